"""What a fact stands on: its IRI, its sentences, its place on the page; here the law of evidence is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from pyoxigraph import NamedNode

from kg.graph.articles import Sentences
from kg.graph.evidence import UnlawfulError, check_words, squeeze, stretch_of
from kg.graph.iris import Iris
from kg.graph.quads import Quads
from kg.graph.references import references
from kg.graph.terms import date, integer, plain, term, two_places
from kg.model import Action, Basis, Claim, Figure, Post, Record, When
from kg.vocab import SUPERCLASSES, Class, Polarity, Prop, Std

Fact = TypeVar("Fact", Post, Action, Figure, Claim)
ConfidenceOf = Callable[[str, Decimal], Decimal]
"""How sure a fact is (0 … 1), by its rule and the probability that all names it brings together are right."""
WordsOf = Callable[[Fact], Iterable[str | None]]

_TYPE = term(Std.TYPE)
_DERIVED_FROM = term(Std.DERIVED_FROM)
_START = term(Prop.START)
_END = term(Prop.END)
_CONFIDENCE = term(Prop.CONFIDENCE)
_EXTRACTOR = term(Prop.EXTRACTOR)
_FACTS = (Class.POST, Class.ACTION, Class.FIGURE, Class.CLAIM)
_TYPES = {cls: (term(cls), *map(term, SUPERCLASSES[cls])) for cls in _FACTS}


@dataclass(frozen=True, slots=True)
class Sound(Generic[Fact]):
    """A lawful fact.

    `index` is its place among the record's facts of its kind; `start` and `end` are page offsets.
    """

    fact: Fact
    index: int
    iri: NamedNode
    sentences: tuple[NamedNode, ...]
    start: int
    end: int


class Footing:
    """The ground that the facts of one article stand on."""

    def __init__(
        self,
        out: Quads,
        record: Record,
        sentences: Sentences,
        entities: Sequence[NamedNode],
        iris: Iris,
        confidence_of: ConfidenceOf,
    ) -> None:
        self.out = out
        self._article = record.article
        self._sentences = sentences
        self._squeezed = [squeeze(sentence.text) for sentence in record.article.sentences]
        self._entities = entities
        self._sure = [Decimal(f"{entity.confidence:.2f}") for entity in record.entities]
        self._iris = iris
        self._confidence_of = confidence_of

    def entity(self, index: int) -> NamedNode:
        """The node that a fact refers to; raises UnlawfulError where the article has none of that number."""
        if not 0 <= index < len(self._entities):
            raise UnlawfulError(f"the article has no entity {index}")
        return self._entities[index]

    def sound(self, kind: str, facts: Sequence[Fact], words_of: WordsOf[Fact]) -> list[Sound[Fact]]:
        """The lawful ones of some facts of one kind, with their IRIs; the others are noted.

        `words_of` gives the words that must stand in a fact's sentences, and raises UnlawfulError for
        what it finds wrong. IRIs are counted before anything is left out, so that no fact's IRI moves
        with another's fate.
        """
        ordinals: Counter[int] = Counter()
        kept = []
        for index, fact in enumerate(facts):
            try:
                start, end = stretch_of(self._article.sentences, fact.basis)
                iri = self._name(kind, fact.basis, ordinals)
                check_words(self._squeezed, fact.basis, words_of(fact))
                kept.append(Sound(fact, index, iri, self._borne_by(fact.basis), start, end))
            except UnlawfulError as error:
                self.out.note(f"{kind} by {fact.basis.rule} left out: {error}")
        return kept

    def _name(self, kind: str, basis: Basis, ordinals: Counter[int]) -> NamedNode:
        offset = self._article.sentences[basis.trigger.sentence].page_offset(basis.trigger.start)
        ordinals[offset] += 1
        return self._iris.fact(kind, self._article.key, offset, ordinals[offset])

    def _borne_by(self, basis: Basis) -> tuple[NamedNode, ...]:
        numbers = dict.fromkeys(at.sentence for at in basis.evidence)
        return tuple(piece for number in numbers for piece in self._sentences.iris[number])

    def write(self, cls: Class, told: Sequence[Sound[Fact]]) -> NamedNode:
        """What all facts carry, for one fact and its repeats; returns its IRI."""
        lead, out = told[0], self.out
        iri, basis = lead.iri, lead.fact.basis
        for one in _TYPES[cls]:
            out.add(iri, _TYPE, one)
        for sentence in dict.fromkeys(s for one in told for s in one.sentences):
            out.add(iri, _DERIVED_FROM, sentence)
        out.add(iri, _START, integer(lead.start))
        out.add(iri, _END, integer(lead.end))
        out.add(iri, _CONFIDENCE, two_places(self._confidence(lead.fact)))
        out.add(iri, _EXTRACTOR, plain(basis.rule))
        self._write_mood(iri, basis)
        when = next((one.fact.basis.when for one in told if one.fact.basis.when), None)
        if when:
            self._write_when(iri, when)
        return iri

    def _confidence(self, fact: Fact) -> Decimal:
        """Its own, else as its rule has it where its least sure name is right.

        The least, because names of one sentence fail together.
        """
        if fact.basis.confidence is not None:
            return Decimal(f"{fact.basis.confidence:.2f}")
        least = min((self._sure[index] for index in references(fact)), default=Decimal(1))
        return self._confidence_of(fact.basis.rule, least)

    def _write_mood(self, iri: NamedNode, basis: Basis) -> None:
        if basis.negated:
            self.out.add(iri, term(Prop.POLARITY), plain(Polarity.NEGATED.value))
        if basis.modality:
            self.out.add(iri, term(Prop.MODALITY), plain(basis.modality))
        if basis.said_by is not None:
            self.out.add(iri, term(Prop.SAID_BY), self.entity(basis.said_by))

    def _write_when(self, iri: NamedNode, when: When) -> None:
        self.out.add(iri, term(Prop.DATE_TEXT), plain(when.text))
        for prop, value in (
            (Prop.DATE, when.date),
            (Prop.START_DATE, when.start),
            (Prop.END_DATE, when.end),
            (Prop.EARLIEST, when.earliest),
            (Prop.LATEST, when.latest),
        ):
            if value is None:
                continue
            try:
                self.out.add(iri, term(prop), date(value))
            except ValueError as error:
                self.out.note(f"date of {iri.value} left out: {error}")


def grouped(told: Iterable[Sound[Fact]], same: Callable[[Fact], Hashable]) -> list[list[Sound[Fact]]]:
    """Facts that say the same brought together, in order of their first telling."""
    groups: dict[Hashable, list[Sound[Fact]]] = {}
    for one in told:
        groups.setdefault(same(one.fact), []).append(one)
    return list(groups.values())
