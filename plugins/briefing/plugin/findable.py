"""Pelican's articles as the search sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..search import Findable
from ..views import sentence_ids
from .articles import category_of, document_of, plain_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican.contents import Article

    from ..model import Briefing, Document

_HEAD = frozenset({"title", "standfirst"})


def findable(article: Article) -> Findable:
    """What is found of an article: of a briefing its sentences and names, of a post paragraphs."""
    page = article.briefing
    document = page.briefing.document if page else document_of(article)
    parts = _sentences(page.briefing) if page else _paragraphs(document)
    return Findable(
        url=article.url,
        title=plain_title(article),
        date=article.date.date(),
        category=category_of(article),
        standfirst=document.standfirst,
        names=tuple(one.id for one in page.briefing.resolution.entities) if page else (),
        sentences=tuple((anchor, " ".join(words.split())) for anchor, words in parts),
    )


def _sentences(briefing: Briefing) -> Iterator[tuple[str, str]]:
    document, sentences = briefing.document, briefing.extraction.sentences
    for sentence, name in zip(sentences, sentence_ids(document, sentences), strict=True):
        if document.blocks[sentence.block].kind not in _HEAD:
            yield name, sentence.span.of(document.text)


def _paragraphs(document: Document) -> Iterator[tuple[str, str]]:
    """Nothing on a post's page can be led to but the page."""
    for block in document.blocks:
        if block.kind not in _HEAD:
            yield "", block.span.of(document.text)
