"""Places: the divisions of China, now and since 2005, and the world outside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from kg.lexicon.tsv import parts, rows


class Division(NamedTuple):
    """A province, city, county or development zone.

    `code` has 2, 4 or 6 digits ("" for a zone without one and for what is abolished); `level` is province,
    city, county or zone; `parent` the code above ("" for a province). `shorts` are safe short forms (郑州);
    `weak` ones are common words too, or the bare name of a district (合作, 金水): they count where something
    else speaks for them. `until` is the year or month of its end ("" for what still is), `successors` the
    codes of what took its place.
    """

    code: str
    name: str
    shorts: tuple[str, ...]
    weak: tuple[str, ...]
    level: str
    parent: str
    until: str = ""
    successors: tuple[str, ...] = ()


class Country(NamedTuple):
    """A country: ISO 3166-1 code, usual Chinese name, other forms."""

    code: str
    name: str
    shorts: tuple[str, ...]


@cache
def _all_divisions() -> tuple[Division, ...]:
    return (*_current(), *_zones(), *_former())


def _current() -> Iterator[Division]:
    for code, name, shorts, weak, level, parent in rows("divisions.tsv", 6):
        yield Division(code, name, parts(shorts), parts(weak), level, parent)


def _zones() -> Iterator[Division]:
    for name, shorts, parent in rows("zones.tsv", 3):
        yield Division("", name, parts(shorts), (), "zone", parent)


def _former() -> Iterator[Division]:
    for name, short, level, parent, until, successors in rows("divisions_former.tsv", 6):
        yield Division("", name, parts(short), (), level, parent, until, parts(successors))


@cache
def division_codes() -> Mapping[str, Division]:
    """Code -> division, of all that exist.

    >>> division_codes()["410105"].name, division_codes()["4101"].parent
    ('金水区', '41')
    """
    return {d.code: d for d in _all_divisions() if d.code}


@cache
def divisions() -> Mapping[str, tuple[Division, ...]]:
    """Full names and safe short forms -> the divisions so called, those that exist before those that did.

    >>> [d.code for d in divisions()["朝阳区"]]
    ['110105', '220104']
    >>> divisions()["襄樊"][0].until
    '2010-12'
    >>> "合作" in divisions()
    False
    """
    index: dict[str, tuple[Division, ...]] = {}
    for division in _all_divisions():
        names = division.shorts if division.name in division.weak else (division.name, *division.shorts)
        for name in names:
            index[name] = (*index.get(name, ()), division)
    return index


@cache
def weak_divisions() -> Mapping[str, tuple[Division, ...]]:
    """Short forms that are common words too -> the divisions so called.

    >>> [d.name for d in weak_divisions()["金水"]]
    ['金水区']
    """
    index: dict[str, tuple[Division, ...]] = {}
    for division in _all_divisions():
        for name in division.weak:
            index[name] = (*index.get(name, ()), division)
    return index


@cache
def abbreviations() -> Mapping[str, tuple[str, ...]]:
    """The character that stands for a province or city (豫, 入郑, 返徐) -> codes, the commonest first.

    >>> abbreviations()["豫"], abbreviations()["青"]
    (('41',), ('63', '3702'))
    """
    return {character: parts(codes) for character, codes in rows("abbreviations.tsv", 2)}


@cache
def streets() -> Mapping[str, tuple[str, ...]]:
    """Full names of streets, towns and townships -> codes of the counties (or cities) that have one.

    >>> streets()["东华门街道"]
    ('110101',)
    """
    index: dict[str, tuple[str, ...]] = {}
    for code, names in rows("streets.tsv.gz", 2):
        for name in parts(names):
            index[name] = (*index.get(name, ()), code)
    return index


@cache
def countries() -> Mapping[str, Country]:
    """Every form of a country's name -> the country.

    >>> countries()["大韩民国"].name
    '韩国'
    """
    index: dict[str, Country] = {}
    for code, name, shorts in rows("countries.tsv", 3):
        country = Country(code, name, parts(shorts))
        index.update(dict.fromkeys((name, *country.shorts), country))
    return index


@cache
def world_cities() -> Mapping[str, str]:
    """Cities, states and ports outside the mainland -> ISO code of the country.

    >>> world_cities()["汉堡"]
    'DE'
    """
    return {name: code for code, names in rows("world_cities.tsv", 2) for name in parts(names)}
