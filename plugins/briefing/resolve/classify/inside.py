"""What a name says by its own words of the kind of thing it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .. import abroad, lexicon
from ..heads import kinds_of_head
from ..lexicon import PARTICLES, SUFFIXES
from ..names import INITIAL, MARKS, NICKNAME, is_acronym, is_family_first, plain
from .owned import Sign

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

OF_SAINT = re.compile(r"(?:St\.?|Saint) .*['’]s$")
MIXED = re.compile(
    r"(?!(?:Mc|Mac|De|Di|Da|Du|La|Le|Van|Von|Fitz|St|Al|El|Ben|Ha|Bin)[A-Z])[A-Z][a-z]+[A-Z]+[a-z]*"
)
EVENT_NUMBER = re.compile(r"^COP ?\d+$")
ARTICLES_ABROAD = frozenset({"La", "El", "Le", "Il", "Les", "Los", "Las"})
SURNAMES_TOO = frozenset(
    "banks bridges brooks cliff fields heath lake marsh mills moor moss pond rivers stone wood "
    "woods".split()
)
"""Words for land and works that are family names behind a given one."""
LONGEST_PERSON = 5  # words
LEGAL = frozenset("AS SE AB OY KG SpA JV".split())
"""Forms of firms that are other words in small letters: "Ingrid Solberg AS"."""
CLUBS = frozenset(
    "AC AS BK CD CF CS DC EU FC FK FU IF IO KU KV NK PC RC SC SK SV TU TV UC UD UK UN US UW".split()
)
"""Two capitals before a club's or a university's name; others are somebody's initials in India."""
NO_GIVEN = -1.0
DOUBLED = -1.0  # "Wagga Wagga"
NUMBERED = -2.5  # nobody is called "Number 10"
PERHAPS_GIVEN = 0.4  # the family name may stand first, or the name be a double one


def by_words(name: str, given_names: frozenset[str]) -> Iterator[Sign]:
    """What its head, its form and its first word speak for."""
    words, lows = name.split(), name.lower().split()
    is_given = len(lows) == len(("Joan", "Marsh")) and lows[0] in given_names
    kinds = () if is_given and lows[1] in SURNAMES_TOO else kinds_of_head(name)
    if not MARKS.isdisjoint(name) and NICKNAME.search(name):
        yield "person", 3.0
    # "Frank Fields": the word of a place or a body may be a family name
    is_first_of_place = lows[0] in abroad.PLACES or lows[0] in lexicon.PLACE_BEFORE
    may_be_somebody = is_given and (lows[1] in lexicon.PERHAPS_SURNAMES or is_first_of_place)
    for kind in kinds:
        # a border's or a firm's: "Bahri Line"
        yield kind, (1.5 if may_be_somebody or lows[-1] == "line" else 3.0) / len(kinds)
    yield from _alone(name)
    yield from _by_acronym(name, words)
    if "&" in words or words[-1] in LEGAL:
        yield "organisation", 3.5  # whatever the last partner is called: "Tolley & Marsh"
    elif words[0] in ARTICLES_ABROAD:
        yield "person", -0.6
        yield "organisation", 1.5 if len(words) > 2 else 0.3  # noqa: PLR2004 -- newspapers, most
    elif len(words) > 1 and (may_be_somebody or not kinds):
        yield from _person_inside(name, words, given_names)


def _by_acronym(name: str, words: Sequence[str]) -> Iterator[Sign]:
    if is_acronym(name) and not EVENT_NUMBER.match(name):
        yield "organisation", 1.5
        yield "person", -3.0
    elif (is_acronym(words[0]) and "." not in words[0]) or _ends_in_acronym(words):
        is_initials = len(words) == len(words[0]) == 2 and words[0] not in CLUBS  # noqa: PLR2004
        yield "organisation", 0.4 if is_initials else 1.0  # "MK Rao"
        yield "person", 0.4 if is_initials else 0.0


