"""Reported words: the saying itself, the clause that gives its object, and the mood of what is said."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.actions import closed, verbal
from kg.extract.actions.clauses import Clause
from kg.extract.actions.crowds import is_crowd
from kg.extract.actions.draft import Draft
from kg.extract.actions.nouns import bearers
from kg.extract.actions.predicates import Predicate
from kg.extract.actions.topics import Content, Scope
from kg.extract.actions.verbs import role_of
from kg.extract.base import Named
from kg.model import PERSONS, Stretch

_MOODS = {"demand": "demanded", "wish": "wished"}


def is_reporting(predicate: Predicate, clause: Clause, following: Clause | None) -> bool:
    """Whether the verb opens somebody's words, in its own clause or behind a comma or colon."""
    if predicate.word not in verbal.REPORTING:
        return False
    if not _behind(predicate):
        goes_on = following is not None and clause.after in ("，", ",", "：", ":", "“")
        return goes_on or clause.before[-1:] in ("”", "」", "』")
    if any(c.kind in ("v", "adv") for c in predicate.rest):
        return True
    return role_of(predicate) in ("say", "demand") and following is not None and _is_told(predicate, clause)


def _is_told(predicate: Predicate, clause: Clause) -> bool:
    """告诉老人：…, 提醒市民，…: the noun behind the verb is whoever is told."""
    if predicate.object is None or clause.after not in ("，", ",", "：", ":", "“"):
        return False
    core = predicate.object.core
    return bool(bearers(core)) or is_crowd(core[-1].text) or core[-1].text in closed.PRONOUNS


def _behind(predicate: Predicate) -> bool:
    return any(c.kind not in ("other", "adv", "time") for c in predicate.rest)


def words_of(predicate: Predicate, clause: Clause, following: Clause | None, scope: Scope) -> Stretch | None:
    """The first clause of what is said."""
    sentence = clause.reading.index
    told = following is not None and _is_told(predicate, clause)
    if _behind(predicate) and not (told and all(c.kind not in ("v", "adv") for c in predicate.rest)):
        comma = next((c.start for c in predicate.rest if c.head in ("，", ",")), predicate.rest[-1].end)
        return Stretch(sentence, predicate.rest[0].start, comma)
    before = scope.quotes.get(max(scope.quotes, default=0))
    if clause.before[-1:] in ("”", "」", "』") and before is not None and before.first is not None:
        return before.first
    if following is not None and (following.reading.index == sentence or following.quote):
        return _first_clause(following)
    return None


def _first_clause(clause: Clause) -> Stretch:
    """The words up to the first comma behind a verb: a clause without one was read with the next."""
    verb = next((i for i, t in enumerate(clause.tokens) if t.kind == "v"), 0)
    behind = clause.tokens[verb:]
    stop = next((t.start for t in behind if t.text in ("，", ",") and t.kind == "w"), clause.end)
    return Stretch(clause.reading.index, clause.tokens[0].start, stop)


def open_content(predicate: Predicate, clause: Clause, speakers: tuple[Named, ...], scope: Scope) -> None:
    """From here on the scope tells what the subject says; a quotation just closed was the subject's too."""
    role = "demand" if predicate.word in verbal.PROVIDING else role_of(predicate)
    before = scope.quotes.get(max(scope.quotes, default=0))
    if clause.before[-1:] in ("”", "」", "』") and before is not None and not before.speakers:
        before.speakers, before.role = speakers, role
    body = tuple(b for n in speakers for b in scope.bodies.get(n.mention.text, ()))
    scope.content = Content(role, speakers, body=body)
    if before is not None and before.speakers == speakers:
        before.body = body
    scope.spoken = all(n.cls in PERSONS for n in speakers)
    scope.demanding = (
        scope.content if role in ("demand", "wish") or predicate.word in ("强调", "指出") else None
    )


def mood_within(content: Content | None) -> str | None:
    """The mood that the kind of saying gives to what is said."""
    return _MOODS.get(content.role) if content is not None else None


def attribute(drafts: Iterable[Draft]) -> None:
    """Give each deed told in somebody's words its speaker, once the paragraph is read."""
    for draft in drafts:
        if draft.within is not None and draft.within.speakers:
            draft.said_by = draft.within.speakers[0]
            draft.mood = draft.mood or (None if draft.done else mood_within(draft.within))
