"""What hands and backups do to the ledger's files, and how the bureau mends it."""

from addin.headless.simulator.faults import ledger_files, met
from addin.headless.simulator.world import FOLDER, World
from workbooks.ledger.line import Header, encode_header, seal_line


def backup(world: World) -> str:
    """The bureau takes a backup of the share."""
    whole = {**world.folder.files, **world.broken}
    world.backup = {path: data for path, data in whole.items() if path not in world.newer}
    return f"backup of {len(world.backup)} files"


def restored(world: World) -> str | None:
    """An old backup of the share is put back: entries are missing."""
    if not world.backup or world.broken or world.twins:
        return None  # A clone that lost what its twin wrote cannot know: verify tells of the fork.
    lost = sum(len(data) for data in world.folder.files.values())
    kept = {p: d for p, d in world.folder.files.items() if not p.startswith(FOLDER)}
    world.folder.files = {**kept, **world.backup}
    lost -= sum(len(data) for data in world.folder.files.values())
    for pc in world.pcs:
        pc.disk.late.clear()
    return met(world, "backup restored", f"{lost} bytes fewer")


def duplicated(world: World) -> str | None:
    """Somebody copies a ledger file beside itself, or under the next number."""
    files = [path for path in ledger_files(world) if path[-12:-6].isdecimal()]
    if not files:
        return None
    path = world.rng.choice(files)
    stem = path[: -len(".jsonl")]
    other = world.rng.choice([f"{stem} - Copie.jsonl", f"{stem[:-6]}{int(stem[-6:]) + 7:06}.jsonl"])
    world.folder.files.setdefault(other, world.folder.files[path])
    return met(world, "ledger file duplicated", other[-24:])


def renamed(world: World) -> str | None:
    """Somebody renames a ledger file."""
    return _broken(world, "ledger file renamed", lambda _: None)


def edited(world: World) -> str | None:
    """Somebody edits a ledger file by hand."""

    def edit(data: bytes) -> bytes:
        at = world.rng.randrange(len(data))
        return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]

    return _broken(world, "ledger file edited", edit)


def truncated(world: World) -> str | None:
    """A ledger file is cut short."""
    return _broken(
        world, "ledger file truncated", lambda data: data[: world.rng.randrange(len(data))]
    )


def _broken(world: World, fault: str, spoil: "object") -> str | None:
    files = [path for path in ledger_files(world) if world.folder.files[path]]
    if not files or world.broken or world.twins:
        return None  # As above.
    path = world.rng.choice(files)
    world.broken[path] = held = world.folder.files.pop(path)
    assert callable(spoil)
    after = spoil(held)
    if after is not None:
        world.folder.files[path] = after
    else:
        world.folder.files[f"{path}.old"] = held
    return met(world, fault, path[-24:])


def mended(world: World) -> str | None:
    """The bureau puts a spoilt file back as it was, unless its PC has mended it already."""
    if not world.broken:
        return None
    for path, held in world.broken.items():
        world.folder.files.pop(f"{path}.old", None)
        now, reached = world.folder.files.get(path), _reached(world, path)
        world.folder.files[path] = held
        if now is not None and _reached(world, path) <= reached:
            world.folder.files[path] = now  # A PC has put it back already, and perhaps gone on.
    told = ", ".join(path[-24:] for path in world.broken)
    world.broken.clear()
    return f"mended {told}"


def newer(world: World) -> str | None:
    """A newer Dafatir writes what this one cannot read."""
    log = world.fresh()
    head, seal = encode_header(Header(log, 1, "HRF"))
    line, _ = seal_line({"format": 2, "log": log, "seq": 1, "prev": seal})
    path = f"{FOLDER}/{log}/000001.jsonl"
    world.folder.files[path] = head + line
    world.newer.append(path)
    return met(world, "newer Dafatir", log[-4:])


def updated(world: World) -> str | None:
    """Everybody has the newer Dafatir: what it wrote is read."""
    if not world.newer:
        return None
    for path in world.newer:
        world.folder.files.pop(path, None)
    world.newer.clear()
    return "everybody is up to date"


def _reached(world: World, path: str) -> int:
    """Return how far the log of a file can be read."""
    tail = world.ledger().tails.get(path.split("/")[-2])
    return tail.seq if tail else 0
