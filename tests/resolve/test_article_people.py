"""Persons by full name and by surname with a title."""

from __future__ import annotations

from tests.resolve.test_article import named, record


def test_surname_and_title_join_the_only_bearer() -> None:
    """A surname with a title or courtesy word is the one person of that surname in the article."""
    found = record("[殷晓光|Person]到场。[殷副局长|Person]说好，[老殷|Person]点头。")
    assert set(named(found, "殷晓光").names) == {"殷晓光", "殷副局长", "老殷"}


def test_surname_and_title_stay_apart_where_two_may_be_meant() -> None:
    """With two persons of one surname nothing tells whose title it is."""
    found = record("[殷晓光|Person]和[殷平|Person]到场。[殷局长|Person]说好。")
    assert named(found, "殷局长").label == "殷局长"
