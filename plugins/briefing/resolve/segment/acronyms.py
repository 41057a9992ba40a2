"""Acronyms and the names that the text says they are made of: "Norland Wool Trade (NWT)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...model import Span
from ..names import abbreviates, is_acronym
from ..vocabulary import ends_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...model import Candidate

WORD = r"[A-Z][\w’'-]+"
LINKED = rf"(?:{WORD}|[A-Z]|of|the|and|for|on|in|to|against|with|&)"
SHORT = re.compile(r" \(([A-Z]{2,7})\)")
BEFORE_SHORT = re.compile(rf"\b{WORD}(?: {LINKED})*\Z")
LONGEST = 150  # code points of a name before its acronym
LONGEST_BEGINNING = 4  # letters of a word in an acronym
NO_NAME_SIGNS = re.compile(r"[(),;:“”\"]")


def expanded_in(text: str) -> Iterator[Span]:
    """Where names stand that have their acronym behind them somewhere, in no order."""
    names = set()
    for short in SHORT.finditer(text):
        if name := _name_before(text, short.start(), short[1]):
            names.add(name)
    for name in sorted(names):
        for end in ends_of(name, text):
            yield Span(start=end - len(name), end=end)


def expansion(acronym: str, text: str) -> str | None:
    """The name that an acronym is made of, where the text has it in brackets behind that."""
    at = text.find(f" ({acronym})")
    return _name_before(text, at, acronym) if at > 0 else None


def _name_before(text: str, at: int, acronym: str) -> str | None:
    """The name before a place in the text that the acronym there is made of."""
    long = BEFORE_SHORT.search(text, max(0, at - LONGEST), at)
    words = long[0].split(" ") if long else []
    return _name_in(words, acronym) or _name_by_syllables(words, acronym)


def expansions(named: Sequence[tuple[Candidate, str]]) -> tuple[Span, ...]:
    """Names with small words whose acronyms are named, too: "Agency for Wool Trade", if "AWT" is.

    named   candidates with their words
    """
    short = sorted({text for _, text in named if is_acronym(text) and "." not in text})
    if not short:
        return ()
    found: set[Span] = set()
    for each, text in named:
        if " " not in text:
            continue
        words = text.split(" ")
        if any(map(str.islower, words)) and not NO_NAME_SIGNS.search(text):
            found |= {
                Span(start=each.span.end - len(name), end=each.span.end)
                for acronym in short
                if (name := _name_in(words, acronym))
            }
    return tuple(sorted(found))


def _name_in(words: Sequence[str], acronym: str) -> str | None:
    """The last words, two at least, that an acronym is made of."""
    names = (" ".join(tail) for tail in _tails(words))
    return next((name for name in names if abbreviates(acronym, name)), None)


def _name_by_syllables(words: Sequence[str], acronym: str) -> str | None:
    """The last words with whose beginnings an acronym is spelled."""
    return next((" ".join(tail) for tail in _tails(words) if _spell(tail, acronym)), None)


def _tails(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Ways in which words may end with a name, the longest first."""
    for first in range(len(words) - 1):
        if words[first][0].isupper() and words[first].lower() != "the":
            yield words[first:]


def _spell(words: Sequence[str], acronym: str) -> bool:
    """Whether the beginnings of all words make an acronym: "TARWE" of "Tarvo for Water Edges".

    Small words may give nothing.
    """
    ends = {0}
    for word in words:
        least, start = int(word[0].isupper()), word.upper()[:LONGEST_BEGINNING]
        ends = {
            at + length
            for at in ends
            for length in range(least, len(start) + 1)
            if acronym.startswith(start[:length], at)
        }
    return len(acronym) in ends
