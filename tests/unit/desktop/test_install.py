import errno
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from addin.desktop.install.__main__ import main
from addin.desktop.install.pc import Pc, go_back, install, python_of, this_pc, uninstall
from addin.desktop.install.problem import InstallProblem
from addin.desktop.install.release import ADDIN, LIST, read_list, write_list
from addin.desktop.start import read_settings, write_settings
from tests.unit.desktop.conftest import Kit, Started


def _tree(folder: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def _refused(code: str, act: Callable[[], object]) -> None:
    with pytest.raises(InstallProblem) as told:
        act()
    assert told.value.code == code


def test_installing_puts_the_add_in_where_excel_starts_and_names_its_python(
    pc: Pc, kit: Kit
) -> None:
    run = Started()
    name, new = install(kit("1.0"), pc, run)
    assert new
    assert pc.addin.read_text() == "1.0"
    assert list(pc.excel_start.iterdir()) == [pc.addin]
    assert Path(read_settings(pc.settings)["python"]).exists()
    assert name.startswith("1.0-")


def test_everything_is_run_isolated_from_this_pc_and_never_from_the_share_or_the_net(
    pc: Pc, kit: Kit
) -> None:
    run = Started()
    folder = kit("1.0")
    install(folder, pc, run)
    assert all(words[1] == "-I" for words in run.words)
    assert not any(str(folder) in word for words in run.words for word in words)
    assert "--no-index" in run.words[1]


def test_the_same_release_is_made_ready_only_once(pc: Pc, kit: Kit) -> None:
    folder, run = kit("1.0"), Started()
    assert [install(folder, pc, run)[1] for _ in range(2)] == [True, False]
    assert len(run.words) == 3


def test_what_the_person_set_outlives_a_new_release(pc: Pc, kit: Kit) -> None:
    write_settings(pc.settings, {"lang": "fr"})
    install(kit("1.0"), pc, Started())
    assert read_settings(pc.settings)["lang"] == "fr"


def test_going_back_brings_add_in_and_python_of_the_release_before(pc: Pc, kit: Kit) -> None:
    first, _ = install(kit("1.0"), pc, Started())
    second, _ = install(kit("2.0"), pc, Started())
    assert go_back(pc) == first
    assert pc.addin.read_text() == "1.0"
    assert first in read_settings(pc.settings)["python"]
    assert go_back(pc) == second


def test_an_add_in_that_is_already_there_may_stay_open_in_excel(pc: Pc, kit: Kit) -> None:
    folder = kit("1.0")
    install(folder, pc, Started())
    before = pc.addin.stat().st_ino
    assert not install(folder, pc, Started())[1]
    assert pc.addin.stat().st_ino == before


@pytest.mark.parametrize("lost", ["python", ADDIN])
def test_a_release_that_lost_a_file_is_made_ready_again(pc: Pc, kit: Kit, lost: str) -> None:
    folder = kit("1.0")
    place = pc.release(install(folder, pc, Started())[0])
    (python_of(place) if lost == "python" else place / lost).unlink()
    again = Started()
    assert not install(folder, pc, again)[1]
    assert (len(again.words), python_of(place).exists(), (place / ADDIN).exists()) == (
        3,
        True,
        True,
    )


def test_there_is_no_way_back_to_a_release_that_lost_its_python(pc: Pc, kit: Kit) -> None:
    first, _ = install(kit("1.0"), pc, Started())
    install(kit("2.0"), pc, Started())
    python_of(pc.release(first)).unlink()
    _refused("INST_006", lambda: go_back(pc))
    assert pc.addin.read_text() == "2.0"


def test_a_disk_that_is_full_is_told_and_leaves_the_former_release(
    pc: Pc, kit: Kit, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    install(kit("1.0"), pc, Started())
    before = pc.settings.read_bytes()
    folder = kit("2.0")

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(Path, "write_bytes", full)
        assert main([str(folder)]) == 2
    assert "[INST_008]" in capfd.readouterr().out
    assert (pc.addin.read_text(), pc.settings.read_bytes()) == ("1.0", before)


def test_an_option_that_nobody_knows_installs_nothing(
    pc: Pc, kit: Kit, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main([str(kit("1.0")), "--bakc"]) == 2
    assert "[INST_009]" in capfd.readouterr().out
    assert not pc.folder.exists()


def test_only_what_runs_stays_on_the_pc(pc: Pc, kit: Kit) -> None:
    folder = kit("1.0")
    (folder / "python-3.12.exe").write_bytes(b"of the share")
    name, _ = install(_listed_again(folder), pc, Started())
    assert {one.name for one in pc.release(name).iterdir()} == {"env", ADDIN, "ready"}


def _listed_again(folder: Path) -> Path:
    write_list(folder, "1.0")
    return folder


def test_two_releases_are_kept(pc: Pc, kit: Kit) -> None:
    for version in ("1.0", "2.0", "3.0"):
        install(kit(version), pc, Started())
    kept = {one.name.partition("-")[0] for one in (pc.folder / "releases").iterdir()}
    assert kept == {"2.0", "3.0"}


def test_there_is_no_way_back_from_the_first_release(pc: Pc, kit: Kit) -> None:
    install(kit("1.0"), pc, Started())
    _refused("INST_006", lambda: go_back(pc))


@pytest.mark.parametrize("step", ["venv", "pip", "-c"])
def test_an_installation_that_stops_leaves_the_former_release_at_work(
    pc: Pc, kit: Kit, step: str
) -> None:
    install(kit("1.0"), pc, Started())
    before = pc.settings.read_bytes()
    folder = kit("2.0")
    _refused("INST_004", lambda: install(folder, pc, Started(step)))
    assert (pc.addin.read_text(), pc.settings.read_bytes()) == ("1.0", before)
    again = Started()
    assert install(folder, pc, again)[1]
    assert (pc.addin.read_text(), len(again.words)) == ("2.0", 3)


def test_an_add_in_that_excel_holds_is_left_with_its_python(
    pc: Pc, kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(kit("1.0"), pc, Started())
    before = _tree(pc.excel_start.parent) | {"told": pc.settings.read_bytes()}

    tried: list[Path] = []

    def held(file: Path, *_: object, **__: object) -> None:
        tried.append(file.parent)
        raise PermissionError

    with monkeypatch.context() as busy:
        busy.setattr(Path, "replace", held)
        _refused("INST_005", lambda: install(kit("2.0"), pc, Started()))
    assert pc.excel_start not in tried, "Excel would open what is half written there"
    with monkeypatch.context() as busy:
        busy.setattr(Path, "unlink", held)
        _refused("INST_005", lambda: uninstall(pc))
    assert _tree(pc.excel_start.parent) | {"told": pc.settings.read_bytes()} == before


@pytest.mark.parametrize("spoil", [Path.unlink, lambda file: file.write_bytes(b"other")])
def test_a_file_that_is_not_what_was_laid_out_is_never_installed(
    pc: Pc, kit: Kit, spoil: Callable[[Path], object]
) -> None:
    folder = kit("1.0")
    spoil(folder / ADDIN)
    run = Started()
    _refused("INST_003", lambda: install(folder, pc, run))
    assert (run.words, pc.addin.exists()) == ([], False)


@pytest.mark.parametrize(
    "told",
    [
        "",
        "[]",
        "{}",
        '{"version": "1", "files": []}',
        '{"version": "1", "files": {}}',
        *(
            json.dumps({"version": "1", "files": {ADDIN: "", name: ""}})
            for name in ("../x", "/x", "a/../../x", "c:x", "..\\x")
        ),
        json.dumps({"version": "../1", "files": {ADDIN: ""}}),
    ],
)
def test_a_folder_that_is_no_installation_is_refused(pc: Pc, kit: Kit, told: str) -> None:
    folder = kit("1.0")
    (folder / LIST).write_text(told)
    _refused("INST_002", lambda: install(folder, pc, Started()))
    assert not pc.folder.exists()


def test_the_same_version_with_other_content_is_another_release(kit: Kit) -> None:
    first = read_list(kit("1.0"))
    folder = kit("1.0")
    (folder / ADDIN).write_text("mended")
    assert write_list(folder, "1.0").name != first.name


def test_taking_away_leaves_what_is_the_persons_own(pc: Pc, kit: Kit) -> None:
    install(kit("1.0"), pc, Started())
    (pc.folder / "kept.xlsx").write_bytes(b"a former version")
    pc.log.touch()
    assert uninstall(pc) == []
    assert [one.name for one in pc.folder.iterdir()] == ["kept.xlsx"]
    assert not pc.addin.exists()


def test_taking_away_leaves_no_empty_folder(pc: Pc, kit: Kit) -> None:
    install(kit("1.0"), pc, Started())
    uninstall(pc)
    assert not pc.folder.exists()


def test_a_pc_without_excels_folders_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("APPDATA")
    _refused("INST_001", this_pc)
