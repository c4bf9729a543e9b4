"""Bylines, captions' credits, datelines, source lines."""

import pytest

from kg.documents.layout import credits, source
from kg.documents.layout.datelines import dateline


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("记者 郑晓", ("郑晓",)),
        ("记者郑晓 通讯员方平", ("郑晓", "方平")),
        ("记者 郑晓 云溪时报 方平 文/图", ("郑晓", "方平")),
        ("云溪全媒体记者 郑晓 通讯员 方平 何苗", ("郑晓", "方平", "何苗")),
        ("□ 本报记者 欧阳明月", ("欧阳明月",)),
        ("（记者 郑晓 通讯员 方平）", ("郑晓", "方平")),
        ("見習記者 陳大文 攝", ("陳大文",)),
        ("文：郑晓 图：方平", ("郑晓", "方平")),
        ("郑晓 方平 摄", ("郑晓", "方平")),
        ("王 晓 摄", ("王晓",)),
        ("责任编辑：方平", ("方平",)),
        ("本报记者 古丽·买买提 摄影报道", ("古丽·买买提",)),
        ("记者 郑晓 等", ("郑晓",)),
        ("记者 郑晓 通讯员 柳湾区委宣传部", ("郑晓",)),
        ("云溪新闻·云溪日报记者 郑晓/文 方平/图", ("郑晓", "方平")),
    ],
)
def test_a_byline_names_its_people(text: str, names: tuple[str, ...]) -> None:
    """In their order, without roles, newspapers and credits."""
    found = credits.parse(text)
    assert found
    assert found.names == names


@pytest.mark.parametrize(
    "text",
    [
        "记者",
        "记者 在现场看到",
        "记者从区教育局获悉",
        "防汛演练",
        "各项图",
        "测温 何苗 图",
        "郑晓 方平",
        "安全 摄",
        "云溪日报",
        "责任在肩，初心不改",
    ],
)
def test_what_is_no_byline_as_a_whole_is_none(text: str) -> None:
    """One word that is no role, name, newspaper or credit is enough."""
    assert credits.parse(text) is None


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        ("经济稳中向好。记者 郑晓 文/图", "记者 郑晓 文/图"),
        ("经济稳中向好！（记者 郑晓）", "（记者 郑晓）"),
        ("经济稳中向好。 （郑晓 方平）", "（郑晓 方平）"),
        ("他说：“很好。”本报记者 郑晓", "本报记者 郑晓"),
        ("经济稳中向好（通讯员 方平）", "（通讯员 方平）"),
    ],
)
def test_a_byline_glued_to_a_paragraph_is_found(text: str, tail: str) -> None:
    """Behind the last sentence, or in brackets; there names alone will do."""
    found = credits.glued(text)
    assert found
    assert text[found[0] :].strip() == tail


@pytest.mark.parametrize(
    "text",
    ["新增学位2700个（含民办）", "雨停了。（完）", "赛事落幕。记者了解到，明年再办", "他去了（何处）"],
)
def test_what_only_ends_like_a_byline_stays(text: str) -> None:
    """Brackets and 记者 alone prove nothing."""
    assert credits.glued(text) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("雨中巡堤 方平 摄", ("方平",)),
        ("图为7月3日，干部在柳河巡查。本报记者 何苗 摄", ("何苗",)),
        ("消防队员转移群众。 （何苗 摄）", ("何苗",)),
        ("美丽柳湾 方平 何苗 图", ("方平", "何苗")),
        ("一图读懂防汛", None),
    ],
)
def test_a_caption_ends_in_the_photographer(text: str, names: tuple[str, ...] | None) -> None:
    """Words, then a name, then 摄 or 图."""
    found = credits.caption(text)
    assert (found.names if found else None) == names


@pytest.mark.parametrize(
    ("text", "told", "names"),
    [
        ("本报讯 昨日，雨停了。", "昨日，雨停了。", ()),
        ("本报讯“雨停了。”", "“雨停了。”", ()),
        ("【本报讯】昨日，雨停了。", "昨日，雨停了。", ()),
        ("本报讯 （记者 郑晓 通讯员 方平）昨日，", "昨日，", ("郑晓", "方平")),
        ("本报讯 记者 郑晓 通讯员 方平 报道 昨日，", "昨日，", ("郑晓", "方平")),
        ("本报7月3日讯 昨日，", "昨日，", ()),
        ("新华社云溪5月2日电（记者郑晓）昨日，", "昨日，", ("郑晓",)),
        ("云溪日报讯 昨日，", "昨日，", ()),
        ("（记者 郑晓）昨日，", "昨日，", ("郑晓",)),
        ("本报记者 郑晓 报道：昨日，", "昨日，", ("郑晓",)),
        ("本報訊 （記者 鄭曉）昨日，", "昨日，", ("鄭曉",)),
        ("（上接A01版）区长要求，", "区长要求，", ()),
    ],
)
def test_a_dateline_is_measured(text: str, told: str, names: tuple[str, ...]) -> None:
    """What is told begins behind it; its reporters are named."""
    found = dateline(text)
    assert found
    assert text[found.length :] == told
    assert found.names == names


@pytest.mark.parametrize(
    "text",
    ["昨日，本报讯", "记者从区教育局获悉，", "电网公司5日检修，", "（图一）昨日，", "本报将继续报道。"],
)
def test_other_beginnings_are_no_datelines(text: str) -> None:
    """They are part of what is told."""
    assert dateline(text) is None


@pytest.mark.parametrize(
    ("text", "issued", "newspaper", "names"),
    [
        ("来源：云溪日报 时间：2021-03-04 10:20 记者：郑晓", "2021-03-04", "云溪日报", ("郑晓",)),
        ("发布时间：2021年3月4日 浏览次数：12", "2021-03-04", None, ()),
        ("2021-03-04 10:20 来源：云溪日报 作者：方平", "2021-03-04", "云溪日报", ("方平",)),
        ("来源：云溪日报", None, "云溪日报", ()),
        ("云溪日报 2021年7月4日 星期日 第03版 要闻 责任编辑：方平", "2021-07-04", "云溪日报", ()),
        ("2021年3月4日", "2021-03-04", None, ()),
        ("发布日期：2021-02-30 来源：云溪日报", None, "云溪日报", ()),
        ("柳政〔2021〕12号", None, None, ()),
        ("当前位置：首页 > 新闻", None, None, ()),
    ],
)
def test_a_source_line_is_read(
    text: str, issued: str | None, newspaper: str | None, names: tuple[str, ...]
) -> None:
    """The day of issue, the newspaper and the writers; days that no calendar has are none."""
    assert source.parse(text) == source.Source(issued, newspaper, names)


@pytest.mark.parametrize(
    "text",
    [
        "时间：下午三点",
        "记者：今年汛情如何？",
        "2021年3月4日，会议召开",
        "来源可靠",
        "编辑部：请来函",
        "防汛 2021年3月4日",
    ],
)
def test_other_lines_are_no_source_lines(text: str) -> None:
    """One key proves nothing, nor does a date in a sentence."""
    assert source.parse(text) is None
