"""What the words right before and behind a name say of the kind of thing it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...abbreviations import HONOURS
from .. import lexicon
from ..around import is_called_place
from ..segment.words import COUNTRY, IN_OFFICE
from .doing import doing
from .listing import LISTED, LISTING, NOUNS, is_body_in_marks, listed_as
from .origins import DECIDING, NATIVES, in_parish
from .owned import BODY_NOUNS, Sign, behind_of, owning, set_up_by
from .posted import CITIZENS, is_aged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..around import Around
    from ..piece import Piece

AGED = re.compile(r", [2-9]\d,(?! \d)")
HONOUR_BEHIND = re.compile(rf" (?:{'|'.join(sorted(HONOURS))})\b(?! [A-Z])")
ONE_MEMBER = frozenset({"a", "an", "one", "another"})
SHORT_TITLE = re.compile(rf"\b(?i:{'|'.join(sorted(lexicon.TITLE_HEADS))}) \([A-Z]{{2,6}}\) $")
"""Before a name: "Chief Election Officer (CEO) Ana Rao"."""
NAME_GIVEN = frozenset({("her", "name", "as"), ("his", "name", "as"), ("their", "name", "as")})
"""Behind "gave" they tell of somebody: "gave her name as Ana"."""
WHO_BEHIND = re.compile(r",? (?:who|whom|whose (?:father|mother|wife|husband|first name))\b")
FIRM_BEHIND = re.compile(
    r",? (?:which|that) (?:also |now |already )?(?:runs?|owns?|makes|operates?|employs?|sells?|"
    r"builds?|built|bought|acquired|provides?|supplies|publishes|manages|represents|produces?|says|said)\b"
    r"|(?:,| is| was) (?:owned|run|operated|founded|headquartered|managed|controlled) (?:by|in)\b"
)
WATER_BEHIND = re.compile(
    r" (?:has |had |have |was |is )?(?:burst|overflow(?:s|ed|ing)?|flood(?:s|ed|ing)?|swollen|"
    r"swelled|flow(?:s|ed|ing)|meanders?|rose (?:a|by|to|above)|rises in|in (?:flood|spate))\b"
)
"""Right behind an unknown name with "the" before it: a river's."""
STAFF_BEHIND = re.compile(r", an? (?:spokes\w+|executive|manager|receptionist|official|engineer)\b")
HELD_BEHIND = re.compile(
    r", (?:which|that) (?:runs? (?:until|from|through|for)|ran (?:from|for|until)|takes? place|"
    r"took place|(?:is|was) (?:first )?held|opens on|ends on|lasts|lasted)\b"
)
"""Behind a name: an exercise's, a festival's, a fair's."""
WHICH_BEHIND = re.compile(r",? which\b")
WORKING = frozenset("worked works work working job jobs years source sources".split())
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
LED = frozenset({"led", "headed", "chaired", "written", "directed", "composed", "edited"})
ASKING = frozenset({"poll", "survey", "study", "report", "forecast", "rating"})
GIVING = frozenset(
    "source sources e-mail email alert contract contracts contribution contributions loan loans "
    "funding grant grants donation donations licence approval".split()
)
"""From whom one has these is a body, and no place."""
ROUTES = frozenset(
    "tram train road flight bus ferry way path route trip visit journey railway pilgrimage "
    "highway pipeline convoy envoy ambassador service corridor sailing border distance duration "
    "travel drive stretch railroad crossing voyage".split()
)
MOVING = frozenset(
    "moving moves fleeing travelling traveling returning flying driving heading going marching "
    "relocated relocating fly flew flown travel travelled traveled go goes went gone return "
    "returns returned move moved "
    "sail sailed drive drove driven head headed flee fled march marched emigrate emigrated cycled "
    "walked hitchhiked evacuated deported banished exiled relocate relocated withdraw withdrew "
    "withdrawn retreat retreated".split()
)
HEADING = frozenset(
    "north south east west northwards southwards eastwards westwards northward southward eastward "
    "westward back down up over".split()
)
"""Between a verb and "to" a place: "went south to Tarvo"."""
NAMING = frozenset({"told", "born", "called", "named"})
POSTING = frozenset(
    "said says wrote tweeted posted post posts shared announced account page followers".split()
)
"""Before "on" what is posted with a network: "wrote on Twitter"."""
LANDING = frozenset("land lands landed landing landings disembark disembarked ashore".split())
JOINING = frozenset("joined hired poached recruited".split())
PRINTED = frozenset({"appeared", "published", "printed", "writing", "wrote"})
SPOKESPEOPLE = frozenset({"spokesman", "spokeswoman", "spokesperson", "analyst"})
WORKERS = lexicon.PERSON_NOUNS | WORKING
BEHIND_NOUNS: Mapping[str, tuple[tuple[frozenset[str], Sign], ...]] = {
    "by": ((LED, ("person", 1.5)), (ASKING, ("organisation", 1.2))),
    "from": (
        (ASKING, ("organisation", 1.2)),
        (ROUTES, ("place", 1.2)),
        (JOINING, ("organisation", 1.5)),
        (GIVING, ("organisation", 1.2)),
        (NATIVES, ("place", 1.2)),
    ),
    "to": ((ROUTES, ("place", 1.2)), (MOVING, ("place", 1.5)), (HEADING, ("place", 1.2))),
    "over": ((MOVING, ("place", 1.2)),),
    "past": ((MOVING, ("place", 1.2)),),
    "between": ((ROUTES, ("place", 1.5)),),
    "at": ((WORKERS, ("organisation", 1.5)),),
    "on": ((POSTING, ("organisation", 2.5)),),
    "in": ((PRINTED, ("organisation", 1.2)),),
    "for": ((SPOKESPEOPLE, ("organisation", 1.2)),),
}
"""What a preposition behind a noun says: "led by", "a poll by", "the road to"."""
NO_PLACES = {"at": WORKERS, "in": PRINTED, "from": JOINING | GIVING}
LOCATED = frozenset(
    "school hospital library museum church cathedral mosque station depot plant mine factory "
    "refinery terminal smelter reactor mill shipyard boatyard jail clinic courthouse branch".split()
)
"""Behind a name of one word it is where the thing is: "Tarvo school", "its Tarvo plant"."""
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
PLACED = frozenset({"in", "near", "around", "outside", "across"})
SHARES = frozenset("stake stakes share shares stock".split())
BENEATH = frozenset({"below", "beneath", "above"})
HELD = frozenset(
    "stake stakes share shares interest investment confidence believe trust invest faith".split()
)
CASES = frozenset("case trial murder assassination scandal affair inquest".split())
LINE = frozenset({"line", "lines", "firm"})
LINES = frozenset(
    (first, second)
    for first in "shipping cruise ferry bus coach container".split()
    for second in LINE
)
RIVALS = frozenset({"rival", "rivals", "competitor", "partner"})
"""Firms are called so, and persons."""
FIRMS = lexicon.FIRMS_NOUNS - RIVALS - lexicon.PERSON_NOUNS
ADJECTIVES_TOO = frozenset(
    "major general private principal chief senior official executive deputy justice".split()
)
"""What is more often no noun right before a name: "major Norland banks", "Executive Decree"."""
NOUNS_OF_PERSONS = lexicon.PERSON_NOUNS - ADJECTIVES_TOO
NOUNS_BEFORE: Mapping[str, tuple[Sign, ...]] = (
    dict.fromkeys(NOUNS_OF_PERSONS, (("person", 1.5),))
    | dict.fromkeys(lexicon.ORGANISATION_NOUNS - lexicon.PERSON_NOUNS, (("organisation", 1.8),))
    | dict.fromkeys(lexicon.TRADES, (("organisation", 2.5), ("person", -1.5)))
    | dict.fromkeys(RIVALS, (("organisation", 0.9), ("person", 0.3)))
    | dict.fromkeys(FIRMS, (("organisation", 3.2),))
    | dict.fromkeys(FIRMS & lexicon.SOMEBODY_OR_FIRM, (("organisation", 2.4),))
    | dict.fromkeys(("side", "outfit"), (("organisation", 1.8),))
)
"""What a noun right before a name says of it."""
PAST_WORK = frozenset({"retired", "former", "veteran", "elderly"})
"""Before a trade it tells of somebody: "retired tyre builder Ed Kern"."""
BY_HAND = frozenset({"builder", "miner", "broker"})
BY_NAME: tuple[Sign, ...] = (("organisation", 1.2), ("person", 0.3))
"""Where the trade has a name, "tyre builder", and the model takes who is behind it for somebody."""
DETERMINERS = frozenset("the a an its their his her our another".split())
TRADED = frozenset({"listed", "headquartered"})
WHO_OF = lexicon.PERSON_NOUNS - lexicon.KIN
NOT_WHO = lexicon.LOCATIVE | {"the"} | (lexicon.ORGANISATION_NOUNS - lexicon.PERSON_NOUNS)
RARE = 0.2  # the weight of a surname whose holder hardly anybody means by it alone
at_places = {"from": 0.8, "into": 0.5, "at": 0.9}
LINKS = lexicon.LOCATIVE.union(
    BENEATH,
    PLACED,
    NAMING,
    BEHIND_NOUNS,
    (link[-1] for link in LISTING),
    ("of", "on", "the", "with"),
)
"""Right before a name: ``_before`` is of these words alone."""
NOUNS_BEHIND = LOCATED.union(
    PLACES, {"news"}, (first for first, _ in SITED), *(nouns for _, nouns in NOUNS)
)
"""Right behind a name: ``_behind_noun`` is of these words, but for what an article opens."""


