"""Relationships and content types: how parts of a package lead to each other."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, unquote

from workbooks.package import markup
from workbooks.package.escape import escape_attribute

CONTENT_TYPES = "[Content_Types].xml"
EMPTY_RELATIONS = markup.DECLARATION + (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
)


@dataclass(frozen=True, slots=True)
class Relation:
    """One arrow: `kind` is the last word of its type, `target` a part's name or an address."""

    id: str
    kind: str
    type: str
    target: str
    external: bool


def relations_part(part: str) -> str:
    """Return the name of the part that holds another's relationships.

    >>> relations_part("xl/workbook.xml")
    'xl/_rels/workbook.xml.rels'
    """
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


@lru_cache(maxsize=256)  # A command asks for those of each sheet a dozen times.
def read_relations(data: bytes, part: str) -> tuple[Relation, ...]:
    """Read the relationships of a part, targets made absolute (without the first slash)."""
    found = []
    for node in markup.inside(data, markup.root(data)):
        facts = markup.attributes(markup.tag(data, node))
        external = facts.get("TargetMode", "").lower() == "external"
        target = facts.get("Target", "")
        # SheetJS and others write links inside the book as '#Sheet!A1' without saying External.
        external = external or target.startswith("#")
        if not external:
            target = resolve(part, target)
        kind = facts.get("Type", "").rsplit("/", 1)[-1]
        found.append(Relation(facts.get("Id", ""), kind, facts.get("Type", ""), target, external))
    return tuple(found)


def resolve(part: str, target: str) -> str:
    """Return the part that a target names, seen from another part.

    >>> resolve("xl/worksheets/sheet1.xml", "../tables/table1.xml")
    'xl/tables/table1.xml'
    """
    target = unquote(target.partition("#")[0]).replace("\\", "/")
    if target.startswith("/"):
        return posixpath.normpath(target.lstrip("/"))
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))


def add_relation(
    data: bytes | None, kind_type: str, target: str, *, external: bool = False
) -> tuple[bytes, str]:
    """Return the relationships with one more, and its new id; targets are parts' names."""
    data = data or EMPTY_RELATIONS
    used = set(re.findall(rb"\sId\s*=\s*[\"']([^\"']*)", data))
    number = next(n for n in range(1, len(used) + 2) if b"rId%d" % n not in used)
    written = target if external else "/" + quote(target)
    mode = b' TargetMode="External"' if external else b""
    new = b'<%sRelationship Id="rId%d" Type="%s" Target="%s"%s/>' % (
        markup.prefix(data), number, kind_type.encode(), escape_attribute(written), mode,
    )  # fmt: skip
    return markup.apply(data, [markup.append_to(data, markup.root(data), new)]), f"rId{number}"


def remove_relation(data: bytes, relation_id: str) -> bytes:
    """Return the relationships without one."""
    nodes = markup.inside(data, markup.root(data))
    gone = [
        (node.start, node.end, b"")
        for node in nodes
        if markup.attributes(markup.tag(data, node)).get("Id") == relation_id
    ]
    return markup.apply(data, gone)


@dataclass(frozen=True, slots=True)
class ContentTypes:
    """What each part is: by its name, else by its extension."""

    defaults: Mapping[str, str]
    overrides: Mapping[str, str]

    def of(self, part: str) -> str | None:
        """Return the type of a part, or None if nothing says it."""
        extension = posixpath.basename(part).rpartition(".")[2].lower()
        return self.overrides.get(part.lower()) or self.defaults.get(extension)


def read_content_types(data: bytes) -> ContentTypes:
    """Read `[Content_Types].xml`."""
    defaults, overrides = {}, {}
    for node in markup.inside(data, markup.root(data)):
        facts = markup.attributes(markup.tag(data, node))
        kind = facts.get("ContentType", "")
        if node.name == "Default":
            defaults[facts.get("Extension", "").lower()] = kind
        else:
            overrides[unquote(facts.get("PartName", "")).lstrip("/").lower()] = kind
    return ContentTypes(defaults, overrides)


def with_content_type(data: bytes, part: str, kind: str) -> bytes:
    """Return the content types with one more part; VML and pictures go by their extension."""
    known = read_content_types(data).of(part)
    if known == kind:
        return data
    extension = part.rpartition(".")[2]
    head = markup.prefix(data)
    if extension not in {"xml", "rels"} and known is None:
        facts = head, b"Default", b"Extension", escape_attribute(extension), kind.encode()
        node = next(iter(markup.inside(data, markup.root(data))), None)
        at = node.start if node else markup.root(data).close
        new = b'<%s%s %s="%s" ContentType="%s"/>' % facts
        return markup.apply(data, [(at, at, new)])
    facts = head, b"Override", b"PartName", escape_attribute("/" + quote(part)), kind.encode()
    new = b'<%s%s %s="%s" ContentType="%s"/>' % facts
    return markup.apply(data, [markup.append_to(data, markup.root(data), new)])


def without_content_type(data: bytes, part: str) -> bytes:
    """Return the content types without a part's own line."""
    gone = [
        (node.start, node.end, b"")
        for node in markup.inside(data, markup.root(data))
        if node.name == "Override"
        and unquote(markup.attributes(markup.tag(data, node)).get("PartName", "")).lower()
        == f"/{part.lower()}"
    ]
    return markup.apply(data, gone)
