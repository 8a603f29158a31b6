"""Every planted bug turns its tests red, and the same tests are green without it."""

from pathlib import Path

import pytest

from tests.house.look_up_mutants import LOOK_UP_MUTANTS
from tests.house.mutants import FAILED, MUTANTS, Mutant, copy_into, plant, run
from tests.house.package_mutants import PACKAGE_MUTANTS
from tests.house.reading_mutants import READING_MUTANTS
from tests.house.settle_mutants import SETTLE_MUTANTS
from tests.house.share_mutants import SHARE_MUTANTS
from tests.house.upgrade_mutants import UPGRADE_MUTANTS

pytestmark = pytest.mark.slow
PLANTED = (
    *MUTANTS,
    *LOOK_UP_MUTANTS,
    *PACKAGE_MUTANTS,
    *READING_MUTANTS,
    *SETTLE_MUTANTS,
    *SHARE_MUTANTS,
    *UPGRADE_MUTANTS,
)


@pytest.fixture(scope="session")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clean")
    copy_into(folder)
    return folder


@pytest.mark.parametrize("mutant", PLANTED, ids=lambda one: one.name)
def test_a_planted_bug_turns_its_tests_red(mutant: Mutant, tmp_path: Path) -> None:
    copy_into(tmp_path)
    plant(mutant, tmp_path)
    status, said = run(tmp_path, mutant.tests)
    assert status == FAILED, f"survived: {mutant.name}\n{said}"


@pytest.mark.parametrize("tests", sorted({one for mutant in PLANTED for one in mutant.tests}))
def test_without_a_bug_the_same_tests_are_green(tests: str, clean: Path) -> None:
    status, said = run(clean, (tests,))
    assert status == 0, said
