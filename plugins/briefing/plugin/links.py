"""Which mentions in a text lead to dossiers, and where its sentences begin."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..annotate import Anchor, Link
from ..model import Span
from ..views import sentence_ids

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..config import LinkRule
    from ..model import Block, Briefing, EntityId, Mention

_WORDS_A_LINK = 8  # fewer, and a paragraph turns into a fence


def links_of(
    briefing: Briefing, *, addresses: Mapping[EntityId, str], rule: LinkRule, min_score: float
) -> tuple[Link, ...]:
    """The links of an article's body, in text order.

    addresses  of the dossier pages, as they are to stand in ``href``
    rule       "section": the first mention in each section, at most one link in eight words of a
               paragraph; "all": every mention; "none": no links
    Headings, and mentions that are less sure than ``min_score``, get none.
    """
    if rule == "none":
        return ()
    names = {entity.id: entity.name for entity in briefing.resolution.entities}
    text = briefing.document.text
    chosen = _chosen(briefing, addresses, min_score)
    return tuple(
        Link(
            span=_in_body(mention.span, briefing),
            href=addresses[mention.entity],
            title=None if mention.span.of(text) == names[mention.entity] else names[mention.entity],
        )
        for mention in (chosen if rule == "all" else _first_in_sections(briefing, chosen))
    )


def anchors_of(briefing: Briefing) -> tuple[Anchor, ...]:
    """The sentences of an article's body with their ids on the page, in text order."""
    document, sentences = briefing.document, briefing.extraction.sentences
    return tuple(
        Anchor(span=_in_body(sentence.span, briefing), id=name)
        for sentence, name in zip(sentences, sentence_ids(document, sentences), strict=True)
        if sentence.span.start >= document.body_start
    )


def _in_body(span: Span, briefing: Briefing) -> Span:
    offset = briefing.document.body_start
    return Span(start=span.start - offset, end=span.end - offset)


def _chosen(
    briefing: Briefing, addresses: Mapping[EntityId, str], min_score: float
) -> Iterator[Mention]:
    """Mentions that may be links; of two that overlap the first, of two at one place the longer."""
    end = briefing.document.body_start
    in_order = sorted(briefing.resolution.mentions, key=lambda one: (one.span.start, -one.span.end))
    for mention in in_order:
        if (
            mention.span.start >= end
            and mention.score >= min_score
            and mention.entity in addresses
            and _block(mention, briefing)[1].kind != "heading"
        ):
            end = mention.span.end
            yield mention


def _first_in_sections(briefing: Briefing, mentions: Iterator[Mention]) -> Iterator[Mention]:
    seen: set[tuple[int, EntityId]] = set()
    used: Counter[int] = Counter()
    for mention in mentions:
        index, block = _block(mention, briefing)
        room = max(1, len(block.span.of(briefing.document.text).split()) // _WORDS_A_LINK)
        if (block.section, mention.entity) not in seen and used[index] < room:
            seen.add((block.section, mention.entity))
            used[index] += 1
            yield mention


def _block(mention: Mention, briefing: Briefing) -> tuple[int, Block]:
    index = briefing.extraction.sentences[mention.sentence].block
    return index, briefing.document.blocks[index]
