"""Capitals and seats that stand for a government."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from ...model import EntityId
from .. import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ...model import Document, Entity, Mention, Span
    from ..piece import Piece

FORMER = {
    EntityId("russia"): (EntityId("soviet-union"), dt.date(1991, 12, 25)),
    EntityId("czechia"): (EntityId("czechoslovakia"), dt.date(1993, 1, 1)),
    EntityId("serbia"): (EntityId("yugoslavia"), dt.date(2006, 6, 5)),
}
"""Countries, and of what state their capital was before which day. Source: World Factbook."""
ACTING = frozenset({"subject", "possessive", "object"})
UNION_AT = {EntityId("brussels"): EntityId("european-union")}
"""A capital whose name in news is a union of states more often than its country."""
_SO_FAR = 80  # characters before a name
_NAME = r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)?"
_LISTED = re.compile(rf"(?:{_NAME}(?:,? and |, ))+$")
_BY = (
    "(?i:trains?|bus(?:es)?|flights?|planes?|ferr(?:y|ies)|roads?|rail(?:way)?s?|routes?"
    "|(?:high|motor)ways?)"
)
_GOING = (
    "fl(?:y|ies|ew|own|ying)|travel(?:s|l?ed|l?ing)?|go(?:es|ing|ne)?|went|return(?:s|ed|ing)?"
    "|head(?:s|ed|ing)|dr(?:ives?|ove|iven|iving)|walk(?:s|ed|ing)?|march(?:es|ed|ing)?"
    "|sail(?:s|ed|ing)?|c(?:omes?|ame|oming)|rush(?:es|ed|ing)?|fle(?:es?|d|eing)|escaped?|bound"
)
_ON = "on|back|home|off|straight|again|down|up|over|out|early|late"
_ON_A_WAY = re.compile(
    r"\b(?:"
    r"(?:visit(?:s|ed|ing)?|reach(?:es|ed|ing)?|enter(?:s|ed|ing)?|tour(?:s|ed|ing)?"
    r"|fle(?:es?|d|eing))"
    rf"|(?:{_GOING})(?: (?:{_ON}))* (?:to|for)"
    rf"|(?:{_BY}|(?i:journeys?|trips?|visits?|way)) (?:to|for)"
    rf"|(?:{_BY}|(?i:lines?|distance|traffic|border)) between"
    rf"|(?:{_BY}|lines?) (?:that )?(?:link|connect)(?:s|ed|ing)?(?: {_NAME} (?:with|to))?"
    rf"|(?:from|left|leav(?:es?|ing)) {_NAME} (?:to|for)"
    r") $"
)
_ENDING = re.compile(
    r"\b(?:to|for|between|with|(?:visit|reach|enter|tour|fle|link|connect)[a-z]*) $"
)
"""With what these end: few names have one of them before."""
_LONGEST = len(" connecting ")
# who leaves a city does so on a day, or for another; "that left London alone" is no journey
_LEAVING = re.compile(r"\b(?:leav(?:es?|ing)|left) $")
_LEFT = re.compile(
    r"[,.;]| (?:on|for|after|before|at|by|early|late|last|again|yesterday|today|in \d{4})\b"
)


def metonym_of(document: Document, piece: Piece, entity: Entity) -> EntityId | None:
    """The country for which a capital's name stands here; None if the city itself is meant.

    A capital in a dateline, behind a preposition of place, on somebody's way or beside another
    place's name is the city; one that acts, is acted on or owns something is the government.
    """
    if not (entity.capital_of and piece.candidate and piece.candidate.position in ACTING):
        return None
    if document.dateline and document.dateline.overlaps(piece.span):
        return None
    words = piece.around
    if words.previous in lexicon.WHERE or _is_on_a_way(document.text, piece.span):
        return None
    return entity.capital_of


def governments(
    mentions: Sequence[Mention], entities: Mapping[EntityId, Entity], date: dt.date
) -> dict[EntityId, EntityId | None]:
    """By capital, for whom its name stands: its country, or the union that sits there.

    mentions   the article's, in order
    Before its country became a state it is the former one that the text names, or nobody. Of a
    union and its bodies it is the one that the article names first, the union itself behind
    somebody who holds an office of it; without any, the country. Ours.
    """
    return {
        id_: next(
            _of_union(UNION_AT.get(id_), mentions, entities), _on(date, entity.capital_of, entities)
        )
        for id_, entity in entities.items()
        if entity.capital_of is not None
    }


def _on(date: dt.date, country: EntityId, entities: Mapping[EntityId, Entity]) -> EntityId | None:
    """The country as it was on a day; None if the text names no state that it was of."""
    former, end = FORMER.get(country, (country, date))
    if date >= end:
        return country
    return former if former in entities else None


def _of_union(
    union: EntityId | None, mentions: Sequence[Mention], entities: Mapping[EntityId, Entity]
) -> Iterator[EntityId]:
    for mention in mentions if union else ():
        entity = entities[mention.entity]
        if union and union in {entity.id, entity.within}:
            yield union if entity.type == "person" else entity.id


def _is_on_a_way(text: str, span: Span) -> bool:
    """Whether somebody goes there, or something runs there: "flew on to", "trains between"."""
    before = _LISTED.sub("", text[max(0, span.start - _SO_FAR) : span.start])
    if _LEAVING.search(before):
        return _LEFT.match(text, span.end) is not None
    return bool(_ENDING.search(before, len(before) - _LONGEST) and _ON_A_WAY.search(before))
