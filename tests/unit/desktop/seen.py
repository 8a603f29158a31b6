"""An Excel that notes each call made on xlwings' own objects: class and name, `=` where it is set."""

from collections.abc import Iterator
from typing import Any


class Seen:
    """Stands before one object of xlwings, and before each such object that it answers."""

    def __init__(self, real: Any, calls: set[str]) -> None:
        object.__setattr__(self, "_real", real)
        object.__setattr__(self, "_calls", calls)

    def _note(self, name: str) -> None:
        self._calls.add(f"{type(self._real).__name__}.{name}")

    def __getattr__(self, name: str) -> Any:
        self._note(name)
        found = getattr(self._real, name)
        # What lies behind is Excel's own and no matter of xlwings.
        return found if name in ("api", "impl") else self._wrapped(found)

    def __setattr__(self, name: str, value: Any) -> None:
        self._note(f"{name}=")
        setattr(self._real, name, value)

    def __len__(self) -> int:
        self._note("len")
        return len(self._real)

    def __iter__(self) -> Iterator[Any]:
        self._note("iter")
        return (self._wrapped(one) for one in self._real)

    def __getitem__(self, name: Any) -> Any:
        self._note("getitem")
        return self._wrapped(self._real[name])

    def _wrapped(self, found: Any) -> Any:
        if type(found).__module__.startswith("xlwings"):
            return found if type(found).__name__ == "Macro" else Seen(found, self._calls)
        if callable(found):
            return lambda *words, **more: self._wrapped(found(*words, **more))
        return found
