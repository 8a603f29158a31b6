from validators import F, Register, field
from validators.hint import number, up_to
from validators.kinds import Choice, Code, Count, Day, FiscalYear, Flag, Note, Number, Ref, Text
from validators.rules import AtMost, Must, Should
from validators.today import Today

_TEACHING = F("room_kind").isin("classroom", "lab", "workshop", "multimedia", "preschool", "exam")


class SchoolRoom(
    Register,
    code="school_rooms",
    ar="سجل الحجرات والمرافق",
    fr="Registre des salles et locaux",
    key=("school", "room_code"),
    serves=(
        "HRF-BUILD-01",
        "EDU-PEDA-05",
        "EDU-MAP-03",
        "EDU-MAP-12",
        "EDU-STAT-05",
        "EDU-INCL-02",
        "EDU-INCL-04",
        "SUP-NFE-05",
        "ICT-GENIE-01",
        "ICT-GENIE-09",
    ),
    scope="directorate",
):
    """لكل حجرة أو مرفق بمؤسسة سطر واحد: نوعه وطاقته وحالته واستعماله. الحجرة غير الصالحة تبقى مسجلة وتوقف عن الاستعمال، فلا تبرمج للدراسة ولا للامتحان.

    Une ligne par salle ou local d’un établissement : nature, capacité, état, usage. Une salle
    impropre reste inscrite mais hors service : ni classe ni examen n’y sont prévus.
    """

    school: Ref = field(
        "المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "اسم المؤسسة", "CD_ETAB")
    )
    room_code: Code = field(
        "رمز الحجرة",
        "Code de la salle",
        example="A12",
        also=("رقم الحجرة", "رقم القاعة", "القاعة", "N° de salle"),
    )
    room_kind: Choice | None = field(
        "نوع المرفق", "Nature du local", of="room_kind", also=("النوع", "نوع الحجرة", "Type")
    )
    building: Text | None = field(
        "البناية", "Bâtiment", also=("الجناح", "Bloc"), sample=("الجناح أ", "الجناح ب", "الإدارة")
    )
    floor: Count | None = field(
        "الطابق", "Étage", at_least=-2, at_most=20, sample=(0, 0, 1), also=("المستوى",)
    )
    area_m2: Number | None = field(
        "المساحة بالمتر المربع",
        "Surface en m²",
        at_least=0,
        at_most=20000,
        sample=number(40, 70),
        also=("المساحة", "Surface", "Superficie"),
    )
    capacity: Count | None = field(
        "الطاقة الاستيعابية",
        "Capacité",
        at_most=5000,
        sample=number(30, 44),
        also=("الطاقة", "عدد المقاعد", "Places"),
    )
    construction: Choice | None = field(
        "نوع البناء", "Construction", of="construction_kind", also=("البناء",)
    )
    built_year: FiscalYear | None = field(
        "سنة البناء", "Année de construction", at_least=1900, sample=number(1985, 2023)
    )
    condition: Choice | None = field(
        "الحالة",
        "État",
        of="condition",
        sample=("good", "good", "fair", "new"),
        also=("حالة الحجرة", "État de la salle"),
    )
    condition_date: Day | None = field(
        "تاريخ المعاينة", "État constaté le", also=("تاريخ الزيارة",)
    )
    in_use: Flag | None = field(
        "مستعملة", "En service", sample=(True,), also=("في الخدمة", "الاستعمال", "Utilisée")
    )
    use_note: Text | None = field(
        "الاستعمال الحالي",
        "Usage actuel",
        sample=("دراسة", "دعم تربوي", "مخزن مؤقت"),
        also=("ملاحظة حول الاستعمال",),
    )
    connected: Flag | None = field("مرتبطة بالإنترنت", "Connectée", also=("الإنترنت", "Internet"))
    accessible: Flag | None = field(
        "ولوجية", "Accessible", also=("الولوجيات", "ولوج ذوي الإعاقة", "Accessibilité")
    )
    exam_capacity: Count | None = field(
        "طاقة الامتحان",
        "Capacité d’examen",
        at_most=5000,
        sample=up_to("capacity", 0.5),
        also=("عدد المترشحين", "Places d’examen"),
    )
    equipped: Flag | None = field("مجهزة", "Équipée", also=("التجهيز",))
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        AtMost("exam_capacity", "capacity"),
        Must(
            (F("condition") != "unsafe") | (F("in_use").blank | ~F("in_use").true),
            "ROOM_001",
            "الحجرة غير صالحة ولا تستعمل: اكتب لا في «{field}» أو راجع حالتها.",
            "Salle impropre, donc hors service : tapez non dans « {field} » ou revoyez son état.",
            at="in_use",
        ),
        Should(
            F("condition_date") <= Today(),
            "ROOM_002",
            "تاريخ المعاينة {value} لم يأت بعد: صححه.",
            "La date du constat {value} est à venir : corrigez-la.",
            at="condition_date",
        ),
        Should(
            (F("capacity") > 0) | ~_TEACHING | (F("in_use").filled & ~F("in_use").true),
            "ROOM_003",
            "حجرة مستعملة طاقتها {value}: اكتب عدد المقاعد.",
            "Salle en service d’une capacité de {value} : indiquez le nombre de places.",
            at="capacity",
        ),
        Should(
            (F("school.status") != "closed") | F("in_use").blank | ~F("in_use").true,
            "ROOM_004",
            "الحجرة مستعملة والمؤسسة مغلقة: راجع «{field}».",
            "Salle en service d’un établissement fermé : revoyez « {field} ».",
            at="in_use",
        ),
    )
