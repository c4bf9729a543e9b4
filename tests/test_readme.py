"""The README tells the truth."""

from __future__ import annotations

import re

from tests.readme import README, told
from tests.seed_graph import ROOT


def test_a_session_looks_as_shown() -> None:
    """Every command of the README prints what the README says it prints."""
    shown = README.read_text(encoding="utf-8")
    assert shown.count("\n$ kg ") >= 10
    assert told() == shown


def test_links_lead_somewhere() -> None:
    """Every file that the README links to or shows is there."""
    targets = re.findall(r"\]\(([^)#:]+)\)", README.read_text(encoding="utf-8"))
    assert targets
    assert not [target for target in targets if not (ROOT / target).exists()]
