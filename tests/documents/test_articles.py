"""The articles of a page: which text is whose, and what it is."""

import pytest

from kg.documents.articles import articles
from kg.model import PageInfo
from tests.documents.pages import one, page, parts, read

FLOOD = "柳湾区连日暴雨，柳河水位上涨。\n\n干部上堤巡查，排除险情三处。\n"
SCHOOL = "云溪市新建三所小学，增加学位二千七百个。\n\n家长昨天参观了校园。\n"


def titles(text: str) -> list[str]:
    """The titles of a page's articles."""
    return [article.title for article in read(text)]


def test_a_page_without_structure_is_one_article() -> None:
    """Of paragraphs, without a title."""
    article = one(FLOOD + "\n" + SCHOOL)
    assert article.title == ""
    assert [s.paragraph for s in article.sentences] == [0, 1, 2, 3]


def test_a_dateline_begins_an_article() -> None:
    """And the line before it is its headline."""
    text = f"防汛不放松\n\n本报讯 {FLOOD}\n新学校开门\n\n本报讯 {SCHOOL}"
    assert titles(text) == ["防汛不放松", "新学校开门"]


def test_a_second_headline_with_a_dash_is_a_line_of_its_own() -> None:
    """Under a headline that does not fill the line."""
    text = f"小刺梨结出大产业\n——看石桥村如何致富\n本报记者 郑晓\n\n{FLOOD}"
    assert titles(text) == ["小刺梨结出大产业 ——看石桥村如何致富"]


def test_flush_lines_above_indented_text_are_headlines() -> None:
    """Even where they fill the line: a paragraph would begin with an indent."""
    body = (
        "　　本报讯 云溪市昨天新建三所小学，增加了学位\n二千七百个。家长参观了校园，老师也早早来到\n"
        "学校，准备迎接新生。孩子们很高兴。\n"
    )
    text = "云溪市第六届人民代表大会第二次会议闭幕\n韩强当选市人大常委会主任 赵敏当选市长\n\n" + body * 3
    assert titles(text)[0] == "云溪市第六届人民代表大会第二次会议闭幕 韩强当选市人大常委会主任 赵敏当选市长"


def test_headlines_may_stand_behind_their_texts() -> None:
    """Where the page begins with text and each headline's words are those of the text before it."""
    text = f"本报讯 {FLOOD}记者 郑晓\n\n干部上堤守柳河\n\n本报讯 {SCHOOL}记者 方平\n\n三所小学迎家长\n"
    assert titles(text) == ["干部上堤守柳河", "三所小学迎家长"]


def test_titles_in_one_gap_are_shared_out() -> None:
    """The first text has no headline before it, so that one of the two behind it is its own."""
    text = f"本报讯 {FLOOD}\n干部上堤守柳河\n\n三所小学迎家长\n\n本报讯 {SCHOOL}"
    assert titles(text) == ["干部上堤守柳河", "三所小学迎家长"]


@pytest.mark.parametrize(
    ("title", "text", "count"),
    [
        ("云溪市三所小学迎来新生", f"9月1日，{SCHOOL}", 2),  # the day of what happened
        ("云溪市三所小学迎来新生", f"记者从云溪市教育局获悉，{SCHOOL}", 2),  # where it was learnt
        ("云溪市：三所小学迎来新生", SCHOOL, 2),  # a place with a colon
        ("学校建得快 家长放了心", SCHOOL, 1),  # a section's title
    ],
)
def test_a_headline_whose_text_opens_as_news_begins_an_article(title: str, text: str, count: int) -> None:
    """Without a dateline or byline between the two; a section's title does not."""
    assert len(titles(f"防汛不放松\n\n本报讯 {FLOOD}\n{title}\n\n{text}")) == count


@pytest.mark.parametrize("byline", ["记者 郑晓", "本报记者郑晓 通讯员方平 文/图", "（记者 郑晓）"])
def test_a_byline_under_a_headline_begins_an_article(byline: str) -> None:
    """Without a dateline too."""
    text = f"防汛不放松\n{byline}\n{FLOOD}\n新学校开门\n{byline}\n{SCHOOL}"
    assert titles(text) == ["防汛不放松", "新学校开门"]


def test_a_byline_at_the_end_closes_an_article() -> None:
    """A headline behind it is the next one's."""
    text = f"防汛不放松\n\n{FLOOD}\n记者 郑晓\n\n新学校开门\n\n{SCHOOL}\n记者 方平\n"
    assert titles(text) == ["防汛不放松", "新学校开门"]


