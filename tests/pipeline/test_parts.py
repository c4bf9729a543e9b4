"""The parts of a build on their own: keys, the shelf, the ledger, confidences, warnings."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import GraphError
from kg.model import PageInfo
from kg.pipeline import fingerprint
from kg.pipeline.confidence import Confidence, measured
from kg.pipeline.fingerprint import reading_key
from kg.pipeline.ledger import ArticleEntry, FileEntry, Ledger, load_ledger
from kg.pipeline.page import PageReading, Task
from kg.pipeline.quality import warnings
from kg.pipeline.shelf import Shelf
from kg.pipeline.sources import settled
from tests.pipeline.marks import Marks

TASK = Task(Path("/pages/a.txt"), "a.txt")
TEXT = st.text(st.characters(exclude_categories=()), max_size=60)


@pytest.mark.parametrize(
    "other",
    [
        reading_key(TASK, "01", Marks()),
        reading_key(replace(TASK, issued="2022-11-03"), "00", Marks()),
        reading_key(replace(TASK, info=PageInfo(newspaper="云溪日报")), "00", Marks()),
        reading_key(TASK, "00", Marks("other")),
    ],
    ids=["bytes", "date", "manifest row", "extractor"],
)
def test_whatever_bears_on_a_reading_changes_its_key(other: str) -> None:
    """A reading is used again only where it would come out the same."""
    assert other != reading_key(TASK, "00", Marks())


def test_where_a_file_lies_does_not_change_its_key() -> None:
    """A moved file is not read again."""
    moved = Task(Path("/other/b.txt"), "b.txt")
    assert reading_key(moved, "00", Marks()) == reading_key(TASK, "00", Marks())


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("extract/rules.py", True),
        ("lexicon/tables/surnames.tsv", True),
        ("resolve/article/forms.py", True),
        ("model.py", True),
        ("extract/confidence.json", False),
        ("query/table.py", False),
    ],
)
def test_every_file_that_reads_bears_on_the_version(
    name: str, changes: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody counts versions up: code and tables that read count, what comes afterwards does not."""
    for file in (*fingerprint._READERS, name):
        target = tmp_path / file / "__init__.py" if "." not in file else tmp_path / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("before", encoding="utf-8")
    monkeypatch.setattr(fingerprint, "_PACKAGE", tmp_path)
    before = fingerprint.readers_version.__wrapped__()
    (tmp_path / name).write_text("after", encoding="utf-8")
    assert (fingerprint.readers_version.__wrapped__() != before) is changes


