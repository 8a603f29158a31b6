"""Any register is found again in a list whose headings are written as offices write them."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
import pytest

from macros.commands.adopt import adopt
from macros.directorate import directorate
from validators.catalogue import homes, register
from validators.register import Declaration, Field

TODAY = date(2026, 11, 24)
ROWS = 12  # Of fewer lots of food, none may have been found fit.


def spelled(heading: str, chance: Random) -> str:
    """Return a heading with one of the habits of keyboards and people."""
    match chance.randrange(5):
        case 0:
            return heading.replace("أ", "ا").replace("إ", "ا").replace("ة", "ه")
        case 1:
            return f"  {heading} :"
        case 2:
            return heading.replace("ا", "ا\u0640", 1)
        case 3:
            return heading.upper()
        case _:
            return heading


def name_of(field: Field, lang: str, chance: Random) -> str:
    names = [field.titles.of(lang)]
    names += [
        name
        for name in field.also
        if any("\u0600" <= c <= "\u06ff" for c in name) == (lang == "ar")
    ]
    return spelled(chance.choice(names), chance)


def office_list(declared: Declaration, path: Path) -> list[Field]:
    """Write an invented list of a register, its columns shuffled, some left out."""
    chance = Random(declared.code)
    lang = chance.choice(("ar", "fr"))
    rows = directorate([declared], ROWS, TODAY)[declared.code]
    fields = [f for f in declared.typed_fields if f.name in declared.key or chance.random() < 0.7]
    chance.shuffle(fields)
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["لائحة المكتب"])
    sheet.append([])
    sheet.append([None, *(name_of(field, lang, chance) for field in fields)])
    for at in range(len(rows)):
        values = [rows.cells[field.name][at] for field in fields]
        shown: list[Any] = [
            None if v is None else f.kind.show(v, lang) for f, v in zip(fields, values, strict=True)
        ]
        sheet.append([None, *(float(v) if isinstance(v, Decimal) else v for v in shown)])
    book.save(path)
    return fields


@pytest.mark.parametrize("code", sorted(homes()))
def test_it_is_found_again(code: str, tmp_path: Path) -> None:
    declared = register(code)
    fields = office_list(declared, tmp_path / "office.xlsx")
    adopted = adopt(tmp_path / "office.xlsx", code, (), None)
    assert (adopted.header_row, adopted.rows) == (3, ROWS)
    right = {number: field.name for number, field in enumerate(fields, start=2)}
    found = {one.number: one.field for one in adopted.map}
    wrong = {number: name for number, name in found.items() if right[number] != name}
    assert wrong == {}
    assert len(found) >= len(fields) * 0.9
    assert set(declared.key) <= set(found.values())
