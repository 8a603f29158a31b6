"""The head of every official paper: the kingdom, the ministry, the academy, the directorate."""

from dataclasses import dataclass

from validators.service import ALL, bureaus, titles_of

_KINGDOM = "المملكة المغربية"
_MINISTRY = "وزارة التربية الوطنية والتعليم الأولي والرياضة"
_ACADEMY = "الأكاديمية الجهوية للتربية والتكوين"
_DIRECTORATE = "المديرية الإقليمية"


@dataclass(frozen=True)
class Letterhead:
    """What tells this directorate from the others; what nobody told is left out."""

    academy: str = ""
    directorate: str = ""
    town: str = ""

    def lines(self, bureau: str) -> list[str]:
        """Return the lines of the head for a paper of a bureau.

        >>> Letterhead(directorate="بالداخلة").lines("ALL")[-1]
        'المديرية الإقليمية بالداخلة'
        """
        academy, directorate = f"{_ACADEMY} {self.academy}", f"{_DIRECTORATE} {self.directorate}"
        own = [_KINGDOM, _MINISTRY, academy.strip(), directorate.strip()]
        if bureau == ALL:
            return own
        return [*own, titles_of(bureaus()[bureau].service).ar, titles_of(bureau).ar]

    def dated(self, day: str) -> str:
        """Return the line that says where and when a paper was made.

        >>> Letterhead(town="الداخلة").dated("3 مارس 2026")
        'حرر بالداخلة في 3 مارس 2026'
        """
        if self.town:
            return f"حرر ب{self.town} في {day}"
        return f"حرر في {day}"
