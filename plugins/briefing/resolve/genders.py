"""Whether a text speaks of a person as "he" or as "she"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .names import is_family_first

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..model import Document, Entity, EntityId, Extraction, Gender, Mention
    from .gazetteer import Gazetteer

_MEN = frozenset(
    """
    abbot actor alhaji baron boyfriend brother businessman cameraman clergyman congressman count dad
    don duke emperor fiancé father fireman fisherman fr frère gentleman grandfather grandson
    hajji headmaster herr husband king lord maharaja man monk monsieur mr nephew patriarch policeman
    pope prince salesman señor senhor signor sir son sportsman stepfather sultan uncle waiter
    widower
    """.split()
)
_WOMEN = frozenset(
    """
    abbess actress alhaja aunt baroness businesswoman chairwoman congresswoman councilwoman
    countess dame daughter doña duchess empress fiancée fisherwoman frau girlfriend grandmother
    granddaughter headmistress heiress hostess lady madame mlle mme mother mrs ms miss
    mum niece nun policewoman princess queen senhora señora signora sister spokeswoman sportswoman
    stepmother waitress widow wife woman
    """.split()
)
_BEFORE = re.compile(r"([^\W\d_]+)\.?,?$")
_BEHIND = re.compile(
    r", (?:who (?:is|was) )?(?:(?:a|an|the|his|her|their|its|[A-Z][\w’'-]+['’]s) )"
    r"(?:[a-z][\w’'-]+ ){0,2}?([a-z]+)\b(?!['’])"
)
_FIRST_WORD = re.compile(r"(\w+)\b")
_REACH = 30  # characters before a name in which its title or kinship stands


def genders(
    document: Document,
    extraction: Extraction,
    mentions: Sequence[Mention],
    entities: Mapping[EntityId, Entity],
    gazetteer: Gazetteer,
) -> dict[EntityId, Gender]:
    """The pronoun of each person of whom the text or the data says it.

    By what is known of an office holder; else by titles ("Mrs", "Sir"), kinship and trades with
    two forms ("his sister, Ana Rao", "the actress"), and by the given name, if women alone bear
    it, or men. What contradicts itself says nothing.
    """
    said: dict[EntityId, set[Gender]] = {}
    for mention in mentions:
        if entities[mention.entity].type == "person":
            said.setdefault(mention.entity, set()).update(_by_words(document, mention))
    for person, gender in _by_roles(extraction, mentions):
        if person in said:
            said[person].add(gender)
    for person, words in said.items():
        if usual := _by_name(entities[person].name, gazetteer):
            words.add(usual)
    found = {person: words.pop() for person, words in said.items() if len(words) == 1}
    known = gazetteer.gender_of
    return found | {person: known[person] for person in said if person in known}


def _by_words(document: Document, mention: Mention) -> Iterator[Gender]:
    """By the word right before a name, and by the noun of what stands in apposition behind it."""
    span, text = mention.span, document.text
    lead = text[max(0, span.start - _REACH) : span.start]
    before = (
        _BEFORE.search(lead.rpartition(" ")[0].rpartition(" ")[2]) if lead[-1:] == " " else None
    )
    behind = _BEHIND.match(text, span.end)
    inside = _FIRST_WORD.match(text, span.start, span.end)
    for match in (before, behind, inside):
        if match is not None:
            yield from of_word(match[1].lower())


def _by_roles(
    extraction: Extraction, mentions: Sequence[Mention]
) -> Iterator[tuple[EntityId, Gender]]:
    for phrase in extraction.roles:
        for gender in of_word(phrase.title.rpartition(" ")[2]):
            yield from ((m.entity, gender) for m in mentions if m.span.overlaps(phrase.person))


def of_word(word: str) -> Iterable[Gender]:
    """The pronoun of a noun or title that is a man's or a woman's; none of others."""
    if word in _MEN:
        return ("he",)
    return ("she",) if word in _WOMEN else ()


def _by_name(name: str, gazetteer: Gazetteer) -> Gender | None:
    """By the given name, of a double one by the whole or the first half."""
    low = name.lower()
    if low in gazetteer.given_names:
        return gazetteer.gender_of_given.get(low)  # the child "Gloria"
    if " " not in name or is_family_first(name):
        return None
    first = name.partition(" ")[0].casefold()
    given = gazetteer.gender_of_given
    return given.get(first) or given.get(first.partition("-")[0])