def test_a_byline_behind_the_opening_paragraph_closes_none() -> None:
    """The article goes on in sections."""
    text = f"防汛不放松\n\n柳湾区打响防汛战。\n\n记者 郑晓\n\n干部在前\n\n{FLOOD}\n群众在后\n\n{FLOOD}"
    [article] = read(text)
    assert article.byline == "记者 郑晓"
    assert [s.text for s in article.sentences if s.part == "section"] == ["干部在前", "群众在后"]


def test_a_byline_is_a_sentence_of_its_own() -> None:
    """Also where it is glued to a paragraph."""
    assert parts("防汛不放松\n\n雨停了。记者 郑晓 文/图\n") == [
        ("headline", "防汛不放松"),
        ("body", "雨停了。"),
        ("byline", "记者 郑晓 文/图"),
    ]


@pytest.mark.parametrize(
    ("text", "byline", "creators"),
    [
        ("雨停了。\n记者 郑晓\n通讯员 方平 文/图\n", "记者 郑晓 通讯员 方平 文/图", ("郑晓", "方平")),
        ("雨停了。（记者 郑晓）\n", "记者 郑晓", ("郑晓",)),
        ("本报讯 （记者 郑晓 通讯员 方平）雨停了。\n", "记者 郑晓 通讯员 方平", ("郑晓", "方平")),
        ("防汛\n来源：云溪日报 记者：郑晓\n雨停了。\n", "记者 郑晓", ("郑晓",)),
        ("雨停了。\n记者 郑晓\n\n雨中巡堤 方平 摄\n", "记者 郑晓", ("郑晓", "方平")),
        ("雨停了。\n", None, ()),
    ],
)
def test_who_made_an_article(text: str, byline: str | None, creators: tuple[str, ...]) -> None:
    """Writers and photographers in their order; the byline in its words."""
    article = one(text)
    assert (article.byline, article.creators) == (byline, creators)


def test_a_source_line_tells_what_the_manifest_does_not() -> None:
    """The manifest has the first word."""
    text = "防汛不放松\n来源：云溪日报 发布时间：2021-07-04 10:20\n雨停了。\n"
    [article] = articles(page(text))
    assert (article.info.issued, article.info.newspaper) == ("2021-07-04", "云溪日报")
    [article] = articles(page(text, info=PageInfo(issued="2021-07", place="柳湾区")))
    assert article.info == PageInfo(issued="2021-07", newspaper="云溪日报", place="柳湾区")


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        (
            "云溪日报 2021年7月4日 第三版\n柳湾区开会\n本报讯 昨日，柳湾区开会。\n本报讯 昨日，沿江镇种树。",
            "2021-07-04",
        ),
        (
            "柳湾区开会\n来源：柳湾政务网　发布日期：2021-07\n-04　字体：大 小\n昨日，柳湾区开会，部署防汛。",
            "2021-07-04",
        ),
        ("柳湾区水利局通告\n自五月一日起，柳湾泵站停用。\n柳湾区水利局\n二〇二一年七月四日", "2021-07-04"),
        ("本报讯（记者 郑晓）2021年7月4日，柳湾区开会。\n本报讯 昨日，沿江镇种树。", "2021"),
        ("柳湾区开会\n2021年7月4日，柳湾区开会，部署防汛。", None),
    ],
)
def test_the_date_of_a_page_is_that_of_its_articles(text: str, issued: str | None) -> None:
    """In the page's head or foot, in a source line that the page tears; a report's opening gives the year."""
    assert {article.info.issued for article in articles(page(text))} == {issued}


def test_a_manifest_gives_the_title_where_the_page_has_none() -> None:
    """Of a page with one article."""
    [article] = articles(page(FLOOD, info=PageInfo(title="防汛不放松")))
    assert article.title == "防汛不放松"


def test_what_stands_on_a_page_of_markdown() -> None:
    """A heading of the first level is the headline, others are sections; unmarked lines are captions."""
    text = (
        "编者按的一段话，交代背景。记者 郑晓\n\n一手抓防汛\n\n# 柳湾在行动\n\n## 干部在前\n\n"
        "柳河边的故事\n\n"
        "干部上堤巡查，排除险情。\n\n巡堤现场\n\n## 群众在后\n\n群众送来姜汤。\n"
    )
    assert parts(text, "a.md") == [
        ("headline", "一手抓防汛"),
        ("headline", "柳湾在行动"),
        ("body", "编者按的一段话，交代背景。"),
        ("byline", "记者 郑晓"),
        ("section", "干部在前"),
        ("section", "柳河边的故事"),
        ("body", "干部上堤巡查，排除险情。"),
        ("caption", "巡堤现场"),
        ("section", "群众在后"),
        ("body", "群众送来姜汤。"),
    ]


