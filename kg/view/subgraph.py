"""From the store to a picture as a plain dict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kg.errors import UsageError
from kg.store.base import Store
from kg.view import choice
from kg.view.bundles import edges
from kg.view.choice import Entity
from kg.view.evidence import Piece, marked
from kg.view.facts import (
    Told,
    articles_of,
    counts,
    facts_of,
    first,
    mentions_of,
    named_in,
    pieces_of,
)
from kg.view.labels import classes as class_names
from kg.view.labels import terms
from kg.view.layout import place
from kg.view.links import Roles, neighbours, participants
from kg.view.picture import Asked, Fact, LeftOut, Mark, Picture, Sentence, Thing

MAX_NODES: Final = 1000
"""How many entities a picture shows unless it is told otherwise."""
_MENTIONS: Final = 5


def subgraph(
    store: Store,
    *,
    about: str | None = None,
    hops: int = 1,
    classes: Iterable[str] = (),
    article: str | None = None,
    max_nodes: int = MAX_NODES,
) -> Picture:
    """What a picture of the graph shows, with its places.

    `about` is any name of an entity, `hops` how many steps around it; `classes` are names of leaf classes;
    `article` is a key, title or source file. Of more than `max_nodes` entities the best connected are shown.
    What was left out is counted. Raises UsageError where a name is unknown or a number is out of range.

    >>> from kg.store.embedded import EmbeddedStore
    >>> subgraph(EmbeddedStore())["things"]
    []
    """
    if hops < 0 or max_nodes < 1:
        raise UsageError("--hops must be 0 or more, and --max-nodes 1 or more")
    leaves = choice.classes_named(classes)
    asked = Asked(max_nodes=max_nodes)
    if about is not None:
        asked["about"], asked["hops"] = about, hops
    if leaves:
        asked["classes"] = [leaf.value for leaf in leaves]
    if article is not None:
        asked["article"] = article
    return _picture(store, asked)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The entities of a picture in order, and what else was asked for."""

    entities: Mapping[str, Entity]
    roles: Mapping[str, Roles]
    links: Mapping[str, set[str]]
    drawn: Sequence[str]
    starts: Sequence[str]
    asked_for: int
    article: str | None


def _choose(store: Store, asked: Asked) -> _Chosen:
    entities = choice.entities_of(store)
    article = choice.article_named(store, asked["article"]) if "article" in asked else None
    roles = participants(store, entities, article)
    links = neighbours(roles.values())
    wanted = dict(entities)
    if article:
        within = named_in(store, article)
        wanted = {iri: one for iri, one in wanted.items() if iri in within}
    starts = choice.bearers(wanted, asked["about"]) if "about" in asked else []
    steps = choice.distances(starts, links, asked["hops"]) if "about" in asked else dict.fromkeys(wanted, 0)
    leaves = set(asked.get("classes", ()))
    wanted = {
        iri: one
        for iri, one in wanted.items()
        if iri in steps and (not leaves or one.cls in leaves or iri in starts)
    }
    drawn = choice.best(wanted, links, steps, asked["max_nodes"])
    return _Chosen(entities, roles, links, drawn, starts, len(wanted), article)


def _picture(store: Store, asked: Asked) -> Picture:
    chosen = _choose(store, asked)
    shown = set(chosen.drawn)
    taking_part = {
        iri: roles
        for iri, roles in chosen.roles.items()
        if any(one in shown for those in roles.values() for one in those)
    }
    facts = facts_of(store, sorted(taking_part))
    mentions = mentions_of(store, chosen.drawn, chosen.article)
    others = sorted({one for r in taking_part.values() for those in r.values() for one in those} - shown)
    things = {iri: index for index, iri in enumerate([*chosen.drawn, *others])}
    rested = [one for told in facts.values() for one in told.sentences]
    pieces = pieces_of(store, list(dict.fromkeys([*rested, *first(mentions, _MENTIONS)])))
    articles = articles_of(store, sorted({piece.article for piece in pieces.values()}))
    sentences = {iri: index for index, iri in enumerate(pieces)}
    rules = sorted({told.rule for told in facts.values()})
    number = {iri: index for index, iri in enumerate(facts)}
    drawn = {iri: things[iri] for iri in chosen.drawn}
    picture = Picture(
        asked=asked,
        things=[_thing(chosen, iri, mentions.get(iri, []), sentences) for iri in things],
        drawn=len(drawn),
        edges=edges(taking_part, facts, number, drawn),
        facts=[
            _fact(told, taking_part[iri], chosen.entities, things, pieces, sentences, rules)
            for iri, told in facts.items()
        ],
        sentences=_sentences(pieces, list(articles)),
        articles=list(articles.values()),
        rules=rules,
        classes=class_names(),
        terms=terms(),
        left_out=_left_out(store, chosen, facts),
        about=[drawn[iri] for iri in chosen.starts if iri in drawn],
    )
    place(picture)
    return picture


def _thing(chosen: _Chosen, iri: str, mentions: Sequence[str], sentences: Mapping[str, int]) -> Thing:
    entity = chosen.entities[iri]
    return Thing(
        iri=iri,
        label=entity.label,
        cls=entity.cls,
        names=[name for name in entity.names if name != entity.label],
        links=len(chosen.links.get(iri, ())),
        mentions=len(mentions),
        named_in=[sentences[one] for one in mentions[:_MENTIONS] if one in sentences],
    )


def _fact(
    told: Told,
    roles: Roles,
    entities: Mapping[str, Entity],
    things: Mapping[str, int],
    pieces: Mapping[str, Piece],
    sentences: Mapping[str, int],
    rules: Sequence[str],
) -> Fact:
    named = [name for those in roles.values() for iri in those for name in entities[iri].names]
    words = told.words()
    return Fact(
        kind=told.kind,
        roles={role: [things[iri] for iri in those] for role, those in roles.items()},
        said=told.said,
        evidence=[
            _mark(told, pieces[one], sentences[one], words or named, named)
            for one in told.sentences
            if one in pieces
        ],
        rule=rules.index(told.rule),
        confidence=told.confidence,
    )


def _mark(told: Told, piece: Piece, index: int, words: Iterable[str], names: Iterable[str]) -> Mark:
    found = marked(piece, told.start, told.end, words, names)
    return Mark(sentence=index, start=found.start, end=found.end, words=list(found.words))


def _sentences(pieces: Mapping[str, Piece], articles: Sequence[str]) -> list[Sentence]:
    number = {iri: index for index, iri in enumerate(articles)}
    return [Sentence(text=one.text, article=number.get(one.article, -1)) for one in pieces.values()]


def _left_out(store: Store, chosen: _Chosen, facts: Mapping[str, Told]) -> LeftOut:
    shown = set(chosen.drawn)
    by_class = Counter(one.cls for iri, one in chosen.entities.items() if iri not in shown)
    by_kind = Counter(counts(store))
    by_kind.subtract(Counter[str](told.kind for told in facts.values()))
    kinds = {kind: n for kind, n in sorted(by_kind.items()) if n > 0}
    return LeftOut(
        entities=by_class.total(),
        facts=sum(kinds.values()),
        cut=chosen.asked_for - len(chosen.drawn),
        by_class=dict(sorted(by_class.items())),
        by_kind=kinds,
    )
