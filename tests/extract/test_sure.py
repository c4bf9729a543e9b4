"""How far the judges of names are believed."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import KgError
from kg.extract import sure
from kg.extract.grammar import GrammarExtractor, analyse
from kg.extract.sure import calibrated, drawn, measured
from tests.extract.reading import reading_of

SHARES = st.floats(0, 1)
TABLE = {"outermost": {"slope": 1.0, "bias": 1.0}, "nested": {"slope": 1.0, "bias": -1.0}}


@given(SHARES, SHARES, st.floats(0.1, 5), st.floats(-5, 5))
def test_the_surer_of_two_names_stays_so(one: float, other: float, slope: float, bias: float) -> None:
    """Calibration moves names, but past no other of their kind, and none to certainty."""
    first, second = sorted((one, other))
    weights = {"slope": slope, "bias": bias}
    assert 0.01 <= drawn(first, weights) <= drawn(second, weights) <= 0.99


def test_names_inside_others_are_believed_apart() -> None:
    """Each kind has its weights; what stands for a name has no judge, and stays as it is."""
    read = reading_of("[[柳湾区|Jurisdiction]教育局|Office]开会。[该局|Office~]答疑。")
    outer, inner, anaphor = calibrated([replace(m, confidence=0.5) for m in read.mentions], TABLE)
    assert outer.confidence > 0.5 > inner.confidence
    assert anaphor.confidence == 0.5


def test_what_is_extracted_is_calibrated() -> None:
    """The mentions of an extraction are as sure as the table that ships makes those of the analysis."""
    article = reading_of("柳湾区教育局局长何敏到石桥村调研。").article
    assert GrammarExtractor().extract(article).mentions == calibrated(analyse(article).mentions, measured())


def test_a_damaged_table_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one line, with the way out."""
    (tmp_path / "t.json").write_text('{"outermost": {}}', encoding="utf-8")
    monkeypatch.setattr(sure, "TABLE", tmp_path / "t.json")
    measured.cache_clear()
    with pytest.raises(KgError, match="install kg again"):
        measured()
    measured.cache_clear()
