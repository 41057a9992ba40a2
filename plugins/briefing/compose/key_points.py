"""Key points: the sentences of a long article that carry it, word for word. Ours, by eye."""

from __future__ import annotations

import re
from heapq import nlargest
from typing import TYPE_CHECKING

from msgspec import Struct

from ..model import Entry, Evidence
from .wording import is_answer, leans

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..model import EntityType, Mention, Sentence
    from .material import Material

_SHORT = 250  # words of an article that says itself at a glance
_MOST, _LEAST = 5, 3
_FEWEST_WORDS, _HANDY, _MOST_WORDS = 9, 25, 36
_OPENING = 30  # characters in which a sentence has to name what it is about
_ALIKE = 0.5  # share of the rarer words: one of the two says it all
_NEW = 0.6  # weight of the lead paragraph over the last, in salience
_FIGURE = 0.2  # a number, or words that are quoted
_NAMES = 2  # so many names of a sentence count
_WORTH = 0.35  # of the weight of the heaviest: less carries nothing
_EASE = 0.3  # what a handy sentence has over a longer one
_TOPIC, _SHARED = 0.3, 3  # each word, up to so many, of headline, standfirst and lead
_TIED = 2  # so many of those words stand for a main entity
_ASIDE = 0.6  # what tells of years before, or of a bystander, loses
_BYSTANDER = 0.3  # of the highest salience: who has less is one
# what only says something to somebody who has read the sentence before; of words in lower case,
# and apart, since to look for either case, or for both at once, takes four times as long
_BEGINS_BEHIND = re.compile(
    r"\W*(?:another|others?|both|however|meanwhile|instead|still|yet|also|then|there|this|that"
    r"|these|those|among|one|some|neither|either|as a result|for example|in (?:turn|addition)|or"
    r"|if|an?|in a|let[’']s)\b"
)
_NEEDS_MORE = re.compile(
    r"\b(?:there\b(?! (?:is|are|was|were|has|have|had|will|would|could|may|might)\b)"
    r"|this\b(?! (?:week|month|year|spring|summer|autumn|fall|winter|season|morning|evening)\b)"
    r"|(?:the (?:two|three|four|five|others?|latter|same|second|pair)|each other|here|above"
    r"|then|therefore|thus|that (?:night|day|evening|morning|week|month|year)|himself|herself"
    r"|itself|i|we|you|our|my|your|it|him|them|also|though"
    r"|the (?:year|month|week|day|night) (?:before|after)"
    r"|(?:he|she|they) (?:said|added|wrote|told))\b)"
)
_PERSONAL = re.compile(r"\b(?:he|she|his|her)\b")
_PRONOUN = re.compile(r"\b(?:he|she|they|his|her|its|their)\b")
_QUOTED = re.compile(r"“[^”]*”")
_CLOSING, _STOPS = "”’\"')", (".", "!", "?")
_LONG = 5  # letters; to look for so many at once takes half as long again
_LETTERS = re.compile(r"[^\W\d_]+")
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))


class _Point(Struct, frozen=True, kw_only=True, gc=False):
    """A sentence that may be one: ``block`` its paragraph, ``terms`` its longer words."""

    sentence: int
    block: int
    words: str
    weight: float
    terms: frozenset[str]

    def repeats(self, terms: frozenset[str]) -> bool:
        least = min(len(self.terms), len(terms))
        return least > 0 and len(self.terms & terms) / least > _ALIKE


def find_key_points(material: Material) -> tuple[Entry, ...]:
    """Three to five sentences in text order, of a paragraph at most one; none of short articles.

    Each stands alone, names what it is about, and says what neither standfirst nor another says.
    What tells of the main entities, early, comes first, and handy sentences (25 words) have an
    advantage. Nothing where fewer than three are good: the design brief's rule (2).
    """
    document = material.document
    if len(document.text[document.body_start :].split(maxsplit=_SHORT)) < _SHORT:
        return ()
    said = [_terms(document.standfirst or _lead(material))]
    chosen: list[_Point] = []
    points = sorted(_points(material), key=lambda one: -one.weight)
    for point in points:
        if point.weight < _WORTH * points[0].weight:
            break
        is_new = not any(point.repeats(terms) for terms in said)
        if is_new and point.block not in {one.block for one in chosen}:
            chosen.append(point)
            said.append(point.terms)
    best = sorted(chosen[:_MOST], key=lambda one: one.sentence)
    return tuple(_entry(one) for one in best) if len(best) >= _LEAST else ()


