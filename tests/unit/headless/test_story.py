"""The story of `dafatir demo`, told once, in one process: it takes half a minute."""

from pathlib import Path

import openpyxl
import pytest

from addin.headless.cli.say import SAY
from addin.headless.demo import Told, tell
from addin.headless.demo.alone import SPOILED
from validators.service import services

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("demo")]


@pytest.fixture(scope="module")
def own_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a clerk's own PC would keep what it writes; the story must not."""
    return tmp_path_factory.mktemp("pc") / "home"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory, own_folder: Path) -> Told:
    """The story takes its time: it is told once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DAFATIR_HOME", str(own_folder))
        patch.setattr(SAY, "json", True)
        return tell(tmp_path_factory.mktemp("story") / "demo")


def test_the_story_goes_as_told(told: Told) -> None:
    assert told.broken == []
    assert told.as_told


def test_every_planted_mistake_is_found_where_it_was_planted(told: Told) -> None:
    assert told.planted
    assert set(told.planted) <= set(told.found)
    assert {spot.file.stem for spot in told.planted} == set(SPOILED)


def test_one_conflict_is_met_and_settled(told: Told) -> None:
    assert (told.conflicts, told.settled) == (1, 1)


def test_every_service_has_a_master_that_opens(told: Told) -> None:
    assert [path.parent.name for path in told.masters] == list(services())
    for path in told.masters:
        book = openpyxl.load_workbook(path, read_only=True)
        assert book.sheetnames
        book.close()


def test_the_shape_is_the_contract_s(told: Told) -> None:
    shape = told.shape()
    names = ["dir", "share", "workbooks", "masters", "planted", "found", "conflicts", "settled"]
    assert list(shape) == names
    assert {tuple(one) for one in shape["planted"]} == {("file", "cell", "code")}
    for name in ("dir", "share"):
        assert Path(shape[name]).is_dir()
    for path in shape["workbooks"]:
        assert Path(path).is_file()


def test_a_clerk_s_own_pc_is_left_alone(told: Told, own_folder: Path) -> None:
    assert told.as_told
    assert not own_folder.exists()


def test_what_was_marked_and_what_was_asked_stay_to_be_opened(told: Told) -> None:
    marked = openpyxl.load_workbook(told.dir / "mistakes" / f"{SPOILED[0]}.xlsx")
    notes = [cell for sheet in marked for row in sheet.iter_rows() for cell in row if cell.comment]
    assert notes
    asked = openpyxl.load_workbook(told.dir / "conflict" / "HRF-LEAVE-3.xlsx", read_only=True)
    assert "التعارضات" in asked.sheetnames
    asked.close()
