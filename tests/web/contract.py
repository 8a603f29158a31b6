"""What of xlwings the add-in calls on an Excel: on every host, and on the desktop alone.

The first part is what the weakest host can, Excel in a browser; xlwings' own engine for it is asked the
same questions. The second part is where that engine is seen to fail, or to do another thing.
"""

from typing import Any

from addin.desktop.excel import Excel, View

PORTABLE = frozenset(
    {
        "App.books",
        "App.selection",
        "Books.active",
        "Books.len",
        "Book.fullname",
        "Book.sheets",
        "Sheets.active",
        "Sheets.iter",
        "Sheets.getitem",
        "Sheet.name",
        "Sheet.range",
        "Sheet.impl",
        "Range.address",
        "Range.options",
        "Range.select",
        "Range.value",
    }
)
#: Each call with what the weakest host makes of it: an error, an action for later, nothing.
DESKTOP = {
    "App.alert": "action alert, None",
    "App.api": "NotImplementedError",
    "App.hwnd": "NotImplementedError",
    "App.macro": "action runMacro, None",
    "App.screen_updating=": "action setScreenUpdating, None",
    "App.status_bar=": "NotImplementedError",
    "Book.api": "no COM",
    "Book.close": "book gone, None",
    "Book.save": "action save, None",
    "Books.open": "TypeError",
}


def answers(app: Any, areas: dict[str, str]) -> dict[str, Any]:
    """Ask an Excel all that buttons ask on every host; `areas` are read sheet by sheet."""
    excel, book = Excel(app, "fr", lambda _: None), app.books.active
    first, second = list(areas)[:2]

    def gone() -> str:
        excel.go(View(first, "$C$6:$D$7"))
        return excel.place().sheet

    return {
        "empty": excel.is_empty,
        "place": list(excel.place()),
        "sheets": [sheet.name for sheet in book.sheets],
        "values": {name: excel.values(name, area) for name, area in areas.items()},
        "has": [excel.has(list(areas)[-1]), excel.has("لا شيء")],
        "shown": [excel.show(second), excel.place().sheet],
        "absent": [excel.show("لا شيء"), excel.place().sheet],
        "gone": gone(),
    }
