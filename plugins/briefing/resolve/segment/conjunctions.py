"""Whether "and" holds two halves of one name together: "Tarvo Trade and Security Council"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .. import lexicon
from ..names import POSSESSIVE, is_acronym
from ..vocabulary import is_word
from .words import COUNTRY, HEADS, Known, Word, ends_in_head, singular

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model import Span
    from .joining import Votes

TYPED = frozenset({"organisation", "event", "place", "other"})
REALMS = frozenset("borough diocese archdiocese duchy municipality".split())
"""What two places share: "the Royal Borough of Kensington and Chelsea"."""
DEALT_WITH = frozenset({"services", "resources", "affairs", "works"})
STATEWIDE = frozenset({"national", "federal", "central", "general"})
RULING = lexicon.KINDS_OF_BODIES | lexicon.INSTITUTIONS
NAME_WORDS = re.compile(r"[A-Z][\w’'-]*(?: (?:(?:bin|bint|ibn) )?[A-Z][\w’'-]*)*")
LEGAL_FORMS = frozenset("inc corp co ltd llc plc ag sa nv".split())


def joins_by_and(
    group: Sequence[Word], word: Word, joint: Span, votes: Votes, known: Known
) -> bool:
    """Whether "and" between a group and a word goes on with a name.

    joint  from the group's last word to the word behind "and"
    """
    if any(each.low in {"of", "for", "on"} for each in group):
        return _joins_behind_of(group, word, joint, votes, known)
    if _are_fields(group) and ends_in_head(word, known):
        is_field = word.low in lexicon.FIELDS  # "the Disaster" is no name beside "Emergency Agency"
        return is_field or group[-1].singular not in HEADS  # "Tarvo Trade and Security Council"
    match = NAME_WORDS.match(known.text, word.span.start)
    rest = [POSSESSIVE.sub("", each) for each in match[0].split()] if match else []
    if len(rest) < 2 or group[-1].possessive:  # noqa: PLR2004
        return False
    if _is_statewide(group, word, known) and any(map(_is_headed, rest[1:])):
        return True
    if "Affairs" in rest[1:-1] and known.words(group):
        return (
            singular(rest[-1]) in lexicon.ORGANISATION_HEADS
        )  # "Norland and Tarvo Affairs Office"
    return _are_goods(group, word, rest, known) or (
        singular(rest[-1]) in lexicon.ORGANISATION_HEADS and _are_founders(group, rest, known)
    )


def _is_statewide(group: Sequence[Word], word: Word, known: Known) -> bool:
    """Whether a state's body may deal with both: "National Publishing and Printing Agency"."""
    if len(group) != 2 or group[0].low not in STATEWIDE or word.low in STATEWIDE:  # noqa: PLR2004
        return False
    is_body = group[1].singular in RULING
    return not is_body and is_word(word.low, known.gazetteer.words)


def _are_founders(group: Sequence[Word], rest: Sequence[str], known: Known) -> bool:
    """Whether one word may be the first half of a body's name: "Procter and Gamble Co"."""
    if len(group) > 1 or is_acronym(group[0].text):
        return False
    if rest[-1].lower().rstrip(".") in LEGAL_FORMS and len(rest) > 2:  # noqa: PLR2004
        return False  # "Shell and General Motors Corp"
    return not (
        group[0].singular in HEADS or _stands_alone(group, known) or _is_mixed(group[0].text)
    )


def _joins_behind_of(
    group: Sequence[Word], word: Word, joint: Span, votes: Votes, known: Known
) -> bool:
    """Whether "and" goes on with what a name says behind "of", "for", "on"."""
    if len(group) > 1 and is_acronym(group[-1].text) and group[-2].low == "of":
        return False  # "Satellites of the ESA and the Meteorological Agency"
    head = next(i for i, each in enumerate(group) if each.low in {"of", "for", "on"}) - 1
    if head >= 0 and group[head].low in REALMS and group[head + 1].low == "of":
        return not known.text[word.span.end :].startswith(" are ")
    if word.low in known.given_names and not ends_in_head(word, known):
        return False  # "the University of Tarvo and Ana Rao"
    if known.of(word.text):
        return votes.has(joint, TYPED)
    are_fields = group[-1].low in lexicon.FIELDS and word.low in lexicon.FIELDS
    is_body = group[0].singular in HEADS or (
        group[head].singular in HEADS and is_word(word.low, known.gazetteer.words)
    )
    return is_body or are_fields or votes.has(joint, TYPED)


def _are_goods(group: Sequence[Word], word: Word, rest: Sequence[str], known: Known) -> bool:
    """Whether both halves are common nouns: "Norland Wine and Brandy Corporation".

    Also before a country: "Meat and Livestock Australia".
    """
    last, words = group[-1], known.gazetteer.words
    is_alone = len(group) == 1 and known.text[last.span.start - 2 : last.span.start] == ", "
    return (
        is_word(last.low, words)
        and is_word(word.low, words)
        and (last.singular not in HEADS or last.low in DEALT_WITH)
        and not (is_alone or known.of(last.text))
        and not (len(group) == 1 and rest[-1].lower().rstrip(".") in LEGAL_FORMS)
        and any(_is_body_or_country(each, known) for each in rest[1:])
    )


def _is_body_or_country(text: str, known: Known) -> bool:
    found = known.of(text)
    is_country = bool(found) and found[0].weight >= COUNTRY and not found[0].demonym
    return is_country or singular(text) in lexicon.ORGANISATION_HEADS


def _is_headed(text: str) -> bool:
    return singular(text) in lexicon.ORGANISATION_HEADS


def _are_fields(group: Sequence[Word]) -> bool:
    """Whether a name so far says what a body deals with: "Water Resources", "Tarvo Trade"."""
    last = group[-1].low
    return last in lexicon.FIELDS or (last in DEALT_WITH and group[0].low in lexicon.FIELDS)


def _is_mixed(text: str) -> bool:
    """Whether a word has capitals inside, as a body's whole name may: "CalPERS", "McDonalds"."""
    return not text.isupper() and any(map(str.isupper, text[1:])) and "-" not in text


def _stands_alone(group: Sequence[Word], known: Known) -> bool:
    """Whether a word is somebody's or a country's whole name: no first half of another."""
    found = known.words(group)
    return (
        bool(found)
        and (found[0].type == "person" or (found[0].weight >= 1 and not found[0].demonym))
        and not _is_polar(group)
    )


def _is_polar(group: Sequence[Word]) -> bool:
    return group[-1].low in {"arctic", "antarctic"}  # the only places that are adjectives, too
