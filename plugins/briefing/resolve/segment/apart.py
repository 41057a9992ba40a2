"""How much at the start of a run is a name for itself: a country's, a party's, a realm's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .. import abroad, lexicon, things
from ..names import SHORT_MOHAMMED, is_acronym
from ..parties import is_partys
from ..vocabulary import is_word
from .conjunctions import TYPED
from .offices import is_title_word
from .words import COUNTRY, HEADS, SMALL_PARTS, SURE, Known, Word, span_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model import Alias
    from .joining import Votes

LONGEST_COUNTRY = 3  # words
SHORTEST_REALM = 3  # words of a realm and the name behind it
MEMBERS = frozenset(
    "democrat republican liberal conservative socialist communist unionist nationalist".split()
)
OF_FIRMS = frozenset({"steel", "airways", "news", "foods", "bancorp"})
"""Behind "U.S." a firm's or a magazine's name goes on: "U.S. Steel"."""
HOUSES = frozenset({"house", "senate"})
HELD = lexicon.INSTITUTIONS - {"court", "ministry", "department", "embassy", "treasury"}
"""What parties hold; a "Labour Court" is of labour."""
OF_PROVINCES = frozenset({"court", "assembly", "legislature"})
MINISTRIES = frozenset({"ministry", "department"})
OF = frozenset({"of", "for"})
OF_PARTS = frozenset("state county city town district regional provincial municipal".split())
OF_POST = re.compile(
    r"\b([\w-]+)(?: in [a-z]+)? (?:of|in|at|for|to|with|on|from) (?:the )?"
    r"(?:(?:[A-Z][\w’'-]+ ){1,2}and )?$"
)
DEALT_WITH = lexicon.FIELDS | lexicon.words_of(
    "affairs finance family infrastructure services sport sports women youth"
)
NO_REALMS = lexicon.PARTICLES | lexicon.PLACE_ADJECTIVES
POST_BEFORE = 50  # code points
SHORTEST_BODY = 3  # letters of an acronym that is no "JP" of "JP Morgan Chase"
LONGEST_PERSON = 4
HEADED = 2  # words of a body's name that ends in its kind: "Hospital Ana Rao" is one name


NO_APPOSED = frozenset("star head figure mate boss friend member secretary deputy".split())
APPOSED = (lexicon.PERSON_NOUNS - lexicon.TITLE_HEADS - NO_APPOSED) | lexicon.FIRMS_NOUNS
"""A noun that opens a sentence right before whom it describes: "Owner Ana Rao", "Brewer Sól"."""


def apart(group: Sequence[Word], votes: Votes, known: Known) -> int | None:
    """How many words at the start are a name for themselves: a holder's, a party's, a country's."""
    if SHORT_MOHAMMED.match(known.text, group[0].span.start):
        return None
    return (
        _holder_end(group, votes, known)
        or _member_end(group, known)
        or _country_end(group, votes, known)
    )


def _member_end(group: Sequence[Word], known: Known) -> int | None:
    """How many words say of which party somebody is: "Christian Democrat Ana Rao"."""
    ends = (i + 1 for i, word in enumerate(group[:-2]) if word.low in MEMBERS)
    return next((end for end in ends if is_given(group[end], known)), None)


def _holder_end(group: Sequence[Word], votes: Votes, known: Known) -> int | None:
    """Whether who holds it stands before a house, or a house before a party's people in it.

    "The Obama White House", "Senate Democrats".
    """
    if group[0].low in HOUSES and len(group) > 1 and _are_of_party(group[1:], known):
        return 1
    if len(group) != SHORTEST_REALM or not _is_sure(group[1:], known):
        return None
    found = known.words(group[:1])
    is_holder = found[0].type == "person" if found else group[0].low in votes.surnames
    return 1 if is_holder else None


def _country_end(group: Sequence[Word], votes: Votes, known: Known) -> int | None:
    """How many words at the start are a country apart from the institution behind it."""
    for size in range(min(LONGEST_COUNTRY, len(group) - 1), 0, -1):
        found = known.words(group[:size])
        if not found:
            continue
        if _is_party_chamber(group, size, found[0]):
            return size
        if _is_partys(found[0], known):
            return size if _is_sure(group[size:], known) else None  # "Democratic White House"
        if (found[0].type == "place" or found[0].demonym) and found[0].weight >= SURE:
            is_apart = _splits(group, size, found[0], votes, known)
            is_of_it = found[0].demonym and _is_somebody(group[size:], known)
            return size if is_apart or is_of_it else None  # "Kazakh Arman Omarov"
    return None


