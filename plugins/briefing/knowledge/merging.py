"""Offices of several layers as one list: which rows speak of one time in office, and which win."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from .as_of import first_day, overlap
from .tenures import Held

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ..model import Tenure

EDITED = 0  # the rank of an editor's tenures: they come first
_MONTH = 31  # days


def merge_edited(own: list[Held], packed: tuple[Held, ...]) -> tuple[Held, ...]:
    """An editor's tenures, then those of the layers below that they don't speak of."""
    if not own:
        return packed
    edited = [replace(mine, tenure=_linked(mine.tenure, packed)) for mine in own]
    kept = [one for one in packed if not any(is_same(mine.tenure, one.tenure) for mine in own)]
    return _sorted([*edited, *kept])


def merge_fetched(
    fetched: Iterable[Held],
    packed: tuple[Held, ...],
    *,
    rank: Callable[[str, str], int | None],
    others: Iterable[Held] = (),
) -> tuple[Held, ...]:
    """Tenures of the snapshot, then those of the packs that they don't speak of.

    rank     of an office, by what it is of and its title, where the packs know it
    others   further rows of the packs, for the spelling of titles
    Titles differ ("Chancellor", "Federal Chancellor"), so that of one person, who took office in
    one body within a month, both are taken to speak of the same. One that lacks an end which the
    packs know says nothing against it, and gives way.
    """
    own = [one for one in fetched if not _lacks_end(one.tenure, packed)]
    if not own:
        return packed
    kept = [held for held in packed if not any(is_one_time(one.tenure, held.tenure) for one in own)]
    further = (*packed, *others)
    return _sorted([*(_as_packed(one, packed, further, rank) for one in own), *kept])


def is_one_time(one: Tenure, other: Tenure) -> bool:
    """Whether both speak of one person's time in one office, whatever they call it."""
    return is_same(one, other) or _began_as(one, other)


def is_same(mine: Tenure, other: Tenure) -> bool:
    """Whether both speak of one person's time in one office of that title."""
    ours, theirs = ((one.person, one.of, one.title.casefold()) for one in (mine, other))
    return ours == theirs and overlap(mine, other)


def _began_as(one: Tenure, other: Tenure) -> bool:
    """Whether one person took office in one body within a month."""
    if (one.person, one.of) != (other.person, other.of) or one.of is None:
        return False
    return abs((first_day(one.start) - first_day(other.start)).days) <= _MONTH


def _lacks_end(one: Tenure, packed: Iterable[Held]) -> bool:
    twins = (held.tenure for held in packed if is_one_time(one, held.tenure))
    return one.until is None and any(twin.until for twin in twins)


def _as_packed(
    one: Held,
    packed: Sequence[Held],
    further: Sequence[Held],
    rank: Callable[[str, str], int | None],
) -> Held:
    """A row of the snapshot with the rank, and the spelling of the title, that the packs have."""
    tenure = _linked(one.tenure, packed)
    titles = (held.tenure.title for held in further if _is_one_office(tenure, held.tenure))
    ranks = [held.rank for held in packed if _began_as(tenure, held.tenure)]
    known = rank(tenure.of, tenure.title) if tenure.of else None
    return Held(
        tenure=replace(tenure, title=next(titles, tenure.title)),
        rank=min([one.rank, *ranks, *([] if known is None else [known])]),
    )


def _linked(mine: Tenure, packed: Sequence[Held]) -> Tenure:
    """A tenure with the neighbours that the packs know."""
    twins = [held.tenure for held in packed if is_same(mine, held.tenure)]
    before = next((twin.predecessor for twin in twins if twin.start == mine.start), None)
    after = next((twin.successor for twin in twins if twin.until == mine.until), None)
    return replace(mine, predecessor=mine.predecessor or before, successor=mine.successor or after)


def _is_one_office(one: Tenure, other: Tenure) -> bool:
    return one.title.casefold() == other.title.casefold() and one.of == other.of


def _sorted(held: Iterable[Held]) -> tuple[Held, ...]:
    return tuple(sorted(held, key=lambda one: (one.rank, one.tenure.start)))
