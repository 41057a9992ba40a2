"""English words by their look: whether a name is made of nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .heads import kinds_of_head
from .lexicon import OWNS
from .names import fold, is_acronym

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from .piece import Piece

SHORTEST = 3  # letters of a word that is looked up
TOLD = frozenset("be have come go seem become remain take".split())
"""What the subject of these is called in a sentence's first word is hardly a firm: "Time is"."""
COMPASS = re.compile(r"(?:north|south)?(?:east|west)|north|south")
NUMERAL = re.compile(r"i{2,3}|iv|vi{0,3}|ix|x")
ENDINGS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
)
REGULAR = tuple({ending for ending, _ in ENDINGS})


def is_word(low: str, words: AbstractSet[str]) -> bool:
    """Whether something in small letters is an English word, or one with a regular ending."""
    if low in words:
        return True
    return low.endswith(REGULAR) and any(
        low.endswith(ending) and low[: -len(ending)] + instead in words
        for ending, instead in ENDINGS
        if len(low) - len(ending) >= SHORTEST
    )


def ends_of(word: str, text: str) -> Iterator[int]:
    """Where a word ends in a text, in order, each time that it stands there on word boundaries.

    A pattern of it would have to be compiled for each word, and is looked for twenty times slower.
    """
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if _is_edge(text, at) and _is_edge(text, end):
            yield end
        else:
            end = at + 1
        at = text.find(word, end)


def _is_edge(text: str, at: int) -> bool:
    left, right = text[at - 1 : at] if at else "", text[at : at + 1]
    return (left.isalnum() or left == "_") != (right.isalnum() or right == "_")


def is_plain(piece: Piece, words: AbstractSet[str]) -> bool:
    """Whether an unknown name is English words, and none says what it is: "the Blue Badge".

    One word alone only where its capital or the article may have other reasons: "Veterans
    marched", "the Budget"; "Ford sued" has no article, so it is no ford. Several that act, and are
    plural, are a team: "the Copper Herons won".
    """
    lows = fold(piece.text).split()
    is_house = piece.text.endswith(OWNS)
    if piece.known or is_house or kinds_of_head(piece.text) or is_acronym(piece.text):
        return False
    if len(lows) > 1 and NUMERAL.fullmatch(lows[-1]):
        return True  # "Artemis III": whatever the model takes it for
    if not all(is_word(low, words) for low in lows):
        return False
    is_plural = lows[-1].endswith("s")
    if len(lows) > 1:
        return not (is_plural and piece.candidate and piece.candidate.position == "subject")
    if piece.around.previous == "the":
        return not (is_plural or COMPASS.match(lows[0]))
    is_beside = bool(piece.candidate and piece.candidate.after)
    is_told = piece.candidate is not None and piece.candidate.governor in TOLD
    return not piece.around.before and (is_plural or is_beside or is_told)
