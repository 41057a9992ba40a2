"""What the text itself tells of a day, in sentences that stand alone beside a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..model import Evidence, Moment, Span
from ..views import first_day
from .leaning import mentions_in, needs_others
from .material import one_line
from .wording import closed, first_clauses, undated

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ..model import EntityId, Quote, Timex
    from .material import Material

_LONGEST = 200  # characters: about two lines of a timeline
_EXACT = 2.0  # what a day adds
_LEAST_WORDS = 8  # fewer, without a name, leave open what they tell of
_LAST = (".", "!", "?", "…", "”", "’")
_AHEAD = re.compile(r"\b(will|shall|(is|are|was|were) (due|to|expected)|plans? to|scheduled)\b")
# dates that are counted from another: "that year", "a day earlier", "the following week"
_COUNTED = re.compile(
    r"\b(that|same|following|previous|earlier|later|before|after|then)\b", re.IGNORECASE
)


def accounts(material: Material) -> Iterator[Moment]:
    """For each date of the story the sentence that tells most of it, in order of the text.

    Left out are dates that the sentence mentions in passing or that somebody's own words give,
    and sentences that lean on another: they would say nothing, or something else, beside a date.
    """
    best: dict[str, Moment] = {}
    for timex in material.dates():
        words = _words(timex, material)
        if words is None or not (
            _is_account(timex, words, material) and _says_enough(timex, words, material)
        ):
            continue
        moment = _moment(timex, words, material)
        if timex.value not in best or best[timex.value].weight < moment.weight:
            best[timex.value] = moment
    seen: set[str] = set()
    for moment in sorted(best.values(), key=lambda one: -len(one.date)):
        text = moment.text
        if text not in seen:  # a sentence of two dates stands at the more exact one
            seen.add(text)
            yield moment


def _words(timex: Timex, material: Material) -> Span | None:
    """The sentence without its dateline, or its first clauses; None if the date comes too late."""
    sentence = material.told(timex.sentence, timex.span)
    return first_clauses(material.document.text, sentence, timex.span, _LONGEST)


def _is_account(timex: Timex, words: Span, material: Material) -> bool:
    text = material.document.text
    return (
        timex.is_main
        and _is_whole(timex, words, material)
        and not _COUNTED.search(timex.span.of(text))
        and not any(
            one.span.covers(timex.span) and _is_said(one, words)
            for one in material.extraction.quotes
        )
        and not needs_others(timex.sentence, words, material)
    )


def _is_said(quote: Quote, words: Span) -> bool:
    """Whether it is somebody's own words, or would read as if they were said on the day told."""
    return quote.kind == "direct" or quote.span.start > words.start


def _is_whole(timex: Timex, words: Span, material: Material) -> bool:
    """Whether the words begin and end as a sentence does; one of a list or table may not."""
    sentence = material.extraction.sentences[timex.sentence]
    said = words.of(material.document.text)
    begins = said[:1].isupper() or said[:1].isdigit() or said[:1] in "“‘"
    is_cut = words.end < sentence.span.end
    is_standfirst = material.document.blocks[sentence.block].kind == "standfirst"
    return begins and (is_cut or is_standfirst or said.endswith(_LAST))


def _says_enough(timex: Timex, words: Span, material: Material) -> bool:
    """Whether a reader sees what it tells of, and a plan is still one.

    Who names nobody must give a day, or what is to come, in a sentence of some length.
    """
    said = words.of(material.document.text)
    is_now = material.document.date.isoformat().startswith(timex.value)
    if material.is_ahead(timex.value) and re.search(r"\bhad\b", said):
        return False
    if is_now and (
        _AHEAD.search(said) or material.is_coming(timex)
    ):  # "will vote this year": neither before the day nor after
        return False
    if mentions_in(timex.sentence, words, material):
        return True
    is_dated = material.is_ahead(timex.value) or precision(timex.value) >= _EXACT
    return is_dated and len(said.split()) >= _LEAST_WORDS


def _moment(timex: Timex, words: Span, material: Material) -> Moment:
    text = material.document.text
    said = undated(one_line(words.of(text)), timex.span.of(text))
    is_cut = words.end < material.extraction.sentences[timex.sentence].span.end
    named = frozenset(one.entity for one in mentions_in(timex.sentence, words, material))
    return Moment(
        date=timex.value,
        text=closed(f"{said.rstrip(' ,;:—–-')} …") if is_cut else said,
        evidence=(Evidence(sentence=timex.sentence),),
        is_planned=material.is_ahead(timex.value),
        named=named,
        weight=precision(timex.value) + naming(named, material),
    )


def precision(value: str) -> float:
    """What it adds to an entry that its date is exact: a day 2, a month 1.5, a year 1."""
    if "X" in value:
        return 0.0
    if first_day(value) is None:
        return 0.0
    return {4: 1.0, 7: 1.5}.get(len(value.partition("/")[0]), _EXACT)


def naming(named: Collection[EntityId], material: Material) -> float:
    """What it adds whom an entry names: up to 2 for the main ones, one more if it names two."""
    weights = sorted((material.salience.get(one, 0.0) for one in named), reverse=True)
    best = weights[0] if weights else 0.0
    second = weights[1] if len(weights) > 1 else 0.0
    return 2 * best + second
