"""Common nouns that stand for people or bodies: who they are is said by a name beside them, or not at all."""

from __future__ import annotations

from functools import cache

from kg.lexicon import load

_LONGEST = 8


@cache
def crowd_kind(text: str) -> str:
    """member (工作人员), people (居民), body (企业), or "" where the noun's ending is none of them.

    >>> crowd_kind("社区工作人员"), crowd_kind("项目")
    ('member', '')
    """
    table = load.crowds()
    bare = text.removesuffix("们")
    for start in range(max(0, len(bare) - _LONGEST), len(bare)):
        if bare[start:] in table:
            return str(table[bare[start:]])
    return ""


def is_crowd(text: str) -> bool:
    """Whether a noun stands for people or bodies."""
    return bool(crowd_kind(text))
