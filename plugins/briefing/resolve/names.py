"""Names as strings: keys to compare them by, their parts, their initials, their slugs."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from anyascii import anyascii

from ..abbreviations import STATES, TITLES
from .lexicon import EASTERN_FAMILIES, PARTICLES, SMALL_WORDS, SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Sequence

LETTER = r"[^\W\d_]"
MOHAMMED = r"(?<!,[ ])\b(?:Md|Mohd)\.(?=[ ](?!(?:Gov|Sen|Rep|Del|Lt|House|Senate)\b)[A-Z])"
"""Short in names of South Asia, no Maryland: "Md. Rafiq Rao"."""
LEFT_OUT = SUFFIXES | PARTICLES | {"md", "mohd"}
"""Words of persons' names that don't tell one from another."""
SHORT_MOHAMMED = re.compile(MOHAMMED)
NAME_WORD = re.compile(
    rf"""
    \bW\.\s?Va\.
  | {LETTER}\.(?:-?{LETTER}\.)+(?=$|[\s,;:)\]”"'’\-–—])   # U.S., J.-P.
  | (?<![\w.@/])[A-Z][\w-]*\.(?:com|org|net|io|ai)\b(?![/@])   # "Amazon.com"
  | {LETTER}\.{LETTER}{{2,}}                        # "S.Paulo"
  | {LETTER}\.(?=\s{LETTER})                         # an initial: "W. Bush"
  | (?:{TITLES})\.
  | {MOHAMMED}
  | (?:(?<=,[ ])|(?<=\b[DRI]-))(?:{STATES}|La|Miss|Mo)\.
  | \b(?:{STATES})\.(?=[ ](?:[a-z]|(?:Gov|Sen|Rep|Lt|Atty)\.))
  | \b[DRI](?=-(?:(?:{STATES})\.|[A-Z]\.))
  | [^\W_]+(?:[’'&‐‑-][^\W_]+)*
    """,
    re.VERBOSE,
)
POSSESSIVE = re.compile(r"(?<=\w)['’]s$|(?<=[A-Z])['’]S$|(?<=s)['’]$")
GENERATION = re.compile(r",? (?:Jr\.?|Sr\.?|Junior|Senior|II|III)$")
INITIAL = re.compile(r"^[^\W\d_]\.?$|^(?:[^\W\d_]\.-?){2,3}$")
ARTICLE = re.compile(r"^(?:al|el|ad|ar|as|at|an|ash)-(?=\w{2})")
EASTERN_GIVEN = re.compile(r"^[A-Z][a-z]+-[a-z]+$")
UNSPELT = str.maketrans("-", " ", ".'’,")
UNMARKED = str.maketrans("", "", ".'’,\"")
NO_SLUG = re.compile(r"[^a-z0-9]+")
NO_CAPITALS = re.compile(r"[^A-Z0-9]")
NO_LETTERS = re.compile(r"\W")
MARKED = r"“[^“”\s]{2,15}”|\"[^\"\s]{2,15}\"|‘[^‘’\s]{2,15}’|'[^'\s]{2,15}'"
NICKNAME = re.compile(rf" (?:{MARKED})(?= )")
MARKS = frozenset("“\"‘'")
"""With which a nickname begins."""
COMPANY = re.compile(r" Co(?:mpany|rporation|rp)?\.?$")
OF_STATES = re.compile(r"^(?:Department|Ministry|Bureau|Office) (?:of|for) (?:the )?")
LEGAL_FORM = re.compile(
    r" (?:Corp|Corporation|Inc|Co|Company|Ltd|PLC|plc|Group|Holdings?|AG|NV|SA)\.?$"
)
LONGEST_ACRONYM = 10
SHORTEST_LOOSE = 3
LONG_ACRONYM = 4


def made_plain(text: str) -> str:
    """Without diacritics and typography, its case kept: the key of case-aware look-ups."""
    ascii_text = text if text.isascii() else anyascii(text)
    return " ".join(ascii_text.replace("`", "'").split())


def folded(key: str) -> str:
    """``fold`` of what is plain."""
    words = key.casefold().translate(UNSPELT).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """``made_plain`` of a text's words, which recur; a gazetteer's names would only fill it."""
    return made_plain(text)


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Without case, diacritics, stops, hyphens and outer article: to compare whole names by."""
    return folded(plain(text))


@lru_cache(maxsize=20_000)
def slug(text: str) -> str:
    """A name as an entity id; never empty."""
    return NO_SLUG.sub("-", fold(text)).strip("-") or "unnamed"


@lru_cache(maxsize=20_000)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, folded, hyphens kept as in "jae-in"; suffix and initials included."""
    return tuple(
        word.casefold().translate(UNMARKED) for word in plain(name).split() if word.strip(".,'\"")
    )


TURKISH = frozenset("ŞĞİ")
PARTS = re.compile(r"[^\W\d_]+")
INSIDE = frozenset("da das de del der des do dos du el la las le les los of on the upon y".split())


def in_small_letters(name: str) -> str:
    """A place's name that a dateline has in capitals, as a text writes it: "Port of Mercy".

    Not one in Turkish, whose I has two small letters.
    """
    if not TURKISH.isdisjoint(name):
        return name

    def word(found: re.Match[str]) -> str:
        low, start = found[0].lower(), found.start()
        is_ending = len(low) == 1 and name[start - 1 : start] in {"'", "’"}  # "King's Ford"
        return low if start and (low in INSIDE or is_ending) else low.capitalize()

    return PARTS.sub(word, name)


def without_nickname(name: str) -> str:
    """A name without the nickname in marks: 'Ana "Kit" Rao' is shown as "Ana Rao"."""
    return name if MARKS.isdisjoint(name) else NICKNAME.sub("", name)


@lru_cache(maxsize=20_000)
def core(name: str) -> tuple[str, ...]:
    """The words that tell a person's name from another's: no initials, particles, suffix.

    Nor the Arabic article: "el-Sisi" is Sisi.
    """
    words = tuple(ARTICLE.sub("", word) for word in words_of(name))
    kept = tuple(word for word in words if word not in LEFT_OUT and len(word.replace("-", "")) > 1)
    return kept or words


def suffix(name: str) -> str:
    """What stands behind a name, in lower case: "jr", "sr", "ii", or nothing."""
    last = words_of(name)[-1:]
    return last[0] if last and last[0] in SUFFIXES else ""


@lru_cache(maxsize=20_000)
def is_family_first(name: str) -> bool:
    """Whether the family name stands first: "Moon Jae-in", "Xi Jinping", "Nguyen Phu Trong".

    By the form of the given name, or by the family name, of which China, Korea and Vietnam have
    few; one of those at the end, too ("Bruce Lee"), decides nothing.
    """
    words = plain(name).split()
    if len(words) < 2 or "-" in words[0]:  # noqa: PLR2004
        return False
    if len(words) == 2 and EASTERN_GIVEN.match(words[1]):  # noqa: PLR2004
        return True
    return words[0].lower() in EASTERN_FAMILIES


def is_family_between(words: Sequence[str]) -> bool:
    """Whether an English name stands before an eastern one: "Christina Lau Suk-yee"."""
    is_three = len(words) == 3 and "-" not in words[0]  # noqa: PLR2004
    return is_three and EASTERN_GIVEN.match(words[2]) is not None


@lru_cache(maxsize=20_000)
def family_name(name: str) -> str:
    """The family name in a person's: "Le Drian", "Silva", "Kennedy" of "Robert Kennedy Jr."."""
    words = name.split()
    if is_family_first(name):
        return words[0]
    if is_family_between(words):
        return words[1]
    while len(words) > 1 and NO_LETTERS.sub("", words[-1].casefold()) in SUFFIXES:
        words.pop()
    is_double = len(words) > 2 and words[-2][0].isupper()  # noqa: PLR2004
    if is_double and plain(words[-2]).casefold() in PARTICLES:
        return " ".join(words[-2:])
    return words[-1] if words else name


@lru_cache(maxsize=20_000)
def initials(name: str) -> tuple[str, str]:
    """First letters of a name's words: of the capitalised ones, and of all."""
    parts = plain(name).replace("(", "").split()  # "Reef Party (United)"
    words = [word for part in parts for word in part.split("-") if word]
    big = "".join(word[0] for word in words if word[0].isupper() or word[0].isdigit())
    return big.upper(), "".join(word[0] for word in words).upper()


@lru_cache(maxsize=20_000)
def abbreviates(short: str, long: str) -> bool:
    """Whether ``short`` is made of first letters of ``long``: "OSCE", "KCNA", "UniTeam" isn't.

    Small words may be left out on either side, and the acronym may skip a word of a long name
    (Taghva and Gilbreth, Recognizing acronyms and their definitions, 1999: longest common
    subsequence, here with at most one letter of the acronym unaccounted for by a first letter).
    """
    letters = NO_CAPITALS.sub("", plain(short).upper())
    big, everything = initials(long)
    if not 1 < len(letters) <= LONGEST_ACRONYM or " " in short.strip() or len(everything) == 1:
        return False
    if len(letters) > len(everything) + 1 or not set(letters).issubset(everything + "O"):
        return False  # nearly always
    is_co = letters == f"{big}O" and COMPANY.search(long) is not None  # "TEPCO"
    if letters in {big, everything, _bare_initials(long)} or is_co:
        return True
    if len(letters) >= LONG_ACRONYM and sorted(letters) == sorted(everything):
        return True  # in another language's order: "ONUB", "OTAN"
    if len(letters) > LONG_ACRONYM and not Counter(letters) - Counter(big):
        return len(big) - len(letters) <= 1  # "PAIGC", "PMDB"
    small = sum(word in SMALL_WORDS for word in long.split())
    return (
        len(letters) >= SHORTEST_LOOSE
        and letters[0] == big[:1]
        and _is_inside(letters, everything)
        and len(everything) - len(letters) <= 1 + small
    )


@lru_cache(maxsize=20_000)
def _bare_initials(name: str) -> str:
    """Of what a department is for, of a firm without its form: "HHS", "GM"; or nothing."""
    bare = LEGAL_FORM.sub("", OF_STATES.sub("", name))
    return initials(bare)[0] if bare != name and " " in bare else ""


def _is_inside(letters: str, text: str) -> bool:
    stream = iter(text)
    return all(letter in stream for letter in letters)


@lru_cache(maxsize=20_000)
def is_acronym(text: str) -> bool:
    """Whether a word is all capitals, with or without stops or a final "s": "U.S.", "IPCC"."""
    if " " in text or text[1:].islower():
        return False  # nearly always
    letters = NO_LETTERS.sub("", text)
    return 1 < len(letters) <= LONGEST_ACRONYM and sum(map(str.isupper, letters)) >= max(
        2, len(letters) - 1 - sum(map(str.isdigit, letters))
    )
