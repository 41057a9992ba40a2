"""Who speaks, and who holds which office: the words of the extraction joined to entities."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Claim, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..model import (
        Document,
        Entity,
        EntityId,
        EntityType,
        Extraction,
        Mention,
        Quote,
        RolePhrase,
        Span,
    )

_PREPOSITION = re.compile(r"\s(?:of|for|from|by|at|in|with|to|on)\s")
# words whose author or client speaks through them (bench/README.md: the organisation)
_VOICES = re.compile(
    r"(?:spokes(?:man|woman|person|people)|lawyers?|attorneys?|statement|report|note|letter|"
    r"communiqu[eé]|charter|memo|memorandum|release|filing|post|website|blog|survey|study|bulletin|"
    r"observers|monitors|inspectors|representatives?|press (?:office|service)|manifesto|editorial)$"
)
_STATES = re.compile(r"(?:government|authorities|administration|regime)$")
_BODIES = re.compile(
    r"(?:agency|association|authority|bank|body|board|bureau|charity|commission|committee|company|"
    r"consortium|council|court|firm|foundation|fund|group|institute|institution|lender|ministry|"
    r"movement|newspaper|magazine|network|operator|organi[sz]ation|outlet|paper|party|regulator|"
    r"start-up|think-tank|think tank|tribunal|union|university|watchdog|alliance|bloc|club|"
    r"federation|channel|broadcaster|airline|retailer|carmaker|department)$"
)
_HONOUR = re.compile(r" (?:[QKS]C|[A-Z]?BE|MPs?|MSP|MEP|IAS|PhD)$")
_DESCRIBES = re.compile(r"[Tt]he \S+ (?:of|for|at|in) ")
_TITLES = re.compile(r", (?:[A-Z][\w.]* ){0,3}")
_TITLED = 30  # characters of titles between
_NAME_INSIDE = re.compile(r"(?<!^)\b[A-Z]\w+")
_COMPANIES = frozenset(
    "company firm carmaker automaker retailer airline start-up startup lender operator".split()
)
_MEDIA = frozenset("newspaper paper magazine outlet broadcaster channel network".split())
_MEDIA_WORDS = frozenset(
    "broadcasting broadcaster news times post press herald television tv radio daily journal "
    "tribune guardian gazette chronicle channel network media observer telegraph mail".split()
)
_ANYBODY = re.compile(r"(?:an?|one|some|another|many|several|most)\s", re.IGNORECASE)
_PEOPLE = {"he", "she"}
_OWNERS: Mapping[str, tuple[EntityType, ...]] = {
    "his": ("person",),
    "her": ("person",),
    "its": ("organisation", "place"),
}
_FAR = 6  # sentences over which the last subject is still the topic
_NEAR = 3  # sentences over which a pronoun or description looks back
_DEAD = re.compile(
    r"(?:,\s[^,;“”\"]{2,80},|,\s(?:an?|the|its|his|her|their|one)\s(?:(?!\bwho)[^,;“”\"]){2,80})?"
    r",?(?:\swho)?\s(?:(?:was|were|had been|has been)\s(?:found\s)?"
    r"(?:murdered|killed|assassinated|hanged|executed|shot dead|found dead)|(?:has\s|had\s)?died)\b"
)
"""Right behind a name: its bearer is dead, and not somebody of whom it tells."""


def find_claims(
    document: Document,
    extraction: Extraction,
    mentions: Sequence[Mention],
    entities: Mapping[EntityId, Entity],
) -> tuple[Claim, ...]:
    """A claim a quote, in order, each with the entity that speaks as far as it is safe to say.

    mentions   sorted by start; ``position`` decides which of several a pronoun means
    The speaker is the name in the words that name it; for "he", "she", "it" whoever spoke last,
    else the nearest subject of that kind; for "the minister", "the agency" the one that fits; for
    a spokesman, statement or report of a named organisation the organisation. Officials,
    analysts and witnesses are nobody. Rules ours, after bench/README.md, "Quotes".
    """
    scene = _Scene(document, extraction, mentions, entities)
    claims: list[Claim] = []
    for quote in extraction.quotes:
        last = claims[-1] if claims else None
        speaker, reason = scene.speaker(quote, last)
        claims.append(Claim(quote=quote, speaker=speaker, reason=reason))
    return tuple(claims)


@dataclass(frozen=True, slots=True)
class _Scene:
    """A document with its mentions, to look around in."""

    document: Document
    extraction: Extraction
    mentions: Sequence[Mention]
    entities: Mapping[EntityId, Entity]

    def type_of(self, entity: EntityId | None) -> EntityType | None:
        found = self.entities.get(entity) if entity is not None else None
        return found.type if found else None

    def inside(self, span: Span) -> list[Mention]:
        return [mention for mention in self.mentions if span.covers(mention.span)]

    def before(
        self, offset: int, types: Iterable[EntityType], *, within: int = _NEAR
    ) -> list[Mention]:
        """Mentions of some types in the sentences before a place, nearest first."""
        wanted = set(types)
        sentence = self.sentence_at(offset)
        return [
            mention
            for mention in reversed(self.mentions)
            if mention.span.end <= offset
            and sentence - mention.sentence <= within
            and self.type_of(mention.entity) in wanted
            and not mention.demonym
        ]

    def sentence_at(self, offset: int) -> int:
        starts = self.extraction.sentences
        return max(0, bisect_right(starts, offset, key=lambda sentence: sentence.span.start) - 1)

    def speaker(self, quote: Quote, last: Claim | None) -> tuple[EntityId | None, str]:
        """Who says a quote, and why."""
        if quote.speaker is None:
            return None, "nobody is named"
        if last is not None and last.quote.speaker == quote.speaker:
            return last.speaker, "goes on"
        if self.document.dateline and quote.speaker.overlaps(self.document.dateline):
            return self.behind_dateline(self.document.dateline, quote)
        words = quote.speaker.of(self.document.text)
        if words.lower() in {"he", "she", "it", "they", "who", "i", "we", "her", "him"}:
            return self.pronoun(words.lower(), quote.speaker.start, last)
        return self.named(quote, quote.speaker, words, last)

    def behind_dateline(self, dateline: Span, quote: Quote) -> tuple[EntityId | None, str]:
        """The first name behind a dateline: "SEOUL, June 30 — The agency said", misread."""
        end = quote.cue.start if quote.cue is not None else quote.span.start
        for mention in self.mentions:
            if dateline.end <= mention.span.start < end and not mention.demonym:
                return mention.entity, "named"
        return None, "nobody is named"

    def pronoun(self, word: str, offset: int, last: Claim | None) -> tuple[EntityId | None, str]:
        """Whoever spoke last and is of the right kind, else the nearest subject."""
        types: tuple[EntityType, ...]
        if word in {"he", "she", "her", "him"}:
            types = ("person",)
        elif word == "it":
            types = ("organisation", "place")
        else:
            return None, f'"{word}" is not sure'
        spoke = self.spoke_last(last, offset)
        since = last.quote.span.end if last is not None else offset
        newer = [m for m in self.before(offset, types) if m.span.start >= since]
        others = [m for m in newer if m.position == "subject" and m.entity != spoke]
        if spoke is not None and self.type_of(spoke) in types and not others:
            return spoke, f'"{word}" is who spoke last'
        chosen = self.antecedent(offset, types)
        if chosen is None:
            return None, f'nobody near for "{word}"'
        return chosen.entity, f'"{word}" follows {chosen.span.of(self.document.text)}'

    def antecedent(
        self, offset: int, types: tuple[EntityType, ...], *, but: EntityId | None = None
    ) -> Mention | None:
        """The mention that a pronoun takes up.

        A subject near by, or the only one in a sentence of the same paragraph; else the last
        subject, else the only one near by.
        """
        near = [m for m in self.before(offset, types) if m.entity != but]
        block, now = self.block_at(offset), self.sentence_at(offset)
        for sentence in sorted({m.sentence for m in near}, reverse=True):
            here = [m for m in near if m.sentence == sentence]
            subjects = [m for m in here if m.position == "subject"]
            if subjects:
                return subjects[-1]
            same = self.extraction.sentences[sentence].block == block and sentence != now
            if same and len({m.entity for m in here}) == 1:
                return here[0]
        far = [m for m in self.before(offset, types, within=_FAR) if m.entity != but]
        topic = next((m for m in far if m.position == "subject"), None)
        alone = near[0] if len({m.entity for m in near}) == 1 else None
        return topic or alone

    def block_at(self, offset: int) -> int:
        sentences = self.extraction.sentences
        return sentences[self.sentence_at(offset)].block if sentences else 0

    def spoke_last(self, last: Claim | None, offset: int) -> EntityId | None:
        if last is None or last.speaker is None or last.quote.speaker is None:
            return None
        far = self.sentence_at(offset) - self.sentence_at(last.quote.span.end - 1)
        return last.speaker if far <= _NEAR else None

    def named(
        self, quote: Quote, span: Span, words: str, last: Claim | None
    ) -> tuple[EntityId | None, str]:
        """The name that ends the first part of the phrase, or what a description means."""
        apposed = self.apposed_to(span)
        if apposed is not None:
            return apposed.entity, "in apposition"
        first = _PREPOSITION.split(_HONOUR.sub("", words), maxsplit=1)[0]
        end = span.start + len(first)
        inside = self.inside(span)
        for mention in self.mentions:
            covers_end = mention.span.start < end <= mention.span.end
            if covers_end and mention.span.overlaps(span) and not mention.demonym:
                return mention.entity, "named"
        kind = re.sub(r"['’]s?$", "", self.without_people(span, first).lower())
        if _VOICES.search(kind):
            return self.voice(quote, span, inside, last)
        if _STATES.search(kind):
            return self.only(inside, ("place",), "its government")
        return self.described(span, kind, last)

    def apposed_to(self, span: Span) -> Mention | None:
        """The person whom the words describe: "The chair of the forum, Ana Rao, said"."""
        text = self.document.text
        if not _DESCRIBES.match(text, span.start, span.end):
            return None
        for mention in self.mentions:
            if 0 < mention.span.start - span.end < _TITLED and text[mention.span.end] == ",":
                is_close = _TITLES.fullmatch(text, span.end, mention.span.start)
                if is_close and self.type_of(mention.entity) == "person":
                    return mention
        return None

    def without_people(self, span: Span, words: str) -> str:
        """A description without its nationality: "the negotiator" of "the Korean negotiator"."""
        for mention in self.inside(span):
            if mention.demonym:
                words = words.replace(f"{mention.span.of(self.document.text)} ", "", 1)
        return words

    def only(
        self, mentions: Sequence[Mention], types: tuple[EntityType, ...], reason: str
    ) -> tuple[EntityId | None, str]:
        """The one entity of these types among some mentions; None if there are more."""
        found = {m.entity for m in mentions if self.type_of(m.entity) in types}
        return (found.pop(), reason) if len(found) == 1 else (None, "not one alone")

    def voice(
        self, quote: Quote, span: Span, inside: Sequence[Mention], last: Claim | None
    ) -> tuple[EntityId | None, str]:
        """The organisation for which somebody unnamed, or a paper, speaks."""
        found, reason = self.only(inside, ("organisation",), "speaks for it")
        if found is not None or inside:
            return found, reason
        words = span.of(self.document.text)
        if owner := re.match(r"(?:the|its)\s(.+?)['’]s\s", words, re.IGNORECASE):
            return self.described(span, owner[1].lower(), last)
        sentence = self.sentence_at(span.start)
        near = [
            m
            for m in self.before(span.start, ("organisation",))
            if m.sentence == sentence and not quote.span.overlaps(m.span)  # who is spoken of
        ]
        return self.only(near, ("organisation",), "speaks for the one named before")

    def described(self, span: Span, kind: str, last: Claim | None) -> tuple[EntityId | None, str]:
        """Whom "the minister" or "the agency" means, where one fits."""
        if _ANYBODY.match(span.of(self.document.text)) or not kind.split():
            return None, "unnamed"
        head = kind.rsplit(maxsplit=1)[-1]
        holders = {person for person, title in self.titles_before(span.start) if _fits(kind, title)}
        if len(holders) == 1:
            return holders.pop(), f"the only {head} so far"
        if _BODIES.search(kind):
            return self.body(span, head, last)
        return None, f'"{kind}" is not sure'

    def titles_before(self, offset: int) -> list[tuple[EntityId, str]]:
        """Who holds which office by what the text has said so far."""
        out: list[tuple[EntityId, str]] = []
        for phrase in self.extraction.roles:
            if phrase.former or phrase.person.end > offset:
                continue
            person = self.person(phrase)
            if person is not None:
                out.append((person, phrase.title))
        return out

    def person(self, phrase: RolePhrase) -> EntityId | None:
        """The person whom a role phrase names, or its pronoun means."""
        for mention in self.mentions:
            if mention.span.overlaps(phrase.person) and self.type_of(mention.entity) == "person":
                return mention.entity
        word = phrase.person.of(self.document.text).lower()
        if word in _PEOPLE:
            return self.pronoun(word, phrase.person.start, None)[0]
        return None

    def body(self, span: Span, head: str, last: Claim | None) -> tuple[EntityId | None, str]:
        """The organisation that a common noun means: the one of that name, else the last.

        With another name in the phrase ("the Norwegian news agency", "Germany's Seeblatt news
        agency") it means the organisation named there, or none that was named before.
        """
        apposed = [m for m in self.mentions if self.document.text[m.span.end : span.start] == ", "]
        if apposed:  # "Rengo, the largest Japanese union federation, said"
            return apposed[0].entity, "named"
        inside = self.inside(span)
        if inside or _NAME_INSIDE.search(span.of(self.document.text)):
            return self.only(inside, ("organisation",), "named")
        near = self.before(span.start, ("organisation",))
        for called in (near, self.mentions):
            found, reason = self.only(self.of_name(head, called), ("organisation",), "of that name")
            if found is not None:
                return found, reason
        spoke = self.spoke_last(last, span.start)
        if spoke is not None and self.is_such(spoke, head):
            return spoke, f'"{head}" is who spoke last'
        sentence = self.sentence_at(span.start)
        close = [m for m in near if sentence - m.sentence <= 1 and self.is_such(m.entity, head)]
        return self.only(close, ("organisation",), f"the only organisation near the {head}")

    def is_such(self, entity: EntityId, noun: str) -> bool:
        """Whether an organisation may be meant by a noun: NATO is no company, and no newspaper."""
        known = self.entities[entity]
        if known.type != "organisation":
            return False
        if noun in _MEDIA:
            return not known.known or not _MEDIA_WORDS.isdisjoint(known.name.lower().split())
        return noun not in _COMPANIES or not known.known

    def of_name(self, word: str, among: Sequence[Mention]) -> list[Mention]:
        """Mentions of entities in whose name a common noun stands."""
        known = {m.entity: self.entities[m.entity].name.lower().split() for m in among}
        return [m for m in among if word in known[m.entity]]


def _fits(description: str, title: str) -> bool:
    """Whether a description means a title: in full, or by "the" and its noun alone."""
    noun = title.partition(" of ")[0].rsplit(maxsplit=1)[-1]
    words = description.split()
    return description.endswith(title) or (words[-1] == noun and len(words) <= len(("the", noun)))


# --- roles ------------------------------------------------------------------------------------


def find_document_roles(
    document: Document,
    extraction: Extraction,
    mentions: Sequence[Mention],
    entities: Mapping[EntityId, Entity],
) -> tuple[Role, ...]:
    """The roles that the text gives to persons, in order, each once.

    One a person, title and body; one without a body is left out if the same title has one.
    ``former`` by the words, or because the text says that the person is dead.
    """
    scene = _Scene(document, extraction, mentions, entities)
    dead = {m.entity for m in mentions if _DEAD.match(document.text, m.span.end)}
    roles: list[Role] = []
    for phrase in extraction.roles:
        person = scene.person(phrase)
        if person is None:
            continue
        former = phrase.former or person in dead
        of = _body_of(scene, phrase, person)
        role = Role(person=person, title=phrase.title, of=of, former=former, phrase=phrase)
        roles.append(role)
    return tuple(_distinct(roles))


def _body_of(scene: _Scene, phrase: RolePhrase, person: EntityId) -> EntityId | None:
    """The body, country or person that a title belongs to, by its words."""
    if phrase.of is None:
        return None
    for mention in scene.mentions:
        if mention.span.overlaps(phrase.of) and mention.entity != person:
            return mention.entity
    word = phrase.of.of(scene.document.text).lower()
    if word in _OWNERS:
        owner = scene.antecedent(phrase.of.start, _OWNERS[word], but=person)
        return owner.entity if owner is not None else None
    if word.isalpha():
        return scene.body(phrase.of, word, None)[0]
    return None


def _distinct(roles: Sequence[Role]) -> list[Role]:
    kept: list[Role] = []
    for role in roles:
        same = [r for r in roles if r.person == role.person and _same_title(r.title, role.title)]
        if role.of is None and any(r.of is not None for r in same):
            continue
        if any(k in same and k.of == role.of for k in kept):
            continue
        kept.append(role)
    return kept


def _same_title(one: str, other: str) -> bool:
    return one.replace("-", " ") == other.replace("-", " ")
