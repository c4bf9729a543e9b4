"""The verbs that give a person a post, and the status that they give it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.extract.posts.kinds import Kind, Token
from kg.extract.posts.numbers import HOW_MANY
from kg.lexicon.roles import copulas, post_cues

_ENDED = re.compile("[。！？]|[，,](?!(?:.{0,12}|[^，,。]{0,80})(?:为|的))")
"""What ends the sway of a verb of appointing or removing."""
_IN_CHAIN = frozenset({Kind.BODY, Kind.TITLE, Kind.UNIT, Kind.LIST, Kind.ALSO, Kind.STATUS, Kind.PRAISE})
_PARTS = frozenset({Kind.BODY, Kind.TITLE, Kind.UNIT})
STOPS = frozenset("。；;！？!?")
_ALSO = frozenset({"兼任", "兼"})
REPLACING = frozenset({"接替", "接棒", "顶替", "取代"})
"""Verbs in front of the one who held a post before."""
_BODY_WORDS = 4
"""How many words may name the body of a title that stands in a list."""
_LATEST = 12
"""How many words may stand between a person and the verb."""
_TIMES = frozenset("年月日起后前时至到自从—")
"""How a time ends that stands in front of a verb."""
_APPOINTED = frozenset({"为", "任", "担任", "当选", ""})
_REMOVED = frozenset({"的", "辞去", ""})
_SHARED = frozenset({"任", "担任", "兼任", "当选", "当选为", "出任", "为", "获聘为", "受聘为", "被聘为"})
"""Verbs of several persons, each of whom may bear a title of his own: 局长甲、科长乙任副组长."""
_HELD = frozenset({"current", "appointed", "acting", "proposed", "removed"})
"""Statuses that a title takes from a verb: 担任|局长, 当选|会长."""
Behind = tuple[str, int] | None
"""A verb behind a name, and the index of the token behind it; None where there is none."""
_EARLIER = re.compile("曾|此前|之前|先前|早年|原先|原来|当年")
_NO_LONGER = re.compile("不再|不复|卸去")
_JUST_BEFORE = re.compile("(?:此前|之前|先前|曾经?)[，,]?$")


def is_word(token: Token) -> bool:
    """Whether a token can be a part of a body without a name: a word of more than one character."""
    return token.kind is Kind.OTHER and token.text.isalnum() and len(token.text) > 1


def leads_to_person(row: list[Token], index: int) -> bool:
    """Whether what stands behind `index` are titles in front of another person."""
    at = index + 1
    while at < len(row) and row[at].kind in _IN_CHAIN:
        at += 1
    return index + 1 < at < len(row) and row[at].kind is Kind.PERSON


def verbs(row: list[Token], index: int, behind: Sequence[Behind]) -> Iterator[tuple[str, int]]:
    """The verbs that speak of the person at `index`: the first behind the name, then those behind commas.

    `behind` is `behind_each(row)`.
    """
    first = behind[index + 1] or _within(row, index + 1)
    start = index + 1 if first is None else first[1]
    if first is not None:
        yield first
    for at in range(start, len(row)):
        token = row[at]
        if token.kind is Kind.PERSON or token.text in STOPS:
            return
        if not _opens(row, at) or leads_to_person(row, at):
            continue
        if token.kind is Kind.TITLE and token.status in _HELD:
            yield "", at
        elif token.kind is not Kind.TITLE and (verb := _verb(row, at)):
            yield verb, at + 1


def _verb(row: list[Token], at: int) -> str:
    """The verb of holding at `at`, without the adverbs that join it; "" where there is none."""
    bare = unlinked(row[at].text)
    if bare in post_cues()["adding"]:
        return bare
    if bare in post_cues()["being"] | post_cues()["acting_as"] and _is_predicate(row, at + 1):
        return bare if bare in copulas() else _acting(row, at)
    return ""


def _acting(row: list[Token], at: int) -> str:
    """What 当, 做 and the like say: 当过 that the post is over."""
    return "曾任" if row[at].text.endswith("过") or row[at + 1].text == "过" else "任"


def _within(row: list[Token], index: int) -> tuple[str, int] | None:
    """A verb of holding later in the person's own clause: 甲|自|2018年|起|在|某村|担任|村支书."""
    for at in range(index, min(len(row) - 1, index + _LATEST)):
        token = row[at]
        if token.kind is Kind.PERSON and row[at - 1].text in REPLACING:
            continue
        if token.kind in {Kind.COMMA, Kind.PERSON, Kind.LIST} or token.text in STOPS:
            return None
        if token.kind is Kind.TITLE:
            return ("", at) if token.status in _HELD else None
        if row[at + 1].kind in _PARTS and (token.text in post_cues()["adding"] or token.text in copulas()):
            light = token.text in post_cues()["being"]
            return None if light and not _is_predicate(row, at + 1) else (token.text, at + 1)
        if token.text in post_cues()["acting_as"] and _is_predicate(row, at + 1):
            return _acting(row, at), at + 1
    return None


