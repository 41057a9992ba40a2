"""Figures with what they count: "at least 61 dead", "40,000 troops"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from .reading import BlockReading, Reading

_TIMES = frozenset(
    "second minute hour day night week weekend month year decade century january february march"
    " april may june july august september october november december".split()
)
_BOUNDS = frozenset(
    "at least most more than less fewer over about around nearly almost some roughly up to".split()
)
_YEARS = range(1500, 2100)
_NEAR = 3  # words between a figure and what it counts: "61 badly hurt people"


def find_quantities(reading: Reading) -> tuple[Quantity, ...]:
    """Counted nouns with their figure and its bound, in text order.

    Only figures in digits that modify a plural common noun: no money, shares, ages, dates, ranks.
    """
    return tuple(one for block in reading.blocks for one in _in_block(block, reading))


def _in_block(block: BlockReading, reading: Reading) -> Iterator[Quantity]:
    for token in block.doc:
        if not _is_figure(token):
            continue
        counted = token.head
        span = block.at(block.doc[_first(token)].idx, counted.idx + len(counted.text))
        if not reading.is_muted(span):
            yield Quantity(
                span=span, sentence=reading.sentence_at(span.start), counted=counted.text
            )


def _is_figure(token: Token) -> bool:
    """Whether a token is a number in digits that counts the noun shortly behind it."""
    digits = token.text.replace(",", "")
    noun = token.head
    return (
        digits.isdecimal()
        and int(digits) not in _YEARS
        and token.dep_ == "nummod"
        and noun.tag_ == "NNS"
        and 0 < noun.i - token.i <= _NEAR
        and noun.text.islower()
        and noun.lemma_.lower() not in _TIMES
        and not _has_sign(token.doc, token.i, noun.i)
    )


def _has_sign(doc: Doc, start: int, end: int) -> bool:
    """Whether a currency sign, hyphen or stop stands right before or among the words."""
    before = doc[start - 1].text if start else ""
    return before in {"$", "€", "£", "¥", "-", "–", "#"} or any(
        not (one.is_alpha or one.text == "-") for one in doc[start + 1 : end]
    )


def _first(token: Token) -> int:
    """The index of the first word of its bound: "at least", "more than"."""
    first = token.i
    while first > token.sent.start and token.doc[first - 1].text.lower() in _BOUNDS:
        first -= 1
    return first
