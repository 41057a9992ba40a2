"""One article's stages side by side, looked up by entity. Built once, read by every part."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..model import (
    Claim,
    Document,
    Entity,
    EntityId,
    EntityType,
    Evidence,
    Extraction,
    Knowledge,
    Mention,
    Portrait,
    Resolution,
    Role,
    Span,
    Timex,
)
from ..views import first_day, last_day

if TYPE_CHECKING:
    from collections.abc import Mapping

# the list at the end of an article says where it comes from; its dates are no part of the story
_APPENDIX = re.compile(r"(sources?|references?|further reading|notes?|read more)\W*", re.IGNORECASE)

# what is to be done within a time that runs: "by the end of June", "later in June"
_DEADLINE = re.compile(
    r"\b(?:by|before) (?:the end of (?:the )?|late )$|\blater (?:(?:in|this) )?$"
)
_LONGEST_DEADLINE = 24  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All stages of one article.

    entities   of the text, and those that only knowledge speaks of
    ranked     those of the text by kind, most salient first, then by first mention
    mentions   by entity, in text order; entities that knowledge alone names have none
    named      the mentions of each sentence that has any, in text order
    story      indices of the sentences that tell the story: no title, no list of sources
    dated      the story's dates that are points or spans of the calendar, in text order
    leaning    by sentence and words, whether they need others: filled as it is asked
    """

    document: Document
    extraction: Extraction
    resolution: Resolution
    knowledge: Knowledge
    entities: Mapping[EntityId, Entity]
    portraits: Mapping[EntityId, Portrait]
    salience: Mapping[EntityId, float]
    ranked: Mapping[EntityType, tuple[Entity, ...]]
    mentions: Mapping[EntityId, tuple[Mention, ...]]
    named: Mapping[int, tuple[Mention, ...]]
    roles: Mapping[EntityId, tuple[Role, ...]]
    story: frozenset[int]
    dated: tuple[Timex, ...]
    leaning: dict[tuple[int, Span], bool] = field(default_factory=dict)

    def words(self, sentence: int) -> str:
        """The text of a sentence on one line."""
        span = self.extraction.sentences[sentence].span
        return one_line(span.of(self.document.text))

    def told(self, sentence: int, focus: Span) -> Span:
        """A sentence without its dateline, whose place and day it doesn't tell.

        The whole sentence if ``focus`` stands in the dateline.
        """
        span, dateline = self.extraction.sentences[sentence].span, self.document.dateline
        if dateline is None or not span.covers(dateline) or focus.start < dateline.end:
            return span
        rest = span.of(self.document.text)[dateline.end - span.start :]
        return Span(start=span.end - len(rest.lstrip(" —–-:")), end=span.end)

    def cited(self, entity: EntityId) -> tuple[Evidence, ...]:
        """The sentence to cite for an entity: the first of the story, else the first of all."""
        sentences = [one.sentence for one in self.mentions.get(entity, ())]
        first = next((one for one in sentences if one in self.story), next(iter(sentences), None))
        return () if first is None else (Evidence(sentence=first),)

    def dates(self, *, own: bool = False) -> tuple[Timex, ...]:
        """The story's dates that are points or spans of the calendar, in text order.

        Durations ("P3D") and vague ones ("PAST_REF") are left out, as are the article's own day,
        unless it is asked for, and that of its dateline, which says when it was written.
        """
        if own:
            return self.dated
        day = self.document.date.isoformat()
        return tuple(one for one in self.dated if one.value != day)

    def tells_of_more(self, owner: EntityId, text: str) -> bool:
        """Whether what is known of ``owner`` names somebody or something else of this article.

        A country and those who hold its offices count as one.
        """
        own = {owner, self.entities[owner].within}
        return any(
            name in text
            for key in self.mentions
            if key not in own and self.entities[key].within != owner
            for name in self.names(key)
        )

    def about(self, owner: EntityId, text: str) -> str:
        """What is known of ``owner``; an event or body is said first where words don't name it."""
        names = self.names(owner)
        is_named = any(name in text or _tells_of(name, text) for name in names)
        if is_named or self.entities[owner].type in {"person", "place"}:
            return text
        return f"{names[0]}: {text}"

    def names(self, entity: EntityId) -> tuple[str, ...]:
        """What an entity is called here and where it is known."""
        portrait = self.portraits.get(entity)
        known = portrait.record.entity.name if portrait else self.entities[entity].name
        return tuple(dict.fromkeys((self.entities[entity].name, known)))

    def is_ahead(self, value: str) -> bool:
        """Whether a date begins after the article's own."""
        day = first_day(value)
        return day is not None and day > self.document.date

    def is_coming(self, timex: Timex) -> bool:
        """Whether it is of what is ahead: of a day to come, or of the end of a time that runs."""
        if self.is_ahead(timex.value):
            return True
        start = timex.span.start
        before = self.document.text[max(0, start - _LONGEST_DEADLINE) : start]
        end = last_day(timex.value) if _DEADLINE.search(before) else None
        return end is not None and end > self.document.date

    def claims(self) -> tuple[Claim, ...]:
        """What is said by somebody whom the text names, in text order."""
        return tuple(
            one
            for one in self.resolution.claims
            if one.speaker in self.entities and one.quote.sentence in self.story
        )


