"""Names of papers and hotlines, and departments of bodies that are no offices."""

from __future__ import annotations

import pytest

import kg


def _found(text: str) -> set[tuple[str, str]]:
    return {(e.label, e.cls.value) for record in kg.extract(text) for e in record.entities}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("柳湾区人民政府关于做好秋季防火工作的通知", "柳湾区人民政府关于做好秋季防火工作的通知"),
        ("柳湾区防汛工作简报", "柳湾区防汛工作简报"),
        ("柳湾区2021年体育数据公报", "柳湾区2021年体育数据公报"),
    ],
)
def test_a_line_that_is_a_title_names_a_paper(text: str, name: str) -> None:
    """A line that is nothing but …关于…的通知, …简报 or …公报 is the title of a paper."""
    assert (name, "Product") in _found(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("居民可拨打12345热线反映。", "12345热线"),
        ("上半年“12315”平台受理投诉。", "12315平台"),
        ("咨询电话：12366。", "12366"),
        ("用户可拨打10086客服热线。", "10086客服热线"),
    ],
)
def test_a_hotline_is_named_by_its_number(text: str, name: str) -> None:
    """The number of a public service names a hotline, with its head where it has one."""
    assert name in {
        label.replace("“", "").replace("”", "") for label, cls in _found(text) if cls == "Measure"
    }


@pytest.mark.parametrize(
    "text", ["全年办结12345件。", "产值12366万元。", "邮编：612345。", "办结12345件通过平台反映的诉求。"]
)
def test_a_number_that_counts_is_no_hotline(text: str) -> None:
    """A number with a unit behind it is an amount."""
    assert not any(cls == "Measure" for _, cls in _found(text))


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("柳湾市人民医院检验科昨日加班。", "柳湾市人民医院检验科", "Institution"),
        ("柳湾供电公司人力资源部经理张华到场。", "柳湾供电公司人力资源部", "Enterprise"),
        ("柳湾区教育局学校卫生科负责检查。", "柳湾区教育局学校卫生科", "Office"),
    ],
)
def test_a_department_has_the_class_of_its_body(text: str, name: str, cls: str) -> None:
    """A department of a hospital is an Institution, of a firm an Enterprise, of a bureau an Office."""
    assert (name, cls) in _found(text)
