"""A portrait laid out for a reader: who it is, then its facts by kind, with their sentences and places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TextIO

from rich.text import Text

from kg.query.entities import Candidate
from kg.query.prefixes import shorten
from kg.query.show import Fact, Portrait, Sentence
from kg.query.table import console, harmless
from kg.vocab import DEFAULT_BASE

_HEADINGS: Final = {"post": "Posts", "action": "Deeds", "figure": "Figures", "relation": "Relations"}
_TITLE: Final = 24
_PLAIN, _DIM, _BOLD = "", "dim", "bold"


def write(portrait: Portrait, out: TextIO, base: str = DEFAULT_BASE) -> None:
    """Write a portrait; lines are broken on a terminal only."""
    target = console(out)
    for style, line in lines(portrait, base):
        target.print(Text(harmless(line), style=style), soft_wrap=not target.is_terminal)


def lines(portrait: Portrait, base: str = DEFAULT_BASE) -> Iterator[tuple[str, str]]:
    """The lines of a portrait, each with its style: "", "dim" or "bold"."""
    thing = portrait.thing
    yield _BOLD, f"{thing.label}  {thing.cls}  {shorten(thing.iri, base)}"
    yield from ((_PLAIN, line) for line in _about(portrait, base))
    for kind, heading in _HEADINGS.items():
        facts = [fact for fact in portrait.facts if fact.kind == kind]
        if facts:
            yield _PLAIN, ""
            yield _BOLD, heading
            for fact in facts:
                yield from _fact(fact)
    yield from _unused(portrait)


def _about(portrait: Portrait, base: str) -> Iterator[str]:
    others = [name for name in portrait.names if name != portrait.thing.label]
    if others:
        yield f"also: {'、'.join(others)}"
    if portrait.thing.above:
        yield f"of: {portrait.thing.above}"
    if portrait.code:
        yield f"division code: {portrait.code}"
    links = (
        ("same as", portrait.same_as),
        ("possibly the same as", portrait.possibly_same),
        ("succeeded by", portrait.succeeded_by),
    )
    for title, iris in links:
        if iris:
            yield f"{title}: {', '.join(shorten(iri, base) for iri in iris)}"
    sentences, articles = portrait.thing.sentences, portrait.thing.articles
    yield f"named in {counted(sentences, 'sentence')} of {counted(articles, 'article')}"


def _fact(fact: Fact) -> Iterator[tuple[str, str]]:
    notes = [note for note in (fact.date, *fact.notes) if note]
    yield _PLAIN, "  " + fact.told + (f"  [{', '.join(notes)}]" if notes else "")
    for sentence in fact.sentences:
        yield _DIM, f"      {sentence.text}"
    yield _DIM, f"      {_places(fact.sentences)}  {fact.confidence:.2f} {fact.rule}"


def _places(sentences: Iterable[Sentence]) -> str:
    """File and offsets, headline and day, once for each article."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for one in sentences:
        found.setdefault((one.source, one.article, one.issued), []).append(str(one.start))
    return "; ".join(_article(*key, starts) for key, starts in found.items())


def _article(source: str, title: str, issued: str, starts: Sequence[str]) -> str:
    shown = title if len(title) <= _TITLE else title[: _TITLE - 1] + "…"
    return " ".join(filter(None, (f"{source}:{','.join(starts)}", f"《{shown}》", issued)))


def _unused(portrait: Portrait) -> Iterator[tuple[str, str]]:
    """The sentences that name the thing and bear none of its facts."""
    used = {(s.source, s.start) for fact in portrait.facts for s in fact.sentences}
    rest = [s for s in portrait.named_in if (s.source, s.start) not in used]
    if rest:
        yield _PLAIN, ""
        yield _BOLD, "Also named in"
        for sentence in rest:
            yield _PLAIN, f"  {sentence.text}"
            yield _DIM, f"      {_places([sentence])}"


def choices(found: Sequence[Candidate], base: str = DEFAULT_BASE) -> Iterable[str]:
    """The bearers of one name, a line each, with what tells them apart.

    >>> one = Candidate("https://kg.example/id/x", "经开区", "Jurisdiction", "甲市", 2, 1, "题目")
    >>> list(choices([one]))
    ['1  经开区 (Jurisdiction, 甲市)  id:x  2 sentences, 1 article: 题目']
    """
    for number, one in enumerate(found, 1):
        what = ", ".join(filter(None, (one.cls, one.above)))
        named = f"{counted(one.sentences, 'sentence')}, {counted(one.articles, 'article')}: {one.headline}"
        yield harmless(f"{number}  {one.label} ({what})  {shorten(one.iri, base)}  {named}")


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "row"), counted(2, "row")
    ('1 row', '2 rows')
    """
    return f"{number} {noun}" + ("" if number == 1 else "s")
