"""Zip files as programs other than Excel write them."""

import io
import zipfile
from pathlib import Path
from typing import Any

from tests.corpus.feature import feature
from tests.corpus.parts import Parts


class Pipe(io.RawIOBase):
    """A file that cannot be wound back, so that sizes are written after the data."""

    def __init__(self) -> None:
        self.data = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        raw = bytes(data)
        self.data += raw
        return len(raw)


def entry(name: str, method: int = zipfile.ZIP_DEFLATED, extra: bytes = b"") -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name, (2021, 9, 2, 9, 0, 2))
    made.compress_type, made.extra = method, extra
    made.external_attr = 0o640 << 16
    return made


@feature
def stored_not_packed(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in Parts().whole().items():
            archive.writestr(entry(name, zipfile.ZIP_STORED), data)


@feature
def sizes_after_the_data(path: Path) -> None:
    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w") as archive:
        for name, data in Parts().whole().items():
            with archive.open(entry(name), "w") as part:
                part.write(data)
    path.write_bytes(pipe.data)


@feature
def sizes_of_64_bits_after_the_data(path: Path) -> None:
    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w") as archive:
        for name, data in Parts().whole().items():
            with archive.open(entry(name), "w", force_zip64=True) as part:
                part.write(data)
    path.write_bytes(pipe.data)


@feature
def content_types_last(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in reversed(Parts().whole().items()):
            archive.writestr(entry(name), data)


@feature
def a_type_first_and_folders(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(entry("mimetype", zipfile.ZIP_STORED), "application/vnd.ms-excel")
        archive.writestr(entry("xl/"), b"")
        for name, data in Parts().whole().items():
            archive.writestr(entry(name), data)


@feature
def extra_fields_and_remarks(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.comment = "حزمة".encode()
        for name, data in Parts().whole().items():
            archive.writestr(entry(name, extra=b"\x28\xa2\x04\x00made"), data)


@feature
def packed_hard_and_packed_little(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for level, (name, data) in enumerate(Parts().whole().items()):
            archive.writestr(entry(name), data, zipfile.ZIP_DEFLATED, 9 if level % 2 else 1)


@feature
def zeros_after_the_zip(path: Path) -> None:
    Parts().write(path)
    path.write_bytes(path.read_bytes() + b"\0" * 40)
