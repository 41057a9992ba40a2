"""What the words right before a name say of the kind of thing it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .. import lexicon
from .behind import SITES as SITED_NOUNS
from .behind import is_of_holder
from .listing import LISTED, LISTING, NOUNS, listed_as
from .origins import DECIDING, NATIVES
from .owned import BODY_NOUNS, Sign, behind_of, set_up_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..around import Around
    from ..piece import Piece

SHORT_TITLE = re.compile(rf"\b(?i:{'|'.join(sorted(lexicon.TITLE_HEADS))}) \([A-Z]{{2,6}}\) $")
"""Before a name: "Chief Election Officer (CEO) Ana Rao"."""
NAME_GIVEN = frozenset({("her", "name", "as"), ("his", "name", "as"), ("their", "name", "as")})
"""Behind "gave" they tell of somebody: "gave her name as Ana"."""
WATER_BEHIND = re.compile(
    r" (?:has |had |have |was |is )?(?:burst|overflow(?:s|ed|ing)?|flood(?:s|ed|ing)?|swollen|"
    r"swelled|flow(?:s|ed|ing)|meanders?|rose (?:a|by|to|above)|rises in|in (?:flood|spate))\b"
)
"""Right behind an unknown name with "the" before it: a river's."""
STAFF_BEHIND = re.compile(r", an? (?:spokes\w+|executive|manager|receptionist|official|engineer)\b")
WORKING = frozenset("worked works work working job jobs years source sources".split())
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
    "been sail sailed drive drove driven head headed flee fled march marched emigrate emigrated "
    "cycled walked hitchhiked evacuated deported banished exiled relocate relocated withdraw "
    "withdrew withdrawn retreat retreated".split()
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
LOCALS = NATIVES | {"fishermen", "traders", "farmers", "sellers", "harbourmaster", "harbormaster"}
"""Who is "at" where he lives as well as at a firm."""
SITES = SITED_NOUNS | frozenset("camp camps scheme works yard yards lighthouse".split())
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
    "at": (
        (WORKERS - LOCALS, ("organisation", 1.5)),
        (LOCALS, ("place", 0.3)),
        (SITES, ("place", 2.2)),
    ),
    "on": ((POSTING, ("organisation", 2.5)),),
    "in": ((PRINTED, ("organisation", 1.2)),),
    "for": ((SPOKESPEOPLE, ("organisation", 1.2)),),
}
"""What a preposition behind a noun says: "led by", "a poll by", "the road to"."""
NO_PLACES = {"at": WORKERS, "in": PRINTED, "from": JOINING | GIVING}
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
AT_PLACES = {"from": 0.8, "into": 0.5, "at": 0.9}
LINKS = lexicon.LOCATIVE.union(
    BENEATH,
    PLACED,
    NAMING,
    BEHIND_NOUNS,
    (link[-1] for link in LISTING),
    ("of", "on", "the", "with"),
)
"""Right before a name: ``link_before`` hears these words alone."""


def noun_before(piece: Piece, words: Around) -> tuple[Sign, ...]:
    """What a noun or a title right before a name says: "the firm Melkor", "her son Leo"."""
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


def link_before(piece: Piece, words: Around) -> Iterable[Sign]:
    """What a preposition, a verb or "the" right before a name says of it."""
    return _behind_link(piece, words) if words.previous in LINKS else ()


def _behind_link(piece: Piece, words: Around) -> Iterator[Sign]:
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
        yield from _behind_article(piece, words, several=several)


def _behind_article(piece: Piece, words: Around, *, several: bool) -> Iterator[Sign]:
    """Behind "the", with which hardly anybody is named."""
    if WATER_BEHIND.match(words.tail):
        yield "place", 2.0
    is_modifier = piece.candidate is not None and piece.candidate.position == "modifier"
    is_light = is_of_holder(words)  # "the Rao administration", "the Rao inquiry"
    yield "person", 0.0 if is_light else -0.5 if is_modifier and not several else -2.0
    is_deciding = piece.candidate is not None and piece.candidate.governor in DECIDING
    yield "organisation", 1.5 if is_deciding and _is_doing(piece) else 0.5
    yield "place", 0.3


def _is_doing(piece: Piece) -> bool:
    return piece.candidate is not None and piece.candidate.position == "subject"


def _is_case(words: Around) -> bool:
    """Whether a case is called by the name before it."""
    return not CASES.isdisjoint(words.after[:2])


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
        yield "place", AT_PLACES.get(previous, 1.0)
        yield "person", 0.0 if previous in AT_PLACES else -1.0  # nobody is "in" a person


def runs_between(words: Around) -> bool:
    """Whether trains, roads or borders run between what is named next and another place."""
    second = {word.removesuffix("s") for word in words.before[-2:-1]}
    return words.previous == "between" and bool(second & ROUTES)
