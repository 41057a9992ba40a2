"""What tells a name of two words from somebody's: who has a post there, what it stands before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .. import lexicon
from ..names import is_acronym, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from ..piece import Piece
    from .owned import Sign

HOLDER_BEHIND = re.compile(
    r" (?:[a-z-]+ ){0,2}?(?:councill?or|lawmaker|legislator|senator|candidate|chair|chairman|"
    r"chairwoman|chairperson|president|director|secretary|leader|treasurer|striker|midfielder|"
    r"defender|goalkeeper|winger|forward|captain|coach),? (?:[A-Z]\w+\.? )?[A-Z][\w’'-]+ [A-Z]"
)
"""Behind a name: who has a post there, "Reef Watch councillor Ana Rao"."""
FROM_BEHIND = re.compile(r"[A-Z][\w’'-]+[,;] (?:and )?from $")
AIMED = frozenset(
    "look looks looked looking laugh laughed laughing point pointed pointing aim aimed shout "
    "shouted shouting yell yelled angry furious mad anger outrage frustration directed fired throw "
    "threw thrown hit shot smile smiled stare stared glare glared hurled levelled leveled swipe dig "
    "jab swung waved grinned".split()
)
"""At whom, not where."""
STAFF = frozenset("director manager chairman chairperson chair ceo officer coordinator".split())


def posted(piece: Piece, given_names: AbstractSet[str]) -> Iterator[Sign]:
    """How much stands against a person, or for a body or a place instead, sign by sign."""
    words, text = piece.around, piece.text
    if piece.titled in STAFF and is_acronym(text) and not piece.known:
        yield "person", -4.0  # "Ana Rao, Director WKF"
        yield "organisation", 2.0
    if piece.titled or " " not in text or (piece.known and piece.known[0].type == "person"):
        return
    if HOLDER_BEHIND.match(words.tail):
        yield "organisation", 1.4
        yield "person", -1.5
    is_given = plain(text).lower().partition(" ")[0] in given_names
    if words.previous in {"a", "an"} and words.after and not is_given:
        yield "person", -2.0  # "a Tau Kesh police commander"
    if words.previous == "from" and FROM_BEHIND.search(words.lead) and not is_given:
        yield "place", 0.8  # "Ana Rao, from Kesh de Tarvo"
        yield "person", -1.5
    if words.previous == "at" and AIMED.isdisjoint(words.before[-3:]):
        yield "person", -0.7
