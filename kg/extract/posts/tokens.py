"""A sentence as a row of persons, bodies, titles and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from kg.extract.base import Named, Reading
from kg.extract.posts.kinds import BODIES, Kind, Token
from kg.extract.posts.members import MEMBERS, PARTY, is_member
from kg.extract.posts.offsets import Row
from kg.extract.posts.trades import BREAKING, NOMINAL, POINTING, job
from kg.lexicon import load
from kg.lexicon.naming import bare_heads
from kg.lexicon.posts import TitlePrefix
from kg.lexicon.roles import copulas, post_cues
from kg.model import EntityClass

_UNIT_NAME, _UNIT_ENDING = "[\u4e00-\u9fff]{1,6}", "(?:部|科|室|组|队|班|中心|车间|处|所|站|办)"
_UNIT = re.compile(f"{_UNIT_NAME}{_UNIT_ENDING}$")
_SPACED = 2
"""How long titles are that rosters spread over their column: 主　任."""
_UNIT_AHEAD = re.compile(f"{_UNIT_NAME}?{_UNIT_ENDING}")
"""A branch without a node of its own: 质检部|经理."""
_AGE = re.compile("(?:今年|现年|时年|年近)?[0-9一二三四五六七八九十]{2,3}岁的")
"""An age in front of a title or a name."""
_DEED = 2
_SHOP = re.compile(
    "[\u4e00-\u9fff]{0,2}(?:车间|工段)|[第一二三四五六七八九十]{1,3}(?:部|科|室|组|队|班|车间|处|所|站)"
)
"""What stands behind the deed (two characters) in the name of a shop or numbered branch: 抢修|三班."""


_MARKS = {
    "，": Kind.COMMA,
    ",": Kind.COMMA,
    "暨": Kind.ALSO,
    **dict.fromkeys(("、", "和", "及", "与", "以及"), Kind.LIST),
}
_ALSO = ("兼任", "兼")


@cache
def _title_pattern() -> re.Pattern[str]:
    known = {*load.titles(), *MEMBERS} - post_cues()["signing"] - (post_cues()["amateur"] - set(MEMBERS))
    spaced = (f"{t[0]}[ \u3000]{{1,4}}{t[1]}" for t in sorted(known) if len(t) == _SPACED)
    titles = "|".join((*map(re.escape, _longest_first(known)), *spaced))
    prefixes = "|".join(map(re.escape, _prefix_words()))
    return re.compile(f"((?:{prefixes})*)({titles})")


@cache
def _praise() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(map(re.escape, _longest_first(post_cues()['praise'])))})+$")


@cache
def _prefix_words() -> tuple[str, ...]:
    return tuple(_longest_first(load.title_prefixes()))


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda w: (-len(w), w))


def tokens(reading: Reading) -> list[Token]:
    """The sentence's tokens in order; what belongs to no kind is OTHER, one token a word."""
    row = Row(reading, BODIES | {EntityClass.PERSON})
    result: list[Token] = []
    at = reading.sentence.lead
    while at < len(reading.text):
        result.append(_token(row, at))
        at = result[-1].end
    return result


def _token(row: Row, at: int) -> Token:
    named = row.names.get(at)
    if named is not None and not named.mention.anaphor:
        return _name(row, named)
    title = _title(row, at, row.limit(at), named) or job(row, at)
    if title is not None:
        return title
    return _name(row, named) if named is not None else _plain(row, at)


def _name(row: Row, named: Named) -> Token:
    kind = Kind.PERSON if named.cls is EntityClass.PERSON else Kind.BODY
    organ = next(
        (o for o in PARTY if named.mention.text.endswith(o)),
        "委" if named.mention.text.endswith("委") else "",
    )
    end = named.end - len(organ) if organ else named.start
    owner = row.owner(named.start, end) if organ else row.spans.get((named.start, end))
    return Token(kind, named.start, named.end, named.mention.text, named, owner=owner)


def address(person: Token) -> Token | None:
    """The title by which a person is called: 科长 in 唐科长."""
    for length in (1, 2):
        surname, title = person.text[:length], person.text[length:]
        known = surname in load.surnames() and title in load.titles()
        if known and title not in post_cues()["courtesy"]:
            return Token(Kind.TITLE, person.start + length, person.end, title)
    return None


def _title(
    row: Row, at: int, limit: int, named: Named | None = None, *, inside: bool = False
) -> Token | None:
    """A title with its ranks; it begins and ends with words or names, and is no verb (代理, 主持).

    `inside`: behind an organ, where a word may begin earlier (管|委会主任).
    """
    reading = row.reading
    m = _title_pattern().match(reading.text, at) if inside or at in row.starts else None
    if m is None or m.end() > limit:
        return None
    if m.end() not in row.ends and not reading.text.startswith(_ALSO, m.end()):
        return None
    if m.group(2) in MEMBERS and not is_member(row, at, m):
        return None
    if (at, m.end()) in row.verbal:
        return None
    own = (n for n in row.territories if at <= n.start < m.end())
    prefixes = _prefixes(m.group(1))
    status = next((p.status for p in prefixes if p.status), "")
    start = at + sum(len(p.text) for p in prefixes if not p.inside)
    text = "".join(reading.text[start : m.end()].split())
    return Token(Kind.TITLE, at, m.end(), text, next(own, named), status)


