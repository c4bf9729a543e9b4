"""Who else takes part in a deed, and where: what the groups round a verb give it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.extract.actions import closed
from kg.extract.actions.chunk import Chunk, groups
from kg.extract.actions.nouns import bearers, parts, things
from kg.extract.actions.objects import Given
from kg.extract.actions.predicates import Predicate
from kg.extract.actions.tokens import Token
from kg.extract.actions.verbs import entry, type_of
from kg.extract.base import Named
from kg.extract.wordlist import words
from kg.model import EntityClass

_PLACES = (EntityClass.JURISDICTION, EntityClass.SITE)
_TO = words("向 为 给 对 对于 替")
_MEANS = words("通过 依托 借助 按照 根据 以 用 利用 运用 凭借 依照 围绕 结合")
_WITH = frozenset(["与", "和", "同", "跟"])
_HELPING = words("帮助 协助 指导 支持 助力 支援 帮扶 援助 帮 资助 驰援")
_ADDRESSING = words("报 上报 呈报 报请 抄送 告诉 告知 通知 提醒 移交 转交 移送")
_HANDING = "送交发捐赠递拨"
_GIVING = words("deliver donate fund support serve award report inform sell export")


def by_agent(chunks: Iterable[Chunk]) -> tuple[Named, ...] | None:
    """The names behind 由 or 被; None where neither stands."""
    found = [c for c in groups(chunks, closed.BY) if not c.core or c.core[-1].kind != "m" or bearers(c.core)]
    return bearers(found[-1].core) if found else None


def places_round(predicate: Predicate, chunks: Iterable[Chunk]) -> tuple[Named, ...]:
    """The places named by 在, 到, 赴, 从 … and by what a verb of going leads to."""
    found = list(places_in(chunks))
    known = entry(predicate.verb)
    led = predicate.goal or (predicate.object if known is not None and "place" in known.frame else None)
    if led is not None:
        found.extend(n for n in _place_names(led.core) if n.cls is EntityClass.SITE or not _gives(predicate))
    return tuple(dict.fromkeys(found))


def places_in(chunks: Iterable[Chunk]) -> tuple[Named, ...]:
    """The places that groups with 在, 到, 赴, 从 … and phrases with a localizer name."""
    found: list[Named] = []
    for chunk in chunks:
        if chunk.kind == "place" or (chunk.kind == "pp" and chunk.head in closed.PLACING):
            found.extend(_place_names(chunk.core))
    return tuple(dict.fromkeys(found))


def _place_names(core: Sequence[Token]) -> list[Named]:
    """Names of places in the joined parts; in 石桥村文化广场 the last name stands for the place."""
    found = []
    for part in parts(core):
        names = [t.name for t in part.tokens if t.name is not None]
        if names and names[-1].cls in _PLACES:
            found.append(names[-1])
    return found


def _gives(predicate: Predicate) -> bool:
    word = predicate.verb.head
    return word[-1] == "给" or word[0] in _HANDING or type_of(predicate) in _GIVING


def recipients_of(predicate: Predicate, chunks: Iterable[Chunk], given: Given) -> tuple[Named, ...]:
    """Named agents behind 向, 为, 给, 对, behind 送到 and the like, and whoever is helped."""
    found = [n for c in groups(chunks, _TO) for n in bearers(c.core)]
    if predicate.goal is not None and _gives(predicate):
        led = [*bearers(predicate.goal.core), *_place_names(predicate.goal.core)]
        found.extend(n for n in led if n.cls is not EntityClass.SITE)
    if predicate.word in _HELPING and given.thing is not None:
        found.extend(given.thing.names)
    if predicate.word in _ADDRESSING and predicate.object is not None:
        found.extend(bearers(predicate.object.core))
    return tuple(dict.fromkeys(found))


def partners(chunks: Iterable[Chunk]) -> tuple[Named, ...]:
    """Named agents behind 与, 和, 同."""
    return tuple(dict.fromkeys(n for c in groups(chunks, _WITH) for n in bearers(c.core)))


def measures(chunks: Iterable[Chunk]) -> tuple[Named, ...]:
    """Measures by which the deed is done (通过“周巡月结”机制)."""
    found = [n for c in groups(chunks, _MEANS) for n in things(c.core) if n.cls is EntityClass.MEASURE]
    return tuple(dict.fromkeys(found))
