"""Titles of lists and chains: what joins, what heads a list, what only tells of the person."""

from __future__ import annotations

import pytest

from kg.extract.posts.find import find
from tests.extract.reading import reading_of


def posts(notation: str) -> set[tuple[str, str, str | None]]:
    """(person, title, body) of every post."""
    analysis = reading_of(notation)
    names = analysis.mentions
    return {
        (
            names[p.person].text,
            p.title,
            names[p.organization].text if p.organization is not None else None,
        )
        for p in find(analysis)
    }


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[石桥乡|Jurisdiction]乡长、乡防汛指挥长[郭涛|Person]说。",
            {("郭涛", "乡长", "石桥乡"), ("郭涛", "指挥长", "石桥乡")},
        ),
        (
            "[[石桥镇|Jurisdiction]党委|Office]书记、镇级林长[郭涛|Person]上山。",
            {("郭涛", "党委书记", "石桥镇党委"), ("郭涛", "林长", "石桥镇")},
        ),
        (
            "[望湖小学|Institution]校长兼“小河长”总辅导员[郭涛|Person]到会。",
            {("郭涛", "校长", "望湖小学"), ("郭涛", "总辅导员", "望湖小学")},
        ),
    ],
)
def test_few_words_in_front_of_a_second_title_keep_the_first(
    notation: str, expected: set[tuple[str, str, str | None]]
) -> None:
    """What a further title is about, be it one character, breaks no chain."""
    assert posts(notation) >= expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[石桥村妇联|Institution]主席、果农[郭涛|Person]说。", {("郭涛", "主席", "石桥村妇联")}),
        ("网格长、[望湖社区|Jurisdiction]的[郭涛|Person]说。", {("郭涛", "网格长", "望湖社区")}),
    ],
)
def test_what_is_told_of_a_person_besides_his_posts_keeps_them(
    notation: str, expected: set[tuple[str, str, str | None]]
) -> None:
    """A trade or an origin between titles and a name takes no title away."""
    assert posts(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[金果大赛评委会|Team]成立。评委有[县文化馆|Institution]馆长[郭涛|Person]、[王红|Person]。",
            {
                ("郭涛", "馆长", "县文化馆"),
                ("郭涛", "评委", "金果大赛评委会"),
                ("王红", "评委", "金果大赛评委会"),
            },
        ),
        (
            "[抗旱工作专班|Team]由[区水利局|Office]局长[郭涛|Person]任组长，成员有：[王红|Person]、[李群|Person]。",
            {
                ("郭涛", "局长", "区水利局"),
                ("郭涛", "组长", "抗旱工作专班"),
                ("王红", "成员", "抗旱工作专班"),
                ("李群", "成员", "抗旱工作专班"),
            },
        ),
        (
            "[望湖小学|Institution]教师、“[新风宣讲团|Team]”成员[郭涛|Person]说。",
            {("郭涛", "教师", "望湖小学"), ("郭涛", "成员", "新风宣讲团")},
        ),
        ("队员[郭涛|Person]很累。", set()),
    ],
)
def test_members_and_judges_are_posts_of_a_body_or_of_a_list(
    notation: str, expected: set[tuple[str, str, str | None]]
) -> None:
    """成员, 队员 and 评委 are titles behind their body and at the head of a list of names."""
    assert posts(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[县委|Office]免去[郭涛|Person]的[县水利局|Office]局长职务，任命其为[县档案馆|Office]馆长。",
            {("郭涛", "局长", "县水利局"), ("郭涛", "馆长", "县档案馆")},
        ),
        (
            "[县委|Office]免去[郭涛|Person]的[石桥镇党委|Office]副书记职务，任命[王红|Person]接任。",
            {("郭涛", "党委副书记", "石桥镇党委"), ("王红", "党委副书记", "石桥镇党委")},
        ),
        (
            "[石桥村|Jurisdiction]治保主任[郭涛|Person]因病辞去职务，村民推选[王红|Person]接任。",
            {("郭涛", "治保主任", "石桥村"), ("王红", "治保主任", "石桥村")},
        ),
        (
            "[郭涛|Person]、[王红|Person]2名同志为[区总工会委员会|Institution]委员。",
            {("郭涛", "委员", "区总工会委员会"), ("王红", "委员", "区总工会委员会")},
        ),
        ("[郭涛|Person]当上了消毒员，很高兴。", {("郭涛", "消毒员", None)}),
        (
            "[金果大赛评委会|Team]成立。委员：[县二中|Institution]教师伦碧瑶，“金记茶铺”店长[王红|Person]。",
            {("王红", "店长", None), ("王红", "委员", "金果大赛评委会")},
        ),
    ],
)
def test_posts_given_taken_and_listed(notation: str, expected: set[tuple[str, str, str | None]]) -> None:
    """其 and a successor take what the sentence told before; a list goes on behind a name unknown."""
    assert posts(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[防汛领导小组|Team]成立，[县水利局|Office]局长[郭涛|Person]兼任[办公室|Office]主任。",
            {("郭涛", "局长", "县水利局"), ("郭涛", "办公室主任", "防汛领导小组")},
        ),
        (
            "[郭涛|Person]兼[县慈善会|Institution]秘书长，站长[王红|Person]说话。",
            {("郭涛", "秘书长", "县慈善会"), ("王红", "站长", "县慈善会")},
        ),
        (
            "[石桥村|Jurisdiction]变了样。[县文旅局驻村工作队|Team]队长、第一书记[郭涛|Person]说。",
            {("郭涛", "队长", "县文旅局驻村工作队"), ("郭涛", "第一书记", "石桥村")},
        ),
        ("[石桥乡|Jurisdiction]的护路员[郭涛|Person]说。", {("郭涛", "护路员", "石桥乡")}),
        (
            "[嘉业精密|Enterprise]停了一天机。电焊班长[郭涛|Person]说。",
            {("郭涛", "电焊班长", "嘉业精密")},
        ),
    ],
)
def test_bodies_by_the_kind_of_post(notation: str, expected: set[tuple[str, str, str | None]]) -> None:
    """An office of a task force, a second post of one named before, posts of villages and of shops."""
    assert posts(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[临江文化|Enterprise]总经理[郭涛|Person]说。", {("郭涛", "总经理", "临江文化")}),
        ("柳湾客栈店长[郭涛|Person]说。", {("郭涛", "店长", None)}),
        ("[望湖小学|Institution]指导教师[郭涛|Person]到会。", {("郭涛", "指导教师", "望湖小学")}),
    ],
)
def test_where_a_title_begins(notation: str, expected: set[tuple[str, str, str | None]]) -> None:
    """The name of a firm or shop is no part of its manager's title; what a teacher does is one of his."""
    assert posts(notation) == expected


