"""Which persons are officials: a post in a body of the state or the Party, or at an institution's head."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.lexicon import load
from kg.model import EntityClass, Post
from kg.resolve.article.named import Cluster

_HELD = {"current", "acting", "appointed"}
_STATE = {EntityClass.OFFICE, EntityClass.JURISDICTION}
_PARTY_ORGAN = "(?:党委|党组|党工委|党总支|党支部|支部|总支|纪委|机关党委)"
_PARTY_POST = re.compile(f"{_PARTY_ORGAN}?(?:第一|副)?(?:书记|委员|常委)$|村?支书$")
_STATE_DOMAINS = frozenset({"party", "government", "congress"})
_HEADS = {"head", "deputy"}


def is_official(posts: Sequence[Post], groups: Sequence[Cluster]) -> bool:
    """Whether posts of one person (organisations are indices of clusters) make an official of him or her."""
    return any(_counts(p, groups[p.organization].cls if p.organization is not None else None) for p in posts)


def _counts(post: Post, body: EntityClass | None) -> bool:
    if post.status not in _HELD:
        return False
    if body in _STATE or _PARTY_POST.search(post.title):
        return True
    title = load.titles().get(post.title) or load.titles().get(post.title.removeprefix("副"))
    if body is EntityClass.INSTITUTION:
        return title is not None and title.kind in _HEADS
    return body is None and title is not None and title.official and title.domain in _STATE_DOMAINS
