"""Rules of names that are but one way to a name, by themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.names.patterns import patterns
from kg.extract.names.persons import EVERYDAY, persons
from kg.extract.names.schemes import quoted
from kg.extract.words.words import tag
from kg.lexicon import load


@pytest.mark.parametrize(
    ("source", "text", "name", "cls", "rule"),
    [
        (persons, "小李说，路修好了。", "小李", "Person", "names.familiar-person"),
        (persons, "村支书老王介绍，今年收成好。", "老王", "Person", "names.familiar-person"),
        (quoted, "他们成立了一支救援队，取名“蓝鹰”。", "蓝鹰", "Team", "names.quoted-scheme"),
        (quoted, "镇里办起一家公司，名为“云上田园”。", "云上田园", "Enterprise", "names.quoted-scheme"),
        (patterns, "年产20万吨复合肥项目开工。", "年产20万吨复合肥项目", "Project", "names.priced-project"),
        (quoted, "《柳湾日报》报道了此事。", "柳湾日报", "Institution", "names.titled-medium"),
    ],
)
def test_a_rule_sees_its_name(
    source: Callable[[Context], Iterable[Candidate]], text: str, name: str, cls: str, rule: str
) -> None:
    """The candidate bears the rule's own name and its class."""
    found = [(text[c.start : c.end], c.cls.value, c.rule) for c in source(Context(text, tag([text])[0]))]
    assert (name, cls, rule) in found


def test_surnames_that_are_everyday_words_are_surnames() -> None:
    """A character that is none would never be asked for."""
    assert set(load.surnames()) >= EVERYDAY
