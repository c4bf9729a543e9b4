"""The time expressions of a sentence, each with what it certainly says."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from kg.extract.times import pattern
from kg.extract.times.calendar import Day, parse_issued
from kg.extract.times.pattern import small
from kg.extract.times.resolve import Raw, Scope, raw, settled
from kg.model import When

Role = Literal["point", "span", "until", "since", "vague"]
_AHEAD_REACH = 40


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression at sentence offsets `start` to `end`.

    `role`: a point (a day, month or year), a span with both ends, until (截至, 前), since (以来, 起), or
    vague, when `when` holds the words alone. `day` is what later expressions of the paragraph may lean on.
    """

    start: int
    end: int
    when: When
    role: Role
    day: Day | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an expression stands and what was read there; `second` is the other end of a span."""

    start: int
    end: int
    first: Raw | None
    second: Raw | None = None


def times(
    text: str, issued: str | None = None, context: Day | None = None, before: Day | None = None
) -> tuple[TimeMention, ...]:
    """The time expressions of a sentence, in order, none overlapping.

    `issued` is the article's date (xsd:date, xsd:gYearMonth or xsd:gYear); `context` the last day that the
    same paragraph named before this sentence (`TimeMention.day`), which 同日 and 3日 lean on; `before` that
    of the paragraphs before, which 当天 leans on where its own names none.

    >>> [(m.role, m.when.text, m.when.date) for m in times("截至11月2日，有企业9家。", "2022-11-03")]
    [('until', '截至11月2日', '2022-11-02')]
    >>> [(m.when.start, m.when.end) for m in times("10月15日至20日")]
    [('--10-15', '--10-20')]
    """
    scope = Scope(parse_issued(issued), context, before)
    places: list[_Place] = []
    for match in pattern.POINT.finditer(text):
        if match.end() > match.start() and _is_time(text, match):
            place = _joined(text, match, scope, places)
            places.append(place)
            last = place.second or place.first
            if last is not None and last.day.month is not None:
                scope.last = last.day
    found = [_mention(text, place) for place in places if _is_possible(place)]
    return _with_loose(text, [_closed(mention, scope.issued) for mention in found])


def _closed(mention: TimeMention, issued: Day | None) -> TimeMention:
    """A time that began and goes on (今年以来) lasts at most until the article's date, if that is known."""
    first, last = mention.when.earliest, issued.latest if issued is not None else None
    if mention.role != "since" or first is None or last is None or last < first:
        return mention
    return replace(mention, when=replace(mention.when, latest=last))


def _is_time(text: str, match: re.Match[str]) -> bool:
    """Whether a bare day or clock time is one: 小区5号, 提出5点 and 一时 are not."""
    if match["bare"] and "号" in match.group() and not match["ryear"]:
        return text[match.start() - 1 : match.start()] in ("", *"从自到至于在和、，。；,; \u3000")
    if not match["hour"] or match["half"] or match["colon"] or _dated(match):
        return True
    if match["hour"][0] in "一二两三四五六七八九十":
        return False
    return (
        "点" not in match.group()
        or bool(match["past"])
        or text[match.start() - 1 : match.start()] in "到至于从晚早"
    )


def _is_possible(place: _Place) -> bool:
    raws = [found for found in (place.first, place.second) if found is not None]
    return all(day.possible for raw in raws for day in (raw.day, raw.end) if day is not None)


def _dated(match: re.Match[str]) -> bool:
    return any(match[name] for name in ("year", "ryear", "month", "rmonth", "bare", "rday", "lunar"))


def _joined(text: str, match: re.Match[str], scope: Scope, places: list[_Place]) -> _Place:
    """The place of a match; it takes in the place before it, or a lone number, where they make a span."""
    ahead = _is_ahead(text, match)
    start, found = match.start(), raw(match, scope)
    before = places[-1] if places and places[-1].second is None else None
    if before is not None and before.end < start and pattern.JOINT.fullmatch(text, before.end, start):
        places.pop()
        second = found and settled(found, scope, ahead)
        return _Place(
            before.start, match.end(), _begun(before.first, second), second if before.first else None
        )
    opening = pattern.OPENING.search(text, max(0, start - 8), start)
    if opening is None or found is None:
        return _Place(start, match.end(), found and settled(found, scope, ahead))
    if before is not None and before.first is not None and before.end == opening.start():
        places.pop()
        unit = "day" if before.first.day.month else "month"
        scope.last = replace(before.first.day, **{unit: small(opening["number"])})
        return _Place(before.start, match.end(), Raw(scope.last), settled(found, scope, ahead))
    second = settled(found, scope, ahead)
    first = _opened(match, small(opening["number"]), second)
    return _Place(
        opening.start() if first else start, match.end(), first or second, second if first else None
    )


def _begun(first: Raw | None, second: Raw | None) -> Raw | None:
    """The first end of 12月30日至2023年1月2日: a year told only behind it is the first end's, or the next."""
    if first is None or second is None or second.day.year is None or first.fixed:
        return first
    late = _order(replace(second.day, year=None)) < _order(replace(first.day, year=None))
    if first.day.year is not None and not (late and first.day.year == second.day.year):
        return first
    return replace(first, day=replace(first.day, year=second.day.year - late))


