"""Where the story is played: a folder of its own, its share, its people, the one who tells it."""

import shutil
from datetime import date
from pathlib import Path

from addin.headless.cli.say import SAY
from addin.headless.demo.clerk import Clerk
from addin.headless.demo.told import Told
from addin.headless.disk import FolderDisk
from addin.headless.local import FolderLocal
from addin.headless.office import fresh, now
from macros.commands.new import Wrong
from macros.problem import UseProblem
from validators.finding import Lang, Titles
from workbooks.ledger.entry import By
from workbooks.package import FileProblem
from workbooks.sync.office import Office
from workbooks.sync.share import open_share

MARKER = ".dafatir-demo"
_PROGRESS_CHARS = 60


class Stage:
    """Everything the scenes share."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.share = _made(out / "share")
        self.workbooks = _made(out / "workbooks")
        self.mistakes = _made(out / "mistakes")
        self.conflict = _made(out / "conflict")
        self.told = Told(out, self.share)
        self.clerks: dict[str, Clerk] = {}
        self.waiting: set[str] = set()
        self.wrongs: dict[Path, list[Wrong]] = {}
        self.today = date.today()  # noqa: DTZ011 - a clerk's day is the local one.
        self.disk = FolderDisk(self.share)
        self._share_id = open_share(self.disk, fresh).id
        self._chapter = 0

    @property
    def lang(self) -> Lang:
        return "ar" if SAY.lang == "ar" else "fr"

    def office(self, name: Titles, machine: str) -> Office:
        """Return a person's PC, with a local folder inside the story's own."""
        local = FolderLocal(self.out / ".home" / machine, self._share_id)
        by = By(name.of(self.lang), machine.lower(), machine)
        return Office(self.disk, local, by, now, fresh, self.share, SAY.progress)

    def hire(self, name: Titles, path: Path) -> Clerk:
        """Give a workbook to a person who has a PC of their own."""
        clerk = Clerk(name, path, self.office(name, f"PC-{path.stem}"))
        self.clerks[path.stem] = clerk
        self.told.workbooks.append(path)
        return clerk

    def chapter(self, ar: str, fr: str) -> None:
        """Begin the next step."""
        self._chapter += 1
        self._clear()
        SAY.line("")
        SAY.tell(f"{self._chapter}. {ar}", f"{self._chapter}. {fr}")

    def say(self, ar: str, fr: str) -> None:
        """Tell what happened, in a plain sentence."""
        self._clear()
        SAY.tell(f"   {ar}", f"   {fr}")

    def look(self, path: Path, ar: str, fr: str) -> None:
        """Say where it can be seen."""
        shown = path.relative_to(self.out).as_posix()
        self.say(f"انظر: {ar}: {shown}", f"À voir : {fr} : {shown}")

    def expect(self, fact: object, ar: str, fr: str) -> None:
        """Hold the story to its word: say at the end what went otherwise."""
        if not fact:
            self.told.broken.append(Titles(ar, fr))

    def _clear(self) -> None:
        """Wipe what progress left on the line."""
        SAY.progress(" " * _PROGRESS_CHARS)
        SAY.progress("")


def empty_folder(out: Path) -> Path:
    """Return the story's own folder, emptied; UseProblem when it is somebody else's."""
    try:
        there = list(out.iterdir()) if out.is_dir() else []
        if (there and not (out / MARKER).is_file()) or (out.exists() and not out.is_dir()):
            raise UseProblem("USE_010", path=out)
        # The marker goes last, so that a folder that could not be emptied is still ours.
        for path in sorted(there, key=lambda one: one.name == MARKER):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
        out.mkdir(parents=True, exist_ok=True)
        (out / MARKER).write_text("dafatir demo\n", encoding="utf-8")
    except OSError as wrong:
        name = Path(wrong.filename).name if wrong.filename else out.name
        raise FileProblem("FILE_008", file=name, what=wrong.strerror or "OSError") from wrong
    return out


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder
