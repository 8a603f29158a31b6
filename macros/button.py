"""Where a command stands on the ribbon, which key reaches it, what it reads and what it answers."""

from dataclasses import dataclass
from enum import Enum, StrEnum

from validators.finding import Titles


class Group(Enum):
    """One group of the ribbon; their order here is their order there, first the nearest to hand.

    Excel itself mirrors the ribbon where its own language is written from right to left.
    """

    SHEET = Titles("الورقة", "Feuille")
    CHECK = Titles("التحقق", "Contrôle")
    SHARE = Titles("المشاركة", "Partage")
    PAST = Titles("ما مضى", "Historique")
    PAPER = Titles("الوثائق", "Documents")
    HELP = Titles("دفاتر", "Dafatir")

    @property
    def code(self) -> str:
        return f"group_{self.name.lower()}"


class Needs(StrEnum):
    """What of the open workbook a command reads: the weakest host hands over no other sheet."""

    NOTHING = "nothing"
    SELECTION = "selection"
    SHEET = "sheet"
    REGISTERS = "registers"
    MEMORY = "memory"
    CONFLICTS = "conflicts"


class Returns(StrEnum):
    """What a command answers, so that each host knows how to show it."""

    TEXT = "text"
    FINDINGS = "findings"
    PLAN = "plan"
    ROWS = "rows"
    CHANGES = "changes"
    SHEETS = "sheets"
    FILE = "file"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Button:
    """One button: its group and place there, its key tip, its English name for the manifest.

    A key tip is Latin, because Excel shows and takes it so in every language.
    """

    group: Group
    place: int
    key: str
    en: str
    needs: tuple[Needs, ...]
    returns: Returns
    large: bool = False
