"""The graph of the demo pages as their gold answers tell them: tests of queries do not drift with extraction.

Names stand where the gold's spans say; a fact stands where its words are found, in the sentence that fits it
best. Rows marked optional are left out, but for names. The pages are given days of issue here, so that most
dates have a year; one page has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final

from pyoxigraph import Quad

from kg.documents.articles import articles
from kg.documents.read import read
from kg.evaluate.gold import EntityRow, Gold, load_gold
from kg.graph.build import article_quads, entity_quads, ontology_quads
from kg.graph.iris import Iris
from kg.model import Action, Basis, Claim, Entity, Figure, PageInfo, Post, Record, When
from kg.resources import ontology_text
from kg.store.embedded import EmbeddedStore
from tests import gold_facts
from tests.gold_facts import Found, Trigger, best
from tests.gold_nodes import APART, nodes_of, of_article
from tests.gold_text import Text
from tests.gold_verbs import type_of

SEEDS: Final = Path(__file__).parent.parent / "seeds" / "demo"
ISSUED: Final = {
    "jingkai-business-services": "2022-11-03",
    "jingkai-steady-growth": "2022-05-27",
    "jinshui-district": "2020-03-28",
    "xuzhou-resumption": "2020-02-13",
}
NEWSPAPERS: Final = {"jingkai-business-services": "经开时报", "jingkai-steady-growth": "经开时报"}
CONFIDENCE: Final = {"gold": Decimal("0.97"), "gold.guess": Decimal("0.45")}
_DAY_WORDS = re.compile(r"\d+月\s*\d+日")


@dataclass(slots=True)
class Cast:
    """The entities of one article; those that it names come first, and others as facts refer to them."""

    text: Text
    gold: Gold
    order: list[str] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def index(self, entity: str) -> int:
        """The place of an entity among the article's."""
        if entity not in self.order:
            self.order.append(entity)
        return self.order.index(entity)

    def all(self, entities: Sequence[str]) -> tuple[int, ...]:
        """The places of several."""
        return tuple(map(self.index, entities))

    def record(self) -> Record:
        """What the article says."""
        article = self.text.article
        entities = tuple(self._entity(self.gold.entity(one)) for one in self.order)
        signed = [row.id for row in self.gold.entities if row.name in article.creators]
        creators = tuple(self.order.index(one) for one in signed if one in self.order)
        facts = (tuple(self.posts), tuple(self.actions), tuple(self.figures), tuple(self.claims))
        return Record(article, entities, *facts, creators)

    def _entity(self, row: EntityRow) -> Entity:
        mentions = tuple(self.text.mentions.get(row.id, ()))
        texts = {"".join(self.text.sentences[at.sentence].text[at.start : at.end].split()) for at in mentions}
        return Entity(
            label=row.name,
            cls=row.types[0],
            names=(row.name, *(name for name in row.aka if name in texts)),
            mentions=mentions,
            body=APART.get((self.gold.text.removesuffix(".txt"), row.id)),
            number=self.gold.entities.index(row),
        )


def _basis(found: Found, when: str | None, issued: str | None, text: Text, **mood: object) -> Basis:
    words = text.sentences[found.trigger.sentence].text
    return Basis(found.trigger, found.evidence, found.rule, when=_when(when, issued, words), **mood)  # type: ignore[arg-type]


def _when(day: str | None, issued: str | None, words: str) -> When | None:
    """A day of the gold; one without a year is the latest not after the page's day of issue."""
    if day is None:
        return None
    if issued and day.startswith("--"):
        year = int(issued[:4]) - (day[2:] > issued[5:])
        day = f"{year}{day[1:]}"
    told = _DAY_WORDS.search(words)
    full = day if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else None
    return When(told[0] if told else day, date=day, earliest=full, latest=full)


def records_of(name: str) -> tuple[Record, ...]:
    """The records of one demo page, by its gold answer."""
    gold, issued = load_gold(SEEDS / "gold" / f"{name}.json"), ISSUED.get(name)
    info = PageInfo(issued=issued, newspaper=NEWSPAPERS.get(name))
    page = read(SEEDS / "pages" / f"{name}.txt", f"pages/{name}.txt", info)
    casts = [Cast(text, gold, list(text.mentions)) for text in (Text(a, gold) for a in articles(page))]
    _add_posts(casts, gold)
    _add_figures(casts, gold, issued)
    _add_actions(casts, gold, issued)
    _add_claims(casts, gold)
    return tuple(cast.record() for cast in casts)


