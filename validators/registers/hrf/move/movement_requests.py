from validators import F, Register, calculated, count_of, field, total, value_of, years_between
from validators.choosing import either, unless, when
from validators.dated import lasting, sum_on
from validators.gather import LimitOn
from validators.hint import after, number
from validators.kinds import Choice, Code, Count, Day, Note, Number, Ref
from validators.limits.movement import LOCAL_YEARS, NATIONAL_YEARS
from validators.parameter import parameter
from validators.rank import Rank
from validators.rules import Must, Required, Should, Unique

_PRINCIPAL = F("assignment_kind").isin("appointment", "transfer", "redeployment")
_IN_POST_SINCE = value_of(
    "staff_assignments", "start_date", only=_PRINCIPAL & F("end_date").blank, ppr="ppr"
)
_MOVED = F("result") == "moved"
_DAY = either(F("effective_date"), F("sent_on"))
_OWED_YEARS = when(
    F("movement_kind") == "national",
    either(parameter("MOVEMENT_NATIONAL_YEARS", _DAY), LimitOn(NATIONAL_YEARS, _DAY)),
    when(
        F("movement_kind").isin("regional", "provincial"),
        either(parameter("MOVEMENT_LOCAL_YEARS", _DAY), LimitOn(LOCAL_YEARS, _DAY)),
    ),
)
_LONG = F("leave_type").isin("sick_medium", "sick_long", "unpaid") & ~F("cancelled").true
_ON_LONG_LEAVE = sum_on(
    _DAY,
    lasting(
        "leaves",
        period=("start_date", "end_date"),
        only=_LONG & F("decision").isin("accepted", "partial"),
        ppr="ppr",
    ),
)
_VACANT = value_of(
    "staffing_tables",
    "shortage",
    school="to_school",
    subject="taught_subject",
    school_year=F("campaign_code.school_year"),
)
_ARRIVING = count_of(
    "movement_requests",
    only=_MOVED,
    campaign_code="campaign_code",
    to_school="to_school",
    taught_subject="taught_subject",
)
_LEAVING = count_of(
    "movement_requests",
    only=_MOVED,
    campaign_code="campaign_code",
    from_school="to_school",
    taught_subject="taught_subject",
)
# Half a post is one that somebody may be given, so two need more than one.
_PLACES = _VACANT + _LEAVING
_FITS = (_ARRIVING <= 1) | (_ARRIVING - 1 < _PLACES) | ~_MOVED
# The ministry's own results are taken as they come: they may know more than this table.
_DECIDED_HERE = F("movement_kind").isin("provincial", "surplus", "admin")


