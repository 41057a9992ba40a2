"""Stretches of text that name a work, a vessel, a law or a post, with all names inside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...model import Span
from .. import lexicon, things
from ..heads import head_of, kinds_of_head
from ..vocabulary import is_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from collections.abc import Set as AbstractSet

    from ...model import Document

    Length = Callable[[re.Match[str], AbstractSet[str]], int]

WORD = r"[A-Z0-9][\w’'&-]*"
NAME = rf"{WORD}(?:(?: (?:of|the|de|la|du|des|da|del))* {WORD})*"
TITLE = rf"{WORD}(?:(?: (?:of|the|and|in|to|an?|for|on|from|at|with|by|or|de|la))* {WORD})*"
LINK = re.compile(r" (?:and|in|to|an?|for|on|from|at|with|by|or)\b")
LAWS = "|".join(sorted(things.LAWS)).title()
FIELD = "|".join(sorted(lexicon.FIELDS)).title()
OF_VESSELS = [*sorted(name.upper() for name in things.SHIPS), "MS", "MT", "FV", "RV", "SV", "MY"]
OFFICES = "Minister Secretary Commissioner Spokesman Spokeswoman Envoy".split()
CALLED = re.compile(
    rf"\b([a-z-]+)(?:,? (?:called|titled|entitled|named))? (?:the )?[“‘\"]?({TITLE})"
)
ONES = r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)|(?<=\w)[’']s"
APPOSED = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|\w[’']s) (?:[\w-]+ ){0,2}?([a-z-]+), "
    rf"[“‘\"]?({TITLE})(?=[,.;”\"’])"
)
PREFIXED = re.compile(rf"\b(?:{'|'.join(OF_VESSELS)}) ({NAME})")
BOATS = things.VESSELS | {"boat"}
ABOARD = re.compile(
    rf"(?:{ONES}) (?:[a-z-]+ )?"
    rf"(?:{'|'.join(sorted(BOATS))})"
    rf"(?: (?:with|of|carrying|from|for) (?:[^,.;:“”]|(?<=\d),(?=\d)){{1,30}})?"
    rf", the ({NAME})(?=[,.;])"
)
"""Apposed to a vessel: "a boat with rice, the Lady of Kosti,"."""
FLEETS = frozenset(f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s" for noun in BOATS)
OF_FLEET = rf"the (?:[a-z]+ )?{NAME}"
FLEET = re.compile(
    rf"\b(?:{'|'.join(sorted(FLEETS))})\b[^.;:“”]{{0,40}}?"
    rf"((?:, {OF_FLEET})+(?:,? and {OF_FLEET}|, {OF_FLEET}))"
)
"""Several by name: "three ships, the Oriole, the Plover and the tug Ana"."""
OPENERS = frozenset(
    "The A An How Why What When Where In On Out My Our To For From With Take Make Let".split()
)
MARKED = re.compile(
    rf"[“\"‘](?P<title>(?:A|{WORD})"
    rf"(?: (?:of|the|and|in|to|an?|for|on|from|at|with|by|or|{WORD}))+)[,.?!]?[”\"’]"
)
NAMING = frozenset(
    "called named dubbed itself themselves as group gang militia unit party movement operation "
    "exercise code-named codenamed".split()
)
SHORTEST_TITLE = 3  # words
LAW = re.compile(rf"\b(?:{LAWS}) (?:on|of|for|against|concerning|to) (?:the )?{TITLE}")
BRACKETED = re.compile(rf"\b{TITLE} \({TITLE}\) (?:{LAWS})\b")
CUSTODIAN = re.compile(r"\bCustodian of the Two Holy Mosques\b")
"""The Saudi king's style."""
POST = re.compile(
    rf"\b(?:{'|'.join(OFFICES)})(?: of State)? for (?:the )?"
    rf"(?:{FIELD})(?:(?:,? and (?:the )?|, | )(?:{FIELD}))*\b"
)

DEALT_WITH = "|".join(
    sorted(
        lexicon.FIELDS
        | lexicon.words_of(
            "infrastructure supply internal external social cultural advanced gender affairs local "
            "religious environmental digital transportation works welfare women youth urban rural "
            "administration economy interior commodities community population employment "
            "solidarity integration irrigation livestock petroleum investment investments regional "
            "creative higher scientific relations international foreign protection government "
            "family sports"
        )
    )
).title()
PORTFOLIO = re.compile(
    rf"\bMinisters? of (?:the )?"
    rf"((?:{DEALT_WITH})\b(?:(?:,? and (?:the )?|, | & | )(?:{DEALT_WITH})\b)*)"
)
UNIT = (
    r"(?:[A-Z][a-z]+ ){0,3}?(?:Management|Operations|Events|Sector|Sales|Marketing|Practice|"
    r"Strategy|Communications|Procurement|Compliance|Resources|Affairs|Partnerships|Relations)\b"
)
HEADED = re.compile(
    rf"\b(?:Head|Director|Manager|Professor)s? of (?:the )?"
    rf"({UNIT}(?:(?:,? and | & ){UNIT})?)"
)
"""A part of a firm with whoever runs it: "Head of Sales and Marketing"."""


