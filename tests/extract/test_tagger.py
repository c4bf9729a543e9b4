"""The tagger: its model's file, what it says of stretches, and how far it is believed."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import KgError
from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.names.judge import THRESHOLD, judged, probability, proposed
from kg.extract.tagger.flags import flags
from kg.extract.tagger.model import TAGS, Model, load, save
from kg.extract.tagger.scores import NameScores, read
from kg.model import EntityClass

OFFICE = EntityClass.OFFICE


def scores(*tags: str) -> NameScores:
    """A tagger that is quite sure of these tags."""
    found = np.full((len(tags), len(TAGS)), 0.01 / len(TAGS), np.float32)
    for place, tag in enumerate(tags):
        found[place, TAGS.index(tag)] = 0.99
    return NameScores(found)


read(["何"], load())  # the first run of a process reads its tables
SURE = scores("B-Office", "I-Office", "O", "B-Person", "I-Person", "B-Person")


def test_the_likeliest_tags_make_spans() -> None:
    """A name ends where another begins, where none goes on, and at the sentence's end."""
    assert list(SURE.spans()) == [(0, 2, "Office"), (3, 5, "Person"), (5, 6, "Person")]


@pytest.mark.parametrize(
    ("span", "cls", "sign", "positive"),
    [
        pytest.param((0, 2), "Office", 0, True, id="exactly this name"),
        pytest.param((0, 2), "Person", 0, False, id="of another class"),
        pytest.param((0, 2), "Person", 1, True, id="but a name"),
        pytest.param((0, 1), "Office", 3, False, id="it goes on"),
        pytest.param((3, 6), "Person", 4, False, id="it is two"),
        pytest.param((1, 2), "Office", 2, False, id="it begins before"),
    ],
)
def test_signs(span: tuple[int, int], cls: str, sign: int, positive: bool) -> None:
    """Each sign is above zero where it speaks for the stretch."""
    assert (SURE.signs(*span, cls)[sign] > 0) is positive


def test_a_model_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Weights in half precision, flags in their order, n-grams, terms and description."""
    terms, numbers = {"outer": {"bias": 0.5}}, np.array([3, 1 << 63], np.uint64)
    model = Model({"out": np.ones((2, 3), np.float32)}, {"S": 1, "BT": 0}, terms, {"seed": 1}, numbers)
    save(model, tmp_path / "m.npz")
    found = load(tmp_path / "m.npz")
    assert (found.flags, found.terms, found.about) == (model.flags, model.terms, model.about)
    assert (found.grams.tolist(), found.tags) == ([3, 1 << 63], TAGS)
    assert found.weights["out"].dtype == np.float32


@pytest.mark.parametrize("cut", [0, 10, 400])
def test_a_damaged_model_is_named_with_the_remedy(tmp_path: Path, cut: int) -> None:
    """A file that is missing, empty or cut off says which it is and how to make it anew."""
    path = tmp_path / "m.npz"
    if cut:
        save(Model({"out": np.ones((9, 9), np.float32)}, {}), path)
        path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(KgError, match=r"m\.npz is missing or damaged .*make it anew with: kg train"):
        load(path)


def test_a_model_in_another_order_of_classes_is_refused(tmp_path: Path) -> None:
    """Its probabilities would be read as those of other classes."""
    path = tmp_path / "m.npz"
    save(Model({"out": np.ones((2, 2), np.float32)}, {}, tags=TAGS[::-1]), path)
    with pytest.raises(KgError, match=r"m\.npz is of other classes; make it anew with: kg train seeds$"):
        load(path)


@given(st.text(alphabet="河南省郑州市公安局副局长党委书记", max_size=12))
@settings(max_examples=60, deadline=None)
def test_flags_of_a_text_begin_and_end_in_it(text: str) -> None:
    """Every word that begins ends, and each character has its list."""
    found = flags(text)
    assert len(found) == len(text)
    for kind in "TDP":
        assert sum(f.count(f"B{kind}") for f in found) == sum(f.count(f"E{kind}") for f in found)


def test_a_file_that_is_no_archive_is_named(tmp_path: Path) -> None:
    """A numpy array instead of an archive says what it should be."""
    np.save(tmp_path / "m.npy", np.ones(3))
    with pytest.raises(KgError, match=r"m\.npy is missing or damaged"):
        load(tmp_path / "m.npy")


def test_a_model_of_another_version_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an older program wrote is not read as if it were today's."""
    monkeypatch.setattr("kg.extract.tagger.model.VERSION", 0)
    save(Model({}, {}), tmp_path / "old.npz")
    monkeypatch.undo()
    with pytest.raises(KgError, match="of another version; make it anew"):
        load(tmp_path / "old.npz")


