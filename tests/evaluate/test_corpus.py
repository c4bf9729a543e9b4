"""A corpus and its groups, and the baseline that its figures may not fall below."""

from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.evaluate.baseline import Baseline, Standing, load_baseline, save_baseline
from kg.evaluate.corpus import load_corpus, manifest_of
from kg.evaluate.groups import by_aspect, standings
from kg.evaluate.score import Scores
from kg.evaluate.tally import Score, Tally

MANIFEST = """file,split,topic,damage,date,fingerprint
pages/a.txt,train,floods,wrapped torn,2020-07-01,11
pages/b.txt,test,floods,,2021-03-05,22
pages/c.txt,test,sport,torn,,33
"""
SCORES = Scores(
    tuple(Score(f"{name}.txt", posts=Tally(hit, 0, 4, 4)) for name, hit in zip("abc", (4, 2, 1), strict=True))
)


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    """A manifest of three pages."""
    (tmp_path / "manifest.csv").write_text(MANIFEST, encoding="utf-8")
    return tmp_path / "manifest.csv"


@pytest.mark.parametrize(
    ("aspect", "groups"),
    [
        ("split", ["split: test (2)", "split: train (1)"]),
        ("damage", ["damage: none (1)", "damage: torn (2)", "damage: wrapped (1)"]),
        ("year", ["year: 2020 (1)", "year: 2021 (1)", "year: none (1)"]),
    ],
)
def test_pages_are_grouped(manifest: Path, aspect: str, groups: list[str]) -> None:
    """Each group has a line; a page of two damages is in two groups, one without any in "none"."""
    assert [score.text for score in by_aspect(SCORES, load_corpus(manifest), aspect).texts] == groups


def test_a_groups_figures_are_those_of_its_pages_together(manifest: Path) -> None:
    """Counts are added, ratios made of the sums."""
    [test, _] = by_aspect(SCORES, load_corpus(manifest), "split").texts
    assert test.posts == Tally(3, 0, 8, 8)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("file,split\npages/a.txt,dev\nold/a.txt,dev\n", "a.txt stands twice"),
        ("file,split\n,dev\n", "line 2: has no file"),
    ],
)
def test_a_bad_manifest_is_named(tmp_path: Path, text: str, reason: str) -> None:
    """A row without a file and a page told twice are refused with their place."""
    (tmp_path / "manifest.csv").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=reason):
        load_corpus(tmp_path / "manifest.csv")


@pytest.mark.parametrize(
    ("content", "reason"), [(None, "cannot be read: No such file"), ("题".encode("gb18030"), "no UTF-8")]
)
def test_a_manifest_that_cannot_be_read_is_named(tmp_path: Path, content: bytes | None, reason: str) -> None:
    """A file that is not there, or in another encoding, is named with what is wrong."""
    if content is not None:
        (tmp_path / "manifest.csv").write_bytes(content)
    with pytest.raises(UsageError, match=reason):
        load_corpus(tmp_path / "manifest.csv")


def test_the_manifest_is_found_from_the_answers(manifest: Path) -> None:
    """The nearest manifest above a gold file or folder is its own."""
    (manifest.parent / "gold").mkdir()
    (manifest.parent / "gold" / "a.json").write_text("{}", encoding="utf-8")
    assert manifest_of(manifest.parent / "gold" / "a.json") == manifest.resolve()
    assert manifest_of(manifest.parent / "gold") == manifest.resolve()


def test_a_split_stands_with_all_its_pages(manifest: Path) -> None:
    """A standing of half a split would be compared with another half, so it is refused."""
    pages = load_corpus(manifest)
    with pytest.raises(UsageError, match="split test: no answers were given for c"):
        standings(Scores(SCORES.texts[:2]), pages)
    assert standings(SCORES, pages)["train"].figures["posts"] == 1.0


def test_other_pages_are_another_fingerprint(manifest: Path) -> None:
    """A page that changes changes the fingerprint of its split."""
    pages = load_corpus(manifest)
    changed = [replace(page, fingerprint="44") if page.text == "c.txt" else page for page in pages]
    assert standings(SCORES, pages)["test"].fingerprint != standings(SCORES, changed)["test"].fingerprint


OLD = Baseline({"test": Standing("f", {"posts": 0.9, "figures": 0.8})})


@pytest.mark.parametrize(
    ("posts", "falls"),
    [
        pytest.param(0.95, [], id="risen"),
        pytest.param(0.891, [], id="less than a point"),
        pytest.param(0.88, ["test posts: 0.900 -> 0.880"], id="two points"),
    ],
)
def test_a_layer_may_fall_by_a_point(posts: float, falls: list[str]) -> None:
    """A fall of more than a point is told with split, layer, and both figures."""
    now = {"test": Standing("f", {"posts": posts, "figures": 0.8})}
    assert [str(fall) for fall in OLD.falls(now)] == falls


def test_raising_needs_no_reason() -> None:
    """What has risen is written."""
    now = {"test": Standing("f", {"posts": 0.95, "figures": 0.8})}
    assert OLD.renewed(now).splits == now


@pytest.mark.parametrize(
    "now",
    [
        pytest.param(Standing("f", {"posts": 0.899, "figures": 0.9}), id="a layer lower"),
        pytest.param(Standing("g", {"posts": 0.95, "figures": 0.9}), id="other pages"),
    ],
)
def test_lowering_needs_a_reason_and_keeps_it(now: Standing) -> None:
    """Without a reason nothing is written; with one it stands in the file for good."""
    with pytest.raises(UsageError, match="give the reason with --lower"):
        OLD.renewed({"test": now})
    [told] = OLD.renewed({"test": now}, "stricter gold").lowered
    assert told.startswith("stricter gold: test")


def test_a_baseline_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Writing and reading change nothing."""
    save_baseline(tmp_path / "b.json", OLD)
    assert load_baseline(tmp_path / "b.json") == OLD
    assert load_baseline(tmp_path / "none.json") == Baseline()


def test_a_broken_baseline_is_named(tmp_path: Path) -> None:
    """What is no baseline is refused by its name."""
    (tmp_path / "b.json").write_text("[]", encoding="utf-8")
    with pytest.raises(UsageError, match=r"b\.json: is no baseline"):
        load_baseline(tmp_path / "b.json")
