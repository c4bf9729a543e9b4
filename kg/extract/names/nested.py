"""Names inside names: the city of a bureau, the community of a Party branch."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.names.candidates import Candidate, crossing, holds
from kg.extract.names.context import Context
from kg.extract.names.parents import PARENT
from kg.model import EntityClass

_ACTING = frozenset(
    {
        EntityClass.JURISDICTION,
        EntityClass.OFFICE,
        EntityClass.ENTERPRISE,
        EntityClass.INSTITUTION,
        EntityClass.PERSON,
    }
)
"""What acts may have a mention of its own inside a longer name."""
BRANDED = frozenset({EntityClass.ENTERPRISE, EntityClass.PRODUCT, EntityClass.SITE})
"""Names in which a place is often but a brand."""
_WHOLE = frozenset({EntityClass.MEASURE, EntityClass.PERSON})
"""Names that hold no others."""
TITLED_LINE = "names.titled-line"
"""The rule of lines that are titles: what acts stands anywhere in them."""
_UNSURE = frozenset({"names.tagger", "names.tagged-place"})
"""Rules whose territories inside a name are most often torn from it."""
_LEAST = 1.5
_SHORTEST = 2
"""Characters that a territory in front of another one has at least."""
_PROJECT = re.compile("(?:建设|工程|改造)*项目$")
_OWN_NAME = re.compile("(?:办事处|街道|社区|村|镇|乡|小区|路|街|中学|小学|幼儿园)$")
"""Names that may begin with a syllable pair that happens to be a city's (某阳|新村街道办事处)."""
_LEVEL = re.compile("[省市区县州旗盟镇乡]$")
_OTHER_WORD = re.compile("市(?=[场政容])|省(?=立)")
"""What looks like a territory's level and begins another word: 云溪|市政工程, 云岭|省立医院."""
_BEHIND = ("常委会", "代表大会", "员会", "公室", "监管", "监督")
"""What shows that the words before it are the beginning of a longer ending: 卫生健康委|员会, 市场|监管局."""


def inside(context: Context, outer: Candidate, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The acting names that begin the outer one, or chain on from there: longest first, none crossing."""
    if outer.cls in _WHOLE:
        return []
    chosen: list[Candidate] = []
    fits = _fitting(context, outer, candidates)
    free = outer.rule == TITLED_LINE
    waiting = sorted(fits, key=lambda c: (c.start - c.end, -c.score, c.start, c.cls))
    while (c := next((c for c in waiting if free or _is_linked(outer, c, chosen)), None)) is not None:
        waiting.remove(c)
        clash = any(crossing(o, c) or (o.start, o.end) == (c.start, c.end) or _is_tail(o, c) for o in chosen)
        if not clash:
            chosen.append(c)
    return chosen


def _is_linked(outer: Candidate, c: Candidate, chosen: Iterable[Candidate]) -> bool:
    """Whether the name begins where the outer one does, or where a chosen one begins or ends."""
    return c.start == outer.start or any(c.start in (o.end, o.start) or holds(o, c) for o in chosen)


def _is_tail(outer: Candidate, c: Candidate) -> bool:
    """Whether a territory's name is but the end of another's: 云南县 holds no 南县."""
    both = outer.cls is EntityClass.JURISDICTION and c.cls is EntityClass.JURISDICTION
    return both and outer.end == c.end and 0 < c.start - outer.start < _SHORTEST


def _fitting(context: Context, outer: Candidate, candidates: Iterable[Candidate]) -> list[Candidate]:
    fits = [c for c in candidates if _may_be_inside(outer, c)]
    if outer.cls in BRANDED and outer.rule != TITLED_LINE:
        kinds = {EntityClass.JURISDICTION}
        if outer.cls is EntityClass.SITE:
            kinds.add(EntityClass.INSTITUTION)
        fits = [c for c in fits if (c.cls in kinds or c.rule == PARENT) and c.start == outer.start]
    if outer.cls is EntityClass.PROJECT:
        park = _PROJECT.search(context.text, outer.start, outer.end)
        fits = [c for c in fits if not (park and c.end == park.start() and c.rule.startswith("names.suffix"))]
    known = [c for c in fits if c.rule == "names.known-body"]
    fits = [c for c in fits if not any(holds(k, c) and (k.start, k.end) != (c.start, c.end) for k in known)]
    fits = [c for c in fits if not context.text.startswith(_BEHIND, c.end)]
    fits = [c for c in fits if not _OTHER_WORD.match(context.text, c.end - 1)]
    if _OWN_NAME.search(context.text[outer.start : outer.end]):
        fits = [c for c in fits if c.rule != "names.division" or _LEVEL.search(context.text[c.start : c.end])]
    return fits


def _may_be_inside(outer: Candidate, c: Candidate) -> bool:
    return (
        holds(outer, c)
        and (c.start, c.end) != (outer.start, outer.end)
        and (c.cls in _ACTING or c.rule == PARENT)
        and c.score >= _LEAST
        and (c.cls is not EntityClass.JURISDICTION or c.rule not in _UNSURE)
        and (not c.anaphor or c.rule == "names.own-territory")
    )
