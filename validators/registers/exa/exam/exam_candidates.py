from random import Random
from typing import Any

from validators import F, Register, calculated, field
from validators.choosing import when
from validators.expression import lift
from validators.gather import LimitOn
from validators.hint import number
from validators.identifiers import Cnie
from validators.kinds import Choice, Code, Count, Day, Flag, Note, Number, Ref, Text
from validators.limits.exam import PASS_MARK, PASS_MARK_PRIMARY
from validators.rules import Blank, Must, OneOf, Required, Should, Unique
from validators.running import Running

_LIVE = ~F("status").isin("cancelled", "refused").true
_STAFF = F("candidate_kind").isin("staff_professional", "staff_aptitude")
_PRIMARY = F("session.exam_kind") == "primary_unified"
_DAY = F("session.exam_from")
_PASS = when(_PRIMARY, LimitOn(PASS_MARK_PRIMARY, _DAY), LimitOn(PASS_MARK, _DAY))
_SCALE = when(_PRIMARY, 10, 20)
_SHARE = F("average") / _SCALE
_FAIR, _GOOD, _VERY_GOOD = 0.6, 0.7, 0.8
_MENTION = when(_SHARE >= _GOOD, "good", when(_SHARE >= _FAIR, "fair", "none"))
_MENTION = when(_SHARE >= _VERY_GOOD, "very_good", _MENTION)
# The first to come keep their seats: only those beyond the room's are told.
_IN_ROOM = Running(lift(1), (F("session"), F("room")), (F("candidate_no"),), _LIVE)


def _decided(row: dict[str, Any], _: Random) -> str:
    average = row.get("average")
    return "pending" if average is None else "passed" if average >= 10 else "failed"  # noqa: PLR2004 - invented.


