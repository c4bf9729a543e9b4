"""How many members the name of a set says that it has."""

from __future__ import annotations

import pytest

from kg.extract.measures.counts import count_of, value


@pytest.mark.parametrize(
    ("name", "total", "keys"),
    [
        ("四项对接", 4, ()),
        ("三送一强", 4, ((3, "送"), (1, "强"))),
        ("三个一批", 3, ((3, "一批"),)),
        ("五个一", 5, ((5, "一"),)),
        ("惠企八条", 8, ()),
        ("稳增长二十条", 20, ()),
        ("四级联动保障体系", 4, ()),
        ("“四单”工作法", 4, ((4, "单"),)),
        ("5岗轮动机制", 5, ()),
        ("两书一单", 3, ((2, "书"), (1, "单"))),
        ("暖心三送", 3, ((3, "送"),)),
    ],
)
def test_a_numbered_set_tells_its_count(name: str, total: int, keys: tuple[tuple[int, str], ...]) -> None:
    """A number before a measure word, a key or 个一…, or one behind (…条), counts the members."""
    found = count_of(name)
    assert found is not None
    assert (found.total, found.keys) == (total, keys)


@pytest.mark.parametrize(
    "name", ["云溪通", "周巡月结", "银发先锋岗", "第一书记制度", "一岗", "敲门行动", "0个一批", "三送0强"]
)
def test_other_names_tell_none(name: str) -> None:
    """A name without a number above one is no numbered set."""
    assert count_of(name) is None


@pytest.mark.parametrize(
    ("numeral", "number"), [("十", 10), ("十二", 12), ("二十", 20), ("九十九", 99), ("7", 7), ("两", 2)]
)
def test_numerals(numeral: str, number: int) -> None:
    """Numerals below one hundred, in characters or digits."""
    assert value(numeral) == number
