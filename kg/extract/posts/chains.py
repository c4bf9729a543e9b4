"""The chain [body][title]、[body][title][person]、[person] and its forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kg.extract.posts.held import Held, body_of, held
from kg.extract.posts.kinds import Kind, Token
from kg.extract.posts.suits import known_title
from kg.extract.posts.tokens import address
from kg.extract.posts.verbs import STOPS, leads_to_person
from kg.lexicon.roles import copulas

_LETTERS, _SHORT = 14, 2
"""How many characters may stand for a body in front of its title; a short one tells its matter."""
_BEFORE_WORDS = frozenset({Kind.LIST, Kind.BODY, Kind.ALSO})
_QUOTES = frozenset("“”‘’")
_NO_PART = frozenset("的了在把被将对向给让由是有也又都还就着过于从到等其他她这那说")
"""Characters that are words of their own in a clause, and in no body's name."""
_PRAISING = 10
"""How many words may say of a person what he is besides his posts."""
_TOLD = frozenset({Kind.OTHER, Kind.PRAISE, Kind.BODY, Kind.STATUS, Kind.UNIT})
_CALLED = re.compile(
    "(?:专家|博士|硕士|对象|成员|得者|志愿者|得主|标兵|模范|劳模|代表|人|大户|老兵|党员|英雄|会员"
    "|选手|师傅|冠军|骨干|能手|工匠|导师|委员|博导|队员|村民|居民|农民|工人|职工|大学生|[果茶菜蜂花药]农"
    "|青年|姑娘|小伙|汉子|创客|创业者|农户|商户|的)$"
)
"""How words end that say what somebody is besides his posts."""
_LISTING = frozenset({Kind.LIST, Kind.PERSON, Kind.COMMA})
"""What stands between the persons of one list."""


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
    chain, each = Chain(), dict(_each(row))
    for i, token in enumerate(row):
        following = row[i + 1] if i + 1 < len(row) else None
        if token.kind is Kind.TITLE and token.status and i and row[i - 1].kind is Kind.PERSON:
            _break(chain)  # 甲当选会长: a statement
        elif token.kind is Kind.COMMA and not _enumerates(row, i):
            _step(chain, token, _leads(row, i))
            chain.person_before = False
        elif chain.pending and _aside(row, i):
            chain.pending = _from(chain.pending, token) if _comes_from(row, i) else chain.pending
            continue
        elif token.kind is Kind.OTHER and chain.pending and _in_title(row, i):
            chain.body = chain.body if row[i - 1].kind is Kind.BODY or len(token.text) <= _SHORT else None
            chain.unit = None
        elif token.kind is not Kind.PERSON:
            _step(chain, token, _leads(row, i))
        if token.kind is not Kind.PERSON:
            continue
        if i in each:
            yield token, each[i], "posts.each"
            chain.pending, chain.last = [], []
        yield from _called(chain, token, row[i - 1] if i else None)
        yield from _person(chain, token, row[i - 1] if i else None)
        if following and following.kind is Kind.TITLE and not following.status and _closes(row, i + 2):
            body = chain.body if not chain.broken else None
            yield token, held(following, body, None), "posts.title-behind"


def _each(row: list[Token]) -> Iterator[tuple[int, Held]]:
    """(index of a person, post) of titles between as many bodies and persons: 甲村、乙村支书丙、丁."""
    for i, title in enumerate(row):
        if title.kind is not Kind.TITLE or title.named is not None:
            continue
        bodies, persons = _listed(row, i, -1, Kind.BODY), _listed(row, i, 1, Kind.PERSON)
        if len(bodies) == len(persons) > 1:
            for person, body in zip(persons, reversed(bodies), strict=True):
                yield person, held(title, row[body], None)


def _listed(row: list[Token], index: int, step: int, kind: Kind) -> list[int]:
    """The tokens of a kind, joined by 、 alone, that stand at a title's side."""
    found: list[int] = []
    at = index + step
    while 0 <= at < len(row) and row[at].kind is kind:
        found.append(at)
        joined = 0 <= at + step < len(row) and row[at + step].kind is Kind.LIST
        at += 2 * step if joined else len(row) * step
    return found


def _called(chain: Chain, person: Token, before: Token | None) -> Iterator[tuple[Token, Held, str]]:
    """The post by which a person is called: 某局某科|唐科长."""
    called = address(person)
    if called is None:
        return
    near = before if before is not None and before.end == person.start else None
    unit = near if near is not None and near.kind is Kind.UNIT else None
    body = near if near is not None and near.kind is Kind.BODY else None
    yield person, held(called, chain.body if unit is not None else body, unit), "posts.called"


def _enumerates(row: list[Token], index: int) -> bool:
    """Whether a list of persons goes on behind a comma: 民警|甲|、|乙|，|丙|、|丁."""
    if index + 2 >= len(row) or row[index - 1].kind is not Kind.PERSON:
        return False
    behind = row[index + 2].kind in {Kind.LIST, Kind.COMMA} or row[index + 2].text == "等"
    return row[index + 1].kind is Kind.PERSON and behind


