"""Large parts stay in pieces: what is written of them, found in them and proved of them."""

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from workbooks.package import Disk, Edit, Package
from workbooks.package.deflate import deflate, inflates_to
from workbooks.package.pieces import Pieces, are_equal, views
from workbooks.package.save import proofs
from workbooks.package.sheet_xml import SheetXml

Maker = Callable[..., Path]
OLD = bytes(range(256)) * 40
PIECES = Pieces(OLD, ((0, 5, b""), (700, 700, b"x" * 300), (9000, 10240, b"end")))


def tall(numbers: range) -> str:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in numbers)
    return f"<sheetData>{rows}</sheetData>"


@pytest.mark.parametrize("size", [1, 7, 256, 5000, 20_000])
def test_chunks_of_any_size_are_compared(size: int) -> None:
    def chunks(data: bytes) -> list[bytes]:
        return [data[at : at + size] for at in range(0, len(data), size)]

    whole = PIECES.joined
    assert len(PIECES) == len(whole)
    assert are_equal(chunks(whole), PIECES.spans)
    for at in (0, 699, 800, len(whole) - 1):
        other = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
        assert not are_equal(chunks(other), PIECES.spans)
    assert not are_equal(chunks(whole[:-1]), PIECES.spans)
    assert not are_equal(chunks(whole + b"!"), PIECES.spans)


@pytest.mark.parametrize("pieces", [PIECES, Pieces(OLD), Pieces(b"", ((0, 0, OLD),))])
def test_halves_deflated_at_once_are_one_stream(
    pieces: Pieces, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("SMALL", "LARGE"):
        monkeypatch.setattr(f"workbooks.package.deflate.{name}", 100)
    packed = b"".join(deflate(list(views(pieces.spans))))
    assert zlib.decompress(packed, -15) == pieces.joined
    assert inflates_to(packed, pieces.spans)
    assert not inflates_to(packed, Pieces(pieces.joined + b"!").spans)


def test_what_changes_nothing_is_no_splice() -> None:
    assert Pieces.of(b"abc", [(2, 3, b"c"), (1, 1, b"x"), (0, 1, b"a")]).splices == ((1, 1, b"x"),)


def test_the_same_value_again_is_no_change(odd: Maker) -> None:
    edit = Edit(Package.open(odd('<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>')))
    edit.set("S", 1, 1, 5)
    assert not edit.stage().changed


def test_rows_are_found_in_their_order_and_without_one() -> None:
    for rows in (tall(range(1, 5000)), tall(range(5000, 0, -1))):
        sheet = SheetXml(f"<worksheet>{rows}</worksheet>".encode())
        for row in (1, 2, 777, 2500, 4999):
            at = sheet.find_row(row)
            assert at is not None
            assert sheet.data.startswith(b'<row r="%d">' % row, at)
        assert sheet.find_row(6000) is None


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (b'<row r="4"><c r="A4"/></row>', "row 4 out of order"),
        (b'<row r="3"><c r="A4"/></row>', "A3 says row 4"),
        (b'<row r="3"><c r="A3" s="9"/></row>', "A3 has style 9"),
        (b'<row r="3"><c r="B3"/><c r="A3"/></row>', "A3 out of order"),
    ],
)
def test_a_row_spliced_in_wrongly_is_told(odd: Maker, row: bytes, told: str) -> None:
    edit = Edit(Package.open(odd(tall(range(1, 60)))))
    edit.set("S", 3, 1, "new")
    edit.draft.finish()
    pieces = edit.draft.changed["xl/s.xml"]
    assert isinstance(pieces, Pieces)
    assert proofs(edit.draft, edit.to_bytes()) == []
    start, end, _ = pieces.splices[0]
    edit.draft.changed["xl/s.xml"] = Pieces(pieces.old, ((start, end, row),))
    assert any(told in fault for fault in proofs(edit.draft, edit.to_bytes()))


def test_neighbours_written_together_are_proved_together(odd: Maker) -> None:
    path = odd(tall(range(1, 60, 2)))
    edit = Edit(Package.open(path))
    for row in (1, 2, 3, 30, 31, 59, 60, 61):
        edit.set("S", row, 2, row)
    edit.save(keep=0)
    cells = Package.open(path).cells("S")
    assert [cells[row, 2] for row in (1, 2, 3, 30, 31, 59, 60, 61)] == [1, 2, 3, 30, 31, 59, 60, 61]
    assert cells[57, 1] == 57


def test_a_disk_is_read_to_its_last_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbooks.package.disk.CHUNK_BYTES", 7)
    path = tmp_path / "file"
    path.write_bytes(OLD)
    assert Disk().holds(path, OLD)
    assert not any(Disk().holds(path, one) for one in (OLD[:-1], OLD + b"!", OLD[1:]))
