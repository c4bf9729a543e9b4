"""A sentence as a row of persons, bodies, titles and what stands between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from kg.extract.base import Named, Reading
from kg.lexicon import load
from kg.model import EntityClass

BODIES = {EntityClass.OFFICE, EntityClass.ENTERPRISE, EntityClass.INSTITUTION, EntityClass.TEAM, EntityClass.JURISDICTION}
_UNIT = re.compile(r"[\u4e00-\u9fff]{1,6}(?:部|科|室|组|队|班|中心|车间|处|所|站|办)$")
_UNIT_AHEAD = re.compile(r"[\u4e00-\u9fff]{1,6}?(?:部|科|室|组|队|班|中心|车间|处|所|站|办)")
_PRAISE = re.compile("(?:党员|优秀|先进|全国|资深|年轻|老|青年|最美|女|退休|退役|一线|带头|老党员|党员先锋|著名|知名|同为|身为)+$")


_OWN = "names.own-territory"
_SIGNING = frozenset({"记者", "通讯员", "特约记者", "见习记者", "摄影", "摄影记者", "编辑", "责编", "校对"})
"""Who writes the page holds no post in it."""


class Kind(StrEnum):
    """What a token is to the grammar of posts."""

    PERSON = "person"
    BODY = "body"
    TITLE = "title"
    UNIT = "unit"
    PRAISE = "praise"
    LIST = "list"
    COMMA = "comma"
    ALSO = "also"
    STATUS = "status"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of the sentence; `named` for persons and bodies, `status` for titles."""

    kind: Kind
    start: int
    end: int
    text: str
    named: Named | None = None
    status: str = ""


@cache
def _title_pattern() -> re.Pattern[str]:
    titles = sorted(set(load.titles()) - _SIGNING, key=lambda t: (-len(t), t))
    prefixes = sorted(load.title_prefixes(), key=lambda t: (-len(t), t))
    return re.compile(f"((?:{'|'.join(map(re.escape, prefixes))})*)({'|'.join(map(re.escape, titles))})")


def tokens(reading: Reading) -> list[Token]:
    """The sentence's tokens in order; what belongs to no kind is OTHER, one token a word."""
    names = [n for n in reading.outer if (n.cls is EntityClass.PERSON or n.cls in BODIES) and n.mention.rule != _OWN]
    starts = {n.start: n for n in names}
    result: list[Token] = []
    at = reading.sentence.lead
    while at < len(reading.text):
        named = starts.get(at)
        limit = min((n.start for n in names if n.start > at), default=len(reading.text))
        if named is not None and not named.mention.anaphor:
            kind = Kind.PERSON if named.cls is EntityClass.PERSON else Kind.BODY
            token = Token(kind, named.start, named.end, named.mention.text, named)
        else:
            token = _title(reading, at, limit, named) or _anaphor(named) or _plain(reading, at, limit)
        result.append(token)
        at = token.end
    return result


def _title(reading: Reading, at: int, limit: int, named: Named | None) -> Token | None:
    """A title with its ranks; it must end where a word ends or a person begins."""
    m = _title_pattern().match(reading.text, at)
    if m is None:
        return None
    end = m.end()
    named = next((n for n in reading.outer if n.mention.rule == _OWN and m.start() <= n.start < m.end()), named)
    ends = {w.end for w in reading.words} | {n.start for n in reading.outer}
    verbal = any(w.start == at and w.end == end and w.tag in {"v", "vn"} for w in reading.words)
    if verbal or end not in ends or end > limit or not _begins(reading, at):
        return None
    status = next((load.title_prefixes()[p].status for p in _prefixes(m.group(1)) if load.title_prefixes()[p].status), "")
    start = at + sum(len(p) for p in _prefixes(m.group(1)) if not load.title_prefixes()[p].inside)
    return Token(Kind.TITLE, at, end, reading.text[start:end], named, status)


def _begins(reading: Reading, at: int) -> bool:
    starts = {w.start for w in reading.words} | {n.end for n in reading.outer}
    return at in starts


def _prefixes(text: str) -> list[str]:
    """The ranks in front of a title, longest first at each place."""
    found = []
    while text:
        prefix = next(p for p in sorted(load.title_prefixes(), key=lambda p: (-len(p), p)) if text.startswith(p))
        found.append(prefix)
        text = text[len(prefix) :]
    return found


def _anaphor(named: Named | None) -> Token | None:
    if named is None:
        return None
    kind = Kind.PERSON if named.cls is EntityClass.PERSON else Kind.BODY
    return Token(kind, named.start, named.end, named.mention.text, named)


_MARKS = {"、": Kind.LIST, "，": Kind.COMMA, ",": Kind.COMMA, "兼": Kind.ALSO, "和": Kind.LIST, "及": Kind.LIST, "与": Kind.LIST,
          "以及": Kind.LIST, "兼任": Kind.ALSO, "暨": Kind.ALSO}


def _plain(reading: Reading, at: int, limit: int) -> Token:
    word = next((w for w in reading.words if w.start <= at < w.end), None)
    end = min(word.end if word else at + 1, limit)
    text = reading.text[at:end]
    for mark in ("兼任", "兼"):
        if text.startswith(mark):
            return Token(Kind.ALSO, at, at + len(mark), mark)
    if text in _MARKS:
        return Token(_MARKS[text], at, end, text)
    prefix = load.title_prefixes().get(text)
    if prefix is not None and prefix.status and not prefix.inside:
        return Token(Kind.STATUS, at, end, text, status=prefix.status)
    if _PRAISE.fullmatch(text):
        return Token(Kind.PRAISE, at, end, text)
    if _UNIT.fullmatch(text):
        return Token(Kind.UNIT, at, end, text)
    unit = _UNIT_AHEAD.match(reading.text, at, limit)
    if unit and _begins(reading, at) and _title(reading, unit.end(), limit, None):
        return Token(Kind.UNIT, at, unit.end(), unit.group())
    inner = next((i for i in range(at + 1, end) if _title(reading, i, limit, None)), None)
    return Token(Kind.OTHER, at, inner or end, reading.text[at : inner or end])
