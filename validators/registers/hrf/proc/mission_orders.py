from validators import F, Register, calculated, count_of, field
from validators.dated import days_within, lasting, sum_on
from validators.hint import after, clock, number
from validators.kinds import Choice, Clock, Code, Count, Day, Flag, Number, Ref, Text
from validators.live import LIVE
from validators.rules import Must, NotAfter, RareOverlap, Should
from validators.today import Today

_PERIOD = ("start_date", "end_date")
_INSIDE = days_within(
    F("start_date") + 1,
    F("end_date") - 1,
    lasting("mission_orders", period=_PERIOD, only=LIVE, ppr="ppr"),
)
_NIGHTS = F("end_date") - F("start_date")
_GRANTED = ~F("cancelled").true & ~F("decision").isin("refused", "withdrawn").true
_ON_LEAVE = sum_on(
    F("start_date"),
    lasting("leaves", period=_PERIOD, only=_GRANTED & F("end_date").filled, ppr="ppr"),
)
_LOGGED = count_of("vehicle_log", mission="key")


class MissionOrder(
    Register,
    code="mission_orders",
    ar="الأوامر بمهمة",
    fr="Ordres de mission",
    key="mission_no",
    serves=("HRF-PROC-11", "HRF-MAINT-07", "EDU-SPORT-08"),
    scope="directorate",
):
    """اكتب هنا كل أمر بمهمة قبل السفر: من، وإلى أين، ومتى يخرج ويرجع، وبأي سيارة. الليالي تحسب وحدها وعليها يصرف التعويض.

    On y inscrit chaque mission avant le départ : qui, où, quand, avec quel véhicule. Les nuits se
    comptent seules ; l’indemnité en dépend.

    Law: decree 2-97-1053 of 2 February 1998, kilometric allowance.
    """

    mission_no: Code = field(
        "رقم الأمر بمهمة", "N° de mission", also=("رقم المهمة", "O.M.", "N°"), example="OM-2026-064"
    )
    ppr: Ref = field("رقم التأجير", "PPR", to="staff", also=("الموظف", "المكلف بالمهمة", "N° PPR"))
    group_rank: Choice | None = field(
        "الدرجة", "Grade", of="grade", also=("المجموعة",), sample=F("ppr.grade")
    )
    object: Text | None = field(
        "موضوع المهمة",
        "Objet",
        also=("الغرض", "الموضوع", "Motif du déplacement"),
        sample=(
            "زيارة تفقدية للمؤسسات",
            "حضور تكوين بالأكاديمية",
            "مرافقة الفرق الرياضية",
            "نقل أوراق الامتحان",
        ),
    )
    destination: Text | None = field("الوجهة", "Destination", also=("مكان المهمة", "إلى"))
    inside_country: Flag | None = field(
        "داخل المملكة", "Au Maroc", also=("داخل التراب الوطني",), sample=(True,)
    )
    start_date: Day = field(
        "تاريخ الذهاب", "Départ le", also=("من", "بداية المهمة", "Date de départ")
    )
    start_time: Clock | None = field(
        "ساعة الذهاب", "Heure de départ", also=("الساعة",), sample=clock(7, 9)
    )
    end_date: Day = field(
        "تاريخ الرجوع",
        "Retour le",
        also=("إلى غاية", "نهاية المهمة", "Date de retour"),
        sample=after("start_date", 0, 3),
    )
    end_time: Clock | None = field("ساعة الرجوع", "Heure de retour", sample=clock(15, 19))
    nights: Count = calculated("عدد الليالي", "Nuits", _NIGHTS)
    km: Number | None = field(
        "المسافة (كلم)",
        "Kilomètres",
        at_least=0,
        at_most=10000,
        also=("الكيلومترات", "Km"),
        sample=number(20, 900),
    )
    vehicle: Ref | None = field(
        "سيارة المصلحة", "Véhicule de service", to="vehicles", also=("السيارة", "رقم السيارة")
    )
    own_car: Flag | None = field(
        "سيارة شخصية",
        "Voiture personnelle",
        also=("بسيارته",),
        sample=lambda row, _: False if row.get("vehicle") else None,
    )
    authorised_by: Ref | None = field(
        "أذن بها", "Autorisé par", to="staff", also=("الآمر بالمهمة", "الموقع")
    )
    issued_on: Day | None = field(
        "تاريخ الأمر", "Établi le", also=("التاريخ",), sample=after("start_date", -10, 0)
    )
    visit: Ref | None = field(
        "رقم الزيارة", "N° de visite", to="field_visits", by="visit_no", also=("الزيارة",)
    )
    event: Ref | None = field("النشاط أو التظاهرة", "Événement", to="events", also=("النشاط",))
    claimed: Flag = calculated(
        "طلب تعويضها",
        "Indemnité demandée",
        count_of("allowance_claims", only=LIVE, mission="key") > 0,
    )
    status: Choice | None = field(
        "الوضعية",
        "État",
        of="file_status",
        also=("حالة المهمة",),
        sample=("accepted", "in_process"),
    )

    rules = (
        NotAfter("start_date", "end_date"),
        RareOverlap("start_date", "end_date", owner="ppr", only=LIVE),
        RareOverlap("start_date", "end_date", owner="vehicle", only=LIVE),
        Must(
            (_INSIDE < _NIGHTS) | (_NIGHTS <= 1) | ~LIVE,
            "MISSION_001",
            "الموظف {value} في مهمة أخرى أثناء هذه الأيام: لا يكون في مكانين، صحح التواريخ.",
            "L’agent {value} est en mission ailleurs pendant ces jours : corrigez les dates.",
            at="ppr",
        ),
        Must(
            (F("end_time") > F("start_time")) | (_NIGHTS > 0),
            "MISSION_002",
            "الرجوع ({value}) ليس بعد الذهاب ({start_time}) في اليوم نفسه: صحح الساعتين.",
            "Le retour ({value}) n’est pas après le départ ({start_time}) du même jour : corrigez.",
            at="end_time",
        ),
        Must(
            ~F("own_car").true | F("vehicle").blank,
            "MISSION_003",
            "سيارة المصلحة {vehicle} وسيارة شخصية معا: اترك واحدة فقط.",
            "Véhicule de service {vehicle} et voiture personnelle à la fois : gardez l’un des deux.",
            at="own_car",
        ),
        Must(
            (F("vehicle.insurance_expiry") >= F("end_date")) | ~LIVE,
            "MISSION_004",
            "تأمين السيارة {value} ينتهي يوم {expiry} قبل نهاية المهمة: خذ سيارة أخرى أو حين تأمينها.",
            "L’assurance du véhicule {value} finit le {expiry}, avant la mission : prenez-en un autre ou mettez-la à jour.",
            at="vehicle",
            show={"expiry": F("vehicle.insurance_expiry")},
        ),
        Should(
            ~F("vehicle.status").isin("repair", "disposed") | (F("end_date") < Today()) | ~LIVE,
            "MISSION_005",
            "السيارة {value} ليست في الخدمة: اختر سيارة أخرى.",
            "Le véhicule {value} n’est pas en service : prenez-en un autre.",
            at="vehicle",
        ),
        Should(
            (_ON_LEAVE <= 0) | ~LIVE,
            "MISSION_006",
            "الموظف {value} في رخصة يوم {start_date}: تأكد من التاريخ.",
            "L’agent {value} est en congé le {start_date} : vérifiez la date.",
            at="ppr",
            show={"start_date": F("start_date")},
        ),
        Should(
            ~F("own_car").true | F("authorised_by").filled,
            "MISSION_007",
            "سيارة شخصية بدون «{field}»: الإذن المسبق ضروري لتعويض الكيلومترات.",
            "Voiture personnelle sans « {field} » : l’autorisation préalable est exigée.",
            at="authorised_by",
        ),
        Should(
            ~F("own_car").true | F("km").filled,
            "MISSION_008",
            "سيارة شخصية بدون «{field}»: اكتب المسافة ذهابا وإيابا.",
            "Voiture personnelle sans « {field} » : indiquez la distance aller et retour.",
            at="km",
        ),
        Should(
            F("issued_on") <= F("start_date"),
            "MISSION_009",
            "الأمر مؤرخ يوم {value} بعد الذهاب {start_date}: يحرر قبل السفر.",
            "Ordre daté du {value}, après le départ du {start_date} : il s’établit avant.",
            at="issued_on",
        ),
        Should(
            F("authorised_by") != F("ppr"),
            "MISSION_010",
            "الموظف {value} أذن لنفسه: اكتب رئيسه.",
            "L’agent {value} s’autorise lui-même : indiquez son chef.",
            at="authorised_by",
        ),
        Should(
            (_LOGGED > 0) | F("vehicle").blank | ~F("status").isin("closed"),
            "MISSION_011",
            "مهمة منتهية بالسيارة {value} ولا تنقل لها في دفتر السير: سجله.",
            "Mission close avec le véhicule {value}, sans trajet au carnet : inscrivez-le.",
            at="vehicle",
        ),
        Should(
            ~F("claimed").true | LIVE,
            "MISSION_012",
            "المهمة «{value}» وطلب تعويضها: راجع ملف التعويض.",
            "Mission « {value} » mais indemnité demandée : revoyez le dossier d’indemnité.",
            at="status",
        ),
    )
