"""Examinations: the mark that passes, and how rooms are filled and watched.

Read from public pages on the baccalaureate and the two certificates; notes of the year change them.
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

_SINCE = date(2015, 9, 1)
PASS_MARK = Limit(
    "exam_pass_mark",
    "marks out of twenty",
    [Step(_SINCE, Decimal(10), "certificates and baccalaureate, public pages")],
    certain=False,
)
PASS_MARK_PRIMARY = Limit(
    "exam_pass_mark_primary",
    "marks out of ten",
    [Step(_SINCE, Decimal(5), "primary certificate, not found in a text")],
    certain=False,
)
ROOM_CANDIDATES = Limit(
    "exam_room_candidates",
    "candidates a room",
    [Step(_SINCE, Decimal(20), "usual ceiling, not found in a text")],
    certain=False,
)
ROOM_INVIGILATORS = Limit(
    "exam_room_invigilators",
    "invigilators a room",
    [Step(_SINCE, Decimal(2), "national figures of 2017 and 2025")],
    certain=False,
)
CENTRE_OBSERVERS = Limit(
    "exam_centre_observers",
    "observers a centre",
    [Step(_SINCE, Decimal(1), "national figures of 2017 and 2025")],
    certain=False,
)
