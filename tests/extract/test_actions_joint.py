"""Who joins in a deed, and who does what a sentence goes on to tell."""

from __future__ import annotations

import pytest

from tests.extract.test_actions import lines


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[区教育局|Office]会同[区妇联|Institution]，检查学校9所。", "区教育局、区妇联 | 检查 | 学校"),
        ("[区教育局|Office]组建[护学服务队|Team]，巡查校园12所。", "护学服务队 | 巡查 | 校园"),
        ("[区教育局|Office]牵头，[区妇联|Institution]配合，检查学校9所。", "区教育局 | 检查 | 学校"),
    ],
)
def test_whom_a_sentence_goes_on_with(notation: str, expected: str) -> None:
    """会同 joins agents for the whole sentence, a team set up acts on, a helper takes nothing over."""
    assert expected in lines(notation)
