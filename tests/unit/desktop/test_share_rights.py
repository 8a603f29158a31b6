"""The rights of a share, as their scripts give them, against where registers' rows lie."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from addin.desktop.install.problem import InstallProblem
from addin.desktop.install.rights import Level, places, read_groups, usual_groups, write_groups
from addin.desktop.install.scripts import rights_cmd
from addin.desktop.install.share import GROUPS, prepare_share, write_rights
from addin.headless.cli import main
from validators.catalogue import registers
from validators.service import ALL, services
from workbooks.sync.share import SHARE_FILE, audience_of

NAMES = usual_groups() | {"HRF": "مصلحة الموارد", "HRF-LEAVE": "DOM\\Congés du personnel"}
Granted = dict[str, dict[str, str]]


def _icacls(script: str) -> Granted:
    """Read the script as Windows would: by path, what each group is granted."""
    lines = [line for line in script.split("\r\n") if line.startswith("icacls")]
    found: Granted = {}
    for line in lines:
        told = re.fullmatch(
            r'icacls "%ROOT%([^"]*)" /inheritance:r /grant:r (.*) \|\| exit /b 1', line
        )
        assert told, line
        path = told[1].replace("\\", "/").lstrip("/")
        assert path not in found, "each folder is told once"
        words = re.findall(r'"([^":]+):([^"]+)"', told[2])
        found[path] = dict(words)
    return found


def _may(granted: Granted, group: str, path: str) -> str:
    """Return what a group may do in a folder: the nearest told one decides, as it inherits nothing."""
    nearest = path
    while nearest not in granted:
        nearest = nearest.rpartition("/")[0]
    right = granted[nearest].get(group, "")
    return right if nearest == path or right.startswith("(OI)(CI)") else ""


@pytest.fixture
def granted() -> Granted:
    return _icacls(rights_cmd(NAMES))


def test_each_folder_is_told_once_and_by_its_own_name(granted: Granted) -> None:
    assert list(granted) == [place.path for place in places()]


def test_nobody_reads_rows_that_are_not_theirs(granted: Granted) -> None:
    for register in registers():
        for service in services():
            audience = audience_of(register, service)
            owner = audience.bureau or audience.service
            may = {code: _may(granted, name, audience.folder) for code, name in NAMES.items()}
            writing = {code for code, right in may.items() if "(M)" in right}
            assert writing == {owner, f"{audience.service}-HEAD"}, audience
            reading = {code for code, right in may.items() if "(RX)" in right}
            assert reading == ({ALL} if audience.name.endswith("/directorate") else set())


def test_masters_and_numbers_are_the_services_and_the_kit_is_read_only(granted: Granted) -> None:
    for code in services():
        for path in (f"{code}/numbers/x/2026", code):
            may = {one: _may(granted, name, path) for one, name in NAMES.items()}
            assert {one for one, right in may.items() if "M" in right} == {code, f"{code}-HEAD"}
    for path in ("kit", SHARE_FILE, ""):
        assert not any("(M)" in right or "(W)" in right for right in granted[path].values())


def _recorded(tmp_path: Path, folder: Path) -> list[list[str]]:
    """Run the script with the real shell; setfacl is one that writes its words down."""
    words = tmp_path / "words"
    told = tmp_path / "bin" / "setfacl"
    told.parent.mkdir()
    told.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" "" >> "{words}"\n', encoding="utf-8")
    told.chmod(0o755)
    path = f"{told.parent}{os.pathsep}{os.environ['PATH']}"
    shell = shutil.which("sh")
    assert shell
    script = str(tmp_path / "out" / "rights.sh")
    subprocess.run([shell, script, str(folder)], env={"PATH": path}, check=True)
    return [one.splitlines() for one in words.read_text("utf-8").split("\n\n") if one]


def test_the_samba_script_reaches_each_folder_whole_through_a_real_shell(tmp_path: Path) -> None:
    folder, out = tmp_path / "دفاتر المديرية $x", tmp_path / "out"
    out.mkdir()
    lines = "\n".join(f"{code};{name}" for code, name in NAMES.items())
    (out / GROUPS).write_text(f"code;group\n{lines}\n", "utf-8")
    prepare_share(folder, "smb", "id", out)
    ran = _recorded(tmp_path, folder)
    cleared = [words for words in ran if "-b" in words]
    assert [Path(words[-1]) for words in cleared] == [folder / place.path for place in places()]
    by_path = {Path(words[-1]).relative_to(folder).as_posix(): words[-2] for words in cleared}
    leave = by_path["HRF/private/HRF-LEAVE"].split(",")
    assert r"g:DOM\134Congés\040du\040personnel:rwX" in leave
    assert "o::---" in leave
    assert not [one for one in leave if one.startswith(("g:مصلحة", "g:Dafatir-ALL"))]
    listed = [words[-2] for words in ran if words[0] == "-m" and words[-1].endswith("HRF/private")]
    assert listed == [r"g:مصلحة\040الموارد:r-x"]


def test_both_scripts_say_the_same(granted: Granted) -> None:
    said = {
        "(X)": Level.PASS,
        "(RX)": Level.LIST,
        "(R)": Level.READ,
        "(OI)(CI)(RX)": Level.READ,
        "(OI)(CI)(M)": Level.MODIFY,
        "(OI)(CI)(F)": Level.FULL,
        "(F)": Level.FULL,
    }
    for place in places():
        told = {code: said[granted[place.path][NAMES[code]]] for code in place.rights}
        assert told == place.rights


def test_what_is_there_stays_and_a_share_says_once_who_it_is(tmp_path: Path) -> None:
    folder, out = tmp_path / "share", tmp_path / "out"
    prepare_share(folder, "copied", "first", out)
    (folder / "HRF" / "master.xlsx").write_bytes(b"rows")
    prepare_share(folder, "smb", "second", out)
    told = json.loads((folder / SHARE_FILE).read_text("utf-8"))
    assert told == {"format": 1, "kind": "copied", "id": "first"}
    assert (folder / "HRF" / "master.xlsx").read_bytes() == b"rows"
    assert (folder / "EDU" / "private" / "EDU-HEALTH").is_dir()


def test_who_is_left_out_of_the_table_keeps_the_usual_name(tmp_path: Path) -> None:
    write_groups(tmp_path / GROUPS)
    assert read_groups(tmp_path / GROUPS) == usual_groups()
    (tmp_path / GROUPS).write_text("code,group\nHRF,RH\n", "utf-8")
    assert read_groups(tmp_path / GROUPS) == usual_groups() | {"HRF": "RH"}


@pytest.mark.parametrize(
    "line", ["NONE,x", "HRF", "HRF,", 'HRF,"a""b"', "HRF,a%b", "HRF,a:b", "HRF,$(x)", "HRF,a`b"]
)
def test_a_name_that_a_script_would_misread_is_refused_by_its_line(
    tmp_path: Path, line: str
) -> None:
    (tmp_path / GROUPS).write_text(f"code,group\n{line}\n", "utf-8")
    with pytest.raises(InstallProblem, match=r"INST_015.* 2 "):
        write_rights(tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == [GROUPS]


def test_the_command_line_prepares_a_share(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["share", str(tmp_path / "share"), "--out", str(tmp_path / "out"), "--json"]
    assert main(words) == 0
    told = json.loads(capsys.readouterr().out)
    assert [Path(one).name for one in told["rights"]] == [GROUPS, "rights.cmd", "rights.sh"]
    assert main(["doctor", "--share", str(tmp_path / "share"), "--json"]) == 0
