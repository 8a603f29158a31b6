"""A register of every kind, made for these tests, so that they hold whatever the catalogue says."""

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from validators import F, Register, calculated, field, total, years_between
from validators.choosing import either, when
from validators.finding import Titles
from validators.kinds import (
    Choice,
    Clock,
    Code,
    Count,
    Day,
    FiscalYear,
    Flag,
    Money,
    Note,
    Number,
    Percent,
    Phone,
    Ref,
    SchoolYear,
    Text,
)
from validators.register import Declaration
from validators.rows import Rows
from validators.rules import AtMost, Between, Blank, Must, NoOverlap, NotAfter, Required, Should
from validators.span import months_later
from validators.today import Today
from workbooks.build import Built, RegisterSheet, Workbook, build

AT = datetime.fromisoformat("2026-09-05T10:00")


class Thing(
    Register,
    code="things",
    ar="سجل الأشياء",
    fr="Registre des choses",
    key="number",
    serves=(),
):
    """تسجل فيه كل الأشياء. ثم يضاف الباقي.

    On y inscrit toutes les choses. Puis le reste.
    """

    number: Code = field("الرقم", "N° [#1] d'ordre")
    owner: Ref | None = field("صاحبه", "Titulaire", to="staff")
    name: Text = field("الاسم", "Nom")
    state: Choice | None = field("الحالة", "État", of="condition")
    start: Day = field("من", "Du")
    end: Day | None = field("إلى", "Au")
    opens: Clock | None = field("يفتح", "Ouvre")
    closes: Clock | None = field("يغلق", "Ferme")
    price: Money | None = field("الثمن", "Prix")
    tax: Percent | None = field("الضريبة", "Taxe")
    pieces: Count | None = field("العدد", "Nombre", at_most=50)
    spoiled: Count | None = field("التالف", "Gâtés")
    year: FiscalYear | None = field("السنة", "Année")
    school_year: SchoolYear | None = field("السنة الدراسية", "Année scolaire")
    phone: Phone | None = field("الهاتف", "Téléphone")
    lent: Flag | None = field("معار", "Prêté")
    days: Count = calculated("الأيام", "Jours", F("end") - F("start") + 1)
    hours: Count = calculated("الساعات", "Heures", F("closes") - F("opens"))
    sum: Count = calculated("المجموع", "Total", total("pieces", "spoiled"))
    rate: Percent = calculated("النسبة", "Taux", F("spoiled") / F("pieces"))
    age: Count = calculated("العمر", "Âge", years_between(F("start"), F("end")))
    spent: Flag = calculated("مستهلك", "Épuisé", F("spoiled") >= F("pieces"))
    holder: Text = calculated("الاسم الكامل", "Nom complet", F("owner.full_name_ar"))
    first: Count = calculated("أولهما", "Premier", either(F("pieces"), F("spoiled"), 0))
    weight: Count = calculated("الوزن", "Poids", when(F("state") == "good", F("pieces"), 0))
    due: Day = calculated("الأجل", "Échéance", months_later(F("start"), 6))
    note: Note | None = field("ملاحظة", "Observation")
    mark: Number | None = field("النقطة", "Note")
    lender: Ref | None = field("المعير", "Prêteur", to="staff", by="cin")
    lender_name: Text = calculated("اسم المعير", "Nom du prêteur", F("lender.full_name_ar"))
    elsewhere: Ref | None = field("خارج", "Ailleurs", to="nobody")

    rules = (
        NoOverlap("start", "end", owner="owner"),
        Between("mark", 0, 20),
        Should(F("number") != F("phone"), "TEST_903", "رقم هاتف.", "Un téléphone.", at="phone"),
        Must(F("days") > 0, "TEST_904", "أيام.", "Jours.", at="days"),
        Must(F("closes") > Today(), "TEST_905", "غد.", "Demain.", at="closes"),
        Must(
            F("school_year").isin(*map(str, range(99))),
            "TEST_906",
            "طويل.",
            "Long.",
            at="school_year",
        ),
        NotAfter("start", "end"),
        AtMost("spoiled", "pieces"),
        Required("note", F("state") == "poor"),
        Blank("tax", F("lent").true),
        Should(
            F("year") >= 2020, "TEST_901", "سنة {year} قديمة.", "Année {year} ancienne.", at="year"
        ),
        Must(
            F("price").blank | F("name").filled,
            "TEST_902",
            "«{name}» بلا اسم.",
            "« {name} » sans nom.",
            at="name",
        ),
    )


ROW: dict[str, Any] = {
    "number": "007",
    "owner": "1234567",
    "name": "=1+1",
    "state": "good",
    "start": date(2026, 9, 1),
    "end": date(2026, 9, 3),
    "opens": time(8, 30),
    "closes": time(12, 0),
    "price": Decimal("1234.50"),
    "tax": 0.2,
    "pieces": 8,
    "spoiled": 2,
    "year": 2026,
    "school_year": "2026/2027",
    "phone": "+212612345678",
    "lent": False,
    "note": "سطر\nآخر",
}


@pytest.fixture(scope="session")
def things() -> Declaration:
    return Thing.declared


@pytest.fixture
def sheet(things: Declaration) -> Callable[..., RegisterSheet]:
    def made(*rows: dict[str, Any], **more: Any) -> RegisterSheet:
        return RegisterSheet(things, Rows.of(things, rows) if rows else None, **more)

    return made


@pytest.fixture(scope="session")
def row() -> dict[str, Any]:
    return ROW


Opened = tuple[Any, tuple[Built, ...], bytes]


@pytest.fixture(scope="session")
def opened() -> Callable[..., Opened]:
    """Build a workbook and read it back with openpyxl."""

    def made(*sheets: Any, lang: str = "ar", values: bool = False, **more: Any) -> Opened:
        out = BytesIO()
        told = Workbook(lang, Titles("مكتب الأشياء", "Bureau des choses"), sheets, **more)
        built = build(told, out, AT)
        book = openpyxl.load_workbook(BytesIO(out.getvalue()), data_only=values)
        return book, built, out.getvalue()

    return made
