"""What keeps a workbook from being adopted, or from being written, is one sentence; nothing changes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.worksheet import Worksheet

from addin.headless.cli import main
from tests.spec.adopt.rows import HEAD, ROWS


def _lock_structure(sheet: Worksheet) -> None:
    assert sheet.parent
    sheet.parent.security = WorkbookProtection(lockStructure=True)


def _lock_sheet(sheet: Worksheet) -> None:
    sheet.protection.sheet = True


def _invoice(sheet: Worksheet) -> None:
    sheet.delete_rows(1, 20)
    sheet["A1"], sheet["B2"] = "فاتورة", 3


def _empty(sheet: Worksheet) -> None:
    sheet.delete_rows(1, 20)


@pytest.mark.parametrize(
    ("act", "code"), [(_lock_structure, "FILE_015"), (_invoice, "USE_007"), (_empty, "USE_007")]
)
def test_one_sentence_in_both_languages_and_no_file(
    act: Callable[[Worksheet], None], code: str, lay: Any, run: Any, tmp_path: Path
) -> None:
    path, out = lay([HEAD, *ROWS], act=act), tmp_path / "out.xlsx"
    before = path.read_bytes()
    status, shown = run("adopt", path, "--register", "staff", "--out", out)
    assert (status, shown["error"]["code"]) == (2, code)
    message = shown["error"]["message"]
    assert "\n" not in message["ar"] + message["fr"]
    assert not any("\u0600" <= letter <= "\u06ff" for letter in message["fr"])
    assert not out.exists()
    assert path.read_bytes() == before


def test_a_second_adoption_of_the_copy_is_refused(lay: Any, run: Any, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    run("adopt", lay([HEAD, *ROWS]), "--register", "staff", "--out", out)
    words = ("adopt", out, "--register", "staff", "--out", tmp_path / "again.xlsx")
    assert run(*words)[1]["error"]["code"] == "USE_013"


def test_a_protected_sheet_is_adopted_told_and_stays_protected(
    lay: Any, run: Any, share: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, out = lay([HEAD, *ROWS], act=_lock_sheet), tmp_path / "out.xlsx"
    assert main(["adopt", str(path), "--register", "staff", "--out", str(out)]) == 0
    assert "محمية" in capsys.readouterr().out
    _, told = run("sync", out, "--share", share, "--as", "x")
    assert told["pushed"]["inserted"] == len(ROWS)
    (file,) = run("check", out)[1]["files"]
    assert "SHEET_008" in {found["code"] for found in file["findings"]}


def test_a_file_that_nobody_may_write_is_adopted_into_a_copy(
    lay: Any, run: Any, tmp_path: Path
) -> None:
    path, out = lay([HEAD, *ROWS]), tmp_path / "out.xlsx"
    path.chmod(0o444)
    assert run("adopt", path, "--register", "staff", "--out", out)[1]["rows"] == len(ROWS)
    assert run("check", out)[0] == 0


def test_lists_of_several_sheets_are_named(lay: Any, capsys: pytest.CaptureFixture[str]) -> None:
    def more(sheet: Worksheet) -> None:
        assert sheet.parent
        other: Any = sheet.parent.create_sheet("مؤسسة الأمل")
        for line in (HEAD, *ROWS):
            other.append(line)

    path = lay([HEAD, *ROWS], act=more)
    assert main(["adopt", str(path), "--register", "staff", "--plan"]) == 0
    assert "مؤسسة الأمل" in capsys.readouterr().out
