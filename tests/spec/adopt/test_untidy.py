"""Habits of offices that would mislead a careless reader."""

from pathlib import Path
from typing import Any

from tests.spec.adopt.rows import FIELDS, HEAD, ROWS
from workbooks.read import read_book


def test_facts_of_the_school_above_the_headings(lay: Any, adopt: Any) -> None:
    facts = ["المؤسسة:", "مدرسة النخيل", "السنة الدراسية:", "2026/2027"]
    shown = adopt(lay([["لائحة"], facts, HEAD, *ROWS], "A1:D1"))
    assert (shown["header_row"], shown["rows"]) == (3, 6)
    assert {one["heading"] for one in shown["map"]} == set(HEAD[1:])


def test_merged_facts_right_above_the_headings(lay: Any, adopt: Any) -> None:
    facts = ["المؤسسة: مدرسة النخيل", None, "السنة الدراسية: 2026/2027", None]
    shown = adopt(lay([facts, HEAD, *ROWS], "A1:B1", "C1:D1"))
    assert (shown["header_row"], len(shown["map"])) == (2, 3)


def test_three_levels_of_headings(lay: Any, adopt: Any) -> None:
    top = ["ر.ت", "معطيات الموظف", None, None]
    middle = [None, "العمل", "الهوية", None]
    low = [None, "رقم التأجير", "الاسم الكامل", "ر.ب.و"]
    merges = ("A1:A3", "B1:D1", "C2:D2")
    shown = adopt(lay([top, middle, low, *ROWS], *merges))
    assert (shown["header_row"], shown["rows"]) == (3, 6)
    assert {one["field"] for one in shown["map"]} == FIELDS


def test_headings_over_two_lines_of_one_cell(lay: Any, adopt: Any) -> None:
    shown = adopt(lay([["ر.ت", "رقم\nالتأجير", "الاسم\n الكامل", "ر.ب.و :"], *ROWS]))
    assert {one["field"] for one in shown["map"]} == FIELDS
    assert shown["found"].name == "staff"


def test_a_blank_line_under_the_headings_and_blank_first_columns(lay: Any, adopt: Any) -> None:
    lines: list[list[Any]] = [[], HEAD, [], *ROWS]
    lines = [[None, None, *line] for line in lines]
    assert adopt(lay(lines))["rows"] == 6


def test_schools_merged_over_their_rows(lay: Any, adopt: Any) -> None:
    lines = [[*HEAD, "رمز المؤسسة"], *([*row, None] for row in ROWS)]
    lines[1][4], lines[4][4] = "16698Z", "16699A"
    shown = adopt(lay(lines, "E2:E4", "E5:E7"))
    assert shown["rows"] == 6
    assert "school" in {one["field"] for one in shown["map"]}
    table = shown["found"]
    assert table.block.cells["school"] == ["16698Z"] * 3 + ["16699A"] * 3
    assert "CELL_006" not in {finding.code for finding in table.findings}


def test_a_lone_row(lay: Any, adopt: Any) -> None:
    assert adopt(lay([HEAD, ROWS[0]]))["rows"] == 1


def test_a_form_without_rows_yet(lay: Any, adopt: Any) -> None:
    assert adopt(lay([["لائحة"], HEAD]))["rows"] == 0


def test_a_signature_right_under_the_last_row(lay: Any, adopt: Any) -> None:
    shown = adopt(lay([HEAD, *ROWS, [None, "توقيع المدير الإقليمي"]]))
    assert shown["rows"] == 6


def test_two_columns_with_one_heading(lay: Any, adopt: Any) -> None:
    head = ["ر.ت", "رقم التأجير", "الاسم الكامل", "الاسم الكامل"]
    rows = [[*row[:3], "ALAOUI Mohamed"] for row in ROWS]
    shown = adopt(lay([head, *rows]))
    assert [one["field"] for one in shown["map"]] == ["ppr", "full_name_ar", "full_name_fr"]
    assert shown["found"].name is None


