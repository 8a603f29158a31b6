"""Which columns of an untidy list are which fields of a register."""

from typing import Any

from tests.spec.adopt.people import CNIE, DAYS, LATIN, NAMES, PHONES, PPR, SCHOOLS, lines


def test_a_staff_list_in_arabic(lay: Any, mapping: Any) -> None:
    path = lay(
        [
            ["المملكة المغربية"],
            ["لائحة موظفي المديرية برسم الموسم 2026/2027"],
            [],
            *lines(
                {
                    "ر.ت": [1, 2, 3, 4, 5, 6],
                    "رقم التأجير ": PPR,
                    "النسب و الإسم": NAMES,
                    "ر ب و": CNIE,
                    "تاريخ الإزدياد": [
                        "01-02-1980",
                        "1981/03/04",
                        "5 غشت 1979",
                        "٠٣/٠٤/١٩٧٨",
                        *DAYS[:2],
                    ],
                    "الجنس": ["ذكر", "أنثى", "ذكر", "أنثى", "ذكر", "أنثى"],
                    "مقر العمل": ["مدرسة النخيل"] * 6,
                    "رمز المؤسسة": SCHOOLS,
                    "رقم الهاتف": PHONES,
                    "رأي المكتب": ["لا شيء"] * 6,
                }
            ),
        ],
        "A2:J2",
    )
    assert mapping(path, "staff") == {
        "رقم التأجير": "ppr",
        "النسب و الإسم": "full_name_ar",
        "ر ب و": "cin",
        "تاريخ الإزدياد": "birth_date",
        "الجنس": "sex",
        "رمز المؤسسة": "school",
        "رقم الهاتف": "phone",
    }


def test_a_staff_list_in_french(lay: Any, mapping: Any) -> None:
    path = lay(
        lines(
            {
                "N°": range(1, 7),
                "N° de SOM": [float(n) for n in PPR],
                "NOM ET PRENOM": LATIN,
                "C.I.N.E": CNIE,
                "Date naissance": DAYS,
                "Lieu de naissance": ["Dakhla"] * 6,
                "Tel.": PHONES,
                "Etabl. d'affectation": SCHOOLS,
                "Echelon": [3, 4, 5, 6, 7, 8],
                "Observ.": ["", "", "ras", "", "", ""],
            }
        )
    )
    assert mapping(path, "staff") == {
        "N° de SOM": "ppr",
        "NOM ET PRENOM": "full_name_fr",
        "C.I.N.E": "cin",
        "Date naissance": "birth_date",
        "Lieu de naissance": "birth_place",
        "Tel.": "phone",
        "Etabl. d'affectation": "school",
        "Echelon": "echelon",
        "Observ.": "remark",
    }


def test_the_same_name_twice_is_told_by_its_script(lay: Any, mapping: Any) -> None:
    path = lay(lines({"PPR": PPR, "Nom et prénom": NAMES, "الاسم والنسب": LATIN, "CIN": CNIE}))
    assert mapping(path, "staff")["Nom et prénom"] == "full_name_ar"
    assert mapping(path, "staff")["الاسم والنسب"] == "full_name_fr"


def test_columns_that_only_their_cells_tell(lay: Any, mapping: Any) -> None:
    rows = zip(range(1, 7), PPR, NAMES, CNIE, PHONES, SCHOOLS, strict=True)
    heading = ["ر.ت", "", "الاسم الكامل", "معطى 1", "معطى 2", ""]
    path = lay([heading, *(list(row) for row in rows)])
    assert mapping(path, "staff") == {
        "B": "ppr",
        "الاسم الكامل": "full_name_ar",
        "معطى 1": "cin",
        "معطى 2": "phone",
        "F": "school",
    }


def test_given_and_family_name_apart_are_not_the_whole_name(lay: Any, mapping: Any) -> None:
    path = lay(lines({"PPR": PPR, "النسب": NAMES, "الاسم": NAMES, "CIN": CNIE}))
    assert set(mapping(path, "staff").values()) == {"ppr", "cin"}


def test_headings_of_two_lines(lay: Any, mapping: Any, run: Any) -> None:
    upper = ["ر.ت", "رقم التأجير", "الهوية", None, "الازدياد", None, "العمل"]
    lower = [None, None, "الاسم الكامل", "ر.ب.و", "التاريخ", "المكان", "المؤسسة"]
    rows = zip(range(1, 7), PPR, NAMES, CNIE, DAYS, ["الداخلة"] * 6, SCHOOLS, strict=True)
    path = lay(
        [["لائحة"], upper, lower, *(list(row) for row in rows)],
        "A1:G1", "A2:A3", "B2:B3", "C2:D2", "E2:F2",
    )  # fmt: skip
    assert mapping(path, "staff") == {
        "رقم التأجير": "ppr",
        "الهوية الاسم الكامل": "full_name_ar",
        "الهوية ر.ب.و": "cin",
        "الازدياد التاريخ": "birth_date",
        "الازدياد المكان": "birth_place",
        "العمل المؤسسة": "school",
    }
    _, shown = run("adopt", path, "--register", "staff", "--plan")
    assert shown["header_row"] == 3


