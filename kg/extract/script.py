"""Texts in traditional characters are read in simplified ones, and told in their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.lexicon.script import simplified_forms
from kg.model import Action, Article, Basis, Extraction, Figure, Post

_SHARE = 0.05
"""From which share of traditional characters on an article is in them; a simplified one has single ones."""


def simplified(article: Article) -> Article:
    """The article in simplified characters, each at the place of its own; the same where it is in them.

    >>> from kg.model import Run, Sentence
    >>> sentence = Sentence("屯門區議會開會。", (Run(0, 0, 8),), ((0, 8),), 0)
    >>> simplified(Article("k", "a.txt", "", (sentence,))).sentences[0].text
    '屯门区议会开会。'
    """
    forms = simplified_forms()
    characters = [ord(c) for s in article.sentences for c in s.text]
    if sum(c in forms for c in characters) <= _SHARE * len(characters):
        return article
    return replace(
        article, sentences=tuple(replace(s, text=s.text.translate(forms)) for s in article.sentences)
    )


def restored(extraction: Extraction, article: Article) -> Extraction:
    """What was read in `simplified(article)`, in the characters of the article itself."""
    own = _Own(article)
    mentions = tuple(
        replace(m, text=article.sentences[m.at.sentence].text[m.at.start : m.at.end])
        for m in extraction.mentions
    )
    return replace(
        extraction,
        mentions=mentions,
        posts=tuple(map(own.post, extraction.posts)),
        actions=tuple(map(own.action, extraction.actions)),
        figures=tuple(map(own.figure, extraction.figures)),
    )


class _Own:
    """The words of facts in the characters of the sentences that they are taken from."""

    def __init__(self, article: Article) -> None:
        forms = simplified_forms()
        self._tables: list[Mapping[int, str]] = [
            {ord(forms[ord(c)]): c for c in s.text if ord(c) in forms} for s in article.sentences
        ]

    def _told(self, text: str, basis: Basis) -> str:
        sentences: Iterable[int] = (basis.trigger.sentence, *(at.sentence for at in basis.evidence))
        for number in dict.fromkeys(sentences):
            text = text.translate(self._tables[number])
        return text

    def _maybe(self, text: str | None, basis: Basis) -> str | None:
        return None if text is None else self._told(text, basis)

    def post(self, post: Post) -> Post:
        return replace(post, title=self._told(post.title, post.basis))

    def action(self, action: Action) -> Action:
        basis = action.basis
        verb, words = self._told(action.verb, basis), self._maybe(action.object_text, basis)
        return replace(action, verb=verb, object_text=words)

    def figure(self, figure: Figure) -> Figure:
        basis = figure.basis
        return replace(
            figure,
            indicator=self._told(figure.indicator, basis),
            unit=self._maybe(figure.unit, basis),
            value_text=self._told(figure.value_text, basis),
            base_text=self._maybe(figure.base_text, basis),
        )
