"""One paragraph, clause by clause: each predicate with the subject, time and mood that hold where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.actions.clauses import Clause
from kg.extract.actions.deeds import ClauseReader
from kg.extract.actions.draft import Draft
from kg.extract.actions.frames import enter
from kg.extract.actions.phrases import chunks_of
from kg.extract.actions.predicates import sketch_of
from kg.extract.actions.sayings import attribute
from kg.extract.actions.subjects import subject_of
from kg.extract.actions.topics import Scope
from kg.model import Action


def read_paragraph(clauses: Sequence[Clause], scope: Scope) -> list[Action]:
    """The actions that a paragraph's clauses tell; `scope` is fresh but for what the article named before."""
    found = list[Draft]()
    for i, clause in enumerate(clauses):
        following = clauses[i + 1] if i + 1 < len(clauses) else None
        found.extend(_read(clause, following, scope))
    attribute(found)
    text_of = {c.reading.index: c.reading.text for c in clauses}
    return [draft.action(text_of) for draft in found]


def _read(clause: Clause, following: Clause | None, scope: Scope) -> list[Draft]:
    sketch = sketch_of(chunks_of(clause.tokens))
    enter(scope, clause, sketch)
    subject = subject_of(sketch, scope)
    return ClauseReader(clause, sketch, subject, scope, following).read()
