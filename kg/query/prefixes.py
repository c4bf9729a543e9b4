"""Prefixes: declared for a query that uses them, and IRIs made short for a reader."""

from __future__ import annotations

from functools import lru_cache

from kg.errors import UsageError
from kg.query.tokens import Sort, meaningful
from kg.vocab import DEFAULT_BASE, ID_PATH, PREFIXES


@lru_cache(maxsize=8)
def prefixes(base: str = DEFAULT_BASE) -> dict[str, str]:
    """The prefixes that are known, `id` for the instances of a graph with this base among them."""
    return {**PREFIXES, "id": base + ID_PATH}


def with_prefixes(text: str, base: str = DEFAULT_BASE) -> str:
    """A query with the known prefixes declared that it uses and does not declare.

    >>> with_prefixes("ASK { ?s kg:name 'a' }")
    "PREFIX kg: <https://kg.example/ontology#>\\nASK { ?s kg:name 'a' }"
    """
    known = prefixes(base)
    lines = [f"PREFIX {name}: <{known[name]}>\n" for name in sorted(undeclared(text)) if name in known]
    return "".join(lines) + text


def undeclared(text: str) -> set[str]:
    """The prefixes that a query uses and does not declare.

    >>> undeclared("PREFIX a: <x:> ASK { a:s b:p _:o }")
    {'b'}
    """
    declared, used = {"_"}, set[str]()
    before = ""
    for token in meaningful(text):
        if token.sort is Sort.NAME:
            (declared if before == "PREFIX" else used).add(token.text.partition(":")[0])
        before = token.text.upper()
    return used - declared


def expand(text: str, base: str = DEFAULT_BASE) -> str:
    """The IRI that a user writes: <https://…>, https://…, or a prefixed name such as id:person-李小虎.

    Raises UsageError for an unknown prefix.

    >>> expand("kg:name"), expand("<x:y>")
    ('https://kg.example/ontology#name', 'x:y')
    """
    if text.startswith("<") and text.endswith(">"):
        return text[1:-1]
    prefix, colon, local = text.partition(":")
    if colon and not local.startswith("//"):
        known = prefixes(base)
        if prefix in known:
            return known[prefix] + local
        raise UsageError(f"there is no prefix {prefix}: for {text!r}; known are {', '.join(known)}")
    return text


def shorten(iri: str, base: str = DEFAULT_BASE) -> str:
    """An IRI as a prefixed name, where it has a known prefix.

    >>> shorten("https://kg.example/id/person-李小虎"), shorten("x:y")
    ('id:person-李小虎', '<x:y>')
    """
    for prefix, start in prefixes(base).items():
        if iri.startswith(start) and len(iri) > len(start):
            return f"{prefix}:{iri[len(start) :]}"
    return f"<{iri}>"
