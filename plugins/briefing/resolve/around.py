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
    before: list[str] = []  # nearest first
    at = span.start
    while len(before) < WORDS_AROUND and at > block.start and text[at - 1] in " -\n":
        farthest = max(block.start, at - 30)
        first = text.rfind(" ", farthest, at - 1) + 1 or farthest
        word = text[first : at - 1]
        if not word.isalpha():  # nearly always it is
            match = WORD_BEFORE.search(word)
            if not match:
                break
            word = match[0]
        before.append(word.lower())
        at -= 1 + len(word)
    end = span.end + (text[span.end : span.end + 1] in CLOSING_MARKS)
    follow = WORDS_AFTER.match(text, end, block.end)
    after = [word.lower() for word in follow.groups() if word] if follow else []
    return Around(
        before=tuple(before[::-1]),
        after=tuple(after),
        lead=text[max(block.start, span.start - LEAD) : span.start],
        tail=text[span.end : min(block.end, span.end + TAIL)],
        previous=before[0] if before else "",
        next=after[0] if after else "",
    )


def is_setting(document: Document, mention: Mention) -> bool:
    """Whether a mention stands behind a word of place: "in Hobart"."""
    before = document.text[max(0, mention.span.start - 30) : mention.span.start].rstrip()
    match = WORD_BEFORE.search(before.removesuffix(" the").rpartition(" ")[2])
    return match is not None and match[0].lower() in LOCATIVE
