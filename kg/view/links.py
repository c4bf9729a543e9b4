"""Who takes part in which fact, and what links two entities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Final

from kg.store.base import Store
from kg.view.ask import rows
from kg.vocab import Prop, Std

ROLES: Final[dict[str, str]] = {
    "member": Std.MEMBER,
    "organization": Std.IN_ORGANIZATION,
    "agent": Prop.AGENT,
    "object": Prop.OBJECT,
    "recipient": Prop.RECIPIENT,
    "place": Prop.PLACE,
    "measure": Prop.MEASURE,
    "about": Prop.ABOUT,
    "base": Prop.BASE,
    "subject": Std.SUBJECT,
    "target": Std.OBJECT,
    "saidBy": Prop.SAID_BY,
}
"""The properties by which a fact leads to an entity, by the names that a picture has for them."""

Roles = Mapping[str, tuple[str, ...]]
"""The entities of one fact by role, as IRIs."""

_QUERY: Final = (
    "SELECT ?fact ?role ?node {{ VALUES ?role {{ {} }} ?fact ?role ?node . ?fact a kg:Fact . {} }}"
)
_IN_ARTICLE: Final = "?fact prov:wasDerivedFrom/kg:article <{}> ."
_NAMES: Final = {iri: name for name, iri in ROLES.items()}
_DEED_ENDS: Final = ("object", "recipient", "place", "measure")


def participants(store: Store, entities: Mapping[str, object], article: str | None) -> dict[str, Roles]:
    """For each fact, or each of one article, the entities that take part in it."""
    query = _QUERY.format(
        " ".join(f"<{iri}>" for iri in ROLES.values()), _IN_ARTICLE.format(article) if article else ""
    )
    found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for fact, role, node in dict.fromkeys(rows(store, query)):
        if node in entities:
            roles = found[fact]
            roles[_NAMES[role]] = (*roles.get(_NAMES[role], ()), node)
    return dict(found)


def pairs(roles: Roles) -> Iterator[tuple[str, str, str]]:
    """What a fact links: from, to, and the role of the latter.

    A deed leads from who does it to what it is done to, for whom, where and under which measure; where nobody
    is said to do it, from what it is done to.

    >>> list(pairs({"agent": ("x:a",), "place": ("x:b",)}))
    [('x:a', 'x:b', 'place')]
    >>> list(pairs({"object": ("x:a",), "recipient": ("x:b",)}))
    [('x:a', 'x:b', 'recipient')]
    """
    for sources, role in _ends(roles):
        for source, target in product(sources, roles.get(role, ())):
            if source != target:
                yield source, target, role


def _ends(roles: Roles) -> Iterator[tuple[tuple[str, ...], str]]:
    if "member" in roles:
        yield roles["member"], "organization"
    if "subject" in roles:
        yield roles["subject"], "target"
    starts = next((role for role in ("agent", "object", "recipient") if role in roles), None)
    for role in _DEED_ENDS:
        if starts and role != starts:
            yield roles[starts], role


def neighbours(facts: Iterable[Roles]) -> dict[str, set[str]]:
    """For each entity those that it is linked with.

    >>> neighbours([{"member": ("x:a",), "organization": ("x:b",)}]) == {"x:a": {"x:b"}, "x:b": {"x:a"}}
    True
    """
    near: dict[str, set[str]] = defaultdict(set)
    for roles in facts:
        for source, target, _ in pairs(roles):
            near[source].add(target)
            near[target].add(source)
    return dict(near)
