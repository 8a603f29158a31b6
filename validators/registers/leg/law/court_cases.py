from validators import F, Register, calculated, count_of, earliest_of, field
from validators.choosing import either, when
from validators.full_days import last_useful_day
from validators.gather import LimitOn
from validators.hint import after, dirhams
from validators.kinds import Choice, Code, Day, Money, Note, Ref, Text
from validators.limits.court import ADMINISTRATIVE_APPEAL_DAYS, APPEAL_DAYS, CASSATION_DAYS
from validators.parameter import parameter
from validators.rules import AtMost, Must, NotAfter, Required, Should
from validators.today import Today

_TOLD = F("notified_on")
_DAYS = either(
    when(
        F("instance") == "first",
        either(parameter("APPEAL_DAYS", _TOLD), LimitOn(APPEAL_DAYS, _TOLD)),
    ),
    when(
        F("instance") == "appeal",
        either(parameter("CASSATION_DAYS", _TOLD), LimitOn(CASSATION_DAYS, _TOLD)),
    ),
    when(
        F("instance") == "administrative",
        either(
            parameter("ADMINISTRATIVE_APPEAL_DAYS", _TOLD),
            LimitOn(ADMINISTRATIVE_APPEAL_DAYS, _TOLD),
        ),
    ),
)
_LEGAL_DAY = last_useful_day(_TOLD, _DAYS)
_FIRSTS = count_of(
    "court_cases", only=F("instance").isin("first", "administrative"), case_no="case_no"
)
_APPEALS = count_of("court_cases", only=F("instance").isin("appeal"), case_no="case_no")
_ALERT_DAYS = 7


