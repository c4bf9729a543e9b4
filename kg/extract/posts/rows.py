"""A row of tokens as the grammar reads it: asides left out, the parts of one title joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.extract.base import Reading
from kg.extract.posts.kinds import Kind, Token
from kg.extract.posts.tokens import tokens
from kg.lexicon import load
from kg.lexicon.naming import bare_heads
from kg.lexicon.roles import post_cues
from kg.model import EntityClass

_ASIDE = re.compile("[（(][^（）()。]{1,14}[）)]")
"""What may be told of a person or post between its parts: （女）, （试用期一年）."""
_OPENING, _CLOSING = frozenset("“‘"), frozenset("”’")
_NOUNS = frozenset({"n", "nz", "nw", "vn", "an", "j"})
_CHAIN = frozenset({Kind.TITLE, Kind.UNIT, Kind.LIST, Kind.ALSO, Kind.STATUS})
_LONGEST = 4
_TAKEN = 3
"""How many characters of a title a name in front may have taken."""
_BODYLIKE = re.compile("[队组社心司行局院所站校厂店县市区镇乡村部科处室馆团会籍]$")
"""How a noun ends that is a body without a node, not a part of the title."""
_WHOLE = frozenset(
    {"总经理", "副总经理", "董事长", "副董事长", "总裁", "店主", "店长", "行长", "厂长", "院长"}
)
"""Titles of whoever leads a firm or house: a noun in front of them ends its name (某某文化|总经理)."""
_TERRITORY = re.compile("[市县区镇乡村旗]$|街道$|社区$|嘎查$")
_QUALIFIED = frozenset({"enterprise", "institution", "police", "justice", "team", "village"})
"""Domains whose titles say in a noun what the job is about: 技术|顾问, 业务|总监."""


def row_of(reading: Reading) -> list[Token]:
    """The tokens of a sentence for the grammar of posts."""
    row = list(_without_asides(reading, list(_given_back(reading, tokens(reading)))))
    return _qualified(reading, _joined(list(_with_organs(row))))


def _given_back(reading: Reading, row: Sequence[Token]) -> Iterator[Token]:
    """Titles of which a name took the first characters: 某分局执法|中队|长|甲; 某|局|长|甲 has but one 局."""
    body: Token | None = None
    for i, token in enumerate(row):
        person = i + 1 < len(row) and row[i + 1].kind is Kind.PERSON
        if body is not None:
            taken = _taken(body.text, token.text) if person and token.kind is Kind.OTHER else 0
            inner = (n for n in reading.names if n.start == body.start and n.end <= body.end - taken)
            rest = max(inner, key=lambda n: n.end, default=None) if taken > 1 else None
            yield replace(body, end=rest.end, text=rest.mention.text, named=rest) if rest else body
            if taken:
                token = Token(Kind.TITLE, body.end - taken, token.end, body.text[-taken:] + token.text)
        body = token if token.kind is Kind.BODY else None
        if body is None:
            yield token
    if body is not None:
        yield body


def _taken(name: str, word: str) -> int:
    """How many characters at a name's end make a title with the word behind it; 0 for none."""
    sizes = range(min(_TAKEN, len(name) - 2), 0, -1) if len(word) == 1 else ()
    return next((n for n in sizes if name[-n:] + word in load.titles()), 0)


def _without_asides(reading: Reading, row: Sequence[Token]) -> Iterator[Token]:
    """The tokens without those in brackets that hold neither a name nor a title."""
    spans = [m.span() for m in _ASIDE.finditer(reading.text)]
    telling = [t for t in row if t.kind in {Kind.PERSON, Kind.TITLE}]
    empty = [s for s in spans if not any(s[0] < t.start and t.end < s[1] for t in telling)]
    for i, token in enumerate(row):
        if not token.text.strip() or any(a <= token.start and token.end <= b for a, b in empty):
            continue
        if 0 < i < len(row) - 1 and _links(row[i - 1], token, row[i + 1]):
            continue
        if _quotes_body(row, i):
            continue
        yield token