def beside(piece: Piece) -> Iterator[Sign]:
    """How much the words beside a piece speak for each kind, sign by sign; may be negative."""
    words = piece.around
    if words.next:
        if words.next in OPENERS or words.next[0].isdigit():
            yield from _behind(words, piece.text)
        yield from _behind_noun(words, piece.text)
    elif ASIDE.match(words.tail):
        yield from _behind(words, piece.text)
    if words.tail.startswith(("'", "’")):
        yield from owning(words)
    elif piece.quoted and is_body_in_marks(words):
        yield "organisation", 3.2
    yield from _holding(piece, words) if piece.known else ()
    yield from _behind_noun_or_title(piece, words)
    if words.previous in LINKS:
        yield from _before(piece, words)
    if piece.text.startswith("St"):
        yield from in_parish(piece)


def _is_modifier(words: Around) -> bool:
    """Whether a name says where something is: "a Tarvo food court"."""
    return words.previous in {"a", "an"} and bool(set(words.after[:2]) & LOCAL)


def _holding(piece: Piece, words: Around) -> Iterator[Sign]:
    """A surname that an office holder has, or had: as much as a vote of the model, or more."""
    if " " in piece.text or (words.tail[:1] == "-" and words.next != "led"):
        return  # the "Franco" of "Franco-German" never governed
    holder = next((alias for alias in piece.known if alias.type == "person"), None)
    if holder is None:
        return
    if holder is not piece.known[0]:
        if piece.known[0].weight < COUNTRY:
            yield "person", 0.4  # first of all it is a town's name
    else:
        yield "person", 1.0 if holder.weight >= IN_OFFICE else 0.85 if holder.weight > RARE else 0.4
    if _is_of_holder(words):
        yield "person", 0.85


