"""Grouping with bounded memory gives what grouping in memory would."""

from hypothesis import given
from hypothesis import strategies as st

from kg.engine.spill import grouped

PAIRS = st.lists(st.tuples(st.text("甲乙丙ab", max_size=2), st.integers()))


@given(PAIRS, st.integers(1, 5))
def test_runs_in_files_change_nothing(pairs: list[tuple[str, int]], run: int) -> None:
    """However little is held in memory, keys and values come as from one dictionary."""
    wanted: dict[str, list[int]] = {}
    for key, value in pairs:
        wanted.setdefault(key, []).append(value)
    assert dict(grouped(pairs, run)) == {key: tuple(values) for key, values in wanted.items()}
    assert [key for key, _ in grouped(pairs, run)] == sorted(wanted)
