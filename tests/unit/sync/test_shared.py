"""A look-up answers what the register shows, or says why it cannot; it never guesses."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.unit.sync.desk import AMAL, BADR, Desk, edit, insert
from workbooks.ledger.cache import RenewedError, paged
from workbooks.ledger.entry import Change
from workbooks.sync.missing import Missing, Why
from workbooks.sync.shared import SharedRows

NO_ROW, TWO, SPOILT = (Missing(why) for why in (Why.NO_ROW, Why.TWO_ROWS, Why.SPOILT))
ONE = {"ppr": "1", "full_name_ar": "أمل بناني"}
OTHER = {"ppr": "2", "full_name_ar": "بدر العلوي"}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_row_is_found_by_its_key_as_cells_write_it(desk: Desk) -> None:
    desk.write("staff", insert("staff", "r1", **ONE), insert("staff", "r2", **OTHER))
    assert desk.answers("staff", "1", 1.0, "٢", " 1 ") == [ONE, ONE, OTHER, ONE]
    assert desk.answers("staff", "3", None, "x", 1e300, True) == [NO_ROW] * 5


def test_what_was_never_synced_here_is_told(desk: Desk) -> None:
    assert desk.answers("staff", "1") == [Missing(Why.NOT_SYNCED)]
    desk.write("training_modules", insert("training_modules", "r1", module_code="M1"))
    assert desk.answers("staff", "1") == [Missing(Why.NOT_SYNCED)], "another register of its ledger"


def test_a_protected_register_never_answers(desk: Desk) -> None:
    desk.write("medical_files", insert("medical_files", "r1", cert_no="1"))
    assert desk.answers("medical_files", "1") == [Missing(Why.SENSITIVE)]


def test_what_a_later_sync_brought_is_answered(desk: Desk) -> None:
    first = desk.write("staff", insert("staff", "r1", **ONE))
    assert desk.answers("staff", "1") == [ONE]
    desk.write("staff", edit("staff", "r1", "full_name_ar", "أمل", first))
    assert desk.answers("staff", "1") == [ONE | {"full_name_ar": "أمل"}]


def test_until_somebody_looks_again_all_is_of_one_moment(desk: Desk) -> None:
    first = desk.write("staff", insert("staff", "r1", **ONE))
    desk.answers("staff", "1")
    other = SharedRows(desk.local)
    desk.write("staff", edit("staff", "r1", "full_name_ar", "أمل", first))
    assert desk.answers("staff", "1") != [ONE]
    assert other.row("staff", "1") == desk.rows.row("staff", "1")


def test_two_living_rows_of_one_key_are_never_guessed_between(desk: Desk) -> None:
    desk.write("staff", insert("staff", "r1", **ONE))
    desk.write("staff", insert("staff", "r2", **OTHER | {"ppr": "1"}), by=BADR)
    assert desk.answers("staff", "1") == [TWO]


def test_rows_that_were_made_one_answer_as_one(desk: Desk) -> None:
    desk.write("staff", insert("staff", "r1", **ONE))
    desk.write("staff", insert("staff", "r2", **ONE), by=BADR)
    desk.write("staff", Change("alias", "staff", "r2", other="r1"))
    assert desk.answers("staff", "1") == [ONE]


def test_a_row_that_was_deleted_is_not_there(desk: Desk) -> None:
    first = desk.write("staff", insert("staff", "r1", **ONE), insert("staff", "r2", **OTHER))
    desk.write("staff", Change("delete", "staff", "r1", over=(first,)))
    assert desk.answers("staff", "1", "2") == [NO_ROW, OTHER]


def test_a_key_that_a_row_bore_before_still_finds_it(desk: Desk) -> None:
    first = desk.write("staff", insert("staff", "r1", **ONE), insert("staff", "r2", **OTHER))
    then = desk.write("staff", edit("staff", "r1", "ppr", "5", first))
    desk.write("staff", edit("staff", "r1", "ppr", "6", then))
    now = ONE | {"ppr": "6"}
    assert desk.answers("staff", "1", "5", "6", "2") == [now, now, now, OTHER]


def test_a_living_row_of_a_key_goes_before_one_that_bore_it(desk: Desk) -> None:
    first = desk.write("staff", insert("staff", "r1", **ONE))
    desk.write("staff", edit("staff", "r1", "ppr", "5", first))
    desk.write("staff", insert("staff", "r2", **OTHER | {"ppr": "1"}))
    assert desk.answers("staff", "1") == [OTHER | {"ppr": "1"}]


def test_a_key_that_two_rows_bore_before_is_not_guessed(desk: Desk) -> None:
    for row, key in (("r1", "5"), ("r2", "6")):
        wrote = desk.write("staff", insert("staff", row, ppr="1"))
        desk.write("staff", edit("staff", row, "ppr", key, wrote))
    assert desk.answers("staff", "1", "5") == [TWO, {"ppr": "5"}]


def test_rows_that_were_made_one_bore_their_former_key_once(desk: Desk) -> None:
    for row in ("r1", "r2"):
        wrote = desk.write("staff", insert("staff", row, ppr="1"))
        desk.write("staff", edit("staff", row, "ppr", "5", wrote))
    desk.write("staff", Change("alias", "staff", "r2", other="r1"))
    assert desk.answers("staff", "1", "5") == [{"ppr": "5"}] * 2


def test_a_row_without_a_key_answers_nothing(desk: Desk) -> None:
    desk.write("staff", insert("staff", "r1", full_name_ar="أمل"), insert("staff", "r2", **OTHER))
    assert desk.answers("staff", None, "None", "2") == [NO_ROW, NO_ROW, OTHER]


def test_former_keys_need_lines_that_are_whole(desk: Desk, tmp_path: Path) -> None:
    first = desk.write("staff", insert("staff", "r1", **ONE))
    for key in ("5", "6"):
        first = desk.write("staff", edit("staff", "r1", "ppr", key, first))
    for path in tmp_path.rglob("*.jsonl"):
        path.write_bytes(path.read_bytes().replace(b'"5"', b'"7"'))
    assert desk.answers("staff", "6", "1") == [ONE | {"ppr": "6"}] * 2
    assert desk.answers("staff", "5", "7") == [NO_ROW] * 2


def test_where_each_service_keeps_its_own_one_says_which(desk: Desk) -> None:
    ours, theirs = ({"meeting_no": "1/2026", "subject": who} for who in ("لقاء", "اجتماع"))
    desk.write("meetings", insert("meetings", "r1", **ours))
    assert desk.answers("meetings", "1/2026") == [ours]
    desk.write("meetings", insert("meetings", "r2", **theirs), service="EDU")
    assert desk.answers("meetings", "1/2026") == [Missing(Why.SERVICES, ("HRF", "EDU"))]
    assert desk.answers("meetings", "1/2026", service="EDU") == [theirs]
    assert desk.answers("meetings", "1/2026", service="LEG") == [Missing(Why.NOT_SYNCED)]


def test_nothing_is_written_and_nothing_is_held_open(desk: Desk, tmp_path: Path) -> None:
    desk.write("staff", insert("staff", "r1", **ONE))
    desk.answers("staff", "1")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.sqlite")}
    desk.rows.look_again()
    desk.answers("staff", "1", "x")
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.sqlite")} == before
    with sqlite3.connect(next(iter(before)), timeout=0) as database:
        database.execute("BEGIN EXCLUSIVE")
    database.close()


def test_a_release_with_other_registers_waits_for_a_sync(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("staff", insert("staff", "r1", **ONE))
    monkeypatch.setattr("workbooks.sync.kept.edition", lambda: "another")
    assert desk.answers("staff", "1") == [Missing(Why.NOT_SYNCED)]


def many(desk: Desk, rows: int = 40) -> list[Any]:
    values = [{"ppr": str(n), "full_name_ar": f"أمل {n}"} for n in range(1, rows + 1)]
    changes = [insert("staff", f"r{n}", **one) for n, one in enumerate(values)]
    desk.write("staff", *changes)
    return values


def execute(tmp_path: Path, *statements: str) -> None:
    for path in tmp_path.rglob("*.sqlite"):
        with sqlite3.connect(path) as database:
            for statement in statements:
                database.execute(statement)
        database.close()


def test_a_row_that_is_spoilt_spoils_no_other(desk: Desk, tmp_path: Path) -> None:
    values = many(desk)
    execute(tmp_path, "UPDATE rows SET told = CAST(told || x'00' AS BLOB) WHERE place = 4")
    execute(
        tmp_path, "DELETE FROM rows WHERE place = 7", "UPDATE rows SET told = 5 WHERE place = 9"
    )
    assert desk.answers("staff", "x") == [SPOILT]
    found = desk.answers("staff", *(one["ppr"] for one in values))
    bad = [at for at, one in enumerate(found) if one == SPOILT]
    assert bad == [4, 7, 9]
    assert [one for at, one in enumerate(found) if at not in bad] == [
        one for at, one in enumerate(values) if at not in bad
    ]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger SET told = CAST(told || x'00' AS BLOB)",
        "UPDATE registers SET told = CAST(told || x'00' AS BLOB)",
        "UPDATE entries SET told = CAST(told || x'00' AS BLOB)",
        "DELETE FROM entries",
        "DELETE FROM registers",
        "DROP TABLE entries",
    ],
)
def test_what_says_what_a_cache_is_must_be_whole(
    desk: Desk, tmp_path: Path, statement: str
) -> None:
    many(desk)
    execute(tmp_path, statement)
    assert desk.answers("staff", "1", "x", "1") == [SPOILT] * 3


def test_a_former_key_is_no_row_while_rows_cannot_be_read(desk: Desk, tmp_path: Path) -> None:
    many(desk, 3)
    kept = desk.answers("staff", "1")
    execute(tmp_path, "ALTER TABLE rows RENAME TO others")
    assert desk.answers("staff", "1", "x", "x") == [*kept, SPOILT, SPOILT]


@pytest.mark.parametrize("step", range(13, 600, 97))
def test_turned_bytes_never_make_a_wrong_value(desk: Desk, tmp_path: Path, step: int) -> None:
    values = many(desk)
    for path in tmp_path.rglob("*.sqlite"):
        data = bytearray(path.read_bytes())
        for at in range(4096 + step, len(data), 4096):
            data[at] ^= 0x21
        path.write_bytes(data)
    found = desk.answers("staff", *(one["ppr"] for one in values))
    assert all(one in (said, SPOILT) for one, said in zip(found, values, strict=True))


def test_a_cache_that_a_sync_renews_between_two_pages_is_read_anew(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paged, "_PAGE_ROWS", 4)
    values = many(desk)
    marks = desk.local.mark("HRF/directorate")
    assert desk.answers("staff", "1") == [values[0]]
    desk.write("staff", insert("staff", "new", ppr="99"), by=BADR)
    monkeypatch.setattr(desk.local, "mark", lambda _: marks)  # What a look before the sync saw.
    assert desk.answers("staff", "40", "99") == [values[39], {"ppr": "99"}]


def test_a_cache_that_never_rests_is_not_waited_for(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    many(desk)
    monkeypatch.setattr(paged.PagedRows, "_fetched", never)
    assert desk.answers("staff", "1") == [SPOILT]


def never(*_: object) -> Any:
    raise RenewedError


def test_two_clerks_who_had_not_seen_each_other_show_what_the_register_shows(desk: Desk) -> None:
    first = desk.write("staff", insert("staff", "r1", **ONE))
    desk.write("staff", edit("staff", "r1", "full_name_ar", "ب", first), by=BADR)
    desk.write("staff", edit("staff", "r1", "full_name_ar", "أ", first), by=AMAL)
    (found,) = desk.answers("staff", "1")
    assert found == ONE | {"full_name_ar": "أ"}, "the first by write id"
