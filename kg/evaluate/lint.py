"""What is wrong or forgotten in a gold answer, seen beside its page."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from kg.evaluate.fold import FoldedText, fold
from kg.evaluate.gold_rows import EntityRow, Gold, SpanRow
from kg.evaluate.numbers import numbers
from kg.evaluate.spans import crosses, fill_spans
from kg.model import EntityClass
from kg.vocab import RELATIONS, Predicate

_TITLE = (
    r"(?:书记|主任|主席|委员|经理|总监|董事|总裁|干事|干部|民警|辅警|教师|校医|护士|医生|司机|调度员|科员|站长"
    r"|[局处科院校县市镇乡区厅部所行队组社会州省理事车厂段班店馆园]长)"
)
_AROUND = 8
_CONTEXT = 12


@dataclass(frozen=True, slots=True)
class Finding:
    """`level` is "error" (to be mended) or "hint" (to be looked at)."""

    level: str
    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.level}: {self.place}: {self.message}"


def lint(gold: Gold, page_text: str) -> list[str]:
    """What is wrong in the answers, errors first, then hints, a line each beginning with its level.

    >>> row = EntityRow("lw", "柳湾区", (EntityClass.JURISDICTION,))
    >>> print("\\n".join(lint(Gold("a.txt", (row,)), "沿江区有两个镇")))
    error: entity lw: no form of it stands in the page: 柳湾区
    hint: page 4: a number without a figure: 沿江区有[两]个镇
    """
    found = list(_findings(gold, page_text))
    return [str(f) for level in ("error", "hint") for f in found if f.level == level]


def _findings(gold: Gold, page_text: str) -> Iterator[Finding]:
    text = FoldedText(page_text)
    yield from _names(gold, text)
    yield from _spans(gold, page_text)
    yield from _crossings(gold)
    yield from _words(gold, text)
    yield from _ends(gold)
    yield from _twice(gold)
    yield from _missing_spans(gold, page_text)
    yield from _missing_figures(gold, page_text)
    yield from _missing_posts(gold, text)


def _names(gold: Gold, text: FoldedText) -> Iterator[Finding]:
    spanned = {span.id for span in gold.spans}
    for row in gold.entities:
        absent = [name for name in row.names if name not in text]
        if len(absent) == len(row.names):
            message = f"no form of it stands in the page: {'、'.join(absent)}"
            yield Finding("error", f"entity {row.id}", message)
        elif row.id not in spanned:
            yield Finding("error", f"entity {row.id}", f"has no span: {row.name}")
        for name in row.aka:
            if name in absent and len(absent) < len(row.names):
                yield Finding("hint", f"entity {row.id}", f"{name} does not stand in the page")


def _spans(gold: Gold, page_text: str) -> Iterator[Finding]:
    forms = {row.id: {fold(name) for name in row.names} for row in gold.entities}
    for i, span in enumerate(gold.spans):
        place = f"spans[{i}]"
        words = page_text[span.start : span.end]
        if span.end > len(page_text):
            yield Finding("error", place, f"ends at {span.end}, the page at {len(page_text)}")
        elif fold(words) not in forms[span.id]:
            yield Finding("error", place, f"{words!r} is no form of {span.id}")
        elif words != words.strip():
            yield Finding("error", place, f"white space at the edge of {words!r}")


def _crossings(gold: Gold) -> Iterator[Finding]:
    ordered = sorted(gold.spans)
    for i, span in enumerate(ordered):
        for other in ordered[i + 1 :]:
            if other.start >= span.end:
                break
            if crosses(span, other):
                yield Finding("error", _at(span), f"crosses {_at(other)}")
            elif span[:2] == other[:2]:
                yield Finding("error", _at(span), f"stands on the same words as {_at(other)}")


def _words(gold: Gold, text: FoldedText) -> Iterator[Finding]:
    for i, post in enumerate(gold.posts):
        if not any(title in text for title in post.titles):
            yield Finding("error", f"posts[{i}]", f"no title of it stands in the page: {post.titles[0]}")
    for i, action in enumerate(gold.actions):
        if not any(verb in text for verb in action.verbs):
            yield Finding("error", f"actions[{i}]", f"no verb of it stands in the page: {action.verbs[0]}")
        if action.objects and not any(words in text for words in action.objects):
            yield Finding("hint", f"actions[{i}]", f"no object stands as written: {action.objects[0]}")
    for i, figure in enumerate(gold.figures):
        if not any(words in text for words in figure.indicators):
            yield Finding("hint", f"figures[{i}]", f"no indicator stands as written: {figure.indicators[0]}")


def _ends(gold: Gold) -> Iterator[Finding]:
    """Relations that lead from or to a class that they cannot."""
    types = {row.id: set(row.types) for row in gold.entities}
    for i, row in enumerate(gold.relations):
        known = RELATIONS[Predicate(row.predicate)]
        ends = [(row.subject, known.subjects), *((o, known.objects) for o in row.objects)]
        for entity, allowed in ends:
            if not types[entity] & {EntityClass(c.value) for c in allowed}:
                wanted = ", ".join(sorted(c.value for c in allowed))
                message = f"{entity} cannot stand in {row.predicate}: its class must be one of {wanted}"
                yield Finding("error", f"relations[{i}]", message)


def _twice(gold: Gold) -> Iterator[Finding]:
    for kind in ("posts", "relations", "figures", "actions"):
        seen: dict[str, int] = {}
        for i, row in enumerate(getattr(gold, kind)):
            first = seen.setdefault(json.dumps(asdict(row), ensure_ascii=False, default=str), i)
            if first != i:
                yield Finding("error", f"{kind}[{i}]", f"the same row as {kind}[{first}]")


def _missing_spans(gold: Gold, page_text: str) -> Iterator[Finding]:
    if not gold.spans:
        return
    for start, end, entity in fill_spans(gold, page_text):
        inside = [span for span in gold.spans if span.start <= start and end <= span.end]
        if not inside and not any(crosses((start, end, entity), span) for span in gold.spans):
            yield Finding("hint", f"page {start}", f"no span on {page_text[start:end]!r} ({entity})")


def _missing_figures(gold: Gold, page_text: str) -> Iterator[Finding]:
    known = {figure.value for figure in gold.figures}
    for number in numbers(page_text):
        named = any(span.start <= number.start < span.end for span in gold.spans)
        if not named and known.isdisjoint(number.values):
            shown = _shown(page_text, number.start, number.end)
            yield Finding("hint", f"page {number.start}", f"a number without a figure: {shown}")


def _missing_posts(gold: Gold, text: FoldedText) -> Iterator[Finding]:
    posted = {post.person for post in gold.posts}
    spans: dict[str, list[SpanRow]] = defaultdict(list)
    for span in gold.spans:
        spans[span.id].append(span)
    for row in gold.entities:
        if _is_person(row) and row.id not in posted:
            titled = next((s for s in spans[row.id] if _beside_title(text, s)), None)
            if titled or row.types[0] == EntityClass.OFFICIAL:
                yield Finding("hint", f"entity {row.id}", f"{row.name} has a title but no post")


def _is_person(row: EntityRow) -> bool:
    return row.types[0] in (EntityClass.PERSON, EntityClass.OFFICIAL)


def _beside_title(text: FoldedText, span: SpanRow) -> bool:
    before = text.at(max(0, span.start - _AROUND), span.start)
    after = text.at(span.end, span.end + _AROUND)
    return bool(re.search(_TITLE + "$", before) or re.match(_TITLE, after))


def _at(span: SpanRow) -> str:
    return f"span [{span.start}, {span.end}, {span.id}]"


def _shown(text: str, start: int, end: int) -> str:
    before, inside = text[max(0, start - _CONTEXT) : start], text[start:end]
    after = text[end : end + _CONTEXT]
    return re.sub(r"\s+", "", f"{before}[{inside}]{after}")
