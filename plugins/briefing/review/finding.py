"""Looks through briefings for what an editor should decide."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from ..compose.titles import same_office
from ..compose.wording import is_sure
from ..model import Span
from ..resolve.hints import SAID
from ..resolve.names import fold
from .settling import Fix, Settled, held, is_item, is_new, is_none, means

if TYPE_CHECKING:
    import datetime as dt

    from ..knowledge import OpenName
    from ..model import Alias, Briefing, Claim, Entity, EntityId, Role

Kind = Literal["name", "homonym", "speaker", "date", "kinds", "office", "item"]
Lookup = Callable[[str, "dt.date"], Sequence["Alias"]]

_SHAKY = 0.6  # a known name that is less sure than this may well be another's
_CANDIDATES = 3
_ITEMS = 5
_PLAIN_NOBODY = "unnamed"  # resolve's word for officials and witnesses: nothing is in doubt
_CALENDAR = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|April|June|July|August"
    r"|September|October|November|December|(?:March|May)\s\d{1,2}|(?:19|20)\d\d)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A thing to review.

    span    the first place at which it stands in the briefing's text, of ``times`` places
    words   what stands there
    fixes   ways to settle it
    """

    briefing: Briefing
    kind: Kind
    span: Span
    what: str
    fixes: tuple[Fix, ...]
    times: int = 1

    @property
    def words(self) -> str:
        """The words it is about, in one line."""
        return " ".join(self.span.of(self.briefing.document.text).split())


class Finder:
    """Finds what there is to review.

    lookup     what a name may mean on a day, for the lines to paste; without it fewer are given,
               and as much is found
    min_score  below it the site links no mention
    open_names what `make context` couldn't settle
    """

    def __init__(
        self,
        *,
        min_score: float = 0.0,
        lookup: Lookup | None = None,
        open_names: Iterable[OpenName] = (),
    ) -> None:
        """Find with a site's settings."""
        self._least = max(min_score, _SHAKY)
        self._lookup = lookup
        self._open_names = {one.id: one for one in open_names}

    def find(self, briefings: Iterable[Briefing]) -> tuple[Item, ...]:
        """All there is in these briefings, by path and place."""
        known = sorted(briefings, key=lambda one: one.document.path)
        found = [item for briefing in known for item in self._in_one(briefing)]
        found += _two_kinds_on_site(known)
        found += self._items(known)
        return tuple(sorted(found, key=lambda one: (one.briefing.document.path, one.span)))

    def _in_one(self, briefing: Briefing) -> Iterator[Item]:
        settled = Settled.of(briefing.document)
        items = [
            *self._names(briefing, settled),
            *self._homonyms(briefing, settled),
            *_speakers(briefing, settled),
            *_dates(briefing, settled),
            *_two_kinds_in_one(briefing, settled),
            *_offices(briefing, settled),
        ]
        yield from _each_once(items)

    def _names(self, briefing: Briefing, settled: Settled) -> Iterator[Item]:
        labels = {one.span: one.label for one in briefing.extraction.candidates}
        for doubt in briefing.resolution.doubts:
            words = _words(briefing, doubt.span)
            if settled.as_none(words):
                continue
            label = labels.get(doubt.span)
            fixes = (
                is_new(
                    words,
                    label if label in _TYPES else "organisation",
                    "If it names somebody or something (correct the type)",
                ),
                *self._candidates(briefing, words),
                is_none(words, "If it doesn't"),
            )
            yield Item(
                briefing=briefing, kind="name", span=doubt.span, what=doubt.what, fixes=fixes
            )

    def _homonyms(self, briefing: Briefing, settled: Settled) -> Iterator[Item]:
        names = {entity.id: entity.name for entity in briefing.resolution.entities}
        for mention in briefing.resolution.mentions:
            words = _words(briefing, mention.span)
            if mention.score >= self._least or settled.as_meant(words):
                continue
            name = names[mention.entity]
            what = f'"{words}" is taken for {name}, with a score of {mention.score:.2f} only'
            fixes = (
                means(words, mention.entity, "If that is right"),
                *self._candidates(briefing, words, but=mention.entity),
                is_none(name, "If it isn't, and nobody else"),
            )
            yield Item(briefing=briefing, kind="homonym", span=mention.span, what=what, fixes=fixes)

    def _items(self, briefings: Iterable[Briefing]) -> Iterator[Item]:
        """Names that may mean several items of Wikidata or none, each in its first article."""
        left = dict(self._open_names)
        for briefing in briefings:
            settled = Settled.of(briefing.document)
            named = {one.id for one in briefing.resolution.entities if not one.known}
            for mention in briefing.resolution.mentions:
                words = _words(briefing, mention.span)
                if mention.entity not in named or settled.as_meant(words):
                    continue
                if open_name := left.pop(mention.entity, None):
                    candidates = open_name.candidates[:_ITEMS]
                    several = "one of several" if len(candidates) > 1 else "an item"
                    nobody = "If it is none of these (nothing is asked again)"
                    yield Item(
                        briefing=briefing,
                        kind="item",
                        span=mention.span,
                        what=f'"{words}" may be {several} of Wikidata; nothing is taken from there',
                        fixes=(
                            *(is_item(open_name, one, words) for one in candidates),
                            is_new(open_name.name, open_name.type, nobody),
                        ),
                    )

    def _candidates(
        self, briefing: Briefing, words: str, *, but: EntityId | None = None
    ) -> Iterator[Fix]:
        """Whom a name may mean, by the gazetteer."""
        aliases = self._lookup(words, briefing.document.date) if self._lookup else ()
        others = [one.entity for one in aliases if one.entity != but]
        for other in others[:_CANDIDATES]:
            yield means(words, other, f"If it is {other}")


