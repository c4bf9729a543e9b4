"""Persons by full name and by surname with a title."""

from __future__ import annotations

import pytest

from tests.resolve.test_article import named, record


def test_surname_and_title_join_the_only_bearer() -> None:
    """A surname with a title or courtesy word is the one person of that surname in the article."""
    found = record("[殷晓光|Person]到场。[殷副局长|Person]说好，[老殷|Person]点头。")
    assert set(named(found, "殷晓光").names) == {"殷晓光", "殷副局长", "老殷"}


def test_surname_and_title_stay_apart_where_two_may_be_meant() -> None:
    """With two persons of one surname nothing tells whose title it is."""
    found = record("[殷晓光|Person]和[殷平|Person]到场。[殷局长|Person]说好。")
    assert named(found, "殷局长").label == "殷局长"


def test_the_title_tells_which_of_several_bearers_is_meant() -> None:
    """Of two persons of one surname the one is meant who bears the title."""
    found = record(
        "[云溪市财政局|Office]局长[殷晓光|Person]和副局长[殷平|Person]到场。[殷局长|Person]说好，[殷副局长|Person]记下。"
    )
    assert named(found, "殷局长").label == "殷晓光"
    assert named(found, "殷副局长").label == "殷平"


@pytest.mark.parametrize(("short", "reason"), [("阿依古丽", "own name"), ("买买提", "father's name")])
def test_one_of_a_person_s_dotted_names(short: str, reason: str) -> None:
    """A name of parts is also told by its first or its last one."""
    found = record(f"[阿依古丽·买买提|Person]到场。[{short}|Person]说好。")
    assert named(found, short).label == "阿依古丽·买买提", reason