def _is_of_holder(words: Around) -> bool:
    """Whether it is somebody's government: "the Rao administration's policy"."""
    return words.next in lexicon.OF_HOLDERS or words.next[:-2] in lexicon.OF_HOLDERS


def _behind(words: Around, name: str) -> Iterator[Sign]:
    """What stands right behind a name: an age, "who", what the thing does."""
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


def _behind_noun(words: Around, name: str) -> Iterator[Sign]:
    """The noun that a name stands before."""
    single = words.next.removesuffix("s")
    if words.tail.startswith("-based"):
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


def _of_people(noun: str) -> Iterator[Sign]:
    """Before what somebody is: "a Tarvo woman", "a Melkor spokesman"."""
    if noun in CITIZENS:
        yield "place", 1.2
        yield "person", -1.2
    else:
        yield "organisation", 1.4 if noun.startswith("spokes") else 0.7
        yield "place", 0.5


def _before(piece: Piece, words: Around) -> Iterator[Sign]:
    """What stands right before a name: a preposition, a verb, "the"."""
    several, previous = " " in piece.text, words.previous
    if previous == "of":
        yield from behind_of(words, several=several)
    elif previous in NAMING:
        yield from _behind_verb(words, several=several)
    elif previous == "in" and "person" in piece.labels and _is_case(words):
        yield "person", 0.5  # "in Rao murder case"
    elif previous == "with":
        if words.before[-3:] == ("an", "interview", "with") and not several:
            yield "organisation", 1.5  # "In an interview with Melkor, she said"
    else:
        yield from _behind_preposition(words, several=several)
    if previous == "the":
        if WATER_BEHIND.match(words.tail):
            yield "place", 2.0
        is_modifier = piece.candidate is not None and piece.candidate.position == "modifier"
        is_light = _is_of_holder(words)  # "the Rao administration", "the Rao inquiry"
        yield "person", 0.0 if is_light else -0.5 if is_modifier and not several else -2.0
        is_deciding = piece.candidate is not None and piece.candidate.governor in DECIDING
        yield "organisation", 1.5 if is_deciding and _is_doing(piece) else 0.5
        yield "place", 0.3


def _is_doing(piece: Piece) -> bool:
    return piece.candidate is not None and piece.candidate.position == "subject"


