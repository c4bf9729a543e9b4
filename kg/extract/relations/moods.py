"""Whether a deed holds: planned, demanded, wished, denied."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.relations.claims import Mood
from kg.extract.relations.cues import DEMANDED, DEMANDING, LATER, NEGATED, PLANNED, WISHED
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
    if not PLANNED.isdisjoint(before) or "将" in before[-3:] or _framed(scene, clause):
        return Mood(negated, "planned")
    if not DEMANDED.isdisjoint(before) or _asked(scene, clause, ahead):
        return Mood(negated, "demanded")
    return Mood(negated)


def _framed(scene: Scene, clause: Clause) -> bool:
    """Whether the sentence opens with a later time: 下一步，."""
    row = scene.clauses[clause.reading.index]
    return any(t.text in LATER for c in row[: min(2, clause.number)] for t in c.tokens[:2])


def _asked(scene: Scene, clause: Clause, ahead: Sequence[Token]) -> bool:
    row = scene.clauses[clause.reading.index][max(0, clause.number - _REACH) : clause.number]
    demanding = any(c.tokens[-1].text in DEMANDING or any(t.text == "要求" for t in c.tokens) for c in row)
    return demanding and stated(ahead) is None


_REACH = 8
"""How many clauses a demand reaches over."""
