"""The verbs that give a person a post, and the status that they give it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.posts.tokens import Kind, Token
from kg.lexicon.roles import copulas, post_cues

_ENDED = re.compile("[。！？]|[，,](?!(?:.{0,12}|[^，,。]{0,80})(?:为|的))")
"""What ends the sway of a verb of appointing or removing."""
_IN_CHAIN = frozenset({Kind.BODY, Kind.TITLE, Kind.UNIT, Kind.LIST, Kind.ALSO, Kind.STATUS, Kind.PRAISE})
STOPS = frozenset("。；;")
_ALSO = frozenset({"兼任", "兼"})
_LATEST = 8
"""How many words may stand between a person and the verb."""
_TIMES = frozenset("年月日起后前时")
"""How a time ends that stands in front of a verb."""
_APPOINTED = frozenset({"为", "任", "担任", "当选", ""})
_REMOVED = frozenset({"的", "辞去", ""})


def leads_to_person(row: list[Token], index: int) -> bool:
    """Whether what stands behind `index` are titles in front of another person."""
    at = index + 1
    while at < len(row) and row[at].kind in _IN_CHAIN:
        at += 1
    return at > index + 1 and at < len(row) and row[at].kind is Kind.PERSON


def verbs(row: list[Token], index: int) -> Iterator[tuple[str, int]]:
    """The verbs that speak of the person at `index`: the first behind the name, then those behind commas."""
    first = _behind(row, index + 1) or _within(row, index + 1)
    start = index + 1 if first is None else first[1]
    if first is not None:
        yield first
    for at in range(start, len(row)):
        token, verb = row[at], unlinked(row[at].text)
        if token.kind is Kind.PERSON or token.text in STOPS:
            return
        adding = token.kind is not Kind.TITLE and verb in post_cues()["adding"] and _opens(row, at)
        if adding and not leads_to_person(row, at):
            yield verb, at + 1


def _within(row: list[Token], index: int) -> tuple[str, int] | None:
    """A verb of holding later in the person's own clause: 甲|自|2018年|起|担任|村支书."""
    for at in range(index, min(len(row) - 1, index + _LATEST)):
        token = row[at]
        if token.kind in {Kind.COMMA, Kind.PERSON, Kind.LIST, Kind.TITLE} or token.text in STOPS:
            return None
        if token.text in post_cues()["adding"] and row[at + 1].kind in {Kind.BODY, Kind.TITLE, Kind.UNIT}:
            return token.text, at + 1
    return None


def _opens(row: list[Token], at: int) -> bool:
    """Whether a verb begins its clause, but for a time in front of it."""
    while at and row[at - 1].kind in {Kind.OTHER, Kind.STATUS} and row[at - 1].text[-1:] in _TIMES:
        at -= 1
    return at > 0 and row[at - 1].kind is Kind.COMMA


def _behind(row: list[Token], index: int) -> tuple[str, int] | None:
    """The verb behind the name ("" for none, 的 for a bare one), and the index of the token behind it."""
    verb = ""
    for at in range(index, len(row)):
        token = row[at]
        bare = unlinked(token.text)
        if token.kind in {Kind.OTHER, Kind.STATUS} and bare in copulas():
            return bare, at + 1
        if token.kind is Kind.ALSO and token.text in _ALSO:
            return "兼任", at + 1
        if token.kind in {Kind.BODY, Kind.TITLE, Kind.UNIT}:
            return verb, at
        if token.kind is Kind.PERSON and row[at - 1].kind is Kind.LIST:
            continue
        if token.kind not in {Kind.COMMA, Kind.LIST} and token.text not in post_cues()["filler"]:
            return None
        verb = "的" if token.text == "的" else verb
    return None


def unlinked(word: str) -> str:
    """The verb without the adverbs that join it: 既是, 又是."""
    return word.lstrip("".join(post_cues()["link"]))


def status(before: str, clause: str, verb: str) -> str:
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