def _is_case(words: Around) -> bool:
    """Whether a case is called by the name before it."""
    return not CASES.isdisjoint(words.after[:2])


def _behind_noun_or_title(piece: Piece, words: Around) -> tuple[Sign, ...]:
    is_kin = words.previous in lexicon.KIN or words.before[-3:] in NAME_GIVEN
    worked = words.previous in lexicon.SOMEBODY_OR_FIRM and PAST_WORK & set(words.before[:-1])
    if piece.titled or is_kin or worked or words.previous == "surnamed":
        return (("person", 3.0),)
    if words.lead.endswith(") ") and SHORT_TITLE.search(words.lead):
        return (("person", 2.5),)
    is_line = words.previous in LINE and words.before[-2:] in LINES
    if is_line or words.previous in TRADED:
        return (("organisation", 2.5),)  # "Tarvo-listed Melkor"
    if words.previous in BODY_NOUNS:
        is_firm = not set_up_by(words)
        return (("organisation", 1.8), ("person", -2.0)) if is_firm else ()  # "the firm Melkor"
    if words.previous in NOUNS_OF_PERSONS and "person" in piece.labels:
        last = piece.text.rpartition(" ")[2].lower()
        if last in lexicon.PERHAPS_SURNAMES:
            return (("person", 3.5),)  # "the coach Tarvo Marsh"
    is_trade = words.previous in lexicon.TRADES and words.tail.startswith((" and ", ", "))
    said = NOUNS_BEFORE.get(words.previous, ())
    if words.previous in BY_HAND and _has_named_trade(piece, words):
        said = BY_NAME
    return () if is_trade else said


def _has_named_trade(piece: Piece, words: Around) -> bool:
    """Whether the noun before a name is a trade by another: "tyre builder", of somebody's."""
    is_named = DETERMINERS.isdisjoint(words.before[-2:-1]) and bool(words.before[1:])
    return is_named and "person" in piece.labels


def _behind_verb(words: Around, *, several: bool) -> Iterator[Sign]:
    """Behind "told", "a firm formerly called"."""
    if words.previous == "told":
        if not several:
            yield "organisation", 0.9  # a newspaper: persons are introduced by their full names
    elif words.previous == "born":
        if several:
            yield "person", 2.0  # "Born Orla Tennant in Tarvo, she"
    else:
        for kind, nouns in NOUNS:
            if set(words.before[:-1]) & nouns:
                yield kind, 2.0


def _behind_preposition(words: Around, *, several: bool) -> Iterator[Sign]:
    """Behind "in", "a lecturer at", "on the"."""
    previous = words.previous
    second = words.before[-2] if len(words.before) > 1 else ""
    single = second.removesuffix("s")
    if kind := listed_as(words):
        yield kind, LISTED
    for nouns, sign in BEHIND_NOUNS.get(previous, ()):
        if second in nouns or single in nouns:
            yield sign
    if previous == "the" and second in {"on", "along", "across"} and not words.after:
        yield "place", 0.8
    if previous == "on" and second in LANDING:
        yield "place", 1.2
        yield "person", -0.5
    if previous in lexicon.LOCATIVE and words.tail.startswith(lexicon.OWNS):
        yield "place", 0.4  # "in Tarvo's streets", but "in Rao's style"
    elif second not in NO_PLACES.get(previous, ()):
        yield from _behind_where(words, second, several=several)


def _behind_where(words: Around, second: str, *, several: bool) -> Iterator[Sign]:
    """Behind a preposition of place, and the word before that."""
    previous = words.previous
    if previous == "in" and second in SHARES:
        yield "organisation", 1.5
    elif words.before == ("on",) and words.tail.startswith(","):  # "On Tarvo, the ferry"
        yield "place", 1.0
        yield "person", -0.5
    elif previous == "at" and several:
        yield "organisation", 1.5 if STAFF_BEHIND.match(words.tail) else 0.5
        yield "place", 0.5
    elif previous in BENEATH:
        yield "place", 0.9
    elif previous in PLACED and second not in HELD:
        yield "place", 1.0 if several else 1.6
        yield "person", -1.0
    elif previous in lexicon.LOCATIVE:
        yield "place", at_places.get(previous, 1.0)
        yield "person", 0.0 if previous in at_places else -1.0  # nobody is "in" a person


def runs_between(words: Around) -> bool:
    """Whether trains, roads or borders run between what is named next and another place."""
    second = {word.removesuffix("s") for word in words.before[-2:-1]}
    return words.previous == "between" and bool(second & ROUTES)
