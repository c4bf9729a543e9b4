"""Words for trades that no list of titles has, known by how they end and where they stand."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.posts.kinds import Kind, Token
from kg.extract.posts.offsets import Row
from kg.lexicon import load
from kg.lexicon.naming import bare_heads
from kg.lexicon.roles import post_cues
from kg.model import EntityClass

BREAKING = frozenset({"p", "d", "c", "u", "r", "w", "xc", "PER"})
"""Tags of words that no branch's name holds."""
NOMINAL = frozenset(
    {"n", "nz", "nw", "vn", "an", "j", "a", "m", "f", "s", "LOC", "ORG", "ns", "nt", "b", "t", "TIME"}
)
"""Tags of words that names of branches and trades are made of."""
POINTING = frozenset("该本我其各一两双几多")
"""Words that point, with which no branch's name begins."""
_SHORT_TRADE = 3
_BECOMING = 6
_BECOMES = re.compile(
    "(?:当上了?|当了|当过|做了|做过|干了|干过|干起了?|[是当做]个|[是当做]一?[名位]|[聘任]为)(?:一?[名位个])?$"
)
"""What stands in front of a trade that is told of somebody."""
_TOLD_JOB = re.compile("[\u4e00-\u9fff]{2,5}[员工师匠](?=[，,。；;、！!])")


def job(row: Row, at: int) -> Token | None:
    """A word for a trade in front of a person or behind 当了, known by its ending: 护边员, 装配工."""
    if at not in row.starts:
        return None
    limit = _job_end(row, at)
    text = row.reading.text[at:limit]
    if not _job_pattern().fullmatch(text) or text.endswith(_no_jobs()):
        return None
    whole = any(w.start == at and w.end >= limit for w in row.words(at, at + 1))
    inner = not whole and any(text[i:] in load.titles() for i in range(1, len(text) - 1))
    if inner or not _trade(row, at, limit):
        return None
    return Token(Kind.TITLE, at, limit, row.reading.text[at:limit])


def _job_end(row: Row, at: int) -> int:
    """Where the word for a trade would end: at a person, or at the end of a clause behind 当了, 是名."""
    limit, text = row.limit(at), row.reading.text
    following = row.names.get(limit)
    if following is not None and following.cls is EntityClass.PERSON:
        return limit
    word = _TOLD_JOB.match(text, at, limit)
    return word.end() if word is not None and _BECOMES.search(text, max(at - _BECOMING, 0), at) else at


def _trade(row: Row, at: int, limit: int) -> bool:
    """Whether the words make a trade's name: no particle in it, no verb in front of it (询问|管护员)."""
    inside = row.words(at, limit)
    if (
        any(w.tag in BREAKING for w in inside)
        or inside[0].text in bare_heads()
        or row.reading.text[at] in POINTING
    ):
        return False
    whole = inside[0].start == at and inside[0].end >= limit
    return whole or inside[0].tag in NOMINAL or (len(inside[0].text) == 1 and limit - at <= _SHORT_TRADE)


@cache
def _job_pattern() -> re.Pattern[str]:
    return re.compile(f"[\u4e00-\u9fff]{{1,4}}(?:{'|'.join(sorted(post_cues()['job']))})")


@cache
def _no_jobs() -> tuple[str, ...]:
    """Words that end like a job's and are none: crowds, honours, and who signs a page."""
    return tuple(load.roles()) + tuple(load.crowds()) + tuple(post_cues()["signing"]) + ("人员", "成员")
