"""Bugs that somebody could write in the ledger or the sync, planted one at a time."""

import importlib
import inspect
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from types import FunctionType
from typing import Any, NamedTuple


class Bug(NamedTuple):
    """In which function what becomes what; `name` says what the program then does.

    The history of its seed ends badly with it, and well without.
    """

    name: str
    seed: int
    where: str  # module:qualified name of a function
    before: str
    after: str


_L, _S = "workbooks.ledger.", "workbooks.sync."
BUGS = (
    Bug(
        "mine wins on conflict",
        0,
        f"{_L}cell:_collide",
        'if policy.on_conflict == "mine":',
        'if policy.on_conflict in {"mine", "ask"}:',
    ),
    Bug(
        "a delete beats an unseen edit",
        14,
        f"{_L}state:Row.alive",
        "not self.deletes or bool(self.unseen()) or",
        "",
    ),
    Bug(
        "their delete takes my edited row",
        16,
        f"{_L}presence:weigh_delete",
        "if not edits:",
        "if edits or not edits:",
    ),
    Bug(
        "rows that vanished are deleted",
        0,
        f"{_L}presence:vanish",
        'elif policy.deletions == "ask":',
        'elif policy.deletions == "never":',
    ),
    Bug(
        "the base is not advanced",
        0,
        f"{_L}plan:Plan.remember",
        "Memory(merge_vectors(self.vector_after, *own)",
        "Memory(merge_vectors({}, *own)",
    ),
    Bug(
        "an offered value is forgotten",
        0,
        f"{_L}cell:_collide",
        'given=Given("offer", mine, (HERE,))',
        "given=None",
    ),
    Bug(
        "a held row forgets its old base",
        12,
        f"{_L}cell:merge_cell",
        'Outcome(given=base._replace(kind="old") if they_moved else None)',
        "Outcome()",
    ),
    Bug(
        "a write replaces what it does not name",
        13,
        f"{_L}replay:_replaced",
        "tuple(write for write in old.live if write.id not in named)",
        "()",
    ),
    Bug(
        "pulls that were not written are forgotten",
        35,
        f"{_L}plan:Plan.remember",
        "if pull.given is not None:",
        "if pull.given is None:",
    ),
    Bug(
        "a line goes behind a torn one",
        f"{_L}append:prepare",
        "tail.length == tail.size",
        "tail.length <= tail.size",
    ),
    Bug(
        "seals are not checked",
        0,
        f"{_L}line:seal_of",
        "hashlib.sha256(line[:cut]).hexdigest() != claimed",
        "len(claimed) == 0",
    ),
    Bug(
        "an entry is applied before what it names",
        f"{_L}reading:_ready",
        "return all(",
        "return True or all(",
    ),
    Bug(
        "conflicts that stand are hidden",
        0,
        f"{_L}standing:list_standing",
        "for row in suspects(draft.head):",
        "for row in []:",
    ),
    Bug(
        "a settlement names one write only",
        61,
        f"{_L}settle:settle",
        "over = {*conflict.writes,",
        "over = {*(),",
    ),
    Bug(
        "a column that was missing comes back as blanks",
        5,
        f"{_L}draft:Draft.base_of",
        "name not in self.memory.fields",
        "name in ()",
    ),
    Bug(
        "what the ledger lacks is judged all the same",
        41,
        f"{_L}merge:merge",
        "if mine.missing:",
        "if mine.missing and not mine.rows:",
    ),
    Bug(
        "an identity does not follow its key",
        3,
        f"{_L}identity:repair",
        "    _follow_keys(work)\n",
        "",
    ),
    Bug(
        "a pasted row keeps the other's identity",
        0,
        f"{_L}identity:_keep_nearest",
        "if place != nearest:",
        "if place == -1:",
    ),
    Bug(
        "a copy's insert is taken for seen",
        23,
        f"{_L}recover:_match_cells",
        "was is None and write is not None and write.id.log == sheet.log",
        "was is None and write is not None",
    ),
    Bug(
        "what a cut sync wrote is sent again",
        3,
        f"{_S}view:look",
        "ids, new, unclear = _identities(table, values, start, own, fresh)",
        "ids, new, unclear = _identities(table, values, start, (), fresh)",
    ),
    Bug(
        "lines that the share lost are not put back",
        f"{_S}known:Ledgers.put_back",
        "if kept_end <= end:",
        "if kept_end <= (10**6, 0):",
    ),
    Bug(
        "any workbook goes on with the log that it remembers",
        f"{_S}log:choose_log",
        "if remembered in mine and end == seq and not lost and not spoilt:",
        "if remembered:",
    ),
    Bug(
        "entries of a newer program are passed over",
        1,
        f"{_S}run:_look_at",
        'found.code == "LED_005"',
        'found.code == "LED_000"',
    ),
    Bug(
        "a refresh does not spare what the head typed",
        12,
        f"{_L}cell:merge_cell",
        "if not i_moved:",
        "if not i_moved or cell.waits:",
    ),
    Bug(
        "what a file keeps of an unread key is rewritten",
        f"{_S}view:View.waits",
        "row in self.sheet.held or (self.sheet.missing and row == told)",
        "False",
    ),
)


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
