"""The tables of the lexicon that several layers read; a table is read on the first call and kept.

>>> divisions()["内蒙古"][0].name
'内蒙古自治区'
"""

from kg.lexicon.organisations import (
    Body,
    Department,
    Suffix,
    bodies,
    bodies_anywhere,
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
    name_parts,
    not_names,
    surnames,
)
from kg.lexicon.places import (
    Country,
    Division,
    abbreviations,
    countries,
    division_codes,
    divisions,
    streets,
    weak_divisions,
    world_cities,
)
from kg.lexicon.posts import (
    Holders,
    Title,
    TitlePrefix,
    roles,
    title_holders,
    title_organs,
    title_prefixes,
    titles,
)
from kg.lexicon.predicates import (
    Verb,
    clause_words,
    cues,
    verbs,
)
from kg.lexicon.quantities import (
    Bound,
    Unit,
    bounds,
    digits,
    scales,
    units,
)
from kg.lexicon.reference import (
    Anaphor,
    anaphors,
    crowds,
)

__all__ = [
    "AddressForm",
    "Anaphor",
    "Body",
    "Bound",
    "Country",
    "Department",
    "Division",
    "Holders",
    "Suffix",
    "Title",
    "TitlePrefix",
    "Unit",
    "Verb",
    "abbreviations",
    "address_forms",
    "anaphors",
    "bodies",
    "bodies_anywhere",
    "bounds",
    "clause_words",
    "countries",
    "crowds",
    "cues",
    "department_stems",
    "departments",
    "digits",
    "division_codes",
    "divisions",
    "foreign_characters",
    "given_characters",
    "name_parts",
    "not_names",
    "roles",
    "scales",
    "streets",
    "suffixes",
    "surnames",
    "title_holders",
    "title_organs",
    "title_prefixes",
    "titles",
    "units",
    "verbs",
    "weak_bodies",
    "weak_divisions",
    "world_cities",
]
