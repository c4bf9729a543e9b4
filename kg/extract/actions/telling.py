"""Whether a deed is told as done, planned, demanded or wished, by its words and by what went before."""

from __future__ import annotations

from kg.extract.actions import agreements, moods
from kg.extract.actions.chunk import Chunk
from kg.extract.actions.frames import is_due
from kg.extract.actions.predicates import Predicate
from kg.extract.actions.sayings import mood_within
from kg.extract.actions.topics import Scope
from kg.extract.actions.verbs import type_of
from kg.extract.wordlist import words

_OF_NOTICES = words("say report inform publish plan approve appoint remove demand")


_HOSTING = words("主办 承办 协办 联办 合办 联合主办 联合承办 共同主办 共同承办")


def told_mood(
    predicate: Predicate, around: tuple[Chunk, ...], scope: Scope, asked: str | None
) -> tuple[str | None, bool]:
    """The modality or None, and whether the deed is told as done.

    What is told as done ends a plan, a plan goes on over clauses; `asked` is the mood of a verb before.
    """
    said = moods.mood_of(around)
    if said is None and any(t.text in ("了", "过") for t in predicate.verb.tokens):
        said = "done"
    if said is None and asked is None and not mood_within(scope.content) and is_due(around):
        return "planned", False
    if said == "done":
        scope.planned = scope.ahead = False
        return None, True
    if said is None and scope.coming and predicate.word in _HOSTING:
        return "planned", False
    if said is None and scope.signed and type_of(predicate) in agreements.AGREED:
        return "planned", False
    scope.planned = scope.planned or said == "planned"
    if scope.planned and said in (None, "demanded"):
        return "planned", False
    ordered = scope.notice and type_of(predicate) not in _OF_NOTICES
    return said or asked or mood_within(scope.content) or ("planned" if ordered else None), False
