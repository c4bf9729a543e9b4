"""Sentences with their names from a file: what is read, trained on and measured, and what is refused."""

import json
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.extract.tagger.model import read_model
from kg.train.fit import Plan
from kg.train.held import cross_validated, lines, train_on
from kg.train.sentences import load_sentences

ROW = {"text": "浙江银行在柳湾", "label": {"company": {"浙江银行": [[0, 3]]}, "address": {"柳湾": [[5, 6]]}}}


def written(path: Path, *rows: object) -> Path:
    """A file of sentences."""
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
    return path


def test_names_end_behind_their_last_character(tmp_path: Path) -> None:
    """The file's places hold the last character; types make the tags, in their order."""
    found = load_sentences(written(tmp_path / "a.json", ROW))
    assert found.tags == ("O", "B-address", "I-address", "B-company", "I-company")
    assert found.examples[0].names == {(0, 4, "company"), (5, 7, "address")}
    assert found.examples[0].tags == (3, 4, 4, 4, 0, 1, 2)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        pytest.param([], "no sentence in this file", id="empty"),
        pytest.param([ROW, {"text": "好"}], "line 2: no sentence with text and label", id="no label"),
        pytest.param(
            [{"text": "好", "label": {"name": {"好": [[0, 1]]}}}], "line 1: a name at 0 to 2", id="far"
        ),
        pytest.param([{"text": "好", "label": []}], "line 1: no sentence", id="a list for labels"),
    ],
)
def test_a_file_that_holds_no_sentences_is_named(tmp_path: Path, rows: list[object], reason: str) -> None:
    """The message tells file, line, and what is wrong."""
    with pytest.raises(UsageError, match=rf"a\.json.*{reason}"):
        load_sentences(written(tmp_path / "a.json", *rows))


def test_types_that_were_not_learned_cannot_be_measured(tmp_path: Path) -> None:
    """A held-back file with a type of its own is refused."""
    other = written(tmp_path / "b.json", {"text": "好", "label": {"book": {"好": [[0, 0]]}}})
    with pytest.raises(UsageError, match=r"b\.json: nothing was learned of the type book"):
        load_sentences(other, ("O", "B-name", "I-name"))


def test_a_model_of_sentences_is_written_and_measured(tmp_path: Path) -> None:
    """Its tags are the file's; the measure is by type and together."""
    file, out = written(tmp_path / "a.json", *[ROW] * 8), tmp_path / "m.npz"
    found = train_on(file, file, out, Plan(epochs=8), lambda _: None)
    assert found is not None
    assert read_model(out).tags[1:3] == ("B-address", "I-address")
    assert list(lines([found], ["company"])) == [
        "  address        F1 1.000",
        "  company        F1 1.000",
        "all types        F1 1.000",
        "company: F1 1.000",
    ]


def test_each_sentence_is_held_back_once(tmp_path: Path) -> None:
    """Folds take every n-th sentence; more folds than sentences are refused."""
    file = written(tmp_path / "a.json", *[ROW] * 4)
    assert len(list(cross_validated(file, 2, Plan(epochs=1), lambda _: None))) == 2
    with pytest.raises(UsageError, match="4 sentences cannot be parted into 5 folds"):
        list(cross_validated(file, 5, Plan(epochs=1), lambda _: None))
