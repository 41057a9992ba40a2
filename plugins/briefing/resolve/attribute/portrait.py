"""Whom a portrait is of: there "she says" is she, who may not have been named for paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from .scene import GENDERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...model import Claim, EntityId, Gender, Mention, Quote, Span
    from .scene import Outcome, Scene

_FORMS: Mapping[Gender, re.Pattern[str]] = {
    "he": re.compile(r"\b(?:[Hh]e|[Hh]im|[Hh]is)\b"),
    "she": re.compile(r"\b(?:[Ss]he|[Hh]ers?)\b"),
}
_MANY = 6  # pronouns outside quotes
_NEAR = 3  # sentences


def portrayed(scene: Scene, gender: Gender) -> EntityId | None:
    """The person of a gender of whom an article is a portrait; None if it is none.

    The first whom its first paragraph tells of; nobody is named twice as often, and of the
    pronouns outside quotes, six at least, two in three are hers. Numbers ours.
    """
    first = next((b.span for b in scene.document.blocks if b.kind == "paragraph"), None)
    opening = scene.inside(first) if first is not None else []
    persons = [m for m in opening if scene.type_of(m.entity) == "person" and not m.demonym]
    who = next((m.entity for m in persons if scene.is_subject(m)), None)
    known = scene.gender_of.get(who) or scene.called.get(who) if who is not None else None
    if who is None or known != gender or not _is_much_spoken_of(scene, gender):
        return None
    named = Counter(m.entity for m in scene.mentions if scene.type_of(m.entity) == "person")
    return who if 2 * named[who] > max(named.values()) else None


def _is_much_spoken_of(scene: Scene, gender: Gender) -> bool:
    """Whether the article's pronouns are mostly of a gender: six and two in three at least."""
    text = list(scene.document.text)
    for quote in scene.extraction.quotes:
        if quote.kind == "direct":
            text[quote.span.start : quote.span.end] = " " * (quote.span.end - quote.span.start)
    told = "".join(text)
    count = {each: len(form.findall(told)) for each, form in _FORMS.items()}
    return _MANY <= count[gender] >= 2 * (sum(count.values()) - count[gender])


def unless_portrayed(scene: Scene, quote: Quote, last: Claim | None, found: Outcome) -> Outcome:
    """Whom a pronoun means, or whom the article portrays, where that is the likelier one.

    So it is where nobody else is near; where nothing says that the one who was found is a "she",
    and she is told of in the same paragraph ("Rao is from Lima. Paz is not. “…,” she says") or is
    who was spoken of ("Paz called her a poet. “…,” she says").
    """
    pronoun = quote.speaker or quote.span
    gender = GENDERS[pronoun.of(scene.document.text).lower()]
    who = portrayed(scene, gender)
    if who is None or found[0] == who:
        return found
    answer = who, "whom the article portrays"
    if found[0] is None:
        near = scene.antecedent(pronoun.start, ("person",), gender=gender, said=quote.span)
        return answer if near is None else found
    if scene.gender_of.get(found[0]) is None and scene.called.get(found[0]) is None:
        is_here = any(_tells(scene, m, pronoun) for m in _near(scene, pronoun, who))
        return answer if is_here or _spoke_of(scene, last, gender) else found
    return found


def _near(scene: Scene, pronoun: Span, who: EntityId) -> list[Mention]:
    return [m for m in scene.before(pronoun.start, ("person",), within=_NEAR) if m.entity == who]


def _tells(scene: Scene, mention: Mention, pronoun: Span) -> bool:
    """Whether a sentence of the paragraph tells of her."""
    block = scene.extraction.sentences[mention.sentence].block
    return scene.is_subject(mention) and block == scene.block_at(pronoun.start)


def _spoke_of(scene: Scene, last: Claim | None, gender: Gender) -> bool:
    """Whether who spoke last spoke of a "her", who is somebody else: "Paz called her a poet"."""
    cue = last.quote.cue if last is not None else None
    if last is None or cue is None:
        return False
    form = _FORMS[gender]
    return (
        form.search(scene.document.text, cue.end, max(cue.end, last.quote.span.start)) is not None
    )
