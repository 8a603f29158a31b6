from random import Random
from typing import Any

from validators import F, Register, calculated, field, rounded, value_of
from validators.choosing import either
from validators.expression import Or0
from validators.hint import dirhams
from validators.kinds import Choice, Count, Day, Money, Note, Number, Ref, Text
from validators.parameter import parameter
from validators.rules import Must, Should
from validators.running import Running
from validators.today import Today

_FUEL, _TRIP = F("entry_kind").isin("fuel"), F("entry_kind").isin("trip")
_PREVIOUS: dict[str, Any] = {"plate_no": "plate_no", "entry_no": F("entry_no") - 1}
_LAST_READ = value_of("vehicle_log", "odometer_end", **_PREVIOUS)
_LAST_DAY = value_of("vehicle_log", "entry_date", **_PREVIOUS)
_NORM = F("plate_no.norm_l_per_100km")
_OWNER, _ORDER = (F("plate_no"),), (F("entry_no"),)
_LITRES = Running(Or0(F("litres")), _OWNER, _ORDER)
_DRIVEN = Running(Or0(F("km")), _OWNER, _ORDER)
# A share above the norm that nobody is asked about, and the way after which a mean means something.
_TOLERANCE = either(parameter("FUEL_TOLERANCE", F("entry_date")), 0.2)
_KM_LEAST = 500
_STEP_KM = 180


def _start(row: dict[str, Any], _: Random) -> int | None:
    number_ = row.get("entry_no")
    return None if number_ is None else 42000 + (number_ - 1) * _STEP_KM


