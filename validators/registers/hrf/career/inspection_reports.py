from validators import F, Register, field
from validators.hint import after, number
from validators.kinds import Choice, Code, Day, Flag, Note, Number, Ref
from validators.parameter import parameter
from validators.rules import Must, NotAfter, Should, Unique
from validators.today import Today

_MARKED = F("report_kind").isin("inspection", "tenure")
_ENTRY_MAX = parameter("REPORT_ENTRY_DAYS", F("received_on"))
_ANSWER_MAX = parameter("REPORT_ANSWER_DAYS", F("received_on"))


class InspectionReport(
    Register,
    code="inspection_reports",
    ar="تقارير التفتيش",
    fr="Rapports d'inspection",
    key="report_no",
    serves=("HRF-CAREER-09", "EDU-PEDA-08", "SUP-FRAME-06", "ICT-GENIE-13"),
    scope="directorate",
):
    """اكتب هنا كل تقرير تفتيش أو زيارة توصلت به المديرية: الأستاذ والمفتش والتاريخ والنقطة والتوصيات، ثم هل أدخلت النقطة في الجذاذة.

    On y inscrit chaque rapport d’inspection ou de visite reçu : enseignant, inspecteur, date, note,
    recommandations, puis si la note est reportée sur la fiche.
    """

    report_no: Code = field(
        "رقم التقرير", "N° de rapport", also=("الرقم", "ر.ت", "N°"), example="R-2026-112"
    )
    staff: Ref = field(
        "رقم تأجير الأستاذ",
        "PPR de l'agent",
        to="staff",
        also=("الأستاذ", "رقم التأجير", "الموظف", "PPR"),
    )
    inspector: Ref | None = field(
        "رقم تأجير المفتش", "PPR de l'inspecteur", to="staff", also=("المفتش", "Inspecteur")
    )
    school: Ref | None = field(
        "المؤسسة",
        "Établissement",
        to="schools",
        also=("رمز المؤسسة", "CD_ETAB"),
        sample=F("staff.school"),
    )
    subject: Choice | None = field(
        "المادة", "Matière", of="subject", also=("التخصص",), sample=F("staff.subject")
    )
    level: Choice | None = field("المستوى", "Niveau", of="level", also=("القسم المزور",))
    visit_date: Day = field(
        "تاريخ الزيارة", "Visite le", also=("تاريخ التفتيش", "التاريخ", "Date d'inspection")
    )
    report_date: Day | None = field(
        "تاريخ التقرير", "Rapport du", also=("حرر يوم",), sample=after("visit_date", 1, 10)
    )
    received_on: Day | None = field(
        "تاريخ التوصل", "Reçu le", also=("توصلنا به يوم",), sample=after("report_date", 1, 15)
    )
    report_kind: Choice | None = field(
        "نوع التقرير",
        "Nature du rapport",
        of="report_kind",
        also=("النوع",),
        sample=("inspection", "inspection", "visit"),
    )
    mark: Number | None = field(
        "النقطة على 20",
        "Note sur 20",
        at_least=0,
        at_most=20,
        also=("النقطة", "نقطة التفتيش", "Note"),
        sample=number(12, 19),
    )
    appreciation: Note | None = field(
        "التقدير",
        "Appréciation",
        also=("الميزة", "الملاحظات"),
        sample=("عمل جاد ومنظم", "مجهود مشكور", "أداء متوسط يحتاج إلى تطوير"),
    )
    recommendations: Note | None = field("التوصيات", "Recommandations", also=("الاقتراحات",))
    response_required: Flag | None = field(
        "يستدعي جوابا", "Réponse attendue", also=("جواب مطلوب",), sample=(False, None)
    )
    answered_on: Day | None = field(
        "تاريخ الجواب", "Répondu le", also=("أجيب يوم",), sample=(None,)
    )
    entered_on_card: Flag | None = field(
        "أدخلت في الجذاذة", "Reporté sur la fiche", also=("التحيين في الجذاذة",), sample=(True,)
    )
    archive_ref: Ref | None = field("مرجع الأرشيف", "Réf. d'archive", to="archive_items")

    rules = (
        NotAfter("visit_date", "report_date"),
        NotAfter("report_date", "received_on"),
        NotAfter("received_on", "answered_on"),
        Unique("inspector", "staff", "visit_date"),
        Must(
            F("inspector") != F("staff"),
            "INSPECT_001",
            "المفتش {value} هو نفسه صاحب التقرير: صحح أحد الرقمين.",
            "L’inspecteur {value} est l’agent inspecté lui-même : corrigez l’un des deux.",
            at="inspector",
        ),
        Should(
            F("inspector.role").isin("inspector"),
            "INSPECT_002",
            "الموظف {value} ليس مفتشا في جذاذته: صحح الرقم أو مهمته.",
            "L’agent {value} n’est pas inspecteur sur sa fiche : corrigez le numéro ou la fonction.",
            at="inspector",
        ),
        Should(
            F("mark").filled | ~_MARKED,
            "INSPECT_003",
            "تقرير من نوع «{report_kind}» بدون «{field}»: اكتب النقطة كما في التقرير.",
            "Rapport de type « {report_kind} » sans « {field} » : recopiez la note.",
            at="mark",
        ),
        Should(
            F("subject") == F("staff.subject"),
            "INSPECT_004",
            "المادة «{value}» غير مادة الأستاذ في جذاذته: تأكد منها.",
            "La matière « {value} » n’est pas celle de la fiche de l’agent : vérifiez.",
            at="subject",
        ),
        Should(
            F("entered_on_card").true
            | F("mark").blank
            | (Today() - F("received_on") <= _ENTRY_MAX),
            "INSPECT_005",
            "نقطة توصلنا بها يوم {received_on} ولم تدخل في الجذاذة: أدخلها ثم اكتب نعم.",
            "Note reçue le {received_on}, pas encore sur la fiche : reportez-la puis tapez oui.",
            at="entered_on_card",
        ),
        Should(
            ~F("response_required").true
            | F("answered_on").filled
            | (Today() - F("received_on") <= _ANSWER_MAX),
            "INSPECT_006",
            "التقرير يستدعي جوابا منذ {received_on}: أجب أو اكتب تاريخ الجواب.",
            "Le rapport attend une réponse depuis le {received_on} : répondez ou datez la réponse.",
            at="response_required",
        ),
        Should(
            F("received_on") <= Today(),
            "INSPECT_007",
            "تاريخ التوصل {value} لم يأت بعد: صححه.",
            "La réception du {value} est à venir : corrigez la date.",
            at="received_on",
        ),
        Should(
            F("visit_date") >= F("staff.recruitment_date"),
            "INSPECT_008",
            "الزيارة يوم {value} قبل توظيف الأستاذ ({hired}): صحح التاريخ.",
            "Visite du {value} avant le recrutement ({hired}) : corrigez la date.",
            at="visit_date",
            show={"hired": F("staff.recruitment_date")},
        ),
    )
