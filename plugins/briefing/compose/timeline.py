"""The timeline: what led here and what is ahead, from text, knowledge and earlier briefings."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ..model import Evidence, Moment
from ..views import first_day
from .factbox import date_excerpt, telling_dates
from .wording import is_answer

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from ..model import EntityId, Portrait, Related
    from .material import Material

_MOST = 7
_MOST_KNOWN = 12
_FRESH = 730  # days after which it's no news that somebody took office
_SAME = 2  # long words that two accounts of one day share if they tell of one thing
_LONG = 5  # letters
_MOST_SHARED = 3  # main entities that an earlier briefing must share if all are places


def find_moments(material: Material) -> tuple[Moment, ...]:
    """The timeline of one article, oldest first, with its own day; () if that would stand alone."""
    document = material.document
    own = Moment(date=document.date.isoformat(), text=document.title, is_own=True)
    told = tuple(_told(material))
    found = (*told, *(one for one in _known(material) if not _is_told(one, told)))
    return arrange((own, *found), document.date) if found else ()


def _is_told(known: Moment, told: Iterable[Moment]) -> bool:
    """Whether the text itself tells of it: on the same date, with words in common."""
    words = _long_words(known.text)
    return any(
        one.date == known.date and len(words & _long_words(one.text)) >= _SAME for one in told
    )


def _long_words(text: str) -> set[str]:
    return {one.casefold() for one in re.findall(r"\w+", text) if len(one) >= _LONG}


def with_earlier(
    moments: tuple[Moment, ...],
    own: Moment,
    related: Iterable[Related],
    *,
    date: dt.date,
    places: Collection[EntityId],
) -> tuple[Moment, ...]:
    """Add the earlier briefings that are parts of one story.

    Those share at least three main entities, or two that aren't both places: two countries alone
    share many stories.
    """
    earlier = tuple(
        Moment(date=one.date.isoformat(), text=one.title, briefing=one.slug)
        for one in related
        if one.date < date and _is_one_story(one.shared, places)
    )
    if not earlier:
        return moments
    return arrange((*(moments or (own,)), *earlier), date)


def _is_one_story(shared: Sequence[EntityId], places: Collection[EntityId]) -> bool:
    is_more = any(one not in places for one in shared)
    return len(shared) >= _MOST_SHARED - is_more


def arrange(moments: Iterable[Moment], date: dt.date) -> tuple[Moment, ...]:
    """Sort by date, a month before its days, and mark as minor all but the seven that matter most.

    The article's own day always stays; then weigh most what lies ahead, earlier briefings and
    exact dates, those of the text first, then sentences that lean on another, last decades; of
    equals what is nearer to ``date``.
    """
    whole = sorted(moments, key=lambda one: (str(first_day(one.date)), len(one.date), one.text))
    by_weight = sorted(whole, key=lambda one: (-_weight(one), _distance(one, date)))
    shown = {(one.date, one.text) for one in by_weight[:_MOST]}
    return tuple(replace(one, is_minor=(one.date, one.text) not in shown) for one in whole)


def _weight(moment: Moment) -> int:
    if moment.is_own:
        return 9
    if moment.briefing or (moment.is_planned and not is_answer(moment.text)):
        return 6
    if "X" in moment.date:
        return 1
    is_told = any(one.sentence is not None for one in moment.evidence)
    is_exact = len(moment.date) > len("2022") and not is_answer(moment.text)
    return 5 if is_told and is_exact else 4 if is_exact else 3


def _distance(moment: Moment, date: dt.date) -> int:
    day = first_day(moment.date)
    return abs((day - date).days) if day else 0


def _told(material: Material) -> Iterator[Moment]:
    """The dates of the text, each with its words; of equal words only the first."""
    seen: set[str] = set()
    for timex in telling_dates(material):
        words = date_excerpt(timex, material)
        if words not in seen:
            seen.add(words)
            yield Moment(
                date=timex.value,
                text=words,
                evidence=(Evidence(sentence=timex.sentence),),
                is_planned=material.is_ahead(timex.value),
            )


def _known(material: Material) -> tuple[Moment, ...]:
    """What knowledge has of the main entities before the article's day, the latest dozen.

    Of two accounts in the same words ("A and B met", "B and A met") the first stands.
    """
    found: dict[tuple[str, frozenset[str]], Moment] = {}
    for entity in material.resolution.lead:
        if portrait := material.portraits.get(entity):
            for moment in (*_happenings(portrait, material), *_tenures(portrait, material)):
                day = first_day(moment.date)
                if day is not None and day < material.document.date:
                    found.setdefault((moment.date, frozenset(moment.text.split())), moment)
    latest = sorted(found.values(), key=lambda one: _distance(one, material.document.date))
    return tuple(latest[:_MOST_KNOWN])


def _happenings(portrait: Portrait, material: Material) -> Iterator[Moment]:
    """What happened to a body, place or event, and, of a person's life, what the article tells."""
    entity = portrait.record.entity
    for one in portrait.record.happenings:
        if entity.type == "person" and not material.tells_of_more(entity.id, one.text):
            continue
        date = f"{one.date}/{one.until}" if one.until and one.until != one.date else one.date
        text = material.about(entity.id, one.text)
        yield Moment(date=date, text=text, evidence=(Evidence(reference=one.source),))


def _tenures(portrait: Portrait, material: Material) -> Iterator[Moment]:
    """How a person came into an office in the two years before, where sources agree when."""
    entity = portrait.record.entity
    for one in portrait.tenures if entity.type == "person" else ():
        start = first_day(one.start)
        if not one.start_shown or not start or (material.document.date - start).days > _FRESH:
            continue
        yield Moment(
            date=one.start,
            text=f"{entity.name} took office as {one.office}",
            evidence=(Evidence(reference=one.source),),
        )
