"""Which town of a name the text means, where it says in what state or country it lies."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ...model import Alias, Entity, EntityId, Span
    from ..piece import Piece

COMMA = ", "
LISTED = re.compile(r",? (?:and|or) |, ")
PART_OF = re.compile(
    r", an? (?:\w+ ){0,2}(?:area|district|neighbou?rhood|suburb|part|quarter|village) (?:in|of) "
)
"""Behind a name: it is no capital's."""
GOVERNED = {("governor", "of"), ("state", "of")}
TOLD = 0.9
WEAK = 0.75  # under this a name is no more than perhaps a town's


def told_apart(pieces: Sequence[Piece], entities: Mapping[EntityId, Entity]) -> list[Piece]:
    """The pieces without the towns that the text rules out.

    "Birmingham, Ala." is none in England, and "Perth, Scotland" none that the gazetteer knows;
    "Washington" behind "Seattle, " is the state; "the Kimberley" isn't called as a town is.
    """
    towns = _Towns(pieces, entities)
    return [towns.left(piece) if piece.known else piece for piece in pieces]


def halves(pieces: Sequence[Piece], text: str) -> frozenset[Span]:
    """Where two places make the name of a firm: "Georgia-Pacific fell", no "Iran-Iraq war"."""
    pairs = (
        pair
        for pair in pairwise(pieces)
        if pair[1].span.start - pair[0].span.end == 1
        and text[pair[0].span.end] == "-"
        and all(map(_is_place, pair))
    )
    firms = (pair for pair in pairs if not (pair[1].candidate and pair[1].candidate.after))
    return frozenset(each.span for pair in firms for each in pair)


def _is_place(piece: Piece) -> bool:
    return bool(piece.known) and piece.known[0].type == "place" and not piece.known[0].demonym


class _Towns:
    """The known names of a text by where they begin and end.

    small   where unknown places end: "Wenatchee" before ", Washington"
    told    by names, the regions in which the text has said that the town lies
    """

    def __init__(self, pieces: Sequence[Piece], entities: Mapping[EntityId, Entity]) -> None:
        self.entities = entities
        self._states: dict[EntityId, EntityId | None] = {}
        self.starts = {piece.span.start: piece for piece in pieces if piece.known}
        self.ends = {piece.span.end: piece for piece in pieces if piece.known}
        self.small = {
            piece.span.end for piece in pieces if not piece.known and "place" in piece.labels
        }
        self.told: dict[str, list[Entity]] = {}

    def left(self, piece: Piece) -> Piece:
        """The piece with what it may mean here."""
        towns = [one for one in piece.known if one.type == "place" and self._lies_in(one)]
        if not towns or towns[0].demonym:
            return piece
        # no continent, nor a state of other times: "Frankfurt, West Germany"
        behind = [one for one in self._regions_behind(piece) if one.within or one.wikidata]
        if behind:
            self.told[piece.folded] = behind
        out = [one for one in towns if self._is_out(piece, one)]
        left = [one for one in piece.known if one not in out]
        told = {region.id for region in self.told.get(piece.folded, ())}
        sure = [one for one in left if one in towns and told & self._holders(one)][:1]
        if not (out or sure):
            return piece
        return replace(
            piece,
            known=(
                *(replace(one, weight=TOLD) for one in sure),
                *(o for o in left if o not in sure),
            ),
        )

    def _holders(self, alias: Alias) -> set[EntityId | None]:
        """The state and the country of a town."""
        town = self.entities[alias.entity]
        return {town.lies_in, town.within}

    def _lies_in(self, alias: Alias) -> EntityId | None:
        if alias.entity not in self._states:
            known = self.entities.get(alias.entity)
            self._states[alias.entity] = known.lies_in if known else None
        return self._states[alias.entity]

    def _is_out(self, piece: Piece, alias: Alias) -> bool:
        """Whether a piece can't name a town."""
        is_region = alias.weight < WEAK and _is_of_region(piece)
        is_part = bool(PART_OF.match(piece.around.tail)) and self.entities[alias.entity].capital_of
        regions = self.told.get(piece.folded, ())
        is_elsewhere = bool(regions) and not any(self._is_in(alias, each) for each in regions)
        return bool(is_region or is_part or is_elsewhere or self._holds_town(piece))

    def _is_in(self, alias: Alias, region: Entity) -> bool:
        """Whether a town lies in a region, as far as its own is known."""
        town = self.entities[alias.entity]
        is_unsure = town.lies_in == town.within == region.within
        return is_unsure or region.id in self._holders(alias)

    def _regions_behind(self, piece: Piece) -> list[Entity]:
        """What may hold the town that a piece names, by what stands behind a comma.

        Not what only comes next in a list of places: "Washington, Japan and Australia".
        """
        if not piece.around.tail.startswith(COMMA):
            return []
        region = self.starts.get(piece.span.end + len(COMMA))
        if region is None:
            return []
        return [] if self._is_listed(region) else list(self._regions(region.known))

    def _is_listed(self, region: Piece) -> bool:
        """Whether a country comes next to another in a list."""
        link = LISTED.match(region.around.tail)
        other = self.starts.get(region.span.end + link.end()) if link else None
        is_short = region.text.endswith(".")
        return other is not None and not is_short and any(self._regions(other.known))

    def _regions(self, known: Iterable[Alias]) -> Iterator[Entity]:
        """The places among readings that are no towns."""
        for one in known:
            entity = self.entities.get(one.entity) if one.type == "place" else None
            if entity is not None and not one.demonym and entity.lies_in is None:
                yield entity

    def _holds_town(self, piece: Piece) -> bool:
        """Whether a state of the piece's name holds the town before it, or has a governor."""
        states = {each.id for each in self._regions(piece.known) if each.within}
        if not states:
            return False
        at = piece.span.start - len(COMMA)
        before = self.ends.get(at)
        held = {self._lies_in(one) for one in before.known} if before else set()
        return bool(held & states) or at in self.small or piece.around.before[-2:] in GOVERNED


def _is_of_region(piece: Piece) -> bool:
    """Whether "the" stands before the bare name, as before a region's: "from the Kimberley"."""
    is_modifier = bool(piece.candidate and piece.candidate.after)
    return piece.around.previous == "the" and " " not in piece.text and not is_modifier


def is_state(piece: Piece) -> bool:
    """Whether it is nothing but a place's short form with a stop: "N.Y.", "Ala."."""
    known = piece.known
    return "." in piece.text and len(known) == 1 and known[0].type == "place"
