"""Bodies that are named in passing, of which the text tells nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..lexicon import OWNS
from .weights import ORDER

if TYPE_CHECKING:
    from ..piece import Piece
    from .kinds import Kinds
    from .signs import Signs

LEAST_PASSING = 2.2  # what must speak for a body before such a name is shown
ARTICLE = 0.5  # what "the" before a name says of a body
CLEAR = 0.5  # by which one kind must outweigh the others
INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
OF_SOMEBODY = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+,? (?:from|of|at|with) (?:the )?$")
"""Before a name: somebody is of it, "Ana Rao from Melkor"."""
DOING = frozenset({"subject", "apposition", "possessive"})
OTHERS = tuple(kind for kind in ORDER if kind != "organisation")


def is_passing(piece: Piece, weight: float, kinds: Kinds, signs: Signs) -> bool:
    """Whether no word beside a name makes a body of it, and it does nothing or may be else.

    weight   what speaks for a body
    Most are products, towns or persons: of those that did nothing, occurred once and in one word,
    on articles that nobody had seen, three of ten were bodies.
    """
    words = piece.around
    if piece.folded in signs.names_of_bodies:
        return False  # more than a word beside it
    if signs.acts(piece) or words.previous == "as" or words.tail.startswith(OWNS):
        return False
    if OF_SOMEBODY.search(words.lead) or piece.span in kinds.listed:
        return False
    _, other = kinds.best(piece.text, among=OTHERS)
    is_clear = weight - other >= CLEAR
    if is_clear and not _is_idle_once(piece, kinds):
        return False
    return signs.around(piece)["organisation"] <= ARTICLE


def _is_idle_once(piece: Piece, kinds: Kinds) -> bool:
    """Whether a name of one word is there once, and does and undergoes nothing."""
    if " " in piece.text or (piece.candidate and piece.candidate.position in DOING):
        return False
    return not INNER_CAPITAL.search(piece.text) and kinds.times(piece.text) == 1
