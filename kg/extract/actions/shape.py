"""How a clause is built round a verb: what the judge of deeds weighs beside the words."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.actions.chunk import Chunk
from kg.extract.actions.nouns import bearers
from kg.extract.actions.predicates import Predicate, Sketch
from kg.extract.actions.topics import Scope, Subject

_MANY = 3


def shape_of(predicate: Predicate, sketch: Sketch, acting: Subject | None, scope: Scope) -> tuple[str, ...]:
    """Signs of a predicate's place among those of its clause, of the subject, and of what stands round."""
    return (
        *_of_order(predicate, sketch),
        *_of_subject(predicate, sketch, acting, scope),
        *_of_groups(predicate, sketch),
    )


def _of_order(predicate: Predicate, sketch: Sketch) -> Iterator[str]:
    """Which of the clause's predicates it is, and what the one before it is."""
    at = next((i for i, p in enumerate(sketch.predicates) if p is predicate), 0)
    last = sketch.predicates[at - 1] if at else None
    following = len(sketch.predicates) - at - 1
    tie = "pivot" if predicate.pivot else "joined" if predicate.joined else "plain"
    tie = "beside" if predicate.beside else tie
    yield f"order {min(at, _MANY)} {tie}"
    yield f"order before {min(following, _MANY)}"
    if last is not None:
        held = "object" if last.object is not None else "goal" if last.goal is not None else "nothing"
        yield f"last verb {last.word}"
        yield f"last verb has {held} {tie}"


def _of_subject(predicate: Predicate, sketch: Sketch, acting: Subject | None, scope: Scope) -> Iterator[str]:
    """Who acts, how many clauses ago that was told, and what has been told of since."""
    told = f"{acting.kind} {acting.how}" if acting is not None else "nobody"
    yield f"subject {told}"
    yield f"subject since {min(scope.since, 4)} {told}"
    yield f"things since {min(scope.things, 3)} {told}"
    phrase = sketch.subject
    if phrase is not None:
        yield f"subject phrase {'name' if phrase.core[-1].name is not None else phrase.core[-1].text}"
        yield f"subject's parts {min(len(phrase.core), 6)}"
        yield f"subject apart {phrase.end < (sketch.predicates[0].verb.start if sketch.predicates else 0)}"


def _of_groups(predicate: Predicate, sketch: Sketch) -> Iterator[str]:
    """The kinds of pieces before and behind the verb."""
    yield f"pieces before {_kinds(predicate.before)}"
    yield f"pieces behind {_kinds(predicate.rest[:3])}"
    for chunk in (*sketch.lead, *predicate.before):
        if chunk.kind == "pp":
            yield f"group {chunk.head} {bool(bearers(chunk.core))}"
        elif chunk.kind == "np":
            yield f"phrase before {'name' if bearers(chunk.core) else 'noun'}"


def _kinds(chunks: tuple[Chunk, ...]) -> str:
    return " ".join(c.kind for c in chunks)
