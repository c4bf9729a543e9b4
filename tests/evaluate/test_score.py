"""The score of a graph: what counts as found, in each layer, on small graphs written by hand."""

import json
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluate.alignment import match
from kg.evaluate.gold import FigureRow, gold_from
from kg.evaluate.score import Scores, score_store
from kg.evaluate.tally import Score, Tally
from kg.vocab import PREFIXES

HEAD = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
HEAD += """@prefix id: <https://kg.example/id/> .
id:a dcterms:source "north/page.txt" . id:b dcterms:source "other.txt" .
id:s kg:article id:a ; kg:text "柳湾区教育 局局长何敏到望湖社区、嘉业公司调研惠企八条"@zh .
id:t kg:article id:b ; kg:text "沿江区"@zh .
"""

DISTRICT = {"id": "district", "name": "柳湾区", "type": ["Jurisdiction"]}
BUREAU = {"id": "bureau", "name": "柳湾区教育局", "aka": ["教育局"], "type": ["Office"]}
HE = {"id": "he", "name": "何敏", "type": ["Person"]}
TOWN = {"id": "town", "name": "望湖社区", "type": ["Jurisdiction"]}
FIRM = {"id": "firm", "name": "嘉业公司", "type": ["Enterprise"]}
RULES = {"id": "rules", "name": "惠企八条", "type": ["Measure"]}
ALL = [DISTRICT, BUREAU, HE, TOWN, FIRM, RULES]


def entity(name: str, label: str, cls: str, more: str = "") -> str:
    """An entity of the first text in Turtle."""
    return (
        f'id:{name} a kg:{cls}, kg:Entity ; kg:leafClass kg:{cls} ; rdfs:label "{label}"@zh ; '
        f"kg:mentionedIn id:s {more}.\n"
    )


ENTITIES = "".join(
    [
        entity("District", "柳湾区", "Jurisdiction"),
        entity("Bureau", "柳湾区教育局", "Office"),
        entity("He", "何敏", "Official", "; a kg:Person "),
        entity("Town", "望湖社区", "Jurisdiction"),
        entity("Firm", "嘉业公司", "Enterprise"),
        entity("Rules", "惠企八条", "Measure"),
    ]
)


def fact(name: str, cls: str, rest: str, sentence: str = "s") -> str:
    """A fact in Turtle, resting on a sentence."""
    return f"id:{name} a kg:{cls} ; prov:wasDerivedFrom id:{sentence} ; {rest} .\n"


def claim(name: str, subject: str, predicate: str, value: str, more: str = "") -> str:
    """A claim in Turtle."""
    return fact(
        name, "Claim", f"rdf:subject id:{subject} ; rdf:predicate {predicate} ; rdf:object id:{value} {more}"
    )


def store_of(turtle: str) -> ox.Store:
    """A store with the head, and what is given."""
    store = ox.Store()
    store.load((HEAD + turtle).encode(), ox.RdfFormat.TURTLE)
    return store


def scores(turtle: str, text: str = "page.txt", **answers: Any) -> Scores:
    """The scores of a graph against one text's answers."""
    gold = gold_from({"text": text, "entities": ALL, **answers}, Path("page.json"))
    return score_store(store_of(turtle), [gold])


def score(turtle: str, **answers: Any) -> Score:
    """The score of the one text."""
    return scores(turtle, **answers).texts[0]


def faults(turtle: str, **answers: Any) -> list[str]:
    """Layer and fault of each miss."""
    return [f"{miss.layer} {miss.fault}" for miss in score(turtle, **answers).misses]


# entities


def test_a_node_is_found_by_name_and_class() -> None:
    """Each row is answered by the node that bears one of its names and an accepted class."""
    assert score(ENTITIES).entities == Tally(hit=6, wanted=6, given=6)


