"""Which pieces may be names at all: slogans, things and words of headlines are none."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from .. import lexicon, things
from ..classify.listing import is_body_in_marks
from ..heads import kinds_of_head
from ..lexicon import ORGANISATION_HEADS, OWNING
from ..names import family_name, is_acronym
from ..segment.acronyms import expansion
from ..things import FAITHS
from ..vocabulary import ends_of, is_word
from .called import is_short_for_thing, is_thing, opens_with_thing
from .counted import is_money, is_month
from .makes import is_make, is_species
from .markets import is_market
from .noise import is_ethnic, is_headline_word, is_loud, is_noise, is_signature, is_slogan
from .stretches import things_in
from .tongues import tongues
from .towns import halves

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from ...model import Document, Span
    from ..classify.signs import Signs
    from ..piece import Piece

SURE = 0.8
OFTEN = 3
"""So often a body for the model, without article: a maker, whatever is called by its name."""
OF_TYPES = frozenset("the a an its their his her our".split())
OPENING = frozenset('“‘"')
HOLDER_BEHIND = re.compile(
    r", (?!(?:and|or|who|whose|which|an?|the|in|at|on|of|from|with|for|by|to|as|but)\b)[a-z]+ "
)
"""Behind somebody who is named between commas: what he does."""
CLOSES = re.compile(r"[,.]?[”’\"]")


def sift(pieces: Sequence[Piece], document: Document, signs: Signs) -> list[Piece]:
    """The pieces that may be names, in order."""
    surnames = frozenset(
        family_name(each.text).lower()
        for each in pieces
        if " " in each.text and (each.titled or "person" in each.labels)
    )
    introduced = _introduced(pieces)
    stretches = sorted(things_in(document, signs.words))
    nobodys = _in_scare_marks(document.text, pieces)
    nobodys |= _offices(pieces)
    nobodys |= tongues(pieces, document, signs.languages) | halves(pieces, document.text)
    left = [
        each
        for each in pieces
        if not (nobodys and each.span in nobodys)
        and not (stretches and any(one.start <= each.span.start < one.end for one in stretches))
        and not (
            is_noise(each, document, signs.given_names, surnames)
            and not _is_short_for_body(each, document.text)
        )
        and not (is_month(each, introduced) or is_money(each) or is_signature(each))
        and not is_make(each, document)
        and (not is_loud(each, signs.words) or _is_dateline(each, document))
        and not is_market(each, document)
    ]
    left = _without_peoples(left, signs.names_of_bodies)
    quoted = [each for each in left if each.quoted]
    marked = {each.folded for each in quoted if is_body_in_marks(each.around)}
    if quoted:
        outside = {each.folded for each in left if not each.quoted and not each.headline} | marked
        left = [each for each in left if not is_slogan(each, document, outside)]
    things = {
        each.folded
        for each in left
        if not (each.known and each.known[0].weight >= SURE)
        and (
            is_thing(each, signs.described_as(each), signs.things)
            or opens_with_thing(each, signs.given_names)
            or is_species(each, signs.words)
            or is_short_for_thing(each, document)
        )
    }
    if stretches:
        things |= {each.folded for each in pieces if not each.known and each.span in stretches}
    things |= _types_of_things(pieces, document, signs)
    things |= _common(left, document, signs.words) | (_titles(left) - marked if quoted else set())
    left = [each for each in left if each.folded not in things or _is_presented(each, left)]
    body = sorted({each.folded for each in left if not each.headline})
    return [each for each in left if not is_headline_word(each, body)]


def _is_short_for_body(piece: Piece, text: str) -> bool:
    """Whether a text says whose acronym it is, so no disease: "Tarvo Stock Exchange (TSE)"."""
    name = expansion(piece.text, text)
    return name is not None and "organisation" in kinds_of_head(name)


def _offices(pieces: Sequence[Piece]) -> set[Span]:
    """Posts by a foreign word that the holder's name is put to: "The Tarvokogu, Ana Rao, said"."""
    return {
        post.span
        for post, holder in pairwise(pieces)
        if post.around.previous == "the"
        and not (post.known or post.text.endswith("s") or is_acronym(post.text))
        and holder.span.start - post.span.end == len(", ")
        and "person" in holder.labels
        and " " in holder.text
        and HOLDER_BEHIND.match(holder.around.tail)
        and post.candidate is not None
        and post.candidate.position == "subject"
        and not kinds_of_head(post.text)
    }


def _introduced(pieces: Iterable[Piece]) -> set[str]:
    """The words of names by which the text introduces somebody: a full name, one with a title."""
    named = (
        each
        for each in pieces
        if each.titled or (" " in each.text and ("person" in each.labels or _is_known_person(each)))
    )
    return {word for each in named for word in each.folded.split()}


