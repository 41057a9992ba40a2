"""Words: lists of them as they read best, in running text; and the one at a place of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


def words(text: str) -> frozenset[str]:
    """The words of a text, apart by white space."""
    return frozenset(text.split())


def word_at(doc: Doc, index: int) -> str:
    """The token at a place, in lower case; "" beyond either end, where -1 would be the last."""
    return doc[index].lower_ if 0 <= index < len(doc) else ""
