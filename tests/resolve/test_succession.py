"""Which office took the place of which."""

from __future__ import annotations

import pytest

from kg.model import EntityClass as C
from kg.nodes import Node
from kg.resolve.succession import with_successors
from kg.vocab import Kind


def _linked(*labels: str) -> dict[str, tuple[str, ...]]:
    nodes = [Node(Kind.ORGANIZATION, label, label, (label,), C.OFFICE) for label in labels]
    return {node.label: node.succeeded_by for node in with_successors(nodes) if node.succeeded_by}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("云溪市工商局", "云溪市市场监管局"),
        ("云溪市质量技术监督局", "云溪市市监局"),
        ("云溪市国土资源局", "云溪市自然资源和规划局"),
        ("云溪市环保局", "云溪市生态环境局"),
        ("云溪区卫计委", "云溪区卫健委"),
        ("洛阳市旅发委", "洛阳市文化广电和旅游局"),
        ("云溪县扶贫办", "云溪县乡村振兴局"),
        ("国土资源部", "自然资源部"),
        ("中国银监会", "国家金融监督管理总局"),
    ],
)
def test_an_office_that_a_reform_ended_leads_to_the_one_that_took_its_place(old: str, new: str) -> None:
    """In one territory the former department leads to today's, over one between that no page names."""
    assert _linked(new, old) == {old: (new,)}


def test_a_merger_links_every_office_that_went_into_it() -> None:
    """Three bureaus of one city went into one."""
    new = "云溪市市场监督管理局"
    old = ("云溪市工商局", "云溪市质监局", "云溪市食药监局")
    assert _linked(*old, new) == dict.fromkeys(old, (new,))


def test_a_body_may_have_several_successors() -> None:
    """The ministry of railways became a part of one ministry, an administration and a company."""
    assert _linked("铁道部", "交通运输部", "国家铁路局") == {"铁道部": ("交通运输部", "国家铁路局")}


@pytest.mark.parametrize(
    "labels",
    [
        ("云溪市工商局", "柳湾市市场监管局"),  # of two cities
        ("工商局", "市场监管局"),  # of nobody knows which
        ("区工商局", "区市场监管局"),  # of the article's own district
        ("经开区工商局", "经开区市场监管局"),  # of a zone in nobody knows which city
        ("云溪市工商局", "云溪市市监局", "云溪市市场监督管理局"),  # two nodes in one seat
        ("云溪市公安局", "云溪市司法局"),  # both live
    ],
)
def test_what_is_not_certain_is_not_linked(labels: tuple[str, ...]) -> None:
    """Without one territory and one node on either side there is no link."""
    assert _linked(*labels) == {}
