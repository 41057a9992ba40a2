"""What other pages need of a briefing, cut out while its text is at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Briefing, Claim, EntityId, Mention, Saying, Span, Summary
from ..views import sentence_ids
from .leaning import needs_others
from .material import Material, gather, one_line
from .roles import standing
from .said import is_whole, phrased
from .wording import excerpt, has_lost_its_subject, is_sure, reporting_verb, spoken, stands_alone

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS_LENGTH = 280  # characters of a sentence that a dossier shows
_SAID_LENGTH = 300
_LEAST_WORDS = 5
_MOST_BEFORE = 2  # sentences that may come with one that leans on them


def summarise(briefing: Briefing, *, category: str) -> Summary:
    """Cut a briefing down to what lists, dossiers and indexes need of it."""
    material = gather(
        briefing.document, briefing.extraction, briefing.resolution, briefing.knowledge
    )
    document, resolution = briefing.document, briefing.resolution
    ranked = sorted(resolution.entities, key=lambda one: -material.salience.get(one.id, 0.0))
    shown = [_first(one.id, material) for one in ranked if material.mentions.get(one.id)]
    firsts = tuple(first for first, _ in shown)
    sayings = tuple(_sayings(material))
    ids = sentence_ids(document, briefing.extraction.sentences)
    cited = {one[1] for one in firsts} | {one.sentence for one in sayings}
    return Summary(
        slug=document.slug,
        title=document.title,
        standfirst=document.standfirst,
        date=document.date,
        category=category,
        entities=tuple((one.id, material.salience.get(one.id, 0.0)) for one in ranked),
        sentences=firsts,
        leaning=tuple(sorted({one for key, one, _ in firsts if _leans(key, one, material)})),
        unclear=tuple(sorted({sentence for (_, sentence, _), is_whole in shown if not is_whole})),
        anchors=tuple((one, ids[one]) for one in sorted(cited)),
        named=tuple(ranked),
        within=tuple((one.id, _sentences(one.id, material)) for one in ranked),
        lead=resolution.lead,
        sayings=sayings,
        roles=tuple(_roles(material)),
        short=tuple(_short_names(material)),
    )


def _first(entity: EntityId, material: Material) -> tuple[tuple[EntityId, int, str], bool]:
    """The first sentence of the story that names it and stands alone, cut around a long one's name.

    Where none does, the first that names it outside a dateline, with the one or two before it if
    that makes all whole; else the first of all. And whether what is shown is whole so.
    """
    mentions = material.mentions[entity]
    told = [one for one in mentions if one.sentence in material.story] or mentions
    dateline = material.document.dateline
    inside = [one for one in told if not (dateline and dateline.overlaps(one.span))] or told
    whole = next((one for one in inside if _stands_alone(one.sentence, one.span, material)), None)
    mention = whole or inside[0]
    before = None if whole else _with_those_before(mention, material)
    words = before or _around(mention, material)
    return (entity, mention.sentence, words), whole is not None or before is not None


def _leans(entity: EntityId, sentence: int, material: Material) -> bool:
    mentions = (one for one in material.mentions[entity] if one.sentence == sentence)
    return not any(_stands_alone(sentence, one.span, material) for one in mentions)


def _stands_alone(sentence: int, focus: Span, material: Material) -> bool:
    words = material.told(sentence, focus)
    return _has_both_marks(words.of(material.document.text)) and not needs_others(
        sentence, words, material
    )


def _has_both_marks(words: str) -> bool:
    """Whether no quotation only begins or ends in the words."""
    return words.count("“") == words.count("”") and words.count('"') % 2 == 0


def _with_those_before(mention: Mention, material: Material) -> str | None:
    """The sentence with the one or two before it in its paragraph, if the first stands alone.

    None if they are long together. What another paragraph says leads up to it too seldom.
    """
    sentences, last = material.extraction.sentences, mention.sentence
    for first in range(last - 1, max(last - _MOST_BEFORE, 0) - 1, -1):
        if sentences[first].block != sentences[last].block:
            return None
        end = sentences[first].span.end
        focus = Span(start=end - 1, end=end)
        start = material.told(first, focus).start
        words = one_line(Span(start=start, end=sentences[last].span.end).of(material.document.text))
        if len(words) > _WORDS_LENGTH:
            return None
        if _stands_alone(first, focus, material):
            return words
    return None


def _around(mention: Mention, material: Material) -> str:
    sentence = material.told(mention.sentence, mention.span)
    return excerpt(material.document.text, sentence, mention.span, _WORDS_LENGTH)


def _sentences(entity: EntityId, material: Material) -> tuple[int, ...]:
    return tuple(dict.fromkeys(one.sentence for one in material.mentions.get(entity, ())))


def _sayings(material: Material) -> Iterator[Saying]:
    text = material.document.text
    told: set[tuple[EntityId, str]] = set()
    for claim in material.claims():
        if claim.speaker is None or not (is_sure(claim) and stands_alone(text, claim.quote)):
            continue
        is_person = material.entities[claim.speaker].type == "person"
        saying = _saying(claim, material)
        if saying is None or has_lost_its_subject(text, claim.quote, by_person=is_person):
            continue
        if (saying.speaker, saying.words) not in told:  # two parts may stand in one sentence
            told.add((saying.speaker, saying.words))
            yield saying


def _saying(claim: Claim, material: Material) -> Saying | None:
    """What was said; of a part in marks, or what is denied, its sentence.

    None of a few words, and of a sentence that leaves open whom or what it is about.
    """
    text, quote = material.document.text, claim.quote
    sentence = material.told(quote.sentence, quote.span)
    shown = phrased(text, sentence, quote, _SAID_LENGTH)
    if claim.speaker is None or len(spoken(text, quote, _SAID_LENGTH).split()) < _LEAST_WORDS:
        return None
    words, kind, cue = spoken(text, quote, _SAID_LENGTH), quote.kind, reporting_verb(text, quote)
    if shown is None or not is_whole(shown, kind):
        opening = Span(start=sentence.start, end=max(quote.span.start, sentence.start + 1))
        if needs_others(quote.sentence, opening, material):
            return None
        words, kind, cue = excerpt(text, sentence, quote.span, _SAID_LENGTH), "indirect", None
    return Saying(speaker=claim.speaker, sentence=quote.sentence, words=words, kind=kind, cue=cue)


def _roles(material: Material) -> Iterator[tuple[EntityId, str]]:
    for person in material.roles:
        if known := standing(person, material):
            yield person, known.words


def _short_names(material: Material) -> Iterator[tuple[EntityId, str]]:
    """The one word of a person's name by which the text goes on calling them."""
    for entity in material.resolution.entities:
        if entity.type != "person":
            continue
        parts = entity.name.split()
        used = [one.span.of(material.document.text) for one in material.mentions.get(entity.id, ())]
        alone = [one for one in used if one in parts[1:] or (one in parts[:1] and len(parts) > 1)]
        if alone:
            yield entity.id, max(sorted(set(alone)), key=alone.count)
