"""Gold answers: what is read, what is refused, what lint sees, where names stand."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.evaluate.gold import EntityRow, Gold, SpanRow, fill_spans, gold_from, lint, load_gold
from kg.evaluate.gold_tool import main
from kg.evaluate.spans import crosses
from kg.model import EntityClass

CITY = {"id": "city", "name": "云溪市", "type": ["Jurisdiction"]}
POLICE = {"id": "police", "name": "云溪市公安局", "aka": ["市公安局"], "type": ["Office"]}
HE = {"id": "he", "name": "何敏", "type": ["Official", "Person"]}
PAGE = "云溪市公安局民警何敏到2个社区\n走访，市公\n安局6月30日通报。"


def answers(**parts: Any) -> dict[str, Any]:
    """Three entities and whatever else is given."""
    return {"text": "page.txt", "entities": [CITY, POLICE, HE], **parts}


def read(**parts: Any) -> Gold:
    """The answers as values."""
    return gold_from(answers(**parts), Path("page.json"))


def linted(page: str = PAGE, **parts: Any) -> list[str]:
    """What lint says of answers with all spans in place."""
    spans = [list(s) for s in fill_spans(read(**parts), page)]
    return lint(read(**{"spans": spans, **parts}), page)


POST = {"person": "he", "title": ["民警"], "in": ["police"]}
RELATION = {"s": "police", "p": "org:subOrganizationOf", "o": ["city"]}
FIGURE = {"about": ["police"], "indicator": ["社区"], "value": 2, "unit": ["个"], "bound": "exact"}
ACTION = {"agent": ["he"], "verb": ["走访"], "object": ["社区"], "date": "--06-30", "modality": "planned"}


def test_each_row_becomes_a_value(tmp_path: Path) -> None:
    """A file of all kinds of rows is read, lists as tuples and what is left out as its default."""
    path = tmp_path / "page.json"
    whole = answers(
        spans=[[0, 6, "police"]], posts=[POST], relations=[RELATION], figures=[FIGURE], actions=[ACTION]
    )
    path.write_text(json.dumps(whole), encoding="utf-8")
    gold = load_gold(path)
    assert gold.text == "page.txt"
    assert gold.entities[1].names == ("云溪市公安局", "市公安局")
    assert gold.entities[2].types == (EntityClass.OFFICIAL, EntityClass.PERSON)
    assert gold.spans == (SpanRow(0, 6, "police"),)
    assert (gold.posts[0].titles, gold.posts[0].status) == (("民警",), "current")
    assert gold.relations[0].objects == ("city",)
    assert gold.figures[0].value == Decimal(2)
    assert (gold.actions[0].places, gold.actions[0].modality) == ((), "planned")


def test_null_and_left_out_are_the_same() -> None:
    """A key that holds null reads as one that is not there."""
    nulls = {**ACTION, "date": None, "modality": None, "place": None}
    assert read(actions=[nulls]) == read(actions=[{"agent": ["he"], "verb": ["走访"], "object": ["社区"]}])


@pytest.mark.parametrize(
    ("value", "place", "reason"),
    [
        ([], "", "wants an object"),
        ({"entities": []}, "text", "is missing"),
        (answers(figure=[]), "figure", "unknown key"),
        (answers(entities={}), "entities", "wants a list"),
        (answers(entities=[{**CITY, "class": "Site"}]), "entities[0].class", "unknown key"),
        (answers(entities=[{**CITY, "type": ["City"]}]), "entities[0].type", "known are Person"),
        (answers(entities=[{**CITY, "type": "Site"}]), "entities[0].type", "wants a list of strings"),
        (answers(entities=[{**CITY, "type": []}]), "entities[0].type", "is empty"),
        (answers(entities=[{"id": "a", "name": "", "type": ["Site"]}]), "entities[0].name", "wants a string"),
        (answers(entities=[CITY, CITY]), "entities[1].id", "stands twice"),
        (answers(entities=[{**CITY, "optional": "yes"}]), "entities[0].optional", "wants true or false"),
        (answers(spans=[[0, 3, "town"]]), "spans[0]", "no entity has the id 'town'"),
        (answers(spans=[[3, 3, "city"]]), "spans[0]", "wants [start, end, entity id]"),
        (answers(spans=["city"]), "spans[0]", "wants [start, end, entity id]"),
        (answers(posts=[{**POST, "person": "she"}]), "posts[0].person", "no entity has the id 'she'"),
        (answers(posts=[{**POST, "in": ["town"]}]), "posts[0].in", "no entity has the id 'town'"),
        (answers(posts=[{**POST, "status": "old"}]), "posts[0].status", "known are current"),
        (answers(posts=[{"person": "he"}]), "posts[0].title", "is missing"),
        (answers(relations=[{**RELATION, "p": "foaf:age"}]), "relations[0].p", "unknown value 'foaf:age'"),
        (answers(relations=[{**RELATION, "o": ["x"]}]), "relations[0].o", "no entity has the id 'x'"),
        (answers(figures=[{**FIGURE, "value": "two"}]), "figures[0].value", "wants a number"),
        (answers(figures=[{**FIGURE, "value": True}]), "figures[0].value", "wants a number"),
        (answers(figures=[{**FIGURE, "value": float("nan")}]), "figures[0].value", "wants a number"),
        (answers(figures=[{**FIGURE, "bound": "over"}]), "figures[0].bound", "known are exact"),
        (answers(figures=[{**FIGURE, "date": "6月30日"}]), "figures[0].date", "no date"),
        (answers(actions=[{**ACTION, "date": "2023-02-29"}]), "actions[0].date", "no date"),
        (answers(actions=[{**ACTION, "modality": "done"}]), "actions[0].modality", "known are planned"),
        (answers(actions=[{**ACTION, "polarity": "no"}]), "actions[0].polarity", "known are negated"),
        (answers(actions=[{**ACTION, "agent": ["she"]}]), "actions[0].agent", "no entity has the id 'she'"),
    ],
)
def test_what_is_not_of_the_format_is_refused(value: object, place: str, reason: str) -> None:
    """The error names the file, the place in it and the reason."""
    with pytest.raises(UsageError) as caught:
        gold_from(value, Path("page.json"))
    assert str(caught.value).startswith(f"page.json: {place}")
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'{"text": ', "line 1, column 10: broken JSON"),
        (b'{"text": "a", "text": "b"}', "key 'text' stands twice"),
        ("{'text': '云'}".encode("gb18030"), "no UTF-8"),
    ],
)
def test_a_file_that_is_no_json_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    """Broken JSON, a key given twice and another encoding are named with the file."""
    path = tmp_path / "page.json"
    path.write_bytes(content)
    with pytest.raises(UsageError, match=r"page\.json") as caught:
        load_gold(path)
    assert reason in str(caught.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """A file that is not there is a usage error too."""
    with pytest.raises(UsageError, match="cannot be read"):
        load_gold(tmp_path / "none.json")


def test_a_name_runs_over_a_line_break() -> None:
    """The proposed spans hold white space and line breaks, and nested agents."""
    assert fill_spans(read(), PAGE) == [(0, 6, "police"), (0, 3, "city"), (8, 10, "he"), (19, 24, "police")]


@pytest.mark.parametrize(
    ("entities", "page", "spans"),
    [
        # a place that does not act keeps no span inside a longer name
        ((("road", "滨河路", "Site"), ("yard", "滨河路6号院", "Site")), "滨河路6号院", [(0, 6, "yard")]),
        # a shorter form of the same entity is not proposed inside its longer one
        ((("zone", "云溪经开区|经开区", "Jurisdiction"),), "云溪经开区", [(0, 5, "zone")]),
        # a number is not cut out of a longer number
        ((("line", "2路", "Site"),), "22路和2路", [(4, 6, "line")]),
        # of two that cross, the longer stands
        ((("a", "柳湾区教育局", "Office"), ("b", "局长楼", "Site")), "柳湾区教育局长楼", [(0, 6, "a")]),
        # an opening mark is taken in where its closing mark stands inside the name
        ((("dig", "云龙6号挖掘机", "Product"),), "用“云龙\n6号”挖掘机", [(1, 11, "dig")]),
        # quotation marks round the whole stay out
        ((("app", "云溪通", "Measure"),), "上线“云溪通”", [(3, 6, "app")]),
        # a form of two entities goes to the one whose other forms were named last
        (
            (("a", "柳湾经开区|经开区", "Jurisdiction"), ("b", "沿江经开区|经开区", "Jurisdiction")),
            "柳湾经开区。经开区。沿江经开区",
            [(0, 5, "a"), (6, 9, "a"), (10, 15, "b")],
        ),
    ],
)
def test_the_longest_form_wins(
    entities: tuple[tuple[str, str, str], ...], page: str, spans: list[tuple[int, int, str]]
) -> None:
    """Spans are proposed by form, the longest first, and never cross."""
    rows = [
        EntityRow(one, names.split("|")[0], (EntityClass(cls),), tuple(names.split("|")[1:]))
        for one, names, cls in entities
    ]
    assert fill_spans(Gold("page.txt", tuple(rows)), page) == spans


@given(
    st.lists(st.text("甲乙丙", min_size=2, max_size=4), max_size=5, unique=True),
    st.text("甲乙丙\n ", max_size=30),
)
def test_proposed_spans_hold_forms_and_do_not_cross(names: list[str], page: str) -> None:
    """Whatever the names and the page, each span is a form of its entity and no two cross or coincide."""
    rows = tuple(EntityRow(name, name, (EntityClass.OFFICE,)) for name in names)
    spans = fill_spans(Gold("page.txt", rows), page)
    assert all("".join(page[s:e].split()) == name for s, e, name in spans)
    assert not any(crosses(a, b) for a in spans for b in spans)
    assert len({(s, e) for s, e, _ in spans}) == len(spans)


def test_answers_without_fault_are_passed() -> None:
    """Lint says nothing of complete answers."""
    assert not linted(posts=[POST], relations=[RELATION], figures=[FIGURE], actions=[ACTION])


WHOLE: dict[str, Any] = {"posts": [POST], "figures": [FIGURE]}
ABSENT = {"id": "x", "name": "柳湾区", "type": ["Jurisdiction"]}


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        (
            {"entities": [CITY, POLICE, HE, ABSENT]},
            "error: entity x: no form of it stands in the page: 柳湾区",
        ),
        (
            {"entities": [CITY, {**POLICE, "aka": ["局里"]}, HE]},
            "hint: entity police: 局里 does not stand in the page",
        ),
        ({"spans": [[0, 6, "police"], [8, 10, "he"]]}, "error: entity city: has no span: 云溪市"),
        ({"spans": [[0, 2, "city"]]}, "error: spans[0]: '云溪' is no form of city"),
        ({"spans": [[0, 99, "city"]]}, "error: spans[0]: ends at 99, the page at 32"),
        ({"spans": [[18, 24, "police"]]}, "error: spans[0]: '，市公\\n安局' is no form of police"),
        (
            {"spans": [[0, 3, "city"], [2, 6, "police"]]},
            "error: span [0, 3, city]: crosses span [2, 6, police]",
        ),
        (
            {"spans": [[0, 6, "city"], [0, 6, "police"]]},
            "error: span [0, 6, city]: stands on the same words as span [0, 6, police]",
        ),
        ({"spans": [[0, 3, "city"]]}, "hint: page 8: no span on '何敏' (he)"),
        ({"posts": [POST, POST]}, "error: posts[1]: the same row as posts[0]"),
        (
            {"posts": [{**POST, "title": ["局长"]}]},
            "error: posts[0]: no title of it stands in the page: 局长",
        ),
        (
            {"actions": [{**ACTION, "verb": ["视察"]}]},
            "error: actions[0]: no verb of it stands in the page: 视察",
        ),
        (
            {"actions": [{**ACTION, "object": ["商户"]}]},
            "hint: actions[0]: no object stands as written: 商户",
        ),
        (
            {"figures": [{**FIGURE, "indicator": ["楼"]}]},
            "hint: figures[0]: no indicator stands as written: 楼",
        ),
        (
            {"figures": []},
            "hint: page 11: a number without a figure: 云溪市公安局民警何敏到[2]个社区走访，市公安局",
        ),
        ({"posts": []}, "hint: entity he: 何敏 has a title but no post"),
    ],
)
def test_lint_names_what_is_wrong(parts: dict[str, Any], line: str) -> None:
    """Each fault gives its line, an error or a hint."""
    assert line in linted(**{**WHOLE, **parts})


def test_lint_knows_the_ends_of_relations() -> None:
    """A relation from a class that cannot bear it is an error."""
    lines = linted(**WHOLE, relations=[{"s": "city", "p": "org:subOrganizationOf", "o": ["police"]}])
    assert lines[0].startswith("error: relations[0]: city cannot stand in org:subOrganizationOf")


def test_errors_come_before_hints() -> None:
    """Whoever mends the answers reads the errors first."""
    levels = [line.split(":")[0] for line in linted(entities=[CITY, POLICE, HE, ABSENT])]
    assert levels == sorted(levels)
    assert set(levels) == {"error", "hint"}


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """A page with a byte order mark, and its answers without spans."""
    page, gold = tmp_path / "page.txt", tmp_path / "page.json"
    page.write_text(PAGE, encoding="utf-8-sig", newline="")
    gold.write_text(json.dumps(answers(**WHOLE)), encoding="utf-8")
    return str(page), str(gold)


def test_written_spans_pass_lint(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """Spans are written once, the rest of the file stays, and lint finds them right."""
    assert main(["lint", *files]) == 1
    assert main(["spans", "--write", *files]) == 0
    assert main(["lint", *files]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "nothing found"
    assert load_gold(files[1]).posts == read(**WHOLE).posts


def test_spans_of_a_person_are_not_overwritten(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A second proposal takes --replace."""
    main(["spans", "--write", *files])
    assert main(["spans", "--write", *files]) == 2
    assert "has spans already" in capsys.readouterr().err
    assert main(["spans", "--write", "--replace", *files]) == 0


def test_proposals_are_shown_in_their_words(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Without --write each span is printed with what stands round it."""
    main(["spans", *files])
    assert (
        capsys.readouterr().out.splitlines()[-1] == '[19, 24, "police"] 2个社区走访，[市公安局]6月30日通报。'
    )
