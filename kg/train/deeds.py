"""What the judge of deeds learns from: the deeds that gold pages may tell, and whether answers say so too.

Answers on actions are not exhaustive, so that deeds look a little worse than they are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from kg.evaluate.actions import moods_agree, objects_agree, verbs_agree
from kg.evaluate.fold import fold
from kg.evaluate.gold import Gold
from kg.evaluate.gold_rows import ActionRow
from kg.extract.actions.find import candidates
from kg.extract.actions.signs import signs
from kg.extract.base import Analysis
from kg.model import Action, Extraction, Record, Stretch
from kg.resolve.article.resolve import resolve
from kg.train.sparse import SignRow

_BY_NAME, _BY_PLACE = 1, 2
"""How much it counts for an answer that an entity has one of its names, and stands where it stands."""
Ids = list[str | None]
"""For each mention of an article the id of its answer."""


def deeds(analysis: Analysis, ids: Ids, gold: Gold) -> Iterator[SignRow]:
    """The deeds that an article may tell, by the ids that answers give to its mentions."""
    for told in candidates(analysis):
        right = any(_told(row, told.action, analysis, ids) for row in gold.actions)
        yield SignRow(tuple(signs(told, analysis)), right)


def answered(analyses: Sequence[Analysis], gold: Gold) -> list[Ids]:
    """For each article the ids of its mentions' answers, by what resolution makes one entity on the page."""
    records = resolve([(a.article, Extraction(a.mentions)) for a in analyses])
    votes: defaultdict[int | None, Counter[str]] = defaultdict(Counter)
    numbers: list[dict[Stretch, int | None]] = []
    for analysis, record in zip(analyses, records, strict=True):
        _vote(votes, analysis, record, gold)
        numbers.append({at: entity.number for entity in record.entities for at in entity.mentions})
    best = {number: max(some, key=lambda i: (some[i], i)) for number, some in votes.items()}
    return [
        [best.get(known[m.at]) if m.at in known else None for m in analysis.mentions]
        for analysis, known in zip(analyses, numbers, strict=True)
    ]


def _vote(
    votes: defaultdict[int | None, Counter[str]], analysis: Analysis, record: Record, gold: Gold
) -> None:
    """Count for each entity of a record the answers that have its names or its places."""
    by_place = {(span.start, span.end): span.id for span in gold.spans}
    by_name = {fold(name): row.id for row in gold.entities for name in row.names}
    for entity in record.entities:
        own = votes[entity.number]
        own.update({by_name[n]: _BY_NAME for n in map(fold, entity.names) if n in by_name})
        for at in entity.mentions:
            sentence = analysis.readings[at.sentence].sentence
            place = sentence.page_offset(at.start), sentence.page_offset(at.end - 1) + 1
            if place in by_place:
                own[by_place[place]] += _BY_PLACE
        if not own:
            del votes[entity.number]


def _told(row: ActionRow, action: Action, analysis: Analysis, ids: Ids) -> bool:
    """Whether an answer bears the deed out: its verb, an agent, its mood and its object."""
    agents = {ids[i] for i in action.agents}
    right = agents & set(row.agents)
    if bool(agents) != bool(row.agents) or 2 * len(right) < len(agents) or (agents and not right):
        return False
    words = [analysis.mentions[i].text for i in action.objects]
    words += [action.object_text] if action.object_text else []
    return (
        verbs_agree(row.verbs, action.verb)
        and moods_agree(row, action.basis.negated, action.basis.modality is not None)
        and objects_agree(row, words)
    )
