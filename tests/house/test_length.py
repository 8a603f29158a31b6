"""A file has at most 250 lines, a function 40; a register fits on a screen (rule 11)."""

import ast
from collections.abc import Iterator

import pytest

from tests.house.sources import python

FILE_LINES_MAX = 250
FUNCTION_LINES_MAX = 40
# A screen of declarations: the formatter spreads a field over one to eight lines, and a register
# with its other headings and its rules' sentences is longer on paper than it is to read.
DECLARATIONS_MAX = 60


def long_functions(text: str) -> Iterator[tuple[str, int]]:
    """Yield functions that are too long, their docstring not counted."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or 0) - node.lineno + 1
            if ast.get_docstring(node) is not None:
                lines -= (node.body[0].end_lineno or 0) - node.body[0].lineno + 1
            if lines > FUNCTION_LINES_MAX:
                yield node.name, lines


def declarations(text: str) -> int:
    """Return how many things a register says: fields, rules, and what stands above its class."""
    tree = ast.parse(text)
    count = 0
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            for line in node.body:
                is_rules = isinstance(line, ast.Assign) and isinstance(line.value, ast.Tuple)
                count += len(line.value.elts) if is_rules else 1  # type: ignore[attr-defined]  # As asked.
        elif not isinstance(node, ast.Import | ast.ImportFrom):
            count += 1
    return count


def test_no_file_is_too_long() -> None:
    long = {name: n for name, text in python() if (n := len(text.splitlines())) > FILE_LINES_MAX}
    assert long == {}, "is there a seam?"


def test_no_function_is_too_long() -> None:
    long = {name: found for name, text in python() if (found := list(long_functions(text)))}
    assert long == {}, "one function decides, the others compute"


def test_a_register_fits_on_a_screen() -> None:
    registers = ((n, t) for n, t in python() if n.startswith("validators/registers/"))
    long = {name: n for name, text in registers if (n := declarations(text)) > DECLARATIONS_MAX}
    assert long == {}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (39, []),
        (40, [("f", 41)]),
    ],
)
def test_a_planted_long_function_is_found(body: int, found: list[tuple[str, int]]) -> None:
    lines = "\n".join("    x = 1" for _ in range(body))
    assert list(long_functions(f"def f():\n{lines}\n")) == found
    documented = f'def f():\n    """One.\n\n    Two.\n    """\n{lines}\n'
    assert list(long_functions(documented)) == found


def test_declarations_are_counted() -> None:
    assert declarations("import x\nA = 1\nclass R(x.R):\n    a: int = 1\n    rules = (1, 2)\n") == 4
