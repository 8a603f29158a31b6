"""Cells look shared rows up in what the last sync brought, with the share out of reach too."""

import gc
import shutil
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from addin.desktop.cells import answer, cells_over
from addin.headless.held import Held
from tests.begun import begin
from tests.spec.cli.conftest import Run, Type, column, sheet
from workbooks.sync.missing import Missing, Why

TODAY = date(2026, 11, 28)
NAME, TITLE = "اسم المؤسسة", "جذاذات الموظفين"


class Offices:
    """The owners of schools and of staff cards, two PCs' work on one, and a cell that looks up."""

    def __init__(self, folder: Path, share: Path, run: Run, typing: Type) -> None:
        """Let both sync what they have."""
        self.folder, self.share, self.run, self.typing = folder, share, run, typing
        self.stat, self.career = folder / "stat.xlsx", folder / "career.xlsx"
        self.now = 0.0
        self.held = Held(lambda: self.now)
        begin(folder, "owners", self._let_both_sync)

    def _let_both_sync(self) -> None:
        for bureau, code, path in (
            ("EDU-STAT", "schools", self.stat),
            ("HRF-CAREER", "staff", self.career),
        ):
            self.run("new", code, "--bureau", bureau, "--out", path, "--sample", 4)
            self.sync(path)

    def sync(self, path: Path, share: Path | None = None) -> None:
        words = ("sync", path, "--share", share or self.share, "--as", path.stem)
        assert self.run(*words)[0] == 0
        gc.collect()  # As when the sync's own process ends: no database stays open.

    def ask(self, code: str, *cells: Any, lang: str = "ar") -> Any:
        self.now += 1
        return answer(lang, f"DAF_{code}", cells, TODAY, self.held)

    def type_name(self, text: str) -> None:
        def act(page: Worksheet) -> None:
            page.cell(5, column(page, NAME)).value = text

        self.typing(self.stat, "schools", act)

    def column(self, path: Path, code: str, name: str) -> list[Any]:
        """Return what a sheet shows in a field."""
        rows = sheet(path, code).rows
        return [rows.shown(name, at) for at in range(len(rows))]


@pytest.fixture
def offices(tmp_path: Path, share: Path, run: Run, typing: Type) -> Offices:
    return Offices(tmp_path, share, run, typing)


def test_cells_answer_what_the_register_shows_and_the_share_may_be_away(offices: Offices) -> None:
    offices.share.rename(offices.share.with_name("away"))
    codes = offices.column(offices.stat, "schools", "gresa_code")
    for asked, name in (("NAME", "name_ar"), ("COMMUNE", "commune"), ("CYCLE", "cycle")):
        shown = [[value or ""] for value in offices.column(offices.stat, "schools", name)]
        assert offices.ask(f"SCHOOL_{asked}", tuple((code,) for code in codes)) == shown
    numbers = offices.column(offices.career, "staff", "ppr")
    for name in ("full_name_ar", "grade", "school", "birth_date", "phone", "echelon"):
        typed = sheet(offices.career, "staff").rows.cells[name]
        field = sheet(offices.career, "staff").register.field(name)
        for number, value in zip(numbers, typed, strict=True):
            found = offices.ask("ROW", TITLE, float(number), field.titles.ar)
            assert found == ("" if value is None else _shown(field.kind.show(value, "ar")))


def _shown(value: Any) -> Any:
    return datetime.combine(value, time()) if isinstance(value, date) else value


def test_a_choice_is_shown_in_the_language_of_the_pc(offices: Offices) -> None:
    (code, *_) = offices.column(offices.stat, "schools", "gresa_code")
    ask = ("ROW", "Registre des établissements scolaires", code, "Secteur")
    assert {offices.ask(*ask), offices.ask(*ask, lang="fr")} in (
        {"عمومي", "public"},
        {"خصوصي", "privé"},
    )


