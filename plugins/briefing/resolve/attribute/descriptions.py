"""Whom a description of a speaker means: "the minister", "a ministry spokesman", "the company"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...abbreviations import HONOURS
from ..lexicon import OWNING
from .antecedents import referent
from .common_nouns import body, names_body
from .epithets import elsewhere, epithet, person_called
from .introduced import apposed_to, behind_title, from_body, opening_or_titled
from .namesakes import namesake
from .titled import titles_before
from .trades import of_trade

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model import Claim, EntityId, Mention, Quote, RolePhrase, Span
    from .scene import Outcome, Scene

_PREPOSITION = re.compile(r"\s(?:of|for|from|by|at|in|with|to|on)\s")
# words whose author or client speaks through them (bench/README.md: the organisation)
_VOICES = re.compile(
    r"(?:spokes(?:man|woman|person|people)|lawyers?|attorneys?|statement|report|note|letter|"
    r"communiqu[eé]|charter|memo|memorandum|release|filing|post|website|blog|survey|study|bulletin|"
    r"observers|monitors|inspectors|representatives?|press (?:office|service)|manifesto|editorial|"
    r"secretariat|headquarters|leadership|management)$"
)
_SAID_IN = re.compile(r"\bin an? ([a-z]+ [a-z]+)")
"""In what something is said: "wrote in a research note"."""
_PAPERS = re.compile(r"(?:blog|editorial|letter|manifesto|memo|note|post|statement)$")
_OF_AUTHOR = re.compile(r"\b(?:from|by) (?:[A-Za-z]+\.? ){0,2}$")
_NEAR = re.compile(
    r"\b(?:close|familiar|loyal|near|opposed) (?:to|with) (?:the )?"
    r"(?:(?:Mrs?|Ms|Dr|Gen|Gov|Sen|Rep|Col)\.? |[A-Z][a-z]+ ){0,3}$"
)
_STATES = re.compile(r"(?:government|authorities|administration|regime)$")
_HONOUR = re.compile(rf" (?:(?:{'|'.join(sorted(HONOURS))})s?|senior|junior|snr|jnr)$")
_ANYBODY = re.compile(r"(?:an?|one|some|another|many|several|most)\s", re.IGNORECASE)
_FIRST = frozenset(
    "chair chairman chairwoman chancellor chief director governor head mayor premier president "
    "prime".split()
)
_LOWER = frozenset("acting assistant associate deputy interim lieutenant shadow under vice".split())
_MEMBERS = {"man": "he", "woman": "she"}
_PARTY = "organisation"
_OTHER_WORDS = {"pontiff": "pope", "skipper": "captain", "gaffer": "manager"}
_OF_OTHER = re.compile(r" (?:at|for|of) (?:an?|another|some)\b")
_WIDE = 50  # characters before a name in which "sources close to" stands
_AHEAD = 2  # the last sentence of a first paragraph and the one behind it
_FORMER = re.compile(r"\b(?:former|ex)[ -]")


def named(scene: Scene, quote: Quote, last: Claim | None) -> Outcome:
    """The name that ends the first part of a speaker's phrase, or what a description means."""
    span = quote.speaker or quote.span
    words = _HONOUR.sub("", span.of(scene.document.text))
    first = _first_part(scene, span, words)
    if (name := _name(scene, quote, span, last, end=span.start + len(first))) is not None:
        return name
    inside = scene.inside(span)
    kind = re.sub(r"['’]s?$", "", _without_people(scene, inside, first).lower())
    if _PAPERS.search(kind) and (author := _author(scene, span, inside)) is not None:
        return author, "whose words they are"
    if _VOICES.search(kind) and "-year-old" not in kind:
        is_bare = not inside and not _ANYBODY.match(words)
        holder = (_holder(scene, span, kind) or of_trade(scene, span, kind)) if is_bare else None
        if holder is not None and kind.startswith("the "):
            return holder, f"the only {kind[4:]} so far"
        return _voice(scene, quote, span, inside, last)
    if _STATES.search(kind):
        return scene.only(inside, ("place",), "its government")
    return _described(scene, span, kind, last)


def described(scene: Scene, span: Span) -> Outcome:
    """Whom a description means that is no speaker's: "The judge" of "The judge agreed"."""
    return _described(scene, span, span.of(scene.document.text).lower(), None)


def _first_part(scene: Scene, span: Span, words: str) -> str:
    """The words up to a preposition outside names: "Bank of Peru governor" of "… of the board"."""
    inside = [m.span for m in scene.touching(span)]
    for link in _PREPOSITION.finditer(words):
        at = span.start + link.start()
        if not any(name.start < at < name.end for name in inside):
            return words[: link.start()]
    return words


