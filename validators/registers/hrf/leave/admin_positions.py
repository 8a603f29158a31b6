from validators import F, Register, field
from validators.choosing import unless, when
from validators.gather import LimitOn
from validators.hint import after
from validators.kinds import Choice, Code, Count, Day, Note, Ref, Text
from validators.limits.position import AVAILABILITY_MONTHS, SECONDMENT_MONTHS
from validators.rules import Must, NotAfter, OneOpen, Should
from validators.span import months_later
from validators.today import Today

_ALERT_DAYS = 90
_AWAY = F("position_kind").isin("seconded", "at_disposal")
_LAST_DAY = months_later(
    F("start_date"),
    when(
        F("position_kind") == "availability",
        LimitOn(AVAILABILITY_MONTHS, F("start_date")),
        when(_AWAY, LimitOn(SECONDMENT_MONTHS, F("start_date"))),
    ),
)


class AdminPosition(
    Register,
    code="admin_positions",
    ar="الوضعيات الإدارية (إلحاق، وضع رهن الإشارة، استيداع)",
    fr="Positions administratives (détachement, mise à disposition, disponibilité)",
    key=("ppr", "position_kind", "start_date"),
    serves=("HRF-CAREER-02", "HRF-CAREER-08", "HRF-LEAVE-07"),
):
    """يفتح فيه سطر كلما خرج موظف من حالة القيام بالوظيفة: إلحاق أو وضع رهن الإشارة أو استيداع أو تقاعد نسبي، مع جهة الاستقبال والتجديد والرجوع. ويغلق السطر بتاريخ نهايته.

    On ouvre une ligne quand un agent quitte l’activité : détachement, mise à disposition,
    disponibilité, retraite anticipée ; avec l’organisme d’accueil, les renouvellements et le
    retour. On la clôt en datant sa fin.

    Law: dahir 1-58-008 of 24 February 1958, article 58 (availability).
    """

    ppr: Ref = field("رقم التأجير", "PPR", to="staff", also=("ر.التأجير", "الموظف", "N° PPR"))
    position_kind: Choice = field(
        "الوضعية",
        "Position",
        of="staff_position",
        sample=("seconded", "at_disposal", "availability"),
        also=("الوضعية الإدارية", "نوع الوضعية", "Position administrative"),
    )
    decision_no: Code | None = field(
        "رقم القرار", "N° de décision", also=("مرجع القرار", "Réf. décision")
    )
    decision_date: Day | None = field(
        "تاريخ القرار", "Date de décision", sample=after("start_date", -40, -5)
    )
    start_date: Day = field(
        "تاريخ البداية", "Du", also=("من", "ابتداء من", "تاريخ المفعول", "Date d’effet")
    )
    planned_end: Day | None = field(
        "النهاية المقررة",
        "Fin prévue",
        sample=after("start_date", 365, 1000),
        also=("إلى غاية", "تاريخ الانتهاء المرتقب", "Au"),
    )
    end_date: Day | None = field(
        "النهاية الفعلية",
        "Fin effective",
        sample=after("start_date", 200, 1000),
        also=("تاريخ النهاية", "تاريخ الانتهاء", "Date de fin"),
    )
    host_body: Text | None = field(
        "جهة الاستقبال",
        "Organisme d’accueil",
        also=("الإدارة المستقبلة", "الهيئة المستقبلة", "Administration d’accueil"),
        sample=("جماعة الداخلة", "مجلس الجهة", "وزارة الشباب", "جمعية الأعمال الاجتماعية"),
    )
    host_place: Text | None = field(
        "مكان الاستقبال",
        "Lieu d’accueil",
        sample=("الداخلة", "الرباط", "العيون"),
        also=("المدينة", "Ville"),
    )
    renewal_no: Count | None = field(
        "رقم التجديد", "N° de renouvellement", at_most=20, sample=(0, 0, 1), also=("التجديد",)
    )
    request_ref: Ref | None = field(
        "رقم الملف", "N° de dossier", to="hr_files", also=("مرجع الطلب", "Réf. de la demande")
    )
    reinstated_on: Day | None = field(
        "تاريخ الرجوع",
        "Réintégré le",
        sample=after("end_date", 1, 5),
        also=("تاريخ إعادة الإدماج", "استئناف العمل", "Réintégration"),
    )
    post_after: Ref | None = field(
        "المؤسسة بعد الرجوع", "Établissement au retour", to="schools", also=("مقر العمل الجديد",)
    )
    legal_basis: Text | None = field(
        "المرجع القانوني",
        "Base légale",
        also=("النص القانوني",),
        sample=("الظهير رقم 1.58.008 المؤرخ في 24 فبراير 1958",),
    )
    status: Choice | None = field(
        "حالة الملف", "État du dossier", of="file_status", sample=("accepted", "in_process")
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        NotAfter("start_date", "end_date"),
        NotAfter("end_date", "reinstated_on"),
        OneOpen("end_date", owner="ppr", only=unless(F("status"), "refused", "cancelled")),
        Must(
            F("planned_end") > F("start_date"),
            "POSITION_001",
            "النهاية المقررة {value} ليست بعد البداية {start_date}: صحح أحد التاريخين.",
            "La fin prévue {value} n’est pas après le début {start_date} : corrigez l’une des deux.",
            at="planned_end",
        ),
        Should(
            F("planned_end") <= _LAST_DAY,
            "POSITION_002",
            "المدة المقررة تتجاوز ما يسمح به قرار واحد (إلى {last}): راجع القرار.",
            "La durée prévue dépasse celle d’une décision (jusqu’au {last}) : revoyez la décision.",
            at="planned_end",
            show={"last": _LAST_DAY},
        ),
        Should(
            (F("renewal_no") <= 1) | (F("position_kind") != "availability"),
            "POSITION_003",
            "الاستيداع يجدد مرة واحدة والتجديد هنا {value}: راجع الملف.",
            "La disponibilité se renouvelle une fois ; ici le renouvellement {value} : revoyez.",
            at="renewal_no",
        ),
        Should(
            F("host_body").filled | ~_AWAY,
            "POSITION_004",
            "إلحاق أو وضع رهن الإشارة بدون جهة الاستقبال: اكتبها.",
            "Détachement ou mise à disposition sans organisme d’accueil : indiquez-le.",
            at="host_body",
        ),
        Should(
            F("end_date").filled | (Today() + _ALERT_DAYS < F("planned_end")),
            "POSITION_005",
            "تنتهي هذه الوضعية يوم {value}: هيئ التجديد أو الرجوع أو اكتب النهاية الفعلية.",
            "Cette position prend fin le {value} : préparez la suite ou datez la fin effective.",
            at="planned_end",
        ),
        Should(
            F("end_date").filled | F("reinstated_on").blank,
            "POSITION_006",
            "رجع الموظف يوم {reinstated_on} والوضعية ما زالت مفتوحة: اكتب «{field}».",
            "Agent réintégré le {reinstated_on}, position toujours ouverte : remplissez « {field} ».",
            at="end_date",
        ),
        Should(
            F("position_kind") != "active",
            "POSITION_007",
            "هنا تسجل الوضعيات الأخرى فقط: للرجوع إلى الوظيفة أغلق السطر بتاريخ النهاية.",
            "Seules les autres positions s’inscrivent ici : pour un retour, datez la fin de la ligne.",
            at="position_kind",
        ),
    )
