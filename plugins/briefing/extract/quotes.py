"""Reported speech: what stands in marks as somebody's words, and what is told without them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Quote
from .direct import attribution_of
from .indirect import find_reports
from .passages import DASHES, Passage, find_passages
from .speech import (
    SPEAKING,
    Attribution,
    lemma,
    speaker_tokens,
    speaks,
    subject_of,
    told_of,
)
from .terms import is_name_or_title
from .words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

    from ..model import Span
    from .reading import BlockReading, Reading

_ENTRY = re.compile(r"[*(]*\d{1,2}[.:]\d\d[*):,]*\s+(?=\w)")  # "**18.05** The bridge is shut"
HEADS = frozenset({"title", "standfirst"})
_GESTURES = words("frown grin laugh nod shrug sigh smile wink")
_THINKING = words(
    """
    agree apologise apologize believe defend disagree dismiss doubt fear reject regret remember
    thank welcome worry
    """
)
_MOODS = words(
    """
    adamant angry bitter blunt calm categorical certain clear confident convinced defiant delighted
    disappointed emphatic frank furious grateful hopeful optimistic pessimistic philosophical proud
    relieved sanguine sceptical skeptical sure unapologetic unconvinced unimpressed unmoved
    unrepentant
    """
)
_ENOUGH = 3  # words of a sentence in marks that stands alone; fewer are a term or a shout


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
    indirect = [
        report
        for report in reports
        if not any(_holds(report.span, span) for span in taken)
        and not any(_cuts(report.span, passage.span) for passage in passages)
        and not reading.is_muted(report.span)
    ]
    return tuple(sorted((*direct, *_longest(indirect)), key=lambda quote: quote.span))


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


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A passage that is a quote, with the spans of cue and speaker as far as known."""

    passage: Passage
    cue: Span | None
    speaker: Span | None
    attribution: Attribution | None = None


def _direct(reading: Reading, passages: Sequence[Passage], reports: Sequence[Quote]) -> list[Quote]:
    spoken: list[_Spoken] = []
    for passage in passages:
        last = spoken[-1] if spoken else None
        if found := attribution_of(passage, _of_same_sentence(last, passage)):
            spoken.append(_attributed(passage, found))
        elif (part := _within(passage, reports)) is not None:
            spoken.append(part)
        elif (alone := _alone(reading, passage, last)) is not None:
            spoken.append(alone)
    spoken = _told_later([*_echoed(passages, spoken), *spoken])
    return [_quote(reading, each) for each in spoken]


def _echoed(passages: Sequence[Passage], spoken: Sequence[_Spoken]) -> list[_Spoken]:
    """Passages of the headline that are quotes since somebody says the same words below."""
    taken = {each.passage.span for each in spoken}
    said = [_plain(each.passage) for each in spoken if each.passage.block.block.kind not in HEADS]
    return [
        _Spoken(passage, None, None)
        for passage in passages
        if passage.block.block.kind in HEADS
        and passage.span not in taken
        and len(passage.tokens) >= _ENOUGH
        and any(_plain(passage) in words for words in said)
    ]


def _plain(passage: Passage) -> str:
    return " ".join(re.findall(r"\w+", passage.words.casefold()))


def _within(passage: Passage, reports: Sequence[Quote]) -> _Spoken | None:
    """A fragment of a reported clause: whoever reports it chose its words."""
    if is_name_or_title(passage):
        return None
    for report in reports:
        is_end = 0 < passage.span.start - report.span.end <= 1 and passage.tail[:1] != ()
        if report.span.covers(passage.span) or (is_end and passage.tail[0].text == "."):
            return _Spoken(passage, report.cue, report.speaker)
    return None


def _of_same_sentence(last: _Spoken | None, passage: Passage) -> Attribution | None:
    """The attribution of the passage before, if this one continues its sentence."""
    if last is None or last.passage.block.index != passage.block.index or passage.fresh:
        return None
    return last.attribution if passage.lead == last.passage.tail else None


def _quote(reading: Reading, spoken: _Spoken) -> Quote:
    span = spoken.passage.span
    return Quote(
        span=span,
        sentence=reading.sentence_at(span.start),
        kind="direct",
        cue=spoken.cue,
        speaker=spoken.speaker,
    )


