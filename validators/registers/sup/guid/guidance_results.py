from typing import Any

from validators import F, Register, calculated, count_of, field, sum_of, value_of
from validators.choosing import Measure, when
from validators.expression import Expression, Or0, largest, rounded
from validators.hint import number
from validators.kinds import Choice, Count, Note, Percent, Ref, SchoolYear
from validators.parameter import parameter
from validators.rules import AtMost, Must, Should
from validators.school_year import YearBefore
from validators.schooling import structure_sum, within
from validators.span import SchoolDay

_LEVEL: dict[str, Any] = {"school": "school", "level": "level", "school_year": "school_year"}
_TRACKS = {
    "m3": ("tc_sci", "tc_let", "tc_tech", "tc_orig", "tc_pro", "vocational"),
    "tc": ("sci_exp", "sm", "eco", "comp", "let", "hum", "ste", "stm", "pro", "vocational"),
    "b1": ("svt", "pc", "sm", "eco", "comp", "let", "hum", "ste", "stm", "pro", "vocational"),
}
_open = ~F("level").isin(*_TRACKS)
for _level, _tracks in _TRACKS.items():
    _open = _open | ((F("level") == _level) & F("target_track").isin(*_tracks))


def _of_level(value: str) -> Any:
    """Return the sum of a field over all the tracks of the school's level."""
    return sum_of("guidance_results", value, only=None, **_LEVEL)


def _whole(counted: str, told: str) -> Expression:
    """Return the pupils of the level: those of the structures, else all that were oriented."""
    held = structure_sum(counted, level="level")
    return when((held > 0).true, held, _of_level(told))


def _rate(part: str, counted: str) -> Expression:
    return rounded(Measure(F(part)) / _whole(counted, part), 4)


_PUPILS = structure_sum("pupils", level="level")
_TOLD = _of_level("oriented") + _of_level("repeaters")
_gap = largest(_TOLD - _PUPILS, _PUPILS - _TOLD)
_TOLERATED = Or0(parameter("CENSUS_TOLERANCE_PUPILS", SchoolDay("school_year", 9, 1)))
_BEFORE = value_of(
    "guidance_results",
    "rate",
    only=None,
    school="school",
    level="level",
    target_track="target_track",
    school_year=YearBefore("school_year"),
)
_MOVED_IN = count_of(
    "reorientation_requests",
    only=F("decision").isin("accepted"),
    school="school",
    to_track="target_track",
    school_year="school_year",
)
_JUMP = 0.25


