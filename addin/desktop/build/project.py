"""A VBA project that is nothing but source: what Excel compiles itself when it opens the add-in.

The layout is that of the files which xlwings ships without ever having seen an Excel.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from struct import pack
from uuid import UUID

from addin.desktop.build.compound import write_compound
from addin.desktop.build.ovba import compress

_PAGE = "cp1252"
# Version FFFF: no performance cache, so every version of Excel reads the source (MS-OVBA 2.3.4.1).
_NO_CACHE = bytes.fromhex("CC61FFFF000100")
_WORKBOOK, _SHEET = "00020819", "00020820"
_GLOBAL_VERSION = (1, 1)
_SHARED = r"C:\Program Files\Common Files\Microsoft Shared\OFFICE16"
_REFERENCES = (
    (
        "stdole",
        r"{00020430-0000-0000-C000-000000000046}#2.0#0#C:\Windows\System32\stdole2.tlb#OLE Automation",
    ),
    (
        "Office",
        rf"{{2DF8D04C-5BFA-101B-BDE5-00AA0044DE52}}#2.0#0#{_SHARED}\MSO.DLL#Microsoft Office 16.0 Object Library",
    ),
)
_HOST = "&H00000001={3832D640-CF90-11CF-8E43-00A0C911005A};VBE;&H00000000"
_PROTECTION, _PASSWORD, _VISIBLE = bytes(4), b"\0", b"\xff"
_SEED = 0x5D


class SourceError(ValueError):
    """A VBA source that Excel would not read as it was written."""


@dataclass(frozen=True, slots=True)
class Module:
    """One module of source; a document module stands behind the workbook or one of its sheets."""

    name: str
    source: str
    document: bool = False

    @property
    def text(self) -> bytes:
        """Return the source as Excel keeps it: ASCII, each line ended the Windows way."""
        try:
            return "\r\n".join([*self.source.splitlines(), ""]).encode("ascii")
        except UnicodeEncodeError as wrong:
            # The editor of each PC reads other letters by its own code page, so there are none.
            raise SourceError(f"{self.name}: {wrong.object[wrong.start]!r} is not ASCII") from None


def document(name: str, *, workbook: bool = False) -> Module:
    """Return the empty module that Excel wants behind the workbook and behind each sheet."""
    base = _WORKBOOK if workbook else _SHEET
    facts = {
        "VB_Name": f'"{name}"',
        "VB_Base": f'"0{{{base}-0000-0000-C000-000000000046}}"',
        "VB_GlobalNameSpace": "False",
        "VB_Creatable": "False",
        "VB_PredeclaredId": "True",
        "VB_Exposed": "True",
        "VB_TemplateDerived": "False",
        "VB_Customizable": "True",
    }
    lines = [f"Attribute {fact} = {value}" for fact, value in facts.items()]
    return Module(name, "\n".join(lines), document=True)


def write_project(name: str, identity: UUID, modules: Sequence[Module]) -> bytes:
    """Return vbaProject.bin."""
    streams = {module.name: compress(module.text) for module in modules}
    folder = {"_VBA_PROJECT": _NO_CACHE, "dir": compress(_directory(name, modules)), **streams}
    told = _project(name, f"{{{str(identity).upper()}}}", modules).encode(_PAGE)
    # Never compressed: Excel takes the whole project away if it is, and no other reader says so.
    return write_compound({"VBA": folder, "PROJECT": told, "PROJECTwm": _names(modules)})


def _names(modules: Iterable[Module]) -> bytes:
    both = (m.name.encode(_PAGE) + b"\0" + m.name.encode("utf-16-le") + b"\0\0" for m in modules)
    return b"".join(both) + b"\0\0"


def _record(number: int, data: bytes = b"") -> bytes:
    return pack("<HI", number, len(data)) + data


def _twice(number: int, wide_number: int, text: str) -> bytes:
    """Return a text in both of its forms, which must agree."""
    return _record(number, text.encode(_PAGE)) + _record(wide_number, text.encode("utf-16-le"))


def _directory(name: str, modules: Sequence[Module]) -> bytes:
    """Return the dir stream: the project's facts, what it refers to, its modules (2.3.4.2)."""
    facts = (
        _record(0x01, pack("<I", 1)),
        _record(0x02, pack("<I", 0x409)),
        _record(0x14, pack("<I", 0x409)),
        _record(0x03, pack("<H", 1252)),
        _record(0x04, name.encode(_PAGE)),
        _twice(0x05, 0x40, ""),
        _twice(0x06, 0x3D, ""),
        _record(0x07, bytes(4)),
        _record(0x08, bytes(4)),
        pack("<HIIH", 0x09, 4, *_GLOBAL_VERSION),
        _twice(0x0C, 0x3C, ""),
    )
    count = _record(0x0F, pack("<H", len(modules))) + _record(0x13, b"\xff\xff")
    return b"".join((*facts, *_references(), count, *map(_module, modules), _record(0x10)))


def _references() -> Iterator[bytes]:
    for name, library in _REFERENCES:
        told = rf"*\G{library}".encode(_PAGE)
        yield _twice(0x16, 0x3E, name)
        yield _record(0x0D, pack("<I", len(told)) + told + bytes(6))


def _module(module: Module) -> bytes:
    kind = 0x22 if module.document else 0x21
    offset = bytes(4)  # Nothing stands before the source.
    return b"".join(
        (
            _twice(0x19, 0x47, module.name),
            _twice(0x1A, 0x32, module.name),
            _twice(0x1C, 0x48, ""),
            _record(0x31, offset),
            _record(0x1E, bytes(4)),
            _record(0x2C, b"\xff\xff"),
            _record(kind),
            _record(0x2B),
        )
    )


def _project(name: str, identity: str, modules: Sequence[Module]) -> str:
    """Return the PROJECT stream, which reads like an old settings file (2.3.1)."""
    lines = [
        f'ID="{identity}"',
        *(f"Document={m.name}/&H00000000" if m.document else f"Module={m.name}" for m in modules),
        f'Name="{name}"',
        'HelpContextID="0"',
        'VersionCompatible32="393222000"',
        f'CMG="{_veiled(_PROTECTION, identity)}"',
        f'DPB="{_veiled(_PASSWORD, identity)}"',
        f'GC="{_veiled(_VISIBLE, identity)}"',
        "",
        "[Host Extender Info]",
        _HOST,
        "",
        "[Workspace]",
        *(f"{m.name}=0, 0, 0, 0, C" for m in modules),
        "",
    ]
    return "\r\n".join(lines)


def _veiled(data: bytes, identity: str) -> str:
    """Return "unprotected", "no password", "visible" as the format hides them (2.4.3.2)."""
    key = sum(identity.encode(_PAGE)) & 0xFF
    out = bytearray((_SEED, _SEED ^ 2, _SEED ^ key))
    before = key
    filler = bytes((_SEED & 6) // 2)
    for byte in (*filler, *pack("<I", len(data)), *data):
        out.append(byte ^ ((out[-2] + before) & 0xFF))
        before = byte
    return out.hex().upper()
