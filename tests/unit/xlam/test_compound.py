"""Compound files and the compression of projects, read back by readers that are not ours."""

from io import BytesIO
from random import Random
from typing import Any

import olefile
import pytest

from addin.desktop.build.compound import Tree, write_compound
from addin.desktop.build.ovba import compress

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
SIZES = (0, 1, 63, 64, 65, 4095, 4096, 4097, 20000)


def opened(data: bytes) -> Any:
    found = olefile.OleFileIO(BytesIO(data), raise_defects=olefile.DEFECT_POTENTIAL)
    assert found.parsing_issues == []
    return found


@pytest.mark.parametrize("count", [0, 1, 2, 3, 6, 7, 8, 31, 32, 150])
def test_every_stream_is_read_back(count: int) -> None:
    draw = Random(count)
    streams: Tree = {f"Module{n}": draw.randbytes(draw.choice(SIZES)) for n in range(count)}
    read = opened(write_compound({"VBA": streams, "PROJECT": b"x" * 300}))
    assert read.openstream("PROJECT").read() == b"x" * 300
    for name, data in streams.items():
        assert read.openstream(f"vba/{name.upper()}").read() == data


@pytest.mark.parametrize("count", [1, 2, 5, 32, 150])
def test_the_directory_is_a_red_black_tree_in_order(count: int) -> None:
    root = opened(write_compound({"a" * (n % 9 + 1) + str(n): b"." for n in range(count)})).root
    entries = root.olefile.direntries
    blacks: set[int] = set()

    def walk(number: int, passed: int, *, above_is_red: bool) -> list[tuple[int, str]]:
        if number == 0xFFFFFFFF:
            blacks.add(passed)
            return []
        one = entries[number] or root.olefile._load_direntry(number)
        red = one.color == 0
        assert not (red and above_is_red)
        deeper = passed + (not red)
        before = walk(one.sid_left, deeper, above_is_red=red)
        after = walk(one.sid_right, deeper, above_is_red=red)
        return [*before, (len(one.name), one.name.upper()), *after]

    names = walk(root.sid_child, 0, above_is_red=True)
    assert names == sorted(names)
    assert len(names) == count
    assert len(blacks) == 1


def test_a_project_of_more_than_seven_megabytes_is_refused() -> None:
    with pytest.raises(ValueError, match="seven megabytes"):
        write_compound({"a": bytes(8_000_000)})


@pytest.mark.parametrize("letters", [1, 2, 5, 26, 90])
@pytest.mark.parametrize("size", [0, 1, 5, 100, 4095, 4096, 4097, 9000])
def test_what_is_compressed_comes_back(letters: int, size: int) -> None:
    from oletools.olevba import decompress_stream  # noqa: PLC0415 - it changes how warnings are shown.
    from pyopenvba.vba import decompress  # noqa: PLC0415 - as above.

    draw = Random(letters * size)
    data = bytes(draw.choice(range(33, 33 + letters)) for _ in range(size))
    packed = compress(data)
    # What does not shrink at all, which no source does, is filled up with zeros.
    assert bytes(decompress_stream(bytearray(packed))).rstrip(b"\0") == data
    assert decompress(packed).rstrip(b"\0") == data
