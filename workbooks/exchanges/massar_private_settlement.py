"""Private institutions that Massar or GRESA does not hold as they are licensed."""

from validators import F
from validators.finding import Titles
from workbooks.exchange.work_list import WorkList

_SETTLED = F("gresa_state").isin("settled").true & F("massar_state").isin("settled").true

EXCHANGE = WorkList(
    "massar_private_settlement",
    "MASSAR",
    Titles(
        "لائحة المؤسسات الخصوصية الواجب تسويتها على مسار",
        "Établissements privés à régulariser sur MASSAR",
    ),
    register="private_institutions",
    bureau="EDU-STAT",
    serves=("EDU-STAT-08", "EDU-PRIV-04"),
    # Without a licence there is nothing to ask the administrator of the system for.
    only=F("licence_no").filled & ~_SETTLED,
    fields=(
        "institution_code",
        "school",
        "institution_kind",
        "owner_name",
        "licence_no",
        "licence_date",
        "cycles_authorised",
        "gresa_state",
        "massar_state",
    ),
    note=Titles(
        "المؤسسات المرخصة التي لم تسو وضعيتها بعد في GRESA أو في مسار",
        "Établissements autorisés dont la situation GRESA ou MASSAR n’est pas régularisée",
    ),
)
