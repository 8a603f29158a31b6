"""One release as it lies in the installation folder: what is in it, and that nothing of it changed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from addin.desktop.install.problem import InstallProblem

LIST, WHEELS, ADDIN = "release.json", "wheels", "dafatir.xlam"
#: What a kit may set on a PC where the person has not.
FIRST = ("share", "lang")


@dataclass(frozen=True, slots=True)
class Release:
    """A version, its files with their SHA-256, and the name that only this very content has."""

    version: str
    name: str
    files: dict[str, str]
    settings: dict[str, str]


def write_list(kit: Path, version: str, settings: Mapping[str, str] | None = None) -> Release:
    """List what lies in an installation folder; the list is written last and makes it whole."""
    inside = [file for file in sorted(kit.rglob("*")) if file.is_file() and file.name != LIST]
    files = {file.relative_to(kit).as_posix(): _digest(file.read_bytes()) for file in inside}
    told = {"version": version, "files": files, "settings": dict(settings or {})}
    (kit / LIST).write_text(json.dumps(told, indent=2) + "\n", "ascii", newline="\n")
    return read_list(kit)


def list_again(kit: Path) -> Release:
    """List an installation folder anew whose add-in was signed: its sum is another one."""
    old = read_list(kit)
    return write_list(kit, old.version, old.settings)


def read_list(kit: Path) -> Release:
    """Return the release that lies in an installation folder."""
    try:
        data = (kit / LIST).read_bytes()
        told = json.loads(data)
        version, files = str(told["version"]), _texts(told["files"])
        settings = _first_settings(_texts(told.get("settings", {})))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise InstallProblem("INST_002", path=kit) from wrong
    if ADDIN not in files or not _stay_inside((*files, version)):
        raise InstallProblem("INST_002", path=kit)
    return Release(version, f"{version}-{_digest(data)[:8]}", files, settings)


def copy_release(kit: Path, release: Release, to: Path) -> None:
    """Copy what is run to this PC: a share is slow and may go away."""
    for name, digest in release.files.items():
        if name != ADDIN and not name.startswith(f"{WHEELS}/"):
            continue
        try:
            data = (kit / name).read_bytes()
        except OSError as wrong:
            raise InstallProblem("INST_003", file=name) from wrong
        if _digest(data) != digest:
            raise InstallProblem("INST_003", file=name)
        # Bytes are written anew: a copied file could bring along the mark of the web that blocks it.
        (to / name).parent.mkdir(parents=True, exist_ok=True)
        (to / name).write_bytes(data)


def _texts(told: Mapping[object, object]) -> dict[str, str]:
    return {str(name): str(value) for name, value in told.items()}


def _first_settings(told: Mapping[str, str]) -> dict[str, str]:
    """Keep what a kit may say of a person's settings: which Python is started is not among it."""
    return {name: told[name] for name in FIRST if len(told.get(name, "").splitlines()) == 1}


def _stay_inside(names: tuple[str, ...]) -> bool:
    paths = [PurePosixPath(name) for name in names]
    return not any(
        one.is_absolute() or ".." in one.parts or set("\\:") & set(str(one)) for one in paths
    )


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()
