"""The gold corpus is whole, and the extractor stands where its baseline says."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.evaluate.agreement import compared
from kg.evaluate.baseline import load_baseline
from kg.evaluate.corpus import ASPECTS, CorpusPage, fingerprint, grouped, load_corpus
from kg.evaluate.diversity import table
from kg.evaluate.gold import lint, load_gold
from kg.evaluate.gold_tool import read_page
from kg.evaluate.groups import standings
from kg.evaluate.tally import Tally
from kg.wiring.graph import Graph
from tests.seed_graph import CORPUS, ROOT, corpus_graph

PAGES = load_corpus(CORPUS / "manifest.csv")
GOLDS = (CORPUS / "gold", CORPUS / "demo" / "gold")
LEAST = {"pages": 428, "characters": 550_000, "train": 382, "dev": 20, "test": 20}


def gold_of(page: CorpusPage) -> Path:
    """The answers of a page, beside its folder."""
    return (CORPUS / page.file).parent.parent / "gold" / f"{Path(page.file).stem}.json"


def test_the_corpus_counts_what_it_has() -> None:
    """Pages, answers and rows of the manifest are the same, and as many as there have to be."""
    pages = {path.stem for path in CORPUS.rglob("pages/*.txt")}
    golds = {path.stem for folder in GOLDS for path in folder.glob("*.json")}
    assert pages == golds == {Path(page.file).stem for page in PAGES}
    assert len(pages) >= LEAST["pages"]
    characters = sum(len("".join(read_page(CORPUS / page.file).split())) for page in PAGES)
    assert characters >= LEAST["characters"]
    assert {split: len(names) >= LEAST[split] for split, names in grouped(PAGES, "split").items()} == {
        "dev": True,
        "test": True,
        "train": True,
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.text)
def test_the_answers_are_sound(page: CorpusPage) -> None:
    """The page is the one of the manifest, and the lint finds no error in its answers."""
    text, gold = read_page(CORPUS / page.file), load_gold(gold_of(page))
    assert page.fingerprint == fingerprint(CORPUS / page.file)
    assert gold.text == page.text
    assert [line for line in lint(gold, text) if line.startswith("error")] == []


def test_no_layer_falls_below_the_baseline() -> None:
    """In each split every layer is at most a point below seeds/baseline.json, which is of these pages."""
    baseline = load_baseline(CORPUS / "baseline.json")
    with Graph(corpus_graph()) as graph:
        now = standings(graph.evaluate(GOLDS), PAGES)
    assert {name: row.fingerprint for name, row in now.items()} == {
        name: row.fingerprint for name, row in baseline.splits.items()
    }
    assert [str(fall) for fall in baseline.falls(now)] == []


def test_each_lowering_stands_in_the_changelog() -> None:
    """Whoever lowers the baseline tells the readers of the changelog why."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    for line in load_baseline(CORPUS / "baseline.json").lowered:
        assert line.split(": ")[0] in changelog


def test_the_corpus_keeps_the_contract() -> None:
    """No shape and no part of the evidence law is broken on any page."""
    with Graph(corpus_graph()) as graph:
        assert list(graph.check()) == []


def test_the_readme_tells_what_the_corpus_is_made_of() -> None:
    """Its table of diversity and its figures of agreement are those of the files."""
    readme = (CORPUS / "README.md").read_text(encoding="utf-8")
    assert "\n".join(table(PAGES)) in readme
    whole: dict[str, Tally] = {}
    pages = 0
    for _, one in compared(CORPUS / "annotators" / "first", CORPUS / "annotators" / "second"):
        whole = {layer: whole.get(layer, Tally()) + tally for layer, tally in one.layers.items()}
        pages += 1
    assert pages == 17
    for layer, tally in whole.items():
        assert f"| {layer} | {tally.f1:.3f} | {tally.hit} | {tally.wanted} | {tally.given} |" in readme


def test_the_corpus_is_diverse() -> None:
    """Places, damage and script are as various as the corpus promises."""
    counts = {
        aspect: {group: len(names) for group, names in grouped(PAGES, aspect).items()} for aspect in ASPECTS
    }
    assert len(counts["province"]) >= 25
    assert counts["script"]["traditional"] >= 5
    assert 2 * counts["damage"]["none"] <= len(PAGES)
