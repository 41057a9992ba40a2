"""Capitalised words that name nothing this site has a page for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ...abbreviations import LETTERS_BEHIND
from .. import lexicon, things
from ..around import is_called_place
from ..heads import head_of, kinds_of_head
from ..names import is_acronym
from ..parties import is_chamber, is_party, stands_alone
from ..vocabulary import ends_of, is_word
from .called import bears_noun
from .nothing import names_nothing, names_nothing_known
from .posts import goes_on, is_post
from .set_apart import AT_HEADLINES, is_agency, is_model, is_of_title, is_owned_thing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from ...model import Document
    from ..around import Around
    from ..piece import Piece

PRIZES = frozenset({"prize", "award", "medal", "degree", "doctorate"})
BEHIND_PRIZES = lexicon.LOCATIVE | lexicon.SMALL_WORDS | {"as", "with", "by"}
NAMED_AFTER = frozenset(
    "act bill prize award index scheme trophy medal fever virus disease syndrome".split()
)
"""Right behind an unknown name: it is theirs."""
SURE = 0.8
SHOUTED = 4  # words in capitals that are a line by itself
SHOUTED_WORDS = frozenset({"WHO", "US", "IS", "IT", "ALL", "AID"})
"""Acronyms that are words, too, where all is in capitals."""
LONGEST_BYLINE = 40  # code points
LONG = 5  # letters of a word in capitals that is hardly an acronym
WON = re.compile(
    r"\b(?:w[io]ns?|received?s?|awarded|collected|scooped|clinched|nominated for|shortlisted for|"
    r"took|takes|carried off|earned|handed|presented with) the (?:[A-Z]\w+ of the )?$"
)
OF_NAMESAKE = re.compile(
    r"(?:['’]s?|(?<=['’]s)) (?:Day|Eve|Fire|[Ll]aw|Comet|Oath|[Dd]isease|[Ss]yndrome|[Tt]heorem|"
    r"palsy|[Pp]rinciple|[Pp]aradox)\b"
)
TICKER = re.compile(r"\((?:[A-Z]\w+): ?$")
ONE_OF_MANY = frozenset({"a", "an", "another", "several", "two", "three", "few"})
ORDINALS = frozenset({"second", "third", "fourth", "fifth"})
OF_COUNTRIES = (things.MONEY | things.SPECIES | things.LEARNT | things.DISHES) - things.TRADED
"""Behind a people's adjective they make a thing of it: "the Norlandic krone"."""
VERSUS = (" v. ", " v ")
"""Beside a name in a court case's: "Rao v. Norland"."""
WORDS_TOO = frozenset({"Pole", "Poles"})  # of a fence, of the earth
PROGRAMMES = frozenset({"program", "programme"})
REACHING = frozenset({"in", "near", "at", "to", "from", "outside", "around"})
DIVISIONS = frozenset(
    "state province district county governorate upazila tehsil taluk mandal sub-county subdistrict "
    "regency oblast village town area region camp".split()
)
"""Right behind the name of a place, where no article stands before it."""
WITH_ARTICLE = frozenset("province district county governorate upazila regency region".split())
"""Behind one with an article, too."""
WORKS = frozenset("dam lake reservoir airport river valley station".split())
"""Behind one wherever it stands."""
ADJECTIVE = re.compile(r"(?:ish|ese|ic|i|(?<!j)(?<!st)an)$")
"""Rather a people's than a place: "the Norian region"."""
GIVEN_TOO = frozenset({"Christian", "Jain"})
ADDRESSING = ("@", "#", ".com/", ".org/", ".co/", ".ly/")
"""Before the name of an account or a page."""
OWNERS_OF_SHIPS = frozenset("whose its their his her our my".split())
CURRENCIES = frozenset("$€£¥₵¢₦₹₽₩₺₱฿₫")
LAUNCHED = re.compile(
    r", (?:launched (?:in|on|from|into|by)|laid down|christened|commissioned in|moored|berthed|"
    r"docked)\b"
)
"""Behind a name: a ship's or a spacecraft's."""


