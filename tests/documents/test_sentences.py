"""From a block to its sentences."""

import pytest

from kg.documents.layout.lines import lines
from kg.documents.sentences import LONGEST, cuts, mend, sentences
from kg.model import Part


def cut(text: str) -> list[str]:
    """The sentences of a block's text."""
    return [text[start:end] for start, end in cuts(text)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("雨停了。河水退了。", 2),
        ("雨停了吗？停了！", 2),
        ("雨停了；河水退了。", 1),
        ("他说：“雨停了。”", 1),
        ("“雨停了。”他说。", 2),
        ("“雨停了！”“退了？”", 2),
        ("（雨停了。）河水退了。", 2),
        ("网络接通、机器响起……职工们开工了。", 2),
        ("网络接通…机器响起。", 1),
        ("真的吗？！真的。", 2),
        ("真的！！！好。", 2),
        ("雨停了!河水退了?好。", 3),
        ("雨停了!”他说。", 2),
        ("Yahoo! Inc参展。", 1),
        ("官网a.cn/?q=1上线。", 1),
        ("血糖从7.3升到16.8。", 1),
        ('他说："雨停了。"大家笑了。', 2),
        ('雨停了。"河水退了。"', 2),
        ("雨停了。 ”他说。", 2),
        ("没有句号", 1),
        ("「雨停了。」他說。", 2),
        ("雨停了⋯⋯河水退了。", 2),
    ],
)
def test_where_sentences_end(text: str, count: int) -> None:
    """At 。！？ and ……, with what closes there; half-width ! and ? before Chinese."""
    found = cut(text)
    assert len(found) == count
    assert "".join(found) == text


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("疫情防\n控", "疫情防控"),
        ("疫情防 \r\n　控", "疫情防控"),
        ("截至 11月 2日", "截至11月2日"),
        ("辖区 5家市场", "辖区5家市场"),
        ("19\n8家企业", "198家企业"),
        ("“中铁 1144号”盾构机", "“中铁1144号”盾构机"),
        ("使用 AI 技术", "使用AI技术"),
        ("China Tech\nExpo 2021", "China Tech Expo 2021"),
        ("本报讯 昨日，", "本报讯 昨日，"),
        ("本报讯 198家企业", "本报讯 198家企业"),
        ("郑晓　　方平", "郑晓 方平"),
        ("张　三为局长", "张三为局长"),
        ("林 涛 何 敏 周小波 于 洋 等", "林涛 何敏 周小波 于洋 等"),
        ("林 涛 周小波 何 敏\n当选者办成三件事", "林涛 周小波 何敏 当选者办成三件事"),
        ("他说， 好", "他说，好"),
    ],
)
def test_how_a_body_is_mended(text: str, mended: str) -> None:
    """Line ends go; blanks go beside numbers and stay between Chinese words."""
    assert mend(text, lines(text)).text == mended


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("防汛不放松\n服务不打烊", "防汛不放松 服务不打烊"),
        ("铸就“堡垒” 1892个楼院", "铸就“堡垒” 1892个楼院"),
        ("记者 王 晓\n通讯员 方平", "记者 王 晓 通讯员 方平"),
        ("截至10月 31日", "截至10月31日"),
    ],
)
def test_blanks_separate_in_headlines_and_bylines(text: str, mended: str) -> None:
    """There they stand for line ends and set parts and names off."""
    assert mend(text, lines(text), Part.HEADLINE).text == mended


def test_offsets_lead_back_to_the_page() -> None:
    """Over blanks that went and line ends."""
    text = "截至 11月\n2日，雨停。"
    [sentence] = sentences(text, lines(text), 3)
    assert sentence.text == "截至11月2日，雨停。"
    assert [text[sentence.page_offset(i)] for i in range(len(sentence.text))] == list(sentence.text)
    assert sentence.pieces == ((0, len(text)),)
    assert sentence.paragraph == 3


def test_a_dateline_is_counted_in_the_first_sentence() -> None:
    """In characters of the sentence as it reads."""
    text = "本报讯　　（记者 郑晓） 雨停了。河水退了。"
    first, second = sentences(text, lines(text), 0, lead=13)
    assert first.text[first.lead :] == "雨停了。"
    assert second.lead == 0


def test_what_never_ends_is_cut_at_a_comma() -> None:
    """So that no later step has to bear it."""
    text = "一二三四，" * LONGEST
    found = cut(text)
    assert max(map(len, found)) <= LONGEST
    assert "".join(found) == text
    assert all(part.endswith("，") for part in found)