class VehicleEntry(
    Register,
    code="vehicle_log",
    ar="دفتر سير السيارات واستهلاك الوقود",
    fr="Carnet de bord et carburant",
    key=("plate_no", "entry_no"),
    serves=("HRF-MAINT-07",),
):
    """اكتب هنا كل تنقل أو تزود بالوقود أو إصلاح برقم متسلسل لكل سيارة: العداد عند الخروج وعند الرجوع، واللترات والكلفة. المسافة ورصيد الوقود يحسبان وحدهما.

    On y inscrit chaque trajet, plein ou réparation, numéroté par véhicule : compteur au départ et
    au retour, litres, coût. La distance et le solde de carburant se calculent seuls.
    """

    plate_no: Ref = field(
        "رقم اللوحة", "Immatriculation", to="vehicles", also=("السيارة", "رقم السيارة", "Véhicule")
    )
    entry_no: Count = field("الرقم الترتيبي", "N° d'ordre", at_least=1, also=("ر.ت", "رقم التقييد"))
    entry_date: Day = field("التاريخ", "Date", also=("اليوم", "تاريخ التنقل"))
    entry_kind: Choice = field(
        "نوع التقييد",
        "Nature",
        of="vehicle_entry_kind",
        also=("النوع",),
        sample=("trip", "trip", "trip", "fuel"),
    )
    odometer_start: Count | None = field(
        "العداد عند الخروج",
        "Compteur au départ",
        also=("عداد البداية", "Km départ"),
        sample=_start,
    )
    odometer_end: Count | None = field(
        "العداد عند الرجوع",
        "Compteur au retour",
        also=("عداد النهاية", "Km arrivée"),
        sample=F("odometer_start") + _STEP_KM,
    )
    km: Count = calculated(
        "المسافة (كلم)", "Distance (km)", F("odometer_end") - F("odometer_start")
    )
    driver: Ref | None = field("السائق", "Conducteur", to="staff", also=("اسم السائق", "Chauffeur"))
    mission: Ref | None = field(
        "الأمر بالمهمة",
        "Ordre de mission",
        to="mission_orders",
        also=("رقم المهمة", "O.M."),
        sample=(None,),
    )
    purpose: Text | None = field(
        "الغرض من التنقل",
        "Objet du déplacement",
        also=("الموضوع", "الوجهة"),
        sample=("زيارة مؤسسات تعليمية", "نقل مواد غذائية", "إيصال البريد", "نقل أوراق الامتحان"),
    )
    litres: Number | None = field(
        "اللترات",
        "Litres",
        at_least=0,
        at_most=600,
        also=("كمية الوقود", "عدد اللترات"),
        sample=lambda row, random: random.randint(8, 12) if row["entry_kind"] == "fuel" else None,
    )
    fuel_cost: Money | None = field(
        "كلفة الوقود",
        "Coût du carburant",
        also=("ثمن الوقود", "مبلغ الوقود"),
        sample=F("litres") * 13,
    )
    cost: Money | None = field(
        "كلفة الصيانة أو الإصلاح",
        "Autres coûts",
        also=("الكلفة", "مبلغ الإصلاح"),
        sample=lambda row, random: (
            dirhams(200, 3000)(row, random)
            if row["entry_kind"] in {"repair", "maintenance"}
            else None
        ),
    )
    supplier: Ref | None = field(
        "المزود", "Fournisseur", to="suppliers", also=("المحطة", "الورشة", "Garage")
    )
    document_ref: Text | None = field(
        "مرجع الوثيقة", "Réf. du bon", also=("رقم الوصل", "رقم القسيمة")
    )
    fuel_balance: Number = calculated(
        "رصيد الوقود (لتر)", "Solde de carburant (L)", rounded(_LITRES - _DRIVEN * _NORM / 100, 1)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        Must(
            F("odometer_end") >= F("odometer_start"),
            "LOGBOOK_001",
            "العداد عند الرجوع {value} أقل منه عند الخروج {odometer_start}: صحح أحدهما.",
            "Le compteur au retour ({value}) est inférieur au départ ({odometer_start}) : corrigez.",
            at="odometer_end",
        ),
        Must(
            (F("litres") > 0) | ~_FUEL,
            "LOGBOOK_002",
            "تزود بالوقود بعدد لترات {value}: اكتب الكمية.",
            "Plein de {value} litre : tapez la quantité.",
            at="litres",
        ),
        Should(
            F("litres").filled | ~_FUEL,
            "LOGBOOK_003",
            "تزود بالوقود بدون «{field}»: اكتب الكمية كما في القسيمة.",
            "Plein sans « {field} » : tapez la quantité du bon.",
            at="litres",
        ),
        Should(
            (F("odometer_start").filled & F("odometer_end").filled) | ~_TRIP,
            "LOGBOOK_004",
            "تنقل بدون قراءة العداد: اكتب العداد عند الخروج وعند الرجوع.",
            "Trajet sans relevé du compteur : notez-le au départ et au retour.",
            at="odometer_start",
        ),
        Should(
            F("odometer_start") == _LAST_READ,
            "LOGBOOK_005",
            "العداد عند الخروج {value} والتقييد السابق انتهى عند {last}: صححه أو سجل التنقل الناقص.",
            "Départ à {value}, l’entrée précédente finit à {last} : corrigez ou inscrivez le trajet manquant.",
            at="odometer_start",
            show={"last": _LAST_READ},
        ),
        Should(
            F("entry_date") >= _LAST_DAY,
            "LOGBOOK_006",
            "التاريخ {value} قبل تاريخ التقييد السابق ({last}): صحح التاريخ أو الترتيب.",
            "Le {value} précède l’entrée d’avant ({last}) : corrigez la date ou l’ordre.",
            at="entry_date",
            show={"last": _LAST_DAY},
        ),
        Should(
            (_LITRES * 100 <= _DRIVEN * _NORM * (_TOLERANCE + 1)) | (_DRIVEN < _KM_LEAST) | ~_FUEL,
            "LOGBOOK_007",
            "استهلكت السيارة {litres_sum} لترا في {km_sum} كلم وهو فوق المعدل: راجع العداد والقسائم.",
            "{litres_sum} litres pour {km_sum} km, au-dessus de la norme : revoyez compteur et bons.",
            at="litres",
            show={"litres_sum": _LITRES, "km_sum": _DRIVEN},
        ),
        Should(
            F("cost").filled | ~F("entry_kind").isin("repair"),
            "LOGBOOK_008",
            "إصلاح بدون «{field}»: اكتب مبلغ الفاتورة.",
            "Réparation sans « {field} » : indiquez le montant de la facture.",
            at="cost",
        ),
        Should(
            F("mission.vehicle") == F("plate_no"),
            "LOGBOOK_009",
            "المهمة {value} ليست بالسيارة {plate_no}: تأكد من رقم المهمة.",
            "La mission {value} n’utilise pas le véhicule {plate_no} : vérifiez son numéro.",
            at="mission",
        ),
        Should(
            (F("entry_date") >= F("mission.start_date"))
            & (F("entry_date") <= F("mission.end_date")),
            "LOGBOOK_010",
            "التنقل يوم {value} خارج أيام المهمة {mission}: صحح التاريخ أو رقم المهمة.",
            "Le trajet du {value} sort des jours de la mission {mission} : corrigez.",
            at="entry_date",
            show={"mission": F("mission")},
        ),
        Should(
            F("entry_date") <= Today(),
            "LOGBOOK_011",
            "التاريخ {value} لم يأت بعد: صححه.",
            "La date {value} est à venir : corrigez-la.",
            at="entry_date",
        ),
        Should(
            ~F("plate_no.status").isin("disposed"),
            "LOGBOOK_012",
            "السيارة {value} مسقطة من الحظيرة: تأكد من الرقم.",
            "Le véhicule {value} est réformé : vérifiez le numéro.",
            at="plate_no",
        ),
    )
