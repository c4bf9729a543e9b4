"""What titles name (书记, whether of a 党工委 or a 市委), and the words that state who holds one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from kg.lexicon.posts import title_organs
from kg.lexicon.tsv import parts, rows

_COMMITTEE = re.compile("[省市区县州旗盟地镇乡]委(?=.)")


@lru_cache(maxsize=4096)
def role_of(title: str) -> str:
    """The title without the organ that stands in it.

    >>> role_of("党工委副书记"), role_of("市委常委"), role_of("管委会主任"), role_of("区长")
    ('副书记', '常委', '主任', '区长')
    """
    committee = _COMMITTEE.match(title)
    if committee:
        return title[committee.end() :]
    organs = [o for o in title_organs() if title.startswith(o) and len(title) > len(o)]
    return title[len(max(organs, key=len, default="")) :]


@cache
def post_cues() -> Mapping[str, frozenset[str]]:
    """Kind of cue -> its words; the head of the table tells the kinds.

    >>> "任命" in post_cues()["appointing"], "特约记者" in post_cues()["signing"]
    (True, True)
    """
    return {kind: frozenset(parts(words)) for kind, words in rows("post_cues.tsv", 2)}


@cache
def copulas() -> Mapping[str, str]:
    """Verb between a name and a title -> the post's status.

    >>> copulas()["担任"], copulas()["卸任"]
    ('current', 'removed')
    """
    statuses = ("acting", "current", "appointed", "former", "proposed", "removed")
    return {verb: status for status in statuses for verb in post_cues()[status]}
