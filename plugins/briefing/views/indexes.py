"""The indexes of dossiers as their pages show them: events in time, all others A–Z."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..language import ENGLISH, Language
from .addresses import dossier_url, index_url, letter_url
from .citing import Citations
from .dates import date_view, days_in
from .introductions import called_in
from .maps import map_view
from .nouns import IndexEntryView, IndexView, LetterView, NameView, YearView
from .wording import index_title, unmarked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..model import EntityType, LocatorMap, Profile

_MOST_ON_PAGE = 1000  # names, about 250 kB; of more each letter has a page of its own


def index_view(
    kind: EntityType,
    profiles: Iterable[Profile],
    *,
    pages: Mapping[str, str] | None = None,
    locator_map: LocatorMap | None = None,
    language: Language = ENGLISH,
) -> IndexView:
    """List the dossiers of a kind: events by year, all others by letter.

    profiles   those of other kinds are left out
    pages      the addresses of briefings, by slug, where they aren't briefings/SLUG/index.html
    """
    filed = [one for one in profiles if one.entity.type == kind]
    citations = Citations((), language)
    links = {one.entity.id: dossier_url(one.entity.id) for one in filed}
    drawn = (
        map_view(
            locator_map,
            caption=language.gettext("Places that have a dossier, named where there is room"),
            citations=citations,
            links=links,
            language=language,
        )
        if locator_map
        else None
    )
    return IndexView(
        kind=kind,
        title=index_title(kind, language),
        url=index_url(kind),
        total=len(filed),
        letters=_letters(filed, kind, pages or {}, language) if kind != "event" else (),
        years=_years(filed, language) if kind == "event" else (),
        map=drawn,
        sources=citations.listed,
    )


def letter_pages(index: IndexView, language: Language = ENGLISH) -> tuple[IndexView, ...]:
    """The pages of the letters of a very long index; none of one that stands on its own page."""
    return tuple(
        replace(
            index,
            title=language.gettext("%(title)s: %(letter)s", title=index.title, letter=one.letter),
            url=one.url,
            map=None,
            sources=(),
        )
        for one in index.letters
        if one.url
    )


def _letters(
    profiles: Sequence[Profile], kind: EntityType, pages: Mapping[str, str], language: Language
) -> tuple[LetterView, ...]:
    """People stand under their family name where texts show which it is.

    All under their first letter without diacritics; what begins with no letter under "#", last.
    """
    is_long = len(profiles) > _MOST_ON_PAGE

    def rank(one: Profile) -> tuple[bool, str, str, str]:
        letter = _letter(one)
        return letter == "#", letter, unmarked(one.filed or one.entity.name), one.entity.id

    return tuple(
        LetterView(
            letter=letter,
            id=f"letter-{_key(letter)}",
            entries=tuple(_entry(one, pages, language) for one in rows),
            url=letter_url(kind, _key(letter)) if is_long else None,
        )
        for letter, rows in groupby(sorted(profiles, key=rank), key=_letter)
    )


def _letter(profile: Profile) -> str:
    first = unmarked(profile.filed or profile.entity.name)[:1].upper()
    return first if first.isalpha() else "#"


def _key(letter: str) -> str:
    if letter == "#":
        return "other"
    return letter.lower() if letter.isascii() else f"{ord(letter):x}"


def _entry(profile: Profile, pages: Mapping[str, str], language: Language) -> IndexEntryView:
    name = profile.entity.name
    family = profile.filed.partition(", ")[0] if profile.filed != name else ""
    before, filed, after = _parted(name, family)
    note = profile.record.summary if profile.record else None
    return IndexEntryView(
        name=_name(profile),
        before=before,
        filed=filed,
        after=after,
        note=note,
        called=None if note else called_in(profile, pages, language),
    )


def _parted(name: str, word: str) -> tuple[str, str | None, str]:
    """A name around the word that it is filed by; None where it doesn't stand in it as such."""
    found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", name) if word else None
    if found is None:
        return "", None, ""
    return name[: found.start()], found[0], name[found.end() :]


def _name(profile: Profile) -> NameView:
    entity = profile.entity
    return NameView(
        id=entity.id,
        name=entity.name,
        kind=entity.type,
        url=dossier_url(entity.id),
        count=len(profile.appearances),
    )


def _years(profiles: Iterable[Profile], language: Language) -> tuple[YearView, ...]:
    """The newest first; those of which no date is known last, by name."""
    by_name = sorted(profiles, key=lambda one: (unmarked(one.entity.name), one.entity.id))
    newest_first = sorted(
        by_name, key=lambda one: one.dated.date if one.dated else "", reverse=True
    )
    return tuple(
        YearView(
            year=year or None,
            id=f"year-{year or 'none'}",
            entries=tuple(_event(one, language) for one in rows),
        )
        for year, rows in groupby(newest_first, key=_year)
    )


def _year(profile: Profile) -> str:
    return profile.dated.date[:4] if profile.dated else ""


def _event(profile: Profile, language: Language) -> IndexEntryView:
    record = profile.record
    facts = {one.label: one.value for one in reversed(record.facts)} if record else {}
    span = _span(profile, facts.get("Date", ""))
    return IndexEntryView(
        name=_name(profile),
        date=date_view(span, language) if span else None,
        place=facts.get("Place"),
        note=(record.summary if record else None) or facts.get("What happened"),
    )


def _span(profile: Profile, told: str) -> str | None:
    """When an event was: by a fact that says all its days, else by what files it in time."""
    dated, days = profile.dated, days_in(told)
    if dated is None:
        return None
    if days and days[0].startswith(dated.date[:4]):
        return "/".join(filter(None, days))
    return f"{dated.date}/{dated.until}" if dated.until else dated.date
