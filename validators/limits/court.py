"""Delays before the courts, in full days: neither the first nor the last day counts.

A new code of civil procedure was voted in 2025 and partly struck down: check before relying.
The first days of the steps are approximate, the texts were not at hand.
Law: code of civil procedure, articles 130, 358 and 512.
Law: law 41-90 on administrative courts, article 23.
Law: law 80-03 on administrative courts of appeal, article 9.
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

_CIVIL, _ADMINISTRATIVE = date(1974, 10, 1), date(2006, 9, 1)
APPEAL_DAYS = Limit(
    "court_appeal",
    "full days from notification",
    [Step(_CIVIL, Decimal(30), "code of civil procedure, civil appeal; page of 2024")],
    certain=False,
)
CASSATION_DAYS = Limit(
    "court_cassation",
    "full days from notification",
    [Step(_CIVIL, Decimal(30), "code of civil procedure, article 358")],
    certain=False,
)
ADMINISTRATIVE_APPEAL_DAYS = Limit(
    "court_administrative_appeal",
    "full days from notification",
    [Step(_ADMINISTRATIVE, Decimal(30), "law 80-03, article 9")],
    certain=False,
)
OPPOSITION_DAYS = Limit(
    "court_opposition",
    "full days from notification",
    [Step(_CIVIL, Decimal(10), "code of civil procedure, article 130; page of 2019")],
    certain=False,
)
SUMMARY_APPEAL_DAYS = Limit(
    "court_summary_appeal",
    "full days from notification",
    [Step(_CIVIL, Decimal(15), "orders in summary proceedings; page of 2024")],
    certain=False,
)
SILENCE_DAYS = Limit(
    "administration_silence",
    "days after which an unanswered request is taken for refused",
    [Step(date(1994, 3, 1), Decimal(60), "law 41-90, article 23, general knowledge")],
    certain=False,
)
ANNULMENT_DAYS = Limit(
    "court_annulment",
    "full days from publication or notification",
    [Step(date(1994, 3, 1), Decimal(60), "law 41-90, article 23")],
    certain=False,
)
