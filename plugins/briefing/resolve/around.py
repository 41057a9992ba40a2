"""The words right before and behind a piece."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from .lexicon import LOCATIVE, PLACE_NOUNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model import Document, Mention, Span

WORD_BEFORE = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*\.?$")
WORD_BACKWARDS = r"[ \n-](\.?+[^\W_]++(?:[’'.-][^\W_]++)*+)"
WORDS_BACKWARDS = re.compile(rf"{WORD_BACKWARDS}(?:{WORD_BACKWARDS}(?:{WORD_BACKWARDS})?)?")
WORD_AFTER = r"[ -]([^\W_]++(?:[’'-][^\W_]++)*+)"
WORDS_AFTER = re.compile(rf"{WORD_AFTER}(?:{WORD_AFTER}(?:{WORD_AFTER})?)?")
LEAD, TAIL = 60, 90  # code points
CLOSING_MARKS = frozenset("”*")


class Around(Struct, frozen=True, kw_only=True, gc=False):
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
    behind = WORDS_BACKWARDS.match(lead[::-1])
    before = [word[::-1].lower() for word in behind.groups() if word] if behind else []
    end = span.end + (text[span.end : span.end + 1] in CLOSING_MARKS)
    ahead = WORDS_AFTER.match(text, end, block.end)
    after = tuple(map(str.lower, filter(None, ahead.groups()))) if ahead else ()
    return Around(
        before=tuple(before[::-1]),
        after=after,
        lead=lead,
        tail=text[span.end : min(block.end, span.end + TAIL)],
        previous=before[0] if before else "",
        next=after[0] if after else "",
    )


def is_called_place(before: Sequence[str]) -> bool:
    """Whether the words before a name say that it is a place's: "the town of Tarvo".

    Not "the home town of Ana Rao", who was born there.
    """
    return (
        len(before) > 1
        and before[-1] == "of"
        and before[-2] in PLACE_NOUNS
        and before[-3:-2] not in {("home",), ("native",)}
    )


def is_setting(document: Document, mention: Mention) -> bool:
    """Whether a mention stands behind a word of place: "in Hobart"."""
    before = document.text[max(0, mention.span.start - 30) : mention.span.start].rstrip()
    match = WORD_BEFORE.search(before.removesuffix(" the").rpartition(" ")[2])
    return match is not None and match[0].lower() in LOCATIVE