def realm(group: Sequence[Word], known: Known) -> tuple[int, str] | None:
    """How many words are what somebody serves, right before the name: "Mayor of London Ana Rao".

    And the post, if it tells of a person; not of what may be a body's name: "president of Norland
    Kepo Tarvo". Of a body that says what it is also where no post is named: "Tarvo University
    Ana Rao".
    """
    if not _may_hold_realm(group, known):
        return None
    start = group[0].span.start
    found = OF_POST.search(known.text, max(0, start - POST_BEFORE), start)
    low = found[1].lower() if found else ""
    post = low if low in lexicon.PERSON_NOUNS or is_title_word(low) else ""
    is_served = bool(post) or low in DEALT_WITH
    sizes = [
        size
        for size in range(1, len(group) - 1 + _has_initial(group))
        if (is_served or _is_first(group[size], known))
        and group[size - 1].low not in NO_REALMS
        and _may_be_full(group[size:])
    ]
    for size in sizes if is_served else ():
        if _is_place(group, size, known):
            is_somebody = _has_initial(group) or _is_first(group[size], known)
            return size, post if is_somebody else ""
        if post and _is_department(group, size, known):
            return size, post
    sizes = [size for size in reversed(sizes) if _is_first(group[size], known)]
    return next(filter(None, (_before_given(group, size, post, known) for size in sizes)), None)


def _before_given(
    group: Sequence[Word], size: int, post: str, known: Known
) -> tuple[int, str] | None:
    """The same where a first name stands behind so many words."""
    last = group[size - 1]
    is_body = last.singular in lexicon.ORGANISATION_HEADS and not last.possessive
    is_the = known.text.endswith(" the ", 0, group[0].span.start)
    if (size >= HEADED and (is_body or post)) or (post and is_body and is_the):
        return size, post
    found = known.of(group[-1].text)
    is_firms = is_acronym(last.text) or (bool(found) and found[0].type == "place")
    return None if is_body or is_firms or not post else (size, "")  # "Rolls Royce Norland"


def _may_hold_realm(group: Sequence[Word], known: Known) -> bool:
    """Whether there are words enough, and no firm or "Norland Mahila Parishad" is named."""
    is_long = len(group) >= SHORTEST_REALM - _has_initial(group)
    is_body = group[-1].low in abroad.LAST_OF_BODIES or "&" in span_of(group).of(known.text)
    return is_long and not is_body


def _is_first(word: Word, known: Known) -> bool:
    return word.low in known.given_names or word.low in known.gazetteer.perhaps_given


def _may_be_full(words: Sequence[Word]) -> bool:
    """Whether no word is against a full name, nor the first a particle that goes on with one."""
    return words[0].low not in lexicon.PARTICLES and not any(
        word.singular in HEADS or word.low == "fed" or (word.low in SMALL_PARTS and not word.is_big)
        for word in words
    )  # "president of the St. Louis Fed"


def _has_initial(group: Sequence[Word]) -> bool:
    """Whether a full name may be one word: "Z.Rao"."""
    return "." in group[-1].text[1:-1]


def _is_place(group: Sequence[Word], size: int, known: Known) -> bool:
    """Whether so many words are a known place, or end in a country, and a name stands behind."""
    found = known.words(group[:size])
    is_place = bool(found) and found[0].type == "place" and not found[0].demonym
    is_last = is_place or (size > 1 and is_country(group[size - 1 : size], known))
    return is_last and not _has_word(group[size:], known)


def _is_department(group: Sequence[Word], size: int, known: Known) -> bool:
    """Whether so many words are an acronym, a body or a department, and a name stands behind."""
    last = group[size - 1]
    is_short = size == 1 and is_acronym(last.text) and len(last.text) >= SHORTEST_BODY
    if is_short and any(known.of(word.text) for word in group[size:]):
        return False  # "director of BMW Norland"
    is_body = size >= HEADED and last.singular in lexicon.ORGANISATION_HEADS
    is_one = is_short or is_body or last.low in DEALT_WITH
    return is_one and not _has_word(group[size:], known)


def _has_word(words: Sequence[Word], known: Known) -> bool:
    """Whether one of them is an English word, and nobody's first name."""
    return any(
        is_word(each.low, known.gazetteer.words) and each.low not in known.given_names
        for each in words
    )