class CourtCase(
    Register,
    code="court_cases",
    ar="ملفات المنازعات القضائية",
    fr="Dossiers contentieux",
    key=("case_no", "instance"),
    serves=("LEG-LAW-01", "LEG-LAW-04", "LEG-LAW-05"),
    sensitive=True,
):
    """سطر لكل درجة من درجات التقاضي في كل ملف: المحكمة والطرف الآخر والحكم وتبليغه. آخر يوم للطعن والجلسة المقبلة يحسبان وحدهما.

    Une ligne par instance de chaque affaire : tribunal, partie adverse, jugement et notification.
    Le dernier jour du recours et la prochaine audience se calculent seuls.

    Law: code of civil procedure, articles 130, 358 and 512.
    Law: law 80-03, article 9 (administrative appeals).
    """

    case_no: Code = field(
        "رقم الملف", "N° d'affaire", also=("رقم القضية", "الملف القضائي"), example="J-2026-014"
    )
    instance: Choice = field(
        "درجة التقاضي",
        "Instance",
        of="instance",
        also=("الدرجة", "المرحلة"),
        sample=("first", "administrative"),
    )
    court: Text | None = field(
        "المحكمة",
        "Tribunal",
        sample=(
            "المحكمة الإدارية بأكادير",
            "المحكمة الابتدائية بالداخلة",
            "المحكمة الابتدائية بالعيون",
        ),
    )
    opposing_party: Text | None = field(
        "الطرف الآخر",
        "Partie adverse",
        also=("الخصم", "المدعي", "المدعى عليه"),
        sample=("موظف سابق", "مقاولة للبناء", "ورثة مالك عقار", "شركة للحراسة", "أستاذ"),
    )
    party_kind: Choice | None = field(
        "صفة الطرف الآخر", "Qualité", of="party_kind", sample=("staff", "company", "citizen")
    )
    subject: Text = field(
        "موضوع الدعوى",
        "Objet",
        also=("الموضوع", "موضوع النزاع"),
        sample=(
            "إلغاء قرار إداري",
            "تعويض عن حادثة",
            "نزاع حول عقار",
            "أداء مستحقات صفقة",
            "إفراغ سكن",
        ),
    )
    claim_amount: Money | None = field(
        "المبلغ المطالب به", "Montant demandé", also=("الطلبات",), sample=dirhams(20000, 300000)
    )
    directorate_role: Choice | None = field(
        "صفة المديرية",
        "Rôle de la direction",
        of="case_role",
        sample=("defendant", "defendant", "claimant"),
    )
    lawyer: Text | None = field(
        "المحامي",
        "Avocat",
        also=("دفاع المديرية",),
        sample=("محامي الأكاديمية", "الوكالة القضائية للمملكة"),
    )
    opened_on: Day | None = field(
        "تاريخ فتح الملف", "Ouverte le", also=("تاريخ التسجيل", "تاريخ رفع الدعوى")
    )
    school: Ref | None = field("المؤسسة", "Établissement", to="schools")
    staff: Ref | None = field("الموظف المعني", "Agent concerné", to="staff", also=("رقم التأجير",))
    judgment_no: Code | None = field(
        "رقم الحكم", "N° de jugement", also=("رقم القرار", "الحكم عدد"), sample=(None,)
    )
    judgment_date: Day | None = field(
        "تاريخ الحكم", "Jugement du", also=("صدر بتاريخ",), sample=after("opened_on", 10, 60)
    )
    judgment_summary: Note | None = field(
        "منطوق الحكم",
        "Dispositif",
        also=("ملخص الحكم",),
        sample=("رفض الطلب", "إلغاء القرار المطعون فيه", "أداء تعويض", "عدم القبول"),
    )
    judgment_amount: Money | None = field(
        "المبلغ المحكوم به",
        "Montant jugé",
        also=("التعويض المحكوم به",),
        sample=lambda row, random: (
            dirhams(5000, 20000)(row, random) if row.get("judgment_date") else None
        ),
    )
    notified_on: Day | None = field(
        "تاريخ التبليغ", "Notifié le", also=("بلغ بتاريخ",), sample=after("judgment_date", 3, 10)
    )
    appeal_deadline: Day | None = field(
        "آخر أجل للطعن", "Recours avant le", also=("أجل الطعن", "أجل الاستئناف"), sample=_LEGAL_DAY
    )
    last_day: Day = calculated(
        "آخر يوم نافع", "Dernier jour utile", either(F("appeal_deadline"), _LEGAL_DAY)
    )
    next_date: Day = calculated(
        "الجلسة المقبلة",
        "Prochaine date",
        earliest_of("court_steps", "next_date", only=F("next_date") >= Today(), case="key"),
    )
    executed_on: Day | None = field(
        "تاريخ التنفيذ", "Exécuté le", also=("نفذ بتاريخ",), sample=(None,)
    )
    amount_paid: Money | None = field(
        "المبلغ المؤدى", "Montant payé", also=("ما أدي",), sample=(None,)
    )
    status: Choice | None = field(
        "الوضعية",
        "État",
        of="case_status",
        also=("وضعية الملف",),
        sample=("open", "settled", "closed"),
    )

    rules = (
        NotAfter("opened_on", "judgment_date"),
        NotAfter("judgment_date", "notified_on"),
        NotAfter("judgment_date", "executed_on"),
        NotAfter("notified_on", "appeal_deadline"),
        Required("judgment_date", F("executed_on").filled),
        Required("judgment_date", F("notified_on").filled),
        AtMost("amount_paid", "judgment_amount"),
        Must(
            F("judgment_date").filled | ~F("status").isin("judged", "appealed", "execution").true,
            "COURT_001",
            "وضعية «{status}» بلا حكم: اكتب تاريخ الحكم أو صحح الوضعية.",
            "État « {status} » sans jugement : indiquez sa date ou corrigez l’état.",
            at="judgment_date",
        ),
        Should(
            F("appeal_deadline") == _LEGAL_DAY,
            "COURT_002",
            "أجل الطعن المكتوب {value} والمحسوب كاملا من التبليغ {legal}: تأكد منه مع المحامي.",
            "Délai noté {value}, calculé en jours francs {legal} : vérifiez avec l’avocat.",
            at="appeal_deadline",
            show={"legal": _LEGAL_DAY},
        ),
        Should(
            ~F("status").isin("judged").true | (F("last_day") - Today() > _ALERT_DAYS),
            "COURT_003",
            "آخر يوم للطعن {last_day}: اطعن أو سجل التنازل عن الطعن.",
            "Dernier jour du recours le {last_day} : formez-le ou notez qu’on y renonce.",
            at="notified_on",
        ),
        Should(
            (F("instance") != "appeal") | (_FIRSTS >= 1),
            "COURT_004",
            "استئناف بلا حكم ابتدائي للملف {case_no}: أضف سطر الدرجة الأولى.",
            "Appel sans première instance pour l’affaire {case_no} : ajoutez sa ligne.",
            at="instance",
        ),
        Should(
            (F("instance") != "cassation") | (_APPEALS + _FIRSTS >= 1),
            "COURT_005",
            "نقض بلا درجة سابقة للملف {case_no}: أضف سطرها.",
            "Cassation sans instance précédente pour l’affaire {case_no} : ajoutez sa ligne.",
            at="instance",
        ),
        Should(
            F("judgment_no").filled | F("notified_on").blank,
            "COURT_006",
            "حكم مبلغ بلا رقم: اكتب رقمه كما في النسخة.",
            "Jugement notifié sans numéro : reportez-le de la copie.",
            at="judgment_no",
        ),
        Should(
            F("next_date").filled
            | ~F("status").isin("open").true
            | (count_of("court_steps", case="key") == 0),
            "COURT_007",
            "ملف رائج بلا جلسة مقبلة: اكتب تاريخها في الجلسات والآجال.",
            "Affaire en cours sans prochaine date : notez-la dans les audiences.",
            at="status",
        ),
        Should(
            F("lawyer").filled
            | F("directorate_role").blank
            | ~F("status").isin("open", "appealed").true,
            "COURT_008",
            "ملف «{status}» بلا محام: سجل من ينوب عن المديرية.",
            "Affaire « {status} » sans avocat : indiquez qui représente la direction.",
            at="lawyer",
        ),
        Should(
            F("judgment_date").filled | (F("judgment_no").blank & F("judgment_amount").blank),
            "COURT_009",
            "حكم {judgment_no} بلا تاريخ: اكتب تاريخ صدوره.",
            "Jugement {judgment_no} sans date : indiquez quand il a été rendu.",
            at="judgment_date",
        ),
    )