@pytest.mark.parametrize(
    ("turtle", "rows", "tally", "missed"),
    [
        # a label that the text does not have counts all the same
        (entity("x", "教育局", "Office"), [BUREAU], Tally(1, 0, 1, 1), []),
        # another form counts where the text has it, across white space
        (
            entity("x", "云溪柳湾区教育局", "Office", '; skos:altLabel "柳湾区教育局"@zh '),
            [BUREAU],
            Tally(1, 0, 1, 1),
            [],
        ),
        # and does not where the text has it not
        (
            entity("x", "云溪柳湾教育局", "Office", '; skos:altLabel "教育局柳湾"@zh '),
            [{**BUREAU, "aka": ["教育局柳湾"]}],
            Tally(0, 0, 1, 1),
            ["entity missing", "entity extra"],
        ),
        # quotation marks, white space and width do not count
        (entity("x", "“惠企 ８条”", "Measure"), [{**RULES, "name": "惠企8条"}], Tally(1, 0, 1, 1), []),
        # Person and Official answer for each other
        (entity("x", "何敏", "Official"), [HE], Tally(1, 0, 1, 1), []),
        # a wrong class is no hit
        (entity("x", "嘉业公司", "Institution"), [FIRM], Tally(0, 0, 1, 1), ["entity class"]),
        # nor are two leaf classes
        (
            entity("x", "嘉业公司", "Enterprise", "; kg:leafClass kg:Site "),
            [FIRM],
            Tally(0, 0, 1, 1),
            ["entity class"],
        ),
        # one node answers for one row
        (
            entity("x", "嘉业公司", "Enterprise"),
            [FIRM, {**FIRM, "id": "other"}],
            Tally(1, 0, 2, 1),
            ["entity missing"],
        ),
        # two nodes for one thing: one is too many
        (
            entity("x", "嘉业公司", "Enterprise") + entity("y", "嘉业公司", "Enterprise"),
            [FIRM],
            Tally(1, 0, 1, 2),
            ["entity extra"],
        ),
        # an optional row is right if found, no loss if not
        (entity("x", "嘉业公司", "Enterprise"), [{**FIRM, "optional": True}], Tally(0, 1, 0, 1), []),
        ("", [{**FIRM, "optional": True}], Tally(0, 0, 0, 0), []),
        # a node of another text's sentences is not counted
        (
            'id:x kg:leafClass kg:Jurisdiction ; rdfs:label "沿江区"@zh ; kg:mentionedIn id:t .',
            [DISTRICT],
            Tally(0, 0, 1, 0),
            ["entity missing"],
        ),
        # without kg:leafClass the types are read
        (
            'id:x a kg:Entity, kg:Enterprise ; rdfs:label "嘉业公司"@zh ; kg:mentionedIn id:s .',
            [FIRM],
            Tally(1, 0, 1, 1),
            [],
        ),
    ],
)
def test_what_counts_as_an_entity(
    turtle: str, rows: list[dict[str, Any]], tally: Tally, missed: list[str]
) -> None:
    """Names, classes and one-to-one matching decide."""
    assert score(turtle, entities=rows).entities == tally
    assert faults(turtle, entities=rows) == missed


def test_the_right_class_is_aligned_first() -> None:
    """Of two nodes of one name, the one of the right class answers."""
    turtle = entity("x", "嘉业公司", "Site") + entity("y", "嘉业公司", "Enterprise")
    assert score(turtle, entities=[FIRM]).entities == Tally(1, 0, 1, 2)


def test_entities_are_counted_by_class() -> None:
    """Officials stand with Persons; what is too many stands with the class that the graph gave."""
    classes = score(ENTITIES + entity("x", "湖心", "Site")).classes
    assert classes["Person"] == Tally(1, 0, 1, 1)
    assert classes["Jurisdiction"] == Tally(2, 0, 2, 2)
    assert classes["Site"] == Tally(0, 0, 0, 1)


# posts

HEAD_OF = {"person": "he", "title": ["局长", "教育局局长"], "in": ["bureau", "district"]}


