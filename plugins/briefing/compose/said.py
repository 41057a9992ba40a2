"""How what was said is shown apart from its sentence, so that it says nothing else than there.

“tolerate any war” is the reverse of what was said if the sentence goes "said it would not
“tolerate any war”": words in marks are shown with those that govern them, or not at all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .material import one_line
from .wording import excerpt, is_part, reporting_verb, spoken

if TYPE_CHECKING:
    from ..model import Quote, QuoteKind, Span

_WORD = re.compile(r"\w")
_OPENERS = re.compile(r"(?:and|but|yet|still|so|then|or)$", re.IGNORECASE)
_STOPS = re.compile(r"[;:?!]|\.(?=\s|$)")
_PRONOUN = re.compile(r"\b(?:he|she|it|they|him|her|them|this|these|those)\b", re.IGNORECASE)
_MARK = re.compile('[“”"„«»]')
_PREDICATE = re.compile(  # perhaps behind where or of what: “The era of waiting” in Tale was over
    r"\s*(?:(?:in|of|for|on|at|with|from|between|against)\b[^,;:.!?“”]{1,40}?\s)?"
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|"
    r"never|no longer|failed|ended)\b"
)
_PERFECT = re.compile(
    r"\b(?:has|have|had)\s(?:(?:also|since|long|often|already|\w+ly)\s)?\Z"
    r"|\b\w+\s(?:on\s)?to\s\Z"
)
_LEAD_IN = 120  # characters
_REST = 60

Shown = tuple["str | None", str, "QuoteKind"]
"""The reporting words, what was said, and whether that is verbatim as a whole."""


def phrased(text: str, sentence: Span, quote: Quote, limit: int) -> Shown | None:
    """The reporting words and what was said, in about ``limit`` characters.

    A part in marks comes with the words of its sentence that govern it: "called the plan", "a
    knife in the back"; "said", "Membership “is good for both”". Where they don't part from it the
    sentence is told, if it is short enough to be whole; else None. A denial keeps its verb.
    """
    verb, words = reporting_verb(text, quote), spoken(text, quote, limit)
    if quote.kind == "indirect":
        return _reported(text, sentence, quote, (verb, words, "indirect"))
    lead, rest = _lead(text, sentence, quote), _rest(text, sentence, quote)
    bare = words.removeprefix("… ")
    if lead is None or rest is None:
        return _told(text, sentence, limit)
    if not _is_ahead(quote, sentence):
        whole = " ".join(filter(None, (lead, f"“{bare}”", rest)))
        return (verb, whole, "indirect") if lead or rest else (verb, words, "direct")
    cue = _cue(text, quote)
    if rest:
        return f"{cue} {lead}".rstrip(), f"“{bare}” {rest}", "indirect"
    if lead:
        return f"{cue} {lead}", bare, "direct"
    governs = verb is None and words != bare and not cue.startswith("according")
    return (cue, bare, "direct") if governs else (verb, words, "direct")


def is_whole(shown: Shown, kind: QuoteKind) -> bool:
    """Whether what is shown of a quote of that kind says it without the words beside it."""
    cue, words, said_as = shown
    governs = cue is not None and (" " in cue or (said_as == "direct" and words[:1].islower()))
    return not governs and said_as == kind and not words.startswith("… ")


def leaves_open(shown: Shown) -> bool:
    """Whether a pronoun stands in the words that govern those in marks: "called it"."""
    return shown[0] is not None and _PRONOUN.search(shown[0]) is not None


def _told(text: str, sentence: Span, limit: int) -> Shown | None:
    words = excerpt(text, sentence, sentence, limit)
    return (None, words, "indirect") if len(sentence.of(text)) <= limit * 5 // 4 else None


def _reported(text: str, sentence: Span, quote: Quote, shown: Shown) -> Shown | None:
    """A reported clause as it stands; one that is denied with "denied that" before it."""
    if quote.cue is None or not quote.is_denied(text):
        return shown
    if quote.cue.start >= quote.span.start:
        return _told(text, sentence, _LEAD_IN)
    between = one_line(text[quote.cue.end : quote.span.start])
    is_short = len(between) <= _REST and not _STOPS.search(between)
    return (f"{_cue(text, quote)} {between or 'that'}", *shown[1:]) if is_short else None


def _cue(text: str, quote: Quote) -> str:
    """The reporting verb, with its auxiliary: "has written", "liked to say"."""
    if quote.cue is None:
        return ""
    perfect = _PERFECT.search(text, max(0, quote.cue.start - 20), quote.cue.start)
    return one_line(f"{perfect[0] if perfect else ''}{quote.cue.of(text)}").lower()


def _is_ahead(quote: Quote, sentence: Span) -> bool:
    """Whether the reporting words stand before the mark, in the same sentence."""
    return quote.cue is not None and sentence.start <= quote.cue.start < quote.span.start


def _lead(text: str, sentence: Span, quote: Quote) -> str | None:
    """The words that govern those in marks; empty if none do, None if they can't be shown."""
    is_ahead = _is_ahead(quote, sentence)
    start = quote.cue.end if is_ahead and quote.cue is not None else sentence.start
    speaker = quote.speaker
    is_between = speaker is not None and start <= speaker.start and speaker.end <= quote.span.start
    if is_ahead and speaker is not None and is_between:
        start = speaker.end
    words = one_line(text[start : quote.span.start]).lstrip(" ,")
    if not _WORD.search(words) or _OPENERS.match(words) or words.endswith((":", "—", "–")):
        return ""
    if is_ahead and words.endswith(",") and _interrupts(text, sentence, quote):
        return ""
    if not is_part(spoken(text, quote, len(text))) and (
        quote.cue is None or words == "that" or words.endswith(",")
    ):
        return ""
    governs = quote.cue is not None and (is_ahead or quote.cue.start >= quote.span.end)
    clear = not _STOPS.search(words) and len(_MARK.findall(words)) % 2 == 0
    clear = clear and not words.endswith("and that")  # "said he had spoken to Dorn and that “…”"
    is_open = not is_ahead and (_PRONOUN.search(words) or _MARK.search(words))
    foreign = is_between and is_ahead
    is_shown = governs and clear and not is_open and not foreign and len(words) <= _LEAD_IN
    return words if is_shown else None


def _interrupts(text: str, sentence: Span, quote: Quote) -> bool:
    """Whether speech stands on both sides of the reporting words: “We will,” she said, “if”."""
    return quote.cue is not None and bool(_MARK.search(text, sentence.start, quote.cue.start))


def _rest(text: str, sentence: Span, quote: Quote) -> str | None:
    """What the sentence says of the words in marks: “The era of waiting” is over.

    Empty if nothing, None if it can't be shown.
    """
    ends = [s.start for s in (quote.cue, quote.speaker) if s and s.start >= quote.span.end]
    rest = text[quote.span.end : min([sentence.end, *ends])]
    if not _PREDICATE.match(rest) or not text[quote.span.end - 2].isalnum():
        return ""
    words = one_line(rest).rstrip(".,; ")
    is_clear = len(words) <= _REST and not _STOPS.search(words) and not _MARK.search(words)
    return words if is_clear else None
