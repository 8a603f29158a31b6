from validators import F, Register, calculated, count_of, field
from validators.choosing import either, when
from validators.expression import Or0
from validators.gather import sum_of
from validators.hint import after, rarely
from validators.identifiers import MassarCode
from validators.kinds import Choice, Code, Count, Day, Flag, Note, Ref, SchoolYear, Text
from validators.parameter import parameter
from validators.rules import Must, NotAfter, OneOf, OneOpen, Required, Should
from validators.schooling import class_ceiling, structure_sum
from validators.span import SchoolDay
from validators.today import Today

_OUTSIDE = F("mobility_kind").isin("external_in", "abroad")
_ARRIVES = F("mobility_kind").isin("internal", "external_in", "private_in", "abroad")
_GRANTED = F("decision").isin("accepted", "partial")
_LIVE = ~F("status").isin("cancelled", "refused", "closed").true
_PLACES = {"level": "level", "track": "track"}
_THERE = structure_sum("pupils", "to_school", **_PLACES)
_CLASSES = structure_sum("classes", "to_school", **_PLACES)
_CEILING = class_ceiling("level", "school_year")
_WITH_HIM = _THERE + when(F("joined_on").filled, 0, 1)
_MOVED = F("joined_on").filled | (F("mobility_kind").isin("external_out") & _GRANTED)
_IN = count_of("pupil_mobility", only=_MOVED, to_school="to_school", school_year="school_year")
_OUT = count_of("pupil_mobility", only=_MOVED, from_school="to_school", school_year="school_year")
_HELD = {"school": "to_school", "school_year": "school_year"}
_COUNTED, _PLANNED = (
    sum_of("class_structures", "pupils", only=F("version") == version, **_HELD)
    for version in ("census", "adjusted")
)
_TOLERATED = Or0(parameter("CENSUS_TOLERANCE_PUPILS", SchoolDay("school_year", 9, 1)))
_unexplained = _COUNTED - _PLANNED - F("net_arrivals")
_MASSAR_DAYS = either(parameter("MOBILITY_MASSAR_DAYS", F("joined_on")), 15)


