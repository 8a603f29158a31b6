"""Where this PC keeps what is its own."""

import os
import sys
from pathlib import Path


def home() -> Path:
    """Return this PC's own folder for Dafatir: local, never roaming, never on the share."""
    if told := os.environ.get("DAFATIR_HOME"):
        return Path(told)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", str(Path.home()))) / "Dafatir"
    return Path(os.environ.get("XDG_DATA_HOME", str(Path.home() / ".local" / "share"))) / "dafatir"
