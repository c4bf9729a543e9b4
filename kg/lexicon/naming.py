"""Words that tell where a name begins and ends, and what it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from kg.lexicon.tsv import parts, rows


@cache
def name_cues() -> Mapping[str, frozenset[str]]:
    """Kind of cue -> its words; the head of the table tells the kinds.

    >>> "推行" in name_cues()["maker"], "日报" in name_cues()["medium"]
    (True, True)
    """
    return {kind: frozenset(parts(words)) for kind, words in rows("name_cues.tsv", 2)}


@cache
def either(*kinds: str) -> str:
    """A group of a regular expression for any word of these kinds, longer words first.

    >>> re.findall(either("issued"), "编印手册，印发通知")
    ['编印', '印发']
    """
    words = {word for kind in kinds for word in name_cues()[kind]}
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=lambda w: (-len(w), w))))})"


@cache
def bare_heads() -> Mapping[str, str]:
    """Head that may stand alone for a body named before -> the body's class.

    >>> bare_heads()["办事处"]
    'Office'
    """
    return {word: cls for cls, words in rows("bare_heads.tsv", 2) for word in parts(words)}
