"""Which entities a fact is about."""

from __future__ import annotations

from kg.model import Action, Claim, Figure, Post

Fact = Post | Action | Figure | Claim


def references(fact: Fact) -> tuple[int, ...]:
    """The indices of the entities that a fact brings together, each once; not of who told it.

    >>> from kg.model import Basis, Stretch
    >>> references(Post(Basis(Stretch(0, 0, 2), (), "posts.chain"), "书记", person=4, organization=2))
    (4, 2)
    """
    return tuple(dict.fromkeys(index for index in _ends(fact) if index is not None))


def _ends(fact: Fact) -> tuple[int | None, ...]:
    match fact:
        case Post():
            return fact.person, fact.organization
        case Action():
            return fact.agents + fact.objects + fact.recipients + fact.places + fact.measures
        case Figure():
            return fact.about, fact.base
        case Claim():
            return fact.subject, fact.object
