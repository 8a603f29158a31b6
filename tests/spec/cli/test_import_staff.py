"""The staff of ESISE come from a data set in XML: new cards, blanks filled, differences told."""

from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from tests.spec.cli.conftest import Run, sheet

STAFF = "esise_staff_exchange"
PERSON = {
    "PPR": "1999991",
    "CINA": "OD",
    "CINN": "99991",
    "NOMA": "السباعي",
    "PRENOMA": "سلمى",
    "NOML": "ESSBAI",
    "PRENOML": "SALMA",
    "GENRE": "F",
    "JOUR_NAIS": "9",
    "MOIS_NAIS": "3",
    "AN_NAIS": "1980",
    "DATE_REC": "2005-09-16T00:00:00+01:00",
}


@pytest.fixture
def career(tmp_path: Path, run: Run) -> Path:
    path = tmp_path / "career.xlsx"
    words = ("new", "staff", "schools", "--bureau", "HRF-CAREER", "--out", path, "--sample", 3)
    assert run(*words)[0] == 0
    return path


def data_set(path: Path, *records: tuple[str, Mapping[str, str]]) -> Path:
    """Write tables as a .NET data set does: one element a record, under a default namespace."""
    told = "".join(
        f"<{table}>{''.join(f'<{n}>{escape(v)}</{n}>' for n, v in cells.items())}</{table}>"
        for table, cells in (("R_GRADE", {"CD_GRADE": "1", "LL_GRADE": "A"}), *records)
    )
    space = "http://tempuri.invalid/DsAgentExport.xsd"
    path.write_text(f'<?xml version="1.0"?><DsAgentExport xmlns="{space}">{told}</DsAgentExport>')
    return path


def person(**more: str) -> tuple[str, Mapping[str, str]]:
    return "DATAIDENTIFPERSONNEL", PERSON | more


def test_a_person_becomes_a_card(tmp_path: Path, career: Path, run: Run) -> None:
    school = str(sheet(career, "schools").rows.keys[0])
    post = {"PPR": "1999991", "CD_ETAB": school, "ACTIV_PRINC": "true"}
    other = post | {"CD_ETAB": "00022Y", "ACTIV_PRINC": "false"}
    file = data_set(
        tmp_path / "a.xml", person(), person(PPR=""), ("ACTIVITE", post), ("ACTIVITE", other)
    )
    status, told = run("import", STAFF, file, "--into", career)
    assert (status, told["added"], told["held_back"]) == (0, 1, 0)
    table = sheet(career, "staff")
    at = table.rows.keys.index("1999991")
    row = {name: cells[at] for name, cells in table.rows.cells.items() if cells[at] is not None}
    assert {name: str(value) for name, value in row.items()} == {
        "ppr": "1999991",
        "cin": "OD99991",
        "full_name_ar": "السباعي سلمى",
        "full_name_fr": "ESSBAI SALMA",
        "sex": "f",
        "birth_date": "1980-03-09",
        "recruitment_date": "2005-09-16",
        "school": school,
    }
    again = data_set(tmp_path / "b.xml", person(NOML="SEBAI", TEL_PORTABLE="0611223344"))
    told = run("import", STAFF, again, "--into", career)[1]
    assert (told["added"], told["filled"]) == (0, 1)
    assert [(one["before"], one["after"]) for one in told["differences"]] == [
        ("ESSBAI SALMA", "SEBAI SALMA")
    ]


def test_wrong_persons_stay_out(tmp_path: Path, career: Path, run: Run) -> None:
    file = data_set(
        tmp_path / "a.xml",
        person(CINA="=", CINN="1+1"),
        person(PPR="1999992", CINN="99992", AN_NAIS="1880"),
        person(PPR="1999993", CINN="99993", NOMA='=HYPERLINK("x")'),
    )
    status, told = run("import", STAFF, file, "--into", career)
    assert (status, told["added"], told["held_back"]) == (1, 1, 2)
    table = sheet(career, "staff")
    at = table.rows.keys.index("1999993")
    assert table.rows.cells["full_name_ar"][at] == '=HYPERLINK("x") سلمى'
    assert table.formulas == {}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "FILE_002"),
        ("<DsAgentExport>", "FILE_002"),
        ("<DsAgentExport/>", "EXCHANGE_001"),
        ("<Other><Teacher><PPR>1</PPR></Teacher></Other>", "EXCHANGE_001"),
        ('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>', "FILE_002"),
        ('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>', "FILE_002"),
    ],
)
def test_another_xml_is_refused(
    tmp_path: Path, career: Path, run: Run, text: str, code: str
) -> None:
    file = tmp_path / "a.xml"
    file.write_text(text)
    status, told = run("import", STAFF, file, "--into", career)
    assert (status, told["error"]["code"]) == (2, code)
