"""Passages in marks with the tokens around them, for a decision on what they are."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .marks import find_marked, opens_with_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as SpacySpan

    from ...model import Span
    from ..reading import BlockReading, Reading

MARKS = "“”\"«»„‘’'"
_NAME_BEFORE = re.compile(r"\b[^\W\d_a-z][\w.’'-]+ $")
_NICKNAME = re.compile(r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?")
_NAME_BEHIND = re.compile(r" [^\W\d_a-z]\w")
_SENTENCE_END = re.compile(r"(?:[.?!…]|[.?!…,]?[—–])$")
DASHES = frozenset({"—", "–", "-", "--"})
_SIGNATURE = re.compile(r"\s*\n\s*[—–-]{1,2}\s*(?=[^\W\d_][^\n]*$)")
_OPENERS = frozenset(("A", "An", "But", "He", "Her", "His", "It", "Its", "She", "The", "They"))
_MINOR = frozenset(
    ("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words in marks, or a Markdown block quote without any.

    start, end  characters of the block's text, marks included
    lead        the tokens of the sentence before the first mark, after any earlier passage
    tail        the tokens of the sentence behind the last mark, before any later passage
    closed      False where the paragraph ends before the mark that closes
    fresh       whether it begins a sentence
    outside     indices of the block's tokens that stand in no marks
    """

    block: BlockReading
    start: int
    end: int
    lead: tuple[Token, ...]
    tail: tuple[Token, ...]
    closed: bool
    fresh: bool
    outside: frozenset[int]

    @property
    def span(self) -> Span:
        """Where it stands in the document."""
        return self.block.at(self.start, self.end)

    @property
    def words(self) -> str:
        """What stands between the marks."""
        return self.block.text[self.start : self.end].strip(MARKS).strip()

    @property
    def ends_sentence(self) -> bool:
        """Whether it closes with a stop, so that a capital behind it begins another sentence."""
        return bool(_SENTENCE_END.search(self.words))

    @property
    def tokens(self) -> list[Token]:
        """The words inside, without the marks."""
        return [t for t in _between(self.block.doc, self.start, self.end) if not t.is_quote]

    @property
    def is_sentence(self) -> bool:
        """Whether a whole sentence is quoted: a capital in front, a verb in it."""
        first = self.words.lstrip("[(…. " + MARKS)[:1]
        if not first or not (first.isupper() or first.isdigit() or self.words[:1] in "[…"):
            return False
        return any(t.pos_ in {"VERB", "AUX"} for t in self.tokens) or "," in self.words[-1:]

    @property
    def is_name(self) -> bool:
        """Whether every word of weight has a capital: a title, a nickname, a term."""
        words = [w for w in re.findall(r"[^\W_][\w'’-]*", self.words) if w.lower() not in _MINOR]
        return bool(words) and all(word[0].isupper() for word in words)


def find_passages(reading: Reading) -> Iterator[Passage]:
    """All passages of a document in order, whatever they turn out to be."""
    for index, block in enumerate(reading.blocks):
        if block.block.kind in {"heading", "cell"}:
            continue
        following = reading.blocks[index + 1].text if index + 1 < len(reading.blocks) else ""
        edges = _edges(block, goes_on=opens_with_mark(following))
        inside = {t.i for start, end, _ in edges for t in _between(block.doc, start, end)}
        outside = frozenset(range(len(block.doc))) - inside
        for position, (start, end, closed) in enumerate(edges):
            span = block.at(start, end)
            if reading.is_muted(span):
                continue
            last = edges[position - 1][1] if position else 0
            coming = edges[position + 1][0] if position + 1 < len(edges) else len(block.text)
            lead = _lead(block.doc, last, start)
            yield Passage(
                block=block,
                start=start,
                end=end,
                lead=lead,
                tail=_tail(block.doc, end, coming),
                closed=closed,
                outside=outside,
                fresh=not lead or lead[-1].text in {".", "?", "!", "…"},
            )


def _edges(block: BlockReading, *, goes_on: bool) -> list[tuple[int, int, bool]]:
    """Start, end and whether a mark closes it, of each passage of a block; offsets in its text.

    Without marks a block quote is one, but for who signs it.
    """
    text = block.text
    marked = find_marked(text, goes_on=goes_on)
    edges = [
        (each.start, each.end, each.closed)
        for each in marked
        if not _is_nickname(text, each.start, each.end)
    ]
    if edges or block.block.kind != "quotation" or not text.strip():
        return edges
    signature = _SIGNATURE.search(text)
    end = signature.start() if signature else len(text.rstrip())
    return [(len(text) - len(text.lstrip()), end, True)]


def _is_nickname(text: str, start: int, end: int) -> bool:
    """Whether marks stand inside a name: 'Ana "Kit" Rao'."""
    return bool(
        _NAME_BEFORE.search(text, max(0, start - 30), start)
        and _NICKNAME.fullmatch(text, start + 1, end - 1)
        and _NAME_BEHIND.match(text, end)
    )


def _lead(doc: Doc, after: int, before: int) -> tuple[Token, ...]:
    """The last sentence between two characters; empty if it has come to its stop."""
    tokens = [t for t in _between(doc, after, before) if not t.is_space]
    starts = [i for i, t in enumerate(tokens) if i and _begins(tokens[i - 1], t)]
    return tuple(tokens[starts[-1] :] if starts else tokens)


def _tail(doc: Doc, after: int, before: int) -> tuple[Token, ...]:
    """The first sentence between two characters."""
    tokens = [t for t in _between(doc, after, before) if not t.is_space]
    end = next((i for i, t in enumerate(tokens) if i and _begins(tokens[i - 1], t)), len(tokens))
    return tuple(tokens[:end])


def _between(doc: Doc, start: int, end: int) -> SpacySpan:
    """The tokens that begin at these characters or between them."""
    first, last = (bisect_left(doc, place, key=lambda token: token.idx) for place in (start, end))
    return doc[first:last]


def _begins(last: Token, token: Token) -> bool:
    """Whether a sentence begins here.

    The parser's word counts only behind a stop: around marks it splits where it likes.
    """
    ends = last.text[-1] in ".?!…"
    # "wrote on X. Her deputy": tokenizers take the letter and its stop for an initial
    opens = len(last.text) == len("X.") and token.text in _OPENERS
    return ends and (bool(token.is_sent_start) or opens)
