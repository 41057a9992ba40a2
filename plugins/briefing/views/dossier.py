"""A dossier as its page shows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from ..language import ENGLISH, Language
from .addresses import dossier_url
from .appearances import appearance_view, appearance_views, folded, sentence_url
from .citing import Citations
from .dates import as_of_words, date_view, day_view, days_in, spelt_in
from .flags import flag_view
from .introductions import introductions, linked_names
from .maps import map_view
from .nouns import (
    CompanionView,
    DossierView,
    EntryView,
    FactView,
    MapView,
    MomentView,
    NameView,
    SayingView,
)
from .nouns.parts import runs_on
from .relations import Words, relation_views, tenure_view
from .wording import country_name, unmarked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..model import (
        Appearance,
        Companion,
        Entity,
        EntityId,
        EntityType,
        Fact,
        Flag,
        LocatorMap,
        Profile,
        Record,
        Saying,
    )

_MOST_ROLES = 8
_MOST_OPEN = 7  # eight rows at most, the fold among them
_NAMING_PLACES = frozenset({"Capital of", "Country", "Place"})  # all other facts name who heads it
_DIRECTIONS = frozenset({"north", "south", "east", "west"})


def dossier_view(  # noqa: PLR0913 -- what is known, and two pictures of it
    profile: Profile,
    *,
    dossiers: Mapping[EntityId, str],
    pages: Mapping[str, str] | None = None,
    profiles: Mapping[EntityId, Profile] | None = None,
    locator_map: LocatorMap | None = None,
    flag: Flag | None = None,
    language: Language = ENGLISH,
) -> DossierView:
    """Word a dossier for its page.

    dossiers   the addresses of all dossier pages
    pages      the addresses of briefings, by slug, where they aren't briefings/SLUG/index.html
    profiles   of all that have a dossier, to introduce whom this one links
    """
    entity = profile.entity
    words = Words(
        citations=Citations((), language), dossiers=dossiers, pages=pages or {}, language=language
    )
    known = _known(profile, words, locator_map=locator_map, flag=flag)
    words.citations.turn_aside()
    companions = _companions(profile.companions, words)
    names = linked_names(
        relations=known["relations"],
        roles=(*known["roles"], *known["roles_rest"]),
        facts=(*known["heads"], *known["facts"], *known["facts_rest"]),
        companions=companions,
    )
    introduced = introductions(
        names, profiles or {}, pages=words.pages, citations=words.citations, language=language
    )
    briefings = appearance_views(profile.appearances, words.pages, language)
    newest, earlier = folded(briefings, entity.id)
    return DossierView(
        id=entity.id,
        url=dossier_url(entity.id),
        name=entity.name,
        kind=entity.type,
        wikidata=entity.wikidata,
        aliases=_other_names(entity.name, entity.aliases),
        briefings=briefings,
        newest=newest,
        earlier=earlier,
        quotes=tuple(_saying(where, one, words) for where, one in profile.sayings),
        companions=companions,
        names=tuple(introduced),
        sources=words.citations.listed,
        **known,
    )


def _known(
    profile: Profile, words: Words, *, locator_map: LocatorMap | None, flag: Flag | None
) -> dict[str, Any]:
    """What knowledge has, in the order in which it is read: that numbers the sources."""
    record, entity, citations = profile.record, profile.entity, words.citations
    summary = _summary(record, citations) if record else None
    led = _heads(profile)
    heads = _facts(profile, words, led)
    is_own = entity.type == "person"
    roles = tuple(tenure_view(one, words, is_own=is_own) for one in profile.holdings)
    relations = relation_views(profile.memberships, entity.id, words)
    flown = flag_view(flag, entity, citations, words.language) if flag else None
    facts = _facts(profile, words, [one for one in _told(profile) if one not in led])
    return {
        "summary": summary,
        "heads": heads,
        "roles": roles[:_MOST_ROLES],
        "roles_rest": roles[_MOST_ROLES:],
        "relations": relations,
        "flag": flown,
        "facts": facts[:_MOST_OPEN],
        "facts_rest": facts[_MOST_OPEN:],
        "happenings": _happenings(record, words) if record else (),
        "map": _map(entity, locator_map, words) if locator_map else None,
        "coordinates": _coordinates(record, words) if record else None,
        **_held(profile, words),
    }


def _map(entity: Entity, drawn: LocatorMap, words: Words) -> MapView:
    place = country_name(entity.name, words.language)
    return map_view(
        drawn,
        caption=words.language.gettext("Where %(place)s lies", place=place),
        citations=words.citations,
        language=words.language,
    )


def _held(profile: Profile, words: Words) -> dict[str, Any]:
    """When and where an event was, if its facts say the day, in values for machines."""
    if profile.entity.type != "event" or profile.record is None:
        return {}
    facts = {one.label: one for one in reversed(profile.record.facts)}
    dated, began, place = (facts.get(one) for one in ("Date", "Began", "Place"))
    days = days_in(dated.value) if dated else None
    if not dated and began:  # an event without an end, or whose end nobody knows
        days = days_in(began.value)
    url = words.dossiers.get(place.entity) if place and place.entity else None
    return {"days": days, "place": (place.value, url) if place else None}


def _other_names(name: str, aliases: Iterable[str]) -> tuple[str, ...]:
    """The aliases that tell a reader more than ``name``, one of each that differ in typography.

    Left out are a part of the name ("Korea", "the South"), its words in another order, and a bare
    direction: they lead to the entity in a text, and say nothing beside its name.
    """
    own = set(_letters(name).split())
    kept: dict[str, str] = {}
    for alias in aliases:
        words = set(_letters(alias).split()) - {"the"}
        if words - own - _DIRECTIONS:
            kept.setdefault(_letters(alias).replace(" ", ""), alias)
    kept.pop(_letters(name).replace(" ", ""), None)
    return tuple(kept.values())


def _letters(name: str) -> str:
    """A name's words without case, marks and hyphens: "rok" for "R.O.K."."""
    return re.sub(r"[^\w ]", "", unmarked(name).replace("-", " "))


