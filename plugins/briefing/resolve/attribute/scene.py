"""A document with its mentions, to look around in: who is near, who spoke last."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..lexicon import OWNING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ...model import (
        Claim,
        Document,
        Entity,
        EntityId,
        EntityType,
        Extraction,
        Gender,
        Mention,
        Span,
    )

Outcome = tuple["EntityId | None", str]
"""An entity, or None where it isn't safe to say, and why."""

GENDERS: Mapping[str, Gender] = {"he": "he", "him": "he", "she": "she", "her": "she", "his": "he"}
_OPENING = re.compile(
    r"[“\"]?(?:(?:The|A|An|His|Her|Its|Their) |[A-Z]\w+(?: [A-Z]\w+)*['’]s? )"
    r"(?:(?! (?:is|was|are|were|has|have|had|said|says|told|met|will|would) )[^,.:;“”])*, "
    r"(?:[A-Z]\w*\.? ){0,2}"
    r"|(?:At|In|Near|On|Outside) [^,.;:“”]*, (?:[a-z][a-z-]* ){1,3}"  # "In Lima, baker Ana Rao"
)
_HE = re.compile(r"(?:But |And |Yet |Then )?([Hh]e|[Ss]he)\b(?! (?:is|was) [A-Z])")
_ASKED = re.compile(r"\b(?:we|I|reporters?|journalists?) (?:had )?asked (?:[A-Z]\w+\.? )?$")
_THERE = re.compile(r"(?:But |And )?(?:Then )?[Tt]here(?:['’]s| is| was) ")
_DASHED = re.compile(
    r"(?:But |And |Yet )?(?:(?!(?:[Aa]t|[Bb]y|[Ff]or|[Ii]n|[Oo]f|[Tt]o|[Ww]ith) )[\w.’'-]+ ){0,6}"
)
_FOR = re.compile(r"(?:But |And |Yet )?(?:[Ff]or|[Tt]o) (?:[A-Z]\w*\. )?")
_PRESENTED = re.compile(r"(?:[A-Z][a-z]*|[A-Z]\w+['’]s) [^,;:“”]*\b(?:is|was) (?:[A-Z]\w*\. )?")
NEAR = 3  # sentences over which a pronoun or description looks back


