"""A predicate with all that was found of it, before it is sure to be a deed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.extract.actions import closed, verbal
from kg.extract.actions.arguments import places_round, recipients_of
from kg.extract.actions.chunk import Chunk, groups
from kg.extract.actions.objects import Given
from kg.extract.actions.predicates import Predicate
from kg.extract.actions.verbs import entry, is_done_to, is_everyday, may_be_bare, takes_object, type_of
from kg.extract.base import Named
from kg.extract.wordlist import words
from kg.model import EntityClass

DONE_TO = ("actions.passive", "actions.theme")
_NEAR = ("actions.subject", "actions.crowd", "actions.by-agent")
_TELLING = (*_NEAR, "actions.inherited")
_GOVERNING = (EntityClass.JURISDICTION, EntityClass.OFFICE)
_WHEN = words("后 时 前 之后 之前 以后 以前 之际 期间 的时候")
_BEFORE = words("原 曾 曾经 时 历")
_GROUNDS = words("因 由于 鉴于")
_DECIDING = verbal.PROVIDING | {"决定", "确定"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A verb, what stands round it, who does it, by which rule that was found, and to what."""

    predicate: Predicate
    around: tuple[Chunk, ...]
    agents: tuple[Named, ...]
    rule: str
    given: Given


def doubts(found: Candidate) -> tuple[str, ...]:
    """Why too little is known to tell the deed; nothing where verb, subject and object are certain."""
    if found.rule in DONE_TO:
        return () if _is_done_to(found) else ("not done to",)
    told = tuple(name for name, doubt in _DOUBTS.items() if doubt(found))
    if entry(found.predicate.verb) is None:
        return told if _is_plain(found) else (*told, "not plain")
    return told if found.given.thing is not None or _lacks_nothing(found) else (*told, "no object")


def _is_done_to(found: Candidate) -> bool:
    """A passive, or a thing as subject: the verb must take an object and have none behind it."""
    predicate, given = found.predicate, found.given
    fits = is_done_to(predicate) and takes_object(predicate) and given.thing is not None
    return fits and (predicate.object is None or given.fronted)


def _is_plain(found: Candidate) -> bool:
    """A verb that the lexicon does not know: of two or three characters, or with 了."""
    verb = found.predicate.verb
    plain = 1 < len(verb.head) < 4 or len(verb.tokens) > len(verb.core)
    if found.given.thing is None:
        return found.rule in _NEAR and len(verb.head) == 2 and _closes(found)
    return found.rule in _TELLING and plain


def _lacks_nothing(found: Candidate) -> bool:
    """Without an object: a deed that leads somewhere named, or one that news tells so, with some colour."""
    predicate = found.predicate
    if predicate.goal is not None:
        return bool(recipients_of(predicate, (), found.given) or places_round(predicate, ()))
    if len(predicate.word) < 2:
        return False
    if _closes(found) and (found.rule in _NEAR or _is_coloured(found)):
        return True
    if groups(predicate.before, ("对",)) or not may_be_bare(predicate):
        return False
    known = entry(predicate.verb)
    colour = any(c.kind in ("adv", "pp", "time", "place") for c in predicate.before)
    return colour or found.rule in _NEAR or (known is not None and "none" in known.frame)


def _is_coloured(found: Candidate) -> bool:
    """Whether the verb goes on from the subject with a time, a place or an adverb of its own."""
    told = any(c.kind in ("adv", "pp", "time", "place") for c in found.predicate.before)
    return told and found.rule == "actions.inherited"


def _closes(found: Candidate) -> bool:
    """Whether no noun or verb stands behind the verb: what it was done to is then told nowhere."""
    return all(c.kind in ("adv", "time", "other") for c in found.predicate.rest)


def _only_decides(found: Candidate) -> bool:
    return found.given.thing is None and found.predicate.word in _DECIDING


def _only_goes(found: Candidate) -> bool:
    return found.predicate.word in verbal.GOING and not places_round(found.predicate, ())


def _only_counts(found: Candidate) -> bool:
    return found.given.thing is not None and found.given.is_vague


def _is_tiny(found: Candidate) -> bool:
    """定人, 敲门: one character does to one character; only a stated subject makes it a deed."""
    thing = found.given.thing
    tiny = thing is not None and len(found.predicate.word) == 1 and thing.end - thing.start == 1
    told = found.predicate.object
    tiny = tiny and not (told is not None and any(t.kind == "m" for t in told.core))
    return tiny and found.rule not in _NEAR[:2]


def _goes_back_to_work(found: Candidate) -> bool:
    """复工企业67家 counts; a territory or an office does not go back to work itself."""
    if type_of(found.predicate) != "resume":
        return False
    governs = found.given.thing is None and all(n.cls in _GOVERNING for n in found.agents)
    return found.given.is_crowd or governs


def _only_when(found: Candidate) -> bool:
    """到任后, 发言时: when something else is done."""
    first = next(iter(found.predicate.rest), None)
    return first is not None and first.kind == "other" and first.tokens[0].text in _WHEN


def _only_once(found: Candidate) -> bool:
    """原任, 曾任, 时任: a post held before."""
    word = found.predicate.word
    return word in ("任", "担任", "兼任") and any(c.head in _BEFORE for c in found.predicate.before)


def _only_why(found: Candidate) -> bool:
    """因大桥施工，…: the ground of what follows."""
    first = found.around[0] if found.around else None
    ground = first is not None and first.kind == "pp" and first.tokens[0].text in _GROUNDS
    return ground and found.rule not in _NEAR


def _only_part(found: Candidate) -> bool:
    """其中养老3个: numbers by kind."""
    counted = found.predicate.object is not None and all(t.kind == "m" for t in found.predicate.object.core)
    return (
        counted
        and found.rule not in (*_NEAR, "actions.said")
        and any(c.tokens[0].text == "其中" for c in found.predicate.before)
    )


def _is_everyday(found: Candidate) -> bool:
    return is_everyday(found.predicate)


_DOUBTS: dict[str, Callable[[Candidate], bool]] = {
    "when": _only_when,
    "once": _only_once,
    "why": _only_why,
    "everyday": _is_everyday,
    "part": _only_part,
    "decides": _only_decides,
    "goes": _only_goes,
    "counts": _only_counts,
    "tiny": _is_tiny,
    "back to work": _goes_back_to_work,
}


def received(found: Candidate, subject: tuple[Named, ...], lead: tuple[Chunk, ...]) -> tuple[Named, ...]:
    """被授予称号: the passive's subject receives what stands behind the verb."""
    passive = any(c.head in closed.PASSIVE for c in lead)
    gets = found.rule == "actions.by-agent" and passive and not found.given.fronted
    return subject if gets and found.given.thing is not None else ()
