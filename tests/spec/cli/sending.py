"""Rows of a saved workbook that are sent by their keys, and what is answered."""

from pathlib import Path
from typing import Any

from tests.spec.cli.clerks import Office, cell
from tests.spec.cli.conftest import column

REMARK, END, KEY, EMPLOYEE = "ملاحظة", "إلى", "رقم الرخصة", "رقم التأجير"


def send(office: Office, path: Path, *keys: object, register: str = "leaves") -> dict[str, Any]:
    words = ("send", path, register, *keys, "--share", office.share, "--as", path.stem)
    answer: dict[str, Any] = office.run(*words)[1]
    return answer


def sent(answer: dict[str, Any]) -> tuple[int, int]:
    return answer["sent"]["inserted"], answer["sent"]["changed"]


def left(answer: dict[str, Any]) -> list[str]:
    return [one["code"] for one in answer["left"]]


def key_at(path: Path, line: int) -> str:
    return str(cell(path, KEY, line))


def new_row(office: Office, path: Path, key: str) -> None:
    """Type a row below the last one, alike but for its key and its days."""

    def act(sheet: Any) -> None:
        last = sheet.max_row
        for at in range(1, column(sheet, REMARK) + 1):
            sheet.cell(last + 1, at, sheet.cell(last, at).value)
        sheet.cell(last + 1, column(sheet, KEY)).value = key
        sheet.cell(last + 1, column(sheet, EMPLOYEE)).value = sheet.cell(5, 2).value
        for title, day in (("من", "2026-01-05"), (END, "2026-01-06")):
            sheet.cell(last + 1, column(sheet, title)).value = day
        table = sheet.tables["leaves"]
        table.ref = table.ref.replace(str(last), str(last + 1))

    office.typing(path, "leaves", act)