def test_headings_of_two_lines_without_a_merge(lay: Any, mapping: Any) -> None:
    upper = ["ر.ت", "رقم التأجير", "الهوية", None, "ملاحظة"]
    lower = [None, None, "الاسم الكامل", "ر.ب.و", None]
    rows = zip(range(1, 7), PPR, NAMES, CNIE, [""] * 6, strict=True)
    path = lay([["لائحة الموظفين"], [], upper, lower, *(list(row) for row in rows)])
    assert mapping(path, "staff") == {
        "رقم التأجير": "ppr",
        "الهوية الاسم الكامل": "full_name_ar",
        "الهوية ر.ب.و": "cin",
        "ملاحظة": "remark",
    }


def test_a_line_that_numbers_the_columns_is_no_row(lay: Any, run: Any, tmp_path: Any) -> None:
    rows = [list(row) for row in zip(PPR, NAMES, CNIE, PHONES, strict=True)]
    path = lay([["PPR", "الاسم الكامل", "CIN", "الهاتف"], [1, 2, 3, 4], *rows])
    out = tmp_path / "out.xlsx"
    _, shown = run("adopt", path, "--register", "staff", "--out", out)
    assert (shown["header_row"], shown["rows"], len(shown["map"])) == (1, 6, 4)
    _, checked = run("check", out)
    assert checked["files"][0]["rows"] == 6


def test_two_lists_beside_each_other(lay: Any, mapping: Any, run: Any) -> None:
    left = lines({"ر.ت": range(1, 7), "رقم القاعة": range(11, 17), "المساحة": [50] * 6})
    right = lines({"رقم التأجير": PPR, "الاسم والنسب": NAMES, "الهاتف": PHONES})
    path = lay([[*a, None, *b] for a, b in zip(left, right, strict=True)])
    assert set(mapping(path, "staff").values()) == {"ppr", "full_name_ar", "phone"}
    _, shown = run("adopt", path, "--register", "staff", "--plan")
    assert shown["unmapped"] == []


def test_two_lists_below_each_other(lay: Any, run: Any) -> None:
    rooms = lines({"المؤسسة": SCHOOLS, "رقم القاعة": range(11, 17), "المساحة": [50] * 6})
    staff = lines({"رقم التأجير": PPR, "الاسم والنسب": NAMES, "الهاتف": PHONES})
    path = lay([["القاعات"], *rooms, [], ["الموظفون"], *staff, [], ["المدير"]])
    _, shown = run("adopt", path, "--register", "staff", "--plan")
    assert (shown["header_row"], shown["rows"]) == (11, 6)
    _, shown = run("adopt", path, "--register", "school_rooms", "--plan")
    assert (shown["header_row"], shown["rows"]) == (2, 6)


def test_a_list_after_notes_on_another_sheet_deep_down(lay: Any, run: Any) -> None:
    def move(sheet: Any) -> None:
        sheet.insert_rows(1, 90)
        sheet.insert_cols(1, 2)
        notes = sheet.parent.create_sheet("ملاحظات", 0)
        notes.append(["رقم التأجير يكتب بسبعة أرقام"])
        notes.append(["الهاتف", "ضروري"])

    path = lay(lines({"رقم التأجير": PPR, "الاسم والنسب": NAMES, "الهاتف": PHONES}), act=move)
    _, shown = run("adopt", path, "--register", "staff", "--plan")
    assert (shown["sheet"], shown["header_row"], shown["rows"]) == ("اللائحة", 91, 6)


def test_a_hidden_sheet_yields_to_the_one_that_is_seen(lay: Any, run: Any) -> None:
    rows = lines({"رقم التأجير": PPR, "الاسم والنسب": NAMES, "الهاتف": PHONES})

    def hide(sheet: Any) -> None:
        old = sheet.parent.create_sheet("قديم", 0)
        for line in rows:
            old.append(line)
        old.sheet_state = "hidden"

    _, shown = run("adopt", lay(rows, act=hide), "--register", "staff", "--plan")
    assert shown["sheet"] == "اللائحة"


def test_gaps_totals_and_headings_said_again_are_no_rows(lay: Any, run: Any, tmp_path: Any) -> None:
    head = ["ر.ت", "رقم التأجير", "الاسم الكامل", "الرتبة"]
    rows = [[n, ppr, name, 4] for n, (ppr, name) in enumerate(zip(PPR, NAMES, strict=True), 1)]
    path = lay(
        [
            ["الثانوية الأولى"], head, *rows[:3], ["المجموع", None, None, 12], [],
            ["الثانوية الثانية"], head, *rows[3:], ["المجموع", None, None, 12],
            ["المجموع العام", None, None, 24], [], [None, "توقيع الرئيس"],
        ],
        "A1:D1", "A8:D8", "A6:C6", "A13:C13",
    )  # fmt: skip
    out = tmp_path / "out.xlsx"
    _, shown = run("adopt", path, "--register", "staff", "--out", out)
    assert (shown["header_row"], shown["rows"]) == (2, 6)
    _, checked = run("check", out)
    assert checked["files"][0]["rows"] == 6


def test_a_heading_that_is_another_fields_own_is_no_guess_for_the_key(
    lay: Any, mapping: Any
) -> None:
    found = mapping(
        lay(
            lines(
                {
                    "مصدر الشكاية": ["بوابة كذا"] * 6,
                    "تاريخ التوصل": DAYS,
                    "المشتكي": NAMES,
                    "الموضوع": ["طلب انتقال"] * 6,
                    "المؤسسة": SCHOOLS,
                }
            )
        ),
        "complaints",
    )
    assert "complaint_no" not in found.values()
    assert "مصدر الشكاية" not in found
