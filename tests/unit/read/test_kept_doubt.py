"""What a PC keeps of a large sheet's reading is not believed where anything about it is doubtful."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from tests.unit.read.again import TOP, Store, resave, same
from workbooks.package import Area, Edit, Package
from workbooks.read import kept as kept_module
from workbooks.read.column_form import column_form, pack, read_column_form, unpack


def test_another_program_that_writes_the_whole_file_is_read_whole(
    book: Path, parts: list[bool]
) -> None:
    store = Store()
    assert same(book, store)
    resave(book, lambda sheet: sheet.cell(TOP + 2, 22, "من برنامج آخر"))
    assert same(book, store)
    assert not any(parts)
    resave(book, lambda sheet: sheet.cell(TOP + 3, 22, "نص جديد في الآخر"))
    assert same(book, store)


def test_lines_that_moved_are_read_where_they_are(book: Path) -> None:
    store = Store()
    assert same(book, store)
    for act in (
        lambda sheet: sheet.delete_rows(TOP + 3),
        lambda sheet: sheet.insert_rows(TOP + 6),
        lambda sheet: sheet.insert_cols(3),
        lambda sheet: sheet.insert_rows(1),
    ):
        resave(book, act)
        assert same(book, store)


def test_a_style_that_makes_days_of_numbers_is_no_small_thing(
    book: Path, parts: list[bool]
) -> None:
    """The lines' bytes are the same, yet their numbers mean something else."""
    store = Store()
    assert same(book, store)
    change = Edit(Package.open(book))
    styles = change.package.related(change.package.main, "styles")
    assert styles
    data = change.package.part(styles)
    change.draft.put(styles, data.replace(b"dd/mm/yyyy", b"0.00000000"))
    assert b"dd/mm/yyyy" in data
    change.save(keep=0)
    assert same(book, store)
    assert not any(parts)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda kept: kept[: len(kept) // 2],
        lambda _: b"",
        lambda kept: kept[:40] + bytes([kept[40] ^ 1]) + kept[41:],
        lambda _: pack([1, 2, 3]),
        lambda _: pack("no sheet"),
    ],
)
def test_what_was_kept_and_is_spoilt_changes_nothing(
    spoil: Callable[[bytes], bytes], book: Path, parts: list[bool]
) -> None:
    store = Store()
    assert same(book, store)
    store.kept = {name: spoil(one) for name, one in store.kept.items()}
    assert same(book, store)
    assert not any(parts)


def test_another_releases_reading_is_not_believed(
    book: Path, parts: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store()
    assert same(book, store)
    monkeypatch.setattr(kept_module, "release", lambda: "9.9")
    assert same(book, store)
    assert not any(parts)


def test_where_rows_of_a_master_stood_is_only_a_hint(book: Path) -> None:
    store = Store()
    package = Package.open(book)
    table, part = package.tables[0], kept_module.Kept(store, "w")
    part.note_places(table, {"a": 5, "b": 6})
    assert part.places(table) == {"a": 5, "b": 6}
    store.kept = {name: pack([0, {}]) for name in store.kept}
    assert part.places(table) == {}
    store.kept = dict.fromkeys(store.kept, b"?")
    assert part.places(table) == {}
    column = next(i for i, name in enumerate(table.columns, table.ref.left) if name == "dafatir_id")
    ids = {package.cells(table.sheet, Area(n, column, n, column))[n, column]: n for n in (6, 9)}
    where = {str(name): line for name, line in ids.items()}
    found = package.lines_at(table.sheet, column, where)
    assert found is not None
    assert sorted(found.cells) == [6, 9]
    assert package.lines_at(table.sheet, column, dict.fromkeys(where, 7)) is None
    assert package.lines_at(table.sheet, column, dict.fromkeys(where, 999)) is None


def test_every_kind_of_cell_has_its_form() -> None:
    cells = [
        None, "a", 1, 1.0, True, date(2026, 1, 2), datetime(2026, 1, 2, 3, 4), time(5, 6),  # noqa: DTZ001 - as above.
        timedelta(hours=30),
    ]  # fmt: skip
    back = read_column_form(unpack(pack(column_form(cells))))
    assert [(type(cell), cell) for cell in back] == [(type(cell), cell) for cell in cells]
    with pytest.raises(KeyError):
        column_form([b"bytes"])
