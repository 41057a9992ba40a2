"""One entity as of a date: what held, what was over, and what has changed since."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..model import Fact, Happening, Portrait
from .as_of import after, first_day, held, holds, in_office, is_lasting, over, valid
from .tenures import HEADS

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from ..model import Entity, EntityId, Flag, Record, Tenure
    from .layers import Layers
    from .tenures import Held

_STANDING_IN = re.compile("acting|interim|transition", re.IGNORECASE)
_THRONE = {"King", "Queen"}
BRIEF = 15  # days
STALE = dt.timedelta(days=400)


def portrait(record: Record, day: dt.date, layers: Layers) -> Portrait:
    """An entity as of a day.

    A person's tenures are those it held; a country's and a body's those that others held of it,
    of a country the heads alone, who also stand among its facts, by title. Who heads several
    states at once is told of as the head of the first.
    """
    entity = record.entity
    is_person = entity.type == "person"
    offices = _at_home(layers.offices(entity.id), entity) if is_person else layers.heads(entity.id)
    sure = [one.tenure for one in offices if one.is_sure(day)]
    now = held(sure, day)
    leaders = [] if is_person else [_leader(one, layers) for one in now]
    changes = [*record.happenings, *_changes(offices, day, layers)]
    return Portrait(
        record=record,
        date=day,
        tenures=now,
        past=over((one.tenure for one in offices), day),
        facts=(*leaders, *_facts(record, day, layers)),
        since=after(changes, day),
        confirmed=_confirmed(entity, offices, layers),
        flag=_flag(entity.id, day, layers),
    )


def _at_home(offices: Sequence[Held], person: Entity) -> list[Held]:
    """Offices without the thrones that come with one at home: of Macron's Andorra's, say."""
    home = [one.tenure for one in offices if one.rank == 0 and one.tenure.of == person.within]
    return [
        one
        for one in offices
        if one.rank
        or one.tenure.of == person.within
        or not any(_spans(h, one.tenure) for h in home)
    ]


def _spans(office: Tenure, other: Tenure) -> bool:
    return office.start <= other.start < (office.until or "9999")


def _flag(known: EntityId, day: dt.date, layers: Layers) -> Flag | None:
    """The flag, if it has flown unchanged since the day or longer."""
    flag = layers.flag(known)
    return flag if flag and flag.since and holds(flag.since, None, day) else None


def last_heads(record: Record, layers: Layers) -> tuple[Fact, ...]:
    """Who heads a place or a body, each as of the last day for which a source says so.

    Where an editor's word has no such day, since the day that it names. A source that was silent
    for longer than a year before the last one is out of date; a fact of the record with the same
    label says it already.
    """
    if record.entity.type == "person":
        return ()
    open_ended = [
        one
        for one in layers.heads(record.entity.id)
        if one.tenure.until is None
        and (one.tenure.confirmed is None or one.is_sure(one.tenure.confirmed))
    ]  # fmt: skip
    days = [one.tenure.confirmed for one in open_ended if one.tenure.confirmed]
    oldest = max(days, default=dt.date.max) - STALE
    latest = [one for one in open_ended if (one.tenure.confirmed or oldest) >= oldest]
    said = {fact.label.casefold() for fact in record.facts}
    heads = (_last_head(one, layers) for one in _newest(latest))
    return tuple(fact for fact in heads if fact.label.casefold() not in said)


def _last_head(held: Held, layers: Layers) -> Fact:
    """Who held an office on the last day for which a source says so, and that source."""
    fact, day = _leader(held.tenure, layers), held.tenure.confirmed
    if day is None:
        return fact
    return replace(fact, start=None, as_of=day.isoformat(), source=held.confirmed_by or fact.source)


def _newest(heads: Iterable[Held]) -> Iterable[Held]:
    """Of those in one office the last to begin."""
    ordered = sorted(heads, key=lambda one: one.tenure.start)
    by_office = {one.tenure.title.casefold(): one for one in ordered}
    return [one for one in heads if by_office[one.tenure.title.casefold()] is one]


def _leader(tenure: Tenure, layers: Layers) -> Fact:
    is_told = not tenure.acting or _STANDING_IN.search(tenure.title)
    return Fact(
        label=tenure.title if is_told else f"Acting {tenure.title}",
        value=layers.name_of(tenure.person),
        entity=tenure.person,
        start=tenure.start,
        source=tenure.source,
    )


def _facts(record: Record, day: dt.date, layers: Layers) -> tuple[Fact, ...]:
    """Facts as of the day; of what changes with the year, the edition of that year."""
    known = tuple(
        fact for fact in valid(record.facts, day) if _is_covered(fact, record.entity, day, layers)
    )
    edited = {fact.label for fact in known if fact.source.layer != "pack"}
    if record.entity.type != "place":
        return known
    told = layers.yearly(record.entity.id, day.year)
    yearly = [fact for fact in told if fact.label not in edited]
    said = {fact.label for fact in yearly}
    return (*yearly, *(fact for fact in known if fact.label not in said))


def _is_covered(fact: Fact, entity: Entity, day: dt.date, layers: Layers) -> bool:
    """Whether the packs say it of so early a day: what has no date was so in their first sheet.

    So neither the Soviet Union's area is told of as Russia's, nor TASS as a body of Russia.
    """
    is_dated = fact.start or (fact.as_of and not is_lasting(fact))
    if is_dated or fact.source.layer != "pack" or entity.type == "person":
        return True
    of = fact.entity or (entity.id if entity.type == "place" else None)
    return of is None or day.year >= layers.first_year(of)


def _changes(offices: Iterable[Held], day: dt.date, layers: Layers) -> Iterable[Happening]:
    """Offices that changed hands after a day, by the tenures that say so."""
    acting = [one.tenure for one in offices if one.tenure.acting]
    for one in offices:
        tenure = one.tenure
        if (
            first_day(tenure.start) > day
            and tenure.start_shown
            and not _is_brief(tenure)
            and one.is_sure(first_day(tenure.start))
        ):
            yield Happening(
                date=tenure.start, text=_beginning(tenure, acting, layers), source=tenure.source
            )
        elif (
            tenure.until
            and tenure.until_shown
            and in_office(tenure, day)
            and not _next(tenure, offices)
        ):
            yield _ending(tenure, layers)


def _next(tenure: Tenure, offices: Iterable[Held]) -> Tenure | None:
    """The successor's time in the office, if it is among them and says since when.

    It may begin a day after the other ended: sources differ on whom the day of handover belongs to.
    """
    return next(
        (
            one.tenure
            for one in offices
            if (one.tenure.of, one.tenure.title) == (tenure.of, tenure.title)
            and one.tenure.start_shown and one.tenure.start >= (tenure.until or "")
            and (one.tenure.person == tenure.successor or one.tenure.start == tenure.until)
        ),
        None,
    )  # fmt: skip


def _beginning(tenure: Tenure, acting: Iterable[Tenure], layers: Layers) -> str:
    """That an office was taken, from whom if it wasn't from the holder's own acting in it."""
    name, before = layers.name_of(tenure.person), tenure.predecessor
    if (
        before
        and not any(_is_before(one, tenure) for one in acting)
        and _is_neighbour(before, tenure, layers)
    ):
        return f"{name} followed {layers.name_of(before)} as {tenure.office}"
    return f"{name} became {tenure.office}"


def _is_before(one: Tenure, tenure: Tenure) -> bool:
    is_one_office = (one.person, one.of, one.title) == (tenure.person, tenure.of, tenure.title)
    return is_one_office and one.until == tenure.start


def _ending(tenure: Tenure, layers: Layers) -> Happening:
    """That an office was left: to whom, on the day on which that one took it."""
    name, date = layers.name_of(tenure.person), tenure.until or ""
    text = f"{name} left office as {tenure.office}"
    if tenure.successor and _is_neighbour(tenure.successor, tenure, layers):
        taken = _next(tenure, layers.offices(tenure.successor))
        date, office = (taken.start, taken.office) if taken else (date, tenure.office)
        text = f"{layers.name_of(tenure.successor)} followed {name} as {office}"
    return Happening(date=date, text=text, source=tenure.source)


def _is_neighbour(person: EntityId, tenure: Tenure, layers: Layers) -> bool:
    """Whether a predecessor or successor held the office itself, by that title; a king a queen's.

    Nobody follows a chief adviser as prime minister, or who was that for some days between.
    """
    if person not in layers:
        return False
    titles = _THRONE if tenure.title in _THRONE else {tenure.title}
    heads = layers.heads(tenure.of) if tenure.of else ()
    # a person's offices lack a row that another says under a longer title
    own = _held_by(person, titles, heads) or [
        one for one in _held_by(person, titles, layers.offices(person)) if one.of == tenure.of
    ]
    return not all(map(_is_brief, own))


def _held_by(person: EntityId, titles: Container[str], offices: Iterable[Held]) -> list[Tenure]:
    """Of offices those of one title, or of a pair of them, that a person held."""
    return [
        one.tenure for one in offices if one.tenure.person == person and one.tenure.title in titles
    ]


def _is_brief(tenure: Tenure) -> bool:
    """Whether it lasted some days: most who are listed so only looked after the office."""
    if tenure.until is None:
        return False
    return (first_day(tenure.until) - first_day(tenure.start)).days < BRIEF


def _confirmed(entity: Entity, offices: Iterable[Held], layers: Layers) -> dt.date | None:
    """The last day for which a source speaks of the offices, whoever holds them."""
    days = {one.tenure.confirmed for one in offices}
    if entity.type == "person":
        bodies = {one.tenure.of for one in offices if one.tenure.of and one.rank < HEADS}
        days.update(head.tenure.confirmed for body in bodies for head in layers.heads(body))
    return max(filter(None, days), default=None)
