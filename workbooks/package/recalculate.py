"""Telling Excel that what formulas show may be old."""

from workbooks.package import markup
from workbooks.package.draft import Draft

AFTER_CALCPR = {
    "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes",
    "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
}  # fmt: skip


def has_formulas(draft: Draft) -> bool:
    """Tell whether any sheet holds a formula that a written cell may feed."""
    if draft.related(draft.package.main, "calcChain"):
        return True
    return any(draft.formulas(sheet.name).some for sheet in draft.sheets)


def recalculate_on_load(draft: Draft) -> None:
    """Set `fullCalcOnLoad` in workbook.xml."""
    part = draft.package.main
    data = draft.part(part)
    nodes = markup.inside(data, markup.root(data))
    for node in nodes:
        if node.name == "calcPr":
            opening = markup.with_attribute(markup.tag(data, node), "fullCalcOnLoad", "1")
            draft.put(part, markup.apply(data, [(node.start, node.inner, opening)]))
            return
    places = [node.start for node in nodes if node.name in AFTER_CALCPR]
    at = min(places, default=markup.root(data).close)
    xml = b'<%scalcPr fullCalcOnLoad="1"/>' % markup.prefix(data)
    draft.put(part, markup.apply(data, [(at, at, xml)]))


def drop_calculation_chain(draft: Draft) -> None:
    """Take away the list of formula cells, which Excel makes anew."""
    main = draft.package.main
    if relation := draft.related(main, "calcChain"):
        draft.unrelate(main, relation.id)
        draft.remove(relation.target)
