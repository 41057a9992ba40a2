"""Whom a portrait is of: there "she says" is she, who may not have been named for paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from .antecedents import antecedent
from .scene import GENDERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...model import Claim, EntityId, Gender, Quote, Span
    from .scene import Outcome, Scene

_FORMS: Mapping[Gender, re.Pattern[str]] = {
    "he": re.compile(r"\b(?:[Hh]e|[Hh]im|[Hh]is)\b"),
    "she": re.compile(r"\b(?:[Ss]he|[Hh]ers?)\b"),
}
_MANY = 6  # pronouns outside quotes
_DENSE = 25  # words to a pronoun
_NEAR = 3  # sentences


def portrayed(scene: Scene, gender: Gender) -> EntityId | None:
    """The person of a gender of whom an article is a portrait; None if it is none.

    The first whom its first paragraph tells of; nobody is named twice as often, and of the
    pronouns outside quotes, six at least and one in 25 words, two in three are hers. Numbers ours:
    portraits have one in 14 to 25, of 40 news articles five as many, three of them very short.
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
    """Whether an article has many pronouns, and they are mostly of a gender."""
    text = list(scene.document.text)
    for quote in scene.extraction.quotes:
        if quote.kind == "direct":
            text[quote.span.start : quote.span.end] = " " * (quote.span.end - quote.span.start)
    told = "".join(text)
    count = {each: len(form.findall(told)) for each, form in _FORMS.items()}
    own = count[gender]
    is_dense = own >= _MANY and own * _DENSE >= len(told.split())
    return is_dense and own >= 2 * (sum(count.values()) - own)


def unless_portrayed(scene: Scene, quote: Quote, last: Claim | None, found: Outcome) -> Outcome:
    """Whom a pronoun means, or whom the article portrays, where that is the likelier one.

    So it is where nobody else is near; and where she "says", not "said", nothing tells that the
    one who was found is a "she", and she is told of in the same paragraph ("Rao is from Lima. Paz
    is not. “…,” she says") or is who was spoken of ("Paz called her a poet. “…,” she says").
    """
    pronoun = quote.speaker or quote.span
    gender = GENDERS[pronoun.of(scene.document.text).lower()]
    who = portrayed(scene, gender)
    if who is None or found[0] == who:
        return found
    answer = who, "whom the article portrays"
    if found[0] is None:
        near = antecedent(scene, pronoun.start, ("person",), gender=gender, said=quote.span)
        return answer if near is None else found
    is_known = scene.gender_of.get(found[0]) or scene.called.get(found[0])
    if is_known or not _is_told_now(scene, quote):
        return found
    is_meant = _is_told_of(scene, quote, pronoun, who) or _spoke_of(scene, last, gender)
    return answer if is_meant else found


def _is_told_now(scene: Scene, quote: Quote) -> bool:
    """Whether a quote is told as features tell it: "says", "recalls"."""
    return quote.cue is not None and quote.cue.of(scene.document.text).endswith("s")


def _is_told_of(scene: Scene, quote: Quote, pronoun: Span, who: EntityId) -> bool:
    """Whether a sentence of the paragraph, outside of quotes, tells of her."""
    block = scene.block_at(pronoun.start)
    return any(
        m.entity == who
        and scene.is_subject(m)
        and scene.extraction.sentences[m.sentence].block == block
        and not scene.is_spoken(m, quote.span)
        for m in scene.before(pronoun.start, ("person",), within=_NEAR)
    )


def _spoke_of(scene: Scene, last: Claim | None, gender: Gender) -> bool:
    """Whether who spoke last spoke of a "her", who is somebody else: "Paz called her a poet"."""
    cue = last.quote.cue if last is not None else None
    if last is None or cue is None:
        return False
    form = _FORMS[gender]
    return (
        form.search(scene.document.text, cue.end, max(cue.end, last.quote.span.start)) is not None
    )
