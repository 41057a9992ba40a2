"""Whom and what a dossier's page links, each in a line: what its previews show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .appearances import appearance_view
from .nouns import EntryView, IntroductionView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..language import Language
    from ..model import EntityId, Profile
    from .citing import Citations
    from .nouns import AppearanceView, CompanionView, FactView, NameView, RelationView, TenureView


def linked_names(
    *,
    relations: Iterable[RelationView],
    roles: Iterable[TenureView],
    facts: Iterable[FactView],
    companions: Iterable[CompanionView],
) -> tuple[NameView, ...]:
    """The names of these parts that lead to a dossier, each once, as they are read."""
    names = (
        *(name for one in relations for name, _ in one.entries),
        *(name for one in roles for name in (one.holder, one.of, one.before, one.after)),
        *(entry.name for one in facts for entry in (one.value, *one.further)),
        *(name for one in companions for name in one.names),
    )
    return tuple({name.id: name for name in names if name and name.url}.values())


def introductions(
    names: Iterable[NameView],
    profiles: Mapping[EntityId, Profile],
    *,
    pages: Mapping[str, str],
    citations: Citations | None,
    language: Language,
) -> Iterator[IntroductionView]:
    """Say of each who or what that is, and what the newest briefing that does calls a person.

    citations   None on a page without a list of sources, as an index is
    """
    for name in names:
        profile = profiles.get(name.id)
        if profile is None:
            continue
        record = profile.record
        yield IntroductionView(
            name=name,
            called=called_in(profile, pages, language),
            summary=_summary(profile, citations) if citations else None,
            note=record.summary if record and not citations else None,
            briefings=len(profile.appearances),
        )


def called_in(
    profile: Profile, pages: Mapping[str, str], language: Language
) -> AppearanceView | None:
    """The newest briefing whose text says what office or role a person has."""
    called = next((one for one in profile.appearances if one.role), None)
    return appearance_view(called, pages, language) if called else None


def _summary(profile: Profile, citations: Citations) -> EntryView | None:
    record = profile.record
    if record is None or record.summary is None or record.summary_source is None:
        return None
    sources = citations.cite_reference(record.summary_source, record.entity.name)
    return EntryView(text=record.summary, sources=sources)
