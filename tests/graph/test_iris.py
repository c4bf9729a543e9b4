"""IRIs of instances."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse

from kg.errors import UsageError
from kg.graph.iris import Iris, local
from kg.nodes import fold


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("林涛", "林涛"),
        ("林 涛", "林涛"),
        ("“惠企八条”", "惠企八条"),  # quotation marks are no part of a name
        ("《防汛手册》", "防汛手册"),
        ("ＡＢＣ中心", "ABC中心"),  # full-width letters
        ("云龙６号(改)", "云龙6号%28改%29"),
        ("云龙6号（改）", "云龙6号%28改%29"),  # full-width brackets fold to half-width ones
        ("安娜·李", "安娜·李"),  # the middle dot may stand in a local name
        ("A/B", "A%2FB"),
        ("50%", "50%25"),
        ("甲.乙", "甲.乙"),  # a dot may stand inside a local name
        ("甲.", "甲%2E"),  # and not at its end
        ("甲—乙", "甲%E2%80%94乙"),
        ("22路", "22路"),
        ("\u200b林涛\ufeff", "林涛"),  # invisible characters
    ],
)
def test_a_local_name_is_the_folded_name(name: str, expected: str) -> None:
    """Folded by NFKC, without white space and quotation marks; what Turtle forbids is percent-encoded."""
    assert local(name) == expected


@given(st.text(min_size=1).filter(lambda name: fold(name) != ""))
def test_an_iri_may_be_typed_as_a_prefixed_name(name: str) -> None:
    """Whatever the name, `id:person-…` is Turtle, unescaped, for the IRI that the graph holds."""
    iri = Iris().entity("person", name)
    turtle = f"@prefix id: <https://kg.example/id/> . id:person-{local(name)} a id:x ."
    assert [triple.subject for triple in parse(turtle.encode(), RdfFormat.TURTLE)] == [iri]


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    """fold is idempotent, so that a key may be folded again."""
    assert fold(fold(name)) == fold(name)


@pytest.mark.parametrize("base", ["https://example.org/", "urn:x:/", "http://a.b/c#"])
def test_another_base_replaces_the_beginning(base: str) -> None:
    """--base replaces https://kg.example/ in the IRIs of instances."""
    assert Iris(base).article("a1").value == f"{base}id/article-a1"


@pytest.mark.parametrize("base", ["", "example.org/", "https://example.org", "https://a b/", "https://a<b>/"])
def test_what_is_no_base_is_refused(base: str) -> None:
    """A base is an absolute IRI that ends in / or #."""
    with pytest.raises(UsageError, match="base"):
        Iris(base)
