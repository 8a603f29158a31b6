"""Lists and mark sheets of Massar counted by school; a file of another form is refused."""

from pathlib import Path

import pytest

from tests.spec.cli.conftest import Run, sheet
from tests.unit.exchange.massar import class_lists, mark_sheet, pupils

PUPILS = "massar_pupils_import"


def test_structures_are_counted_from_the_lists(
    tmp_path: Path, stat: Path, middle: tuple[str, str], run: Run
) -> None:
    classes = {"1APIC-1": pupils(5), "1APIC-2": pupils(4, start=10), "2APIC-1": pupils(3, start=20)}
    folder = tmp_path / "lists"
    folder.mkdir()
    class_lists(folder / "a.xlsx", classes, middle[1])
    class_lists(folder / "b.xlsx", {"1APIC-1": classes["1APIC-1"]}, middle[1])
    told = run(
        *("import", "massar_structures_import", folder, "--into", stat),
        *("--set", "version=census"),
    )[1]
    assert told["added"] == 2
    table = sheet(stat, "class_structures")
    cells = table.rows.cells
    at = table.rows.keys.index(f"{middle[0]}/m1/none/2026/2027/census")
    found = [cells[name][at] for name in ("classes", "pupils_boys", "pupils_girls", "source")]
    assert found == [2, 4, 5, "massar"]


def test_the_state_of_marks_is_counted_by_school(
    tmp_path: Path, stat: Path, middle: tuple[str, str], run: Run
) -> None:
    folder = tmp_path / "marks"
    folder.mkdir()
    marks: list[list[object]] = [[12.5, "", "", "مبرر"], [0, "", "", ""], ["", "", "", ""]]
    mark_sheet(folder / "a.xlsx", marks, middle[0])
    mark_sheet(folder / "again.xlsx", [["", ""] * 2] * 3, middle[0])
    mark_sheet(folder / "b.xlsx", [[10, ""]], middle[0], subject="الفيزياء والكيمياء")
    campaign = sheet(stat, "campaigns").rows.keys[0]
    words = ("import", "massar_marks_import", folder, "--into", stat)
    assert run(*words)[1]["error"]["code"] == "EXCHANGE_002"
    told = ("--set", f"campaign_code={campaign}")
    assert run(*words, *told)[1]["error"]["code"] == "EXCHANGE_002"
    assert run(*words, *told, "--set", "received_on=20/11/2026")[1]["added"] == 1
    table = sheet(stat, "school_returns")
    at = table.rows.keys.index(f"{campaign}/{middle[0]}/marks_term1")
    assert (table.rows.cells["expected_value"][at], table.rows.cells["returned_value"][at]) == (
        7,
        4,
    )


@pytest.mark.parametrize(
    "code", ["massar_pupils_import", "massar_structures_import", "massar_marks_import"]
)
def test_another_file_is_refused(
    tmp_path: Path, stat: Path, middle: tuple[str, str], run: Run, code: str
) -> None:
    other = tmp_path / "other.xlsx"
    if code == "massar_marks_import":
        class_lists(other, {"1APIC-1": pupils(2)}, middle[1])
    else:
        mark_sheet(other, [[10, ""]], middle[0])
    status, told = run("import", code, other, "--into", stat)
    assert (status, told["error"]["code"]) == (2, "EXCHANGE_001")
    (tmp_path / "text.xlsx").write_text("nothing")
    status, told = run("import", code, tmp_path / "text.xlsx", "--into", stat)
    assert (status, told["error"]["code"]) == (2, "FILE_001")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("gresa", "{file}", "--into", "{into}"), "USE_006"),
        ((PUPILS, "{file}"), "USE_001"),
        ((PUPILS, "{file}", "--into", "{into}", "--set", "school"), "USE_006"),
        ((PUPILS, "{file}", "--into", "{into}", "--set", "color=red"), "USE_006"),
        ((PUPILS, "{file}", "--into", "{file}"), "PAPER_001"),
        ((PUPILS, "{none}", "--into", "{into}"), "FILE_014"),
        ((PUPILS, "{empty}", "--into", "{into}"), "FILE_014"),
        ((PUPILS, "{old}", "--into", "{into}"), "FILE_004"),
    ],
)
def test_what_cannot_be_done_is_said(
    tmp_path: Path, stat: Path, run: Run, words: tuple[str, ...], code: str
) -> None:
    file = class_lists(tmp_path / "list.xlsx", {"1APIC-1": pupils(1)}, "مؤسسة")
    for name in ("empty", "old"):
        (tmp_path / name).mkdir()
    (tmp_path / "old" / "list.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 64)
    there = {
        "file": file,
        "into": stat,
        "none": tmp_path / "none.xlsx",
        "empty": tmp_path / "empty",
        "old": tmp_path / "old",
    }
    status, told = run("import", *(word.format(**there) for word in words))
    assert (status, told["error"]["code"]) == (2, code)
