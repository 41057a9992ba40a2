"""The fact box: which values each row shows, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Claim, Entry, Evidence, Row
from ..views import first_day
from .roles import standing
from .wording import excerpt, is_answer, is_sure, leans, reporting_verb, spoken, stands_alone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model import Entity, EntityId, Quantity, Timex
    from .material import Material

_MOST_NAMES = 8
_MOST_DATES = 5
_MOST_QUOTES = 5
_MOST_NUMBERS = 4
_QUOTE_LENGTH = 240  # characters
_EXCERPT_LENGTH = 160
_LEAST_WORDS = 5  # a quotation of fewer says nothing without its sentence


def find_rows(material: Material) -> tuple[Row, ...]:
    """The rows of the fact box, none empty, in the order of the design brief (27)."""
    dates = telling_dates(material)
    rows = (
        Row(key="people", entries=_people(material)),
        Row(key="organisations", entries=_organisations(material)),
        Row(key="where", entries=_where(material)),
        Row(key="when", entries=_when(dates, material)),
        Row(key="said", entries=_said(material)),
        Row(key="numbers", entries=_numbers(material)),
        Row(key="next", entries=_next(dates, material)),
    )
    return tuple(row for row in rows if row.entries)


def _named(entity: Entity, material: Material) -> tuple[Evidence, ...]:
    home = material.home(entity.id)
    return () if home is None else (Evidence(sentence=home),)


def _people(material: Material) -> tuple[Entry, ...]:
    """Persons of the text, the author never, each with the role as of the date.

    Where there are many, those without a role who are named once give way.
    """
    author = (material.document.byline or "").casefold()
    entries: list[tuple[bool, Entry]] = []
    for person in material.ranked("person"):
        if person.name.casefold() in author:
            continue
        known = standing(person.id, material)
        is_passing = known is None and len(material.mentions[person.id]) == 1
        entry = Entry(
            text=person.name,
            entity=person.id,
            note=known.words if known else None,
            evidence=known.evidence if known else _named(person, material),
        )
        entries.append((is_passing, entry))
    kept = sorted(entries, key=lambda one: one[0])[:_MOST_NAMES]
    return tuple(entry for _, entry in kept)


def _organisations(material: Material) -> tuple[Entry, ...]:
    return tuple(
        _organisation(one, material) for one in material.ranked("organisation")[:_MOST_NAMES]
    )


def _organisation(entity: Entity, material: Material) -> Entry:
    short = _short_name(entity.id, entity.name, material)
    what, sources = _national(entity.id, material)
    return Entry(
        text=entity.name,
        entity=entity.id,
        note=", ".join(filter(None, (short, what))) or None,
        evidence=(*_named(entity, material), *sources),
    )


def _national(entity: EntityId, material: Material) -> tuple[str, tuple[Evidence, ...]]:
    """Of which country a national body is, and in whose hands: "state news agency, North Korea".

    Most such bodies are named only as a source, and have no card: a reader weighs by it what they
    say. Empty where kind or country aren't known.
    """
    portrait = material.portraits.get(entity)
    facts = {fact.label: fact for fact in portrait.facts} if portrait else {}
    told = [facts[label] for label in ("Ownership", "Kind", "Country") if label in facts]
    if not {"Kind", "Country"} <= facts.keys():
        return "", ()
    *words, country = (fact.value for fact in told)
    sources = dict.fromkeys(fact.source for fact in told)
    kind = " ".join(words).lower()
    return f"{kind}, {country}", tuple(Evidence(reference=one) for one in sources)


def _short_name(entity: EntityId, name: str, material: Material) -> str | None:
    """The other name that the text itself gives: an acronym for a long name, or the reverse."""
    used = [one.span.of(material.document.text) for one in material.mentions.get(entity, ())]
    is_acronym = name.isupper()
    for words in used:
        if words.casefold() == name.casefold() or len(words) < 2:  # noqa: PLR2004 -- an initial
            continue
        if (words.isupper() and not is_acronym) or (is_acronym and " " in words):
            return words
    return None


def _where(material: Material) -> tuple[Entry, ...]:
    """Places that the text names as such: none that only stands for a government or a people."""
    return tuple(
        Entry(text=one.name, entity=one.id, evidence=named)
        for one in material.ranked("place")
        if (named := _named_as_place(one.id, material))
    )[: _MOST_NAMES + 2]


def _named_as_place(entity: EntityId, material: Material) -> tuple[Evidence, ...]:
    places = [
        one for one in material.mentions.get(entity, ()) if not one.demonym and one.metonym is None
    ]
    story = [one for one in places if one.sentence in material.story]
    return tuple(Evidence(sentence=one.sentence) for one in (story or places)[:1])


def _when(dates: Iterable[Timex], material: Material) -> tuple[Entry, ...]:
    """Named events, then the key dates up to the article's own, oldest first."""
    events = tuple(
        Entry(text=one.name, entity=one.id, evidence=_named(one, material))
        for one in material.ranked("event")[:_MOST_DATES]
    )
    past = [one for one in dates if not material.is_ahead(one.value)]
    exact = [one for one in past if "X" not in one.value]  # a decade is no key date
    return (*events, *_dated(_best(exact), material))


