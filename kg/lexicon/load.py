"""All tables of the lexicon, one function each; a table is read on the first call and kept.

>>> divisions()["内蒙古"][0].name
'内蒙古自治区'
"""

from kg.lexicon.organisations import (
    Body,
    Department,
    Suffix,
    bodies,
    department_stems,
    departments,
    suffixes,
    weak_bodies,
)
from kg.lexicon.people import (
    AddressForm,
    address_forms,
    foreign_characters,
    given_characters,
    not_names,
    surnames,
)
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
from kg.lexicon.posts import (
    Title,
    TitlePrefix,
    roles,
    title_organs,
    title_prefixes,
    titles,
)

__all__ = [
    "AddressForm",
    "Body",
    "Country",
    "Department",
    "Division",
    "Suffix",
    "Title",
    "TitlePrefix",
    "abbreviations",
    "address_forms",
    "bodies",
    "countries",
    "country_abbreviations",
    "department_stems",
    "departments",
    "division_codes",
    "divisions",
    "foreign_characters",
    "given_characters",
    "not_names",
    "roles",
    "streets",
    "suffixes",
    "surnames",
    "title_organs",
    "title_prefixes",
    "titles",
    "weak_bodies",
    "weak_divisions",
    "world_cities",
]
