from validators import F, Register, field
from validators.full_days import last_useful_day
from validators.hint import after, dirhams
from validators.kinds import Choice, Code, Day, Money, Note, Ref, Text
from validators.parameter import parameter
from validators.rules import Awaited, Must, NotAfter, OneOf, OneOpen, Required, Should
from validators.today import Today

_OPEN = ~F("status").isin("settled", "closed").true
_DEADLINE = last_useful_day(
    F("formal_notice_on"), parameter("EVICTION_NOTICE_DAYS", F("formal_notice_on"))
)


class EvictionCase(
    Register,
    code="eviction_cases",
    ar="مسطرة إفراغ السكنيات المحتلة",
    fr="Procédures d'expulsion de logements occupés",
    key="case_no",
    scope="directorate",
    serves=("HRF-ASSET-05", "LEG-LAW-04"),
):
    """ملف لكل سكن محتل بدون سند أحاله مكتب الممتلكات: الإنذار وأجله ثم الدعوى والحكم والإفراغ.

    Un dossier par logement occupé sans titre et transmis par le bureau du patrimoine : mise en
    demeure, délai, action en justice, jugement, évacuation.
    """

    case_no: Code = field("رقم الملف", "N° de dossier", also=("رقم ملف الإفراغ", "N°"))
    unit: Ref = field("السكن", "Logement", to="housing_units", also=("رمز السكن", "رقم السكن"))
    occupant: Ref | None = field(
        "رقم تأجير المحتل", "PPR de l'occupant", to="staff", also=("الموظف المحتل", "رقم التأجير")
    )
    occupant_name: Text | None = field("اسم المحتل", "Nom de l'occupant", also=("المحتل", "الشاغل"))
    allocation: Ref | None = field(
        "سطر الإسناد",
        "Attribution",
        to="housing_allocations",
        also=("مقرر الإسناد",),
        sample=(None,),
    )
    received_on: Day | None = field("تاريخ الإحالة", "Reçu le", also=("توصل به في", "تاريخ التوصل"))
    formal_notice_on: Day | None = field(
        "تاريخ الإنذار",
        "Mise en demeure du",
        also=("الإنذار بالإفراغ",),
        sample=after("received_on", 3, 20),
    )
    notice_no: Code | None = field(
        "رقم الإنذار", "N° de la mise en demeure", also=("مرجع الإنذار",)
    )
    notice_deadline: Day | None = field(
        "أجل الإفراغ",
        "Délai de la mise en demeure",
        also=("أجل الإنذار",),
        sample=after("formal_notice_on", 60, 100),
    )
    lawyer: Text | None = field(
        "المحامي", "Avocat", sample=("محامي الأكاديمية", "الوكالة القضائية للمملكة")
    )
    court_case: Ref | None = field(
        "ملف الدعوى", "Affaire", to="court_cases", also=("رقم الدعوى",), sample=(None,)
    )
    judgment_date: Day | None = field("تاريخ الحكم", "Jugement du", also=("الحكم",), sample=(None,))
    evacuation_date: Day | None = field(
        "التاريخ المحدد للإفراغ", "Évacuation fixée au", sample=(None,)
    )
    evacuated_on: Day | None = field(
        "أفرغ في",
        "Évacué le",
        also=("تاريخ الإفراغ",),
        sample=lambda row, random: (
            after("formal_notice_on", 10, 40)(row, random)
            if row.get("status") == "settled"
            else None
        ),
    )
    costs: Money | None = field(
        "المصاريف", "Frais", also=("مصاريف المسطرة",), sample=dirhams(500, 5000)
    )
    legal_basis: Text | None = field(
        "المرجع القانوني",
        "Base légale",
        also=("السند القانوني",),
        sample=("مقتضيات السكن الوظيفي", "قانون الالتزامات والعقود"),
    )
    status: Choice | None = field(
        "الوضعية", "État", of="case_status", also=("وضعية الملف",), sample=("open",)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        OneOf("occupant", "occupant_name"),
        Awaited("allocation", source="housing_allocations", sent="referred_to_legal_on"),
        NotAfter("received_on", "formal_notice_on"),
        NotAfter("formal_notice_on", "notice_deadline"),
        NotAfter("judgment_date", "evacuation_date"),
        Required("formal_notice_on", F("court_case").filled),
        Required("formal_notice_on", F("judgment_date").filled),
        OneOpen("evacuated_on", owner="unit", only=_OPEN),
        Must(
            F("judgment_date") <= F("evacuated_on"),
            "EVICT_001",
            "الإفراغ ({value}) قبل الحكم ({judgment_date}): صحح التاريخ، أو أفرغ خانة الحكم إن كان وديا.",
            "Évacué le {value}, avant le jugement ({judgment_date}) : corrigez, ou videz le jugement.",
            at="evacuated_on",
        ),
        Must(
            F("allocation.unit_code") == F("unit"),
            "EVICT_002",
            "سطر الإسناد «{value}» لسكن آخر: اكتب إسناد السكن {unit}.",
            "L’attribution « {value} » est celle d’un autre logement : indiquez celle de {unit}.",
            at="allocation",
        ),
        Must(
            F("allocation.ppr") == F("occupant"),
            "EVICT_003",
            "سطر الإسناد باسم موظف آخر غير {value}: صحح أحدهما.",
            "L’attribution est au nom d’un autre agent que {value} : corrigez l’un des deux.",
            at="occupant",
        ),
        Should(
            F("notice_deadline") == _DEADLINE,
            "EVICT_004",
            "أجل الإفراغ المكتوب {value} والمحسوب {legal}: راجع المدة المحددة.",
            "Délai noté {value}, calculé {legal} : revoyez la durée fixée.",
            at="notice_deadline",
            show={"legal": _DEADLINE},
        ),
        Should(
            F("formal_notice_on") <= F("court_case.opened_on"),
            "EVICT_005",
            "رفعت الدعوى ({opened}) قبل الإنذار ({value}): صحح أحد التاريخين.",
            "Affaire ouverte le {opened}, avant la mise en demeure ({value}) : corrigez.",
            at="formal_notice_on",
            show={"opened": F("court_case.opened_on")},
        ),
        Should(
            F("judgment_date") == F("court_case.judgment_date"),
            "EVICT_006",
            "تاريخ الحكم {value} يخالف ملف الدعوى ({court}): وحدهما.",
            "Le jugement du {value} diffère de l’affaire ({court}) : accordez-les.",
            at="judgment_date",
            show={"court": F("court_case.judgment_date")},
        ),
        Should(
            ~_OPEN
            | (F("notice_deadline") >= Today())
            | F("court_case").filled
            | F("evacuated_on").filled,
            "EVICT_007",
            "انقضى أجل الإنذار ({value}) ولم يفرغ السكن: أحل الملف على المحكمة.",
            "Mise en demeure échue le {value} sans évacuation : saisissez le tribunal.",
            at="notice_deadline",
        ),
        Should(
            F("evacuated_on").blank | (F("unit.current_occupant") != F("occupant")),
            "EVICT_008",
            "أفرغ السكن يوم {value} وما زال المحتل مسجلا فيه: حين سجل السكنيات.",
            "Évacué le {value} mais l’occupant y figure encore : mettez à jour les logements.",
            at="evacuated_on",
        ),
        Should(
            F("evacuated_on").filled | ~F("status").isin("closed").true,
            "EVICT_009",
            "ملف منته بلا تاريخ إفراغ: اكتبه أو اختر «تسوية ودية».",
            "Dossier clos sans date d’évacuation : indiquez-la ou choisissez le règlement amiable.",
            at="evacuated_on",
        ),
        Should(
            F("notice_no").filled | F("formal_notice_on").blank,
            "EVICT_010",
            "إنذار بتاريخ {formal_notice_on} بلا رقم: اكتب مرجعه لأنه وثيقة الدعوى.",
            "Mise en demeure du {formal_notice_on} sans numéro : notez-le, c’est la pièce du dossier.",
            at="notice_no",
        ),
    )
