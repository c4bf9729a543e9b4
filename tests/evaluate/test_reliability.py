"""Bins, the calibration error and the picture of both."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluate.diagram import diagram
from kg.evaluate.reliability import Point, bins, calibration_error

POINTS = st.lists(st.tuples(st.floats(0, 1), st.booleans()))


@given(POINTS)
def test_each_point_is_in_one_bin(points: list[Point]) -> None:
    """At most ten bins hold all points, and none is empty."""
    found = bins(points)
    assert len(found) <= 10
    assert sum(b.count for b in found) == len(points)


@given(POINTS)
def test_the_error_is_a_share(points: list[Point]) -> None:
    """From 0, where all confidences are true, to 1, where all is wrong that was certain."""
    assert 0 <= calibration_error(points) <= 1


@pytest.mark.parametrize(
    ("points", "error"),
    [
        ([], 0),
        ([(0.75, True)] * 3 + [(0.75, False)], 0),
        ([(0.9, False)] * 2, 0.9),
        ([(0.9, False), (0.1, False)], 0.5),
        ([(0.9, False), (0.1, False), (0.15, False), (0.05, False)], 0.3),
    ],
    ids=["nothing", "true", "too sure", "bins of one size", "bins count by their size"],
)
def test_the_error_is_how_far_the_bins_lie_from_the_truth(points: list[Point], error: float) -> None:
    """Each bin's distance of mean confidence and share right, weighted by what is in it."""
    assert calibration_error(points) == pytest.approx(error)


def test_the_picture_has_a_panel_for_each_kind() -> None:
    """Named with its count and error, a dot for each bin; an empty kind has an empty panel."""
    drawn = diagram({"names & places": [(0.9, True), (0.2, False)], "posts": []}, "Dev")
    root = ElementTree.fromstring(drawn)
    words = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert {"Dev", "names & places: 2, error 0.150", "posts: 0, error 0.000"} <= set(words)
    assert len(list(root.iter("{http://www.w3.org/2000/svg}circle"))) == 2
