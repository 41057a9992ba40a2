"""Names that their own words prove to be one: "Rao, Tolley & Co", "Local 44"."""

from __future__ import annotations

import re
from itertools import chain, takewhile
from typing import TYPE_CHECKING

from ...model import Span
from .. import lexicon
from ..heads import SHOPS
from ..vocabulary import is_word
from .acronyms import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

FORM = (
    r"(?:Inc|Incorporated|Ltd|Limited|LLC|LLP|Corp|PLC|Plc|plc|Bhd|GmbH|L\.P|P\.C|N\.V|S\.A|A\.G)\b"
)
HOUSE = rf"(?:Co|Company|Sons|Brothers|Partners|Associates|Bros|{WORD}(?: {WORD})? {FORM})\b"
NO_NAMES = (
    "The|A|An|But|And|For|At|In|On|By|To|From|With|When|While|As|If|Then|Now|Both|Via|Mr|Mrs|Ms|Dr"
)
PARTNERS = re.compile(rf"\b(?!(?:{NO_NAMES})\b){WORD}(?:, {WORD})+,? & (?P<house>{HOUSE}|{WORD})")
FORMED = re.compile(
    rf"\b(?!(?:{NO_NAMES})\b){WORD}(?: (?:&|{WORD}))*"
    rf"(?:\.?, {FORM}| \((?:{WORD}|U\.S\.A?\.|U\.K\.)\) "
    rf"(?:{WORD} ){{0,4}}?{FORM})"
)
SITE = re.compile(r"(?<![\w.@/])[A-Z][\w-]*\.(?:com|org|net|io|ai)\b(?![/@])")
LIMITED = re.compile(rf", {FORM}")
BRANCH = re.compile(rf"\) (?:{WORD} ){{0,4}}?{FORM}")
DOMAIN = re.compile(r"\.(?:com|org|net|io|ai)\b")
"""What must be there before the last two patterns can match.

Each begins with a character, not with a class, which is found forty times faster.
"""
LONGEST_OWNER = 20  # code points
LIST_BEFORE = re.compile(r"(?:\w, |\b(?:like|including|as|and|or) )$")
LIST_BEHIND = re.compile(r"(?:, [A-Z][^.,;]*)*,? (?:and|or) [A-Z]")
WHERE_BEFORE = re.compile(r"\b(?:[Ii]n|Near|From|Outside) $")

BRANCH_OF_UNION = re.compile(
    rf"\b(?!(?:{NO_NAMES})\b)(?:[A-Z][\w&-]+ (?:of America )?)*?Local \d{{1,4}}\b(?![.,:]\d)"
)
"""A trade union's: "United Millers Local 44", "Local 44"."""
STORM = re.compile(r"\b(?:Very )?Severe (?:Cyclonic|Tropical) (?:Storm|Cyclone) [A-Z][\w-]+")
SHOP = tuple(
    re.compile(rf"{mark}s (?:{'|'.join(sorted(SHOPS)).title()})\b(?! [A-Z])") for mark in "'’"
)
"""Each begins with a character, too."""
OWNER = re.compile(rf"\b(?!(?:{NO_NAMES})\b)[A-Z][\w-]+\Z")
FIELD = r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}"
LISTED = re.compile(
    rf" (?:of|for) (?:{FIELD}, )+{FIELD},? (?:and|&) {FIELD}(?!,? and [A-Z]|, [A-Z])"
)
LAST_WORD = re.compile(r"[A-Z][a-z]+$")
DEALING = frozenset(
    "Ministry Department Authority Council Chamber Committee Commission Office Bureau Secretariat "
    "Directorate Institute Agency Federation Faculty Association Society Center Centre".split()
)
BODIES_OF_LISTS = ("international", "watch", "group", "council", "union", "network", "alliance")
AFFECTED = re.compile(r" with (?:Disabilities|Disability|Autism|Cancer)\b")


def dealing_in(text: str, words: AbstractSet[str]) -> Iterator[Span]:
    """Where a body's name has a list of what it deals with, or for whom it is, in no order.

    words  English ones, see ``is_word``
    "Ministry of Farming, Fisheries and Water", "Center for Persons with Disabilities"; not
    "Ministry of Health, Melkor and Zentra".
    """
    for match in LISTED.finditer(text):
        head = LAST_WORD.search(text, max(0, match.start() - 15), match.start())
        if head and head[0] in DEALING:
            end = match.start() + _length_of_fields(match[0], words)
            if end > match.start():
                yield Span(start=head.start(), end=end)
    for match in AFFECTED.finditer(text):
        if who := LAST_WORD.search(text, max(0, match.start() - 15), match.start()):
            yield Span(start=who.start(), end=match.end())


def _length_of_fields(fields: str, words: AbstractSet[str]) -> int:
    """How far it is but English words, none of them a body's; 0 if its last field has none."""
    *first, last = re.split(r", | and | & ", fields)
    named = " ".join(first).lower().split()[1:]
    if not all(is_word(low, words) and low not in lexicon.INSTITUTIONS for low in named):
        return 0
    if any(" " in one and one.lower().endswith(BODIES_OF_LISTS) for one in first[1:]):
        return 0  # "the Commission of Jurists, Reef International and Human Rights"
    plain = list(takewhile(lambda word: _is_field(word.lower(), words), last.split()))
    return len(fields) - len(last) + len(" ".join(plain)) if plain else 0


def _is_field(low: str, words: AbstractSet[str]) -> bool:
    is_other = low in lexicon.TITLE_HEADS or low in lexicon.INSTITUTIONS
    return is_word(low, words) and not is_other


def called_in(text: str) -> Iterator[Span]:
    """Where a shop, a union's branch or a storm stands with all words of its name, in no order."""
    for match in STORM.finditer(text) if "Severe " in text else ():
        yield Span(start=match.start(), end=match.end())
    for match in chain.from_iterable(pattern.finditer(text) for pattern in SHOP):
        if owner := OWNER.search(text, max(0, match.start() - LONGEST_OWNER), match.start()):
            yield Span(start=owner.start(), end=match.end())
    for match in BRANCH_OF_UNION.finditer(text) if "Local " in text else ():
        yield Span(start=match.start(), end=match.end())


def firms_in(text: str) -> Iterator[Span]:
    """Where such names stand, in no order.

    Partners without a word that says so may be a list's end, "Ford, Rao & Tolley and Melkor":
    they count where no list goes on.
    """
    for match in PARTNERS.finditer(text) if " & " in text else ():
        if _are_partners(match):
            yield Span(start=match.start(), end=match.end())
    is_formed = LIMITED.search(text) or BRANCH.search(text)
    for pattern in (FORMED if is_formed else None, SITE if DOMAIN.search(text) else None):
        for match in pattern.finditer(text) if pattern else ():
            yield Span(start=match.start(), end=match.end())


def _are_partners(match: re.Match[str]) -> bool:
    text, before = match.string, max(0, match.start() - 12)
    if match[0].count(",") == 1 and WHERE_BEFORE.search(text, before, match.start()):
        return False  # "In Tarvo, Melkor & Sons"
    is_listed = LIST_BEFORE.search(text, before, match.start())
    is_house = re.fullmatch(HOUSE, match["house"]) is not None
    return is_house or not (is_listed or LIST_BEHIND.match(text, match.end()))
