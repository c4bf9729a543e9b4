"""From the predicates of a clause to deeds: who, what, to whom, where, in which mood."""

from __future__ import annotations

from kg.extract.actions import closed, moods, verbal
from kg.extract.actions.arguments import by_agent, measures, partners, places_round, recipients_of
from kg.extract.actions.clauses import Clause
from kg.extract.actions.closed import words
from kg.extract.actions.draft import Draft
from kg.extract.actions.frames import time_of
from kg.extract.actions.nouns import bearers, crowd_of, is_agent, things
from kg.extract.actions.objects import Given, given_object
from kg.extract.actions.phrases import Chunk, groups
from kg.extract.actions.predicates import Predicate, Sketch
from kg.extract.actions.sayings import is_reporting, mood_within, open_content, words_of
from kg.extract.actions.topics import Scope, Subject
from kg.extract.actions.verbs import (
    entry,
    is_asking,
    is_copula,
    is_deed,
    is_done_to,
    is_transitive,
    may_be_bare,
    turns,
    type_of,
)
from kg.extract.base import Named
from kg.model import EntityClass, When

_OWN_PEOPLE = words("组织 动员 安排 派出 选派 抽调 派 召集 发动 带领 指派 调集 率领")
_OBTAINING = words("acquire produce equip fund donate send")
_OF_SUBJECT = {
    "subject": "actions.subject",
    "crowd": "actions.crowd",
    "inherited": "actions.inherited",
    "continued": "actions.continued",
    "main": "actions.main",
}


def _is_state(predicate: Predicate) -> bool:
    return predicate.word in verbal.STATES and predicate.object is None and predicate.goal is None


def _governs(agents: tuple[Named, ...], given: Given) -> bool:
    """A territory or an office does not go back to work itself."""
    return given.thing is None and all(
        n.cls in (EntityClass.JURISDICTION, EntityClass.OFFICE) for n in agents
    )


