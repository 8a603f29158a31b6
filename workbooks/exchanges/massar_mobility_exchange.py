"""Transfers that were granted and that nobody has carried out in Massar yet."""

from validators import F
from validators.finding import Titles
from workbooks.exchange.work_list import WorkList

EXCHANGE = WorkList(
    "massar_mobility_exchange",
    "MASSAR",
    Titles("لائحة الانتقالات الواجب تنفيذها في مسار", "Transferts à exécuter dans MASSAR"),
    register="pupil_mobility",
    bureau="EDU-MAP",
    serves=("EDU-MAP-06", "EDU-MAP-07", "EDU-MAP-08", "EDU-MAP-09"),
    only=F("decision").isin("accepted", "partial") & F("massar_done_on").blank,
    fields=(
        "request_no",
        "pupil",
        "arriving_code",
        "pupil_name",
        "from_school",
        "from_text",
        "to_school",
        "level",
        "track",
        "permit_no",
        "decided_on",
    ),
    note=Titles(
        "الانتقالات المأذون بها التي لم تحين بعد في مسار",
        "Transferts autorisés et non encore saisis dans MASSAR",
    ),
)
