from validators import F, Register, calculated, count_of, field, latest_of
from validators.hint import after, in_years, number
from validators.kinds import Choice, Code, Count, Day, Note, Number, Ref, Text
from validators.rules import Must, NotAfter, Should, Unique
from validators.today import Today

_RUNS = F("status").isin("in_service")
_WARNED_DAYS = 30


class Vehicle(
    Register,
    code="vehicles",
    ar="حظيرة السيارات",
    fr="Parc automobile",
    key="plate_no",
    serves=("HRF-MAINT-07",),
    scope="directorate",
):
    """لكل سيارة سطر واحد برقم لوحتها: سائقها ومعدل استهلاكها وتأمينها وفحصها التقني. العداد يؤخذ من دفتر السير، والسيارة المسقطة لا يحذف سطرها.

    Une ligne par véhicule, sous son immatriculation : conducteur, consommation, assurance, visite
    technique. Le compteur vient du carnet de bord ; un véhicule réformé garde sa ligne.
    """

    plate_no: Code = field(
        "رقم اللوحة",
        "Immatriculation",
        also=("رقم التسجيل", "رقم السيارة", "N° d'immatriculation", "Matricule"),
        example="M 123456",
    )
    brand_model: Text | None = field(
        "العلامة والطراز",
        "Marque et modèle",
        also=("نوع السيارة", "العلامة", "Marque"),
        sample=("سيارة نفعية خفيفة", "سيارة رباعية الدفع", "سيارة سياحية", "شاحنة صغيرة"),
    )
    vehicle_kind: Choice | None = field(
        "صنف السيارة", "Type de véhicule", of="vehicle_kind", also=("الصنف", "Genre")
    )
    fuel_type: Choice | None = field(
        "نوع الوقود",
        "Carburant",
        of="fuel_type",
        also=("الوقود",),
        sample=("diesel", "diesel", "petrol"),
    )
    first_use_date: Day | None = field(
        "تاريخ الشروع في الاستعمال",
        "Mis en circulation le",
        also=("أول استعمال", "MEC"),
        sample=in_years(2008, 2024),
    )
    chassis_no: Code | None = field(
        "رقم الهيكل", "N° de châssis", also=("رقم الشاسي", "VIN"), example="WVWZ0012345"
    )
    owner_body: Text | None = field(
        "الجهة المالكة",
        "Propriétaire",
        also=("المالك",),
        sample=("الأكاديمية الجهوية", "المديرية الإقليمية", "الجماعة"),
    )
    assigned_bureau: Choice | None = field(
        "المكتب المستعمل", "Bureau affectataire", of="bureau", also=("المكتب", "المصلحة المستعملة")
    )
    usual_driver: Ref | None = field(
        "السائق", "Conducteur", to="staff", also=("السائق المعتاد", "Chauffeur")
    )
    odometer: Count = calculated(
        "العداد (كلم)", "Compteur (km)", latest_of("vehicle_log", "odometer_end", plate_no="key")
    )
    norm_l_per_100km: Number | None = field(
        "معدل الاستهلاك (لتر لكل مائة كلم)",
        "Consommation de référence (L/100 km)",
        at_least=0,
        at_most=80,
        also=("المعدل", "الاستهلاك المرجعي", "Norme"),
        sample=number(7, 12),
    )
    fuel_card_no: Code | None = field(
        "رقم بطاقة الوقود", "N° de carte carburant", also=("بطاقة الوقود",), example="C-00412"
    )
    insurance_expiry: Day | None = field(
        "نهاية التأمين",
        "Fin d'assurance",
        also=("تاريخ انتهاء التأمين", "Assurance"),
        sample=lambda _, random: in_years(2027, 2027)({}, random),
    )
    inspection_expiry: Day | None = field(
        "نهاية الفحص التقني",
        "Fin de visite technique",
        also=("الفحص التقني", "Visite technique"),
        sample=after("insurance_expiry", 0, 200),
    )
    status: Choice | None = field(
        "الوضعية",
        "État",
        of="vehicle_status",
        also=("حالة السيارة", "الحالة"),
        sample=("in_service", "in_service", "in_service", "repair"),
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        Unique("chassis_no"),
        Unique("fuel_card_no"),
        NotAfter("first_use_date", "insurance_expiry"),
        NotAfter("first_use_date", "inspection_expiry"),
        Must(
            F("norm_l_per_100km") > 0,
            "VEHICLE_001",
            "معدل الاستهلاك يجب أن يكون أكبر من صفر ({value}): اكتبه أو أفرغ الخانة.",
            "La consommation de référence doit dépasser zéro ({value}) : tapez-la ou videz la case.",
            at="norm_l_per_100km",
        ),
        Should(
            F("insurance_expiry").filled | ~_RUNS,
            "VEHICLE_002",
            "سيارة في الخدمة بدون «{field}»: اكتب تاريخ نهايته.",
            "Véhicule en service sans « {field} » : indiquez la date d’échéance.",
            at="insurance_expiry",
        ),
        Should(
            F("inspection_expiry").filled | ~_RUNS,
            "VEHICLE_003",
            "سيارة في الخدمة بدون «{field}»: اكتب تاريخ نهايته.",
            "Véhicule en service sans « {field} » : indiquez la date d’échéance.",
            at="inspection_expiry",
        ),
        Should(
            (F("insurance_expiry") >= Today() + _WARNED_DAYS) | ~_RUNS,
            "VEHICLE_004",
            "التأمين ينتهي أو انتهى يوم {value}: جدده قبل أي مهمة.",
            "L’assurance arrive ou est arrivée à terme le {value} : renouvelez avant toute mission.",
            at="insurance_expiry",
        ),
        Should(
            (F("inspection_expiry") >= Today() + _WARNED_DAYS) | ~_RUNS,
            "VEHICLE_005",
            "الفحص التقني ينتهي أو انتهى يوم {value}: برمج الفحص.",
            "La visite technique arrive ou est arrivée à terme le {value} : programmez-la.",
            at="inspection_expiry",
        ),
        Should(
            F("norm_l_per_100km").filled | ~_RUNS | F("fuel_type").isin("electric"),
            "VEHICLE_006",
            "سيارة في الخدمة بدون «{field}»: اكتبه ليراقب استهلاك الوقود.",
            "Véhicule en service sans « {field} » : sans elle, la consommation n’est pas suivie.",
            at="norm_l_per_100km",
        ),
        Should(
            (count_of("vehicles", only=_RUNS, usual_driver="usual_driver") <= 1) | ~_RUNS,
            "VEHICLE_007",
            "السائق {value} مسجل لأكثر من سيارة في الخدمة: تأكد من ذلك.",
            "Le conducteur {value} est inscrit sur plusieurs véhicules en service : vérifiez.",
            at="usual_driver",
        ),
        Should(
            F("first_use_date") <= Today(),
            "VEHICLE_008",
            "تاريخ الاستعمال {value} لم يأت بعد: صححه.",
            "La mise en circulation du {value} est à venir : corrigez la date.",
            at="first_use_date",
        ),
    )
