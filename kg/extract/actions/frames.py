"""What a clause sets for those behind it: the time, the place, that a plan is told, whose words these are."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.actions import closed, moods
from kg.extract.actions.arguments import places_in
from kg.extract.actions.chunk import Chunk, groups
from kg.extract.actions.clauses import Clause
from kg.extract.actions.nouns import AGENTS, bearers, is_meeting
from kg.extract.actions.predicates import Sketch
from kg.extract.actions.spokesmen import note
from kg.extract.actions.topics import Content, Scope
from kg.extract.wordlist import words
from kg.model import EntityClass, Stretch, When

_OPENING = words("举行 举办 召开 开幕 启幕 揭幕 开赛 开锣 开演 上演 开展 启动 拉开")


def enter(scope: Scope, clause: Clause, sketch: Sketch) -> None:
    """Bring the scope to where the clause begins."""
    if clause.opens:
        scope.next_sentence()
    _enter_quote(scope, clause)
    if clause.opens and scope.content is None and scope.interview is not None:
        scope.content = replace(scope.interview, subject=None)
    if clause.opens and scope.content is None and _goes_on_demanding(scope, sketch):
        scope.content = Content("demand", scope.demanding.speakers if scope.demanding is not None else ())
    note(clause.reading, clause.tokens, scope)
    scope.met.extend(t.name for t in clause.tokens if t.name is not None and t.name.cls in AGENTS)
    events = (t.name for t in clause.tokens if t.name is not None and t.name.cls is EntityClass.EVENT)
    scope.host.extend((name,) for name in events if is_meeting(name.mention.text))
    _look_ahead(scope, clause, sketch)
    _announce(scope, sketch)
    doers = [c for c in groups(sketch.lead, ("由",)) if c.core]
    scope.by_crowd = scope.by_crowd or any(not bearers(c.core) for c in doers)
    scope.fronted = next((c for c in groups(sketch.lead, closed.FRONTING) if c.core), scope.fronted)
    when = time_of(sketch.lead)
    if when is not None and (not sketch.predicates or sketch.lead[0].kind == "time"):
        scope.when = when
        if when.date is not None and scope.content is None:
            scope.day = when
    if not sketch.predicates:
        scope.places = places_in(sketch.lead) or scope.places
    elif clause.opens and _is_frame(clause, sketch):
        scope.places = places_in(sketch.lead[:1]) or scope.places


def _goes_on_demanding(scope: Scope, sketch: Sketch) -> bool:
    """要… at the beginning of a sentence, behind a demand, is part of that demand."""
    if scope.demanding is None or sketch.subject is not None:
        return False
    words = moods.words_of(sketch.lead[:2])
    return bool(words) and words[0] in moods.DEMANDED


def _enter_quote(scope: Scope, clause: Clause) -> None:
    if clause.quote:
        if clause.quote not in scope.quotes:
            at = Stretch(clause.reading.index, clause.tokens[0].start, clause.end)
            given = scope.content or Content()
            scope.quotes[clause.quote] = Content(given.role, given.speakers, None, at, given.body)
        scope.content = scope.quotes[clause.quote]
    elif scope.quote:
        scope.content = None
    scope.quote = clause.quote


def _look_ahead(scope: Scope, clause: Clause, sketch: Sketch) -> None:
    """下一步 makes plans of its sentence, and of those behind it until something is told as done."""
    words = set(moods.words_of(sketch.lead)) | {clause.tokens[0].text}
    if words & closed.FUTURE or any(c.core and c.core[-1].text == "打算" for c in sketch.lead):
        scope.planned, scope.ahead = True, scope.ahead or scope.content is None
    elif moods.mood_of(sketch.lead) == "planned" or _is_agreed(sketch.lead):
        scope.planned = True
    elif clause.opens and (words & moods.DONE or time_of(sketch.lead) is not None):
        scope.ahead = False
    if clause.opens and scope.ahead:
        scope.planned = True


def _announce(scope: Scope, sketch: Sketch) -> None:
    """文化节将于10月举行: who hosts it will do so."""
    held = [p for p in sketch.predicates if p.word in _OPENING]
    if not scope.coming and any(moods.mood_of((*sketch.lead, *p.before)) == "planned" for p in held):
        scope.coming.append(True)


def time_of(chunks: tuple[Chunk, ...]) -> When | None:
    """The time that stands by itself among the chunks; an end of counting (截至…) dates no deed."""
    found = [t.time for c in chunks if c.kind == "time" for t in c.tokens if t.time is not None]
    dated = [t for t in found if t.role in ("point", "span", "since")]
    return (dated or found)[0].when if dated or any(t.role == "vague" for t in found) else None


def is_due(chunks: tuple[Chunk, ...]) -> bool:
    """6月底前: by when it is to be done."""
    found = [t for c in chunks if c.kind == "time" for t in c.tokens if t.time is not None]
    return any(t.time is not None and t.time.role == "until" and t.text.endswith("前") for t in found)


def _is_agreed(lead: tuple[Chunk, ...]) -> bool:
    """按照协议: what follows is agreed and not yet done."""
    framed = [c for c in lead if c.kind == "pp" and c.tokens[0].text in ("按照", "根据", "依照", "按")]
    return any(c.tokens[-1].text.endswith(("协议", "约定", "合同", "备忘录", "意向书")) for c in framed)


def _is_frame(clause: Clause, sketch: Sketch) -> bool:
    """在石桥镇，…: a place in front of a comma holds for the sentence."""
    first = sketch.lead[0] if sketch.lead else None
    behind = next((t for t in clause.tokens if first is not None and t.start >= first.end), None)
    return (
        first is not None
        and first.start == clause.tokens[0].start
        and behind is not None
        and behind.text in "，,"
    )