def _is_party_chamber(group: Sequence[Word], size: int, alias: Alias) -> bool:
    """A party's adjective before a chamber: "Democratic Senate"."""
    return (
        alias.type == "organisation"
        and size == 1
        and not is_acronym(group[0].text)
        and all(word.low in HELD for word in group[1:])
    )


def _is_somebody(words: Sequence[Word], known: Known) -> bool:
    """Whether words have the form of a full name, or are no English ones, and known for nothing.

    One alone is somebody's by the article of Arabic families: "the Kuwaiti Al-Rao".
    """
    if len(words) == 1:
        return words[0].text.startswith(("Al-", "El-")) and not known.words(words)
    if any(word.singular in HEADS or word.low in lexicon.SMALL_WORDS for word in words):
        return False
    if is_given(words[0], known):
        return len(words) <= LONGEST_PERSON
    are_strange = not any(
        known.words([word]) or is_word(word.low, known.gazetteer.words) or is_acronym(word.text)
        for word in words
    )
    return len(words) == 2 and are_strange  # noqa: PLR2004


def _splits(group: Sequence[Word], size: int, alias: Alias, votes: Votes, known: Known) -> bool:
    """Whether a country's name is apart: "U.S. State Department", not "Korean War".

    So is a state's from its party's people: "the Ohio Republican".
    """
    rest, last = group[size:], group[size - 1]
    if _are_of_party(rest, known):
        return True
    if "." in last.text or is_acronym(last.text):
        return rest[0].low not in OF_FIRMS or rest[-1].singular in lexicon.INSTITUTIONS
    if rest[0].low in SMALL_PARTS:
        return False
    if rest[-1].singular in lexicon.INSTITUTIONS:
        return not (
            (rest[0].low in OF_PARTS and not alias.demonym)  # "Oyo State High Court"
            or (rest[-1].low == "congress" and len(rest) > 1 and not alias.demonym)
            or (rest[0].low == "national" and not alias.demonym)  # "China National Space …"
            or any(word.low in OF for word in rest)
            or rest[0].low in lexicon.PEOPLE_POSSESSIVE  # "Ceylon Workers' Congress"
            or _is_of_part(rest, alias, known)
        )
    if len(rest) == 1 and rest[0].low in things.FAITHFUL:
        return alias.demonym
    is_name = rest[-1].singular in HEADS or votes.has(span_of(group), TYPED, exact=True)
    is_name = is_name and not _is_ministry_of(rest)
    return alias.demonym and not is_name


def _is_ministry_of(words: Sequence[Word]) -> bool:
    """Whether a country's ministry is named by its field alone: "Ministry of Roads"."""
    return len(words) > 1 and words[0].low in MINISTRIES and words[1].low in OF


def _is_of_part(rest: Sequence[Word], alias: Alias, known: Known) -> bool:
    """Whether it is a province's or town's own body, called by its name: "Lahore High Court"."""
    is_province = known.gazetteer.entities[alias.entity].within is not None
    is_country = alias.demonym or (alias.weight >= COUNTRY and not is_province)
    return not is_country and len(rest) > 1 and rest[-1].singular in OF_PROVINCES


def _is_partys(alias: Alias, known: Known) -> bool:
    """Whether a word is a party's short name, or its people's: "Republican", "Labour"."""
    is_body = alias.type == "organisation" and " " not in alias.text
    return is_body and is_partys(alias, known.gazetteer.entities)


def _are_of_party(words: Sequence[Word], known: Known) -> bool:
    """Whether a party's people are named, perhaps with a second adjective before them."""
    *between, last = words
    found = known.words([last])
    are_plain = all(known.words([each]) and known.words([each])[0].demonym for each in between)
    return bool(found) and _is_partys(found[0], known) and are_plain


def _is_sure(words: Sequence[Word], known: Known) -> bool:
    """Whether words are a name that is known by itself."""
    found = known.words(words)
    return bool(found) and found[0].weight >= SURE and found[0].type != "person"


def is_given(word: Word, known: Known) -> bool:
    """Whether a word is somebody's first name, and no noun for who stands before a name."""
    return word.low in known.given_names and word.low not in APPOSED


def is_country(group: Sequence[Word], known: Known) -> bool:
    """Whether words are a known place's name."""
    found = known.words(group)
    return bool(found) and found[0].type == "place" and found[0].weight >= SURE
