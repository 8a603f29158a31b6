"""What a person says of columns, and what is refused."""

from typing import Any

from tests.spec.adopt.people import DAYS, NAMES, PPR, SCHOOLS, lines


def test_a_person_decides_with_map(lay: Any, mapping: Any, run: Any) -> None:
    path = lay(lines({"PPR": PPR, "الاسم الكامل": NAMES, "أ": ["x"] * 6, "ب": ["y"] * 6}))
    more = ("--map", "أ=ملاحظة", "--map", "D=birth_place", "--map", "الاسم الكامل=")
    assert mapping(path, "staff", *more) == {"PPR": "ppr", "أ": "remark", "ب": "birth_place"}
    status, shown = run("adopt", path, "--register", "staff", "--plan", "--map", "ج=remark")
    assert (status, shown["error"]["code"]) == (2, "USE_006")
    status, shown = run("adopt", path, "--register", "staff", "--plan", "--map", "أ=لا أعرف")
    assert (status, shown["error"]["code"]) == (2, "USE_006")
    status, shown = run("adopt", path, "--register", "staff", "--plan", "--map", "بلا")
    assert (status, shown["error"]["code"]) == (2, "USE_006")


def test_a_map_finds_a_list_that_nothing_else_tells(lay: Any, run: Any) -> None:
    path = lay([["1"], [], ["س", "ص"], ["A1", "طاولة"], ["A2", "كرسي"]])
    status, shown = run("adopt", path, "--register", "movable_assets", "--plan")
    assert (status, shown["error"]["code"]) == (2, "USE_007")
    told = ("--map", "س=inventory_no", "--map", "ص=designation")
    _, shown = run("adopt", path, "--register", "movable_assets", "--plan", *told)
    assert (shown["header_row"], shown["rows"]) == (3, 2)
    assert [one["confidence"] for one in shown["map"]] == [1.0, 1.0]


def test_what_is_not_this_register_is_refused(lay: Any, run: Any, tmp_path: Any) -> None:
    path = lay(lines({"رقم القاعة": range(6), "المؤسسة": SCHOOLS, "ملاحظة": ["x"] * 6}))
    status, shown = run("adopt", path, "--register", "staff", "--plan")
    assert (status, shown["error"]["code"]) == (2, "USE_007")
    empty = lay([], name="empty.xlsx")
    assert run("adopt", empty, "--register", "staff", "--plan")[0] == 2
    out = tmp_path / "there.xlsx"
    out.write_bytes(b"mine")
    status, shown = run("adopt", path, "--register", "school_rooms", "--out", out)
    assert (shown["error"]["code"], out.read_bytes()) == ("USE_004", b"mine")


def test_a_column_that_would_hold_every_row_back_stays_unknown(lay: Any, run: Any) -> None:
    names = ["مدرسة النخيل", "إعدادية الأمل", "ثانوية الحسن"] * 2
    path = lay(lines({"PPR": PPR, "الاسم الكامل": NAMES, "المؤسسة": names}))
    _, shown = run("adopt", path, "--register", "staff", "--plan")
    assert shown["unmapped"] == ["المؤسسة"]
    assert "school" in shown["absent"]
    told = ("--map", "المؤسسة=school")
    _, shown = run("adopt", path, "--register", "staff", "--plan", *told)
    assert shown["unmapped"] == []


def test_an_ordinal_column_is_a_field_where_the_register_counts(lay: Any, mapping: Any) -> None:
    numbers = ["12/2026", "13/2026", "14/2026", "15/2026", "16/2026", "17/2026"]
    first = lay(lines({"N°": numbers, "Date": DAYS, "Objet": ["x"] * 6, "Montant engagé": [1] * 6}))
    assert mapping(first, "commitments")["N°"] == "commitment_no"
    columns = {"N°": range(1, 7), "N° d'engagement": numbers, "Date": DAYS, "Objet": ["x"] * 6}
    second = lay(lines(columns), name="second.xlsx")
    assert mapping(second, "commitments")["N° d'engagement"] == "commitment_no"
    assert "N°" not in mapping(second, "commitments")
