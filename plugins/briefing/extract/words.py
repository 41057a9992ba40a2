"""Word lists as they read best: in running text."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, apart by white space."""
    return frozenset(text.split())
