"""A document as spaCy reads it: one ``Doc`` a block, and how its tokens lie in our text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Block, Document, Sentence, Span
from .case import Evidence, as_sentence
from .language import load_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as SpacySpan


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockReading:
    """One block with its ``Doc``.

    text  that of ``doc``, which joins it anew whenever it is asked for. It has the length of the
          block's, code point for code point; only its letter case may differ (headlines are put
          into sentence case for the model).
    """

    index: int
    block: Block
    doc: Doc
    text: str

    def span(self, part: SpacySpan | Token) -> Span:
        """Where a token or span of ``doc`` lies in the document's text."""
        start = part.idx if not hasattr(part, "start_char") else part.start_char
        return Span(
            start=self.block.span.start + start, end=self.block.span.start + start + len(part.text)
        )

    def trimmed(self, part: SpacySpan) -> Span | None:
        """The same without white space at its ends; None if there is nothing else."""
        words = part.text.strip()
        if not words:
            return None
        start = part.start_char + part.text.index(words)
        return self.at(start, start + len(words))

    def at(self, start: int, end: int) -> Span:
        """The span of characters ``text[start:end]`` in the document's text."""
        return Span(start=self.block.span.start + start, end=self.block.span.start + end)

    def tokens(self, span: Span) -> SpacySpan | None:
        """The tokens that a span of the document's text touches; None outside the block."""
        offset = self.block.span.start
        return self.doc.char_span(span.start - offset, span.end - offset, alignment_mode="expand")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document with the docs of its blocks, in order, its sentences, and how it writes words."""

    document: Document
    blocks: tuple[BlockReading, ...]
    sentences: tuple[Sentence, ...]
    evidence: Evidence

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence in which a character stands, or of the last before it."""
        index = bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start)
        return max(0, index - 1)

    def is_muted(self, span: Span) -> bool:
        """Whether a span touches text in which nothing is read."""
        return any(muted.overlaps(span) for muted in self.document.muted)


def read(document: Document, *, model: str) -> Reading:
    """Parse a document, one spaCy ``Doc`` a block. Raises ModelError (``load_language``).

    It is piped by itself: what stands beside it in a batch moves floating point sums by a hair,
    and an article must be read alike in a cold and in a warm build.
    """
    language, evidence = load_language(model), Evidence.of(document)
    texts = [
        as_sentence(block.span.of(document.text), kind=block.kind, evidence=evidence)
        for block in document.blocks
    ]
    docs = list(language.pipe(texts, batch_size=len(texts) or 1))
    return _reading(document, docs, evidence)


def _reading(document: Document, docs: Sequence[Doc], evidence: Evidence) -> Reading:
    blocks: list[BlockReading] = []
    sentences: list[Sentence] = []
    for index, (block, doc) in enumerate(zip(document.blocks, docs, strict=True)):
        reading = BlockReading(index=index, block=block, doc=doc, text=doc.text)
        blocks.append(reading)
        sentences += (
            Sentence(span=span, block=index)
            for span in map(reading.trimmed, doc.sents)
            if span is not None
        )
    return Reading(
        document=document, blocks=tuple(blocks), sentences=tuple(sentences), evidence=evidence
    )
