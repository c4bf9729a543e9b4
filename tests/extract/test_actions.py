"""Actions as lines, and what holds for every one of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.actions.find import find
from kg.extract.base import Analysis
from kg.model import Action
from kg.vocab.action_types import ACTION_TYPES
from tests.extract.reading import reading_of

_CLAUSES = (
    "[柳湾区|Jurisdiction]召开会议",
    "将物资送到[石桥村|Jurisdiction]",
    "由[区水利局|Office]巡查河堤",
    "[林涛|Person]说：“[嘉业精密]要复工",
    "”",
    "“",
    "企业遇到的困难得到解决",
    "帮助群众",
    "6月3日",
    "下一步",
    "、",
    "（第一期）",
    "在[柳河|Site]的",
    "把",
    "的",
)


def lines(notation: str, issued: str | None = None) -> list[str]:
    """`agents | verb | object`, with what else is known behind it, an action a line."""
    analysis = reading_of(notation, issued)
    return [_line(analysis, action) for action in find(analysis)]


def _line(analysis: Analysis, action: Action) -> str:
    def named(indices: tuple[int, ...]) -> str:
        return "、".join(analysis.mentions[i].text for i in indices)

    basis = action.basis
    when = basis.when and (basis.when.date or basis.when.start or basis.when.text)
    speaker = None if basis.said_by is None else analysis.mentions[basis.said_by].text
    more = {
        "to": named(action.recipients),
        "at": named(action.places),
        "by": named(action.measures),
        "is": basis.modality,
        "not": "done" * basis.negated,
        "said": speaker,
        "on": when,
    }
    parts = [named(action.agents) or "-", action.verb, action.object_text or ""]
    extra = "".join(f" {key}={value}" for key, value in more.items() if value)
    return " | ".join(parts).rstrip(" |") + extra


def rules(notation: str) -> list[str]:
    """The rule of each action, in order."""
    return [action.basis.rule for action in find(reading_of(notation))]


@pytest.mark.parametrize(
    ("notation", "rule"),
    [
        ("[柳湾区|Jurisdiction]成立领导小组。", "actions.subject"),
        ("[望湖社区|Jurisdiction]工作人员走访居民。", "actions.crowd"),
        ("疫情来袭，[柳湾区|Jurisdiction]很重视，成立领导小组。", "actions.inherited"),
        ("[柳湾区|Jurisdiction]很大。成立领导小组。", "actions.continued"),
        ("物资由[临江志愿队|Team]运送。", "actions.by-agent"),
        ("困难群众被妥善安置。", "actions.passive"),
        ("[柳湾区|Jurisdiction]主动作为，方案陆续出台。", "actions.theme"),
        ("[柳湾区|Jurisdiction]将审批事项下放。", "actions.fronted-object"),
        ("[林涛|Person]表示，困难很多。", "actions.saying"),
        ("[林涛|Person]表示，[嘉业精密]完成了改造。", "actions.said"),
        ("[林涛|Person]要求[区水利局|Office]加固堤防。", "actions.demanded"),
        ("[柳湾区|Jurisdiction]支持[嘉业精密]扩大生产。", "actions.pivot"),
    ],
)
def test_each_action_names_the_rule_that_read_it(notation: str, rule: str) -> None:
    """The rule says how the agent was found; for words of others, that they are reported."""
    assert rule in rules(notation)


@given(st.lists(st.sampled_from(_CLAUSES), min_size=1, max_size=8), st.sampled_from("，。；"))
@settings(max_examples=60, deadline=None)
def test_every_action_stands_in_its_sentences(clauses: list[str], stop: str) -> None:
    """Verb and object stand in the sentences of the evidence, whose first holds the verb."""
    analysis = reading_of(stop.join(clauses) + "。")
    for action in find(analysis):
        basis = action.basis
        texts = {e.sentence: analysis.readings[e.sentence].text for e in basis.evidence}
        verb = texts[basis.trigger.sentence][basis.trigger.start : basis.trigger.end]
        assert basis.evidence[0].sentence == basis.trigger.sentence
        assert verb == action.verb
        assert action.object_text is None or any(action.object_text in text for text in texts.values())
        assert action.type in ACTION_TYPES


@pytest.mark.parametrize(
    "notation",
    [
        "",
        "“" * 40,
        "）（" * 40,
        "、".join(f"[张{c}|Person]" for c in "一二三四五六七八九十" * 8) + "参加会议。",
        "推进" * 200 + "。",
        "把将被由对为" * 50,
    ],
)
def test_odd_sentences_are_read_without_harm(notation: str) -> None:
    """Marks that never close, long lists and heaps of verbs give an answer, be it none."""
    assert isinstance(find(reading_of(notation)), tuple)


def test_headlines_and_bylines_are_not_read() -> None:
    """A headline repeats what the body tells; a caption counts."""
    headline = "# [陈立伟|Person]调研防汛\n## [柳湾区|Jurisdiction]开展巡查\n^ [周文|Person]摄\n"
    assert lines(headline + "! [陈立伟|Person]调研防汛工作") == ["陈立伟 | 调研 | 防汛工作"]
