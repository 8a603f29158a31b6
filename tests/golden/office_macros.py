"""Run macros of a workbook in LibreOffice: started by its own Python, answers as JSON."""

import json
import sys
import time
from importlib import import_module
from typing import Any


def connect(pipe: str, seconds: float = 60) -> Any:
    uno = import_module("uno")
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    until = time.monotonic() + seconds
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except uno.getClass("com.sun.star.connection.NoConnectException"):
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def fact(name: str, value: object) -> Any:
    made = import_module("uno").createUnoStruct("com.sun.star.beans.PropertyValue")
    made.Name, made.Value = name, value
    return made


def main(pipe: str, url: str, calls: list[str]) -> None:
    """Call each macro in turn; say what each returned, or its error as text."""
    context = connect(pipe)
    desktop = context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
    how = (
        fact("Hidden", True),
        fact("MacroExecutionMode", 4),
        fact("FilterName", "Calc MS Excel 2007 VBA XML"),
    )
    book = desktop.loadComponentFromURL(url, "_blank", 0, how)
    scripts = book.getScriptProvider()
    (library,) = [n for n in book.BasicLibraries.ElementNames if n != "Standard"]
    answers: list[Any] = []
    for call in calls:
        address = f"vnd.sun.star.script:{library}.{call}?language=Basic&location=document"
        try:
            answers.append(scripts.getScript(address).invoke((), (), ())[0])
        except Exception as wrong:  # noqa: BLE001 - an answer is compared, whatever it is.
            answers.append(f"!{type(wrong).__name__} {wrong}"[:300])
    print(json.dumps(answers), flush=True)  # noqa: T201 - its answer.
    # An office that has met wrong code may crash as it goes; it was heard before.
    desktop.terminate()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], json.loads(sys.argv[3]))