def one_line(text: str) -> str:
    """The text with every run of white space as one space."""
    is_one = text.isprintable() and "  " not in text  # nearly always
    return text.strip(" ") if is_one else " ".join(text.split())


def gather(
    document: Document, extraction: Extraction, resolution: Resolution, knowledge: Knowledge
) -> Material:
    """Lay the stages side by side."""
    mentions: dict[EntityId, list[Mention]] = defaultdict(list)
    named: dict[int, list[Mention]] = defaultdict(list)
    for mention in resolution.mentions:
        mentions[mention.entity].append(mention)
        named[mention.sentence].append(mention)
    roles: dict[EntityId, list[Role]] = defaultdict(list)
    for role in resolution.roles:
        roles[role.person].append(role)
    portraits = {one.record.entity.id: one for one in knowledge.portraits}
    entities = {key: one.record.entity for key, one in portraits.items()}
    entities.update({one.id: one for one in resolution.entities})
    ids = [one.id for one in resolution.entities]
    salience = dict(zip(ids, resolution.salience, strict=False))
    ranked: dict[EntityType, list[Entity]] = defaultdict(list)
    for one in sorted(resolution.entities, key=lambda one: -salience.get(one.id, 0.0)):
        ranked[one.type].append(one)
    story = _story(document, extraction)
    return Material(
        document=document,
        extraction=extraction,
        resolution=resolution,
        knowledge=knowledge,
        entities=entities,
        portraits=portraits,
        salience=salience,
        ranked={key: tuple(some) for key, some in ranked.items()},
        mentions={key: tuple(some) for key, some in mentions.items()},
        named={key: tuple(some) for key, some in named.items()},
        roles={key: tuple(some) for key, some in roles.items()},
        story=story,
        dated=_dated(document, extraction, story),
    )


def _dated(document: Document, extraction: Extraction, story: frozenset[int]) -> tuple[Timex, ...]:
    dateline = document.dateline
    return tuple(
        one
        for one in extraction.timexes
        if one.sentence in story
        and first_day(one.value)
        and not (dateline and dateline.overlaps(one.span))
    )


def _tells_of(name: str, text: str) -> bool:
    """Whether a text has every name within a name: "NATO" and "Madrid" of its summit there."""
    within = set(re.findall(r"\b[A-Z][\w’'-]*", name))
    return bool(within) and within <= set(re.findall(r"[\w’'-]+", text))


def _story(document: Document, extraction: Extraction) -> frozenset[int]:
    appendix = _appendix_start(document)
    return frozenset(
        index
        for index, sentence in enumerate(extraction.sentences)
        if sentence.span.start < appendix
        and document.blocks[sentence.block].kind not in {"title", "heading"}
    )


def _appendix_start(document: Document) -> int:
    for block in document.blocks:
        if block.kind == "heading" and _APPENDIX.fullmatch(block.span.of(document.text).strip()):
            return block.span.start
    return len(document.text)