def _name(
    scene: Scene, quote: Quote, span: Span, last: Claim | None, *, end: int
) -> Outcome | None:
    """The name that stands in the words, up to ``end``, or beside them."""
    if (apposed := apposed_to(scene, quote, span)) is not None:
        return apposed.entity, "in apposition"
    for mention in scene.touching(span):
        stop = scene.document.text.startswith(".", mention.span.end)  # "Acme Co."
        covers_end = mention.span.start < end <= mention.span.end + stop
        if covers_end and not mention.demonym:
            is_body = scene.type_of(mention.entity) == "organisation"
            at = mention.span.start
            if _NEAR.search(scene.document.text, max(0, at - _WIDE), at):
                return None, "somebody near"
            if is_body and _ANYBODY.match(span.of(scene.document.text)):
                return None, "one of them"  # "a senior Republican"
            return namesake(scene, span, from_body(scene, mention) or mention, last)
    nearest = opening_or_titled(scene, span) or behind_title(scene, span)
    return (nearest.entity, "named") if nearest is not None else None


def _without_people(scene: Scene, inside: Sequence[Mention], words: str) -> str:
    """A description without its nationality: "the negotiator" of "the Korean negotiator"."""
    for mention in inside:
        if mention.demonym:
            words = words.replace(f"{mention.span.of(scene.document.text)} ", "", 1)
    return words


def _author(scene: Scene, span: Span, inside: Sequence[Mention]) -> EntityId | None:
    """The person whose statement or letter it is: "Rao's statement", "a post from Ana Rao"."""
    text = scene.document.text
    for mention in inside:
        owns = mention.span.start == span.start and text.startswith(OWNING, mention.span.end)
        is_by = _OF_AUTHOR.search(text, span.start, mention.span.start)
        if scene.type_of(mention.entity) == "person" and (owns or is_by):
            return mention.entity
    return None


def _voice(
    scene: Scene, quote: Quote, span: Span, inside: Sequence[Mention], last: Claim | None
) -> Outcome:
    """The organisation for which somebody unnamed, or a paper, speaks."""
    found, reason = scene.only(inside, ("organisation",), "speaks for it")
    if found is not None or inside:
        return found, reason
    words = span.of(scene.document.text)
    if last is not None and _goes_on(scene, quote, span, last):
        return last.speaker, f"{words} goes on"
    if words.lower().startswith("its ") and (own := _of_clause(scene, quote)) is not None:
        return own, "speaks for whom it tells of"
    if owner := re.match(r"(?:the|its)\s(.+?)['’]s\s", words, re.IGNORECASE):
        return _described(scene, span, owner[1].lower(), last)
    if principal := _principal(words.lower()):
        return body(scene, span, principal, last)
    sentence, block = scene.sentence_at(span.start), scene.block_at(span.start)
    near = [
        m
        for m in scene.before(span.start, ("organisation",))
        if not quote.span.overlaps(m.span)  # who is spoken of
    ]
    here = [m for m in near if m.sentence == sentence]
    opening = [m for m in near if scene.extraction.sentences[m.sentence].block == block]
    is_subject = len({m.entity for m in opening}) == 1 and scene.is_subject(opening[-1])
    told = here or (opening if is_subject else [])
    return scene.only(told, ("organisation",), "speaks for the one named before")


def _of_clause(scene: Scene, quote: Quote) -> EntityId | None:
    """The body of which a clause tells: "Acme has no plans to move, according to its spokesman"."""
    if quote.kind == "direct" or quote.speaker is None or quote.speaker.start < quote.span.end:
        return None
    told = (m for m in scene.touching(quote.span) if m.position == "subject" and not m.demonym)
    first = next(told, None)
    is_body = first is not None and scene.type_of(first.entity) == "organisation"
    return first.entity if first is not None and is_body else None


def _goes_on(scene: Scene, quote: Quote, span: Span, last: Claim) -> bool:
    """Whether "the spokesman" is the one who spoke last: no other body is told of since.

    "The note", too, if it was said in one.
    """
    words, spoken = span.of(scene.document.text), last.quote.speaker
    if spoken is None or scene.type_of(last.speaker) != "organisation":
        return False
    others = (
        m
        for m in scene.before(span.start, ("organisation",))
        if m.span.start > spoken.end and m.entity != last.speaker and scene.is_subject(m)
        if not (scene.is_spoken(m, quote.span) or last.quote.span.covers(m.span))
    )
    said_in = scene.document.text[spoken.start : last.quote.span.start]
    voices = {*spoken.of(scene.document.text).split(), *" ".join(_SAID_IN.findall(said_in)).split()}
    same = words[:4].lower() == "the " and words[4:] in voices
    return same and next(others, None) is None


def _principal(words: str) -> str | None:
    """The body in "a ministry spokeswoman", "a spokesman for the company"; None if none is said."""
    first, *rest = _PREPOSITION.split(words, maxsplit=1)
    said = rest[0].split() if rest else first.split()[:-1]
    said = [word for word in said if not word.endswith("-based")]
    is_short = len(said) == len(("the", "company")) and (not rest or said[0] == "the")
    is_body = is_short and names_body(said[-1])
    return said[-1] if is_body else None


