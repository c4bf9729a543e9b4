"""Predicates: verbs with the deed they tell and what they take, and the words that colour them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from kg.lexicon.tsv import parts, rows


class Verb(NamedTuple):
    """A verb of the news.

    `type` is the code of an action type of the ontology. `role`: light (the noun that follows tells the
    deed), say, demand, wish, cause (makes somebody do something), or "". `frame` lists what it takes: obj,
    clause, person (its object is usually one), place (may be one), post (appoints or removes), to:P (a
    recipient after the preposition P), with:与 (a partner), none (stands alone).
    """

    text: str
    type: str
    frame: tuple[str, ...]
    role: str


@cache
def verbs() -> Mapping[str, Verb]:
    """Verb, bare -> the deed that it tells and what it takes.

    >>> verbs()["调研"].type, verbs()["开展"].role, verbs()["捐赠"].frame
    ('inspect', 'light', ('obj', 'to:向', 'to:给', 'to:为'))
    """
    return {
        text: Verb(text, kind, frame, role)
        for kind, role, cell, texts in rows("verbs.tsv", 4)
        for frame in (parts(cell),)
        for text in parts(texts)
    }


@cache
def cues() -> Mapping[str, frozenset[str]]:
    """Kind of cue -> the words that give it.

    planned, demanded and wished colour a deed; negated and negator deny it, double only seems to; done,
    progressive and passive tell how it stands; source, causal, purpose, agentive and jointly open a phrase.

    >>> "下一步" in cues()["planned"], "尚未" in cues()["negated"], "不仅" in cues()["double"]
    (True, True, True)
    """
    return {kind: frozenset(parts(words)) for kind, words in rows("cues.tsv", 2)}


@cache
def clause_words() -> Mapping[str, frozenset[str]]:
    """List of words on which the clause grammar turns -> its words.

    >>> "必须" in clause_words()["modals"], "由" in clause_words()["by"]
    (True, True)
    """
    return {name: frozenset(parts(words)) for name, words in rows("clause_words.tsv", 2)}
