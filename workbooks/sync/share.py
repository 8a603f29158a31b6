"""The layout of a share: which ledger a register belongs to, and where the master lies."""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from validators.register import Declaration
from validators.service import ALL, services
from workbooks.ledger.disk import Disk

FORMAT = 1
NAMELESS = "nameless"
SHARE_FILE = "share.json"
MASTER_FILE = "master.xlsx"


@dataclass(frozen=True, slots=True)
class Audience:
    """Those who share one ledger: a service, all services (read only), or one bureau's few."""

    service: str
    name: str

    @property
    def bureau(self) -> str:
        """Return the one bureau whose rows these are, empty where a whole service reads them.

        >>> Audience("EDU", "EDU/private/EDU-HEALTH/pupil_health_files").bureau
        'EDU-HEALTH'
        """
        return self.name.partition("/private/")[2].partition("/")[0]

    @property
    def folder(self) -> str:
        """Where the ledger lies on the share.

        >>> Audience("HRF", "HRF/directorate").folder
        'HRF/directorate/ledger'
        """
        return f"{self.name}/ledger"


def audience_of(register: Declaration, service: str) -> Audience:
    """Return whose ledger holds a register's rows; `service` counts where each keeps its own."""
    home = service if register.service == ALL else register.service
    if register.sensitive:
        bureau = register.bureau if register.service != ALL else f"{home}-SEC"
        return Audience(home, f"{home}/private/{bureau}/{register.code}")
    if register.scope == "directorate":
        return Audience(home, f"{home}/directorate")
    return Audience(home, home)


def master_path(service: str) -> str:
    """Return where a service's master lies.

    >>> master_path("HRF")
    'HRF/master.xlsx'
    """
    return f"{service}/{MASTER_FILE}"


class Below:
    """A disk seen from one of its folders."""

    def __init__(self, disk: Disk, folder: str) -> None:
        self._disk, self._folder = disk, folder

    def _path(self, path: str) -> str:
        return f"{self._folder}/{path}" if path else self._folder

    def list(self, folder: str) -> list[str]:
        return self._disk.list(self._path(folder))

    def exists(self, path: str) -> bool:
        return self._disk.exists(self._path(path))

    def size(self, path: str) -> int:
        return self._disk.size(self._path(path))

    def mtime(self, path: str) -> float:
        return self._disk.mtime(self._path(path))

    def read(self, path: str, start: int = 0) -> bytes:
        return self._disk.read(self._path(path), start)

    def append(self, path: str, data: bytes, expect_size: int) -> None:
        self._disk.append(self._path(path), data, expect_size)

    def create(self, path: str, data: bytes) -> None:
        self._disk.create(self._path(path), data)

    def replace(self, path: str, data: bytes) -> None:
        self._disk.replace(self._path(path), data)

    def remove(self, path: str) -> None:
        self._disk.remove(self._path(path))


@dataclass(frozen=True, slots=True)
class Share:
    """What a share says of itself: `copied` means carried or synchronised, where nothing is exclusive.

    *Nameless* is a folder that says nothing: nobody knows of which share it is a part.
    """

    id: str
    kind: str


def open_share(disk: Disk, fresh: Callable[[], str] | None) -> Share:
    """Return what a share says of itself; a new folder becomes one, unless it is only looked at.

    One that holds rows or numbers is not new: it was carried, without the file that names it.
    """
    if fresh and not disk.exists(SHARE_FILE) and not is_begun(disk):
        told = json.dumps({"format": FORMAT, "kind": "smb", "id": fresh()})
        with suppress(FileExistsError):
            disk.create(SHARE_FILE, f"{told}\n".encode())
    try:
        said = json.loads(disk.read(SHARE_FILE))
        kind, name = said.get("kind"), str(said.get("id", ""))[:64]
    except FileNotFoundError:
        return Share("", NAMELESS if is_begun(disk) else "smb")  # It becomes one by a first sync.
    except (ValueError, AttributeError):
        return Share("", "copied")
    return Share(name, "smb" if kind == "smb" else "copied")


def is_nameless(disk: Disk) -> bool:
    """Say whether a folder was carried without the file that names the share."""
    return not disk.exists(SHARE_FILE) and is_begun(disk)


def is_begun(disk: Disk) -> bool:
    """Say whether a folder holds rows or numbers of some service."""
    return any(
        audiences_on(disk, code) or _listed(disk, f"{code}/numbers") for code in services_on(disk)
    )


def services_on(disk: Disk) -> list[str]:
    """Return the services that have a folder on the share, in the mandate's order."""
    there = set(disk.list(""))
    return [code for code in services() if code in there]


def audiences_on(disk: Disk, service: str) -> list[Audience]:
    """Return every ledger of a service that exists on the share and may be read."""
    found = [Audience(service, name) for name in (service, f"{service}/directorate")]
    with suppress(PermissionError):  # Who may not read a bureau's own rows goes without them.
        for bureau in disk.list(f"{service}/private"):
            codes = _listed(disk, f"{service}/private/{bureau}")
            found += [Audience(service, f"{service}/private/{bureau}/{code}") for code in codes]
    return [audience for audience in found if _listed(disk, audience.folder)]


def _listed(disk: Disk, folder: str) -> list[str]:
    try:
        return disk.list(folder)
    except PermissionError:
        return []
