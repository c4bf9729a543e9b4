"""The gold answer of one page as values; `seeds/GUIDELINES.md` says what each row means.

A tuple is a tuple of accepted answers, any of which counts, except an action's agents, places and recipients:
those are all that take part.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from kg.model import EntityClass
from kg.vocab import RELATIONS, Bound, Modality, Polarity, Predicate, Status

PREDICATES = tuple(p.value for p in Predicate if RELATIONS[p].objects)
BOUNDS = tuple(b.value for b in Bound)
MODALITIES = tuple(m.value for m in Modality)
POLARITIES = tuple(p.value for p in Polarity)
STATUSES = tuple(s.value for s in Status)


class SpanRow(NamedTuple):
    """Characters `start` to `end` (code points of the page) name the entity `id`."""

    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True)
class EntityRow:
    """One thing that the page names; `names` are all its forms, the label first."""

    id: str
    name: str
    types: tuple[EntityClass, ...]
    aka: tuple[str, ...] = ()
    optional: bool = False
    note: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The label, then the other forms."""
        return (self.name, *self.aka)


@dataclass(frozen=True, slots=True)
class PostRow:
    """`person` holds one of `titles` in one of `bodies`; none where no body is certain."""

    person: str
    titles: tuple[str, ...]
    bodies: tuple[str, ...] = ()
    status: str = "current"
    optional: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class RelationRow:
    """`subject` bears `predicate` (a curie of `PREDICATES`) to one of `objects`."""

    subject: str
    predicate: str
    objects: tuple[str, ...]
    optional: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """`value`, scaled, in one of `units` (empty: none asked for), counts something of one of the owners."""

    about: tuple[str, ...]
    indicators: tuple[str, ...]
    value: Decimal
    units: tuple[str, ...] = ()
    bound: str | None = None
    date: str | None = None
    optional: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class ActionRow:
    """All `agents` did one of `verbs` to one of `objects` (words, not ids)."""

    agents: tuple[str, ...]
    verbs: tuple[str, ...]
    objects: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    date: str | None = None
    modality: str | None = None
    polarity: str | None = None
    optional: bool = False
    note: str = ""


Row = EntityRow | PostRow | RelationRow | FigureRow | ActionRow


@dataclass(frozen=True, slots=True)
class Gold:
    """The answers for the page whose file name is `text`."""

    text: str
    entities: tuple[EntityRow, ...] = ()
    spans: tuple[SpanRow, ...] = ()
    posts: tuple[PostRow, ...] = ()
    relations: tuple[RelationRow, ...] = ()
    figures: tuple[FigureRow, ...] = ()
    actions: tuple[ActionRow, ...] = ()

    def entity(self, entity_id: str) -> EntityRow:
        """The entity of an id; KeyError where there is none.

        >>> Gold("a.txt", (EntityRow("lw", "柳湾区", (EntityClass.JURISDICTION,)),)).entity("lw").name
        '柳湾区'
        """
        for row in self.entities:
            if row.id == entity_id:
                return row
        raise KeyError(entity_id)
