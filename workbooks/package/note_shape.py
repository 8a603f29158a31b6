"""The drawing of notes, in the VML that Excel still reads before anything newer."""

import re
from collections.abc import Iterable

VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
EMPTY_VML = (
    b'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    b'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
    b'<o:idmap v:ext="edit" data="%d"/></o:shapelayout></xml>'
)
NAMESPACES = (
    b' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    b' xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
KIND = (
    b'<v:shapetype%s id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    b'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    b'<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
SHAPE = (
    b'<v:shape%s id="_x0000_s%d" type="#_x0000_t202" style=\'position:absolute;'
    b"margin-left:60pt;margin-top:2pt;width:180pt;height:80pt;z-index:1;visibility:hidden' "
    b'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
    b'<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    b"<v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox>"
    b'<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    b"<x:Anchor>%d, 15, %d, 2, %d, 60, %d, 10</x:Anchor><x:AutoFill>False</x:AutoFill>"
    b"<x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>"
)
SHAPES = re.compile(rb"<((?:\w+:)?)shape\b[^>]*?(?:/>|>.*?</\1shape>)", re.DOTALL)
NOTE = re.compile(rb"ObjectType\s*=\s*[\"']Note[\"']")
ROW = re.compile(rb"<(?:\w+:)?Row>\s*(\d+)\s*<")
COLUMN = re.compile(rb"<(?:\w+:)?Column>\s*(\d+)\s*<")
NUMBER = re.compile(rb"_x0000_s(\d+)")
BLOCK = re.compile(rb"idmap\b[^>]*\sdata\s*=\s*[\"'](\d+)")
BLOCK_SIZE = 1024  # Office hands out shape numbers to drawings by the thousand.


def with_shapes(vml: bytes, places: Iterable[tuple[int, int]]) -> bytes:
    """Return the drawing with a note's shape for each cell."""
    places = sorted(places)
    if not places:
        return vml
    block = BLOCK.search(vml)
    lowest = (int(block[1]) if block else 1) * BLOCK_SIZE
    number = max([lowest, *(int(one[1]) for one in NUMBER.finditer(vml))])
    pieces = [] if b'id="_x0000_t202"' in vml else [KIND % NAMESPACES]
    for place in places:
        number += 1
        pieces.append(shape_xml(number, *place))
    at = vml.rindex(b"</")
    return vml[:at] + b"".join(pieces) + vml[at:]


def shape_xml(number: int, row: int, column: int) -> bytes:
    """Return the shape of one note, a little to the side of its cell."""
    above = max(row - 2, 0)
    corner = column, above, column + 3, above + 5
    return SHAPE % (NAMESPACES, number, *corner, row - 1, column - 1)


def without_notes(vml: bytes, places: set[tuple[int, int]]) -> bytes:
    """Return the drawing without the notes of some cells."""

    def kept(found: re.Match[bytes]) -> bytes:
        row, column = ROW.search(found[0]), COLUMN.search(found[0])
        if not (NOTE.search(found[0]) and row and column):
            return found[0]
        return b"" if (int(row[1]) + 1, int(column[1]) + 1) in places else found[0]

    return SHAPES.sub(kept, vml) if places else vml


def has_shapes(vml: bytes) -> bool:
    """Tell whether anything is drawn at all."""
    return SHAPES.search(vml) is not None
