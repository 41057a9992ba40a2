"""Titles with capitals inside a run of names: "U.S. Secretary of State Antony Blinken"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from .. import lexicon
from ..lexicon import ARTICLES
from ..names import is_acronym
from .joining import SAINT
from .words import HEADS, SMALL_PARTS, Known, Word, span_of

if TYPE_CHECKING:
    from collections.abc import Sequence

OFFICES = frozenset(
    "president minister premier chancellor commissioner secretary secretary-general envoy "
    "ambassador rapporteur representative".split()
)
OF_TITLES = lexicon.TITLE_WORDS | lexicon.FIELDS | {"services", "resources", "affairs", "works"}
OF_PEOPLE = frozenset({"public", "human"})
STAFF = frozenset(
    "ceo cfo director officer administrator chairman chairwoman chairperson chair president "
    "spokesman spokeswoman spokesperson coordinator manager".split()
)
"""Behind a firm's name, or an acronym, no part of it: "Tarvo Airways CEO"."""
DEPARTMENTS = frozenset({"works", "resources"})
SERVED = lexicon.ORGANISATION_HEADS | lexicon.words_of(
    "county city town borough village district province state"
)
"""With one of these ends what somebody has an office of."""
SEATED = frozenset(
    "mp msp mep peer councillor candidate lawmaker senator leader deputy whip treasurer".split()
)
OF_POSTS = lexicon.FIELDS | lexicon.TITLE_WORDS | {"and", "the", "affairs"}
AFFAIRS = (["affairs"], ["change"], ["prosecutions"], ["prosecution"], ["instruction"])
PLENARY = ("extraordinary", "and", "plenipotentiary")
"""Behind "Ambassador", how much of this there is."""
IN_TITLES = lexicon.TITLE_WORDS | ARTICLES
SHORT_TITLES = lexicon.words_of(
    "adgp asi cio cm coo cpo cto dcp dg dgp dig dpm igp dpp dysp io mec mla mlas mlc mmc oc pm "
    "msp sdpo sho si ssp td undersecretary vpm"
)
"""Before a name alone: by themselves bodies may be called so, too."""
LEAST_SEATED = 3  # words of "TD Ana Rao"
TITLE_ENDS = lexicon.TITLE_HEADS | lexicon.HONORIFICS | SHORT_TITLES
BEHIND_NAMES = lexicon.SUFFIXES | {"of"}
STYLES = lexicon.HONORIFICS - SAINT
POLITE = frozenset({"mr", "mrs", "ms", "dr"})
NAME_HEADS = HEADS - lexicon.TITLE_WORDS
OF_HOUSES = lexicon.KINDS_OF_BODIES | lexicon.words_of(
    "municipality campus district "
    "infirmary library theatre theater airport complex stadium mosque palace bridge highway avenue"
)
NAMES_TOO = frozenset(
    "king queen prince princess pope cardinal bishop judge justice marshal major general earl "
    "duke baron count dean abbot chancellor sultan emir lord lady sister brother father".split()
)
"""Titles that are family or given names as well."""


KNIGHTED = frozenset({"sir", "dame"})
GIVEN_TOO = frozenset("dean earl duke emir king prince marshal major judge baron gene".split())
INTRODUCING = (lexicon.PERSON_NOUNS | lexicon.HONORIFICS | lexicon.KIN) - {"the"}
LAST_WORD = re.compile(r"([\w-]+)\.? $")
EMPLOYED = re.compile(
    r"\b(?:director|manager|owner|founder|lawyer|teacher|adviser|advisor|spokesman|coach|driver|"
    r"engineer|farmer|editor|analyst|worker|resident|activist|boss|executive|head), $"
)
"""Right before a name: no prince or emir is one."""


