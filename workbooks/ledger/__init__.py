"""What happened to the rows: entries, replay, merge; knows no Excel, no register, no clock."""

from workbooks.ledger.append import Append, TailMovedError, commit, outcome, prepare, put_back
from workbooks.ledger.compose import compose
from workbooks.ledger.disk import Disk
from workbooks.ledger.entry import By, Change, Entry, Scalar, WriteId, same
from workbooks.ledger.findings import LedgerFinding
from workbooks.ledger.history import Event, bring_back, history
from workbooks.ledger.identity import Known, Repaired, repair
from workbooks.ledger.keys import KeyConflicts, former_keys, key_conflicts
from workbooks.ledger.log import Line, LogReading, Tail, read_log
from workbooks.ledger.merge import merge
from workbooks.ledger.plan import Conflict, Plan, Proposed, Pull, Vanished
from workbooks.ledger.port import FolderLedger, LedgerPort
from workbooks.ledger.reading import Ledger, forked, missing, next_seq, read_ledger, seen_by
from workbooks.ledger.recover import catch_up, match_inserts
from workbooks.ledger.replay import moved, replay, until
from workbooks.ledger.settle import Value, make_one, settle
from workbooks.ledger.sheet import Base, Given, Memory, Policy, Sheet
from workbooks.ledger.standing import open_conflicts
from workbooks.ledger.state import Row, State, Table, Write, shown, shown_values
from workbooks.ledger.undo import Kept, Undo, undo
from workbooks.ledger.vector import (
    Seen,
    Vector,
    changed_since,
    contains,
    merge_vectors,
    parse_vector,
    show_vector,
)
from workbooks.ledger.verify import Verification, verify

__all__ = [
    "Append",
    "Base",
    "By",
    "Change",
    "Conflict",
    "Disk",
    "Entry",
    "Event",
    "FolderLedger",
    "Given",
    "Kept",
    "KeyConflicts",
    "Known",
    "Ledger",
    "LedgerFinding",
    "LedgerPort",
    "Line",
    "LogReading",
    "Memory",
    "Plan",
    "Policy",
    "Proposed",
    "Pull",
    "Repaired",
    "Row",
    "Scalar",
    "Seen",
    "Sheet",
    "State",
    "Table",
    "Tail",
    "TailMovedError",
    "Undo",
    "Value",
    "Vanished",
    "Vector",
    "Verification",
    "Write",
    "WriteId",
    "bring_back",
    "catch_up",
    "changed_since",
    "commit",
    "compose",
    "contains",
    "forked",
    "former_keys",
    "history",
    "key_conflicts",
    "make_one",
    "match_inserts",
    "merge",
    "merge_vectors",
    "missing",
    "moved",
    "next_seq",
    "open_conflicts",
    "outcome",
    "parse_vector",
    "prepare",
    "put_back",
    "read_ledger",
    "read_log",
    "repair",
    "replay",
    "same",
    "seen_by",
    "settle",
    "show_vector",
    "shown",
    "shown_values",
    "undo",
    "until",
    "verify",
]
