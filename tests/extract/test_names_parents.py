"""Bodies inside the names of their parts."""

from __future__ import annotations

import pytest

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.names.find import find
from kg.extract.names.parents import parents
from kg.extract.words import words
from kg.model import EntityClass
from tests.extract.reading import reading_of


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("云溪市公安局柳湾分局北苑派出所抓获两人。", ["云溪市公安局", "云溪市公安局柳湾分局"]),
        ("柳湾区市场监督管理局沿江市场监管所抽检。", ["柳湾区市场监督管理局"]),
        ("云溪市海洋行政执法支队柳湾大队出海。", ["云溪市海洋行政执法支队"]),
        ("柳湾县法院执行局出动。", ["柳湾县法院"]),
        ("云溪市疾病预防控制中心学校卫生科采样。", ["云溪市疾病预防控制中心"]),
        ("云溪市安全生产委员会办公室发文。", ["云溪市安全生产委员会"]),
        ("皖江银行滁南支行放贷。", ["皖江银行"]),
        ("柳湾供电公司沿江供电中心抢修。", ["柳湾供电公司"]),
        ("皖江证券滁南营业部开户。", ["皖江证券"]),
        ("嘉业煤业二分厂停产。", ["嘉业煤业"]),
        ("安民财险柳湾支公司理赔。", ["安民财险"]),
    ],
)
def test_parent_inside_its_part(text: str, inner: list[str]) -> None:
    """A body's name that goes on with the name of a part is a mention inside it."""
    mentions = find(reading_of(text).readings)
    bodies = {m.text for m in mentions if m.within == 0 and m.cls is not EntityClass.JURISDICTION}
    assert bodies == set(inner)


@pytest.mark.parametrize(
    "name",
    [
        "云溪市学院路派出所",  # a road
        "云溪市卫生健康委员会",  # half an ending
        "云溪市农业农村局",
        "云溪市人大常委会",  # not a part of the congress
        "云溪市医院街道办事处",
    ],
)
def test_what_goes_on_otherwise_holds_no_parent(name: str) -> None:
    """A road, the rest of an ending or a territory behind it is no part."""
    context = Context(name, words.tag([name])[0])
    assert not list(parents(context, Candidate(0, len(name), EntityClass.OFFICE, 3.0, "test")))


@pytest.mark.parametrize("text", ["湖源市市场监管局通报。", "湖源县农业农村局通报。", "湖源市人民政府通报。"])
def test_territory_in_front_of_a_department(text: str) -> None:
    """A city that no gazetteer has is told by the department behind it."""
    inner = [m for m in find(reading_of(text).readings) if m.within == 0]
    assert [(m.text, m.cls) for m in inner] == [(text[:3], EntityClass.JURISDICTION)]