def test_a_later_sync_is_noticed_and_a_moment_is_one(offices: Offices) -> None:
    (code, *_) = offices.column(offices.stat, "schools", "gresa_code")
    before = offices.ask("SCHOOL_NAME", code)
    offices.type_name("مدرسة النخيل")
    assert offices.ask("SCHOOL_NAME", code) == before, "typed, not synced"
    offices.sync(offices.stat)
    assert answer("ar", "DAF_SCHOOL_NAME", (code,), TODAY, offices.held) == before
    assert offices.ask("SCHOOL_NAME", code) == "مدرسة النخيل"


def test_what_cannot_be_answered_is_said_in_a_sentence(offices: Offices) -> None:
    assert "99999" in offices.ask("EMPLOYEE_GRADE", 99999.0)
    assert "synchronisez" in offices.ask("SUPPLIER_NAME", "F-1", lang="fr")
    assert offices.ask("EMPLOYEE_GRADE", None) == ""


def test_a_pc_that_never_synced_says_so_each_time(tmp_path: Path) -> None:
    assert not (tmp_path / "home").exists()
    assert "synchronisez" in answer("fr", "DAF_SCHOOL_NAME", ("16698Z",), TODAY, Held())
    held = Held(iter(range(9)).__next__)
    assert [held.row("schools", "16698Z", "") for _ in range(2)] == [Missing(Why.NOT_SYNCED)] * 2


def test_a_protected_register_of_ones_own_does_not_answer_in_a_cell(offices: Offices) -> None:
    book = offices.folder / "leave.xlsx"
    offices.run("new", "medical_files", "--bureau", "HRF-LEAVE", "--out", book, "--sample", 2)
    offices.sync(book)
    key, *_ = offices.column(book, "medical_files", "cert_no")
    assert list((offices.folder / "home").glob("shares/*/cache/HRF.private.*.sqlite"))
    for name in ("cert_no", "ppr"):
        assert "09-08" in offices.ask("ROW", "medical_files", key, name, lang="fr")


def test_without_a_cache_or_with_a_spoilt_one_cells_say_so_until_a_sync(offices: Offices) -> None:
    (code, *_) = offices.column(offices.stat, "schools", "gresa_code")
    before = offices.ask("SCHOOL_NAME", code)
    caches = list((offices.folder / "home").glob("shares/*/cache"))
    for path in (path for folder in caches for path in folder.glob("*.sqlite")):
        path.write_bytes(b"no database at all" * 999)
    assert "illisible" in offices.ask("SCHOOL_NAME", code, lang="fr")
    offices.sync(offices.stat)
    assert offices.ask("SCHOOL_NAME", code) == before
    for folder in caches:
        shutil.rmtree(folder)
    assert "synchronisez" in offices.ask("SCHOOL_NAME", code, lang="fr")


def test_of_two_shares_the_one_that_the_pc_is_told_of_answers(offices: Offices) -> None:
    (code, *_) = offices.column(offices.stat, "schools", "gresa_code")
    old = offices.ask("SCHOOL_NAME", code)
    other, book = offices.folder / "other", offices.folder / "other.xlsx"
    other.mkdir()
    offices.run("new", "schools", "--out", book, "--sample", 4)
    offices.stat = book
    offices.type_name("مدرسة النخيل")
    home = offices.folder / "home" / "shares"
    offices.sync(book, other)
    assert len([path for path in home.iterdir() if path.is_dir()]) == 2
    assert "paramètres" in offices.ask("SCHOOL_NAME", code, lang="fr"), "nobody says which"
    for share, name in ((other, "مدرسة النخيل"), (offices.share, old)):
        assert offices.run("settings", "--share", share)[0] == 0
        assert offices.ask("SCHOOL_NAME", code) == name


def test_the_command_line_and_the_server_look_up_too(offices: Offices, run: Run) -> None:
    (code, *_) = offices.column(offices.stat, "schools", "gresa_code")
    status, told = run("fn", "school_name", code)
    assert (status, told["value"]) == (0, offices.ask("SCHOOL_NAME", code))
    server = cells_over(offices.held)()
    assert server.Answer("ar", "DAF_SCHOOL_NAME", (code,)) == told["value"]
