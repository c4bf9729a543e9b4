"""Closed classes of Chinese words that the clause grammar turns on."""

from __future__ import annotations

from typing import Final

from kg.lexicon.load import clause_words

JOINERS: Final = clause_words()["joiners"]
"""What joins nouns."""
ALLIES: Final = clause_words()["allies"]
"""Verbs that between two names join them."""
PURPOSE: Final = clause_words()["purpose"]
"""What opens an aim."""
FRONTING: Final = clause_words()["fronting"]
"""What puts the object before the verb."""
PASSIVE: Final = clause_words()["passive"]
"""What opens a passive."""
BY: Final = clause_words()["by"]
"""What opens the doer's phrase."""
PLACING: Final = clause_words()["placing"]
"""What opens a place."""
FRAMERS: Final = clause_words()["framers"]
"""Words that tell the manner or ground of a deed: what they open is a frame and no deed of its own."""
PRINCIPLES: Final = clause_words()["principles"]
"""Nouns that close 按照…的要求."""
CLOSERS: Final = clause_words()["closers"]
"""What closes 在…下, 经…后, 通过…方式."""
DEGREES: Final = clause_words()["degrees"]
"""What stands between 为 and the verb of an aim."""
ASPECT: Final = clause_words()["aspect"]
"""Particles of aspect."""
COMPLEMENTS: Final = clause_words()["complements"]
"""Complements of a verb of one character."""
LONG_COMPLEMENTS: Final = clause_words()["long_complements"]
"""Complements of a longer verb."""
GOALS: Final = clause_words()["goals"]
"""Complements behind which the next noun is a goal: of a way, of a giving, of a change."""
CARRYING: Final = clause_words()["carrying"]
"""What a verb begins with whose 到 says where something is carried."""
MODALS: Final = clause_words()["modals"]
"""Words that before a verb colour its deed and are none."""
ABILITY: Final = clause_words()["ability"]
"""Modal words of what can be or tends to be."""
FUTURE: Final = clause_words()["future"]
"""Words that make plans of what follows."""
ADVERBIAL_NOUNS: Final = clause_words()["adverbial_nouns"]
"""Nouns that stand before a verb as adverbs."""
PRONOUNS: Final = clause_words()["pronouns"]
"""Pronouns and the like: they name nobody."""
QUANTIFIERS: Final = clause_words()["quantifiers"]
"""What stands before a noun and tells how many or which."""
BODIES: Final = clause_words()["bodies"]
"""Nouns that alone stand for a body named before."""
CASES: Final = clause_words()["cases"]
"""Nouns of what happened, which a deed in front of them describes."""
UNLAWFUL: Final = clause_words()["unlawful"]
"""Adverbs of a case."""
OUTSIDERS: Final = clause_words()["outsiders"]
"""Nouns of people who mostly come from elsewhere."""
OWNED: Final = clause_words()["owned"]
"""What is told of its owner as well (全市经济稳中向好，先后出台…)."""
WHEN: Final = clause_words()["when"]
"""Nouns that tell when or how much and are no subject."""
