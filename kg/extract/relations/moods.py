"""Whether a deed holds: planned, demanded, wished, denied."""

from __future__ import annotations

from kg.extract.relations.claims import Mood
from kg.extract.relations.cues import DEMANDED, DEMANDING, LATER, NEGATED, PLANNED, WISHED
from kg.extract.relations.rows import Clause
from kg.extract.relations.subjects import Scene, Subject, stated

def mood_of(scene: Scene, clause: Clause, verb: int, subject: Subject) -> Mood:
    """The mood of the deed whose verb is the token number `verb` of the clause.

    >>> Mood(modality="planned").negated
    False
    """
    tokens = clause.tokens
    before = [t.text for t in tokens[:verb]]
    negated = sum(w in NEGATED for w in before[-3:]) % 2 == 1
    if any(w in WISHED for w in before):
        return Mood(negated, "wished")
    if _future(before) or _framed(scene, clause):
        return Mood(negated, "planned")
    if any(w in DEMANDED for w in before) or _asked(scene, clause, verb):
        return Mood(negated, "demanded")
    return Mood(negated)


def _future(before: list[str]) -> bool:
    """A word of planning, or 将 that stands before a verb and not before what it takes up (将物资送到)."""
    return any(w in PLANNED for w in before) or "将" in before[-3:]


def _framed(scene: Scene, clause: Clause) -> bool:
    """Whether the sentence opens with a later time: 下一步，."""
    row = scene.clauses[clause.reading.index]
    return any(t.text in LATER for c in row[: clause.number] for t in c.tokens[:2])


def _asked(scene: Scene, clause: Clause, verb: int) -> bool:
    """Whether somebody demands it in an earlier clause and no one else is named as doing it."""
    if stated(clause.tokens[:verb]) is not None:
        return False
    row = scene.clauses[clause.reading.index]
    return any(
        c.tokens[-1].text in DEMANDING or any(t.text == "要求" for t in c.tokens) for c in row[: clause.number]
    )
