"""One paragraph, clause by clause: each predicate with the subject, time and mood that hold there."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.actions.attributes import attributive
from kg.extract.actions.clauses import Clause
from kg.extract.actions.deeds import ClauseReader
from kg.extract.actions.draft import Draft
from kg.extract.actions.frames import enter
from kg.extract.actions.joining import joined
from kg.extract.actions.predicates import sketch_of
from kg.extract.actions.sayings import attribute
from kg.extract.actions.subjects import subject_of
from kg.extract.actions.topics import Scope
from kg.model import Action


def read_paragraph(clauses: Sequence[Clause], scope: Scope) -> list[Action]:
    """The actions that a paragraph's clauses tell; `scope` is fresh but for what the article named before."""
    found = list[Draft]()
    row = tuple(joined(clauses))
    for i, (clause, chunks) in enumerate(row):
        following = row[i + 1][0] if i + 1 < len(row) else None
        sketch = sketch_of(chunks)
        enter(scope, clause, sketch)
        subject = subject_of(sketch, scope)
        found.extend(ClauseReader(clause, sketch, subject, scope, following).read())
        found.extend(attributive(clause, chunks, scope))
    attribute(found)
    text_of = {c.reading.index: c.reading.text for c in clauses}
    found.sort(key=lambda d: (d.clause.reading.index, d.verb.start))
    return [draft.action(text_of) for draft in found]
