"""A document as spaCy reads it: one ``Doc`` a block, and how its tokens lie in our text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Block, Document, Sentence, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as SpacySpan


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockReading:
    """One block with its ``Doc``.

    first_sentence   index, in the document, of the first sentence of the block
    The text of ``doc`` has the length of the block's, code point for code point; only its letter
    case may differ (headlines are put into sentence case for the model).
    """

    index: int
    block: Block
    doc: Doc
    first_sentence: int

    def span(self, part: SpacySpan | Token) -> Span:
        """Where a token or span of ``doc`` lies in the document's text."""
        start = part.idx if not hasattr(part, "start_char") else part.start_char
        return Span(
            start=self.block.span.start + start, end=self.block.span.start + start + len(part.text)
        )

    def at(self, start: int, end: int) -> Span:
        """The span of characters ``doc.text[start:end]`` in the document's text."""
        return Span(start=self.block.span.start + start, end=self.block.span.start + end)

    def tokens(self, span: Span) -> SpacySpan | None:
        """The tokens that a span of the document's text touches; None outside the block."""
        offset = self.block.span.start
        return self.doc.char_span(span.start - offset, span.end - offset, alignment_mode="expand")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document with the docs of its blocks, in order, and its sentences."""

    document: Document
    blocks: tuple[BlockReading, ...]
    sentences: tuple[Sentence, ...]

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence in which a character stands, or of the last before it."""
        starts = [sentence.span.start for sentence in self.sentences]
        low, high = 0, len(starts)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if starts[middle] <= offset else (low, middle)
        return max(0, low - 1)

    def is_muted(self, span: Span) -> bool:
        """Whether a span touches text in which nothing is read."""
        return any(muted.overlaps(span) for muted in self.document.muted)
