"""Who may own a figure: those whom the article names round it, one key for all forms of a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from kg.extract.base import Analysis, Named
from kg.model import EntityClass, Mention, Part

_BACK = 12  # sentences that a reader looks back
_OPENING = 2  # sentences at the head of an article, which tell what it is about
_OWN, _WITHIN = "全我本", ("上下", "里")
_HOPS = 3  # from a short form to a longer one, and on
Rivals = Mapping[str, Sequence[Named]]
"""For each key the places where the rival is named."""


def keys(mentions: Sequence[Mention]) -> list[str]:
    """For each mention the fullest form of its name; 区, 全区 and 区里 are the 区 that is named most.

    >>> from kg.model import Stretch
    >>> told = (("云溪市柳湾区", False), ("柳湾区", False), ("全区", True), ("区", False))
    >>> place = EntityClass.JURISDICTION
    >>> keys([Mention(Stretch(0, 0, 1), text, place, "x", anaphor=a) for text, a in told])
    ['云溪市柳湾区', '云溪市柳湾区', '云溪市柳湾区', '云溪市柳湾区']
    """
    forms = Counter((m.text, kind(m)) for m in mentions if not m.anaphor and len(m.text) > 1)
    longer, named = _longer(forms), _most_named(forms)
    return [_key(m, longer, named) for m in mentions]


def kind(mention: Mention) -> str:
    """The class that tells rivals apart: officials are persons.

    >>> from kg.model import Stretch
    >>> kind(Mention(Stretch(0, 0, 2), "何敏", EntityClass.OFFICIAL, "x"))
    'Person'
    """
    return "Person" if mention.cls is EntityClass.OFFICIAL else mention.cls.value


def _longer(forms: Counter[tuple[str, str]]) -> dict[str, str]:
    """For each form the fuller one that ends with it, where there is but one, or each ends the next."""
    fuller: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for text, cls in forms:
        for i in range(1, len(text) - 1):
            if (text[i:], cls) in forms:
                fuller[text[i:], cls].append(text)
    found = {}
    for (text, cls), some in fuller.items():
        longest = max(some, key=lambda t: (len(t), t))
        if all(longest.endswith(one) for one in some):
            found[text] = max(some, key=lambda t: (forms[t, cls], len(t), t))
    return found


def _most_named(forms: Counter[tuple[str, str]]) -> dict[str, str]:
    """For each last character, and last two, the territory that is named most."""
    best: dict[str, tuple[int, str]] = {}
    for (text, cls), count in forms.items():
        if cls == EntityClass.JURISDICTION.value:
            for level in (text[-1:], text[-2:]):
                best[level] = max(best.get(level, (0, "")), (count, text))
    return {level: text for level, (_, text) in best.items()}


def _key(mention: Mention, longer: Mapping[str, str], named: Mapping[str, str]) -> str:
    text = mention.text
    if mention.cls is EntityClass.JURISDICTION and _is_level(mention):
        level = _level(text)
        if level not in named:
            return f"~{level}"
        text = named[level]
    for _ in range(_HOPS):
        text = longer.get(text, text)
    return text


def _is_level(mention: Mention) -> bool:
    text = mention.text
    own = mention.anaphor and text[0] in _OWN
    return len(text) == 1 or own or text.endswith(_WITHIN)


def _level(text: str) -> str:
    for ending in _WITHIN:
        text = text.removesuffix(ending)
    return text.lstrip(_OWN)


class Candidates:
    """Sentence by sentence those who may own its figures; made once an article."""

    def __init__(self, analysis: Analysis) -> None:
        self._readings = analysis.readings
        self.keys = keys(analysis.mentions)
        self.counts = Counter(self.keys)
        self._found: dict[int, Rivals] = {}
        head = (r.index for r in analysis.readings if r.sentence.part is Part.HEADLINE)
        self._everywhere = tuple(dict.fromkeys((*range(min(_OPENING, len(analysis.readings))), *head)))

    def of(self, number: int) -> Rivals:
        """Who is named in the sentence, the twelve before it, the next, headlines, the article's opening."""
        if number not in self._found:
            near = range(max(0, number - _BACK), min(len(self._readings), number + 2))
            rivals: defaultdict[str, list[Named]] = defaultdict(list)
            for i in (*near, *(i for i in self._everywhere if i not in near)):
                for named in self._readings[i].names:
                    rivals[self.keys[named.index]].append(named)
            self._found[number] = dict(rivals)
        return self._found[number]
