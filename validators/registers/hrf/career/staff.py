from datetime import date

from validators import F, Register, calculated, count_of, field, value_of, year_of, years_between
from validators.choosing import unless, when
from validators.gather import LimitOn
from validators.heading import headings
from validators.hint import after
from validators.identifiers import Cnie, Ppr, Scale
from validators.kinds import Choice, Count, Day, Email, Note, Phone, Ref, Text
from validators.limits.retirement import AGE_MONTHS
from validators.rules import NotAfter, OneOf, Should, Unique
from validators.span import months_later
from validators.today import Today

_ADULT_YEARS = 18
_LAST_ECHELON = 10
_OPEN = F("end_date").blank & unless(F("status"), "refused", "cancelled")
_PRINCIPAL = F("assignment_kind").isin("appointment", "transfer", "redeployment")
_ASSIGNED = value_of("staff_assignments", "school", only=_PRINCIPAL & _OPEN, ppr="ppr")
_HELD = when(
    count_of("admin_positions", only=_OPEN, ppr="ppr") > 0,
    value_of("admin_positions", "position_kind", only=_OPEN, ppr="ppr"),
    "active",
)
_GONE = F("position").filled & F("position").isin("retired", "early_retirement", "left")
_IN_CHARGE = (F("role") == "head") & (F("position").blank | (F("position") == "active"))


