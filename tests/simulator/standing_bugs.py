"""Bugs that somebody could write where a policy speaks of questions that stand in the ledger."""

from tests.simulator.planted import Bug

STANDING_BUGS = (
    Bug(
        "a policy says nothing about questions that stand",
        17,
        "a_policy_settles_what_is_mine",
        "workbooks.ledger.standing:_sides",
        'silent = draft.policy.on_conflict == "ask" or draft.sheet.missing',
        "silent = True",
    ),
)
