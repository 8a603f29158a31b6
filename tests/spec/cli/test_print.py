"""Papers and reports at the command line: a file, or one sentence that says what is missing."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from addin.headless.cli import main
from tests.spec.cli.conftest import Run, Type, column


def refused(answer: tuple[int, Any]) -> str:
    status, said = answer
    assert status == 2
    return str(said["error"]["code"])


@pytest.fixture
def accepted(leaves: Path, typing: Type) -> str:
    """The key of a leave that was accepted."""

    def decide(sheet: Any) -> None:
        row = 5
        told = {"القرار": "قبول", "رقم القرار": "D-12", "ملغاة": None}
        for heading, value in told.items():
            sheet.cell(row, column(sheet, heading)).value = value
        sheet.cell(row, column(sheet, "تاريخ القرار")).value = sheet.cell(
            row, column(sheet, "من")
        ).value

    typing(leaves, "leaves", decide)
    sheet = next(s for s in openpyxl.load_workbook(leaves).worksheets if "leaves" in s.tables)
    return str(sheet.cell(5, column(sheet, "رقم الرخصة")).value)


def test_the_catalogues_list_what_there_is(run: Run) -> None:
    papers = {one["code"]: one for one in run("documents")[1]}
    assert papers["work_certificate"]["bureau"] == "HRF-CAREER"
    assert papers["work_certificate"]["titles"]["ar"] == "شهادة العمل"
    assert "leave_statistics" in {one["code"] for one in run("reports")[1]}
    served = {one["id"]: one["served_by"] for one in run("mandate")[1]}
    assert {"document:leave_decision", "report:leave_statistics"} <= set(served["HRF-LEAVE-01"])


def test_a_decision_is_printed_with_the_directorates_own_name(
    run: Run, leaves: Path, accepted: str, tmp_path: Path
) -> None:
    told = ("--directorate", " بوادي  الذهب ", "--town", "الداخلة")
    assert run("settings", *told)[1]["directorate"] == "بوادي الذهب"
    out = tmp_path / "decision.xlsx"
    words = ("print", "leave_decision", leaves, "--row", accepted, "--out", out)
    told_rows = {"file": str(out), "document": "leave_decision", "rows": [accepted]}
    assert run(*words) == (0, told_rows)
    cells = [cell.value for row in openpyxl.load_workbook(out).worksheets[0] for cell in row]
    assert {"قرار الرخصة", "المديرية الإقليمية بوادي الذهب", "D-12"} <= set(cells)
    assert refused(run(*words)) == "USE_004"


def test_what_cannot_be_printed_is_one_sentence(
    run: Run, leaves: Path, accepted: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    out = tmp_path / "paper.xlsx"
    decision = ("print", "leave_decision", leaves)
    assert refused(run("print", "visa", leaves, "--row", accepted, "--out", out)) == "USE_006"
    assert refused(run(*decision, "--row", accepted)) == "USE_001"
    assert refused(run(*decision, "--out", out)) == "PAPER_006"
    assert refused(run(*decision, "--row", "0/0", "--out", out)) == "USE_008"
    pdf = tmp_path / "paper.pdf"
    assert refused(run(*decision, "--row", accepted, "--out", pdf)) == "PAPER_005"
    assert main([*map(str, decision), "--row", accepted, "--out", str(out)]) == 0
    assert out.exists()


def test_a_report_on_a_workbook_and_on_a_share_agree(
    run: Run, leaves: Path, accepted: str, share: Path, tmp_path: Path
) -> None:
    assert accepted
    first, second = tmp_path / "file.xlsx", tmp_path / "share.xlsx"
    assert run("report", "leave_statistics", leaves, "--out", first)[0] == 0
    assert run("sync", leaves, "--share", share, "--as", "أمل")[0] in (0, 1)
    staff = tmp_path / "staff.xlsx"
    assert run("new", "HRF-CAREER", "--out", staff, "--sample", 6)[0] == 0
    assert run("sync", staff, "--share", share, "--as", "بدر")[0] in (0, 1)
    assert run("report", "leave_statistics", "--share", share, "--out", second)[0] == 0
    told = [
        [[cell.value for cell in row] for row in openpyxl.load_workbook(path).worksheets[0]]
        for path in (first, second)
    ]
    assert told[0] == told[1]
    assert told[0][0][0] == "إحصاء الرخص"


def test_a_report_that_lacks_a_register_says_which(
    run: Run, leaves: Path, share: Path, tmp_path: Path
) -> None:
    out = tmp_path / "report.xlsx"
    assert refused(run("report", "credits_balance", leaves, "--out", out)) == "PAPER_001"
    assert refused(run("report", "poverty", leaves, "--out", out)) == "USE_006"
    assert refused(run("report", "leave_statistics", leaves)) == "USE_001"
    both = ("report", "leave_statistics", leaves, "--share", share, "--out", out)
    assert refused(run(*both)) == "USE_001"
    assert not out.exists()
