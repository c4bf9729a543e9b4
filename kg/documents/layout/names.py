"""Whether a word can be the name of one who writes or photographs."""

from __future__ import annotations

from kg.lexicon.people import not_names, surnames


def personal(word: str) -> bool:
    """Whether `word` is a surname and one or two characters, and no common word.

    >>> personal("郑晓"), personal("欧阳明月"), personal("测温"), personal("安全")
    (True, True, False, False)
    """
    if "·" in word or "•" in word:
        return True
    if not_names().get(word, 0) > 2:
        return False
    known = surnames()
    return (len(word) in (2, 3) and word[0] in known) or (len(word) in (3, 4) and word[:2] in known)