def title_in(group: Sequence[Word], known: Known) -> tuple[int, int] | None:
    """Where a title stands in a group: from its first word to behind its last."""
    heads = [i for i, word in enumerate(group) if is_title_word(word.low)]
    if heads and group[heads[-1]].low == "td" and len(group) - heads[-1] < LEAST_SEATED:
        heads.pop()  # "TD Securities"
    if not heads:
        return None  # mostly
    ends = ((i, _title_reach(group, i)) for i in reversed(heads))
    found = next((end for end in ends if _ends_title(group, end[1], known)), None)
    return _whole_title(group, *found, known) if found else None


def _whole_title(
    group: Sequence[Word], first: int, last: int, known: Known
) -> tuple[int, int] | None:
    """The same, with what belongs to the title before its head; none if a name stands there."""
    words = OF_TITLES if group[last].low in OFFICES else lexicon.TITLE_WORDS
    while first and all(part in words for part in _parts(group[first - 1].low)):
        first -= 1
    if first > 1 and group[first - 1].low in DEPARTMENTS and group[first - 2].low in OF_PEOPLE:
        first -= 2  # "Public Works Director"
    if 0 < first < last and group[first].low == "house" and not known.words(group[:first]):
        first += 1  # "Random House Chairman"
    while first and group[first - 1].low in STYLES:
        first -= 1  # "Lord Justice Penn"
    if first > 1 and group[first].low == "officer" and group[first - 2].low == "chief":
        first -= 2  # whatever is between: "Chief Content Officer"
    while first < last and (group[first].low in SMALL_PARTS or _is_party(group, first, known)):
        first += 1
    is_certain = _is_office(group, first, last, known)
    return (first, last + 1) if is_certain or _may_precede_title(group[:first], known) else None


def _is_party(group: Sequence[Word], first: int, known: Known) -> bool:
    """Whether a title begins with the party that somebody sits for: "Labour MP Ana Rao"."""
    behind = group[first + 1].low.removesuffix("s") if first + 1 < len(group) else ""
    found = known.words(group[first : first + 1])
    return behind in SEATED and bool(found) and found[0].type == "organisation"


def _is_office(group: Sequence[Word], first: int, last: int, known: Known) -> bool:
    """Whether it is a title whatever stands before: "Tarvo Mayor Ana Rao", "Tarvo Gov. Rao"."""
    rest, word = group[last + 1 :], group[last]
    if not first or not rest or (first > 1 and group[0].low in known.given_names):
        return False
    is_short = known.text[word.span.end - 1 : word.span.end] == "." and len(word.text) > len("J.")
    is_sure = len(rest) > 1 or word.low in {"professor", "prof"}  # "Naa Professor Rao"
    return is_short or (is_sure and word.low not in NAMES_TOO)


def _title_reach(group: Sequence[Word], index: int) -> int:
    """Where a title ends whose head stands at ``index``: "Minister for Trade and Industry"."""
    behind = [word.low for word in group[index + 1 :]]
    if behind[:1] == ["extraordinary"]:
        return index + 3 if tuple(behind[:3]) == PLENARY else index + 1
    if len(behind) > 1 and behind[0] == "of" and behind[1] in lexicon.TITLE_WORDS:
        if behind[1:3] != ["state", "for"]:
            return index + 2 + (behind[2:3] in AFFAIRS)  # "Minister of Climate Change"
        index, behind = index + 2, behind[2:]  # "Minister of State for Roads"
    if behind[:1] != ["for"]:
        return index
    fields = takewhile(lambda low: low in OF_POSTS, behind[1:])
    last = max((i for i, low in enumerate(fields) if low not in SMALL_PARTS), default=-1)
    return index + 2 + last if last >= 0 else index


def _may_precede_title(words: Sequence[Word], known: Known) -> bool:
    """Whether a title can follow: a country or a body, not a name ("Martin Luther King")."""
    return (
        not words
        or bool(known.words(words))
        or is_acronym(span_of(words).of(known.text))
        or words[-1].possessive
        or words[-1].singular in SERVED
        or any(word.low == "of" for word in words)
    )


