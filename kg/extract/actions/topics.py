"""What a clause leaves out and the clauses before it say: subject, time, place, plan, whose words."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from kg.extract.actions.chunk import Chunk
from kg.extract.actions.wording import Thing
from kg.extract.base import Named
from kg.model import Stretch, When

Kind = Literal["agent", "crowd", "actor", "thing"]
How = Literal["subject", "crowd", "inherited", "continued"]


@dataclass(frozen=True, slots=True)
class Subject:
    """The named bodies or persons of a subject phrase; `how` tells where they were found.

    A phrase that stands for no named agent has no names; its `kind` says whether people act (crowd), a
    thing does (actor), or a thing is told of (thing), which a verb without an object may have as its
    object; `implied` is then who the sentence was telling of before.
    """

    names: tuple[Named, ...]
    kind: Kind = "agent"
    how: How = "subject"
    phrase: Chunk | None = None
    implied: tuple[Named, ...] = ()


@dataclass(slots=True)
class Content:
    """Somebody's words: their kind, who speaks for which body, the subject named, their first clause."""

    role: str = "say"
    speakers: tuple[Named, ...] = ()
    subject: Subject | None = None
    first: Stretch | None = None
    body: tuple[Named, ...] = ()


@dataclass(slots=True)
class Scope:
    """The state of a reading: first what holds in the sentence, then what holds in the paragraph.

    Of the sentence: `subject`; `planned`, whether a plan is told, `signed`, an agreement,
    `firms`, who will invest; `when` and `places` of its frame;
    `reached`, where the subject has gone; `fronted` and `given`, what 把 put before a verb and what was
    obtained, for the clauses behind; `theme`, the thing told of, and `left`, the last object, which a doer
    behind 由 may have done in a later clause; `content`, whose words it reports; `by`, who did what a
    passive tells, `by_crowd`: nobody named did;
    `since`, how many clauses ago its subject was told, and `things`, of how many things since.

    Of the paragraph: `topic`, whom it tells of; `main`, the body that the paragraph before told of; `ahead`,
    whether plans go on; `day`; `demanding`, a demand that may go on; `spoken`, whether the topic is but a
    speaker; `quotes` by number, `quote` the open one; `interview`, whose answer it is.

    Of the article: `met`, the agents named so far; `pair`, the last two that were joined; `signers`, who
    signed last; `host`, the meetings told of or who held them; `bodies`, for whom persons speak, by name;
    `listing`, the heading of a list; `notice`, whether it orders what is to come; `issuer`, the body whose
    name opens it; `coming`, whether an event is announced; `deciders`, the body that decided last,
    on posts above all.
    """

    subject: Subject | None = None
    planned: bool = False
    signed: bool = False
    firms: tuple[Named, ...] = ()
    when: When | None = None
    places: tuple[Named, ...] = ()
    reached: tuple[Named, ...] = ()
    fronted: Chunk | None = None
    given: Chunk | None = None
    theme: Chunk | None = None
    left: Thing | None = None
    content: Content | None = None
    topic: Subject | None = None
    main: Named | None = None
    ahead: bool = False
    day: When | None = None
    demanding: Content | None = None
    spoken: bool = False
    by: tuple[Named, ...] = ()
    by_crowd: bool = False
    since: int = 0
    things: int = 0
    quote: int = 0
    interview: Content | None = None
    quotes: dict[int, Content] = field(default_factory=dict)
    met: list[Named] = field(default_factory=list)
    pair: list[Named] = field(default_factory=list)
    signers: list[Named] = field(default_factory=list)
    host: list[tuple[Named, ...]] = field(default_factory=list)
    bodies: dict[str, tuple[Named, ...]] = field(default_factory=dict)
    listing: list[object] = field(default_factory=list)
    notice: bool = False
    issuer: list[tuple[Named, ...]] = field(default_factory=list)
    coming: list[bool] = field(default_factory=list)
    deciders: list[tuple[Named, ...]] = field(default_factory=list)

    def aside(self) -> Scope:
        """A copy for a reading that is to leave no trace."""
        content = None if self.content is None else replace(self.content)
        return replace(self, content=content, signers=list(self.signers), host=list(self.host))

    def next_sentence(self) -> None:
        """Forget what holds in one sentence only."""
        self.subject, self.planned, self.when, self.places = None, False, None, ()
        self.reached, self.signed, self.firms = (), False, ()
        self.fronted = self.given = self.theme = self.content = self.left = None
        self.by, self.by_crowd = (), False
        self.since = self.things = 0
