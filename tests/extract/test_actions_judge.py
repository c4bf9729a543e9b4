"""Deeds that are weighed: which are proposed, what speaks for them, and which of them are told."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from kg.extract.actions.draft import Told
from kg.extract.actions.find import candidates
from kg.extract.actions.judge import judged, likeliest, probability
from kg.extract.actions.signs import signs
from kg.extract.tagger.model import Model, using
from kg.model import Action, Basis, Stretch
from tests.extract.reading import reading_of

NOBODY = "[柳湾区教育局|Office]很忙，大家连夜清点了图书。"
KNOWN = "[柳湾区教育局|Office]清点了图书。"


def told(notation: str, model_terms: Mapping[str, float] | None) -> list[Action]:
    """The deeds that a judge of these weights tells; None: no judge."""
    analysis = reading_of(notation)
    terms = {} if model_terms is None else {"action": model_terms}
    with using(Model({}, {}, terms=terms)):
        return judged(candidates(analysis), analysis)


def guess(agent: int, sure: float, at: int = 0) -> Action:
    """A guess at who did the deed of a verb."""
    return Action(
        Basis(Stretch(0, at, at + 2), (), "actions.guessed", confidence=sure), "清点", "count", (agent,)
    )


def test_what_is_not_certain_is_proposed() -> None:
    """A verb whose clause names nobody is proposed for each of those who may have done it."""
    found = candidates(reading_of(NOBODY))
    guessed = [one for one in found if one.action.basis.rule == "actions.guessed"]
    assert guessed
    assert all(one.hints for one in guessed)


@pytest.mark.parametrize(
    ("notation", "verbs"),
    [
        pytest.param(NOBODY, [], id="guesses are not told"),
        pytest.param(KNOWN, ["清点"], id="what rules are sure of is"),
    ],
)
def test_without_a_judge_the_rules_decide(notation: str, verbs: list[str]) -> None:
    """A model without a judge of deeds tells what rules are sure of, without a probability."""
    found = told(notation, None)
    assert [action.verb for action in found] == verbs
    assert all(action.basis.confidence is None for action in found)


@pytest.mark.parametrize(
    ("weights", "count"),
    [
        pytest.param({"bias": 2.0}, 1, id="likely"),
        pytest.param({"bias": -2.0}, 0, id="unlikely"),
        pytest.param({"bias": -2.0, "verb 清点": 3.0}, 1, id="its verb speaks for it"),
        pytest.param({"bias": 2.0, "rule subject": -5.0}, 0, id="its rule speaks against it"),
    ],
)
def test_the_judge_tells_what_is_likely(weights: dict[str, float], count: int) -> None:
    """A deed is told where the weights of its signs make it likely, and bears the probability."""
    found = told(KNOWN, weights)
    assert len(found) == count
    assert all(action.basis.confidence and action.basis.confidence > 0.5 for action in found)


def test_of_several_guesses_the_likeliest_is_told() -> None:
    """One deed has one guess at its agent; other deeds are not touched."""
    sure = replace(guess(0, 0.9, 8), basis=Basis(Stretch(0, 8, 10), (), "actions.subject", confidence=0.9))
    found = list(likeliest([guess(1, 0.5), guess(2, 0.7), guess(3, 0.7), guess(4, 0.4, 4), sure]))
    assert [action.agents for action in found] == [(2,), (4,), (0,)]


def test_signs_that_were_never_met_weigh_nothing() -> None:
    """Words that no training page had leave the probability as it is."""
    analysis = reading_of(KNOWN)
    [one] = candidates(analysis)
    assert probability(one, analysis, {}) == 0.5
    assert probability(one, analysis, {"verb 罢免": 9.0}) == 0.5


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        pytest.param(KNOWN, {"object ends 图书", "agent Office", "ahead True", "gap 0"}, id="who and what"),
        pytest.param(
            "据介绍，[柳湾区教育局|Office]已经连夜清点了图书。",
            {"gap verbs 0", "gap <=5", "clause behind ，"},
            id="what stands between",
        ),
        pytest.param("[柳湾区教育局|Office]将清点图书。", {"mood planned", "negated False"}, id="mood"),
    ],
)
def test_signs_tell_what_stands_round_a_deed(notation: str, expected: set[str]) -> None:
    """Rule, verb, object, agent and the words around them each give a sign."""
    analysis = reading_of(notation)
    deed = next(one for one in candidates(analysis) if one.action.verb == "清点")
    assert expected <= set(signs(deed, analysis))


def test_a_deed_without_agent_and_object_has_signs() -> None:
    """Where a passive names nobody the signs tell of the verb alone."""
    analysis = reading_of("图书清点了。")
    bare = Told(Action(Basis(Stretch(0, 2, 4), (), "actions.passive"), "清点", "count"))
    assert {"agents 0", "object none", "object True passive"} <= set(signs(bare, analysis))


def test_who_is_told_of_before_may_not_be_the_doer() -> None:
    """A deed that goes on from an earlier subject is proposed for others named beside it as well."""
    text = "[柳湾区教育局|Office]到[石桥村|Jurisdiction]召开会议，清点了图书。"
    found = [t.action for t in candidates(reading_of(text)) if t.action.verb == "清点"]
    assert len({a.agents for a in found}) > 1
    assert found[0].basis.rule == "actions.inherited"


def test_a_likelier_guess_takes_the_place_of_what_a_rule_says() -> None:
    """Of a rule's agent and a guess at the same deed only the likelier is told."""
    ruled = replace(guess(0, 0.4), basis=replace(guess(0, 0.4).basis, rule="actions.inherited"))
    assert list(likeliest([ruled, guess(1, 0.7)])) == [guess(1, 0.7)]
    assert list(likeliest([ruled, guess(1, 0.3)])) == [ruled]


def test_a_demand_without_a_speaker_is_proposed() -> None:
    """责令两户停工: who demands it is guessed where the clause names nobody."""
    found = candidates(reading_of("[柳湾区水务局|Office]很忙。两人到河边，责令两户砂场停工。"))
    assert "责令" in {t.action.verb for t in found}


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("[赵启|Person]先看护栏，再问工人。", "看"),
        ("[赵启|Person]算了一笔账：每年少花三万元。", "算"),
    ],
)
def test_everyday_verbs_are_proposed_with_an_object(text: str, verb: str) -> None:
    """看护栏, 算账: verbs of states and numbers are weighed where something is seen or reckoned."""
    assert verb in {t.action.verb for t in candidates(reading_of(text))}
