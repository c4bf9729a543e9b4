"""What a name's own characters say: surname, given name, common word, transliteration."""

from __future__ import annotations

import re

from kg.extract.names.context import HAN
from kg.extract.words.dictionary import frequency
from kg.lexicon import load

_HAN_NAME = re.compile(f"[{HAN}]{{2,4}}$")
_NEVER = 3
"""The doubt of `not_names` that excludes a word."""
_RARE = 0.1
"""Per mille of the population below which a surname counts as rare."""
_SPOKEN = 300
"""How often jieba's corpus must have the given name as a common word before that speaks against it."""
_GIVEN = 0.3
"""Per mille of given-name characters from which on one is usual."""
_EXCLUDED = -9.0
IMPLAUSIBLE = -2.0
"""What the form of no name at all weighs."""


def surname_length(name: str) -> int:
    """How many characters of the name are its surname; 0 where it begins with none.

    >>> surname_length("欧阳建国"), surname_length("李强"), surname_length("的确")
    (2, 1, 0)
    """
    table = load.surnames()
    if len(name) > 2 and name[:2] in table:
        return 2
    return 1 if name[:1] in table else 0


def plausible(name: str) -> float:
    """Evidence from the form: positive for a surname with a usual given name, negative for a word.

    >>> plausible("李建国") > 1.0, plausible("方便") < 0.0, plausible("安全")
    (True, True, -9.0)
    """
    length = surname_length(name)
    if not length or not 1 <= len(name) - length <= 2 or not _HAN_NAME.match(name):
        return IMPLAUSIBLE
    doubt = load.not_names().get(name, 0)
    if doubt >= _NEVER:
        return _EXCLUDED
    share = load.surnames()[name[:length]]
    given = load.given_characters()
    known = sum(1 for c in name[length:] if given.get(c, 0) > _GIVEN) / len(name[length:])
    common = 1.5 if frequency(name) >= 50 else 0.7 if frequency(name) >= 10 else 0.0
    rare = 0.9 if share < _RARE else 0.0
    spoken = 0.9 if frequency(name[length:]) >= _SPOKEN else 0.0
    return 0.2 + min(1.0, share / 2.0) + 0.8 * known - common - rare - spoken - 0.8 * doubt


def transliterated(name: str, tag: str) -> float:
    """A foreign name written without a middle dot: its tag and its characters speak for it.

    >>> transliterated("斯米尔诺夫", "PER") > 0, transliterated("面包", "n") < 0
    (True, True)
    """
    known = all(c in load.foreign_characters() for c in name)
    return 0.2 if tag == "PER" and known and 2 <= len(name) <= 6 else IMPLAUSIBLE
