"""Bugs that somebody could write where cells look shared rows up: a wrong value, or one too many."""

from tests.house.planting import Mutant

_UNIT = ("tests/unit/sync/test_shared.py",)

LOOK_UP_MUTANTS = (
    Mutant(
        "a protected register answers in a cell",
        "workbooks/sync/shared.py",
        "        if declared.sensitive:\n",
        "        if not code:\n",
        _UNIT,
    ),
    Mutant(
        "what a later sync brought is not noticed",
        "workbooks/sync/shared.py",
        "        if place not in self._kept or self._kept[place][0] != mark:\n",
        "        if place not in self._kept:\n",
        _UNIT,
    ),
    Mutant(
        "of two rows with one key the first answers",
        "workbooks/sync/shared.py",
        "            return Missing(Why.TWO_ROWS) if len(names) > 1 else held[home].values(names[0])\n",
        "            return held[home].values(names[0])\n",
        _UNIT,
    ),
    Mutant(
        "a page of rows is of another moment than their names",
        "workbooks/ledger/cache/paged.py",
        "            if _moment(database) != self._moment:\n",
        "            if not self._moment:\n",
        _UNIT,
    ),
    Mutant(
        "a former key goes before a living row's own",
        "workbooks/sync/shared.py",
        "        found = {home: names for home, one in held.items() if (names := one.named(key))}\n",
        "        found = {home: names for home, one in held.items() if (names := one.once_named(key))}\n",
        _UNIT,
    ),
)
