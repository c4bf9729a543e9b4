"""Names that begin with a word that points back: 该局人事科 is that of the bureau named last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.model import ORGANIZATIONS, Mention

_POINTING = re.compile(
    "该(局|院|校|所|行|厂|社|村|镇|乡|县|市|区|街道|社区|公司|集团|中心|委|办|会|队|站|馆|园)(.+)"
)


def spelled_out(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, those that point back with the body that they point to; unchanged where none is named.

    >>> from kg.model import EntityClass, Stretch
    >>> texts = ("柳湾区教育局", "该局人事科", "该院党委")
    >>> given = [Mention(Stretch(0, i, i + 1), t, EntityClass.OFFICE, "") for i, t in enumerate(texts)]
    >>> [m.text for m in spelled_out(given)]
    ['柳湾区教育局', '柳湾区教育局人事科', '该院党委']
    """
    result = list(mentions)
    pointing = [i for i, m in enumerate(mentions) if m.cls in ORGANIZATIONS and _POINTING.fullmatch(m.text)]
    for index in pointing if pointing else ():
        told = _POINTING.fullmatch(mentions[index].text)
        before = [m for m in mentions if m.at < mentions[index].at and not m.anaphor and m.text[0] != "该"]
        if told is not None:
            named = (m for m in sorted(before, key=lambda m: m.at, reverse=True) if m.text.endswith(told[1]))
            body = next(named, None)
            result[index] = replace(mentions[index], text=body.text + told[2]) if body else mentions[index]
    return tuple(result)
