"""A workbook written part by part, for what no library writes."""

import zipfile
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml"
TABLE = (
    '<table xmlns="{main}" id="{id}" name="{name}" displayName="{name}" ref="{ref}"{more}>'
    '<autoFilter ref="{ref}"/><tableColumns count="{count}">{columns}</tableColumns></table>'
)
ROWS = (
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Nom</t></is></c><c r="B1"><v>1</v></c>'
    '</row><row r="2"><c r="A2" t="inlineStr"><is><t>أمينة</t></is></c><c r="B2"><v>2.5</v></c>'
    '</row><row r="3"><c r="A3"><v>45000</v></c><c r="B3"><f>B1+B2</f><v>3.5</v></c></row>'
    "</sheetData>"
)


class Parts:
    """A workbook with one sheet `S`, to which parts and arrows are added."""

    def __init__(self, sheet: str = ROWS, *, before: str = "", after: str = "") -> None:
        self.parts: dict[str, bytes] = {}
        self.types: dict[str, str] = {}
        self.arrows: dict[str, list[str]] = defaultdict(list)
        book = f'{before}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>{after}'
        xml = f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{book}</workbook>'
        self.add("xl/workbook.xml", xml, f"{SHEETML}.sheet.main+xml", "", "officeDocument")
        xml = f'<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}">{sheet}</worksheet>'
        self.add("xl/s1.xml", xml, f"{SHEETML}.worksheet+xml", "xl/workbook.xml", "worksheet")

    def add(
        self, name: str, data: str | bytes, kind: str = "", owner: str | None = None, to: str = ""
    ) -> str:
        """Add a part with its content type; return the id of the arrow from its owner, if any."""
        self.parts[name] = data.encode() if isinstance(data, str) else data
        if kind:
            self.types[name] = kind
        return self.point(owner, to, f"/{name}") if owner is not None else ""

    def point(self, owner: str, kind: str, target: str, mode: str = "") -> str:
        """Add an arrow from a part; return its id."""
        number = f"rId{len(self.arrows[owner]) + 1}"
        kind = kind if "://" in kind else f"{OFFICE}/{kind}"
        mode = f' TargetMode="{mode}"' if mode else ""
        self.arrows[owner].append(
            f'<Relationship Id="{number}" Type="{kind}" Target="{target}"{mode}/>'
        )
        return number

    def whole(self) -> dict[str, bytes]:
        """Return all parts, content types and relationships first."""
        defaults = "".join(
            f'<Default Extension="{extension}" ContentType="{kind}"/>'
            for extension, kind in DEFAULTS.items()
        )
        overrides = "".join(
            f'<Override PartName="/{name}" ContentType="{kind}"/>'
            for name, kind in self.types.items()
        )
        types = f'<Types xmlns="{PACKAGE}/content-types">{defaults}{overrides}</Types>'
        found = {"[Content_Types].xml": types.encode()}
        for owner, arrows in self.arrows.items():
            folder, _, file = owner.rpartition("/")
            where = f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
            inside = "".join(arrows)
            xml = f'<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'
            found[where] = xml.encode()
        return {**found, **self.parts}

    def write(self, path: Path) -> None:
        """Write the workbook."""
        write_zip(path, self.whole())


DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "bin": "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings",
    "png": "image/png",
    "vml": "application/vnd.openxmlformats-officedocument.vmlDrawing",
    "data": "application/vnd.openxmlformats-officedocument.model+data",
    "xml": "application/xml",
    "sigs": "application/vnd.openxmlformats-package.digital-signature-origin",
}


def table(number: int, name: str, ref: str, columns: str, more: str = "") -> str:
    """Return a table's part; `columns` are its elements."""
    count = columns.count("<tableColumn ")
    facts = {"id": number, "name": name, "ref": ref, "count": count, "columns": columns}
    return TABLE.format(main=MAIN, more=more, **facts)


def write_zip(path: Path, parts: Mapping[str, bytes]) -> None:
    """Write parts into a zip file in their order."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 5, 17, 10, 30, 8)), data, 8)


def read_zip(path: Path) -> dict[str, bytes]:
    """Read the parts of a zip file in their order."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
