"""Verbs by what they make of their clause, as far as the lexicon's types and frames do not say it."""

from __future__ import annotations

from typing import Final

from kg.lexicon.load import clause_words

COPULAS: Final = clause_words()["copulas"]
"""Verbs that say what something is, or that something is there."""
STATES: Final = clause_words()["states"]
"""Verbs that tell how things stand, what they are like or what they feel like: no deeds."""
RHETORIC: Final = clause_words()["rhetoric"]
"""Verbs of appraisal and figures of speech: what they say was done is nothing to be asked for."""
AIMS: Final = clause_words()["aims"]
"""Verbs that tell what a deed is for, or what comes of it."""
FORBIDDING: Final = clause_words()["forbidding"]
"""Verbs whose clause is what is not to happen."""
STRIVING: Final = clause_words()["striving"]
"""Verbs whose content has their own subject as its doer."""
PROVIDING: Final = clause_words()["providing"]
"""Verbs whose content is laid down for somebody to do."""
REPORTING: Final = clause_words()["reporting"]
"""Verbs whose content may go on over the clauses that follow."""
SPEAKING: Final = clause_words()["speaking"]
"""Verbs of speaking that need no words."""
PIVOTS: Final = clause_words()["pivots"]
"""Verbs whose object does the next verb's deed (组织党员巡查)."""
LIGHT: Final = clause_words()["light"]
"""Verbs that take a deed noun as their object (做好排查、值守、宣传工作)."""
DEED_NOUNS: Final = clause_words()["deed_nouns"]
"""Verbs that dictionaries give as verbs alone and the press uses as nouns too."""
SEEING_AS: Final = clause_words()["seeing_as"]
"""Verbs behind 把 that say as what."""
SETTING_UP: Final = clause_words()["setting_up"]
"""Verbs that without an object tell of their subject what somebody did to it (专班成立)."""
CONTRIBUTING: Final = clause_words()["contributing"]
"""Verbs behind 为… that say what is given."""
ABOUT: Final = clause_words()["about"]
"""Verbs of what is done 就… about something."""
WAYS: Final = clause_words()["ways"]
"""Verbs of going in front of what one goes for."""
GOING: Final = clause_words()["going"]
"""Verbs of going that tell a deed only with a place."""
BARE: Final = clause_words()["bare"]
"""Types of deeds that news tell without an object (到现场调研)."""
GIVING: Final = clause_words()["giving"]
"""Verbs that give posts."""
TAKING: Final = clause_words()["taking"]
"""Verbs that take posts away."""
DECIDING: Final = clause_words()["deciding"]
"""Verbs behind which the next verb is what is decided, not what describes a noun."""
ADDING: Final = clause_words()["adding"]
"""Verbs by which a speaker goes on in the sentence that reports him."""