def _described(scene: Scene, span: Span, kind: str, last: Claim | None) -> Outcome:
    """Whom "the minister" or "the agency" means, where one fits."""
    if _ANYBODY.match(span.of(scene.document.text)) or not kind.split():
        return None, "unnamed"
    head = kind.rsplit(maxsplit=1)[-1]
    if (office := _of_office(scene, span, kind, last)) is not None:
        return office
    if head in _MEMBERS and any(scene.type_of(m.entity) == _PARTY for m in scene.inside(span)):
        return _member(scene, span, last, _MEMBERS[head])  # "the Labour man said"
    if names_body(kind):
        return body(scene, span, head, last)
    if (holder := of_trade(scene, span, kind)) is not None:
        return holder, f"the only one who may be the {head}"
    found, reason = person_called(scene, span, kind, last)
    return (found, reason) if found is not None else epithet(scene, span, kind, last)


def _of_office(scene: Scene, span: Span, kind: str, last: Claim | None) -> Outcome | None:
    """The only holder of an office, or of two the one who spoke last; None if there is none."""
    head = kind.rsplit(maxsplit=1)[-1]
    holders = _holders(scene, span, kind)
    if len(holders) <= 1:
        return (holders.pop(), f"the only {head} so far") if holders else None
    spoke = scene.spoke_last(last, span.start)
    return (spoke, f"{head}, and spoke last") if spoke in holders else (None, "two may be meant")


def _member(scene: Scene, span: Span, last: Claim | None, word: str) -> Outcome:
    """A party's man: the only person who was named since somebody spoke, else a "he"."""
    spoken = [span.end for span in (last.quote.span, last.quote.speaker) if span] if last else []
    since = max(spoken, default=0)
    near = scene.before(span.start, ("person",))
    newer = {m.entity for m in near if m.span.start >= since and not scene.is_quoted(m.span)}
    if len(newer) > 1:
        return None, "two may be meant"
    return (newer.pop(), "named last") if newer else referent(scene, word, span.start, last)


def _holder(scene: Scene, span: Span, kind: str) -> EntityId | None:
    """The only holder of an office so far, or in this paragraph."""
    found = _holders(scene, span, kind)
    return found.pop() if len(found) == 1 else None


def _holders(scene: Scene, span: Span, kind: str) -> set[EntityId]:
    """The holders of an office so far: the one of this paragraph, if it is but one, else all."""
    is_past = _FORMER.search(kind) is not None
    bare = _FORMER.sub("", kind)
    is_head = _is_head(scene, span)
    abroad = elsewhere(scene, span)
    held = [
        (person, phrase.person)
        for person, phrase in titles_before(scene, _reach(scene, span))
        if phrase.former == is_past and _fits(bare, phrase.title) and person not in abroad
        if phrase.title_span.start < span.start or is_head or _is_own(scene, span, phrase)
    ]
    everybody = {person for person, _ in held}
    block = scene.block_at(span.start)
    here = {person for person, place in held if scene.block_at(place.start) == block}
    return here if len(here) == 1 and len(everybody) > 1 else everybody


def _reach(scene: Scene, span: Span) -> int:
    """Up to where an office holder may be named: a headline and a first paragraph look ahead.

    "The bank cut its rate, its deputy governor told a forum.", then "Deputy Governor Ana Rao said".
    """
    if _is_head(scene, span):
        return len(scene.document.text)
    first = next((b.span for b in scene.document.blocks if b.kind == "paragraph"), None)
    owned = span.of(scene.document.text).lower().startswith("its ")
    if first is None or not owned or not first.covers(span):
        return span.start
    sentences = scene.extraction.sentences
    following = sentences[scene.sentence_at(first.end - 1) :][:_AHEAD]
    return following[-1].span.end if following else span.start


def _is_head(scene: Scene, span: Span) -> bool:
    heads = (b.span for b in scene.document.blocks if b.kind in {"title", "standfirst"})
    return any(head.covers(span) for head in heads)


def _is_own(scene: Scene, span: Span, phrase: RolePhrase) -> bool:
    """Whether an office told of later is of no other body than one that is named before."""
    if phrase.of is not None and (named := scene.inside(phrase.of)):
        before = {m.entity for m in scene.mentions if m.span.end <= span.start}
        return named[0].entity in before
    return not _OF_OTHER.match(scene.document.text, phrase.title_span.end)


def _fits(description: str, title: str) -> bool:
    """Whether a description means a title: in full, or by "the" and its noun alone."""
    noun = title.partition(" of ")[0].rsplit(maxsplit=1)[-1]
    words, held = description.split(), title.split()
    words[-1] = _OTHER_WORDS.get(words[-1], words[-1])
    if not _FIRST.isdisjoint(words) and not _LOWER.isdisjoint(set(held) - set(words)):
        return False  # "the prime minister" is no deputy prime minister
    if description.endswith(title) or (words[-1] == noun and len(words) <= len(("the", noun))):
        return True
    return words[0] == "the" and words[-1] == held[-1] and set(words[1:]) <= set(held)
