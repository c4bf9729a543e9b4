"""Training on a small corpus, and what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from kg.errors import UsageError
from kg.evaluate.gold import gold_from
from kg.extract.tagger.model import TAGS, load
from kg.model import Run, Sentence
from kg.train.examples import example
from kg.train.fit import Plan
from kg.train.train import rejudge, train

TEXT = "柳湾区教育局局长何敏到石桥村调研。"
GOLD: dict[str, Any] = {
    "text": "a.txt",
    "entities": [
        {"id": "lw", "name": "柳湾区", "type": ["Jurisdiction"]},
        {"id": "jy", "name": "柳湾区教育局", "aka": ["教育局"], "type": ["Office"]},
        {"id": "he", "name": "何敏", "type": ["Official"]},
        {"id": "sq", "name": "石桥村", "type": ["Jurisdiction"], "optional": True},
    ],
    "spans": [[0, 6, "jy"], [0, 3, "lw"], [8, 10, "he"], [11, 14, "sq"]],
}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus of two pages with one sentence."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "gold").mkdir()
    for name in ("a", "b"):
        (tmp_path / "pages" / f"{name}.txt").write_text(TEXT + "\n", encoding="utf-8")
        gold = json.dumps({**GOLD, "text": f"{name}.txt"}, ensure_ascii=False)
        (tmp_path / "gold" / f"{name}.json").write_text(gold, encoding="utf-8")
    rows = "file,split\npages/a.txt,train\npages/b.txt,dev\n"
    (tmp_path / "manifest.csv").write_text(rows, encoding="utf-8")
    return tmp_path


def test_an_example_has_the_tags_of_its_outermost_names() -> None:
    """Names inside names are kept apart, officials are persons, optional names are known as such."""
    sentence = Sentence(TEXT, (Run(0, 0, len(TEXT)),), ((0, len(TEXT)),), 0)
    found = example(sentence, gold_from(GOLD, Path("a.json")))
    assert [TAGS[tag] for tag in found.tags[:11]] == [
        "B-Office", *["I-Office"] * 5, "O", "O", "B-Person", "I-Person", "O",
    ]  # fmt: skip
    assert (0, 3, "Jurisdiction") in found.names
    assert found.optional == {(11, 14, "Jurisdiction")}


def test_a_territory_is_parted_from_those_above_it() -> None:
    """A town told with its district is two names side by side."""
    town = {"id": "yj", "name": "柳湾区沿江镇", "type": ["Jurisdiction"]}
    told = {"text": "a.txt", "entities": [GOLD["entities"][0], town], "spans": [[0, 6, "yj"], [0, 3, "lw"]]}
    sentence = Sentence("柳湾区沿江镇好", (Run(0, 0, 7),), ((0, 7),), 0)
    found = example(sentence, gold_from(told, Path("a.json")))
    assert found.names == {(0, 3, "Jurisdiction"), (3, 6, "Jurisdiction")}


def test_a_name_over_a_line_end_is_one() -> None:
    """A span with a line end inside is a name of the repaired sentence without it."""
    runs = (Run(0, 0, 3), Run(3, 4, len(TEXT) - 3))
    sentence = Sentence(TEXT, runs, ((0, len(TEXT) + 1),), 0)
    gold = gold_from({**GOLD, "spans": [[0, 7, "jy"]]}, Path("a.json"))
    assert example(sentence, gold).names == {(0, 6, "Office")}


def test_the_same_seed_trains_the_same_model(corpus: Path) -> None:
    """Training depends on the answers, the plan and the seed alone; the file says which they were."""
    heard: list[str] = []
    for name in ("1.npz", "2.npz"):
        train(corpus / "manifest.csv", corpus / name, Plan(epochs=2, seed=3), heard.append)
    assert (corpus / "1.npz").read_bytes() == (corpus / "2.npz").read_bytes()
    about = load(corpus / "1.npz").about
    assert (about["seed"], about["epochs"]) == (3, 2)
    assert heard[0].startswith("pass 1 of 2")


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        pytest.param("manifest", "has no page of the split dev", id="a split is missing"),
        pytest.param("gold", r"b\.json: no such file", id="answers are missing"),
    ],
)
def test_a_corpus_that_cannot_be_learned_from_is_named(corpus: Path, spoil: str, reason: str) -> None:
    """Nothing is written where splits or answers are missing."""
    if spoil == "manifest":
        (corpus / "manifest.csv").write_text("file,split\npages/a.txt,train\n", encoding="utf-8")
    else:
        (corpus / "gold" / "b.json").unlink()
    with pytest.raises(UsageError, match=reason):
        train(corpus / "manifest.csv", corpus / "m.npz", Plan(epochs=1), lambda _: None)
    assert not (corpus / "m.npz").exists()


def test_the_judges_are_fitted_again_with_the_taggers_that_were_kept(corpus: Path) -> None:
    """The same candidates under the same taggers of the folds give the same weights of all judges."""
    manifest, out, keep = corpus / "manifest.csv", corpus / "m.npz", corpus / "folds"
    model = train(manifest, out, Plan(epochs=1), lambda _: None, keep)
    again = rejudge(manifest, out, corpus / "again.npz", Plan(epochs=1), lambda _: None, keep)
    assert sorted(model.terms) == ["action", "figure", "inner", "outer", "owner"]
    assert again.terms == model.terms
    assert (corpus / "again.npz").read_bytes() == out.read_bytes()