def test_probability_rises_with_what_speaks_for_it() -> None:
    """The judge adds up its terms; an unknown rule weighs nothing."""
    weights = {"bias": -1.0, "exact": 2.0, "class Office": 0.5}
    candidate = Candidate(0, 2, OFFICE, 2.0, "names.unheard-of")
    low, high = (probability(candidate, (odds, 0, 0, 0, 0), weights) for odds in (-4.0, 4.0))
    assert low < 0.5 < high


def test_the_judge_puts_the_threshold_below_a_score() -> None:
    """A candidate's score is its probability above the threshold, its confidence the probability."""
    context = Context("教育局何敏好", (), 0, SURE)
    [found] = judged(context, [Candidate(0, 2, OFFICE, 2.0, "names.suffix-office")])
    assert found.confidence is not None
    assert found.score == pytest.approx(found.confidence - THRESHOLD)


def test_the_tagger_proposes_what_no_rule_saw() -> None:
    """Names that are candidates already are not proposed again, nor a single character as a person."""
    context = Context("教育局何敏好", (), 0, SURE)
    known = [Candidate(0, 2, OFFICE, 2.0, "names.suffix-office")]
    assert [(c.start, c.end, c.cls.value) for c in proposed(context, known)] == [(3, 5, "Person")]


@pytest.mark.parametrize(
    ("text", "tags", "known"),
    [
        pytest.param(
            "师梦雨", ("O", "B-Person", "I-Person"), (0, 3), id="a given name whose surname a rule saw"
        ),
        pytest.param("高风险地区", ("B-Jurisdiction", *["I-Jurisdiction"] * 4), None, id="a kind of place"),
        pytest.param("好得快", ("B-Person", "I-Person", "I-Person"), None, id="no surname"),
    ],
)
def test_the_tagger_proposes_no_likely_slip(
    text: str, tags: tuple[str, ...], known: tuple[int, int] | None
) -> None:
    """What the lexicons speak against is not proposed."""
    rules = [Candidate(*known, EntityClass.PERSON, 2.0, "names.framed-person")] if known else []
    assert list(proposed(Context(text, (), 0, scores(*tags)), rules)) == []


def test_without_the_tagger_the_rules_stand_alone() -> None:
    """Where no tagger was asked nothing is judged and nothing proposed."""
    context, known = Context("教育局", ()), [Candidate(0, 2, OFFICE, 2.0, "names.suffix-office")]
    assert judged(context, known) == known
    assert list(proposed(context, known)) == []


@settings(deadline=None)
@given(st.lists(st.text(alphabet="柳湾区局👍\x00\ue004\u200b 1a，", max_size=12), max_size=4))
def test_any_text_is_read(texts: list[str]) -> None:
    """A row of probabilities for each character, whatever it is; they add up to one."""
    for text, (words, found) in zip(texts, read(texts, load()), strict=True):
        assert "".join(word.text for word in words) == text
        assert found.tags.shape == (len(text), len(TAGS))
        assert np.allclose(found.tags.sum(axis=1), 1, atol=1e-4)


def test_a_text_is_read_the_same_alone_and_in_company() -> None:
    """What the tagger says of a text depends on this text alone."""
    text, others = (
        "柳湾区教育局局长何敏到石桥村调研。",
        ["好。", "区委书记陈立伟主持会议并讲话，各部门负责人参加。" * 9],
    )
    [(_, alone)], (_, together) = read([text], load()), read([*others, text], load())[-1]
    assert np.allclose(alone.tags, together.tags, atol=1e-4)
