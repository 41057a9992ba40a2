"""Known names that a text has by chance: the towns Mango and Enterprise, the group Wagner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import lexicon
from ..names import fold
from ..vocabulary import is_word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from ...model import Document, Entity
    from ..classify.kinds import Kinds
    from ..piece import Piece
    from .homonyms import Homonyms

SMALL = 0.65  # the weight of a town that isn't known everywhere
HALF = 0.5  # that of a body's name which means something else as often
SOME = 0.35


class Chances:
    """Decides for one document whether more than the letters speak for what is little known."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        document: Document,
        homonyms: Homonyms,
        kinds: Kinds,
        words: AbstractSet[str],
    ) -> None:
        """Keep what to decide by; ``words`` are English ones in small letters."""
        self.pieces = pieces
        self.document = document
        self.homonyms = homonyms
        self.kinds = kinds
        self.words = words

    def is_chance(self, piece: Piece, entity: Entity, weight: float) -> bool:
        """Whether nothing else speaks for it, as in "Mango farmer Ann Lee".

        weight   of the name alone
        A body is meant by half a name ("Wagner") where the text names its country.
        """
        if weight >= SMALL:
            return False
        is_at_home = bool(entity.within and self.homonyms.named[entity.within])
        if entity.type == "organisation":
            is_only = all(each.type == "person" for each in piece.known[1:])
            is_half = weight <= HALF and is_only and " " not in piece.text
            return is_half and bool(entity.within) and not is_at_home
        if not entity.lies_in:
            return False
        return self._holds_town(piece) or self._is_chance_town(piece, is_at_home=is_at_home)

    def _holds_town(self, piece: Piece) -> bool:
        """Whether a dateline says what town lies in it: a province, "LUCERA CITY, Quilon —"."""
        dateline, text = self.document.dateline, self.document.text
        return dateline is not None and any(
            each.text == piece.text
            and dateline.covers(each.span)
            and "," in text[dateline.start : each.span.start]
            for each in self.pieces
        )

    def _is_chance_town(self, piece: Piece, *, is_at_home: bool) -> bool:
        kinds = self.kinds.of(piece.text)
        place, body = kinds.get("place", 0.0), kinds.get("organisation", 0.0)
        if body > place + SOME:
            return True
        if is_at_home and place > body:
            return False
        same = (each for each in self.pieces if each.text == piece.text)
        return is_word(fold(piece.text), self.words) and not any(
            is_where(each, self.document) or each.around.previous == "to" for each in same
        )


def is_where(piece: Piece, document: Document) -> bool:
    """Whether a name says where: in the dateline, behind a word of place."""
    dateline = document.dateline
    is_dateline = dateline is not None and dateline.overlaps(piece.span)
    return is_dateline or piece.around.previous in lexicon.WHERE
