"""Figures with what they count: "at least 61 dead", "a loan of €48 million", "61% of voters"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Quantity
from .amounts import SMALL, find_amounts, find_counts
from .measured import TIMES, bound, of_what
from .words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

    from .reading import BlockReading, Reading

_YEARS = range(1500, 2100)
_NEAR = 3  # words between a figure and what it counts: "61 badly hurt people"
_HARM = words("dead killed wounded injured hurt missing homeless displaced")
_MEASURES = words("tonne ton barrel litre liter kilogram kilo kg pound ounce hectare acre gallon")


def find_quantities(reading: Reading) -> tuple[Quantity, ...]:
    """Figures with their bound and what they are of, in text order, as the text says them.

    Counts of plural nouns, sums of money and shares of a hundred; no ages, dates and ranks, no
    count below ten in words but of dead and hurt, and nothing where it isn't clear of what it is.
    """
    return tuple(one for block in reading.blocks for one in _in_block(block, reading))


def _in_block(block: BlockReading, reading: Reading) -> Iterator[Quantity]:
    for words_of_it, counted in sorted(_told(block), key=lambda one: one[0].start):
        span = block.span(_from_word(words_of_it))
        if words_of_it[0].text != "%" and not reading.is_muted(span):
            yield Quantity(
                span=span, sentence=reading.sentence_at(span.start), counted=counted.text
            )


def _from_word(words: Span) -> Span:
    """The words from where their first begins: "three-month grounding", not "-month"."""
    doc, start = words.doc, words.start
    while (
        start and not doc[start - 1].whitespace_ and "-" in {doc[start - 1].text, doc[start].text}
    ):
        start -= 1
    return doc[start : words.end]


def _told(block: BlockReading) -> Iterator[tuple[Span, Token]]:
    doc = block.doc
    taken: set[int] = set()
    for at in find_amounts(block.text):
        amount = doc.char_span(*at, alignment_mode="expand")
        if amount is None:
            continue
        taken.update(range(amount.start, amount.end))
        if told := of_what(amount):
            taken.update(range(told[0].start, told[0].end))
            yield told
    for at in find_counts(block.text):
        number = doc.char_span(*at)
        is_free = number is not None and taken.isdisjoint(range(number.start, number.end))
        if number is not None and is_free and (counted := _counted(number)):
            yield doc[bound(number[0]).i : _last(counted).i + 1], counted


def _counted(number: Span) -> Token | None:
    """What a number counts: the plural noun shortly behind it, or dead and hurt right behind it."""
    doc, at = number.doc, number.end
    if at >= len(doc) or _is_no_figure(number):
        return None
    noun = number.root.head
    is_small = SMALL.fullmatch(number.text) is not None
    if number.root.dep_ == "nummod" and _is_plural(noun) and 0 <= noun.i - at < _NEAR:
        between = doc[at : noun.i]
        is_whole = all(one.is_alpha or one.text == "-" for one in between)
        return noun if is_whole and not is_small else None
    return doc[at] if doc[at].lower_ in _HARM and not _goes_on(doc, at) else None


def _is_plural(noun: Token) -> bool:
    return noun.tag_ == "NNS" and noun.text.islower() and noun.lemma_.lower() not in TIMES


def _is_no_figure(number: Span) -> bool:
    """Whether it is a year, or only a part of something else."""
    before = number.doc[number.start - 1].text if number.start else ""
    is_part = before.lower() == "of" and number.start > 1 and _is_some(number.doc[number.start - 2])
    is_year = number.text.isdecimal() and int(number.text) in _YEARS
    return is_year or is_part or before in {"$", "€", "£", "¥", "-", "–", "#"}


def _is_some(token: Token) -> bool:
    """Whether it takes a part of what follows: "five of eleven members"."""
    return token.like_num or token.lower_ in {"some", "many", "most", "few", "all", "part"}


def _goes_on(doc: Doc, at: int) -> bool:
    """Whether a noun follows that says who: "61 injured soldiers"."""
    return at + 1 < len(doc) and doc[at + 1].tag_ in {"NN", "NNS", "NNP"}


def _last(counted: Token) -> Token:
    """What a measure is of: "2.5 million tonnes of grain"; else the noun itself."""
    doc, at = counted.doc, counted.i
    is_of = counted.lemma_.lower() in _MEASURES and at + 2 < len(doc) and doc[at + 1].lower_ == "of"
    return doc[at + 2] if is_of and doc[at + 2].tag_ in {"NN", "NNS"} else counted
