"""Posts whose body stands elsewhere, and posts of those who hold another one."""

from __future__ import annotations

import pytest

from tests.extract.test_posts import posts


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[嘉业精密|Enterprise]向[云溪银行|Enterprise]贷款，总经理[郭涛|Person]签了字。",
            {("郭涛", "总经理", "嘉业精密", "current")},
        ),
        (
            "[柳湾区公安局|Office]通报情况。[嘉业精密|Enterprise]停产。天晴了。雨又来了。风停了。司机[郭涛|Person]回家。",
            {("郭涛", "司机", None, "current")},
        ),
        (
            "[望湖街道|Jurisdiction]开会。[街道办事处|Office]主任[郭涛|Person]到会。",
            {("郭涛", "主任", "望湖街道", "current")},
        ),
        (
            "[临江艺术团|Institution]下乡，[临江镇|Jurisdiction]很热闹。团长[郭涛|Person]领唱。",
            {("郭涛", "团长", "临江艺术团", "current")},
        ),
    ],
)
def test_a_body_left_out_is_that_which_its_sentence_is_about(
    notation: str, expected: set[tuple[str, str, str | None, str]]
) -> None:
    """The body that opens a sentence goes before those it deals with; one far off is no body of a job."""
    assert posts(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "组长：[区教育局|Office]局长 [郭涛|Person]；副组长：[区文旅局|Office]副局长[王红|Person]",
            {("郭涛", "组长"), ("郭涛", "局长"), ("王红", "副组长"), ("王红", "副局长")},
        ),
        (
            "[区教育局|Office]局长[郭涛|Person]、老年公寓院长[王红|Person]当选副会长。",
            {("郭涛", "局长"), ("郭涛", "副会长"), ("王红", "院长"), ("王红", "副会长")},
        ),
        (
            "管护员名单贴在村口：[石桥乡|Jurisdiction][郭涛|Person]、[王红|Person]，[临江乡|Jurisdiction][李群|Person]。",
            {("郭涛", "管护员"), ("王红", "管护员"), ("李群", "管护员")},
        ),
        (
            "[区消防大队|Office]教导员、退伍老兵[郭涛|Person]，[嘉业精密]总工程师、青年博士[王红|Person]到会。",
            {("郭涛", "教导员"), ("王红", "总工程师")},
        ),
        (
            "[区总工会|Institution]开会，[郭涛|Person]、[王红|Person]等9人当选委员。",
            {("郭涛", "委员"), ("王红", "委员")},
        ),
        ("[嘉业精密]挡车工[郭涛|Person]说。", {("郭涛", "挡车工")}),
        ("设会计1名，由[郭涛|Person]担任。", {("郭涛", "会计")}),
        ("队长、67岁的退休司机[郭涛|Person]说。", {("郭涛", "队长"), ("郭涛", "司机")}),
    ],
)
def test_one_who_holds_another_post_is_still_of_the_list(
    notation: str, expected: set[tuple[str, str]]
) -> None:
    """Between a title and its holder may stand his other posts, his age, or how many hold it."""
    assert expected <= {(person, title) for person, title, _, _ in posts(notation)}


def test_a_committee_of_the_youth_league_stays_whole_in_a_title() -> None:
    """团县委 is an organ of its own, not the 县委."""
    assert {p[1] for p in posts("[团县委|Institution]书记[郭涛|Person]到会。")} == {"团县委书记"}


def test_a_workshop_named_by_a_deed_belongs_to_the_title() -> None:
    """Directly behind a body a verb opens the name of a workshop: 焊装车间."""
    assert {p[1] for p in posts("[嘉业精密|Enterprise]焊装车间主任[郭涛|Person]说。")} == {"焊装车间主任"}


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[城北养护站|Institution]换了车。在[沙河养护站|Institution]，站长[郭涛|Person]守了一夜。",
            {("郭涛", "站长", "沙河养护站", "current")},
        ),
        (
            "[区人社局监察科|Office]通报了情况。[嘉业精密|Enterprise]用贷款买了料，财务科长[郭涛|Person]说不够。",
            {("郭涛", "科长", "嘉业精密", "current")},
        ),
        (
            "[县委|Office]开会。“[金果大赛评委会|Team]”共3人：主任委员[郭涛|Person]（退休）。",
            {("郭涛", "主任委员", "金果大赛评委会", "current")},
        ),
        (
            "[云溪银行|Enterprise]放了款。老板[郭涛|Person]很高兴。",
            {("郭涛", "老板", None, "current")},
        ),
        (
            "[望湖小学|Institution]放假。退休教师[郭涛|Person]来看花。",
            {("郭涛", "教师", None, "former")},
        ),
        (
            "[柳湾医院|Institution]值班，[区气象局|Office]报雨。护理部主任[郭涛|Person]没有睡。",
            {("郭涛", "护理部主任", "柳湾医院", "current")},
        ),
        (
            "[柳湾区交警支队|Office]上路。[支队|Office]副支队长[郭涛|Person]说路滑。",
            {("郭涛", "副支队长", "柳湾区交警支队", "current")},
        ),
        (
            "[柳湾区交警大队|Office]上路。大队教导员[郭涛|Person]说路滑。",
            {("郭涛", "教导员", "柳湾区交警大队", "current")},
        ),
    ],
)
def test_a_body_left_out_is_of_the_kind_that_has_such_posts(
    notation: str, expected: set[tuple[str, str, str | None, str]]
) -> None:
    """A frame or subject of the sentence goes before bodies further back; no bank has a shopkeeper."""
    assert posts(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[柳湾分局执法中队|Office]长[郭涛|Person]带队。", {("郭涛", "中队长")}),
        ("[柳湾区人大|Office]开会。代表、村民[郭涛|Person]说好。", {("郭涛", "代表")}),
        ("[郭涛|Person]代表大家发言。", set()),
        ("组委会名单：主任[郭涛|Person]。", {("郭涛", "主任")}),
        (
            "[柳湾医院|Institution]护士长、[援外医疗队|Team]原队员[郭涛|Person]到家。",
            {("郭涛", "护士长"), ("郭涛", "队员")},
        ),
    ],
)
def test_titles_of_which_a_name_took_a_part_or_that_stand_alone(
    notation: str, expected: set[tuple[str, str]]
) -> None:
    """A body's name that swallowed the first characters of a title gives them back; 代表 may stand alone."""
    assert {(person, title) for person, title, *_ in posts(notation)} == expected
