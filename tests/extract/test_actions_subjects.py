"""Who acts."""

from __future__ import annotations

import pytest

from tests.extract.test_actions import lines


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[柳湾区|Jurisdiction]成立防汛专班。", ["柳湾区 | 成立 | 防汛专班"]),
        ("[柳湾区委|Office]书记[陈立伟|Person]看望困难群众。", ["陈立伟 | 看望 | 困难群众"]),
        ("[区教育局|Office]联合[区妇联|Institution]举办讲座。", ["区教育局、区妇联 | 举办 | 讲座"]),
        ("[嘉业精密]与[云溪银行]签订协议。", ["嘉业精密、云溪银行 | 签订 | 协议"]),
        ("[林涛|Person]、[周立|Person]等领导慰问一线职工。", ["林涛、周立 | 慰问 | 一线职工"]),
        # commas may join persons with long titles
        (
            "[柳湾区|Jurisdiction]区长[周立|Person]，[区水利局|Office]局长[孙宁|Person]检查河堤。",
            ["周立、孙宁 | 检查 | 河堤"],
        ),
        ("[柳湾区|Jurisdiction]上下清理河道。", ["柳湾区 | 清理 | 河道"]),
    ],
)
def test_the_phrase_before_the_verb_acts(notation: str, expected: list[str]) -> None:
    """The names that head the subject's joined parts; a title before a person names nobody else."""
    assert lines(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[望湖社区|Jurisdiction]工作人员走访居民。", ["望湖社区 | 走访 | 居民"]),
        ("[市一院|Institution]的医护人员救治伤员。", ["市一院 | 救治 | 伤员"]),
        ("[区公安局|Office]接到报警。民警赶赴现场。", ["区公安局 | 接到 | 报警", "区公安局 | 赶赴 | 现场"]),
        ("[嘉业精密]很大。公司购置设备。", ["嘉业精密 | 购置 | 设备"]),
    ],
)
def test_a_crowd_stands_for_the_body_named_as_theirs(notation: str, expected: list[str]) -> None:
    """Its own people, named with it or right behind it, and the bare noun for its kind."""
    assert lines(notation) == expected


@pytest.mark.parametrize(
    "notation",
    [
        "居民积极参加义务劳动。",
        "[柳湾区|Jurisdiction]多家企业购置设备。",
        "[柳湾区|Jurisdiction]很大，群众清理河道。",
        "[柳湾区|Jurisdiction]很大，居民踊跃报名，清理河道。",
        "[柳湾区|Jurisdiction]的支持帮助了企业。",
    ],
)
def test_a_crowd_without_a_body_has_no_deeds(notation: str) -> None:
    """A new subject that names nobody keeps the one before from being taken."""
    assert lines(notation) == []


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[柳湾区|Jurisdiction]召开会议，部署防汛工作，储备沙袋5000个。",
            ["柳湾区 | 召开 | 会议", "柳湾区 | 部署 | 防汛工作", "柳湾区 | 储备 | 沙袋"],
        ),
        (
            "[柳湾区|Jurisdiction]召开会议。组建防汛专班。",
            ["柳湾区 | 召开 | 会议", "柳湾区 | 组建 | 防汛专班"],
        ),
        # a paragraph begins anew: whom the one before told of did it in one case of fifteen
        ("[柳湾区|Jurisdiction]召开会议。\n组建防汛专班。", ["柳湾区 | 召开 | 会议"]),
        ("[柳湾区|Jurisdiction]召开会议。\n## 防汛\n组建防汛专班。", ["柳湾区 | 召开 | 会议"]),
        # where a thing does something, nobody goes on
        ("[柳湾区|Jurisdiction]召开会议。专项行动净化了市场，打击了犯罪。", ["柳湾区 | 召开 | 会议"]),
    ],
)
def test_a_subject_left_out_is_the_one_before(notation: str, expected: list[str]) -> None:
    """Over clauses and sentences of one paragraph."""
    assert lines(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("物资由[临江志愿队|Team]分发。", ["临江志愿队 | 分发 | 物资"]),
        ("[郭明|Person]被[柳湾区|Jurisdiction]聘为顾问。", ["柳湾区 | 聘为 | 郭明"]),
        ("[李强|Person]被[市公安局|Office]授予称号。", ["市公安局 | 授予 | 称号 to=李强"]),
        ("被困群众被安全转移。", ["- | 转移 | 被困群众"]),
        ("[区应急局|Office]迅速行动，被困群众被安全转移。", ["区应急局 | 转移 | 被困群众"]),
        ("收入由5万元增加到50万元。", []),
    ],
)
def test_by_whom_a_thing_is_done(notation: str, expected: list[str]) -> None:
    """由 and 被 give the doer; a passive without one keeps its object."""
    assert lines(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("捐款的是[石桥村|Jurisdiction]村民[郭明|Person]。", ["郭明 | 捐款"]),
        ("宣布项目开工的，是[市长|Office][周立|Person]。", ["周立 | 宣布 | 项目开工"]),
        ("这座桥是[嘉业建工]承建的。", ["嘉业建工 | 承建 | 桥"]),
    ],
)
def test_the_doer_may_stand_behind_the_deed(notation: str, expected: list[str]) -> None:
    """是 … 的 sets the doer apart."""
    assert lines(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[柳湾区|Jurisdiction]组织党员干部巡查河堤。",
            ["柳湾区 | 组织 | 党员干部巡查河堤", "柳湾区 | 巡查 | 河堤"],
        ),
        ("[柳湾区|Jurisdiction]帮助企业解决难题。", ["柳湾区 | 帮助 | 企业解决难题"]),
        (
            "[区应急局|Office]协助[嘉业精密]排除隐患。",
            ["区应急局 | 协助 | 嘉业精密排除隐患 to=嘉业精密", "嘉业精密 | 排除 | 隐患"],
        ),
    ],
)
def test_who_is_made_to_act(notation: str, expected: list[str]) -> None:
    """The object of a verb like 组织 does the next deed: own people for their body, a name for itself."""
    assert lines(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[嘉业精密]研发的新产品很受欢迎。", ["嘉业精密 | 研发 | 新产品"]),
        ("承建大桥的[嘉业建工]很忙。", ["嘉业建工 | 承建 | 大桥"]),
        ("[嘉业精密]遇到的困难很多。", []),
        ("参加会议的代表很多。", []),
    ],
)
def test_a_deed_may_stand_in_front_of_a_noun(notation: str, expected: list[str]) -> None:
    """Name, verb, 的, object; verb, object, 的, name."""
    assert lines(notation) == expected
