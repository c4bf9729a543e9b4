"""Posts told without a verb: 组长：甲、乙 in a roster, 甲（某局局长） in brackets, 甲、乙等5名教师."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.posts.held import Held, body_of, held
from kg.extract.posts.kinds import Kind, Token
from kg.extract.posts.numbers import COUNTED, HOW_MANY
from kg.extract.posts.statements import titles
from kg.extract.posts.suits import held_in, holders_of
from kg.extract.posts.verbs import STOPS, is_word
from kg.lexicon import load
from kg.lexicon.roles import post_cues
from kg.model import EntityClass

_COLONS = frozenset("：:")
_TELLING = _COLONS | {"有", "包括", "包含"}
"""What tells of a list, whatever its first name is told with: 成员|有|某局|局长|甲."""
_OPEN, _CLOSE = frozenset("（("), frozenset("）)")
_MODIFIERS = 2
"""How many words may stand between a number and its title: 3名|县级|巡回|指导员."""
_WORDS = 4
"""How many words may name a body in front of a title in a roster."""
_QUOTES = frozenset("“”‘’")
_BODYLIKE = re.compile("(?:院|系|局|所|站|公司|厂|镇|乡|村|社区|街道|学校|中心|办|队|会|园)$")
"""How a word ends that names the body of somebody in a list: 园艺|学院|甲."""
_NAME = 4
"""How long a name may be that nobody knows as one."""
_LIST = "名单"
_SAID = 8
"""How many words may say where a list of names stands or whence it comes."""
_STOPS = frozenset("；;")
_OF_POSTS = frozenset({Kind.BODY, Kind.TITLE, Kind.UNIT, Kind.LIST, Kind.ALSO, Kind.STATUS, Kind.PRAISE})
"""What a person's own posts are told with."""
_PARTS = frozenset({Kind.BODY, Kind.TITLE, Kind.UNIT, Kind.STATUS})


def rosters(row: list[Token]) -> Iterator[tuple[Token, Held, str, str]]:
    """(person, post, rule, status) of rosters, brackets and groups."""
    for i, token in enumerate(row):
        following = row[i + 1].text if i + 1 < len(row) else ""
        if token.kind is Kind.TITLE:
            yield from _listed(row, i)
            yield from _counted(row, i)
        elif token.kind is Kind.PERSON and following in _OPEN:
            yield from _bracketed(row, i)


def _listed(row: list[Token], index: int) -> Iterator[tuple[Token, Held, str, str]]:
    """组长：甲  副组长：乙、丙; 委员5名，分别为甲、乙…: the persons behind the colon or verb."""
    first = _first_listed(row, index)
    if first is None:
        return
    title, before = row[index], row[index - 1] if index else None
    touching = before is not None and before.end == title.start
    body = before if touching and before is not None and before.kind is Kind.BODY else None
    unit = before if touching and before is not None and before.kind is Kind.UNIT else None
    place: Token | None = None
    at = first
    while at < len(row):
        token = row[at]
        named = _named_of(row, at)
        if named is not None:
            place, at = token, named
            continue
        end = _bracket_end(row, at + 1)
        if token.kind is Kind.PERSON:
            own = (
                body
                or _held(place, title)
                or next((t for t in row[at + 1 : end] if t.kind is Kind.BODY), None)
            )
            yield token, held(title, body_of(own, title), unit), "posts.roster", title.status or "current"
            at = max(end, at + 1)
            continue
        skipped = _between(row, at)
        if skipped is not None:
            at = skipped
            continue
        begin = at + (token.kind in {Kind.LIST, Kind.COMMA} or token.text in _STOPS)
        following = _own_posts(row, begin) or _behind_unknown(row, begin)
        if following is None and token.kind not in {Kind.LIST, Kind.COMMA}:
            return
        at = following or at + 1


def _held(place: Token | None, title: Token) -> Token | None:
    """The body in front of a listed name, if such a title may be held in it: no 队长 is a school's."""
    if place is None or place.named is None or place.named.cls is EntityClass.JURISDICTION:
        return place
    holders = holders_of(title.text)
    return place if holders is None or held_in(place.named.mention, holders) else None


def _bracket_end(row: list[Token], at: int) -> int:
    """The index behind the brackets that open at `at` and do not tell of another person, else `at`."""
    if at >= len(row) or row[at].text not in _OPEN:
        return at
    end = next((i for i in range(at, len(row)) if row[i].text in _CLOSE), at - 1)
    several = end > at + 2
    return at if several and any(t.kind is Kind.PERSON for t in row[at : end + 1]) else end + 1


def _first_listed(row: list[Token], index: int) -> int | None:
    """Where the names begin behind a title, words of listing and their number; None where no list is told."""
    at, told = _behind_words(row, index + 1), False
    while at < len(row) and _lists(row, at, index):
        told = told or row[at].text in _TELLING
        at += 1
    several = at + 2 < len(row) and row[at + 1].kind is Kind.LIST
    if told and at < len(row) and row[at].kind is not Kind.PERSON:
        begins = _named_of(row, at) is not None or _behind_unknown(row, at) is not None
        return at if begins else _own_posts(row, at)
    fits = at < len(row) and row[at].kind is Kind.PERSON and (told or (several and at > index + 1))
    return at if fits else None


