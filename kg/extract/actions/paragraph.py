"""One paragraph, clause by clause: each predicate with the subject, time and mood that hold there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.actions.appointers import appointer, note_decision, note_heading
from kg.extract.actions.appointments import head, items
from kg.extract.actions.attributes import attributive
from kg.extract.actions.chunk import Chunk
from kg.extract.actions.clauses import Clause
from kg.extract.actions.deeds import ClauseReader
from kg.extract.actions.draft import Draft, Told
from kg.extract.actions.frames import enter
from kg.extract.actions.joining import joined
from kg.extract.actions.nouns import bearers, is_agent
from kg.extract.actions.predicates import sketch_of
from kg.extract.actions.sayings import attribute
from kg.extract.actions.subjects import subject_of
from kg.extract.actions.topics import Content, Scope
from kg.model import PERSONS, Part

_GUESSED = "actions.guessed"
_NOTICES = ("的通知", "的公告", "的通告", "工作方案", "实施方案", "倡议书")
_REPORTS = (
    "任免",
    "任命",
    "免去",
    "任职",
    "职务",
    "表彰",
    "表扬",
    "通报",
    "结果",
    "情况",
    "公布",
    "印发",
    "名单",
)


def read_paragraph(clauses: Sequence[Clause], scope: Scope) -> list[Told]:
    """The actions that a paragraph's clauses tell; `scope` is fresh but for what the article named before."""
    found = list[Draft]()
    _note_issuer(clauses, scope)
    scope.pair.clear()
    scope.interview = _answer(clauses, scope)
    row = tuple(joined(clauses))
    for i, (clause, chunks) in enumerate(row):
        following = row[i + 1][0] if i + 1 < len(row) else None
        listed = items(clause, chunks, scope)
        found.extend(_told(clause, chunks, following, scope) if listed is None else listed)
    attribute(found)
    text_of = {c.reading.index: c.reading.text for c in (*clauses, *(d.clause for d in found))}
    found.sort(key=lambda d: (d.clause.reading.index, d.verb.start))
    return [Told(draft.action(text_of), draft.hints, draft.shape) for draft in found]


def read_heading(clauses: Sequence[Clause], part: Part, scope: Scope) -> None:
    """What a headline or section title sets for the paragraphs under it."""
    if part is Part.HEADLINE:
        _note_issuer(clauses, scope)
        scope.notice = scope.notice or _is_notice(clauses)
    for clause, chunks in joined(clauses):
        note_heading(clause, scope)
        head(clause, chunks, scope, ())


def _told(
    clause: Clause, chunks: tuple[Chunk, ...], following: Clause | None, scope: Scope
) -> Iterator[Draft]:
    """The deeds of a clause, by its predicates and by what stands in front of its nouns."""
    sketch = sketch_of(chunks)
    enter(scope, clause, sketch)
    pairs = [b for c in chunks if c.kind in ("np", "pp") and len(b := bearers(c.core)) == 2]
    scope.pair[:] = pairs[-1] if pairs else scope.pair
    subject = appointer(sketch, subject_of(sketch, scope), scope)
    deeds = ClauseReader(clause, sketch, subject, scope, following).read()
    sure = [deed for deed in deeds if deed.rule != _GUESSED] or deeds
    note_decision(clause, sure, scope)
    head(clause, chunks, scope, sure)
    yield from deeds
    yield from attributive(clause, chunks, scope)


def _note_issuer(clauses: Sequence[Clause], scope: Scope) -> None:
    """The body whose name opens the article."""
    first = clauses[0].tokens[0].name if clauses and not scope.issuer else None
    if first is not None and is_agent(first) and first.cls not in PERSONS:
        scope.issuer.append((first,))


def _answer(clauses: Sequence[Clause], scope: Scope) -> Content | None:
    """赵启：…: the paragraph of an interview tells what he says."""
    first = clauses[0] if clauses else None
    if first is None or len(first.tokens) != 1 or first.after not in ("：", ":"):
        return None
    name = first.tokens[0].name
    if name is None or name.cls not in PERSONS:
        return None
    return Content("say", (name,), body=scope.bodies.get(name.mention.text, ()))


def _is_notice(clauses: Sequence[Clause]) -> bool:
    """关于…的通知: what it says is to be done, unless it appoints, praises or reports."""
    text = clauses[-1].reading.text if clauses else ""
    return text.rstrip("。").endswith(_NOTICES) and not any(word in text for word in _REPORTS)
