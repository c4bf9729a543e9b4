"""What jieba's own dictionary knows of a word: how frequent it is and which part of speech it has.

The dictionary (349,000 words) is read once a process from the installed jieba, without jieba's prefix tree.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from kg.errors import KgError
from kg.extract.words.jieba_package import jieba_folder

_LONGEST = 5
_NOMINAL, _NAMES = frozenset(("vn", "an")), frozenset(("nr", "ns", "nt"))


@cache
def _tables() -> tuple[frozenset[str], dict[str, int], frozenset[str]]:
    """Words that may stand as nouns (n…, vn, an), frequencies of words that name nobody, places."""
    path = jieba_folder() / "dict.txt"
    try:
        with path.open(encoding="utf-8") as lines:
            return _sorted(line.split() for line in lines)
    except (OSError, ValueError) as error:
        raise KgError(f"jieba's dictionary {path} cannot be read ({error}); reinstall jieba") from error


def _sorted(entries: Iterable[list[str]]) -> tuple[frozenset[str], dict[str, int], frozenset[str]]:
    """The tables of entries, each a word, how often it was counted, and its tag."""
    nominal, common, places = set(), {}, set()
    for word, count, tag in entries:
        if not 2 <= len(word) <= _LONGEST:
            continue
        if tag in _NOMINAL or (tag[0] == "n" and tag[:2] not in _NAMES):
            nominal.add(word)
        if len(word) <= 3 and (frequency := int(count)) >= 3 and tag[:2] != "nr":
            common[word] = frequency
        if tag == "ns":
            places.add(word)
    return frozenset(nominal), common, frozenset(places)


def is_nominal(word: str) -> bool:
    """Whether the word may stand as a noun inside a name.

    >>> is_nominal("防控"), is_nominal("成立")
    (True, False)
    """
    return word in _tables()[0]


def frequency(word: str) -> int:
    """How often a word of two or three characters that is no person's name was counted.

    0 for others, and for words that were counted less than three times.

    >>> frequency("方便") > 100, frequency("李小虎")
    (True, 0)
    """
    return _tables()[1].get(word, 0)


def is_place(word: str) -> bool:
    """Whether the dictionary has the word as a place's name.

    >>> is_place("黄河"), is_place("河边")
    (True, False)
    """
    return word in _tables()[2]