@pytest.mark.parametrize(
    ("post", "row", "hit"),
    [
        ('rdfs:label "局长"@zh ; org:member id:He ; org:organization id:Bureau', HEAD_OF, 1),
        ('rdfs:label "教育局 局长"@zh ; org:member id:He ; org:organization id:District', HEAD_OF, 1),
        ('rdfs:label "局长"@zh ; org:member id:He', {**HEAD_OF, "in": []}, 1),
        ('rdfs:label "副局长"@zh ; org:member id:He ; org:organization id:Bureau', HEAD_OF, 0),
        ('rdfs:label "局长"@zh ; org:member id:He', HEAD_OF, 0),
        ('rdfs:label "局长"@zh ; org:member id:He ; org:organization id:Bureau', {**HEAD_OF, "in": []}, 0),
        ('rdfs:label "局长"@zh ; org:member id:Firm ; org:organization id:Bureau', HEAD_OF, 0),
        ('rdfs:label "局长"@zh ; org:member id:He ; org:organization id:Bureau, id:Firm', HEAD_OF, 0),
        ('rdfs:label "局长"@zh, "主任"@zh ; org:member id:He ; org:organization id:Bureau', HEAD_OF, 0),
    ],
)
def test_what_counts_as_a_post(post: str, row: dict[str, Any], hit: int) -> None:
    """One accepted title, the holder, and an accepted organisation or, rightly, none."""
    assert score(ENTITIES + fact("p", "Post", post), posts=[row]).posts == Tally(hit, 0, 1, 1)


def test_one_post_answers_for_one_row() -> None:
    """Two equal nodes for one row cost precision."""
    post = 'rdfs:label "局长"@zh ; org:member id:He ; org:organization id:Bureau'
    turtle = ENTITIES + fact("p", "Post", post) + fact("q", "Post", post)
    tally = score(turtle, posts=[HEAD_OF]).posts
    assert (tally.precision, tally.recall) == (0.5, 1.0)
    assert faults(turtle, posts=[HEAD_OF]) == ["post extra"]


def test_posts_of_other_texts_are_not_counted() -> None:
    """Only what rests on the text's sentences is given."""
    post = 'rdfs:label "局长"@zh ; org:member id:He ; org:organization id:Bureau'
    assert score(ENTITIES + fact("p", "Post", post, "t"), posts=[HEAD_OF]).posts == Tally(0, 0, 1, 0)


# figures

COUNT = {"about": ["district"], "indicator": ["规上工业企业"], "value": 212, "unit": ["家"], "bound": "exact"}
FIGURE = 'kg:about id:District ; kg:indicator "{}" ; kg:value {} ; kg:unit "{}" ; kg:bound "{}"'


@pytest.mark.parametrize(
    ("figure", "row", "hit", "loose"),
    [
        (FIGURE.format("规上工业企业", "212.0", "家", "exact"), COUNT, 1, 1),
        # the head of the words, or half of their characters
        (FIGURE.format("企业", 212, "家", "exact"), COUNT, 1, 1),
        (FIGURE.format("工业企业数", 212, "家", "exact"), COUNT, 1, 1),
        (FIGURE.format("学校", 212, "家", "exact"), COUNT, 0, 1),
        (FIGURE.format("规上工业企业", 213, "家", "exact"), COUNT, 0, 0),
        (FIGURE.format("规上工业企业", 212, "户", "exact"), COUNT, 0, 0),
        (FIGURE.format("规上工业企业", 212, "家", "about"), COUNT, 0, 1),
        (FIGURE.format("规上工业企业", 212, "家", "about"), {**COUNT, "bound": None}, 1, 1),
        (FIGURE.format("规上工业企业", 212, "户", "exact"), {**COUNT, "unit": []}, 1, 1),
        (FIGURE.format("规上工业企业", 212, "家", "exact"), {**COUNT, "about": ["firm"]}, 0, 1),
        (FIGURE.format("规上工业企业", 212, "家", "exact") + ' ; kg:unit "户"', COUNT, 0, 0),
        (FIGURE.format("规上工业企业", 212, "家", "exact") + " ; kg:about id:Firm", COUNT, 0, 1),
    ],
)
def test_what_counts_as_a_figure(figure: str, row: dict[str, Any], hit: int, loose: int) -> None:
    """Value, unit, bound, owner and indicator decide; loosely, value and unit."""
    result = score(ENTITIES + fact("f", "Figure", figure), figures=[row])
    assert result.figures == Tally(hit, 0, 1, 1)
    assert result.figures_loose == Tally(loose, 0, 1, 1)


# relations

BELONGS = {"s": "bureau", "p": "org:subOrganizationOf", "o": ["district"]}
TIE = {"s": "town", "p": "kg:cooperatesWith", "o": ["firm"]}
INSIDE = {"s": "town", "p": "kg:within", "o": ["district"]}
FIRM_INSIDE = {"s": "firm", "p": "kg:within", "o": ["town"]}