def _in_title(row: list[Token], index: int) -> bool:
    """Whether a word in a row of titles is a body without a name or an adjective: 委员、|某企业|董事长|甲."""
    first = index
    while first and row[first].kind is Kind.OTHER and _is_word(row[first]):
        first -= 1
    last = index
    while last < len(row) and row[last].kind is Kind.OTHER and _is_word(row[last]):
        last += 1
    if row[first].kind not in _BEFORE_WORDS or last >= len(row):
        return False
    if sum(len(t.text) for t in row[first + 1 : last]) > _LETTERS:
        return False
    return row[last].kind is Kind.TITLE and (_person_at(row, last + 1) or leads_to_person(row, last))


def _aside(row: list[Token], index: int) -> bool:
    """Whether a word is one of those behind 、 that praise the person they lead to: 局长、|退伍|老兵|甲."""
    if row[index].kind not in _TOLD:
        return False
    last = index
    while last < len(row) and last - index < _PRAISING and row[last].kind in _TOLD:
        last += 1
    first = index
    while first and index - first < _PRAISING and row[first - 1].kind in _TOLD:
        first -= 1
    told = row[first - 1].kind is Kind.LIST and _person_at(row, last) and last - first > 0
    called = row[last - 1].kind in {Kind.OTHER, Kind.PRAISE} and _CALLED.search(row[last - 1].text)
    return told and bool(called) and (row[last - 1].text != "的" or last - first > 1)


def _comes_from(row: list[Token], index: int) -> bool:
    """Whether a body alone stands between titles and a person as whence he comes: 网格长、|某社区|的|甲."""
    behind = row[index + 1 : index + 3]
    alone = row[index].kind is Kind.BODY and row[index - 1].kind is Kind.LIST and len(behind) > 1
    return alone and behind[0].text == "的" and behind[1].kind is Kind.PERSON


def _from(posts: list[Held], body: Token) -> list[Held]:
    return [post if post.body is not None else replace(post, body=body) for post in posts]


def _is_word(token: Token) -> bool:
    """Whether a token can be a part of what a title is about: no mark but a quotation's, no particle."""
    return token.text in _QUOTES or (token.text.isalnum() and token.text not in _NO_PART)


def _person_at(row: list[Token], index: int) -> bool:
    return index < len(row) and row[index].kind is Kind.PERSON


def _leads(row: list[Token], index: int) -> bool:
    """Whether behind a comma stands a person, or further titles that end in one."""
    if row[index].kind is not Kind.COMMA or index + 1 >= len(row):
        return False
    return row[index + 1].kind is Kind.PERSON or leads_to_person(row, index)


def _closes(row: list[Token], index: int) -> bool:
    """Whether no person follows the title, so that it belongs to the name before it."""
    return index >= len(row) or row[index].kind not in {Kind.PERSON, Kind.LIST, Kind.ALSO}


def _person(chain: Chain, person: Token, before: Token | None) -> Iterator[tuple[Token, Held, str]]:
    """The posts of a person: those that wait, or those of the person whom a list puts before him."""
    listed = chain.person_before and before is not None and before.kind in _LISTING
    if chain.pending:
        for post in chain.pending:
            yield person, post, "posts.chain"
        chain.last = chain.pending
    elif listed and (posts := _shared(chain.last)):
        for post in posts:
            yield person, post, "posts.shared-title"
    else:
        chain.last = []
    chain.pending, chain.person_before, chain.unit, chain.status = [], True, None, ""
    chain.stated = False


def _shared(posts: list[Held]) -> list[Held]:
    """What several may be: 副书记, 委员 or 民警; only one can be 书记 or 局长."""
    return posts if all(_of_several(post.label) for post in posts) else []


def _of_several(label: str) -> bool:
    known = known_title(label)
    return known is None or known.kind != "head"


def _step(chain: Chain, token: Token, leads: bool) -> None:
    """Read one token that is no person; `leads`: whether a person stands behind it, or titles of one."""
    if token.kind is Kind.BODY:
        chain.body, chain.unit, chain.broken = token, None, False
        chain.last = [] if chain.person_before else chain.last
    elif token.kind is Kind.UNIT:
        chain.unit = token
    elif token.kind is Kind.TITLE:
        _title(chain, token)
    elif token.kind is Kind.COMMA:
        chain.pending, chain.unit = chain.pending if leads and not chain.stated else [], None
        chain.stated = False
    elif token.kind is Kind.STATUS:
        chain.status, chain.stated = token.status, chain.stated or token.text in copulas()
    elif token.kind in {Kind.LIST, Kind.ALSO}:
        chain.unit = None
        chain.stated = chain.stated or (token.kind is Kind.ALSO and chain.person_before and not chain.pending)
    elif token.kind is Kind.OTHER:
        _break(chain)
        chain.stated = (chain.stated and token.text not in STOPS) or token.text in copulas()


def _break(chain: Chain) -> None:
    """Words of another kind end the chain."""
    chain.body, chain.unit, chain.pending, chain.last = None, None, [], []
    chain.person_before, chain.broken, chain.status = False, True, ""


def _title(chain: Chain, token: Token) -> None:
    unit = chain.unit if chain.unit is not None and chain.unit.end == token.start else None
    token = replace(token, status=token.status or chain.status)
    body = body_of(chain.body, token, unit)
    chain.pending.append(held(token, body, unit))
    chain.status = token.status if token.status == "former" else chain.status
    chain.unit, chain.broken = None, False
