from validators import F, Register, calculated, count_of, field, sum_of
from validators.choosing import either
from validators.gather import LimitOn
from validators.hint import number
from validators.kinds import Code, Count, Day, Flag, Note, Number, Phone, Ref
from validators.limits.exam import CENTRE_OBSERVERS, ROOM_CANDIDATES, ROOM_INVIGILATORS
from validators.parameter import parameter
from validators.rules import Must, NotAfter, Should, Unique
from validators.today import Today

_DAY = F("session.exam_from")
_ALIVE = ~F("status").isin("cancelled", "refused").true
_PER_ROOM = either(parameter("EXAM_ROOM_INVIGILATORS", _DAY), LimitOn(ROOM_INVIGILATORS, _DAY), 2)
_ROOM_MOST = either(parameter("EXAM_ROOM_CANDIDATES", _DAY), LimitOn(ROOM_CANDIDATES, _DAY), 20)
_ELSEWHERE = count_of(
    "exam_staffing", only=~F("duty_kind").isin("chief", "secret"), session="session", staff="chief"
)
_SEATS = sum_of("school_rooms", "exam_capacity", school="school")
_ROOMS = count_of("school_rooms", only=~F("in_use").isin(False).true, school="school")
_REPORTS = count_of("exam_daily_reports", session="session", centre="key")


