"""What names say of others by a word they share: "Dallas Rao", "Tarvo Town Council"."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from .. import lexicon
from ..heads import kinds_of_head
from ..names import is_family_first
from ..segment.words import COUNTRY
from .homes import homes
from .weights import (
    FORM,
    IN_A_LIST,
    KNOWN_SURELY,
    ONE_VOTE,
    SURELY,
    best,
    is_clearly_person,
    no_weights,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from ..gazetteer import Gazetteer
    from ..piece import Piece
    from .weights import Weights

AT = frozenset({"on", "off", "in", "near"})
NUMERALS = frozenset("0123456789ivx")
NUMBERED = re.compile(r"(\w.*) (?:\d+|[ivx]+)$")
LAST_WORD = 0.7  # of what is said of a surname counts for the full name
OF_FAMILY = 2.5  # so much that a town's name before the surname is somebody's first
SURNAME = 1.0  # somebody in office has it
CLUB = 3.5  # "Swindon Town": the town itself is called without the word
PLACE_FIRST = 0.6  # "Milan Cortina" is less of a person than its form says


def share_beginnings(weights: Weights, words: AbstractSet[str]) -> None:
    """What several bodies' names begin with is where they are: "Tarvo Mercury", "Tarvo FC".

    So is what one begins with that only a place has: "Tarvo Town Council".

    words   English ones, see ``is_word``
    """
    several = [name for name in weights if "organisation" in kinds_of_head(name)]
    beginnings = Counter(name.split(maxsplit=1)[0] for name in several)
    for name, count in beginnings.items():
        kinds = weights.get(name)
        if count > 1 and kinds and kinds["organisation"] <= kinds["place"]:
            kinds["place"] += ONE_VOTE  # of "Tencent" more says that it is a body itself
    for name in set(homes(several, words)) & weights.keys():
        weights[name]["place"] += SURELY


def share_first_words(weights: Weights, pieces: Sequence[Piece]) -> None:
    """What begins with the name of a place, and things are on or in, is another one there.

    "On Tarvo Besar", where the text tells of the Tarvo islands.
    """
    unknown = {each.folded for each in pieces if not (each.known or " " in each.text)}
    for piece in pieces:
        first, _, rest = piece.folded.partition(" ")
        if not rest or first not in unknown or piece.known or piece.titled:
            continue
        kinds, whole = weights[first], weights[piece.folded]
        is_place = kinds["place"] >= SURELY and best(kinds)[0] == "place"
        if is_place and piece.around.previous in AT and whole["organisation"] < ONE_VOTE / 2:
            whole["place"] += ONE_VOTE
            whole["person"] -= FORM


def share_in_series(weights: Weights) -> None:
    """Chandrayaan-2 is what Chandrayaan-3 is."""
    series = no_weights()
    ending = [name for name in weights if name[-1] in NUMERALS and " " in name]
    numbered = {name: found[1] for name in ending if (found := NUMBERED.match(name))}
    for name, stem in numbered.items():
        for kind, weight in weights[name].items():
            series[stem][kind] = max(series[stem][kind], weight)
    for name, stem in numbered.items():
        weights[name] = series[stem]


def share_in_full_names(weights: Weights, gazetteer: Gazetteer, *, on: dt.date) -> None:
    """Let the words of full names tell of each other: first names, surnames, families.

    on   the day as of which the gazetteer's names are known
    """
    ends = {name: (name.partition(" ")[0], name.rpartition(" ")[2]) for name in weights}
    ends = {name: both for name, both in ends.items() if both[0] != name}
    sharing = Counter(last for _, last in ends.values())
    firsts = {first for first, _ in ends.values()}
    for name, (first, last) in ends.items():
        is_new = first not in gazetteer.given_names
        if is_new and first in sharing and last not in firsts and not is_eastern(name):
            weights[name]["person"] -= SURNAME  # "Warhol Polaroid" beside "Andy Warhol"
        _hear_parts(weights, name, (first, last), gazetteer, on)
        if last in weights and sharing[last] == 1 and not kinds_of_head(name):  # of one alone
            weights[name]["person"] += LAST_WORD * max(0.0, weights[last]["person"])
    several = [name for name, (_, last) in ends.items() if sharing[last] > 1]
    _share_family(weights, several, gazetteer, on)


def _hear_parts(
    weights: Weights, name: str, ends: tuple[str, str], gazetteer: Gazetteer, on: dt.date
) -> None:
    """A full name hears whether its first word is a place, and the last one somebody's."""
    first, last = ends
    kinds, known = weights[name], gazetteer.lookup(first.title(), on)
    if known and known[0].type == "place" and name == f"{first} town":
        kinds["organisation"] += CLUB
    elif known and known[0].type == "place" and known[0].weight >= KNOWN_SURELY:
        # of a first name that none is the form has told already
        kinds["person"] -= PLACE_FIRST if first in gazetteer.given_names else 0.0
    elif not (first in gazetteer.given_names or first in lexicon.PLACE_ADJECTIVES):
        ending = gazetteer.lookup(last.title(), on)
        if ending and ending[0].type == "place" and ending[0].weight >= COUNTRY:
            kinds["organisation"] += IN_A_LIST  # "Cricket Australia"
            if " de " in name:
                kinds["person"] -= FORM  # "Joya de Nicaragua"
        elif ending and ending[0].type == "person":
            kinds["person"] += SURNAME


def _share_family(
    weights: Weights, names: Sequence[str], gazetteer: Gazetteer, on: dt.date
) -> None:
    """Who has the surname of somebody in the text is of the family: "Dallas Rao", "Ana Rao".

    names   full names that end as another one does
    """
    clear = {name.rsplit(maxsplit=1)[-1] for name in names if is_clearly_person(weights[name])}
    for name in names:
        kinds, last = weights[name], name.rsplit(maxsplit=1)[-1]
        is_open = max(kinds["organisation"], kinds["place"], kinds["event"]) < ONE_VOTE
        is_plain = last in clear and name.count(" ") == 1 and not kinds_of_head(name)
        if is_open and is_plain and gazetteer.lookup(name.partition(" ")[0].title(), on):
            kinds["person"] += OF_FAMILY  # though the first word is a town's name, say


def is_eastern(name: str) -> bool:
    """Whether a folded name begins with the family's, as in China, Korea and Vietnam."""
    return is_family_first(name.title())
