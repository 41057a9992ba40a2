"""Whom a pronoun takes up: its antecedent, or whoever spoke last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..around import is_setting
from .scene import GENDERS, NEAR

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...model import Claim, EntityId, EntityType, Gender, Mention, Span
    from .scene import Outcome, Scene

# behind the name of somebody who says nothing now
_GONE = re.compile(r",? (?:is|was)(?: still)? (?:among the (?:dead|missing)|missing|dead)\b")
_FAR = 6  # sentences over which the last subject is still the topic
_ASIDE = 20  # characters behind a name in which "who" has its verb
_OF = re.compile(r"\b(?:for|of|by|at|from|with) (?:the )?$")
THINGS: tuple[EntityType, ...] = ("organisation", "place")
_PERSON: tuple[EntityType, ...] = ("person",)
_TAKEN_UP = {"it": THINGS, **dict.fromkeys(GENDERS, _PERSON)}


def referent(
    scene: Scene, word: str, offset: int, last: Claim | None, *, said: Span | None = None
) -> Outcome:
    """Whoever spoke last and is of the right kind, else the nearest subject.

    said   the quote itself: who is named in it is somebody else ("Rao was ill, he said")
    """
    types, gender = _TAKEN_UP.get(word, ()), GENDERS.get(word)
    if not types:
        return None, f'"{word}" is not sure'
    spoke = None if _is_aside(scene, last) else scene.spoke_last(last, offset)
    if scene.type_of(spoke) not in types or not (spoke and scene.may_be(spoke, gender)):
        spoke = None
    is_unsure = gender is not None and spoke not in scene.gender_of
    since = last.quote.span.end if last is not None else offset
    near = scene.before(offset, types)
    newer = [m for m in near if m.span.start >= since]
    others = [
        m
        for m in newer
        if (scene.is_subject(m) or (is_unsure and m.entity in scene.gender_of))
        and m.entity != spoke
        and scene.may_be(m.entity, gender)
        and not scene.is_spoken(m, said)
        and not scene.opens_with(m.sentence, gender)
    ]
    if spoke is not None and not others:
        if gender is not None and _is_told_beside(scene, newer, spoke, gender, said):
            return None, f'"{word}" may be somebody else'
        return spoke, f'"{word}" is who spoke last'
    chosen = antecedent(scene, offset, types, gender=gender, said=said)
    told = chosen or next((m for m in newer if scene.may_be(m.entity, gender)), None)
    if gender is not None and (later := _spoke_since(scene, last, told, offset, gender)):
        return later, f'"{word}" is who spoke last'
    if chosen is None or _is_beside_other(scene, near, chosen, gender):
        return None, f'"{word}" may be somebody else' if chosen else f'nobody near for "{word}"'
    return chosen.entity, f'"{word}" follows {chosen.span.of(scene.document.text)}'


def _spoke_since(
    scene: Scene, last: Claim | None, chosen: Mention | None, offset: int, gender: Gender
) -> EntityId | None:
    """Who spoke last, not too far off, and behind the last place that tells of another one.

    Where no place does, only one of whom it is known to be a "he" or a "she".
    """
    if last is None or last.speaker is None or last.quote.speaker is None:
        return None
    who, said = last.speaker, last.quote.span
    known = scene.gender_of.get(who) or scene.called.get(who)
    is_newer = known == gender if chosen is None else chosen.span.end <= said.start
    is_near = scene.sentence_at(offset) - scene.sentence_at(said.end - 1) <= _FAR
    is_person = scene.type_of(who) == "person" and scene.may_be(who, gender)
    return who if is_newer and is_near and is_person and not _is_aside(scene, last) else None


def _is_told_beside(
    scene: Scene, newer: Sequence[Mention], spoke: EntityId, gender: Gender, said: Span | None
) -> bool:
    """Whether somebody else is told of since: "It suits Rao, who juggles. “…,” he says"."""
    text = scene.document.text
    told = (
        m
        for m in newer
        if text.startswith(", who ", m.span.end)
        and m.entity != spoke
        and scene.may_be(m.entity, gender)
        and not scene.is_spoken(m, said)
    )
    last = max((m.sentence for m in newer if m.entity == spoke), default=-1)
    return any(m.sentence > last for m in told)


def _is_beside_other(
    scene: Scene, near: Iterable[Mention], chosen: Mention, gender: Gender | None
) -> bool:
    """Whether who is told of since is a "he" by name alone, and the one chosen by nothing."""
    return chosen.entity not in scene.gender_of and any(
        m.sentence > chosen.sentence
        and scene.is_subject(m)
        and m.entity not in scene.called
        and not scene.may_be(m.entity, gender)
        for m in near
    )


def antecedent(  # noqa: PLR0913 -- what a pronoun may mean
    scene: Scene,
    offset: int,
    types: tuple[EntityType, ...],
    *,
    but: EntityId | None = None,
    gender: Gender | None = None,
    said: Span | None = None,
) -> Mention | None:
    """The mention that a pronoun takes up; ``gender`` is that of "he" and "she".

    A subject near by, or the only one in a sentence of the same paragraph (in its own only a
    body: "Rao founded Acme and became its head"); else the last subject, else the only one
    near by. What stands in marks is what others speak of.
    """
    block, now = scene.block_at(offset), scene.sentence_at(offset)
    lasting = tuple(kind for kind in types if kind != "event")  # soon out of mind
    far = [
        m
        for m in scene.before(offset, types, within=_FAR)
        if m.entity != but
        and scene.may_be(m.entity, gender)
        and not _only_says_where(scene, m)
        and not (gender and _GONE.match(scene.document.text, m.span.end))
        and not scene.is_spoken(m, said)
        and not scene.opens_with(m.sentence, gender)
        and not (types == THINGS and m.position == "modifier")
        and (now - m.sentence <= 1 or scene.type_of(m.entity) in lasting)
    ]
    near = [m for m in far if now - m.sentence <= NEAR]
    for sentence in sorted({m.sentence for m in near}, reverse=True):
        here = [m for m in near if m.sentence == sentence]
        subjects = [m for m in here if scene.is_subject(m)]
        if subjects:
            return next((m for m in here if scene.opens(m)), subjects[-1])
        if types == ("person",) and sentence == now - 1 and _is_last_told(scene, here):
            return here[0]
        same = scene.extraction.sentences[sentence].block == block
        is_body = sentence != now or scene.type_of(here[0].entity) == "organisation"
        if same and types == THINGS and sentence == now - 1 and _are_told(scene, here):
            return None  # "The report blames Iran. It …": the report
        if same and is_body and len({m.entity for m in here}) == 1:
            return here[0]
    topic = next((m for m in far if scene.is_subject(m)), None)
    is_alone = len({m.entity for m in near}) == 1 and scene.type_of(near[0].entity) != "place"
    alone = near[0] if is_alone else None
    return topic or alone


def _are_told(scene: Scene, mentions: Iterable[Mention]) -> bool:
    """Whether verbs are about them, of whom no spokesman is named: "criticised Iran"."""
    text = scene.document.text
    return all(
        one.position == "object"
        and not _OF.search(text, max(0, one.span.start - 12), one.span.start)
        for one in mentions
    )


def _is_last_told(scene: Scene, mentions: Sequence[Mention]) -> bool:
    """Whether a sentence ends with what one person did: "and to Rao, who came with a saw"."""
    return len({m.entity for m in mentions}) == 1 and scene.document.text.startswith(
        ", who ", mentions[0].span.end
    )


def _only_says_where(scene: Scene, mention: Mention) -> bool:
    """Whether a mention only says where, as a dateline or "in Lima": "its" is another's."""
    dateline = scene.document.dateline
    return (dateline is not None and dateline.overlaps(mention.span)) or (
        scene.type_of(mention.entity) == "place" and is_setting(scene.document, mention)
    )


def _is_aside(scene: Scene, last: Claim | None) -> bool:
    """Whether who spoke last did so in a relative clause: "under Paz, who called it …".

    So does "he" of "a talk with Rao in which he said".
    """
    if last is None or last.quote.speaker is None or last.quote.cue is None:
        return False
    text, end = scene.document.text, last.quote.speaker.end
    if text.endswith(" in which ", 0, last.quote.speaker.start):
        return True
    named = next((m for m in scene.touching(last.quote.speaker) if m.span.end == end), None)
    relative = text.startswith(", who ", end) and last.quote.cue.start <= end + _ASIDE
    return (
        relative
        and last.quote.cue.start > end
        and named is not None
        and (named.position != "subject")
    )