def _prefixes(text: str) -> list[TitlePrefix]:
    """The ranks in front of a title, longest first at each place."""
    found = []
    while text:
        prefix = next(p for p in _prefix_words() if text.startswith(p))
        found.append(load.title_prefixes()[prefix])
        text = text[len(prefix) :]
    return found


def _plain(row: Row, at: int) -> Token:
    """A word that is neither name nor title, or the part of it in front of a title."""
    limit = row.limit(at)
    word = next(iter(row.words(at, at + 1)), None)
    end = min(word.end if word else at + 1, limit)
    text = row.reading.text[at:end]
    also = next((mark for mark in _ALSO if text.startswith(mark)), None)
    if also:
        return Token(Kind.ALSO, at, at + len(also), also)
    if text in _MARKS:
        return Token(_MARKS[text], at, end, text)
    status = _status(row, at, end, limit)
    if status is not None:
        return status
    if _praise().fullmatch(text):
        return Token(Kind.PRAISE, at, end, text)
    age = _AGE.match(row.reading.text, at, limit)
    if age:
        return Token(Kind.PRAISE, at, age.end(), age.group())
    return _unit(row, at, end, limit) or _other(row, at, end, limit)


def _status(row: Row, at: int, end: int, limit: int) -> Token | None:
    """A word that says how a post is held, however the word tagger cut it: 拟|任, 此|前任, 获|聘为."""
    m = _status_pattern().match(row.reading.text, at, limit)
    if m is None or (m.end() not in row.ends and m.end() != end + 1):
        return None
    prefix = load.title_prefixes().get(m.group())
    return Token(
        Kind.STATUS, at, m.end(), m.group(), status=prefix.status if prefix else copulas()[m.group()]
    )


@cache
def _status_pattern() -> re.Pattern[str]:
    prefixes = {text for text, p in load.title_prefixes().items() if p.status and not p.inside}
    stated = {verb for verb in copulas() if len(verb) > 1 and not verb.startswith("兼")}
    return re.compile("|".join(map(re.escape, _longest_first(prefixes | stated))))


def _unit(row: Row, at: int, end: int, limit: int) -> Token | None:
    text = row.reading.text
    organ = _organ_pattern().match(text, at, limit)
    if organ and _title(row, organ.end(), limit, inside=True):
        return Token(Kind.UNIT, at, organ.end(), organ.group())
    if _UNIT.fullmatch(text[at:end]) and text[at] not in POINTING:
        return Token(Kind.UNIT, at, end, text[at:end])
    ahead = _UNIT_AHEAD.match(text, at, limit) if at in row.starts else None
    if ahead and _title(row, ahead.end(), limit) and _nominal(row, at, ahead.end()):
        return Token(Kind.UNIT, at, ahead.end(), ahead.group())
    return None


@cache
def _organ_pattern() -> re.Pattern[str]:
    """Organs that stay in a title: 管委会|主任, 政协|主席, “两委”|委员."""
    organs = "|".join(map(re.escape, _longest_first(post_cues()["within"])))
    return re.compile(f"[省市区县州旗盟镇乡村]委|[省市区县州旗盟镇乡村]?(?:{organs})|“两委”")


def _nominal(row: Row, start: int, end: int) -> bool:
    """Whether the words of a stretch can make a branch's name: no verb or pronoun, no head of a body."""
    inside = row.words(start, end)
    first = inside[0] if inside else None
    whole = first is not None and first.end >= end
    opens = first is not None and (whole or first.tag in NOMINAL) and first.text not in bare_heads()
    opens = opens or _of_shop(row, start, end)
    return opens and all(w.tag not in BREAKING for w in inside) and row.reading.text[start] not in POINTING


def _of_shop(row: Row, start: int, end: int) -> bool:
    """Whether a verb directly behind a body says what its shop or numbered branch does: 某公司|焊装|车间."""
    rest = row.reading.text[start + _DEED : end]
    return any(n.end == start for n in row.reading.outer) and _SHOP.fullmatch(rest) is not None


def _is_organ(row: Row, at: int, limit: int) -> bool:
    """Whether an organ that stays in a title ends the word: 翠竹苑|业委会|主任."""
    m = _organ_pattern().match(row.reading.text, at, limit)
    return m is not None and len(m.group()) > 2 and _title(row, m.end(), limit, inside=True) is not None


def _other(row: Row, at: int, end: int, limit: int) -> Token:
    inner = next((i for i in range(at + 1, end) if _title(row, i, limit) or _is_organ(row, i, limit)), end)
    return Token(Kind.OTHER, at, inner, row.reading.text[at:inner])
