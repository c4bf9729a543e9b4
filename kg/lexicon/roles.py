"""The role that a title names: 书记, whether of a 党工委 or a 市委."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.lexicon.posts import title_organs

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
