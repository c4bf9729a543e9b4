"""Done, planned, demanded, wished, denied; somebody's words."""

from __future__ import annotations

import pytest

from tests.extract.test_actions import lines


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[柳湾区|Jurisdiction]将新建学校。", ["柳湾区 | 新建 | 学校 is=planned"]),
        ("[柳湾区|Jurisdiction]计划新建学校。", ["柳湾区 | 新建 | 学校 is=planned"]),
        ("[柳湾区|Jurisdiction]已新建学校。", ["柳湾区 | 新建 | 学校"]),
        # a plan goes on over the clauses of its sentence, and, behind 下一步, over sentences
        (
            "[柳湾区|Jurisdiction]将新建学校，改造道路。",
            ["柳湾区 | 新建 | 学校 is=planned", "柳湾区 | 改造 | 道路 is=planned"],
        ),
        (
            "下一步，[柳湾区|Jurisdiction]将新建学校。改造道路。",
            ["柳湾区 | 新建 | 学校 is=planned", "柳湾区 | 改造 | 道路 is=planned"],
        ),
        (
            "[柳湾区|Jurisdiction]将新建学校，目前已改造道路。",
            ["柳湾区 | 新建 | 学校 is=planned", "柳湾区 | 改造 | 道路 on=目前"],
        ),
        # 将 before a noun that a verb follows is no plan
        ("[柳湾区|Jurisdiction]将学校改造。", ["柳湾区 | 改造 | 学校"]),
        ("[林涛|Person]力争完成任务。", ["林涛 | 完成 | 任务 is=wished"]),
        ("[区水利局|Office]要加固堤防。", ["区水利局 | 加固 | 堤防 is=demanded"]),
    ],
)
def test_what_is_not_yet_done_is_told_apart(notation: str, expected: list[str]) -> None:
    """By the words before the verb, and by the plan that a clause before has told."""
    assert lines(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[区税务局|Office]未收取费用。", ["区税务局 | 收取 | 费用 not=done"]),
        ("[区税务局|Office]没有收取费用。", ["区税务局 | 收取 | 费用 not=done"]),
        ("[区税务局|Office]不断优化服务。", ["区税务局 | 优化 | 服务"]),
        ("[林涛|Person]不得不关闭工厂。", ["林涛 | 关闭 | 工厂"]),
        ("[林涛|Person]不顾危险。", []),
    ],
)
def test_what_is_denied(notation: str, expected: list[str]) -> None:
    """One negator denies, two do not, nor does 不 inside a word."""
    assert lines(notation) == expected


