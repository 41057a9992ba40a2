"""What the text itself equates: "Lava Jato, or Operation Car Wash"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..heads import kinds_of_head
from ..lexicon import NAMED
from ..names import is_acronym
from .bodies import is_only_where

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ...model import Span
    from ..piece import Piece
    from .clusters import Cluster

_OF_COUNTRY = re.compile(r"(.+) of (?:the )?([A-Z].*)$")
_DIVISION_OF = re.compile(
    r"(County|District|Governorate|Oblast|Prefecture|Province|Region|State) of ([A-Z].*)$"
)


def join_equals(clusters: Sequence[Cluster], pairs: Sequence[tuple[Span, Span]], text: str) -> None:
    """Move the links of one into the other, wherever a pair says that two are one.

    Of a person only words say that, no bracket and no mere "or": "Ana Rao (Tarvo)" sits for Tarvo,
    "Ana Rao (Lady Kern)" plays her, and "Rao or Kern" are two.
    """
    for left, right in pairs:
        found, partner = _link_at(left, clusters), _link_at(right, clusters)
        if found is not None and partner is not None and found[0] is partner[0]:
            _join_short(partner[0], right.of(text), clusters)
            continue
        if found is None or partner is None:
            continue
        (one, here), (other, there) = found, partner
        is_told = bool(NAMED & set(text[left.end : right.start].split()))
        if "person" in {one.kind, other.kind} and not is_told:
            continue
        if other.kind != one.kind == "person" and there.span.start > right.start:
            continue  # "known as Queen of Tarvo" is no other name of Tarvo
        if one is other or not _may_be_one(one, other, (here, there)):
            continue
        if other.known or (kinds_of_head(other.name) and not kinds_of_head(one.name)):
            one, other = other, one
        one.links += other.links
        other.links = []


def _join_short(body: Cluster, short: str, clusters: Sequence[Cluster]) -> None:
    """Move to a body what was named only by its short form before the text tells of what it is.

    A headline may have it first: "PRI sinks", of which letters can't say that it is the
    Institutional Revolutionary Party.
    """
    for other in clusters:
        is_short = other is not body and other.forms == (short,) and other.known is None
        if is_short and is_acronym(short) and other.kind == body.kind:
            body.links += other.links
            other.links = []


def join_told_with_country(clusters: Sequence[Cluster], is_country: Callable[[str], bool]) -> None:
    """Make one of a body that is named with its country and without: "Storm Centre of Norland".

    Of two words at least ("Norland National Storm Centre"), and not if two countries have one.
    A province is one, too, however its name is turned: "Governorate of Tarvo".
    """
    alike: dict[tuple[str, ...], dict[str, list[Cluster]]] = {}
    for each in clusters:
        if each.known is None and each.links and each.kind in {"organisation", "place"}:
            bare, country = _told_apart(each.best_name(), each.kind, is_country)
            alike.setdefault((each.kind, bare), {}).setdefault(country, []).append(each)
    for by_country in alike.values():
        first, *others = [one for some in by_country.values() for one in some]
        if len(by_country.keys() - {""}) == 1 and not first.country:
            for other in others:
                first.links += other.links
                other.links = []


def _told_apart(name: str, kind: str, is_country: Callable[[str], bool]) -> tuple[str, str]:
    """A body's name without its country, and that, if it has one; a province's, turned."""
    words = name.split()
    if kind == "place":
        turned = _DIVISION_OF.match(name)
        return (f"{turned[2]} {turned[1]}".lower(), turned[1]) if turned else (name.lower(), "")
    if (whole := _OF_COUNTRY.match(name)) and " " in whole[1] and is_country(whole[2]):
        return whole[1].lower(), whole[2].lower()
    for count in range(1, len(words) - 1):
        if is_country(country := " ".join(words[:count])):
            return " ".join(words[count:]).lower(), country.lower()
    return name.lower(), ""


def is_nickname(piece: Piece) -> bool:
    """Whether the words before a piece say that somebody is called so: "Ana Rao, known as Kit"."""
    lead = piece.around.lead
    return lead.endswith((" known as ", " called ")) and not piece.known


def _may_be_one(one: Cluster, other: Cluster, pieces: tuple[Piece, Piece]) -> bool:
    here, there = pieces
    if any(piece.known and piece.known[0].demonym for piece in pieces):
        return False  # "the Brazilian known as Aninha"
    is_place = is_only_where(here, there) or is_only_where(there, here)
    return not is_place and not (one.known and other.known)


def _link_at(span: Span, clusters: Sequence[Cluster]) -> tuple[Cluster, Piece] | None:
    return next(
        (
            (cluster, link.piece)
            for cluster in clusters
            for link in cluster.links
            if link.piece.span.end == span.end and span.covers(link.piece.span)
        ),
        None,
    )
