"""Deeds told in front of a noun: 嘉业公司研发的新产品, 承建大桥的嘉业公司."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.actions import moods, verbal
from kg.extract.actions.chunk import Chunk
from kg.extract.actions.clauses import Clause
from kg.extract.actions.closed import JOINERS
from kg.extract.actions.draft import Draft
from kg.extract.actions.nouns import bearers
from kg.extract.actions.row import ATTRIBUTIVE
from kg.extract.actions.tokens import Token
from kg.extract.actions.topics import Scope
from kg.extract.actions.wording import Thing, thing_of
from kg.extract.base import Named
from kg.extract.wordlist import words
from kg.lexicon import load
from kg.lexicon.load import Verb

_UNTOLD = words("say demand improve increase reduce achieve live work die other")
"""Types of deeds that are not worth telling where they stand in front of a noun."""
_LEAVING = words("辞去 辞任")
_REQUESTS = words("请求 申请 报告 要求 决定")


def attributive(clause: Clause, chunks: Sequence[Chunk], scope: Scope) -> Iterator[Draft]:
    """The deeds that noun phrases of the clause tell of a named agent in front of 的."""
    for chunk in chunks:
        if chunk.kind not in ("np", "pp", "place"):
            continue
        for k in range(1, len(chunk.core) - 1):
            if chunk.core[k].text in ATTRIBUTIVE:
                draft = (
                    _before(clause, chunk.core, k, scope)
                    or _behind(clause, chunk.core, k, scope)
                    or _resigned(clause, chunk.core, k, scope)
                )
                if draft is not None:
                    yield draft


def _before(clause: Clause, core: Sequence[Token], k: int, scope: Scope) -> Draft | None:
    """嘉业公司研发的新产品: name, verb, 的, what it was done to."""
    known = _deed(core[k - 1])
    start = k - 2
    while start > 0 and core[start].kind in "dt":
        start -= 1
    first = start
    while first > 1 and core[first - 1].text in JOINERS and core[first - 2].name is not None:
        first -= 2
    agents = bearers(core[first : start + 1]) if start >= 0 and core[start].name is not None else ()
    if known is None or not agents:
        return None
    return _draft(clause, core[k - 1], known, agents, thing_of(core[k + 1 :]), core[start + 1 : k - 1], scope)


def _behind(clause: Clause, core: Sequence[Token], k: int, scope: Scope) -> Draft | None:
    """承建大桥的嘉业公司: verb, noun, 的, name."""
    verb = next((i for i in range(k) if core[i].kind != "d"), k)
    known = _deed(core[verb]) if verb < k - 1 else None
    agents = bearers(core[k + 1 :]) if core[-1].name is not None else ()
    if known is None or not agents or any(t.kind in "vp" for t in core[verb + 1 : k]):
        return None
    return _draft(clause, core[verb], known, agents, thing_of(core[verb + 1 : k]), core[:verb], scope)


def _resigned(clause: Clause, core: Sequence[Token], k: int, scope: Scope) -> Draft | None:
    """钱悦辞去局长职务的请求: who asks to go, from which post."""
    verb = next((i for i in range(1, k) if core[i].text in _LEAVING), 0)
    if not verb or core[k + 1].text not in _REQUESTS or not bearers(core[verb - 1 : verb]):
        return None
    thing = thing_of(core[verb + 1 : k]) if verb + 1 < k else None
    return _draft(clause, core[verb], load.verbs()["辞去"], bearers(core[verb - 1 : verb]), thing, (), scope)


def _deed(token: Token) -> Verb | None:
    known = load.verbs().get(token.text) if token.kind == "v" and token.name is None else None
    plain = token.text not in verbal.STATES and token.text not in verbal.RHETORIC
    return known if known is not None and known.type not in _UNTOLD and plain else None


def _draft(
    clause: Clause,
    verb: Token,
    known: Verb,
    agents: tuple[Named, ...],
    thing: Thing | None,
    adverbs: Sequence[Token],
    scope: Scope,
) -> Draft | None:
    colour = [Chunk("adv", (t,), t.text) for t in adverbs]
    if thing is None or moods.is_possible(colour, planned=False):
        return None
    mood = moods.mood_of(colour)
    return Draft(
        clause,
        Chunk("v", (verb,), verb.text, (verb,)),
        known.type,
        "actions.attributive",
        agents,
        thing,
        negated=moods.is_negated(colour),
        mood=None if mood == "done" else mood,
        within=scope.content,
    )