def things_in(document: Document, words: AbstractSet[str]) -> Iterator[Span]:
    """Where a document names what has no page, in no order; some may overlap.

    words  English words, see ``is_word``
    Names inside such a stretch are none: "Letters to Odessa", "the MS Estonia", "Law on Peace".
    """
    for block in document.blocks:
        start, end = block.span.start, block.span.end
        here = TRIGGERS.intersection(document.text[start:end].split())
        for triggers, pattern, group, length_of in KINDS if here else ():  # seldom
            if here.isdisjoint(triggers):
                continue  # the pattern can't match
            for match in pattern.finditer(document.text, start, end):
                if length := length_of(match, words):
                    yield Span(start=match.start(group), end=match.start(group) + length)
        yield from _marked(document.text, start, end)


def _marked(text: str, start: int, end: int) -> Iterator[Span]:
    """Titles and slogans in marks, by their capitals: “The Gifts of Tarvo”, “Midnight in Oslo”.

    Not what a body or an exercise is called by, nor what a head word says is one.
    """
    for match in MARKED.finditer(text, start, end):
        parts = match["title"].split()
        before = text[max(start, match.start() - 30) : match.start()].lower().split()
        naming = before[-2:-1] if before[-1:] == ["the"] else before[-1:]
        is_opened = parts[0] in OPENERS or any(part.islower() for part in parts)
        is_asking = parts[0] in OPENERS and parts[0] != "The"
        is_title = is_asking or (is_opened and not kinds_of_head(match["title"]))
        is_long = len(parts) >= SHORTEST_TITLE and parts[-1][0].isupper()
        if is_long and is_title and NAMING.isdisjoint(naming):
            yield Span(start=match.start("title"), end=match.end("title"))


def _called(match: re.Match[str], words: AbstractSet[str]) -> int:
    """The name behind a noun, if that makes it a work's or a vessel's whatever its last word is.

    A preposition with what follows belongs to it only behind English words: "the film Winter in
    Lisbon", not "the film Vertigo in Lisbon".
    """
    noun, name = match[1], match[2]
    is_vessels = noun.removesuffix("s") in things.VESSELS
    if not (is_vessels or noun in things.WORKS or noun in things.PAPERS):
        return 0  # mostly
    first = LINK.split(name, maxsplit=1)[0]
    is_plain = all(is_word(low, words) for low in re.findall(r"[\w’'-]+", first.lower()))
    if not is_plain:
        name = first
    if " " not in name:
        return 0  # "the film Netflix made": other rules see more of it
    is_works = noun in things.WORKS or (noun in things.PAPERS and is_plain)
    if is_vessels and head_of(name) in lexicon.COMPANY_HEADS:
        return 0
    return len(name) if is_works else len(first) if is_vessels else 0


def _apposed(match: re.Match[str], _: AbstractSet[str]) -> int:
    """What is apposed to a work, if it is written as titles are, with small words inside."""
    words = match[2].split()
    is_written = words[0] == "The" or any(word.islower() for word in words)
    is_work = match[1] in things.WORKS or match[1] in things.PAPERS
    return len(match[2]) if is_work and is_written and len(words) > 1 else 0


def _prefixed(match: re.Match[str], _: AbstractSet[str]) -> int:
    return 0 if head_of(match[1]) in lexicon.ORGANISATION_HEADS else len(match[0])  # "MS Society"


def _aboard(match: re.Match[str], _: AbstractSet[str]) -> int:
    return 0 if kinds_of_head(match[1]) else len(match[1])  # "of the coast guard, the Navy"


def _whole(match: re.Match[str], _: AbstractSet[str]) -> int:
    return len(match[0])


def _field(match: re.Match[str], _: AbstractSet[str]) -> int:
    return len(match[1])


NOUNS = things.WORKS | things.PAPERS | things.VESSELS | {f"{one}s" for one in things.VESSELS}
WITH_COMMA = frozenset(f"{noun}," for noun in things.WORKS | things.PAPERS)
OF_LAWS = frozenset(LAWS.split("|"))


def _fleet(match: re.Match[str], _: AbstractSet[str]) -> int:
    """The names of a fleet, none of which says that it is a body's: "the Coast Guard"."""
    names = re.findall(NAME, match[1])
    return 0 if any(kinds_of_head(name) or name.isupper() for name in names) else len(match[1])


KINDS: tuple[tuple[AbstractSet[str], re.Pattern[str], int, Length], ...] = (
    (NOUNS | WITH_COMMA, CALLED, 2, _called),
    (WITH_COMMA, APPOSED, 2, _apposed),
    (BOATS | {f"{noun}," for noun in BOATS}, ABOARD, 1, _aboard),
    (frozenset(OF_VESSELS), PREFIXED, 0, _prefixed),
    (FLEETS | {f"{noun}," for noun in FLEETS}, FLEET, 1, _fleet),
    (OF_LAWS, LAW, 0, _whole),
    (OF_LAWS, BRACKETED, 0, _whole),
    (frozenset(OFFICES), POST, 0, _whole),
    (frozenset({"Minister", "Ministers"}), PORTFOLIO, 1, _field),
    (frozenset({"Head", "Director", "Manager", "Professor"}), HEADED, 1, _field),
    (frozenset({"Custodian"}), CUSTODIAN, 0, _whole),
)
"""Words that must be there; a pattern, its group at which the name begins, how long that is.

Where it is 0 long, there is no name.
"""
TRIGGERS = frozenset().union(*(triggers for triggers, *_ in KINDS))
