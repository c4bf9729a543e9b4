"""成立专班，巡查河道: whoever a clause sets up does what its sentence goes on to tell."""

from __future__ import annotations

from typing import Final

from kg.extract.actions.candidate import Candidate
from kg.extract.actions.topics import Scope, Subject
from kg.extract.actions.verbs import type_of
from kg.extract.wordlist import words
from kg.model import EntityClass

_FORMING: Final = words("组成 编成 拉起")


def note_set_up(found: Candidate, scope: Scope) -> None:
    """Make the team that the deed sets up the subject of what follows; not where a plan or words are told."""
    if scope.content is not None or scope.planned or found.given.thing is None:
        return
    teams = tuple(n for n in found.given.thing.names if n.cls is EntityClass.TEAM)
    word = found.predicate.word
    alone = len(teams) == 1 and type_of(found.predicate) == "found" and word[0] != "设"
    if teams and (alone or word in _FORMING):
        scope.subject = Subject(teams)