class ExamCandidate(
    Register,
    code="exam_candidates",
    ar="المترشحون للامتحانات",
    fr="Candidats aux examens",
    key=("session", "candidate_no"),
    scope="directorate",
    serves=(
        "EDU-INCL-06",
        "EXA-ARCH-01",
        "EXA-EXAM-01",
        "EXA-EXAM-02",
        "EXA-EXAM-03",
        "EXA-EXAM-05",
    ),
):
    """سطر لكل مترشح ممدرس أو حر أو موظف في كل دورة: ملفه ومركزه وقاعته ومقعده ونتيجته. لا يستدعى إلا من اكتمل ملفه.

    Une ligne par candidat et par session, scolarisé, libre ou fonctionnaire : dossier, centre,
    salle, place, résultat. Seuls les dossiers complets sont convoqués.
    """

    session: Ref = field(
        "الدورة", "Session", to="exam_sessions", also=("رمز الدورة", "Code session")
    )
    candidate_no: Code = field(
        "رقم الامتحان",
        "N° d'examen",
        also=("رقم المترشح", "رقم الترشيح", "N° candidat"),
        example="2026-0145",
    )
    candidate_kind: Choice = field(
        "صفة المترشح", "Catégorie", of="candidate_kind", also=("نوع المترشح", "ممدرس أو حر")
    )
    pupil: Ref | None = field(
        "رمز مسار", "Code Massar", to="pupils", by="massar_code", also=("رقم التلميذ", "Massar")
    )
    staff: Ref | None = field("رقم التأجير", "PPR", to="staff", also=("الموظف",))
    full_name: Text | None = field("الاسم الكامل", "Nom complet", also=("الاسم والنسب", "Nom"))
    cin: Cnie | None = field("رقم البطاقة الوطنية", "CNIE", also=("ر.ب.و", "CIN"))
    sex: Choice | None = field("الجنس", "Sexe", of="sex", also=("النوع",))
    birth_date: Day | None = field("تاريخ الازدياد", "Date de naissance", also=("تاريخ الإزدياد",))
    school: Ref | None = field(
        "المؤسسة الأصلية", "Établissement d'origine", to="schools", also=("المؤسسة", "Etab")
    )
    registered_on: Day | None = field(
        "تاريخ الترشيح",
        "Inscrit le",
        also=("تاريخ التسجيل",),
        sample=F("session.registration_from"),
    )
    track: Choice | None = field("الشعبة أو المسلك", "Filière", of="track", also=("الشعبة",))
    file_complete: Flag | None = field(
        "الملف مكتمل",
        "Dossier complet",
        also=("اكتمال الملف",),
        sample=(True, True, True, True, False),
    )
    missing_documents: Note | None = field(
        "الوثائق الناقصة",
        "Pièces manquantes",
        also=("النواقص",),
        sample=(None, None, "نسخة من البطاقة الوطنية", "صورتان", "شهادة مدرسية"),
    )
    convocable: Flag = calculated(
        "يستدعى",
        "À convoquer",
        F("file_complete").true & F("missing_documents").blank & F("centre").filled & _LIVE,
    )
    centre: Ref | None = field(
        "مركز الامتحان", "Centre d'examen", to="exam_centres", also=("المركز",)
    )
    room: Ref | None = field("قاعة الامتحان", "Salle", to="school_rooms", also=("القاعة",))
    seat_no: Count | None = field(
        "رقم المقعد",
        "N° de place",
        at_least=1,
        at_most=500,
        also=("المقعد", "الطاولة"),
        sample=number(1, 18),
    )
    average: Number | None = field(
        "المعدل",
        "Moyenne",
        at_least=0,
        at_most=20,
        also=("المعدل العام", "النقطة النهائية", "Moyenne générale"),
        sample=number(5, 18),
    )
    decision: Choice | None = field(
        "القرار", "Résultat", of="exam_result", also=("النتيجة", "قرار اللجنة"), sample=_decided
    )
    mention: Choice | None = field(
        "الميزة",
        "Mention",
        of="mention",
        sample=when(F("decision").isin("passed").true, _MENTION, "none"),
    )
    status: Choice | None = field(
        "وضعية الملف", "État du dossier", of="file_status", also=("الوضعية",)
    )

    rules = (
        OneOf("pupil", "staff", "full_name"),
        Required("staff", _STAFF),
        Required("pupil", F("candidate_kind").isin("pupil")),
        Blank("pupil", _STAFF),
        Blank("staff", F("candidate_kind").isin("pupil")),
        Unique("session", "pupil", only=_LIVE),
        Unique("session", "staff", only=_LIVE),
        Unique("session", "cin", only=_LIVE),
        Unique("session", "room", "seat_no", only=_LIVE),
        Required("room", F("seat_no").filled),
        Must(
            F("centre.session") == F("session"),
            "CANDIDATE_001",
            "المركز «{value}» ليس من الدورة «{session}»: اختر مركزا من هذه الدورة.",
            "Le centre « {value} » n’est pas de la session « {session} » : choisissez-en un autre.",
            at="centre",
        ),
        Must(
            F("room.exam_capacity") >= _IN_ROOM,
            "CANDIDATE_002",
            "القاعة «{value}» فيها {most} مقعدا وهذا المترشح رقم {reached}: اختر قاعة أخرى.",
            "La salle « {value} » a {most} places et ce candidat est le {reached}e : changez de salle.",
            at="room",
            show={"most": F("room.exam_capacity"), "reached": _IN_ROOM},
        ),
        Must(
            F("mention").isin("none").true | F("mention").blank | F("decision").isin("passed").true,
            "CANDIDATE_003",
            "ميزة «{value}» لمترشح غير ناجح: صحح القرار أو الميزة.",
            "Mention « {value} » sans décision d’admission : corrigez l’une ou l’autre.",
            at="mention",
        ),
        Should(
            F("seat_no").blank | F("file_complete").true,
            "CANDIDATE_004",
            "أعطي مقعدا ({value}) وملفه غير مكتمل: أكمل الملف قبل الاستدعاء.",
            "Place {value} attribuée à un dossier incomplet : complétez-le avant de convoquer.",
            at="seat_no",
        ),
        Should(
            F("room.school") == F("centre.school"),
            "CANDIDATE_006",
            "القاعة «{value}» ليست من مؤسسة المركز: اختر قاعة من المركز «{centre}».",
            "La salle « {value} » n’est pas au centre « {centre} » : choisissez-en une autre.",
            at="room",
        ),
        Should(
            F("average") <= _SCALE,
            "CANDIDATE_007",
            "معدل الابتدائي على 10 وكتب {value}: صحح المعدل.",
            "Au primaire la moyenne est sur 10 et non {value} : corrigez.",
            at="average",
        ),
        Should(
            (F("average") >= _PASS) | ~F("decision").isin("passed").true,
            "CANDIDATE_008",
            "ناجح بمعدل {average} والعتبة {pass_mark}: تأكد من قرار اللجنة.",
            "Admis avec {average} pour un seuil de {pass_mark} : vérifiez la décision du jury.",
            at="decision",
            show={"pass_mark": _PASS},
        ),
        Should(
            (F("average") < _PASS) | ~F("decision").isin("failed", "resit").true,
            "CANDIDATE_009",
            "معدله {average} يبلغ العتبة {pass_mark} وقراره «{value}»: تأكد من القرار.",
            "Moyenne {average}, seuil {pass_mark}, mais « {value} » : vérifiez la décision.",
            at="decision",
            show={"pass_mark": _PASS},
        ),
        Should(
            F("average").blank | ~F("decision").isin("absent").true,
            "CANDIDATE_010",
            "غائب وله معدل {value}: صحح القرار أو أفرغ المعدل.",
            "Absent avec une moyenne de {value} : corrigez la décision ou videz la moyenne.",
            at="average",
        ),
        Should(
            (F("mention") == _MENTION) | ~F("decision").isin("passed"),
            "CANDIDATE_011",
            "الميزة «{value}» لا توافق المعدل {average}: راجعها.",
            "La mention « {value} » ne répond pas à la moyenne {average} : revoyez-la.",
            at="mention",
        ),
        Should(
            (
                (F("registered_on") >= F("session.registration_from"))
                & (F("registered_on") <= F("session.registration_to"))
            )
            | ~F("candidate_kind").isin("free"),
            "CANDIDATE_012",
            "مترشح حر سجل يوم {value} خارج أجل الترشيح: لا يقبل إلا بترخيص.",
            "Candidat libre inscrit le {value}, hors délai : il faut une autorisation.",
            at="registered_on",
        ),
        Should(
            F("pupil.birth_date") == F("birth_date"),
            "CANDIDATE_005",
            "تاريخ الازدياد {value} يخالف سجل التلاميذ: صحح أحدهما.",
            "La naissance {value} diffère du registre des élèves : corrigez l’un des deux.",
            at="birth_date",
        ),
        Should(
            ~F("file_complete").true | F("missing_documents").blank,
            "CANDIDATE_013",
            "الملف مسجل مكتملا وتنقصه «{value}»: صحح إحدى الخانتين.",
            "Dossier noté complet mais il manque « {value} » : corrigez l’un des deux.",
            at="missing_documents",
        ),
    )
