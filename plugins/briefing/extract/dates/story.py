"""The date that a story has reached, from which "a day earlier" and "that year" count."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_DATE = re.compile(r"\d{4}(-\d\d){0,2}$")


class Place(NamedTuple):
    """Where a date stands: the indices of its paragraph and of its sentence."""

    block: int
    sentence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A date of the text: a year, a month or a day. ``is_main`` as in ``Timex``."""

    value: str
    place: Place
    is_main: bool

    def is_after(self, now: str) -> bool:
        """Whether it is to come."""
        return self.value > now[: len(self.value)]

    def is_when(self, now: str) -> bool:
        """Whether it says of what month or day the sentence tells, up to the article's day."""
        is_exact = len(self.value) > len("2022")
        return self.is_main and is_exact and not self.is_after(now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What a date may lean on: the article's day, the date the story has reached, the tense around.

    told       None if there is none, or it isn't sure which
    is_here    ``told`` stands in the same paragraph
    is_telling   and it was a month or a day of what happened, not after the article
    is_ahead   whether the verb above looks ahead; None if there is no verb
    may_be_south   whether seasons may be those of the southern half of the earth
    """

    today: dt.date
    told: str | None
    is_here: bool
    is_ahead: bool | None
    is_telling: bool = False
    may_be_south: bool = False

    @classmethod
    def at(
        cls,
        place: Place,
        trail: Sequence[Told],
        *,
        today: dt.date,
        is_ahead: bool | None,
        may_be_south: bool = False,
    ) -> Story:
        """The story at a place in a paragraph, after the dates of ``trail``, in text order.

        What is told as past doesn't count from a date to come. Ours.
        """
        now = today.isoformat()
        told = _reached(
            place, [one for one in trail if is_ahead is not False or not one.is_after(now)]
        )
        return cls(
            today=today,
            told=told.value if told else None,
            is_here=told is not None and told.place.block == place.block,
            is_telling=told is not None and told.place.block == place.block and told.is_when(now),
            is_ahead=is_ahead,
            may_be_south=may_be_south,
        )


def _reached(place: Place, trail: Sequence[Told]) -> Told | None:
    """The last date before a place that is no aside, or stands in the same sentence.

    An aside ("who left in 2013") of the sentences before counts if the paragraph tells nothing
    else, or something earlier that it goes on from; with the paragraph it is gone.
    """
    aside: Told | None = None
    for one in reversed(trail):
        is_here = one.place.block == place.block
        if aside and not is_here:
            return aside
        if one.is_main or one.place.sentence == place.sentence:
            return aside if aside and aside.value > one.value else one
        aside = aside or (one if is_here else None)
    return aside


def is_told(value: str) -> bool:
    """Whether a TIMEX3 value is a date from which others may count."""
    return _DATE.match(value) is not None
