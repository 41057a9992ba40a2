"""Firms that have their founders' names, where the founders or their heirs are in the text, too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .. import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from ..piece import Piece
    from .clusters import Cluster

MAKERS = "|".join(
    sorted(
        (lexicon.FIRMS_NOUNS - lexicon.SOMEBODY_OR_FIRM - lexicon.PERSON_NOUNS)
        | set("company firm group brand bank carrier chain maker glassmaker steelmaker".split())
    )
)
APPOSED = (
    r", (?:an?|the|its) (?:(?!(?:of|at|for|in|film|policy) )[\w-]+ ){0,3}?"
    rf"(?:{MAKERS})(?=[,.;:)]| (?:of|that|which|with|from|based|founded|owned|in)\b)"
)
FIRM = re.compile(
    rf"{APPOSED}|, which (?:runs|owns|makes|employs|sells|builds|was founded|is based)\b|"
    r", (?:based|headquartered) in\b|"
    r" shares (?:were|rose|fell|gained|lost|dropped|jumped|slid|slipped|climbed|closed|surged)\b"
)
"""Behind a surname: it is a firm's, wherever in the text it stands alone."""
FIRM_HERE = re.compile(
    rf"{FIRM.pattern}| (?:employs|employed)\b|"
    r"['’]s? (?:shares|stock|employees|customers|products|factory|factories|plant)\b|"
    r" (?:earned|posted|reported|lost|made|raised) (?:[$€£]|its\b)|"
    r" (?:lost|cut|sold|closed|opened|expanded|doubled|moved) its\b"
)
"""Behind one that is a firm's elsewhere: it is so here."""
FOUNDED = frozenset({"found", "swallow"})
BOUGHT = FOUNDED | {"buy", "acquire"}
"""Clubs buy players, too: they tell of a firm only where another sign has."""
OWNED = frozenset({"founder", "shares", "stake", "takeover"})


def firms_of_founders(pieces: Iterable[Piece]) -> frozenset[str]:
    """The surnames, folded, that the text uses of a firm: "who founded Rao in 1970"."""
    return frozenset(
        piece.folded
        for piece in pieces
        if _is_alone(piece) and (FIRM.match(piece.around.tail) or _is_owned(piece, FOUNDED))
    )


def is_founded(piece: Piece, person: Cluster, founded: frozenset[str]) -> bool:
    """Whether a surname, which is a firm's, too, means the firm: by what it does or undergoes.

    Also in a headline, in a standfirst and before the text has named anybody so in full.
    """
    if not _is_alone(piece) or piece.folded not in founded:
        return False
    if piece.headline or piece.block.kind == "standfirst":
        return True
    named = (link.piece.span.start for link in person.links if " " in link.piece.text)
    full = min(named, default=0)
    return piece.span.start < full or acts_as_firm(piece)


def acts_as_firm(piece: Piece) -> bool:
    """Whether a surname that may be a firm's does or undergoes what firms do, right here."""
    return bool(FIRM_HERE.match(piece.around.tail)) or _is_owned(piece, BOUGHT)


def house_of(piece: Piece, clusters: Sequence[Cluster]) -> Cluster | None:
    """The firm that a founder's surname has been linked to before."""
    name = piece.folded
    return next(
        (each for each in clusters if each.kind == "organisation" and name in each.folded), None
    )


def _is_alone(piece: Piece) -> bool:
    return not (" " in piece.text or piece.titled or piece.known)


def _is_owned(piece: Piece, verbs: AbstractSet[str]) -> bool:
    """Whether somebody founded or bought it: "who founded Rao", "a stake in Rao"."""
    words = piece.around
    if words.previous in {"of", "in"} and words.before[-2:-1]:
        return words.before[-2] in OWNED
    candidate = piece.candidate
    is_object = candidate is not None and candidate.position == "object"
    return is_object and candidate is not None and candidate.governor in verbs
