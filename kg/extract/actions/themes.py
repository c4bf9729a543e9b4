"""The thing that a clause is told of, which its verb may have as its object."""

from __future__ import annotations

from kg.extract.actions.candidate import Candidate
from kg.extract.actions.topics import Scope
from kg.extract.actions.verbs import may_be_bare, takes_object
from kg.extract.actions.wording import Thing, thing_of


def theme_of(found: Candidate, scope: Scope, left: Thing | None, *, bare: bool) -> Thing | None:
    """What 由甲主办，乙承办 and 成立中心，由甲管理 are told of, before the clause.

    `left` is the last object told; `bare`: the clause has no subject of its own.
    """
    theme = thing_of(scope.theme.core) if scope.theme is not None else None
    if not takes_object(found.predicate) or found.predicate.goal is not None:
        return None
    if found.rule == "actions.by-agent":
        before = None if may_be_bare(found.predicate) else scope.left or left
        return theme or before if bare else None
    plain = len(found.predicate.rest) == 0 and not found.predicate.joined
    return theme if scope.by and plain and found.rule == "actions.subject" else None
