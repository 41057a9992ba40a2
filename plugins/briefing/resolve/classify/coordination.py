"""Names that one list joins are of one kind: "Milan and Anterselva", "sites like A, B and C"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .. import lexicon
from ..heads import kinds_of_head
from ..lexicon import OWNING
from .listing import LISTED, listed_as
from .series import lists_of_places, rosters, rows, seats_in
from .weights import IN_A_LIST, KNOWN_SURELY, ONE_VOTE, best, is_clearly_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model import Document, EntityType, Span
    from ..around import Around
    from ..piece import Piece
    from .neighbours import Pair
    from .weights import Weights

LINK = re.compile(r",? (?:and|or) (?:the )?|, (?:the )?")
NAME_BEHIND = re.compile(r" [A-Z]")
IN_A_ROW = 2.0
LONG, SEVERAL = 4, 2  # names of a list, and those known among them
PLAIN = 0.5  # under this, next to nothing speaks for any kind


def linked(near: Sequence[Pair], document: Document) -> list[Pair]:
    """Those of the names close to each other that a comma, "and" or "or" links."""
    return [
        (one, other)
        for one, other in near
        if LINK.fullmatch(document.text, one.span.end, other.span.start)
    ]


def share_category(weights: Weights, pairs: Sequence[Pair]) -> set[Span]:
    """What a list's first name is told to be the others are: "sites like A, B and C".

    Returns the names of such lists.
    """
    listed: set[Span] = set()
    told: dict[Span, EntityType] = {}
    for one, other in pairs:
        kind = told.get(one.span) or listed_as(one.around) or _listed_places(one.around)
        if kind:
            told[other.span] = kind
            listed |= {one.span, other.span}
            weights[other.folded][kind] += 0.0 if other.known else LISTED
    return listed


def _listed_places(words: Around) -> EntityType | None:
    """Whether a plural noun of places opens the list: "four cantons: A, B", "the towns of A, B"."""
    noun = words.before[-2] if words.previous == "of" and len(words.before) > 1 else ""
    if words.lead.endswith(": "):
        noun = words.lead[:-2].rpartition(" ")[2]
    is_places = noun[-1:] == "s" and _singular(noun) in lexicon.PLACE_NOUNS
    return "place" if is_places else None


def share_in_pairs(weights: Weights, pairs: Sequence[Pair], document: Document) -> None:
    """Let each name of a list tell of the one beside it, forwards and backwards."""
    lists = [pair for one, other in pairs for pair in ((one, other), (other, one))]
    seats = seats_in(pairs, document)
    for one, other in lists:
        end = one.span.end  # of "and the U.S. Senate", "and Norland's Ana Rao"
        goes_on = NAME_BEHIND.match(document.text, end) or document.text[end : end + 3] in OWNING
        if not goes_on and (other.span, one.span) not in seats:
            _share(weights, one, other)
    for one, other in (*lists, *reversed(lists)):
        _lend(weights, one, other)


def share_plural(weights: Weights, pairs: Sequence[Pair]) -> None:
    """What a plural noun says of the last name holds for all: "the Tarvo and Kessock districts"."""
    placed: set[Span] = set()
    for one, other in reversed(pairs):
        noun = other.around.next
        is_placed = noun[-1:] == "s" and _singular(noun) in lexicon.PLACE_NOUNS
        if not (is_placed or other.span in placed):
            continue
        placed.add(one.span)
        if not one.known:
            weights[one.folded]["place"] += IN_A_LIST
            weights[one.folded]["person"] -= IN_A_LIST


def _singular(noun: str) -> str:
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun[:-1]


def _share(weights: Weights, one: Piece, other: Piece) -> None:
    """What stands beside a known name in a list is of its kind: "Milan and Anterselva".

    Unless it is known for something else itself.
    """
    if not one.known:
        return
    alias, doubted = one.known[0], other.known[0] if other.known else None
    is_open = doubted is None or (doubted.type == alias.type and doubted.weight < KNOWN_SURELY)
    if is_open and alias.weight >= KNOWN_SURELY and not alias.demonym:
        weights[other.folded][alias.type] += IN_A_LIST


def _lend(weights: Weights, one: Piece, other: Piece) -> None:
    """Of two unknown names in a list the plainer one is as the other: "Telenor and Kirin"."""
    if one.known or other.known or other.headline:
        return
    kind, weight = best(weights[one.folded])
    other_kind, other_weight = best(weights[other.folded])
    is_bare = other_weight < PLAIN or (other_kind == "person" and other_weight < ONE_VOTE)
    if is_bare and " " not in other.text and kind != "person" and weight >= PLAIN:
        weights[other.folded][kind] += weight


def share_in_rows(weights: Weights, pairs: Sequence[Pair]) -> None:
    """In a list of places, one of them known, or beside two full names the others are such."""
    for row in rows(pairs):
        unknown = [each for each in row if not each.known]
        heads = [each for each in row if each.titled or kinds_of_head(each.text)]
        if unknown and not any("organisation" in kinds_of_head(each.text) for each in heads):
            _share_in_row(weights, row, unknown, heads)


def _share_in_row(
    weights: Weights, row: Sequence[Piece], unknown: Sequence[Piece], heads: Sequence[Piece]
) -> None:
    known = [each.known[0] for each in row if each.known]
    places = sum(alias.type == "place" and not alias.demonym for alias in known)
    seeming = sum(best(weights[each.folded])[0] == "place" for each in unknown)
    if 0 < places == len(known) and places + seeming >= max(SEVERAL, len(row) // 2):
        is_sure = len(row) >= LONG and places >= SEVERAL
        weight = IN_A_ROW if is_sure else IN_A_LIST
        for each in unknown:
            if is_sure or not _is_somebody(weights, each):
                weights[each.folded]["place"] += weight
                weights[each.folded]["person"] -= weight
    elif not places and sum(_is_somebody(weights, each) for each in unknown) >= SEVERAL:
        for each in unknown:
            if " " in each.text and each not in heads:
                weights[each.folded]["person"] += IN_A_LIST


def _is_somebody(weights: Weights, piece: Piece) -> bool:
    return " " in piece.text and is_clearly_person(weights[piece.folded])


def share_in_lists_of_places(weights: Weights, pieces: Sequence[Piece], document: Document) -> None:
    """What follows a place in a list is one: "in Tarvo, Kessock and Rengo"."""
    for series in lists_of_places(pieces, document):
        for piece in series:
            weights[piece.folded]["place"] += IN_A_LIST


def share_in_rosters(weights: Weights, pieces: Sequence[Piece]) -> None:
    """In a roster where most are persons the others are such."""
    for row in rosters(pieces):
        persons = sum(best(weights[each.folded])[0] == "person" for each in row)
        if 2 * persons >= len(row):
            for each in row:
                if not (each.known or kinds_of_head(each.text)):
                    weights[each.folded]["person"] += IN_A_ROW
