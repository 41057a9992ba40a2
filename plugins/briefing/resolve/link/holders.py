"""Whom a surname alone means that nobody introduces: who governs, or governed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .. import lexicon
from ..segment.words import IN_OFFICE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model import Document
    from ..classify.kinds import Kinds
    from ..piece import Piece
    from .homonyms import Homonyms

LEAST_IN_OFFICE = 0.9  # of what must speak for a person
LEAST = 1.2
OWNING = re.compile(r"['’]s\b")
OPENING = re.compile(r"(?:^|[.!?:…]|[“‘\"(])[”’\")]?\s*$")


class Holders:
    """Decides for one document whether a surname is an office holder's."""

    def __init__(
        self, pieces: Sequence[Piece], document: Document, homonyms: Homonyms, kinds: Kinds
    ) -> None:
        """Keep what to decide by."""
        self.pieces = pieces
        self.document = document
        self.homonyms = homonyms
        self.kinds = kinds

    def fits(self, piece: Piece) -> bool:
        """Whether a surname alone is an office holder's, whom nobody need introduce.

        He is a head of state or government, the only one of that name, or the article names his
        country. Where not both hold he has no other title: "Councillor Blair" is somebody else.
        """
        signs = self.kinds.of(piece.text)
        best = self.homonyms.best(piece, signs)
        if best is None or best[0].type != "person" or self._is_word(piece):
            return False
        person = signs.get("person", 0.0)
        if person <= max((weight for kind, weight in signs.items() if kind != "person"), default=0):
            return False
        is_head = best[0].weight >= IN_OFFICE
        is_supported = self.homonyms.supports(piece, best[0].entity)
        if not (is_head and is_supported) and _has_other_title(piece):
            return False
        return (is_head or is_supported) and person >= (LEAST_IN_OFFICE if is_head else LEAST)

    def _is_word(self, piece: Piece) -> bool:
        """Whether a capital only opens a sentence: "Parts of Estonia", where a Parts governed."""
        same = [each for each in self.pieces if each.text == piece.text]
        return not any(
            "person" in each.labels or OWNING.match(each.around.tail) or not self._opens(each)
            for each in same
        )

    def _opens(self, piece: Piece) -> bool:
        before = self.document.text[piece.block.span.start : piece.span.start]
        return bool(OPENING.search(before))


def _has_other_title(piece: Piece) -> bool:
    titles = {piece.titled.rpartition(" ")[2]} if piece.titled else set()
    if piece.around.previous in lexicon.PERSON_NOUNS:
        titles.add(piece.around.previous)
    return bool(titles - lexicon.HEADS_OF_STATE)
