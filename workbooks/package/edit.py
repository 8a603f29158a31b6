"""Changes to one workbook, gathered and then written once."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from workbooks.package.area import COLUMNS_MAX, ROWS_MAX, Area, cell_name
from workbooks.package.book import State
from workbooks.package.cell_xml import cell_content
from workbooks.package.column import hide_columns, veil_columns
from workbooks.package.copy_sheet import copy_sheets
from workbooks.package.defined_name import add_name, remove_name
from workbooks.package.disk import Disk
from workbooks.package.draft import Draft
from workbooks.package.dress import Model, dress_column
from workbooks.package.freeze import Frozen, freeze
from workbooks.package.grow import grow_table, stretch_table
from workbooks.package.lay_table import lay_table
from workbooks.package.new_sheet import SheetSource, add_sheet
from workbooks.package.note import Notes
from workbooks.package.package import Package
from workbooks.package.problem import FileProblem
from workbooks.package.recalculate import drop_calculation_chain, has_formulas, recalculate_on_load
from workbooks.package.room import refuse_taken
from workbooks.package.save import Staged
from workbooks.package.scan import shared_masters
from workbooks.package.sheet_patch import Write
from workbooks.package.table_column import add_table_columns, set_header
from workbooks.package.tint import TintKind, Tints
from workbooks.package.validation import replace_validations
from workbooks.package.value import Formula, Scalar


class Edit:
    """Gathers changes to a package; nothing reaches the disk before `save`."""

    def __init__(self, package: Package) -> None:
        self.draft = Draft(package)
        self._notes: dict[str, Notes] = {}
        self._tints: dict[str, Tints] = {}
        self.draft.before_flush.append(self._flush_marks)

    @property
    def package(self) -> Package:
        """Return the workbook as it was opened."""
        return self.draft.package

    def set(
        self,
        sheet: str,
        row: int,
        column: int,
        value: Scalar,
        like: tuple[int, int] | None = None,
        *,
        style: int | None = None,
        force: bool = False,
    ) -> None:
        """Write one cell; it keeps its style, or takes `style`, or that of `like`, row or column.

        A text is always written as a text, a day as Excel's number for it. None and "" empty the
        cell. Raises ValueError over a formula unless `force`, and always over a formula that
        fills other cells too, which Excel itself does not let be changed in part.
        """
        if not (1 <= row <= ROWS_MAX and 1 <= column <= COLUMNS_MAX):
            raise ValueError(f"Row {row}, column {column} is not on a sheet.")
        cell_content(b"", value, date1904=self.package.date1904)
        if any(area.holds(row, column) for area in self.draft.formulas(sheet).arrays):
            raise ValueError(f"{sheet}!{cell_name(row, column)} is part of an array formula.")
        pending = self.draft.pending(sheet, row, column)
        waits = pending is not None and isinstance(pending.value, Formula)
        stands = pending is None and self.draft.formula_at(sheet, row, column)
        if (waits or stands) and not (force or (isinstance(value, Formula) and waits)):
            raise ValueError(f"{sheet}!{cell_name(row, column)} holds a formula.")
        if stands:
            self._release_formula(sheet, row, column)
        self.draft.write(sheet, row, column, Write(value, like, style, restyle=style is not None))

    def _release_formula(self, sheet: str, row: int, column: int) -> None:
        """Let a formula go, unless other cells share it; Excel then rebuilds its order of work."""
        if (row, column) in shared_masters(self.draft.part(self.draft.sheet(sheet).part)):
            raise ValueError(f"{sheet}!{cell_name(row, column)} holds a formula that others share.")
        drop_calculation_chain(self.draft)

    def grow_table(self, table: str, rows: int) -> int:
        """Make a table longer and return its first new row; raise FILE_012 if there is no room.

        Formats by condition and validations that cover a column to its end follow, as do the
        formulas of calculated columns. A totals row moves down.
        """
        return grow_table(self.draft, table, rows)

    def stretch_table(self, table: str, bottom: int) -> None:
        """Let a table reach down to a row, over rows that already stand there."""
        stretch_table(self.draft, table, bottom)

    def need_room(self, sheet: str, top: int, rows: int, columns: Sequence[int]) -> None:
        """Raise FILE_012 if a cell of coming rows, in these columns, is taken."""
        refuse_taken(self.draft, sheet, top, rows, columns)

    def add_table(self, sheet: str, area: Area, name: str, headers: Sequence[str]) -> None:
        """Make a table of cells that stand already; ValueError where Excel would not have one."""
        lay_table(self.draft, sheet, area, name, headers)

    def add_table_columns(self, table: str, names: Sequence[str], *, hidden: bool = False) -> int:
        """Make a table wider and return its first new column; raise FILE_012 if there is no room."""
        return add_table_columns(self.draft, table, names, hidden=hidden)

    def set_header(self, table: str, index: int, text: str) -> None:
        """Rename a table's column (the first is 0): its header cell and its entry together."""
        set_header(self.draft, table, index, text)

    rename_table_column = set_header

    def add_name(
        self, name: str, refers_to: str, *, hidden: bool = True, sheet: str | None = None
    ) -> None:
        """Define a name, in place of one of the same name and scope."""
        add_name(self.draft, name, refers_to, hidden=hidden, sheet=sheet)

    def remove_name(self, name: str, sheet: str | None = None) -> None:
        """Forget a name, if it is defined."""
        remove_name(self.draft, name, sheet)

    def hide_columns(self, sheet: str, first: int, last: int) -> None:
        """Hide columns, their widths and styles kept."""
        hide_columns(self.draft, sheet, first, last)

    def veil_columns(self, sheet: str, first: int, last: int) -> int:
        """Hide columns for cells that nobody shall see; return the style to write these with."""
        return veil_columns(self.draft, sheet, first, last)

    def dress_column(self, sheet: str, area: Area, heading: str, model: Model) -> None:
        """Give a column without values its heading and the looks of one of another workbook."""
        dress_column(self.draft, sheet, area, heading, model)

    def replace_validations(self, sheet: str, wanted: Mapping[Area, bytes]) -> None:
        """Give areas of one column each their validation; others on the sheet stay."""
        replace_validations(self.draft, sheet, wanted)

    def add_sheet(self, name: str, source: SheetSource, state: State = "visible") -> str:
        """Add a sheet of ours after all others; return its name, changed if it was taken."""
        self._refuse_protected()
        return add_sheet(self.draft, name, source, state)

    def copy_sheets_from(
        self, other: Package, names: Sequence[str], defined_names: Sequence[str] = ()
    ) -> dict[str, str]:
        """Add whole sheets of another workbook; return their new names under the old ones."""
        self._refuse_protected()
        return copy_sheets(self.draft, other, names, defined_names)

    def _refuse_protected(self) -> None:
        if self.package.protected_structure:
            raise FileProblem("FILE_015", file=self.package.path.name)

    def freeze(self, calls: re.Pattern[bytes]) -> Frozen:
        """Replace the formulas in which a call stands by the values that they show."""
        return freeze(self.draft, calls)

    def note(self, sheet: str, row: int, column: int, text: str, author: str) -> bool:
        """Put a note on a cell; return False, and do nothing, where somebody else's stands."""
        return self._notes_of(sheet).put(row, column, text, author)

    def remove_notes(self, author: str) -> int:
        """Take away every note of one author in the workbook; return how many there were."""
        return sum(self._notes_of(sheet.name).drop(author) for sheet in list(self.draft.sheets))

    def _notes_of(self, sheet: str) -> Notes:
        name = self.draft.sheet(sheet).name
        if name not in self._notes:
            self._notes[name] = Notes(self.draft, name)
        return self._notes[name]

    def tint(self, sheet: str, cells: Iterable[tuple[int, int]], kind: TintKind) -> None:
        """Colour cells by a conditional format of ours, so that no cell's own style changes."""
        self._tints_of(sheet).add(cells, kind)

    def remove_tints(self) -> None:
        """Take away all colours that `tint` ever put into this workbook."""
        for sheet in self.draft.sheets:
            self._tints_of(sheet.name).clear()

    def _tints_of(self, sheet: str) -> Tints:
        name = self.draft.sheet(sheet).name
        if name not in self._tints:
            self._tints[name] = Tints(self.draft, name)
        return self._tints[name]

    def _flush_marks(self) -> None:
        for notes in self._notes.values():
            notes.flush()
        for tints in self._tints.values():
            tints.flush()

    def set_recalculate(self) -> None:
        """Ask Excel to calculate everything when it opens the workbook."""
        recalculate_on_load(self.draft)

    def save(self, to: Path | None = None, keep: int = 5, disk: Disk | None = None) -> str:
        """Write the workbook and return its new digest; on any problem the old file stays.

        The old version is kept in `.dafatir` beside it, at most `keep` of them. If nothing was
        changed nothing is written.
        """
        with self.stage(to, keep, disk) as staged:
            staged.replace()
        return staged.digest

    def stage(self, to: Path | None = None, keep: int = 5, disk: Disk | None = None) -> Staged:
        """Return the changed workbook, to be proved beside the old one and then put in its place."""
        draft = self.draft
        with draft.blaming(self.package.main):
            if draft.wrote and (draft.wrote_formula or has_formulas(draft)):
                recalculate_on_load(draft)
        return Staged(draft, to or self.package.path, keep, disk or Disk())

    def let_go(self) -> None:
        """Forget the bytes of the workbook and of all changes: nothing more is asked of either."""
        self.draft = Draft(self.package)
        self.package.let_go()

    def to_bytes(self) -> bytes:
        """Return the changed workbook without writing it anywhere."""
        return self.stage().data
