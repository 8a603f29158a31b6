"""Promotion in step: months to stay in a step before the next, by pace; kept apart from the rules.

Read from the educational press (2023) for the fast pace and the first steps; the later medium and
slow ones from a public application, so a breach is only told.
"""

_YEARS = {
    "fast": (1, 1, 2, 2, 2, 3, 3, 3, 4),
    "medium": (1, 1.5, 2.5, 2.5, 2.5, 3.5, 3.5, 4, 5),
    "slow": (1, 2, 3, 3.5, 3.5, 4, 4, 4.5, 5.5),
}
#: (pace, step left) → months.
STEP_MONTHS = {
    (pace, step): int(years * 12)
    for pace, all_years in _YEARS.items()
    for step, years in enumerate(all_years, start=1)
}