class GuidanceResult(
    Register,
    code="guidance_results",
    ar="نتائج التوجيه حسب المستويات والتخصصات",
    fr="Résultats d’orientation par niveau et filière",
    key=("school", "level", "target_track", "school_year"),
    serves=("SUP-GUID-06", "SUP-GUID-12", "SUP-GUID-14"),
):
    """لكل مؤسسة ومستوى ومسلك موجه إليه سطر في السنة: الرغبات والموجهون ذكورا وإناثا، وإعادة التوجيه. النسب تحسب وحدها من تلاميذ المستوى، ومجموع المسالك يساوي تلاميذه.

    Une ligne par établissement, niveau et filière d’accueil : vœux, orientés garçons et filles,
    réorientations. Les taux se calculent sur les élèves du niveau, que les filières totalisent.
    """

    school: Ref = field("المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "Etab"))
    level: Choice = field(
        "المستوى", "Niveau", of="level", sample=("m3", "tc", "b1"), also=("المستوى الأصلي",)
    )
    school_year: SchoolYear = field("السنة الدراسية", "Année scolaire", also=("الموسم الدراسي",))
    target_track: Choice = field(
        "المسلك الموجه إليه",
        "Filière d’orientation",
        of="track",
        also=("المسلك", "الشعبة", "التخصص"),
    )
    wishes_1st: Count | None = field(
        "الرغبة الأولى", "Premier vœu", at_most=5000, sample=number(5, 60)
    )
    wishes_2nd: Count | None = field(
        "الرغبة الثانية", "Deuxième vœu", at_most=5000, sample=number(5, 60)
    )
    wishes_3rd: Count | None = field(
        "الرغبة الثالثة", "Troisième vœu", at_most=5000, sample=number(5, 60)
    )
    oriented_boys: Count | None = field(
        "الموجهون الذكور", "Orientés garçons", at_most=5000, sample=number(5, 40), also=("ذكور",)
    )
    oriented_girls: Count | None = field(
        "الموجهات الإناث", "Orientées filles", at_most=5000, sample=number(5, 40), also=("إناث",)
    )
    oriented: Count = calculated(
        "مجموع الموجهين", "Total des orientés", F("oriented_boys") + F("oriented_girls")
    )
    repeaters: Count | None = field(
        "المكررون", "Redoublants", at_most=5000, sample=number(0, 5), also=("عدد المكررين",)
    )
    reoriented_in: Count | None = field(
        "المعاد توجيههم إليه", "Réorientés vers", at_most=2000, sample=number(0, 3)
    )
    reoriented_out: Count | None = field(
        "المعاد توجيههم منه", "Réorientés depuis", at_most=2000, sample=number(0, 3)
    )
    ceiling: Count | None = field(
        "عدد المقاعد",
        "Places",
        at_most=5000,
        sample=number(90, 120),
        also=("السقف", "المقاعد المتوفرة"),
    )
    rate: Percent = calculated("نسبة التوجيه", "Taux d’orientation", _rate("oriented", "pupils"))
    rate_boys: Percent = calculated(
        "نسبة الذكور", "Taux des garçons", _rate("oriented_boys", "pupils_boys")
    )
    rate_girls: Percent = calculated(
        "نسبة الإناث", "Taux des filles", _rate("oriented_girls", "pupils_girls")
    )
    source: Choice | None = field(
        "المصدر", "Source", of="data_source", sample=("massar", "school"), also=("مصدر المعطيات",)
    )
    validated: Choice | None = field(
        "التحقق",
        "Validation",
        of="validation_status",
        sample=("yes", "pending"),
        also=("المصادقة",),
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        AtMost("reoriented_out", F("oriented") + Or0(F("reoriented_in"))),
        Must(
            F("level").isin(*_TRACKS),
            "GUIDANCE_001",
            "المستوى «{value}» لا توجيه بعده: اختر الثالثة إعدادي أو الجذع أو الأولى باكالوريا.",
            "Pas d’orientation après « {value} » : choisissez 3e année, tronc commun ou 1re bac.",
            at="level",
        ),
        Must(
            _open,
            "GUIDANCE_002",
            "لا يوجه من «{level}» إلى «{value}»: اختر مسلكا يلي المستوى.",
            "On n’oriente pas de « {level} » vers « {value} » : choisissez une filière qui le suit.",
            at="target_track",
        ),
        Should(
            (_gap <= _TOLERATED) | (_PUPILS == 0),
            "GUIDANCE_003",
            "مسالك المستوى تجمع {told} موجها ومكررا وتلاميذه {pupils}: راجع الأعداد ({value} ذكور).",
            "Les filières totalisent {told} élèves, le niveau en a {pupils} : revoyez ({value} garçons).",
            at="oriented_boys",
            show={"told": _TOLD, "pupils": _PUPILS},
        ),
        Should(
            within(F("oriented"), _PUPILS),
            "GUIDANCE_004",
            "الموجهون {oriented} أكثر من تلاميذ المستوى {pupils}: صحح العدد ({value} إناث).",
            "{oriented} orientés pour {pupils} élèves du niveau : corrigez ({value} filles).",
            at="oriented_girls",
            show={"pupils": _PUPILS},
        ),
        Should(
            F("oriented") + Or0(F("reoriented_in")) - Or0(F("reoriented_out")) <= F("ceiling"),
            "GUIDANCE_005",
            "الموجهون إلى المسلك {oriented} أكثر من المقاعد {value}: راجع القرارات أو المقاعد.",
            "{oriented} orientés pour {value} places : revoyez les décisions ou les places.",
            at="ceiling",
        ),
        Should(
            within(_of_level("wishes_1st"), _PUPILS),
            "GUIDANCE_006",
            "مجموع الرغبات الأولى {wishes} أكثر من تلاميذ المستوى {pupils}: صحح ({value}).",
            "{wishes} premiers vœux pour {pupils} élèves : corrigez ({value}).",
            at="wishes_1st",
            show={"wishes": _of_level("wishes_1st"), "pupils": _PUPILS},
        ),
        Should(
            ((F("rate") - _BEFORE <= _JUMP) & (_BEFORE - F("rate") <= _JUMP)) | F("remark").filled,
            "GUIDANCE_007",
            "نسبة المسلك {rate} وكانت السنة الماضية {before}: تأكد من العدد ({value}) أو فسر في الملاحظة.",
            "Taux de {rate} contre {before} l’an passé : vérifiez ({value}) ou expliquez en observation.",
            at="oriented_boys",
            show={"rate": F("rate"), "before": _BEFORE},
        ),
        Should(
            ~F("validated").isin("no"),
            "GUIDANCE_008",
            "الأعداد مرفوضة ({value}): لا تنشر النسبة قبل أن تصححها المؤسسة.",
            "Nombres rejetés ({value}) : ne publiez pas le taux avant correction.",
            at="validated",
        ),
        Should(
            F("reoriented_in") >= _MOVED_IN,
            "GUIDANCE_009",
            "{value} معاد توجيههم هنا و{moved} في الطلبات المقبولة: راجع العدد.",
            "{value} réorientés ici, {moved} demandes acceptées : revoyez.",
            at="reoriented_in",
            show={"moved": _MOVED_IN},
        ),
    )