def is_noise(
    piece: Piece, document: Document, given_names: AbstractSet[str], surnames: AbstractSet[str]
) -> bool:
    """Whether a piece is a thing, a law, a prize, a type, a post, or just a word.

    surnames  last words, in lower case, of full names of persons in the text
    """
    words, text, low = piece.around, piece.text, piece.text.lower()
    return (
        ((not text.isalpha() or not piece.titled) and names_nothing(text))
        or (not piece.known and _is_unknown(piece, words, document))
        or (low == "house" and not is_chamber(piece, document.text))
        or (not piece.headline and _is_of_case(words))
        or (
            (text[-1] == "s" or words.tail[:1] in lexicon.APOSTROPHES)
            and bool(OF_NAMESAKE.match(document.text, piece.span.end))
        )
        or (
            words.lead.endswith((": ", ":"))
            and is_acronym(text)
            and bool(TICKER.search(words.lead))
        )
        or (
            (low not in surnames or words.previous in {"the", "a"})
            and _is_no_entity(piece, words, given_names)
        )
        or _is_thing(piece, words)
        or (text in LETTERS_BEHIND and _is_honour(piece))
        or (words.previous == "ethnic" and not piece.titled)
        or ("demonym" in piece.labels and " " in text and low.rpartition(" ")[2] in things.FAITHFUL)
        or (text in SHOUTED_WORDS and _is_shouted(piece, document))
        or (not piece.known and text.isupper() and _is_byline(piece, document))
        or words.lead.endswith(ADDRESSING)
        or words.tail[:1] in CURRENCIES
        or (words.lead.endswith("(") and is_agency(piece, document))
        or (bool(document.emphasised) and is_of_title(piece, document))
    )


def is_signature(piece: Piece) -> bool:
    """Whether an agency signs at a paragraph's end, or in a line: "… she told them. EFE"."""
    words = piece.around
    if words.tail:
        return False  # nearly always
    is_alone = not words.lead and piece.block.kind == "paragraph"
    is_behind = words.lead.rstrip('”"’) ').endswith((".", "!", "?")) and words.lead.endswith(" ")
    is_closed = is_alone or is_behind
    return is_closed and is_acronym(piece.text) and not words.before and not piece.headline


def _is_byline(piece: Piece, document: Document) -> bool:
    """Whether it is of a short line of capitals that names nobody in the story: "ANA RAO"."""
    line = piece.block.span
    if piece.block.kind != "paragraph" or line.end - line.start > LONGEST_BYLINE:
        return False
    written = line.of(document.text)
    is_loud = written.isupper() and " " in written and written[-1].isalpha()
    return is_loud and piece.text.title() not in document.text


def _is_shouted(piece: Piece, document: Document) -> bool:
    """Whether it is a word in a line of capitals: "A BAKER WHO DARES", "IT WAS A WIN FOR US."."""
    words = piece.around
    if piece.headline:
        is_behind_noun = words.before[-2:-1] in {("a",), ("an",), ("the",)}
        is_who = piece.text == "WHO" and is_behind_noun
        return is_who and piece.block.span.of(document.text).isupper()
    beside = [*words.lead.split()[-4:], *words.tail.split()[:3]]
    is_loud = len(beside) > SHOUTED and " ".join(beside).isupper()
    return is_loud and not (piece.text == "US" and words.next)


def _is_unknown(piece: Piece, words: Around, document: Document) -> bool:
    """Whether it is what is no name of anything known: a prize, a vessel, a word written large."""
    return (
        ((not piece.text.isalpha() or not piece.titled) and names_nothing_known(piece.text))
        or _is_of_prize(words)
        or (words.previous == "the" and (_is_won(piece, words) or _sails(piece)))
        or (piece.text == "Amir" and words.previous in {"the", "late", "former"})
        or _is_written_small(piece, document)
        or is_owned_thing(piece)
        or is_model(piece)
        or (words.previous == "at" and piece.headline and piece.folded in AT_HEADLINES)
    )


def _is_of_case(words: Around) -> bool:
    """Whether a name stands in a court case's: "Rao v. Norland"."""
    return words.tail.startswith(VERSUS) or words.lead.endswith(VERSUS)


def _is_honour(piece: Piece) -> bool:
    """Whether it is the letters of an order: "Ana Rao, OBE,", "was offered an MBE"."""
    is_alone = piece.around.tail[:1] in {"", ",", ";", ")", "."}
    is_one = piece.around.previous in {"an", "a", "his", "her"}
    return is_alone or is_one


def _is_won(piece: Piece, words: Around) -> bool:
    """Whether it is a prize without a word that says so: "won the Golden Otter at"."""
    if words.next in PRIZES or kinds_of_head(piece.text):
        return False
    is_whole = not words.next or words.next in BEHIND_PRIZES
    return is_whole and bool(WON.search(words.lead))


def _sails(piece: Piece) -> bool:
    """Whether it does or suffers what only vessels do: "the Costa Verde ran aground"."""
    if kinds_of_head(piece.text):
        return False
    governor = piece.candidate.governor if piece.candidate else ""
    position = piece.candidate.position if piece.candidate else "other"
    if position == "object":
        return governor in things.STEERING
    is_stranded = " aground" in piece.around.tail[:25] or " lifted off" in piece.around.tail[:25]
    return position == "subject" and (governor in things.SAILING or is_stranded)


