"""What this PC knows of its person: the share, a name, a language. No workbook can say it."""

from collections.abc import Mapping
from pathlib import Path

from addin.desktop.start import FILE, read_settings, write_settings
from addin.headless.disk import FolderDisk
from addin.headless.home import home
from addin.headless.office import fresh
from macros.commands.settings import LANGUAGES, LETTERHEAD, NAMES
from macros.problem import UseProblem
from workbooks.master.stale import share_time
from workbooks.paper.letterhead import Letterhead
from workbooks.sync.share import services_on


def settings() -> dict[str, str]:
    """Return what this PC was told; the add-in reads the same file."""
    return read_settings(home() / FILE)


def keep(wished: Mapping[str, str]) -> dict[str, str]:
    """Keep what a person wishes, once all of it is right; return what is known now."""
    right = {name: _CHECKS[name](text) for name, text in wished.items()}
    known = settings() | right
    if right:
        write_settings(home() / FILE, known)
    return known


def letterhead() -> Letterhead:
    """Return what this PC was told of the directorate whose papers it prints."""
    known = settings()
    return Letterhead(*(known.get(name, "") for name in LETTERHEAD))


def share_of(told: Path | None) -> Path:
    """Return the share that was told, else this PC's own."""
    return told or Path(_known("share", "--share"))


def name_of(told: str) -> str:
    """Return the name that was told, else this PC's own."""
    return told or _known("name", "--as")


def _known(name: str, option: str) -> str:
    found = settings().get(name, "")
    if not found:
        raise UseProblem("USE_015", what=NAMES[name], option=option)
    return found


def _share(text: str) -> str:
    """Return a folder that is there and takes what is written; a copied path comes in quotes."""
    plain = text.strip().strip('"')
    folder = Path(plain).absolute()
    if len(plain.splitlines()) != 1 or not folder.is_dir():
        raise UseProblem("USE_003", path=plain)
    if why := _closed(FolderDisk(folder)):
        raise UseProblem("USE_016", path=folder, what=why)
    return str(folder)


def _closed(disk: FolderDisk) -> str:
    """Say why nothing can be written; the root may be the IT bureau's alone, but not every service."""
    why = ""
    try:
        for place in ("", *services_on(disk)):
            try:
                share_time(disk, place, fresh)
            except OSError as wrong:
                why = wrong.strerror or type(wrong).__name__
            else:
                return ""
    except OSError as wrong:  # It cannot even be listed.
        why = wrong.strerror or type(wrong).__name__
    return why


def _name(text: str) -> str:
    """Return a name on one line."""
    plain = " ".join(text.split())
    if not plain:
        raise UseProblem("USE_015", what=NAMES["name"], option="--name")
    return plain


def _lang(text: str) -> str:
    if text not in LANGUAGES:
        raise UseProblem("USE_006", value=text, known=" | ".join(LANGUAGES))
    return text


def _line(text: str) -> str:
    return " ".join(text.split())


_CHECKS = {"share": _share, "name": _name, "lang": _lang, **dict.fromkeys(LETTERHEAD, _line)}
