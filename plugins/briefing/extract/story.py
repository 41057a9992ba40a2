"""The date that a story has reached, from which "a day earlier" and "that year" count."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_DATE = re.compile(r"\d{4}(-\d\d){0,2}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A date of the text: a year, a month or a day.

    block     the index of its paragraph
    is_main   as in ``Timex``
    """

    value: str
    block: int
    is_main: bool

    def is_when(self, now: str) -> bool:
        """Whether it says of what month or day the sentence tells, up to the article's day."""
        is_exact = len(self.value) > len("2022")
        return self.is_main and is_exact and self.value <= now[: len(self.value)]


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
        block: int,
        trail: Sequence[Told],
        *,
        today: dt.date,
        is_ahead: bool | None,
        may_be_south: bool = False,
    ) -> Story:
        """The story at a place in a paragraph, after the dates of ``trail``, in text order.

        What a clause aside tells ("who left in 2013") is gone with its paragraph, and what is
        told as past doesn't count from a date to come. Ours.
        """
        now = today.isoformat()
        told = next(
            (
                one
                for one in reversed(trail)
                if (one.is_main or one.block == block)
                and not (is_ahead is False and one.value > now[: len(one.value)])
            ),
            None,
        )
        return cls(
            today=today,
            told=told.value if told else None,
            is_here=told is not None and told.block == block,
            is_telling=told is not None and told.block == block and told.is_when(now),
            is_ahead=is_ahead,
            may_be_south=may_be_south,
        )


def is_told(value: str) -> bool:
    """Whether a TIMEX3 value is a date from which others may count."""
    return _DATE.match(value) is not None