def _ends_in_acronym(words: Sequence[str]) -> bool:
    """Whether a name ends like "Fraunhofer IPA", and not like "Otto Kern III"."""
    return is_acronym(words[-1]) and "." not in words[-1] and words[-1].lower() not in SUFFIXES


def _alone(name: str) -> Iterator[Sign]:
    if name[-1].isdigit() and name.rpartition(" ")[2].isdigit():
        yield "person", NUMBERED
    if name.endswith(lexicon.OWNS):  # "St Luke's", "Moody's"
        yield "organisation", 2.5
        yield "person", -2.5
        yield "place", 0.0 if OF_SAINT.match(name) else -1.0
    if EVENT_NUMBER.match(name):
        yield "event", 3.0
    elif not name[1:].islower() and MIXED.fullmatch(name):  # "TenneT", but "McLaren", "DeSantis"
        yield "organisation", 0.9
    elif name.endswith((".com", ".org", ".net", ".io", ".ai")):
        yield "organisation", 1.5
    elif name.lower() in lexicon.INSTITUTIONS:
        yield "organisation", 1.0
        yield "place", -2.0  # whatever is done "in Parliament"


def _person_inside(name: str, words: Sequence[str], given_names: frozenset[str]) -> Iterator[Sign]:
    """What the form of a name says for a person; one that has none of it is hardly somebody's.

    Of a firm, a ship or a dam of two words the model is as sure as of persons: "Halden Stål".
    """
    lows = [word.lower().rstrip(".") for word in plain(name).split()]
    is_numbered = lows[-1] in {"ii", "iii", "iv"} and len(lows) < 3  # noqa: PLR2004 -- "Artemis III"
    has_initial = (
        len(words[-1]) > 1
        and any(
            INITIAL.match(word) and word[0].isupper() and (len(words) > 2 or "." in word)  # noqa: PLR2004
            for word in words[:-1]
        )
    )  # not "Tarvo G.m.b.H", "Q Vax"
    found = 0.0
    if has_initial or (lows[-1] in SUFFIXES and not is_numbered):
        found += 2.5
    if len(words) > LONGEST_PERSON and PARTICLES.isdisjoint(lows):
        yield "person", -found - 3.0  # a headline that was quoted
    if not PARTICLES.isdisjoint(lows) and _has_particle(lows, words):
        found += 0.7 if lexicon.OF_FAMILIES.isdisjoint(lows) else 1.5
    if all(len(low.replace(".", "")) < len("C.S.K.") / 2 for low in lows):
        yield "person", NUMBERED  # "C. S.K."
    found += _by_given(name, lows, given_names)
    if lows[0] == lows[-1] and len(lows) == 2:  # noqa: PLR2004
        yield "person", DOUBLED
    if not {"and", "the"}.isdisjoint(words):
        yield "person", -3.0  # "Norland and the Isles"
    if lexicon.SMALL_WORDS.isdisjoint(lows):
        yield "person", 0.4
    yield "person", NO_GIVEN if is_numbered else found or NO_GIVEN


def _has_particle(lows: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a particle is written as one: "Milan van Rijn", but "Van Morrison"."""
    return any(low in PARTICLES and word.islower() for low, word in zip(lows, words, strict=True))


def _by_given(name: str, lows: Sequence[str], given_names: frozenset[str]) -> float:
    """What a known first name, or a family name before the given one, says."""
    is_two = len(lows) == len(("Al", "Dhaid"))
    halves = lows[0].split("-")  # "Yves-François"
    is_given = lows[0] in given_names or (len(halves) > 1 and given_names.issuperset(halves))
    if is_two and lows[0] == "al":
        return PERHAPS_GIVEN  # Al Kern, or a town's article
    if is_given or is_family_first(name):
        return 1.5
    is_second = any(low in given_names for low in (halves[0], *lows[1:2]))
    return PERHAPS_GIVEN if is_second and is_two else 0.0
