"""Headlines in sentence case for the model, by what the article's own body shows.

A title-case or all-caps line hides which of its words are names; the model then takes half of the
headline for one. The body knows better: a word that stands capitalised inside its sentences is a
name, one that stands there in lower case is not. Letters change their case only, so that offsets
stay. Ours; the idea is Lita et al., tRuEcasIng (ACL 2003), with one article as its corpus.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from .calendar_words import DAYS_AND_MONTHS, SHORT_MONTHS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model import BlockKind, Document

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*")
POSSESSIVE = re.compile(r"['’]s?$")
OPENS_A_SENTENCE = re.compile(
    r"(?:^|(?:(?<!\.[A-Z])(?<! [A-Z])(?<!\bM[rs])(?<!\bDr)\.|[!?:…])['”’\")\]]*\s|[“\"‘(\[—–])\s*$"
)
"""Not behind an initial: "Ana E. Rao"."""
SHORT = 3  # "the", "for", "and" stay small in title case; up to here a word says nothing
SHARE = 0.65  # of the longer words capitalised: title case; sentence case has 0.1 to 0.4
CAPS = 0.8  # of the letters in capitals
PRONOUN = "I"
DATELINE = re.compile(
    r"^([^\W\d_a-z]{3,}(?: [^\W\d_a-z]{3,})*)"  # NUSA DUA
    r"(?=(?:, [^—–]{1,40}?)?(?: \([^)]{1,40}\))?\s?[—–-]{1,2}\s)"  # , Indonesia (AP) —
)
HEADLINES = frozenset({"title", "heading"})
DATED = (DAYS_AND_MONTHS | SHORT_MONTHS) - {"march", "may", "mar"}
"""Days and months, but for those that are words as well: "MARCH 3", "MAY 4"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """How the words of an article's sentences are written, where no sentence begins.

    written   lower-cased word → the form seen most often; without possessive endings
    """

    written: Mapping[str, str]

    @classmethod
    def of(cls, document: Document) -> Self:
        """Count the words of all blocks that are in sentence case."""
        forms: dict[str, Counter[str]] = {}
        for block in document.blocks:
            text = block.span.of(document.text)
            if not (is_title_case(text) and block.kind in HEADLINES) and not is_all_caps(text):
                for form in _inner_words(text):
                    forms.setdefault(form.lower(), Counter())[form] += 1
        return cls(written={word: _usual(counts) for word, counts in forms.items()})

    def form(self, word: str) -> str | None:
        """How the body writes a word, whatever its case here; None if it never does."""
        return self.written.get(POSSESSIVE.sub("", word).lower())


def as_sentence(text: str, *, kind: BlockKind, evidence: Evidence) -> str:
    """``text`` in sentence case if it is a headline in title case, or anything in all caps.

    Words that the body doesn't have become small, the first word excepted: a name in a headline
    nearly always comes again below. Other texts are given back as they are; a run of capitals at
    the start of a paragraph (a dateline's place) becomes Capitalised. The length never changes.
    """
    if is_all_caps(text):
        return _rewritten(text, evidence)
    if kind in HEADLINES and is_title_case(text):
        return _rewritten(text, evidence)
    return _with_small_dateline(text, evidence)


def is_title_case(text: str) -> bool:
    """Whether most longer words after the first are capitalised."""
    words = WORD.findall(text)[1:]
    longer = [word for word in words if len(word) > SHORT]
    return len(longer) > 1 and sum(word[0].isupper() for word in longer) >= SHARE * len(longer)


def is_all_caps(text: str) -> bool:
    """Whether nearly all letters are capitals, and there is more than one word of them."""
    letters = sum(map(str.isalpha, text))
    return (
        letters > 2 * SHORT
        and sum(map(_is_capital, text)) >= CAPS * letters
        and len(WORD.findall(text)) > 1
    )


def _is_capital(sign: str) -> bool:
    return sign.isupper() and sign.isalpha()


def _inner_words(text: str) -> list[str]:
    return [
        POSSESSIVE.sub("", match[0])
        for match in WORD.finditer(text)
        if match.start() > 0 and not _opens(text, match.start())
    ]


def _opens(text: str, start: int) -> bool:
    """Whether a word at a place is the first of a sentence."""
    if text[start - 1] == " " and text[start - 2 : start - 1].isalnum():
        return False  # as most words: a pattern is asked about the others only
    return OPENS_A_SENTENCE.search(text, max(0, start - 8), start) is not None


def _usual(counts: Counter[str]) -> str:
    small = sum(count for form, count in counts.items() if form.islower())
    if small * 2 > counts.total():  # "commission" and "Commission": what is seen more often
        return next(form for form in counts if form.islower())
    return max((form for form in counts if not form.islower()), key=lambda form: counts[form])


def _rewritten(text: str, evidence: Evidence) -> str:
    keeps_acronyms = not is_all_caps(text)
    pieces: list[str] = []
    end = 0
    for match in WORD.finditer(text):
        word = match[0]
        opens = not pieces or _opens(text, match.start())
        form = evidence.form(word)
        if form is not None and not form.islower():
            written = form + word[len(form) :].lower()
        elif "." in word or (word.isupper() and (keeps_acronyms or word == PRONOUN)):
            written = word
        elif word.lower() in DATED:
            written = word.capitalize()
        else:
            written = word.capitalize() if opens else word.lower()
        same = len(written) == len(word)  # a few letters grow when their case changes ("ß")
        pieces += (text[end : match.start()], written if same else word)
        end = match.end()
    return "".join(pieces) + text[end:]


def _with_small_dateline(text: str, evidence: Evidence) -> str:
    match = DATELINE.match(text)
    if match is None or evidence.form(match[1]) == match[1]:
        return text
    small = match[1].title()
    return small + text[match.end(1) :] if len(small) == len(match[1]) else text
