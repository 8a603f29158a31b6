"""A column that a bureau owns shows that bureau's value while two values stand against each other."""

from datetime import date
from itertools import count
from pathlib import Path
from typing import Any, Literal

import openpyxl
import pytest

from tests.begun import begin
from tests.spec.cli.conftest import Run, Type, column, sheet
from validators.finding import Titles
from validators.kinds import Text
from validators.register import Register, field

CODE, VISA, DAY = "commitments", "تاريخ التأشيرة", "تاريخ الالتزام"
OWNER, OTHER = date(2026, 3, 9), date(2026, 3, 20)


class Books:
    """The same commitments at the budget bureau, which owns the visa, and at the accountant's."""

    def __init__(self, folder: Path, share: Path, run: Run, typing: Type) -> None:
        """Give both the same rows."""
        self.run, self.share, self.typing = run, share, typing
        self.budget, self.acct = folder / "budget.xlsx", folder / "acct.xlsx"
        begin(folder, "books", self._give_both_the_same)

    def _give_both_the_same(self) -> None:
        self.run("new", CODE, "--bureau", "HRF-BUDGET", "--out", self.budget, "--sample", 3)
        self.run("new", CODE, "--bureau", "HRF-ACCT", "--out", self.acct)
        self.type(self.budget, date(2026, 3, 2), DAY)
        self.type(self.budget, None)
        self.sync(self.budget)
        self.sync(self.acct)

    def sync(self, path: Path) -> dict[str, Any]:
        words = ("sync", path, "--share", self.share, "--as", path.stem)
        answer: dict[str, Any] = self.run(*words)[1]
        return answer

    def type(self, path: Path, value: Any, title: str = VISA) -> None:
        def act(sheet: Any) -> None:
            sheet.cell(5, column(sheet, title)).value = value

        self.typing(path, CODE, act)

    def shown(self, path: Path) -> Any:
        book = openpyxl.load_workbook(path)
        sheet = next(sheet for sheet in book.worksheets if CODE in sheet.tables)
        found: Any = sheet.cell(5, column(sheet, VISA)).value
        return found.date()

    def settle(self, path: Path, answer: str) -> list[Any]:
        (asked,) = self.sync(path)["conflicts"]
        words = (path, CODE, asked["key"], "visa_date", answer)
        found: list[Any] = self.run("settle", *words, "--share", self.share, "--as", "x")[1][
            "conflicts"
        ]
        return found


@pytest.fixture
def books(tmp_path: Path, share: Path, run: Run, typing: Type) -> Books:
    return Books(tmp_path, share, run, typing)


@pytest.mark.parametrize("first", ["budget", "acct"])
def test_the_owners_value_is_shown_whoever_syncs_first(
    books: Books, first: Literal["budget", "acct"]
) -> None:
    books.type(books.budget, OWNER)
    books.type(books.acct, OTHER)
    order = [books.budget, books.acct]
    for path in order if first == "budget" else order[::-1]:
        books.sync(path)
    for path in (books.budget, books.acct):
        assert len(books.sync(path)["conflicts"]) == 1
    assert books.shown(books.budget) == OWNER
    third = books.budget.with_name("third.xlsx")
    books.run("new", CODE, "--bureau", "HRF-SOCIAL", "--out", third)
    assert len(books.sync(third)["conflicts"]) == 1
    assert books.shown(third) == OWNER


def test_the_other_value_is_kept_and_may_be_chosen(books: Books) -> None:
    books.type(books.acct, OTHER)
    books.sync(books.acct)
    books.type(books.budget, OWNER)
    (asked,) = books.sync(books.budget)["conflicts"]
    assert (asked["mine"], asked["theirs"]) == (str(OWNER), str(OTHER))
    books.sync(books.acct)
    assert books.shown(books.acct) == OWNER
    assert books.settle(books.budget, "theirs") == []
    for path in (books.acct, books.budget):
        assert books.sync(path)["conflicts"] == []
        assert books.shown(path) == OTHER