def _attributed(passage: Passage, found: Attribution) -> _Spoken:
    block = passage.block
    cue = _between(block, found.cue) if found.cue else None
    sayer = found.speaker
    if sayer is not None and passage.fresh:
        sayer = told_of(sayer, passage.lead)
    named = found.name if sayer is found.speaker else None
    speaker = _between(block, named or speaker_tokens(sayer)) if sayer is not None else None
    return _Spoken(passage, cue, speaker, found)


def _between(block: BlockReading, ends: tuple[Token, Token]) -> Span:
    first, last = ends
    return block.at(first.idx, last.idx + len(last.text))


def _alone(reading: Reading, passage: Passage, last: _Spoken | None) -> _Spoken | None:
    """A passage without attribution of its own, if it is speech: a sentence after a sentence."""
    if passage.fresh and last is not None and _is_rest(last, passage):
        return _Spoken(passage, None, last.speaker)
    if not passage.fresh or not passage.is_sentence or len(passage.tokens) < _ENOUGH:
        return None
    if passage.lead and (sayer := _speaker_before(passage)):
        return _Spoken(passage, None, sayer)
    if last is not None and _follows(last.passage, passage):
        return _Spoken(passage, None, last.speaker)
    later = None if passage.lead else _speaker_in_next(reading, passage) or _speaker_behind(passage)
    if later is not None:
        return later
    return _Spoken(passage, None, None) if _stands_alone(passage) else None


def _is_rest(last: _Spoken, passage: Passage) -> bool:
    """Whether a few words go on after "she said": “On Monday,” she said. “Or Tuesday.”."""
    same = last.passage.block.index == passage.block.index
    said = last.speaker is not None and last.cue is not None and last.passage.words[-1:] in ",?!"
    return same and said and passage.ends_sentence and _follows(last.passage, passage)


def _speaker_before(passage: Passage) -> Span | None:
    """Whoever speaks in the sentence before: "He warned that it would rain. “…”"."""
    for token in passage.lead:
        if token.dep_ != "ROOT" or not (speaks(token, SPEAKING) or _shows(token)):
            continue
        subject = subject_of(token)
        if subject is None or subject not in passage.lead:
            continue
        is_one = subject.ent_type_ == "PERSON" or subject.lower_ in {"he", "she"}
        if is_one or speaks(token, SPEAKING) or lemma(token) in _GESTURES:
            return _between(passage.block, speaker_tokens(subject))
    return None


def _shows(verb: Token) -> bool:
    """Whether a verb shows what somebody thinks: "shrugged", "defended the plan", "was adamant"."""
    if lemma(verb) == "be":
        return any(c.dep_ == "acomp" and c.lower_ in _MOODS for c in verb.children)
    return lemma(verb) in _GESTURES or lemma(verb) in _THINKING


def _follows(last: Passage, passage: Passage) -> bool:
    """Whether nothing but an attribution stands between two passages."""
    if last.block.index == passage.block.index:
        between = last.block.doc.text[last.end : passage.start]
        tail = last.tail
        told = tail[-1].idx + len(tail[-1].text) if tail else last.end
        return (
            not last.block.doc.text[max(told, last.end) : passage.start].strip()
            or not between.strip()
        )
    if last.block.index + 1 != passage.block.index or passage.start > 0:
        return False
    return not last.closed or (_stands_alone(passage) and _closes_block(last))


def _closes_block(passage: Passage) -> bool:
    """Whether nothing but an attribution comes behind a passage in its paragraph."""
    tail = passage.tail
    told = tail[-1].idx + len(tail[-1].text) if tail else passage.end
    return not passage.block.doc.text[max(told, passage.end) :].strip()


def _stands_alone(passage: Passage) -> bool:
    """Whether a paragraph is nothing but the passage: speech, though nobody says whose."""
    text = passage.block.doc.text
    return not text[: passage.start].strip() and not text[passage.end :].strip()


def _speaker_behind(passage: Passage) -> _Spoken | None:
    """Who is told of in the sentence behind words that open a paragraph.

    "“It just went.” Ana Rao has lived by the mill for years", "So says Rao", "Those were the words
    of Rao", "Rao said this to everybody".
    """
    tail = passage.tail
    if passage.start > 0 or not passage.ends_sentence or not tail:
        return None
    if (so := _said_so(tail)) is not None:
        return _Spoken(passage, None, _between(passage.block, speaker_tokens(so)))
    root = next((token for token in tail if token.dep_ == "ROOT"), None)
    subject = subject_of(root) if root is not None else None
    if subject is None or subject.ent_type_ != "PERSON" or speaker_tokens(subject)[0] != tail[0]:
        return None
    return _Spoken(passage, None, _between(passage.block, speaker_tokens(subject)))


