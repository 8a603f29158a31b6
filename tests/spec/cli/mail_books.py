"""Mail workbooks of one service at one share, at the command line."""

from pathlib import Path
from typing import Any

from tests.spec.cli.conftest import Run, Type
from tests.spec.cli.mail import MAIL, type_letter


class Mail:
    """Mail workbooks of one service at one share."""

    def __init__(self, folder: Path, share: Path, run: Run, typing: Type) -> None:
        """Start with none."""
        self.folder, self.share, self.run, self.typing = folder, share, run, typing

    def new(self, name: str) -> Path:
        path = self.folder / f"{name}.xlsx"
        self.run("new", MAIL, "--bureau", "HRF-SEC", "--out", path)
        return path

    def write(self, path: Path, line: int, subject: str | None, **more: Any) -> None:
        self.typing(path, MAIL, lambda sheet: type_letter(sheet, line, subject, **more))

    def sync(self, path: Path, share: Path | None = None) -> dict[str, Any]:
        words = ("sync", path, "--share", share or self.share, "--as", path.stem)
        answer: dict[str, Any] = self.run(*words)[1]
        return answer


def numbers(answer: dict[str, Any]) -> list[tuple[Any, str]]:
    """Return the numbers that a sync told, each with what became of it."""
    return [(one["number"], one["state"]) for one in answer["numbers"]]
