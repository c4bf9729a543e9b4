"""The contract of the seam, on each engine."""

import pytest

from kg.engine.base import Engine, Failure
from kg.engine.local import LocalEngine
from tests.engine import work


@pytest.fixture(params=[1, 2, 3], ids=["one process", "two processes", "three processes"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Every engine in turn."""
    return LocalEngine(request.param)


def test_results_come_in_the_order_of_the_items(engine: Engine) -> None:
    """Whoever finishes first, an item's result stands in its item's place."""
    assert list(engine.map(work.slow_first, range(9))) == list(range(9))


def test_no_items_give_no_results(engine: Engine) -> None:
    """Nothing to do is no error."""
    assert list(engine.map(work.doubled, [])) == []


def test_an_item_that_raises_is_named_and_stops_no_other(engine: Engine) -> None:
    """An unforeseen error becomes a Failure in its item's place, with type, words and place."""
    first, second, third, fourth = engine.map(work.picky, range(4))
    assert (first, second, fourth) == (0, 1, 3)
    assert isinstance(third, Failure)
    assert third.reason.startswith("internal error: ValueError: two is odd (tests.engine.work, line ")
    assert "Traceback" in third.trace


def test_values_are_grouped_by_key_in_order(engine: Engine) -> None:
    """Keys come in order, values as they came."""
    pairs = [("乙", 1), ("甲", 2), ("乙", 3), ("a", 4)]
    assert list(engine.group(pairs)) == [("a", (4,)), ("乙", (1, 3)), ("甲", (2,))]
