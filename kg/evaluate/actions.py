"""The score of the actions of one text: recall, and the arguments of what was found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.evaluate.alignment import match
from kg.evaluate.fold import alike, fold
from kg.evaluate.gold_rows import ActionRow
from kg.evaluate.graph_text import GraphText, Node
from kg.evaluate.rows import shown_row
from kg.evaluate.tally import ActionTally, Miss

_SAYING = frozenset({"要求", "强调", "希望", "指出", "提出", "鼓励", "部署", "说", "表示", "介绍"})
_MANY = 3  # a node with more places or recipients than this names none of them
_MANY_DATES = 3
_VERB_SLACK = 3  # characters by which two verbs may differ, one holding the other
_OBJECT_FLOOR = 0.4
_FIELDS = {
    "verb": "kg:verb",
    "agent": "kg:agent",
    "object": "kg:object",
    "text": "kg:objectText",
    "place": "kg:place",
    "recipient": "kg:recipient",
    "date": "kg:date|kg:startDate|kg:endDate",
    "modality": "kg:modality",
    "polarity": "kg:polarity",
}


def score_actions(
    graph: GraphText, gold: Sequence[ActionRow], found: Mapping[str, str]
) -> tuple[ActionTally, list[Miss]]:
    """An action is found with its verb, an agent, its mood and its object."""
    nodes = graph.nodes("kg:Action", _FIELDS)
    required = [row for row in gold if not row.optional]
    matched = match(required, nodes, lambda row, node: _same(row, node, graph, found))
    misses: list[Miss] = []
    hit = asked = 0
    for i, row in enumerate(required):
        if i not in matched:
            misses.append(Miss("action", "missing", shown_row(row)))
            continue
        for kind, value in _arguments(row):
            right = _has_argument(row, nodes[matched[i]], kind, value, found)
            asked, hit = asked + 1, hit + right
            if not right:
                misses.append(Miss("action", "argument", f"{kind} {value} of {shown_row(row)}"))
    return ActionTally(len(matched), len(required), len(nodes), len(gold), hit, asked), misses


def _same(row: ActionRow, node: Node, graph: GraphText, found: Mapping[str, str]) -> bool:
    return (
        len(node["verb"]) == 1
        and len(node["text"]) <= 1
        and _agents_agree(row, node, found)
        and _verbs_agree(row, node)
        and _moods_agree(row, node)
        and _objects_agree(row, node, graph)
    )


def _agents_agree(row: ActionRow, node: Node, found: Mapping[str, str]) -> bool:
    """An accepted agent, and at least half of the node's agents accepted."""
    right = {found.get(agent) for agent in row.agents} & set(node["agent"])
    return bool(right) and 2 * len(right) >= len(node["agent"])


def _verbs_agree(row: ActionRow, node: Node) -> bool:
    return verbs_agree(row.verbs, node["verb"][0])


def verbs_agree(accepted: Iterable[str], verb: str) -> bool:
    """Whether a verb is an accepted one, or one holds the other.

    >>> verbs_agree(["启动建设", "建设"], "建设"), verbs_agree(["建设"], "投资")
    (True, False)
    """
    return any(_one_verb(fold(one), fold(verb)) for one in accepted)


def _one_verb(gold: str, given: str) -> bool:
    """Equal, or one holds the other and they differ by few characters."""
    if gold == given:
        return True
    near = bool(given) and abs(len(gold) - len(given)) <= _VERB_SLACK
    return near and (gold in given or given in gold)


def _moods_agree(row: ActionRow, node: Node) -> bool:
    return moods_agree(row, bool(node["polarity"]), bool(node["modality"]))


def moods_agree(row: ActionRow, negated: bool, unreal: bool) -> bool:
    """Denied like denied, deed like deed and plan like plan; a saying is a deed whatever is said."""
    if negated != bool(row.polarity):
        return False
    return bool(_SAYING.intersection(row.verbs)) or unreal == bool(row.modality)


def _objects_agree(row: ActionRow, node: Node, graph: GraphText) -> bool:
    names = [n for o in node["object"] if o in graph.entities for n in graph.entities[o].names]
    return objects_agree(row, [*node["text"], *names])


def objects_agree(row: ActionRow, words: Iterable[str]) -> bool:
    """Whether one of the words for the object is an accepted one, or none is asked for."""
    given = list(words)
    return not row.objects or any(alike(one, text, _OBJECT_FLOOR) for one in row.objects for text in given)


def _arguments(row: ActionRow) -> Iterator[tuple[str, str]]:
    yield from (("place", place) for place in row.places)
    yield from (("recipient", recipient) for recipient in row.recipients)
    if row.date:
        yield "date", row.date


def _has_argument(row: ActionRow, node: Node, kind: str, value: str, found: Mapping[str, str]) -> bool:
    if kind == "date":
        return len(node["date"]) <= _MANY_DATES and any(same_date(value, date) for date in node["date"])
    asked = row.places if kind == "place" else row.recipients
    return len(node[kind]) <= max(_MANY, len(asked)) and found.get(value) in node[kind]


def same_date(gold: str, given: str) -> bool:
    """Whether two dates agree; a month and day without a year is met by any year's.

    >>> same_date("--06-30", "2023-06-30"), same_date("2023-06-30", "2023-06-30T17:00:00")
    (True, True)
    """
    day = given[:10] if re.match(r"\d{4}-\d\d-\d\dT", given) else given
    return day == gold or (gold.startswith("--") and day[4:] == gold[1:])