def _told(profile: Profile) -> list[Fact]:
    """The facts, less what a list of the page tells better.

    A date of an event under two labels, the editor's and the packs', stands once: what comes
    first is the editor's.
    """
    is_event = profile.entity.type == "event"
    listed = {"Member of"} if profile.memberships else set()
    told: list[Fact] = []
    days: set[str] = set()
    for fact in profile.record.facts if profile.record else ():
        is_over = is_event and (fact.until or fact.value in days)  # what held while it lasted
        if fact.label not in listed and not is_over:
            told.append(fact)
        if is_event and days_in(fact.value):
            days.add(fact.value)
    return told


def _heads(profile: Profile) -> list[Fact]:
    """Of the facts those that say who heads it: what a reader asks of a country first."""
    if profile.entity.type not in {"place", "organisation"}:
        return []
    offices = {one.tenure.title.casefold() for one in profile.holdings}
    return [
        one
        for one in _told(profile)
        if one.label.casefold() in offices or (one.entity and one.label not in _NAMING_PLACES)
    ]


def _facts(profile: Profile, words: Words, facts: Iterable[Fact]) -> tuple[FactView, ...]:
    """Facts as rows; those of one label stand in one, newest first."""
    is_event, language = profile.entity.type == "event", words.language
    rows: dict[str, list[Fact]] = {}
    for fact in facts:
        rows.setdefault(fact.label, []).append(fact)

    def entry(fact: Fact) -> EntryView:
        sources = words.citations.cite_reference(
            fact.source, f"{profile.entity.name}, {language.gettext(fact.label)}"
        )
        time = None if is_event else _valid(fact, language)
        name = _name_of(fact, words.dossiers)
        date = spelt_in(fact.value, language)
        return EntryView(
            text=date or fact.value,
            sources=sources,
            time=time,
            name=name,
            is_english=date is None,
        )

    made = []
    for label, row in rows.items():
        newest_first = sorted(row, key=lambda one: one.start or "", reverse=True)
        value, *further = map(entry, newest_first)
        made.append(FactView(label=language.gettext(label), value=value, further=tuple(further)))
    return tuple(made)


