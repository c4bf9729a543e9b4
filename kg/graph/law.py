"""The evidence law: what every fact must show, and what SHACL cannot say.

White space never counts: a page breaks its lines where it likes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.evidence import squeeze
from kg.graph.violations import Violation, short
from kg.vocab import KG, RELATIONS, Class, Predicate, Prop, Std

Said = Mapping[str, Sequence[NamedNode | Literal]]
"""What is said of one node: predicate -> objects."""

Terms = Mapping[str, Said]
"""What is said of each node of a graph, by its IRI."""

_Links = Mapping[str, set[str]]
_FACTS = frozenset({Class.FACT, Class.POST, Class.ACTION, Class.FIGURE, Class.CLAIM})
_WORDS = (Prop.VERB, Prop.OBJECT_TEXT, Prop.INDICATOR, Prop.VALUE_TEXT)
_RELATIONS = {p.iri: p for p in Predicate}
_UPWARD = (Predicate.SUB_ORGANIZATION_OF.iri, Predicate.WITHIN.iri)
_OWN_TERMS = frozenset({*Class, *Prop})


def index(quads: Iterable[Quad]) -> Terms:
    """The quads by subject and predicate; what is no IRI or literal is left to SHACL."""
    terms: dict[str, dict[str, list[NamedNode | Literal]]] = {}
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            by_predicate = terms.setdefault(quad.subject.value, {})
            by_predicate.setdefault(quad.predicate.value, []).append(quad.object)
    return terms


def check(article: str, terms: Terms, text: str | None) -> Iterator[Violation]:
    """Where one article's graph breaks the law; `text` is its source's, None where that is not at hand."""
    if text is None:
        yield Violation(article, article, "source-text", "The text of the article's source is not at hand.")
    else:
        yield from _sentences(article, terms, text)
    links = _links(terms)
    for node, said in terms.items():
        if _FACTS & set(_iris(said, Std.TYPE)):
            yield from _fact(article, terms, links, node, said)
    yield from _relations(article, terms)
    yield from _under(article, terms)
    yield from _unknown(article, terms)


def check_entities(article: str, entities: Terms) -> Iterator[Violation]:
    """Where the entities' own graph has other names than its labels, or says what only articles say."""
    yield from _unknown(article, entities)
    for node, said in entities.items():
        labels = {*_texts(said, Std.LABEL), *_texts(said, Std.ALT_LABEL)}
        names = set(_texts(said, Prop.NAME))
        if Prop.LEAF_CLASS in said and labels != names:
            odd = "、".join(sorted(labels ^ names))
            yield Violation(article, node, "names", f"kg:name repeats each label and no more. Here: {odd}")
        for predicate in _RELATIONS.keys() & said.keys():
            message = f"A plain {short(predicate)} stands in an article's graph, beside its claim."
            yield Violation(article, node, "triple-claim", message)


def _unknown(article: str, terms: Terms) -> Iterator[Violation]:
    """Properties and classes that look like the ontology's own and are not."""
    for node, said in terms.items():
        used = {*said, *_iris(said, Std.TYPE)}
        for term in sorted(t for t in used if t.startswith(KG) and t not in _OWN_TERMS):
            yield Violation(article, node, "unknown-term", f"The ontology has no {short(term)}.")


def _sentences(article: str, terms: Terms, text: str) -> Iterator[Violation]:
    for node, said in terms.items():
        if Class.SENTENCE not in _iris(said, Std.TYPE):
            continue
        start, end = _offset(said, Prop.START), _offset(said, Prop.END)
        words = squeeze("".join(_texts(said, Prop.TEXT)))
        if start is None or end is None or end > len(text) or squeeze(text[start:end]) != words:
            message = f"text[{start}:{end}] of the source is not the sentence's kg:text."
            yield Violation(article, node, "sentence-words", message)


def _fact(article: str, terms: Terms, links: _Links, node: str, said: Said) -> Iterator[Violation]:
    sentences = {s for s in _iris(said, Std.DERIVED_FROM) if Class.SENTENCE in _types(terms, s)}
    if not sentences:
        yield Violation(article, node, "no-sentence", "The fact rests on no sentence of its article.")
        return
    if missing := sorted(_pieces(links, sentences) - sentences):
        message = f"A fact rests on every piece of a torn sentence. Missing: {short(missing[0])}"
        yield Violation(article, node, "torn-sentence", message)
    chains = _readings(terms, sentences)
    titles = _texts(said, Std.LABEL) if Class.POST in _iris(said, Std.TYPE) else ()
    for words in (*titles, *(w for p in _WORDS for w in _texts(said, p))):
        if not any(squeeze(words) in chain for chain in chains):
            yield Violation(
                article, node, "fact-words", f"The words stand in the fact's sentences. Here: {words}"
            )
    if not _inside(terms, said, sentences):
        yield Violation(article, node, "fact-stretch", "kg:start and kg:end lie within the fact's sentences.")


