"""A new column that looks as one of another workbook: width, heading's style, cells' style."""

from typing import NamedTuple

from workbooks.package import markup
from workbooks.package.area import Area
from workbooks.package.column import change_columns
from workbooks.package.draft import Draft
from workbooks.package.package import Package
from workbooks.package.sheet_patch import Patcher, Write
from workbooks.package.sheet_xml import SheetXml
from workbooks.package.style import Styles
from workbooks.package.style_copy import StyleCopy


class Model(NamedTuple):
    """A column of another workbook: its sheet, the line of its heading, its number."""

    package: Package
    sheet: str
    row: int
    column: int


def dress_column(draft: Draft, sheet: str, area: Area, heading: str, model: Model) -> None:
    """Write the heading of a column without values, and give all of it the looks of the model."""
    part = model.package.related(model.package.main, "styles")
    source = Styles(model.package.part(part) if part else None, draft.main_namespace)
    copy = StyleCopy(source, draft.styles)
    sheet_xml = model.package.sheet_xml(model.package.sheet(model.sheet).part)
    theirs = Patcher(sheet_xml, source, date1904=False)
    for row in range(area.top, area.bottom + 1):
        line = model.row if row == area.top else model.row + 1
        style = copy.cell(theirs.style_of(line, model.column) or 0)
        value = heading if row == area.top else None
        draft.write(sheet, row, area.left, Write(value, style=style, restyle=True))
    column = _column(sheet_xml, model.column)
    width, style = column.get("width"), copy.cell(int(column.get("style", "0")))

    def change(tag: bytes) -> bytes:
        tag = markup.with_attribute(tag, "width", width) if width else tag
        return markup.with_attribute(
            markup.with_attribute(tag, "style", str(style)), "customWidth", "1"
        )

    change_columns(draft, sheet, area.left, area.left, change)


def _column(xml: SheetXml, number: int) -> dict[str, str]:
    """Return what a sheet says of one column as a whole."""
    node = xml.element("cols")
    tags = [markup.tag(xml.data, one) for one in (markup.inside(xml.data, node) if node else [])]
    spans = map(markup.attributes, tags)
    return next((one for one in spans if int(one["min"]) <= number <= int(one["max"])), {})
