from datetime import date

from validators import F, Register, field
from validators.hint import after, number
from validators.kinds import Choice, Count, Day, Note, Number, Text
from validators.rules import AtMost, Must, NoOverlap, NotAfter, Should
from validators.schooling import LEVELS, level_of

_SUBJECTS = (
    ("arabic", "french", "maths", "svt", "physics", "english", "islamic", "history_geo"),
    ("primary", "primary_fr", "amazigh"),
)


class SubjectHours(
    Register,
    code="subject_hours",
    ar="جدول الحصص الأسبوعية حسب المواد والمستويات",
    fr="Horaires hebdomadaires par matière et niveau",
    key=("cycle", "level", "track", "subject", "valid_from"),
    serves=("HRF-MOVE-02", "HRF-MOVE-03", "EDU-PEDA-03"),
    scope="directorate",
):
    """يكتب فيه لكل مستوى ومسلك ومادة عدد الساعات الأسبوعية للقسم الواحد، وساعات التفويج، والحصة التي على الأستاذ. عليه يبنى جدول الفائض والخصاص، وإذا تغير البرنامج يغلق السطر ويفتح جديد.

    Pour chaque niveau, filière et matière : heures par classe, heures dédoublées et service dû par
    l’enseignant. La table des effectifs en dépend ; au changement d’horaire, on clôt la ligne et on
    en ouvre une autre.
    """

    cycle: Choice = field("السلك", "Cycle", of="cycle", sample=("primary", "middle", "high"))
    level: Choice = field(
        "المستوى",
        "Niveau",
        of="level",
        sample=lambda row, random: random.choice(LEVELS.get(row["cycle"], ("p1",))),
        also=("المستوى الدراسي", "Niveau scolaire"),
    )
    track: Choice = field(
        "المسلك", "Filière", of="track", sample=("none",), also=("الشعبة", "الجذع", "Branche")
    )
    subject: Choice = field(
        "المادة",
        "Matière",
        of="subject",
        sample=lambda row, random: random.choice(_SUBJECTS[row["cycle"] == "primary"]),
        also=("Discipline",),
    )
    weekly_hours: Number = field(
        "الحصص الأسبوعية",
        "Heures par semaine",
        at_least=0,
        at_most=40,
        sample=number(2, 6),
        also=("عدد الساعات", "الغلاف الزمني", "Volume horaire"),
    )
    split_group_hours: Number | None = field(
        "ساعات التفويج",
        "Heures dédoublées",
        at_least=0,
        at_most=40,
        sample=(None, 0, 1),
        also=("التفويج", "الأشغال التطبيقية", "Dédoublement"),
    )
    teacher_service_hours: Number | None = field(
        "حصة الأستاذ",
        "Service dû",
        at_least=1,
        at_most=40,
        sample=lambda row, _: {"primary": 30, "middle": 24}.get(row["cycle"], 21),
        also=("الحصة الواجبة", "الحصة النظامية", "Service hebdomadaire"),
    )
    coefficient: Count | None = field(
        "المعامل", "Coefficient", at_most=20, sample=number(1, 7), also=("Coef",)
    )
    reference_text: Text | None = field(
        "المرجع",
        "Référence",
        also=("النص المرجعي", "المذكرة", "Note"),
        sample=("الكتاب الأبيض", "المنهاج الدراسي المنقح", "مذكرة وزارية"),
    )
    valid_from: Day = field(
        "سارية من", "Valable du", sample=(date(2024, 9, 1),), also=("ابتداء من", "Du")
    )
    valid_to: Day | None = field(
        "سارية إلى", "Valable au", sample=after("valid_from", 4000, 5000), also=("إلى غاية", "Au")
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        NotAfter("valid_from", "valid_to"),
        NoOverlap("valid_from", "valid_to", owner=("cycle", "level", "track", "subject")),
        AtMost("split_group_hours", "weekly_hours"),
        Must(
            F("weekly_hours") > 0,
            "HOURS_001",
            "«{field}» تساوي {value}: اكتب عدد الساعات، أو احذف السطر إن لم تكن المادة مدرسة.",
            "« {field} » vaut {value} : tapez les heures, ou retirez la matière non enseignée.",
            at="weekly_hours",
        ),
        Must(
            level_of("cycle", "level"),
            "HOURS_002",
            "المستوى «{value}» ليس من السلك «{cycle}»: صحح أحدهما.",
            "Le niveau « {value} » n’est pas du cycle « {cycle} » : corrigez l’un des deux.",
            at="level",
        ),
        Should(
            (F("teacher_service_hours") >= 18) & (F("teacher_service_hours") <= 30),  # noqa: PLR2004 - the mandate's bounds, stated once.
            "HOURS_003",
            "حصة الأستاذ {value} ساعة خارج المعتاد (18 إلى 30): تأكد منها.",
            "Service de {value} h hors de l’usage (18 à 30) : vérifiez.",
            at="teacher_service_hours",
        ),
        Should(
            F("teacher_service_hours").filled,
            "HOURS_004",
            "«{field}» فارغة: بدونها تحسب المناصب بحصة السلك العامة.",
            "« {field} » manque : les postes se calculent alors sur le service général du cycle.",
            at="teacher_service_hours",
        ),
    )
