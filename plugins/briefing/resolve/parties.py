"""Parties by their members' names: "the Communists", "a Socialist lawmaker", "Labor won"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import lexicon
from .names import fold

if TYPE_CHECKING:
    from .pieces import Piece

PARTIES = frozenset(
    "communist socialist conservative liberal nationalist progressive centrist republican democrat "
    "christian-democrat social-democrat labor labour".split()
)
UNIONS = frozenset("day party union unions relations law laws force market costs leaders".split())
RULE = frozenset("rule country countries regime state states era world bloc ideology".split())
OF_PARTIES = frozenset(
    "party parties leader leaders lawmaker lawmakers candidate candidates mp mps voters senator "
    "senators government faction deputies politicians premier".split()
)


def is_party(piece: Piece) -> bool:
    """Whether a party's members are named, or what is theirs: "the Communists", "Labor voters"."""
    low, words = piece.text.lower(), piece.around
    if low in PARTIES:
        return words.next not in RULE and (bool(words.before) or words.next in OF_PARTIES)
    return low.removesuffix("s") in PARTIES and low.endswith("s") and not words.tail.startswith("-")


def names_of(piece: Piece) -> frozenset[str]:
    """A piece's name, folded; of a party's adjective its members', too."""
    name = fold(piece.text)
    return frozenset({name, f"{name}s"}) if is_party(piece) else frozenset({name})


def stands_alone(piece: Piece) -> bool:
    """Whether what may stand in a title is a body here: "Labor won", "the Treasury sold"."""
    low, words = piece.text.lower(), piece.around
    if low in {"labor", "labour"}:
        return words.next not in lexicon.PERSON_NOUNS - OF_PARTIES and words.next not in UNIONS
    return low == "treasury" and words.previous == "the"