def _cast(casts: Sequence[Cast], text: Text) -> Cast:
    return next(cast for cast in casts if cast.text is text)


def _texts(casts: Sequence[Cast]) -> list[Text]:
    return [cast.text for cast in casts]


def _add_posts(casts: Sequence[Cast], gold: Gold) -> None:
    for row in gold.posts:
        place = None if row.optional else best(_texts(casts), row, gold_facts.posts, set())
        if place:
            cast, found = _cast(casts, place[0]), place[1]
            body = cast.index(row.bodies[0]) if row.bodies else None
            basis = _basis(found, None, None, cast.text)
            cast.posts.append(Post(basis, found.word, cast.index(row.person), body, row.status))


def _add_figures(casts: Sequence[Cast], gold: Gold, issued: str | None) -> None:
    for row in gold.figures:
        place = None if row.optional or not row.about else best(_texts(casts), row, gold_facts.figures, set())
        if place:
            cast, found = _cast(casts, place[0]), place[1]
            cast.figures.append(
                Figure(
                    _basis(found, row.date, issued, cast.text),
                    about=cast.index(row.about[0]),
                    indicator=found.second or row.indicators[0],
                    value=f"{row.value:f}",
                    unit=row.units[0] if row.units else None,
                    value_text=found.word,
                    bound=row.bound or "exact",
                )
            )


def _add_actions(casts: Sequence[Cast], gold: Gold, issued: str | None) -> None:
    taken: set[Trigger] = set()
    for row in gold.actions:
        place = None if row.optional else best(_texts(casts), row, gold_facts.actions, taken)
        if not place:
            continue
        cast, found = _cast(casts, place[0]), place[1]
        mood = {"negated": row.polarity is not None, "modality": row.modality}
        cast.actions.append(
            Action(
                _basis(found, row.date, issued, cast.text, **mood),
                verb=found.word,
                type=type_of(found.word),
                agents=cast.all(row.agents),
                objects=cast.all(_objects(gold, row.objects)),
                object_text=found.second,
                recipients=cast.all(row.recipients),
                places=cast.all(row.places),
            )
        )


def _objects(gold: Gold, accepted: Sequence[str]) -> tuple[str, ...]:
    """The first accepted object that is an entity, and those that the longest wording joins to it."""
    bearers = {name: one.id for one in gold.entities for name in one.names}
    first = [bearers[words] for words in accepted if words in bearers][:1]
    longest = max(accepted, key=len, default="")
    joined = [bearers[words] for words in accepted if words in bearers and words in longest != words]
    return tuple(dict.fromkeys([*first, *joined]))


def _add_claims(casts: Sequence[Cast], gold: Gold) -> None:
    for row in gold.relations:
        place = None if row.optional else best(_texts(casts), row, gold_facts.relations, set())
        if place:
            cast, found = _cast(casts, place[0]), place[1]
            basis = _basis(found, None, None, cast.text)
            cast.claims.append(Claim(basis, cast.index(row.subject), row.predicate, cast.index(found.word)))


@cache
def gold_records() -> tuple[Record, ...]:
    """The records of all demo pages."""
    names = sorted(path.stem for path in (SEEDS / "gold").glob("*.json"))
    return tuple(record for name in names for record in records_of(name))


def gold_quads(notes: list[str] | None = None) -> Iterator[Quad]:
    """The quads of the graph; what the law of evidence left out is added to `notes`."""
    iris, records = Iris(), gold_records()
    nodes = nodes_of(records)
    yield from ontology_quads(ontology_text("kg.ttl"))
    yield from entity_quads(nodes.values(), iris)
    for record in records:
        graph = article_quads(record, of_article(record, nodes), iris, lambda rule, names: CONFIDENCE[rule])
        yield from graph.quads
        if notes is not None:
            notes += graph.notes


@cache
def gold_store() -> EmbeddedStore:
    """A store in memory that holds the graph; tests only read it."""
    store = EmbeddedStore()
    store.add(gold_quads())
    return store
