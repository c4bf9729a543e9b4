"""The signs by which a deed is judged: its rule, its verb, its object, its agent, and the words around them.

A sign is a name that a deed bears or does not; the judge has a weight for each.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extract.actions.draft import Told
from kg.extract.base import Analysis, Reading
from kg.extract.words.words import Word
from kg.lexicon import load
from kg.model import Action, EntityClass, Mention

_STOPS = frozenset("，,；;：:。“")
_NUMERALS = frozenset("0123456789一二三四五六七八九十两几每")
_UNITS = frozenset("个次名人件家项张份条起批年月日天")
_EDGE = Word(0, 0, "", "edge")


def signs(told: Told, analysis: Analysis) -> Iterator[str]:
    """All signs of a deed.

    >>> from kg.model import Article, Basis, Sentence, Stretch
    >>> sentence = Sentence("召开会议", (), (), 0)
    >>> words = (Word(0, 2, "召开", "v"), Word(2, 4, "会议", "n"))
    >>> analysis = Analysis(Article("k", "a.txt", "", (sentence,)), (Reading(0, sentence, words),))
    >>> deed = Action(Basis(Stretch(0, 0, 2), (), "actions.subject"), "召开", "hold", object_text="会议")
    >>> {"verb 召开", "type hold", "object ends 会议"} <= set(signs(Told(deed), analysis))
    True
    """
    yield from deed_signs(told, analysis)
    yield from agent_signs(told, analysis)


def deed_signs(told: Told, analysis: Analysis) -> Iterator[str]:
    """The signs that guesses at one deed share: all but those of the agent."""
    action, rule = told.action, _rule(told)
    reading = analysis.readings[action.basis.trigger.sentence]
    yield from _of_reading(action, rule)
    yield from _of_verb(action, rule, reading)
    yield from _of_object(action, rule, reading)
    yield from _of_place(action, reading)
    yield from told.shape


def agent_signs(told: Told, analysis: Analysis) -> Iterator[str]:
    """The signs of who did it: the hints, the name, its place."""
    action, rule = told.action, _rule(told)
    yield from (f"hint {rule} {hint}" for hint in told.hints)
    yield f"hints {rule} {'+'.join(told.hints)}"
    yield f"agents {min(3, len(action.agents))}"
    if action.agents:
        agent = analysis.mentions[action.agents[0]]
        yield from _of_agent(action, agent, rule)
        yield from _of_gap(action, agent, rule, analysis.readings[action.basis.trigger.sentence])


def _rule(told: Told) -> str:
    return told.action.basis.rule.removeprefix("actions.")


def _of_reading(action: Action, rule: str) -> Iterator[str]:
    """How the deed was read: its rule, its mood, what else it has."""
    basis = action.basis
    yield "bias"
    yield f"rule {rule}"
    yield f"mood {basis.modality}"
    yield f"mood {basis.modality} {rule}"
    yield f"negated {basis.negated}"
    yield f"said {basis.said_by is not None}"
    yield f"dated {basis.when is not None}"
    yield f"places {min(2, len(action.places))}"
    yield f"recipients {min(2, len(action.recipients))}"


def _of_verb(action: Action, rule: str, reading: Reading) -> Iterator[str]:
    """The verb, what the lexicon and the word tagger make of it, and the words beside it."""
    at = action.basis.trigger
    known = action.verb in load.verbs()
    first, last = _word_at(reading.words, at.start), _word_at(reading.words, at.end - 1)
    word, before = _word(reading.words, first), _word(reading.words, first - 1)
    behind, beyond = _word(reading.words, last + 1), _word(reading.words, last + 2)
    whole = (word.start, word.end) == (at.start, at.end)
    yield f"type {action.type}"
    yield f"verb {action.verb}"
    yield f"verb's length {min(4, len(action.verb))}"
    yield f"known {known} {rule}"
    yield f"known {known}"
    yield f"tag {word.tag} {whole}"
    yield f"tag {word.tag} {rule}"
    yield f"before {before.tag}"
    yield f"before {before.tag} {rule}"
    yield f"before {before.text}"
    yield f"behind {behind.tag}"
    yield f"behind {behind.text}"
    yield f"beyond {beyond.text}"
    yield f"between {before.tag} {behind.tag}"


def _of_object(action: Action, rule: str, reading: Reading) -> Iterator[str]:
    """What the deed was done to: its words, and what follows them."""
    text, end = action.object_text, action.basis.trigger.end
    size = "none" if text is None else _size(len(text), 1, 2, 4, 8, 16, 32)
    yield f"object {size}"
    yield f"object {text is None} {rule}"
    yield f"object named {bool(action.objects)}"
    if not text:
        return
    yield f"object begins {text[0]}"
    yield f"object ends {text[-2:]}"
    yield f"object ends {text[-1]}"
    yield f"object counts {text[0] in _NUMERALS} {text[-1] in _UNITS}"
    at = reading.text.find(text, end)
    yield f"object behind {'no' if at < 0 else _size(at - end, 0, 2, 6)}"
    if at < 0:
        return
    stop = at + len(text)
    inside = _words_between(reading.words, at, stop)
    if inside:
        yield f"object's first {inside[0].tag}"
        yield f"object's last {inside[-1].tag}"
        yield f"object's verbs {min(2, sum(w.tag == 'v' for w in inside))}"
    yield f"behind object {reading.text[stop : stop + 1]}"
    yield f"behind object {_word(reading.words, _word_at(reading.words, stop)).tag} tag"


def _of_agent(action: Action, agent: Mention, rule: str) -> Iterator[str]:
    """Who does it: its class, and how the name was found."""
    cls = "Person" if agent.cls is EntityClass.OFFICIAL else agent.cls.value
    yield f"agent {cls}"
    yield f"agent {cls} {rule}"
    yield f"agent {cls} {action.type}"
    yield f"agent is {'anaphor' if agent.anaphor else 'name'}"
    yield f"agent by {agent.rule}"
    yield f"agent sure {int(agent.confidence * 10)}"
    yield f"agent inside {agent.within is not None}"


def _of_gap(action: Action, agent: Mention, rule: str, reading: Reading) -> Iterator[str]:
    """How far the agent is from the verb, and what stands between them."""
    at, apart = action.basis.trigger, action.basis.trigger.sentence - agent.at.sentence
    yield f"sentences apart {_size(apart, 0, 1, 2, 4) if apart >= 0 else 'behind'}"
    if apart:
        return
    ahead = agent.at.end <= at.start
    start, end = (agent.at.end, at.start) if ahead else (at.end, agent.at.start)
    stops = sum(c in _STOPS for c in reading.text[start:end])
    words = _words_between(reading.words, start, end)
    verbs = sum(w.tag == "v" for w in words)
    names = sum(start <= n.start and n.end <= end for n in reading.outer)
    yield f"ahead {ahead}"
    yield f"gap {_size(end - start, 0, 2, 5, 10, 20, 40)}"
    for kind, count in (("stops", stops), ("verbs", verbs), ("names", names)):
        yield f"gap {kind} {_size(count, 0, 1, 2, 4)}"
        yield f"gap {kind} {_size(count, 0, 1, 2)} {rule}"
    follower = _word(reading.words, _word_at(reading.words, agent.at.end))
    yield f"agent then {follower.text if len(follower.text) < 3 else follower.tag}"
    yield f"agent then {follower.tag} tag"
    yield f"agent behind {reading.text[agent.at.start - 1 : agent.at.start]}"


def _of_place(action: Action, reading: Reading) -> Iterator[str]:
    """Where in its clause the verb stands, and whether between quotation marks."""
    ahead = reading.text[: action.basis.trigger.start]
    stop = max(map(ahead.rfind, _STOPS))
    yield f"into clause {_size(len(ahead) - stop - 1, 0, 2, 5, 10)}"
    yield f"clause behind {ahead[stop] if stop >= 0 else 'nothing'}"
    yield f"quoted {ahead.count('“') > ahead.count('”')}"


def _size(number: int, *limits: int) -> str:
    """The class of a number between limits.

    >>> _size(0, 0, 2), _size(1, 0, 2), _size(9, 0, 2)
    ('0', '<=2', '>2')
    """
    if number <= limits[0]:
        return str(limits[0])
    upper = next((high for _, high in pairwise(limits) if number <= high), None)
    return f"<={upper}" if upper is not None else f">{limits[-1]}"


def _word_at(words: Sequence[Word], offset: int) -> int:
    """The index of the word that holds the character, or of the last one before it."""
    return bisect_right(words, offset, key=lambda w: w.start) - 1


def _word(words: Sequence[Word], index: int) -> Word:
    return words[index] if 0 <= index < len(words) else _EDGE


def _words_between(words: Sequence[Word], start: int, end: int) -> Sequence[Word]:
    """The whole words between two offsets."""
    first = _word_at(words, start)
    first += not (0 <= first < len(words) and words[first].start >= start)
    last = _word_at(words, end - 1)
    last -= not (0 <= last < len(words) and words[last].end <= end)
    return words[first : last + 1]
