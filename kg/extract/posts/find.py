"""The posts of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.base import Analysis, Named, Reading
from kg.extract.posts.below import below
from kg.extract.posts.chains import chains
from kg.extract.posts.dating import dated
from kg.extract.posts.fronted import fronted, succeeding
from kg.extract.posts.held import Held
from kg.extract.posts.kinds import Token
from kg.extract.posts.left_out import LeftOut
from kg.extract.posts.rosters import rosters, without_brackets
from kg.extract.posts.rows import row_of
from kg.extract.posts.statements import statements
from kg.lexicon import load
from kg.lexicon.roles import post_cues
from kg.model import Basis, EntityClass, Part, Post, Stretch

_RETIRED = re.compile("(?:退休|离休)[^，,。；、]{0,8}$")
"""What makes a job one of long ago, in a body that the text seldom names: 退休的中学|教师."""
_OF_LISTS = frozenset({"posts.roster", "posts.fronted"})
_FOLLOWS = re.compile("接任|接替|继任")
_BUREAU = "办公室"
"""What bodies set up for a task have, under no name of its own: 某领导小组…兼任|办公室|主任."""
_HEADING = re.compile("(?:任命|免去|[：:])$")


def find(analysis: Analysis) -> tuple[Post, ...]:
    """Every post that the article states, once for each place where it does."""
    found: list[Post] = []
    lead = ""
    for reading in analysis.readings:
        found.extend(_sentence(reading, lead))
        lead = _lead(reading.text, lead)
    lines = [r for r in analysis.readings if r.sentence.part is not Part.BYLINE]
    found.extend(below(lines, found))
    return tuple(dated(_completed(analysis, found), analysis))


def _completed(analysis: Analysis, found: list[Post]) -> tuple[Post, ...]:
    """The same with the bodies that the sentences leave out, where no other sentence names them."""
    left_out, names = LeftOut(analysis), analysis.mentions
    found = [p for p in found if not _nickname(p, found, analysis)]
    told = {(names[p.person].text, p.title) for p in found if p.organization is not None}
    checked = (p if p.organization is None or left_out.fits(p) else _elsewhere(p, left_out) for p in found)
    return tuple(p if _known(p, analysis, told) else _with_body(p, analysis, left_out) for p in checked)


def _elsewhere(post: Post, left_out: LeftOut) -> Post:
    """The post in a body that fits its title better than the one in front of another name."""
    at = post.basis.trigger
    body = left_out.body(at.sentence, at.start, post.title)
    return replace(post, organization=body.index) if body is not None else post


def _nickname(post: Post, found: list[Post], analysis: Analysis) -> bool:
    """Whether 李科长 is but another name of one whose full name and post the article tells."""
    if post.basis.rule != "posts.called":
        return False
    surname = analysis.mentions[post.person].text.removesuffix(post.title)
    return any(
        p.basis.rule != "posts.called"
        and p.title.endswith(post.title)
        and analysis.mentions[p.person].text.startswith(surname)
        for p in found
    )


def _known(post: Post, analysis: Analysis, told: set[tuple[str, str]]) -> bool:
    if post.organization is None:
        return (analysis.mentions[post.person].text, post.title) in told
    text = analysis.mentions[post.organization].text
    return text not in load.title_organs() and text not in post_cues()["alone"]


def _with_body(post: Post, analysis: Analysis, left_out: LeftOut) -> Post:
    at = post.basis.trigger
    if post.organization is None and _RETIRED.search(analysis.readings[at.sentence].text, 0, at.end):
        return post
    group = left_out.group(at) if post.organization is None and post.basis.rule in _OF_LISTS else None
    if group is not None:
        body: Named | None = group
    elif post.organization is None:
        body = left_out.body(at.sentence, at.start, post.title, held=_is_near(post))
    else:
        organ = analysis.mentions[post.organization]
        named = next(n for n in analysis.readings[organ.at.sentence].names if n.index == post.organization)
        body = left_out.organ(named, organ.at.sentence)
        near = body is not None and body.mention.at.sentence == at.sentence
        task = left_out.group(at, near=1) if organ.text == _BUREAU and not near else None
        if task is not None:
            return replace(post, organization=task.index, title=_BUREAU + post.title)
    if body is None:
        return post
    return replace(post, organization=body.index, title=_without_branch(post, body.mention.text))


def _without_branch(post: Post, body: str) -> str:
    """The title without the branch whose full name has been found: 大队|教导员 in 某大队."""
    branch = post.title[: len(post.title) - (post.basis.trigger.end - post.basis.trigger.start)]
    leaves = len(branch) > 1 and body.endswith(branch) and branch not in load.title_organs()
    return post.title[len(branch) :] if leaves else post.title


def _is_near(post: Post) -> bool:
    """Whether the body of a post may be guessed: one long past, or of several, may be in any."""
    return post.status != "former" and post.basis.rule != "posts.counted"


def _lead(text: str, before: str) -> str:
    """What still governs behind the sentence: a line that ends in its verb (任命：) heads a list."""
    last = max(text.rfind("任命"), text.rfind("免去"))
    if last >= 0 or not before:
        governs = _HEADING.search(text) or (bool(before) and last >= 0)
        return text[max(last, 0) :] if governs else ""
    return "" if text.endswith("。") else before


def _sentence(reading: Reading, lead: str) -> Iterator[Post]:
    if reading.sentence.part is Part.BYLINE or not any(n.cls is EntityClass.PERSON for n in reading.names):
        return
    whole = row_of(reading)
    found = list(_told(reading, whole, lead))
    for person, held, rule, status in found:
        yield _post(reading, person, held, rule, status)
    if _FOLLOWS.search(reading.text):
        told = [(person, held, status) for person, held, _, status in found]
        for person, held, rule, status in succeeding(reading, whole, told):
            yield _post(reading, person, held, rule, status)


def _told(reading: Reading, whole: list[Token], lead: str) -> Iterator[tuple[Token, Held, str, str]]:
    """(person, post, rule, status) of every post of a sentence."""
    row = without_brackets(whole)
    for person, held, rule in chains(row):
        yield person, held, rule, held.title.status or "current"
    yield from statements(reading, row, lead)
    yield from fronted(reading, row)
    yield from rosters(whole)


def _post(reading: Reading, person: Token, held: Held, rule: str, status: str) -> Post:
    assert person.named is not None
    start, end = min(person.start, held.start), max(person.end, held.end)
    trigger = Stretch(reading.index, held.title.end - len(held.title.text), held.title.end)
    basis = Basis(trigger, (Stretch(reading.index, start, end),), rule)
    body = held.body.named.index if held.body is not None and held.body.named is not None else None
    return Post(basis, held.label, person.named.index, body, status)
