"""Reported speech: what stands in marks as somebody's words, and what is told without them."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ...model import Quote, Span
from ..speakers import Attribution, speaker_tokens
from .direct import attribution_of
from .indirect import find_reports
from .passages import Passage, find_passages
from .taken_up import told_of
from .terms import is_name_or_title
from .unattributed import ENOUGH, HEADS, Spoken, between, said_alone, told_later

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from ..reading import BlockReading, Reading

_REST = re.compile(r"(?:\s[^\s,;:“”\"]+)*(?<![.])")
_ENTRY = re.compile(r"[*(]*\d{1,2}[.:]\d\d[*):,]*\s+(?=\w)")  # "**18.05** The bridge is shut"


def find_quotes(reading: Reading) -> tuple[Quote, ...]:
    """All quotes of a document, in order; direct ones never overlap.

    Direct: passages in marks that grammar gives to a speaker, and those that carry on where the
    one before has stopped, with its speaker and without cue. Indirect: finite clauses under a
    closed list of verbs, unless a direct one stands in them. What is said in signs, titles and
    terms is left out, and so is all muted text.
    """
    passages = tuple(find_passages(reading))
    reports = _indirect(reading)
    direct = _direct(reading, passages, reports)
    taken = [quote.span for quote in direct]
    terms = [passage.span for passage in passages if passage.span not in taken]
    indirect = [
        _outside(report, direct)
        for report in (_over_terms(reading, report, terms) for report in reports)
        if not any(_holds(report.span, span) for span in taken)
        and not any(_cuts(report.span, passage.span) for passage in passages)
        and not any(quote.cue and report.span.covers(quote.cue) for quote in direct)
        and not reading.is_muted(report.span)
    ]
    return tuple(sorted((*direct, *_longest(indirect)), key=lambda quote: quote.span))


def _over_terms(reading: Reading, report: Quote, terms: Sequence[Span]) -> Quote:
    """A report that stops before a term in marks, with it: "to reach its “green” goals"."""
    term = next((t for t in terms if 0 <= t.start - report.span.end <= 1), None)
    if term is None:
        return report
    sentence = reading.sentences[reading.sentence_at(report.span.start)].span
    rest = _REST.match(reading.document.text, term.end, max(term.end, sentence.end))
    end = rest.end() if rest is not None else term.end
    return replace(report, span=Span(start=report.span.start, end=end))


def _outside(report: Quote, direct: Sequence[Quote]) -> Quote:
    """A report whose speaker the parser found within marks: whoever said what stands in them."""
    said = next((q for q in direct if report.speaker and q.span.covers(report.speaker)), None)
    is_outside = said is not None and not (report.cue and said.span.covers(report.cue))
    return replace(report, speaker=said.speaker) if said is not None and is_outside else report


def _holds(clause: Span, quote: Span) -> bool:
    """Whether a quote stands in a clause, or right behind it, as its end."""
    return quote.overlaps(clause) or 0 <= quote.start - clause.end <= 1


def _cuts(clause: Span, marked: Span) -> bool:
    """Whether a clause begins or ends within marks: then the parser joined what isn't one."""
    return clause.overlaps(marked) and not clause.covers(marked)


def _longest(quotes: Sequence[Quote]) -> list[Quote]:
    """Of quotes that overlap the longest: a report within a report is one."""
    kept: list[Quote] = []
    for quote in sorted(quotes, key=lambda q: (q.span.start - q.span.end, q.span)):
        if not any(quote.span.overlaps(other.span) for other in kept):
            kept.append(quote)
    return kept


# --- direct -----------------------------------------------------------------------------------


def _direct(reading: Reading, passages: Sequence[Passage], reports: Sequence[Quote]) -> list[Quote]:
    spoken: list[Spoken] = []
    told: Spoken | None = None  # the last whose words may go on
    for passage in passages:
        last, known = (spoken[-1] if spoken else None), len(spoken)
        if found := attribution_of(passage, _of_same_sentence(last, passage)):
            spoken.append(_attributed(passage, found, last))
        elif (part := _within(passage, reports)) is not None:
            spoken.append(part)
        elif (alone := said_alone(reading, passage, told)) is not None:
            spoken.append(alone)
        if told is not None and _is_in_telling(told, passage):
            told = replace(told, passage=replace(told.passage, tail=passage.tail))
        elif len(spoken) > known:
            told = spoken[-1]
    every = [*_echoed(passages, spoken), *_joined(passages, spoken), *spoken]
    ordered = sorted(every, key=lambda each: each.passage.span)
    return [_quote(reading, each) for each in told_later(ordered)]


def _joined(passages: Sequence[Passage], spoken: Sequence[Spoken]) -> list[Spoken]:
    """Passages before "and" and one attributed behind: "“It rains” and “it pours,” she said"."""
    taken = {each.passage.span: each for each in spoken}
    return [
        Spoken(first, each.cue, each.speaker, each.attribution)
        for first, second in pairwise(passages)
        if first.span not in taken and (each := taken.get(second.span)) is not None
        if each.cue is not None and each.cue.start > second.span.end and not second.fresh
        if [token.lower_ for token in second.lead] in (["and"], ["or"], ["but"])
        if not is_name_or_title(first)
    ]