def test_a_column_of_the_office_whose_heading_is_known_too(lay: Any, adopt: Any) -> None:
    """Another column that says the same field again is left alone, now and at each reading."""
    head = [*HEAD, "الهاتف", "رقم الهاتف"]
    rows = [[*row, "0612345678", "06 99 99 99 99"] for row in ROWS]
    shown = adopt(lay([head, *rows]))
    assert shown["unmapped"] == ["ر.ت", "رقم الهاتف"]
    assert shown["found"].columns.doubled == {}


def test_a_list_on_each_of_several_sheets_is_told(lay: Any, run: Any) -> None:
    from macros.commands.adopt import adopt as command  # noqa: PLC0415 - this test looks deeper.

    def more(sheet: Any) -> None:
        for name in ("مؤسسة 2", "مؤسسة 3"):
            other = sheet.parent.create_sheet(name)
            for line in (HEAD, *ROWS[:2]):
                other.append(line)

    path = lay([HEAD, *ROWS], act=more)
    assert command(path, "staff", (), None).others == ["مؤسسة 2", "مؤسسة 3"]
    assert "others" not in run("adopt", path, "--register", "staff", "--plan")[1]


def test_what_a_person_said_is_remembered_for_the_bureau(
    lay: Any, run: Any, tmp_path: Path
) -> None:
    head = ["س", "رقم التأجير", "الاسم الكامل", "ر.ب.و"]
    rows = [["الداخلة", *row[1:]] for row in ROWS]
    path = lay([head, *rows])
    told = ("--register", "staff", "--map", "رقم التأجير=ppr")
    run("adopt", path, *told, "--map", "مكان غريب=remark", "--out", tmp_path / "no.xlsx")
    third = lay([["مكان من نوع خاص", *head[1:]], *rows], name="third.xlsx")
    more = ("--map", "مكان من نوع خاص=birth_place", "--out", tmp_path / "1.xlsx")
    run("adopt", third, *told, *more)
    _, shown = run("adopt", third, "--register", "staff", "--plan")
    assert shown["map"][0] == {
        "heading": "مكان من نوع خاص",
        "field": "birth_place",
        "confidence": 1.0,
    }
    other = ("--bureau", "HRF-MOVE")
    _, shown = run("adopt", third, "--register", "staff", "--plan", *other)
    assert shown["unmapped"] == ["مكان من نوع خاص"]


def test_a_row_without_its_key_gets_an_identity_and_a_finding(
    lay: Any, run: Any, share: Path, tmp_path: Path
) -> None:
    rows = [*ROWS[:3], [4, None, "سعيد الكتاني", "OD999"], *ROWS[4:]]
    out = tmp_path / "out.xlsx"
    _, shown = run("adopt", lay([HEAD, *rows]), "--register", "staff", "--out", out)
    (table,) = read_book(out).tables
    assert (shown["rows"], table.block.stamps[3]) == (6, None)
    assert table.block.ids[3]
    _, synced = run("sync", out, "--share", share, "--as", "x")
    assert (synced["pushed"]["inserted"], len(synced["held_back"])) == (5, 1)


def test_a_row_without_its_key_after_a_subtotal_cuts_nothing_off(lay: Any, adopt: Any) -> None:
    head = [*HEAD, "الرتبة"]
    rows = [[*row, 4] for row in ROWS]
    rows[3][1] = None
    total = ["المجموع", None, None, None, 12]
    lines = [head, *rows[:3], total, *rows[3:], total, [], ["الاسم", "الهاتف"], ["س", "ع"]]
    assert adopt(lay(lines))["rows"] == 6


def test_a_subtotal_under_the_keys_whose_sum_is_in_a_column_of_the_office(
    lay: Any, adopt: Any
) -> None:
    head = [*HEAD, "عدد الحصص"]
    first, second = ([[*row, 24] for row in half] for half in (ROWS[:3], ROWS[3:]))
    sum_up = [None, "مجموع مؤسسة 16698Z", None, None, 72]
    assert adopt(lay([head, *first, sum_up, *second, sum_up]))["rows"] == 6


def test_a_line_of_totals_right_under_the_headings(lay: Any, adopt: Any) -> None:
    head = [*HEAD, "عدد الحصص"]
    assert adopt(lay([head, ["المجموع", None, None, None, 144], *ROWS]))["rows"] == 6
