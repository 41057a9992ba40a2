"""A document with its mentions, to look around in: who is near, who spoke last."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..around import is_setting

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
        RolePhrase,
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
# behind the name of somebody who says nothing now
_GONE = re.compile(r",? (?:is|was)(?: still)? (?:among the (?:dead|missing)|missing|dead)\b")
_FOR = re.compile(r"(?:But |And |Yet )?(?:[Ff]or|[Tt]o) (?:[A-Z]\w*\. )?")
_PRESENTED = re.compile(r"(?:[A-Z][a-z]*|[A-Z]\w+['’]s) [^,;:“”]*\b(?:is|was) (?:[A-Z]\w*\. )?")
_FAR = 6  # sentences over which the last subject is still the topic
_ASIDE = 20  # characters behind a name in which "who" has its verb
_OF = re.compile(r"\b(?:for|of|by|at|from|with) (?:the )?$")
_THINGS: tuple[EntityType, ...] = ("organisation", "place")
_PERSON: tuple[EntityType, ...] = ("person",)
_TAKEN_UP = {"it": _THINGS, **dict.fromkeys(GENDERS, _PERSON)}
_NEAR = 3  # sentences over which a pronoun or description looks back


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
        self, offset: int, types: Iterable[EntityType], *, within: int = _NEAR
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

    def is_scene(self, mention: Mention) -> bool:
        """Whether a mention only says where, as a dateline or "in Lima": "its" is another's."""
        dateline = self.document.dateline
        return (dateline is not None and dateline.overlaps(mention.span)) or (
            self.type_of(mention.entity) == "place" and is_setting(self.document, mention)
        )

    def block_at(self, offset: int) -> int:
        """The index of the paragraph in which a place is."""
        sentences = self.extraction.sentences
        return sentences[self.sentence_at(offset)].block if sentences else 0

    def is_aside(self, last: Claim | None) -> bool:
        """Whether who spoke last did so in a relative clause: "under Paz, who called it …".

        So does "he" of "a talk with Rao in which he said".
        """
        if last is None or last.quote.speaker is None or last.quote.cue is None:
            return False
        text, end = self.document.text, last.quote.speaker.end
        if text.endswith(" in which ", 0, last.quote.speaker.start):
            return True
        named = next((m for m in self.touching(last.quote.speaker) if m.span.end == end), None)
        relative = text.startswith(", who ", end) and last.quote.cue.start <= end + _ASIDE
        return (
            relative
            and last.quote.cue.start > end
            and named is not None
            and (named.position != "subject")
        )

    def antecedent(
        self,
        offset: int,
        types: tuple[EntityType, ...],
        *,
        but: EntityId | None = None,
        gender: Gender | None = None,
        said: Span | None = None,
    ) -> Mention | None:
        """The mention that a pronoun takes up; ``gender`` is that of "he" and "she".

        A subject near by, or the only one in a sentence of the same paragraph (in its own only a
        body: "Rao founded Acme and became its head"); else the last subject, else the only one
        near by. What stands in marks is what others speak of.
        """
        block, now = self.block_at(offset), self.sentence_at(offset)
        lasting = tuple(kind for kind in types if kind != "event")  # soon out of mind
        far = [
            m
            for m in self.before(offset, types, within=_FAR)
            if m.entity != but
            and self.may_be(m.entity, gender)
            and not self.is_scene(m)
            and not (gender and _GONE.match(self.document.text, m.span.end))
            and not self.is_spoken(m, said)
            and not self.opens_with(m.sentence, gender)
            and not (types == _THINGS and m.position == "modifier")
            and (now - m.sentence <= 1 or self.type_of(m.entity) in lasting)
        ]
        near = [m for m in far if now - m.sentence <= _NEAR]
        for sentence in sorted({m.sentence for m in near}, reverse=True):
            here = [m for m in near if m.sentence == sentence]
            subjects = [m for m in here if self.is_subject(m)]
            if subjects:
                return next((m for m in here if self._opens(m)), subjects[-1])
            if types == ("person",) and sentence == now - 1 and self._is_last_told(here):
                return here[0]
            same = self.extraction.sentences[sentence].block == block
            is_body = sentence != now or self.type_of(here[0].entity) == "organisation"
            if same and types == _THINGS and sentence == now - 1 and self._are_told(here):
                return None  # "The report blames Iran. It …": the report
            if same and is_body and len({m.entity for m in here}) == 1:
                return here[0]
        topic = next((m for m in far if self.is_subject(m)), None)
        is_alone = len({m.entity for m in near}) == 1 and self.type_of(near[0].entity) != "place"
        alone = near[0] if is_alone else None
        return topic or alone

    def _are_told(self, mentions: Iterable[Mention]) -> bool:
        """Whether verbs are about them, of whom no spokesman is named: "criticised Iran"."""
        text = self.document.text
        return all(
            one.position == "object"
            and not _OF.search(text, max(0, one.span.start - 12), one.span.start)
            for one in mentions
        )

    def _is_last_told(self, mentions: Sequence[Mention]) -> bool:
        """Whether a sentence ends with what one person did: "and to Rao, who came with a saw"."""
        return len({m.entity for m in mentions}) == 1 and self.document.text.startswith(
            ", who ", mentions[0].span.end
        )

    def is_subject(self, mention: Mention) -> bool:
        """Whether a sentence tells of it: its subject, who that is, or in apposition to one."""
        start = self.extraction.sentences[mention.sentence].span.start
        apposed = mention.position == "apposition" and _OPENING.fullmatch(
            self.document.text, start, mention.span.start
        )
        asked = _ASKED.search(self.document.text, start, mention.span.start)
        is_told = mention.position == "subject" or bool(apposed) or bool(asked)
        return is_told or self._opens(mention) or self._is_presented(mention, start)

    def _is_presented(self, mention: Mention, start: int) -> bool:
        """Whether a sentence says who somebody is: "Her coach is Ana Rao"."""
        text = self.document.text
        behind = _PRESENTED.fullmatch(text, start, mention.span.start)
        return bool(behind) and not text.startswith(("'s ", "’s "), mention.span.end)

    def _opens(self, mention: Mention) -> bool:
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
        return last.speaker if far <= _NEAR else None

    def only(
        self, mentions: Sequence[Mention], types: tuple[EntityType, ...], reason: str
    ) -> Outcome:
        """The one entity of these types among some mentions; None if there are more."""
        found = {m.entity for m in mentions if self.type_of(m.entity) in types}
        return (found.pop(), reason) if len(found) == 1 else (None, "not one alone")

    def pronoun(
        self, word: str, offset: int, last: Claim | None, *, said: Span | None = None
    ) -> Outcome:
        """Whoever spoke last and is of the right kind, else the nearest subject.

        said   the quote itself: who is named in it is somebody else ("Rao was ill, he said")
        """
        types, gender = _TAKEN_UP.get(word, ()), GENDERS.get(word)
        if not types:
            return None, f'"{word}" is not sure'
        spoke = None if self.is_aside(last) else self.spoke_last(last, offset)
        if self.type_of(spoke) not in types or not (spoke and self.may_be(spoke, gender)):
            spoke = None
        is_unsure = gender is not None and spoke not in self.gender_of
        since = last.quote.span.end if last is not None else offset
        near = self.before(offset, types)
        newer = [m for m in near if m.span.start >= since]
        others = [
            m
            for m in newer
            if (self.is_subject(m) or (is_unsure and m.entity in self.gender_of))
            and m.entity != spoke
            and self.may_be(m.entity, gender)
            and not self.is_spoken(m, said)
            and not self.opens_with(m.sentence, gender)
        ]
        if spoke is not None and not others:
            if gender is not None and self._is_told_beside(newer, spoke, gender, said):
                return None, f'"{word}" may be somebody else'
            return spoke, f'"{word}" is who spoke last'
        chosen = self.antecedent(offset, types, gender=gender, said=said)
        told = chosen or next((m for m in newer if self.may_be(m.entity, gender)), None)
        if gender is not None and (later := self._spoke_since(last, told, offset, gender)):
            return later, f'"{word}" is who spoke last'
        if chosen is None or self._is_beside_other(near, chosen, gender):
            return None, f'"{word}" may be somebody else' if chosen else f'nobody near for "{word}"'
        return chosen.entity, f'"{word}" follows {chosen.span.of(self.document.text)}'

    def _spoke_since(
        self, last: Claim | None, chosen: Mention | None, offset: int, gender: Gender
    ) -> EntityId | None:
        """Who spoke last, not too far off, and behind the last place that tells of another one.

        Where no place does, only one of whom it is known to be a "he" or a "she".
        """
        if last is None or last.speaker is None or last.quote.speaker is None:
            return None
        who, said = last.speaker, last.quote.span
        known = self.gender_of.get(who) or self.called.get(who)
        is_newer = known == gender if chosen is None else chosen.span.end <= said.start
        is_near = self.sentence_at(offset) - self.sentence_at(said.end - 1) <= _FAR
        is_person = self.type_of(who) == "person" and self.may_be(who, gender)
        return who if is_newer and is_near and is_person and not self.is_aside(last) else None

    def _is_told_beside(
        self, newer: Sequence[Mention], spoke: EntityId, gender: Gender, said: Span | None
    ) -> bool:
        """Whether somebody else is told of since: "It suits Rao, who juggles. “…,” he says"."""
        text = self.document.text
        told = (
            m
            for m in newer
            if text.startswith(", who ", m.span.end)
            and m.entity != spoke
            and self.may_be(m.entity, gender)
            and not self.is_spoken(m, said)
        )
        last = max((m.sentence for m in newer if m.entity == spoke), default=-1)
        return any(m.sentence > last for m in told)

    def _is_beside_other(
        self, near: Iterable[Mention], chosen: Mention, gender: Gender | None
    ) -> bool:
        """Whether who is told of since is a "he" by name alone, and the one chosen by nothing."""
        return chosen.entity not in self.gender_of and any(
            m.sentence > chosen.sentence
            and self.is_subject(m)
            and m.entity not in self.called
            and not self.may_be(m.entity, gender)
            for m in near
        )

    def person(self, phrase: RolePhrase) -> EntityId | None:
        """The person whom a role phrase names, or its pronoun means."""
        if phrase.of == phrase.person:
            return self._holder(self.touching(phrase.person))
        for mention in self.touching(phrase.person):
            if self.type_of(mention.entity) == "person":
                return mention.entity
        word = phrase.person.of(self.document.text).lower()
        if word not in {"he", "she"}:
            return None
        found = self.pronoun(word, phrase.person.start, None)[0]
        return found if found is not None and not self._is_abroad(found, phrase) else None

    def _is_abroad(self, person: EntityId, phrase: RolePhrase) -> bool:
        """Whether somebody known holds offices of another country than the one of a title."""
        home = self.entities[person].within
        of = self.touching(phrase.of) if phrase.of is not None else ()
        states = {m.entity for m in of if self.type_of(m.entity) == "place"}
        return home is not None and bool(states) and home not in states

    def _holder(self, run: Sequence[Mention]) -> EntityId | None:
        """The person whose name ends a run that a body begins: "the Wool Council Ana Rao"."""
        if len(run) < 2:  # noqa: PLR2004 -- a body and a person
            return None
        body, holder = run[-2:]
        gap = self.document.text[body.span.end : holder.span.start]
        is_body = self.type_of(body.entity) in _THINGS and not body.demonym and gap in {" ", ") "}
        return holder.entity if is_body and self.type_of(holder.entity) == "person" else None

    def titles_before(self, offset: int) -> list[tuple[EntityId, RolePhrase]]:
        """Who holds or held which office by what the text has said so far."""
        out: list[tuple[EntityId, RolePhrase]] = []
        for phrase in self.extraction.roles:
            if phrase.person.end > offset:
                continue
            person = self.person(phrase)
            if person is not None:
                out.append((person, phrase))
        return out
