"""Telling a workbook from the files that people take for one."""

import errno
from pathlib import Path

from workbooks.package.archive import FILE_BYTES_MAX
from workbooks.package.problem import FileProblem

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_file(path: Path) -> bytes:
    """Return a file's bytes, or say why they cannot be had."""
    try:
        if path.stat().st_size > FILE_BYTES_MAX:
            raise FileProblem("FILE_006", file=path.name, what=f"{path.stat().st_size >> 20} Mo")
        return path.read_bytes()
    except FileNotFoundError as wrong:
        raise FileProblem("FILE_014", file=path.name) from wrong
    except OSError as wrong:
        # Windows answers 13 with winerror 32 when another program denies reading.
        if getattr(wrong, "winerror", None) in {32, 33}:
            raise FileProblem("FILE_010", file=path.name) from wrong
        what = errno.errorcode.get(wrong.errno or 0, "OSError")
        raise FileProblem("FILE_007", file=path.name, what=what) from wrong


def refuse_foreign(data: bytes, file: str) -> None:
    """Raise the problem of a file that is not a zip at all."""
    if data.startswith(OLE):
        raise FileProblem("FILE_003" if ENCRYPTED in data else "FILE_004", file=file)
    if not data.startswith(b"PK"):
        # A download that broke off at once leaves nothing, or zeros.
        torn = not data.strip(b"\0")
        raise FileProblem("FILE_002" if torn else "FILE_001", file=file, what="0")