@dataclass(frozen=True, slots=True)
class Scene:
    """A document with its mentions, to look around in.

    mentions    sorted by start, not overlapping; ``position`` decides which of several a pronoun
                means
    gender_of   persons of whom it is known: a pronoun of the other one isn't theirs
    called      those who have spoken as "he" or "she" so far
    """

    document: Document
    extraction: Extraction
    mentions: Sequence[Mention]
    entities: Mapping[EntityId, Entity]
    gender_of: Mapping[EntityId, Gender] = field(default_factory=dict)
    called: Mapping[EntityId, Gender] = field(default_factory=dict)
    _starts: list[int] = field(init=False)
    _ends: list[int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", [mention.span.start for mention in self.mentions])
        object.__setattr__(self, "_ends", [mention.span.end for mention in self.mentions])

    def type_of(self, entity: EntityId | None) -> EntityType | None:
        """What an entity is; None if it is none of the document."""
        found = self.entities.get(entity) if entity is not None else None
        return found.type if found else None

    def touching(self, span: Span) -> Sequence[Mention]:
        """The mentions that share a character with a span."""
        first, last = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        return self.mentions[first:last]

    def inside(self, span: Span) -> list[Mention]:
        """The mentions within a span, but for the towns in which others are based."""
        text = self.document.text
        return [
            mention
            for mention in self.touching(span)
            if span.covers(mention.span) and not text.startswith("-based ", mention.span.end)
        ]

    def before(
        self, offset: int, types: Iterable[EntityType], *, within: int = NEAR
    ) -> list[Mention]:
        """Mentions of some types in the sentences before a place, nearest first."""
        wanted = set(types)
        since = self.sentence_at(offset) - within
        first = bisect_left(self.mentions, since, key=lambda mention: mention.sentence)
        last = bisect_right(self._ends, offset)
        return [
            mention
            for mention in reversed(self.mentions[first:last])
            if self.type_of(mention.entity) in wanted and not mention.demonym
        ]

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence in which a place is."""
        starts = self.extraction.sentences
        return max(0, bisect_right(starts, offset, key=lambda sentence: sentence.span.start) - 1)

    def block_at(self, offset: int) -> int:
        """The index of the paragraph in which a place is."""
        sentences = self.extraction.sentences
        return sentences[self.sentence_at(offset)].block if sentences else 0

    def is_subject(self, mention: Mention) -> bool:
        """Whether a sentence tells of it: its subject, who that is, or in apposition to one."""
        start = self.extraction.sentences[mention.sentence].span.start
        apposed = mention.position == "apposition" and _OPENING.fullmatch(
            self.document.text, start, mention.span.start
        )
        asked = _ASKED.search(self.document.text, start, mention.span.start)
        is_told = mention.position == "subject" or bool(apposed) or bool(asked)
        return is_told or self.opens(mention) or self._is_presented(mention, start)

    def _is_presented(self, mention: Mention, start: int) -> bool:
        """Whether a sentence says who somebody is: "Her coach is Ana Rao"."""
        text = self.document.text
        behind = _PRESENTED.fullmatch(text, start, mention.span.start)
        return bool(behind) and not text.startswith(OWNING, mention.span.end)

    def opens(self, mention: Mention) -> bool:
        """Whether what a sentence tells is somebody's view: "For Ana Rao, the tide is a friend".

        So does "Then there is Rao", and "Mayor Ana Rao — a baker — sang", which parsers cut.
        """
        text, end = self.document.text, mention.span.end
        start = self.extraction.sentences[mention.sentence].span.start
        behind = {",": _FOR, ".": _THERE, " —": _DASHED, " –": _DASHED}
        return any(
            text.startswith(mark, end) and opening.fullmatch(text, start, mention.span.start)
            for mark, opening in behind.items()
            if opening is not _DASHED or mention.position == "other"
        )

    def may_be(self, entity: EntityId, gender: Gender | None) -> bool:
        """Whether "he" or "she" may mean a person, by what is known."""
        known = self.gender_of.get(entity) or self.called.get(entity)
        return gender is None or known is None or known == gender

    def is_spoken(self, mention: Mention, said: Span | None) -> bool:
        """Whether a mention stands in a direct quote, or in the one that is asked about."""
        is_in_title = self.document.text.startswith("’ by ", mention.span.end)  # ‘Rao’ by Ana Paz
        is_said = said is not None and said.covers(mention.span)
        return is_said or is_in_title or self.is_quoted(mention.span)

    def is_quoted(self, span: Span) -> bool:
        """Whether a span stands in a direct quote."""
        quotes = self.extraction.quotes
        return any(q.kind == "direct" and q.span.covers(span) for q in quotes)

    def opens_with(self, sentence: int, gender: Gender | None) -> bool:
        """Whether a sentence opens with "He", or "But she": it names that person by no name."""
        start = self.extraction.sentences[sentence].span.start
        opens = _HE.match(self.document.text, start)
        return opens is not None and opens[1].lower() == gender

    def spoke_last(self, last: Claim | None, offset: int) -> EntityId | None:
        """Who spoke last, if that is near enough."""
        if last is None or last.speaker is None or last.quote.speaker is None:
            return None
        far = self.sentence_at(offset) - self.sentence_at(last.quote.span.end - 1)
        return last.speaker if far <= NEAR else None

    def only(
        self, mentions: Sequence[Mention], types: tuple[EntityType, ...], reason: str
    ) -> Outcome:
        """The one entity of these types among some mentions; None if there are more."""
        found = {m.entity for m in mentions if self.type_of(m.entity) in types}
        return (found.pop(), reason) if len(found) == 1 else (None, "not one alone")