def _entry(point: _Point) -> Entry:
    return Entry(text=point.words, evidence=(Evidence(sentence=point.sentence),))


def _lead(material: Material) -> str:
    return material.words(next(_told(material), 0))


def _told(material: Material) -> Iterator[int]:
    """The sentences of paragraphs: the story less quotations, lists and tables."""
    blocks, sentences = material.document.blocks, material.extraction.sentences
    for index in sorted(material.story):
        if blocks[sentences[index].block].kind == "paragraph":
            yield index


def _points(material: Material) -> Iterator[_Point]:
    """What may be a key point; of a sentence with a dateline the words aren't the text's alone."""
    sentences, dateline = material.extraction.sentences, material.document.dateline
    told, lead = list(_told(material)), set(material.resolution.lead)
    last = sentences[told[-1]].block if told else 1
    topic, asides = _topic(material), _asides(material)
    for index in told:
        sentence, names = sentences[index], material.named.get(index, ())
        if not names or (dateline and sentence.span.overlaps(dateline)):
            continue
        words, starts = material.words(index), _starts(sentence, names, material)
        if not _is_handy(words, min(starts.values())):
            continue
        terms = _terms(words)
        shared = len(terms & topic)
        is_topical = shared >= _TIED or any(one.entity in lead for one in names)
        if is_topical and _stands_alone(words, starts):
            weight = _weight(index, words, names, material)
            weight += _NEW * (1 - sentence.block / (last + 1))
            weight += _TOPIC * min(_SHARED, shared) - _ASIDE * (index in asides)
            block = sentence.block
            yield _Point(sentence=index, block=block, words=words, weight=weight, terms=terms)


def _starts(
    sentence: Sentence, names: Sequence[Mention], material: Material
) -> dict[EntityType, int]:
    """Where a sentence first names something of each kind."""
    return {
        material.entities[one.entity].type: one.span.start - sentence.span.start
        for one in reversed(names)
    }


def _topic(material: Material) -> frozenset[str]:
    """What the article says it is about: the words of headline, standfirst and lead."""
    document = material.document
    return _terms(f"{document.title} {document.standfirst or ''} {_lead(material)}")


def _is_handy(words: str, first: int) -> bool:
    """Whether a sentence is whole, not too long, and soon names something."""
    is_long_enough = first <= _OPENING and _FEWEST_WORDS <= len(words.split()) <= _MOST_WORDS
    return is_long_enough and words.rstrip(_CLOSING).endswith(_STOPS)


def _stands_alone(words: str, starts: Mapping[EntityType, int]) -> bool:
    """Whether a sentence says what it is about without those before it.

    starts  where it first names something of each kind
    """
    first, person = min(starts.values()), starts.get("person", len(words))
    if any(words.count(left) != words.count(right) for left, right in _PAIRS):
        return False
    if leans(words) or is_answer(words):
        return False
    # a quotation may say "it"
    own = _QUOTED.sub(lambda quoted: "_" * len(quoted[0]), words).lower()
    return not (
        _BEGINS_BEHIND.match(own)
        or _NEEDS_MORE.search(own)
        or _PRONOUN.search(own, 0, first)
        or _PERSONAL.search(own, 0, person)
    )


def _weight(sentence: int, words: str, names: Sequence[Mention], material: Material) -> float:
    top = max(material.salience.values(), default=1.0) or 1.0
    shares = (material.salience.get(one, 0.0) / top for one in {each.entity for each in names})
    has_figure = any(one.sentence == sentence for one in material.extraction.quantities)
    ease = _EASE if len(words.split()) <= _HANDY else 0.0
    return sum(nlargest(_NAMES, shares)) + ease + _FIGURE * (has_figure + ("“" in words))


def _asides(material: Material) -> set[int]:
    """The sentences that date what they tell to years before, or give the words of a bystander."""
    last_year = f"{material.document.date.year - 1:04}"
    past = {
        one.sentence
        for one in material.extraction.timexes
        if one.is_main and one.value[:4].isdecimal() and one.value[:4] < last_year
    }
    least = _BYSTANDER * max(material.salience.values(), default=0.0)
    return past | {
        one.quote.sentence
        for one in material.resolution.claims
        if one.speaker and material.salience.get(one.speaker, 0.0) < least
    }


def _terms(words: str) -> frozenset[str]:
    """The words of five letters and more, in lower case."""
    return frozenset([one for one in _LETTERS.findall(words.casefold()) if len(one) >= _LONG])