def _is_in_telling(told: Spoken, passage: Passage) -> bool:
    """Whether a term or a few words stand where it is told who speaks, whose words then go on.

    "“It rained,” said Rao, known as “Kit”. “We stayed.”"
    """
    same = told.passage.block.index == passage.block.index and not passage.fresh
    return same and not passage.is_sentence and passage.lead == told.passage.tail != ()


def _echoed(passages: Sequence[Passage], spoken: Sequence[Spoken]) -> list[Spoken]:
    """Passages of the headline that are quotes since somebody says the same words below."""
    taken = {each.passage.span for each in spoken}
    said = [_plain(each.passage) for each in spoken if each.passage.block.block.kind not in HEADS]
    return [
        Spoken(passage, None, None)
        for passage in passages
        if passage.block.block.kind in HEADS
        and passage.span not in taken
        and len(passage.tokens) >= ENOUGH
        and any(_plain(passage) in words for words in said)
    ]


def _plain(passage: Passage) -> str:
    return " ".join(re.findall(r"\w+", passage.words.casefold()))


def _within(passage: Passage, reports: Sequence[Quote]) -> Spoken | None:
    """A fragment of a reported clause: whoever reports it chose its words."""
    if is_name_or_title(passage):
        return None
    for report in reports:
        # a straight mark at its end is none of the clause
        ends = report.span.start <= passage.span.start < report.span.end == passage.span.end - 1
        is_next = 0 < passage.span.start - report.span.end <= 1
        is_end = passage.tail[0].text == "." if passage.tail else passage.ends_sentence
        if report.span.covers(passage.span) or ends or (is_next and is_end):
            return Spoken(passage, report.cue, report.speaker)
    return None


def _of_same_sentence(last: Spoken | None, passage: Passage) -> Attribution | None:
    """The attribution of the passage before, if this one continues its sentence."""
    if last is None or last.passage.block.index != passage.block.index or passage.fresh:
        return None
    stops = last.passage.words[-1:] == "." and bool(passage.lead) and passage.lead[0].is_title
    return last.attribution if passage.lead == last.passage.tail and not stops else None


def _quote(reading: Reading, spoken: Spoken) -> Quote:
    span = spoken.passage.span
    return Quote(
        span=span,
        sentence=reading.sentence_at(span.start),
        kind="direct",
        cue=spoken.cue,
        speaker=spoken.speaker,
    )


def _attributed(passage: Passage, found: Attribution, last: Spoken | None) -> Spoken:
    block = passage.block
    cue = between(block, found.cue) if found.cue else None
    if last is not None and found is last.attribution:
        return Spoken(passage, cue, last.speaker, found)
    sayer = found.speaker
    if sayer is not None and passage.fresh:
        sayer = told_of(sayer, passage.lead)
    elif sayer is not None and sayer.sent.start > 0:
        sayer = told_of(sayer, list(block.doc[sayer.sent.start - 1].sent))
    named = found.name if sayer is found.speaker else None
    speaker = between(block, _outside_marks(passage, sayer, named)) if sayer is not None else None
    return Spoken(passage, cue, speaker, found)


def _outside_marks(
    passage: Passage, sayer: Token, named: tuple[Token, Token] | None
) -> tuple[Token, Token]:
    """The words for who speaks, none of which is said: "Rao: “Never trust Paz”"."""
    first, last = named or speaker_tokens(sayer)
    is_mixed = sayer.i in passage.outside and not {first.i, last.i} <= passage.outside
    return (sayer, sayer) if is_mixed else (first, last)


# --- indirect ---------------------------------------------------------------------------------


def _indirect(reading: Reading) -> list[Quote]:
    found: list[Quote] = []
    for block in reading.blocks:
        first = _behind_dateline(reading, block)
        for report in find_reports(block.doc):
            part = block.doc[max(first, report.start) : report.end]
            if not len(part):
                continue
            span = block.span(part)
            sayer = report.speaker
            if sayer is not None and sayer.sent.start > 0:
                sayer = told_of(sayer, list(block.doc[sayer.sent.start - 1].sent))
            speaker = speaker_tokens(sayer) if sayer is not None else None
            found.append(
                Quote(
                    span=span,
                    sentence=reading.sentence_at(span.start),
                    kind="indirect",
                    cue=between(block, report.cue),
                    speaker=between(block, speaker) if speaker else None,
                )
            )
    return found


def _behind_dateline(reading: Reading, block: BlockReading) -> int:
    """The first token that belongs to the story: behind a dateline, or the time of an entry."""
    dateline = reading.document.dateline
    if dateline is None or not block.block.span.covers(dateline):
        time = _ENTRY.match(block.text)
        return sum(token.idx < time.end() for token in block.doc) if time else 0
    tokens = block.tokens(dateline)
    first = tokens.end if tokens is not None else 0
    while first < len(block.doc) and block.doc[first].is_punct and not block.doc[first].is_quote:
        first += 1
    return first
