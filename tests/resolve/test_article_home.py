"""The territories of a page's articles: what 市, 区 and 街道 mean in each, and whose its bodies are."""

from __future__ import annotations

import pytest

from kg.model import Extraction, Record
from kg.resolve.article.resolve import resolve
from kg.vocab import Predicate
from tests.extract.reading import reading_of


def page(*notations: str) -> tuple[Record, ...]:
    """The records of a page's articles, each in notation."""
    read = [reading_of(notation) for notation in notations]
    return resolve([(a.article, Extraction(a.mentions)) for a in read])


def seats(record: Record) -> set[tuple[str, str]]:
    """Each body of an article with what it belongs to."""
    above = Predicate.SUB_ORGANIZATION_OF
    labels = [e.label for e in record.entities]
    return {(labels[c.subject], labels[c.object or 0]) for c in record.claims if c.predicate == above}


HEAD = "[云溪市|Jurisdiction]开会。[云溪市|Jurisdiction]部署。[云溪市|Jurisdiction]总结。"
DISTRICT = "[柳湾区|Jurisdiction]开会。"
ZONE = "[柳湾经济开发区|Jurisdiction]扩容。"


@pytest.mark.parametrize(
    ("first", "second", "label"),
    [
        (HEAD, "会开了。人来了。有客人来自[江口市|Jurisdiction]。[市教育局|Office]表态。", "云溪市教育局"),
        (HEAD, "[江口市|Jurisdiction]下雨。[市教育局|Office]表态。", "江口市教育局"),
        (DISTRICT, "[柳石片区|Jurisdiction]更新。[区教育局|Office]表态。", "柳湾区教育局"),
        (ZONE, "[开发区|Jurisdiction]很忙。[开发区安监局|Office]表态。", "柳湾经济开发区安监局"),
        (ZONE, "[开发区|Jurisdiction]很忙。", "柳湾经济开发区"),
        ("[沿江街道|Jurisdiction]开会。", "[街道总工会|Institution]表态。", "沿江街道总工会"),
    ],
)
def test_what_a_level_means(first: str, second: str, label: str) -> None:
    """A level means the territory at the article's head, else the page's; never one just mentioned."""
    assert label in {e.label for e in page(first, second)[1].entities}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (DISTRICT, "[区教育局|Office]表态。", {("柳湾区教育局", "柳湾区")}),
        (ZONE, "[管委会|Office]表态。", {("柳湾经济开发区管委会", "柳湾经济开发区")}),
        ("天晴。", "[区教育局|Office]表态。", set()),
        (
            "[江苏嘉业精密有限公司]扩产。",
            "[嘉业精密质检部]表态。",
            {("嘉业精密质检部", "江苏嘉业精密有限公司")},
        ),
    ],
)
def test_a_body_named_by_its_level_is_of_the_page_s_territory(
    first: str, second: str, expected: set[tuple[str, str]]
) -> None:
    """A body that another article of the page names the territory of belongs to it; else nothing is said."""
    assert seats(page(first, second)[1]) == expected
