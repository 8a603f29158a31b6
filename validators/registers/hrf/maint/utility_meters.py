from validators import F, Register, calculated, count_of, field, rounded
from validators.hint import after, dirhams, in_years, number
from validators.kinds import Choice, Code, Day, Money, Number, Ref
from validators.live import LIVE
from validators.parameter import parameter
from validators.rules import NotAfter, Required, Should, Unique
from validators.today import Today

_WAITING_MAX = parameter("METER_DAYS_MAX", F("requested_on"))
_POWER = F("meter_kind").isin("power")
_DAYS = F("last_reading_on") - F("installed_on")
_TWINS = count_of("utility_meters", only=LIVE, contract_no="contract_no", meter_kind="meter_kind")


class UtilityMeter(
    Register,
    code="utility_meters",
    ar="عدادات الماء والكهرباء بالمؤسسات",
    fr="Compteurs d'eau et d'électricité des écoles",
    key=("school", "meter_kind", "contract_no"),
    serves=("HRF-MAINT-04",),
):
    """لكل عداد سطر: متى طلب، ومتى ركب، ورقم اشتراكه، وآخر قراءة والمتأخرات. قبل الاشتراك يكتب رقم الطلب مكان رقم العقد.

    Une ligne par compteur : demande, pose, abonnement, dernier relevé, arriérés. Avant
    l’abonnement, on écrit le numéro de la demande à la place du contrat.
    """

    school: Ref = field(
        "المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "CD_ETAB", "Etab")
    )
    meter_kind: Choice = field(
        "نوع العداد", "Type de compteur", of="meter_kind", also=("النوع", "ماء أو كهرباء")
    )
    contract_no: Code = field(
        "رقم العقد",
        "N° de contrat",
        also=("رقم الاشتراك", "N° d'abonnement", "رقم الزبون"),
        example="AB-004512",
    )
    meter_no: Code | None = field(
        "رقم العداد", "N° de compteur", also=("العداد",), example="CP-20451"
    )
    requested_on: Day | None = field(
        "تاريخ الطلب", "Demandé le", also=("طلب يوم",), sample=in_years(2022, 2024)
    )
    request_ref: Ref | None = field(
        "مرجع المراسلة", "Réf. du courrier", to="correspondence", also=("رقم المراسلة",)
    )
    provider: Ref | None = field(
        "الموزع", "Distributeur", to="partners", also=("المكتب الوطني", "الشركة الموزعة")
    )
    installed_on: Day | None = field(
        "تاريخ التركيب", "Posé le", also=("ركب يوم",), sample=after("requested_on", 30, 200)
    )
    subscription_start: Day | None = field(
        "بداية الاشتراك", "Début d'abonnement", sample=after("installed_on", 0, 20)
    )
    power_kva: Number | None = field(
        "القدرة (كيلوفولط أمبير)",
        "Puissance (kVA)",
        at_least=0,
        at_most=1000,
        also=("القدرة", "Puissance"),
        sample=lambda row, random: (
            random.choice((6, 9, 12)) if row["meter_kind"] == "power" else None
        ),
    )
    last_index: Number | None = field(
        "آخر مؤشر", "Dernier index", at_least=0, also=("المؤشر", "Index"), sample=number(200, 9000)
    )
    last_reading_on: Day | None = field(
        "تاريخ آخر قراءة",
        "Relevé le",
        also=("تاريخ القراءة",),
        sample=after("installed_on", 200, 500),
    )
    yearly_consumption: Number = calculated(
        "الاستهلاك السنوي التقديري",
        "Consommation annuelle estimée",
        rounded(F("last_index") * 365 / _DAYS, 0),
    )
    last_invoice: Money | None = field(
        "مبلغ آخر فاتورة", "Dernière facture", also=("الفاتورة",), sample=dirhams(150, 3000)
    )
    arrears: Money | None = field(
        "المتأخرات", "Arriérés", also=("مبالغ غير مؤداة", "Impayés"), sample=(None, None, 0)
    )
    status: Choice | None = field(
        "الوضعية", "État", of="file_status", also=("حالة الملف",), sample=("accepted", "closed")
    )

    rules = (
        NotAfter("requested_on", "installed_on"),
        NotAfter("installed_on", "last_reading_on"),
        NotAfter("requested_on", "subscription_start"),
        Unique("meter_no", "meter_kind"),
        Required("last_reading_on", F("last_index").filled),
        Should(
            _TWINS <= 1,
            "METER_001",
            "العقد {value} مسجل لأكثر من عداد من النوع نفسه: لكل عقد عداد واحد، تأكد منه.",
            "Le contrat {value} figure sur plusieurs compteurs de même type : vérifiez.",
            at="contract_no",
        ),
        Should(
            F("last_reading_on").blank | F("installed_on").filled,
            "METER_002",
            "قراءة بتاريخ {last_reading_on} وعداد بدون «{field}»: اكتب تاريخ التركيب.",
            "Relevé du {last_reading_on} sur un compteur sans « {field} » : datez la pose.",
            at="installed_on",
        ),
        Should(
            F("arrears") <= 0,
            "METER_003",
            "متأخرات بمبلغ {value} درهم: سو الوضعية قبل قطع التزويد.",
            "Arriérés de {value} dirhams : régularisez avant la coupure.",
            at="arrears",
        ),
        Should(
            (Today() - F("requested_on") <= _WAITING_MAX) | F("installed_on").filled | ~LIVE,
            "METER_004",
            "طلب العداد منذ {value} ولم يركب بعد: ذكر الموزع.",
            "Compteur demandé le {value} et pas encore posé : relancez le distributeur.",
            at="requested_on",
        ),
        Should(
            F("power_kva").blank | _POWER,
            "METER_005",
            "القدرة {value} تخص عدادات الكهرباء: أفرغ الخانة أو صحح النوع.",
            "La puissance {value} concerne l’électricité : videz la case ou corrigez le type.",
            at="power_kva",
        ),
        Should(
            F("last_reading_on") <= Today(),
            "METER_006",
            "تاريخ القراءة {value} لم يأت بعد: صححه.",
            "Le relevé du {value} est à venir : corrigez la date.",
            at="last_reading_on",
        ),
        Should(
            F("school.status") != "closed",
            "METER_007",
            "المؤسسة {value} مغلقة ولها عداد: اطلب فسخ الاشتراك.",
            "L’établissement {value} est fermé : demandez la résiliation de l’abonnement.",
            at="school",
        ),
    )
