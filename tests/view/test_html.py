"""The page: whole, offline, and closed to what names and texts try."""

import json
import re
from html.parser import HTMLParser

import pytest

from kg.view.html import as_json, render
from kg.view.subgraph import subgraph
from tests.view.graphs import HOSTILE, articles, hostile

LOADING = {"src", "href", "srcset", "data", "action", "poster", "background", "style", "srcdoc", "formaction"}


class Page(HTMLParser):
    """What a page is made of: tags with attributes, and the contents of scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Note the contents of a script or style."""
        if self.tags and self.tags[-1][0] in ("script", "style") and data.strip():
            self.raw.setdefault(self.tags[-1][0], []).append(data)


@pytest.fixture(scope="module")
def page() -> Page:
    """The page of a graph whose every name and text is hostile."""
    return Page(render(subgraph(hostile())))


def test_nothing_is_loaded_from_anywhere(page: Page) -> None:
    """No attribute and no style or script of ours names an address; the policy forbids any."""
    for tag, attributes in page.tags:
        assert not LOADING & attributes.keys(), tag
        assert tag not in ("link", "iframe", "object", "embed", "base", "img")
    assert not re.search(r"url\(|@import|https?:", "".join(page.raw["style"]))
    ours = page.raw["script"][-1]
    assert not re.search(r"https?:|\bimport\b|fetch\(|XMLHttpRequest|innerHTML|eval\(", ours)
    policy = next(attributes["content"] for tag, attributes in page.tags if "http-equiv" in attributes)
    assert policy is not None
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe-eval" not in policy


def test_the_library_asks_for_nothing(page: Page) -> None:
    """vis-network is in the page; the addresses in it are its licence's and SVG's name."""
    library = page.raw["script"][1]
    hosts = set(re.findall(r"https?://([\w.]+)", library))
    assert hosts <= {
        "visjs.github.io", "almende.com", "github.com", "www.apache.org", "opensource.org", "www.w3.org"
    }  # fmt: skip


def test_no_name_gets_out_of_the_data(page: Page) -> None:
    """Three scripts and no more: the data, the library, ours; no attribute that runs."""
    assert [attributes.get("type") for tag, attributes in page.tags if tag == "script"] == [
        "application/json", None, None
    ]  # fmt: skip
    assert not any(name.startswith("on") for _, attributes in page.tags for name in attributes)
    assert not any("window.hacked" in str(attributes) for _, attributes in page.tags)
    data = json.loads(page.raw["script"][0])
    assert {thing["label"] for thing in data["things"]} == set(HOSTILE)


def test_data_hold_no_sign_that_a_page_reads() -> None:
    """Tags, entities and the line ends of JavaScript are written as escapes, and come back whole."""
    text = "".join(HOSTILE)
    told = as_json({"name": text})
    assert not set("<>&\u2028\u2029") & set(told)
    assert json.loads(told) == {"name": text}


def test_the_page_holds_nodes_edges_and_options() -> None:
    """pyvis makes them; places are fixed and physics is off."""
    picture = subgraph(articles())
    data = json.loads(Page(render(picture)).raw["script"][0])
    assert data["vis"]["options"]["physics"] == {"enabled": False}
    assert len(data["vis"]["nodes"]) == picture["drawn"]
    assert {(one["from"], one["to"]) for one in data["vis"]["edges"]} == {
        (edge["a"], edge["b"]) for edge in picture["edges"]
    }
    assert all({"id", "label", "x", "y", "size", "group"} <= node.keys() for node in data["vis"]["nodes"])


def test_the_same_picture_gives_the_same_page() -> None:
    """Byte for byte."""
    assert render(subgraph(articles())) == render(subgraph(articles()))
