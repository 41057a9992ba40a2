"""Where people come from, and what parliaments do: words beside a name that few others have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..lexicon import OWNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..piece import Piece
    from .owned import Sign

NATIVES = frozenset(
    "man woman boy girl native widow mother father farmer fisherman fisherwoman seller trader "
    "teacher driver nurse midwife baker butcher carpenter shopkeeper pensioner villager herder "
    "shepherd welder joiner signaller plumber mason roofer blacksmith weaver potter tailor cobbler "
    "electrician hairdresser docker postman gardener housewife grandmother grandfather retiree "
    "everybody everyone forward defender midfielder striker goalkeeper winger".split()
)
"""Who is "from" where he lives or was born, and from no firm."""
DECIDING = frozenset("adopt approve debate enact legislate pass ratify vote".split())
"""What a parliament does: "the Tarvokogu debated"."""
PARISH = re.compile(r"St\.? \w+")  # "St Ana's" is a church
OF_PARISH = re.compile(r"\b(?:in|near|from|to|around)(?: St\.? [A-Z][\w’']+(?:,| and))* $")


def in_parish(piece: Piece) -> Iterator[Sign]:
    """What tells that a saint's name is a place's: "in St Olave", "from St John and St Mark"."""
    words, name = piece.around, piece.text
    is_town = words.previous == "in" and name.endswith(OWNS)
    is_saint = PARISH.fullmatch(name[:-2] if is_town else name)
    if is_saint and OF_PARISH.search(words.lead):
        yield "place", 4.0  # a saint is nowhere
        yield "person", -3.0
