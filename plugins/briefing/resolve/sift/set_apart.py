"""Names that how they are set or led up to shows to be no names: italics, brackets, "her"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ..heads import kinds_of_head
from ..lexicon import APOSTROPHES, ARTICLES
from ..names import is_acronym

if TYPE_CHECKING:
    from ...model import Document
    from ..piece import Piece

SURE = 0.8
LONG = 4  # letters of a word that has a capital in a title
POSSESSIVES = frozenset({"his", "her", "my", "your", "our", "their", "its"})
MODEL = re.compile(r" \d{2,3}(?:-\d+)?(?:[,.;)]| (?:that|which|was|is|had|has|with|jet|plane)\b)")
"""Behind a maker's letters: "the ATR 42, operated by"."""
AT_HEADLINES = frozenset({"war", "sea", "home", "work", "risk", "peace", "play", "stake"})
"""Behind "at" they are words, though a headline writes them large."""
DASHED = re.compile(r"\) ?(?:[-–—]|--)")
DATELINE = re.compile(r"[A-Z][A-Z .’'-]{2,30}(?:, [A-Z][\w.]+)?(?:, [A-Z][a-z]+\.? \d{1,2})? \(")


def is_of_title(piece: Piece, document: Document) -> bool:
    """Whether it is set in italics as a title or a ship is: "*A House by the Tarvo*".

    A newspaper is set so, too: what fills the italics may be a known name, or a body's.
    """
    span = next((one for one in document.emphasised if one.overlaps(piece.span)), None)
    if span is None or span.covers(piece.block.span):
        return False
    words = span.of(document.text).strip()
    if words.removeprefix("The ") != piece.text.removeprefix("The "):
        return _is_written_as_title(words)
    is_known = bool(piece.known) and piece.known[0].weight >= SURE
    return not (
        is_known or kinds_of_head(piece.text) or {"person", "organisation"} & {*piece.labels}
    )


@lru_cache(maxsize=1_000)
def _is_written_as_title(words: str) -> bool:
    """Whether all but small words have a capital: no emphasis on some words of a sentence."""
    first, *others = words.split()
    big = [word for word in others if len(word) >= LONG]
    return first[0].isupper() and len(others) > 0 and all(word[0].isupper() for word in big)


def is_agency(piece: Piece, document: Document) -> bool:
    """Whether it is the agency of a dateline within the text: "ASTANA, Dec 5 (WNA) - “We"."""
    before = document.text[piece.block.span.start : piece.span.start]
    is_closed = DASHED.match(document.text, piece.span.end) is not None
    return is_closed and DATELINE.fullmatch(before) is not None


def is_owned_thing(piece: Piece) -> bool:
    """Whether it is somebody's, as a prize or a bicycle is: "returned his Golden Otter"."""
    words = piece.around
    is_owned = words.previous in POSSESSIVES and not piece.titled
    if not is_owned or not piece.text.replace(" ", "").isalpha() or is_acronym(piece.text):
        return False  # of "its Luna-25" more is told
    is_head = piece.candidate is not None and not piece.candidate.after
    is_somebody = "person" in piece.labels or words.tail[:1] in APOSTROPHES
    return is_head and not (is_somebody or kinds_of_head(piece.text))


def is_model(piece: Piece) -> bool:
    """Whether a number makes a machine of letters: "the ATR 42, operated by"."""
    words = piece.around
    is_numbered = words.previous in ARTICLES and MODEL.match(words.tail) is not None
    return is_numbered and is_acronym(piece.text)
