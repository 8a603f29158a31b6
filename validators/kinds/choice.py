"""Choices from a list, and yes or no."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar, Literal

from validators.choice import Option, options
from validators.finding import Lang
from validators.findings.code import CHO_001, CHO_002, CHO_003
from validators.kind import Fault, Kind, Reading
from validators.kinds.text import plain
from validators.text import fold, tidy


@dataclass(frozen=True)
class ChoiceKind(Kind):
    """One value of a list; kept as its code, shown in the workbook's language."""

    code: ClassVar[str] = "choice"
    of: str = ""
    width_chars: int = 18

    @property
    def strict(self) -> Any:
        return Literal[tuple(self.options)]

    @cached_property
    def options(self) -> dict[str, Option]:
        return options(self.of)

    @cached_property
    def _exact(self) -> dict[str, str]:
        labels = {tidy(name): o.code for o in self.options.values() for name in o.titles}
        return labels | {code: code for code in self.options}

    @cached_property
    def _folded(self) -> dict[str, str]:
        return {fold(label): code for label, code in self._exact.items()}

    def read_column(self, cells: Any) -> tuple[list[Any], list[Fault]]:
        """Read a column of labels; a label is a choice only if it is in the list."""
        exact, values, faults = self._exact, [], []
        for place, cell in enumerate(cells):
            value = exact.get(cell) if type(cell) is str else None
            if value is None and cell is not None:
                value, problem, facts = self.read(cell)
                if problem:
                    faults.append(Fault(place, cell, problem, facts))
            values.append(value)
        return values, faults

    def read(self, cell: Any) -> Reading:
        """Read a label in Arabic or French, or a code; another spelling is taken and told.

        >>> ChoiceKind(of="condition").read("جيد").value
        'good'
        >>> ChoiceKind(of="condition").read("Bon ").value
        'good'
        >>> ChoiceKind(of="condition").read("ممتاز").problem.code
        'CHO_001'
        """
        text = tidy(plain(cell))
        if not text:
            return Reading(None)
        if exact := self._exact.get(text):
            return Reading(exact)
        if near := self._folded.get(fold(text)):
            return Reading(near, CHO_002, {"read": self.options[near].titles})
        return Reading(None, CHO_001, {"hint": ""})

    def show(self, value: Any, lang: Lang) -> Any:
        option = self.options.get(value)
        return option.titles.of(lang) if option else value


_YES = {fold(word): True for word in ("نعم", "oui", "yes", "true", "vrai", "صحيح", "x", "1", "✓")}
_NO = {fold(word): False for word in ("لا", "non", "no", "false", "faux", "خطأ", "0")}
_WORDS = _YES | _NO


@dataclass(frozen=True)
class FlagKind(Kind):
    """Yes or no; blank is neither."""

    code: ClassVar[str] = "flag"
    width_chars: int = 8
    example: str = "نعم"

    @property
    def strict(self) -> Any:
        return bool

    def read(self, cell: Any) -> Reading:
        """Read yes or no in Arabic, French, or as Excel's own TRUE.

        >>> FlagKind().read("نعم").value, FlagKind().read("Non").value
        (True, False)
        """
        if isinstance(cell, bool):
            return Reading(cell)
        text = fold(plain(cell))
        if text in _WORDS:
            return Reading(_WORDS[text])
        return Reading(None, CHO_003) if tidy(plain(cell)) else Reading(None)

    def show(self, value: Any, lang: Lang) -> Any:
        return ("نعم" if value else "لا") if lang == "ar" else ("oui" if value else "non")
