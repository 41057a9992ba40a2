"""Which of a family a name means by age: "the elder Rao", "Rao senior", "Rao Jr."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..names import GENERATION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ...model import Entity, EntityId, Mention

_YOUNG_NAME = re.compile(r"(?:Jr\.?|Junior|II|III)$")
_AGES = ("younger ", "elder ", "older ", "senior ", "junior ")
_BEFORE = re.compile(r"\b[Tt]he (younger|elder|older|senior|junior) $")
_BEHIND = re.compile(
    r" (senior|junior|snr|jnr|Senior|Junior|Sr|Jr)\b\.?"
    r"(?=[,;:.”]| (?:is|was|has|had|will|would|say|says|said|tells?|told|[a-z]+ed)\b)"
)
_OPENS = (" s", " j", " S", " J")
"""How the words behind begin; nearly none does, and to ask is faster than to match."""
_INSIDE = re.compile(r"\S+ (Jr|Sr|Junior|Senior)\.?")
_ENDS = ("r", "r.")
_YOUNGER = frozenset("younger junior jnr jr".split())
_RELATION = (
    r"(?:late |\d+-year-old )?(?:(?P<age>elder|older|big|younger|little|kid|baby) )?"
    r"(?P<kin>father|mother|dad|mum|grand(?:father|mother)|uncle|aunt|son|daughter|grand(?:son|daughter)"
    r"|nephew|niece|brother|sister|cousin)\b"
)
_IS_KIN = re.compile(
    rf",? (?:who (?:is|was) )?(?:his|her|their|(?:the )?[\w -]{{2,30}}['’]s) {_RELATION}"
)
_KIN_OF = re.compile(rf"(?:\b[Hh]is|\b[Hh]er|\b[Tt]heir|['’]s) {_RELATION},? (?:[A-Z]\w*\.? )?$")
_OLD_KIN = frozenset("father mother dad mum grandfather grandmother uncle aunt".split())
_YOUNG_KIN = frozenset("son daughter grandson granddaughter nephew niece".split())
_REACH = 60  # characters before a name in which a relation stands


def by_age(
    text: str, mentions: Sequence[Mention], entities: Mapping[EntityId, Entity]
) -> list[Mention]:
    """The mentions, those that a word of age tells apart given to the one it means.

    Who of a family is the elder follows from a name in "Jr.", or from what kin the text calls
    one: "his father, Leo Rao", "Leo Rao, the bowler's elder brother".
    """
    return [_of_age(text, each, mentions, entities) for each in mentions]


def _of_age(
    text: str,
    mention: Mention,
    mentions: Sequence[Mention],
    entities: Mapping[EntityId, Entity],
) -> Mention:
    is_young = says_young(text, mention)
    if is_young is None or entities[mention.entity].type != "person":
        return mention
    surname = GENERATION.sub("", mention.span.of(text)).split()[-1]
    family = {
        one.id
        for one in entities.values()
        if one.type == "person" and GENERATION.sub("", one.name).split()[-1] == surname
    }
    found = of_family(text, mentions, entities, family, is_young=is_young)
    return replace(mention, entity=found) if found is not None else mention


def says_young(text: str, mention: Mention) -> bool | None:
    """Whether a surname is that of the younger one by the words around it; None by none."""
    start, end = mention.span.start, mention.span.end
    words, said = mention.span.of(text), None
    if text.endswith(_AGES, 0, start):
        said = _BEFORE.search(text, max(0, start - _REACH), start)
    if said is None and text.startswith(_OPENS, end) and " " not in words:
        said = _BEHIND.match(text, end)
    if said is None and words.endswith(_ENDS):
        said = _INSIDE.fullmatch(words)
    return said[1].lower() in _YOUNGER if said is not None else None


def of_family(
    text: str,
    mentions: Sequence[Mention],
    entities: Mapping[EntityId, Entity],
    family: Iterable[EntityId],
    *,
    is_young: bool,
) -> EntityId | None:
    """The younger or the elder of two who bear a name; None where the text doesn't tell them."""
    both = set(family)
    young = {one for one in both if _YOUNG_NAME.search(entities[one].name)}
    if len(both) != len(("elder", "younger")):
        return None
    if len(young) != 1:
        told = set(_kin(text, [m for m in mentions if m.entity in both]))
        old = {one for one, is_old in told if is_old}
        young = {one for one, is_old in told if not is_old}
        if old & young or len(old) > 1 or len(young) > 1:
            return None
        young = young or (both - old if old else set())
    if len(young) != 1:
        return None
    return next(iter(young if is_young else both - young))


def _kin(text: str, mentions: Iterable[Mention]) -> Iterator[tuple[EntityId, bool]]:
    """Who is called an elder or a younger one of the family, and which of both."""
    for mention in mentions:
        start = mention.span.start
        relations = (
            _IS_KIN.match(text, mention.span.end),
            _KIN_OF.search(text, max(0, start - _REACH), start),
        )
        for found in relations:
            if found is None:
                continue
            if found["age"] in {"elder", "older", "big"} or found["kin"] in _OLD_KIN:
                yield mention.entity, True
            elif found["age"] or found["kin"] in _YOUNG_KIN:
                yield mention.entity, False
