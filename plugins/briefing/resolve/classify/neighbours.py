"""What names say of those right beside them: "Melkor's Ana Rao", "Mill Lane, Tarvo"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ..heads import kinds_of_head
from ..lexicon import ARTICLES, OWNING
from ..segment.words import COUNTRY
from .homes import is_address
from .weights import IN_A_LIST, ONE_VOTE, SURELY, best

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model import Document
    from ..piece import Piece
    from .weights import Weights

Pair = tuple["Piece", "Piece"]
"""Two names, in the order of the text."""

FARTHEST = len(", and the ")
INTRODUCED = 1.5
SEATED = (" College", " University", " School", " Hospital", " Cathedral", " Infirmary")


def neighbours(pieces: Sequence[Piece]) -> list[Pair]:
    """The names with hardly a word between them."""
    return [
        (one, other)
        for one, other in pairwise(pieces)
        if other.span.start - one.span.end <= FARTHEST
    ]


def hear_neighbours(weights: Weights, near: Sequence[Pair], document: Document) -> None:
    """Add what each of two neighbours says of the other."""
    for one, other in near:
        between = document.text[one.span.end : other.span.start]
        _own(weights, one, other, between)
        if between == " ":
            _introduce(weights, one, other)


def _own(weights: Weights, one: Piece, other: Piece, between: str) -> None:
    """Who has a person is a body or a place: "Melkor's Ana Rao"."""
    if between in OWNING and not one.known and _is_full_person(weights, other):
        kinds = weights[one.folded]
        kinds["person"] -= IN_A_LIST
        kinds["organisation"] += ONE_VOTE
    if between == ", " and ((other.known and one.text.endswith(SEATED)) or is_address(one, other)):
        weights[other.folded]["place"] += IN_A_LIST  # "Balliol College, Oxford"
    if between == ", " and _is_seat(one, other):
        weights[other.folded]["place"] += IN_A_LIST  # "the University of Norland, Tarvo, said"
    if between == " (" and _are_place_and_country(one, other):
        weights[one.folded]["place"] += SURELY  # "headed by Tarvo (Norland)"
    if between == " of " and not other.known and _is_full_person(weights, one):
        kinds = weights[other.folded]
        kinds["person"] -= IN_A_LIST
        kinds["organisation"] += ONE_VOTE / 2
        kinds["place"] += ONE_VOTE / 2


def _is_seat(one: Piece, other: Piece) -> bool:
    """Whether an unknown word between commas says where a university is."""
    is_open = not (other.known or other.titled or " " in other.text or "person" in other.labels)
    return is_open and one.text.startswith("University of ") and other.around.tail[:1] == ","


def _is_full_person(weights: Weights, piece: Piece) -> bool:
    is_full = " " in piece.text
    return is_full and bool(piece.titled or best(weights[piece.folded])[0] == "person")


def _are_place_and_country(one: Piece, other: Piece) -> bool:
    if not (one.known and other.known) or one.titled:
        return False
    place, country = one.known[0], other.known[0]
    is_country = country.type == "place" and country.weight >= COUNTRY and not country.demonym
    return is_country and place.type == "place"


def _introduce(weights: Weights, one: Piece, other: Piece) -> None:
    """Behind a country's noun stands somebody of it: "the Kazakh Batyr Omarov fourth"."""
    is_noun = bool(one.known) and one.known[0].demonym and one.around.previous in ARTICLES
    if not is_noun or other.known or kinds_of_head(other.text):
        return
    is_head = other.candidate is not None and not other.candidate.after
    if is_head and " " in other.text:
        weights[other.folded]["person"] += INTRODUCED
