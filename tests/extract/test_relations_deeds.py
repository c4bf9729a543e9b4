"""Adopted measures, founded teams, undertaken projects: by verb, clause and subject."""

from __future__ import annotations

import pytest

from tests.extract.told import told


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[柳湾区|Jurisdiction]出台“[惠企八条|Measure]”。", {"惠企八条 adoptedBy 柳湾区"}),
        ("[柳湾区教育局|Office]印发《[校园安全十条|Measure]》。", {"校园安全十条 adoptedBy 柳湾区教育局"}),
        (
            "[柳湾区教育局|Office]联合[柳湾区妇联|Institution]开展“[爱心课堂|Measure]”活动。",
            {"爱心课堂 adoptedBy 柳湾区教育局", "爱心课堂 adoptedBy 柳湾区妇联"},
        ),
        ("“[敲门行动|Measure]”由[望湖社区|Jurisdiction]率先启动。", {"敲门行动 adoptedBy 望湖社区"}),
        ("[第三届招聘会|Event]开幕，由[柳湾区人社局|Office]主办。", {"第三届招聘会 adoptedBy 柳湾区人社局"}),
        ("由[柳湾区总工会|Institution]主办的[职工运动会|Event]开赛。", {"职工运动会 adoptedBy 柳湾区总工会"}),
        (
            "[柳湾区|Jurisdiction]整合资源，联合[区妇联|Institution]开展“[爱心课堂|Measure]”。",
            {"爱心课堂 adoptedBy 柳湾区", "爱心课堂 adoptedBy 区妇联"},
        ),
        (
            "由[柳湾区文旅局|Office]主办、[云溪文旅集团]承办的[音乐节|Event]开幕。",
            {"音乐节 adoptedBy 柳湾区文旅局", "音乐节 adoptedBy 云溪文旅集团"},
        ),
        ("用上[市大数据局|Office]开发的“[云溪通|Measure]”。", {"云溪通 adoptedBy 市大数据局"}),
        (
            "[石桥村|Jurisdiction]抓住农闲时机，整治河道，建立[河道巡护制度|Measure]。",
            {"河道巡护制度 adoptedBy 石桥村"},
        ),
        ("[石桥村|Jurisdiction]治河。为守住成果，建立了[巡护制度|Measure]。", {"巡护制度 adoptedBy 石桥村"}),
        (
            "[柳湾区|Jurisdiction]推出“[暖冬行动|Measure]”“[春风行动|Measure]”和“[清凉行动|Measure]”。",
            {"暖冬行动 adoptedBy 柳湾区", "春风行动 adoptedBy 柳湾区", "清凉行动 adoptedBy 柳湾区"},
        ),
        ("[柳湾区|Jurisdiction]的“[惠企八条|Measure]”很受欢迎。", {"惠企八条 adoptedBy 柳湾区"}),
        ("[柳湾区|Jurisdiction]“[惠企八条|Measure]”见效。", {"惠企八条 adoptedBy 柳湾区"}),
        ("[望湖社区|Jurisdiction]的新办法是“[楼院议事会|Measure]”。", {"楼院议事会 adoptedBy 望湖社区"}),
        ("[望湖社区|Jurisdiction]工作人员开展“[敲门行动|Measure]”。", {"敲门行动 adoptedBy 望湖社区"}),
        ("[沿江镇|Jurisdiction]创新推行“[一户一码|Measure]”管理模式。", {"一户一码 adoptedBy 沿江镇"}),
        ("[云溪市图书馆|Institution]举办“[周末读书会|Measure]”。", {"周末读书会 adoptedBy 云溪市图书馆"}),
        ("[柳湾区公安局|Office]部署“[清风行动|Measure]”。", {"清风行动 adoptedBy 柳湾区公安局"}),
        (
            "[柳湾区公安局|Office]会同[柳湾区教育局|Office]，开展“[净港行动|Measure]”。",
            {"净港行动 adoptedBy 柳湾区公安局", "净港行动 adoptedBy 柳湾区教育局"},
        ),
        (
            "[嘉业精密]和[望湖社区|Jurisdiction]联办“[小店计划|Measure]”。",
            {"小店计划 adoptedBy 嘉业精密", "小店计划 adoptedBy 望湖社区"},
        ),
    ],
)  # fmt: skip
def test_who_sets_up_a_measure_has_adopted_it(notation: str, expected: set[str]) -> None:
    """The subject of a verb of making or running, named in its clause or carried on, adopts its object."""
    assert told(notation) == expected


