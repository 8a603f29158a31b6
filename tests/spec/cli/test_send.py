"""Some rows go to the ledger at once; the workbook stays as it is, and its next sync repeats nothing."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.spec.cli.clerks import Office, cell, counts
from tests.spec.cli.conftest import Run, Type
from tests.spec.cli.sending import END, KEY, REMARK, key_at, left, new_row, send, sent
from workbooks.read import read_book


@pytest.fixture
def office(leaves: Path, share: Path, run: Run, typing: Type) -> Office:
    return Office(leaves, share, run, typing)


def test_a_changed_cell_reaches_a_colleague_and_the_file_keeps_its_bytes(office: Office) -> None:
    office.type(office.amal, REMARK, 5, "وقعت")
    before = office.amal.read_bytes()
    assert sent(send(office, office.amal, key_at(office.amal, 5))) == (0, 1)
    assert office.amal.read_bytes() == before
    assert counts(office.sync(office.badr), "pulled") == (0, 1, 0)
    assert cell(office.badr, REMARK, 5) == "وقعت"


def test_sending_twice_sends_once_and_a_later_word_replaces_the_first(office: Office) -> None:
    key = key_at(office.amal, 5)
    for text in ("أول", "ثان"):
        office.type(office.amal, REMARK, 5, text)
        assert sent(send(office, office.amal, key)) == (0, 1)
        assert sent(send(office, office.amal, key)) == (0, 0)
    answer = office.sync(office.amal)
    assert counts(answer, "pushed") == counts(answer, "pulled") == (0, 0, 0)
    assert answer["conflicts"] == []
    office.sync(office.badr)
    assert cell(office.badr, REMARK, 5) == "ثان"
    assert office.sync(office.badr)["conflicts"] == []


def test_the_old_value_typed_again_is_told_apart_from_nothing(office: Office) -> None:
    key, first = key_at(office.amal, 5), cell(office.amal, REMARK, 5)
    office.type(office.amal, REMARK, 5, "وقعت")
    send(office, office.amal, key)
    office.type(office.amal, REMARK, 5, first)
    answer = send(office, office.amal, key)
    assert (sent(answer), left(answer)) == ((0, 0), ["SYNC_016"])
    assert counts(office.sync(office.amal), "pulled") == (0, 1, 0)
    assert cell(office.amal, REMARK, 5) == "وقعت"


def test_rows_that_are_not_named_take_no_part(office: Office) -> None:
    office.type(office.amal, REMARK, 5, "لا ترسل")
    office.type(office.amal, REMARK, 6, "أرسل")
    office.typing(office.amal, "leaves", lambda sheet: sheet.delete_rows(8, 2))
    assert send(office, office.amal, key_at(office.amal, 6)) == {
        "register": "leaves",
        "sent": {"inserted": 0, "changed": 1},
        "held_back": [],
        "left": [],
    }
    answer = office.sync(office.amal)
    assert counts(answer, "pushed") == (0, 1, 0)
    assert len(answer["vanished"]) == 2


def test_what_a_colleague_wrote_meanwhile_is_left_for_a_sync(office: Office) -> None:
    office.type(office.badr, REMARK, 5, "بدر")
    office.sync(office.badr)
    office.type(office.amal, REMARK, 5, "أمل")
    office.type(office.amal, REMARK, 6, "أخرى")
    answer = send(office, office.amal, key_at(office.amal, 5), key_at(office.amal, 6))
    assert (sent(answer), left(answer)) == ((0, 1), ["SYNC_012"])
    assert answer["left"][0]["row"] == 5
    (asked,) = office.sync(office.amal)["conflicts"]
    assert (asked["mine"], asked["theirs"]) == ("أمل", "بدر")


def test_another_cell_of_the_row_never_conflicts(office: Office) -> None:
    office.type(office.badr, "مرجع مسير", 5, "M12345")
    office.sync(office.badr)
    office.type(office.amal, REMARK, 5, "أمل")
    answer = send(office, office.amal, key_at(office.amal, 5))
    assert (sent(answer), left(answer)) == ((0, 1), [])


def test_a_wrong_row_is_held_and_told(office: Office) -> None:
    office.type(office.amal, END, 5, "2001-01-01")
    office.type(office.amal, REMARK, 6, "أرسل")
    answer = send(office, office.amal, key_at(office.amal, 5), key_at(office.amal, 6))
    assert sent(answer) == (0, 1)
    assert {one["code"] for one in answer["held_back"]} == {"ROW_001"}


def test_a_new_row_goes_out_once_and_a_sync_gives_it_its_name(office: Office) -> None:
    new_row(office, office.amal, "77/2026")
    for expected in ((1, 0), (0, 0)):
        assert sent(send(office, office.amal, "77/2026")) == expected
    office.type(office.amal, REMARK, 11, "ثان")
    assert sent(send(office, office.amal, "77/2026")) == (0, 1)
    answer = office.sync(office.amal)
    assert counts(answer, "pushed") == counts(answer, "pulled") == (0, 0, 0)
    assert counts(office.sync(office.badr), "pulled") == (1, 0, 0)
    table = read_book(office.amal).table("leaves")
    assert table is not None
    assert table.block.ids[-1]
    assert sent(send(office, office.amal, "77/2026")) == (0, 0)


def test_a_key_that_another_row_bears_is_left_for_a_sync(office: Office) -> None:
    new_row(office, office.badr, "77/2026")
    assert sent(send(office, office.badr, "77/2026")) == (1, 0)
    new_row(office, office.amal, "77/2026")
    answer = send(office, office.amal, "77/2026")
    assert (sent(answer), left(answer)) == ((0, 0), ["SYNC_010"])


def test_a_retyped_key_and_a_copied_row_are_left_for_a_sync(office: Office) -> None:
    office.type(office.amal, KEY, 5, "99/2026")
    answer = send(office, office.amal, "99/2026")
    assert (sent(answer), left(answer)) == ((0, 0), ["SYNC_010"])

    def copy(sheet: Any) -> None:
        for at in range(1, sheet.max_column + 1):
            sheet.cell(7, at).value = sheet.cell(6, at).value

    office.typing(office.amal, "leaves", copy)
    answer = send(office, office.amal, key_at(office.amal, 6))
    assert (sent(answer), left(answer)) == ((0, 0), ["SYNC_010", "SYNC_010"])
    assert {one["code"] for one in answer["held_back"]} == {"KEY_001"}


def test_a_close_without_saving_reverts_and_repeats_nothing(office: Office, tmp_path: Path) -> None:
    saved = tmp_path / "saved.xlsx"
    shutil.copy(office.amal, saved)
    office.type(office.amal, REMARK, 5, "وقعت")
    new_row(office, office.amal, "77/2026")
    assert sent(send(office, office.amal, key_at(office.amal, 5), "77/2026")) == (1, 1)
    shutil.copy(saved, office.amal)
    answer = office.sync(office.amal)
    assert (counts(answer, "pushed"), counts(answer, "pulled")) == ((0, 0, 0), (1, 1, 0))
    assert (answer["conflicts"], answer["vanished"]) == ([], [])
    assert cell(office.amal, REMARK, 5) == "وقعت"


def test_work_saved_after_an_unsaved_close_says_nothing_of_what_was_sent(
    office: Office, tmp_path: Path
) -> None:
    saved = tmp_path / "saved.xlsx"
    shutil.copy(office.amal, saved)
    office.type(office.amal, REMARK, 5, "وقعت")
    assert sent(send(office, office.amal, key_at(office.amal, 5))) == (0, 1)
    shutil.copy(saved, office.amal)
    office.type(office.amal, REMARK, 6, "في الغد")
    answer = office.sync(office.amal)
    assert (counts(answer, "pushed"), counts(answer, "pulled")) == ((0, 1, 0), (0, 1, 0))
    assert [cell(office.amal, REMARK, line) for line in (5, 6)] == ["وقعت", "في الغد"]


def test_what_a_copy_sent_is_not_forgotten_when_its_original_syncs(office: Office) -> None:
    copy = office.amal.with_name("copie.xlsx")
    office.type(office.amal, REMARK, 5, "أول")
    shutil.copy(office.amal, copy)
    assert sent(send(office, office.amal, key_at(office.amal, 5))) == (0, 1)
    new_row(office, copy, "77/2026")
    assert sent(send(office, copy, "77/2026")) == (1, 0)
    assert counts(office.sync(office.amal), "pulled") == (1, 0, 0)
    assert counts(office.sync(office.amal), "pulled") == (0, 0, 0)
    answer = office.sync(copy)
    assert counts(answer, "pushed") == counts(answer, "pulled") == (0, 0, 0)


def test_a_column_that_is_emptied_waits_for_a_sync(office: Office) -> None:
    keys = [key_at(office.amal, line) for line in range(5, 11)]
    for line in range(5, 11):
        office.type(office.amal, REMARK, line, "وقعت")
    office.sync(office.amal)
    for line in (5, 6):
        office.type(office.amal, REMARK, line, None)
    assert sent(send(office, office.amal, *keys[:2])) == (0, 2), "the others hold theirs"
    for line in range(7, 11):
        office.type(office.amal, REMARK, line, None)
    answer = send(office, office.amal, *keys)
    assert (sent(answer), set(left(answer))) == ((0, 0), {"SYNC_014"})
