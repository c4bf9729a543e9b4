"""Names of people, and posts."""

import pytest

from kg.lexicon import load


def test_common_surnames_outweigh_rare_ones() -> None:
    """Weights are per thousand bearers: all together near a thousand, 王 before 柴 before 由."""
    weights = load.surnames()
    assert 900 < sum(weights.values()) < 1010
    assert weights["王"] > weights["柴"] > weights["由"] > 0


def test_surnames_are_one_or_two_characters() -> None:
    """No surname is longer than two characters."""
    assert {len(surname) for surname in load.surnames()} == {1, 2}


@pytest.mark.parametrize("surname", ["欧阳", "司马", "诸葛", "尉迟", "闾丘", "公羊", "漆雕", "亓官", "颛孙"])
def test_compound_surnames_are_known(surname: str) -> None:
    """Surnames of two characters that are borne today are listed."""
    assert surname in load.surnames()


def test_weights_of_given_characters_are_shares_of_a_thousand() -> None:
    """All together near a thousand; each step weighs more than the next."""
    weights = load.given_characters()
    assert 950 < sum(weights.values()) < 1050
    assert weights["伟"] > weights["涵"] > weights["颐"] > weights["普"] > weights["和"] > 0


@pytest.mark.parametrize("word", ["安排", "项目", "全面", "任务", "常态", "时任", "方便", "高质量", "经济"])
def test_common_words_are_no_names(word: str) -> None:
    """Words of the news that begin like a name are never one."""
    assert load.not_names()[word] == 3


@pytest.mark.parametrize("word", ["高峰", "田野", "白杨", "建国", "方正"])
def test_words_that_parents_choose_may_be_names(word: str) -> None:
    """Words that are given as names too are marked so, or not listed at all."""
    assert load.not_names().get(word, 1) == 1


@pytest.mark.parametrize(
    ("title", "kind", "official"),
    [
        ("书记", "head", True),
        ("副局长", "deputy", True),
        ("常委", "member", True),
        ("社区民警", "job", True),
        ("董事长", "head", False),
        ("护士长", "job", False),
        ("名誉会长", "honorary", False),
        ("网格员", "member", False),
    ],
)
def test_titles_know_rank_and_office(title: str, kind: str, official: bool) -> None:
    """A title tells its rank and whether its bearer may be an official."""
    assert (load.titles()[title].kind, load.titles()[title].official) == (kind, official)


def test_every_deputy_has_its_head() -> None:
    """A plain 副X is listed beside X; 副总 alone is short for a longer title."""
    titles = load.titles()
    orphans = [t for t in titles if titles[t].kind == "deputy" and t[0] == "副" and t[1:] not in titles]
    assert orphans == ["副总"]


def test_roles_are_no_titles() -> None:
    """Words that make no post are not listed as titles."""
    assert not set(load.roles()) & set(load.titles())


@pytest.mark.parametrize(
    ("prefix", "status", "inside"),
    [("时任", "former", False), ("拟任", "proposed", False), ("代", "acting", False), ("常务副", "", True)],
)
def test_prefixes_give_the_status(prefix: str, status: str, inside: bool) -> None:
    """A word before the title says whether the post is held, and whether it belongs to the title."""
    assert (load.title_prefixes()[prefix].status, load.title_prefixes()[prefix].inside) == (status, inside)
