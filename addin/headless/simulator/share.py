"""A share that several PCs see, each in its own way, and a power that fails between two operations."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

NULS = b"\0" * 64
VANISHED = 59  # Windows says so when the network goes away.


class PowerLostError(OSError):
    """The PC stopped between two operations, or in the middle of one."""


@dataclass(slots=True)
class Power:
    """Counts a PC's disk operations; at one of them it fails, tears a write, or others come in."""

    done: int = 0
    fails_at: int | None = None
    tears: tuple[int, bool] | None = None  # Bytes that reach the disk; NULs behind them?
    full: bool = False  # The disk is full: the write fails, the PC goes on.
    meets: tuple[int, Callable[[], None]] | None = None
    off: bool = False

    def step(self) -> None:
        """Let one operation pass, or stop the PC."""
        self.done += 1
        if self.meets is not None and self.done >= self.meets[0]:
            meet, self.meets = self.meets[1], None
            meet()
        if self.fails_at is not None and self.done >= self.fails_at:
            self.off = True
        if self.off:
            raise PowerLostError("no power")

    def again(self) -> None:
        """Switch the PC on."""
        self.done, self.fails_at, self.tears = 0, None, None
        self.full, self.meets, self.off = False, None, False


@dataclass(slots=True)
class Folder:
    """What really lies on the share."""

    files: dict[str, bytes] = field(default_factory=dict)
    times: dict[str, float] = field(default_factory=dict)
    writers: dict[str, str] = field(default_factory=dict)  # Which PC made a file.
    now: float = 0.0

    @contextmanager
    def stamped(self) -> Iterator[None]:
        """Let hands and backups change files, as they like; what they changed bears the time."""
        before = dict(self.files)
        yield
        changed = (path for path, data in self.files.items() if before.get(path) is not data)
        self.times.update(dict.fromkeys(changed, self.now))

    def names(self, folder: str) -> list[str]:
        """Return the names in a folder."""
        prefix = f"{folder}/" if folder else ""
        return sorted(
            {p[len(prefix) :].split("/", 1)[0] for p in self.files if p.startswith(prefix)}
        )


class SeenDisk:
    """The share as one PC sees it: what others wrote may come late, in parts, in any order."""

    def __init__(self, folder: Folder, pc: str, power: Power) -> None:
        self.folder, self.pc, self.power = folder, pc, power
        self.late: dict[str, int] = {}  # Bytes of another's file that have come so far.
        self.gone = False

    def list(self, folder: str) -> list[str]:
        self._step()
        prefix = f"{folder}/" if folder else ""
        hidden = {path for path, size in self.late.items() if size == 0}
        there = (p for p in self.folder.files if p.startswith(prefix) and p not in hidden)
        return sorted({path[len(prefix) :].split("/", 1)[0] for path in there})

    def exists(self, path: str) -> bool:
        self._step()
        return path in self.folder.files and self.late.get(path) != 0

    def size(self, path: str) -> int:
        self._step()
        return len(self._held(path))

    def mtime(self, path: str) -> float:
        self._step()
        self._held(path)
        return self.folder.times.get(path, 0.0)

    def read(self, path: str, start: int = 0) -> bytes:
        self._step()
        return self._held(path)[start:]

    def append(self, path: str, data: bytes, expect_size: int) -> None:
        self._step()
        held = self.folder.files.get(path)
        if held is None:
            raise FileNotFoundError(path)
        if len(held) != expect_size:
            raise OSError(f"{path}: {len(held)} bytes, not {expect_size}")
        self._write(path, held, data)

    def create(self, path: str, data: bytes) -> None:
        self._step()
        if path in self.folder.files:
            raise FileExistsError(path)
        self._write(path, b"", data)
        self.folder.writers[path] = self.pc

    def replace(self, path: str, data: bytes) -> None:
        self._step()
        self._put(path, data)

    def remove(self, path: str) -> None:
        self._step()
        self.folder.files.pop(path, None)

    def _step(self) -> None:
        self.power.step()
        if self.gone:
            raise OSError(VANISHED, "the share is gone")

    def _held(self, path: str) -> bytes:
        held = self.folder.files.get(path)
        if held is None or self.late.get(path) == 0:
            raise FileNotFoundError(path)
        return held[: self.late.get(path, len(held))]

    def _write(self, path: str, held: bytes, data: bytes) -> None:
        if self.power.tears is None and not self.power.full:
            self._put(path, held + data)
            return
        at, nuls = self.power.tears or (len(data) // 2, False)
        self._put(path, held + data[:at] + (NULS if nuls and at < len(data) else b""))
        if not self.power.full:
            self.power.off = True
            raise PowerLostError(path)
        self.power.full = False
        raise OSError(28, "no space left")

    def _put(self, path: str, data: bytes) -> None:
        self.folder.files[path] = data
        self.folder.times[path] = self.folder.now
        self.late.pop(path, None)