def _is_written_small(piece: Piece, document: Document) -> bool:
    """Whether the text has it in small letters, too: "KALA-AZAR"."""
    if len(piece.text) < LONG or not piece.text.isupper() or " " in piece.text:
        return False
    return any(ends_of(piece.text.lower(), document.text))


def _is_of_prize(words: Around) -> bool:
    """Whether it says for what a prize is: the "Nobel Prize in Literature", not "in Oslo"."""
    return words.previous == "in" and not PRIZES.isdisjoint(words.before[-2:-1])


def _is_no_entity(piece: Piece, words: Around, given_names: AbstractSet[str]) -> bool:
    """A law, a prize, a work; a name that is a word of a title alone ("President")."""
    known = bool(piece.known)
    is_title = not known and is_post(piece)
    is_named_after = words.next in NAMED_AFTER and not known
    if not (is_title or is_named_after or piece.titled or _is_law(piece.text)):
        return False  # nearly always
    is_prize = " " in piece.text and piece.text.lower().rpartition(" ")[2] in PRIZES
    if piece.titled and not known and (is_prize or goes_on(piece)):
        return True
    if piece.titled or (known and piece.known[0].weight >= SURE):
        return False  # "Gov. Nathan Deal" is no deal
    if "person" in piece.labels and words.previous != "the" and _is_full(piece, given_names):
        return False  # "Doris Day"
    is_held = "organisation" in piece.labels or (
        piece.text == "Treasury" and bool(words.previous)
    )  # "the US Treasury"
    is_body = is_title and stands_alone(piece) and is_held
    return not is_body or is_named_after or _is_law(piece.text)


@lru_cache(maxsize=20_000)
def _is_law(text: str) -> bool:
    """Whether a name ends as a law's, a prize's, a work's do."""
    lows = text.lower().split()
    is_un = lows[:2] == ["united", "nations"]
    if lows[-1] in PROGRAMMES and (is_un or is_acronym(text.partition(" ")[0])):
        return False  # "UN Environment Programme"
    is_honour = lows[:2] == ["order", "of"] and not (lows[-1].endswith("s") or "malta" in lows)
    return (
        is_honour  # "Order of Norland", but of Malta, Preachers
        or lows[-1] in things.NO_ENTITY_HEADS
        or tuple(lows[-2:]) in things.DECORATIONS
        or head_of(text) in things.NO_ENTITY_HEADS
    )


def _is_full(piece: Piece, given_names: AbstractSet[str]) -> bool:
    """Whether it has the form of a full name, however its last word reads."""
    first, _, last = piece.text.lower().partition(" ")
    return first in given_names and last in lexicon.PERHAPS_SURNAMES


def _is_thing(piece: Piece, words: Around) -> bool:
    """A type, a currency, a breed, one of many: by the words beside the name."""
    if piece.known and piece.known[0].demonym:
        return words.next in OF_COUNTRIES or not things.GOODS.isdisjoint(words.after[:2])
    if piece.known and piece.known[0].weight >= SURE:
        is_species = words.next in things.SPECIES and words.previous not in lexicon.WHERE
        return is_species or _is_ship(piece, words)
    if not piece.known and LAUNCHED.match(words.tail) and not kinds_of_head(piece.text):
        return True
    if words.next in things.DISHES and not piece.known:
        return True
    is_type = not (piece.known or kinds_of_head(piece.text)) and (
        words.next in things.BEHIND_TYPES
        or (" " not in piece.text and not things.THINGS_AFTER.isdisjoint(words.after[1:2]))
    )
    return is_type or bears_noun(piece) or _is_word(piece, words) or _is_one_of_many(piece, words)


def _is_ship(piece: Piece, words: Around) -> bool:
    """Whether a known place's name is a vessel's here: "whose frigate Norland fired".

    Not "the tanker Norland seized", by which somebody does something.
    """
    if words.previous not in things.VESSELS or len(words.before) < 2:  # noqa: PLR2004
        return False
    is_acting = piece.candidate is not None and piece.candidate.position == "subject" and words.next
    return words.before[-2] in OWNERS_OF_SHIPS or not is_acting


def _is_one_of_many(piece: Piece, words: Around) -> bool:
    """An Ilyushin, a Hwasong-12, the third Li: one of its kind or name."""
    return (
        ((words.previous in ONE_OF_MANY and not words.after[:1]) or words.previous in ORDINALS)
        and not (is_acronym(piece.text) or is_party(piece))
        and " " not in piece.text
    )


def _is_word(piece: Piece, words: Around) -> bool:
    """A word about which something is said: "Uhuru means freedom", the lander, "Vikram"."""
    return words.next in {"means", "meaning", "meant"} and " " not in piece.text


