"""Bugs that somebody could write where rows of an open workbook are handed over."""

from tests.simulator.planted import Bug

HAND_OVER_BUGS = (
    Bug(
        "a hand-over begins a log that the next sync does not know",
        15,
        "nothing_is_sent_twice",
        "workbooks.sync.hand_over:hand_over",
        "if draft.log not in office.local.logs(memory.workbook, name):",
        "if not draft.log:",
    ),
    Bug(
        "chosen rows are sent under the names of others",
        0,
        "a_hand_over_sends_what_was_chosen_and_no_more",
        "workbooks.read.piece:only",
        "ids=[block.ids[at] for at in places]",
        "ids=[block.ids[at] for at, _ in enumerate(places)]",
    ),
    Bug(
        "what a copy of a workbook meant to send is forgotten by its original",
        134,
        "nothing_is_sent_twice",
        "workbooks.sync.log:forget_saved",
        "            and intent.path == path\n",
        "",
    ),
)
