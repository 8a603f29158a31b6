"""Choices from a list, and yes or no."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, ClassVar

from pydantic_core import CoreSchema, core_schema

from validators.choice import Option, options
from validators.finding import Lang, Titles
from validators.findings.code import CHO_001, CHO_002, CHO_003
from validators.kind import Fault, Kind, Reading
from validators.kinds.text import plain
from validators.text import fold, tidy

_NEAR, _SHORT, _STEM, _COMPARED = 0.7, 6, 3, 100


@dataclass(frozen=True)
class ChoiceKind(Kind):
    """One value of a list; kept as its code, shown in the workbook's language."""

    code: ClassVar[str] = "choice"
    of: str = ""
    width_chars: int = 18

    @cached_property
    def options(self) -> dict[str, Option]:
        return options(self.of)

    @cached_property
    def _exact(self) -> dict[str, str]:
        labels = {tidy(name): o.code for o in self.options.values() for name in o.titles}
        return self.former | labels | {code: code for code in self.options}

    @cached_property
    def former(self) -> dict[str, str]:
        """Its codes of today by what they were called before."""
        return {tidy(was): o.code for o in self.options.values() for was in o.was}

    @cached_property
    def labels(self) -> dict[str, str]:
        """Its codes by folded code or label."""
        return {fold(label): code for label, code in self._exact.items()}

    @cached_property
    def _bare_labels(self) -> dict[str, str]:
        found: dict[str, set[str]] = {}
        for label, code in self.labels.items():
            found.setdefault(_bare(label), set()).add(code)
        return {label: codes.pop() for label, codes in found.items() if len(codes) == 1}

    @cached_property
    def _stems(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for label in self.labels:
            for word in _bare(label).split():
                found.setdefault(word[:_STEM], []).append(label)
        return found

    def akin(self, folded: str) -> list[str]:
        """Return the labels with a word that begins as one of the text's, so as to compare few."""
        stems = {word[:_STEM] for word in _bare(folded[:_COMPARED]).split()}
        return sorted({label for stem in stems for label in self._stems.get(stem, ())})

    def read_column(self, cells: Any) -> tuple[list[Any], list[Fault]]:
        """Read a column of labels; a label is a choice only if it is in the list."""
        values, faults = list(map(self._exact.get, cells)), []
        if values.count(None) > cells.count(None):
            for place, cell in enumerate(cells):
                if values[place] is None and cell is not None:
                    values[place], problem, facts = self.read(cell)
                    if problem:
                        faults.append(Fault(place, cell, problem, facts))
        return values, faults

    def read(self, cell: Any) -> Reading:
        """Read a label in Arabic or French, or a code; another spelling is taken and told.

        >>> ChoiceKind(of="condition").read("جيد").value
        'good'
        >>> ChoiceKind(of="condition").read("Bon ").value
        'good'
        >>> ChoiceKind(of="action_status").read("المنجزة").value
        'done'
        >>> ChoiceKind(of="condition").read("ممتاز").problem.code
        'CHO_001'
        >>> ChoiceKind(of="action_status").read("réalisée").facts["hint"].fr
        ', peut-être « réalisé »'
        >>> ChoiceKind(of="meter_kind").read("gaz").facts["hint"].fr
        ' (eau potable, électricité)'
        """
        text = tidy(plain(cell))
        if not text:
            return Reading(None)
        if exact := self._exact.get(text):
            return Reading(exact)
        folded = fold(text)
        if near := self.labels.get(folded) or self._bare_labels.get(_bare(folded)):
            return Reading(near, CHO_002, {"read": self.options[near].titles})
        return Reading(None, CHO_001, {"hint": _hint(self, folded)})

    def show(self, value: Any, lang: Lang) -> Any:
        option = self.options.get(value)
        return option.titles.of(lang) if option else value


def _bare(folded: str) -> str:
    """Return a label without the article and the feminine ending of its words.

    >>> _bare("اللجنه الاقليميه")
    'لجن اقليمي'
    """
    return " ".join(word.removeprefix("ال").removesuffix("ه") for word in folded.split())


@lru_cache(maxsize=4096)
def _hint(kind: ChoiceKind, folded: str) -> Titles:
    """Return how the sentence ends: the choice that a text is nearest to, or a short list whole."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a text that is no choice asks for it.

    if near := get_close_matches(folded, kind.akin(folded), n=1, cutoff=_NEAR):
        said = kind.options[kind.labels[near[0]]].titles
        return Titles(f"، ولعله «{said.ar}»", f", peut-être « {said.fr} »")
    if len(kind.options) > _SHORT:
        return Titles("", "")
    choices = [option.titles for option in kind.options.values() if option.offered]
    return Titles(
        " (" + "، ".join(one.ar for one in choices) + ")",
        " (" + ", ".join(one.fr for one in choices) + ")",
    )


# A mark folds to nothing, as any other mark does.
_YES = {
    fold(word) or word: True
    for word in ("نعم", "oui", "yes", "true", "vrai", "صحيح", "x", "1", "✓")
}
_NO = {fold(word): False for word in ("لا", "non", "no", "false", "faux", "خطأ", "0")}
_WORDS = _YES | _NO


@dataclass(frozen=True)
class FlagKind(Kind):
    """Yes or no; blank is neither."""

    code: ClassVar[str] = "flag"
    width_chars: int = 8
    example: str = "نعم"

    @property
    def strict(self) -> CoreSchema:
        return core_schema.bool_schema()

    def read(self, cell: Any) -> Reading:
        """Read yes or no in Arabic, French, or as Excel's own TRUE.

        >>> FlagKind().read("نعم").value, FlagKind().read("Non").value
        (True, False)
        >>> FlagKind().read("✓").value, FlagKind().read("-").problem.code
        (True, 'CHO_003')
        """
        if isinstance(cell, bool):
            return Reading(cell)
        text = tidy(plain(cell))
        word = fold(text) or text
        if word in _WORDS:
            return Reading(_WORDS[word])
        return Reading(None, CHO_003) if text else Reading(None)

    def show(self, value: Any, lang: Lang) -> Any:
        return ("نعم" if value else "لا") if lang == "ar" else ("oui" if value else "non")