def is_ethnic(piece: Piece) -> bool:
    """Whether the model takes an unknown word for a people or a faith: "Kurds", "Muslim"."""
    words = piece.around
    if piece.text.lower() in things.FAITHS:
        is_adjective = piece.candidate is not None and bool(piece.candidate.after)
        is_people = "demonym" in piece.labels and piece.text not in GIVEN_TOO
        return not piece.titled and (is_adjective or is_people)
    return (
        "demonym" in piece.labels
        and not piece.known
        and not is_party(piece)
        and " " not in piece.text
        and not is_acronym(piece.text)
        and piece.text.lower() not in lexicon.NATIONAL_SIDES
        and (bool(words.after) or piece.text.endswith("s"))
        and not _is_reached(piece)
    )


def _is_reached(piece: Piece) -> bool:
    """Whether one is in it or goes there, as in no people: "in Iqaluit", "of Michoacan state"."""
    words = piece.around
    if (words.next in WORKS and not ADJECTIVE.search(piece.text)) or is_called_place(words.before):
        return True
    if words.next in DIVISIONS:
        is_name = words.next in WITH_ARTICLE and not ADJECTIVE.search(piece.text)
        is_long = words.previous == "the" and is_name
        previous = words.before[-2] if is_long and len(words.before) > 1 else words.previous
        return previous in lexicon.WHERE
    is_head = piece.candidate is not None and not piece.candidate.after
    is_whole = is_head or words.next in {"next", "last", "this"}
    return is_whole and words.previous in REACHING and not piece.text.endswith("s")


def is_slogan(piece: Piece, document: Document, outside: Iterable[str]) -> bool:
    """Whether a piece that fills quotation marks is a title, a slogan or a mere word.

    outside   folded names that the text has outside of quotation marks, too
    "The ‘Ross’" is a word; the “Pacific Dragon” exercises have a name.
    """
    if not piece.quoted:
        return False
    exercise = piece.around.next.removesuffix("s") in lexicon.EXERCISES
    if exercise or "event" in kinds_of_head(piece.text):
        return False
    folded = piece.folded
    if folded in outside:
        return False
    is_part = any(f" {folded} " in f" {name} " for name in outside)
    if is_part or (piece.known and piece.known[0].weight >= SURE):
        return _has_article(piece, document)
    return True


def _has_article(piece: Piece, document: Document) -> bool:
    before = document.text[piece.block.span.start : piece.span.start].rstrip("“‘\"'")
    return before.lower().endswith((" the ", "the "))


def is_loud(piece: Piece, words: AbstractSet[str]) -> bool:
    """Whether it is words in capitals for the loudness: "A STOWAWAY cat", "PRIME RATE: 7%"."""
    if not piece.text.partition(" ")[0].isupper() or piece.known or len(piece.text) < LONG:
        return False
    parts = piece.text.lower().split()
    if len(parts) >= SHOUTED and not kinds_of_head(piece.text):
        loud = sum(map(str.isupper, piece.text.split()))
        known = sum(part.isalpha() and is_word(part, words) for part in parts)
        return loud >= max(SHOUTED, len(parts) - 1) and known > 1  # "FIRM TO BUY ITS RIVAL The"
    if not piece.text.isupper():
        return False
    is_several = len(parts) > 1
    if is_several and not piece.around.tail.startswith(":"):
        return False
    return all(
        part in lexicon.SMALL_WORDS or (part.isalpha() and is_word(part, words)) for part in parts
    )


def is_family(piece: Piece, surnames: Iterable[str]) -> bool:
    """Whether a piece is a family or a couple: "the Clintons"."""
    low = piece.folded
    return low.endswith("s") and any(low in {name + "s", name + "es"} for name in surnames)


def is_river(piece: Piece) -> bool:
    """Whether a country's name is its river's: "along the Niger", not "the Niger delegation"."""
    words = piece.around
    return piece.text in lexicon.RIVERS and words.previous == "the" and not words.after


def is_headline_word(piece: Piece, body: Sequence[str]) -> bool:
    """Whether a headline's word is only capitalised: unknown, and no name in the body."""
    if not piece.headline or piece.folded in body:
        return False
    parts = set(piece.folded.split())
    if piece.text in WORDS_TOO and not piece.labels:
        return True
    is_sure = bool(piece.known) and piece.known[0].weight >= SURE
    if is_sure and (piece.known[0].type != "person" or " " in piece.text):
        return False
    if any(parts <= set(name.split()) for name in body):
        return " " not in piece.text and not piece.labels and not is_acronym(piece.text)
    return not (is_acronym(piece.text) and piece.known)