def _opened(match: re.Match[str], number: int, second: Raw) -> Raw | None:
    """The first end of 1至5月, 3至5日, 2018-2022年, 一至三季度: the number is of the second end's kind."""
    if match["bare"] and not match["month"]:
        first = replace(second.day, day=number)
    elif match["month"] and not match["day"] and number < 13:
        first = replace(second.day, month=number)
    elif match["part"] and match["part"].endswith("季度") and number < 5:
        first = replace(second.day, month=number * 3 - 2)
    elif match["year"] and not match["month"] and number > 999:
        first = Day(number)
    else:
        return None
    return Raw(first) if _order(first) < _order(second.day) else None


def _order(day: Day) -> tuple[int, int, int]:
    return day.year or 0, day.month or 0, day.day or 0


def _is_ahead(text: str, match: re.Match[str]) -> bool:
    """Whether the clause of a date, or the one that a date alone opens, tells of what is to come."""
    if pattern.UNTIL.search(text, max(0, match.start() - 6), match.start()):
        return False
    stop = pattern.STOP.search(text, match.end() + 1)
    end = min(match.end() + _AHEAD_REACH, stop.start() if stop else len(text))
    return pattern.AHEAD.search(text, max(0, match.start() - 6), end) is not None


def _mention(text: str, place: _Place) -> TimeMention:
    """The place with the words round it that say whether it is an end, a beginning, or neither."""
    start, end = place.start, place.start + len(text[place.start : place.end].rstrip())
    until = pattern.UNTIL.search(text, max(0, start - 6), start)
    since = pattern.SINCE.search(text, max(0, start - 3), start)
    opened = until or since
    start = opened.start() if opened else start
    behind = pattern.SINCE_BEHIND.match(text, end)
    before = None if behind else pattern.UNTIL_BEHIND.match(text, end)
    closed = behind or before
    end = closed.end() if closed else end
    words, first = text[start:end], place.first
    if first is None or first.day.lexical is None:
        return TimeMention(start, end, When(words), "vague")
    last = _last(place)
    alone = place.second is None and not (opened or closed)
    if last is not None and first.third and alone:
        month = replace(last, day=None)
        return TimeMention(start, end, _within_month(words, first.day, last), "point", month)
    if last is not None:
        return TimeMention(start, end, _span(words, first.day, last), "span", last)
    if until or before:
        return TimeMention(start, end, _point(words, first.day), "until", first.day)
    if since or behind:
        return TimeMention(start, end, _since(words, first.day), "since", first.day)
    return TimeMention(start, end, _point(words, first.day), "point", first.day)


def _last(place: _Place) -> Day | None:
    if place.second is not None:
        return place.second.end or place.second.day
    return None if place.first is None else place.first.end


def _point(words: str, day: Day) -> When:
    return When(words, date=day.lexical, earliest=day.earliest, latest=day.latest)


def _within_month(words: str, first: Day, last: Day) -> When:
    """5月上旬: a time in May, between the two days."""
    month = replace(first, day=None)
    return When(words, date=month.lexical, earliest=first.earliest, latest=last.latest)


def _since(words: str, day: Day) -> When:
    return When(words, start=day.lexical, earliest=day.earliest)


def _span(words: str, first: Day, last: Day) -> When:
    return When(words, start=first.lexical, end=last.lexical, earliest=first.earliest, latest=last.latest)


def _with_loose(text: str, found: list[TimeMention]) -> tuple[TimeMention, ...]:
    """The same with the times that have no date, and five-year plans, where no date stands."""
    for match in pattern.PLAN.finditer(text):
        found = _put(found, _plan(match))
    for match in pattern.VAGUE.finditer(text):
        found = _put(found, TimeMention(match.start(), match.end(), When(match.group()), "vague"), text)
    return tuple(sorted(found, key=lambda m: m.start))


def _put(found: list[TimeMention], more: TimeMention, text: str = "") -> list[TimeMention]:
    if any(m.start < more.end and more.start < m.end for m in found):
        return found
    year = next((m for m in found if m.end == more.start and m.day and not m.day.month), None)
    if year is None or not text:
        return [*found, more]
    joined = TimeMention(year.start, more.end, When(text[year.start : more.end]), "vague")
    return [m for m in found if m is not year] + [joined]


def _plan(match: re.Match[str]) -> TimeMention:
    first = 1981 + 5 * (small(match["plan"]) - 6)
    if match["which"] == "以来":
        when: When = _since(match.group(), Day(first))
        return TimeMention(match.start(), match.end(), when, "since")
    if match["which"] in ("末", "收官", "开局"):
        year = Day(first if match["which"] == "开局" else first + 4)
        return TimeMention(match.start(), match.end(), _point(match.group(), year), "point")
    return TimeMention(match.start(), match.end(), _span(match.group(), Day(first), Day(first + 4)), "span")