@given(TEXT)
def test_a_shelf_gives_back_the_text_that_it_was_given(text: str) -> None:
    """Line ends, separators and stray characters survive."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        shelf.put("ab12", PageReading("00", "utf-8", text, ()))
        assert shelf.page("ab12").text == text
        assert shelf.records("ab12") == ()


def test_a_reading_that_is_not_there_is_a_graph_error(tmp_path: Path) -> None:
    """What the ledger points to must be there."""
    assert not Shelf(tmp_path).has("ab12")
    with pytest.raises(GraphError, match="missing or damaged; build again"):
        Shelf(tmp_path).records("ab12")


@given(TEXT, TEXT)
def test_a_ledger_gives_back_what_it_was_given(title: str, note: str) -> None:
    """Titles and notes may hold any character."""
    from tempfile import TemporaryDirectory

    article = ArticleEntry("k", title, 1, 2, 3, 4, 5, 6, None, (note,))
    entry = FileEntry("/p/a.txt", "a.txt", "a.txt", PageInfo(title=title), key="k", articles=(article,))
    ledger = Ledger((entry,), (note,))
    with TemporaryDirectory() as folder:
        path = Path(folder, "ledger")
        path.write_bytes(ledger.to_bytes())
        assert load_ledger(path) == ledger


@pytest.mark.parametrize(
    "content", ["", "{}", '{"format": 0, "problems": []}', '{"format": 1, "problems": []}\n[]']
)
def test_a_damaged_ledger_is_a_graph_error(tmp_path: Path, content: str) -> None:
    """It is named, with what to do."""
    path = tmp_path / "ledger"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(GraphError, match=r"missing or damaged .*--fresh"):
        load_ledger(path)


def entry(path: str, given: str, content: str, key: str | None = "k") -> FileEntry:
    """A file whose bytes are named by `content`."""
    return FileEntry(path, given, given, sha256=content, key=key)


@given(st.permutations(["/x/1/a.txt", "/x/2/a.txt", "/y/2/a.txt", "/y/3/a.txt", "/z/b.txt"]))
def test_names_do_not_depend_on_the_order_of_files(paths: list[str]) -> None:
    """Files of one name get as much of their path as tells them apart; the same bytes speak once."""
    entries = [entry(path, path.rpartition("/")[2], "same" if path[1] == "y" else path) for path in paths]
    found = {file.path: (file.source, file.same_as) for file in settled(entries)}
    assert found == {
        "/x/1/a.txt": ("x/1/a.txt", None),
        "/x/2/a.txt": ("x/2/a.txt", None),
        "/y/2/a.txt": ("y/2/a.txt", None),
        "/y/3/a.txt": ("a.txt", "y/2/a.txt"),
        "/z/b.txt": ("b.txt", None),
    }


def test_an_unread_file_takes_no_name_from_others() -> None:
    """Only files that speak must be told apart."""
    found = settled([entry("/x/a.txt", "a.txt", ""), entry("/y/a.txt", "a.txt", "", key=None)])
    assert [file.source for file in found] == ["a.txt", "a.txt"]


@pytest.mark.parametrize(
    ("counts", "rule", "confidence"),
    [
        ({}, "posts.chain", "0.50"),
        ({"posts.chain": (100, Decimal(100))}, "posts.chain", "0.99"),
        ({"posts.chain": (0, Decimal(100))}, "posts.chain", "0.05"),
        ({"posts.chain": (95, Decimal(100)), "posts.list": (1, Decimal(2))}, "posts.list", "0.80"),
        ({"posts.chain": (95, Decimal(100))}, "posts.new", "0.93"),
        ({"posts.chain": (95, Decimal(100))}, "figures.counted", "0.50"),
    ],
    ids=["nothing known", "always right", "never right", "rarely seen", "new in its layer", "new layer"],
)
def test_confidence_is_the_rules_smoothed_precision(
    counts: dict[str, tuple[int, Decimal]], rule: str, confidence: str
) -> None:
    """A rule that was rarely seen is drawn towards its layer, and no rule is certain."""
    assert Confidence(counts)(rule, Decimal(1)) == Decimal(confidence)


@pytest.mark.parametrize(
    ("right", "names", "confidence"),
    [(90, "1", "0.90"), (90, "0.5", "0.45"), (90, "0", "0.05"), (180, "0.5", "0.90"), (180, "1", "0.99")],
    ids=["sure names", "doubtful names", "no names", "names that the rule makes sure", "never certain"],
)
def test_a_fact_is_as_sure_as_its_rule_and_its_names(right: int, names: str, confidence: str) -> None:
    """The rate of the rule times the probability that the names are right, within 0.05 and 0.99."""
    assert Confidence({"posts.chain": (right, Decimal(100))})("posts.chain", Decimal(names)) == Decimal(
        confidence
    )


def test_the_table_that_ships_can_be_read() -> None:
    """Whatever the rule, a confidence lies between 0.05 and 0.99."""
    assert Decimal("0.05") <= measured()("posts.chain", Decimal(1)) <= Decimal("0.99")


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("柳湾区\ufffd雨", "1 character was lost"),
        ("柳湾区\ue000雨\ue001", "2 characters were known to one font only"),
        ("柳湾区锟斤拷雨", "decoded wrongly"),
        ("Liuwan district, 柳湾区, has been flooded", "less than a third of the letters are Chinese"),
        ("雨。" * 10_001, "a line is longer than 20000 characters"),
        ("雨" * 4_001, "a sentence is longer than 4000 characters; it was read in parts"),
    ],
)
def test_damaged_text_is_warned_of(text: str, warning: str) -> None:
    """Each sign of damage has its line."""
    [found] = warnings(text)
    assert warning in found


def test_sound_text_is_not_warned_of() -> None:
    """A common page has no warning."""
    assert warnings("柳湾区连日暴雨，12家企业停工。\nCPI同比上涨2.1%。\n") == ()
