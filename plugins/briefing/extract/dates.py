"""Dates and durations in the text, as TIMEX3 values relative to the article's date.

Our own grammar: no library keeps precision (docs/decisions). What isn't sure has no value and is
left out: a bare year needs a word before it that asks for a time, vague spans ("for years") none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Timex
from .date_rules import RULES, Rule
from .main_clause import is_main
from .story import Story, Told, is_told
from .tense import is_ahead

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from .reading import BlockReading, Reading


def find_timexes(reading: Reading) -> tuple[Timex, ...]:
    """The dates and durations of a document, in text order, not overlapping.

    Values are as exact as the words: no day is made up. Ages, times of day, repetitions and vague
    spans are left out, and what stands in muted text.
    """
    trail: list[Told] = []
    found: list[Timex] = []
    for block in reading.blocks:
        at = 0
        while hit := _next(block, at, reading, trail):
            match, value = hit
            at = match.end("x")
            span = block.at(match.start("x"), at)
            timex = Timex(
                span=span,
                sentence=reading.sentence_at(span.start),
                value=value,
                is_main=is_main(block, match.start("x"), at),
            )
            found.append(timex)
            if is_told(value):
                trail.append(Told(value=value, block=block.index, is_main=timex.is_main))
    return tuple(found)


def _next(
    block: BlockReading, at: int, reading: Reading, trail: Sequence[Told]
) -> tuple[re.Match[str], str] | None:
    """The leftmost date from ``at`` on, of those at one place the earliest rule's."""
    hits = [hit for rule in RULES if (hit := _first(rule, block, at, reading, trail))]
    return min(hits, key=lambda hit: hit[0].start("x"), default=None)


def _first(
    rule: Rule, block: BlockReading, at: int, reading: Reading, trail: Sequence[Told]
) -> tuple[re.Match[str], str] | None:
    """The first match of a rule that has a value and isn't muted."""
    for match in rule[0].finditer(block.doc.text, at):
        start = match.start("x")
        story = Story.at(
            block.index, trail, today=reading.document.date, is_ahead=is_ahead(block, start)
        )
        value = rule[1](match, story)
        if value and not reading.is_muted(block.at(start, match.end("x"))):
            return match, value
    return None
