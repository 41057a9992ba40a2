"""Persons: full names joined, and who is meant by a part of a name."""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..genders import of_word
from ..lexicon import SUFFIXES
from ..names import core, fold, is_family_between, is_family_first, suffix, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Self

    from ...model import Gender
    from ..piece import Piece
    from .clusters import Cluster

LEAST_SHARED = 2
NUMBERS = SUFFIXES - {"jr", "sr"}
SPOUSE = re.compile(r"\b[Hh](?:is|er) (?:[a-z]+ )?(wife|widow|husband|widower),? $")
REIGNING = frozenset({"pope", "king", "queen", "patriarch", "emperor"})
SON_OF = frozenset({"bin", "bint", "ibn"})
SETTLED = 2  # times that a text has called somebody so
ONE_OF = frozenset({"a", "an", "another"})  # of a family that isn't introduced yet


def same_person(cluster: Cluster, name: str) -> bool:
    """Whether two full names are one person's: in other order, with or without middle names.

    "Orbán Viktor" and "Viktor Orbán", "Lula da Silva" and "Luiz Inácio Lula da Silva", "J. Biden"
    and "Joe Biden"; but "Ferdinand Marcos" isn't "Ferdinand Marcos Jr.".
    """
    ours, theirs = cluster.core, core(name)
    if set(ours).isdisjoint(theirs) or cluster.suffix != suffix(name):
        return False
    if set(ours) == set(theirs):
        return len(ours) > 1 or words_of(cluster.name) == words_of(name)
    small, large = sorted((ours, theirs), key=len)
    if len(small) >= LEAST_SHARED and set(small) <= set(large):
        return True
    return _same_by_initial(words_of(cluster.name), words_of(name))


