"""Belonging: a bureau is one of the service named in the same row."""

from collections.abc import Iterator

from validators.finding import Finding
from validators.findings.bureau import BUREAU_001
from validators.rows import Rows, World
from validators.rule import Rule, breach
from validators.service import bureaus


class BureauOf(Rule):
    """The bureau of the row belongs to the service of the row."""

    def __init__(self, bureau: str, service: str) -> None:
        self.bureau, self.service = bureau, service

    def names(self) -> tuple[str, ...]:
        return (self.bureau, self.service)

    def check(self, rows: Rows, world: World) -> Iterator[Finding]:
        known = bureaus()
        pairs = zip(rows.column(self.bureau, world), rows.column(self.service, world), strict=True)
        for at, (bureau, service) in enumerate(pairs):
            if bureau in known and service is not None and known[bureau].service != service:
                shown = rows.shown(self.service, at)
                yield breach(rows, at, self.bureau, BUREAU_001, service=shown)
