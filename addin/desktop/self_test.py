"""What a machine can see of Dafatir inside a real Excel, written into a report that we can read."""

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from addin.desktop.start import read_settings

REPORT, EXCEL_PART = "self-test.json", "self-test-excel.txt"
_ROWS, _COLUMNS = 1000, 10


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was tried: whether it went as it must, what was seen, how long it took."""

    step: str
    fine: bool
    told: str
    ms: int


def main(words: list[str]) -> int:
    """Try everything in the Excel whose window is told, and write the report."""
    from addin.headless.home import home  # noqa: PLC0415 - as below.

    (window,) = words
    app = _excel(int(window))
    report = try_all(app, home())
    fine = "OK" if report["fine"] else "!"
    app.status_bar = f"Dafatir {fine} {home() / REPORT}"
    return 0


def _excel(window: int) -> Any:
    import xlwings  # noqa: PLC0415 - only a real Excel needs it.

    return next(app for app in xlwings.apps if app.hwnd == window)


def try_all(app: Any, folder: Path) -> dict[str, Any]:
    """Try every step in a workbook that is thrown away afterwards; return what is written."""
    seen = read_settings(folder / EXCEL_PART)
    steps = [_step("excel", lambda: _seen_by_vba(seen))]
    book = app.books.add()
    try:
        sheet = book.sheets[0]
        steps += [_step(name, partial(act, sheet)) for name, act in STEPS.items()]
    finally:
        book.close()
    steps.append(_step("check", lambda: _check(folder)))
    report = {
        "fine": all(step.fine for step in steps),
        "excel": seen,
        "python": sys.version,
        "isolated": bool(sys.flags.isolated),
        "steps": [asdict(step) for step in steps],
    }
    told = json.dumps(report, ensure_ascii=False, indent=2)
    (folder / REPORT).write_text(told, "utf-8", newline="\n")
    return report


def _step(name: str, act: Callable[[], str]) -> Step:
    began = perf_counter()
    try:
        told, fine = act(), True
    except Exception as wrong:  # noqa: BLE001 - whatever Excel answers belongs into the report.
        told, fine = f"{type(wrong).__name__}: {wrong}", False
    return Step(name, fine, told, round((perf_counter() - began) * 1000))


def _same(found: object, wanted: object) -> str:
    if found != wanted:
        raise ValueError(f"{found!r}, not {wanted!r}")
    return repr(found)


def _seen_by_vba(seen: Mapping[str, str]) -> str:
    """VBA ran, found Python and every word, and a worksheet function answered."""
    facts = ("python_is_there", "words_missing", "formula")
    return _same([seen.get(f) for f in facts], ["yes", "0", seen.get("formula_wanted")])


def _texts(sheet: Any) -> str:
    wanted = [["الاسم", "Prénom", "0012"]]
    sheet["A1:C1"].number_format = "@"
    sheet["A1:C1"].value = wanted
    return _same([sheet["A1:C1"].value], wanted)


def _numbers(sheet: Any) -> str:
    sheet["A2:B2"].value = [[12.5, -3]]
    return _same(sheet["A2:B2"].value, [12.5, -3.0])


def _day(sheet: Any) -> str:
    sheet["A3"].value = date(2026, 9, 1)
    return _same(sheet["A3"].value, datetime(2026, 9, 1))  # noqa: DTZ001 - Excel knows no zones.


def _formula(sheet: Any) -> str:
    sheet["A4"].formula = "=1+1"
    return _same(sheet["A4"].value, 2.0)


def _table(sheet: Any) -> str:
    sheet["E1:F3"].value = [["المرجع", "العدد"], ["أ", 1], ["ب", 2]]
    table = sheet.tables.add(sheet["E1:F3"], name="dafatir_self_test")
    return _same(table.header_row_range.value, ["المرجع", "العدد"])


def _look(sheet: Any) -> str:
    sheet["A1"].color = "#FFCCCC"
    sheet["A1"].add_note("ملاحظة · remarque")
    return _same(sheet["A1"].note.text, "ملاحظة · remarque")


def _many(sheet: Any) -> str:
    rows = [[float(row * column) for column in range(_COLUMNS)] for row in range(_ROWS)]
    area = sheet["H1"].resize(_ROWS, _COLUMNS)
    area.value = rows
    return f"{len(rows)}×{_COLUMNS}" if area.value == rows else _same("other numbers", rows[0])


STEPS: Mapping[str, Callable[[Any], str]] = {
    "texts": _texts,
    "numbers": _numbers,
    "day": _day,
    "formula": _formula,
    "table": _table,
    "look": _look,
    "many": _many,
}


def _check(folder: Path) -> str:
    """Make a workbook with planted mistakes beside the report, find them, take it away."""
    from macros.commands.check import check  # noqa: PLC0415 - loads registers.
    from macros.commands.new import make, wanted  # noqa: PLC0415 - as above.

    file = folder / "self-test.xlsx"
    file.unlink(missing_ok=True)
    today = date.today()  # noqa: DTZ011 - a clerk's day is the local one.
    try:
        made = make(wanted(["leaves"], "", "ar", 5, 2), file, today)
        found = {one.finding.code for one in check(file, today).findings}
        missed = [one.code for one in made.planted if one.code not in found]
    finally:
        file.unlink(missing_ok=True)
    return _same(missed, [])


if __name__ == "__main__":  # pragma: no cover - run in a process of its own.
    sys.exit(main(sys.argv[1:]))
