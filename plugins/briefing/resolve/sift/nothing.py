"""What says by itself that it is no name: days, styles, types, mere words."""

from __future__ import annotations

import re
from functools import lru_cache

from .. import lexicon, things
from ..heads import head_of
from .plain_words import WORDS_ALONE as PLAIN

CALENDAR = re.compile(
    r"(?:(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|january|february|april|june|july|"
    r"august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
    r"(?: \d{1,2})?$"
)
OF_THE_YEAR = re.compile(r"(?:.* )?of the (?:Year|Month|Week|Season|Match|Tournament|Century)$")
NEW_YEAR = re.compile(r"(?:.* )?New Year$|[A-Z]\w+ (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
MANY = re.compile(r"[A-Z]{2,5}s")  # "NGOs"
ROMAN = re.compile(r"[IVX]{2,5}")
POSTS = frozenset(
    "officer commissioner inspector superintendent director administrator rapporteur".split()
)
FEAST = re.compile(
    r"(?:Eid|Yom|Rosh|Tu|Día|Whit|Good|Holy|Ash|Palm|Easter|Shrove) \S+$|Hari Raya\b"
    r"|(?:Vijaya Dashami|Durga Puja|Raksha Bandhan|Ganesh Chaturthi|Loy Krathong)$"
)
SENTENCE = re.compile(r"\w (?:Is|Are|Was|Were|Has|Have|Does|Did) \w")
"""A headline that stands in the text: "Council Is One Vote Short"."""
STYLE = re.compile(r"H\.? ?E|H\.? ?H|HRH|Member (?:States|Countries|Nations)")
RULE = re.compile(r"State of (?:Emergency|Exception|Siege|Disaster|Calamity|Alert|Alarm|War)\b")
SUBJECT = re.compile(
    r"^\w+(?:ology|[mt]istry|onomy|ography|onomics|ematics|hysics|losophy|lomacy)$"
)
PEOPLES = re.compile(r"(?:First|Indigenous|Aboriginal|Native) (?:Nations|Peoples?)")
MODEL = re.compile(r"[A-Z]{1,3}-\d+\w? [A-Z]")  # "MV-22 Osprey"
HONOURED = re.compile(
    r"(?:His|Her|Their|Your)(?: (?:Royal|Imperial|Serene|Highness|Majesty|Majesties|Excellency|"
    r"Excellencies|Holiness|Eminence|Grace|Honour|Lordship|Ladyship))*"
    r"|Yang (?:Arif|Berhormat|Amat \w+)"
)
WORDS_ALONE = PLAIN | things.HOLIDAYS | things.RELIGIONS | things.PRIZES | things.FAITHFUL
SHIPS = things.SHIPS | {"project"}


STRESSED = frozenset("he him his she her hers they them their we our you your my".split())
"""In capitals a pronoun is only loud: "We battered HIM"."""


@lru_cache(maxsize=20_000)
def names_nothing(text: str) -> bool:
    """Whether a name says by itself that it is no name; asked for once, for names recur.

    It is a day, a month, a mark of the wire, or, of several words, an occasion or an aircraft.
    """
    low = text.lower()
    return (
        bool(CALENDAR.match(low))
        or low.endswith(("-designate", "-elect"))
        or (text.isupper() and (low in things.WIRE_MARKS or low in STRESSED))
        or len(low) < 2  # noqa: PLR2004
        or low in things.AIRCRAFT
        or bool(OF_THE_YEAR.match(text) or NEW_YEAR.match(text) or HONOURED.fullmatch(text))
    )


@lru_cache(maxsize=20_000)
def names_nothing_known(text: str) -> bool:
    """Whether an unknown name says by itself that it is none: a mere word, a ship, a type."""
    low = text.lower()
    return (
        low in WORDS_ALONE
        or (low[-1] == "." and low[:-1] in lexicon.HONORIFICS)
        or bool(MANY.fullmatch(text) or ROMAN.fullmatch(text))
        or (" " in low and low.partition(" ")[0] in SHIPS)
        or bool(FEAST.match(text) or MODEL.match(text) or SENTENCE.search(text))
        or (" " in low and head_of(low) in POSTS)  # "the Chief Election Commissioner"
        or text.startswith(("Best ", "Leading "))  # "voted Best Small Museum"
        or bool(STYLE.fullmatch(text) or RULE.match(text) or SUBJECT.search(text))
        or bool(PEOPLES.fullmatch(text))
    )
