"""Which dates of the story tell something beside a sentence."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from .leaning import needs_others

if TYPE_CHECKING:
    from ..model import Span, Timex
    from .material import Material

_SINCE = re.compile(r"\b(?:[Ss]ince|than|from) (?:the |late |early |mid-)?$")
_BEFORE_DATE = 20  # characters
_OF = re.compile(r"\bof $")  # "the tools of tomorrow"
_VAGUE_DAYS = frozenset({"today", "tomorrow", "yesterday"})
_LEAST_WORDS = 5  # a sentence of fewer says nothing


def telling_dates(material: Material, *, in_passing: bool = False) -> tuple[Timex, ...]:
    """The story's dates, today's too, each value once: by the first sentence that stands alone.

    A date that only sentences such as "It had been there before, in 1997" give is left out, as is
    one in passing ("who left in 2013") unless it is asked for, and one in somebody's own words:
    what a speaker remembers isn't what the article tells.
    """
    found: dict[tuple[str, bool], Timex] = {}
    today, earlier = material.document.date.isoformat(), _sentences_of_days_before(material)
    spoken_words = [one.span for one in material.extraction.quotes if one.kind == "direct"]
    for timex in material.dates(own=True):
        if not (timex.is_main or in_passing):
            continue
        words = material.told(timex.sentence, timex.span)
        if timex.value == today and (timex.sentence in earlier or _is_bare(words, material)):
            continue  # "won Sunday's vote, results showed on Monday"
        if in_passing and (_tells_since(timex, material) or _is_figure(timex, material)):
            continue
        is_spoken = any(one.start <= timex.span.start < one.end for one in spoken_words)
        if not is_spoken and not needs_others(timex.sentence, words, material):
            found.setdefault((timex.value, material.is_coming(timex)), timex)
    return tuple(found.values())


def _sentences_of_days_before(material: Material) -> set[int]:
    """The sentences that name a day of the week before the article."""
    today = material.document.date
    days = {(today - dt.timedelta(back)).isoformat() for back in range(1, 8)}
    return {one.sentence for one in material.dates() if one.value in days}


def _tells_since(timex: Timex, material: Material) -> bool:
    """Whether a date only bounds what is told: "for the first time since early 1981"."""
    start = timex.span.start
    return _SINCE.search(material.document.text, max(0, start - _BEFORE_DATE), start) is not None


def _is_figure(timex: Timex, material: Material) -> bool:
    """Whether it means an age rather than a day: "the tools of tomorrow"."""
    text, start = material.document.text, timex.span.start
    is_day = timex.span.of(text).lower() in _VAGUE_DAYS
    return is_day and _OF.search(text, max(0, start - _BEFORE_DATE), start) is not None


def _is_bare(words: Span, material: Material) -> bool:
    """Whether a sentence is hardly more than its date: a dateline that wasn't known as one."""
    return len(words.of(material.document.text).split()) < _LEAST_WORDS