def test_several_headings_of_the_first_level_are_articles() -> None:
    """Each with its sections."""
    text = f"# 防汛不放松\n\n{FLOOD}\n## 群众\n\n{FLOOD}\n# 新学校开门\n\n{SCHOOL}"
    assert titles(text) == ["防汛不放松", "新学校开门"]


def test_marks_of_markdown_are_no_text() -> None:
    """Emphasis, links, bullets and tables' rules; the offsets still lead to the page."""
    text = "# 防汛\n\n**赵启**到[柳河](http://a.example)调研。\n\n- 成立突击队3支\n- 投入120人\n"
    assert [t for _, t in parts(text, "a.md")] == ["防汛", "赵启到柳河调研。", "成立突击队3支", "投入120人"]


def test_a_notice() -> None:
    """Its number and day are imprint, its addressees and signature are text."""
    text = (
        "柳湾区人民政府关于印发防汛预案的通知\n\n柳政〔2021〕12号\n\n各街道办事处，区直各部门：\n\n"
        "《防汛预案》已经区政府同意，现印发给你们。\n\n一、总体要求\n\n坚持人民至上。\n\n"
        "柳湾区人民政府\n2021年6月10日\n\n（此件公开发布）\n"
    )
    article = one(text)
    assert article.info.issued == "2021-06-10"
    assert parts(text) == [
        ("headline", "柳湾区人民政府关于印发防汛预案的通知"),
        ("byline", "柳政〔2021〕12号"),
        ("body", "各街道办事处，区直各部门："),
        ("body", "《防汛预案》已经区政府同意，现印发给你们。"),
        ("section", "一、总体要求"),
        ("body", "坚持人民至上。"),
        ("body", "柳湾区人民政府"),
        ("byline", "2021年6月10日"),
        ("body", "（此件公开发布）"),
    ]


def test_news_in_brief() -> None:
    """Each dateline is an article; the page's title is the first one's."""
    text = "简讯\n本报讯 （记者 郑晓）雨停了。\n本报讯 三所小学开学。（方平）\n"
    assert [(a.title, a.byline) for a in read(text)] == [("简讯", "记者 郑晓"), ("", "方平")]


def test_a_bulletin_is_one_article_of_sections() -> None:
    """Where nothing but titles parts its items."""
    text = "一周要闻\n\n赵启调研防汛\n7月3日，赵启到柳河调研。\n\n三所小学开学\n学位增加二千七百个。\n"
    assert [part for part, _ in parts(text)] == ["headline", "section", "body", "section", "body"]


def test_traditional_characters_are_read_alike() -> None:
    """Dateline, quotations and credits."""
    text = "柳灣區召開會議\n\n本報訊 （記者 鄭曉）昨日，區長說：「雨停了。」\n\n何苗 攝\n"
    article = one(text)
    assert (article.title, article.byline) == ("柳灣區召開會議", "記者 鄭曉")
    assert article.creators == ("鄭曉", "何苗")
    assert [s.lead for s in article.sentences if s.part == "body"] == [10]


def test_the_head_of_a_newspapers_page_is_imprint() -> None:
    """It tells the day and the newspaper."""
    article = one("云溪日报 2021年7月4日 星期日 第03版 要闻\n防汛不放松\n本报讯 雨停了。\n")
    assert article.title == "防汛不放松"
    assert (article.info.issued, article.info.newspaper) == ("2021-07-04", "云溪日报")


@pytest.mark.parametrize("headline", ["柳湾，加油！", "谁来守护河堤？"])
def test_a_headline_may_cry_or_ask(headline: str) -> None:
    """At the top of a page, and before a dateline; elsewhere such a line is text."""
    text = f"{headline}\n\n本报讯 {FLOOD}\n{headline}\n\n本报讯 {SCHOOL}\n{headline}\n\n{SCHOOL}"
    assert titles(text) == [headline, headline]
    assert ("body", headline) in [(s.part, s.text) for s in read(text)[1].sentences]


def test_a_page_of_captions_has_no_title() -> None:
    """Pictures alone."""
    article = one("雨中巡堤 方平 摄\n\n转移群众 何苗 摄\n")
    assert (article.title, article.creators) == ("", ("方平", "何苗"))


def test_a_page_of_white_space_has_no_article() -> None:
    """Nor has one of rules."""
    assert read(" \n\n") == read("----\n\n====\n") == ()
