"""Every planted bug turns a test red that is green without it."""

from importlib.util import cache_from_source
from pathlib import Path

import pytest

from tests.house.look_up_mutants import LOOK_UP_MUTANTS
from tests.house.mutants import MUTANTS
from tests.house.package_mutants import PACKAGE_MUTANTS
from tests.house.planting import FAILED, Mutant, copy_into, planted, run
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
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copy")
    copy_into(folder)
    return folder


@pytest.mark.parametrize("mutant", PLANTED, ids=lambda one: one.name)
def test_a_planted_bug_turns_its_tests_red(mutant: Mutant, copy: Path) -> None:
    with planted(mutant, copy):
        status, said = run(copy, "--cache-clear", *mutant.tests)
    assert status == FAILED, f"survived: {mutant.name}\n{said}"
    status, said = run(copy, "--last-failed", "--last-failed-no-failures=none", *mutant.tests)
    assert status == 0, f"red without the bug too: {mutant.name}\n{said}"


def test_a_bug_is_there_for_a_while_and_leaves_nothing_behind(copy: Path) -> None:
    path = copy / PLANTED[0].file
    before = path.read_bytes()
    with planted(PLANTED[0], copy):
        assert path.read_bytes() != before
    assert path.read_bytes() == before
    assert not Path(cache_from_source(path)).exists()
