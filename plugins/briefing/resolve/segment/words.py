"""The words of a run of names: without possessive endings, compounds taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from msgspec import Struct

from ...model import Span
from .. import lexicon
from ..lexicon import APOSTROPHES
from ..names import NAME_WORD, POSSESSIVE, is_acronym
from ..vocabulary import ends_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from ...model import Alias
    from ..gazetteer import Gazetteer

HEADS = lexicon.ORGANISATION_HEADS | lexicon.EVENT_HEADS | lexicon.PLACE_HEADS
SMALL_PARTS = lexicon.PARTICLES | lexicon.SMALL_WORDS
HYPHEN = re.compile(r"[-‐‑–]")
BIG_BEHIND = re.compile(r"(?: [A-Z][\w’'-]*)+")
JOINED_BEHIND = re.compile(
    r" (?:deal|merger|alliance|link|tie-up|venture|partnership|program|programme|talks|rivalry|"
    r"feud|match|game|dispute|affair)\b"
)
FIRM_BEHIND = re.compile(r" (?:Corp|Inc|Co|Ltd|Group|Capital|Securities)\b")
OF_TREATIES = frozenset("treaty agreement accord accords pact declaration protocol war".split())
SHORTEST_TAIL = 4  # "backed", "held"; the "in" of "Jae-in" is shorter
LOUD = 9  # letters of a double word in capitals that are hardly two acronyms
SURE = 0.5
COUNTRY = 1.0  # the weight of a country's own name
IN_OFFICE = 0.5  # of a head's surname; less if others have or had it, or he left
SMALL = 3  # letters of "de", "of", "the" inside a name
BIG_WORDS = re.compile(r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")


CODED_SEAT = re.compile(r"[DRI][-–][A-Z]{2}")
PARTY = 5  # letters at most
CAPITAL_PREFIXES = frozenset({"Anti", "Ex", "Non", "Pre", "Pro"})
"""Where they open a sentence, no part of a known name behind them."""


class Word(Struct, frozen=True, gc=False):
    """A word: its span without possessive ending, and whether it had one.

    low  in lower case without stops
    """

    span: Span
    text: str
    low: str
    possessive: bool = False

    @property
    def singular(self) -> str:
        """In lower case, a plural ending cut off unless the plural itself is a head word."""
        low = self.low
        return low if low in HEADS or not low.endswith("s") else low[:-1]

    @property
    def is_big(self) -> bool:
        """Whether it looks like a word of a name."""
        text = self.text
        if text[0].isupper():
            return True
        is_capital = any(map(str.isupper, text[1:6]))  # "dell'Acqua"
        return is_capital or (text.isdigit() and not YEAR.match(text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the gazetteer says of the words of one text on its day; asked for once a name."""

    text: str
    date: dt.date
    gazetteer: Gazetteer
    _asked: dict[str, tuple[Alias, ...]] = field(default_factory=dict)

    @property
    def given_names(self) -> frozenset[str]:
        """First names of the gazetteer's persons, in lower case."""
        return self.gazetteer.given_names

    def of(self, name: str) -> tuple[Alias, ...]:
        """What a name may mean, likeliest first."""
        found = self._asked.get(name)
        if found is None:
            found = self._asked[name] = self.gazetteer.lookup(name, self.date)
        return found

    def aloud(self, name: str) -> tuple[Alias, ...]:
        """The same where all stands in capitals: "IRAN", "RIO DE JANEIRO" may be places.

        Elsewhere capitals as short as these are an acronym's.
        """
        found = self.of(name)
        if found or not name.isupper():
            return found
        first, *inner = name.title().split()
        small = [word.lower() if len(word) <= SMALL else word for word in inner]
        forms = (" ".join([first, *inner]), " ".join([first, *small]))
        known = next(filter(None, map(self.of, forms)), ())
        return known if known and known[0].type == "place" else ()

    def words(self, words: Sequence[Word]) -> tuple[Alias, ...]:
        """The same for words as they stand in the text."""
        return self.of(self.text[words[0].span.start : words[-1].span.end]) if words else ()

    def is_sure(self, name: str) -> bool:
        """Whether a name is an acronym, or most likely a known place's or body's."""
        known = self.of(name)
        return is_acronym(name) or (
            bool(known) and known[0].type != "person" and known[0].weight >= SURE
        )

    def is_people(self, word: Word) -> bool:
        """Whether a word is a people's, or its adjective."""
        known = self.of(word.text)
        return bool(known) and known[0].demonym

    def is_adjective(self, word: Word) -> bool:
        """Whether a people's adjective stands before a word in lower case."""
        known = self.of(word.text)
        behind = self.text[word.span.end : word.span.end + 2]
        return bool(known) and known[0].demonym and bool(re.match(r" [a-z]", behind))


def span_of(words: Sequence[Word]) -> Span:
    """From the first word's start to the last one's end."""
    return Span(start=words[0].span.start, end=words[-1].span.end)


def words_in(region: Span, known: Known) -> list[Word]:
    """The words of a region: "UN-backed" gives "UN", "Franco-German" and "U.S.-Japan" two."""
    text = region.of(known.text)
    if text.replace(" ", "").isalpha():
        return list(_plain_words(region.start, text, known))  # nearly always
    return [
        word
        for match in NAME_WORD.finditer(known.text, region.start, region.end)
        for word in _by_hyphen(match.start(), match.end(), known)
    ]