def _name_of(fact: Fact, dossiers: Mapping[EntityId, str]) -> NameView | None:
    """Whom or what the value names, where it has a page."""
    if fact.entity is None or fact.entity not in dossiers:
        return None
    kind: EntityType = "place" if fact.label in _NAMING_PLACES else "person"
    return NameView(id=fact.entity, name=fact.value, kind=kind, url=dossiers[fact.entity])


def _summary(record: Record, citations: Citations) -> EntryView | None:
    if record.summary is None or record.summary_source is None:
        return None
    sources = citations.cite_reference(record.summary_source, record.entity.name)
    return EntryView(text=record.summary, sources=sources)


def _valid(fact: Fact, language: Language) -> str | None:
    """The time for which a fact holds, in words."""
    start = date_view(fact.start, language).text if fact.start else None
    if start and start in (spelt_in(fact.value, language) or fact.value):
        start = None  # "Died: 8 July 2022" says it itself
    until = date_view(fact.until, language).text if fact.until else None
    if start and until:
        return language.gettext("%(first)s to %(last)s", first=start, last=until)
    if start:
        return _since(fact, start, language)
    if until:
        return language.gettext("until %(date)s", date=until)
    return as_of_words(fact.as_of, language) if fact.as_of else None


def _since(fact: Fact, start: str, language: Language) -> str:
    """Since when a fact holds, and when that was said last: nobody knows what came after."""
    said, begun = fact.as_of or fact.source.date, fact.start or ""
    since = language.gettext("since %(date)s", date=start)
    if said is None or said[: len(begun)] < begun[: len(said)]:
        return since
    as_of = as_of_words(said, language)
    return as_of if said == begun else f"{since}, {as_of}"


def _coordinates(record: Record, words: Words) -> tuple[float, float] | None:
    """Where it lies, if somebody says so, who then stands among the page's sources."""
    if record.coordinates is None or record.coordinates_source is None:
        return None
    words.citations.cite_reference(
        record.coordinates_source,
        words.language.gettext("%(name)s, coordinates", name=record.entity.name),
    )
    return record.coordinates


def _happenings(record: Record, words: Words) -> tuple[MomentView, ...]:
    """What happened when, less what a fact of the page says in the same words."""
    told = {one.value for one in record.facts}
    return tuple(
        MomentView(
            date=date_view(f"{one.date}/{one.until}" if one.until else one.date, words.language),
            text=one.text,
            sources=words.citations.cite_reference(one.source, one.text),
        )
        for one in sorted(record.happenings, key=lambda one: one.date)
        if one.text not in told
    )


def _saying(where: Appearance, saying: Saying, words: Words) -> SayingView:
    is_direct = saying.kind == "direct"
    colon = "" if runs_on(saying.cue, saying.words, is_direct=is_direct) else ":"
    return SayingView(
        cue=f"{saying.cue}{colon}" if saying.cue else None,
        words=saying.words,
        is_direct=is_direct,
        title=where.title,
        url=sentence_url(where, words.pages),
        date=day_view(where.date, words.language),
    )


def _companions(companions: Iterable[Companion], page: Words) -> tuple[CompanionView, ...]:
    """Those that one sentence shows stand together, so that it is read once."""
    groups: dict[CompanionView, list[NameView]] = {}
    for one in companions:
        shown = appearance_view(one.shown, page.pages, page.language)
        is_told = one.together and bool(shown.words)
        view = CompanionView(
            names=(),
            title=shown.title,
            url=shown.sentence_url if is_told else shown.url,
            words=shown.words if is_told else None,
            sentence=shown.sentence if is_told else None,
        )
        groups.setdefault(view, []).append(
            NameView(
                id=one.entity.id,
                name=one.entity.name,
                kind=one.entity.type,
                url=page.dossiers.get(one.entity.id),
                count=one.briefings,
            )
        )
    return tuple(replace(view, names=tuple(names)) for view, names in groups.items())
