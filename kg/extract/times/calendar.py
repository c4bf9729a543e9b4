"""Dates of which the text may leave out the year, the month or the day, and their lexical forms."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Day:
    """A date as far as it is known; `hour` and `minute` only where the text gives a clock time.

    >>> Day(2022, 11, 2).lexical, Day(None, 11, 2).lexical, Day(2022).lexical
    ('2022-11-02', '--11-02', '2022')
    >>> Day(2022, 11, 2, 17).lexical
    '2022-11-02T17:00:00'
    >>> Day(2022, 2).earliest, Day(2022, 2).latest
    ('2022-02-01', '2022-02-28')
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int = 0

    @property
    def lexical(self) -> str | None:
        """The xsd form: dateTime, date, gYearMonth, gYear, gMonthDay, gMonth; None for nothing known."""
        if self.year is None:
            return _yearless(self.month, self.day)
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        date = f"{self.year:04d}-{self.month:02d}-{self.day:02d}"
        return date if self.hour is None else f"{date}T{self.hour:02d}:{self.minute:02d}:00"

    @property
    def earliest(self) -> str | None:
        """The first day (xsd:date) that it may mean, where the year is known."""
        if self.year is None:
            return None
        return f"{self.year:04d}-{self.month or 1:02d}-{self.day or 1:02d}"

    @property
    def latest(self) -> str | None:
        """The last day (xsd:date) that it may mean, where the year is known."""
        if self.year is None:
            return None
        month = self.month or 12
        return f"{self.year:04d}-{month:02d}-{self.day or monthrange(self.year, month)[1]:02d}"

    @property
    def possible(self) -> bool:
        """Whether the calendar has such a day."""
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        if self.hour is not None and not 0 <= self.hour <= 24:
            return False
        if self.day is None:
            return True
        # 2000 is a leap year: without a year, 29 February may be
        longest = monthrange(self.year or 2000, self.month)[1] if self.month else 31
        return 1 <= self.day <= longest


def _yearless(month: int | None, day: int | None) -> str | None:
    if month is None:
        return None
    return f"--{month:02d}" if day is None else f"--{month:02d}-{day:02d}"


def parse_issued(issued: str | None) -> Day | None:
    """The date of an article as a manifest gives it: xsd:date, xsd:gYearMonth or xsd:gYear.

    >>> parse_issued("2022-11")
    Day(year=2022, month=11, day=None, hour=None, minute=0)
    """
    if not issued:
        return None
    numbers = [int(n) for n in issued[:10].split("-")]
    return Day(*numbers)


def dated(day: Day, issued: Day | None, ahead: bool = False) -> Day:
    """The date with the year that the article's date gives it: the latest not after it, `ahead` the next one.

    >>> dated(Day(None, 12, 30), Day(2022, 11, 3)).year, dated(Day(None, 12, 30), Day(2022, 11, 3), True).year
    (2021, 2022)
    """
    if day.year is not None or issued is None or issued.year is None or day.month is None:
        return day
    if issued.month is None:
        return replace(day, year=issued.year)
    asked, at = _same_depth(day, issued)
    if ahead:
        return _in_calendar(replace(day, year=issued.year + (asked < at)), 1)
    return _in_calendar(replace(day, year=issued.year - (asked > at)), -1)


def _same_depth(day: Day, issued: Day) -> tuple[tuple[int, int], tuple[int, int]]:
    """Month and day of both, the day left out where one has none."""
    known = day.day is not None and issued.day is not None
    return (
        (day.month or 0, day.day or 0 if known else 0),
        (issued.month or 0, issued.day or 0 if known else 0),
    )


def _in_calendar(day: Day, step: int) -> Day:
    """29 February asks for a leap year: the nearest in the direction of reading."""
    while not day.possible and day.year is not None and day.month == 2 and day.day == 29:
        day = replace(day, year=day.year + step)
    return day


def month_before(day: Day, months: int = 1) -> Day:
    """The month that lies `months` before (negative: behind) the date's, with its year where known."""
    count = (day.year or 0) * 12 + (day.month or 1) - 1 - months
    return Day(count // 12 if day.year is not None else None, count % 12 + 1)
