"""Short forms that an article uses for a body that it names in full."""

from __future__ import annotations

import pytest

from kg.extract.names.repeat import short_forms
from kg.model import EntityClass

_NAME = "柳湾市国有资产投资发展有限公司"


def test_a_short_form_begins_with_a_word() -> None:
    """The name is cut behind its territory and where its words begin, not inside them."""
    assert short_forms(_NAME, EntityClass.ENTERPRISE, [3, 5, 7, 9]) >= {
        "国有资产投资发展公司",
        "资产投资发展公司",
    }
    assert "产投资发展公司" not in short_forms(_NAME, EntityClass.ENTERPRISE, [3, 5, 7, 9])


@pytest.mark.parametrize("form", ["投资发展公司", "发展公司"])
def test_words_for_a_trade_are_no_short_form(form: str) -> None:
    """Many firms share them."""
    assert form not in short_forms(_NAME, EntityClass.ENTERPRISE, [3, 5, 7, 9])
