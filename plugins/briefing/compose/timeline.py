"""The timeline: what led here and what is ahead, from text, knowledge and earlier briefings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..model import Evidence, Moment
from ..views import first_day, last_day
from .accounts import accounts, naming, precision
from .titles import is_head

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Iterator

    from ..model import Entity, EntityId, Happening, Portrait, Related, Tenure
    from .material import Material

_MOST = 7
_MOST_KNOWN = 12
_FRESH = {True: 730, False: 365}  # days; who leads the article, and others, took office lately
_DAYS_TO_WRITE = 3  # a briefing tells of what happened so many days before it, or fewer
_OWN, _EARLIER = 9.0, 6.0  # weights; an entry with an exact day has 5 at most
_AHEAD = 2.0  # what is to come is asked for more often than what was
_FIRST = 0.5  # how an event began matters more than what became of it
_ALONE = 1.5  # what knowledge tells of nobody else whom the article is about matters less
_SAME = 2  # words that two accounts of one time share if they tell of one thing
_STEM = 5  # letters of a word that are compared
_LEAST = 4  # letters of a word that tells
_MONTHS = frozenset(
    "janua febru march april may june july augus septe octob novem decem".split()
    + "sunda monda tuesd wedne thurs frida satur".split()
)
_DAY = len("2022-06-30")


def find_moments(material: Material) -> tuple[Moment, ...]:
    """The timeline of one article, oldest first, with its own day; () if that would stand alone."""
    document = material.document
    own = Moment(date=document.date.isoformat(), text=document.title, is_own=True, weight=_OWN)
    told = (_weighed_ahead(one) for one in accounts(material))
    found = _each_once((*told, *_known(material)))
    return arrange((own, *found), document.date) if found else ()


def _weighed_ahead(moment: Moment) -> Moment:
    return replace(moment, weight=moment.weight + _AHEAD) if moment.is_planned else moment


# --- one entry an event -----------------------------------------------------------------------


def _each_once(moments: Iterable[Moment]) -> list[Moment]:
    """Of accounts of one event the weightiest, of equals the first."""
    kept: list[Moment] = []
    for one in sorted(moments, key=lambda one: -one.weight):
        if not any(_is_one_event(one, other) for other in kept):
            kept.append(one)
    return kept


def _is_one_event(one: Moment, other: Moment) -> bool:
    """Whether two entries tell of one thing: at one time, of the same, in the same words.

    What is told of one day needs less in common than what is told of a day and its month, and
    that less than what is told of a year.
    """
    first, second = sorted((one.date.partition("/")[0], other.date.partition("/")[0]), key=len)
    if not (second.startswith(first) or _is_within(second, first) or _is_within(first, second)):
        return False
    shared = len(one.named & other.named)
    same = len(_stems(one.text) & _stems(other.text))
    if first == second and len(first) == _DAY:
        fewest = min(len(one.named), len(other.named))
        return same >= _SAME or 0 < fewest <= 2 * shared
    is_year = len(first) == len("2022")
    return same >= _SAME and (not is_year or shared > 1)


def _is_within(inner: str, outer: str) -> bool:
    """Whether a day or month lies in a season or quarter: "2025-04" in "2025-SP"."""
    begin, end, day = first_day(outer), last_day(outer), first_day(inner)
    if begin is None or end is None or day is None:
        return False
    return outer[5:6].isalpha() and inner[5:6].isdigit() and begin <= day <= end


def _stems(text: str) -> set[str]:
    words = re.findall(rf"[^\W\d_]{{{_LEAST},}}", text.casefold())
    return {one[:_STEM] for one in words} - _MONTHS


# --- earlier briefings ------------------------------------------------------------------------


def with_earlier(
    moments: tuple[Moment, ...],
    own: Moment,
    related: Iterable[Related],
    *,
    date: dt.date,
    places: Collection[EntityId],
) -> tuple[Moment, ...]:
    """Add the earlier briefings that are parts of the article's story.

    Where an entry tells what such a briefing is about, it leads there instead of standing twice.
    """
    earlier = [one for one in related if one.date < date and one.is_one_story]
    if not earlier:
        return moments
    found = list(moments or (own,))
    for one in earlier:
        event = max(
            (moment for moment in found if _is_news_of(moment, one, places)),
            key=lambda moment: moment.weight,
            default=None,
        )
        if event is not None:
            found[found.index(event)] = replace(event, briefing=one.slug, weight=_EARLIER)
        else:
            found.append(
                Moment(
                    date=one.date.isoformat(), text=one.title, briefing=one.slug, weight=_EARLIER
                )
            )
    return arrange(found, date)


def _is_news_of(moment: Moment, briefing: Related, places: Collection[EntityId]) -> bool:
    """Whether a briefing of some days later, or of the day, is about what an entry tells."""
    day = first_day(moment.date)
    if moment.is_own or moment.briefing or day is None or len(moment.date) < _DAY:
        return False
    shared = moment.named & set(briefing.shared)
    is_told = bool(shared - set(places)) or len(shared) > 1
    same = len(_stems(moment.text) & _stems(briefing.title))
    return 0 <= (briefing.date - day).days <= _DAYS_TO_WRITE and (is_told or same >= _SAME)


# --- the order --------------------------------------------------------------------------------


def arrange(moments: Iterable[Moment], date: dt.date) -> tuple[Moment, ...]:
    """Sort by date, a month before its days, and mark as minor all but the seven that matter most.

    Those are the weightiest, the article's own day always among them; of equals the nearer to
    ``date``.
    """
    whole = sorted(moments, key=lambda one: (str(first_day(one.date)), len(one.date), one.text))
    by_weight = sorted(whole, key=lambda one: (not one.is_own, -one.weight, _distance(one, date)))
    shown = {(one.date, one.text) for one in by_weight[:_MOST]}
    return tuple(replace(one, is_minor=(one.date, one.text) not in shown) for one in whole)


def _distance(moment: Moment, date: dt.date) -> int:
    day = first_day(moment.date)
    return abs((day - date).days) if day else 0


# --- what knowledge has -----------------------------------------------------------------------


def _known(material: Material) -> list[Moment]:
    """What knowledge has before the article's day that matters for it, a dozen at most."""
    found = [
        moment
        for entity in material.mentions
        if (portrait := material.portraits.get(entity))
        for moment in (*_happenings(portrait, material), *_tenures(portrait, material))
    ]
    return sorted(found, key=lambda one: (-one.weight, one.date, one.text))[:_MOST_KNOWN]


