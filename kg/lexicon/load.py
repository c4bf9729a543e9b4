"""All tables of the lexicon, one function each; a table is read on the first call and kept.

>>> divisions()["内蒙古"][0].name
'内蒙古自治区'
"""

from kg.lexicon.places import (
    Country,
    Division,
    abbreviations,
    countries,
    country_abbreviations,
    division_codes,
    divisions,
    streets,
    weak_divisions,
    world_cities,
)

__all__ = [
    "Country",
    "Division",
    "abbreviations",
    "countries",
    "country_abbreviations",
    "division_codes",
    "divisions",
    "streets",
    "weak_divisions",
    "world_cities",
]
