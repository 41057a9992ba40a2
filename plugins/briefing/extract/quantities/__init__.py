"""Figures with what they count: "at least 61 dead", "a loan of €48 million", "61% of voters"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import Quantity
from ..words import words
from .amounts import SMALL, find_amounts, find_counts
from .measured import TIMES, behind, bound, of_what

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

    from ..reading import BlockReading, Reading

_YEARS = range(1500, 2100)
_NEAR = 3  # words between a figure and what it counts: "61 badly hurt people"
_HARM = words("dead killed wounded injured hurt missing homeless displaced")
_KILLING = words("kill wound injure displace")
_MEASURES = words(
    "tonne ton barrel litre liter megalitre megaliter kilogram kilo kg pound ounce hectare acre"
    " gallon millimetre millimeter mm inch bushel bale"
)
# that count nothing by themselves: distances, coins, parts
_NO_THINGS = words(
    "cent mark franc kilometre kilometer km metre meter m mile foot inch yard millimetre millimeter"
    " mm centimetre centimeter cm degree knot mph percent tenth fifth third quarter half ounce"
    " megalitre megaliter"
)


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
        if number is None or not is_free:
            continue
        if counted := _counted(number):
            yield doc[bound(number[0]).i : _last(counted).i + 1], counted
        elif verb := _killing(number):
            first, last = bound(number[0]).i, number.end - 1
            yield doc[min(first, verb.i) : max(last, verb.i) + 1], verb


def _counted(number: Span) -> Token | None:
    """What a number counts: the plural noun shortly behind it, or dead and hurt right behind it."""
    doc, at = number.doc, number.end
    if at >= len(doc) or _is_no_figure(number):
        return None
    noun = number.root.head
    is_small = all(SMALL.fullmatch(one) for one in number.text.split(" to "))
    if number.root.dep_ == "nummod" and _is_plural(noun) and 0 <= noun.i - at < _NEAR:
        between = doc[at : noun.i]
        is_whole = all(one.is_alpha or one.text == "-" for one in between)
        is_bare = _last(noun) == noun and "square" not in between.text
        is_thing = not (is_bare and noun.lemma_.lower() in _NO_THINGS)
        return noun if is_whole and is_thing and not is_small else None
    return doc[at] if doc[at].lower_ in _HARM and not _goes_on(doc, at) else None


def _killing(number: Span) -> Token | None:
    """The verb of "killing 107", "30 were injured", told as done."""
    verb = number.root.head
    is_told = verb.lemma_.lower() in _KILLING and number.root.dep_ in {"dobj", "nsubjpass"}
    if not is_told or _is_no_figure(number):
        return None
    is_near = verb.i + 1 >= bound(number[0]).i and verb.i <= number.end + 1
    helpers = [one for one in verb.children if one.dep_ in {"aux", "neg"}]
    is_done = all(one.lower_ in {"has", "have", "had"} for one in helpers)
    return (
        verb
        if is_near and is_done and not any(one.i >= number.end for one in number.root.children)
        else None
    )


def _is_plural(noun: Token) -> bool:
    return noun.tag_ == "NNS" and noun.text.islower() and noun.lemma_.lower() not in TIMES


def _is_no_figure(number: Span) -> bool:
    """Whether it is a year, or only a part of something else."""
    before = number.doc[number.start - 1].text if number.start else ""
    is_part = number.start > 1 and _is_part(number, before.lower())
    is_year = number.text.isdecimal() and int(number.text) in _YEARS
    named = number.doc[number.start - 1] if number.start else number.root
    is_named = named.pos_ == "PROPN" and named.head == number.root.head  # "Fortune 500 firms"
    return is_year or is_part or is_named or before in {"$", "€", "£", "¥", "-", "–", "#"}


def _is_part(number: Span, before: str) -> bool:
    """Whether it is what a share is of: "five of eleven members", "nine in ten patients"."""
    some = number.doc[number.start - 2]
    if before == "in":
        counts = some.text, number.text
        is_more = all(map(str.isdecimal, counts)) and int(counts[0]) > int(counts[1])
        return some.like_num and not is_more  # "40 in 12 attacks"
    return before == "of" and (_is_some(some) or some.lower_ == "out")


def _is_some(token: Token) -> bool:
    """Whether it takes a part of what follows."""
    return token.like_num or token.lower_ in {"some", "many", "most", "few", "all", "part"}


def _goes_on(doc: Doc, at: int) -> bool:
    """Whether a noun follows that says who: "61 injured soldiers"."""
    return at + 1 < len(doc) and doc[at + 1].tag_ in {"NN", "NNS", "NNP"}


def _last(counted: Token) -> Token:
    """What a measure is of: "2.5 million tonnes of hard wheat"; else the noun itself."""
    is_measure = counted.lemma_.lower() in _MEASURES
    return (behind(counted.doc, counted.i + 1, {"of"}) if is_measure else None) or counted