def _ends_title(group: Sequence[Word], index: int, known: Known) -> bool:
    rest = group[index + 1 :]
    is_given = len(rest) == 1 and _is_given_here(group, index, known)
    is_sultan = group[index].low == "sultan" and bool(rest) and rest[0].low == "al"
    is_sector = group[index].low == "private" and group[max(0, index - 1)].low in SMALL_PARTS
    is_saint = group[index].low in SAINT and bool(rest)
    if group[index].possessive or is_given or is_sultan or is_sector or is_saint:
        return False  # churches and towns are named for saints, and "Sultan Al Jaber" is none
    if not rest:
        parts = [part for word in group for part in _parts(word.low)]
        return all(part in IN_TITLES for part in parts) or _is_post(group, known)
    if rest[0].low in BEHIND_NAMES:
        return False
    is_surname = len(rest) == 2 and rest[-1].low in lexicon.PERHAPS_SURNAMES  # noqa: PLR2004
    if group[index].low in (POLITE if len(rest) == 1 or is_surname else KNIGHTED):
        is_house = len(rest) > 2 and rest[-1].singular in OF_HOUSES  # noqa: PLR2004
        return rest[0].is_big and not is_house  # "Mrs. Hills" is no place, "Sir Piers Lunt" no pier
    if not rest[0].is_big and rest[0].low not in lexicon.PARTICLES:
        return False
    is_name = (  # "Det Sgt Colin Marsh", but "King Edward School"
        len(rest) > 1 and rest[0].low in known.given_names and rest[-1].singular not in OF_HOUSES
    )
    return is_name or not any(word.singular in NAME_HEADS for word in rest)


def _is_given_here(group: Sequence[Word], index: int, known: Known) -> bool:
    """Whether a title is a given name before one word: "Don Rao", "economist Dean Rao"."""
    word = group[index]
    if word.low == "don":
        return True
    before = group[index - 1].low if index else _word_before(word, known)
    is_introduced = before in INTRODUCING
    if not (is_introduced or index) and word.low in GIVEN_TOO:
        start = word.span.start
        is_introduced = EMPLOYED.search(known.text, max(0, start - 30), start) is not None
    return word.low in GIVEN_TOO and is_introduced


def _word_before(word: Word, known: Known) -> str:
    match = LAST_WORD.search(known.text, max(0, word.span.start - 30), word.span.start)
    return match[1].lower() if match else ""


def _is_post(group: Sequence[Word], known: Known) -> bool:
    """Whether a state's or body's post ends here: "the UN High Commissioner for Human Rights"."""
    head = max(i for i, word in enumerate(group) if is_title_word(word.low))
    first = head
    while first and all(part in lexicon.TITLE_WORDS for part in _parts(group[first - 1].low)):
        first -= 1
    before = group[:first]
    is_short = len(before) == 1 and is_acronym(before[0].text)
    if group[head].low in OFFICES:
        return bool(known.words(before) or is_short)
    is_body = len(before) > 1 and before[-1].singular in lexicon.COMPANY_HEADS
    return head == len(group) - 1 and group[head].low in STAFF and (is_body or is_short)


@lru_cache(maxsize=20_000)
def is_title_word(low: str) -> bool:
    """Whether a word can end a title: "minister", "secretary-general", "judges"."""
    heads = lexicon.TITLE_HEADS
    return (
        low in TITLE_ENDS
        or ("-" in low and low.rpartition("-")[2] in heads)
        or (low.endswith(("-elect", "-designate")) and low.rpartition("-")[0] in heads)
        or (low.endswith("s") and low[:-1] in heads)
    )


def _parts(low: str) -> list[str]:
    """The halves of a compound, in the singular where that is a title."""
    return [
        part[:-1] if part.endswith("s") and part[:-1] in lexicon.TITLE_HEADS else part
        for part in low.split("-")
    ]
