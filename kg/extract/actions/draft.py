"""An action while its paragraph is read: tokens and names, before they become stretches and indices."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from kg.extract.actions.chunk import Chunk
from kg.extract.actions.clauses import Clause
from kg.extract.actions.topics import Content
from kg.extract.actions.wording import Thing
from kg.extract.base import Named
from kg.model import Action, Basis, Stretch, When


class Told(NamedTuple):
    """An action with the hints and the shape of its draft."""

    action: Action
    hints: tuple[str, ...] = ()
    shape: tuple[str, ...] = ()


@dataclass(slots=True)
class Draft:
    """One deed; `content` is the text of a clause that the verb governs (sentence, start, end).

    `hints` tell why it is in doubt, or where its agents were found; `shape` how its clause is built.
    """

    clause: Clause
    verb: Chunk
    type: str
    rule: str
    agents: tuple[Named, ...] = ()
    thing: Thing | None = None
    content: Stretch | None = None
    recipients: tuple[Named, ...] = ()
    places: tuple[Named, ...] = ()
    measures: tuple[Named, ...] = ()
    negated: bool = False
    mood: str | None = None
    when: When | None = None
    said_by: Named | None = None
    within: Content | None = None
    done: bool = False
    hints: tuple[str, ...] = ()
    shape: tuple[str, ...] = ()

    def action(self, text_of: dict[int, str]) -> Action:
        """The finished action; `text_of` gives the text of the paragraph's sentences by number."""
        sentence = self.clause.reading.index
        core = self.verb.core
        trigger = Stretch(sentence, core[0].start, core[-1].end)
        words = self._words(sentence, text_of)
        own = {agent.mention.text for agent in self.agents}
        return Action(
            Basis(
                trigger,
                self._evidence(trigger, words),
                self.rule,
                self.negated,
                self.mood,
                self.said_by.index if self.said_by is not None else None,
                self.when,
            ),
            self.verb.head,
            self.type,
            _indices(self.agents),
            _indices(self.thing.names if self.thing is not None else ()),
            None if words is None else text_of[words.sentence][words.start : words.end],
            _indices(self.recipients),
            _indices(n for n in self.places if n.mention.text not in own),
            _indices(self.measures),
        )

    def _words(self, sentence: int, text_of: dict[int, str]) -> Stretch | None:
        told = self.content
        if told is None and self.thing is not None:
            told = Stretch(sentence, self.thing.start, self.thing.end)
        return None if told is None else _paired(told, text_of[told.sentence])

    def _evidence(self, trigger: Stretch, words: Stretch | None) -> tuple[Stretch, ...]:
        """One stretch a sentence round the verb, its object and its names, the verb's sentence first."""
        names = (*self.agents, *self.recipients, *self.places, *self.measures)
        held = [trigger, *((words,) if words is not None else ()), *(n.mention.at for n in names)]
        ends: dict[int, tuple[int, int]] = {}
        for at in held:
            start, end = ends.get(at.sentence, (at.start, at.end))
            ends[at.sentence] = min(start, at.start), max(end, at.end)
        return tuple(Stretch(s, a, b) for s, (a, b) in ends.items())


_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("(", ")"), ("‘", "’"), ("「", "」"))


def _paired(words: Stretch, text: str) -> Stretch:
    """The words with the mark that opens or closes beside them; without an aside that is cut off.

    >>> _paired(Stretch(0, 3, 6), "开展“敲门”行动"), _paired(Stretch(0, 0, 5), "甲园区（一期）")
    (Stretch(sentence=0, start=2, end=6), Stretch(sentence=0, start=0, end=3))
    """
    start, end = words.start, words.end
    for opens, closes in _PAIRS:
        more = text.count(opens, start, end) - text.count(closes, start, end)
        if more > 0 and text[end : end + 1] == closes:
            end += 1
        elif more > 0 and text.rfind(opens, start + 1, end) > 0:
            end = text.rfind(opens, start + 1, end)
        elif more < 0 and start and text[start - 1] == opens:
            start -= 1
    return Stretch(words.sentence, start, end)


def _indices(names: Iterable[Named]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(n.index for n in names))
