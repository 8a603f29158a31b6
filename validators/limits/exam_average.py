"""Averages of examinations: the weight of each mark, and the averages from which mentions begin.

Read from public pages; the primary weights and the mentions were not found in a text.
"""

from decimal import Decimal

#: Continuous marks, regional examination, national examination.
BACCALAUREATE = (Decimal("0.25"), Decimal("0.25"), Decimal("0.50"))
#: Regional and national examination of free candidates.
FREE_CANDIDATE = (Decimal("0.50"), Decimal("0.50"))
#: Regional examination, local examination, continuous marks.
MIDDLE = (Decimal("0.40"), Decimal("0.30"), Decimal("0.30"))
#: Continuous marks, local examination, provincial examination.
PRIMARY = (Decimal("0.50"), Decimal("0.25"), Decimal("0.25"))
#: From which average out of twenty.
MENTIONS = (
    (Decimal(16), "حسن جدا"),
    (Decimal(14), "حسن"),
    (Decimal(12), "مستحسن"),
    (Decimal(10), "مقبول"),
)
#: Invigilators kept in reserve.
RESERVE_SHARE = Decimal("0.10")
