"""Names whose bearer the text calls a thing: "the lander, Vikram", "the Manas, an epic"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .. import lexicon, things
from ..heads import kinds_of_head
from ..names import abbreviates, is_acronym

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from ...model import Document
    from ..piece import Piece

HONOURING = frozenset(
    "don doña dona lady lord sir dame miss madame princess prince king queen".split()
)
"""Titles that a ship's or an engine's name has: "the locomotive Doña Rosa"."""
NAMES_TOO = frozenset({"tom", "cat", "colt", "robin", "jet", "rice", "bear", "song", "book"})
LONGEST_WORD = 9  # letters; longer ones have acronyms of their own: "diethylstilbestrol (DES)"
APPOSED = re.compile(
    r", (?:(?:an?|the|its|one of the) (?:[\w’'-]+ ){0,3}?([a-z-]+)|(software|technology))"
    r"(?=[,.;]| (?:for|of|that|which|in|by|from|with|on|to|made|used|sold|built|written) )"
)
IN_HAND = re.compile(r", (?:an?|the|his|her) [^,.]{1,40} in (?:(?:one|each|his|her) )?hands?\b")
ABOARD = re.compile(r"\b(?:(?:hull|deck|crew|captain|skipper|bow|wreck) of|aboard|on board) the $")
DUBBED = re.compile(r"\b([a-z-]+),? dubbed (?:the )?[“‘\"]?$")
NAMINGS = (" called ", " named ", " nicknamed ", " christened ", " as ")
NAMED_BEFORE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|two|three|['’]s) (?:[\w-]+ ){0,3}?"
    r"(?P<thing>[a-z-]+),? (?:called|named|nicknamed|christened) $"
)
BREED = re.compile(
    r"\b[Aa] (?:[A-Z][\w-]+ )+[A-Z][\w-]*(?<!an)(?<!er)(?<!ese)(?<!ish)(?<!L) (?:called|named) $"
)
"""An animal by its breed: "a Leghorn Red named Dolly", but "a South African named Ana"."""
WHICH = re.compile(r"\b(?:which|that) (?:he|she|they|[A-Z]\w+) (?:called|named|christened) $")
"""A hybrid, say, which somebody "called Golden Rao": nobody."""
PLANNED = re.compile(
    r"\b(?:plan|project|scheme|product|device|technique|process|tool|recipe|dish|method|design)s?\b"
    r"[^.;,]{0,25}\b(?:known|referred to)(?: [a-z]+){0,4} as $"
)
BEARERS = (
    lexicon.PERSON_NOUNS | lexicon.ORGANISATION_NOUNS | lexicon.PLACE_NOUNS | lexicon.EVENT_NOUNS
)
BODIES = BEARERS | (lexicon.ORGANISATION_HEADS - {"program", "programme"})
BODIES_TOO = frozenset("carrier brand blog magazine newsletter app".split())
"""Airlines, makers and what is written are called so, and things."""
THING_BEFORE = re.compile(
    r"(?:\b(?P<when>[A-Z][a-z]+) )?\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) "
    r"(?:[\w-]+ ){0,2}?(?P<thing>[a-z-]+), (?:the |called |named )?$"
)
"""A thing that is named behind it, but for what opens the sentence: "During the play, Rao wept"."""
DETERMINERS = frozenset("the a an its his her their this that another".split())


def is_thing(piece: Piece, described: str | None, nouns: AbstractSet[str]) -> bool:
    """Whether the text calls a name's bearer a ship, a rover, a program: "the lander, Vikram".

    described   the head of the grammar's apposition, if there is one
    nouns       less sure ones of things: "the dhow Al Noor", "the Manas, an epic"
    """
    words, is_open = piece.around, piece.around.tail.startswith(", ")
    if is_open and IN_HAND.match(words.tail):
        return False
    before = words.lead
    apposed = APPOSED.match(words.tail) if is_open else None
    return (
        (before.endswith(" the ") and _is_aboard(piece, before))
        or _names_thing(described, piece)
        or bool(apposed and (apposed[2] or _names_thing(apposed[1], piece)))
        or (before.endswith((", ", ", the ")) and not words.next and _is_apposed(before))
        or (before.endswith(NAMINGS) and _is_named(before, nouns))
        or bears_noun(piece)
        or (words.previous in things.VESSELS and " " in piece.text)
        or (words.previous == "dubbed" and _is_dubbed(before))
        or _is_called(piece, described or ((apposed[1] or "") if apposed else ""), nouns)
    )


def _is_aboard(piece: Piece, before: str) -> bool:
    """Whether somebody or something is a vessel's: "captain of the Norlander", no coast guard's."""
    return bool(ABOARD.search(before)) and "organisation" not in kinds_of_head(piece.text)


def _names_thing(noun: str | None, piece: Piece) -> bool:
    """Whether a description's noun is a thing's, and no body's here: "Air Tarvo, a carrier"."""
    is_body = "organisation" in piece.labels and noun in BODIES_TOO
    return noun in things.THINGS_BEFORE and not is_body


