"""Notes on cells: the classic kind, in a comments part and a drawing in VML."""

import re
from dataclasses import dataclass

from workbooks.package import markup
from workbooks.package.area import CORNER, cell_name, column_number
from workbooks.package.cell_xml import text_xml
from workbooks.package.draft import SPREADSHEET_TYPE, Draft
from workbooks.package.escape import escape, unescape
from workbooks.package.note_shape import EMPTY_VML, VML_TYPE, has_shapes, with_shapes
from workbooks.package.note_shape import without_notes as without_shapes
from workbooks.package.sheet_xml import SheetXml


@dataclass(frozen=True, slots=True)
class Note:
    """One note: who wrote it, and what."""

    author: str
    text: str


Place = tuple[int, int]


class Notes:
    """The notes of one sheet: those that stand, and those that wait."""

    def __init__(self, draft: Draft, sheet: str) -> None:
        self._draft = draft
        self._sheet = draft.sheet(sheet)
        self._pending: dict[Place, Note] = {}
        self._dropped: set[Place] = set()
        relation = draft.related(self._sheet.part, "comments")
        self._part = relation.target if relation else None
        self._standing: dict[Place, Note] = {}
        if self._part:
            with draft.blaming(self._part):
                self._standing = read_notes(draft.part(self._part))

    def put(self, row: int, column: int, text: str, author: str) -> bool:
        """Let a note wait; False where somebody else's stands."""
        text_xml(b"", text)
        place = row, column
        standing = self._standing.get(place)
        if standing and standing.author != author and place not in self._dropped:
            return False
        pending = self._pending.get(place)
        if pending and pending.author != author:
            return False
        if standing:
            self._dropped.add(place)
        self._pending[place] = Note(author, text)
        return True

    def drop(self, author: str) -> int:
        """Forget an author's notes, waiting or standing."""
        waiting = [place for place, note in self._pending.items() if note.author == author]
        for place in waiting:
            del self._pending[place]
        gone = {
            place
            for place, note in self._standing.items()
            if note.author == author and place not in self._dropped
        }
        self._dropped |= gone
        return len(waiting) + len(gone)

    def flush(self) -> None:
        """Write what waits, take away what was dropped."""
        if not (self._pending or self._dropped):
            return
        left = len(self._standing.keys() - self._dropped) + len(self._pending)
        if self._part is not None:
            data = _without(self._draft.part(self._part), self._dropped)
        else:
            data = _empty(self._draft.main_namespace)
        if left:
            self._write_comments(_with(data, self._pending))
        else:
            self._remove_comments()
        self._write_shapes(remove=not left)
        self._standing = {
            place: note for place, note in self._standing.items() if place not in self._dropped
        } | self._pending
        self._pending, self._dropped = {}, set()

    def _write_comments(self, data: bytes) -> None:
        if self._part is None:
            self._part = self._draft.add("xl/comments%d.xml", data, SPREADSHEET_TYPE % "comments")
            self._draft.relate(self._sheet.part, "comments", self._part)
        else:
            self._draft.put(self._part, data)

    def _remove_comments(self) -> None:
        relation = self._draft.related(self._sheet.part, "comments")
        if relation:
            self._draft.unrelate(self._sheet.part, relation.id)
            self._draft.remove(relation.target)
        self._part = None

    def _write_shapes(self, *, remove: bool) -> None:
        draft, sheet = self._draft, self._sheet
        data = draft.sheet_data(sheet.name)
        node = SheetXml(data).element("legacyDrawing")
        relations = {one.id: one.target for one in draft.relations(sheet.part)}
        relation_id = markup.local_attribute(markup.tag(data, node), "id") if node else None
        part = relations.get(relation_id or "")
        if part is None or not draft.has(part):
            if not self._pending:
                return
            part = draft.add(
                "xl/drawings/vmlDrawing%d.vml", EMPTY_VML % (sheet.index + 1), VML_TYPE
            )
            new_id = draft.relate(sheet.part, "vmlDrawing", part)
            xml = b'<%slegacyDrawing xmlns:r="%s" r:id="%s"/>' % (
                markup.prefix(data), draft.relation_namespace.encode(), new_id.encode(),
            )  # fmt: skip
            draft.put_element(sheet.name, "legacyDrawing", xml)
        vml = without_shapes(draft.part(part), self._dropped)
        vml = with_shapes(vml, self._pending)
        if remove and node and relation_id and not has_shapes(vml):
            draft.put_around(sheet.name, markup.apply(data, [(node.start, node.end, b"")]))
            draft.unrelate(sheet.part, relation_id)
            draft.remove(part)
        else:
            draft.put(part, vml)


def read_notes(data: bytes) -> dict[Place, Note]:
    """Read a comments part."""
    nodes = {node.name: node for node in markup.inside(data, markup.root(data))}
    authors = _authors(data)
    notes: dict[Place, Note] = {}
    for node in markup.inside(data, nodes["commentList"]) if "commentList" in nodes else []:
        facts = markup.attributes(markup.tag(data, node))
        found = CORNER.fullmatch(facts.get("ref", ""))
        index = int(facts.get("authorId", "0"))
        if found:
            texts = re.findall(rb"<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<", data[node.inner : node.close])
            author = authors[index] if index < len(authors) else ""
            place = int(found[2]), column_number(found[1])
            notes[place] = Note(author, unescape(b"".join(texts)))
    return notes


def _authors(data: bytes) -> list[str]:
    holder = markup.child(data, markup.root(data), "authors")
    nodes = markup.inside(data, holder) if holder else []
    return [unescape(data[node.inner : node.close]) for node in nodes]


def _empty(namespace: str) -> bytes:
    xml = b'<comments xmlns="%s"><authors></authors><commentList></commentList></comments>'
    return markup.DECLARATION + xml % namespace.encode()


def _without(data: bytes, gone: set[Place]) -> bytes:
    holder = markup.child(data, markup.root(data), "commentList")
    names = {cell_name(*place) for place in gone}
    return markup.apply(
        data,
        [
            (node.start, node.end, b"")
            for node in (markup.inside(data, holder) if holder else [])
            if markup.attributes(markup.tag(data, node)).get("ref", "").replace("$", "") in names
        ],
    )


def _with(data: bytes, notes: dict[Place, Note]) -> bytes:
    """Return the part with more notes, their authors named once."""
    root, head = markup.root(data), markup.prefix(data)
    authors = _authors(data)
    known = len(authors)
    pieces = []
    for place, note in sorted(notes.items()):
        if note.author not in authors:
            authors.append(note.author)
        facts = head, cell_name(*place).encode(), authors.index(note.author), head
        text = text_xml(head, note.text)
        xml = b'<%scomment ref="%s" authorId="%d"><%stext>%s</%stext></%scomment>'
        pieces.append(xml % (*facts, text, head, head))
    names, notes_node = (markup.child(data, root, name) for name in ("authors", "commentList"))
    assert names, "A comments part has authors."
    assert notes_node, "A comments part has a list."
    new = b"".join(
        b"<%sauthor>%s</%sauthor>" % (head, escape(one), head) for one in authors[known:]
    )
    splices = [markup.append_to(data, notes_node, b"".join(pieces))]
    if new:
        splices.append(markup.append_to(data, names, new))
    return markup.apply(data, splices)
