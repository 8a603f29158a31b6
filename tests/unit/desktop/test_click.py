"""What a button does in Excel is what the command line does to the file."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from addin.desktop.click import CLICKS
from addin.desktop.run import main
from addin.desktop.start import FILE, read_settings, write_settings
from addin.headless import cli
from macros.command import commands, on_ribbon
from tests.unit.desktop.engine import WINDOW, AppImpl, BooksImpl, excel_with
from tests.unit.desktop.pressed import in_file, known, press, type_in


def test_each_button_of_the_ribbon_is_answered() -> None:
    assert {command.code for command, _ in on_ribbon(commands())} - {"self_test"} == set(CLICKS)


def test_check_saves_marks_and_comes_back_to_where_the_person_was(
    excel: tuple[Any, AppImpl], leaves: Path
) -> None:
    _, impl = excel
    type_in(impl, "من", 5, "قريبا")
    second = impl.open[-1].held.sheetnames[1]
    impl.open[-1].front, impl.selected = second, (second, "$C$6")
    said = press("check", excel)
    assert "1 erreurs" in said
    assert impl.done == ["save", "close", "open"]
    assert (impl.open[-1].front, impl.selected) == (second, (second, "$C$6"))
    assert in_file(leaves, "من", 5).comment is not None


def test_a_sync_is_shown_before_it_is_done(
    excel: tuple[Any, AppImpl], leaves: Path, tmp_path: Path
) -> None:
    _, impl = excel
    impl.answers = ["no"]
    press("sync", excel, known(tmp_path))
    assert "Synchroniser ?" in impl.told[-1]
    assert not list((tmp_path / "share").glob("*/*/ledger/*"))
    impl.answers = ["yes"]
    assert "5 nouveau(x)" in press("sync", excel, known(tmp_path))
    assert (tmp_path / "share" / "HRF" / "master.xlsx").exists()
    other = leaves.with_name("other.xlsx")
    new = ["new", "leaves", "--bureau", "HRF-LEAVE", "--out", str(other), "--json"]
    assert cli.main(new) == 0
    sync = ["sync", str(other), "--share", str(tmp_path / "share"), "--as", "Badr", "--json"]
    assert cli.main(sync) == 0
    assert in_file(other, "رقم الرخصة", 5).value == in_file(leaves, "رقم الرخصة", 5).value


def test_name_and_share_are_asked_once(
    excel: tuple[Any, AppImpl], tmp_path: Path, home: Path
) -> None:
    _, impl = excel
    impl.answers = [str(tmp_path / "share"), "Amal", "yes"]
    press("sync", excel)
    kept = read_settings(home / FILE)
    assert (kept["share"], kept["name"]) == (str(tmp_path / "share"), "Amal")
    assert "[EXC_005]" in press("sync", excel)


def test_undo_history_find_and_the_conflict_sheet(
    excel: tuple[Any, AppImpl], leaves: Path, tmp_path: Path
) -> None:
    _, impl = excel
    settings = known(tmp_path)
    impl.answers = ["yes"]
    press("sync", excel, settings)
    before = in_file(leaves, "ملاحظة", 5).value
    type_in(impl, "ملاحظة", 5, "خطأ مني")
    impl.answers = ["yes"]
    press("sync", excel, settings)
    impl.selected = (impl.open[-1].front, "$5:$5")
    impl.answers = ["no", "no"]
    assert "خطأ مني" in press("history", excel, settings)
    impl.answers = ["خطا مني"]
    found = press("find", excel)
    assert found.startswith("1 trouvé")
    assert found.splitlines()[1].startswith(f"{impl.open[-1].held.sheetnames[0]}!"), "which sheet"
    assert press("find", excel) == "Chercher :", "whoever says nothing finds nothing"
    impl.answers = ["yes"]
    assert press("undo", excel, settings).startswith("1 changement")
    assert in_file(leaves, "ملاحظة", 5).value == before
    assert press("settle", excel) == "Aucun conflit ouvert dans ce classeur."
    assert "master.xlsx" in press("master", excel, settings)


def test_a_sheet_of_another_register_is_added(excel: tuple[Any, AppImpl], leaves: Path) -> None:
    _, impl = excel
    impl.answers = ["تبادل المراسلات"]
    assert "[USE_002]" in press("new", excel)
    impl.answers = ["سجل الاجتماعات"]
    press("new", excel)
    assert any("meetings" in sheet.tables for sheet in openpyxl.load_workbook(leaves).worksheets)
    impl.answers = []
    assert press("new", excel) == impl.told[-1]
    impl.answers = ["clubs"]
    assert press("new", excel).startswith("Feuille de consultation")


def test_an_untidy_list_becomes_a_replica_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (
        ("PPR", "الاسم الكامل", "الجنس", "رأي الرئيس"),
        ("1234567", "محمد العلوي", "ذكر", "x"),
    ):
        sheet.append(row)
    book.save(path)
    excel = excel_with(path)
    for said in ([], ["staff", "no"]):
        excel[1].answers = said
        press("adopt", excel)
        assert list(tmp_path.glob("list - *")) == []
    assert "الاسم الكامل → Nom et prénom en arabe (" in excel[1].told[-1]
    assert "رأي الرئيس" in excel[1].told[-1], "a column that stays outside is told"
    excel[1].answers = ["staff", "yes"]
    assert press("adopt", excel) == "Fichier prêt : list - staff.xlsx"
    assert excel[1].open[-1].path == tmp_path / "list - staff.xlsx"
    assert openpyxl.load_workbook(path)["Sheet"]["B2"].value == "محمد العلوي"


def test_a_busy_excel_is_asked_again_and_then_told(excel: tuple[Any, AppImpl]) -> None:
    _, impl = excel
    impl.busy = 3
    assert "0 erreurs" in press("check", excel)
    impl.busy = 1000
    assert "[EXC_002]" in press("check", excel)
    assert impl.done == ["save", "close", "open"]


def test_a_workbook_that_is_no_file_and_one_that_is_read_only(
    excel: tuple[Any, AppImpl], leaves: Path
) -> None:
    assert "[EXC_001]" in press("check", excel_with(None))
    leaves.chmod(0o444)
    assert "[EXC_003]" in press("check", excel)
    assert excel[1].done == []


def test_a_breakdown_gives_the_workbook_back_and_names_a_file(
    excel: tuple[Any, AppImpl], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("macros.commands.check.check", broken)
    assert "[USE_012]" in press("check", excel)
    assert excel[1].done == ["save", "close", "open"]
    assert "RuntimeError" in (home / "dafatir.log").read_text("utf-8")


def test_a_button_that_this_release_does_not_know_is_told(
    excel: tuple[Any, AppImpl], home: Path
) -> None:
    assert "[USE_012]" in press("teleport", excel)
    assert "teleport" in (home / "dafatir.log").read_text("utf-8")


def test_a_window_that_is_gone_is_left_to_vba(home: Path) -> None:
    assert main(["check", "1"]) == 1
    assert (home / "dafatir.log").exists()


def test_no_part_that_wants_a_licence_is_loaded(excel: tuple[Any, AppImpl]) -> None:
    press("check", excel)
    paid = ("reports", "embedded_code", "_xlremote", "_xlcalamine", "udfs_officejs")
    assert [
        name for name in sys.modules if name.startswith(tuple(f"xlwings.pro.{p}" for p in paid))
    ] == []


def test_a_click_loads_only_what_it_does() -> None:
    slow = ("pydantic", "openpyxl", "typer", "rich", "lxml", "xlwings", "workbooks.sync")
    asked = f"import sys, addin.desktop.run; print([m for m in {slow} if m in sys.modules])"
    words = [sys.executable, "-c", asked]
    said = subprocess.run(words, capture_output=True, check=True, text=True)
    assert said.stdout.strip() == "[]"


def test_python_is_handed_a_command_and_a_window(
    excel: tuple[Any, AppImpl], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("xlwings.apps", [excel[0]])
    write_settings(home / FILE, {"lang": "fr"})
    assert main(["check", str(WINDOW)]) == 0
    assert "0 erreurs" in excel[1].told[-1]
    assert main(["check", "1"]) == 1


def test_an_excel_that_does_not_take_the_workbook_back(
    excel: tuple[Any, AppImpl], leaves: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(BooksImpl, "open", refuse)
    assert "[EXC_006]" in press("check", excel)
    assert leaves.exists()


def test_the_doctor_looks_at_pc_share_and_workbook(
    excel: tuple[Any, AppImpl], tmp_path: Path
) -> None:
    assert press("doctor", excel, known(tmp_path)) == "Tout va bien."
    said = press("doctor", excel, {"share": str(tmp_path / "nowhere")})
    assert said.startswith("À corriger :\n")
    assert "nowhere" in said
