"""The actions of an article."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby

from kg.extract.actions.clauses import clauses_of
from kg.extract.actions.dating import dated
from kg.extract.actions.draft import Told
from kg.extract.actions.judge import judged
from kg.extract.actions.mending import mended
from kg.extract.actions.paragraph import read_heading, read_paragraph
from kg.extract.actions.tokens import tokens_of
from kg.extract.actions.topics import Scope
from kg.extract.base import Analysis, Named
from kg.extract.times.frame import times_of
from kg.model import PERSONS, Action, Part

_IMPRINT = re.compile("(?:责任编辑|值班编委|本版责编|责编|编辑|审核|校对|来源|电话|地址|邮编)[:：]")
_STOP = re.compile("[，。；：、！？,;:!?]")
_CELLS = re.compile(r"\s+(?=[0-9])|\s{2,}|(?<=[0-9%])\s")
_READ = (Part.BODY, Part.CAPTION)


def find(analysis: Analysis) -> tuple[Action, ...]:
    """Who did what: an action for each verb of doing, in the order of the text.

    Headlines and section titles repeat what the body tells; they are not read.

    >>> from kg.extract.base import Reading, with_mentions
    >>> from kg.extract.words.words import tag
    >>> from kg.model import Article, EntityClass, Mention, Run, Sentence, Stretch
    >>> text = "柳湾区召开会议，部署防汛工作。"
    >>> sentence = Sentence(text, (Run(0, 0, len(text)),), ((0, len(text)),), 0)
    >>> bare = Analysis(Article("k", "a.txt", "", (sentence,)), (Reading(0, sentence, tag([text])[0]),))
    >>> name = Mention(Stretch(0, 0, 3), "柳湾区", EntityClass.JURISDICTION, "names.place")
    >>> [(a.agents, a.verb, a.type, a.object_text) for a in find(with_mentions(bare, (name,)))]
    [((0,), '召开', 'hold', '会议'), ((0,), '部署', 'plan', '防汛工作')]
    """
    told = candidates(analysis)
    return tuple(judged(told, analysis))


def candidates(analysis: Analysis) -> list[Told]:
    """All that the article may tell as deeds: those that rules are sure of, and those that are in doubt."""
    found: list[Told] = []
    known = Scope()
    main: Named | None = None
    when = times_of(analysis.readings, analysis.article.info.issued)
    rows = [(r, t) for r, t in zip(analysis.readings, when, strict=True) if not _is_imprint(r.text)]
    for (_, part), group in groupby(rows, key=lambda row: (row[0].sentence.paragraph, row[0].sentence.part)):
        tokens = ((reading, mended(tokens_of(reading, times))) for reading, times in group)
        clauses = tuple(clauses_of(tokens))
        if part not in _READ:
            main = None if part is Part.SECTION else main
            read_heading(clauses, part, known)
            continue
        scope = replace(known, main=main if part is Part.BODY else None, quotes={})
        found.extend(read_paragraph(clauses, scope))
        main = _goes_on(scope, main)
    actions = dated((told.action for told in found), analysis, when)
    return [told._replace(action=action) for told, action in zip(found, actions, strict=True)]


def _is_imprint(text: str) -> bool:
    """A row of a table, or a line on who edited the page: it tells no deed."""
    return _IMPRINT.match(text) is not None or (_STOP.search(text) is None and len(_CELLS.findall(text)) > 1)


def _goes_on(scope: Scope, before: Named | None) -> Named | None:
    """The body that the next paragraph tells of where it names none: that which this one told of last."""
    topic = scope.topic
    if topic is None:
        return scope.main
    body = topic.names[-1] if topic.names[-1].cls not in PERSONS else None
    return body or before