def _is_predicate(row: list[Token], index: int) -> bool:
    """Whether what stands at `index` is a title that ends its clause, but for a body or few words ahead."""
    at, skipped = index, 0
    while at < len(row) and row[at].kind is not Kind.TITLE:
        skipped += row[at].kind in {Kind.OTHER, Kind.PRAISE}
        if skipped > 3 or row[at].kind in {Kind.COMMA, Kind.PERSON} or row[at].text in STOPS:
            return False
        at += 1
    return at < len(row) and ends_clause(row, at + 1)


def ends_clause(row: list[Token], at: int) -> bool:
    """Whether a clause, or a member of a list, ends at `at`."""
    ending = {Kind.COMMA, Kind.LIST, Kind.ALSO}
    return at >= len(row) or row[at].kind in ending or row[at].text in STOPS or not row[at].text.isalnum()


def _opens(row: list[Token], at: int) -> bool:
    """Whether a verb begins its clause, but for a time in front of it."""
    while at and row[at - 1].kind in {Kind.OTHER, Kind.STATUS} and row[at - 1].text[-1:] in _TIMES:
        at -= 1
    return at > 0 and row[at - 1].kind is Kind.COMMA


def behind_each(row: Sequence[Token]) -> list[Behind]:
    """For each index the verb behind a name that ends there, and the index of the token behind the verb.

    The verb is "" for none, 的 for a bare one. From the back, so that a list of names takes linear time.
    """
    alone: list[Behind] = [None] * (len(row) + 1)
    shared: list[Behind] = [None] * (len(row) + 1)
    person = words = 0
    for at in range(len(row) - 1, 0, -1):
        joins = row[at].kind is Kind.LIST and person > at + 1  # titles in front of another person
        listed = shared[person + 1] if joins else None
        alone[at] = listed if joins else _behind(row, at, alone[at + 1], shared=False)
        shared[at] = listed if joins else _behind(row, at, shared[at + 1], shared=True)
        words += row[at].kind is Kind.OTHER
        if row[at].kind is Kind.PERSON:
            person, words = (at, 0) if row[at - 1].kind is Kind.TITLE else (0, 0)
        elif row[at].kind not in _IN_CHAIN and not (words <= _BODY_WORDS and is_word(row[at])):
            person = 0
    return alone


def _behind(row: Sequence[Token], at: int, rest: Behind, *, shared: bool) -> Behind:
    """The verb from `at` on; `rest` is that from the next token on, `shared`: of several persons."""
    token = row[at]
    bare = unlinked(token.text)
    if token.kind in {Kind.OTHER, Kind.STATUS} and bare in copulas():
        return (bare, at + 1) if not shared or bare in _SHARED else None
    if token.kind is Kind.ALSO and token.text in _ALSO:
        return "兼任", at + 1
    if token.kind is Kind.TITLE and rest is not None and HOW_MANY.fullmatch(row[at - 1].text):
        return rest  # 甲、乙3位老师受聘为某某
    if token.kind in _PARTS:
        return ("", at) if not shared or token.status in _HELD else None
    listed = token.kind is Kind.PERSON and row[at - 1].kind is Kind.LIST
    if listed or token.kind in {Kind.COMMA, Kind.LIST}:
        return rest
    before = row[at - 1]
    counted = before.text == "等" or before.kind is Kind.PERSON or HOW_MANY.fullmatch(before.text) is not None
    if token.text not in post_cues()["filler"] and not (counted and HOW_MANY.fullmatch(token.text)):
        return None
    return ("的", rest[1]) if rest is not None and not rest[0] and token.text == "的" else rest


def unlinked(word: str) -> str:
    """The verb without the adverbs that join it: 既是, 又是."""
    return word.lstrip(_links())


@cache
def _links() -> str:
    return "".join(post_cues()["link"])


def status(before: str, clause: str, verb: str, own: str = "") -> str:
    """The status by the last verb of appointing or removing in front, which may head a list.

    `before` is the text in front of the name, `clause` runs from the name to its verb; `own` is what the
    title itself shows.
    """
    cues = post_cues()
    last, found = max((before.rfind(v), v) for v in cues["appointing"] | cues["removing"])
    governing = found if last >= 0 and not _ENDED.search(before[last:] + clause) else ""
    if governing in cues["removing"] and verb in _REMOVED:
        return "removed"
    if governing and governing not in cues["removing"] and verb in _APPOINTED:
        return "proposed" if governing == "提名" else "appointed"
    told = copulas().get(verb, "")
    told = own if own and told in {"", "current"} else told
    if told != "current":
        return told
    if _NO_LONGER.search(clause):
        return "removed"
    return "former" if _EARLIER.search(clause) or _JUST_BEFORE.search(before) else told