@pytest.mark.parametrize(
    ("turtle", "rows", "tally"),
    [
        (claim("c", "Bureau", "org:subOrganizationOf", "District"), [BELONGS], Tally(1, 0, 1, 1)),
        (claim("c", "District", "org:subOrganizationOf", "Bureau"), [BELONGS], Tally(0, 0, 1, 1)),
        # what is planned or denied does not count, neither way
        (
            claim("c", "Bureau", "org:subOrganizationOf", "District", '; kg:modality "planned"'),
            [BELONGS],
            Tally(0, 0, 1, 0),
        ),
        (
            claim("c", "Bureau", "org:subOrganizationOf", "District", '; kg:polarity "negated"'),
            [BELONGS],
            Tally(0, 0, 1, 0),
        ),
        # symmetric ones count either way round, once
        (claim("c", "Firm", "kg:cooperatesWith", "Town"), [TIE], Tally(1, 0, 1, 1)),
        (
            claim("c", "Firm", "kg:cooperatesWith", "Town") + claim("d", "Town", "kg:cooperatesWith", "Firm"),
            [TIE],
            Tally(1, 0, 1, 1),
        ),
        # what follows by transitivity is neither right nor wrong
        (
            claim("c", "Town", "kg:within", "District")
            + claim("d", "Firm", "kg:within", "Town")
            + claim("e", "Firm", "kg:within", "District"),
            [INSIDE, FIRM_INSIDE],
            Tally(2, 0, 2, 2),
        ),
        # ages and other predicates are not counted
        (
            fact("c", "Claim", "rdf:subject id:He ; rdf:predicate foaf:age ; rdf:object 61"),
            [BELONGS],
            Tally(0, 0, 1, 0),
        ),
        # an optional relation is right if found
        (
            claim("c", "Rules", "kg:adoptedBy", "District"),
            [{"s": "rules", "p": "kg:adoptedBy", "o": ["district"], "optional": True}],
            Tally(0, 1, 0, 1),
        ),
    ],
)
def test_what_counts_as_a_relation(turtle: str, rows: list[dict[str, Any]], tally: Tally) -> None:
    """Both ends, the predicate and its truth decide."""
    assert score(ENTITIES + turtle, relations=rows).relations == tally


# actions

VISIT = {"agent": ["he"], "verb": ["调研"], "object": ["防汛工作"]}


@pytest.mark.parametrize(
    ("action", "row", "hit"),
    [
        ('kg:verb "调研" ; kg:agent id:He ; kg:objectText "防汛工作"', VISIT, 1),
        # one verb holds the other, by at most three characters
        ('kg:verb "实地调研" ; kg:agent id:He ; kg:objectText "防汛工作"', VISIT, 1),
        ('kg:verb "来到一线调研" ; kg:agent id:He ; kg:objectText "防汛工作"', VISIT, 0),
        ('kg:verb "检查" ; kg:agent id:He ; kg:objectText "防汛工作"', VISIT, 0),
        # the object: its head, a share of its characters, or an entity's name
        ('kg:verb "调研" ; kg:agent id:He ; kg:objectText "工作"', VISIT, 1),
        ('kg:verb "调研" ; kg:agent id:He ; kg:objectText "城市防汛"', VISIT, 1),
        ('kg:verb "调研" ; kg:agent id:He ; kg:objectText "复学"', VISIT, 0),
        ('kg:verb "调研" ; kg:agent id:He ; kg:object id:Firm', {**VISIT, "object": ["嘉业公司"]}, 1),
        ('kg:verb "调研" ; kg:agent id:He', VISIT, 0),
        ('kg:verb "调研" ; kg:agent id:He', {**VISIT, "object": []}, 1),
        # half of the node's agents must be right
        ('kg:verb "调研" ; kg:agent id:He, id:Firm ; kg:objectText "工作"', VISIT, 1),
        ('kg:verb "调研" ; kg:agent id:He, id:Firm, id:Town ; kg:objectText "工作"', VISIT, 0),
        ('kg:verb "调研" ; kg:objectText "工作"', VISIT, 0),
        # one verb and one objectText
        ('kg:verb "调研", "检查" ; kg:agent id:He ; kg:objectText "工作"', VISIT, 0),
        ('kg:verb "调研" ; kg:agent id:He ; kg:objectText "工作", "防汛"', VISIT, 0),
        # deed for deed, plan for plan, denied for denied; a saying is a deed whatever is said
        ('kg:verb "调研" ; kg:agent id:He ; kg:objectText "工作" ; kg:modality "planned"', VISIT, 0),
        (
            'kg:verb "调研" ; kg:agent id:He ; kg:objectText "工作" ; kg:modality "planned"',
            {**VISIT, "modality": "demanded"},
            1,
        ),
        (
            'kg:verb "要求" ; kg:agent id:He ; kg:modality "demanded"',
            {"agent": ["he"], "verb": ["要求"]},
            1,
        ),
        ('kg:verb "调研" ; kg:agent id:He ; kg:objectText "工作" ; kg:polarity "negated"', VISIT, 0),
        (
            'kg:verb "调研" ; kg:agent id:He ; kg:objectText "工作" ; kg:polarity "negated"',
            {**VISIT, "polarity": "negated"},
            1,
        ),
    ],
)
def test_what_counts_as_an_action(action: str, row: dict[str, Any], hit: int) -> None:
    """Verb, agents, mood and object decide."""
    result = score(ENTITIES + fact("x", "Action", action), actions=[row]).actions
    assert (result.hit, result.wanted, result.given, result.rows) == (hit, 1, 1, 1)


