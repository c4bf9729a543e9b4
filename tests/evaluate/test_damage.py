"""Damage on purpose: what it does to a text, and that spans follow their names."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.evaluate.damage import KINDS, damage

PAGE = """柳湾区成立防汛专班
本报讯（记者 何敏）6月30日，柳湾区成立防汛专班，抽调3个街道120名干部巡查河堤。
区水务局局长周立要求，险工险段要有人24小时值守。
沿江镇镇长韩雪带队转移低洼处群众36户，没有一人受伤。

沿江镇办起招聘会
昨日，沿江镇在文化广场举办招聘会，42家企业到场，提供岗位860个。
嘉业精密人事部经理吕建平说，当天收到简历50余份。
"""
NAMES = ("柳湾区", "防汛专班", "区水务局", "沿江镇", "文化广场", "嘉业精密", "吕建平")

kinds = st.lists(st.sampled_from(KINDS), unique=True, max_size=6)


@given(kinds, st.integers(0, 50))
def test_a_span_holds_its_name(wanted: list[str], seed: int) -> None:
    """Wherever a name is found again, its characters stand there, but for width, code point and blanks."""
    hurt = damage(PAGE, wanted, seed)
    for name in NAMES:
        at = PAGE.index(name)
        if (span := hurt.span(at, at + len(name))) is not None:
            words = "".join(hurt.text[slice(*span)].split())
            assert unicodedata.normalize("NFKC", words) == name


@given(kinds, st.integers(0, 50))
def test_nothing_is_lost(wanted: list[str], seed: int) -> None:
    """Every character of the page but its line ends is in the damaged text once."""
    hurt = damage(PAGE, wanted, seed)
    kept = [origin for origin in hurt.origins if origin >= 0]
    assert sorted(kept) == [at for at, char in enumerate(PAGE) if char != "\n"]


@given(kinds, st.integers(0, 50))
def test_the_same_seed_does_the_same(wanted: list[str], seed: int) -> None:
    """Damage depends on text, kinds and seed alone, not on the order of the kinds."""
    assert damage(PAGE, wanted, seed) == damage(PAGE, wanted[::-1], seed)


@pytest.mark.parametrize(
    ("kind", "seen"),
    [
        pytest.param("half-width", "6月30日,柳湾区", id="marks as ASCII has them"),
        pytest.param("full-width-digits", "６月３０日", id="wide digits"),
        pytest.param("digit-blanks", "抽调 3 个街道 120 名", id="blanks round numbers"),
        pytest.param("spaced-headline", "柳 湾 区 成 立", id="a justified title"),
        pytest.param("glued", "成立防汛专班本报讯", id="headline and body on one line"),
        pytest.param("no-blank-lines", "受伤。\n沿江镇办起招聘会\n昨日", id="articles run on"),
        pytest.param("zero-width", "\u200b", id="what editors leave"),
        pytest.param("bullets", "\ue004", id="a symbol font's character"),
    ],
)
def test_each_kind_leaves_its_mark(kind: str, seen: str) -> None:
    """A kind of damage does what its name says."""
    assert seen in damage(PAGE, [kind], 3).text


def test_a_torn_name_has_no_span() -> None:
    """A name whose halves stand apart in the damaged text is given up."""
    page = "题\n" + "一二三四五六七八九十" * 6 + "\n\n乙题\n" + "甲乙丙丁戊己庚辛壬癸" * 6
    hurt = damage(page, ["wrapped", "interleaved"], 1)
    spans = [hurt.span(at, at + 12) for at in range(2, 50)]
    assert None in spans
    assert any(spans)


def test_an_unknown_kind_is_named() -> None:
    """A kind that is not there is refused with the list of those that are."""
    with pytest.raises(UsageError, match="unknown kind of damage 'coffee'"):
        damage(PAGE, ["coffee"], 1)
