"""Posts: the grammar of [body][title][person] and of the verbs that state a post."""

from __future__ import annotations

import pytest

from kg.extract.grammar import analyse
from kg.extract.posts.find import find
from kg.model import EntityClass
from tests.extract.reading import reading_of


def posts(notation: str) -> set[tuple[str, str, str | None, str]]:
    """(person, title, organisation, status) of the posts in a marked sentence."""
    analysis = reading_of(notation)
    names = [m.text for m in analysis.mentions]
    return {
        (names[p.person], p.title, names[p.organization] if p.organization is not None else None, p.status)
        for p in find(analysis)
    }


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        # a department leaves the title
        ("[柳湾区税务局|Office]局长[孙宁|Person]到场。", {("孙宁", "局长", "柳湾区税务局", "current")}),
        (
            "[柳湾经开区党工委|Office]副书记、[管委会|Office]主任[林涛|Person]调研。",
            {
                ("林涛", "党工委副书记", "柳湾经开区党工委", "current"),
                ("林涛", "管委会主任", "管委会", "current"),
            },
        ),  # a generic organ stays in it; two titles, two posts
        (
            "[市委|Office]书记[周立|Person]，[柳湾区|Jurisdiction]区长[吴静|Person]参加。",
            {("周立", "市委书记", "市委", "current"), ("吴静", "区长", "柳湾区", "current")},
        ),
        (
            "[嘉业公司]副总经理[高远|Person]、[钱悦|Person]出席。",
            {("高远", "副总经理", "嘉业公司", "current"), ("钱悦", "副总经理", "嘉业公司", "current")},
        ),  # several may be deputies
        (
            "[临江办事处|Office]书记[何军|Person]、主任[韩雪|Person]带队。",
            {("何军", "书记", "临江办事处", "current"), ("韩雪", "主任", "临江办事处", "current")},
        ),  # titles that share a body
        ("原[柳湾区教育局|Office]局长[郭涛|Person]退休。", {("郭涛", "局长", "柳湾区教育局", "former")}),
        ("时任局长[郭涛|Person]说。", {("郭涛", "局长", None, "former")}),
        ("[张明|Person]任[柳湾区|Jurisdiction]代区长。", {("张明", "区长", "柳湾区", "acting")}),
        ("任命[张明|Person]为[柳湾区教育局|Office]局长。", {("张明", "局长", "柳湾区教育局", "appointed")}),
        ("免去[李强|Person]的[柳湾区教育局|Office]局长职务。", {("李强", "局长", "柳湾区教育局", "removed")}),
        (
            "经研究，任命：\n[王刚|Person]为[市水利局|Office]局长；\n[周敏|Person]为[市卫生健康委员会|Office]副主任。",
            {("王刚", "局长", "市水利局", "appointed"), ("周敏", "副主任", "市卫生健康委员会", "appointed")},
        ),  # a list under its verb; 委员会 ends a department's name
        (
            "选举[韩强|Person]为[市监委|Office]主任，[刘国|Person]、[侯梅|Person]为副主任，[田康|Person]为[市法院|Office]院长。",
            {
                ("韩强", "主任", "市监委", "appointed"),
                ("刘国", "副主任", "市监委", "appointed"),
                ("侯梅", "副主任", "市监委", "appointed"),
                ("田康", "院长", "市法院", "appointed"),
            },
        ),  # persons after the verb of one of them
        (
            "[孟瑞|Person]，现任[柳泉镇党委|Office]书记，拟任[市水务局|Office]局长。",
            {("孟瑞", "党委书记", "柳泉镇党委", "current"), ("孟瑞", "局长", "市水务局", "proposed")},
        ),
        ("[吴静|Person]当选为[柳湾区|Jurisdiction]区长。", {("吴静", "区长", "柳湾区", "appointed")}),
        (
            "[何清|Person]既是[嘉业公司]董事长，又是[嘉业公司党委|Institution]书记。",
            {("何清", "董事长", "嘉业公司", "current"), ("何清", "党委书记", "嘉业公司党委", "current")},
        ),
        (
            "[[柳湾县教育局|Office]党组|Office]成员、副局长[李国|Person]到校。",
            {
                ("李国", "党组成员", "柳湾县教育局", "current"),
                ("李国", "副局长", "柳湾县教育局", "current"),
            },
        ),  # 成员 is a title behind a Party group
        ("[柳湾区|Jurisdiction]人大代表[孙丽|Person]建议。", {("孙丽", "人大代表", "柳湾区", "current")}),
        # a unit without a node stays in the title
        ("[嘉业公司]质检部经理[陈玉|Person]说。", {("陈玉", "质检部经理", "嘉业公司", "current")}),
    ],
)
def test_post(notation: str, expected: set[tuple[str, str, str | None, str]]) -> None:
    """A post has the title without its department, the body it is held in, and its status."""
    assert posts(notation) == expected


