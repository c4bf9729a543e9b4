"""What the deed is done to, for whom, where, by which measure, and when."""

from __future__ import annotations

import pytest

from kg.extract.actions.find import find
from tests.extract.reading import reading_of
from tests.extract.test_actions import lines


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        # the words stand together and end at the head; long modifiers and numbers are left out
        ("[柳湾区|Jurisdiction]设置两处服务卡口。", ["柳湾区 | 设置 | 服务卡口"]),
        ("[柳湾区|Jurisdiction]走访企业74家。", ["柳湾区 | 走访 | 企业"]),
        (
            "[柳湾区|Jurisdiction]解决企业在生产经营过程中遇到的实际困难。",
            ["柳湾区 | 解决 | 实际困难"],
        ),
        ("[柳湾区|Jurisdiction]做好小区排查、值守、宣传工作。", ["柳湾区 | 做好 | 小区排查、值守、宣传工作"]),
        (
            "[柳湾区|Jurisdiction]新建、更新社区健身场地48处。",
            ["柳湾区 | 新建 | 社区健身场地", "柳湾区 | 更新 | 社区健身场地"],
        ),
        ("[柳湾区|Jurisdiction]召开疫情防控工作会议。", ["柳湾区 | 召开 | 疫情防控工作会议"]),
        ("[柳湾区|Jurisdiction]加强对企业的服务。", ["柳湾区 | 加强 | 对企业的服务"]),
        ("[柳湾区|Jurisdiction]落实促消费、稳就业等政策。", ["柳湾区 | 落实 | 促消费、稳就业等政策"]),
        # light verbs stay, their noun is the object
        ("[区城管局|Office]对市场进行检查。", ["区城管局 | 进行 | 检查"]),
        ("[区城管局|Office]对方案再作细化、完善。", ["区城管局 | 细化 | 方案", "区城管局 | 完善 | 方案"]),
        # fronted
        ("[柳湾区|Jurisdiction]将审批事项下放至镇街。", ["柳湾区 | 下放至 | 审批事项"]),
        ("[柳湾区|Jurisdiction]把防汛作为头等大事。", ["柳湾区 | 作为 | 防汛"]),
        (
            "[望湖社区|Jurisdiction]把订单归类、排好，交给[嘉业商超]。",
            ["望湖社区 | 归类 | 订单", "望湖社区 | 排好 | 订单", "望湖社区 | 交给 | 订单 to=嘉业商超"],
        ),
        ("企业提出的问题，[柳湾区|Jurisdiction]已经解决。", ["柳湾区 | 解决 | 企业提出的问题"]),
        # joined verbs share it
        ("[柳湾区|Jurisdiction]督促指导企业。", ["柳湾区 | 督促 | 企业", "柳湾区 | 指导 | 企业"]),
        ("[林涛|Person]走访、慰问困难群众。", ["林涛 | 走访 | 困难群众", "林涛 | 慰问 | 困难群众"]),
        # none
        ("[林涛|Person]到现场调研。", ["林涛 | 调研"]),
        ("[林涛|Person]在[云溪市|Jurisdiction]逝世。", ["林涛 | 逝世 at=云溪市"]),
    ],
)
def test_the_object_is_short_and_ends_at_its_head(notation: str, expected: list[str]) -> None:
    """Behind the verb, fronted by 把 or 将, before the subject, or shared with the next verb."""
    assert lines(notation) == expected


