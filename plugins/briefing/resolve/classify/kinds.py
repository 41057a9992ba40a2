"""What kind of thing each name of a document is, by all that the document says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import lexicon
from ..heads import kinds_of_head
from ..names import LEGAL_FORM, fold
from ..vocabulary import NUMERAL, is_word
from .coordination import (
    linked,
    share_category,
    share_in_lists_of_places,
    share_in_pairs,
    share_in_rosters,
    share_in_rows,
    share_plural,
)
from .listed import listed_bodies
from .neighbours import hear_neighbours, neighbours
from .shared_words import (
    is_eastern,
    share_beginnings,
    share_first_words,
    share_in_full_names,
    share_in_series,
)
from .weights import FORM, IN_A_LIST, ONE_VOTE, ORDER, SURELY, add, best, no_weights

if TYPE_CHECKING:
    from collections import defaultdict
    from collections.abc import Mapping, MutableMapping, Sequence

    from ...model import Document, EntityType
    from ..gazetteer import Gazetteer
    from ..piece import Piece
    from .signs import Signs

DAMPING = 0.5
SPEAKS = 0.6
ONCE = 0.1  # one vote alone makes nobody a body
GIVEN_ALONE = 1.1  # with three votes of the model enough, or with two and a deed
TITLED_WORDS = 2.5  # "Climate Change", whatever title stands before it
LISTED_BODY = 2.5  # a list has it, and nobody in the text bears the name


class Kinds:
    """The signs of all pieces, added up by name.

    listed   names that a list says the kind of: "sites like A, B and C"
    """

    def __init__(
        self, pieces: Sequence[Piece], document: Document, gazetteer: Gazetteer, signs: Signs
    ) -> None:
        """Read each piece's signs, then let names tell of each other."""
        self._pieces = pieces
        self._weights = weights = no_weights()
        self._add_up(pieces, gazetteer, signs)
        self._hear_speakers(pieces, signs)
        near = neighbours(pieces)
        pairs = linked(near, document)
        self.listed = share_category(weights, pairs)
        share_in_pairs(weights, pairs, document)
        share_plural(weights, pairs)
        hear_neighbours(weights, near, document)
        share_in_rows(weights, pairs)
        share_in_lists_of_places(weights, pieces, document)
        share_beginnings(weights, gazetteer.words)
        share_first_words(weights, pieces)
        share_in_rosters(weights, pieces)
        share_in_series(weights)
        share_in_full_names(weights, gazetteer, on=document.date)

    def of(self, name: str) -> Mapping[EntityType, float]:
        """How strongly each kind is spoken for."""
        return self._weights[fold(name)]

    def times(self, name: str) -> int:
        """How often the document has a name."""
        folded = fold(name)
        return sum(piece.folded == folded for piece in self._pieces)

    def are_places(self, piece: Piece) -> bool:
        """Whether nearly all that is said of an unknown name of one word is said of places."""
        if piece.known or piece.titled or " " in piece.text:
            return False
        kinds = self.of(piece.text)
        return kinds.get("place", 0.0) > max(SURELY, 2 * kinds.get("person", 0.0))

    def best(self, name: str, *, among: Sequence[EntityType] = ORDER) -> tuple[EntityType, float]:
        """The kind that most speaks for, with how much."""
        return best(self._weights[fold(name)], among=among)

    def _hear(self, name: str, said: defaultdict[EntityType, float]) -> None:
        """Add what is said of a name at one place."""
        if name in self._weights:
            add(self._weights[name], said.items())
        else:
            self._weights[name] = said

    def _add_up(self, pieces: Sequence[Piece], gazetteer: Gazetteer, signs: Signs) -> None:
        """What the words around say at each place, then once what a name says by itself."""
        votes = no_weights()
        firsts: dict[str, Piece] = {}
        for piece in pieces:
            firsts.setdefault(piece.folded, piece)
            if piece.labels:
                add(votes[piece.folded], signs.voted(piece))
            self._hear(piece.folded, signs.around(piece))
        bodies = listed_bodies(pieces, signs)
        self._hear_firms(firsts)
        for name, piece in firsts.items():
            counts, kinds = votes[name], self._weights[name]
            if name in bodies:  # whatever the model takes it for
                kinds["place"] = min(kinds["place"], IN_A_LIST)
                add(kinds, (("organisation", LISTED_BODY), *signs.inside(piece.text)))
                continue
            if " " in name and _is_bodys(name, counts, kinds, gazetteer):
                kinds["person"] -= FORM
                kinds["organisation"] -= ONCE if counts["organisation"] < ONE_VOTE else 0.0
            _heed_head(piece.text, kinds)
            add(kinds, signs.inside(piece.text))
            add(kinds, _damped(counts))
            if signs.is_given(piece):
                kinds["person"] += GIVEN_ALONE
            elif not counts["person"] and signs.is_words(piece.text):
                kinds["person"] -= TITLED_WORDS

    def _hear_firms(self, firsts: Mapping[str, Piece]) -> None:
        """What nobody human does is a firm where the text adds its form: "Anita Foods Ltd"."""
        texts = [piece.text for name, piece in firsts.items() if " " in name]
        firms = {fold(LEGAL_FORM.sub("", text)) for text in texts if LEGAL_FORM.search(text)}
        for name in firms & firsts.keys():
            kinds = self._weights[name]
            if " " in name and kinds["person"] <= 0:
                kinds["organisation"] += SURELY
                kinds["person"] -= FORM

    def _hear_speakers(self, pieces: Sequence[Piece], signs: Signs) -> None:
        """Who speaks by one word and has no full name is a body: persons are introduced."""
        parts = {part for name in self._weights if " " in name for part in name.split()}
        alone = {
            piece.folded
            for piece in pieces
            if piece.labels
            and " " not in piece.text
            and not piece.titled
            and piece.span in signs.speakers
            and not signs.is_given(piece)
        }
        for name in sorted(alone - parts):
            self._weights[name]["organisation"] += SPEAKS


def _is_bodys(
    name: str,
    votes: Mapping[EntityType, float],
    around: Mapping[EntityType, float],
    gazetteer: Gazetteer,
) -> bool:
    """Whether only the form of a name is a person's: "Campbell Soup", which does nothing human.

    The model takes it for a body no less than for a person, though its last word is English, or
    more than once and never for a person. Whose first name is a man's or a woman's and no family's,
    has his last name even if it is English: "Carmen Brook".
    """
    body, person = votes.get("organisation", 0.0), votes.get("person", 0.0)
    if body <= 0 or around.get("person", 0.0) > 0:
        return False  # mostly
    first, last = name.partition(" ")[0], name.rpartition(" ")[2]
    if last in lexicon.PERHAPS_SURNAMES or is_eastern(name) or NUMERAL.fullmatch(last):
        return False
    is_word_last = is_word(last, gazetteer.words) and first not in gazetteer.gender_of_given
    return (is_word_last and body >= person) or (body > ONE_VOTE and person == 0.0)


def _heed_head(name: str, kinds: MutableMapping[EntityType, float]) -> None:
    """However often something comes from what is a body by its head, it is no place for that."""
    if kinds_of_head(name) == ("organisation",):
        kinds["place"] = min(kinds.get("place", 0.0), IN_A_LIST)


def _damped(votes: Mapping[EntityType, float]) -> list[tuple[EntityType, float]]:
    """A model that is wrong of a name is wrong each time: votes count by their square root."""
    return [(kind, ONE_VOTE * (weight / ONE_VOTE) ** DAMPING) for kind, weight in votes.items()]
