"""Bring the masters of services up to date, made from the ledger if need be."""

from pathlib import Path
from typing import NamedTuple

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from macros.problem import UseProblem
from validators.finding import Titles
from validators.service import services
from workbooks.master.refresh import Outcome, refresh
from workbooks.master.stale import remove_stale_marks, share_time
from workbooks.sync.office import Office
from workbooks.sync.problem import ShareProblem
from workbooks.sync.share import master_path, services_on

COMMAND = Command(
    "master",
    Titles("تحديث الملف الجامع", "Actualiser le fichier maître"),
    Titles(
        "حين الملف الجامع للمصلحة من السجل المشترك", "Mettre à jour le fichier maître du service"
    ),
    "master",
    serves=("ICT-SYS-02", "ICT-SYS-07", "ICT-SYS-11"),
    button=Button(
        Group.SHARE,
        5,
        "M",
        "Refresh master",
        (Needs.MEMORY,),
        Returns.TEXT,
    ),
)

#: What became of a master, as people read it.
STATES = {
    "written": Titles("كتب", "écrit"),
    "unchanged": Titles("لم يتغير", "inchangé"),
    "pending": Titles("مؤجل", "en attente"),
}


class Master(NamedTuple):
    """One service's master, and what became of it."""

    service: str
    file: Path
    state: Outcome
    problem: ShareProblem | None = None


def bring_up_to_date(service: str, office: Office, *, stale: bool = False) -> list[Master]:
    """Refresh the master of a service or of all; `stale` first removes marks of dead sessions."""
    if service != "all" and service not in services():
        raise UseProblem("USE_006", value=service, known=" | ".join((*services(), "all")))
    wanted = services_on(office.share) if service == "all" else [service]
    folder = office.folder or Path()
    made: list[Master] = []
    for code in wanted:
        file = folder / master_path(code)
        office.progress(file.name)
        if stale and file.exists():
            remove_stale_marks(file, share_time(office.share, code, office.fresh))
        made.append(Master(code, file, *refresh(code, office)))
    return made
