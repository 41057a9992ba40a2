"""Under which country or body the fact box lists each person, where that helps a reader."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..model import Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model import EntityId, Entry, Fact
    from .material import Material
    from .roles import Standing

_LEAST_SHARED = 2  # sides with as many persons or more: else a list reads better
_LEAST_ON_A_SIDE = 2


def by_side(
    people: Sequence[tuple[Entry, Standing | None]], material: Material
) -> tuple[Entry, ...]:
    """The persons, those of one side together, if all have a side and two sides have several.

    people   with what is known of each; a side is of whom they hold their office on the article's
             date: what the text says, or knowledge with its source. Of a national body it is the
             country, again with its source.
    One person whose side isn't sure leaves the list as it was: whoever stands outside the groups,
    or in the wrong one, would mislead. So does a body of a country that is a side by itself, where
    no source tells that they are one. Sides come in order of their first person. Ours.
    """
    listed = tuple(entry for entry, _ in people)
    placed = [_placed(entry, known, material) for entry, known in people]
    sides = Counter(one.side for one in placed)
    shared = [side for side, count in sides.items() if count >= _LEAST_ON_A_SIDE]
    is_split = any(side and material.entities[side].within in sides for side in sides)
    if None in sides or is_split or len(shared) < _LEAST_SHARED:
        return listed
    return tuple(one for side in sides for one in placed if one.side == side)


def _placed(entry: Entry, known: Standing | None, material: Material) -> Entry:
    """The person with a side, and what backs it where that is more than the office."""
    if known is None or known.of is None or known.of not in material.entities:
        return replace(entry, side=None)
    body = material.entities[known.of]
    if body.type == "place":
        return replace(entry, side=body.id)
    if body.type != "organisation":
        return replace(entry, side=None)
    fact = _country(body.id, material)
    if fact is None or fact.entity is None or fact.entity not in material.entities:
        return replace(entry, side=body.id)
    return replace(
        entry,
        side=fact.entity,
        evidence=tuple(dict.fromkeys((*entry.evidence, Evidence(reference=fact.source)))),
    )


def _country(body: EntityId, material: Material) -> Fact | None:
    portrait = material.portraits.get(body)
    facts = portrait.facts if portrait else ()
    return next((fact for fact in facts if fact.label == "Country"), None)