def _happenings(portrait: Portrait, material: Material) -> Iterator[Moment]:
    """What an event was and came to; of others only what tells of more that the article names."""
    entity = portrait.record.entity
    happenings = [one for one in portrait.record.happenings if _is_past(one.date, material)]
    is_own = entity.type == "event" and _is_lead(entity, material)
    if not is_own and not _is_lead(entity, material) and entity.type != "event":
        return
    for one in happenings:
        if is_own or material.tells_of_more(entity.id, one.text):
            moment = _happening(one, entity, material)
            is_first = is_own and one == happenings[0]
            yield replace(moment, weight=moment.weight + (_FIRST if is_first else 0.0))


def _happening(one: Happening, entity: Entity, material: Material) -> Moment:
    text = material.about(entity.id, one.text)
    named = _named_in(text, material)
    return Moment(
        date=_span_of(one, material),
        text=text,
        evidence=(Evidence(reference=one.source),),
        named=named,
        weight=precision(one.date) + naming(named, material) - _alone(named, entity, material),
    )


def _alone(named: Collection[EntityId], owner: Entity, material: Material) -> float:
    """What it takes from an entry that it names nobody else of those the article is about."""
    others = set(named) - {owner.id, owner.within}
    return 0.0 if others & set(material.resolution.lead) else _ALONE


def _is_lead(entity: Entity, material: Material) -> bool:
    return entity.id in material.resolution.lead


def _is_past(date: str, material: Material) -> bool:
    """Whether all of a day, month or year lies before the article's."""
    return date < material.document.date.isoformat()[: len(date)]


def _span_of(happening: Happening, material: Material) -> str:
    """From when to when it was; an end that the article couldn't know is left out."""
    until = happening.until
    is_known = until and until != happening.date and _is_past(until, material)
    return f"{happening.date}/{until}" if is_known else happening.date


def _named_in(text: str, material: Material) -> frozenset[EntityId]:
    return frozenset(
        entity
        for entity in material.mentions
        if any(_is_word(name, text) for name in material.names(entity))
    )


def _is_word(name: str, text: str) -> bool:
    """Whether a text holds a name, and not as a part of a longer word."""
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _tenures(portrait: Portrait, material: Material) -> Iterator[Moment]:
    """How a person came into an office shortly before, where sources agree when."""
    entity = portrait.record.entity
    for one in portrait.tenures if entity.type == "person" else ():
        if _is_news(one, entity, material):
            named = (
                frozenset({entity.id, *((one.of,) if one.of else ())}) & material.mentions.keys()
            )
            yield Moment(
                date=one.start,
                text=f"{entity.name} took office as {one.office}",
                evidence=(Evidence(reference=one.source),),
                named=named,
                weight=precision(one.start) + naming(named, material) - 1,
            )


def _is_news(tenure: Tenure, person: Entity, material: Material) -> bool:
    """Whether it matters that somebody came into office: who leads it, or heads what leads it."""
    start = first_day(tenure.start)
    is_lead = _is_lead(person, material)
    if start is None or not tenure.start_shown or not _is_past(tenure.start, material):
        return False
    is_near = is_lead or (tenure.of in material.resolution.lead and is_head(tenure.title))
    return is_near and (material.document.date - start).days <= _FRESH[is_lead]
