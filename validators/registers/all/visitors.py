from validators import F, Register, count_of, field
from validators.hint import clock, hours_after
from validators.kinds import Choice, Clock, Code, Count, Day, Note, Ref, Text
from validators.rules import BureauOf, Must, Required, Should, Unbroken

_TIMES = count_of("visitors", visitor_name="visitor_name", subject="subject")
_WRITTEN = count_of("correspondence", staff="staff", registered_on="visit_date")


class Visitor(
    Register,
    code="visitors",
    ar="سجل الاستقبال والزوار",
    fr="Registre d'accueil et des visiteurs",
    key=("visit_date", "entry_no"),
    scope="per_service",
    serves=(
        "HRF-CAREER-10",
        "EDU-SEC-06",
        "SUP-GUID-04",
        "LEG-SEC-01",
        "LEG-COMM-01",
        "EXA-SEC-01",
        "ICT-SEC-01",
    ),
):
    """يسجل فيه كل زائر استقبل: من هو وما حاجته ومن استقبله وإلى أي مكتب وجه وبماذا أجيب.

    On y inscrit chaque visiteur reçu : qui il est, ce qu'il demande, qui l'a reçu, où il a été
    orienté et ce qui lui a été répondu.
    """

    visit_date: Day = field("تاريخ الزيارة", "Date de visite", also=("التاريخ", "اليوم"))
    entry_no: Count = field("الرقم الترتيبي", "N° d'entrée", at_least=1, also=("ر.ت", "N°"))
    arrival_time: Clock | None = field("ساعة الوصول", "Arrivée", sample=clock(8, 14))
    visitor_name: Text = field(
        "اسم الزائر", "Visiteur", also=("الاسم الكامل", "الزائر(ة)", "Nom et prénom")
    )
    id_no: Code | None = field(
        "رقم بطاقة التعريف", "N° CNIE", also=("ر.ب.ت.و", "بطاقة التعريف الوطنية", "CIN")
    )
    visitor_kind: Choice | None = field("صفة الزائر", "Qualité", of="visitor_kind", also=("الصفة",))
    staff: Ref | None = field("رقم التأجير", "PPR", to="staff")
    school: Ref | None = field("المؤسسة", "Établissement", to="schools")
    subject: Text = field(
        "موضوع الزيارة",
        "Objet",
        also=("الغرض", "سبب الزيارة", "الموضوع"),
        sample=(
            "طلب شهادة العمل",
            "تتبع ملف حركة انتقالية",
            "استفسار عن تسجيل تلميذ",
            "إيداع فاتورة",
            "طلب لقاء رئيس المصلحة",
            "تسلم وثيقة",
        ),
    )
    service: Choice | None = field("المصلحة المقصودة", "Service demandé", of="service")
    bureau: Choice | None = field("المكتب الموجه إليه", "Bureau", of="bureau", also=("المكتب",))
    agent: Ref | None = field("المستقبل", "Reçu par", to="staff", also=("الموظف المستقبل",))
    outcome: Choice | None = field("المآل", "Suite", of="reception_outcome", also=("النتيجة",))
    answer: Note | None = field(
        "الجواب",
        "Réponse",
        also=("الإجراء المتخذ",),
        sample=("سلمت له الوثيقة المطلوبة", "وجه إلى المكتب المعني", "حدد له موعد لاحق"),
    )
    left_time: Clock | None = field(
        "ساعة المغادرة", "Départ", sample=hours_after("arrival_time", 1, 2)
    )

    rules = (
        Must(
            F("left_time") > F("arrival_time"),
            "VISITOR_001",
            "ساعة المغادرة ({value}) ليست بعد ساعة الوصول ({arrival_time}): صحح الساعتين.",
            "Le départ ({value}) n’est pas après l’arrivée ({arrival_time}) : corrigez.",
            at="left_time",
        ),
        Required("staff", F("visitor_kind").isin("staff")),
        Unbroken("entry_no", owner=("visit_date",)),
        BureauOf("bureau", "service"),
        Should(
            ~F("outcome").isin("follow") | F("answer").filled | (_WRITTEN > 0).true,
            "VISITOR_002",
            "الزيارة للمتابعة ولا جواب ولا مراسلة لها: اكتب ما وعد به الزائر.",
            "Visite à suivre sans réponse ni courrier : écrivez ce qui a été promis.",
            at="answer",
        ),
        Should(
            _TIMES <= 1,
            "VISITOR_003",
            "زار «{visitor_name}» المديرية {times} مرات للموضوع نفسه: عجل بالجواب.",
            "« {visitor_name} » est venu {times} fois pour le même objet : hâtez la réponse.",
            at="subject",
            show={"times": _TIMES},
        ),
        Should(
            ~F("outcome").isin("directed") | F("bureau").filled,
            "VISITOR_004",
            "وجه الزائر ولم يحدد المكتب: اختر المكتب.",
            "Visiteur orienté sans bureau indiqué : choisissez-le.",
            at="bureau",
        ),
    )
