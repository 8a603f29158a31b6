"""What one bureau alone may read stays in its own folder; others get numbers, sealed."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from addin.headless.disk import FolderDisk
from tests.begun import begin
from tests.spec.cli.conftest import Run, Type, column
from workbooks.sync.figures import published
from workbooks.sync.share import audiences_on

SECRET = "سر لا يعرفه إلا المكتب"
FILES, NOTE = "pupil_health_files", "ملاحظة"


class Health:
    """The health bureau of a service, whose files only it may read, and its neighbours."""

    def __init__(self, folder: Path, share: Path, run: Run, typing: Type) -> None:
        """Make its workbook, with a secret in it."""
        self.folder, self.share, self.run, self.typing = folder, share, run, typing
        self.book = folder / "health.xlsx"
        begin(folder, "health", lambda: run("new", "EDU-HEALTH", "--out", self.book, "--sample", 4))
        self.title = self.note()
        begin(folder, "secret", lambda: self.type(self.book, SECRET))

    def note(self) -> str:
        """Return the heading of a column that takes any text."""
        book = openpyxl.load_workbook(self.book)
        sheet = next(sheet for sheet in book.worksheets if FILES in sheet.tables)
        titles = [cell.value for cell in sheet[4]]
        return next(str(title) for title in titles if NOTE in str(title))

    def type(self, path: Path, text: str) -> None:
        def act(sheet: Worksheet) -> None:
            sheet.cell(5, column(sheet, self.title)).value = text

        self.typing(path, FILES, act)

    def sync(self, path: Path) -> tuple[int, Any]:
        return self.run("sync", path, "--share", self.share, "--as", path.stem)

    def holds(self, folder: Path) -> list[str]:
        """Return the files below a folder that hold the secret, workbooks looked into."""
        return [str(p.relative_to(folder)) for p in sorted(folder.rglob("*")) if told(p, SECRET)]


def told(path: Path, text: str) -> bool:
    if path.is_dir():
        return False
    if path.suffix == ".xlsx":
        sheets = openpyxl.load_workbook(path).worksheets
        cells = (str(cell) for sheet in sheets for row in sheet.values for cell in row)
        return any(text in cell for cell in cells)
    return text.encode() in path.read_bytes() or ascii(text)[1:-1].encode() in path.read_bytes()


@pytest.fixture
def health(tmp_path: Path, share: Path, run: Run, typing: Type) -> Health:
    return Health(tmp_path, share, run, typing)


def test_a_sensitive_row_lies_in_its_bureaus_folder_alone(health: Health) -> None:
    health.sync(health.book)
    (held,) = health.holds(health.share)
    assert held.startswith(f"EDU/private/EDU-HEALTH/{FILES}/ledger/")


def test_masters_and_neighbours_never_hold_it(
    health: Health, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    health.sync(health.book)
    monkeypatch.setenv("DAFATIR_HOME", str(tmp_path / "other"))
    other = tmp_path / "pedagogy.xlsx"
    health.run("new", "EDU-PEDA", "--out", other, "--sample", 2)
    for _ in range(2):
        health.sync(other)
        health.run("master", "EDU", "--share", health.share)
    assert health.holds(tmp_path / "other") == []
    assert not told(other, SECRET)
    assert not told(health.share / "EDU" / "master.xlsx", SECRET)


def test_a_workbook_of_another_bureau_is_given_none_of_it(
    health: Health, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    health.sync(health.book)
    monkeypatch.setenv("DAFATIR_HOME", str(tmp_path / "other"))
    other = tmp_path / "other.xlsx"
    health.run("new", FILES, "--bureau", "EDU-PEDA", "--out", other)
    health.sync(other)
    assert not told(other, SECRET)
    assert health.holds(tmp_path / "other") == []


def test_a_conflict_in_it_is_no_ones_elses(health: Health, tmp_path: Path) -> None:
    twin = tmp_path / "twin.xlsx"
    health.run("new", "EDU-HEALTH", "--out", twin)
    health.sync(health.book)
    health.sync(twin)
    health.type(health.book, f"{SECRET} ١")
    health.type(twin, f"{SECRET} ٢")
    health.sync(health.book)
    assert len(health.sync(twin)[1]["conflicts"]) == 1
    health.run("master", "EDU", "--share", health.share)
    places = {name.split("/")[1] for name in health.holds(health.share)}
    assert places == {"private"}
    (one,) = (f for f in published(FolderDisk(health.share), "EDU") if f.register == FILES)
    assert one.conflicts == 1


def test_the_master_shows_its_figures(health: Health) -> None:
    health.sync(health.book)
    (one,) = (f for f in published(FolderDisk(health.share), "EDU") if f.register == FILES)
    assert (one.rows, one.who) == (4, "health")
    book = openpyxl.load_workbook(health.share / "EDU" / "master.xlsx")
    sheet = next(s for s in book.worksheets if "dafatir_figures" in s.tables)
    counted = [row[2] for row in sheet.values if row[0] == "الملفات الصحية للتلاميذ"]
    titles = [row[0] for row in sheet.values]
    assert counted == [4], titles


def test_a_row_held_back_in_one_workbook_never_makes_the_figures_alternate(
    health: Health, tmp_path: Path
) -> None:
    twin = tmp_path / "twin.xlsx"
    health.run("new", "EDU-HEALTH", "--out", twin)
    health.sync(health.book)
    health.sync(twin)
    before = list(published(FolderDisk(health.share), "EDU"))
    health.title = "السمع"
    health.type(twin, "غير مذكور")
    for path in (twin, health.book, twin):
        status, answer = health.sync(path)
        assert (status, answer["master"]) == (int(path == twin), "unchanged")
        assert list(published(FolderDisk(health.share), "EDU")) == before


def test_figures_whose_seal_is_broken_are_not_shown(health: Health) -> None:
    health.sync(health.book)
    path = health.share / "EDU" / "figures" / f"{FILES}.json"
    body = json.loads(path.read_text())
    assert SECRET not in json.dumps(body, ensure_ascii=False)
    path.write_bytes(path.read_bytes().replace(b'"rows":4', b'"rows":9'))
    assert all(one.register != FILES for one in published(FolderDisk(health.share), "EDU"))


def test_who_may_not_read_a_folder_goes_without_it(health: Health) -> None:
    health.sync(health.book)

    class Refused(FolderDisk):
        def list(self, folder: str) -> list[str]:
            if "private/" in folder:
                raise PermissionError(folder)
            return super().list(folder)

    names = [one.name for one in audiences_on(Refused(health.share), "EDU")]
    assert names
    assert not any("private" in name for name in names)


def test_a_sheet_of_another_bureaus_own_register_is_refused(health: Health, tmp_path: Path) -> None:
    """A workbook that says it is another's cannot type into what only one bureau may read."""
    book = openpyxl.load_workbook(health.book)
    memory = next(sheet for sheet in book.worksheets if sheet.sheet_state == "veryHidden")
    for row in memory.iter_rows():
        if row[0].value == "bureau":
            row[2].value = "EDU-PEDA"
    book.save(tmp_path / "moved.xlsx")
    status, answer = health.sync(tmp_path / "moved.xlsx")
    assert (status, answer["error"]["code"]) == (2, "SHARE_011")
    assert health.holds(health.share) == []
