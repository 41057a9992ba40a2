"""What tells a name of two words from somebody's: who has a post there, what it stands before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .. import lexicon
from ..heads import kinds_of_head
from ..names import is_acronym, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from ..around import Around
    from ..piece import Piece
    from .owned import Sign

AGE_BEHIND = re.compile(
    r",? (?:\(\d{2}\)|,? ?\d{2},(?!\d)| \d{2}, )|[,;] \d{2}(?:[.;]|,(?!\d))| \(\d{2}\)|"
    r", no (?:relation|kin)\b"
)
A_CITIZEN = re.compile(
    r", an? (?:[a-z]+ )?[A-Z][a-z]+(?:[aei]an|ese|ish|women|woman|man)(?:[,.;)]| who\b)"
)
"""Of a people, and nothing else: "Odilo Scherer, a Brazilian,"."""
HOLDER_BEHIND = re.compile(
    r" (?:(?!(?:and|as|at|by|for|from|her|his|in|is|of|on|or|the|to|was|with)\b)[a-z-]+ )?"
    r"(?:councill?or|lawmaker|legislator|senator|candidate|chair|chairman|"
    r"chairwoman|chairperson|president|director|secretary|leader|treasurer|striker|midfielder|"
    r"defender|goalkeeper|winger|forward|captain|coach),? (?:[A-Z]\w+\.? )?[A-Z][\w’'-]+ [A-Z]"
)
"""Behind a name: who has a post there, "Reef Watch councillor Ana Rao"."""
LED_BEHIND = re.compile(
    r" (?:\([A-Z]{2,6}\) )?"
    r"(?:president|leader|chief|spokes\w+|candidate|lawmaker|MPs?|MLAs?|workers)\b"
)
"""Behind a party's name, whatever its last word is."""
FROM_BEHIND = re.compile(r"[A-Z][\w’'-]+[,;] (?:and )?from $")
AIMED = frozenset(
    "look looks looked looking laugh laughed laughing point pointed pointing aim aimed shout "
    "shouted shouting yell yelled angry furious mad anger outrage frustration directed fired throw "
    "threw thrown hit shot smile smiled stare stared glare glared hurled levelled leveled swipe "
    "dig jab swung waved grinned".split()
)
"""At whom, not where."""
CITIZENS = frozenset({"man", "woman", "boy", "girl", "resident", "residents", "teenager"})
LINKS = frozenset({"one", "a", "an", "from", "at"})
"""Right before a name: it may stand before a noun, or be a place."""
SITES = frozenset("police district community town village station hospital".split())
STAFF = frozenset("director manager chairman chairperson chair ceo officer coordinator".split())


def is_aged(words: Around, name: str) -> bool:
    """Whether an age or a people stands behind a name; behind "Tarvo College" it is a rank."""
    is_body = name.lower().rpartition(" ")[2] in lexicon.KINDS_OF_BODIES
    is_old = not is_body and bool(AGE_BEHIND.match(words.tail))
    return is_old or bool(A_CITIZEN.match(words.tail))


def posted(piece: Piece, given_names: AbstractSet[str]) -> Iterator[Sign]:
    """How much stands against a person, or for a body or a place instead, sign by sign."""
    words, text = piece.around, piece.text
    if piece.titled in STAFF and is_acronym(text) and not piece.known:
        yield "person", -4.0  # "Ana Rao, Director WKF"
        yield "organisation", 2.0
    if kinds_of_head(text) == ("event",) and LED_BEHIND.match(words.tail):
        yield "organisation", 3.5  # "the Kesh National Conference president"
    if piece.titled or " " not in text or (piece.known and piece.known[0].type == "person"):
        return
    if HOLDER_BEHIND.match(words.tail):
        yield "organisation", 1.4
        yield "person", -1.5
    if words.previous not in LINKS and words.next not in CITIZENS:
        return  # mostly
    is_given = plain(text).lower().partition(" ")[0] in given_names
    yield from _modifying(words, given=is_given)
    yield from _where(words, given=is_given)


def _modifying(words: Around, *, given: bool) -> Iterator[Sign]:
    """Before a noun, with the article of that."""
    if words.previous == "one" and not words.after:
        yield "person", 1.5  # "a van of one Kesh Tarvo", that is no modifier
    if words.next in CITIZENS:
        yield "person", -2.0  # "the Kesh Tarvo woman"
    if words.previous in {"a", "an"} and words.after and (words.next in SITES or not given):
        yield "person", -2.0  # "a Tau Kesh police commander"


def _where(words: Around, *, given: bool) -> Iterator[Sign]:
    """Behind "at", and "from" that follows a name."""
    if words.previous == "from" and FROM_BEHIND.search(words.lead) and not given:
        yield "place", 0.8  # "Ana Rao, from Kesh de Tarvo"
        yield "person", -1.5
    if words.previous == "at" and AIMED.isdisjoint(words.before[-3:]):
        yield "person", -0.7
