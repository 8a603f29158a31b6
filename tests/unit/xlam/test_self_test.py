"""The self-test writes what it saw, whatever Excel does, and leaves no workbook behind."""

import json
from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import xlwings

from addin.desktop.self_test import EXCEL_PART, REPORT, STEPS, main, try_all
from addin.desktop.start import write_settings

SEEN = {"python_is_there": "yes", "words_missing": "0", "formula": "x", "formula_wanted": "x"}


class Area(SimpleNamespace):
    """A range that gives values back as Excel does: one row as a row, a day with its hour."""

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "formula":
            name, value = "value", 2.0
        if isinstance(value, date):
            value = datetime(value.year, value.month, value.day)  # noqa: DTZ001 - as Excel.
        one_row = name == "value" and isinstance(value, list) and len(value) == 1
        super().__setattr__(name, value[0] if one_row else value)

    def add_note(self, text: str) -> None:
        self.note = SimpleNamespace(text=text)

    def resize(self, *_: int) -> "Area":
        return self


class Excel(dict[str, Area]):
    """As much of an Excel with one workbook of one sheet as the self-test touches."""

    def __init__(self) -> None:
        self.closed, self.hwnd, self.status_bar = 0, 66182, ""
        self.books = SimpleNamespace(add=lambda: self)
        self.sheets = [self]
        self.tables = SimpleNamespace(add=self.table)

    def __missing__(self, name: str) -> Area:
        self[name] = Area()
        return self[name]

    def table(self, area: Area, name: str) -> Any:
        assert name
        return SimpleNamespace(header_row_range=Area(value=area.value[0]))

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_settings(tmp_path / EXCEL_PART, SEEN)
    return tmp_path


def test_a_good_excel_passes_every_step(folder: Path) -> None:
    excel = Excel()
    report = try_all(excel, folder)
    assert [one for one in report["steps"] if not one["fine"]] == []
    assert [one["step"] for one in report["steps"]] == ["excel", *STEPS, "check"]
    assert report["fine"]
    assert excel.closed == 1
    assert json.loads((folder / REPORT).read_text("utf-8")) == report
    assert sorted(file.name for file in folder.iterdir()) == [EXCEL_PART, REPORT]


@pytest.mark.parametrize("fact", SEEN)
def test_what_vba_did_not_see_is_told(fact: str, folder: Path) -> None:
    write_settings(folder / EXCEL_PART, SEEN | {fact: "?"})
    report = try_all(Excel(), folder)
    assert [one["step"] for one in report["steps"] if not one["fine"]] == ["excel"]
    assert not report["fine"]


def test_an_excel_that_fails_is_told_and_its_workbook_closed(folder: Path) -> None:
    class Broken(Excel):
        def table(self, area: Area, name: str) -> Any:
            raise OSError(area, name)

    excel = Broken()
    report = try_all(excel, folder)
    assert [one["step"] for one in report["steps"] if not one["fine"]] == ["table"]
    assert excel.closed == 1


def test_an_excel_that_changes_texts_is_told(folder: Path) -> None:
    class Forgetful(Excel):
        def __missing__(self, name: str) -> Area:
            class Deaf(Area):
                def __setattr__(self, name: str, value: Any) -> None:
                    del name, value

            self[name] = Deaf(value=None)
            return self[name]

    report = try_all(Forgetful(), folder)
    failed = {one["step"] for one in report["steps"] if not one["fine"]}
    assert {"texts", "numbers", "day", "formula"} <= failed


@pytest.mark.parametrize(("words_missing", "sign"), [("0", "OK"), ("3", "!")])
def test_excel_says_how_it_went_and_where_the_report_lies(
    words_missing: str, sign: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_settings(folder / EXCEL_PART, SEEN | {"words_missing": words_missing})
    other, excel = Excel(), Excel()
    other.hwnd = 1
    monkeypatch.setattr(xlwings, "apps", [other, excel])
    monkeypatch.setenv("DAFATIR_HOME", str(folder))
    assert main(["66182"]) == 0
    assert (other.status_bar, excel.status_bar) == ("", f"Dafatir {sign} {folder / REPORT}")
