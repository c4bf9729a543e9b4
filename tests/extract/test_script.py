"""Pages in traditional characters, with full-width digits or radicals."""

from __future__ import annotations

import pytest

import kg
from kg.extract.grammar import GrammarExtractor
from kg.extract.script import simplified
from kg.model import Article, Run, Sentence


def _article(*texts: str) -> Article:
    sentences = tuple(Sentence(t, (Run(0, 0, len(t)),), ((0, len(t)),), i) for i, t in enumerate(texts))
    return Article("a", "a.txt", "", sentences)


@pytest.mark.parametrize(
    ("own", "plain"),
    [
        ("會議於昨日舉行，區長到場。", "会议于昨日举行，区长到场。"),
        ("共有３００人，占７３．６％。", "共有300人，占73.6%。"),
        ("⽉底前⻋辆⼊库。", "月底前车辆入库。"),
        ("「長者關懷計劃」開始推行", "“长者关怀计划”开始推行"),
    ],
)
def test_an_article_reads_simplified(own: str, plain: str) -> None:
    """Traditional characters, full-width digits and radicals have one plain character each."""
    assert simplified(_article(own)).sentences[0].text == plain


def test_a_simplified_article_that_quotes_a_few_traditional_characters_stays_itself() -> None:
    """One traditional character in a long simplified text is a quotation, and changes nothing."""
    article = _article("柳湾区教育局昨日召开会议，部署全区中小学秋季开学准备工作，匾额上写着國字。")
    assert simplified(article) is article


def test_names_and_words_of_facts_come_back_in_the_characters_of_the_page() -> None:
    """What is read from the plain text stands in the record as the page has it."""
    [record] = kg.extract("柳灣區教育局昨日檢查學校２１２間。")
    names = {name for entity in record.entities for name in entity.names}
    assert {"柳灣區教育局", "柳灣區"} <= names
    assert [a.verb for a in record.actions] == ["檢查"]
    assert [f.value_text for f in record.figures] == ["２１２間"]


def test_a_traditional_text_is_read_and_told_in_its_own_characters() -> None:
    """Names and titles of a text in traditional characters are found, and stand as the text has them."""
    found = GrammarExtractor().extract(_article("香港衞生署署長陳慧玲昨日視察屯門區三間護老院。"))
    assert {"香港衞生署", "陳慧玲", "屯門區"} <= {m.text for m in found.mentions}
    assert [(p.title, found.mentions[p.person].text) for p in found.posts] == [("署長", "陳慧玲")]
