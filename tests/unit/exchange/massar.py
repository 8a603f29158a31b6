"""Files as Massar gives them, made here: invented names, codes that begin with Z."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

GIRL, BOY = "أنثى", "ذكر"


class Pupil(NamedTuple):
    """One pupil as the class list writes it."""

    code: Any
    family: str = "السباعي"
    first: str = "سلمى"
    sex: str = GIRL
    born: Any = "2014-03-09"
    place: str = "الداخلة"


def pupils(count: int, start: int = 0) -> list[Pupil]:
    """Return as many pupils, every second one a boy."""
    return [
        Pupil(f"Z{start + n:09}", first=f"سلمى {n}", sex=BOY if n % 2 else GIRL)
        for n in range(count)
    ]


def class_lists(
    path: Path, classes: Mapping[str, Sequence[Pupil]], school: str, level: str = "الأولى إعدادي"
) -> Path:
    """Write a ListEleve file: a sheet for each class."""
    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]  # A new workbook has one.
    for name, held in classes.items():
        sheet = book.create_sheet(name)
        for cell, value in {
            "C2": "لائحة التلاميذ",
            "F6": "المؤسسة:",
            "G6": school,
            "A7": ": المستوى",
            "C7": level,
            "F7": "السنة الدراسية:",
            "G7": "2026/2027",
            "A8": ": القسم",
            "C8": name,
        }.items():
            sheet[cell] = value
        heads = ("ر.ت", "الرمز", "النسب", "الإسم", "النوع", "تاريخ الإزدياد", "مكان الازدياد")
        _lay(sheet, 10, heads)
        for rank, pupil in enumerate(held, start=1):
            _lay(sheet, 10 + rank, (rank, *pupil))
    book.save(path)
    return path


def mark_sheet(
    path: Path,
    marks: Sequence[Sequence[Any]],
    school: str,
    name: str = "1APIC-1",
    subject: str = "الرياضيات",
) -> Path:
    """Write a NotesCC file: for each pupil a mark and an absence for each control."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "NotesCC"
    _lay(sheet, 1, "ABCDEFGHIJKLMNOP")
    _lay(sheet, 2, ["sgs"] * 16)
    keys = ("", "", school, "", str(UUID(int=7)), "", 1, "", 0, "", "#0030#", "", 18)
    _lay(sheet, 5, keys)
    said = {"G9": "القسم  :", "I9": name, "L9": "الاستاذ", "L11": "المادة", "O11": subject}
    for cell, value in said.items():
        sheet[cell] = value
    controls = max((len(one) for one in marks), default=0) // 2
    _lay(sheet, 16, ("", "ID", "رقم  التلميذ  ", "إسم التلميذ  ", "", " تاريخ الإزدياد"))
    for n in range(controls):
        sheet.cell(15, 7 + 2 * n, f"#{n + 1}#")
        sheet.cell(17, 7 + 2 * n, "النقطة")
        sheet.cell(17, 8 + 2 * n, "التغيب")
    sheet.cell(15, 7 + 2 * controls, "#100#")
    for n, one in enumerate(marks):
        _lay(sheet, 18 + n, ("", 4100 + n, f"Z{n:09}", "السباعي سلمى", "", "09-03-2014", *one))
    book.save(path)
    return path


def _lay(sheet: Worksheet, row: int, values: Sequence[Any]) -> None:
    for column, value in enumerate(values, start=1):
        if value != "":
            sheet.cell(row, column, value)
