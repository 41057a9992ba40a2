"""The head word of a name: what kind of thing it names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from . import abroad, lexicon

if TYPE_CHECKING:
    from ..model import EntityType

HEADS: tuple[tuple[EntityType, frozenset[str]], ...] = (
    ("organisation", lexicon.ORGANISATION_HEADS),
    ("place", lexicon.PLACE_HEADS),
    ("event", lexicon.EVENT_HEADS),
)
PHRASES: tuple[tuple[EntityType, frozenset[str]], ...] = (
    ("organisation", lexicon.ORGANISATION_PHRASES),
    ("place", lexicon.PLACE_PHRASES),
    ("event", lexicon.EVENT_PHRASES),
)
"""Endings of two words that overrule the last one's kind."""
HEADS_ALONE = lexicon.PLACE_HEADS | lexicon.KINDS_OF_BODIES | lexicon.DIRECTIONS
"""Words that only say of what kind a thing is: "the Bank" names nothing by itself."""
PAPERS = frozenset(
    "post times journal news herald tribune gazette courier observer telegraph dispatch chronicle "
    "register examiner inquirer sentinel leader star".split()
)
BODY_BEFORE = frozenset(
    "hotel hôtel restaurant trattoria ristorante café daily dagens radio hospital".split()
)
"""The first word of a house's or a newspaper's name: "Hotel Sol", "Daily Beacon"."""
ARTICLES = frozenset("la el le il les los las o a l'".split())
STRENGTHS = frozenset({"super", "tropical", "severe", "cyclonic", "very", "major", "joint"})
"""Before a storm's or an exercise's word: "Super Typhoon Odette", "Tropical Storm Ana"."""
NUMBER = re.compile(r"[IVX]+|\d{1,4}|One|Two|Three")
SHOPS = frozenset(
    "bakery bar barbershop bookshop bookstore boutique brewery café cafe circus deli diner garage "
    "grill gym hardware inn kitchen laundromat lounge pharmacy pizza pizzeria pub restaurant salon "
    "saloon steakhouse supermarket tavern winery".split()
)
"""With an owner before them they are houses' names: "Bea's Diner"."""
BRANCH = re.compile(r"(?:.* )?Local \d{1,4}")
"""A trade union's: "United Millers Local 44"."""
PARTY_MEMBERS = re.compile(
    r"(?:liberal|christian|social|national|free|progressive|democratic|new) "
    r"(?:democrat|liberal|republican|unionist|socialist|conservative)s?"
)
"""A party's people, and in the singular one of them or their adjective: "a Liberal Democrat"."""
URGING = frozenset("save stop free keep protect defend rescue reclaim".split())
"""What a campaign for or against something begins with: "Save Lake Tarvo Campaign"."""
IN_PLURAL = frozenset({"banks"})
"""No body is called so: shoals are, and families."""
MEMBERS = frozenset("youth women men churches rabbis imams".split())
LINKS = lexicon.SMALL_WORDS - {"and", "&"}


def head_of(name: str) -> str:
    """The word that says what a name names: "University" of Queensland, World "War" II."""
    words = name.split()
    if len(words) > 1 and NUMBER.fullmatch(words[-1]):
        words.pop()
    for index, word in enumerate(words):
        if index and word in LINKS:
            return words[index - 1].lower().rstrip(".")
    return words[-1].lower().rstrip(".") if words else ""


def _without_strength(name: str) -> str:
    """The first word that is no strength: "storm" of "Severe Tropical Storm Ana"."""
    return next((low for low in name.lower().split() if low not in STRENGTHS), "")


def is_shop(name: str) -> bool:
    """Whether it is a shop's or an inn's that has its owner's name: "Bea's Diner"."""
    if "s " not in name:
        return False  # nearly always
    owner, _, kind = name.rpartition(" ")
    return owner.endswith(lexicon.OWNS) and kind.lower() in SHOPS


def is_branch(name: str) -> bool:
    """Whether it is a trade union's branch: "Local 44"."""
    return name[-1].isdigit() and BRANCH.fullmatch(name) is not None


@lru_cache(maxsize=5_000)
def kinds_of_head(name: str) -> tuple[EntityType, ...]:
    """The kinds that the head word of a name of several words speaks for."""
    if " " not in name:
        return ()
    head, (first, second) = head_of(name), name.lower().split()[:2]
    is_race = first == "tour" and second in {"of", "de", "d'"}
    is_strong = first in STRENGTHS and _without_strength(name) in lexicon.EVENT_BEFORE
    if first in lexicon.EVENT_BEFORE or is_strong or is_race:
        return ("event",)
    is_member = first in BODY_BEFORE or _is_of_members(name) or " Mission in " in name
    if is_member or is_branch(name) or is_shop(name):
        return ("organisation",)
    singular = f"{head[:-3]}y" if head.endswith("ies") else head.removesuffix("s")
    found: tuple[EntityType, ...] = tuple(
        kind
        for kind, heads in HEADS
        if head in heads or (singular in heads and head not in IN_PLURAL)
    )
    phrase = "-".join(name.lower().split()[-2:])
    if overruled := tuple(kind for kind, phrases in PHRASES if phrase in phrases):
        return overruled
    return found or _by_half(head) or _by_first(first) or _abroad(name)


def _is_of_members(name: str) -> bool:
    """Whether its members tell that it is a body: "Conference of Bishops", "Kesh First Nation"."""
    lows = name.lower().split()
    if PARTY_MEMBERS.fullmatch(name.lower()):
        return True
    if lows[-2:] == ["first", "nation"]:
        return len(lows) > 2  # noqa: PLR2004
    if lows[-1] == "campaign" and lows[0] in URGING:
        return True
    if "campaign" in lows[:-1]:
        return lows[lows.index("campaign") + 1] in {"for", "against"}
    if "conference" not in lows[:-1] or lows[lows.index("conference") + 1] != "of":
        return False
    return lows[-1] in MEMBERS or lows[-1].removesuffix("s") in lexicon.PERSON_NOUNS


def _by_half(head: str) -> tuple[EntityType, ...]:
    """A newspaper's double name: "Post-Courier", "Times-Picayune"."""
    is_paper = "-" in head and bool(set(head.split("-")) & PAPERS)
    return ("organisation",) if is_paper else ()


def _abroad(name: str) -> tuple[EntityType, ...]:
    """The kind of a name that ends with its kind in another language, or is a newspaper's."""
    first, *_, last = name.lower().split()
    is_paper = first in ARTICLES and last in abroad.PAPERS
    return ("organisation",) if is_paper or last in abroad.LAST_OF_BODIES else ()


def _by_first(first: str) -> tuple[EntityType, ...]:
    """The kind of a name that begins with its kind, as in most languages but English."""
    if first in lexicon.PLACE_BEFORE or first in abroad.PLACES:
        return ("place",)
    return ("organisation",) if first in abroad.BODIES else ()
