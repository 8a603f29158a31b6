"""Yearly rating of civil servants: the marks from which a mention and a pace of promotion begin.

Law: decree 2-05-1367 of 2 December 2005.
"""

from decimal import Decimal

#: From which mark out of twenty: the mention in Arabic, the pace (as in step_promotion).
MENTIONS = (
    (Decimal(18), "ممتاز", "fast"),
    (Decimal(16), "جيد جدا", "fast"),
    (Decimal(14), "جيد", "medium"),
    (Decimal(10), "متوسط", "medium"),
    (Decimal(0), "ضعيف", "slow"),
)
#: The most that each criterion gives: tasks, output, organisation, conduct, innovation.
CRITERIA_MAX = (5, 5, 3, 4, 3)
