"""What must hold of an add-in for Excel to open it unasked: each breach in one short sentence."""

import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from struct import unpack_from
from typing import Any
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

from addin.desktop.build import modules
from addin.desktop.build.ribbon import NAMESPACE, words
from macros.command import commands, on_ribbon

TABLE = on_ribbon(commands())
UI = f"{{{NAMESPACE}}}"
#: The schema lets these stand together, Excel does not load a ribbon where they do.
EXCLUSIVE = (
    ("label", "getLabel"),
    ("image", "imageMso", "getImage"),
    ("screentip", "getScreentip"),
    ("supertip", "getSupertip"),
    ("id", "idMso", "idQ"),
    ("size", "getSize"),
    ("keytip", "getKeytip"),
)
ALLOWED = {
    "customUI": {"onLoad"},
    "ribbon": set(),
    "tabs": set(),
    "tab": {"id", "label", "keytip", "insertAfterMso"},
    "group": {"id", "getLabel", "label"},
    "button": set(
        "id label getLabel screentip getSupertip image imageMso size keytip onAction".split()
    ),
}
INSIDE = {"customUI": "ribbon", "ribbon": "tabs", "tabs": "tab", "tab": "group", "group": "button"}
CALLBACK = re.compile(r"^(on[A-Z]|get[A-Z])")
DOCUMENTS = {"ThisWorkbook", "Words", "Settings", "FunctionHelp", "Notices"}


def faults(addin: bytes) -> list[str]:
    """Return every breach that this page knows, of the archive, the ribbon, the project."""
    with ZipFile(BytesIO(addin)) as archive:
        if (broken := archive.testzip()) is not None:
            return [f"{broken} is damaged"]
        parts = {name: archive.read(name) for name in archive.namelist()}
        dates = {entry.date_time for entry in archive.infolist()}
    found = [] if dates == {(1980, 1, 1, 0, 0, 0)} else ["a part tells when it was made"]
    found += _package(parts)
    found += _ribbon(parts)
    found += _project(parts["xl/vbaProject.bin"])
    found += _code_names(parts)
    return found


def _package(parts: dict[str, bytes]) -> Iterator[str]:
    types = fromstring(parts["[Content_Types].xml"])
    by_end = {one.get("Extension") for one in types if one.get("Extension")}
    by_name = {str(one.get("PartName")) for one in types if one.get("PartName")}
    kinds = [one.get("ContentType") for one in types]
    if "application/vnd.ms-excel.addin.macroEnabled.main+xml" not in kinds:
        yield "no add-in's content type"
    for name in parts:
        if name.rpartition(".")[2] not in by_end and f"/{name}" not in by_name:
            yield f"{name} has no content type"
    yield from (f"{name} is not there" for name in by_name if name[1:] not in parts)
    for name, data in parts.items():
        if name.endswith(".rels"):
            folder = name.replace("_rels/", "").rpartition("/")[0]
            for one in fromstring(data):
                target = f"{folder}/{one.get('Target')}".lstrip("/")
                if target not in parts:
                    yield f"{name} points to {target}"


def _ribbon(parts: dict[str, bytes]) -> Iterator[str]:
    root = fromstring(parts["customUI/customUI14.xml"])
    yield from _shape(root)
    ids = [str(one.get("id")) for one in root.iter() if one.get("id")]
    yield from (f"two controls are {one}" for one, times in Counter(ids).items() if times > 1)
    known = dict(words(TABLE))
    there = {f"{m.name}.{name}" for m in modules(TABLE) for name in _public(m.source)}
    images = set(re.findall(r"images/(\w+)\.png", " ".join(parts)))
    for one in root.iter():
        yield from (
            f"{v} is not there" for k, v in one.items() if CALLBACK.match(k) and v not in there
        )
        if one.get("getLabel") and f"{one.get('id')}.label" not in known:
            yield f"{one.get('id')} has no word"
        if one.get("image") and one.get("image") not in images:
            yield f"no picture {one.get('image')}"
    keys = [str(one.get("keytip")) for one in root.iter(f"{UI}button")]
    for key in keys:
        if sum(other.startswith(key) for other in keys) > 1:
            yield f"key tip {key} begins another"