def _inside(terms: Terms, said: Said, sentences: Iterable[str]) -> bool:
    start, end = _offset(said, Prop.START), _offset(said, Prop.END)
    starts = [o for s in sentences if (o := _offset(terms[s], Prop.START)) is not None]
    ends = [o for s in sentences if (o := _offset(terms[s], Prop.END)) is not None]
    if start is None or end is None or not starts or not ends:
        return True  # SHACL asks for the offsets
    return min(starts) <= start < end <= max(ends)


def _links(terms: Terms) -> _Links:
    """For each piece of a torn sentence the pieces next to it in reading order."""
    links: dict[str, set[str]] = {}
    for node, said in terms.items():
        for other in _iris(said, Prop.CONTINUED_IN):
            links.setdefault(node, set()).add(other)
            links.setdefault(other, set()).add(node)
    return links


def _pieces(links: _Links, sentences: Iterable[str]) -> set[str]:
    """The sentences with all pieces that they continue or are continued in."""
    found: set[str] = set()
    todo = list(sentences)
    while todo:
        node = todo.pop()
        if node not in found:
            found.add(node)
            todo.extend(links.get(node, ()))
    return found


def _readings(terms: Terms, sentences: set[str]) -> list[str]:
    """The squeezed text of each sentence, torn ones joined in reading order."""
    later = {o for s in sentences for o in _iris(terms[s], Prop.CONTINUED_IN)}
    readings = []
    for head in sentences - later or sentences:
        words, node, seen = "", head, set[str]()
        while node in sentences and node not in seen:
            seen.add(node)
            words += squeeze("".join(_texts(terms[node], Prop.TEXT)))
            node = next(iter(_iris(terms[node], Prop.CONTINUED_IN)), "")
        readings.append(words)
    return readings


def _relations(article: str, terms: Terms) -> Iterator[Violation]:
    claimed: set[tuple[str, str, str]] = set()
    for node, said in terms.items():
        if Class.CLAIM in _iris(said, Std.TYPE) and not {Prop.POLARITY, Prop.MODALITY} & said.keys():
            triples = _claimed(said)
            claimed |= triples
            for triple in sorted(triples - _plain(terms, triples)):
                message = f"A claim that holds has its plain triple. Missing: {_shown(triple)}"
                yield Violation(article, node, "claim-triple", message)
    for triple in sorted(_plain_relations(terms) - claimed):
        message = f"A plain relation has a claim that holds. Here: {_shown(triple)}"
        yield Violation(article, triple[0], "triple-claim", message)


def _claimed(said: Said) -> set[tuple[str, str, str]]:
    """The plain triples that a claim stands for: two where its predicate is symmetric."""
    triples = set()
    for subject in _iris(said, Std.SUBJECT):
        for predicate in _iris(said, Std.PREDICATE):
            for thing in said.get(Std.OBJECT, ()):
                triples.add((subject, predicate, thing.value))
                if predicate in _RELATIONS and RELATIONS[_RELATIONS[predicate]].symmetric:
                    triples.add((thing.value, predicate, subject))
    return triples


def _plain(terms: Terms, wanted: Iterable[tuple[str, str, str]]) -> set[tuple[str, str, str]]:
    return {(s, p, o) for s, p, o in wanted if o in (thing.value for thing in terms.get(s, {}).get(p, ()))}


def _plain_relations(terms: Terms) -> set[tuple[str, str, str]]:
    return {
        (subject, predicate, thing.value)
        for subject, said in terms.items()
        for predicate in _RELATIONS.keys() & said.keys()
        for thing in said[predicate]
    }


def _under(article: str, terms: Terms) -> Iterator[Violation]:
    """Links upwards whose kg:under is missing, in their own step or in a step beyond."""
    for node, said in terms.items():
        direct = {iri for predicate in _UPWARD for iri in _iris(said, predicate)}
        beyond = {iri for upper in direct for iri in _iris(terms.get(upper, {}), Prop.UNDER)}
        for upper in sorted((direct | beyond) - set(_iris(said, Prop.UNDER)) - {node}):
            message = f"kg:under is the closure of the article's links upwards. Missing: {short(upper)}"
            yield Violation(article, node, "under", message)


def _shown(triple: tuple[str, str, str]) -> str:
    return " ".join(short(part) for part in triple)


def _types(terms: Terms, node: str) -> list[str]:
    return _iris(terms.get(node, {}), Std.TYPE)


def _iris(said: Said, predicate: str) -> list[str]:
    return [thing.value for thing in said.get(predicate, ()) if isinstance(thing, NamedNode)]


def _texts(said: Said, predicate: str) -> list[str]:
    return [thing.value for thing in said.get(predicate, ()) if isinstance(thing, Literal)]


def _offset(said: Said, predicate: str) -> int | None:
    digits = [text for text in _texts(said, predicate) if text.isascii() and text.isdigit()]
    return int(digits[0]) if len(digits) == 1 else None
