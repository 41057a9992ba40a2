"""Makes, types and numbered things: "a Labrador", "Boeing 737", "Title IX", "sales of Zentora"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .. import lexicon, things
from ..heads import kinds_of_head
from ..names import is_acronym
from ..vocabulary import is_word

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from ...model import Document
    from ..piece import Piece

CODE = re.compile(r"[A-Z]{1,3}-?\d{1,4}[A-Za-z]{0,2}")  # "A320", "F-35", "AF447", "C-11"
TYPE = re.compile(r"(?!COP)(?:[A-Z][a-z]{1,2}|[A-Z]{1,3})-\d{1,3}[A-Z]?|[A-Z]\d{2,4}")
"""The last word of a type's name, or all of it: "MiG-29", "Soyuz MS-22", "Embraer E195"."""
CODE_BEHIND = re.compile(rf" {CODE.pattern}\b")
NUMBER_BEHIND = re.compile(
    r" (?!(?:1[5-9]|20)\d\d\b)\d{1,4}(?![\d,.:%–-]?\d|[%–]| percent| per "
    r"| (?:years?|months?|weeks?|days?|hours?|minutes?|times)\b)\b( [A-Z])?"
)
NUMBER_BEFORE = re.compile(r"\b(?!(?:1[5-9]|20)\d\d\b)\d{2,4} $")
NUMBERED = re.compile(r"[A-Z][a-z]{2,} \d{1,2}")
"""Behind an article a product's or a craft's: "sell the Libra 4", but "in Ward 4"."""
LABELLED = re.compile(
    r"(?:Act|Article|Bill|Chapter|Class|Clause|Exit|Flight|Form|Gate|Grade|Group|Highway|Junction|"
    r"Level|Model|Part|Phase|Plan|Platform|Pool|Proposition|Protocol|Room|Route|Schedule|Section|Stage|Title|"
    r"Type|Unit) (?:\d+[A-Z]?|[IVX]+|[A-Z]|[A-Z]{1,3}-?\d+)"
)
COUNTS = frozenset("two three four five six seven eight nine ten eleven twelve dozen both".split())
ARTICLES = frozenset({"a", "an", "another"})
COUNTING = COUNTS | ARTICLES
DETERMINERS = COUNTING | {"the", "its", "their", "his", "her", "each", "every"}
FURTHER = re.compile(r"-| [A-Z]")
PEOPLE = frozenset({"demonym", "person"})
GOES_ON = frozenset("that who whose which where with without of in at from for like".split())
MEASURED = frozenset(
    "sale demand maker dose bottle packet box kilo kilogram ton tonne shipment vial stock crate "
    "bag jar pint glass cup slice gram litre brand pair".split()
)
STAGED = frozenset(
    "production staging performance adaptation edition translation copy screening rendition".split()
)
FILLED = frozenset("sack bottle bag jar tin crate barrel cup pint tape keg carton pack".split())
"""Nobody and no body is in one of these, whatever the name's form: "a sack of Violet de Galmi"."""
SPECIES = re.compile(r" ([a-z]{3,}(?:um|us|is|a|ae|ii|ans|ens|oides))\b")
FEASTS = frozenset((noun, "of") for noun in ("feast", "holiday", "eve"))
CAUGHT = frozenset("outbreak case epidemic strain spread cluster victim survivor wave".split())
ILL = frozenset(
    (verb, link)
    for verbs, link in (
        ("suffer suffers suffered suffering", "from"),
        ("died dying dies sick", "of"),
        ("diagnosed infected ill living", "with"),
        ("vaccinated immunised immunized", "against"),
        ("treated tested", "for"),
    )
    for verb in verbs.split()
)


BEHIND_NOUNS = frozenset({"of", "for", *(link for _, link in ILL)})
"""Right before a name: what is done with it stands before them."""


def is_make(piece: Piece, document: Document) -> bool:
    """Whether a name is a type's, a product's or a numbered thing's, by numbers and articles."""
    if " " in piece.text and LABELLED.fullmatch(piece.text):
        return not (piece.known or _is_told_of(piece))
    previous = piece.around.previous
    is_behind_noun = previous in BEHIND_NOUNS
    return (
        _is_numbered(piece, document.text)
        or ((previous in COUNTING or previous == "no") and _is_counted(piece))
        or (is_behind_noun and (_is_measured(piece) or _is_filled(piece) or _is_feast(piece)))
        or ((is_behind_noun or piece.folded in things.ILLNESSES) and _is_illness(piece))
        or _is_type(piece)
    )


def _is_feast(piece: Piece) -> bool:
    """Whether a day is named for it: "the feast of St Ana"."""
    return piece.around.before[-2:] in FEASTS and not piece.titled