class MovementRequest(
    Register,
    code="movement_requests",
    ar="طلبات الحركات الانتقالية وإعادة الانتشار",
    fr="Demandes de mouvement et de redéploiement",
    key=("campaign_code", "ppr"),
    serves=("HRF-CAREER-03", "HRF-CAREER-04", "HRF-MOVE-01", "HRF-MOVE-03", "HRF-MOVE-06"),
):
    """لكل موظف شارك في حركة سطر واحد: مؤسسته ورغباته ونقطه، ثم النتيجة والمؤسسة الجديدة ومحضر الالتحاق. ويسجل فيه كذلك تدبير الفائض وفق المذكرة 97.

    Une ligne par agent et par mouvement : établissement, vœux, points, puis résultat, nouvel
    établissement et procès-verbal. Le redéploiement des excédents (note 97) s’y inscrit aussi.

    Law: decree 2-24-140 of 23 February 2024, article 63.
    Law: note 97 of 15 June 2006 (surplus and shortage).
    """

    campaign_code: Ref = field(
        "رمز الحركة", "Code du mouvement", to="campaigns", also=("الحركة", "الحملة", "Mouvement")
    )
    ppr: Ref = field("رقم التأجير", "PPR", to="staff", also=("ر.التأجير", "الموظف", "N° PPR"))
    movement_kind: Choice | None = field(
        "نوع الحركة", "Type de mouvement", of="movement_kind", also=("النوع",)
    )
    reason: Choice | None = field(
        "سبب الطلب", "Motif", of="movement_reason", also=("السبب", "نوع الطلب")
    )
    from_school: Ref | None = field(
        "المؤسسة الأصلية",
        "Établissement d’origine",
        to="schools",
        also=("المؤسسة الحالية", "من مؤسسة", "Origine"),
    )
    taught_subject: Choice = calculated("المادة", "Matière", F("ppr.subject"), of="subject")
    wishes: Note | None = field(
        "الرغبات",
        "Vœux",
        also=("المؤسسات المطلوبة", "الاختيارات"),
        sample=("مدرسة الفتح ثم مدرسة المسيرة", "ثانوية الداخلة", "كل مؤسسات الجماعة"),
    )
    points_general: Number | None = field(
        "نقط الأقدمية العامة",
        "Points d’ancienneté générale",
        at_least=0,
        at_most=200,
        sample=number(1, 35),
        also=("الأقدمية العامة",),
    )
    points_post: Number | None = field(
        "نقط الأقدمية بالمنصب",
        "Points d’ancienneté dans le poste",
        at_least=0,
        at_most=200,
        sample=number(0, 30),
        also=("الاستقرار بالمنصب", "أقدمية المؤسسة"),
    )
    points_family: Number | None = field(
        "نقط عائلية", "Points familiaux", at_least=0, at_most=100, sample=(0, 0, 10, 15)
    )
    points_social: Number | None = field(
        "نقط اجتماعية", "Points sociaux", at_least=0, at_most=100, sample=(0, 0, 5)
    )
    points_total: Number = calculated(
        "مجموع النقط",
        "Total des points",
        total("points_general", "points_post", "points_family", "points_social"),
    )
    rank: Count = calculated(
        "الرتبة",
        "Rang",
        Rank(
            F("points_total"),
            (F("ppr.recruitment_date"), F("ppr.birth_date")),
            ("campaign_code", "movement_kind"),
            unless(F("result"), "withdrawn", "rejected"),
        ),
    )
    result: Choice | None = field(
        "النتيجة", "Résultat", of="movement_result", also=("نتيجة الحركة", "نتيجة الطلب")
    )
    to_school: Ref | None = field(
        "المؤسسة الجديدة",
        "Nouvel établissement",
        to="schools",
        also=("المؤسسة المنتقل إليها", "المؤسسة المستقبلة", "Affecté à"),
    )
    effective_date: Day | None = field(
        "تاريخ المفعول", "Date d’effet", also=("ابتداء من", "تاريخ الانتقال")
    )
    joining_minutes_no: Code | None = field(
        "رقم محضر الالتحاق", "N° du PV de prise de service", also=("محضر الالتحاق",)
    )
    sent_on: Day | None = field(
        "تاريخ الإرسال", "Transmis le", sample=after("effective_date", -90, -30)
    )
    status: Choice | None = field("حالة الملف", "État du dossier", of="file_status")

    rules = (
        Required("to_school", _MOVED),
        Unique(
            "campaign_code",
            "to_school",
            only=_MOVED & (F("movement_kind") == "admin") & (F("ppr.role") == "head"),
        ),
        Must(
            (F("to_school") != F("from_school")) | ~_MOVED,
            "MOVEMENT_001",
            "انتقل إلى مؤسسته نفسها ({value}): صحح إحدى المؤسستين.",
            "Muté dans son propre établissement ({value}) : corrigez l’un des deux.",
            at="to_school",
        ),
        Must(
            _FITS | ~_DECIDED_HERE,
            "MOVEMENT_002",
            "{count} منتقلون إلى {value} في نفس المادة والمناصب {places}: لا يأخذ منصبا واحدا اثنان.",
            "{count} mutés à {value} dans la matière pour {places} postes : un poste, un agent.",
            at="to_school",
            show={"count": _ARRIVING, "places": _PLACES},
        ),
        Should(
            _FITS | _DECIDED_HERE.true,
            "MOVEMENT_003",
            "{count} منتقلون إلى {value} في نفس المادة والمناصب {places}: راجع المناصب الشاغرة.",
            "{count} mutés à {value} dans la matière pour {places} postes : revoyez les vacances.",
            at="to_school",
            show={"count": _ARRIVING, "places": _PLACES},
        ),
        Should(
            F("effective_date").filled | ~_MOVED,
            "MOVEMENT_004",
            "منتقل بدون «{field}»: اكتبه ليفتح التعيين الجديد.",
            "Muté sans « {field} » : indiquez-la pour ouvrir la nouvelle affectation.",
            at="effective_date",
        ),
        Should(
            F("from_school") == F("ppr.school"),
            "MOVEMENT_005",
            "المؤسسة الأصلية {value} تخالف جذاذة الموظف: تأكد منها.",
            "L’établissement d’origine {value} diffère de la fiche de l’agent : vérifiez.",
            at="from_school",
        ),
        Should(
            (_ON_LONG_LEAVE <= 0) | F("result").isin("withdrawn", "rejected").true,
            "MOVEMENT_006",
            "الموظف {value} في رخصة طويلة: تأكد من التحاقه قبل احتساب المنصب.",
            "L’agent {value} est en congé de longue durée : vérifiez avant de compter le poste.",
            at="ppr",
        ),
        Should(
            years_between(_IN_POST_SINCE, _DAY) >= _OWED_YEARS,
            "MOVEMENT_007",
            "أقدمية الموظف {value} بمنصبه أقل من المطلوب ({owed} سنة): راجع شروط الحركة.",
            "Ancienneté dans le poste de {value} inférieure aux {owed} ans requis : revoyez.",
            at="ppr",
            show={"owed": _OWED_YEARS},
        ),
        Should(
            (F("to_school.status") != "closed") | ~_MOVED,
            "MOVEMENT_008",
            "المؤسسة {value} مغلقة: اكتب مؤسسة مفتوحة.",
            "L’établissement {value} est fermé : indiquez-en un ouvert.",
            at="to_school",
        ),
    )
