"""Who signs, who is brought in, who holds a meeting: what the deeds behind rest on."""

from __future__ import annotations

from kg.extract.actions import moods
from kg.extract.actions.candidate import Candidate
from kg.extract.actions.chunk import Chunk
from kg.extract.actions.nouns import is_meeting
from kg.extract.actions.predicates import Predicate
from kg.extract.actions.topics import Scope
from kg.extract.actions.verbs import type_of
from kg.extract.base import Named
from kg.extract.wordlist import words
from kg.model import PERSONS, EntityClass

AGREED = words("build invest produce start complete open equip research")
"""Types of deeds that an agreement promises."""
_JOINTLY = ("共", "共同", "合作", "联合", "携手", "双方")


def note(found: Candidate, scope: Scope) -> None:
    """Who holds a meeting decides what 会议 behind it decides; a meeting by name does so itself."""
    if type_of(found.predicate) in ("sign", "cooperate") and len(found.agents) > 1:
        scope.signers[:] = found.agents
        scope.signed = scope.signed or type_of(found.predicate) == "sign"
    if type_of(found.predicate) == "attract" and found.given.thing is not None:
        scope.firms = _firms(found.given.thing.names)
    elif scope.signed:
        scope.firms = _firms(found.agents)
    held = type_of(found.predicate) == "hold" and is_meeting(found.given.head)
    bodies = tuple(n for n in found.agents if n.cls not in PERSONS)
    if held and bodies:
        scope.host.append(bodies)


def _firms(names: tuple[Named, ...]) -> tuple[Named, ...]:
    """Who of those that sign, or are brought in, will invest and build."""
    return tuple(n for n in names if n.cls is EntityClass.ENTERPRISE)


def is_joint(predicate: Predicate, around: tuple[Chunk, ...]) -> bool:
    """共建, 合作建设: all who signed do it."""
    return predicate.word[0] == "共" or any(w in _JOINTLY for w in moods.words_of(around))
