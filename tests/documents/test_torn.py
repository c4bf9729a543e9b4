"""Torn text: what is put together, and what is left apart."""

import pytest

from tests.documents.pages import body, parts

WRAPPED = """柳湾区连日暴雨，河水上涨，二十
个社区的干部连夜上堤巡查，排除
险情三处，转移群众三百余人，无
一伤亡。区长周立表示，将继续加
强值守，确保安全度汛。
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_wrapped_lines_are_one_paragraph(end: str) -> None:
    """Whatever ends the lines."""
    assert body(WRAPPED.replace("\n", end)) == [
        "柳湾区连日暴雨，河水上涨，二十个社区的干部连夜上堤巡查，排除险情三处，转移群众三百余人，无一伤亡。",
        "区长周立表示，将继续加强值守，确保安全度汛。",
    ]


@pytest.mark.parametrize("line", range(1, 5))
def test_a_blank_line_in_a_sentence_is_passed_over(line: int) -> None:
    """Columns and pictures leave them."""
    rows = WRAPPED.splitlines()
    torn = "\n".join([*rows[:line], "", *rows[line:]])
    assert body(torn) == body(WRAPPED)


def test_an_indent_begins_a_paragraph() -> None:
    """Where some lines have one and others have none."""
    page = (
        "　　柳湾区连日暴雨，河水上涨，干部\n上堤巡查，排除险情三处。\n"
        "　　群众三百余人连夜转移到学校，物\n资准备充足。\n"
    )
    assert parts(page) == [
        ("body", "柳湾区连日暴雨，河水上涨，干部上堤巡查，排除险情三处。"),
        ("body", "群众三百余人连夜转移到学校，物资准备充足。"),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # the cut runs through a word
        ("区应急管理局组织力量加强巡查，及时排", "除隐患，确保群众安全。大家都说好。"),
        # a quotation is open
        ("他说：“我们已经准备了沙袋和雨衣", "随时可以上堤。”大家都点头。"),
        # a mark that something must follow
        ("受灾的有临江街道、望湖街道、", "石桥村和沿江镇。损失正在统计。"),
        # a mark that something must precede
        ("柳湾区教育局对全区四十二所学校开展了检查", "，发现问题三十个。大家都点头。"),
        # nothing but the neighbourhood
        ("柳湾区教育局对全区四十二所学校开展了安全大检查，并要求有隐患的", "学校立即整改。大家都点头。"),
        # what is left is too short to stand alone
        ("在城关小学，昨天是新学期开学的第", "二天。操场上十分热闹。"),
        # a number wants what it counts
        ("今年以来，全区累计投入专项资金，新建改建农村道路12", "条，方便了群众出行。大家都说好。"),
    ],
)
def test_a_paragraph_torn_in_two_is_one(before: str, after: str) -> None:
    """Over a blank line, and over a caption."""
    first = (before + after).split("。")[0]
    assert body(f"{before}\n\n{after}\n")[0].startswith(first)
    assert body(f"{before}\n\n雨中巡堤 方平 摄\n\n{after}\n")[0].startswith(first)


COLUMNS = """区应急管理局组织力量加强巡查，及时发现险情，并连夜组织群众转

城区交通方面，公交集团连夜调整线路，十二路公交车绕行滨河路。

移到安全地带，无一伤亡。区长周立一直守在现场。
"""


def test_interleaved_columns_are_put_right() -> None:
    """A word cut in two finds its other half behind a stranger, which stays whole."""
    found = body(COLUMNS)
    assert "区应急管理局组织力量加强巡查，及时发现险情，并连夜组织群众转移到安全地带，无一伤亡。" in found
    assert "城区交通方面，公交集团连夜调整线路，十二路公交车绕行滨河路。" in found


def test_an_open_end_does_not_take_the_beginning_of_an_article() -> None:
    """A dateline, a heading, a number of a list, a byline begin something new."""
    page = "区应急管理局组织力量加强巡查，及时发现险情，并连夜组织群众\n\n{}本报讯 昨日，雨停了。\n"
    assert "本报讯 昨日，雨停了。" in body(page.format(""))
    assert "一、加强领导，压实责任，抓好落实。" in body(page.format("一、加强领导，压实责任，抓好落实。\n\n"))


@pytest.mark.parametrize(
    "title", ["压实责任 筑牢防线", "群众有呼声，干部有回应", "谁来守护河堤", "把汛情当命令——"]
)
def test_a_title_is_not_taken_for_torn_text(title: str) -> None:
    """Nothing asks for what follows it."""
    page = f"柳湾区防汛纪实\n\n连日暴雨，河水上涨。\n\n{title}\n\n柳湾区教育局昨天召开会议。\n"
    assert ("section", title) in parts(page)
    assert "柳湾区教育局昨天召开会议。" in body(page)


def test_a_title_between_torn_halves_is_a_caption() -> None:
    """It stands under a picture that tore the text."""
    page = (
        "区应急管理局组织力量加强巡查，及时发现险情，并连夜组织群众转\n\n"
        "干部在巡堤\n\n移到安全地带，无一伤亡。\n"
    )
    assert parts(page) == [
        ("body", "区应急管理局组织力量加强巡查，及时发现险情，并连夜组织群众转移到安全地带，无一伤亡。"),
        ("caption", "干部在巡堤"),
    ]


def test_a_plain_line_between_torn_halves_is_a_caption_without_much_evidence() -> None:
    """Most of what stands in the middle of a sentence stands under a picture."""
    halves = "区应急管理局组织力量加强巡查，及时发现险情，连夜组织", "群众转移到安全地带，无一伤亡。"
    page = f"{halves[0]}\n\n干部巡堤\n\n{halves[1]}\n"
    assert parts(page) == [("body", "".join(halves)), ("caption", "干部巡堤")]


def test_columns_side_by_side_are_read_one_after_the_other() -> None:
    """A gap that runs down several lines parts them."""
    page = (
        "柳湾区连日暴雨，河水上涨，二十      城区交通方面，公交集团调整线路\n"
        "个社区的干部连夜上堤巡查，排除      ，十二路公交车绕行滨河路，出行\n"
        "险情三处。                          未受影响。\n"
    )
    assert body(page) == [
        "柳湾区连日暴雨，河水上涨，二十个社区的干部连夜上堤巡查，排除险情三处。",
        "城区交通方面，公交集团调整线路，十二路公交车绕行滨河路，出行未受影响。",
    ]


@pytest.mark.parametrize(
    "page",
    [
        "街道名称\n企业数（家）\n复工数（家）\n临江街道\n120\n118\n",
        "林涛同志任柳湾经开区党工委书记\n周立同志任柳湾区委副书记\n方平同志任市教育局局长\n",
        "记者：今年汛情如何？\n周立：雨量比往年多三成。\n记者：有何准备？\n周立：储备了编织袋。\n",
    ],
)
def test_lists_are_not_wrapped_text(page: str) -> None:
    """Each line is its own."""
    assert [text for _, text in parts(page)] == page.split()


def test_a_list_that_a_colon_introduces_is_one_sentence() -> None:
    """A semicolon ends none."""
    page = "任命：\n张　明为区财政局局长；\n李小强为区教育局局长。\n免去：\n赵刚的区财政局局长职务。\n"
    assert body(page) == [
        "任命：张明为区财政局局长；李小强为区教育局局长。",
        "免去：赵刚的区财政局局长职务。",
    ]
