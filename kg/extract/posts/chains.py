"""The chain [body][title]、[body][title][person]、[person] and its forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kg.extract.posts.tokens import Kind, Token
from kg.lexicon import load


@dataclass(frozen=True, slots=True)
class Held:
    """A title as it is claimed of a person: its token, its label, its body, where the words begin and end."""

    title: Token
    label: str
    body: Token | None
    start: int
    end: int


@dataclass
class Chain:
    """What has been read since the last person."""

    body: Token | None = None
    unit: Token | None = None
    pending: list[Held] = field(default_factory=list)
    last: list[Held] = field(default_factory=list)
    person_before: bool = False
    broken: bool = True
    status: str = ""


def chains(row: list[Token]) -> Iterator[tuple[Token, Held, str]]:
    """(person, post, rule) for every post that stands in front of a person, or directly behind the name."""
    chain = Chain()
    for i, token in enumerate(row):
        following = row[i + 1] if i + 1 < len(row) else None
        if token.kind is Kind.PERSON:
            yield from _person(chain, token, row[i - 1] if i else None)
            if following and following.kind is Kind.TITLE and _closes(row, i + 2):
                yield token, held(following, chain.body if not chain.broken else None, None), "posts.title-behind"
        else:
            _step(chain, token, following)


def _closes(row: list[Token], index: int) -> bool:
    """Whether no person follows the title, so that it belongs to the name before it."""
    return index >= len(row) or row[index].kind not in {Kind.PERSON, Kind.LIST, Kind.ALSO}


def _person(chain: Chain, person: Token, before: Token | None) -> Iterator[tuple[Token, Held, str]]:
    if chain.pending:
        for post in chain.pending:
            yield person, post, "posts.chain"
        chain.last = chain.pending
    elif chain.person_before and before is not None and before.kind is Kind.LIST and chain.last and _shareable(chain.last):
        for post in chain.last:
            yield person, post, "posts.shared-title"
    else:
        chain.last = []
    chain.pending, chain.person_before, chain.unit, chain.status = [], True, None, ""


def _shareable(posts: list[Held]) -> bool:
    """Only one can be 书记 or 局长; several may be 副书记, 委员 or 民警."""
    title = load.titles().get(posts[-1].label)
    return len(posts) == 1 and (title is None or title.kind != "head")


def _step(chain: Chain, token: Token, following: Token | None) -> None:
    if token.kind is Kind.BODY:
        chain.body, chain.unit, chain.broken = token, None, False
        if chain.person_before:
            chain.last = []
    elif token.kind is Kind.UNIT:
        chain.unit = token
    elif token.kind is Kind.TITLE:
        _title(chain, token)
    elif token.kind is Kind.COMMA:
        if chain.pending and (following is None or following.kind is not Kind.PERSON):
            chain.pending = []
        chain.unit = None
    elif token.kind is Kind.STATUS:
        chain.status = token.status
    elif token.kind in {Kind.LIST, Kind.ALSO}:
        chain.unit = None
    elif token.kind is Kind.OTHER:
        chain.body, chain.unit, chain.pending, chain.last = None, None, [], []
        chain.person_before, chain.broken, chain.status = False, True, ""


def _title(chain: Chain, token: Token) -> None:
    body = chain.body
    unit = chain.unit if chain.unit is not None and chain.unit.end == token.start else None
    token = replace(token, status=token.status or chain.status)
    chain.pending.append(held(token, token if token.named is not None else body, unit))
    chain.unit = None
    chain.broken = False


_OWNERS = ("公司", "集团", "企业", "学校", "医院", "村", "社区", "镇", "乡", "街道", "单位")
_OWNED = re.compile("^$|(?:[省市区县州旗盟镇乡村会局院校厂社]|社区|街道|办事处|公司|集团|银行|小区)$")
"""What a generic organ may belong to; behind anything else it is the end of a department's name (卫生健康|委员会)."""
_COMMITTEE = re.compile("[省市区县州旗盟地镇乡]委$")


def generic_organ(name: str) -> str:
    """The organ that stays in a title, "" where the body is a department: 党工委 of 经开区党工委, 市委.

    >>> generic_organ("柳湾经开区党工委"), generic_organ("滨海市委"), generic_organ("柳湾区税务局")
    ('党工委', '市委', '')
    """
    committee = _COMMITTEE.search(name)
    if committee:
        return committee.group()
    organs = sorted((o for o in load.title_organs() if _stays(o)), key=lambda o: (-len(o), o))
    found = next((o for o in organs if name.endswith(o)), "")
    return found if not found or _OWNED.search(name[: -len(found)]) else ""


def _stays(organ: str) -> bool:
    return not organ.startswith(_OWNERS) and not organ.endswith("政府")


def held(title: Token, body: Token | None, unit: Token | None) -> Held:
    """A post with its label: a generic organ stays in the title (党工委书记), a department leaves it (局长)."""
    start = title.end - len(title.text)
    if unit is not None:
        start = unit.start
    label_start = start
    if body is not None and body.end == start and body.named is not None and body is not title:
        organ = generic_organ(body.text)
        label_start = start - len(organ)
    text = (body.text if body is not None else "")[len(body.text) - (start - label_start) :] if body and label_start < start else ""
    label = text + (unit.text if unit else "") + title.text
    return Held(title, label, body, min(label_start, body.start if body else label_start), title.end)
