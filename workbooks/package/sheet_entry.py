"""A sheet's line in workbook.xml."""

from itertools import count

from workbooks.package import markup
from workbooks.package.book import Sheet, State
from workbooks.package.draft import Draft
from workbooks.package.escape import escape_attribute

ID_MAX = 65_534


def add_sheet_entry(draft: Draft, name: str, part: str, state: State) -> Sheet:
    """Put a new sheet's line after all others, and lead from the workbook to its part."""
    main = draft.package.main
    with draft.blaming(main):
        data = draft.part(main)
        holder = markup.child(data, markup.root(data), "sheets")
        assert holder, "A workbook has sheets."
        nodes = markup.inside(data, holder)
        facts = [markup.attributes(markup.tag(data, node)) for node in nodes]
        number = _free_id({int(one.get("sheetId", "0")) for one in facts})
        relation_id = draft.relate(main, "worksheet", part)
    shown = b"" if state == "visible" else b' state="%s"' % state.encode()
    new = b'<%ssheet name="%s" sheetId="%d"%s xmlns:r="%s" r:id="%s"/>' % (
        markup.prefix(data), escape_attribute(name), number, shown,
        draft.relation_namespace.encode(), relation_id.encode(),
    )  # fmt: skip
    draft.put(main, markup.apply(data, [markup.append_to(data, holder, new)]))
    rtl = b"rightToLeft" in draft.part(part)[:8192]
    sheet = Sheet(name, part, state, rtl, len(nodes), number)
    draft.sheets.append(sheet)
    return sheet


def _free_id(taken: set[int]) -> int:
    """Return the number after all others, or the first free one where Excel knows none higher."""
    following = max(taken, default=0) + 1
    return following if following <= ID_MAX else next(n for n in count(1) if n not in taken)
