"""Relations of persons: age, home, kin, membership."""

from __future__ import annotations

import pytest

from tests.extract.told import told


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("61岁的[何敏|Person]坚持巡堤。", {"何敏 age 61"}),
        ("61岁的老党员[何敏|Person]坚持巡堤。", {"何敏 age 61"}),
        ("[何敏|Person]今年61岁。", {"何敏 age 61"}),
        ("[何敏|Person]（61岁）坚持巡堤。", {"何敏 age 61"}),
        ("[何敏|Person]，女，61岁，坚持巡堤。", {"何敏 age 61"}),
        ("今年六十一岁的[何敏|Person]坚持巡堤。", {"何敏 age 61"}),
        ("[何敏|Person]18岁那年参军。", set()),
        ("年近七旬的[何敏|Person]坚持巡堤。", set()),
        ("6岁孩子的母亲[何敏|Person]坚持巡堤。", set()),
    ],
)
def test_age(notation: str, expected: set[str]) -> None:
    """An age before or behind a name is the person's; a year long past and a round decade are none."""
    assert told(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("家住[翠竹苑|Site]的[何敏|Person]来报到。", {"何敏 livesIn 翠竹苑"}),
        ("[何敏|Person]住在[翠竹苑|Site]。", {"何敏 livesIn 翠竹苑"}),
        ("[何敏|Person]是9路车司机，住在[翠竹苑|Site]。", {"何敏 livesIn 翠竹苑"}),
        ("[石桥村|Jurisdiction]村民[郭明|Person]种了十亩藕。", {"郭明 livesIn 石桥村"}),
        (
            "[石桥村|Jurisdiction]村民[郭明|Person]、[何敏|Person]种藕。",
            {"郭明 livesIn 石桥村", "何敏 livesIn 石桥村"},
        ),
        ("[石桥村|Jurisdiction]70岁的脱贫户[郭明|Person]种藕。", {"郭明 livesIn 石桥村", "郭明 age 70"}),
        ("[郭明|Person]是[石桥村|Jurisdiction]村民。", {"郭明 livesIn 石桥村"}),
        ("[石桥村|Jurisdiction]党支部书记[郭明|Person]带头。", set()),
        ("[郭明|Person]到[石桥村|Jurisdiction]调研。", set()),
    ],
)
def test_home(notation: str, expected: set[str]) -> None:
    """Who lives there or is called a resident of it lives in the place; visitors and heads do not."""
    assert told(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[何敏|Person]的女儿[郭丽|Person]也来了。", {"郭丽 kinOf 何敏"}),
        ("[何敏|Person]和丈夫[郭明|Person]一起种藕。", {"郭明 kinOf 何敏"}),
        ("[何敏|Person]、[郭明|Person]夫妇种藕。", {"郭明 kinOf 何敏"}),
        ("[他|Person~]的孙女[郭丽|Person]也来了。", {"郭丽 kinOf 他"}),
        ("[郭明|Person]报名巡堤。受爷爷影响，孙女[郭丽|Person]也来了。", {"郭丽 kinOf 郭明"}),
        ("[何敏|Person]和[郭明|Person]一起种藕。", set()),
        ("[何敏|Person]的女儿也来了。", set()),
    ],
)
def test_kin(notation: str, expected: set[str]) -> None:
    """A word of kinship between two names, behind both, or before one that follows the person told of."""
    assert told(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[何敏|Person]加入[巾帼志愿队|Team]。", {"何敏 memberOf 巾帼志愿队"}),
        ("[何敏|Person]主动报名参加了[巾帼志愿队|Team]。", {"何敏 memberOf 巾帼志愿队"}),
        (
            "[巾帼志愿队|Team]的成员有[何敏|Person]、[郭丽|Person]。",
            {"何敏 memberOf 巾帼志愿队", "郭丽 memberOf 巾帼志愿队"},
        ),
        ("[何敏|Person]没有加入[巾帼志愿队|Team]。", set()),
        ("[何敏|Person]号召大家加入[巾帼志愿队|Team]。", set()),
    ],
)
def test_membership(notation: str, expected: set[str]) -> None:
    """Who joins a team, or is listed as of it, is its member; who calls others to it is not."""
    assert told(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[云溪市第二中学|Institution]的[何敏|Person]夺冠。", {"何敏 memberOf 云溪市第二中学"}),
        ("[云溪市第二中学|Institution]高二学生[何敏|Person]夺冠。", {"何敏 memberOf 云溪市第二中学"}),
        (
            "[何敏|Person]、[郭丽|Person]等9人组成[巾帼志愿队|Team]。",
            {"何敏 memberOf 巾帼志愿队", "郭丽 memberOf 巾帼志愿队"},
        ),
        ("[何敏|Person]和6名同学组成“[巾帼志愿队|Team]”。", {"何敏 memberOf 巾帼志愿队"}),
        ("[巾帼志愿队|Team]上堤。队员[何敏|Person]守了一夜。", {"何敏 memberOf 巾帼志愿队"}),
        ("队员[何敏|Person]守了一夜。", set()),
        ("[云溪市第二中学|Institution]邀请家长和[何敏|Person]座谈。", set()),
    ],
)
def test_people_of_a_body(notation: str, expected: set[str]) -> None:
    """Pupils, those whose body 的 tells, who form a team, and the members of the team named last."""
    assert told(notation) == expected


def test_a_post_is_no_membership() -> None:
    """Who heads a team by a post is not its member besides."""
    assert told("[巾帼志愿队|Team]队长[何敏|Person]加入[巾帼志愿队|Team]多年。") == set()


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[小袁庄|Jurisdiction]的[何敏|Person]、[郭明|Person]贷款。",
            {"何敏 livesIn 小袁庄", "郭明 livesIn 小袁庄"},
        ),
        (
            "[何敏|Person]，女，[云溪|Jurisdiction]人，家住[柳湾区|Jurisdiction][石桥村|Jurisdiction]，中共党员。",
            {"何敏 livesIn 石桥村"},
        ),
        (
            "[石桥村|Jurisdiction]修路。在沟边种地的村民[何敏|Person]来帮忙。",
            {"何敏 livesIn 石桥村"},
        ),
        (
            "家住[沿江街道|Jurisdiction]白马社区的[何敏|Person]来了。",
            set(),
        ),  # the smaller place bears no name
    ],
)
def test_homes_told_otherwise(notation: str, expected: set[str]) -> None:
    """A village's people, a home in somebody's data, 村民 of the village told of before."""
    assert {line for line in told(notation) if "livesIn" in line} == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[郭明|Person]跟妻子[何敏|Person]、弟弟[郭亮|Person]凑钱。", {"何敏 kinOf 郭明", "郭亮 kinOf 郭明"}),
        ("[郭明|Person]（左）和弟弟[郭亮|Person]吃饭。", {"郭亮 kinOf 郭明"}),
        ("[郭明|Person]很忙。其子[郭小川|Person]去年毕业。", {"郭小川 kinOf 郭明"}),
        ("[郭明|Person]走失，当时他趁老伴[何敏|Person]做饭出门。", {"何敏 kinOf 郭明"}),
    ],
)
def test_kin_of_one_elder(notation: str, expected: set[str]) -> None:
    """Those of a list are kin of the one before it; 其子 is a son of the one told of last."""
    assert {line for line in told(notation) if "kinOf" in line} == expected
