"""Lists of names, and which of them are no list: "Ketch Foods, Tarvo, acquired"."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from .before import PLACED, runs_between

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...model import Document, Span
    from ..piece import Piece

NUMBERED = re.compile(r"\d{1,3}[.)] ")
LONELY = re.compile(r"[\s.,;]*|[,;:] .{,40}|\s?[([–—-].{,60}", re.DOTALL)
BRACKETED = re.compile(r" \([A-Z][^()\n]{1,30}\)(?=[,;.]| and |$)")
LEAST_LISTED = 3
RUNNING = frozenset({" to ", " and "})
"""Between two places: something may run from one to the other."""


def rows(pairs: Sequence[tuple[Piece, Piece]]) -> Iterator[Sequence[Piece]]:
    """Lists of three names and more."""
    found: list[list[Piece]] = []
    for one, other in pairs:
        if not found or found[-1][-1].span != one.span:
            found.append([one])
        found[-1].append(other)
    return (row for row in found if len(row) > 2)  # noqa: PLR2004


def rosters(pieces: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """Names that stand in lists as players and the elected do: "5. Ana Rao", "Ana Rao (Tarvo FC)".

    Each in a line with its number, or several of a paragraph with a bracket behind each.
    """
    numbered: list[Piece] = []
    bracketed: defaultdict[int, list[Piece]] = defaultdict(list)
    for piece in pieces:
        words = piece.around
        if " " not in piece.text:
            continue
        if NUMBERED.fullmatch(words.lead) and LONELY.fullmatch(words.tail):
            numbered.append(piece)
        elif BRACKETED.match(words.tail):
            bracketed[piece.block.span.start].append(piece)
    yield from (row for row in (numbered, *bracketed.values()) if len(row) >= LEAST_LISTED)


def seats_in(pairs: Sequence[tuple[Piece, Piece]], document: Document) -> set[tuple[Span, Span]]:
    """Names before one comma that only says where they are: "Ketch Foods, Tarvo, acquired"."""
    firsts, lasts = {one.span for one, _ in pairs}, {other.span for _, other in pairs}
    return {
        (one.span, other.span)
        for one, other in pairs
        if "organisation" in one.labels
        and not (one.span in lasts or other.span in firsts)
        and document.text[one.span.end : other.span.start] == ", "
    }


def lists_of_places(pieces: Sequence[Piece], document: Document) -> Iterator[Sequence[Piece]]:
    """Lists behind "in", without their first name; and where something goes or runs to."""
    series: list[Piece] = []
    for one, other in pairwise(pieces):
        between = document.text[one.span.end : other.span.start]
        if between in RUNNING:
            yield from _ends(one, other, between)
        if one.around.previous in PLACED:
            series = []
        elif not series:
            continue
        if between not in {", ", " and ", " or ", ", and ", " and in "}:
            series = []
            continue
        series.append(other)
        if between != ", ":
            yield series
            series = []


def _ends(one: Piece, other: Piece, between: str) -> Iterator[Sequence[Piece]]:
    """Between which places something runs: "from Al Sila to Fujairah"."""
    if between == " to " and one.around.previous == "from":
        yield [other]
        if other.known and other.known[0].type == "place":
            yield [one]
    if between == " and " and runs_between(one.around):
        yield [other]
