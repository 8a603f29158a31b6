"""What workbook.xml says: the sheets and their order, the names, the dates' first day."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbooks.package import markup
from workbooks.package.escape import plain
from workbooks.package.relation import Relation

if TYPE_CHECKING:
    from workbooks.package.package import Package

State = Literal["visible", "hidden", "veryHidden"]
STATES: dict[str, State] = {
    "visible": "visible",
    "hidden": "hidden",
    "veryHidden": "veryHidden",
}
TRUE = {"1", "true", "on"}
HEAD_BYTES = 8192  # The sheet's views stand well before this.


@dataclass(frozen=True, slots=True)
class Sheet:
    """One worksheet: its tab's name and where its cells lie."""

    name: str
    part: str
    state: State
    rtl: bool
    index: int
    id: int


@dataclass(frozen=True, slots=True)
class Name:
    """One defined name; `sheet` is None when the whole workbook knows it."""

    name: str
    refers_to: str
    sheet: str | None
    hidden: bool


@dataclass(frozen=True, slots=True)
class Book:
    """What workbook.xml holds; `tabs` counts chart sheets too."""

    sheets: tuple[Sheet, ...]
    names: tuple[Name, ...]
    tabs: tuple[str, ...]
    date1904: bool
    protected_structure: bool


def read_book(package: "Package") -> Book:
    """Read workbook.xml."""
    data = package.part(package.main)
    nodes = {node.name: node for node in markup.inside(data, markup.root(data))}
    relations = {relation.id: relation for relation in package.relations(package.main)}
    tabs, sheets = _sheets(package, data, nodes["sheets"], relations)
    names = _names(data, nodes["definedNames"], tabs) if "definedNames" in nodes else ()
    facts = _facts(data, nodes.get("workbookPr"))
    protection = _facts(data, nodes.get("workbookProtection"))
    return Book(
        sheets,
        names,
        tabs,
        date1904=facts.get("date1904") in TRUE,
        protected_structure=protection.get("lockStructure") in TRUE,
    )


def _facts(data: bytes, node: markup.Node | None) -> dict[str, str]:
    return markup.attributes(markup.tag(data, node)) if node else {}


def _sheets(
    package: "Package", data: bytes, node: markup.Node, relations: dict[str, Relation]
) -> tuple[tuple[str, ...], tuple[Sheet, ...]]:
    tabs, sheets = [], []
    for index, one in enumerate(markup.inside(data, node)):
        opening = markup.tag(data, one)
        facts = markup.attributes(opening)
        tabs.append(facts.get("name", ""))
        relation = relations.get(markup.local_attribute(opening, "id") or "")
        if relation is None or relation.kind != "worksheet":
            continue
        head = package.archive.head(relation.target, HEAD_BYTES)
        rtl = b'rightToLeft="1"' in head or b'rightToLeft="true"' in head
        state = STATES.get(facts.get("state", "visible"), "visible")
        number = int(facts.get("sheetId", "0"))
        sheets.append(Sheet(tabs[-1], relation.target, state, rtl, index, number))
    return tuple(tabs), tuple(sheets)


def _names(data: bytes, node: markup.Node, tabs: tuple[str, ...]) -> tuple[Name, ...]:
    names = []
    for one in markup.inside(data, node):
        facts = markup.attributes(markup.tag(data, one))
        local = facts.get("localSheetId", "")
        sheet = tabs[int(local)] if local.isdigit() and int(local) < len(tabs) else None
        refers_to = plain(data[one.inner : one.close])
        names.append(Name(facts.get("name", ""), refers_to, sheet, facts.get("hidden") in TRUE))
    return tuple(names)