def _same_by_initial(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    if len(ours) != LEAST_SHARED or len(theirs) != LEAST_SHARED or ours[-1] != theirs[-1]:
        return False
    return (len(ours[0]) == 1 or len(theirs[0]) == 1) and ours[0][0] == theirs[0][0]


def is_part(cluster: Cluster, name: str) -> float:
    """How well a part of a name stands for a person: 1 a family name, less a given name, 0 no."""
    part, whole = core(name), cluster.core
    if len(whole) < LEAST_SHARED:
        return 1.0 if part == whole else 0.0
    if len(part) == 1:
        word = part[0]
        if word not in whole:
            return 0.9 if _opens_double(word, cluster) else 0.0
        if _is_fathers(word, words_of(name), words_of(cluster.name)):
            return 0.0
        is_family = word == (whole[0] if is_family_first(cluster.name) else whole[-1])
        if is_family or (is_family_between(cluster.name.split()) and word == whole[1]):
            return 1.0
        return 0.8 if word in {whole[0], whole[-1]} else 0.6
    return 0.9 if set(part) <= set(whole) else 0.0


def reigns_as(piece: Piece, persons: Iterable[Cluster]) -> Cluster | None:
    """The pope or king whose name is said without the number: "John Paul" of John Paul II."""
    whole = core(piece.text)
    return next(
        (
            each
            for each in persons
            if each.core == whole
            and each.suffix in NUMBERS
            and any(link.piece.titled in REIGNING for link in each.links)
        ),
        None,
    )


WAS = {("he", "was"), ("she", "was")}
"""Before "born" and a name."""


def born_as(piece: Piece, persons: Iterable[Cluster]) -> Cluster | None:
    """Whose earlier name it is: "Born Orla Tennant" in the obituary of Orla Brand."""
    if piece.around.previous != "born":
        return None
    first, told = core(piece.text)[0], [each for each in persons if len(each.core) > 1]
    named = [each for each in told if each.core[0] == first]
    if not named and piece.around.before[-3:-1] in WAS:
        named = told  # "She was born Nan Tennant": the only one so far
    return named[0] if len(named) == 1 else None


def by_surnames(piece: Piece, persons: Sequence[Cluster]) -> Cluster | None:
    """Who alone has both family names: "Valdés Rao" of Ana Valdés Rao."""
    words = core(piece.text)
    if not persons or len(words) < LEAST_SHARED or piece.headline or piece.around.previous == "the":
        return None
    named = [each for each in bearers(piece.text, persons) if is_part(each, piece.text)]
    return named[0] if len(named) == 1 and named[0].core[-1] == words[-1] else None


def bearers(name: str, persons: Iterable[Cluster]) -> list[Cluster]:
    """The persons who have the first telling word of a name; of no other is it a part."""
    if not (words := core(name)):
        return []
    first = words[0]
    return [
        each
        for each in persons
        if first in each.core or (each.double and _opens_double(first, each))
    ]


def _opens_double(word: str, cluster: Cluster) -> bool:
    """Whether a family name of two begins with it: "Van der Wal" of Ana van der Wal-Rao."""
    return f" {word}-" in cluster.double


def spouse_called(piece: Piece, persons: Iterable[Cluster]) -> Cluster | None:
    """The wife or husband named without a surname whom it means: "Mrs Rao" of "his wife, Ana"."""
    gender = set(of_word(piece.titled))
    if not gender or " " in piece.text:
        return None
    married = [
        person
        for person in persons
        if len(person.core) == 1
        and any(
            (found := SPOUSE.search(link.piece.around.lead)) and set(of_word(found[1])) == gender
            for link in person.links
        )
    ]
    return married[0] if len(married) == 1 else None


def ends_person(piece: Piece, persons: Iterable[Cluster]) -> bool:
    """Whether a piece is the family names of somebody in the text: "Valdés Lurena"."""
    behind = f" {piece.folded}"
    return any(fold(person.name).endswith(behind) for person in persons)


def _is_fathers(word: str, name: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether it is the father's name alone: nobody calls Mohammed bin Salman "Salman"."""
    at = whole.index(word) if word in whole else 0
    return at > 0 and whole[at - 1] in SON_OF and not SON_OF & set(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Couples:
    """Surnames that the text has for a man and a woman: "Mr. Rao" and "Mrs. Rao" are two."""

    surnames: frozenset[str]
    gender_of_given: Mapping[str, Gender]

    @classmethod
    def of(cls, pieces: Iterable[Piece], gender_of_given: Mapping[str, Gender]) -> Self:
        """Those before which titles of both stand."""
        titled = {
            (name[-1], gender)
            for piece in pieces
            if piece.titled
            for gender in of_word(piece.titled)
            if (name := core(piece.text))
        }
        both = Counter(surname for surname, _ in titled)
        surnames = frozenset(surname for surname, genders in both.items() if genders > 1)
        return cls(surnames=surnames, gender_of_given=gender_of_given)

    def may_be(self, person: Cluster, piece: Piece) -> bool:
        """Whether a piece's title doesn't tell that it is the other."""
        if not self.surnames & set(core(piece.text)) or not (told := of_word(piece.titled)):
            return True
        called = {gender for link in person.links for gender in of_word(link.piece.titled)}
        usual = self.gender_of_given.get(words_of(person.name)[0])
        return set(told) <= called or not (called or (usual and usual not in told))


def meant_by(
    name: str, piece: Piece, persons: Iterable[Cluster], couples: Couples
) -> tuple[Cluster, float] | None:
    """Whom a part of a name means, and how sure that is; None if nobody here has such a name.

    Of several with that name the one whose full name stands nearest before; in a headline, which
    comes before all full names, the one whom the first paragraphs introduce, and of "a Marcos",
    too. Where a text has called one of them so time and again, another whom it only
    mentions ("… and his envoy, Kim Yong Chol") doesn't take the name over. Two who share a family
    name and are both near make it less sure.
    """
    fits = [(is_part(person, name), person) for person in bearers(name, persons)]
    fits = [
        (fit, person)
        for fit, person in fits
        if fit > 0 and person.links and couples.may_be(person, piece)
    ]
    if not fits:
        return None
    is_head = piece.headline or piece.block.kind == "standfirst"
    if not is_head:  # nobody who is named later only, if somebody has been named
        told = [one for one in fits if _introduced(one[1]) < piece.span.start]
        fits = told or fits
    best = max(fit for fit, _ in fits)
    rivals = [person for fit, person in fits if fit >= best - 0.1]
    if len(rivals) == 1:
        chosen = rivals[0]
    elif is_head or piece.around.previous in ONE_OF:
        chosen = min(rivals, key=_introduced)
    else:
        at = piece.span.start
        settled = any(_called(person, piece) >= SETTLED for person in rivals)
        near = [person for person in rivals if _named_in(person, piece, as_subject=settled)]
        chosen = (
            max(near, key=lambda person: _nearness(person, at))
            if near
            else max(rivals, key=lambda person: (_weight(person, at), -person.first))
        )
    fit = next(fit for fit, person in fits if person is chosen)
    return chosen, (0.9 if len(rivals) == 1 else 0.75) - 0.15 * (1 - fit)


def _introduced(person: Cluster) -> int:
    """Where the full name first stands; behind everything if it never does."""
    full = (link.piece.span.start for link in person.links if " " in link.piece.text)
    return min(full, default=sys.maxsize)


def _named_in(person: Cluster, piece: Piece, *, as_subject: bool) -> bool:
    """Whether a person's full name stands in the same block before the piece.

    as_subject   only as that of which an earlier sentence tells
    """
    return any(
        link.piece.block == piece.block
        and link.piece.span.start < piece.span.start
        and " " in link.piece.text
        and not (
            as_subject and (link.piece.sentence == piece.sentence or not _tells_of(link.piece))
        )
        for link in person.links
    )


def _tells_of(piece: Piece) -> bool:
    return piece.candidate is not None and piece.candidate.position in {"subject", "apposition"}


def _called(person: Cluster, piece: Piece) -> int:
    """How often the person was called just so before."""
    return sum(
        link.piece.text == piece.text and link.piece.span.start < piece.span.start
        for link in person.links
    )


def _nearness(person: Cluster, at: int) -> tuple[int, bool, int]:
    """Where the person was last named before ``at``.

    Of two who are named in one sentence the one of whom it tells is nearer: "Ana Rao, the mother
    of Leo Rao, came".
    """
    last = max((link.piece for link in person.links if link.piece.span.start < at), key=_start)
    return last.sentence, _tells_of(last), last.span.start


def _start(piece: Piece) -> int:
    return piece.span.start


def _weight(person: Cluster, at: int) -> int:
    """How often the person was named before ``at``, headlines counting double."""
    return sum(
        2 if link.piece.headline else 1 for link in person.links if link.piece.span.start < at
    )
