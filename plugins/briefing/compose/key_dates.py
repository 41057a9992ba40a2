"""The dates that tell a story: those of its events and of what it tells, and what is next."""

from __future__ import annotations

import datetime as dt
import re
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from ..model import Entry, Evidence
from ..views import first_day
from .leaning import needs_others
from .wording import EXCERPT_LENGTH, excerpt, undated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model import Entity, Span, Timex
    from .material import Material

_LONGEST_DATELINE = 5  # words, and one
_MOST_DATES = 5
_OPENING = 3  # sentences
_DAY = re.compile(r"\d{1,2}\b")  # "14 July 2015": a bare year may be that of another step
_GIVEN_UP = re.compile(r"\bhad (wanted|hoped|planned|asked|sought|meant|intended|promised)\b")
_SINCE = re.compile(r"\b(?:[Ss]ince|than|from) (?:the |late |early |mid-)?$")
_BEFORE_DATE = 20  # characters
_OF = re.compile(r"\bof $")  # "the tools of tomorrow"
_VAGUE_DAYS = frozenset({"today", "tomorrow", "yesterday"})
_LONG_CLAUSE = 160
_UNTIL_ASIDE = re.compile(
    r"\b(?:who|which|whose|where|because|while|whereas|although|though)\b[^,;:.!?]*"
    r"\b(?:until|till)\s+(?:the end of\s+|late\s+|early\s+|at least\s+)?\Z"
)


def when_and_next(material: Material) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """What happened when, and what is next; dates in passing only where there are no others."""
    dates = _telling_dates(material)
    when, coming = _when(dates, material), _next(dates, material)
    if not (when and coming):
        dates = _telling_dates(material, in_passing=True)
        when, coming = when or _when(dates, material), coming or _next(dates, material)
    return when, coming


def _when(dates: Iterable[Timex], material: Material) -> tuple[Entry, ...]:
    """Named events with their days, then the key dates up to the article's own, oldest first."""
    events = (one for one in material.ranked.get("event", ()) if not _is_passing(one, material))
    dated = (one for one in map(partial(_event, material=material), events) if one.note)
    known = tuple(islice(dated, _MOST_DATES))
    past = [one for one in _key_dates(dates, material) if not material.is_coming(one)]
    exact = [one for one in past if "X" not in one.value]  # a decade is no key date
    return (*known, *_dated(exact[:_MOST_DATES], material))


def _is_passing(event: Entity, material: Material) -> bool:
    """Whether an event is only named on the way, as a war is that a speaker remembers."""
    first, *more = material.mentions[event.id]
    is_late = first.sentence in material.story.difference(sorted(material.story)[:_OPENING])
    return not more and is_late and first.position != "subject"


def _event(event: Entity, material: Material) -> Entry:
    """An event with its date, where knowledge has it."""
    portrait = material.portraits.get(event.id)
    facts = portrait.facts if portrait else ()
    date = next((one for one in facts if one.label == "Date" and _DAY.match(one.value)), None)
    known = (Evidence(reference=date.source),) if date else ()
    return Entry(
        text=event.name,
        entity=event.id,
        note=date.value if date else None,
        evidence=(*material.cited(event.id), *known),
    )


def _next(dates: Iterable[Timex], material: Material) -> tuple[Entry, ...]:
    ahead = [
        one
        for one in _key_dates(dates, material)
        if material.is_coming(one)
        and not _GIVEN_UP.search(material.words(one.sentence))
        and not _is_background(one, material)
    ]
    return _dated(ahead[:_MOST_DATES], material)


def _is_background(timex: Timex, material: Material) -> bool:
    """Whether a date only ends what a clause aside tells: "because she is away until June"."""
    start = timex.span.start
    before = material.document.text[max(0, start - _LONG_CLAUSE) : start]
    return _UNTIL_ASIDE.search(before) is not None


def _key_dates(dates: Iterable[Timex], material: Material) -> list[Timex]:
    """One date a sentence, in text order: the most exact, of equals what is next, then the first.

    So no sentence stands twice, and "below the level of 2005 by 2025" tells of 2025.
    """
    best: dict[int, tuple[tuple[int, bool], Timex]] = {}
    for timex in dates:
        weight = len(timex.value.partition("/")[0]), material.is_coming(timex)
        if timex.sentence not in best or best[timex.sentence][0] < weight:
            best[timex.sentence] = weight, timex
    return [timex for _, timex in best.values()]


def _telling_dates(material: Material, *, in_passing: bool = False) -> tuple[Timex, ...]:
    """The story's dates, today's too, each value once: by the first sentence that stands alone.

    A date that only sentences such as "It had been there before, in 1997" give is left out, as is
    one in passing ("who left in 2013") unless it is asked for, and one in somebody's own words:
    what a speaker remembers isn't what the article tells.
    """
    found: dict[tuple[str, bool], Timex] = {}
    today, earlier = material.document.date.isoformat(), _sentences_of_days_before(material)
    spoken_words = [one.span for one in material.extraction.quotes if one.kind == "direct"]
    for timex in material.dates(own=True):
        if not (timex.is_main or in_passing):
            continue
        words = material.told(timex.sentence, timex.span)
        if timex.value == today and (timex.sentence in earlier or _is_bare(words, material)):
            continue  # "won Sunday's vote, results showed on Monday"
        if in_passing and (_tells_since(timex, material) or _is_figure(timex, material)):
            continue
        is_spoken = any(one.start <= timex.span.start < one.end for one in spoken_words)
        if not is_spoken and not needs_others(timex.sentence, words, material):
            found.setdefault((timex.value, material.is_coming(timex)), timex)
    return tuple(found.values())


def _sentences_of_days_before(material: Material) -> set[int]:
    """The sentences that name a day of the week before the article."""
    today = material.document.date
    days = {(today - dt.timedelta(back)).isoformat() for back in range(1, 8)}
    return {one.sentence for one in material.dates() if one.value in days}


def _tells_since(timex: Timex, material: Material) -> bool:
    """Whether a date only bounds what is told: "for the first time since early 1981"."""
    start = timex.span.start
    return _SINCE.search(material.document.text, max(0, start - _BEFORE_DATE), start) is not None


def _is_figure(timex: Timex, material: Material) -> bool:
    """Whether it means an age rather than a day: "the tools of tomorrow"."""
    text, start = material.document.text, timex.span.start
    is_day = timex.span.of(text).lower() in _VAGUE_DAYS
    return is_day and _OF.search(text, max(0, start - _BEFORE_DATE), start) is not None


def _is_bare(words: Span, material: Material) -> bool:
    """Whether a sentence is hardly more than its date: a dateline that wasn't known as one."""
    return len(words.of(material.document.text).split()) < _LONGEST_DATELINE


def _dated(timexes: Iterable[Timex], material: Material) -> tuple[Entry, ...]:
    ordered = sorted(timexes, key=lambda one: (str(first_day(one.value)), one.value))
    return tuple(
        Entry(
            text=_date_excerpt(one, material),
            value=one.value,
            evidence=(Evidence(sentence=one.sentence),),
        )
        for one in ordered
    )


def _date_excerpt(timex: Timex, material: Material) -> str:
    """The words of the sentence around a date."""
    text, sentence = material.document.text, material.told(timex.sentence, timex.span)
    return undated(excerpt(text, sentence, timex.span, EXCERPT_LENGTH), timex.span.of(text))