def test_optional_actions_are_not_asked_for() -> None:
    """Recall is over the required rows."""
    result = score(ENTITIES, actions=[{**VISIT, "optional": True}]).actions
    assert (result.recall, result.wanted, result.rows) == (1.0, 0, 1)


ARGUED = {**VISIT, "place": ["town"], "recipient": ["firm"], "date": "--06-30"}


@pytest.mark.parametrize(
    ("arguments", "row", "found", "asked"),
    [
        ('kg:place id:Town ; kg:recipient id:Firm ; kg:date "2023-06-30"^^xsd:date', ARGUED, 3, 3),
        ('kg:place id:Firm ; kg:recipient id:Town ; kg:date "2023-06-29"^^xsd:date', ARGUED, 0, 3),
        ('kg:startDate "2023-06-30T17:00:00"^^xsd:dateTime', {**VISIT, "date": "2023-06-30"}, 1, 1),
        ('kg:endDate "--06-30"^^xsd:gMonthDay', {**VISIT, "date": "2023-06-30"}, 0, 1),
        # a node that names more than three places names none
        ("kg:place id:Town, id:District, id:Bureau, id:Firm", {**VISIT, "place": ["town"]}, 0, 1),
        (
            "kg:place id:Town, id:District, id:Bureau, id:Firm",
            {**VISIT, "place": ["town", "district", "bureau", "firm"]},
            4,
            4,
        ),
        ("kg:place id:Town", VISIT, 0, 0),
    ],
)
def test_arguments_of_found_actions(arguments: str, row: dict[str, Any], found: int, asked: int) -> None:
    """Places, recipients and the date of a found action are counted one by one."""
    action = f'kg:verb "调研" ; kg:agent id:He ; kg:objectText "防汛工作" ; {arguments}'
    result = score(ENTITIES + fact("x", "Action", action), actions=[row]).actions
    assert (result.args_hit, result.args_wanted) == (found, asked)


# all together


def test_facts_in_named_graphs_are_seen() -> None:
    """The score reads the union of all graphs."""
    store = store_of("")
    for quad in store_of(ENTITIES):
        store.add(ox.Quad(quad.subject, quad.predicate, quad.object, ox.NamedNode("https://kg.example/id/g")))
    gold = gold_from({"text": "page.txt", "entities": ALL}, Path("page.json"))
    assert score_store(store, [gold]).total.entities.f1 == 1.0


def test_the_total_is_that_of_the_sums() -> None:
    """Counts are added over the texts, and the ratios taken from the sums."""
    golds = [
        gold_from({"text": text, "entities": rows}, Path("page.json"))
        for text, rows in (("page.txt", ALL), ("other.txt", [DISTRICT]))
    ]
    total = score_store(store_of(ENTITIES), golds).total
    assert total.entities == Tally(hit=6, wanted=7, given=6)
    assert total.classes["Jurisdiction"] == Tally(hit=2, wanted=3, given=2)
    assert round(total.entities.f1, 4) == 0.9231


