"""Feasts that follow the moon, and the months that Morocco began on another day than arithmetic.

Law: decree 2-77-169 of 28 February 1977, public holidays, with its later changes (read on public
pages). Read from press reports of the Habous ministry's announcements.
"""

from datetime import date

#: Hijri month, first day of the feast, how many days are off.
FEASTS = ((1, 1, 1), (3, 12, 2), (10, 1, 2), (12, 10, 2))
#: Hijri year and month → its first day in Morocco.
OBSERVED = {(1443, 10): date(2022, 5, 2)}
