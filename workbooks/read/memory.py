"""What a workbook remembers between two syncs, in the cells of its very hidden sheet."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, get_args

from validators.catalogue import release
from workbooks.ledger.entry import WriteId
from workbooks.ledger.sheet import Given, GivenKind
from workbooks.ledger.sheet import Memory as RegisterMemory
from workbooks.ledger.vector import Seen

FORMAT = 1
_WORDS = ("workbook", "bureau", "service", "lang", "kind", "writing", "release")
_WORD_CHARS_MAX = 200
_CODE = re.compile(r"[a-z][a-z0-9_]{0,60}")


@dataclass(slots=True)
class Memory:
    """A workbook's own identity, and what it was given of each register.

    `given[register]` holds the vector, moved only when the register's table was read and written
    whole, and the exceptions: cells and rows whose base is older. `logs[audience]` is the log
    that the workbook last wrote, with the number of its last entry there.
    `release` is the version of the program that made the registers' sheets what they are.
    `spent[register]` says of numbers why no row bears them: "HRF/in/2026/7" to reason, who, when.
    `forgiven[register]` holds the fields of which the last sync let blanks pass, asked for since.
    `learned[register]` holds the fields of headings of its own, `levels` how many lines they have.
    """

    workbook: str = ""
    bureau: str = ""
    service: str = ""
    lang: str = "ar"
    kind: str = "bureau"
    writing: str = ""
    release: str = ""
    readonly: set[str] = field(default_factory=set)
    versions: dict[str, str] = field(default_factory=dict)
    learned: dict[str, dict[str, str]] = field(default_factory=dict)
    levels: dict[str, int] = field(default_factory=dict)
    given: dict[str, RegisterMemory] = field(default_factory=dict)
    logs: dict[str, tuple[str, int]] = field(default_factory=dict)
    spent: dict[str, dict[str, str]] = field(default_factory=dict)
    forgiven: dict[str, frozenset[str]] = field(default_factory=dict)
    unknown: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def lost(self) -> bool:
        """True when the sheet that remembers is not there: rows may still carry identities."""
        return not self.workbook

    @classmethod
    def of(cls, rows: Iterable[Sequence[Any]]) -> "Memory":
        """Return the memory that the rows of the sheet say.

        It is data, not trust: what has not its form is dropped, what is not known here is kept
        for a newer Dafatir.
        """
        memory = cls()
        vectors: dict[str, dict[str, Seen]] = {}
        exceptions: dict[str, dict[tuple[str, str], Given]] = {}
        fields: dict[str, frozenset[str]] = {}
        for row in rows:
            kind, name, value = (*("" if c is None else str(c) for c in row), "", "", "")[:3]
            register, _, rest = name.partition(" ")
            match kind:
                case "saw" if seen := _seen(value):
                    vectors.setdefault(register, {})[rest] = seen
                case "base" if place := _given(value):
                    exceptions.setdefault(register, {})[place[0]] = place[1]
                case "fields":
                    fields[name] = frozenset(value.split())
                case _:
                    memory._take(kind, name, value)
        for register in vectors.keys() | exceptions.keys() | fields.keys():
            memory.given[register] = RegisterMemory(
                vectors.get(register, {}), exceptions.get(register, {}), fields.get(register)
            )
        return memory

    def _take(self, kind: str, name: str, value: str) -> None:
        register, _, rest = name.partition(" ")
        if kind in _WORDS:
            setattr(self, kind, value[:_WORD_CHARS_MAX])
        elif kind == "readonly" and _CODE.fullmatch(name):
            self.readonly.add(name)
        elif kind == "version" and _CODE.fullmatch(name):
            self.versions[name] = value
        elif kind == "heading" and _CODE.fullmatch(register):
            self.learned.setdefault(register, {})[rest] = value
        elif kind == "spent" and _CODE.fullmatch(register):
            self.spent.setdefault(register, {})[rest] = value
        elif kind == "forgiven" and _CODE.fullmatch(name):
            self.forgiven[name] = frozenset(value.split())
        elif kind == "levels" and _CODE.fullmatch(name) and re.fullmatch(r"[1-9]", value):
            self.levels[name] = int(value)
        elif kind == "log" and (found := re.fullmatch(r"([0-9a-f-]{32,36}) (\d{1,15})", value)):
            self.logs[name] = (found[1], int(found[2]))
        elif kind not in ("", "kind", "format", "saw", "base"):
            self.unknown.append((kind, name, value))

    def rename(self, register: str, names: Mapping[str, str]) -> None:
        """Take what is remembered of renamed fields over to their codes of today."""
        if names and (given := self.given.get(register)):
            fields = None if given.fields is None else {names.get(f, f) for f in given.fields}
            self.given[register] = RegisterMemory(
                given.vector,
                {(row, names.get(f, f)): one for (row, f), one in given.exceptions.items()},
                None if fields is None else frozenset(fields),
            )
        for heading, name in self.learned.get(register, {}).items():
            self.learned[register][heading] = names.get(name, name)

    def rows(self) -> list[tuple[str, str, str]]:
        """Return the rows to write, in a stable order: an unchanged memory is the same text."""
        self.release = self.release or release()
        rows = [("format", "", str(FORMAT))]
        rows += [(word, "", text) for word in _WORDS if (text := getattr(self, word))]
        rows += [("readonly", code, "1") for code in sorted(self.readonly)]
        rows += [("version", code, value) for code, value in sorted(self.versions.items())]
        rows += [("log", a, f"{log} {seq}") for a, (log, seq) in sorted(self.logs.items())]
        rows += [("levels", code, str(count)) for code, count in sorted(self.levels.items())]
        blank = sorted(self.forgiven.items())
        rows += [("forgiven", code, " ".join(sorted(names))) for code, names in blank if names]
        for register, known in sorted(self.learned.items()):
            rows += [
                ("heading", f"{register} {text}", name) for text, name in sorted(known.items())
            ]
        for register, numbers in sorted(self.spent.items()):
            rows += [("spent", f"{register} {key}", why) for key, why in sorted(numbers.items())]
        for register, given in sorted(self.given.items()):
            rows += _given_rows(register, given)
        return rows + self.unknown


def _given_rows(register: str, given: RegisterMemory) -> list[tuple[str, str, str]]:
    rows = [
        ("saw", f"{register} {log}", f"{seen.seq} {seen.seal}")
        for log, seen in sorted(given.vector.items())
    ]
    if given.fields is not None:
        rows.append(("fields", register, " ".join(sorted(given.fields))))
    for (row, name), one in sorted(given.exceptions.items()):
        over = [[write.log, write.seq] for write in one.over]
        told = json.dumps([row, name, one.kind, one.value, over], ensure_ascii=False)
        rows.append(("base", register, told))
    return rows


def _seen(value: str) -> Seen | None:
    found = re.fullmatch(r"(\d{1,15}) ([0-9a-f]{16})", value)
    return Seen(int(found[1]), found[2]) if found else None


def _given(value: str) -> tuple[tuple[str, str], Given] | None:
    try:
        row, name, kind, cell, over = json.loads(value)
        writes = tuple(WriteId(str(log), int(seq)) for log, seq in over)
    except (ValueError, TypeError):
        return None
    if kind not in get_args(GivenKind) or isinstance(cell, list | dict):
        return None
    return (str(row), str(name)), Given(kind, cell, writes)