def test_a_line_for_each_text_and_for_all() -> None:
    """The lines show ratios, hits, wanted and given of each layer."""
    found = scores(ENTITIES, posts=[HEAD_OF])
    assert found.lines()[0] == (
        "page.txt                             | ent 1.000 (P 1.00 R 1.00, 6/6, gave 6)"
        " | post 0.000 (P 0.00 R 0.00, 0/1, gave 0)"
        " | rel 1.000 (P 1.00 R 1.00, 0/0, gave 0) | fig 1.000 (P 1.00 R 1.00, 0/0, gave 0)"
        " | fig~ 1.000 (P 1.00 R 1.00, 0/0, gave 0) | act R 1.000 (0/0, gave 0 for 0 rows) args 1.00"
    )
    assert found.lines()[1].startswith("ALL ")
    assert found.class_lines()[0] == "  Enterprise     F1 1.000  P 1.00  R 1.00  (1/1, gave 1)"


def test_misses_show_the_row_and_the_labels_of_the_node() -> None:
    """Whoever reads the misses sees what was wanted as the file has it, and what was given by name."""
    post = 'rdfs:label "局长"@zh ; org:member id:He ; org:organization id:Firm'
    assert scores(ENTITIES + fact("p", "Post", post), posts=[HEAD_OF]).misses() == [
        "== page.txt",
        'post missing  {"person": "he", "title": ["局长", "教育局局长"], "in": ["bureau", "district"]}',
        'post extra  {"title": ["局长"], "person": ["何敏"], "in": ["嘉业公司"]}',
    ]


def test_the_json_form_holds_ratios_and_counts() -> None:
    """Every layer, the classes and the actions of each text and of all together, as plain values."""
    text, whole = json.loads(json.dumps(scores(ENTITIES, actions=[VISIT]).as_json()))
    assert text["entities"] | {"classes": {}} == {
        "p": 1.0, "r": 1.0, "f1": 1.0, "hit": 6, "optional": 0, "wanted": 6, "given": 6, "classes": {},
    }  # fmt: skip
    assert text["entities"]["classes"]["Jurisdiction"] == [2, 0, 2, 2]
    assert text["actions"]["r"] == 0.0
    assert whole == {**text, "text": "ALL"}


@pytest.mark.parametrize(
    ("tally", "precision", "recall", "f1"),
    [
        (Tally(), 1.0, 1.0, 1.0),
        (Tally(given=2), 0.0, 1.0, 0.0),
        (Tally(wanted=2), 0.0, 0.0, 0.0),
        (Tally(1, 1, 2, 4), 0.5, 0.5, 0.5),
    ],
)
def test_ratios_of_a_tally(tally: Tally, precision: float, recall: float, f1: float) -> None:
    """Nothing asked and nothing given is right; optional hits count for precision alone."""
    assert (tally.precision, tally.recall, tally.f1) == (precision, recall, f1)
    assert tally.as_json() == {"p": precision, "r": recall, "f1": f1, **asdict(tally)}


@given(st.lists(st.sets(st.integers(0, 5)), max_size=6))
def test_matching_is_as_large_as_can_be(options: list[set[int]]) -> None:
    """Rows and nodes are matched one to one, and no larger matching exists."""
    rows = [FigureRow((), (str(i),), value=Decimal(0)) for i in range(len(options))]
    nodes = {str(n): {"n": [str(n)]} for n in range(6)}
    matched = match(rows, nodes, lambda row, node: int(node["n"][0]) in options[int(row.indicators[0])])
    assert len(set(matched.values())) == len(matched)
    assert all(int(node) in options[row] for row, node in matched.items())
    assert len(matched) == _largest(options, frozenset())


def _largest(options: list[set[int]], taken: frozenset[int]) -> int:
    """The size of the largest matching, by trying all."""
    if not options:
        return 0
    rest = options[1:]
    ways = [1 + _largest(rest, taken | {one}) for one in options[0] - taken]
    return max([_largest(rest, taken), *ways])
