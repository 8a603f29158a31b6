"""A share made ready before the first sync: what it says of itself, its folders, its rights."""

import json
from pathlib import Path

from addin.desktop.install.rights import places, read_groups, write_groups
from addin.desktop.install.scripts import rights_cmd, rights_sh
from validators.service import services
from workbooks.sync.share import FORMAT, SHARE_FILE

GROUPS = "groups.csv"


def prepare_share(folder: Path, kind: str, fresh: str, out: Path) -> list[Path]:
    """Make a share's folders, and beside them the scripts of its rights; what is there stays."""
    for place in places():
        if place.path != SHARE_FILE:
            (folder / place.path).mkdir(parents=True, exist_ok=True)
    for code in services():
        for name in ("ledger", "directorate/ledger", "numbers"):
            (folder / code / name).mkdir(exist_ok=True)
    if not (folder / SHARE_FILE).exists():
        told = json.dumps({"format": FORMAT, "kind": kind, "id": fresh})
        (folder / SHARE_FILE).write_text(f"{told}\n", "ascii", newline="\n")
    return write_rights(out)


def write_rights(out: Path) -> list[Path]:
    """Write the table of groups where there is none, and the two scripts that follow it."""
    out.mkdir(parents=True, exist_ok=True)
    table = out / GROUPS
    if not table.exists():
        write_groups(table)
    groups = read_groups(table)
    windows, samba = out / "rights.cmd", out / "rights.sh"
    windows.write_text(rights_cmd(groups), "utf-8", newline="")
    samba.write_text(rights_sh(groups), "utf-8", newline="\n")
    return [table, windows, samba]
