"""Posts in the forms that the press gives them: organs inside titles, verbs of holding, lists."""

from __future__ import annotations

import pytest

from tests.extract.test_posts import posts


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[柳湾经开区|Jurisdiction]党工委副书记、管委会主任[林涛|Person]介绍。",
            {
                ("林涛", "党工委副书记", "柳湾经开区", "current"),
                ("林涛", "管委会主任", "柳湾经开区", "current"),
            },
        ),
        ("[石桥镇|Jurisdiction]人大主席[郭涛|Person]到会。", {("郭涛", "人大主席", "石桥镇", "current")}),
        ("[翠竹苑|Site]业委会主任[郭涛|Person]说。", {("郭涛", "业委会主任", None, "current")}),
        (
            "[望湖社区|Jurisdiction]“两委”委员[郭涛|Person]值班。",
            {("郭涛", "“两委”委员", "望湖社区", "current")},
        ),
        (
            "[冯丽|Person]今年45岁，是[望湖社区|Jurisdiction]的党支部书记。",
            {("冯丽", "党支部书记", "望湖社区", "current")},
        ),
        ("[张明|Person]以全票当选[柳湾区|Jurisdiction]区长。", {("张明", "区长", "柳湾区", "appointed")}),
        ("[张明|Person]被任命为[柳湾区教育局|Office]局长。", {("张明", "局长", "柳湾区教育局", "appointed")}),
        ("[张明|Person]此前任[柳湾区教育局|Office]副局长。", {("张明", "副局长", "柳湾区教育局", "former")}),
        (
            "此前，[张明|Person]任[柳湾区教育局|Office]副局长。",
            {("张明", "副局长", "柳湾区教育局", "former")},
        ),
        ("[张明|Person]曾在[石桥镇|Jurisdiction]任镇长。", {("张明", "镇长", "石桥镇", "former")}),
        (
            "[张明|Person]2018年调到[柳湾区教育局|Office]任局长。",
            {("张明", "局长", "柳湾区教育局", "current")},
        ),
        (
            "[柳湾区教育局|Office]原党组书记、局长[张明|Person]接受审查。",
            {("张明", "党组书记", "柳湾区教育局", "former"), ("张明", "局长", "柳湾区教育局", "former")},
        ),
        (
            "办公室主任由[区教育局|Office]局长[郭涛|Person]兼任。",
            {("郭涛", "办公室主任", None, "current"), ("郭涛", "局长", "区教育局", "current")},
        ),
        (
            "由[区教育局|Office]局长[郭涛|Person]任组长，科长[王红|Person]、[区文旅局|Office]副局长[李群|Person]任副组长。",
            {
                ("郭涛", "局长", "区教育局", "current"),
                ("郭涛", "组长", None, "current"),
                ("王红", "科长", "区教育局", "current"),
                ("王红", "副组长", None, "current"),
                ("李群", "副局长", "区文旅局", "current"),
                ("李群", "副组长", None, "current"),
            },
        ),
        (
            "[何敏|Person]被聘为[柳湾小学|Institution]校外辅导员。",
            {("何敏", "校外辅导员", "柳湾小学", "appointed")},
        ),
        ("[何敏|Person]当了三十年村医。", {("何敏", "村医", None, "current")}),
        ("[王英|Person]不再担任[柳湾区|Jurisdiction]区长职务。", {("王英", "区长", "柳湾区", "removed")}),
        (
            "民警[张明|Person]、[李红|Person]，[赵英|Person]、[何军|Person]驻守一线。",
            {
                ("张明", "民警", None, "current"),
                ("李红", "民警", None, "current"),
                ("赵英", "民警", None, "current"),
                ("何军", "民警", None, "current"),
            },
        ),
        (
            "[柳湾区教育局|Office]党组成员、副局长[张明|Person]、[李红|Person]出席。",
            {
                ("张明", "党组成员", "柳湾区教育局", "current"),
                ("张明", "副局长", "柳湾区教育局", "current"),
                ("李红", "党组成员", "柳湾区教育局", "current"),
                ("李红", "副局长", "柳湾区教育局", "current"),
            },
        ),
        (
            "[市政协|Office]委员、华远建材董事长[高远|Person]建议。",
            {("高远", "委员", "市政协", "current"), ("高远", "董事长", None, "current")},
        ),
        (
            "[区教育局|Office]、[区文旅局|Office]局长[郭涛|Person]、[李群|Person]发言。",
            {("郭涛", "局长", "区教育局", "current"), ("李群", "局长", "区文旅局", "current")},
        ),
        (
            "[陈民|Person]是本镇人，当过生产队会计，现任[石桥村|Jurisdiction]村主任。",
            {("陈民", "生产队会计", None, "former"), ("陈民", "村主任", "石桥村", "current")},
        ),
        ("[陈民|Person]离开岗位，改任调研员。", {("陈民", "调研员", None, "appointed")}),
        (
            "副主任兼技术总监由[高远|Person]担任。",
            {("高远", "副主任", None, "current"), ("高远", "技术总监", None, "current")},
        ),
        (
            "[张明|Person]、[李红|Person]等4名市级督察员到岗。",
            {("张明", "督察员", None, "current"), ("李红", "督察员", None, "current")},
        ),
        (
            "[何敏|Person]接替[王英|Person]担任[柳湾区|Jurisdiction]区长。",
            {("何敏", "区长", "柳湾区", "current")},
        ),
        (
            "任命[张明|Person]为[柳湾区|Jurisdiction]副区长、代理区长。",
            {("张明", "副区长", "柳湾区", "appointed"), ("张明", "区长", "柳湾区", "acting")},
        ),
        (
            "[何敏|Person]获聘为[柳湾小学|Institution]名誉校长。",
            {("何敏", "名誉校长", "柳湾小学", "honorary")},
        ),
    ],
)
def test_form(notation: str, expected: set[tuple[str, str, str | None, str]]) -> None:
    """Whatever the form, person, title, body and status are read alike."""
    assert posts(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[嘉业公司]投产。监事长[高远|Person]到场，焊工[王刚|Person]领奖。",
            {("高远", "监事长", "嘉业公司", "current"), ("王刚", "焊工", "嘉业公司", "current")},
        ),
        ("[嘉业公司]投产。退休焊工[王刚|Person]来访。", {("王刚", "焊工", None, "former")}),
        (
            "[嘉业公司]投产。设备很新。产能很大。订单很多。焊工[王刚|Person]说。",
            {("王刚", "焊工", None, "current")},
        ),
    ],
)
def test_body_left_out(notation: str, expected: set[tuple[str, str, str | None, str]]) -> None:
    """A title without its body is held in the nearest of its kind, if that is near and the post not past."""
    assert posts(notation) == expected
