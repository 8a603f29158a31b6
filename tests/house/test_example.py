"""The register that CONTRIBUTING walks through is made by doing what it says, and nothing else."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.house.planting import copy_into, run
from tests.house.sources import ROOT
from tests.house.test_contract import offered

EXAMPLE = re.compile(r"<!-- example: (\S+) -->\n```python\n(.*?)```", re.DOTALL)
COMMAND = re.compile(r"(?:^|\s)dafatir (\w+)((?: [^\n`#]*)?)", re.MULTILINE)
PAGES = ("README.md", "CONTRIBUTING.md", "docs/guide-ar.md", "CHANGELOG.md")


def unknown_words(page: str) -> list[str]:
    """Return commands and options that a page names and the command line has not."""
    there = offered()
    found = []
    for block in re.findall(
        r"```console\n(.*?)```|^    (.*)$|`(dafatir .*?)`", page, re.DOTALL | re.MULTILINE
    ):
        for name, rest in COMMAND.findall("\n".join(block)):
            known = there.get(name, set()) | {"--lang", "--json"}
            found += [] if name in there else [name]
            found += [word for word in re.findall(r"(?<=\s)--[\w-]+", rest) if word not in known]
    return found


@pytest.mark.parametrize("page", PAGES)
def test_pages_name_only_commands_and_options_that_exist(page: str) -> None:
    assert unknown_words((ROOT / page).read_text("utf-8")) == []


def test_a_planted_wrong_word_is_found() -> None:
    assert unknown_words("```console\n$ dafatir chek a.xlsx\n```\n") == ["chek"]
    assert unknown_words("`dafatir check a.xlsx --marks`") == ["--marks"]


@pytest.mark.slow
def test_the_walk_through_works(tmp_path: Path) -> None:
    copy_into(tmp_path)
    examples = EXAMPLE.findall((ROOT / "CONTRIBUTING.md").read_text("utf-8"))
    assert len(examples) == 2
    for name, text in examples:
        (tmp_path / name).write_text(text, "utf-8")
    made = dafatir(
        tmp_path, "new", "software_licences", "--bureau", "ICT-SYS", "--out", "l.xlsx", *MORE
    )
    planted = {(one["cell"], one["code"]) for one in made["planted"]}
    (file,) = dafatir(tmp_path, "check", "l.xlsx")["files"]
    errors = {(f["cell"], f["code"]) for f in file["findings"] if f["severity"] == "error"}
    assert planted == errors
    assert len(planted) == 3
    test, register = examples[1][0], "software_licences"
    registers = ("tests/house/test_catalogue.py", "tests/property/test_sample.py")
    status, said = run(tmp_path, test, *registers, "-k", register)
    assert status == 0, said


MORE = ("--sample", "10", "--mistakes", "3")


def dafatir(folder: Path, *words: str) -> Any:
    """Run the command line of a copy."""
    told = os.environ | {"PYTHONPATH": str(folder), "DAFATIR_HOME": str(folder / "home")}
    program = "import sys; from addin.headless.cli import main; sys.exit(main())"
    asked = [sys.executable, "-c", program, *words, "--json"]
    done = subprocess.run(
        asked, cwd=folder, env=told, check=False, capture_output=True, encoding="utf-8"
    )
    assert done.returncode < 2, done.stdout + done.stderr
    return json.loads(done.stdout)
