"""No paper says what its row does not say, or what is not so."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from macros.commands.print import Wish, _words, print_
from macros.issue import issue
from macros.problem import UseProblem
from tests.unit.paper.samples import HEAD, TODAY, Tables, fill, keys_of, printed, workbook_of
from validators.catalogue import register
from validators.rows import Rows, World
from workbooks.package import FileProblem
from workbooks.paper.catalogue import document
from workbooks.paper.letterhead import Letterhead
from workbooks.paper.source import Source


def cells(path: Path) -> list[object]:
    sheets = openpyxl.load_workbook(path).worksheets
    return [
        cell.value for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.value
    ]


def refused(code: str, path: Path, *keys: str, out: str = "paper.xlsx") -> str:
    with pytest.raises(UseProblem) as problem:
        print_(Wish(code, keys, path.parent / out), path, TODAY, HEAD, None)
    assert not (path.parent / "paper.xlsx").exists()
    return f"{problem.value.code} {problem.value.fr}"


def test_an_order_has_its_lines_their_sum_and_the_amount_in_words(tmp_path: Path) -> None:
    wanted = document("purchase_order")
    out = tmp_path / "paper.xlsx"
    printed(wanted, workbook_of(wanted, tmp_path / "book.xlsx"), out)
    told = cells(out)
    assert told.count(1500) == 1
    assert {"ورق أبيض", "حبر الطابعة", 1000, 500} <= set(told)
    assert "1\u00a0800,00" in told
    assert "حصر مبلغ هذا السند في: ألف وثمانمائة درهم." in told


def test_an_order_that_is_not_the_sum_of_its_lines_is_not_printed(tmp_path: Path) -> None:
    def wrong(tables: Tables) -> None:
        tables["purchase_orders"].put("amount_ex_tax", 0, Decimal(1501))

    wanted = document("purchase_order")
    path = workbook_of(wanted, tmp_path / "book.xlsx", wrong)
    key = keys_of(wanted, path)[0]
    assert refused("purchase_order", path, key).startswith("PAPER_003")


def test_what_a_row_lacks_is_told_by_name(tmp_path: Path) -> None:
    def blank(tables: Tables) -> None:
        tables["staff"].put("position", 0, "active")
        tables["staff"].put("school", 0, tables["staff"].cells["school"][2])
        tables["staff"].put("grade", 0, None)
        tables["staff"].put("recruitment_date", 0, None)
        tables["staff"].put("position", 1, "retired")

    wanted = document("work_certificate")
    path = workbook_of(wanted, tmp_path / "book.xlsx", blank)
    keys = keys_of(wanted, path)
    told = refused("work_certificate", path, keys[0])
    assert told.startswith("PAPER_002")
    assert "Grade, Date de recrutement" in told
    assert refused("work_certificate", path, keys[1]).startswith("PAPER_003")
    assert refused("work_certificate", path, "9999999").startswith("USE_008")
    assert refused("work_certificate", path).startswith("PAPER_006")
    assert refused("leave_decision", path, keys[0]).startswith("PAPER_001")
    assert refused("visa", path, keys[0]).startswith("USE_006")
    assert refused("work_certificate", path, keys[0], out="paper.doc").startswith("PAPER_007")
    assert refused("work_certificate", path, keys[0], out="paper.pdf").startswith("PAPER_005")
    assert refused("work_certificate", path, keys[0], out="book.xlsx").startswith("USE_004")


def test_a_row_with_an_error_has_no_paper(tmp_path: Path) -> None:
    def wrong(tables: Tables) -> None:
        tables["mission_orders"].put("start_date", 0, date(2026, 5, 9))
        tables["mission_orders"].put("end_date", 0, date(2026, 5, 2))

    wanted = document("mission_order")
    path = workbook_of(wanted, tmp_path / "book.xlsx", wrong)
    assert refused("mission_order", path, keys_of(wanted, path)[0]).startswith("PAPER_004")


def test_each_row_has_its_own_sheet_and_a_list_one_for_all(tmp_path: Path) -> None:
    def active(tables: Tables) -> None:
        for at in range(3):
            told = {"position": "active", "grade": "first", "school": tables["schools"].keys[0]}
            for name, value in told.items():
                tables["staff"].put(name, at, value)

    wanted = document("work_certificate")
    path, out = workbook_of(wanted, tmp_path / "book.xlsx", active), tmp_path / "paper.xlsx"
    keys = tuple(keys_of(wanted, path)[:3])
    print_(Wish("work_certificate", (*keys, keys[0]), out), path, TODAY, HEAD, None)
    assert openpyxl.load_workbook(out).sheetnames == [f"شهادة العمل {key}" for key in keys]
    every = document("suppliers_list")
    path = workbook_of(every, tmp_path / "suppliers.xlsx")
    done = printed(every, path, tmp_path / "list.xlsx")
    assert done.keys == tuple(keys_of(every, path))
    assert len(openpyxl.load_workbook(tmp_path / "list.xlsx").sheetnames) == 1


def test_an_amount_beyond_words_has_no_paper() -> None:
    assert _words(Decimal("80.50")) == "ثمانون درهما وخمسون سنتيما"
    with pytest.raises(UseProblem, match="PAPER_009"):
        _words(Decimal(10) ** 12)


def test_a_paper_bears_the_day_of_its_row_or_that_of_the_printing(tmp_path: Path) -> None:
    def issued(tables: Tables) -> None:
        fill(tables, "mission_orders", {"issued_on": None, "destination": "الداخلة"})
        day = tables["mission_orders"].cells["start_date"][0]
        tables["mission_orders"].put("issued_on", 0, day)

    wanted = document("mission_order")
    path, out = workbook_of(wanted, tmp_path / "book.xlsx", issued), tmp_path / "paper.xlsx"
    first = keys_of(wanted, path)[0]
    print_(Wish("mission_order", (first,), out), path, TODAY, HEAD, None)
    told = [str(cell) for cell in cells(out)]
    assert len([text for text in told if text.startswith("حرر بالداخلة")]) == 1
    assert "حرر بالداخلة في 28 نونبر 2026" not in told
    last, again = keys_of(wanted, path)[1], tmp_path / "again.xlsx"
    print_(Wish("mission_order", (last,), again), path, TODAY, HEAD, None)
    assert "حرر بالداخلة في 28 نونبر 2026" in cells(again)


def test_a_list_takes_the_rows_that_it_is_for(tmp_path: Path) -> None:
    def judged(tables: Tables) -> None:
        fill(tables, "exam_candidates", {"decision": "pending", "average": None, "mention": None})
        tables["exam_candidates"].put("decision", 0, "absent")

    wanted = document("results_list")
    path = workbook_of(wanted, tmp_path / "book.xlsx", judged)
    keys = keys_of(wanted, path)
    assert refused("results_list", path, *keys[:2]).startswith("PAPER_003")
    assert printed(wanted, path, tmp_path / "list.xlsx").keys == (keys[0],)


def test_a_provisional_number_is_never_printed(tmp_path: Path) -> None:
    def provisional(tables: Tables) -> None:
        tables["payment_orders"].put("order_no", 0, "مؤقت-7C1E-3")

    wanted = document("payment_order")
    path = workbook_of(wanted, tmp_path / "book.xlsx", provisional)
    key = next(key for key in keys_of(wanted, path) if "7C1E" in key)
    assert refused("payment_order", path, key).split()[0] in ("PAPER_003", "PAPER_004")


def test_no_row_is_left_off_a_list_because_it_has_no_key_yet(tmp_path: Path) -> None:
    def unnumbered(tables: Tables) -> None:
        tables["correspondence"].put("mail_no", 3, None)

    path = workbook_of(document("mail_register_print"), tmp_path / "book.xlsx", unnumbered)
    assert "La ligne 8 " in refused("mail_register_print", path)
    assert refused("mail_register_print", path).startswith("PAPER_010")


def test_a_pdf_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="FILE_008"):
        issue(b"", tmp_path / "nowhere" / "paper.pdf", lambda workbook: workbook)
    assert list(tmp_path.iterdir()) == []


def test_a_number_within_a_sentence_keeps_its_direction() -> None:
    rows = Rows.of(register("mission_orders"), [{"mission_no": "OM-2026-064", "km": 12.5}])
    source = Source(rows, 0, World({"mission_orders": rows}), str)
    assert source.said("رقم {mission_no}.") == "رقم \u200eOM-2026-064\u200e."
    assert source.shown("km") == "12,5"


def test_what_nobody_told_is_left_out_of_the_head() -> None:
    assert Letterhead().lines("ALL")[-1] == "المديرية الإقليمية"
    assert Letterhead().dated("3 مارس 2026") == "حرر في 3 مارس 2026"
