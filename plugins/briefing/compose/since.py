"""What has changed since the article's date, as far as it matters to what the article tells."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..model import Entry, Evidence, Happening

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..model import EntityId, Portrait, Tenure
    from .material import Material

_MOST = 8
FRESH = 60  # days
HANDOVER = 3.0  # of the head of a place or body named, from or to somebody named: it comes first
DEATH = 2.0  # of somebody named: it outweighs all else that became of bodies and countries
# how an editor's event tells that somebody left an office
_PARTED = re.compile(r"\b(from office|resigned|stepped down|ousted|dismissed|died)\b")
_RISEN = re.compile(r"\b(became|appointed|(re-?)?elected|sworn in|took office)\b")

Weighed = tuple[float, Happening]


def find_since(material: Material) -> tuple[Entry, ...]:
    """What changed after the article's date in what it tells, oldest first, eight at most.

    Told are the dated events of those it is about, and of others that it names together, what
    became of the persons it names, and who holds their offices now; who came and went in other
    offices is no part of its story. Where
    there is more, changes of hands at the head of what it names stay, then deaths, then what
    became of its main entities.
    """
    found: dict[tuple[str, frozenset[str]], Weighed] = {}
    persons, offices = _persons(material), _offices(material)
    heads = [one for one in _heads(material) if one in offices]
    for entity, portrait in material.portraits.items():
        if entity in material.mentions:
            changes = [*_changes(entity, portrait, material, persons=persons, offices=offices)]
            for weight, one in _heads_first(changes, persons, heads):
                key = (one.date, frozenset(one.text.split()))  # "A met B" and "B met A" are one
                if key not in found or found[key][0] < weight:
                    found[key] = (weight, one)
    kept = _without_twins(found.values())
    heaviest = sorted(kept, key=lambda one: (-one[0], one[1].date))[:_MOST]
    ordered = sorted((one for _, one in heaviest), key=lambda one: (one.date, one.text))
    return tuple(
        Entry(text=one.text, value=one.date, evidence=(Evidence(reference=one.source),))
        for one in ordered
    )


def _persons(material: Material) -> list[str]:
    """What the persons of the article are called."""
    return [
        name
        for person in material.resolution.entities
        if person.type == "person"
        for name in material.names(person.id)
    ]


def _changes(
    entity: EntityId,
    portrait: Portrait,
    material: Material,
    *,
    persons: Sequence[str],
    offices: Sequence[str],
) -> Iterator[Weighed]:
    """Events and changes that matter; of each office held by nobody named the newest alone."""
    weight = _weight(entity, material)
    newest: dict[str, Happening] = {}
    for one in portrait.since:
        if one in portrait.record.happenings:
            text = material.about(entity, one.text)
            if (matters := _matters(text, portrait, material)) is not None:
                yield weight + matters, replace(one, text=text)
        elif any(name in one.text for name in persons):
            yield weight + 1.0, one
        elif (office := _office_of(one, offices)) is not None:
            newest[office] = one
    for one in newest.values():
        yield weight, one


def _matters(text: str, portrait: Portrait, material: Material) -> float | None:
    """How much it matters what happened to one that the article names, None if not at all.

    What became of an event, and of a person or body that the article is about, matters even if
    nobody else of the article had a part in it; so do a death, and an office taken or lost. A
    country has too many stories: that Sweden joined NATO is none of a study of Swedes.
    """
    entity = portrait.record.entity
    if text.endswith(" died"):
        return DEATH
    if material.tells_of_more(entity.id, text):
        return 1.0
    is_lead = entity.id in material.resolution.lead
    is_of_its_own = entity.type == "event" or (is_lead and entity.type != "place")
    is_of_a_career = entity.type == "person" and (_PARTED.search(text) or _RISEN.search(text))
    return 0.0 if is_of_its_own or is_of_a_career else None


def _offices(material: Material) -> list[str]:
    """The offices that persons of the article hold, or have just left."""
    return [
        one.office
        for key, portrait in material.portraits.items()
        if key in material.mentions and portrait.record.entity.type == "person"
        for one in (*portrait.tenures, *(one for one in portrait.past if _is_fresh(one, portrait)))
    ]


def _heads(material: Material) -> list[str]:
    """The offices of those at the head of places and bodies that the article names."""
    return [
        tenure.office
        for key, portrait in material.portraits.items()
        if key in material.mentions and portrait.record.entity.type != "person"
        for tenure in portrait.tenures
    ]


def _heads_first(
    changes: Sequence[Weighed], persons: Sequence[str], heads: Sequence[str]
) -> Iterator[Weighed]:
    """The changes, those of hands at the head of something weighed more.

    heads   offices at the head of what the article names, of persons whom it names
    Told are those from or to somebody named; where nobody is known to have followed such a holder,
    the newest of the office.
    """
    told = [(weight, one, _office_of(one, heads)) for weight, one in changes]
    followed = {office for _, one, office in told if " followed " in one.text}
    for weight, one, office in told:
        is_told = office and (office not in followed or any(name in one.text for name in persons))
        yield (weight + HANDOVER if is_told else weight), one


def _is_fresh(tenure: Tenure, portrait: Portrait) -> bool:
    """Whether a tenure ended so shortly before the article that it may be about that."""
    if tenure.until is None or len(tenure.until) < len("2022-06-30"):
        return False
    return (portrait.date - dt.date.fromisoformat(tenure.until)).days <= FRESH


def _office_of(change: Happening, offices: Sequence[str]) -> str | None:
    """Which of these offices it tells of, None if of none."""
    return next(
        (one for one in offices if change.text.endswith((f" as {one}", f" became {one}"))), None
    )


def _without_twins(changes: Iterable[Weighed]) -> list[Weighed]:
    """Leave out that A left office, or B took it, where another line of that day says so.

    So is that A left one office for another: "became Prime Minister" tells it.
    """
    told: defaultdict[str, list[str]] = defaultdict(list)
    all_of_them = list(changes)
    for _, one in all_of_them:
        told[one.date].append(one.text)
    return [
        (weight, one)
        for weight, one in all_of_them
        if not any(
            _tells(text, one.text) or _parts(text, one.text) or _rises(text, one.text)
            for text in told[one.date]
        )
    ]


def _parts(event: str, change: str) -> bool:
    """Whether "The court removed A from office" says what "A left office as X" says."""
    person, left, _ = change.partition(" left office as ")
    return left != "" and person in event and _PARTED.search(event) is not None


def _rises(change: str, left: str) -> bool:
    """Whether "A became Y", "A followed B as Y" makes "A left office as X" needless."""
    person, has_left, _ = left.partition(" left office as ")
    return has_left != "" and change.startswith((f"{person} became ", f"{person} followed "))


def _tells(handover: str, change: str) -> bool:
    """Whether "B followed A as X" says what "A left office as X" or "B became X" says.

    So "B became X" says that A left it who only acted in it.
    """
    newcomer, followed, before = handover.partition(" followed ")
    if not followed:
        office = handover.partition(" became ")[2]
        return office != "" and change.endswith(f" left office as acting {office}")
    office = before.partition(" as ")[2]
    return change in {before.replace(" as ", " left office as ", 1), f"{newcomer} became {office}"}


def _weight(entity: EntityId, material: Material) -> float:
    is_lead = entity in material.resolution.lead
    return material.salience.get(entity, 0.0) + (1.0 if is_lead else 0.0)
