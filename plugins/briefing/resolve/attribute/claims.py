"""Who speaks: the quotes of the extraction joined to entities."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...model import Claim, Span
from ..lexicon import OWNING
from .descriptions import named
from .pronouns import PRONOUNS, meant

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...model import EntityId, Quote
    from .scene import Outcome, Scene

_OF = re.compile(r"\b(?:at|by|for|from|in|of|on|to|with)\b")
_APPOSED = re.compile(r", (?:(?:Dame|Sir|Lord|Lady|[DM]rs?|Ms)\.? )?$")
_WRITING = frozenset({"writes", "wrote"})


def find_claims(scene: Scene) -> tuple[Claim, ...]:
    """A claim a quote, in order, each with the entity that speaks as far as it is safe to say.

    The speaker is the name in the words that name it; for "he", "she", "it" whoever spoke last,
    else the nearest subject of that kind; for "the minister", "the agency" the one that fits; for
    a spokesman, statement or report of a named organisation the organisation. Officials,
    analysts and witnesses are nobody. Rules ours, after bench/README.md, "Quotes".
    """
    answers = _answers(scene)
    claims: list[Claim] = []
    for quote in scene.extraction.quotes:
        speaker, reason = answers.get(quote.span) or _speaker(scene, quote, claims)
        claims.append(Claim(quote=quote, speaker=speaker, reason=reason))
    return tuple(_with_block_quotes(scene, tuple(_with_headlines(scene, claims))))


def _with_block_quotes(scene: Scene, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims, a block quote of nobody given to the only person of the paragraph before.

    That paragraph ends with a colon or with what the person writes, or the one behind the quote
    has the same person speak first.
    """
    text, blocks = scene.document.text, scene.document.blocks
    for last, claim in zip((None, *claims), claims, strict=False):
        at = 0
        if claim.quote.speaker is None:
            at = next((i for i, b in enumerate(blocks) if b.span.covers(claim.quote.span)), 0)
        if not at or blocks[at].kind != "quotation":
            yield claim
            continue
        above = blocks[at - 1].span
        before = {m.entity for m in scene.inside(above) if not m.demonym}
        told = {each for each in before if scene.type_of(each) == "person"}
        next_said = next((c for c in claims if c.quote.span.start > claim.quote.span.end), None)
        goes_on = next_said is not None and next_said.speaker in told
        writes = last is not None and last.speaker in told and _ends_with(scene, above, last)
        is_sure = len(told) == 1 and (goes_on or writes or above.of(text).endswith(":"))
        yield replace(claim, speaker=told.pop(), reason="told of before") if is_sure else claim


def _ends_with(scene: Scene, block: Span, claim: Claim) -> bool:
    """Whether the last sentence of a block is what somebody writes there: "It will, she writes"."""
    cue = claim.quote.cue
    is_last = scene.sentence_at(block.end - 1) == claim.quote.sentence
    return is_last and cue is not None and cue.of(scene.document.text) in _WRITING


def _with_headlines(scene: Scene, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims, those of a headline without a speaker given to whoever says the same below."""
    heads = [b.span for b in scene.document.blocks if b.kind in {"title", "standfirst"}]
    direct = [claim for claim in claims if claim.quote.kind == "direct"]
    for claim in claims:
        is_head = any(span.covers(claim.quote.span) for span in heads)
        same: set[EntityId | None] = set()
        if claim.speaker is None and is_head and claim in direct:
            words = _plain(scene, claim)
            same = {c.speaker for c in direct if c != claim and words in _plain(scene, c)}
        is_sure = len(same) == 1
        yield replace(claim, speaker=same.pop(), reason="says so below") if is_sure else claim


def _plain(scene: Scene, claim: Claim) -> str:
    return " ".join(re.findall(r"\w+", claim.quote.span.of(scene.document.text).casefold()))


def _speaker(scene: Scene, quote: Quote, before: Sequence[Claim]) -> Outcome:
    """Who says a quote, and why; ``before`` are the claims so far."""
    last = before[-1] if before else None
    if quote.speaker is None:
        return None, "nobody is named"
    if last is not None and last.quote.speaker == quote.speaker:
        return last.speaker, "goes on"
    dateline = scene.document.dateline
    if dateline and quote.speaker.overlaps(dateline):
        return _behind_dateline(scene, dateline, quote)
    words = quote.speaker.of(scene.document.text)
    if words.lower() in PRONOUNS:
        return meant(scene, quote, before)
    return named(scene, quote, last)


def _answers(scene: Scene) -> dict[Span, Outcome]:
    """The answers of an interview with whom it is about.

    That is the only person whom its first paragraph names; an interview has questions that are
    paragraphs, each with a quote of nobody behind it, two at least. In it a paragraph that is all
    bold asks, too, and a title that is but a quote answers.
    """
    alone = [q.span for q in scene.extraction.quotes if q.speaker is None and q.kind == "direct"]
    if not alone:
        return {}
    text, blocks = scene.document.text, scene.document.blocks
    pairs = [(each.span.of(text).strip(), answer) for each, answer in pairwise(blocks)]
    asked = {answer.span.start for each, answer in pairs if each.rstrip(" *”").endswith("?")}
    bold = {answer.span.start for each, answer in pairs if re.fullmatch(r"\*\*.+\*\*", each)}
    bold |= {each.span.start for each in blocks if each.kind == "title" and each.span in alone}
    found = [span for span in alone if span.start in asked]
    if len(found) > 1:  # who asks may also state: "Some players say you talk too little."
        found = [span for span in alone if span.start in asked or _is_behind_prompt(scene, span)]
    first = next((b.span for b in blocks if b.kind == "paragraph"), None)
    named = [] if first is None or len(found) <= 1 else scene.inside(first)
    who, _ = scene.only(named, ("person",), "")
    answers = [*found, *(span for span in alone if span.start in bold)]
    return dict.fromkeys(answers, (who, "answers the questions")) if who is not None else {}


def _is_behind_prompt(scene: Scene, span: Span) -> bool:
    """Whether an answer stands alone behind a paragraph in which nobody is quoted."""
    text = scene.document.text
    quotes = [quote for quote in scene.extraction.quotes if quote.kind == "direct"]
    for prompt, answer in pairwise(scene.document.blocks):
        if answer.span.covers(span):
            is_alone = answer.span.of(text).strip() == span.of(text).strip()
            is_silent = not any(prompt.span.covers(quote.span) for quote in quotes)
            return is_alone and is_silent and prompt.kind == "paragraph"
    return False


def _behind_dateline(scene: Scene, dateline: Span, quote: Quote) -> Outcome:
    """The name behind a dateline: "SEOUL, June 30 — The agency said", misread."""
    end = quote.cue.start if quote.cue is not None else quote.span.start
    text = scene.document.text
    for mention in scene.mentions:
        is_owner = text.startswith(OWNING, mention.span.end)
        if dateline.end <= mention.span.start < end and not mention.demonym and not is_owner:
            is_holder = scene.type_of(mention.entity) == "person" and _APPOSED.search(
                text, dateline.end, mention.span.start
            )  # "The head of Oxfam, Dame Ana Rao, said", but "Delegates from NATO"
            if _OF.search(text, dateline.end, mention.span.start) and not is_holder:
                continue
            if scene.type_of(mention.entity) == "place" and text.startswith(",", mention.span.end):
                continue  # "MILWAUKEE, Wisconsin, March 6 - Acme said"
            return mention.entity, "named"
    return None, "nobody is named"
