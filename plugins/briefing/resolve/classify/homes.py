"""The places whose own bodies a text names: the Tarvo of the Tarvo Town Council."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..heads import kinds_of_head
from ..lexicon import WHERE
from ..vocabulary import is_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from ..piece import Piece

GOVERNING = frozenset("council assembly police constabulary".split())
COURTS = frozenset("court courts".split())
OF_COURTS = frozenset(
    "crown county magistrates magistrates' sheriff high district regional".split()
)
PARTS = frozenset(
    "town city county borough district shire parish municipal regional community metropolitan "
    "tribal central area division north south east west".split()
)
"""Between a place and what governs it: "Tarvo South District Assembly"."""
CLOSED = (",", ".", ";", ")")


def is_address(one: Piece, other: Piece) -> bool:
    """Whether a street stands before the comma, and its town behind it: "of Mill Lane, Tarvo,"."""
    is_where = one.around.previous in WHERE and other.around.tail.startswith(CLOSED)
    return is_where and kinds_of_head(one.text) == ("place",)


def homes(names: Iterable[str], words: AbstractSet[str]) -> Iterator[str]:
    """What local bodies' names, folded, begin with; no English words: "Security Council".

    words   English ones, see ``is_word``
    """
    for name in names:
        *rest, last = name.split()
        if last in COURTS and rest and rest[-1] in OF_COURTS:
            rest.pop()
        elif last not in GOVERNING:
            continue
        while len(rest) > 1 and rest[-1] in PARTS:
            rest.pop()
        if rest and not all(is_word(low, words) for low in rest):
            yield " ".join(rest)