def _is_known_person(piece: Piece) -> bool:
    return bool(piece.known) and piece.known[0].type == "person"


def _without_peoples(pieces: list[Piece], bodies: AbstractSet[str]) -> list[Piece]:
    """Without peoples and faiths, but for those with which a name ends, which act or are listed."""
    if not any(map(is_ethnic, pieces)):
        return pieces
    parts = {part for each in pieces for part in each.folded.split()[1:]} - FAITHS
    parts |= _rather_bodies(pieces)
    parts |= {each.folded for each in pieces if each.folded in bodies}
    return [each for each in pieces if each.folded in parts or not is_ethnic(each)]


def _rather_bodies(pieces: Iterable[Piece]) -> set[str]:
    """Names that the model takes for bodies more often than for peoples."""
    votes = Counter((each.folded, label) for each in pieces for label in each.labels)
    return {
        name
        for (name, label), count in votes.items()
        if label == "organisation" and count > votes[name, "demonym"]
    }


def _is_presented(piece: Piece, pieces: Iterable[Piece]) -> bool:
    """Whether it is the surname of somebody named in full before, about whom a film may be."""
    behind = f" {piece.folded}"
    return not piece.quoted and any(
        each.folded.endswith(behind) and (each.titled or "person" in each.labels)
        for each in pieces
        if each.span.start < piece.span.start or piece.headline
    )


def _is_dateline(piece: Piece, document: Document) -> bool:
    is_label = piece.around.tail.startswith(":")
    return bool(document.dateline and document.dateline.overlaps(piece.span)) and not is_label


def _types_of_things(pieces: Sequence[Piece], document: Document, signs: Signs) -> set[str]:
    """Unknown names that stand before "submarine", "system" and never act: types, programs."""
    types = {
        each.folded.split()[-1]
        for each in pieces
        if not each.known and each.around.next in things.THINGS_AFTER
    }
    if not types:
        return types  # nearly always
    acting = {
        each.folded
        for each in pieces
        if document.text[each.span.end : each.span.end + 2] in lexicon.OWNS or signs.acts(each)
    }
    return types - acting - _makers(pieces, types)


def _makers(pieces: Sequence[Piece], types: AbstractSet[str]) -> set[str]:
    """Of names of types those that rather are their maker's: "Melkor phones", "Melkor grew".

    Not what somebody has: "its Tarvo system".
    """
    times: Counter[str] = Counter()
    products: set[str] = set()
    for each in pieces:
        words, is_type = each.around, each.around.next in things.THINGS_AFTER
        if each.folded in types and "organisation" in each.labels and not is_type:
            times[each.folded] += words.previous not in OF_TYPES
        elif is_type and (words.previous in OF_TYPES or words.lead.endswith(OWNING)):
            products.add(each.folded.split()[-1])
    return {name for name, count in times.items() if count >= OFTEN} - products


def _common(pieces: Sequence[Piece], document: Document, words: AbstractSet[str]) -> set[str]:
    """English words that only ever open a sentence, and are in small letters elsewhere.

    Adverbs needn't be: "Slowly".
    """
    persons = {each.text.lower() for each in pieces if "person" in each.labels}
    within = {each.folded for each in pieces if each.around.before and not each.headline}
    opening = {
        each.text.lower()
        for each in pieces
        if not (each.around.before or each.known or each.titled or " " in each.text)
        and each.text[1:].islower()
    }
    return {
        low
        for low in opening - within
        if is_word(low, words)
        and low not in ORGANISATION_HEADS
        and (any(ends_of(low, document.text)) or (low.endswith("ly") and low not in persons))
    }


def _titles(pieces: Sequence[Piece]) -> set[str]:
    """Names that stand in marks more often than without: works and ships."""
    marked = Counter(each.folded for each in pieces if each.quoted)
    times = Counter(each.folded for each in pieces if each.folded in marked)
    known = {each.folded for each in pieces if each.known and each.known[0].weight >= SURE}
    return {name for name, count in marked.items() if count > 1 and count * 2 > times[name]} - known


def _in_scare_marks(text: str, pieces: Sequence[Piece]) -> set[Span]:
    """Names that fill a pair of marks together with others: "Asian NATO", what doesn't exist."""
    return {
        piece.span
        for one, other in pairwise(pieces)
        if other.span.start - one.span.end == 1
        and text[one.span.end] == " "
        and text[one.span.start - 1 : one.span.start] in OPENING
        and CLOSES.match(text, other.span.end)
        and "organisation" not in kinds_of_head(other.text)
        for piece in (one, other)
    }
