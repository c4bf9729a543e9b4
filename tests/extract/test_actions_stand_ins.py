"""Who acts where a noun, a speaker or a meeting stands for it."""

from __future__ import annotations

import pytest

from tests.extract.test_actions import lines


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[柳湾农村信用联社]召开会议。联社发放贷款。",
            ["柳湾农村信用联社 | 召开 | 会议", "柳湾农村信用联社 | 发放 | 贷款"],
        ),
        (
            "[市一院|Institution]与[区二院|Institution]签约，前者派出医生，后者提供住房。",
            ["市一院、区二院 | 签约", "市一院 | 派出 | 医生", "区二院 | 提供 | 住房"],
        ),
        (
            "[嘉业精密]与[云溪银行]签约。双方共建平台。",
            ["嘉业精密、云溪银行 | 签约", "嘉业精密、云溪银行 | 共建 | 平台"],
        ),
    ],
)
def test_a_short_noun_stands_for_whom_it_ends(notation: str, expected: list[str]) -> None:
    """联社, 前者 and 双方 stand for bodies named before, as many and of the kind that they say."""
    assert lines(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[柳湾区政府|Office]召开会议。会议审议了报告。",
            ["柳湾区政府 | 召开 | 会议", "柳湾区政府 | 审议 | 报告"],
        ),
        ("[区人大第五次会议|Event]通过决议。", ["区人大第五次会议 | 通过 | 决议"]),
    ],
)
def test_a_meeting_acts(notation: str, expected: list[str]) -> None:
    """A meeting by name acts itself, one without a name stands for who holds it."""
    assert lines(notation) == expected


def test_a_speaker_tells_what_the_body_does() -> None:
    """What a report leaves out is the body in front of the speaker's title."""
    told = lines("[区水利局|Office]局长[赵启|Person]说，今年已清理河道。")
    assert told[-1].startswith("区水利局 | 清理 | 河道")


def test_a_speaker_asks_for_more() -> None:
    """Behind a semicolon the speaker goes on without a subject."""
    told = lines("[赵启|Person]强调，要抓好防汛；要求各镇必须清理河道。")
    assert [line.split(" | ")[:2] for line in told] == [["赵启", "强调"], ["赵启", "要求"]]


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[区人大|Office]提出要求：一是[区水利局|Office]要清理河道。",
            "区水利局 | 清理 | 河道 is=demanded said=区人大",
        ),
        ("专栏由[区教育局|Office]具体承办。", "区教育局 | 承办 | 专栏"),
        ("本届运动会以活力为口号，由[区教育局|Office]主办。", "区教育局 | 主办 | 本届运动会"),
        ("[区水利局|Office]受理投诉197件。", "区水利局 | 受理 | 投诉"),
        ("[嘉业精密]承接[柳湾区|Jurisdiction]的供热站。", "嘉业精密 | 承接 | 柳湾区的供热站"),
        ("[区委组织部|Office]要求，各镇要公示名单。", "区委组织部 | 要求 | 各镇要公示名单"),
        ("[区水利局|Office]6月底前完成清淤。", "区水利局 | 完成 | 清淤 is=planned on=--06"),
        ("按照协议，[市一院|Institution]选派医生。", "市一院 | 选派 | 医生 is=planned"),
    ],
)
def test_forms_of_officialese(notation: str, expected: str) -> None:
    """Items of lists, doers behind 由, numbered objects, terms and agreements."""
    assert expected in lines(notation)


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "在[石桥镇|Jurisdiction]，镇长[赵启|Person]带领干部入户，转移群众。",
            "赵启 | 转移 | 群众 at=石桥镇",
        ),
        (
            "[区消防大队|Office]赶到[石桥村|Jurisdiction]，救出群众。",
            "区消防大队 | 救出 | 群众 at=石桥村",
        ),
    ],
)
def test_a_place_holds_for_what_follows(notation: str, expected: str) -> None:
    """A place at the head of the sentence, or one that the subject has reached, is where the rest is done."""
    assert expected in lines(notation)


def test_what_a_notice_orders_is_to_come() -> None:
    """A notice tells plans, if it neither appoints nor praises nor reports."""
    told = lines("# 关于清淤的通知\n[区水利局|Office]清理河道。")
    assert told == ["区水利局 | 清理 | 河道 is=planned"]


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[嘉业精密]不收费用。", "嘉业精密 | 收 | 费用 not=done"),
        ("[赵启|Person]在会上要求，各镇要清理河道。", "赵启 | 要求 | 各镇要清理河道"),
    ],
)
def test_words_that_the_tagger_joins_or_takes_for_nouns(notation: str, expected: str) -> None:
    """An adverb of one character leaves its verb; 要求 behind a place is a verb."""
    assert expected in lines(notation)
