"""Which words before a name tell of a river, a region or a town: banks, bridges, the compass."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .. import lexicon
from .before import MOVING, ROUTES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..around import Around
    from ..piece import Piece
    from .owned import Sign

COMPASS = lexicon.DIRECTIONS | lexicon.words_of(
    "northern southern eastern western northwest northeast southwest southeast north-west "
    "north-east south-west south-east northwestern northeastern southwestern southeastern "
    "north-western north-eastern south-western south-eastern central rural mainland downtown"
)
"""Between a preposition and a place: "in north Tarvo"."""
LIVED = frozenset({"born", "died"})
LIFE = re.compile(r", (?:[A-Z][a-z]+\.? (?:\d{1,2},? )?|\d{1,2} [A-Z][a-z]+ )?(?:1[6-9]|20)\d\d\b")
"""The day, behind where somebody was "born" or "died"."""
IS_THERE = re.compile(r" (?:is|was|lies)(?:[?.,;”\"’)]|$| (?:on|in|near) )")
"""Behind "where" and a name: "where Tarvo is", "where Tarvo lies in"."""
BANKS = frozenset({"on", "along", "across"})
SPANNING = frozenset("over across on along down up".split())
SPANNED = frozenset(
    "bridge bridges ferry dam dams reservoir town village city port quay mill mills lock locks "
    "weir barrage crossing settlement camp".split()
)
"""Before "on the", "over the" and a river's name."""
PARTED = frozenset(
    "glaciers peaks slopes foothills shores banks mouth headwaters waters summits valleys villages "
    "towns coast delta source tributary tributaries basin".split()
)
"""Before "of the" and a river's or a range's name."""
OFFSHOOTS = frozenset((noun, "of") for noun in "side end office branch plant campus".split())
"""Right behind a name: it says where."""
LINKS = COMPASS | LIVED | {"the", "where", "to", "and"}


def lands(piece: Piece, words: Around) -> Iterator[Sign]:
    """How much speaks for a place behind one of the ``LINKS``, sign by sign."""
    previous, before = words.previous, words.before
    if previous == "the":
        yield "place", _behind_article(piece, words)
    elif previous == "and":
        yield "place", 2.0 if before == ("between", "here", "and") else 0.0
    elif previous == "to":  # "drove home to Tarvo", but "is home to Melkor"
        yield "place", 1.5 if before[1:-1] == ("home",) and before[0] in MOVING else 0.0
    elif previous in LIVED:
        if LIFE.match(words.tail):
            yield "place", 3.0  # "Born Tarvo, March 3, 1921"
            yield "person", -2.0
    elif previous == "where":
        is_there = " " not in piece.text and IS_THERE.match(words.tail)
        yield "place", 1.2 if is_there else 0.0
    elif not piece.known and before[-2:-1] and before[-2] in lexicon.WHERE:
        yield "place", 1.5  # "in north Tarvo"
        yield "person", -1.0


def _behind_article(piece: Piece, words: Around) -> float:
    """How much, behind "the"."""
    second = "".join(words.before[-2:-1])
    if second in BANKS and piece.text.endswith(" Banks"):
        return 2.0  # "on the Tarvo Banks"
    is_open = not piece.known and " " not in piece.text
    if is_open and (words.after[:2] in OFFSHOOTS or _is_land(piece, words)):
        return 1.5
    if second in BANKS and not words.after:
        return 0.8
    is_across = "across" in words.before and words.next in lexicon.LOCATIVE
    return 1.6 if is_across and _is_head(piece) else 0.0  # "across the Tarvo in Norland"


def _is_land(piece: Piece, words: Around) -> bool:
    """Whether it is a river's, a region's: "a town in the Tarvo", "the bridge over the Tarvo"."""
    if len(words.before) < 3 or not _is_head(piece):  # noqa: PLR2004
        return False
    noun, link, _ = words.before
    return (
        (link in SPANNING and noun in SPANNED)
        or (link == "of" and noun in PARTED)
        or (link == "to" and noun in ROUTES)
        or (link == "in" and noun in lexicon.PLACE_NOUNS)
        or (noun, link) == ("far", "as")
    )


def _is_head(piece: Piece) -> bool:
    return piece.candidate is not None and not piece.candidate.after
