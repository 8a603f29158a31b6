"""Bringing a master up to date: made whole the first time, afterwards only what changed."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Literal, NamedTuple

from validators.catalogue import homes, register
from validators.register import Declaration
from validators.service import titles_of
from workbooks.build import RegisterSheet, Workbook, build, master_sheets
from workbooks.layout import CONFLICTS_TABLE, FIGURES_TABLE, HISTORY_TABLE, STATE_TABLE
from workbooks.ledger.sheet import Memory as Given
from workbooks.master.by import by_of, write_by
from workbooks.master.first_sheets import conflict_rows, figure_rows, history_rows, state_rows
from workbooks.master.picture import NOTHING_CHECKED, Held, Picture, look_at_service
from workbooks.master.pull import decide_pull, moved_rows, note_unmoved
from workbooks.master.writing import writing
from workbooks.memory_sheet import write_memory
from workbooks.package import Edit, FileProblem, Package, is_open_elsewhere, write_new
from workbooks.read.book import read_memory, read_package
from workbooks.read.edition import newer, older
from workbooks.read.grid import Grids
from workbooks.read.memory import Memory
from workbooks.sync.checked import Checked
from workbooks.sync.commit import remember
from workbooks.sync.known import Known, Ledgers, rows_of
from workbooks.sync.office import Office
from workbooks.sync.paste import Paste
from workbooks.sync.problem import ShareProblem
from workbooks.sync.refill import find_table, refill
from workbooks.sync.run import Decided
from workbooks.sync.share import master_path
from workbooks.upgrade import upgrade

Outcome = Literal["written", "unchanged", "pending"]
#: What waiting does not mend: no workbook, or one that cannot be opened or read.
_UNREADABLE = frozenset({"FILE_001", "FILE_002", "FILE_003", "FILE_004", "FILE_005", "FILE_006"})


class Refreshed(NamedTuple):
    """What became of a master, and what a person must do where it would stay behind for ever."""

    state: Outcome
    problem: ShareProblem | None = None


def refresh(
    service: str,
    office: Office,
    ledgers: Ledgers | None = None,
    checked: Mapping[str, Checked] = NOTHING_CHECKED,
    *,
    whole: bool = False,
) -> Refreshed:
    """Bring the master of a service up to date, if nobody has it open or is writing it.

    Args:
        service: whose master.
        office: this PC at the share.
        ledgers: what a sync has read of them already.
        checked: what it has checked.
        whole: look at every row, not only at those that moved.
    """
    if office.folder is None:
        return Refreshed("pending")
    path = office.folder / master_path(service)
    if is_open_elsewhere(path):
        return Refreshed("pending")
    # Whatever goes wrong, the rows are in the ledger: whoever comes next brings the master up to date.
    try:
        with writing(service, office) as mine:
            if not mine:
                return Refreshed("pending")
            if not path.exists():
                return Refreshed(_make(service, path, office))
            if ledgers is None or ledgers.service != service:
                ledgers = Ledgers(office, service, "")
            ledgers.catch_up()
            return Refreshed(_update(path, ledgers, checked, whole=whole))
    except FileProblem as wrong:
        return Refreshed("pending", _named(service, wrong))
    except (ShareProblem, OSError):
        return Refreshed("pending")


def _named(service: str, wrong: FileProblem) -> ShareProblem | None:
    if wrong.code not in _UNREADABLE:
        return None
    return ShareProblem("SHARE_021", path=master_path(service), what=wrong.code)


def _make(service: str, path: Path, office: Office) -> Outcome:
    """Build the master from nothing."""
    ledgers = Ledgers(office, service, "")
    picture = look_at_service(ledgers, service, "ar", office.now())
    memory = Memory(workbook=office.fresh(), service=service, kind="master")
    sheets = [_sheet(held, memory) for held in picture.held if not held.register.sensitive]
    sheets += _look_ups(picture, ledgers, memory)
    first = master_sheets("ar", service, *_tables(picture))
    made = BytesIO()
    workbook = Workbook("ar", titles_of(service), [*first, *sheets], memory.rows())
    build(workbook, made, office.now())
    write_new(path, made.getvalue())
    return "written"


def _tables(picture: Picture) -> tuple[Any, Any, Any, Any]:
    return state_rows(picture), figure_rows(picture), conflict_rows(picture), history_rows(picture)


def _sheet(held: Held, memory: Memory) -> RegisterSheet:
    """Return the sheet of a register; the memory takes what the master is given with it."""
    code = held.register.code
    memory.given[code] = _given(held.known, held.register)
    memory.versions[code] = held.register.version
    keys = held.rows.keys
    ids = [(row.id, str(k or "")) for row, k in zip(held.living, keys, strict=True)]
    by = [by_of(row) for row in held.living]
    return RegisterSheet(held.register, held.rows, identities=ids, by=by)


def _given(known: Known, declared: Declaration) -> Given:
    """Return what a sheet that was just made whole was given."""
    fields = frozenset(field.name for field in declared.typed_fields)
    return Given(known.ledger.head, fields=fields)


def _look_ups(picture: Picture, ledgers: Ledgers, memory: Memory) -> list[RegisterSheet]:
    """Return read-only copies of other services' registers that this one's rows refer to."""
    own = {held.register.code for held in picture.held}
    wanted = dict.fromkeys(f.target for h in picture.held for f in h.register.references)
    sheets: list[RegisterSheet] = []
    for code in wanted:
        if code in own or code not in homes() or register(code).sensitive:
            continue
        declared = register(code)
        known = ledgers.known_of(declared)
        if known is None or not known.state.table(code).rows:
            continue
        rows = rows_of(declared, known.state.table(code))
        living = [row for row in known.state.table(code) if row.alive]
        ids = [(row.id, str(k or "")) for row, k in zip(living, rows.keys, strict=True)]
        memory.given[code] = _given(known, declared)
        memory.readonly.add(code)
        memory.versions[code] = declared.version
        sheets.append(RegisterSheet(declared, rows, readonly=True, identities=ids))
    return sheets


def _update(
    path: Path, ledgers: Ledgers, checked: Mapping[str, Checked], *, whole: bool
) -> Outcome:
    """Replace in the master what changed; a cell in which the head typed is left alone."""
    service, office = ledgers.service, ledgers.office
    package = Package.open(path)
    memory = read_memory(package, Grids(package))
    if newer(memory):
        return "pending"
    if older(memory):
        upgrade(path)
        package, whole = Package.open(path), True
    moved: dict[str, frozenset[str] | None] = {}

    def narrow(memory: Memory) -> dict[str, frozenset[str] | None]:
        moved.update({} if whole else moved_rows(memory, ledgers))
        return moved

    book = read_package(package, Grids(package), narrow, office.local)
    decided = decide_pull(book, ledgers, moved)
    note_unmoved(book.memory, ledgers, moved)
    if any(view.sheet.missing for view in decided.views):
        return "pending"
    lang = book.memory.lang or "ar"
    picture = look_at_service(ledgers, service, lang, office.now(), checked)
    edit = Edit(book.package)
    _paste(decided, picture, edit)
    names = (STATE_TABLE, FIGURES_TABLE, CONFLICTS_TABLE, HISTORY_TABLE)
    for name, rows in zip(names, _tables(picture), strict=True):
        table = find_table(book.package, name)
        if table is not None:
            refill(edit, table, _shown(rows, book.memory.lang, name))
    _add_sheets(decided, picture, edit)
    write_memory(edit, decided.book.memory)
    with edit.stage() as staged:
        staged.replace()
        return "written" if staged.changed else "unchanged"


def _shown(rows: Sequence[Any], lang: str, name: str) -> list[Sequence[Any]]:
    """Return rows as the table shows them: a standing is a label there."""
    if name != STATE_TABLE:
        return list(rows)
    return list(master_sheets(lang, "HRF", rows, (), (), ())[0].rows)


def _paste(decided: Decided, picture: Picture, edit: Edit) -> None:
    held = {each.register.code: each for each in picture.held}
    for view in decided.views:
        done = Paste(view, edit, decided.book.memory.lang).carry_out(decided.plans[view.code].pull)
        remember(decided, view, (), done.refused)
        if view.code in held:
            write_by(view.table, done, held[view.code], edit)


def _add_sheets(decided: Decided, picture: Picture, edit: Edit) -> None:
    """Add the sheets of registers that got their first rows since the master was made."""
    memory = decided.book.memory
    there = {view.code for view in decided.views} | memory.given.keys()
    new = [h for h in picture.held if h.register.code not in there and not h.register.sensitive]
    if not new:
        return
    sheets = [_sheet(held, memory) for held in new]
    made = BytesIO()
    owner = titles_of(picture.service)
    built = build(Workbook(memory.lang, owner, sheets, ()), made)
    other = Package(made.getvalue(), Path("new.xlsx"))
    edit.copy_sheets_from(other, [one.sheet for one in built])
