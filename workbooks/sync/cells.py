"""A sheet's rows in canonical values, held by columns: a row is made when somebody looks at it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from validators.rows import Rows
from workbooks.ledger.cache import image_of
from workbooks.ledger.entry import Scalar


class SheetRows(Mapping[str, Mapping[str, Scalar]]):
    """Rows by identity, in the order of the sheet. A cell that could not be read is not there."""

    def __init__(self, rows: Rows) -> None:
        """Take the rows as read; their identities come later."""
        self._rows = rows
        self._columns = {
            name: rows.register.field(name).kind.dump_column(column)
            for name, column in rows.cells.items()
        }
        self._made: dict[int, dict[str, Scalar]] = {}
        self._places: dict[str, int] = {}
        self._apart = {at for places in rows.faulty.values() for at in places}

    def name(self, ids: Sequence[str]) -> None:
        """Give each row its identity, in the order of the sheet."""
        self._places = {row: at for at, row in enumerate(ids)}

    def at(self, place: int) -> dict[str, Scalar]:
        """Return the row at a place of the sheet, with what was written in it since."""
        if place not in self._made:
            faulty = self._rows.faulty if place in self._apart else {}
            self._made[place] = {
                name: column[place]
                for name, column in self._columns.items()
                if place not in faulty.get(name, ())
            }
        return self._made[place]

    def write(self, row: str, name: str, scalar: Scalar) -> None:
        """Write a cell that the sync itself decides."""
        place = self._places[row]
        self.at(place)[name] = scalar
        self._apart.add(place)

    def image(self, row: str) -> bytes | None:
        """Return the image of what a row holds; None if it cannot be told so."""
        place = self._places[row]
        return self._images[place] if self._images and place not in self._apart else None

    @cached_property
    def _images(self) -> Sequence[bytes]:
        """The rows' images, if the sheet has a column for each field of one."""
        names = [field.name for field in self._rows.register.typed_fields]
        if not self._columns.keys() >= set(names):
            return ()
        return [image_of(row) for row in zip(*(self._columns[n] for n in names), strict=True)]

    def __getitem__(self, row: str) -> Mapping[str, Scalar]:
        return self.at(self._places[row])

    def __contains__(self, row: object) -> bool:
        return row in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
