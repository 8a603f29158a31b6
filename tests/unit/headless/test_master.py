import json
from collections.abc import Callable
from pathlib import Path

import pytest

from addin.headless.cli import main
from macros.commands.master import bring_up_to_date
from macros.commands.settle import settle
from macros.problem import UseProblem
from workbooks.master import stale
from workbooks.master.stale import mark_of, owner_of, stale_marks
from workbooks.sync.office import Office

Age = Callable[[Path, float], None]
Mark = Callable[[float], Path]


@pytest.fixture
def master(synced: Path, share: Path) -> Path:
    assert synced.is_file()
    return share / "EDU" / "master.xlsx"


@pytest.fixture
def mark(master: Path, grow_old: Age) -> Mark:
    """Leave Excel's mark beside the master, as many days old as that."""

    def leave(days: float) -> Path:
        path = master.with_name(f"~${master.name}")
        path.write_bytes(mark_of("رئيس المصلحة"))
        grow_old(path, days)
        return path

    return leave


def test_a_mark_older_than_a_day_is_removed_when_asked(mark: Mark, office: Office) -> None:
    left = mark(2)
    before = bring_up_to_date("EDU", office)[0]
    assert (before.state, left.exists()) == ("pending", True)
    assert bring_up_to_date("EDU", office, stale=True)[0].state != "pending"
    assert not left.exists()


def test_a_mark_of_today_is_never_removed(mark: Mark, office: Office) -> None:
    left = mark(0.5)
    assert bring_up_to_date("all", office, stale=True)[0].state == "pending"
    assert left.exists()


def test_an_old_mark_stays_while_somebody_holds_the_workbook(
    mark: Mark, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = mark(2)
    monkeypatch.setattr(stale, "opens_alone", lambda _: False)
    assert bring_up_to_date("EDU", office, stale=True)[0].state == "pending"
    assert left.exists()


def test_a_workbook_that_is_not_there_is_held_by_nobody_but_opens_not(tmp_path: Path) -> None:
    assert not stale.opens_alone(tmp_path / "none.xlsx")
    assert stale_marks(tmp_path / "none.xlsx", 0) == []


def test_the_command_line_takes_stale(
    mark: Mark, master: Path, share: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    left = mark(3)
    assert main(["master", "EDU", "--stale", "--share", str(share), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["masters"]
    assert [(one["service"], one["file"]) for one in told] == [("EDU", str(master))]
    assert not left.exists()


def test_a_master_that_was_deleted_is_made_again(master: Path, office: Office) -> None:
    master.unlink()
    made = bring_up_to_date("all", office)
    assert [(one.service, one.state) for one in made] == [("EDU", "written")]
    assert master.is_file()


def test_an_unknown_service_is_refused(office: Office) -> None:
    with pytest.raises(UseProblem) as caught:
        bring_up_to_date("XXX", office)
    assert caught.value.code == "USE_006"


def test_an_answer_that_is_none_is_refused(book: Path, office: Office) -> None:
    with pytest.raises(UseProblem) as caught:
        settle(book, office, "subject_hours", "1", "note", "yours")
    assert caught.value.code == "USE_006"


@pytest.mark.parametrize(
    ("name", "data", "who"),
    [
        ("~$master.xlsx", mark_of("فاطمة"), "فاطمة"),
        ("~$master.xlsx", b"x", ""),
        (".~lock.master.xlsx#", b",fatima,PC-7,24.11.2026 10:00,file:///;", "fatima"),
        (".~lock.master.xlsx#", "فاطمة,fatima,PC-7,,;".encode(), "فاطمة"),
    ],
)
def test_a_mark_says_who_has_the_workbook_open(
    tmp_path: Path, name: str, data: bytes, who: str
) -> None:
    mark = tmp_path / name
    mark.write_bytes(data)
    assert owner_of(mark) == who


def test_a_mark_that_went_away_says_nothing(tmp_path: Path) -> None:
    assert owner_of(tmp_path / "~$master.xlsx") == ""
