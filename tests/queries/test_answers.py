"""What the named queries answer on the graph of the gold answers."""

from __future__ import annotations

import pytest

from kg.query.entities import text
from kg.query.run import ask
from kg.query.saved import SavedQuery, find, listing
from kg.store.base import Rows
from kg.store.embedded import EmbeddedStore

QUERIES = {query.name: query for query in listing()}
STEADY = "防线守得牢 机器转得欢 经开区两手齐发力稳住经济大盘"
JINSHUI = "金水战“疫”:守住一座城 唤回满园春 楼院门口有专班 “三级联动”聚先锋 企业开工有“十条”撑腰"
CLOUD = "首期活动搬上“云端” 贷款难题线上解 经开区经济发展局牵线银企 助企战“疫”渡难关"
WHEEL = "方向盘暂放一旁： 公交车长就地报到 小区里来了党员志愿者"
PARTY = "党旗插在最前沿 银河办事处防疫复工一起抓"
FOUR = "一岗担“四员” 众人守一城 银河办事处党群同心护平安"
SPEED = "银河办事处为企业复工复产按下“加速键”"


def answer(store: EmbeddedStore, name: str, **given: str) -> list[dict[str, str]]:
    """The rows of a named query, each by column; "" where unbound."""
    found = ask(store, find(name), given)
    assert isinstance(found, Rows)
    return [dict(zip(found.variables, map(text, row), strict=True)) for row in found.rows]


def parts(rows: list[dict[str, str]], *columns: str) -> list[tuple[str, ...]]:
    """Some columns of each row."""
    return [tuple(row[column] for column in columns) for row in rows]


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_every_query_has_an_answer(gold: EmbeddedStore, query: SavedQuery) -> None:
    """With the examples that its header gives, and each example of what may be left out."""
    required = {one.name: one.example for one in query.header.parameters if one.required}
    assert answer(gold, query.name, **required)
    for one in query.header.parameters:
        assert answer(gold, query.name, **{**required, one.name: one.example})


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_no_row_stands_twice(gold: EmbeddedStore, query: SavedQuery) -> None:
    """Several sentences, names or types of a fact do not repeat it."""
    required = {one.name: one.example for one in query.header.parameters if one.required}
    rows = [tuple(row.items()) for row in answer(gold, query.name, **required)]
    assert len(rows) == len(set(rows))


