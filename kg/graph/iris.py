"""IRIs of instances: from what they name alone, so that they do not depend on order, jobs or engine."""

from __future__ import annotations

import re
from functools import lru_cache

from pyoxigraph import NamedNode

from kg.errors import UsageError
from kg.nodes import Node, fold
from kg.vocab import DEFAULT_BASE, ENTITIES_GRAPH, ID_PATH

# All but what Turtle and SPARQL allow unescaped in a local name (PN_CHARS, ":", ".") and an IRI may hold.
_PLANES = "".join(f"{chr(plane)}-{chr(plane + 0xFFFD)}" for plane in range(0x10000, 0xE0000, 0x10000))
_UNSAFE = re.compile(
    "[^A-Za-z0-9_:.·\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u203f\u2040\u2070-\u218f"
    f"\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\uffef{_PLANES}-]"
)
_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|^`\\]*[/#]")


def _encode(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8"))


@lru_cache(maxsize=65536)
def local(name: str) -> str:
    """A name as the local part of an IRI, which Turtle and SPARQL take unescaped.

    >>> local("“云龙 ６号”(二期)")
    '云龙6号%28二期%29'
    >>> local("A.B.")
    'A.B%2E'
    """
    encoded = _UNSAFE.sub(_encode, fold(name))
    return encoded[:-1] + "%2E" if encoded.endswith(".") else encoded


class Iris:
    """The IRIs of one base.

    Raises UsageError where the base is no absolute IRI that ends in "/" or "#".

    >>> Iris().role("书记").value
    'https://kg.example/id/role-书记'
    """

    def __init__(self, base: str = DEFAULT_BASE) -> None:
        if not _BASE.fullmatch(base):
            raise UsageError(f"base {base!r} is no IRI ending in / or #; give one such as {DEFAULT_BASE}")
        self.base = base
        self.namespace = base + ID_PATH
        self.entities_graph = NamedNode(self.namespace + ENTITIES_GRAPH)

    def entity(self, kind: str, key: str) -> NamedNode:
        """The IRI of an entity.

        >>> Iris().entity("person", "李 小虎").value
        'https://kg.example/id/person-李小虎'
        """
        return NamedNode(f"{self.namespace}{kind}-{local(key)}")

    def node(self, node: Node) -> NamedNode:
        """The IRI of a node of the corpus."""
        return NamedNode(f"{self.namespace}{node.kind.value}-{local(node.key)}")

    def role(self, title: str) -> NamedNode:
        """The IRI of a role: a title, whoever holds it."""
        return NamedNode(f"{self.namespace}role-{local(title)}")

    def article(self, key: str) -> NamedNode:
        """The IRI of an article, which is also the name of its graph."""
        return NamedNode(f"{self.namespace}article-{key}")

    def sentence(self, article: str, start: int) -> NamedNode:
        """The IRI of a sentence, or of the piece of one, that begins at page offset `start`."""
        return NamedNode(f"{self.namespace}sentence-{article}-{start}")

    def fact(self, kind: str, article: str, offset: int, ordinal: int = 1) -> NamedNode:
        """The IRI of a fact whose trigger stands at page `offset`; `ordinal` counts a trigger's facts from 1.

        >>> Iris().fact("post", "a1", 20, 2).value
        'https://kg.example/id/post-a1-20-2'
        """
        tail = f"-{ordinal}" if ordinal > 1 else ""
        return NamedNode(f"{self.namespace}{kind}-{article}-{offset}{tail}")
