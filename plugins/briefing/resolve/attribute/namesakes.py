"""Whom a name means that isn't one person's alone: "the younger Rao", "the Ohio Republican"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..names import GENERATION, is_family_between
from .ages import of_family, says_young

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...model import Claim, EntityId, Gender, Mention, Span
    from .scene import Outcome, Scene

_BARE = re.compile(r"(?:(Mr|Mrs|Ms|Miss|Dr|Sir)\.? )?[^\W\d_][\w’'-]*")
_GENDER_OF: Mapping[str, Gender] = {
    "Mr": "he", "Sir": "he", "Mrs": "she", "Ms": "she", "Miss": "she",
}  # fmt: skip
_MEMBER = re.compile(
    r"[Tt]he (?:[A-Z][\w.]+ ){0,2}"
    r"(?:Conservative|Democrat|Liberal|Republican|Social Democrat|Tory)\b(?! [A-Z])"
)
"""A party's member, and not the party: "the Liberal Party"."""
_BODY = "organisation"


def namesake(scene: Scene, words: Span, mention: Mention, last: Claim | None) -> Outcome:
    """Who speaks by the name of ``mention``: whoever spoke last, if that is a namesake.

    words   those that name the speaker
    Nobody if the text can't tell two of one surname apart: the last sentence that names either in
    full names both, tells of both, and nobody was called so before; or "the younger" is said of
    two of whom no name and no kinship tells which it is.
    """
    said = words.of(scene.document.text)
    is_young = says_young(scene.document.text, mention)
    if _MEMBER.match(said):
        return _member(scene, words, last)
    bare = _BARE.fullmatch(said)
    if is_young is None and bare is None:
        return mention.entity, "named"
    gender = _GENDER_OF.get(bare[1] or "") if bare else None
    bearers = _bearers(scene, mention, gender)
    if scene.type_of(mention.entity) == _BODY:  # "Anselm said", and later "Floris Anselm"
        named = {m.entity for m in scene.mentions if m.span.end <= words.start}
        bearers = [person for person in bearers if person in named]
    is_other = scene.type_of(mention.entity) == "person" and mention.entity not in bearers
    # "Valdés" of Ana Valdés Rao, before Leo Valdés is named
    is_own = not bearers or (is_other and gender is None)
    if is_own or len(bearers) == 1:
        return (mention.entity if is_own else bearers[0]), "named"
    if is_young is not None:
        return _by_age(scene, bearers, is_young=is_young)
    spoke = scene.spoke_last(last, words.start)
    if spoke in bearers:
        return spoke, "of that name, and spoke last"
    sure = mention.entity, "named"
    return sure if "." in said else _told_apart(scene, words, bearers) or sure  # "Mr. Rao"


def _of_paragraph(scene: Scene, words: Span, bearers: list[EntityId]) -> EntityId | None:
    """The only bearer whom the paragraph names so far, if it does so in full."""
    block, sentences = scene.block_at(words.start), scene.extraction.sentences
    here = [
        m
        for m in scene.mentions
        if m.span.end <= words.start and m.entity in bearers
        if sentences[m.sentence].block == block and not scene.is_quoted(m.span)
    ]
    full = [m for m in here if " " in m.span.of(scene.document.text)]
    is_told = any(m.position != "possessive" for m in full)
    return full[0].entity if is_told and len({m.entity for m in here}) == 1 else None


def _told_apart(scene: Scene, words: Span, bearers: list[EntityId]) -> Outcome | None:
    """Whom of two the paragraph, or the last sentence that names both in full, tells; or None."""
    if (here := _of_paragraph(scene, words, bearers)) is not None:
        return here, "the only one of that name in the paragraph"
    text = scene.document.text
    before = [m for m in scene.mentions if m.span.end <= words.start and m.entity in bearers]
    full = [m for m in before if " " in m.span.of(text)]
    latest = [m for m in full if m.sentence == full[-1].sentence]
    settled = not full or any(m.sentence < full[-1].sentence for m in before if m not in full)
    if settled or len({m.entity for m in latest}) <= 1:
        return None
    told = {m.entity for m in latest if scene.is_subject(m)}
    return (told.pop(), "told of") if len(told) == 1 else (None, "two have that name")


def _bearers(scene: Scene, mention: Mention, gender: Gender | None) -> list[EntityId]:
    """The persons whose names begin or end with the word that a mention ends in.

    Behind "Mr" or "Miss" those that may be; of them the one that is known to be, if the mention's
    own isn't.
    """
    surname = GENERATION.sub("", mention.span.of(scene.document.text)).split()[-1]
    persons = (entity for entity in scene.entities.values() if entity.type == "person")
    bearers = [
        person.id
        for person in persons
        if surname in _ends(person.name) and scene.may_be(person.id, gender)
    ]
    known = [one for one in bearers if gender and scene.gender_of.get(one) == gender]
    return known if len(known) == 1 and mention.entity not in known else bearers


def _ends(name: str) -> tuple[str, ...]:
    """The first and the last word of a name, for the family name stands there or there.

    Behind "Ana Lau Mei-yee" it is the second: that one, too.
    """
    words = GENERATION.sub("", name).split()
    return (words[0], words[-1], *(words[1:2] if is_family_between(words) else ()))


def _by_age(scene: Scene, bearers: list[EntityId], *, is_young: bool) -> Outcome:
    """The one of two namesakes who is the younger one by name or kinship, or who isn't."""
    text = scene.document.text
    found = of_family(text, scene.mentions, scene.entities, bearers, is_young=is_young)
    return (found, "by age") if found is not None else (None, "two have that name")


def _member(scene: Scene, span: Span, last: Claim | None) -> Outcome:
    """Whom "the Ohio Republican" means: the only person of the last sentences, or who spoke."""
    spoke = scene.spoke_last(last, span.start)
    people = {m.entity for m in scene.before(span.start, ("person",), within=2)}
    found = people | ({spoke} if scene.type_of(spoke) == "person" and spoke is not None else set())
    return (found.pop(), "of that party") if len(found) == 1 else (None, "two may be meant")