@pytest.mark.parametrize(
    "heading", ["首批村级管水员名单：", "管水员名单", "管水员值班表（3月1日至7日）：", "管水员，名单为："]
)
def test_a_heading_gives_its_title_to_the_names_in_the_lines_below(heading: str) -> None:
    """Lines that are nothing but names belong to the title that heads them, up to the first other line."""
    page = f"{heading}\n[郭涛|Person] [王红|Person]\n[李群|Person] 乜小楠 [周明|Person]\n[赵刚|Person]到会。"
    assert {(person, title) for person, title, _ in posts(page)} == {
        (person, "管水员") for person in ("郭涛", "王红", "李群", "周明")
    }


def test_a_roster_goes_on_in_the_next_line() -> None:
    """Names in a line of their own go on with a roster that the end of a line broke off."""
    page = "裁判员名单如下：[郭涛|Person] [王红|Person]\n[李群|Person] [周明|Person]\n入场免票。"
    assert {p for p, _, _ in posts(page)} == {"郭涛", "王红", "李群", "周明"}


def test_a_line_that_tells_of_a_deed_is_no_list() -> None:
    """Behind a heading, a line with a verb gives nobody the title."""
    assert posts("管水员名单：\n[郭涛|Person]上门收费。") == set()


@pytest.mark.parametrize(
    "notation",
    [
        "裁判员名单如下：[郭涛|Person]康二鹏[王红|Person]。",
        "裁判员名单如下：[郭涛|Person]（[河东|Person]）、[王红|Person]。",
    ],
)
def test_an_unknown_name_or_a_bracket_breaks_no_roster(notation: str) -> None:
    """A roster goes on behind a name that nobody knows, and behind one word in brackets."""
    assert {p for p, _, _ in posts(notation)} >= {"郭涛", "王红"}
