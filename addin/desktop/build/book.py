"""The workbook around the project: an add-in's parts, its hidden sheets, its ribbon, in one archive."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from workbooks.package import cell_name

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MICROSOFT = "http://schemas.microsoft.com/office"
_SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml"
# The same day for every build: the archive must not tell when it was made.
_DAY = (1980, 1, 1, 0, 0, 0)


class Sheet(NamedTuple):
    """One hidden sheet: texts only, and the name of the module behind it."""

    name: str
    module: str
    rows: Sequence[Sequence[str]]


class Relation(NamedTuple):
    """One part that another refers to."""

    code: str
    kind: str
    target: str


def write_book(
    project: bytes, ribbon: bytes, images: Mapping[str, bytes], sheets: Sequence[Sheet]
) -> bytes:
    """Return the add-in: the workbook's parts, then the ribbon's, each stored as it is."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _types(sheets),
        "_rels/.rels": _relations(
            Relation("rId1", f"{_OFFICE}/officeDocument", "xl/workbook.xml"),
            Relation(
                "rId2",
                f"{_MICROSOFT}/2007/relationships/ui/extensibility",
                "customUI/customUI14.xml",
            ),
        ),
        "xl/workbook.xml": _workbook(sheets),
        "xl/_rels/workbook.xml.rels": _relations(*_parts(sheets)),
        "xl/styles.xml": _STYLES,
        "xl/vbaProject.bin": project,
        "customUI/customUI14.xml": ribbon,
        "customUI/_rels/customUI14.xml.rels": _relations(
            *(Relation(n, f"{_OFFICE}/image", f"images/{n}.png") for n in images)
        ),
    }
    parts |= {f"xl/worksheets/sheet{n}.xml": _sheet(s) for n, s in enumerate(sheets, 1)}
    parts |= {f"customUI/images/{name}.png": data for name, data in images.items()}
    return _archive(parts)


def _archive(parts: Mapping[str, str | bytes]) -> bytes:
    """Return an archive whose bytes depend on its parts alone: not on the day, the PC or zlib."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as archive:
        for name, data in parts.items():
            entry = ZipInfo(name, _DAY)
            entry.create_system = 0
            archive.writestr(entry, data)
    return out.getvalue()


def _types(sheets: Sequence[Sheet]) -> str:
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        "png": "image/png",
        "bin": "application/vnd.ms-office.vbaProject",
    }
    overrides = {
        "/xl/workbook.xml": "application/vnd.ms-excel.addin.macroEnabled.main+xml",
        "/xl/styles.xml": f"{_SHEETML}.styles+xml",
    }
    for number, _ in enumerate(sheets, 1):
        overrides[f"/xl/worksheets/sheet{number}.xml"] = f"{_SHEETML}.worksheet+xml"
    lines = [f'<Default Extension="{e}" ContentType="{t}"/>' for e, t in defaults.items()]
    lines += [f'<Override PartName="{p}" ContentType="{t}"/>' for p, t in overrides.items()]
    return f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">{"".join(lines)}</Types>'


def _parts(sheets: Sequence[Sheet]) -> Iterator[Relation]:
    for number, _ in enumerate(sheets, 1):
        yield Relation(f"rId{number}", f"{_OFFICE}/worksheet", f"worksheets/sheet{number}.xml")
    yield Relation("rId90", f"{_OFFICE}/styles", "styles.xml")
    yield Relation("rId91", f"{_MICROSOFT}/2006/relationships/vbaProject", "vbaProject.bin")


def _relations(*relations: Relation) -> str:
    lines = (
        f'<Relationship Id="{r.code}" Type="{r.kind}" Target="{r.target}"/>' for r in relations
    )
    return (
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(lines)}</Relationships>'
    )


def _workbook(sheets: Sequence[Sheet]) -> str:
    # An add-in shows no sheet, but a workbook without a visible one is mended by Excel.
    lines = (
        f'<sheet name={quoteattr(sheet.name)} sheetId="{n}" r:id="rId{n}"/>'
        for n, sheet in enumerate(sheets, 1)
    )
    return (
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        '<fileVersion appName="xl" lastEdited="6" lowestEdited="6" rupBuild="14420"/>'
        '<workbookPr codeName="ThisWorkbook"/>'
        '<bookViews><workbookView visibility="hidden" firstSheet="0" activeTab="0"/></bookViews>'
        f"<sheets>{''.join(lines)}</sheets></workbook>"
    )


def _sheet(sheet: Sheet) -> str:
    rows = "".join(map(_row, range(1, len(sheet.rows) + 1), sheet.rows))
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetPr codeName="{sheet.module}"/>'
        f"<sheetData>{rows}</sheetData></worksheet>"
    )


def _row(number: int, texts: Iterable[str]) -> str:
    cells = "".join(
        f'<c r="{cell_name(number, column)}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
        for column, text in enumerate(texts, start=1)
    )
    return f'<row r="{number}">{cells}</row>'


_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font>'
    '</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill>'
    '<patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/>'
    '<bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" '
    'borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" '
    'xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)
