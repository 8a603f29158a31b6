"""Prove that every ledger of a share is whole."""

from dataclasses import dataclass, field
from typing import Any

from macros.command import Command
from validators.finding import Titles
from workbooks.ledger.verify import verify
from workbooks.sync.findings import SYNC_007
from workbooks.sync.known import Ledgers
from workbooks.sync.office import Office
from workbooks.sync.share import Below, audiences_on, services_on
from workbooks.sync.spent import Lost, spent

COMMAND = Command(
    "verify",
    Titles("تحقق من السجل المشترك", "Vérifier le registre partagé"),
    Titles("أثبت أن لا قيد ضاع ولا غير", "Prouver que rien n’a été perdu ni modifié"),
    "verify",
    serves=("ICT-SYS-05",),
)


@dataclass(slots=True)
class Verified:
    """What proving the ledgers of a share found."""

    logs: int = 0
    entries: int = 0
    whole: bool = True
    findings: list[dict[str, Any]] = field(default_factory=list)

    def shape(self) -> dict[str, Any]:
        """Return it as JSON shows it."""
        return {
            "whole": self.whole,
            "logs": self.logs,
            "entries": self.entries,
            "findings": self.findings,
        }


def verify_share(office: Office) -> Verified:
    """Read every log of every ledger from its first byte."""
    done = Verified()
    for service in services_on(office.share):
        for audience in audiences_on(office.share, service):
            proved = verify(Below(office.share, audience.folder))
            done.logs += proved.logs
            done.entries += proved.entries
            done.whole = done.whole and proved.whole
            for one in proved.findings:
                ar, fr = one.sentence()
                told = {"code": one.code, "ledger": audience.name, "log": one.log, "seq": one.seq}
                done.findings.append(told | {"message": {"ar": ar, "fr": fr}})
        # A gap among the numbers is explained here; it is nothing wrong with a ledger.
        done.findings += [_told(number) for number in spent(Ledgers(office, service))]
    return done


def _told(number: Lost) -> dict[str, Any]:
    ar, fr = number.message
    told = {"code": SYNC_007.code, "ledger": number.folder, "log": "", "seq": number.number}
    return told | {"message": {"ar": ar, "fr": fr}}
