"""Zip files as other programs write them, and what of them is kept."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from workbooks.package import Edit, Package


class Pipe(io.RawIOBase):
    """A file that cannot be wound back, so that zipfile writes sizes after the data."""

    def __init__(self) -> None:
        self.data = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        raw = bytes(data)
        self.data += raw
        return len(raw)


def rewritten(path: Path, *, method: int, wide: bool, piped: bool) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {one.filename: archive.read(one) for one in archive.infolist()}
    target = Pipe() if piped else io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        archive.comment = b"made by hand"
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, (2020, 5, 17, 10, 30, 8))
            entry.compress_type = method
            entry.external_attr = 0o640 << 16
            entry.comment = b"part"
            with archive.open(entry, "w", force_zip64=wide) as file:
                file.write(data)
    path.write_bytes(target.data if isinstance(target, Pipe) else target.getvalue())


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize("piped", [False, True])
def test_every_way_to_write_a_zip_is_read_and_kept(
    staff: Path, method: int, *, wide: bool, piped: bool
) -> None:
    rewritten(staff, method=method, wide=wide, piped=piped)
    before = Package.open(staff)
    edit = Edit(before)
    edit.set("Staff", 4, 3, "new")
    edit.save()
    after = Package.open(staff)
    assert after.cells("Staff")[4, 3] == "new"
    with zipfile.ZipFile(staff) as archive:
        assert archive.testzip() is None
        assert archive.comment == b"made by hand"
        infos = archive.infolist()
    assert [one.filename for one in infos] == list(before.archive.names())
    assert {one.date_time for one in infos} == {(2020, 5, 17, 10, 30, 8)}
    assert {one.external_attr for one in infos} == {0o640 << 16}
    for key, entry in before.archive.entries.items():
        if key == "xl/worksheets/sheet1.xml":
            assert after.archive.entries[key].method == method
            continue
        new = after.archive.entries[key]
        old_bytes = before.archive.data[entry.start : entry.end]
        assert after.archive.data[new.start : new.end] == old_bytes
        assert entry.comment == new.comment == b"part"


def test_a_directory_that_needs_zip64_is_read(staff: Path) -> None:
    data = bytearray(staff.read_bytes())
    end = data.rindex(b"PK\x05\x06")
    count = int.from_bytes(data[end + 10 : end + 12], "little")
    size, start = (int.from_bytes(data[end + at : end + at + 4], "little") for at in (12, 16))
    wide = b"PK\x06\x06" + (44).to_bytes(8, "little") + bytes([45, 0, 45, 0]) + bytes(8)
    wide += b"".join(one.to_bytes(8, "little") for one in (count, count, size, start))
    locator = b"PK\x06\x07" + bytes(4) + end.to_bytes(8, "little") + (1).to_bytes(4, "little")
    tail = data[end : end + 8] + b"\xff" * 12 + bytes(2)
    staff.write_bytes(bytes(data[:end]) + wide + locator + bytes(tail))
    before = Package.open(staff)
    edit = Edit(before)
    edit.set("Other", 2, 2, 1)
    edit.save()
    assert Package.open(staff).cells("Other")[2, 2] == 1
