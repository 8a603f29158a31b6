from typing import Any

from validators import F, Register, calculated, field
from validators.choosing import either
from validators.hint import after
from validators.kinds import Choice, Code, Day, Note, Number, Ref, SchoolYear
from validators.parameter import parameter
from validators.rules import Must, NotAfter, Should, Unique
from validators.school_year import SchoolYearOf
from validators.schooling import class_ceiling, structure_sum
from validators.today import Today

_GRANTED = F("decision").isin("accepted")
_STANDS = (
    ~F("status").isin("cancelled", "refused").true
    & ~F("decision").isin("refused", "withdrawn").true
)
_TRACK: dict[str, Any] = {"level": "level", "track": "to_track"}
_THERE, _CLASSES = structure_sum("pupils", **_TRACK), structure_sum("classes", **_TRACK)
_DAYS = either(parameter("MOBILITY_MASSAR_DAYS", F("decided_on")), 15)


class ReorientationRequest(
    Register,
    code="reorientation_requests",
    ar="طلبات إعادة التوجيه",
    fr="Demandes de réorientation",
    key="request_no",
    serves=("SUP-GUID-06",),
):
    """سطر لكل تلميذ يطلب تغيير مسلكه: من أي مسلك وإلى أيه، ومعدله ورأي المستشار، ثم قرار اللجنة وتبليغه وتنفيذه في مسار.

    Une ligne par élève qui demande à changer de filière : de laquelle vers laquelle, moyenne, avis
    du conseiller, décision de la commission, notification, saisie dans MASSAR.
    """

    request_no: Code = field(
        "رقم الطلب", "N° de demande", example="R-2026-017", also=("ر.ت", "الرقم")
    )
    pupil: Ref | None = field(
        "رمز مسار", "Code MASSAR", to="pupils", by="massar_code", also=("رقم التلميذ", "التلميذ(ة)")
    )
    school: Ref | None = field(
        "المؤسسة", "Établissement", to="schools", sample=F("pupil.school"), also=("رمز المؤسسة",)
    )
    level: Choice | None = field(
        "المستوى", "Niveau", of="level", sample=F("pupil.level"), also=("المستوى الدراسي",)
    )
    from_track: Choice | None = field(
        "المسلك الحالي", "Filière actuelle", of="track", sample=F("pupil.track"), also=("من مسلك",)
    )
    to_track: Choice = field(
        "المسلك المطلوب", "Filière demandée", of="track", also=("إلى مسلك", "الرغبة")
    )
    reason: Note | None = field(
        "سبب الطلب",
        "Motif",
        sample=("صعوبة في المواد العلمية", "رغبة الأسرة", "ملاءمة المشروع الشخصي"),
        also=("السبب",),
    )
    requested_on: Day = field("تاريخ الطلب", "Demandé le", also=("التاريخ",))
    school_year: SchoolYear = calculated(
        "السنة الدراسية", "Année scolaire", SchoolYearOf(F("requested_on"))
    )
    marks_average: Number | None = field(
        "المعدل",
        "Moyenne",
        at_least=0,
        at_most=20,
        sample=(9.5, 11, 12.5, 14),
        also=("المعدل العام",),
    )
    counsellor_opinion: Choice | None = field(
        "رأي المستشار", "Avis du conseiller", of="opinion", sample=("favourable", "reserved")
    )
    committee: Ref | None = field(
        "اللجنة", "Commission", to="committees", by="committee_code", also=("لجنة إعادة التوجيه",)
    )
    decided_on: Day | None = field(
        "تاريخ القرار", "Décidé le", sample=after("requested_on", 3, 12), also=("البت في",)
    )
    decision: Choice | None = field("القرار", "Décision", of="decision", also=("النتيجة",))
    notified_on: Day | None = field(
        "تاريخ التبليغ", "Notifié le", sample=after("decided_on", 0, 4), also=("التبليغ",)
    )
    massar_done_on: Day | None = field(
        "تاريخ التحيين في مسار", "Saisi dans MASSAR le", sample=after("decided_on", 0, 4)
    )
    status: Choice | None = field(
        "حالة الملف", "État du dossier", of="file_status", also=("الوضعية",)
    )

    rules = (
        NotAfter("requested_on", "decided_on"),
        NotAfter("decided_on", "notified_on"),
        Unique("pupil", "level", "school_year", only=_STANDS),
        Must(
            F("to_track") != F("from_track"),
            "REORIENT_001",
            "المسلك المطلوب هو الحالي نفسه ({value}): صحح أحدهما.",
            "La filière demandée est la filière actuelle ({value}) : corrigez l’une des deux.",
            at="to_track",
        ),
        Should(
            (class_ceiling("level", "school_year") * _CLASSES >= _THERE + 1)
            | (_CLASSES == 0)
            | F("massar_done_on").filled
            | ~_STANDS,
            "REORIENT_002",
            "أقسام المسلك {value} ممتلئة ({there} تلميذا في {classes}): راجع المقاعد قبل القرار.",
            "Filière {value} complète ({there} élèves, {classes} classes) : revoyez avant de décider.",
            at="to_track",
            show={"there": _THERE, "classes": _CLASSES},
        ),
        Should(
            (_CLASSES > 0) | (structure_sum("classes", level="level") == 0) | ~_STANDS,
            "REORIENT_003",
            "المسلك {value} غير مفتوح بهذه المؤسسة في هذا المستوى: اطلب انتقالا معه أو صححه.",
            "La filière {value} n’est pas ouverte ici à ce niveau : joignez un transfert ou corrigez.",
            at="to_track",
        ),
        Should(
            F("massar_done_on").filled | (F("decided_on") + _DAYS >= Today()) | ~_GRANTED,
            "REORIENT_004",
            "قبل الطلب يوم {decided_on} ولم ينفذ في مسار: أدخل المسلك الجديد ثم اكتب التاريخ.",
            "Demande acceptée le {decided_on}, non saisie dans MASSAR : saisissez puis datez.",
            at="massar_done_on",
        ),
        Should(
            (F("pupil.track") == F("to_track")) | F("massar_done_on").blank | ~_GRANTED,
            "REORIENT_005",
            "نفذ التغيير ({value}) ومسلك التلميذ في اللوائح {track}: حين سجل التلاميذ.",
            "Changement fait le {value}, mais les listes disent « {track} » : mettez-les à jour.",
            at="massar_done_on",
            show={"track": F("pupil.track")},
        ),
        Should(
            F("massar_done_on") >= F("decided_on"),
            "REORIENT_006",
            "التحيين في مسار ({value}) قبل القرار ({decided_on}): راجع التاريخين.",
            "Saisie MASSAR ({value}) avant la décision ({decided_on}) : revoyez les dates.",
            at="massar_done_on",
        ),
        Should(
            F("committee").filled | ~_GRANTED,
            "REORIENT_007",
            "قرار بدون لجنة: اكتب «{field}» التي بتت فيه.",
            "Décision sans commission : indiquez « {field} ».",
            at="committee",
        ),
        Should(
            F("school") == F("pupil.school"),
            "REORIENT_008",
            "التلميذ مسجل في {there} لا في {value}: صحح المؤسسة.",
            "L’élève est inscrit à {there} et non à {value} : corrigez.",
            at="school",
            show={"there": F("pupil.school")},
        ),
        Should(
            F("level").isin("tc", "b1", "b2", "m3"),
            "REORIENT_009",
            "المستوى «{value}» لا مسالك فيه: تأكد منه.",
            "Le niveau « {value} » n’a pas de filière : vérifiez.",
            at="level",
        ),
        Should(
            F("decision").filled | F("decided_on").blank,
            "REORIENT_010",
            "كتب تاريخ القرار {decided_on} دون القرار: اختره من القائمة.",
            "Décision datée du {decided_on} sans son sens : choisissez-le dans la liste.",
            at="decision",
        ),
    )