class ExamCentre(
    Register,
    code="exam_centres",
    ar="مراكز الامتحان",
    fr="Centres d'examen",
    key=("session", "centre_code"),
    serves=("EXA-EXAM-02", "EXA-EXAM-04"),
):
    """سطر لكل مركز في كل دورة: المؤسسة ورئيس المركز ونائبه والقاعات والطاقة. عدد المترشحين والمكلفين بالحراسة يحسب وحده.

    Une ligne par centre et par session : établissement, chef et adjoint, salles et capacité. Les
    candidats et les surveillants à prévoir se calculent seuls.
    """

    session: Ref = field(
        "الدورة", "Session", to="exam_sessions", also=("رمز الدورة", "Code session")
    )
    centre_code: Code = field(
        "رمز المركز", "Code du centre", also=("رقم المركز", "Centre"), example="C-01"
    )
    school: Ref = field("المؤسسة", "Établissement", to="schools", also=("مقر المركز",))
    chief: Ref | None = field(
        "رئيس المركز", "Chef de centre", to="staff", also=("الرئيس", "PPR du chef")
    )
    deputy: Ref | None = field("نائب رئيس المركز", "Adjoint", to="staff", also=("النائب",))
    rooms_used: Count | None = field(
        "القاعات المستعملة",
        "Salles utilisées",
        at_most=80,
        also=("عدد القاعات", "Nombre de salles"),
        sample=number(1, 3),
    )
    capacity: Count | None = field(
        "الطاقة الاستيعابية",
        "Capacité",
        at_most=2000,
        also=("عدد المقاعد", "Places"),
        sample=lambda row, random: (row.get("rooms_used") or 2) * random.randint(16, 20),
    )
    candidates: Count = calculated(
        "عدد المترشحين",
        "Candidats",
        count_of("exam_candidates", only=_ALIVE, session="session", centre="key"),
    )
    invigilators_needed: Count = calculated(
        "المكلفون بالحراسة اللازمون", "Surveillants nécessaires", F("rooms_used") * _PER_ROOM
    )
    observers_needed: Count | None = field(
        "الملاحظون اللازمون",
        "Observateurs nécessaires",
        at_most=20,
        also=("عدد الملاحظين",),
        sample=number(1, 2),
    )
    safe_store: Flag | None = field(
        "مكان آمن للمواضيع", "Local sécurisé", also=("خزنة المواضيع",), sample=(True,)
    )
    materials: Note | None = field(
        "اللوازم",
        "Matériel",
        also=("الوثائق واللوازم",),
        sample=("أوراق التحرير وأغلفة", "أوراق الوسخ ولوائح الحضور"),
    )
    phone: Phone | None = field("هاتف المركز", "Téléphone", also=("الهاتف",))
    distance_km: Number | None = field(
        "البعد بالكيلومتر",
        "Distance en km",
        at_least=0,
        at_most=1500,
        sample=number(1, 150),
        also=("المسافة",),
    )
    prepared_on: Day | None = field(
        "تاريخ تهييء المركز",
        "Préparé le",
        also=("تاريخ المعاينة",),
        sample=F("session.exam_from") - 10,
    )
    closed_on: Day | None = field("تاريخ إغلاق المركز", "Fermé le", sample=(None,))
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        NotAfter("prepared_on", "closed_on"),
        Unique("session", "school"),
        Unique("session", "chief"),
        Unique("session", "deputy"),
        Must(
            F("chief") != F("deputy"),
            "EXAMCENTRE_001",
            "رئيس المركز ونائبه شخص واحد ({value}): صحح أحدهما.",
            "Le chef de centre et son adjoint sont la même personne ({value}) : corrigez.",
            at="deputy",
        ),
        Must(
            F("candidates") <= F("capacity"),
            "EXAMCENTRE_002",
            "بالمركز {candidates} مترشحا وطاقته {value}: انقل مترشحين أو أضف قاعات.",
            "{candidates} candidats pour {value} places : déplacez-en ou ajoutez des salles.",
            at="capacity",
        ),
        Should(
            F("capacity") <= F("rooms_used") * _ROOM_MOST,
            "EXAMCENTRE_003",
            "الطاقة {value} أكبر من {most} مترشحا في القاعة ({rooms_used} قاعات): راجع العدد.",
            "{value} places pour {rooms_used} salles dépassent {most} par salle : revoyez.",
            at="capacity",
            show={"most": _ROOM_MOST},
        ),
        Should(
            (F("capacity") <= _SEATS) | (_SEATS == 0),
            "EXAMCENTRE_004",
            "الطاقة {value} أكبر من مقاعد الامتحان بقاعات المؤسسة ({seats}): راجع القاعات.",
            "{value} places, mais {seats} seulement dans les salles de l’établissement : revoyez.",
            at="capacity",
            show={"seats": _SEATS},
        ),
        Should(
            (F("rooms_used") <= _ROOMS) | (_ROOMS == 0),
            "EXAMCENTRE_005",
            "القاعات المستعملة {value} أكثر من قاعات المؤسسة ({rooms}): صحح العدد.",
            "{value} salles utilisées pour {rooms} dans l’établissement : corrigez le nombre.",
            at="rooms_used",
            show={"rooms": _ROOMS},
        ),
        Should(
            _ELSEWHERE == 0,
            "EXAMCENTRE_006",
            "رئيس المركز {value} مكلف أيضا بالحراسة أو التصحيح في الدورة نفسها: غير أحد التكليفين.",
            "Le chef de centre {value} a aussi une autre tâche dans la session : changez l’une.",
            at="chief",
        ),
        Should(
            (F("chief").filled & F("deputy").filled) | F("prepared_on").blank,
            "EXAMCENTRE_007",
            "المركز مهيأ ({prepared_on}) وينقصه رئيس أو نائب: عينهما.",
            "Centre préparé le {prepared_on} sans chef ou sans adjoint : désignez-les.",
            at="chief",
        ),
        Should(
            F("prepared_on") <= _DAY,
            "EXAMCENTRE_008",
            "هيئ المركز يوم {value} بعد بداية الاختبارات ({first}): صحح التاريخ.",
            "Centre préparé le {value}, après le début des épreuves ({first}) : corrigez.",
            at="prepared_on",
            show={"first": _DAY},
        ),
        Should(
            F("observers_needed") >= either(LimitOn(CENTRE_OBSERVERS, _DAY), 1),
            "EXAMCENTRE_009",
            "لكل مركز ملاحظ واحد على الأقل: صحح «{field}».",
            "Chaque centre a au moins un observateur : corrigez « {field} ».",
            at="observers_needed",
        ),
        Should(
            ~F("safe_store").isin(False).true,
            "EXAMCENTRE_010",
            "لا مكان آمن للمواضيع بهذا المركز: وفره أو رتب إيصالها كل يوم.",
            "Pas de local sécurisé pour les sujets : prévoyez-le, ou leur remise chaque jour.",
            at="safe_store",
        ),
        Should(
            (F("session.exam_to") >= Today()) | (_REPORTS > 0) | (F("candidates") == 0),
            "EXAMCENTRE_011",
            "انتهت الاختبارات ({last}) ولا تقرير يوميا للمركز «{value}»: اطلبه.",
            "Épreuves finies le {last} sans aucun rapport du centre « {value} » : demandez-le.",
            at="centre_code",
            show={"last": F("session.exam_to")},
        ),
    )
