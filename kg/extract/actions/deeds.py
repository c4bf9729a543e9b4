"""From the predicates of a clause to deeds: who, what, to whom, where, in which mood."""

from __future__ import annotations

from copy import copy
from dataclasses import replace

from kg.extract.actions import agreements, closed, moods, verbal
from kg.extract.actions.arguments import by_agent, measures, partners, places_round, recipients_of
from kg.extract.actions.candidate import DONE_TO, Candidate, doubts, received
from kg.extract.actions.chunk import Chunk, groups
from kg.extract.actions.clauses import Clause
from kg.extract.actions.draft import Draft
from kg.extract.actions.frames import time_of
from kg.extract.actions.guesses import by_each, guesses, instead
from kg.extract.actions.nouns import bearers, crowd_of, is_agent, things
from kg.extract.actions.objects import Given, given_object
from kg.extract.actions.predicates import Predicate, Sketch
from kg.extract.actions.respectively import shared_out
from kg.extract.actions.sayings import is_reporting, mood_within, open_content, words_of
from kg.extract.actions.set_up import note_set_up
from kg.extract.actions.shape import shape_of
from kg.extract.actions.stand_ins import stands_for
from kg.extract.actions.telling import told_mood
from kg.extract.actions.themes import theme_of
from kg.extract.actions.topics import Content, Scope, Subject
from kg.extract.actions.verbs import (
    is_asking,
    is_copula,
    is_deed,
    is_done_to,
    is_reckoning,
    is_state,
    role_of,
    turns,
    type_of,
)
from kg.extract.base import Named
from kg.extract.wordlist import words
from kg.model import When

_OWN_PEOPLE = words("组织 动员 安排 派出 选派 抽调 派 召集 发动 带领 指派 调集 率领")
_HELPING = words("帮 帮着 替 陪 陪着")
_LEADING = words("带 带领 率 率领 带着")
_OBTAINING = words("acquire produce equip fund donate send")
_ARRIVING = ("travel", "visit")
_WAYS = ("到", "赴", "来到", "走进", "深入")
_ORDERS = words("安排 部署 要求 分工 规定 任务 举措 工作要求 任务分工 意见 安排部署")
_SHARED = ("time", "adv", "place")
_SHARED_BESIDE = (*_SHARED, "pp", "np")
_SHARED_GROUPS = ("在", "于", "到", "从", "由")


