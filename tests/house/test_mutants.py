"""Every planted bug turns its tests red, and the same tests are green without it."""

from pathlib import Path

import pytest

from tests.house.mutants import FAILED, MUTANTS, Mutant, copy_into, plant, run

pytestmark = pytest.mark.slow


@pytest.fixture(scope="session")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clean")
    copy_into(folder)
    return folder


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda one: one.name)
def test_a_planted_bug_turns_its_tests_red(mutant: Mutant, tmp_path: Path) -> None:
    copy_into(tmp_path)
    plant(mutant, tmp_path)
    status, said = run(tmp_path, mutant.tests)
    assert status == FAILED, f"survived: {mutant.name}\n{said}"


@pytest.mark.parametrize("tests", sorted({one for mutant in MUTANTS for one in mutant.tests}))
def test_without_a_bug_the_same_tests_are_green(tests: str, clean: Path) -> None:
    status, said = run(clean, (tests,))
    assert status == 0, said
