"""Records as text and back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import model
from kg.errors import InputError
from kg.records import from_json, to_json
from tests.records import record

st.register_type_strategy(model.Entity, st.builds(model.Entity, confidence=st.floats(0, 1)))
st.register_type_strategy(
    model.Basis,
    st.builds(
        model.Basis,
        negated=...,
        modality=...,
        said_by=...,
        when=...,
        confidence=st.none() | st.floats(0, 1),
    ),
)
RECORDS = st.from_type(model.Record)


@given(RECORDS)
def test_a_record_comes_back_as_it_went(given_record: model.Record) -> None:
    """from_json undoes to_json, whatever the record."""
    assert from_json(to_json(given_record)) == given_record


@given(RECORDS)
def test_the_text_is_one_line_and_stable(given_record: model.Record) -> None:
    """A record has one text, and what comes back from it has the same."""
    text = to_json(given_record)
    assert "\n" not in text
    assert to_json(from_json(text)) == text


def test_defaults_take_no_room() -> None:
    """What has its default at the end of a value is not written."""
    plain = replace(record(), notes=())
    assert len(to_json(plain)) < len(to_json(replace(plain, notes=("note",))))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "null",
        '["another", []]',
        to_json(record())[:-5],
        to_json(record()).replace("67000", "")[:90],
    ],
)
def test_what_is_no_record_is_refused_in_one_line(text: str) -> None:
    """A damaged text, or one of another version, raises InputError."""
    with pytest.raises(InputError) as caught:
        from_json(text)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new"), [('"67000"', "67000"), ('"Jurisdiction"', '"Planet"'), ("[37,62]", "[37]")]
)
def test_values_of_another_type_are_refused(old: str, new: str) -> None:
    """A number for a text, an unknown class, or a pair cut short is damage."""
    text = to_json(record())
    assert old in text
    with pytest.raises(InputError, match="damaged record"):
        from_json(text.replace(old, new))
