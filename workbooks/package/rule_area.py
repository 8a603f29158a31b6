"""Conditional formats and validations that reach a table's end: made to reach its new end."""

import re

from workbooks.package import markup
from workbooks.package.area import Area, parse_areas
from workbooks.package.sheet_xml import SheetXml
from workbooks.package.table import Table

EXTENSION = re.compile(
    rb"<((?:\w+:)?)(dataValidation|conditionalFormatting)\b[^>]*>(?:(?!</\1\2>).)*?"
    rb"<((?:\w+:)?)sqref>([^<]*)</\3sqref>",
    re.DOTALL,
)


def extended_rules(data: bytes, old: Table, rows: int) -> bytes:
    """Return a sheet whose rules for the table's columns hold for the new rows too."""
    splices: list[markup.Splice] = []
    xml = SheetXml(data)
    for node in xml.around():
        if node.name == "conditionalFormatting":
            splices += _attribute(data, [node], old, rows, alone=False)
        elif node.name == "dataValidations":
            splices += _attribute(data, markup.inside(data, node), old, rows, alone=True)
        elif node.name == "extLst":
            splices += [
                (*found.span(4), longer.encode())
                for found in EXTENSION.finditer(data, node.inner, node.close)
                if (longer := extended(found[4].decode(), old, rows)) != found[4].decode()
            ]
    return markup.apply(data, splices)


def _attribute(
    data: bytes, nodes: list[markup.Node], old: Table, rows: int, *, alone: bool
) -> list[markup.Splice]:
    """Return the splices of `sqref` attributes; of validations only one may hold for a cell."""
    splices = []
    sqrefs = [markup.attributes(markup.tag(data, node)).get("sqref", "") for node in nodes]
    for place, (node, sqref) in enumerate(zip(nodes, sqrefs, strict=True)):
        longer = extended(sqref, old, rows)
        if longer == sqref:
            continue
        others = [one for index, one in enumerate(sqrefs) if index != place]
        if alone and _collides(longer, sqref, others):
            continue
        opening = markup.with_attribute(markup.tag(data, node), "sqref", longer)
        splices.append((node.start, node.inner, opening))
    return splices


def _collides(longer: str, sqref: str, others: list[str]) -> bool:
    fresh = [area for area in parse_areas(longer) if area not in parse_areas(sqref)]
    taken = [area for other in others for area in parse_areas(other)]
    return any(area.meets(one) for area in fresh for one in taken)


def extended(sqref: str, old: Table, rows: int) -> str:
    """Return the areas of a rule; those that end with the table's data end with its new data.

    An area wider than the table keeps its own, and the table's columns get one more.
    """
    areas, changed = [], False
    for area in parse_areas(sqref):
        inside = area.left <= old.ref.right and old.ref.left <= area.right
        whole = area.top <= old.data_top and area.bottom == old.data_bottom
        if not (inside and whole):
            areas.append(area)
        elif old.ref.left <= area.left and area.right <= old.ref.right:
            areas.append(area._replace(bottom=area.bottom + rows))
            changed = True
        else:
            left, right = max(area.left, old.ref.left), min(area.right, old.ref.right)
            areas += [area, Area(area.bottom + 1, left, area.bottom + rows, right)]
            changed = True
    return " ".join(map(str, areas)) if changed else sqref
