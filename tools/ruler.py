"""Where spans of one reading of a text lie in another, and what counts as the same words."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from difflib import SequenceMatcher

Span = tuple[int, int]

_WORD = re.compile(r"\w+|[^\w\s]")
_TYPOGRAPHY = str.maketrans("‘’‚“”„«»–—−‐‑", "'" * 3 + '"' * 5 + "-" * 5)
_HEADER = re.compile(r"\A(?:\w+: .*\n)+")
_UNREAD = re.compile(r"^(?!(?:Title|Summary|Author): )\w+: .*", re.MULTILINE)
_TARGET = re.compile(r"\]\([^)\s]*\)")
_TAIL = re.compile(r"\s(?:of|for|at|in|to|on|and)\s")


def words_of(text: str) -> list[Span]:
    """Words and signs, in order."""
    return [match.span() for match in _WORD.finditer(text)]


def _folded(text: str, spans: Iterable[Span]) -> list[str]:
    return [text[start:end].translate(_TYPOGRAPHY).casefold() for start, end in spans]


def readable(markdown: str) -> str:
    """Markdown with spaces for what nobody reads: metadata, addresses."""

    def blank(match: re.Match[str]) -> str:
        return " " * len(match[0])

    bare = _HEADER.sub(lambda header: _UNREAD.sub(blank, header[0]), markdown)
    return _TARGET.sub(blank, bare)


def even(text: str | None) -> str:
    """A text in one line, one space between words."""
    return " ".join((text or "").split())


def plain(name: str) -> str:
    """A name without letter case, diacritics, typography and "the" before it."""
    parts = unicodedata.normalize("NFKD", name.translate(_TYPOGRAPHY)).casefold()
    return even("".join(c for c in parts if not unicodedata.combining(c))).removeprefix("the ")


def slug(name: str) -> str:
    """A name as an id."""
    return re.sub(r"[^a-z0-9]+", "-", plain(name)).strip("-")


def head(title: str) -> str:
    """The word that a title turns on: "director" of "managing director of the port"."""
    phrase = _TAIL.split(f" {title.casefold()} ".replace("-", " "), maxsplit=1)[0].split()
    return phrase[-1] if phrase else ""


def touch(one: Span, other: Span) -> bool:
    """Whether both share a character."""
    return one[0] < other[1] and other[0] < one[1]


class Ruler:
    """Where spans of a predicted text lie in the article, word by word."""

    def __init__(self, article: str, predicted: str) -> None:
        self.ours, self.theirs = words_of(article), words_of(predicted)
        self.starts = [start for start, _ in self.ours]
        self.ends = [end for _, end in self.ours]
        matcher = SequenceMatcher(
            None, _folded(article, self.ours), _folded(predicted, self.theirs), autojunk=False
        )
        self.place = {
            block.b + step: block.a + step
            for block in matcher.get_matching_blocks()
            for step in range(block.size)
        }
        self.covered = frozenset(self.place.values())
        self._their_starts = [start for start, _ in self.theirs]
        self._their_ends = [end for _, end in self.theirs]

    def span(self, start: int, end: int) -> Span | None:
        """The span in the article; None if the article has no word of it."""
        first = bisect_right(self._their_ends, start)
        last = bisect_left(self._their_starts, end)
        matched = [index for index in range(first, last) if index in self.place]
        if not matched:
            return None
        left, right = matched[0], matched[-1]
        began = max(0, start - self.theirs[left][0])
        ended = max(0, self.theirs[right][1] - end)
        return self.ours[self.place[left]][0] + began, self.ours[self.place[right]][1] - ended

    def words(self, span: Span | None) -> frozenset[int]:
        """The words of the article that a span of it touches, by their indices."""
        if span is None:
            return frozenset()
        return frozenset(range(bisect_right(self.ends, span[0]), bisect_left(self.starts, span[1])))
