"""The gradients of the tagger's parts are those that small steps show."""

from collections.abc import Callable

import numpy as np
import pytest

from kg.extract.words.network import Packed, pack
from kg.extract.words.parameters import Array
from kg.train import crf, gru

TEXTS = ("柳湾区开会", "周立到场", "好")
STEP = 1e-2


def packed() -> Packed:
    """Three texts of different lengths."""
    return pack(TEXTS)


def numbers(seed: int, *shape: int) -> Array:
    """Small random numbers."""
    return (np.random.default_rng(seed).normal(size=shape) * 0.5).astype(np.float32)


def slope(value: Array, at: tuple[int, ...], told: Callable[[], float]) -> float:
    """The change of `told()` for a small step of one number."""
    before = float(value[at])
    found = []
    for sign in (1, -1):
        value[at] = before + sign * STEP
        found.append(told())
    value[at] = before
    return float((found[0] - found[1]) / (2 * STEP))


@pytest.mark.parametrize("at", [(0, 0, 0), (1, 3, 2), (1, 9, 5)])
def test_the_gradient_of_a_gru(at: tuple[int, int, int]) -> None:
    """The gradient by the projected input of each direction, over texts of several lengths."""
    texts, projected = packed(), numbers(1, 2, 10, 6)
    gates, candidates, wanted = numbers(2, 2, 2, 4), numbers(3, 2, 2, 2), numbers(4, 2, 10, 2)

    def told() -> float:
        return float((gru.forward(projected, gates, candidates, texts).states * wanted).sum())

    trace = gru.forward(projected, gates, candidates, texts)
    inward, of_gates, of_candidates = gru.backward(wanted, trace, gates, candidates, texts)
    assert inward[at] == pytest.approx(slope(projected, at, told), abs=2e-3)
    assert of_gates[1, 1, 3] == pytest.approx(slope(gates, (1, 1, 3), told), abs=2e-3)
    assert of_candidates[0, 1, 0] == pytest.approx(slope(candidates, (0, 1, 0), told), abs=2e-3)


@pytest.mark.parametrize("at", [(0, 0), (2, 1), (9, 2)])
def test_the_gradient_of_a_crf(at: tuple[int, int]) -> None:
    """The gradient by the scores, by the moves, and by both ends."""
    texts, scores = packed(), numbers(5, 10, 3)
    tags = np.array([0, 1, 2, 0, 1, 2, 0, 1, 2, 0], np.intp)
    weights = {"moves": numbers(6, 3, 3), "first": numbers(7, 3), "last": numbers(8, 3)}

    def told() -> float:
        return crf.loss(scores, tags, weights, texts)[0]

    _, of_scores, found = crf.loss(scores, tags, weights, texts)
    assert of_scores[at] == pytest.approx(slope(scores, at, told), abs=5e-3)
    for name, place in (("moves", (1, 2)), ("first", (0,)), ("last", (2,))):
        assert found[name][place] == pytest.approx(slope(weights[name], place, told), abs=5e-3)


def test_the_loss_of_a_certain_path_is_nothing() -> None:
    """Where the right tags are certain, nothing is to be learned."""
    scores = np.zeros((10, 2), np.float32)
    scores[:, 0] = 50
    weights = {
        "moves": np.zeros((2, 2), np.float32),
        "first": np.zeros(2, np.float32),
        "last": np.zeros(2, np.float32),
    }
    value, of_scores, _ = crf.loss(scores, np.zeros(10, np.intp), weights, packed())
    assert value == pytest.approx(0, abs=1e-3)
    assert np.abs(of_scores).max() < 1e-3