_TYPES = frozenset({"person", "organisation", "place", "event"})


def _words(briefing: Briefing, span: Span) -> str:
    return " ".join(span.of(briefing.document.text).split())


def _each_once(items: Iterable[Item]) -> Iterator[Item]:
    """The same words in one article once, where they stand first."""
    first: dict[tuple[str, str], Item] = {}
    times: Counter[tuple[str, str]] = Counter()
    for item in items:
        key = item.kind, fold(item.words)
        times[key] += 1
        first.setdefault(key, item)
    yield from (replace(item, times=times[key]) for key, item in first.items())


def _speakers(briefing: Briefing, settled: Settled) -> Iterator[Item]:
    """Quotations by somebody whom the text names in words that resolve can't be sure of."""
    for claim in briefing.resolution.claims:
        span = claim.quote.speaker
        if span is None or not _is_open(claim):
            continue
        words = _words(briefing, span)
        if settled.as_none(words):
            continue
        why = f"it isn't sure who is meant by “{words}”"
        if claim.speaker is not None:
            why += f", perhaps {claim.speaker}"
        yield Item(
            briefing=briefing,
            kind="speaker",
            span=span,
            what=f"A quotation has no speaker: {why}",
            fixes=(
                *_likely(briefing, span, words),
                is_none(words, "If it is nobody who has a page, or several"),
            ),
        )


def _likely(briefing: Briefing, span: Span, words: str) -> Iterator[Fix]:
    """Who was named before, the nearest first: one of them may be meant."""
    if "," in words or "=" in words:
        return  # no entry of a header can hold them
    entities = {one.id: one for one in briefing.resolution.entities}
    before = [
        entities[one.entity]
        for one in reversed(briefing.resolution.mentions)
        if one.span.end <= span.end and not one.demonym
    ]
    speakers = dict.fromkeys(one for one in before if one.type in {"person", "organisation"})
    for one in list(speakers)[:_CANDIDATES]:
        yield means(words, one.id, f"If it is {one.name}")


def _is_open(claim: Claim) -> bool:
    if claim.speaker is not None:
        return not is_sure(claim)
    return claim.reason not in {_PLAIN_NOBODY, SAID} and not claim.reason.startswith("goes on")


def _dates(briefing: Briefing, settled: Settled) -> Iterator[Item]:
    """Words of the calendar that nothing has read: neither as a date nor in a name."""
    document = briefing.document
    read = [
        *(one.span for one in briefing.extraction.timexes),
        *(one.span for one in briefing.resolution.mentions),
        *(one.span for one in briefing.resolution.doubts),
        *document.muted,
    ]
    for sentence in briefing.extraction.sentences:
        for match in _CALENDAR.finditer(document.text, sentence.span.start, sentence.span.end):
            span = Span(start=match.start(), end=match.end())
            words = _words(briefing, span)
            if any(span.overlaps(one) for one in read) or settled.as_none(words):
                continue
            fixes = (is_none(words, "If it is no date, or may stay without one"),)
            what = f'"{words}" is not read as a date; written out, as "30 June 2022", it would be'
            yield Item(briefing=briefing, kind="date", span=span, what=what, fixes=fixes)


