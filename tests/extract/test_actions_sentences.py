"""Sentences in which a deed's doer, verb, object or mood is easily mistaken for something else."""

from __future__ import annotations

import pytest

from tests.extract.test_actions import lines


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[区水务局|Office]首批拨付820万元。", ["区水务局 | 拨付 | 820万元"]),
        (
            "[清渠突击队|Team]26人疏通河道。",
            ["清渠突击队 | 疏通 | 河道"],
        ),
        ("[清渠突击队|Team]挨户送药品。", ["清渠突击队 | 送 | 药品"]),
        (
            "[沈秋兰|Person]清理仓库，自己出钱购买货架。",
            ["沈秋兰 | 清理 | 仓库", "沈秋兰 | 购买 | 货架"],
        ),
    ],
)
def test_counts_and_pronouns_beside_the_subject_hide_no_doer(notation: str, expected: list[str]) -> None:
    """首批 is an adverb, 26人 are the team's own, 自己 is whoever was told of."""
    assert [line for line in lines(notation) if line in expected] == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[区应急局|Office]协调[嘉业公司]捐赠口罩。",
            ["区应急局 | 协调 | 嘉业公司捐赠口罩", "嘉业公司 | 捐赠 | 口罩"],
        ),
        (
            "[村民大会|Institution]推选[沈秋兰|Person]管理账目。",
            ["村民大会 | 推选 | 沈秋兰管理账目", "沈秋兰 | 管理 | 账目"],
        ),
    ],
)
def test_who_is_asked_to_do_it_does_it(notation: str, expected: list[str]) -> None:
    """Behind 协调 and 推选 the object of the first verb acts in the second."""
    assert lines(notation) == expected


@pytest.mark.parametrize(
    "notation",
    [
        "[沈大娘|Person]叫[沈秋兰|Person]。",
        "[沈秋兰|Person]今年58岁，手机里存着老人的电话。",
        "[沈秋兰|Person]的挎包里装着《防火须知》。",
        "[石桥村|Jurisdiction]外出务工人员820人。",
    ],
)
def test_what_is_called_or_lies_somewhere_is_no_deed(notation: str) -> None:
    """X叫Y, 里存着 and 外出务工人员 tell how things stand."""
    assert lines(notation) == []


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[沈秋兰|Person]递上一袋煮鸡蛋。", ["沈秋兰 | 递上 | 一袋煮鸡蛋"]),
        ("[区农业局|Office]将先行改造三条水渠。", ["区农业局 | 改造 | 水渠 is=planned"]),
        ("[区农业局|Office]改造下转第二版三条水渠。", ["区农业局 | 改造 | 水渠"]),
        ("[沈秋兰|Person]二话没说，拉走碎石。", ["沈秋兰 | 拉走 | 碎石"]),
        ("返乡大学生[沈秋兰|Person]栽种果树。", ["沈秋兰 | 栽种 | 果树"]),
        ("[沈秋兰|Person]不肯签字。", ["沈秋兰 | 签字 not=done"]),
    ],
)
def test_a_verb_is_told_by_what_stands_round_it(notation: str, expected: list[str]) -> None:
    """Verbs may be part of an object, adverbs, tell which people, or be left over by a page's make-up."""
    assert lines(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[区林业局|Office]完成造林820亩。", ["区林业局 | 完成 | 造林"]),
        ("编织车间已由[嘉业公司]建成。", ["嘉业公司 | 建成 | 编织车间"]),
        ("[嘉业研究院|Institution]执行院长[沈秋兰|Person]修改方案。", ["沈秋兰 | 修改 | 方案"]),
        ("[沈秋兰|Person]在全区造林推进会上发言。", ["沈秋兰 | 发言"]),
    ],
)
def test_a_verb_may_be_bound_by_a_noun(notation: str, expected: list[str]) -> None:
    """完成造林, 编织车间, 执行院长 and 推进会 hold verbs that tell no deed."""
    assert [line.split(" on=")[0] for line in lines(notation)] == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[区住建局|Office]搬走占道货物6立方米。", ["区住建局 | 搬走 | 占道货物"]),
        ("[区林业局|Office]收回被占林地820亩。", ["区林业局 | 收回 | 被占林地"]),
        ("[区教育局|Office]开展开学前检查。", ["区教育局 | 开展 | 开学前检查"]),
        ("[石桥村|Jurisdiction]把去年秋季的账目贴在了墙头。", ["石桥村 | 贴 | 去年秋季的账目"]),
        (
            "[区财政局|Office]将工程招标、物资采购、奖补兑现三类数据公开。",
            ["区财政局 | 公开 | 工程招标、物资采购、奖补兑现三类数据"],
        ),
    ],
)
def test_the_object_keeps_the_verbs_that_belong_to_it(notation: str, expected: list[str]) -> None:
    """占道货物, 被占林地, 开学前检查 and lists that their own number sums up are one object."""
    assert lines(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[沈秋兰|Person]去了[云溪市|Jurisdiction]。", "沈秋兰 | 去 | 云溪市 at=云溪市"),
        ("护士[沈秋兰|Person]量血压。", "沈秋兰 | 量 | 血压"),
        ("[望湖社区|Jurisdiction]一户一户核对面积。", "望湖社区 | 核对 | 面积"),
        ("例会由[沈秋兰|Person]主持。", "沈秋兰 | 主持 | 例会"),
        ("[区财政局|Office]、[区民政局|Office]各派一名干部。", "区财政局、区民政局 | 派 | 干部"),
        ("[沈秋兰|Person]领回了拖欠三年的货款。", "沈秋兰 | 领回 | 拖欠三年的货款"),
        (
            "[区教育局|Office]、[区妇联|Institution]联合开展的读书活动很受欢迎。",
            "区教育局、区妇联 | 开展 | 读书活动",
        ),
    ],
)
def test_little_words_hide_no_verb(notation: str, expected: str) -> None:
    """去了, 量, 各派 are verbs; 一户一户 is an adverb; 联合 in front of 的 leaves both doers."""
    assert expected in lines(notation)


def test_who_does_it_jointly_or_when_asked() -> None:
    """联合 in front of a deed noun is an adverb; who is asked by name does what follows."""
    assert (
        lines("[区教育局|Office]、[区妇联|Institution]联合整治校园周边。")[0]
        == "区教育局、区妇联 | 整治 | 校园周边"
    )
    told = lines("[区应急局|Office]协调[嘉业公司]运送物资。")
    assert told == ["区应急局 | 协调 | 嘉业公司运送物资", "嘉业公司 | 运送 | 物资"]


def test_who_hosts_an_event_to_come_plans_to() -> None:
    """将于…举行 makes a plan of 主办 in the sentences behind it."""
    notation = "[清渠节|Event]将于8月6日举行。本届[清渠节|Event]由[区水务局|Office]主办。"
    assert lines(notation)[-1] == "区水务局 | 主办 | 本届清渠节 is=planned"