@pytest.mark.parametrize(
    ("notation", "verb", "names"),
    [
        ("[柳湾区|Jurisdiction]开展“[敲门行动|Measure]”活动。", "开展", ["敲门行动"]),
        ("[柳湾区|Jurisdiction]引进[嘉业精密]、[云溪银行]等企业。", "引进", ["嘉业精密", "云溪银行"]),
        ("[柳湾区|Jurisdiction]宣传[嘉业精密]的产品。", "宣传", []),
    ],
)
def test_names_that_head_the_object_are_objects(notation: str, verb: str, names: list[str]) -> None:
    """A general head behind a measure is the measure; a name inside a modifier is none."""
    analysis = reading_of(notation)
    action = next(a for a in find(analysis) if a.verb == verb)
    assert [analysis.mentions[i].text for i in action.objects] == names


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[云溪银行]向[嘉业精密]发放贷款。", ["云溪银行 | 发放 | 贷款 to=嘉业精密"]),
        ("[嘉业精密]为[石桥村|Jurisdiction]捐赠图书。", ["嘉业精密 | 捐赠 | 图书 to=石桥村"]),
        ("[志愿队|Team]将物资送到[石桥村|Jurisdiction]。", ["志愿队 | 送到 | 物资 to=石桥村"]),
        ("[嘉业精密]为群众捐赠图书。", ["嘉业精密 | 捐赠 | 图书"]),
        ("[嘉业精密]的设备已出口到[波兰|Jurisdiction]。", []),
        (
            "[区红十字会|Institution]收到口罩，及时分发给[石桥村|Jurisdiction]。",
            ["区红十字会 | 收到 | 口罩", "区红十字会 | 发给 | 口罩 to=石桥村"],
        ),
    ],
)
def test_to_or_for_whom(notation: str, expected: list[str]) -> None:
    """Named agents behind 向, 为, 给, 对 and behind the goal of a giving; crowds are none."""
    assert lines(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[林涛|Person]到[石桥村|Jurisdiction]调研防汛工作。", ["林涛 | 调研 | 防汛工作 at=石桥村"]),
        (
            "[林涛|Person]先后到[石桥村|Jurisdiction]、[柳河|Site]等地调研防汛工作。",
            ["林涛 | 调研 | 防汛工作 at=石桥村、柳河"],
        ),
        ("[柳湾区|Jurisdiction]在[柳河|Site]两岸设置卡口。", ["柳湾区 | 设置 | 卡口 at=柳河"]),
        ("[林涛|Person]走进[石桥村|Jurisdiction]。", ["林涛 | 走进 | 石桥村 at=石桥村"]),
        ("在[柳湾区|Jurisdiction]，[柳湾区|Jurisdiction]新建学校。", ["柳湾区 | 新建 | 学校"]),
    ],
)
def test_where(notation: str, expected: list[str]) -> None:
    """Behind 到, 在 and verbs of going; never the agent's own territory."""
    assert [line.replace("先后", "") for line in lines(notation)] == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[区文旅局|Office]依托“[云溪通|Measure]”平台发放消费券。",
            ["区文旅局 | 发放 | 消费券 by=云溪通"],
        ),
        (
            "[望湖社区|Jurisdiction]通过“[周巡月结|Measure]”机制排查隐患。",
            ["望湖社区 | 排查 | 隐患 by=周巡月结"],
        ),
    ],
)
def test_by_which_measure(notation: str, expected: list[str]) -> None:
    """Behind 通过, 依托, 借助 and the like."""
    assert lines(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("6月3日，[柳湾区|Jurisdiction]召开会议，部署工作。", ["06-03", "06-03"]),
        ("6月3日，[柳湾区|Jurisdiction]召开会议。部署工作。", ["06-03", "06-03"]),
        ("6月3日，[柳湾区|Jurisdiction]召开会议。目前，新建学校5所。", ["06-03", None]),
        ("6月3日，[柳湾区|Jurisdiction]召开会议。\n[区卫健局|Office]部署工作。", ["06-03", None]),
        ("截至6月3日，[柳湾区|Jurisdiction]累计走访农户5户。", ["06-03"]),
        ("6月3日，[区卫健局|Office]开会。\n当天，[市一院|Institution]开设门诊。", ["06-03", "06-03"]),
        ("【督查】6月3日，[区卫健局|Office]检查药店。", ["06-03"]),
        ("[区卫健局|Office]要求，[市一院|Institution]7月3日前完成整改。", [None, "07-03"]),
        ("6月3日，[区人大|Office]召开会议。\n会议任命[赵启|Person]为局长。", ["06-03", "06-03"]),
    ],
)
def test_when(notation: str, expected: list[str | None]) -> None:
    """The clause's day, its deadline, its sentence's, that which the sentence before or 当天 goes on from."""
    found = [
        a.basis.when.date[5:] if a.basis.when and a.basis.when.date else None
        for a in find(reading_of(notation, "2023-06-30"))
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("notation", "kind"),
    [
        ("[区城管局|Office]开展消毒。", "clean"),
        ("[区城管局|Office]开展活动。", "implement"),
        ("[柳湾区|Jurisdiction]捐赠图书。", "donate"),
        ("[林涛|Person]将护栏扶正。", "other"),
    ],
)
def test_the_type_is_the_deeds(notation: str, kind: str) -> None:
    """A light verb has the type of its noun, a verb that the lexicon does not know is other."""
    assert [a.type for a in find(reading_of(notation))] == [kind]
