"""Posts that a verb states: 任命X为…, 免去X的…职务, X当选…, X是…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base import Reading
from kg.extract.posts.held import Held, held
from kg.extract.posts.tokens import Kind, Token
from kg.lexicon.roles import copulas, post_cues

_FARTHEST = 3
"""How many words may stand between the verb and the first title."""
_ENDED = re.compile("[。！？]|[，,](?!.{0,12}(?:同志)?(?:为|的))")
"""What ends the sway of a verb of appointing or removing."""
_ADDING = frozenset({"现任", "拟任", "兼任", "曾任", "历任", "时任", "担任", "任", "出任", "升任", "接任"})
_STOPS = frozenset("。；;")
_APPOINTED = frozenset({"为", "任", "担任", "当选", ""})
_REMOVED = frozenset({"的", "辞去", ""})
_JOINING = frozenset({Kind.LIST, Kind.ALSO, Kind.PRAISE, Kind.COMMA})
_RULES = {"appointed": "posts.appointed", "removed": "posts.removed"}


def statements(reading: Reading, row: list[Token], lead: str = "") -> Iterator[tuple[Token, Held, str, str]]:
    """(person, post, rule, status) for posts told by a verb; `lead` governs from in front."""
    last_body: Token | None = None
    for i, token in enumerate(row):
        if token.kind is not Kind.PERSON or token.named is None:
            continue
        for verb, index in _verbs(row, i + 1):
            clause = reading.text[token.start : row[index - 1].end]
            status = _status(lead + reading.text[: token.start], clause, verb)
            if not status or (verb == "为" and status == "current" and not _ends_clause(row, index)):
                continue
            shared = last_body if status in _RULES else None
            for post in _titles(row, index, shared):
                last_body = post.body or last_body
                yield token, post, _RULES.get(status, "posts.stated"), status


def _verbs(row: list[Token], index: int) -> Iterator[tuple[str, int]]:
    """The verbs that speak of a person: the first behind the name, and those that commas add (拟任…)."""
    first = _behind(row, index)
    if first is None:
        return
    yield first
    for at in range(first[1], len(row)):
        token, verb = row[at], _unlinked(row[at].text)
        if token.kind is Kind.PERSON or token.text in _STOPS:
            return
        if row[at - 1].kind is Kind.COMMA and token.kind is not Kind.TITLE and verb in _ADDING:
            yield verb, at + 1


def _ends_clause(row: list[Token], index: int) -> bool:
    """Whether a title ends the clause behind 为; else 为 is a preposition: 为|队员|送行."""
    titles = [at for at in range(index, len(row)) if row[at].kind is Kind.TITLE]
    at = titles[0] + 1 if titles else len(row)
    return at >= len(row) or row[at].kind in {Kind.COMMA, Kind.LIST, Kind.ALSO} or row[at].text in _STOPS


def _behind(row: list[Token], index: int) -> tuple[str, int] | None:
    """The verb behind the name ("" for none, 的 for a bare one), and the index of the token behind it."""
    verb = ""
    for at in range(index, len(row)):
        token = row[at]
        bare = _unlinked(token.text)
        if token.kind in {Kind.OTHER, Kind.STATUS} and bare in copulas():
            return bare, at + 1
        if token.kind is Kind.ALSO and token.text == "兼任":
            return token.text, at + 1
        if token.kind in {Kind.BODY, Kind.TITLE, Kind.UNIT}:
            return verb, at
        if token.kind is Kind.PERSON and row[at - 1].kind is Kind.LIST:
            continue
        if token.kind not in {Kind.COMMA, Kind.LIST} and token.text not in post_cues()["filler"]:
            return None
        verb = "的" if token.text == "的" else verb
    return None


def _unlinked(word: str) -> str:
    """The verb without the adverbs that join it: 既是, 又是."""
    return word.lstrip("".join(post_cues()["link"]))


def _status(before: str, clause: str, verb: str) -> str:
    """The status by the last verb of appointing or removing in front, which may head a list.

    `before` is the text in front of the name, `clause` runs from the name to its verb.
    """
    cues = post_cues()
    last, found = max((before.rfind(v), v) for v in cues["appointing"] | cues["removing"])
    governing = found if last >= 0 and not _ENDED.search(before[last:] + clause) else ""
    if governing in cues["removing"]:
        return "removed" if verb in _REMOVED else copulas().get(verb, "")
    if governing and verb in _APPOINTED:
        return "proposed" if governing == "提名" else "appointed"
    return copulas().get(verb, "")


def _titles(row: list[Token], index: int, body: Token | None = None) -> Iterator[Held]:
    """The titles from `index` on, joined by 、 or 兼, each with the body in front of it, else `body`."""
    unit: Token | None = None
    skipped, found = 0, False
    for token in row[index:]:
        if token.kind is Kind.BODY:
            body, unit = token, None
        elif token.kind is Kind.UNIT:
            unit = token
        elif token.kind is Kind.TITLE:
            near = unit if unit is not None and unit.end == token.start else None
            yield held(token, token if token.named is not None else body, near)
            unit, found = None, True
        elif _joins(token):
            if token.kind is Kind.COMMA and not found:
                return
        else:
            skipped += 1
            if found or skipped > _FARTHEST or token.kind is Kind.PERSON:
                return


def _joins(token: Token) -> bool:
    bare = _unlinked(token.text)
    return token.kind in _JOINING or not bare or bare in post_cues()["joiner"]