class Employee(
    Register,
    code="staff",
    ar="جذاذات الموظفين",
    fr="Fiches du personnel",
    key="ppr",
    serves=(
        "HRF-CAREER-01",
        "HRF-CAREER-02",
        "HRF-CAREER-07",
        "HRF-CAREER-09",
        "HRF-CAREER-10",
        "HRF-CAREER-11",
        "HRF-MOVE-02",
        "HRF-MOVE-04",
        "HRF-MOVE-05",
        "HRF-LEAVE-02",
        "HRF-LEAVE-04",
        "HRF-LEAVE-06",
        "HRF-LEAVE-07",
        "HRF-TRAIN-08",
        "HRF-PROC-11",
        "EDU-LIFE-07",
        "EDU-SPORT-06",
        "EDU-STAT-05",
        "EDU-PRIV-12",
        "SUP-GUID-03",
        "SUP-FRAME-02",
        "LEG-ACC-01",
        "EXA-EXAM-03",
        "EXA-EXAM-04",
        "ICT-GENIE-12",
    ),
    scope="directorate",
):
    """لكل موظف سطر واحد: هويته وإطاره ودرجته ووضعيته ومكان عمله. يفتح عند أول التحاق ويحين كلما تغير شيء، وعند المغادرة تغير الوضعية ولا يحذف السطر.

    Une ligne par agent : identité, cadre, grade, position et lieu de travail. On l’ouvre à la
    première prise de service et on la met à jour à chaque changement ; au départ, on change la
    position au lieu d’effacer la ligne.

    Law: dahir 1-58-008 of 24 February 1958 (general statute of the civil service).
    Law: decree 2-24-140 of 23 February 2024 (statute of the ministry's staff).
    Law: law 72-14, dahir 1-16-110 of 20 August 2016 (retirement age).
    """

    ppr: Ppr = field("رقم التأجير", "PPR", also=headings("staff", "ppr"))
    cin: Cnie | None = field("رقم البطاقة الوطنية", "CNIE", also=headings("staff", "cin"))
    full_name_ar: Text | None = field(
        "الاسم والنسب", "Nom et prénom en arabe", also=headings("staff", "full_name_ar")
    )
    full_name_fr: Text | None = field(
        "الاسم والنسب بالفرنسية", "Nom et prénom", also=headings("staff", "full_name_fr")
    )
    sex: Choice | None = field("الجنس", "Sexe", of="sex", also=headings("staff", "sex"))
    birth_date: Day | None = field(
        "تاريخ الازدياد",
        "Date de naissance",
        first=date(1935, 1, 1),
        also=headings("staff", "birth_date"),
    )
    birth_place: Text | None = field(
        "مكان الازدياد", "Lieu de naissance", also=headings("staff", "birth_place")
    )
    marital_status: Choice | None = field(
        "الحالة العائلية",
        "Situation familiale",
        of="marital_status",
        also=headings("staff", "marital_status"),
    )
    staff_kind: Choice | None = field(
        "صنف الموظف",
        "Catégorie de personnel",
        of="staff_kind",
        also=headings("staff", "staff_kind"),
    )
    corps: Choice | None = field("الإطار", "Cadre", of="corps", also=headings("staff", "corps"))
    grade: Choice | None = field("الدرجة", "Grade", of="grade", also=headings("staff", "grade"))
    scale: Scale | None = field(
        "السلم", "Échelle", sample=("10", "10", "11", "HE"), also=headings("staff", "scale")
    )
    echelon: Count | None = field(
        "الرتبة",
        "Échelon",
        at_least=1,
        at_most=13,
        sample=(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
        also=headings("staff", "echelon"),
    )
    recruitment_date: Day | None = field(
        "تاريخ التوظيف",
        "Date de recrutement",
        first=date(1955, 1, 1),
        sample=after("birth_date", 8200, 9100),
        also=headings("staff", "recruitment_date"),
    )
    tenure_date: Day | None = field(
        "تاريخ الترسيم",
        "Date de titularisation",
        sample=after("recruitment_date", 365, 730),
        also=headings("staff", "tenure_date"),
    )
    position: Choice | None = field(
        "الوضعية الإدارية",
        "Position administrative",
        of="staff_position",
        sample=("active",),
        also=headings("staff", "position"),
    )
    school: Ref | None = field(
        "مؤسسة التعيين",
        "Établissement d’affectation",
        to="schools",
        also=headings("staff", "school"),
    )
    role: Choice | None = field(
        "المهمة",
        "Fonction",
        of="staff_role",
        sample=("teacher", "teacher", "teacher", "teacher", "clerk", "general_supervisor"),
        also=headings("staff", "role"),
    )
    subject: Choice | None = field(
        "مادة التدريس", "Matière", of="subject", also=headings("staff", "subject")
    )
    phone: Phone | None = field("الهاتف", "Téléphone", also=headings("staff", "phone"))
    email: Email | None = field("البريد الإلكتروني", "Courriel", also=headings("staff", "email"))
    retires_on: Day = calculated(
        "تاريخ بلوغ سن التقاعد",
        "Limite d’âge",
        months_later(F("birth_date"), LimitOn(AGE_MONTHS, F("birth_date"))),
    )
    remark: Note | None = field("ملاحظة", "Observation", also=headings("staff", "remark"))

    rules = (
        OneOf("full_name_ar", "full_name_fr"),
        Unique("cin"),
        NotAfter("birth_date", "recruitment_date"),
        NotAfter("recruitment_date", "tenure_date"),
        Should(
            years_between(F("birth_date"), F("recruitment_date")) >= _ADULT_YEARS,
            "STAFF_001",
            "التوظيف ({recruitment_date}) قبل تمام 18 سنة من الازدياد ({birth_date}): راجع التاريخين.",
            "Recrutement ({recruitment_date}) avant les 18 ans ({birth_date}) : revoyez les dates.",
            at="recruitment_date",
        ),
        Should(
            (F("echelon") <= _LAST_ECHELON) | F("scale").isin("11", "HE"),
            "STAFF_002",
            "الرتبة {echelon} غير منتظرة في السلم {scale}: راجع آخر قرار للترقية.",
            "L’échelon {echelon} est inattendu à l’échelle {scale} : revoyez la décision.",
            at="echelon",
        ),
        Should(
            F("subject").filled
            | ~((F("role") == "teacher") & F("school.cycle").isin("middle", "high")),
            "STAFF_003",
            "«{field}» فارغة لأستاذ بالثانوي: املأها ليحسب في جدول الفائض والخصاص.",
            "« {field} » manque pour un enseignant du secondaire : la table des effectifs l’attend.",
            at="subject",
        ),
        Should(
            (F("position") == _HELD) | _GONE,
            "STAFF_004",
            "«{value}» لا توافق الوضعية المفتوحة في سجل الوضعيات الإدارية: حين أحدهما.",
            "« {value} » diffère de la position ouverte au registre : mettez l’un des deux à jour.",
            at="position",
        ),
        Should(
            F("school") == _ASSIGNED,
            "STAFF_005",
            "المؤسسة {value} تخالف آخر تعيين مفتوح ({assigned}): حين الجذاذة أو التعيين.",
            "L’établissement {value} diffère de l’affectation ouverte ({assigned}) : mettez à jour.",
            at="school",
            show={"assigned": _ASSIGNED},
        ),
        Should(
            (count_of("staff", only=_IN_CHARGE, school="school") <= 1) | ~_IN_CHARGE,
            "STAFF_006",
            "للمؤسسة {place} أكثر من مدير واحد: صحح مهمة أحدهما أو مؤسسته.",
            "L’établissement {place} a plus d’un directeur : corrigez la fonction de l’un d’eux.",
            at="role",
            show={"place": F("school")},
        ),
        Should(
            (year_of(Today()) < year_of(F("retires_on"))) | _GONE,
            "STAFF_007",
            "يبلغ سن التقاعد يوم {retires_on}: هيئ الملف أو غير الوضعية.",
            "Atteint la limite d’âge le {retires_on} : préparez le dossier ou changez la position.",
            at="birth_date",
        ),
        Should(
            (F("school.status") != "closed") | _GONE,
            "STAFF_008",
            "المؤسسة {value} مغلقة: اكتب المؤسسة الحالية.",
            "L’établissement {value} est fermé : indiquez l’établissement actuel.",
            at="school",
        ),
    )