def _quotes_body(row: Sequence[Token], index: int) -> bool:
    """Whether a quotation mark stands at a body: “|某宣讲团|”|成员."""
    text = row[index].text
    behind = row[index + 1].kind if index + 1 < len(row) else Kind.OTHER
    return (text in _OPENING and behind is Kind.BODY) or (
        text in _CLOSING and index > 0 and row[index - 1].kind is Kind.BODY
    )


def _links(before: Token, word: Token, behind: Token) -> bool:
    """Whether a word only links a body to its title (某公司的经理) or a title to its person (会长叫某某)."""
    if before.kind is Kind.TITLE:
        return behind.kind is Kind.PERSON and (word.text == "的" or word.text in post_cues()["calling"])
    body = before.named is not None and before.kind is Kind.BODY
    place = before.named is not None and before.named.cls is EntityClass.JURISDICTION
    local = behind.kind is Kind.TITLE and _TERRITORY.search(before.text) and _is_local(behind.text)
    return (
        word.text == "的" and body and (bool(local) or not place) and behind.kind in {Kind.TITLE, Kind.UNIT}
    )


def _is_local(title: str) -> bool:
    """Whether territories have such posts: 某乡的|护路员."""
    known, holders = load.titles().get(title), load.title_holders().get(title)
    village = known is not None and known.domain == "village"
    return village or (holders is not None and EntityClass.JURISDICTION in holders.classes)


def _with_organs(row: Sequence[Token]) -> Iterator[Token]:
    """An organ named alone in the chain of a body (某局党委书记、|工会|主席) is a part of the title."""
    body = False
    for i, token in enumerate(row):
        title = i + 1 < len(row) and row[i + 1].kind is Kind.TITLE and row[i + 1].start == token.end
        if token.kind is Kind.BODY and body and title and token.text in post_cues()["within"]:
            yield replace(token, kind=Kind.UNIT, named=None)
            continue
        body = token.kind is Kind.BODY or (body and token.kind in _CHAIN)
        yield token


def _joined(row: Sequence[Token]) -> list[Token]:
    """Titles that touch are one: 焊工|班长, 副主任|技师."""
    result: list[Token] = []
    for token in row:
        last = result[-1] if result else None
        if last is not None and _continues(last, token):
            result[-1] = replace(last, end=token.end, text=last.text + token.text)
        else:
            result.append(token)
    return result


def _continues(title: Token, token: Token) -> bool:
    touching = title.kind is Kind.TITLE and token.kind is Kind.TITLE and title.end == token.start
    return touching and not token.status and token.named is None


def _qualified(reading: Reading, row: Sequence[Token]) -> list[Token]:
    """A noun directly in front of a job's title belongs to it: 技术|顾问."""
    tags = {(w.start, w.end): w.tag for w in reading.words}
    result: list[Token] = []
    for token in row:
        last = result[-1] if result else None
        tag = tags.get((last.start, last.end), "") if last is not None else ""
        if last is not None and token.kind is Kind.TITLE and _qualifies(last, token, tag):
            result[-1] = replace(token, start=last.start, text=last.text + token.text)
        else:
            result.append(token)
    return result


def _qualifies(noun: Token, title: Token, tag: str) -> bool:
    known = load.titles().get(title.text)
    if noun.kind is not Kind.OTHER or noun.end != title.start or title.status or known is None:
        return False
    if tag not in _NOUNS or not 2 <= len(noun.text) <= _LONGEST:
        return False
    if title.text in _WHOLE:
        return False
    apart = noun.text in _apart() or _BODYLIKE.search(noun.text) is not None
    return not apart and (known.domain in _QUALIFIED or not known.official or known.kind == "member")


@cache
def _apart() -> frozenset[str]:
    """Nouns that are no part of a title: crowds, heads of bodies, praise."""
    return frozenset({*load.crowds(), *load.roles(), *bare_heads(), *post_cues()["praise"]})