def _two_kinds_in_one(briefing: Briefing, settled: Settled) -> Iterator[Item]:
    """One name for two entities of different kinds in one article."""
    named: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in briefing.resolution.entities:
        named[fold(entity.name)].append(entity)
    for same in named.values():
        if len({entity.type for entity in same}) == 1 or settled.as_meant(same[0].name):
            continue
        spans = {one.entity: one.span for one in reversed(briefing.resolution.mentions)}
        kinds = " and ".join(f"{entity.type} ({entity.id})" for entity in same)
        fixes = tuple(means(one.name, one.id, f"If it is always the {one.type}") for one in same)
        yield Item(
            briefing=briefing,
            kind="kinds",
            span=spans[same[-1].id],
            what=f'"{same[0].name}" is read as two kinds, {kinds}',
            fixes=fixes,
        )


def _two_kinds_on_site(briefings: Sequence[Briefing]) -> Iterator[Item]:
    """A name that nobody wrote down, of one kind in some articles and of another in others."""
    named: defaultdict[str, list[tuple[Briefing, Entity]]] = defaultdict(list)
    for briefing in briefings:
        for entity in briefing.resolution.entities:
            if not entity.known:
                named[fold(entity.name)].append((briefing, entity))
    for same in named.values():
        kinds = Counter(entity.type for _, entity in same)
        if len(kinds) == 1 or len({briefing.document.path for briefing, _ in same}) == 1:
            continue
        usual = kinds.most_common(1)[0][0]
        briefing, entity = next(pair for pair in same if pair[1].type != usual)
        span = next(m.span for m in briefing.resolution.mentions if m.entity == entity.id)
        what = f'"{entity.name}" is read as {entity.type} here, and elsewhere as {usual}'
        fixes = (is_new(entity.name, usual, "Whichever it is (correct the type)"),)
        yield Item(briefing=briefing, kind="kinds", span=span, what=what, fixes=fixes)


def _offices(briefing: Briefing, settled: Settled) -> Iterator[Item]:
    """Offices that the text gives to one and the knowledge, as of the article's date, to others."""
    entities = {entity.id: entity for entity in briefing.resolution.entities}
    for role in briefing.resolution.roles:
        others = _other_holders(briefing, role)
        if not others or _tells_of_earlier(briefing, role):
            continue
        person = entities[role.person]
        words = _words(briefing, role.phrase.person)
        if settled.as_person((person.name, words), person.id):
            continue
        whose = entities[role.of].name if role.of else ""
        what = f"{person.name} is {role.title} here ({whose}); known for that day: {others}"
        fixes = (
            held(person, role, "If the text is right"),
            means(words, person.id, "If the words may stand as they are"),
        )
        yield Item(
            briefing=briefing,
            kind="office",
            span=role.phrase.person,
            what=what,
            fixes=fixes,
        )


def _other_holders(briefing: Briefing, role: Role) -> str:
    """Who else held the office then, if the person didn't; "" if that isn't sure."""
    portraits = {one.record.entity.id: one for one in briefing.knowledge.portraits}
    if role.of is None or role.former or role.phrase.standing or role.of not in portraits:
        return ""
    tenures = portraits[role.of].tenures
    own = portraits[role.person].tenures if role.person in portraits else ()
    holders = [one for one in tenures if same_office(role, one)]
    if role.person in {one.person for one in holders} or any(same_office(role, o) for o in own):
        return ""
    return " and ".join(f"{_name(briefing, one.person)}, {one.office}" for one in holders)


def _name(briefing: Briefing, person: EntityId) -> str:
    """A holder's name, as the portraits of the country give it."""
    facts = (fact for one in briefing.knowledge.portraits for fact in one.facts)
    return next((fact.value for fact in facts if fact.entity == person), str(person))


def _tells_of_earlier(briefing: Briefing, role: Role) -> bool:
    """Whether the sentence says when it was: "In August 2023 he met President Biden"."""
    today = briefing.document.date.isoformat()
    return any(
        one.value[:4].isdigit() and one.value < today[: len(one.value)]
        for one in briefing.extraction.timexes
        if one.sentence == role.phrase.sentence
    )
