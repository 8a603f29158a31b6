"""Where a command's share and the person's name come from: its options, else this PC's settings."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from addin.headless.cli.say import SAY

if TYPE_CHECKING:
    from workbooks.sync.office import Office

Share = Annotated[Path | None, typer.Option("--share", help="المجلد المشترك · le dossier partagé")]
Name = Annotated[str, typer.Option("--as", help="من أنت · votre nom")]


def reading(share: Path | None) -> "Office":
    """Return this PC at the share, for what is only looked at."""
    return _office(share, "")


def planning(share: Path | None) -> "Office":
    """Return this PC at the share, for what is only looked at before it is written there."""
    from workbooks.sync.problem import ShareProblem  # noqa: PLC0415 - help comes without it.
    from workbooks.sync.share import is_nameless  # noqa: PLC0415 - as above.

    office = reading(share)
    if is_nameless(office.share):
        raise ShareProblem("SHARE_020", path=office.folder)
    return office


def writing(share: Path | None, name: str) -> "Office":
    """Return this PC at the share, with the person whose name is written beside every value."""
    from addin.headless.settings import name_of  # noqa: PLC0415 - help comes without it.

    return _office(share, name_of(name))


def _office(share: Path | None, name: str) -> "Office":
    from addin.headless.office import open_office  # noqa: PLC0415 - as above.
    from addin.headless.settings import share_of  # noqa: PLC0415 - as above.

    return open_office(share_of(share), name, SAY.progress)
