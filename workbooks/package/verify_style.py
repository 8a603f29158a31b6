"""What must hold for the styles of a workbook."""

from collections.abc import Iterator

from workbooks.package import markup
from workbooks.package.package import Package
from workbooks.package.style import SECTIONS, Styles

#: What a cell's style points at, by the attribute that says which.
LISTS = {"fontId": "fonts", "fillId": "fills", "borderId": "borders", "xfId": "cellStyleXfs"}


def style_faults(package: Package, part: str) -> Iterator[str]:
    """Walk the faults of the styles part: its lists in order, and what styles point at."""
    data = package.part(part)
    names = [node.name for node in markup.inside(data, markup.root(data))]
    ranks = [SECTIONS.index(name) for name in names if name in SECTIONS]
    if ranks != sorted(set(ranks)):
        yield f"{part}: its lists stand out of order"
    styles = Styles(data, "")
    sizes = {name: len(styles.items(of)) for name, of in LISTS.items()}
    for number, xml in enumerate(styles.items("cellXfs")):
        facts = markup.attributes(xml[: xml.index(b">") + 1])
        for name, size in sizes.items():
            if size and int(facts.get(name, "0")) >= size:
                yield f"{part}: style {number} has {name} {facts[name]}, which is not there"
