"""Bugs that somebody could write where a person decides: stopping, vanished rows, conflicts, settings."""

from tests.house.planting import Mutant

_PLANNED = ("tests/spec/cli/test_planned.py",)
_STOPPED = ("tests/spec/cli/test_stopped.py",)
_ASKED = ("tests/spec/cli/test_asked.py",)
_CLICKS = ("tests/unit/desktop/test_share_click.py",)

SHARE_MUTANTS = (
    Mutant(
        "a sync is stopped after it was committed",
        "workbooks/sync/sync.py",
        "        carried = carry_out(decided, office)\n",
        "        carried = carry_out(decided, office)\n        office.heed()\n",
        _STOPPED,
    ),
    Mutant(
        "a sync is stopped between a decision and what it brings",
        "workbooks/sync/sync.py",
        "        if not written:\n            office.heed()\n",
        "        office.heed()\n",
        _STOPPED,
    ),
    Mutant(
        "a sync is stopped after it has taken a number",
        "workbooks/sync/sync.py",
        "if not (written or (decided.numbers and decided.numbers.promises)):",
        "if not written:",
        _STOPPED,
    ),
    Mutant(
        "a wish to stop is not seen",
        "addin/desktop/stop.py",
        '.get("stop") == "yes"',
        '.get("stop") == "no"',
        ("tests/unit/desktop/test_person.py",),
    ),
    Mutant(
        "a word for one vanished row is not heard",
        "workbooks/ledger/presence.py",
        "policy.vanished.get(here, policy.deletions)",
        "policy.deletions",
        ("tests/spec/cli/test_vanished.py",),
    ),
    Mutant(
        "a decision that cannot be read is wiped away",
        "workbooks/sync/asked.py",
        "left.said if left else None",
        "None",
        _ASKED,
    ),
    Mutant(
        "of two rows of one key the wrong person is named",
        "workbooks/sync/run.py",
        "return turned._replace(who=who, when=when)",
        "return turned",
        ("tests/unit/sync/test_mine_first.py",),
    ),
    Mutant(
        "a value comes back before the person has said yes",
        "addin/desktop/past_click.py",
        '    if not excel.confirm(f"{_line(declared, found[at], lang)}\\n{sure}"):\n'
        '        return ""\n',
        "",
        _CLICKS,
    ),
    Mutant(
        "a share is kept unseen",
        "addin/headless/settings.py",
        "{name: _CHECKS[name](text) for name, text in wished.items()}",
        "dict(wished)",
        ("tests/spec/cli/test_settings.py",),
    ),
    Mutant(
        "a share that was carried without its name is taken for a new one",
        "workbooks/sync/share.py",
        " and not is_begun(disk)",
        "",
        ("tests/spec/cli/test_nameless.py",),
    ),
    Mutant(
        "numbers are claimed where rows are missing",
        "workbooks/sync/numbering.py",
        "if view.sheet.missing or not self.office.exclusive:",
        "if not self.office.exclusive:",
        ("tests/spec/cli/test_nameless.py",),
    ),
    Mutant(
        "a plan claims numbers",
        "workbooks/sync/sync.py",
        "share=Unwritten(office.share), ",
        "",
        _PLANNED,
    ),
    Mutant(
        "a row waits for one that comes with the same sync",
        "workbooks/sync/coming.py",
        "return key in self._world.places(field.target, field.by)",
        "return False",
        ("tests/spec/cli/test_undo.py",),
    ),
    Mutant(
        "what the owner shows is not what the sent is compared with",
        "workbooks/ledger/recover.py",
        "before = shown(was.live(field), sheet.register, field, owner)",
        "before = shown(was.live(field), sheet.register, field)",
        ("tests/unit/ledger/test_recover.py",),
    ),
)