def _shape(node: Element) -> Iterator[str]:
    """The part of the schema that our ribbon uses; the whole schema is Microsoft's."""
    name = node.tag.removeprefix(UI)
    yield from (
        f"{name} has no {fact}" for fact in node.attrib if fact not in ALLOWED.get(name, set())
    )
    for together in EXCLUSIVE:
        if sum(one in node.attrib for one in together) > 1:
            yield f"{name} has {' and '.join(together)}"
    if node.get("size") not in {None, "normal", "large"}:
        yield f"{name} is {node.get('size')}"
    if not re.fullmatch(r"[A-Z0-9]{1,3}", node.get("keytip") or "A"):
        yield f"{node.get('keytip')} is no key tip"
    for inner in node:
        if inner.tag != UI + INSIDE.get(name, ""):
            yield f"{inner.tag} inside {name}"
        yield from _shape(inner)


def _public(source: str) -> list[str]:
    return re.findall(r"^Public (?:Sub|Function) (\w+)", source, re.MULTILINE)


def _project(data: bytes) -> Iterator[str]:
    import olefile  # noqa: PLC0415 - it looks for an optional library as it is loaded.
    from oletools.olevba import decompress_stream  # noqa: PLC0415 - as above.

    ole: Any = olefile.OleFileIO(BytesIO(data), raise_defects=olefile.DEFECT_POTENTIAL)
    wanted = {m.name: m.text for m in modules(TABLE)}
    streams = {"/".join(path) for path in ole.listdir()}
    names = [*(f"VBA/{name}" for name in ("_VBA_PROJECT", "dir", *DOCUMENTS, *wanted))]
    if streams != {*names, "PROJECT", "PROJECTwm"}:
        yield f"streams: {sorted(streams ^ {*names, 'PROJECT', 'PROJECTwm'})}"
    read = {name: ole.openstream(name).read() for name in streams}
    if read["VBA/_VBA_PROJECT"] != bytes.fromhex("CC61FFFF000100"):
        yield "the project says that it was compiled"
    for name, text in wanted.items():
        packed = read.get(f"VBA/{name}", b"")
        if bytes(decompress_stream(bytearray(packed))) != text if packed[:1] == b"\1" else True:
            yield f"{name} is not what was written"
    yield from _plain_streams(read, bytes(decompress_stream(bytearray(read["VBA/dir"]))))


def _plain_streams(read: dict[str, bytes], directory: bytes) -> Iterator[str]:
    """The streams that no reader but Excel looks at closely."""
    told = read["PROJECT"].decode("ascii")
    names = re.findall(r"^(?:Document|Module)=([\w]+)", told, re.MULTILINE)
    both = b"".join(n.encode() + b"\0" + n.encode("utf-16-le") + b"\0\0" for n in names)
    if read["PROJECTwm"] != both + b"\0\0":
        yield "PROJECTwm is not plain"
    offsets = [
        unpack_from("<I", directory, at.end())[0] for at in re.finditer(b"1\0\4\0\0\0", directory)
    ]
    if offsets != [0] * len(names):
        yield f"{sum(map(bool, offsets))} modules begin behind something"
    for fact, wanted in (("CMG", bytes(4)), ("DPB", b"\0"), ("GC", b"\xff")):
        if _unveiled(re.findall(rf'^{fact}="(\w+)"', told, re.MULTILINE)[0])[4:] != wanted:
            yield f"{fact} protects the project"


def _unveiled(text: str) -> bytes:
    """Return what MS-OVBA 2.4.3.3 reads, its length before it."""
    hidden = bytes.fromhex(text)
    out, before = bytearray(), hidden[0] ^ hidden[2]
    for at in range(3, len(hidden)):
        before = hidden[at] ^ ((hidden[at - 2] + before) & 0xFF)
        out.append(before)
    return bytes(out[(hidden[0] & 6) // 2 :])


def _code_names(parts: dict[str, bytes]) -> Iterator[str]:
    xml = b"".join(data for name, data in parts.items() if name.endswith(".xml"))
    names = {name.decode() for name in re.findall(rb'codeName="(\w+)"', xml)}
    if names != DOCUMENTS:
        yield f"code names: {sorted(names ^ DOCUMENTS)}"
