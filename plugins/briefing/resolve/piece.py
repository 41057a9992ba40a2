"""A piece: one name as it stands in the text, while a document is being resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from ..model import Alias, Block, Candidate, Span
    from .around import Around


class Piece(Struct, frozen=True, kw_only=True, gc=False):
    """One name as it stands in the text, with all that speaks for what it may be.

    text       without line breaks; as written
    folded     the same as ``fold`` gives it, to compare names by
    candidate  the candidate whose grammar it has: the one with the nearest end
    labels     what the model said of candidates with exactly this span, or None
    titled     a capitalised title or honorific stands right before it: "President", "Mr."
    known      what the gazetteer says of it, likeliest first
    quoted     it fills a pair of quotation marks
    block      the block in which it stands
    headline   whether that is a title or a heading, where letter case says little
    around     the words beside it in its block
    """

    span: Span
    text: str
    folded: str
    block: Block
    headline: bool
    around: Around
    candidate: Candidate | None
    labels: tuple[str, ...] = ()
    titled: str = ""
    known: tuple[Alias, ...] = ()
    quoted: bool = False
    sentence: int = 0
