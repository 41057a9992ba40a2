"""The words right before and behind a piece."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from .lexicon import LOCATIVE

if TYPE_CHECKING:
    from ..model import Document, Mention, Span

WORD_BEFORE = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*\.?$")
WORDS_AROUND = 3
WORD_AFTER = r"[ -]([^\W_]+(?:[’'-][^\W_]+)*)"
WORDS_AFTER = re.compile(rf"{WORD_AFTER}(?:{WORD_AFTER}(?:{WORD_AFTER})?)?")  # so many
LEAD, TAIL = 60, 90  # code points
CLOSING_MARKS = frozenset("”*")


class Around(NamedTuple):
    """The lower-cased words right before and behind a piece; punctuation ends them.

    lead, tail       the text before and behind it, as far as any rule looks
    previous, next   the nearest of the words, or nothing
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    lead: str
    tail: str
    previous: str
    next: str


def around(text: str, span: Span, block: Span) -> Around:
    """The words around a span, in its block."""
    lead = text[max(block.start, span.start - LEAD) : span.start]
    before = _words_before(lead)
    end = span.end + (text[span.end : span.end + 1] in CLOSING_MARKS)
    follow = WORDS_AFTER.match(text, end, block.end)
    after = [word.lower() for word in follow.groups() if word] if follow else []
    return Around(
        before=before,
        after=tuple(after),
        lead=lead,
        tail=text[span.end : min(block.end, span.end + TAIL)],
        previous=before[-1] if before else "",
        next=after[0] if after else "",
    )


def _words_before(lead: str) -> tuple[str, ...]:
    """The last words of what stands before a piece, in lower case, the nearest last."""
    words = lead.rsplit(" ", WORDS_AROUND + 1)[1:-1]
    if lead.endswith(" ") and len(words) == WORDS_AROUND and all(map(str.isalpha, words)):
        return tuple(map(str.lower, words))  # mostly: three plain words
    found: list[str] = []
    at = len(lead)
    while len(found) < WORDS_AROUND and at and lead[at - 1] in " -\n":
        match = WORD_BEFORE.search(lead, lead.rfind(" ", 0, at - 1) + 1, at - 1)
        if not match:
            break
        found.append(match[0].lower())
        at = match.start()
    return tuple(found[::-1])


def is_setting(document: Document, mention: Mention) -> bool:
    """Whether a mention stands behind a word of place: "in Hobart"."""
    before = document.text[max(0, mention.span.start - 30) : mention.span.start].rstrip()
    match = WORD_BEFORE.search(before.removesuffix(" the").rpartition(" ")[2])
    return match is not None and match[0].lower() in LOCATIVE