class ClauseReader:
    """Reads the predicates of one clause in order; each may look at those before it.

    `acting` is who acts at this place of the clause; `turned`: it is the object of a verb before; `own`: a
    body's own people act for it; `told`: a verb of saying has opened somebody's words; `asked`: the mood that
    a verb before gives; `earlier`: what stood before.
    """

    def __init__(
        self, clause: Clause, sketch: Sketch, subject: Subject | None, scope: Scope, following: Clause | None
    ) -> None:
        self.clause, self.sketch, self.scope, self.following = clause, sketch, scope, following
        self.acting = subject
        self.left, scope.left = scope.left, None
        self.turned = self.told = self.own = self.done = False
        self.asked: str | None = None
        self.earlier: tuple[Chunk, ...] = ()

    def read(self) -> list[Draft]:
        """The clause's deeds."""
        found = list[Draft]()
        self.scope.by = by_agent(self.sketch.lead) or self.scope.by
        predicates = self.sketch.predicates
        if any(turns(p.word) and not (p.pivot or p.joined) for p in predicates[1:]):
            return found
        for i, predicate in enumerate(predicates):
            if is_copula(predicate.word) and not is_reckoning(predicate):
                break
            if i and not predicate.joined and is_state(predicates[i - 1]):
                continue
            if predicate.pivot:
                self._turn(predicates[i - 1])
            for draft in self._drafts(i, predicate):
                found.extend(shared_out(draft, predicate, self._around(predicate)))
            self.earlier += predicate.before
            if predicate.word in verbal.FORBIDDING:
                break
        return found

    def _turn(self, before: Predicate) -> None:
        """From here on the object of the verb before acts (组织党员巡查); own people act for their body."""
        phrase = before.object
        assert phrase is not None
        named = tuple(n for n in things(phrase.core) if is_agent(n)) or stands_for(phrase.core, self.scope)
        if before.word in _HELPING:
            return
        own = before.word in _OWN_PEOPLE and crowd_of(phrase.core) == "member"
        if before.word in verbal.AIMS or not (named or own):
            self.acting = Subject((), "crowd", "subject", phrase)
        elif named:
            leads = before.word in _LEADING and self.acting is not None
            leaders = self.acting.names if leads and self.acting is not None else ()
            self.acting = Subject((*leaders, *named), "agent", "subject", phrase)
        self.turned, self.own = bool(named), own and not named
        self.asked = "demanded" if is_asking(before) else None
        if self.scope.content is not None:
            self.scope.content.subject = self.acting

    def _drafts(self, i: int, predicate: Predicate) -> list[Draft]:
        around = self._around(predicate)
        agents, rule = self._agents(predicate, around)
        if (self.own and type_of(predicate) in ("appoint", "travel")) or _is_allying(predicate):
            return []
        if not is_deed(predicate, self.sketch) or moods.is_possible(around, self.scope.planned):
            return []
        if not agents and predicate.word in verbal.PROVIDING:
            self.scope.planned = True
        reports = is_reporting(predicate, self.clause, self.following)
        if not agents and rule != "actions.passive":
            return self._asked(predicate, around) if reports else self._guessed(i, predicate, around, rule)
        found = Candidate(predicate, around, agents, rule, Given())
        if reports:
            return [self._saying(found)] if agents and self._speaks(rule) else []
        deed = self._deed(i, found)
        goes_on = rule in ("actions.inherited", "actions.continued", "actions.theme")
        return [deed, *instead(deed, rule, self.clause, self.scope)] if goes_on else [deed]

    def _guessed(self, i: int, predicate: Predicate, around: tuple[Chunk, ...], rule: str) -> list[Draft]:
        """The deed by each of those who may have done it."""
        done_to = rule == "actions.theme" and is_done_to(predicate)
        given = given_object(self.sketch, i, self.clause.end, done_to, None)
        unsure = self._unsure(Candidate(predicate, around, (), "actions.guessed", given), ())
        return by_each(unsure, guesses(self.clause, predicate.verb.start, self.acting, self.scope))

    def _asked(self, predicate: Predicate, around: tuple[Chunk, ...]) -> list[Draft]:
        """A demand by each of those who may have made it (责令两户停工); mere words need a speaker."""
        if role_of(predicate) != "demand":
            return []
        aside = copy(self)
        aside.scope = self.scope.aside()
        asked = aside._saying(Candidate(predicate, around, (), "actions.guessed", Given()))
        asked = replace(asked, rule="actions.guessed")
        return by_each(asked, guesses(self.clause, predicate.verb.start, self.acting, self.scope))

    def _unsure(self, found: Candidate, hints: tuple[str, ...]) -> Draft:
        """A deed that is not certain, read without a trace in what is read behind it."""
        aside = copy(self)
        aside.scope = self.scope.aside()
        draft = aside._told_as(found, aside._mood(found.predicate, found.around))
        if found.rule == "actions.guessed":
            return replace(draft, rule=found.rule, hints=hints)
        return replace(draft, rule="actions.doubtful", hints=(found.rule, *hints))

    def _speaks(self, rule: str) -> bool:
        return rule == "actions.by-agent" or (self.acting is not None and self.acting.kind == "agent")

    def _around(self, predicate: Predicate) -> tuple[Chunk, ...]:
        """What bears on the verb: its own groups and adverbs, and those of the clause that it shares."""
        kinds = _SHARED_BESIDE if predicate.joined or predicate.beside else _SHARED
        shared = [c for c in self.earlier if c.kind in kinds and not moods.is_negator(c)]
        shared += [c for c in groups(self.earlier, _SHARED_GROUPS) if c not in shared]
        return (*shared, *predicate.before, *predicate.after)

    def _agents(self, predicate: Predicate, around: tuple[Chunk, ...]) -> tuple[tuple[Named, ...], str]:
        """Who does it, and the rule by which that was found."""
        if self.told and self.acting is None and not groups(predicate.before, closed.BY):
            return (), "actions.none"
        by = by_agent(around)
        if by is not None and not (not by and predicate.word[-1] in "到至为成" and groups(around, ("由",))):
            return (by, "actions.by-agent") if by else (self._unsaid(around), "actions.passive")
        if self.acting is None:
            return (), "actions.none"
        if self.acting.kind == "thing":
            return self.acting.implied, "actions.theme"
        names = self.acting.names
        if self.acting.how == "inherited" and self.scope.firms and type_of(predicate) in agreements.AGREED:
            names = names if agreements.is_joint(predicate, around) else self.scope.firms
        rule = "pivot" if self.turned else self.acting.how
        return (*names, *partners(around)) if names else (), f"actions.{rule}"

    def _unsaid(self, around: tuple[Chunk, ...]) -> tuple[Named, ...]:
        """Who does what 被 tells without a doer: the body that the sentence tells of."""
        said = any(c.core for c in groups(around, closed.BY))
        return self.acting.implied if self.acting is not None and not said else ()

    def _deed(self, i: int, found: Candidate) -> Draft:
        passive = found.rule in (*DONE_TO, "actions.by-agent")
        carried = self.scope.fronted or self.scope.given
        found = replace(found, given=given_object(self.sketch, i, self.clause.end, passive, carried))
        if found.given.thing is None:
            bare = self.sketch.subject is None
            theme = theme_of(found, self.scope, self.left, bare=bare)
            found = found if theme is None else replace(found, given=Given(theme, "", True))
        note_set_up(found, self.scope)
        last = found.predicate.object
        if found.given.thing is not None and last is not None and last.core[-1].kind == "n":
            self.scope.left = found.given.thing
        if doubtful := doubts(found):
            return self._unsure(found, doubtful)
        predicate = found.predicate
        if predicate.object is not None and type_of(predicate) in _OBTAINING:
            self.scope.given = predicate.object
        mood = self._mood(predicate, found.around)
        agreements.note(found, self.scope)
        wanted = self._is_wanted(predicate, mood)
        told = self._told_as(found, mood) if wanted else self._unsure(found, ("unwanted",))
        if self.clause.after in ("：", ":") and found.given.head in _ORDERS and found.agents:
            self.scope.content = Content("demand", found.agents)
        return told

    def _is_wanted(self, predicate: Predicate, mood: str | None) -> bool:
        """An aim told behind the deed, and what must be done by somebody who is not said, are no deeds."""
        explicit = self.acting is not None and self.acting.how in ("subject", "crowd")
        if predicate.word == "确保" and not explicit:
            return False
        return mood != "demanded" or explicit or self.scope.content is not None

    def _told_as(self, found: Candidate, mood: str | None) -> Draft:
        predicate, around, given = found.predicate, found.around, found.given
        content = self.scope.content
        places = places_round(predicate, around)
        if places and (type_of(predicate) in _ARRIVING or groups(around, _WAYS)):
            self.scope.reached = places
        elif not places and found.rule == "actions.inherited":
            places = self.scope.reached
        return Draft(
            self.clause,
            predicate.verb,
            type_of(predicate, given.head),
            self._rule(found),
            found.agents,
            given.thing,
            recipients=(
                *recipients_of(predicate, around, given),
                *received(found, self._told(), self.sketch.lead),
            ),
            places=places or self.scope.places,
            measures=measures(around),
            negated=moods.is_negated(predicate.before),
            mood=mood,
            when=self._when(around),
            within=content,
            done=self.done,
            shape=shape_of(predicate, self.sketch, self.acting, self.scope),
        )

    def _rule(self, found: Candidate) -> str:
        if self.scope.content is not None:
            return "actions.demanded" if mood_within(self.scope.content) else "actions.said"
        fronted = found.given.fronted and found.rule in ("actions.subject", "actions.crowd")
        return "actions.fronted-object" if fronted else found.rule

    def _told(self) -> tuple[Named, ...]:
        """The names of the clause's subject, or of the sentence's."""
        phrase, told = self.sketch.subject, self.scope.subject
        return bearers(phrase.core) if phrase is not None else told.names if told is not None else ()

    def _saying(self, found: Candidate) -> Draft:
        predicate, around = found.predicate, found.around
        draft = Draft(
            self.clause,
            predicate.verb,
            type_of(predicate),
            "actions.saying",
            found.agents,
            content=words_of(predicate, self.clause, self.following, self.scope),
            recipients=recipients_of(predicate, around, found.given),
            places=places_round(predicate, around),
            negated=moods.is_negated(predicate.before),
            mood=self._mood(predicate, predicate.before),
            when=self._when(around),
            shape=shape_of(predicate, self.sketch, self.acting, self.scope),
        )
        open_content(predicate, self.clause, found.agents, self.scope)
        self.told = True
        self.acting = self.acting if predicate.word in verbal.STRIVING else None
        return draft

    def _mood(self, predicate: Predicate, around: tuple[Chunk, ...]) -> str | None:
        """The modality or None; notes whether it is told as done."""
        mood, self.done = told_mood(predicate, around, self.scope, self.asked)
        return mood

    def _when(self, around: tuple[Chunk, ...]) -> When | None:
        """The verb's own time, the sentence's, or the day that the paragraph goes on to tell of."""
        own = time_of(around) or self.scope.when
        if own is not None:
            return own
        goes_on = self.acting is not None and self.acting.how == "continued" and not self.scope.planned
        return self.scope.day if goes_on else None


def _is_allying(predicate: Predicate) -> bool:
    """会同区妇联: who takes part, and no deed."""
    phrase = predicate.object
    return predicate.word in closed.ALLIES and phrase is not None and bool(bearers(phrase.core))
