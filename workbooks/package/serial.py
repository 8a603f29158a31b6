"""Days and hours as Excel counts them."""

from datetime import date, datetime, time, timedelta

EPOCH_1900 = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's days know no zone.
EPOCH_1904 = datetime(1904, 1, 1)  # noqa: DTZ001 - Excel's days know no zone.
LEAP_BUG = 61  # Excel believes in 29 February 1900, so days before 1 March stand one lower.
DAY_SECONDS = 86_400


def to_serial(value: date | datetime | time, *, date1904: bool = False) -> int | float:
    """Return the number that stands for a day, an hour, or both.

    >>> to_serial(date(2024, 9, 2))
    45537
    >>> to_serial(date(1900, 1, 1))
    1
    """
    if isinstance(value, time):
        seconds = value.hour * 3600 + value.minute * 60 + value.second
        return (seconds + value.microsecond / 1e6) / DAY_SECONDS
    moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)  # noqa: DTZ001 - Excel's days know no zone.
    if moment.tzinfo:
        raise ValueError("Excel keeps no time zone; give a naive datetime.")
    gone = moment - (EPOCH_1904 if date1904 else EPOCH_1900)
    days, rest = gone.days, gone - timedelta(days=gone.days)
    if not date1904 and days < LEAP_BUG:
        days -= 1
    if days < (0 if date1904 else 1):
        raise ValueError(f"Excel knows no day before its first: {value}.")
    return days + rest / timedelta(days=1) if rest else days