@pytest.mark.parametrize(
    "notation",
    [
        "[石桥村|Jurisdiction]落实“[惠企八条|Measure]”。",
        "[嘉业精密]参加[第三届招聘会|Event]。",
        "[石桥村|Jurisdiction]深入学习宣传“[惠企八条|Measure]”。",
        "[石桥村|Jurisdiction]积极落实开展“[三送|Measure]”活动。",
        "居民纷纷开展“[敲门行动|Measure]”。",
        "[柳湾区|Jurisdiction]多家企业推出“[暖心套餐|Measure]”。",
        "向[柳湾区|Jurisdiction]推出“[暖心套餐|Measure]”。",
    ],
)
def test_who_only_follows_has_not_adopted(notation: str) -> None:
    """Following, joining and publicising adopt nothing; nor do crowds, a place's firms, or one spoken to."""
    assert told(notation) == set()


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("下一步，[柳湾区|Jurisdiction]将推出“[惠企八条|Measure]”。", {"惠企八条 adoptedBy 柳湾区 planned"}),
        (
            "[柳湾区|Jurisdiction]将以节会为媒，与[沿江区|Jurisdiction]建立“[同城通办|Measure]”机制。",
            {"同城通办 adoptedBy 柳湾区 planned"},
        ),
        ("[柳湾区|Jurisdiction]计划开展“[敲门行动|Measure]”。", {"敲门行动 adoptedBy 柳湾区 planned"}),
        ("[柳湾区|Jurisdiction]尚未出台“[惠企八条|Measure]”。", {"惠企八条 adoptedBy 柳湾区 denied"}),
        ("[石桥村|Jurisdiction]要开展“[敲门行动|Measure]”。", {"敲门行动 adoptedBy 石桥村 demanded"}),
        ("[柳湾区|Jurisdiction]拟组建[防汛专班|Team]。", {"防汛专班 subOrganizationOf 柳湾区 planned"}),
    ],
)
def test_what_is_not_yet_so_keeps_its_mood(notation: str, expected: set[str]) -> None:
    """A plan, a demand or a denial marks the claim, so that no plain triple arises."""
    assert told(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[柳湾区|Jurisdiction]成立[防汛抢险专班|Team]。", {"防汛抢险专班 subOrganizationOf 柳湾区"}),
        (
            "[石桥村党支部|Institution]拉起两支队伍，分别是[巡堤队|Team]和[抢险队|Team]。",
            {"巡堤队 subOrganizationOf 石桥村党支部", "抢险队 subOrganizationOf 石桥村党支部"},
        ),
        ("[柳湾区|Jurisdiction]组建了一支队伍，取名“[银发队|Team]”。", {"银发队 subOrganizationOf 柳湾区"}),
        (
            "[柳湾区|Jurisdiction]成立三个专班：[物资专班|Team]、[交通专班|Team]、[宣传专班|Team]。",
            {f"{t}专班 subOrganizationOf 柳湾区" for t in ("物资", "交通", "宣传")},
        ),
        (
            "[柳湾区|Jurisdiction]成立由区长任组长的[防汛工作领导小组|Team]。",
            {"防汛工作领导小组 subOrganizationOf 柳湾区"},
        ),
        ("[嘉业精密]下设[质检中心|Institution]。", {"质检中心 subOrganizationOf 嘉业精密"}),
        ("[柳湾区园林局|Office]下属[花木公司]供苗。", {"花木公司 subOrganizationOf 柳湾区园林局"}),
        (
            "[云溪集团]实力雄厚，旗下有[嘉业精密]、[嘉业铸造]等公司。",
            {"嘉业精密 subOrganizationOf 云溪集团", "嘉业铸造 subOrganizationOf 云溪集团"},
        ),
        ("[云溪集团]旗下的[嘉业精密]投产。", {"嘉业精密 subOrganizationOf 云溪集团"}),
    ],
)  # fmt: skip
def test_a_team_belongs_to_its_founder(notation: str, expected: set[str]) -> None:
    """Who founds a team or has a body under it is the body that it belongs to."""
    assert told(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[云溪建工]承建[柳河治理工程|Project]。", {"柳河治理工程 undertakenBy 云溪建工"}),
        ("[柳河治理工程|Project]由[云溪建工]承建。", {"柳河治理工程 undertakenBy 云溪建工"}),
        ("[嘉业精密]自主研发的“[云龙6号|Product]”下线。", {"云龙6号 undertakenBy 嘉业精密"}),
        ("[云溪银行]推出“[抗旱贷|Product]”。", {"抗旱贷 undertakenBy 云溪银行"}),
        ("[嘉业精密]投资3亿元建设[智能工厂项目|Project]。", {"智能工厂项目 undertakenBy 嘉业精密"}),
        ("[柳湾区|Jurisdiction]编印《[防汛手册|Product]》。", {"防汛手册 undertakenBy 柳湾区"}),
        ("[嘉业精密]的[智能工厂项目|Project]封顶。", {"智能工厂项目 undertakenBy 嘉业精密"}),
        ("[石桥村|Jurisdiction]采购“[云龙6号|Product]”。", set()),
        ("[林涛|Person]视察[柳河治理工程|Project]。", set()),
    ],
)
def test_who_builds_or_makes_it_undertakes_it(notation: str, expected: set[str]) -> None:
    """Builders, investors, makers and issuers undertake; buyers and visitors do not."""
    assert told(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[柳湾区|Jurisdiction]企业盼来了“[柳湾十条|Measure]”。", {"柳湾十条 adoptedBy 柳湾区"}),
        (
            "[柳湾区|Jurisdiction]市民下载《[柳湾区防汛预案|Product]》。",
            {"柳湾区防汛预案 undertakenBy 柳湾区"},
        ),
        ("[柳湾区|Jurisdiction]市民看《[柳湾往事|Product]》。", set()),
    ],
)
def test_a_scheme_that_bears_the_territory_s_name_is_its_own(notation: str, expected: set[str]) -> None:
    """A numbered scheme or a paper that begins with a territory's name, where no one else is its maker."""
    assert told(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[甲局|Office]还联合[乙局|Office]深化协作，建成“[湖税通|Measure]”平台。",
            {"湖税通 adoptedBy 甲局", "湖税通 adoptedBy 乙局"},
        ),
        ("[甲局|Office]组织开展民生案件查办“[利剑|Measure]”行动。", {"利剑 adoptedBy 甲局"}),
        ("[石桥村|Jurisdiction]采取“[公司+农户|Measure]”模式。", {"公司+农户 adoptedBy 石桥村"}),
        ("[云溪银行]“[抗旱贷|Product]”累计授信36户。", {"抗旱贷 undertakenBy 云溪银行"}),
        (
            "[甲局|Office]启动“[书香行|Measure]”活动，由[乙馆|Institution]承办。",
            {"书香行 adoptedBy 甲局", "书香行 adoptedBy 乙馆"},
        ),
    ],
)
def test_more_ways_to_run_a_scheme(notation: str, expected: set[str]) -> None:
    """Partners behind an adverb, nominal objects, modes taken up, a bank's loan, a second host."""
    assert expected <= told(notation)
