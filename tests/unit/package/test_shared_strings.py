"""Shared strings, each read when asked for; and parts compared without being held twice."""

import zipfile
from pathlib import Path

import pytest

from workbooks.package import Package
from workbooks.package.archive import Archive
from workbooks.package.deflate import deflate, inflates_to
from workbooks.package.pieces import Pieces
from workbooks.package.shared_strings import SharedStrings

ITEMS = b"<x:si><x:t>a&amp;b</x:t></x:si><x:si/><x:si><x:r><x:t>c</x:t></x:r></x:si>"
PART = "xl/worksheets/sheet1.xml"


def test_a_string_is_found_by_its_number() -> None:
    strings = SharedStrings(b"<x:sst>%s</x:sst>" % ITEMS)
    assert [strings[2], strings[0], strings[1]] == ["c", "a&b", ""]
    assert len(strings) == 3


@pytest.mark.parametrize("index", [-1, 3, 99])
def test_a_string_that_is_not_there_is_nobodys(index: int) -> None:
    with pytest.raises(IndexError):
        SharedStrings(b"<x:sst>%s</x:sst>" % ITEMS)[index]
    assert len(SharedStrings(b"")) == 0


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_part_holds_its_bytes_and_no_others(staff: Path, method: int) -> None:
    with zipfile.ZipFile(staff) as old:
        data = old.read(PART)
    with zipfile.ZipFile(staff, "w", method) as new:
        new.writestr(PART, data)
    archive = Archive(staff.read_bytes(), "staff.xlsx")
    assert archive.holds(PART, Pieces(data))
    assert not any(
        archive.holds(PART, Pieces(other)) for other in (data[:-1], data + b" ", data[::-1])
    )


def test_a_sum_that_lies_proves_nothing(staff: Path) -> None:
    with zipfile.ZipFile(staff) as archive:
        data = archive.read(PART)
    raw = bytearray(staff.read_bytes())
    packed = Archive(bytes(raw), "staff.xlsx").entries[PART]
    for at in range(packed.data_start, packed.data_start + packed.packed, 7):
        raw[at] ^= 0x55
    # The directory still tells the old length and the old sum.
    assert not Archive(bytes(raw), "staff.xlsx").holds(PART, Pieces(data))
    assert Archive(staff.read_bytes(), "staff.xlsx").holds(PART, Pieces(data))


def test_a_stream_is_compared_to_its_last_byte() -> None:
    data = bytes(range(256)) * 1000
    packed = b"".join(deflate([memoryview(data)]))
    assert inflates_to(packed, Pieces(data).spans)
    assert not inflates_to(packed, Pieces(data[:-1] + b"!").spans)
    assert not inflates_to(packed, Pieces(data + b"!").spans)
    assert not inflates_to(packed[:-9], Pieces(data).spans)
    assert not inflates_to(b"no stream", Pieces(data).spans)


def test_of_large_parts_only_the_last_is_held(
    opened: Package, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbooks.package.package.HELD_BYTES_MAX", 100)
    first = opened.part(PART)
    assert opened.part(PART) is first
    assert opened.part("xl/styles.xml") != first
    again = opened.part(PART)
    assert again == first
    assert again is not first
