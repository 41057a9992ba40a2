"""Who has the titles that the text gives, by the words of role phrases and their pronouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .antecedents import THINGS, referent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model import EntityId, Mention, RolePhrase
    from .scene import Scene


def titles_before(scene: Scene, offset: int) -> list[tuple[EntityId, RolePhrase]]:
    """Who holds or held which office by what the text has said so far."""
    out: list[tuple[EntityId, RolePhrase]] = []
    for phrase in scene.extraction.roles:
        if phrase.person.end > offset:
            continue
        person = person_of(scene, phrase)
        if person is not None:
            out.append((person, phrase))
    return out


def person_of(scene: Scene, phrase: RolePhrase) -> EntityId | None:
    """The person whom a role phrase names, or its pronoun means."""
    if phrase.of == phrase.person:
        return _holder(scene, scene.touching(phrase.person))
    for mention in scene.touching(phrase.person):
        if scene.type_of(mention.entity) == "person":
            return mention.entity
    word = phrase.person.of(scene.document.text).lower()
    if word not in {"he", "she"}:
        return None
    found = referent(scene, word, phrase.person.start, None)[0]
    return found if found is not None and not _is_abroad(scene, found, phrase) else None


def _is_abroad(scene: Scene, person: EntityId, phrase: RolePhrase) -> bool:
    """Whether somebody known holds offices of another country than the one of a title."""
    home = scene.entities[person].within
    of = scene.touching(phrase.of) if phrase.of is not None else ()
    states = {m.entity for m in of if scene.type_of(m.entity) == "place"}
    return home is not None and bool(states) and home not in states


def _holder(scene: Scene, run: Sequence[Mention]) -> EntityId | None:
    """The person whose name ends a run that a body begins: "the Wool Council Ana Rao"."""
    if len(run) < 2:  # noqa: PLR2004 -- a body and a person
        return None
    body, holder = run[-2:]
    gap = scene.document.text[body.span.end : holder.span.start]
    is_body = scene.type_of(body.entity) in THINGS and not body.demonym and gap in {" ", ") "}
    return holder.entity if is_body and scene.type_of(holder.entity) == "person" else None
