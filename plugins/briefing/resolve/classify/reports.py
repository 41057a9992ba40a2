"""Where a paragraph says at its start where it is from, or who speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from ...model import Document
    from ..piece import Piece

PLACE_LINE = re.compile(r"(?:, [A-Z][\w. ]{2,20})?: ")


def opens_report(piece: Piece, document: Document, given_names: AbstractSet[str]) -> bool:
    """Whether what opens a block is where a report is from: "TARVO, Norland: Herders signed".

    Not who speaks in a transcript: "ANA RAO: No.", "RAO: Yes.".
    """
    is_loud = piece.block.kind == "paragraph" and piece.text.isupper()
    if not (is_loud and PLACE_LINE.match(piece.around.tail)):
        return False  # nearly always
    if not (piece.known or " " not in piece.text or piece.around.tail.startswith(", ")):
        return False
    named = rf"\b[A-Z][a-z]+ {re.escape(piece.text.title())}\b"
    is_somebody = piece.text.partition(" ")[0].lower() in given_names
    return not (is_somebody or re.search(named, document.text))
