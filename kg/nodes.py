"""Nodes: the entities of the whole corpus, as resolution hands them to the graph.

A `KeyRow` is all that resolution needs to know of one entity of one article; a `Node` is what came of it.
Both are small: the records themselves need never be in memory together.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from kg.model import EntityClass
from kg.vocab import Kind, LeafClass

PUBLISHER = -1
"""The index of the row that stands for an article's newspaper, which is no entity of its text."""

_QUOTATION = frozenset("\"'`“”‘’„‟‚‛′″「」『』﹁﹂﹃﹄《》〈〉«»‹›〝〞〟")
_INVISIBLE = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf"})


def fold(name: str) -> str:
    """A name as it stands in an IRI: NFKC, no white space or invisible character, no quotation marks.

    >>> fold("“云龙 ６号”挖掘机")
    '云龙6号挖掘机'
    """
    if name.isalnum() and unicodedata.is_normalized("NFKC", name):
        return name
    kept = (c for c in unicodedata.normalize("NFKC", name) if c not in _QUOTATION)
    seen = "".join(c for c in kept if unicodedata.category(c) not in _INVISIBLE)
    return unicodedata.normalize("NFKC", seen)


def kind_of(cls: EntityClass) -> Kind:
    """The kind of a leaf class.

    >>> kind_of(EntityClass.OFFICIAL).value
    'person'
    """
    return LeafClass(cls.value).kind


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One entity of one article, as far as it bears on who is who.

    `index` is its place among the article's entities (or PUBLISHER). `place` leads from the outermost
    jurisdiction to the nearest, as codes of divisions where they are known and folded names below;
    `place_name` and `body_name` are the nearest ones in words. `titles` are those of a person's posts,
    `bodies` indices of the article's entities that the posts are in. `page` is the hash of the page's bytes,
    `number` what the reading of the page has called the thing.
    """

    article: str
    index: int
    cls: EntityClass
    label: str
    names: tuple[str, ...]
    mentions: int = 1
    complete: bool = True
    place: tuple[str, ...] = ()
    place_name: str | None = None
    body_name: str | None = None
    bodies: tuple[int, ...] = ()
    titles: tuple[str, ...] = ()
    page: str = ""
    number: int | None = None
    code: str | None = None

    @property
    def identity(self) -> tuple[str, int]:
        """What the reading of its page has found to be one thing: rows that share it are one."""
        return (self.article, self.index) if self.number is None else (self.page, self.number)


@dataclass(frozen=True, slots=True)
class Node:
    """One thing of the corpus.

    `key` is the folded label, with the distinguishing body or place behind it where two things would collide;
    `names` holds every form in the texts and the label. `aliases` are keys of other names that mean this node
    alone; `possibly_same` are keys of nodes of the same kind that a person should look at; `succeeded_by`
    those of the offices that took the place of one that a reform ended.
    """

    kind: Kind
    key: str
    label: str
    names: tuple[str, ...]
    cls: EntityClass
    code: str | None = None
    aliases: tuple[str, ...] = ()
    possibly_same: tuple[str, ...] = ()
    succeeded_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleNodes:
    """The nodes of one article: one for each entity, in order, and its newspaper's."""

    entities: tuple[Node, ...]
    publisher: Node | None = None
