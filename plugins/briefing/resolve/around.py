"""The words right before and behind a piece."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from .lexicon import LOCATIVE

if TYPE_CHECKING:
    from ..model import Document, Mention, Span

WORD_BEFORE = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*\.?$")
WORD_AFTER = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
WORDS_AROUND = 3
CLOSING_MARKS = frozenset("”*")


class Around(NamedTuple):
    """The lower-cased words right before and behind a piece; punctuation ends them.

    previous, next   the nearest of them, or nothing
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    tail: str
    previous: str
    next: str


def around(text: str, span: Span, block: Span) -> Around:
    """The words around a span, in its block."""
    before: list[str] = []  # nearest first
    at = span.start
    while len(before) < WORDS_AROUND and at > block.start and text[at - 1] in " -\n":
        first = max(block.start, at - 30, text.rfind(" ", block.start, at - 1) + 1)
        match = WORD_BEFORE.search(text, first, at - 1)
        if not match:
            break
        before.append(match[0].lower())
        at = match.start()
    after: list[str] = []
    at = span.end + (text[span.end : span.end + 1] in CLOSING_MARKS)
    while len(after) < WORDS_AROUND and at < block.end and text[at] in " -":
        follow = WORD_AFTER.match(text, at + 1, block.end)
        if not follow:
            break
        after.append(follow[0].lower())
        at = follow.end()
    return Around(
        before=tuple(reversed(before)),
        after=tuple(after),
        tail=text[span.end : min(block.end, span.end + 90)],
        previous=before[0] if before else "",
        next=after[0] if after else "",
    )


def is_setting(document: Document, mention: Mention) -> bool:
    """Whether a mention stands behind a word of place: "in Hobart"."""
    before = document.text[max(0, mention.span.start - 30) : mention.span.start].rstrip()
    match = WORD_BEFORE.search(before.removesuffix(" the").rpartition(" ")[2])
    return match is not None and match[0].lower() in LOCATIVE
