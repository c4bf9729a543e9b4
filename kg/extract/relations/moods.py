"""Whether a deed holds: planned, demanded, wished, denied."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.relations.claims import Mood
from kg.extract.relations.cues import DEMANDED, DEMANDING, LATER, NEGATED, PLANNED, PLANNING, WISHED
from kg.extract.relations.rows import Clause, Token
from kg.extract.relations.subjects import Scene, stated


def mood_of(scene: Scene, clause: Clause, ahead: Sequence[Token]) -> Mood:
    """The mood of the deed whose verb stands behind the tokens `ahead`, the clause's first ones.

    Planned, demanded and wished by a word before the verb; planned by a later time that opens the sentence;
    demanded where an earlier clause demands and no one else is named as doing it.
    """
    before = [t.text for t in ahead]
    negated = sum(w in NEGATED for w in before[-3:]) % 2 == 1
    if not WISHED.isdisjoint(before):
        return Mood(negated, "wished")
    if _plans(ahead) or _framed(scene, clause, ahead):
        return Mood(negated, "planned")
    if not DEMANDED.isdisjoint(before) or _asked(scene, clause, ahead):
        return Mood(negated, "demanded")
    return Mood(negated)


def _plans(tokens: Sequence[Token]) -> bool:
    """A word of planning, or one that is so before a verb: 将, but not in 将物资送到."""
    if not PLANNED.isdisjoint(t.text for t in tokens):
        return True
    return any(
        t.text in PLANNING and (i + 1 == len(tokens) or tokens[i + 1].kind in ("v", "d", "p", "vn"))
        for i, t in enumerate(tokens)
    )


def _framed(scene: Scene, clause: Clause, ahead: Sequence[Token]) -> bool:
    """Whether the sentence opens with a later time (下一步，), or an earlier clause of its subject plans."""
    row = scene.clauses[clause.reading.index]
    if any(t.text in LATER for c in row[: min(2, clause.number)] for t in c.tokens[:2]):
        return True
    before = row[max(0, clause.number - _REACH) : clause.number]
    return any(_plans(c.tokens[:_NEAR]) for c in before) and stated(ahead) is None


def _asked(scene: Scene, clause: Clause, ahead: Sequence[Token]) -> bool:
    row = scene.clauses[clause.reading.index][max(0, clause.number - _REACH) : clause.number]
    demanding = any(c.tokens[-1].text in DEMANDING or any(t.text == "要求" for t in c.tokens) for c in row)
    return demanding and stated(ahead) is None


_REACH = 8
_NEAR = 12
"""How many clauses a demand reaches over."""