def _is_type(piece: Piece) -> bool:
    last = piece.text[-4:]
    if piece.known or last.isalpha() or not any(map(str.isdigit, last)):
        return False  # nearly always
    if NUMBERED.fullmatch(piece.text):
        return bool(DETERMINERS & set(piece.around.before[-2:])) and not kinds_of_head(piece.text)
    if piece.around.previous in lexicon.ORGANISATION_NOUNS:
        return False  # "told channel Q7V"
    is_code = CODE.fullmatch(piece.text) is not None and "-" not in piece.text
    return is_code or TYPE.fullmatch(piece.text.rpartition(" ")[2]) is not None


def _is_told_of(piece: Piece) -> bool:
    """Whether somebody acts by the name: "Article 19, a rights group"."""
    return piece.around.tail.startswith(", a")


def _is_numbered(piece: Piece, text: str) -> bool:
    """Whether a number behind makes a type of it: "the Boeing 737", "Airbus A320", "Falcon 9".

    A country's or town's name has numbers behind it that count: "in Norland 300 people".
    """
    words = piece.around
    if piece.known and piece.known[0].type in {"place", "person"}:
        return False
    start, end, stop = piece.span.start, piece.span.end, piece.block.span.end
    if words.tail[1:2].isupper() and CODE_BEHIND.match(text, end, stop):
        return not kinds_of_head(piece.text)
    if is_acronym(piece.text) and not piece.known and NUMBER_BEFORE.search(text, start - 8, start):
        return True
    number = NUMBER_BEHIND.match(text, end, stop) if words.tail[1:2].isdigit() else None
    if number is None or kinds_of_head(piece.text):
        return False
    if piece.known or number[1]:  # a score may follow: "Tarvo 3 Melkor 1"
        return words.previous in DETERMINERS
    return words.previous not in lexicon.LOCATIVE and not is_acronym(piece.text)


def _is_counted(piece: Piece) -> bool:
    """Whether it is one of many: "a Labrador found him", "six Black Hawks", "a Rolex"."""
    words = piece.around
    if words.previous == "no":  # "Norland is no Absurdistan"
        return not (piece.known or words.next or piece.labels == ("person",))
    if words.previous not in COUNTING or is_acronym(piece.text) or piece.titled:
        return False
    if piece.candidate is None or piece.candidate.after or kinds_of_head(piece.text):
        return False
    goes_on = words.next in GOES_ON or FURTHER.match(words.tail)
    if goes_on or PEOPLE & set(piece.labels):
        return False
    if piece.known:
        alias = piece.known[0]
        is_good = alias.type in {"place", "organisation"} and not alias.demonym
        return is_good and words.previous in ARTICLES
    *first, last = piece.text.lower().split()
    return words.previous in ARTICLES or (
        last.endswith("s") and not _is_member(last, is_alone=not first)
    )


def is_species(piece: Piece, words: AbstractSet[str]) -> bool:
    """Whether it is the first half of a living thing's Latin name: "Plasmodium falciparum"."""
    if piece.known or piece.titled or " " in piece.text:
        return False
    match = SPECIES.match(piece.around.tail)
    return match is not None and not is_word(match[1], words)


def _is_member(last: str, *, is_alone: bool) -> bool:
    """Whether "two Liberals" or "three Peronists" are a party's members."""
    is_formed = is_alone and last.endswith(("ans", "ists", "ers"))
    return is_formed or last in lexicon.ORGANISATION_HEADS


def _is_filled(piece: Piece) -> bool:
    """Whether it is in a sack or a bottle: "a bottle of Havana Club"."""
    words = piece.around
    if words.previous != "of" or len(words.before) < 2:  # noqa: PLR2004
        return False
    is_unknown = not (piece.known or piece.titled or words.tail.startswith(lexicon.OWNS))
    return is_unknown and words.before[-2].removesuffix("s") in FILLED


def _is_measured(piece: Piece) -> bool:
    """Whether it is sold, dosed or caught: "sales of Zentora", "an outbreak of Marburg"."""
    words = piece.around
    if words.previous not in {"of", "for"} or len(words.before) < 2:  # noqa: PLR2004
        return False
    if kinds_of_head(piece.text):
        return False
    if piece.known and (piece.known[0].demonym or piece.known[0].weight >= 1.0):
        return False
    noun = words.before[-2].removesuffix("s")
    either = {words.before[-2], noun, noun.removesuffix("e")}
    if words.previous == "of" and either & CAUGHT:
        return not piece.titled and " " not in piece.text and "person" not in piece.labels
    if words.previous == "of" and noun in STAGED:
        return not piece.known
    return not piece.known and bool(either & MEASURED) and " " not in piece.text


def _is_illness(piece: Piece) -> bool:
    """Whether somebody has it: "suffers from Lindgren's", "died of Kerenka"."""
    if piece.known or piece.titled or "person" in piece.labels:
        return False
    return piece.around.before[-2:] in ILL or piece.folded in things.ILLNESSES