def _next(dates: Iterable[Timex], material: Material) -> tuple[Entry, ...]:
    ahead = [one for one in dates if material.is_ahead(one.value)]
    return _dated(_best(ahead), material)


def telling_dates(material: Material) -> tuple[Timex, ...]:
    """The story's dates, each value once: by the first sentence that stands on its own.

    A date that only sentences such as "It had been there before, in 1997" give is left out.
    """
    found: dict[str, Timex] = {}
    for timex in material.dates():
        if not is_answer(date_excerpt(timex, material)):
            found.setdefault(timex.value, timex)
    return tuple(found.values())


def _best(timexes: Iterable[Timex]) -> list[Timex]:
    """At most five, the first of each sentence, in text order."""
    first: dict[int, Timex] = {}
    for timex in timexes:
        first.setdefault(timex.sentence, timex)
    return list(first.values())[:_MOST_DATES]


def _dated(timexes: Iterable[Timex], material: Material) -> tuple[Entry, ...]:
    ordered = sorted(timexes, key=lambda one: (str(first_day(one.value)), one.value))
    return tuple(
        Entry(
            text=date_excerpt(one, material),
            value=one.value,
            evidence=(Evidence(sentence=one.sentence),),
        )
        for one in ordered
    )


def date_excerpt(timex: Timex, material: Material) -> str:
    """The words of the sentence around a date."""
    sentence = material.extraction.sentences[timex.sentence].span
    return excerpt(material.document.text, sentence, timex.span, _EXCERPT_LENGTH)


def _said(material: Material) -> tuple[Entry, ...]:
    """At most five quotations, in text order.

    Chosen first: whole sentences word for word, then one of each speaker, then main speakers.
    """
    text = material.document.text
    telling = [
        one
        for one in material.claims()
        if len(one.quote.span.of(text).split()) >= _LEAST_WORDS
        and stands_alone(text, one.quote)
        and is_sure(one)
    ]
    turns: dict[EntityId | None, int] = {}
    ranked: list[tuple[tuple[bool, int, float], Claim]] = []
    for claim in telling:
        turn = turns[claim.speaker] = turns.get(claim.speaker, 0) + 1
        weight = material.salience.get(claim.speaker, 0.0) if claim.speaker else 0.0
        is_part = leans(claim.quote.span.of(text))
        ranked.append(((is_part or claim.quote.kind == "indirect", turn, -weight), claim))
    best = [claim for _, claim in sorted(ranked, key=lambda one: one[0])[:_MOST_QUOTES]]
    return tuple(
        Entry(
            text=spoken(text, one.quote, _QUOTE_LENGTH),
            entity=one.speaker,
            kind=one.quote.kind,
            cue=reporting_verb(text, one.quote),
            evidence=(Evidence(sentence=one.quote.sentence),),
        )
        for one in sorted(best, key=lambda one: one.quote.span)
    )


def _numbers(material: Material) -> tuple[Entry, ...]:
    """Figures with the words around them; small ones in words ("two leaders") are none."""
    text = material.document.text
    figures: dict[str, Quantity] = {}
    for quantity in material.extraction.quantities:
        words = quantity.span.of(text)
        if quantity.sentence in material.story and any(one.isdigit() for one in words):
            figures.setdefault(words.casefold(), quantity)
    return tuple(_number(one, material) for one in list(figures.values())[:_MOST_NUMBERS])


def _number(quantity: Quantity, material: Material) -> Entry:
    text = material.document.text
    sentence = material.extraction.sentences[quantity.sentence].span
    return Entry(
        text=" ".join(quantity.span.of(text).split()),
        note=excerpt(text, sentence, quantity.span, _EXCERPT_LENGTH),
        evidence=(Evidence(sentence=quantity.sentence),),
    )
