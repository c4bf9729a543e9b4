"""The chain [body][title]、[body][title][person]、[person] and its forms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kg.extract.posts.held import Held, held
from kg.extract.posts.tokens import Kind, Token, address
from kg.lexicon import load
from kg.lexicon.roles import copulas
from kg.model import EntityClass


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
    stated: bool = False
    """Whether a verb (为, 任) gives what follows to the person before it."""


def chains(row: list[Token]) -> Iterator[tuple[Token, Held, str]]:
    """(person, post, rule) for every post that stands in front of a person, or directly behind the name."""
    chain = Chain()
    for i, token in enumerate(row):
        following = row[i + 1] if i + 1 < len(row) else None
        if token.kind is not Kind.PERSON:
            _step(chain, token, following)
            continue
        called = address(token)
        if called is not None:
            near = row[i - 1] if i else None
            touching = near is not None and near.end == token.start
            body = near if touching and near.kind is Kind.BODY else None
            unit = near if touching and near.kind is Kind.UNIT else None
            body = chain.body if unit is not None else body
            yield token, held(called, body, unit), "posts.called"
        yield from _person(chain, token, row[i - 1] if i else None)
        if following and following.kind is Kind.TITLE and _closes(row, i + 2):
            body = chain.body if not chain.broken else None
            yield token, held(following, body, None), "posts.title-behind"


def _closes(row: list[Token], index: int) -> bool:
    """Whether no person follows the title, so that it belongs to the name before it."""
    return index >= len(row) or row[index].kind not in {Kind.PERSON, Kind.LIST, Kind.ALSO}


def _person(chain: Chain, person: Token, before: Token | None) -> Iterator[tuple[Token, Held, str]]:
    """The posts of a person: those that wait, or those of the person whom a list puts before him."""
    listed = chain.person_before and before is not None and before.kind is Kind.LIST
    if chain.pending:
        for post in chain.pending:
            yield person, post, "posts.chain"
        chain.last = chain.pending
    elif listed and chain.last and _shareable(chain.last):
        for post in chain.last:
            yield person, post, "posts.shared-title"
    else:
        chain.last = []
    chain.pending, chain.person_before, chain.unit, chain.status = [], True, None, ""
    chain.stated = False


def _shareable(posts: list[Held]) -> bool:
    """Only one can be 书记 or 局长; several may be 副书记, 委员 or 民警."""
    title = load.titles().get(posts[-1].label)
    return len(posts) == 1 and (title is None or title.kind != "head")


def _step(chain: Chain, token: Token, following: Token | None) -> None:
    """Read one token that is no person."""
    if token.kind is Kind.BODY:
        chain.body, chain.unit, chain.broken = token, None, False
        chain.last = [] if chain.person_before else chain.last
    elif token.kind is Kind.UNIT:
        chain.unit = token
    elif token.kind is Kind.TITLE:
        _title(chain, token)
    elif token.kind is Kind.COMMA:
        told = chain.stated or following is None or following.kind is not Kind.PERSON
        chain.pending, chain.unit = [] if told else chain.pending, None
        chain.stated = False
    elif token.kind is Kind.STATUS:
        chain.status, chain.stated = token.status, chain.stated or token.text in copulas()
    elif token.kind in {Kind.LIST, Kind.ALSO}:
        chain.unit = None
    elif token.kind is Kind.OTHER:
        _break(chain)
        chain.stated = token.text in copulas()


def _break(chain: Chain) -> None:
    """Words of another kind end the chain."""
    chain.body, chain.unit, chain.pending, chain.last = None, None, [], []
    chain.person_before, chain.broken, chain.status = False, True, ""


def _holder(body: Token | None, title: Token) -> Token | None:
    """局长 behind 某局党组书记 is the bureau's, not its Party group's."""
    if body is None or body.owner is None or body.end == title.start:
        return body
    known = load.titles().get(title.text)
    if known is None or known.domain == "party":
        return body
    owner = body.owner
    return Token(Kind.BODY, owner.start, owner.end, owner.mention.text, owner)


def _placed(body: Token | None, title: Token) -> bool:
    """Whether the territory stands in front of a title that names its level: 柳湾市|副市长."""
    if body is None or body.named is None or body.named.cls is not EntityClass.JURISDICTION:
        return False
    return body.text[-1] in title.text


def _title(chain: Chain, token: Token) -> None:
    unit = chain.unit if chain.unit is not None and chain.unit.end == token.start else None
    token = replace(token, status=token.status or chain.status)
    body = token if token.named is not None and not _placed(chain.body, token) else _holder(chain.body, token)
    chain.pending.append(held(token, body, unit))
    chain.unit, chain.broken = None, False