def bears_noun(piece: Piece) -> bool:
    """Whether a thing's noun stands right before its name: "the lander Vikram"."""
    before = piece.around.before
    noun = before[-2] if piece.titled in HONOURING and len(before) > 1 else piece.around.previous
    is_behind = noun in things.THINGS_BEFORE
    return is_behind and not kinds_of_head(piece.text) and not _does_with(piece)


def _does_with(piece: Piece) -> bool:
    """Whether somebody does something with the thing before: "the album Rao recorded"."""
    is_subject = piece.candidate is not None and piece.candidate.position == "subject"
    is_somebody = "person" in piece.labels and piece.around.previous not in things.VESSELS
    return is_subject and is_somebody and bool(piece.around.next)


def _is_called(piece: Piece, apposed: str, nouns: AbstractSet[str]) -> bool:
    """Whether one of the nouns, with its article, stands before a name, or is what it is.

    Not where the name does something: "the car Rao drove".
    """
    if piece.titled or kinds_of_head(piece.text):
        return False
    words = piece.around
    is_noun = words.previous in nouns or words.previous.removesuffix("s") in nouns
    is_doing = piece.candidate is not None and piece.candidate.position == "subject" and words.next
    is_before = is_noun and not is_doing and words.before[-2:-1] and words.before[-2] in DETERMINERS
    return bool(is_before) or (apposed in nouns and "person" not in piece.labels)


def _is_apposed(before: str) -> bool:
    """Whether a thing is named behind it: "the lander, Vikram"."""
    match = THING_BEFORE.search(before)
    is_thing = match is not None and match["thing"].removesuffix("s") in things.THINGS_BEFORE
    return is_thing and match is not None and not match["when"]


def _is_named(before: str, nouns: AbstractSet[str]) -> bool:
    """Whether a thing or an animal is given a name: "a hen called Dolly", "known as Swallow"."""
    if PLANNED.search(before) or BREED.search(before) or WHICH.search(before):
        return True
    match = NAMED_BEFORE.search(before)
    noun = match["thing"].removesuffix("s") if match else ""
    return noun in things.THINGS_BEFORE or noun in nouns


def _is_dubbed(before: str) -> bool:
    """Whether something that is nobody and no place is given a name: "a vacuum, dubbed Sweepy"."""
    match = DUBBED.search(before)
    return match is not None and match[1].removesuffix("s") not in BEARERS


def opens_with_thing(piece: Piece, given_names: AbstractSet[str]) -> bool:
    """Whether the noun that opens the sentence went into the name: "Racehorse Tidal Dancer"."""
    if piece.known or piece.around.before:
        return False
    first, _, rest = piece.text.partition(" ")
    noun = first.lower()
    if not rest:
        return False
    is_first = not kinds_of_head(piece.text)
    is_noun = noun in things.THINGS_BEFORE and noun not in NAMES_TOO and noun not in given_names
    return is_first and is_noun


def _is_post(short: str, words: Sequence[str]) -> bool:
    """Whether a post is shortened: "Chief Election Commissioner (CEC)", "head of police (HOP)"."""
    if not words:
        return False
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    if head.lower().rpartition("-")[2] not in lexicon.PERSON_NOUNS:
        return False
    big = [part for word in words if word != "of" for part in word.title().split("-")]
    return any(abbreviates(short, " ".join(big[first:])) for first in range(len(big)))


def is_short_for_thing(piece: Piece, document: Document) -> bool:
    """Whether an acronym in brackets stands for words in small letters: "magnetic scan (MS)"."""
    start = piece.span.start
    if document.text[start - 2 : start] != " (" or not is_acronym(piece.text) or piece.known:
        return False
    before = document.text[max(piece.block.span.start, start - 90) : start - 2]
    words = re.findall(r"[\w’'-]+", before)[-len(piece.text) - 1 :]
    if _is_post(piece.text, words):
        return True
    words = words[-len(piece.text) :]
    if words and words[-1].lower() in things.NO_ENTITY_HEADS and words[-1][0].isupper():
        return any(abbreviates(piece.text, " ".join(words[first:])) for first in range(len(words)))
    if not words or not words[-1].islower() or words[-1].removesuffix("s") in BODIES:
        return False
    if words[-2:-1] == ["per"]:  # a measure: "million litres per day (MLD)"
        return True
    is_syllable = words[-1].startswith(piece.text[0].lower()) and len(words[-1]) > LONGEST_WORD
    return is_syllable or any(
        abbreviates(piece.text, " ".join(words[first:])) for first in range(len(words) - 1)
    )
