"""Parties by their members' names, and chambers: "the Communists", "Labor won", "the House"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model import Alias, Entity, EntityId
    from .piece import Piece

PARTIES = frozenset(
    "communist socialist conservative liberal nationalist progressive centrist republican democrat "
    "christian-democrat social-democrat labor labour".split()
)
TORIES = {"tory": "conservative", "tories": "conservative"}
UNIONS = frozenset("day party union unions relations law laws force market costs leaders".split())
RULE = frozenset("rule country countries regime state states era world bloc ideology".split())
OF_PARTIES = frozenset(
    "party parties leader leaders lawmaker lawmakers candidate candidates mp mps voters senator "
    "senators government faction deputies politicians premier opponent rival councillor "
    "councillors backbencher backbenchers colleague colleagues seat seats stronghold "
    "strongholds".split()
)
OF_WORK = (lexicon.PERSON_NOUNS - OF_PARTIES) | UNIONS
"""Behind "labour": it is no party."""
OF_CHAMBERS = frozenset(
    "bill vote votes floor republicans democrats leaders members debate version lawmakers passage "
    "panel leadership".split()
)
LENT = frozenset(
    "secretary bond bonds bill bills note notes yield yields futures securities debt".split()
)
"""What a treasury sells: named for it, and no more."""
CHAMBERS = re.compile(
    r"\b(?:Senate|Congress|House of (?:Representatives|Commons|Delegates)|Speaker of the House|"
    r"Deputy Speaker|Parliament(?! House)|(?:Lok|Rajya) Sabha)\b"
)


def is_party(piece: Piece) -> bool:
    """Whether a party's members are named, or what is theirs: "the Communists", "Labor voters"."""
    low, words = piece.text.lower(), piece.around
    if low in PARTIES:
        return words.next not in RULE and (bool(words.before) or words.next in OF_PARTIES)
    return (
        low.endswith("s")
        and (low[:-1] in PARTIES or low[:-1] == "green")
        and not words.tail.startswith("-")
    )


def is_partys(alias: Alias, entities: Mapping[EntityId, Entity]) -> bool:
    """Whether a known name is that of a party that is called one, or of its people."""
    known = entities.get(alias.entity)
    return known is not None and known.name.endswith(" Party")


def is_chamber(piece: Piece, text: str) -> bool:
    """Whether "House" is a parliament's, where the text has the other chamber or the whole name."""
    words = piece.around
    is_alone = words.previous == "the" or words.tail.startswith(lexicon.OWNS)
    return (is_alone or words.next in OF_CHAMBERS) and CHAMBERS.search(text) is not None


def names_of(piece: Piece) -> frozenset[str]:
    """A piece's name, folded; of a party's adjective its members', too, and the other way round."""
    name = piece.folded
    member = member_of(name)
    if member is None or not (name in TORIES or is_party(piece)):
        return frozenset({name})
    return frozenset({name, member, f"{member}s"})


def member_of(name: str) -> str | None:
    """What one of a party is called: "conservative" of "Tories"; None if it is no party's word."""
    member = TORIES.get(name) or name.removesuffix("s")
    return member if member in PARTIES else None


def stands_alone(piece: Piece) -> bool:
    """Whether what may stand in a title is a body here: "Labor won", "the Treasury sold"."""
    low, words = piece.text.lower(), piece.around
    if low in {"labor", "labour"}:
        return words.next not in OF_WORK
    return low.endswith("treasury") and words.next not in LENT
