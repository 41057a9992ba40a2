"""The fact box: which values each row shows, and in which order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..model import Claim, Entry, Evidence, Row
from .key_dates import when_and_next
from .leaning import needs_others
from .roles import standing
from .said import leaves_open, phrased
from .sides import by_side
from .wording import (
    EXCERPT_LENGTH,
    excerpt,
    has_lost_its_subject,
    is_half,
    is_sure,
    leans,
    stands_alone,
)

if TYPE_CHECKING:
    from collections.abc import Container

    from ..model import Entity, EntityId, Quantity
    from .material import Material
    from .roles import Standing
    from .said import Shown

_MOST_NAMES = 8
_MOST_QUOTES = 5
_MOST_NUMBERS = 4
_QUOTE_LENGTH = 240  # characters
_LARGE = re.compile(
    r"\d+(?:[.,]\d+)*[ -](?:(?:m|b|tr)illion|crore|mln|bn)|\d{1,3}(?:[.,]\d{3})+|\d{3,}"
)
_PART_OF_A_FIGURE = re.compile(r"\d (?:thousand|lakh|hundred) \Z")  # "67 thousand 338 votes"
_BEFORE_FIGURE = 20  # characters
_VERB_FIRST = re.compile(r"(?:to|who|whose|which|that|[a-z]+ing)\b|[a-z]+ed [A-Z]")
_LAST_FIGURE = re.compile(r"(?:[A-Z]{0,3}[$€£¥₱₹])?\d[^ ]*(?: to \d[^ ]*)?(?: [a-z]+){0,2}\Z")
_INITIALS = re.compile(r"(?:[A-Z]\.?){2,3}")
_LEAST_WORDS = 5  # a quotation of fewer says nothing without its sentence


def find_rows(material: Material) -> tuple[Row, ...]:
    """The rows of the fact box, none empty, in the order of the design brief (27)."""
    when, coming = when_and_next(material)
    told = {evidence.sentence for entry in (*when, *coming) for evidence in entry.evidence}
    rows = (
        Row(key="people", entries=_people(material)),
        Row(key="organisations", entries=_organisations(material)),
        Row(key="where", entries=_where(material)),
        Row(key="when", entries=when),
        Row(key="said", entries=_said(material)),
        Row(key="numbers", entries=_numbers(material, told)),
        Row(key="next", entries=coming),
    )
    return tuple(row for row in rows if row.entries)


def _people(material: Material) -> tuple[Entry, ...]:
    """Persons of the text, the author never, each with the role as of the date.

    Where there are many, those without a role who are named once give way.
    """
    author = (material.document.byline or "").casefold()
    entries: list[tuple[bool, tuple[Entry, Standing | None]]] = []
    for person in material.ranked.get("person", ()):
        if person.name.casefold() in author:
            continue
        known = standing(person.id, material)
        is_passing = known is None and len(material.mentions[person.id]) == 1
        entry = Entry(
            text=person.name,
            entity=person.id,
            note=known.words if known else None,
            evidence=known.evidence if known else material.cited(person.id),
        )
        entries.append((is_passing, (entry, known)))
    kept = sorted(entries, key=lambda one: one[0])[:_MOST_NAMES]
    return by_side([entry for _, entry in kept], material)


def _organisations(material: Material) -> tuple[Entry, ...]:
    return tuple(
        _organisation(one, material)
        for one in material.ranked.get("organisation", ())[:_MOST_NAMES]
    )


def _organisation(entity: Entity, material: Material) -> Entry:
    short = _short_name(entity.id, entity.name, material)
    what, sources = _national(entity.id, material)
    return Entry(
        text=entity.name,
        entity=entity.id,
        note=", ".join(filter(None, (short, what))) or None,
        evidence=(*material.cited(entity.id), *sources),
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
        for one in material.ranked.get("place", ())
        if (named := _named_as_place(one.id, material))
    )[: _MOST_NAMES + 2]


def _named_as_place(entity: EntityId, material: Material) -> tuple[Evidence, ...]:
    text = material.document.text
    places = [
        one
        for one in material.mentions.get(entity, ())
        if not one.demonym
        and one.metonym is None
        # as good as a people's name: "U.S. President"
        and not (one.position == "modifier" and _INITIALS.fullmatch(one.span.of(text)))
    ]
    story = [one for one in places if one.sentence in material.story]
    return tuple(Evidence(sentence=one.sentence) for one in (story or places)[:1])


def _said(material: Material) -> tuple[Entry, ...]:
    """At most five quotations, in text order.

    Chosen first: whole sentences word for word, then one of each speaker, then main speakers.
    """
    text = material.document.text
    telling = [
        (one, words)
        for one in material.claims()
        if len(one.quote.span.of(text).split()) >= _LEAST_WORDS
        and stands_alone(text, one.quote)
        and not is_half(text, one.quote)
        and is_sure(one)
        and not has_lost_its_subject(text, one.quote, by_person=_is_person(one, material))
        and (words := _shown(one, material)) is not None
        and not _is_told_and_leans(one, words, material)
    ]
    turns: dict[EntityId | None, int] = {}
    ranked: list[tuple[tuple[bool, int, float], tuple[Claim, Shown]]] = []
    for claim, words in telling:
        turn = turns[claim.speaker] = turns.get(claim.speaker, 0) + 1
        weight = material.salience.get(claim.speaker, 0.0) if claim.speaker else 0.0
        is_part = leans(claim.quote.span.of(text))
        ranked.append(((is_part or claim.quote.kind == "indirect", turn, -weight), (claim, words)))
    best = [said for _, said in sorted(ranked, key=lambda one: one[0])[:_MOST_QUOTES]]
    best.sort(key=lambda said: said[0].quote.span)
    return tuple(_utterance(*said) for said in best)


def _shown(claim: Claim, material: Material) -> Shown | None:
    sentence = material.extraction.sentences[claim.quote.sentence].span
    return phrased(material.document.text, sentence, claim.quote, _QUOTE_LENGTH)


def _is_person(claim: Claim, material: Material) -> bool:
    return claim.speaker is not None and material.entities[claim.speaker].type == "person"


def _is_told_and_leans(claim: Claim, shown: Shown, material: Material) -> bool:
    """Whether a part in marks is told by its sentence, and that one leans on others."""
    quote = claim.quote
    if quote.kind == "indirect" or (shown[2] == "direct" and not leaves_open(shown)):
        return False
    return needs_others(quote.sentence, material.told(quote.sentence, quote.span), material)


def _utterance(claim: Claim, shown: Shown) -> Entry:
    cue, words, kind = shown
    return Entry(
        text=words,
        entity=claim.speaker,
        kind=kind,
        cue=cue,
        evidence=(Evidence(sentence=claim.quote.sentence),),
    )


def _numbers(material: Material, told: Container[int | None]) -> tuple[Entry, ...]:
    """Figures with the words around them, one a sentence.

    told  the sentences that other rows show, figures and all
    """
    text = material.document.text
    figures: dict[str, Quantity] = {}
    seen: set[int] = set()
    for quantity in material.extraction.quantities:
        words = quantity.span.of(text)
        sentence = material.told(quantity.sentence, quantity.span)
        is_own = quantity.sentence in material.story and quantity.sentence not in told
        is_new = is_own and quantity.sentence not in seen and not _is_all_said(quantity, material)
        is_new = is_new and not _PART_OF_A_FIGURE.search(
            text, max(0, quantity.span.start - _BEFORE_FIGURE), quantity.span.start
        )
        if is_new and not needs_others(quantity.sentence, sentence, material):
            figures.setdefault(_figure(words), quantity)
            seen.add(quantity.sentence)
    return tuple(_number(one, material) for one in list(figures.values())[:_MOST_NUMBERS])


def _is_all_said(quantity: Quantity, material: Material) -> bool:
    """Whether its sentence is nothing but somebody's own words, or is cut off within them."""
    end = material.extraction.sentences[quantity.sentence].span.end
    return any(
        one.kind == "direct" and one.span.covers(quantity.span) and one.span.end >= end
        for one in material.extraction.quotes
    )


def _figure(words: str) -> str:
    """What two entries share if they tell one figure: "1,000 victims", then "1,000 people"."""
    large = _LARGE.search(words)
    return large[0] if large else words.casefold()


def _label(words: str) -> str:
    """What a figure counts; the figure alone of "raising rates by 14 percent"."""
    figure = _LAST_FIGURE.search(words) if _VERB_FIRST.match(words) else None
    return figure[0] if figure else words


def _number(quantity: Quantity, material: Material) -> Entry:
    text = material.document.text
    sentence = material.told(quantity.sentence, quantity.span)
    words = _label(" ".join(quantity.span.of(text).split()))
    around = excerpt(text, sentence, quantity.span, EXCERPT_LENGTH)
    return Entry(
        text=words,
        note=around if around.rstrip(".") != words else None,
        evidence=(Evidence(sentence=quantity.sentence),),
    )