def test_a_conflict_that_shows_the_owners_value_stays_until_it_is_settled(books: Books) -> None:
    books.type(books.acct, OTHER)
    books.sync(books.acct)
    books.type(books.budget, OWNER)
    for _ in range(4):
        assert len(books.sync(books.budget)["conflicts"]) == 1
        assert books.shown(books.budget) == OWNER
    assert books.settle(books.budget, "mine") == []
    assert books.sync(books.acct)["conflicts"] == []


def test_who_has_seen_the_owners_value_may_change_it(books: Books) -> None:
    books.type(books.budget, OWNER)
    books.sync(books.budget)
    books.sync(books.acct)
    books.type(books.acct, OTHER)
    assert books.sync(books.acct)["conflicts"] == []
    books.sync(books.budget)
    assert books.shown(books.budget) == OTHER


@pytest.mark.parametrize("step", [1, -1])
def test_a_settlement_stands_though_its_workbook_was_closed_without_saving(
    books: Books, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = count(2**64, step)  # Of the two logs, the accountant's comes first, or the budget's.
    monkeypatch.setattr("addin.headless.office.fresh", lambda: f"{next(names):032x}")
    accountants = books.acct.with_name("accountants.xlsx")
    books.run("new", CODE, "--bureau", "HRF-ACCT", "--out", accountants)
    books.acct = accountants
    books.sync(books.acct)
    budget = books.budget.with_name("budgets.xlsx")
    books.run("new", CODE, "--bureau", "HRF-BUDGET", "--out", budget)
    books.sync(budget)
    books.type(books.acct, OTHER)
    books.type(budget, OWNER)
    for path in (books.acct, budget, books.acct):
        books.sync(path)
    saved = books.acct.read_bytes()
    assert books.settle(books.acct, "theirs") == []
    books.acct.write_bytes(saved)
    key = str(sheet(books.acct, CODE).rows.keys[0])
    words = ("send", books.acct, CODE, key, "--share", books.share, "--as", "x")
    assert [one["code"] for one in books.run(*words)[1]["left"]] == ["SYNC_016"]
    told = books.sync(books.acct)
    assert (told["pushed"]["changed"], told["pulled"]["changed"]) == (0, 1)
    for path in (budget, books.acct):
        assert books.sync(path)["conflicts"] == []
        assert books.shown(path) == OTHER


def test_the_secretariat_of_any_service_owns_what_it_routes(
    tmp_path: Path, share: Path, run: Run, typing: Type
) -> None:
    said = {"LEG-SEC": "LEG-ACC", "LEG-LAW": "LEG-LAW"}
    for bureau in said:
        run("new", "correspondence", "--bureau", bureau, "--out", tmp_path / f"{bureau}.xlsx")
    first = {"المصلحة": "LEG", "الاتجاه": "وارد", "السنة": 2026, "الموضوع": "طلب"}
    first |= {"تاريخ التسجيل": date(2026, 3, 2), "الرقم الترتيبي": 1}

    def write(bureau: str, row: dict[str, Any]) -> None:
        def act(sheet: Any) -> None:
            for title, value in row.items():
                sheet.cell(5, column(sheet, title)).value = value

        typing(tmp_path / f"{bureau}.xlsx", "correspondence", act)

    def sync(bureau: str) -> Any:
        path = tmp_path / f"{bureau}.xlsx"
        return run("sync", path, "--share", share, "--as", bureau)[1]

    write("LEG-SEC", first)
    sync("LEG-SEC")
    sync("LEG-LAW")
    for bureau, routed in said.items():
        write(bureau, {"محالة على": routed})
    sync("LEG-LAW")
    (asked,) = sync("LEG-SEC")["conflicts"]
    assert asked["field"] == "routed_to"
    sync("LEG-LAW")
    (standing,) = sync("LEG-LAW")["conflicts"]
    assert standing["mine"] == asked["mine"]


def test_a_column_is_owned_by_a_bureau_that_there_is() -> None:
    with pytest.raises(TypeError, match="HRF-NOBODY"):

        class Wrong(Register, code="p_wrong", ar="خطأ", fr="Faux", key="name", serves=()):
            name: Text = field(*Titles("الاسم", "Nom"), owner="HRF-NOBODY")
