"""Which columns of an untidy list are which fields of a register."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pytest

NAMES = ("محمد العلوي", "فاطمة بنعلي", "أحمد الزياني", "خديجة الإدريسي", "يوسف التازي", "مريم أيت")
LATIN = ("ALAOUI Mohamed", "BENALI Fatima", "ZIANI Ahmed", "IDRISSI Khadija", "TAZI Y.", "AIT M.")
DAYS = [datetime(1975 + n, 3, 4 + n) for n in range(6)]  # noqa: DTZ001 - a day of a sheet.
PPR = ["1234567", "1234568", "1345678", "0987654", "1111222", "1765432"]
CNIE = ["OD12345", "OD22345", "JA123456", "OD3345", "D445566", "OD5545"]
PHONES = [
    "0612345678",
    "06 61 22 33 44",
    "0528-89-00-11",
    "+212661223344",
    "0700112233",
    "0661000000",
]
SCHOOLS = ["16698Z", "16699A", "16706H", "16712P", "53747V", "58394W"]


def lines(columns: dict[str, Sequence[Any]]) -> list[list[Any]]:
    rows = zip(*columns.values(), strict=True)
    return [list(columns), *(list(row) for row in rows)]


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


REGISTERS: dict[str, dict[str, Sequence[Any]]] = {
    "schools": {
        "الرمز": SCHOOLS, "اسم المؤسسة": ["مدرسة النخيل"] * 6, "الجماعة": ["الداخلة"] * 6,
        "السلك": ["ابتدائي", "ثانوي إعدادي"] * 3, "تاريخ الإحداث": DAYS,
    },
    "school_rooms": {
        "Etablissement": SCHOOLS, "N° de la salle": ["S1", "S2", "S3", "S4", "S5", "S6"],
        "Surface (m²)": ["52 m²", "48,5 m²", 60, 55, 40, 41], "Capacité": [30] * 6,
    },
    "suppliers": {
        "Code fourn.": ["F1", "F2", "F3", "F4", "F5", "F6"], "Raison sociale": LATIN,
        "I.C.E": ["001561191000066", "002136093000040", "001527456000081",
                  "002163624000014", "000039557000028", "001781980000092"],
        "N° RIB": ["011519000001205000534921", "001810007800020110620318",
                   "007450001520500030049113"] * 2,
    },
    "meetings": {
        "الرقم": ["1/2026", "2/2026", "3/2026", "4/2026", "5/2026", "6/2026"],
        "تاريخ الإجتماع": DAYS, "موضوع الاجتماع": ["الدخول المدرسي"] * 6,
        "عدد الحاضرين": [12, 13, 14, 15, 16, 17],
    },
    "visitors": {
        "اليوم": DAYS, "ر.ت": range(1, 7), "إسم الزائر": NAMES, "رقم بطاقة التعريف": CNIE,
        "الغرض من الزيارة": ["شهادة"] * 6,
    },
    "commitments": {
        "رقم الإلتزام": ["1/26", "2/26", "3/26", "4/26", "5/26", "6/26"],
        "السنة المالية": [2026] * 6, "تاريخ الإلتزام": DAYS,
        "مبلغ الإلتزام (درهم)": ["1 200,50 درهم", 300, 400.5, "1.500,00 DH", 12, 13],
    },
    "food_receipts": {
        "N° de réception": ["R1", "R2", "R3", "R4", "R5", "R6"], "Lot": ["L1"] * 6,
        "Denrée": ["HUILE"] * 6, "Qté": ["12 kg", "5 kg", 4, 3, 2, 1], "P.U": [10.5] * 6,
        "Date de réception": DAYS,
    },
    "movable_assets": {
        "رقم الجرد": ["A-1", "A-2", "A-3", "A-4", "A-5", "A-6"], "التعيين": ["طاولة"] * 6,
        "الثمن": [100, 200, 300, 400, 500, 600], "الحالة": ["جيد", "متوسط"] * 3,
    },
    "leaves": {
        "رقم الرخصة": ["1/2026", "2/2026", "3/2026", "4/2026", "5/2026", "6/2026"],
        "ر. التأجير": PPR, "نوع الرخصه": ["رخصة الولادة", "رخصة الحج (خارج مسير)"] * 3,
        "ابتداء من": DAYS, "إلى غاية": DAYS,
    },
}  # fmt: skip
EXPECTED = {
    "schools": ["gresa_code", "name_ar", "commune", "cycle", "opened_on"],
    "school_rooms": ["school", "room_code", "area_m2", "capacity"],
    "suppliers": ["supplier_code", "name", "ice", "rib"],
    "meetings": ["meeting_no", "meeting_date", "subject", "present_count"],
    "visitors": ["visit_date", "entry_no", "visitor_name", "id_no", "subject"],
    "commitments": ["commitment_no", "fiscal_year", "commitment_date", "amount"],
    "food_receipts": ["receipt_no", "lot_no", "item", "quantity", "unit_price", "received_on"],
    "movable_assets": ["inventory_no", "designation", "price", "condition"],
    "leaves": ["leave_no", "ppr", "leave_type", "start_date", "end_date"],
}


@pytest.mark.parametrize("register", REGISTERS)
def test_lists_of_other_registers(register: str, lay: Any, mapping: Any) -> None:
    columns = REGISTERS[register]
    found = mapping(lay([["عنوان"], [], *lines(columns)]), register)
    assert found == dict(zip(columns, EXPECTED[register], strict=True))


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
