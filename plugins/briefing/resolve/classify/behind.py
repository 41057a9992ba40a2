"""What the words right behind a name say of the kind of thing it names."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from ...abbreviations import HONOURS
from .. import lexicon
from ..around import is_called_place
from .doing import doing
from .listing import NOUNS
from .owned import Sign
from .posted import CITIZENS, is_aged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..around import Around

AGED = re.compile(r", [2-9]\d,(?! \d)")
HONOUR_BEHIND = re.compile(rf" (?:{'|'.join(sorted(HONOURS))})\b(?! [A-Z])")
ONE_MEMBER = frozenset({"a", "an", "one", "another"})
WHO_BEHIND = re.compile(r",? (?:who|whom|whose (?:father|mother|wife|husband|first name))\b")
FIRM_BEHIND = re.compile(
    r",? (?:which|that) (?:also |now |already )?(?:runs?|owns?|makes|operates?|employs?|sells?|"
    r"builds?|built|bought|acquired|provides?|supplies|publishes|manages|represents|produces?|says|said)\b"
    r"|(?:,| is| was) (?:owned|run|operated|founded|headquartered|managed|controlled) (?:by|in)\b"
)
HELD_BEHIND = re.compile(
    r", (?:which|that) (?:runs? (?:until|from|through|for)|ran (?:from|for|until)|takes? place|"
    r"took place|(?:is|was) (?:first )?held|opens on|ends on|lasts|lasted)\b"
)
"""Behind a name: an exercise's, a festival's, a fair's."""
WHICH_BEHIND = re.compile(r",? which\b")
PLACES = lexicon.PLACE_NOUNS | {"plateau", "basin", "reef", "glacier", "oasis", "campus", "suburbs"}
OPENERS = frozenset(
    "who whom whose which that is was says said has had by qc kc mp mps msp msps mep meps cbe obe "
    "mbe "
    "were fell rose gained lost dropped slid jumped climbed added shed surged tumbled slipped "
    "soared sank posted reported announced employs employed won wins took claimed bagged clinched "
    "earned grabbed".split()
)
"""The words with which what is read right behind a name may begin."""
ASIDE = re.compile(
    r",?+ ?+(?:[ ,(\d]|wh|that\b|an? |no |says|said|has |had |"
    r"(?:owned|run|operated|founded|headquartered|managed|controlled) )"
)
"""With this it may begin, too, behind a comma or in brackets."""
LOCATED = frozenset(
    "school hospital library museum church cathedral mosque station depot plant mine factory "
    "refinery terminal smelter reactor mill shipyard boatyard jail clinic courthouse branch".split()
)
"""Behind a name of one word it is where the thing is: "Tarvo school", "its Tarvo plant"."""
SITES = LOCATED | PLACES
LOCAL = LOCATED | frozenset(
    "centre center court café cafe restaurant bar market street hotel pub home house "
    "kitchen suburb nightclub warehouse neighbourhood bakery".split()
)
SITED = frozenset(
    (first, second)
    for first in "air naval military train railway metro subway bus police".split()
    for second in "base station stop".split()
)
"""Behind a name it is where it is: "the Tarvo air base"."""
SEATED = lexicon.FIRMS_NOUNS - lexicon.words_of("rival supplier contractor operator regulator")
"""Of a firm that is one of several the name before says where it sits: "a Tarvo developer"."""
WHO_OF = lexicon.PERSON_NOUNS - lexicon.KIN
NOT_WHO = lexicon.LOCATIVE | {"the"} | (lexicon.ORGANISATION_NOUNS - lexicon.PERSON_NOUNS)
NOUNS_BEHIND = LOCATED.union(
    PLACES, {"news"}, (first for first, _ in SITED), *(nouns for _, nouns in NOUNS)
)
"""Right behind a name: ``_noun_behind`` is of these words, but for what an article opens."""


def behind(words: Around, name: str) -> Iterable[Sign]:
    """What stands behind a name: a noun, an age, "who", what the thing does."""
    if not words.next:
        return _right_behind(words, name) if ASIDE.match(words.tail) else ()
    if words.next in OPENERS or words.next[0].isdigit():
        return chain(_right_behind(words, name), _noun_behind(words, name))
    return _noun_behind(words, name)


def _right_behind(words: Around, name: str) -> Iterator[Sign]:
    """What is read right behind a name: an age, "who", what the thing does."""
    has_seat = bool(HONOUR_BEHIND.match(words.tail))
    if has_seat and words.previous in ONE_MEMBER:
        yield "organisation", 2.5  # "a Fidesz MEP"
    elif AGED.match(words.tail) and " " in name:
        yield "person", 3.5  # whatever is made: "the brewer, Ana Rao, 74, who"
    elif has_seat or is_aged(words, name):
        yield "person", 2.5
    if HELD_BEHIND.match(words.tail):
        yield "event", 2.5
    if WHO_BEHIND.match(words.tail) and not (_is_of_others(words) or is_called_place(words.before)):
        yield "person", 2.0
    if FIRM_BEHIND.match(words.tail):
        yield "organisation", 1.5
    elif WHICH_BEHIND.match(words.tail):
        yield "organisation", 0.4
        yield "place", 0.4
    yield from doing(words, name)


def _is_of_others(words: Around) -> bool:
    """Whether "who" behind a name is said of those before it: "founders of Melkor, who"."""
    if words.previous == "of":
        owner = "".join(words.before[-2:-1]).removesuffix("s")
        return owner.startswith("co") or owner in WHO_OF
    return words.previous in NOT_WHO


def _noun_behind(words: Around, name: str) -> Iterator[Sign]:
    """The noun that a name stands before."""
    single = words.next.removesuffix("s")
    if words.tail.startswith("-based") or words.next == "mayor":
        yield "place", 2.0
    if not (words.previous in {"a", "an"} or words.next in NOUNS_BEHIND or single in NOUNS_BEHIND):
        return  # mostly
    is_located = words.next in LOCATED or single in LOCATED or words.after[:2] in SITED
    if is_located or _is_modifier(words):
        yield "place", 1.0
        yield "person", -0.8
    elif words.next in lexicon.ORGANISATION_NOUNS or words.after[:2] == ("news", "agency"):
        yield "organisation", 1.0
    elif words.next in PLACES or single in PLACES:
        yield "place", 1.5
    elif single in lexicon.EVENT_NOUNS:
        numbered = any(map(str.isdigit, name))
        yield "event", 2.0 if numbered or single in lexicon.EXERCISES else 0.3
    elif words.next in lexicon.PERSON_NOUNS or words.next in CITIZENS:
        yield from _of_people(words.next)


def _is_modifier(words: Around) -> bool:
    """Whether a name says where something is: "a Tarvo food court", "a Tarvo developer"."""
    is_seat = words.next in SEATED or not LOCAL.isdisjoint(words.after[:2])
    return words.previous in {"a", "an"} and is_seat


def _of_people(noun: str) -> Iterator[Sign]:
    """Before what somebody is: "a Tarvo woman", "a Melkor spokesman"."""
    if noun in CITIZENS:
        yield "place", 1.2
        yield "person", -1.2
    else:
        yield "organisation", 1.4 if noun.startswith("spokes") else 0.7
        yield "place", 0.5


def is_of_holder(words: Around) -> bool:
    """Whether it is somebody's government: "the Rao administration's policy"."""
    return words.next in lexicon.OF_HOLDERS or words.next[:-2] in lexicon.OF_HOLDERS
