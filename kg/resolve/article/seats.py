"""Whose bodies are that no claim places: 区教育局 of the page's district, 嘉业质检部 of a firm of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.lexicon import load
from kg.model import ORGANIZATIONS, Basis, Claim, EntityClass, Mention
from kg.resolve.article.cluster import own_territory
from kg.resolve.article.forms import normal
from kg.resolve.article.home import Home
from kg.resolve.article.named import Cluster
from kg.vocab import Predicate

_OFFICE, _UNIT = "relations.own-office", "relations.own-unit"
_FIRM = re.compile("(?:集团)?(?:股份|控股)?(?:有限责任|有限)?(?:公司|集团|厂)$")
_PART = re.compile(
    "[\u4e00-\u9fff0-9]{0,8}(?:部|车间|科|处|室|中心|分公司|车队|分厂|班|班组|小组|攻关组|站|服务队|突击队|工会|"
    "党委|党总支|支部|团委|团支部|门店|营业部)"
)
_PARTS = re.compile("(?:[部科处室站班组队]|车间|中心|分公司|分厂|工会|党委|支部|门店)$")
"""How the names of parts end: no part is another's whole."""
_LEAST = 3


def seats(
    mentions: Sequence[Mention],
    groups: Sequence[Cluster],
    known: Mapping[int, int],
    where: Home,
    told: Iterable[Claim],
) -> Iterator[tuple[int, int]]:
    """(mention, what it belongs to: a cluster) for each body that nothing else places, once for each.

    `known` maps the article's mentions to the page's clusters in `groups`; `told` are the claims of mentions.
    """
    streets = {n: i for i, g in enumerate(groups) if g.cls is EntityClass.OFFICE for n in g.names}
    own = {g.label: i for i, g in enumerate(groups) if g.cls is EntityClass.JURISDICTION}
    territories, firms = streets | own, _beginnings(groups)
    above = Predicate.SUB_ORGANIZATION_OF.value
    done = {known[c.subject] for c in told if c.predicate == above and {c.subject, c.object} <= known.keys()}
    for index in sorted(known):
        text, number = normal(mentions[index].text), known[index]
        body = mentions[index].cls in ORGANIZATIONS and groups[number].cls in ORGANIZATIONS
        if mentions[index].anaphor or not body or number in done:
            continue
        firm = groups[number].cls is EntityClass.ENTERPRISE
        territory = "" if firm else own_territory(text, mentions[index].cls, where)[0]
        whole = territories.get(territory) if groups[number].label.startswith(territory) else None
        whole = whole if whole is not None else _whole(text, firms)
        if whole is not None and whole != number:
            done.add(number)
            yield index, whole


def _beginnings(groups: Sequence[Cluster]) -> dict[str, int | None]:
    """How the names of the parts of a firm may begin -> its number; None where two share it."""
    found: dict[str, int | None] = {}
    for number, group in enumerate(groups):
        if group.cls is EntityClass.ENTERPRISE and not _PARTS.search(group.label):
            names = {normal(name) for name in group.names}
            bare = {_FIRM.sub("", _without_place(name)) for name in names}
            cores = {name[:n] for name in bare for n in range(_LEAST, min(6, len(name)) + 1)}
            for start in {s for s in names | cores if len(s) >= _LEAST}:
                found[start] = number if found.get(start, number) == number else None
    return found


def _without_place(name: str) -> str:
    """A name less the division that it begins with: 嘉业精密 of 云溪嘉业精密."""
    known = load.divisions(), load.weak_divisions()
    ends = (n for n in range(min(8, len(name) - _LEAST), 1, -1) if any(name[:n] in one for one in known))
    end = next(ends, 0)
    return _without_place(name[end:]) if end else name


def _whole(text: str, firms: Mapping[str, int | None]) -> int | None:
    """The firm with whose name the name of its part begins."""
    for end in range(len(text) - 1, _LEAST - 1, -1):
        whole = firms.get(text[:end])
        if whole is not None and _PART.fullmatch(text, end):
            return whole
    return None


def seat_claim(mention: Mention, subject: int, whole: Cluster, number: int) -> Claim:
    """The claim that a body belongs to another, both by their numbers in the article; its name says so."""
    basis = Basis(mention.at, (mention.at,), _UNIT if whole.cls is EntityClass.ENTERPRISE else _OFFICE)
    return Claim(basis, subject, Predicate.SUB_ORGANIZATION_OF.value, number)
