from pathlib import Path

import pytest

from addin.headless.cli import main
from addin.headless.demo import Told
from addin.headless.demo.stage import MARKER, empty_folder
from macros.problem import UseProblem
from validators.finding import Titles


def test_a_folder_of_its_own_is_emptied(tmp_path: Path) -> None:
    out = empty_folder(tmp_path / "demo")
    (out / "share").mkdir()
    (out / "share" / "old.txt").write_text("old", encoding="utf-8")
    assert empty_folder(out) == out
    assert [path.name for path in out.iterdir()] == [MARKER]


def test_an_empty_folder_may_be_used(tmp_path: Path) -> None:
    assert (empty_folder(tmp_path) / MARKER).is_file()


@pytest.mark.parametrize("name", ["folder", "file"])
def test_what_it_did_not_make_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    mine = tmp_path / "folder" / "mine.xlsx"
    mine.write_bytes(b"mine")
    (tmp_path / "file").write_bytes(b"mine")
    with pytest.raises(UseProblem) as caught:
        empty_folder(tmp_path / name)
    assert caught.value.code == "USE_010"
    assert mine.read_bytes() == b"mine"


def test_a_folder_that_cannot_be_made_is_told_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert main(["demo", "--out", str(tmp_path / "file" / "demo"), "--json"]) == 2
    assert "FILE_008" in capsys.readouterr().out


def test_a_story_that_broke_says_so() -> None:
    told = Told(Path("demo"), Path("demo/share"), broken=[Titles("لا", "non")])
    assert not told.as_told
