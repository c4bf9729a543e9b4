"""Damage as PDF text and web pages bear it, done on purpose: how well does the reading stand it?

`damage(text, kinds, seed)` gives the damaged text and where each character came from; spans follow it.
"""

from __future__ import annotations

from kg.evaluate.damage.apply import KINDS, Damaged, damage

__all__ = ["KINDS", "Damaged", "damage"]
