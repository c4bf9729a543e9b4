"""Who acts in a clause: the phrase before its verb, or whoever the text goes on to tell of."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.actions import closed
from kg.extract.actions.nouns import AGENTS, bearers, crowd_of
from kg.extract.actions.phrases import Chunk, groups
from kg.extract.actions.predicates import Sketch
from kg.extract.actions.topics import Scope, Subject
from kg.extract.base import Named
from kg.model import EntityClass

_PERSONS = (EntityClass.PERSON, EntityClass.OFFICIAL)


def subject_of(sketch: Sketch, scope: Scope) -> Subject | None:
    """The clause's subject; the scope remembers it for the clauses that leave theirs out."""
    if sketch.subject is None:
        return _source(sketch) or _left_out(scope)
    subject = _stated(sketch, sketch.subject, scope)
    _remember(scope, subject)
    return subject


def _stated(sketch: Sketch, phrase: Chunk, scope: Scope) -> Subject:
    names = bearers(phrase.core)
    crowd = crowd_of(phrase.core)
    if names:
        return Subject(names, "agent", "crowd" if crowd == "member" else "subject", phrase)
    if groups(sketch.lead, ("由", "被")):
        return Subject((), "thing", "subject", phrase)
    if crowd == "member" and len(phrase.core) <= 2 and scope.subject is not None and _is_body(scope.subject):
        return Subject(scope.subject.names, "agent", "crowd", phrase)
    if crowd or phrase.core[-1].text in closed.PRONOUNS or phrase.core[-1].kind == "r":
        return Subject((), "crowd", "subject", phrase)
    return Subject((), "thing", "subject", phrase)


def _is_body(subject: Subject) -> bool:
    return len(subject.names) == 1 and subject.names[0].cls not in _PERSONS


def _remember(scope: Scope, subject: Subject) -> None:
    """A named or unnamed actor becomes the subject of what follows; a thing does not, but its owner may."""
    if scope.content is not None:
        scope.content.subject = subject if subject.kind != "thing" else scope.content.subject
        return
    if subject.kind == "agent":
        scope.subject = scope.topic = subject
    elif subject.kind == "crowd":
        scope.subject = subject
        scope.topic = None
    elif scope.subject is None and (owner := _owner(subject)) is not None:
        scope.subject = Subject((owner,), "agent", "subject")


def _owner(subject: Subject) -> Named | None:
    """The body that the phrase begins with: what follows is told of it (柳湾区经济稳中向好，先后出台…)."""
    first = subject.phrase.core[0].name if subject.phrase is not None else None
    owns = first is not None and first.cls in AGENTS and first.cls not in _PERSONS
    return first if owns else None


def _source(sketch: Sketch) -> Subject | None:
    """据陈玉习介绍: the speaker."""
    found = [n for c in groups(sketch.lead, ("据",)) for n in bearers(c.core)]
    return Subject(tuple(found)) if found else None


def _left_out(scope: Scope) -> Subject | None:
    if scope.content is not None:
        before = scope.content.subject
        return replace(before, how="inherited") if before is not None and before.names else None
    if scope.subject is not None:
        return replace(scope.subject, how="inherited", phrase=None) if scope.subject.names else None
    return replace(scope.topic, how="continued", phrase=None) if scope.topic is not None else None