def _plain_words(start: int, text: str, known: Known) -> Iterator[Word]:
    for word in text.split(" "):
        end = start + len(word)
        if word:
            plural = word[-1] == "s" and known.text[end : end + 1] in APOSTROPHES
            yield _word(start, word, possessive=plural)
        start = end + 1


def _by_hyphen(start: int, end: int, known: Known) -> Iterator[Word]:
    text = known.text[start:end]
    is_plain = text.isalpha()  # nearly always: there is nothing to take apart
    cut = None if is_plain else POSSESSIVE.search(text)
    bare = text[: cut.start()] if cut else text
    hyphen = None if is_plain else HYPHEN.search(bare)
    if hyphen and CODED_SEAT.fullmatch(bare) and known.text[start - 1] in "( ":
        return  # "Ana Rao (R-TX)"
    if hyphen and (
        _is_prefix(bare[: hyphen.start()], bare[hyphen.end() :], known)
        or _is_seat(bare, hyphen.start(), start, known)
    ):
        yield from _by_hyphen(start + hyphen.end(), end, known)
        return
    if hyphen and _is_compound(bare, hyphen.start(), end, known):
        left = bare[: hyphen.start()]
        yield _word(start, left)
        if bare[hyphen.end()].isupper():
            yield from _by_hyphen(start + hyphen.end(), end, known)
        return
    plural = bare.endswith("s") and known.text[end : end + 1] in APOSTROPHES
    yield _word(start, bare, possessive=bool(cut) or plural)


def _word(start: int, text: str, *, possessive: bool = False) -> Word:
    span = Span(start=start, end=start + len(text))
    return Word(span, text, text.lower().rstrip("."), possessive)


def _is_prefix(left: str, right: str, known: Known) -> bool:
    """Whether it is before names: "anti-UN", "Pro-EU"; others begin names ("Post-Courier")."""
    if not right:
        return False
    is_first = left in CAPITAL_PREFIXES and right[0].isupper() and known.is_sure(right)
    return left in lexicon.PREFIXES or is_first


def _is_seat(whole: str, hyphen: int, start: int, known: Known) -> bool:
    """Whether a party's letters stand before a member's seat: ", D-Maine,", "(DAP-Tanjung)"."""
    left, right = whole[:hyphen], whole[hyphen + 1 :]
    is_behind = known.text.endswith((", ", "("), 0, start)
    if not is_behind or not left.isupper() or len(left) > PARTY or known.of(whole):
        return False
    return right[:1].isupper() and not right.isupper() and (len(left) > 1 or left in "DRI")


def _is_compound(whole: str, hyphen: int, end: int, known: Known) -> bool:
    left, right = whole[:hyphen], whole[hyphen + 1 :]
    if not left or not right or known.of(whole) or _is_loud(whole, left, right, known):
        return False
    if _is_one(whole, left, right, end, known):
        return False
    if left in lexicon.COMBINING:
        return right[0].isupper()
    is_sure = known.is_sure(left)
    next_half = HYPHEN.split(right)[0]
    if right[0].isupper():
        if JOINED_BEHIND.match(known.text, end) and _stand_apart(left, next_half, known.text):
            return True
        return is_sure and (known.is_sure(next_half) or _begins_known(right, end, known))
    is_participle = next_half.islower() and next_half.endswith("ed")  # "Hong Kong-listed"
    return (
        is_participle
        or next_half.lower() in lexicon.COMPOUND_TAILS
        or (is_sure and len(next_half) >= SHORTEST_TAIL)
    )


def _is_one(whole: str, left: str, right: str, end: int, known: Known) -> bool:
    """Whether both halves are one name's, a treaty's or a firm's: "Sino-Norland Joint Pact"."""
    if not right[0].isupper():
        return False
    if left in lexicon.COMBINING:
        match = BIG_BEHIND.match(known.text, end)
        return match is not None and singular(match[0].rsplit(maxsplit=1)[-1]) in OF_TREATIES
    return known.is_sure(left) and any(
        FIRM_BEHIND.match(known.text, behind) for behind in ends_of(whole, known.text)
    )


def _stand_apart(left: str, right: str, text: str) -> bool:
    """Whether each half is a name of the text by itself: "the Melkor-Zentra deal"."""
    return all(
        len(half) >= SHORTEST_TAIL
        and re.search(rf"(?<![\w-]){re.escape(half)}(?![\w-])", text) is not None
        for half in (left, right)
    )


def _is_loud(whole: str, left: str, right: str, known: Known) -> bool:
    """Whether it is one word in capitals, not two acronyms: "ANA RAO-WILKES", "KALA-AZAR"."""
    if not whole.isupper() or known.of(left) or known.of(right):
        return False
    is_name = len(left) + len(right) >= LOUD or left.lower() in known.given_names
    return is_name or whole.lower() in known.text or whole.title().replace("-", " ") in known.text


def _begins_known(right: str, end: int, known: Known) -> bool:
    """Whether the last half and the word behind are a known name: "-South Korea"."""
    follow = NAME_WORD.match(known.text, end + 1)
    return follow is not None and known.is_sure(f"{HYPHEN.split(right)[-1]} {follow[0]}")


def ends_in_head(word: Word, known: Known) -> bool:
    """Whether a name goes on to a head word: "Primary School"."""
    match = BIG_WORDS.match(known.text, word.span.start)
    return match is not None and singular(match[0].rsplit(maxsplit=1)[-1]) in HEADS


def singular(word: str) -> str:
    """A word in small letters, a plural ending cut off unless the plural itself is a head."""
    low = word.lower()
    return low if low in HEADS or not low.endswith("s") else low[:-1]
