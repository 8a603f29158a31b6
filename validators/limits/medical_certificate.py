"""Medical certificates: days to send them, days to ask the health council, days it has to answer.

Law: decree 2-99-1219 (sick leaves of civil servants).
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

_SINCE = date(2000, 1, 1)
_SOURCE = "decree 2-99-1219, ministry's guide of civil service"


def _days(code: str, days: int) -> Limit:
    return Limit(code, "days", [Step(_SINCE, Decimal(days), _SOURCE)], certain=False)


SENT_DAYS = _days("certificate_sent", 2)
SENT_DAYS_RURAL = _days("certificate_sent_rural", 3)
COUNCIL_ASKED_DAYS = _days("health_council_asked", 10)
COUNCIL_ANSWER_DAYS = _days("health_council_answer", 30)
