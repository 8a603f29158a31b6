import json
import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from addin.headless.cli import main
from addin.headless.doctor import bring_back_previous, examine
from macros.problem import UseProblem
from workbooks.package import Edit, FileProblem, Package, kept_versions

Age = Callable[[Path, float], None]


def _signs(file: Path) -> dict[str, bool]:
    return {sign.code: sign.fine for sign in examine(file, None)}


def test_a_file_that_is_no_workbook_is_told_by_its_own_problem(tmp_path: Path) -> None:
    path = tmp_path / "letter.xlsx"
    path.write_text("Bonjour", encoding="utf-8")
    found = _signs(path)
    assert (found["FILE_001"], found["DOC_017"]) == (False, True)


def test_a_workbook_without_registers_or_memory_is_told(tmp_path: Path) -> None:
    path = tmp_path / "plain.xlsx"
    openpyxl.Workbook().save(path)
    found = _signs(path)
    assert (found["DOC_012"], found["DOC_014"], found["DOC_015"]) == (True, False, False)


@pytest.mark.parametrize(("days", "code"), [(0, "DOC_013"), (2, "DOC_018")])
def test_a_workbook_s_mark_is_told(days: float, code: str, book: Path, grow_old: Age) -> None:
    mark = book.with_name(f"~${book.name[2:]}")
    mark.write_bytes(b"x")
    grow_old(mark, days)
    assert not _signs(book)[code]


def test_a_workbook_of_a_whole_service_names_the_service(book: Path) -> None:
    edit = Edit(Package.open(book))
    memory = edit.package.cells("_dafatir")
    [at] = [place for place, value in memory.items() if place[1] == 1 and value == "bureau"]
    edit.set("_dafatir", at[0], at[1] + 2, "")
    edit.save(keep=0)
    [sign] = [one for one in examine(book, None) if one.code == "DOC_015"]
    assert "الشؤون التربوية" in sign.ar


def _type(book: Path, text: str) -> None:
    edit = Edit(Package.open(book))
    edit.set(edit.package.tables[0].sheet, 1, 1, text)
    edit.save()


def test_the_previous_version_comes_back_and_the_present_one_is_kept(book: Path) -> None:
    first = book.read_bytes()
    _type(book, "ثان")
    second = book.read_bytes()
    assert bring_back_previous(book).name == "EDU-PEDA.000001.xlsx"
    assert book.read_bytes() == first
    assert kept_versions(book)[-1].read_bytes() == second
    bring_back_previous(book)
    assert book.read_bytes() == second


def test_a_workbook_that_was_deleted_comes_back(book: Path) -> None:
    first = book.read_bytes()
    _type(book, "ثان")
    book.unlink()
    bring_back_previous(book)
    assert book.read_bytes() == first


def test_without_a_previous_version_nothing_is_changed(book: Path) -> None:
    before = book.read_bytes()
    with pytest.raises(UseProblem) as caught:
        bring_back_previous(book)
    assert caught.value.code == "USE_014"
    assert book.read_bytes() == before


def test_a_workbook_that_is_open_is_not_replaced(book: Path) -> None:
    _type(book, "ثان")
    before = book.read_bytes()
    shutil.copyfile(book, book.with_name(f"~${book.name[2:]}"))
    with pytest.raises(FileProblem) as caught:
        bring_back_previous(book)
    assert caught.value.code == "FILE_010"
    assert book.read_bytes() == before


def test_a_previous_version_that_is_spoilt_is_not_put_back(book: Path) -> None:
    _type(book, "ثان")
    before = book.read_bytes()
    kept_versions(book)[-1].write_bytes(b"PK\x03\x04")
    with pytest.raises(FileProblem):
        bring_back_previous(book)
    assert book.read_bytes() == before


def test_the_command_line_brings_back(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _type(book, "ثان")
    assert main(["doctor", str(book), "--bring-back", "--json"]) == 0
    assert Path(json.loads(capsys.readouterr().out)["brought_back"]).is_file()