class ClauseReader:
    """Reads the predicates of one clause in order; each may look at those before it."""

    def __init__(
        self, clause: Clause, sketch: Sketch, subject: Subject | None, scope: Scope, following: Clause | None
    ) -> None:
        self.clause, self.sketch, self.scope, self.following = clause, sketch, scope, following
        self.acting = subject
        self.turned = self.told = False
        self.asked: str | None = None
        self.earlier: tuple[Chunk, ...] = ()

    def read(self) -> list[Draft]:
        """The clause's deeds."""
        found = list[Draft]()
        self.scope.by = by_agent(self.sketch.lead) or self.scope.by
        if any(turns(p.word) and not (p.pivot or p.joined) for p in self.sketch.predicates[1:]):
            return found
        for i, predicate in enumerate(self.sketch.predicates):
            if is_copula(predicate.word):
                break
            if i and not predicate.joined and _is_state(self.sketch.predicates[i - 1]):
                continue
            if predicate.pivot:
                self._turn(self.sketch.predicates[i - 1])
            draft = self._draft(i, predicate)
            if draft is not None:
                found.append(draft)
            self.earlier += predicate.before
            if predicate.word in verbal.FORBIDDING:
                break
        return found

    def _turn(self, before: Predicate) -> None:
        """From here on the object of the predicate before acts (组织党员巡查)."""
        phrase = before.object
        assert phrase is not None
        named = tuple(n for n in things(phrase.core) if is_agent(n))
        if named and before.word not in verbal.AIMS:
            self.acting = Subject(named, "agent", "subject", phrase)
        elif before.word in verbal.AIMS or not (
            before.word in _OWN_PEOPLE and crowd_of(phrase.core) == "member"
        ):
            self.acting = Subject((), "crowd", "subject", phrase)
        self.turned = bool(named)
        self.asked = "demanded" if is_asking(before) else None
        if self.scope.content is not None:
            self.scope.content.subject = self.acting

    def _draft(self, i: int, predicate: Predicate) -> Draft | None:
        around = self._around(predicate)
        agents, rule = self._agents(predicate, around)
        if (
            not is_deed(predicate)
            or moods.is_possible(around, self.scope.planned)
            or (not agents and rule != "actions.passive")
        ):
            return None
        if is_reporting(predicate, self.clause, self.following):
            acts = rule == "actions.by-agent" or (self.acting is not None and self.acting.kind == "agent")
            return self._saying(predicate, agents, around) if acts and agents else None
        given = given_object(
            self.sketch,
            i,
            self.clause.end,
            rule in ("actions.passive", "actions.by-agent", "actions.theme"),
            self.scope.fronted or self.scope.given,
        )
        if not self._is_certain(predicate, agents, given, rule):
            return None
        if predicate.object is not None and type_of(predicate, "") in _OBTAINING:
            self.scope.given = predicate.object
        draft = self._deed(predicate, around, agents, given, rule)
        return draft if self._wanted(predicate, draft.mood) else None

    def _around(self, predicate: Predicate) -> tuple[Chunk, ...]:
        """What bears on the verb: its own groups and adverbs, and those before the clause's first verb that it shares."""
        kinds = (
            ("time", "adv", "pp", "place", "np")
            if predicate.joined or predicate.beside
            else ("time", "adv", "place")
        )
        shared = [c for c in self.earlier if c.kind in kinds and not moods.is_negator(c)]
        shared += [
            c
            for c in self.earlier
            if c.kind == "pp" and c not in shared and c.head in ("在", "于", "到", "从", "由")
        ]
        return (*shared, *predicate.before, *predicate.after)

    def _agents(self, predicate: Predicate, around: tuple[Chunk, ...]) -> tuple[tuple[Named, ...], str]:
        by = by_agent(around)
        if self.told and self.acting is None and not groups(predicate.before, closed.BY):
            return (), "actions.none"
        if by is not None:
            unsaid = self.acting is not None and not any(c.core for c in groups(around, closed.BY))
            implied = self.acting.implied if unsaid and self.acting is not None else ()
            return (by, "actions.by-agent") if by else (implied, "actions.passive")
        if self.acting is None:
            return (), "actions.none"
        if self.acting.kind == "thing":
            return self.acting.implied, "actions.theme"
        rule = "actions.pivot" if self.turned else _OF_SUBJECT[self.acting.how]
        names = self.acting.names
        return (names + partners(around) if names else ()), rule

    def _wanted(self, predicate: Predicate, mood: str | None) -> bool:
        """An aim told behind the deed, and what must be done by somebody who is not said, are no deeds."""
        explicit = self.acting is not None and self.acting.how in ("subject", "crowd")
        if predicate.word == "确保" and not explicit:
            return False
        return mood != "demanded" or explicit or self.scope.content is not None

    def _is_certain(self, predicate: Predicate, agents: tuple[Named, ...], given: Given, rule: str) -> bool:
        """Whether enough is known: a verb of the lexicon, or named subject, verb and object."""
        known = entry(predicate.verb) is not None
        if rule in ("actions.passive", "actions.theme"):
            done_to = known and is_done_to(predicate) and is_transitive(predicate) and given.thing is not None
            done_to = done_to and (predicate.object is None or given.fronted)
            return done_to
        if not known:
            told = rule in ("actions.subject", "actions.inherited", "actions.crowd", "actions.by-agent")
            plain = 1 < len(predicate.word) < 4 or len(predicate.verb.tokens) > len(predicate.verb.core)
            return told and given.thing is not None and plain
        if predicate.word in verbal.PROVIDING | {"决定", "确定"} and given.thing is None:
            return False
        if predicate.word in verbal.GOING and not places_round(predicate, ()):
            return False
        known_type = entry(predicate.verb)
        if given.thing is None and predicate.goal is None and groups(predicate.before, ("对",)):
            return False
        attribute = (
            known_type is not None
            and known_type[0] == "resume"
            and (given.is_crowd or _governs(agents, given))
        )
        if given.thing is not None and len(predicate.word) == 1 and given.thing.end - given.thing.start == 1:
            return rule in ("actions.subject", "actions.crowd")
        if given.thing is None and predicate.goal is not None:
            return bool(recipients_of(predicate, (), given) or places_round(predicate, ()))
        if given.thing is not None and given.is_vague:
            return False
        if attribute:
            return False
        if given.thing is None and known_type is not None and "none" not in known_type[2]:
            colour = any(c.kind in ("adv", "pp", "time", "place") for c in predicate.before)
            if not colour and rule not in ("actions.subject", "actions.crowd", "actions.by-agent"):
                return False
        return True if given.thing is not None else len(predicate.word) > 1 and may_be_bare(predicate)

    def _deed(
        self,
        predicate: Predicate,
        around: tuple[Chunk, ...],
        agents: tuple[Named, ...],
        given: Given,
        rule: str,
    ) -> Draft:
        content = self.scope.content
        if content is not None:
            rule = "actions.demanded" if mood_within(content) else "actions.said"
        elif given.fronted and rule in ("actions.subject", "actions.crowd"):
            rule = "actions.fronted-object"
        return Draft(
            self.clause, predicate.verb, type_of(predicate, given.head), rule, agents, given.thing,
            recipients=(*recipients_of(predicate, around, given), *self._receiving(given, rule)),
            places=places_round(predicate, around) or self.scope.places,
            measures=measures(around), negated=moods.is_negated(predicate.before), mood=self._mood(predicate, around),
            when=self._when(around), within=content,
        )  # fmt: skip

    def _receiving(self, given: Given, rule: str) -> tuple[Named, ...]:
        """被授予称号: the passive's subject receives what stands behind the verb."""
        passive = any(c.head in ("被", "遭") for c in self.sketch.lead)
        if rule != "actions.by-agent" or not passive or given.fronted or given.thing is None:
            return ()
        phrase = self.sketch.subject
        told = self.scope.subject
        return bearers(phrase.core) if phrase is not None else told.names if told is not None else ()

    def _saying(self, predicate: Predicate, agents: tuple[Named, ...], around: tuple[Chunk, ...]) -> Draft:
        content = words_of(predicate, self.clause, self.following, self.scope)
        draft = Draft(
            self.clause, predicate.verb, type_of(predicate, ""), "actions.saying", agents, content=content,
            recipients=recipients_of(predicate, around, Given()), places=places_round(predicate, around),
            negated=moods.is_negated(predicate.before), mood=self._mood(predicate, predicate.before), when=self._when(around),
        )  # fmt: skip
        open_content(predicate, self.clause, agents, self.scope)
        self.told = True
        self.acting = None if predicate.word not in verbal.STRIVING else self.acting
        return draft

    def _mood(self, predicate: Predicate, around: tuple[Chunk, ...]) -> str | None:
        said = moods.mood_of(around)
        if said is None and any(t.text in ("了", "过") for t in predicate.verb.tokens):
            said = "done"
        if said == "done":
            self.scope.planned = self.scope.ahead = False
            return None
        if said == "planned":
            self.scope.planned = True
        if self.scope.planned and said in (None, "demanded"):
            said = "planned"
        return said or self.asked or mood_within(self.scope.content)

    def _when(self, around: tuple[Chunk, ...]) -> When | None:
        own = time_of(around)
        if own is not None or self.scope.when is not None:
            return own or self.scope.when
        goes_on = self.acting is not None and self.acting.how == "continued" and not self.scope.planned
        return self.scope.day if goes_on else None
