"""What maps show: of an article the places it names, of a dossier its place, of a site all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..model import Locator, Pin

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..model import Entity, EntityId, Mention, Profile, Record, Reference
    from .material import Material

_IN = re.compile(  # a preposition of place, and what may stand before a city's name
    r"\b(?i:in|at|near|outside|around|across|inside|throughout|between)\s+(?:the\s+)?"
    r"(?:(?i:central|downtown|north|south|east|west|northern|southern|eastern|western)\s+)?"
    r"(?:[A-Z]\w+(?:\s[A-Z]\w+)?(?:,\s+(?:and\s+)?|\s+and\s+))*\Z",  # "in Paris and Vienna"
)
_OPENING = 3  # sentences in which a story says where it plays
_MOST_PINS = 5
_FEW = 2  # points that make no map by themselves
_MOST_COUNTRIES = 6
_IN_PASSING = 0.34  # of the salience of the first pin: a place named once that has less is minor


def find_locator(material: Material) -> Locator | None:
    """The map of an article; None if it names no place that a map can show.

    Pins are places that the story names as places and whose whereabouts are known: a capital that
    may only stand for its government is none, nor is the dateline. Countries are shaded that the
    article is about, that it names twice, or in which a pin lies if it names them.
    """
    ranked = {one.id: one for one in material.ranked.get("place", ())}
    named = {key: one for key, one in ranked.items() if _mentions(key, material)}
    records = {  # by the names that the page has: "Ben Tre", not "Bến Tre"
        key: replace(material.portraits[key].record, entity=one)
        for key, one in ranked.items()
        if key in material.portraits
    }
    spots = _spots(named.values(), records, material)
    homes = {named[one].within for one in spots}
    countries = [
        key
        for key in ranked
        if _is_country(records.get(key))
        and (
            (key in named and (key in material.resolution.lead or _is_told(key, material)))
            or (key in homes and _is_named(key, material))
        )
    ][:_MOST_COUNTRIES]
    if not countries and _are_aside(spots, records, material):
        return None
    lead = [key for key in countries if key in material.resolution.lead]
    frame = lead or countries or [one for one in homes if one and len(homes) == 1]
    chosen = [records[key] for key in (*spots, *countries)]
    minor = _minor(spots, material)
    return _locator(chosen, frame=frame, main=_main(spots, records, material), minor=minor)


def locate(record: Record, home: Record | None) -> Locator | None:
    """The map of a place's dossier; None if nobody knows where it lies.

    home   the country in which it lies
    """
    if record.feature is None:
        return None
    chosen = [one for one in (record, home) if one and one.feature]
    countries = [one.entity.id for one in chosen if _is_country(one)]
    return _locator(chosen, frame=countries, main=record.entity.id)


def survey(profiles: Iterable[Profile]) -> Locator | None:
    """The map of all places that have a dossier, by how often, countries before others."""
    ranked = sorted(profiles, key=_importance)
    records = [one.record for one in ranked if one.record and one.record.feature]
    countries = [one.entity.id for one in records if _is_country(one)]
    return _locator(records, frame=countries, main=None, is_full=True)


def _importance(profile: Profile) -> tuple[int, bool, EntityId]:
    return -len(profile.appearances), not _is_country(profile.record), profile.entity.id


def _mentions(entity: EntityId, material: Material) -> list[Mention]:
    """Where the story names it as a place, or as a country by name; a headline by "in"."""
    dateline = material.document.dateline
    return [
        one
        for one in material.mentions.get(entity, ())
        if (one.sentence in material.story or _is_in_title(one, material))
        and not one.metonym
        and not one.demonym
        and not (dateline and dateline.overlaps(one.span))
    ]


def _is_in_title(mention: Mention, material: Material) -> bool:
    """Whether the headline says that something is there: "Film wins in Tale"."""
    end = len(material.document.title)
    before = material.document.text[: mention.span.start]
    return mention.span.end <= end and _IN.search(before) is not None


def _is_named(country: EntityId, material: Material) -> bool:
    """Whether a country is named as such, perhaps in the dateline alone."""
    return any(not one.metonym and not one.demonym for one in material.mentions.get(country, ()))


def _are_aside(
    spots: list[EntityId], records: Mapping[EntityId, Record], material: Material
) -> bool:
    """Whether one or two points are all, each named once and late: they say where nothing plays."""
    is_few = len(spots) <= _FEW and _main(spots, records, material) is None
    return is_few and all(len(_mentions(one, material)) == 1 for one in spots)


def _spots(
    named: Iterable[Entity], records: Mapping[EntityId, Record], material: Material
) -> list[EntityId]:
    """Dots and names of waters and regions, the most salient first."""
    found = [
        one.id
        for one in named
        if (record := records.get(one.id)) and record.coordinates and not _is_country(record)
        and record.feature and (one.capital_of is None or _is_place(one.id, material))
    ]  # fmt: skip
    return found[:_MOST_PINS]


def _is_place(capital: EntityId, material: Material) -> bool:
    """Whether something is told to be in a capital: "pressure on Seoul" is on a government."""
    text, sentences = material.document.text, material.extraction.sentences
    return any(
        _IN.search(text, sentences[one.sentence].span.start, one.span.start)
        for one in _mentions(capital, material)
    )


def _minor(spots: list[EntityId], material: Material) -> list[EntityId]:
    """Those named once and in passing: where somebody grew up makes no map of a flood wide."""
    least = max((_IN_PASSING * material.salience.get(one, 0.0) for one in spots), default=0.0)
    named = {one: _mentions(one, material) for one in spots}
    return [
        one
        for one, (first, *more) in named.items()
        if material.salience.get(one, 0.0) < least
        and not more
        and not _is_in_title(first, material)
    ]


def _main(
    spots: Iterable[EntityId], records: Mapping[EntityId, Record], material: Material
) -> EntityId | None:
    """The point of the story: what the article is about, or where its first sentences play."""
    early = sorted(material.story)[:_OPENING]
    return next(
        (
            one
            for one in spots
            if records[one].feature == "spot"
            and (
                one in material.resolution.lead
                or any(
                    mention.sentence in early or _is_in_title(mention, material)
                    for mention in _mentions(one, material)
                )
            )
        ),
        None,
    )


def _is_country(record: Record | None) -> bool:
    return record is not None and record.feature == "country"


def _is_told(country: EntityId, material: Material) -> bool:
    """Whether the story names it twice, once perhaps in the dateline."""
    told = _mentions(country, material)
    dateline = material.document.dateline
    in_dateline = any(
        dateline and dateline.overlaps(one.span) for one in material.mentions.get(country, ())
    )
    return len(told) + in_dateline > 1


def _locator(
    records: Iterable[Record],
    *,
    frame: Iterable[EntityId],
    main: EntityId | None,
    minor: Iterable[EntityId] = (),
    is_full: bool = False,
) -> Locator | None:
    pins: list[Pin] = []
    sources: dict[Reference, None] = {}
    for record in records:
        if record.feature is None:
            continue
        pin = Pin(
            entity=record.entity.id,
            name=record.entity.name,
            feature=record.feature,
            point=record.coordinates,
            is_main=record.entity.id == main,
            is_minor=record.entity.id in minor,
        )
        pins.append(pin)
        # a country is shown by its outline: who says where its middle lies is no matter
        if record.coordinates_source and not _is_country(record):
            sources[record.coordinates_source] = None
    if not pins:
        return None
    return Locator(pins=tuple(pins), frame=tuple(frame), sources=tuple(sources), is_full=is_full)