class PupilMobility(
    Register,
    code="pupil_mobility",
    ar="حركية التلاميذ",
    fr="Mobilité des élèves",
    key="request_no",
    serves=("EDU-MAP-06", "EDU-MAP-07", "EDU-MAP-08", "EDU-MAP-09"),
):
    """يسجل فيه كل طلب انتقال: من أي مؤسسة وإلى أيها، والقرار ورقم الإذن، وتاريخ الالتحاق والتحيين في مسار. التلميذ القادم من خارج الإقليم يكتب رمزه في خانة الوافد إلى أن يدخل لوائحنا.

    On y inscrit chaque demande de transfert : d’où, vers où, décision, autorisation, arrivée et
    saisie dans MASSAR. Pour qui vient d’une autre province, le code va dans la case « arrivant ».
    """

    request_no: Code = field("رقم الطلب", "N° de demande", example="H-2026-031", also=("ر.ت", "N°"))
    school_year: SchoolYear | None = field(
        "السنة الدراسية", "Année scolaire", also=("الموسم الدراسي",)
    )
    pupil: Ref | None = field(
        "رمز مسار", "Code MASSAR", to="pupils", by="massar_code", also=("رقم التلميذ", "التلميذ")
    )
    arriving_code: MassarCode | None = field(
        "رمز مسار للوافد", "Code MASSAR de l’arrivant", sample=(None,), also=("رمز الوافد",)
    )
    pupil_name: Text | None = field(
        "اسم التلميذ", "Nom de l’élève", also=("الاسم الكامل", "الاسم والنسب", "Nom et prénom")
    )
    mobility_kind: Choice = field(
        "نوع الحركية", "Nature du transfert", of="mobility_kind", also=("نوع الانتقال", "النوع")
    )
    from_school: Ref | None = field(
        "المؤسسة الأصلية", "Établissement d’origine", to="schools", also=("من مؤسسة", "الأصلية")
    )
    from_text: Text | None = field(
        "المؤسسة خارج الإقليم", "Établissement hors province", also=("الإقليم الأصلي", "الجهة")
    )
    to_school: Ref | None = field(
        "المؤسسة المستقبلة",
        "Établissement d’accueil",
        to="schools",
        also=("إلى مؤسسة", "المؤسسة المطلوبة", "Accueil"),
    )
    level: Choice | None = field("المستوى", "Niveau", of="level", also=("المستوى الدراسي",))
    track: Choice | None = field(
        "المسلك", "Filière", of="track", sample=("none",), also=("الشعبة",)
    )
    reason: Choice | None = field("السبب", "Motif", of="mobility_reason", also=("سبب الانتقال",))
    requested_on: Day | None = field(
        "تاريخ الطلب", "Demandé le", also=("التاريخ", "تاريخ الإيداع", "Date de dépôt")
    )
    documents_complete: Flag | None = field(
        "الملف كامل", "Dossier complet", sample=(True,), also=("الوثائق",)
    )
    decision: Choice | None = field("القرار", "Décision", of="decision", also=("النتيجة",))
    decided_on: Day | None = field(
        "تاريخ القرار", "Décidé le", sample=after("requested_on", 0, 12), also=("البت في",)
    )
    permit_no: Code | None = field(
        "رقم الإذن بالانتقال", "N° d’autorisation", also=("رقم الإذن", "رقم الرخصة")
    )
    capacity_checked: Flag | None = field(
        "تم التحقق من المقاعد", "Places vérifiées", sample=(True,), also=("المقاعد الشاغرة",)
    )
    massar_done_on: Day | None = field(
        "تاريخ التحيين في مسار", "Saisi dans MASSAR le", sample=after("decided_on", 0, 6)
    )
    joined_on: Day | None = field(
        "تاريخ الالتحاق", "Arrivé le", sample=rarely(after("decided_on", 0, 6), 0.5)
    )
    status: Choice | None = field("حالة الملف", "État du dossier", of="file_status")
    net_arrivals: Count = calculated("رصيد المؤسسة المستقبلة", "Solde de l’accueil", _IN - _OUT)
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        OneOf("pupil", "arriving_code", "pupil_name"),
        NotAfter("requested_on", "decided_on"),
        NotAfter("decided_on", "joined_on"),
        Required("permit_no", _GRANTED & _ARRIVES),
        Required("from_text", _OUTSIDE),
        Required("to_school", _GRANTED & _ARRIVES),
        OneOpen("decision", owner="pupil", only=_LIVE),
        Must(
            F("to_school") != F("from_school"),
            "MOBILITY_001",
            "المؤسسة المستقبلة هي الأصلية نفسها ({value}): صحح إحداهما.",
            "L’accueil et l’origine sont le même établissement ({value}) : corrigez l’un des deux.",
            at="to_school",
        ),
        Must(
            (F("to_school.status") != "closed")
            | (F("requested_on") <= F("to_school.closed_on")).true
            | F("joined_on").filled,
            "MOBILITY_002",
            "المؤسسة {value} مغلقة: لا ينقل إليها تلميذ، اختر مؤسسة مفتوحة.",
            "L’établissement {value} est fermé : aucun transfert possible, choisissez-en un ouvert.",
            at="to_school",
        ),
        Should(
            (_WITH_HIM <= _CEILING * _CLASSES) | (_CLASSES == 0) | ~_ARRIVES | ~_LIVE,
            "MOBILITY_003",
            "المستوى ممتلئ بالمؤسسة {value} ({there} تلميذا في {classes} أقسام): راجع المقاعد.",
            "Niveau complet à {value} ({there} élèves pour {classes} classes) : revoyez les places.",
            at="to_school",
            show={"there": _THERE, "classes": _CLASSES},
        ),
        Should(
            F("capacity_checked").true | ~_GRANTED | ~_ARRIVES,
            "MOBILITY_004",
            "قبل الطلب دون التحقق من المقاعد: اكتب نعم في «{field}» بعد المراجعة.",
            "Demande accordée sans vérifier les places : tapez oui dans « {field} » après contrôle.",
            at="capacity_checked",
        ),
        Should(
            F("documents_complete").true | ~_GRANTED,
            "MOBILITY_005",
            "قبل الطلب والملف غير كامل: اكتب نعم في «{field}» أو اطلب الوثائق الناقصة.",
            "Demande accordée sur dossier incomplet : complétez, puis oui dans « {field} ».",
            at="documents_complete",
        ),
        Should(
            (F("pupil.school") == F("from_school")) | (F("pupil.school") == F("to_school")),
            "MOBILITY_006",
            "التلميذ مسجل في {school} لا في {value}: تأكد من المؤسسة الأصلية.",
            "L’élève est inscrit à {school} et non à {value} : vérifiez l’origine.",
            at="from_school",
            show={"school": F("pupil.school")},
        ),
        Should(
            (F("from_school.sector") == "private") | ~F("mobility_kind").isin("private_in"),
            "MOBILITY_007",
            "المؤسسة الأصلية {value} ليست خصوصية والانتقال من الخصوصي: صحح أحدهما.",
            "L’origine {value} n’est pas privée alors que le transfert vient du privé : corrigez.",
            at="from_school",
        ),
        Should(
            F("massar_done_on") >= F("decided_on"),
            "MOBILITY_008",
            "التحيين في مسار ({value}) قبل القرار ({decided_on}): راجع التاريخين.",
            "Saisie MASSAR ({value}) avant la décision ({decided_on}) : revoyez les dates.",
            at="massar_done_on",
        ),
        Should(
            F("massar_done_on").filled | (F("joined_on") + _MASSAR_DAYS >= Today()),
            "MOBILITY_009",
            "التحق التلميذ يوم {joined_on} ولم يحين في مسار: أدخل الحركية هناك ثم اكتب تاريخها.",
            "Élève arrivé le {joined_on}, non saisi dans MASSAR : saisissez puis datez.",
            at="massar_done_on",
        ),
        Should(
            ((_unexplained <= _TOLERATED) & (_unexplained + _TOLERATED >= 0))
            | (_COUNTED == 0)
            | (_PLANNED == 0)
            | F("joined_on").blank,
            "MOBILITY_010",
            "تغير عدد تلاميذ {value} بفارق لا تفسره الحركية ({gap}): راجع البنيات أو أكمل الحركية.",
            "L’effectif de {value} bouge sans transfert qui l’explique ({gap}) : revoyez.",
            at="to_school",
            show={"gap": _unexplained},
        ),
    )
