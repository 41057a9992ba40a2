"""What an editor wrote in a dossier, laid over what the packs and the snapshot say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..model import Fact, Happening, Reference
from .whereabouts import feature_of

if TYPE_CHECKING:
    from ..model import Record
    from .dossiers import Dossier


def laid_over(base: Record, own: Dossier) -> Record:
    """The record with what an editor wrote in place of what the layers below say of the same.

    Of an event they tell that it took place: where an editor tells of that day, it is the same
    happening and is told once.
    """
    facts = facts_of(own)
    said = {fact.label.casefold() for fact in facts}
    events = tuple(
        Happening(date=e.date, text=e.text, until=e.until, source=e.source.reference())
        for e in own.events
    )
    days = {one.date for one in events} if base.entity.type == "event" else set()
    others = (one for one in base.happenings if one.date not in days)
    return replace(
        base,
        summary=own.summary or base.summary,
        summary_source=_summary_source(own, base),
        coordinates=own.coordinates or base.coordinates,
        coordinates_source=_editors(base) if own.coordinates else base.coordinates_source,
        feature=base.feature or (feature_of(base.entity.name) if own.coordinates else None),
        facts=facts + tuple(fact for fact in base.facts if fact.label.casefold() not in said),
        happenings=tuple(sorted((*events, *others), key=lambda one: one.date)),
    )


def facts_of(own: Dossier) -> tuple[Fact, ...]:
    """What an editor wrote of an entity's facts, in the order of the dossier."""
    return tuple(
        Fact(
            label=fact.label, value=fact.value, start=fact.start, until=fact.until,
            as_of=fact.as_of, source=fact.source.reference(),
        )
        for fact in own.facts
    )  # fmt: skip


def _summary_source(own: Dossier, base: Record) -> Reference | None:
    """Who says the summary: the editors themselves, where they wrote it and name nobody."""
    if own.summary_source:
        return own.summary_source.reference()
    return _editors(base) if own.summary else base.summary_source


def _editors(base: Record) -> Reference:
    return Reference(title=f"Dossier of {base.entity.name}", publisher="Editors of this site")
