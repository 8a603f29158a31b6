"""What people of a bureau decided about headings of their own lists, kept on this PC."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from addin.headless.home import home


def remembered(bureau: str, register: str) -> dict[str, str]:
    """Return the field of each heading that the bureau's earlier lists taught."""
    told = _read().get(bureau, {}).get(register, {})
    return {str(heading): str(name) for heading, name in told.items()}


def remember(bureau: str, register: str, decided: Mapping[str, str]) -> None:
    """Keep what a person decided, for the bureau's next list."""
    if not decided:
        return
    told = _read()
    told.setdefault(bureau, {}).setdefault(register, {}).update(decided)
    path = _path()
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".tmp")
    fresh.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    fresh.replace(path)


def _path() -> Path:
    return home() / "headings.json"


def _read() -> dict[str, dict[str, Any]]:
    """Return what is kept; a spoilt file costs a proposal, never data."""
    try:
        told = json.loads(_path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(told, dict):
        return {}
    return {bureau: held for bureau, held in told.items() if _is_held(held)}


def _is_held(held: Any) -> bool:
    return isinstance(held, dict) and all(isinstance(each, dict) for each in held.values())
