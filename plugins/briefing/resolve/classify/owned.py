"""What "of" before a name, or an owner's ending, says of it: "mayor of Tarvo", "Rao's wife"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .. import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...model import EntityType
    from ..around import Around

Sign = tuple["EntityType", float]
OWNED = frozenset(
    "shares stock stake employees customers subsidiary owners unit arm affiliate shareholders "
    "bonds".split()
)
PAGES = frozenset("page pages edition editor columnist issue masthead".split())
PARTS_OF_PLACES = frozenset(
    "resident residents people inhabitants native natives citizens streets outskirts suburb "
    "suburbs centre center shores banks coast siege battle fall north south east west northeast "
    "northwest southeast southwest skies hospitals bombing bombardment liberation capture "
    "residence skyline waters community communities abbot monastery abbey "
    "convent city town cities towns villages islands districts provinces".split()
)
KIN_OF = lexicon.KIN | {"parents"}
SHOWN = frozenset(
    "title titles season seasons episode episodes volume edition slogan slogans occasion".split()
)
"""What a work, a day, a rank has and nobody: "the third season of Kepo Tarvo"."""
STATES = frozenset(
    "government governments parliament capital republic kingdom army armies economy independence "
    "invasion annexation recognition nation state constitution".split()
)
RULERS = frozenset({"leader", "president", "premier", "king", "queen", "ruler", "chancellor"})
CLERGY = frozenset({"priest", "vicar", "curate", "parson", "imam", "mullah"})
OWNERS: tuple[tuple[frozenset[str], tuple[Sign, ...]], ...] = (
    (KIN_OF, (("person", 2.0),)),
    (SHOWN, (("person", -2.0), ("place", -1.0))),
    (PARTS_OF_PLACES, (("place", 1.8),)),
    (OWNED, (("organisation", 1.5),)),
    (PAGES, (("organisation", 1.8), ("person", -1.0))),
    (lexicon.PLACE_NOUNS, (("place", 2.0),)),
    (lexicon.GOVERNORS | CLERGY, (("place", 1.8),)),
    (STATES, (("place", 1.0),)),
    (RULERS, (("place", 1.0), ("organisation", 0.8))),
    (lexicon.PERSON_NOUNS, (("organisation", 1.0), ("place", 0.4))),
)
"""What "of" a name says of it, by the word before "of"; the first that has it decides."""
BY_OWNER: Mapping[str, tuple[Sign, ...]] = {
    owner: signs
    for nouns, signs in reversed(OWNERS)
    for noun in nouns
    for owner in (noun, f"{noun}s")
}
"""The same by each noun and its plural."""
OWNED_BY = re.compile(r"['’]s? ([a-z]+)")
HAD = frozenset(
    "house bedroom apartment body death killing murder funeral life wife husband widow mother "
    "father parents son daughter brother sister phone mobile arrest detention career resignation "
    "suspension birthday marriage voice friend friends hair".split()
)
"""What somebody has: "Kepo Tarvo's house"."""
SERVING = frozenset({"spokesman", "spokeswoman", "lawyer", "aide", "adviser", "wife", "husband"})
BODY_NOUNS = frozenset({"firm", "company", "agency"})
SET_UP = re.compile(
    r",? (?:has |had )?(?:founded|started|set up|built|created|runs?|ran|owns?|owned|leads?|led|"
    r"heads?|headed|sold|left|joined|chairs|chaired|works|worked|once|now|also)\b(?! by\b)"
)
COUNCILS = frozenset({"council", "assembly", "clerk", "hall", "court"})
OF_TOWNS = {
    (word,)
    for word in "town city village municipal district county parish borough provincial".split()
}
NO_OWNERS = (lexicon.PERSON_NOUNS | lexicon.PLACE_NOUNS) - KIN_OF


def set_up_by(words: Around) -> bool:
    """Whether a name behind "company" is whose it is: "the company Ana Rao founded"."""
    return words.previous in BODY_NOUNS and SET_UP.match(words.tail) is not None


def behind_of(words: Around, *, several: bool) -> Iterator[Sign]:
    """Behind "the city of", "mayor of", "founder of"."""
    if words.before == ("of",):  # "Melkor, of Tarvo,"
        yield "place", 0.9 if several else 1.2
        yield "person", -1.0
    if len(words.before) < 2:  # noqa: PLR2004
        return
    owner = words.before[-2]
    if words.before[-3:-2] in {("home",), ("native",)}:  # "the home town of Ana Rao"
        yield "person", 1.0
        return
    if owner.isdigit():  # "Ana Rao, 61, of Tarvo"
        yield "place", 2.0
    if owner in COUNCILS and words.before[-3:-2] in OF_TOWNS:  # "the town council of Tarvo"
        yield "place", 2.2
    if owner == "out":  # "a ship out of Tarvo"
        yield "place", 1.2
        yield "person", -1.0
    yield "person", -1.0 if owner in NO_OWNERS else 0.0
    is_shown = owner in SHOWN or owner.removesuffix("s") in SHOWN
    if is_shown and words.tail.startswith(lexicon.OWNS):
        return  # "the title of Ana Rao's article"
    yield from BY_OWNER.get(owner, ())


def owning(words: Around) -> Iterator[Sign]:
    """Who has a spokesman, lawyers, a wife."""
    owned = OWNED_BY.match(words.tail)
    if owned and owned[1] in HAD and words.previous not in lexicon.LOCATIVE:
        yield "person", 1.2
    if owned and owned[1].removesuffix("s") in SERVING:
        yield "person", 1.3
        yield "organisation", 0.7
