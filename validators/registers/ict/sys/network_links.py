from validators import F, Register, count_of, field
from validators.choosing import either
from validators.hint import dirhams, in_years, number
from validators.kinds import Choice, Code, Count, Day, Flag, Money, Note, Number, Ref, Text
from validators.parameter import parameter
from validators.rules import NotAfter, OneOf, Required, Should
from validators.today import Today

_ON = F("active").true
_TERM_DAYS = either(parameter("LINK_TEST_DAYS", F("last_test_on")), 120)
_SHARE = either(parameter("LINK_SPEED_SHARE", F("last_test_on")), 0.5)
_INTERNET = ~F("link_kind").isin("lan").true
_ROOMS = count_of("school_rooms", school="school")


class NetworkLink(
    Register,
    code="network_links",
    ar="ربط المؤسسات بالشبكة والأنترنيت",
    fr="Raccordement réseau et Internet",
    key="line_no",
    serves=("ICT-SYS-07", "ICT-GENIE-06", "ICT-GENIE-07", "ICT-GENIE-09"),
):
    """سطر لكل خط أو شبكة بمؤسسة أو بمقر المديرية: المزود والصبيب والتصفية وآخر قياس والانقطاعات.

    Une ligne par ligne ou réseau d’un établissement ou de la direction : fournisseur, débit,
    filtrage, dernier test, interruptions.
    """

    school: Ref | None = field("المؤسسة", "Établissement", to="schools", also=("اسم المؤسسة",))
    site_label: Text | None = field(
        "الموقع",
        "Site",
        also=("المكان",),
        sample=("مقر المديرية", "مركز التكوينات", "القاعة متعددة الوسائط"),
    )
    link_kind: Choice = field("نوع الربط", "Type de liaison", of="link_kind", also=("النوع",))
    provider: Ref | None = field(
        "المزود", "Fournisseur", to="partners", also=("شركة الاتصالات", "Opérateur")
    )
    line_no: Code = field("رقم الخط", "N° de ligne", also=("الخط", "رقم الهاتف أو الخط"))
    speed_mbps: Number | None = field(
        "الصبيب المتعاقد عليه",
        "Débit (Mb/s)",
        at_least=0,
        at_most=10000,
        also=("الصبيب",),
        sample=(8, 20, 100, 200),
    )
    installed_on: Day | None = field(
        "تاريخ التركيب", "Installé le", also=("تاريخ الربط",), sample=in_years(2018, 2025)
    )
    filtering: Choice | None = field(
        "حالة التصفية", "Filtrage", of="filter_state", also=("التصفية",), sample=("filtered",)
    )
    filter_checked_on: Day | None = field("تاريخ مراقبة التصفية", "Filtrage vérifié le")
    router: Ref | None = field(
        "جهاز التوجيه", "Routeur", to="it_equipment", also=("رمز الموجه",), sample=(None,)
    )
    rooms_covered: Count | None = field(
        "القاعات المغطاة", "Salles couvertes", at_most=200, sample=number(0, 1)
    )
    monthly_cost: Money | None = field(
        "الكلفة الشهرية",
        "Coût mensuel",
        at_most=100000,
        also=("الاشتراك الشهري",),
        sample=dirhams(200, 900),
    )
    interruptions_days: Count | None = field(
        "أيام الانقطاع",
        "Jours d'interruption",
        at_most=366,
        also=("الانقطاعات",),
        sample=number(0, 5),
    )
    last_test_on: Day | None = field("آخر قياس", "Dernier test", also=("تاريخ القياس",))
    test_speed: Number | None = field(
        "الصبيب المقيس",
        "Débit mesuré",
        at_least=0,
        at_most=10000,
        also=("الصبيب الفعلي",),
        sample=lambda row, random: (
            row["speed_mbps"] * random.choice((0.6, 0.75, 0.9)) if row.get("speed_mbps") else None
        ),
    )
    active: Flag | None = field(
        "مشغل", "En service", also=("الوضعية",), sample=(True, True, True, False)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        OneOf("school", "site_label"),
        NotAfter("installed_on", "last_test_on"),
        NotAfter("installed_on", "filter_checked_on"),
        Required("last_test_on", F("test_speed").filled),
        Should(
            ~_ON | F("router.disposed_on").blank,
            "LINK_001",
            "جهاز التوجيه «{value}» أسقط يوم {day} والخط مشغل: اكتب رمز الجهاز الحالي.",
            "Le routeur « {value} » est réformé depuis le {day} : indiquez l’actuel.",
            at="router",
            show={"day": F("router.disposed_on")},
        ),
        Should(
            F("router.school") == F("school"),
            "LINK_002",
            "جهاز التوجيه «{value}» مقيد بمؤسسة أخرى غير {school}: صحح أو سجل الحركة.",
            "Le routeur « {value} » est inscrit ailleurs qu’à {school} : corrigez ou notez le transfert.",
            at="router",
        ),
        Should(
            F("test_speed") <= F("speed_mbps"),
            "LINK_003",
            "الصبيب المقيس {value} أكبر من المتعاقد عليه {speed_mbps}: تأكد من القياس.",
            "Débit mesuré {value} supérieur au contrat ({speed_mbps}) : vérifiez le test.",
            at="test_speed",
        ),
        Should(
            ~_ON | (F("test_speed") >= F("speed_mbps") * _SHARE),
            "LINK_004",
            "الصبيب المقيس {value} ضعيف مقارنة مع {speed_mbps}: راسل المزود.",
            "Débit mesuré {value} bien inférieur à {speed_mbps} : saisissez le fournisseur.",
            at="test_speed",
        ),
        Should(
            ~_ON | (Today() - F("last_test_on") <= _TERM_DAYS),
            "LINK_005",
            "آخر قياس للخط ({value}) قبل أكثر من دورة: أعد القياس.",
            "Le dernier test ({value}) date de plus d’un trimestre : refaites-le.",
            at="last_test_on",
        ),
        Should(
            ~_ON
            | ~_INTERNET
            | ~F("filtering").isin("unfiltered", "partial").true
            | F("school").blank,
            "LINK_006",
            "خط بمؤسسة حالته «{value}»: شغل التصفية قبل استعماله من التلاميذ.",
            "Ligne d’école « {value} » : activez le filtrage avant l’usage des élèves.",
            at="filtering",
        ),
        Should(
            ~_ON
            | ~F("filtering").isin("filtered").true
            | (Today() - F("filter_checked_on") <= _TERM_DAYS),
            "LINK_007",
            "التصفية لم تراقب منذ {value}: راقبها كل دورة.",
            "Filtrage non vérifié depuis le {value} : vérifiez-le chaque trimestre.",
            at="filter_checked_on",
        ),
        Should(
            (F("rooms_covered") <= _ROOMS) | (_ROOMS == 0),
            "LINK_008",
            "القاعات المغطاة {value} أكثر من قاعات المؤسسة ({rooms}): صحح العدد.",
            "{value} salles couvertes pour {rooms} salles : corrigez le nombre.",
            at="rooms_covered",
            show={"rooms": _ROOMS},
        ),
        Should(
            ~_ON | (F("school.closed_on") > Today()),
            "LINK_009",
            "المؤسسة «{school}» مغلقة والخط مشغل: أوقف الاشتراك.",
            "« {school} » est fermé et la ligne en service : résiliez-la.",
            at="active",
            show={"school": F("school")},
        ),
        Should(
            ~_ON | F("last_test_on").filled | F("installed_on").blank | ~_INTERNET,
            "LINK_010",
            "خط مشغل لم يقس صبيبه قط: سجل أول قياس.",
            "Ligne en service jamais testée : inscrivez un premier test.",
            at="last_test_on",
        ),
    )
