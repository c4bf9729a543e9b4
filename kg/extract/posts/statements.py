"""Posts that a verb states: 任命X为…, 免去X的…职务, X当选…, X是…."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from kg.extract.base import Reading
from kg.extract.posts.held import Held, body_of, held
from kg.extract.posts.kinds import Kind, Token
from kg.extract.posts.verbs import (
    REPLACING,
    behind_each,
    ends_clause,
    leads_to_person,
    status,
    unlinked,
    verbs,
)
from kg.lexicon.roles import post_cues

_FARTHEST = 3
"""How many words may stand between the verb and the first title."""
_SHARING = frozenset({"为", "任", "担任", "当选", "当选为"})
"""Verbs whose title may leave out the body of the person before: 甲为某局局长，乙为副局长."""
_AT = ("在", "到", "于", "至", "进", "入", "回")
"""How the word in front of a body ends that tells where a post is held."""
_OWN = frozenset({"acting", "honorary"})
"""Statuses that a title keeps whatever verb gives it: 任命为代区长, 聘为名誉会长."""
_EACH = "分别"
_JOINING = frozenset({Kind.LIST, Kind.ALSO, Kind.PRAISE, Kind.COMMA})
_RULES = {"appointed": "posts.appointed", "removed": "posts.removed"}


def statements(reading: Reading, row: list[Token], lead: str = "") -> Iterator[tuple[Token, Held, str, str]]:
    """(person, post, rule, status) for posts told by a verb; `lead` governs from in front."""
    last_body: Token | None = None
    behind, bodies, each = behind_each(row), _last(row, _is_body), _last(row, _is_each)
    for i, token in enumerate(row):
        if token.kind is not Kind.PERSON or token.named is None or (i and row[i - 1].text in REPLACING):
            continue
        for verb, index in verbs(row, i, behind):
            clause = reading.text[token.start : row[index - 1].end]
            own = _own_status(row, index)
            found = status(lead + reading.text[: token.start], clause, verb, own)
            if not found or (verb == "为" and found == "current" and not _ends(row, index)):
                continue
            shares = verb in _SHARING or (not verb and own)
            shared = last_body if found in _RULES and shares else None
            shared = _body_at(row, i, index, bodies) or shared
            posts = list(titles(row, index, shared))
            for post in _of_each(row, i, index, posts) if each[index] >= i else posts:
                last_body = post.body or last_body
                told = post.title.status if post.title.status in _OWN else found
                yield token, post, _RULES.get(found, "posts.stated"), told


def _own_status(row: list[Token], index: int) -> str:
    """The status that a title itself shows: 当选|会长, 任|组长."""
    return row[index].status if index < len(row) and row[index].kind is Kind.TITLE else ""


def _of_each(row: list[Token], index: int, verb: int, posts: list[Held]) -> list[Held]:
    """Behind 分别, of as many posts as persons (甲、乙分别任主任、副主任) each has one; else each has all."""
    first = index
    while first >= 2 and row[first - 1].kind is Kind.LIST and row[first - 2].kind is Kind.PERSON:
        first -= 2
    persons = [t for t in row[first:verb] if t.kind is Kind.PERSON]
    bodies = _listed_bodies(row, verb)
    if len(posts) == 1 and len(bodies) == len(persons):
        posts = [replace(posts[0], body=body, start=body.start) for body in bodies]
    return [posts[persons.index(row[index])]] if len(posts) == len(persons) else posts


def _listed_bodies(row: list[Token], index: int) -> list[Token]:
    """The bodies that a list puts in front of one title."""
    found = []
    for token in row[index:]:
        if token.kind is Kind.BODY:
            found.append(token)
        elif token.kind is not Kind.LIST and token.text not in post_cues()["filler"]:
            break
    return found


def _body_at(row: list[Token], person: int, verb: int, bodies: Sequence[int]) -> Token | None:
    """The body in which somebody holds what the verb says: 甲|在|某局|任|局长, 甲|调到|某局|任|局长.

    `bodies`: for each place the last body in front of it.
    """
    index = bodies[verb - 1 if row[verb - 1].kind is not Kind.BODY else verb]
    return row[index] if index > person + 1 and row[index - 1].text.endswith(_AT) else None


def _last(row: Sequence[Token], fits: Callable[[Token], bool]) -> list[int]:
    """For each place, and the end, the place of the last token in front of it that fits; -1 for none."""
    return list(accumulate((n if fits(token) else -1 for n, token in enumerate(row)), max, initial=-1))


def _is_body(token: Token) -> bool:
    return token.kind is Kind.BODY


def _is_each(token: Token) -> bool:
    return token.text == _EACH


def _ends(row: list[Token], index: int) -> bool:
    """Whether a title ends the clause behind 为; else 为 is a preposition: 为|队员|送行."""
    at = next((at for at in range(index, len(row)) if row[at].kind is Kind.TITLE), None)
    return at is None or ends_clause(row, at + 1)


def titles(row: list[Token], index: int, body: Token | None = None) -> Iterator[Held]:
    """The titles from `index` on, joined by 、 or 兼, each with the body in front of it, else `body`."""
    unit: Token | None = None
    skipped, found = 0, False
    for at in range(index, len(row)):
        token = row[at]
        if token.kind is Kind.BODY:
            body, unit = token, None
        elif token.kind is Kind.UNIT:
            unit = token
        elif token.kind is Kind.TITLE:
            near = unit if unit is not None and unit.end == token.start else None
            yield held(token, body_of(body, token, near), near)
            unit, found = None, True
        elif _joins(token):
            if token.kind is Kind.COMMA and (not found or leads_to_person(row, at) or _heads(row, at + 1)):
                return
        else:
            skipped += 1
            if found or skipped > _FARTHEST or token.kind is Kind.PERSON:
                return


def _heads(row: list[Token], at: int) -> bool:
    """Whether a title heads a list of names: 任组长，|成员|有|：."""
    behind = row[at + 1] if at + 1 < len(row) else None
    return row[at].kind is Kind.TITLE and behind is not None and behind.text in post_cues()["listing"]


def _joins(token: Token) -> bool:
    bare = unlinked(token.text)
    return token.kind in _JOINING or not bare or bare in post_cues()["joiner"]
