"""Which encoding bytes are in."""

import codecs

import pytest

from kg.documents.encodings import detect

SIMPLE = "柳湾区连日暴雨，河水上涨，二十个社区的干部上堤巡查，排除险情三处。"
TRADITIONAL = "臺灣的圖書館昨日開放，市長邀請市民參觀，並說明開館時間與借閱規定。"
KOREAN = "서울특별시는 방역 대책을 발표하였다 그리고 기업 지원 정책을 설명하였다"
JAPANESE = "東京都は感染拡大を受けて、飲食店の営業時間を短縮するよう要請した。知事は会見で述べた。"
RUSSIAN = "Сегодня в Москве прошло заседание правительства, на котором обсуждались вопросы экономики."


@pytest.mark.parametrize("text", [SIMPLE, TRADITIONAL, SIMPLE[:8], "截至11月2日，198家企业复工，占90%。"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
def test_chinese_is_read_without_a_mark(text: str, encoding: str) -> None:
    """Eight characters are enough."""
    assert detect(text.encode(encoding)) == (encoding, 0)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_a_byte_order_mark_decides(mark: bytes, encoding: str) -> None:
    """However short the text is."""
    assert detect(mark + "汛".encode(encoding)) == (encoding, len(mark))


def test_big5_is_read() -> None:
    """Traditional Chinese of the web's older pages."""
    assert detect(TRADITIONAL.encode("big5")) == ("big5", 0)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (KOREAN, "euc-kr"),
        (KOREAN, "utf-16-le"),
        (JAPANESE, "euc-jp"),
        (JAPANESE, "shift-jis"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        ("Où est la bibliothèque de l'été ?", "latin-1"),
        (SIMPLE, "utf-32-le"),
    ],
)
def test_other_encodings_are_refused(text: str, encoding: str) -> None:
    """Rather no page than a page of wrong characters."""
    assert detect(text.encode(encoding)) is None


def test_two_characters_of_utf_16_are_not_certain() -> None:
    """They could be anything."""
    assert detect("柳湾".encode("utf-16-le")) is None
