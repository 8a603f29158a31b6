"""A command that needs one bureau loads its registers and what those refer to, no more."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.sources import ROOT
from validators.catalogue import codes_of, homes, referred
from validators.service import bureaus

_PROGRAM = """
import io, sys
from addin.headless.cli import main
out, sys.stdout = sys.stdout, io.StringIO()
assert main(sys.argv[1:]) == 0, sys.stdout.getvalue()
print(*(name for name in sys.modules if name.startswith("validators.registers.")), file=out)
"""


def loaded(*words: object) -> set[str]:
    """Return the registers that a command of its own process imported."""
    told = [sys.executable, "-c", _PROGRAM, *map(str, words)]
    said = subprocess.run(told, check=True, capture_output=True, encoding="utf-8", cwd=ROOT).stdout
    modules = set(said.split())
    return {code for code, home in homes().items() if home in modules}


@pytest.mark.parametrize("bureau", ["HRF-LEAVE", "ICT-SYS", "LEG-LAW"])
def test_a_bureau_loads_what_it_refers_to(tmp_path: Path, bureau: str) -> None:
    own = codes_of(bureaus()[bureau])
    near = (*own, *referred(own))
    # A look-up sheet says what its own references are called, so these are declared too.
    allowed = {*near, *referred(near)}
    book = tmp_path / "book.xlsx"
    for words in (("new", bureau, "--out", book), ("check", book)):
        found = loaded(*words)
        assert set(own) <= found <= allowed, words[0]
        assert len(found) < len(homes()) / 4


def test_a_worksheet_function_loads_no_register() -> None:
    assert loaded("fn", "vat", "100", "0.2") == set()
