"""Who is in the news: those whom the newest briefings name most."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

from ..model import News

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from ..model import Entity, EntityId, Summary

_DAYS = 30
_LEAST_BRIEFINGS = 5  # fewer say nothing of who is often named: then the newest ten, if older
_MOST_BRIEFINGS = 10
_LEAST_NAMING = 2  # named once is not in the news, but in a briefing
_MOST_NAMES = 5


def in_the_news(summaries: Sequence[Summary], linked: Container[EntityId]) -> News | None:
    """Those of whom the briefings of the 30 days up to the newest one's date speak most.

    linked   the entities that have a dossier; others are left out
    Where these are fewer than five, the newest ten briefings count, whatever their dates. Five
    names of a kind at most, by number of briefings, then by salience in them, then by name.
    None where no two briefings name the same.
    """
    newest_first = sorted(summaries, key=lambda one: (one.date, one.slug), reverse=True)
    if not newest_first:
        return None
    after = newest_first[0].date - dt.timedelta(days=_DAYS)
    recent = [one for one in newest_first if one.date > after]
    days: int | None = _DAYS
    if len(recent) < _LEAST_BRIEFINGS:
        recent, days = newest_first[:_MOST_BRIEFINGS], None
    named = tuple(_named_most(recent, linked))
    if not named:
        return None
    return News(
        start=recent[-1].date,
        until=recent[0].date,
        days=days,
        briefings=len(recent),
        named=named,
    )


def _named_most(
    summaries: Sequence[Summary], linked: Container[EntityId]
) -> list[tuple[Entity, int]]:
    counts: Counter[EntityId] = Counter()
    weights: Counter[EntityId] = Counter()
    entities: dict[EntityId, Entity] = {}
    for summary in summaries:
        entities = {one.id: one for one in summary.named} | entities  # the newest word wins
        for entity, salience in summary.entities:
            counts[entity] += 1
            weights[entity] += round(salience * 1_000_000)
    order = sorted(counts, key=lambda one: (-counts[one], -weights[one], entities[one].name, one))
    shown: Counter[str] = Counter()
    found = []
    for one in order:
        kind = entities[one].type
        is_wanted = counts[one] >= _LEAST_NAMING and one in linked and kind != "event"
        if is_wanted and shown[kind] < _MOST_NAMES:
            shown[kind] += 1
            found.append((entities[one], counts[one]))
    return found
