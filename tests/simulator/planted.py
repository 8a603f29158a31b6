"""How a bug is planted in the running program, for a while."""

import importlib
import inspect
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from types import FunctionType
from typing import Any, NamedTuple


class Bug(NamedTuple):
    """In which function what becomes what; `name` says what the program then does."""

    name: str
    seed: int  # Whose history ends badly with it, and well without.
    cries: str  # The checker that says so.
    where: str  # module:qualified name of a function
    before: str
    after: str


@contextmanager
def planted(bug: Bug) -> Iterator[None]:
    """Run with a bug: the function keeps its name and place, and has other code for a while."""
    module = importlib.import_module(bug.where.partition(":")[0])
    function = _function(module, bug.where.partition(":")[2])
    source = textwrap.dedent(inspect.getsource(function))
    assert source.count(bug.before) == 1, f"{bug.name}: the code has moved on"
    made: dict[str, Any] = {}
    changed = source.replace(bug.before, bug.after).replace("@property\n", "")
    exec(compile(changed, bug.where, "exec"), dict(module.__dict__), made)
    code, function.__code__ = function.__code__, made[function.__name__].__code__
    try:
        yield
    finally:
        function.__code__ = code


def _function(module: Any, name: str) -> FunctionType:
    found: Any = module
    for part in name.split("."):
        found = inspect.getattr_static(found, part)
    found = found.fget if isinstance(found, property) else found
    assert isinstance(found, FunctionType)
    return found