@pytest.mark.parametrize(
    "notation",
    [
        "[柳湾区|Jurisdiction]位于[云溪市|Jurisdiction]东部。",
        "[柳湾区|Jurisdiction]是工业大区。",
        "[柳湾区|Jurisdiction]有企业212家。",
        "[柳湾区|Jurisdiction]筑牢安全防线。",
        "[柳湾区|Jurisdiction]彰显责任担当。",
        "[柳湾区|Jurisdiction]坚持人民至上。",
        "为保障供电，[柳湾区|Jurisdiction]很忙。",
        "[柳湾区|Jurisdiction]可以为企业提供贷款。",
        "[嘉业精密]没有发生事故。",
        "要加强巡查。",
        "[柳湾区|Jurisdiction]的支持让企业恢复了生产。",
    ],
)
def test_what_is_no_deed(notation: str) -> None:
    """States, appraisals, aims, abilities, and demands to nobody."""
    assert lines(notation) == []


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[何敏|Person]说，困难很多，但值得。", ["何敏 | 说 | 困难很多"]),
        ("[何敏|Person]说：“困难很多。”", ["何敏 | 说 | 困难很多"]),
        ("“困难很多。”[何敏|Person]说。", ["何敏 | 说 | 困难很多"]),
        ("据[何敏|Person]介绍，困难很多。", ["何敏 | 介绍 | 困难很多"]),
        ("[何敏|Person]告诉记者，困难很多。", ["何敏 | 告诉 | 困难很多"]),
        ("[区卫健委|Office]提醒市民，减少外出。", ["区卫健委 | 提醒 | 减少外出"]),
        # what is said is a deed where it names who does it
        (
            "[何敏|Person]介绍，[嘉业精密]购置了设备，培训了工人。",
            [
                "何敏 | 介绍 | 嘉业精密购置了设备",
                "嘉业精密 | 购置 | 设备 said=何敏",
                "嘉业精密 | 培训 | 工人 said=何敏",
            ],
        ),
        (
            "“[嘉业精密]提供了岗位。”[郭明|Person]高兴地说。",
            ["嘉业精密 | 提供 | 岗位 said=郭明", "郭明 | 说 | 嘉业精密提供了岗位"],
        ),
        # behind somebody's words, whoever goes on is not the speaker
        ("[何敏|Person]说，困难很多。实施改造。", ["何敏 | 说 | 困难很多"]),
    ],
)
def test_words_of_others(notation: str, expected: list[str]) -> None:
    """The saying with its first clause; its content only with a doer of its own."""
    assert lines(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[林涛|Person]要求[临江办事处|Office]排查隐患，转移群众。",
            [
                "林涛 | 要求 | 临江办事处排查隐患",
                "临江办事处 | 排查 | 隐患 is=demanded said=林涛",
                "临江办事处 | 转移 | 群众 is=demanded said=林涛",
            ],
        ),
        (
            "[林涛|Person]强调，[区水利局|Office]要加强巡查。",
            ["林涛 | 强调 | 区水利局要加强巡查", "区水利局 | 加强 | 巡查 is=demanded said=林涛"],
        ),
        (
            "[林涛|Person]希望[嘉业精密]扩大生产。",
            ["林涛 | 希望 | 嘉业精密扩大生产", "嘉业精密 | 扩大 | 生产 is=wished said=林涛"],
        ),
        # to nobody named: the demand alone, also where it goes on in the next sentences
        ("[林涛|Person]强调，要守住底线，压实责任。", ["林涛 | 强调 | 要守住底线"]),
        ("[林涛|Person]强调，要守住底线。要加强巡查，完善预案。", ["林涛 | 强调 | 要守住底线"]),
        ("[林涛|Person]要求各级各部门加强巡查。", ["林涛 | 要求 | 各级各部门加强巡查"]),
        (
            "协议明确由[青江市|Jurisdiction]支付补偿资金。",
            ["青江市 | 支付 | 补偿资金"],
        ),
        (
            "[柳湾区|Jurisdiction]严禁未登记人员进入。",
            ["柳湾区 | 严禁 | 未登记人员进入"],
        ),
    ],
)
def test_demands_and_wishes(notation: str, expected: list[str]) -> None:
    """Whoever is named to do it has a deed that is demanded or wished."""
    assert lines(notation) == expected


def test_what_is_arranged_is_demanded() -> None:
    """作出安排： opens what is demanded of those named in it, but for what is told as done."""
    told = lines("[区指挥部|Office]作出安排：[区住建局|Office]完成房屋鉴定；[区卫健局|Office]已开设医疗点。")
    assert told == [
        "区指挥部 | 作出 | 安排",
        "区住建局 | 完成 | 房屋鉴定 is=demanded said=区指挥部",
        "区卫健局 | 开设 | 医疗点 said=区指挥部",
    ]


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("居民[钱悦|Person]反映路灯坏了。", "钱悦 | 反映 | 路灯坏了"),
        ("[区卫健局|Office]通报，检测全部完成。", "区卫健局 | 通报 | 检测全部完成"),
    ],
)
def test_more_verbs_that_report(notation: str, expected: str) -> None:
    """反映 and 通报 have somebody's words behind them."""
    assert expected in lines(notation)


def test_a_speaker_plans() -> None:
    """A plan that opens somebody's words without a subject is the speaker's, where no body is theirs."""
    assert "钱悦 | 接受 | 监督 is=planned said=钱悦" in lines("[钱悦|Person]说，将接受监督。")
