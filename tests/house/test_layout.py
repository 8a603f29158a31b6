"""What stands at the top, what the README explains, what the pages say, what a test must do."""

import ast
import re
import tomllib
from collections.abc import Iterator

import pytest

from docs.make import stale
from tests.house.sources import ROOT, tracked

TOP = {
    *("addin", "workbooks", "macros", "validators", "tests", "docs"),
    *("pyproject.toml", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "NOTICE"),
    *("Makefile", ".ci", "constraints.txt", ".pre-commit-config.yaml", ".gitignore"),
}
_ASSERTS = {"raises", "story", "fail", "warns"}


def dependencies() -> list[str]:
    """Return every package that pyproject.toml asks for, tools included."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    more = project.get("optional-dependencies", {}).values()
    asked = (*project["dependencies"], *(one for group in more for one in group))
    return sorted({re.split(r"[\s<>=;\[!~]", one)[0] for one in asked})


def unexplained(readme: str, names: list[str]) -> list[str]:
    """Return the packages that the README's table gives no reason for."""
    rows = re.findall(r"^\| (.+?) \| (\S.*?) \|", readme, re.MULTILINE)
    told = {name for cell, _ in rows for name in re.findall(r"`([\w.-]+)`", cell)}
    return [name for name in names if name not in told]


def idle(text: str) -> Iterator[str]:
    """Yield the tests that assert nothing, and those that may be skipped."""
    tree = ast.parse(text)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    helpers = {one.name for one in functions if _asserts(one, _ASSERTS)} | _ASSERTS
    for node in ast.walk(tree):
        is_test = isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
        if is_test and not _asserts(node, helpers):
            yield node.name  # type: ignore[attr-defined]  # As is_test says.
        if isinstance(node, ast.Call) and _skips(node):
            yield f"line {node.lineno} skips"


def _asserts(node: ast.AST, helpers: set[str]) -> bool:
    """Say whether a function asserts, or calls one that does."""
    return any(
        isinstance(one, ast.Assert) or (isinstance(one, ast.Call) and _name(one.func) in helpers)
        for one in ast.walk(node)
    )


def _skips(call: ast.Call) -> bool:
    """Say whether a test may be left out where it could run: a missing tool must fail it."""
    of_a_system = re.search(r"os\.name|sys\.platform", " ".join(map(ast.unparse, call.args)))
    name = _name(call.func)
    return name in {"skip", "xfail", "importorskip"} or (name == "skipif" and not of_a_system)


def _name(called: ast.expr) -> str:
    return str(getattr(called, "attr", None) or getattr(called, "id", ""))


def test_the_top_level_is_what_the_design_says() -> None:
    assert {name.split("/")[0] for name in tracked()} <= TOP
    assert {name.split("/")[0] for name in tracked()} >= TOP


def test_every_dependency_has_its_reason_in_the_readme() -> None:
    assert unexplained((ROOT / "README.md").read_text("utf-8"), dependencies()) == []


def test_every_dependency_has_its_version_in_the_constraints() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.+!]+", line)] == []
    named = {re.sub(r"[-_.]+", "-", line.split("==")[0]).lower() for line in lines}
    assert [name for name in dependencies() if name.lower() not in named] == []


def test_pages_that_are_made_are_current() -> None:
    assert stale() == [], "run python docs/make.py"


def test_every_test_asserts_and_none_is_skipped() -> None:
    names = [name for name in tracked() if re.fullmatch(r"tests/.*test_\w+\.py", name)]
    found = {name: list(idle((ROOT / name).read_text("utf-8"))) for name in names}
    assert {name: tests for name, tests in found.items() if tests} == {}


def test_planted_faults_are_found() -> None:
    assert unexplained("| `a`, `b` | reads |\n| `c` |  |\n", ["a", "b", "c", "d"]) == ["c", "d"]
    assert list(idle("def test_x():\n    f()\n")) == ["test_x"]
    assert list(idle("def test_x():\n    assert f()\n")) == []
    assert list(idle("pytest.mark.skipif(os.name == 'nt', reason='rights')")) == []


@pytest.mark.parametrize("word", ["skip", "xfail", "mark.skipif"])
def test_a_planted_skip_is_found(word: str) -> None:
    assert list(idle(f"pytest.{word}('no Excel')")) == ["line 1 skips"]
