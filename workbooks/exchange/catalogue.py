"""The catalogue of exchanges: a folder that is walked, one file an exchange, no list to keep."""

from functools import cache
from importlib import import_module
from pathlib import Path

from workbooks.exchange.exchange import Exchange
from workbooks.exchange.work_list import WorkList

_ROOT = Path(__file__).parents[1] / "exchanges"


@cache
def exchanges() -> tuple[Exchange | WorkList, ...]:
    """Return every exchange, by code."""
    return tuple(
        _declared(path.stem) for path in sorted(_ROOT.glob("*.py")) if path.stem != "__init__"
    )


def _declared(code: str) -> Exchange | WorkList:
    found: Exchange | WorkList = import_module(f"workbooks.exchanges.{code}").EXCHANGE
    if found.code != code:
        raise TypeError(f'workbooks/exchanges/{code}.py: its code is "{code}"')
    return found