def _named_of(row: list[Token], at: int) -> int | None:
    """The person behind a body whose members a roster lists: 甲乡|罗某, 乙街道|：|王某."""
    if row[at].kind is not Kind.BODY:
        return None
    person = at + 2 if at + 1 < len(row) and row[at + 1].text in _COLONS else at + 1
    return person if person < len(row) and row[person].kind is Kind.PERSON else None


def _own_posts(row: list[Token], index: int) -> int | None:
    """The person of a roster behind posts held elsewhere: 组长：|某局局长|甲; None for none."""
    words, at = 0, index
    while at < len(row) and (row[at].kind in _OF_POSTS or is_word(row[at]) or row[at].text in _QUOTES):
        words += row[at].kind is Kind.OTHER and row[at].text not in _QUOTES
        at += 1
    if words > _WORDS or at >= len(row) or row[at].kind is not Kind.PERSON:
        return None
    bodylike = row[at - 1].kind is Kind.OTHER and _BODYLIKE.search(row[at - 1].text) is not None
    return at if at == index or row[at - 1].kind is Kind.TITLE or bodylike else None


def _behind_unknown(row: list[Token], index: int) -> int | None:
    """The mark behind a name that nobody knows as one, with the posts and brackets at it; None for none."""
    at = index
    while at < len(row) and row[at].kind in _OF_POSTS - {Kind.LIST}:
        at += 1
    first = at
    while at < len(row) and row[at].kind is Kind.OTHER and row[at].text.isalpha():
        at += 1
    length = sum(len(t.text) for t in row[first:at])
    if not 2 <= length <= _NAME or at >= len(row):
        return None
    at = _bracket_end(row, at)
    return at if at < len(row) and row[at].kind in {Kind.LIST, Kind.COMMA} else None


def _between(row: list[Token], index: int) -> int | None:
    """The person behind names that nobody knows, in a list without marks: 甲|乜|小楠|乙; None for none."""
    at = index
    while at < len(row) and row[at].kind is Kind.OTHER and row[at].text.isalpha():
        at += 1
    length = sum(len(t.text) for t in row[index:at])
    touches = row[index - 1].kind is Kind.PERSON and at < len(row) and row[at].kind is Kind.PERSON
    fits = 2 <= length <= 2 * _NAME and row[index].text[0] in load.surnames()
    return at if touches and fits else None


def _behind_words(row: list[Token], index: int) -> int:
    """The colon that ends what is said of a list of names: 名单|公布|在|村口|：; else `index`."""
    if index >= len(row) or row[index].text != _LIST:
        return index
    near = range(index, min(len(row), index + _SAID))
    return next((at for at in near if row[at].text in _COLONS), index)


def _lists(row: list[Token], at: int, index: int) -> bool:
    comma = row[at].kind is Kind.COMMA and at > index + 1
    return comma or row[at].text in post_cues()["listing"] or HOW_MANY.fullmatch(row[at].text) is not None


def _bracketed(row: list[Token], index: int) -> Iterator[tuple[Token, Held, str, str]]:
    """甲（女，某局原局长）: titles alone, or behind what else is told of the person."""
    end = next((at for at in range(index, len(row)) if row[at].text in _CLOSE), len(row))
    inside = row[index + 2 : end]
    if any(t.kind is Kind.PERSON for t in inside):
        return
    first = next((at for at, t in enumerate(inside) if t.kind in _PARTS), len(inside))
    status = ""
    parts: list[Token] = []
    for token in inside[first:]:
        if token.kind is Kind.STATUS:
            status = token.status
        else:
            parts.append(replace(token, status=status) if token.kind is Kind.TITLE and status else token)
    for post in titles(parts, 0):
        yield row[index], post, "posts.bracketed", post.title.status or "current"


def without_brackets(row: list[Token]) -> list[Token]:
    """The row without what stands in brackets behind a person."""
    result: list[Token] = []
    inside = False
    for token in row:
        opens = token.text in _OPEN and bool(result) and result[-1].kind is Kind.PERSON
        inside = inside or opens
        if not inside:
            result.append(token)
        inside = inside and token.text not in _CLOSE
    return row if inside else result


def _counted(row: list[Token], index: int) -> Iterator[tuple[Token, Held, str, str]]:
    """甲、乙等5名教师, 甲、乙两位副县长: the persons in front of the number, unless others follow."""
    if index + 1 < len(row) and row[index + 1].kind in {Kind.PERSON, Kind.LIST}:
        return
    counts = (at for at in range(index - 1, max(index - _MODIFIERS - 2, 1), -1))
    count = next((at for at in counts if COUNTED.fullmatch(row[at].text)), 0)
    if not count or any(t.kind is not Kind.OTHER or t.text in STOPS for t in row[count + 1 : index]):
        return
    at = count - 1 if row[count - 1].text == "等" else count
    title = row[index]
    while at >= 1 and row[at - 1].kind is Kind.PERSON:
        yield row[at - 1], held(title, None, None), "posts.counted", "current"
        at -= 2 if at >= 2 and row[at - 2].kind is Kind.LIST else at
