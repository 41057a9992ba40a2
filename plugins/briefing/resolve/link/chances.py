"""Known names that mean somebody or something else here: the towns Mango and Enterprise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import lexicon
from ..classify.weights import KNOWN_SURELY
from ..names import fold
from ..sift.towns import is_state
from ..vocabulary import is_word
from .holders import Holders

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
OTHER = 2.5  # what must speak for a person who has a country's or a body's name,
MORE_THAN_A_VOTE = 1.0  # and for each time that it is named
ONE_VOTE = 0.9  # of the model against a body whose country the article names


class Chances:
    """Decides for one document whether a known name means what is known by it."""

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
        self.holders = Holders(pieces, document, homonyms, kinds)

    def fits(self, piece: Piece) -> bool:
        """Whether a known name can be taken for what the gazetteer says."""
        alias = piece.known[0]
        if alias.demonym or is_state(piece):  # "N.Y." looks like a body's acronym
            return True
        signs = self.kinds.of(piece.text)
        kind, weight = self.kinds.best(piece.text)
        if alias.type != "person" and alias.weight >= KNOWN_SURELY:
            excess = weight - signs.get(alias.type, 0.0)
            # a country that the model takes for a person in each sentence is none for that
            is_said = excess > OTHER and excess > MORE_THAN_A_VOTE * self.kinds.times(piece.text)
            return not (kind == "person" and is_said)
        if "person" in {alias.type, kind} and any(each.type == "person" for each in piece.known):
            return self.holders.fits(piece)
        is_own = alias.type == "organisation" and self.homonyms.supports(piece, alias.entity)
        least = weight - (ONE_VOTE if is_own else 0.5)
        return kind == alias.type or signs.get(alias.type, 0.0) >= least

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
