"""Articles in traditional characters."""

from __future__ import annotations

from kg.extract.grammar import GrammarExtractor
from kg.extract.script import simplified
from kg.model import Article, Run, Sentence


def _article(text: str) -> Article:
    return Article("k", "a.txt", "", (Sentence(text, (Run(0, 0, len(text)),), ((0, len(text)),), 0),))


def test_a_traditional_text_is_read_and_told_in_its_own_characters() -> None:
    """Names and titles of a text in traditional characters are found, and stand as the text has them."""
    found = GrammarExtractor().extract(_article("香港衞生署署長陳慧玲昨日視察屯門區三間護老院。"))
    assert {"香港衞生署", "陳慧玲", "屯門區"} <= {m.text for m in found.mentions}
    assert [(p.title, found.mentions[p.person].text) for p in found.posts] == [("署長", "陳慧玲")]


def test_a_few_traditional_characters_make_no_traditional_text() -> None:
    """An article in simplified characters stays as it is, also where a name keeps an old character."""
    article = _article("柳湾区委书记陈立伟到石桥村調研防汛备汛工作，并看望一线值守人员。")
    assert simplified(article) is article