ROWS: list[tuple[str, dict[str, str], dict[str, str]]] = [
    ("officials", {},
     {"person": "胡建", "post": "党委书记", "body": "金龙湖街道党委", "issued": "2020-02-13"}),
    ("officials", {"in": "亚太社区"}, {"person": "范晓静", "post": "党支部书记", "body": "亚太社区党支部"}),
    ("heads", {"of": "郑州经开区"}, {"person": "樊福太", "post": "党工委书记", "status": "current"}),
    ("heads", {"of": "金水区红十字会"},
     {"person": "张红丽", "post": "党支部书记", "body": "金水区红十字会党支部"}),
    ("career", {"who": "何清"}, {"post": "董事长", "body": "郑州万达重工股份有限公司", "article": PARTY}),
    ("career", {"who": "樊福太"},
     {"post": "管委会副主任", "body": "航空港实验区管委会", "article": STEADY}),
    ("deeds", {"who": "付老师"}, {"verb": "打给", "object": "电话", "recipient": "亚太社区", "mood": ""}),
    ("deeds", {"who": "樊树锋"}, {"verb": "捐给", "object": "器官", "mood": "planned", "article": JINSHUI}),
    ("deeds", {"who": "柴志伟", "type": "organise"},
     {"verb": "参加", "date": "2022-10-15", "article": WHEEL}),
    ("actions", {"type": "fund"},
     {"who": "金水区科技局", "verb": "拨给", "object": "研发费用后补助专项资金"}),
    ("actions", {"type": "business"},
     {"who": "航空港区银河办事处", "verb": "拨付", "object": "企业专项资金"}),
    ("support", {"for": "朝虹科技"},
     {"who": "郑州朝虹科技有限公司党支部", "verb": "想出", "object": "新路子"}),
    ("support", {"by": "航空港区银河办事处"}, {"verb": "拨付", "object": "企业专项资金", "article": SPEED}),
    ("measures", {"by": "金水区"}, {"measure": "五步消毒法", "adopter": "金水区市容环境卫生管理队"}),
    ("measures", {"by": "徐州"}, {"measure": "一企一策", "adopter": "金龙湖街道"}),
    ("parts", {"of": "四项对接"}, {"part": "产学研对接", "kind": "Measure", "adopter": "郑州经开区"}),
    ("figures", {"of": "郑州经开区"},
     {"indicator": "员工", "value": "67000", "unit": "人", "text": "6.7万人"}),
    ("figures", {"of": "郑州经开区"},
     {"indicator": "退税减税", "value": "2415000000", "date": "2022-05-26"}),
    ("largest", {}, {"subject": "郑州经开区", "value": "13660000000", "text": "136.6亿元"}),
    ("projects", {}, {"project": "一汽新能源商用车基地项目", "undertaker": "一汽", "value": "4100000000"}),
    ("projects", {}, {"project": "德国汉堡热能项目", "undertaker": "", "amount": "", "place": "汉堡"}),
    ("teams", {}, {"team": "物流车辆防控管理专班", "parent": "郑州经开区", "founder": "郑州经开区"}),
    ("teams", {"in": "金龙湖街道"},
     {"team": "现场服务组", "parent": "金龙湖街道", "founder": "金龙湖街道"}),
    ("bodies", {"of": "郑州经开区"}, {"body": "亚太社区", "kind": "Jurisdiction", "articles": "2"}),
    ("enterprises", {"in": "徐州经济技术开发区"}, {"enterprise": "徐州永康电子", "names": "永康电子"}),
    ("kin", {}, {"person": "师全朋", "relative": "师梦雨", "article": FOUR}),
    ("people", {"of": "宋庄村"}, {"person": "宋铁成", "tie": "resident", "title": ""}),
    ("people", {"of": "青年志愿者队伍"}, {"person": "师梦雨", "tie": "member", "article": FOUR}),
    ("at", {"place": "白庙社区"}, {"where": "白庙社区", "who": "樊树锋", "verb": "连守"}),
    ("at", {"place": "郑州经开区"}, {"where": "京港澳高速航海路站", "who": "高速卡口专班", "verb": "把守"}),
    ("when", {"from": "2020-02-07"}, {"date": "2020-02-07", "who": "王慧敏", "verb": "累倒"}),
    ("when", {"from": "2022-10-16", "to": "2022-11-01"}, {"verb": "举办", "article": CLOUD}),
    ("when", {"from": "--02-10", "to": "--02-14"}, {"date": "--02-14", "who": "于江山", "verb": "宣布"}),
    ("when", {"from": "2020-02-14"}, {"date": "--02-14", "who": "于江山", "verb": "宣布"}),
    ("plans", {}, {"who": "航空港区银河办事处", "verb": "下达", "object": "第二批", "article": SPEED}),
    ("plans", {"mood": "wished"}, {"who": "金水区", "verb": "做到", "object": "科学防控、精准管理"}),
    ("said", {"who": "樊福太"},
     {"verb": "要求", "words": "常态化防控要在社区(村)抓细抓牢", "article": STEADY}),
    ("facts", {"of": "付老师"}, {"kind": "action", "role": "agent", "what": "打给 电话"}),
    ("facts", {"of": "张红丽"}, {"kind": "post", "role": "member", "what": "张红丽 副会长"}),
    ("facts", {"of": "师梦雨"},
     {"kind": "relation", "role": "subject", "what": "师梦雨 成员属于 青年志愿者队伍"}),
    ("timeline", {"of": "金水区红十字会"}, {"date": "2020-03-27", "kind": "figure", "what": "利用率 100%"}),
    ("weak", {}, {"confidence": "0.45", "rule": "gold.guess", "kind": "action", "what": "离岗"}),
    ("articles", {"naming": "招商银行"}, {"article": JINSHUI, "issued": "2020-03-28", "sentences": "1"}),
    ("articles", {"naming": "招商银行"}, {"article": CLOUD, "newspaper": "经开时报"}),
    ("authors", {}, {"author": "周启明", "articles": "3", "first": "2022-05-27", "last": "2022-11-03"}),
    ("coverage", {}, {"article": STEADY, "posts": "8", "figures": "14", "relations": "21"}),
    ("together", {"who": "金水区自贸办"}, {"partner": "金水区金融办", "article": JINSHUI}),
    ("namesakes", {}, {"name": "李雅峰", "things": "2"}),
    ("types", {}, {"type": "fund", "zh": "拨款贷款", "en": "fund, lend, subsidise", "group": "business"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "given", "row"), ROWS, ids=[f"{name}-{n}" for n, (name, _, _) in enumerate(ROWS)]
)
def test_a_row_stands_in_the_answer(
    gold: EmbeddedStore, name: str, given: dict[str, str], row: dict[str, str]
) -> None:
    """Exactly once, column by column."""
    required = {one.name: one.example for one in find(name).header.parameters if one.required}
    found = answer(gold, name, **{**required, **given})
    assert parts(found, *row).count(tuple(row.values())) == 1


def test_every_query_is_tested_by_a_row() -> None:
    """But for evidence, which is asked for by a fact below."""
    assert {name for name, _, _ in ROWS} == QUERIES.keys() - {"evidence"}


def test_the_evidence_of_a_fact_is_found_by_its_iri(gold: EmbeddedStore) -> None:
    """As other queries give it: sentence, place in the file, confidence, rule."""
    (fact,) = (row for row in answer(gold, "facts", of="胡建") if row["kind"] == "post")
    (row,) = answer(gold, "evidence", fact=fact["fact"])
    assert (row["kind"], row["what"], row["source"]) == (
        "post",
        "胡建 党委书记",
        "pages/xuzhou-resumption.txt",
    )
    assert row["sentence"] == fact["sentence"]
    assert (row["confidence"], row["rule"]) == ("0.97", "gold")
    assert int(row["start"]) < int(row["end"])


def test_a_body_answers_for_what_lies_under_it(gold: EmbeddedStore) -> None:
    """The measures of a district are those of its offices too; the offices' are theirs alone."""
    district = parts(answer(gold, "measures", by="金水区"), "measure")
    government = parts(answer(gold, "measures", by="金水区政府"), "measure")
    assert {("四大战役",), ("专责防控体系",)} == set(government)
    assert set(government) < set(district)


def test_a_name_that_two_bear_answers_for_both(gold: EmbeddedStore) -> None:
    """The fullest names tell them apart."""
    assert {row["subject"] for row in answer(gold, "figures", of="经开区")} == {
        "郑州经开区",
        "徐州经济技术开发区",
    }


def test_parts_of_a_measure_are_all_there(gold: EmbeddedStore) -> None:
    """Ten in 金水十条, each once."""
    found = parts(answer(gold, "parts", of="金水十条"), "part")
    assert len(found) == len(set(found)) == 10


def test_the_largest_come_first(gold: EmbeddedStore) -> None:
    """By value, not by the text of the number."""
    values = [float(row["value"]) for row in answer(gold, "largest")]
    assert values == sorted(values, reverse=True)


def test_what_was_done_is_no_plan(gold: EmbeddedStore) -> None:
    """Only what is planned is listed, and deeds tell their mood."""
    planned = {row["object"] for row in answer(gold, "plans")}
    done = {row["object"] for row in answer(gold, "deeds", who="航空港区银河办事处") if not row["mood"]}
    assert not planned & done
