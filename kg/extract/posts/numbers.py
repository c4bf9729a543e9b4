"""How many hold a post: 12人, 三百名, 两位."""

from __future__ import annotations

import re

_DIGIT = "[0-9一二两三四五六七八九十百]"
HOW_MANY = re.compile(f"{_DIGIT}+[名位人个]?|[名位人个]")
"""A number of persons, in one word or the first or second of two: 12人, 12, 人."""
COUNTED = re.compile(f"{_DIGIT}+[名位个]")
"""A number with its counter, in front of the title of those who are counted: 3名指导员."""
