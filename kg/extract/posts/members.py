"""Words that are titles behind an organ or at the head of a list only: 成员, 队员, 评委, 代表."""

from __future__ import annotations

import re

from kg.extract.posts.offsets import Row

PARTY = ("党组", "党工委", "党委", "党总支", "党支部", "纪委", "工委")
"""How Party organs end."""
MEMBERS = {
    "成员": (*PARTY, "主席团", "专班", "指挥部", "班子", "委员会", "组", "队", "团"),
    "队员": ("队", "组", "团"),
    "评委": ("主任", "特邀"),
    "代表": ("人大", "党代会"),
}
"""Such words, and how what stands in front of them ends: 某局党组|成员."""
_HEADING = {"成员": "[有为：:]|包括", "队员": "[有为：:]|包括", "评委": "[有为是：:]|分别|由"}
"""What stands behind such a word that heads a list of names: 成员有…."""
_OPENS = "，,。；;：:、“”‘’》 "
"""What may stand in front of such a word as a title of its own; more in front of 代表."""
_DELEGATED = _OPENS + "由老"
_BETWEEN = '”’"原'
"""What may stand between a body and such a word."""


def is_member(row: Row, at: int, title: re.Match[str]) -> bool:
    """Whether a word of `MEMBERS`, the second group of `title`, is a title where it stands."""
    text, word = row.reading.text, title.group(2)
    if text[:at].rstrip(_BETWEEN).endswith(MEMBERS[word]):
        return True
    opens = text[at - 1 : at] in (_DELEGATED if word == "代表" else _OPENS)
    if title.group() != word or not opens:
        return False
    person = row.names.get(title.end())
    if word == "代表":
        return text[title.end() : title.end() + 1] == "、" or person is not None
    several = word == "评委" and person is not None and text[person.end : person.end + 1] == "、"
    return several or re.match(_HEADING[word], text[title.end() :]) is not None