def _said_so(tail: Sequence[Token]) -> Token | None:
    """Whoever "so says", or whose words "those were"."""
    if tail[0].lower_ in {"so", "thus"}:
        verb = next((token for token in tail[1:4] if speaks(token, SPEAKING)), None)
        return subject_of(verb) if verb is not None else None
    if tail[0].lower_ in {"those", "these"}:
        of = next((t for t in tail[1:6] if t.lower_ == "of" and t.head.lower_ == "words"), None)
        return next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    return None


_GOING_ON = frozenset({"add", "continue"})
_BACKWARDS = ("so", "thus", "that", "this", "those", "these")


def _speaker_in_next(reading: Reading, passage: Passage) -> _Spoken | None:
    """A block quote's speaker in the paragraph behind it.

    "So wrote Rao", "That is how Rao …", "She added that …", "So Rao, in her garden.", "— Ana Rao".
    """
    index = passage.block.index + 1
    if not _stands_alone(passage) or index >= len(reading.blocks):
        return None
    block = reading.blocks[index]
    sentence = next(iter(block.doc.sents), None)
    if sentence is None:
        return None
    name = _named_alone(sentence)
    if name is None and _opens_body(reading, passage):
        name = _told_of_first(sentence)
    if name is not None:
        return _Spoken(passage, None, _between(block, speaker_tokens(name)))
    backwards = sentence[0].lower_ in _BACKWARDS
    for token in sentence:
        if token.pos_ != "VERB" or not (backwards or lemma(token) in _GOING_ON):
            continue
        subject = subject_of(token)
        if subject is None or subject not in sentence or subject.lower_ in _BACKWARDS:
            continue
        cue = _between(block, (token, token)) if backwards else None
        return _Spoken(passage, cue, _between(block, speaker_tokens(subject)))
    return None


def _opens_body(reading: Reading, passage: Passage) -> bool:
    """Whether an article begins with the passage."""
    first = next((b for b in reading.blocks if b.block.kind not in HEADS), None)
    return first is not None and first.index == passage.block.index


def _told_of_first(sentence: SpacySpan) -> Token | None:
    """The person with whose name a sentence begins, and of whom it tells."""
    subject = subject_of(sentence.root)
    is_person = subject is not None and subject.ent_type_ == "PERSON"
    opens = is_person and subject is not None and speaker_tokens(subject)[0] == sentence[0]
    return subject if opens else None


def _named_alone(sentence: SpacySpan) -> Token | None:
    """The name behind "So" or a dash in a sentence without a verb."""
    opens = sentence[0].lower_ in {"so", "thus"} or sentence[0].text in DASHES
    has_verb = any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in sentence)
    if not opens or has_verb:
        return None
    named = [token for token in sentence[1:4] if token.pos_ == "PROPN"]
    if not named:
        return None
    name = named[0]
    while name.dep_ == "compound" and name.head.pos_ == "PROPN" and name.head.i > name.i:
        name = name.head
    return name


def _told_later(spoken: list[_Spoken]) -> list[_Spoken]:
    """Speakers for passages that go on in the next paragraph, where alone they are named."""
    out: list[_Spoken] = []
    following: _Spoken | None = None
    for each in reversed(spoken):
        if each.speaker is None and each.cue is None and following and not each.passage.closed:
            following = _Spoken(each.passage, None, following.speaker)
        else:
            following = each
        out.append(following)
    return out[::-1]


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
                    cue=_between(block, report.cue),
                    speaker=_between(block, speaker) if speaker else None,
                )
            )
    return found


def _behind_dateline(reading: Reading, block: BlockReading) -> int:
    """The first token that belongs to the story: behind a dateline, or the time of an entry."""
    dateline = reading.document.dateline
    if dateline is None or not block.block.span.covers(dateline):
        time = _ENTRY.match(block.doc.text)
        return sum(token.idx < time.end() for token in block.doc) if time else 0
    tokens = block.tokens(dateline)
    first = tokens.end if tokens is not None else 0
    while first < len(block.doc) and block.doc[first].is_punct and not block.doc[first].is_quote:
        first += 1
    return first
