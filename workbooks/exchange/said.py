"""What the lines of a file leave unsaid: the code of a school, a field that a person adds."""

from collections.abc import Mapping, Sequence

from validators.finding import Severity
from validators.kinds.reference import RefKind
from validators.text import fold
from workbooks.exchange.exchange import Line
from workbooks.read.book import SheetTable

_SCHOOL = RefKind(to="schools")


def says(line: Line, name: str) -> bool:
    """Say whether a line says anything of a field."""
    return line.cells.get(name) not in (None, "")


def completed(lines: Sequence[Line], told: Mapping[str, str]) -> list[Line]:
    """Return the lines with what a person told, where they say nothing themselves."""
    return [
        line._replace(
            cells={
                **line.cells,
                **{name: text for name, text in told.items() if not says(line, name)},
            }
        )
        for line in lines
    ]


def coded(lines: Sequence[Line], schools: SheetTable | None) -> list[Line]:
    """Return the lines with schools by their codes; a name that nobody knows says no school."""
    codes = _codes(schools) if schools else {}
    return [_coded(line, codes) if says(line, "school") else line for line in lines]


def _coded(line: Line, codes: Mapping[str, str]) -> Line:
    problem = _SCHOOL.read(line.cells["school"]).problem
    if problem is None or problem.severity is not Severity.ERROR:
        return line
    return line._replace(cells={**line.cells, "school": codes.get(fold(str(line.cells["school"])))})


def _codes(schools: SheetTable) -> dict[str, str]:
    """Return the codes of schools by their names; a name that two schools bear names none."""
    found: dict[str, set[str]] = {}
    for name in ("name_ar", "name_fr"):
        for said, key in zip(schools.rows.cells.get(name, ()), schools.rows.keys, strict=False):
            if said and key:
                found.setdefault(fold(said), set()).add(key)
    return {said: keys.pop() for said, keys in found.items() if len(keys) == 1}
