"""Excel's validations of a sheet: those of a column replaced, all others left as they lie."""

import re
from collections.abc import Mapping

from workbooks.package import markup
from workbooks.package.area import Area, parse_areas
from workbooks.package.draft import Draft
from workbooks.package.rule_area import EXTENSION
from workbooks.package.sheet_xml import SheetXml

_SQREF = re.compile(rb"\ssqref\s*=\s*\"[^\"]*\"")


def replace_validations(draft: Draft, sheet: str, wanted: Mapping[Area, bytes]) -> None:
    """Give areas of one column each their validation; an empty one takes the old ones away.

    Where a validation holds for other columns too, somebody chose it: it stays, ours gives way.
    """
    data = draft.sheet_data(sheet)
    xml = SheetXml(data)
    node = xml.element("dataValidations")
    held = markup.inside(data, node) if node else []
    areas = [parse_areas(_sqref(markup.tag(data, one))) for one in held]
    foreign = [a for f in EXTENSION.finditer(data) for a in parse_areas(f[4].decode())]
    gone: set[int] = set()
    fresh: list[bytes] = []
    for area, made in wanted.items():
        meets = [at for at, many in enumerate(areas) if any(_same(area, one) for one in many)]
        alone = all(one.left == one.right == area.left for at in meets for one in areas[at])
        if alone and not any(_same(area, one) for one in foreign):
            gone.update(meets)
            fresh += [_at(made, area, xml.prefix)] if made else []
    kept = [data[one.start : one.end] for at, one in enumerate(held) if at not in gone]
    if not gone and not fresh:
        return
    pieces = [*kept, *fresh]
    opening = markup.tag(data, node) if node else b"<%sdataValidations>" % xml.prefix
    opening = markup.with_attribute(opening, "count", str(len(pieces)))
    close = b"</%sdataValidations>" % xml.prefix
    draft.put_element(
        sheet, "dataValidations", opening + b"".join(pieces) + close if pieces else b""
    )


def _sqref(opening: bytes) -> str:
    return markup.attributes(opening).get("sqref", "")


def _same(area: Area, other: Area) -> bool:
    """Tell whether two areas hold cells of one column from the upper one's lines on."""
    return other.left <= area.left <= other.right and other.bottom >= area.top


def _at(made: bytes, area: Area, prefix: bytes) -> bytes:
    said = _SQREF.sub(b"", made, count=1)
    root = markup.root(said)
    opening = markup.with_attribute(markup.tag(said, root), "sqref", str(area))
    return markup.reprefix(opening + said[root.inner :], b"", prefix)
