"""Defined names, in workbook.xml."""

from workbooks.package import markup
from workbooks.package.book import Name
from workbooks.package.draft import Draft
from workbooks.package.escape import escape_attribute, escape_formula
from workbooks.package.recalculate import AFTER_CALCPR

AFTER_NAMES = AFTER_CALCPR | {"calcPr"}


def add_name(draft: Draft, name: str, refers_to: str, *, hidden: bool, sheet: str | None) -> None:
    """Define a name, in place of one of the same name and scope."""
    remove_name(draft, name, sheet)
    part = draft.package.main
    data = draft.part(part)
    head = markup.prefix(data)
    scope = b"" if sheet is None else b' localSheetId="%d"' % draft.sheet(sheet).index
    shown = b' hidden="1"' if hidden else b""
    formula = escape_formula(refers_to.removeprefix("="))
    facts = head, escape_attribute(name), scope, shown, formula, head
    xml = b'<%sdefinedName name="%s"%s%s>%s</%sdefinedName>' % facts
    root = markup.root(data)
    if holder := markup.child(data, root, "definedNames"):
        splice = markup.append_to(data, holder, xml)
    else:
        later = [node.start for node in markup.inside(data, root) if node.name in AFTER_NAMES]
        at = min(later, default=root.close)
        splice = at, at, b"<%sdefinedNames>%s</%sdefinedNames>" % (head, xml, head)
    draft.put(part, markup.apply(data, [splice]))
    draft.names.append(Name(name, refers_to, sheet, hidden))


def remove_name(draft: Draft, name: str, sheet: str | None = None) -> None:
    """Forget a name of one scope; the list goes with its last name."""
    part = draft.package.main
    data = draft.part(part)
    holder = markup.child(data, markup.root(data), "definedNames")
    if not holder:
        return
    index = None if sheet is None else str(draft.sheet(sheet).index)
    nodes = markup.inside(data, holder)
    gone = []
    for node in nodes:
        facts = markup.attributes(markup.tag(data, node))
        if facts.get("name", "").lower() == name.lower() and facts.get("localSheetId") == index:
            gone.append(node)
    if not gone:
        return
    if len(gone) == len(nodes):
        gone = [holder]
    draft.put(part, markup.apply(data, [(node.start, node.end, b"") for node in gone]))
    draft.names = [
        one for one in draft.names if (one.name.lower(), one.sheet) != (name.lower(), sheet)
    ]
