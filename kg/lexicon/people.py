"""Names of people: surnames, characters of given names, words that only look like names, forms of address."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from kg.lexicon.tsv import parts, rows


class AddressForm(NamedTuple):
    """A form of address: courtesy, profession, kin, or before; it stands "after" or "before" the surname."""

    text: str
    kind: str
    position: str


@cache
def surnames() -> Mapping[str, float]:
    """Surname of one or two characters -> its bearers in a thousand people (rough; 0.01 for the rarest).

    >>> surnames()["王"] > surnames()["师"] > surnames()["乐"], "欧阳" in surnames()
    (True, True)
    """
    return {surname: float(weight) for surname, weight in rows("surnames.tsv", 2)}


@cache
def given_characters() -> Mapping[str, float]:
    """Character -> its share of a thousand characters of given names (rough).

    >>> given_characters()["华"] > given_characters()["罡"]
    True
    """
    return {
        character: float(weight)
        for weight, characters in rows("given_characters.tsv", 2)
        for character in characters
    }


@cache
def foreign_characters() -> frozenset[str]:
    """Characters that transliterate foreign, Tibetan, Uyghur and Mongolian names.

    >>> set("买买提") <= foreign_characters()
    True
    """
    return frozenset("".join(row[0] for row in rows("foreign_characters.tsv", 1)))


@cache
def not_names() -> Mapping[str, int]:
    """Word that looks like a name -> 1 if it may well be one (白杨), 2 if it seldom is, 3 if it never is.

    >>> not_names()["安排"], not_names()["田野"]
    (3, 1)
    """
    return {word: int(strength) for strength, words in rows("not_names.tsv", 2) for word in parts(words)}


@cache
def address_forms() -> Mapping[str, AddressForm]:
    """Form of address -> its kind and position.

    >>> address_forms()["老师"].position, address_forms()["小"].position
    ('after', 'before')
    """
    return {
        text: AddressForm(text, kind, position)
        for kind, position, texts in rows("address_forms.tsv", 3)
        for text in parts(texts)
    }


@cache
def name_parts() -> Mapping[str, tuple[str, ...]]:
    """Part of a name of another tradition (其其格, 扎西, 买买提) -> the traditions that have it.

    >>> name_parts()["卓玛"], name_parts()["阿依"]
    (('tibetan',), ('uyghur', 'yi'))
    """
    index: dict[str, tuple[str, ...]] = {}
    for tradition, names in rows("name_parts.tsv", 2):
        for name in parts(names):
            index[name] = (*index.get(name, ()), tradition)
    return index
