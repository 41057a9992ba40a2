"""English words by their look: whether a name is made of nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

SHORTEST = 3  # letters of a word that is looked up
ENDINGS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
)


def is_word(low: str, words: AbstractSet[str]) -> bool:
    """Whether something in small letters is an English word, or one with a regular ending."""
    return low in words or any(
        low.endswith(ending) and low[: -len(ending)] + instead in words
        for ending, instead in ENDINGS
        if len(low) - len(ending) >= SHORTEST
    )