@pytest.mark.parametrize(
    "notation",
    [
        "记者[郑晓|Person]报道。",
        "局长说，[郑晓|Person]很努力。",  # a title of somebody else, in another clause
        "志愿者[郑晓|Person]在路口值守。",
        "[郑晓|Person]为队员送行。",  # 为 is a preposition here
    ],
)
def test_no_post(notation: str) -> None:
    """Bylines, other people's titles and crowds' roles give no post."""
    assert posts(notation) == set()


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[柳湾区人民医院|Institution]扩建完工。院长[程清|Person]介绍情况。",
            {("程清", "院长", "柳湾区人民医院", "current")},
        ),
        (
            "[嘉业精密]来了客人，[临江街道办事处|Office]派人接待。公司副总经理[高远|Person]说。",
            {("高远", "副总经理", "嘉业精密", "current")},
        ),
        (
            "[柳湾区住建局质量监督站|Office]两次上门。监督站站长[何军|Person]说。",
            {("何军", "站长", "柳湾区住建局质量监督站", "current")},
        ),
        (
            "[柳湾区城管局|Office]执法中队长[何军|Person]到场。",
            {("何军", "中队长", "柳湾区城管局", "current")},
        ),
    ],
)
def test_left_out(notation: str, expected: set[tuple[str, str, str | None, str]]) -> None:
    """A title without its body is held in the nearest body named that fits its title."""
    assert posts(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[柳湾区水利局|Office]护堤员[孙有田|Person]巡堤。",
            {("孙有田", "护堤员", "柳湾区水利局", "current")},
        ),  # a trade known by its ending
        (
            "[嘉业公司]技术顾问[陈玉|Person]说。",
            {("陈玉", "技术顾问", "嘉业公司", "current")},
        ),  # a noun belongs to a job's title
        (
            "[柳湾区教育局|Office]人事科[唐科长|Person]说。",
            {("唐科长", "人事科科长", "柳湾区教育局", "current")},
        ),  # surname and title
        (
            "[嘉业公司]的副总经理（女）[高远|Person]说。",
            {("高远", "副总经理", "嘉业公司", "current")},
        ),  # brackets
        (
            "由[柳湾区教育局|Office]局长[孙宁|Person]任组长，[柳湾区财政局|Office]局长[郭涛|Person]出席。",
            {
                ("孙宁", "局长", "柳湾区教育局", "current"),
                ("郭涛", "局长", "柳湾区财政局", "current"),
                ("孙宁", "组长", None, "current"),
            },
        ),  # titles behind a comma are those of the next person
        (
            "[防汛工作组|Team]组长由[柳湾区水利局|Office]局长[孙宁|Person]担任。",
            {("孙宁", "组长", "防汛工作组", "current"), ("孙宁", "局长", "柳湾区水利局", "current")},
        ),
        (
            "任命[张明|Person]为[柳湾区教育局|Office]局长，免去其[柳湾区财政局|Office]副局长职务。",
            {("张明", "局长", "柳湾区教育局", "appointed"), ("张明", "副局长", "柳湾区财政局", "removed")},
        ),
        (
            "[张明|Person]、[李强|Person]分别任[柳湾区教育局|Office]局长、副局长。",
            {("张明", "局长", "柳湾区教育局", "current"), ("李强", "副局长", "柳湾区教育局", "current")},
        ),
        (
            "[张明|Person]，男，汉族，1972年5月生，历任[石桥镇|Jurisdiction]镇长、[柳湾区财政局|Office]局长。",
            {("张明", "镇长", "石桥镇", "former"), ("张明", "局长", "柳湾区财政局", "former")},
        ),
        (
            "[张明|Person]，男，[嘉业公司]总工程师，获一等奖。",
            {("张明", "总工程师", "嘉业公司", "current")},
        ),
        (
            "名单：[领导小组|Team]组长：[张明|Person]、[李强|Person]",
            {("张明", "组长", "领导小组", "current"), ("李强", "组长", "领导小组", "current")},
        ),
        (
            "[商会|Institution]理事5名，分别为：[张明|Person]、[李强|Person]。",
            {("张明", "理事", "商会", "current"), ("李强", "理事", "商会", "current")},
        ),
        (
            "[张明|Person]、[李强|Person]等5名教师获奖。",
            {("张明", "教师", None, "current"), ("李强", "教师", None, "current")},
        ),
        (
            "[张明|Person]自2018年起担任[石桥村|Jurisdiction]村支书。",
            {("张明", "村支书", "石桥村", "current")},
        ),
        (
            "[张明|Person]当选为[柳湾商会|Institution]会长，[李强|Person]、[赵立新|Person]当选为副会长。",
            {
                ("张明", "会长", "柳湾商会", "appointed"),
                ("李强", "副会长", "柳湾商会", "appointed"),
                ("赵立新", "副会长", "柳湾商会", "appointed"),
            },
        ),
        (
            "选举[张明|Person]为[市法院|Office]院长，"
            "[李强|Person]、[赵立新|Person]、[王建军|Person]、[周海|Person]为副院长。",
            {
                ("张明", "院长", "市法院", "appointed"),
                ("李强", "副院长", "市法院", "appointed"),
                ("赵立新", "副院长", "市法院", "appointed"),
                ("王建军", "副院长", "市法院", "appointed"),
                ("周海", "副院长", "市法院", "appointed"),
            },
        ),  # however long the list is
        ("[张明|Person]（[柳湾区教育局|Office]局长）发言。", {("张明", "局长", "柳湾区教育局", "current")}),
        (
            "[[柳湾县|Jurisdiction]委|Office]副书记、县长[林涛|Person]调研。",
            {("林涛", "县委副书记", "柳湾县委", "current"), ("林涛", "县长", "柳湾县", "current")},
        ),
        (
            "[柳湾区城管局|Office]党委书记、[工会|Institution]主席[白清|Person]慰问。",
            {
                ("白清", "党委书记", "柳湾区城管局", "current"),
                ("白清", "工会主席", "柳湾区城管局", "current"),
            },
        ),
    ],
)
def test_forms(notation: str, expected: set[tuple[str, str, str | None, str]]) -> None:
    """Posts are read in every form in which the press tells them."""
    assert posts(notation) == expected


def test_evidence_holds_title_and_person() -> None:
    """A post rests on the stretch from its body to its person, and its title is the trigger."""
    [post] = find(reading_of("昨日，[柳湾区税务局|Office]局长[孙宁|Person]到场。"))
    assert (post.basis.evidence[0].start, post.basis.evidence[0].end) == (3, 13)
    assert (post.basis.trigger.start, post.basis.trigger.end) == (9, 11)


def test_a_title_is_no_person() -> None:
    """A word that is a title as a whole (班主任) names nobody, though it begins like a surname."""
    article = reading_of("柳湾县第一中学班主任孙海涛获奖。").article
    assert [m.text for m in analyse(article).mentions if m.cls is EntityClass.PERSON] == ["孙海涛"]
