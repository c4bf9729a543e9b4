"""Facts judged one by one."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store, parse

from kg.evaluate.gold import gold_from
from kg.evaluate.judged import Judged, judged_facts
from kg.vocab import PREFIXES

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
TURTLE = (
    HEAD
    + """
<x:article> dcterms:source "pages/a.txt" .
<x:one> kg:article <x:article> ; kg:text "柳湾区有企业12家，石桥村隶属柳湾区。" .
<x:lw> kg:leafClass kg:Jurisdiction ; rdfs:label "柳湾区" ; kg:mentionedIn <x:one> .
<x:sq> kg:leafClass kg:Jurisdiction ; rdfs:label "石桥村" ; kg:mentionedIn <x:one> .
<x:twelve> a kg:Figure ; kg:about <x:lw> ; kg:value 12 ; kg:unit "家" ; kg:indicator "企业" ;
    kg:bound "exact" ; prov:wasDerivedFrom <x:one> ; kg:extractor "figures.a" ; kg:confidence 0.8 .
<x:same> a kg:Figure ; kg:about <x:lw> ; kg:value 12 ; kg:unit "家" ; kg:indicator "企业" ;
    kg:bound "exact" ; prov:wasDerivedFrom <x:one> ; kg:extractor "figures.b" ; kg:confidence 0.7 .
<x:lies> a kg:Claim ; rdf:subject <x:sq> ; rdf:predicate kg:within ; rdf:object <x:lw> ;
    prov:wasDerivedFrom <x:one> ; kg:extractor "relations.a" ; kg:confidence 0.9 .
<x:turned> a kg:Claim ; rdf:subject <x:lw> ; rdf:predicate kg:within ; rdf:object <x:sq> ;
    prov:wasDerivedFrom <x:one> ; kg:extractor "relations.b" ; kg:confidence 0.3 .
<x:planned> a kg:Claim ; rdf:subject <x:sq> ; rdf:predicate org:subOrganizationOf ; rdf:object <x:lw> ;
    kg:modality "planned" ; prov:wasDerivedFrom <x:one> ; kg:extractor "relations.b" ; kg:confidence 0.2 .
"""
)
GOLD = {
    "text": "a.txt",
    "entities": [
        {"id": "lw", "name": "柳湾区", "type": ["Jurisdiction"]},
        {"id": "sq", "name": "石桥村", "type": ["Jurisdiction"]},
    ],
    "figures": [{"about": ["lw"], "indicator": ["企业"], "value": 12, "unit": ["家"]}],
    "relations": [{"s": "sq", "p": "kg:within", "o": ["lw"]}],
}


@pytest.fixture(scope="module")
def found() -> dict[str, Judged]:
    """What was judged, by confidence."""
    store = Store()
    store.extend(parse(TURTLE, RdfFormat.TURTLE))
    gold = gold_from(json.loads(json.dumps(GOLD)), Path("a.json"))
    return {str(fact.confidence): fact for fact in judged_facts(store, [gold])}


@pytest.mark.parametrize(
    ("confidence", "fact"),
    [
        ("0.8", ("figures", "figures.a", True)),
        ("0.7", ("figures", "figures.b", True)),
        ("0.9", ("relations", "relations.a", True)),
        ("0.3", ("relations", "relations.b", False)),
    ],
    ids=["a figure", "the same by another rule", "a relation", "the wrong way round"],
)
def test_a_fact_is_right_where_the_answers_bear_it_out(
    found: dict[str, Judged], confidence: str, fact: tuple[str, str, bool]
) -> None:
    """Each on its own: what two rules read is right twice."""
    assert found[confidence] == Judged("a.txt", *fact[:2], Decimal(confidence), fact[2])


def test_what_is_planned_is_not_judged(found: dict[str, Judged]) -> None:
    """The answers hold what is, not what is to be."""
    assert "0.2" not in found
