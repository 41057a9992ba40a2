"""Dates and durations in the text, as TIMEX3 values relative to the article's date.

Our own grammar: no library keeps precision (docs/decisions). What isn't sure has no value and is
left out: a bare year needs a word before it that asks for a time, vague spans ("for years") none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...model import Timex
from .main_clause import is_main
from .parts_of_year import may_be_south
from .rules import RULES, first_matches
from .same_days import SameDays
from .story import Place, Story, Told, is_told
from .tense import is_ahead, is_nowadays
from .year_meant import before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..reading import BlockReading, Reading

_MS_MAY = re.compile(  # "Theresa May", but not "Last May"
    r"\b(?!(?:After|And|Before|Between|By|Come|During|Each|Early|Every|For|From|In|Last|Late|Mid"
    r"|Next|Of|On|Since|This|Through|To|Until)\b)[A-Z][a-z]+ May\b(?! \d)"
)

_TODAY = frozenset({"today", "Today"})
_BACK, _HAD = re.compile(r"\s(?:earlier|before|previous)\b"), re.compile(r"\bhad\b[^.;]*$")


def find_timexes(reading: Reading) -> tuple[Timex, ...]:
    """The dates and durations of a document, in text order, not overlapping.

    Values are as exact as the words: no day is made up. Ages, times of day, repetitions and vague
    spans are left out, and what stands in muted text.
    """
    trail: list[Told] = []
    found: list[Timex] = []
    teller = _Teller.of(reading)
    days = SameDays(reading.document.date.isoformat())
    for block in reading.blocks:
        matches = _Matches(block.text)
        while match := matches.next():
            start, at = match.span("x")
            span = block.at(start, at)
            place = Place(block.index, reading.sentence_at(span.start))
            value = teller.value(match, matches.rule, block, trail, place=place)
            if value is None:
                continue
            matches.go_on(at)
            value = days.same(match, value)
            timex = Timex(
                span=span,
                sentence=place.sentence,
                value=value,
                is_main=is_main(block, start, at),
            )
            if found and (earlier := days.in_order(match, found[-1], timex)):
                found[-1], timex = earlier
            found.append(timex)
            reached = timex.value.rpartition("/")[2]  # the end of "2001 to 2013"
            if is_told(reached) and not _is_before_the_story(match):
                trail.append(Told(value=reached, place=place, is_main=timex.is_main))
    return tuple(found)


def _is_before_the_story(match: re.Match[str]) -> bool:
    """Whether the story goes on from where it was: "had left four days earlier; the next day"."""
    return _BACK.search(match["x"]) is not None and _HAD.search(before(match)) is not None


class _Matches:
    """What looks like a date in a block's text, from left to right, each rule's one by one.

    At one place the earliest rule's comes first. Each rule looks at the text only as far as it
    must: asking all of them anew behind each date cost five times as much.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._from = [0] * len(RULES)  # where each rule last began to look
        self._ahead = first_matches(text)
        self.rule = 0

    def next(self) -> re.Match[str] | None:
        """The leftmost match that nobody has seen since ``go_on``; ``rule`` is its rule."""
        starts = [(match.start("x"), index) for index, match in enumerate(self._ahead) if match]
        if not starts:
            return None
        _, self.rule = min(starts)
        match = self._ahead[self.rule]
        if match:
            self._look(self.rule, match.end())
        return match

    def go_on(self, at: int) -> None:
        """Forget all that begins before ``at``, and what was passed over behind it."""
        for index, match in enumerate(self._ahead):
            if self._from[index] > at or (match and match.start() < at):
                self._look(index, at)

    def _look(self, index: int, at: int) -> None:
        self._from[index] = at
        self._ahead[index] = RULES[index][0].search(self._text, at)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Teller:
    """Says what a match means.

    is_south   whether seasons may be those of the south
    has_may    whether somebody of the document is called May
    """

    reading: Reading
    is_south: bool
    has_may: bool

    @classmethod
    def of(cls, reading: Reading) -> _Teller:
        document = reading.document
        return cls(
            reading=reading,
            is_south=may_be_south(document),
            has_may=_MS_MAY.search(document.text) is not None,
        )

    def value(
        self,
        match: re.Match[str],
        rule: int,
        block: BlockReading,
        trail: Sequence[Told],
        *,
        place: Place,
    ) -> str | None:
        """The TIMEX3 value; None if there is none, or the text is muted."""
        start, end = match.span("x")
        if self.has_may and match["x"] == "May":
            return None
        if match["x"] in _TODAY and is_nowadays(block, start):
            return None
        story = Story.at(
            place,
            trail,
            today=self.reading.document.date,
            is_ahead=is_ahead(block, start),
            may_be_south=self.is_south,
        )
        value = RULES[rule][1](match, story)
        is_muted = value and self.reading.is_muted(block.at(start, end))
        return None if is_muted else value
