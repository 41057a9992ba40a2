"""Whether words of the article say what they tell of without the sentences before them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .wording import is_answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model import Mention, Pronoun, Span
    from .material import Material

# words, in lower case, that point back to a sentence before, at its beginning and anywhere
_OPENING = re.compile(
    r"(?:that|this|these|those|such|its|both|another|there|instead|here|then|let[’']s)\b"
    r"|the (?:[\w-]+ ){0,2}(?:day|date|deadline) (?:is|was|will be)\b"  # for what?
    # one of several that were told of: "The fourth, in May, came by sea", "The last two were shut"
    r"|the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|next)"
    r"(?: (?:two|three|four|one|ones))?(?:,| (?:was|were|is|are|will|had|has|came|comes|began"
    r"|begins|ended|followed|took|went|struck|opened|closed|happened|who|which|that|in|on)\b)"
)
_POINTING = re.compile(
    r"\b(?:th(?:is|ese)\b"
    r"(?! (?:year|month|week|day|time|spring|summer|autumn|winter|morning|century))"
    r"|both\b(?! (?:the )?\w+(?:s|men|women)\b)(?!(?: [\w’'-]+){1,4} and\b)"
    r"|(?:the (?:former|latter|same|others?)|as well|too|did so|does so)\b"
    r"(?! as\b| many\b| much\b)"
    r"|(?:before|after|since|until) that\b(?=[,.;:]|\W*$)|(?:hers|theirs)\b"
    # "when that mill burnt", "at that fair"; "in that" may be a conjunction
    r"|(?:when|if|at|on|from|with|by|for|under|into) that [a-z]+\b"
    r"(?<! year)(?<! month)(?<! week)(?<! day)(?<! night)(?<! time)"
    r"|(?:did|does|do|didn[’']t|doesn[’']t|don[’']t)\W*$)"
)
# an item of a list, whose beginning stands above it: "- approved a contract"
_ITEM = re.compile(r"(?:[-–—*•·]\s+)[a-z]")
_THERE = re.compile(  # of a place, not "there is"
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bout )(?<!\band )\bthere\b"
    r"(?! (?:is|are|was|were|be|been|being|has|have|had|will|would|could|can|may|might|must|should"
    r"|seems?|remains?|came|comes|to be)\b)(?![’'])"
)


def needs_others(sentence: int, words: Span, material: Material) -> bool:
    """Whether words of a sentence point back, or leave open whom or what a pronoun means."""
    asked = sentence, words
    if asked not in material.leaning:
        material.leaning[asked] = _leans_on_others(sentence, words, material)
    return material.leaning[asked]


def _leans_on_others(sentence: int, words: Span, material: Material) -> bool:
    said, named = words.of(material.document.text), mentions_in(sentence, words, material)
    low = said.lower()
    return (
        is_answer(said)
        or _OPENING.match(low) is not None
        or _POINTING.search(low) is not None
        or _ITEM.match(said) is not None
        or _is_elsewhere(low, words.start, named, material)
        or any(
            _is_open(one, named, material)
            for one in material.extraction.pronouns
            if one.sentence == sentence and words.covers(one.span)
        )
        or any(_is_cut_short(one, material) for one in named)
    )


def _is_elsewhere(said: str, start: int, mentions: Sequence[Mention], material: Material) -> bool:
    """Whether "there" is a place that the words don't name: "an official there"."""
    there = _THERE.search(said) if "there" in said else None
    return there is not None and not any(
        one.span.start - start < there.start()
        and material.entities[one.entity].type in {"place", "organisation", "event"}
        for one in mentions
    )


def mentions_in(sentence: int, words: Span, material: Material) -> list[Mention]:
    """What words of a sentence name, in text order."""
    return [one for one in material.named.get(sentence, ()) if words.covers(one.span)]


def _is_open(pronoun: Pronoun, mentions: Sequence[Mention], material: Material) -> bool:
    """Whether the mentions beside it don't say for whom or what a pronoun stands.

    An object can't stand for the subject of its clause ("Iran concluded it"), so that somebody
    else must be named, too.
    """
    named = [one for one in mentions if one.span.start < pronoun.span.start]
    is_person = pronoun.gender in {"he", "she"}
    fitting = [
        one
        for one in named
        if pronoun.gender == "they"
        or (material.entities[one.entity].type == "person" and not one.demonym) == is_person
    ]
    others = {one.entity for one in fitting}
    if pronoun.position == "object":
        return pronoun.gender == "they" or len(others) < 2  # noqa: PLR2004 -- the subject, another
    return not others


def _is_cut_short(mention: Mention, material: Material) -> bool:
    """Whether a possessive stands alone: "Turkey’s followed on March 30"."""
    rest = material.document.text[mention.span.end : mention.span.end + 2]
    return mention.position == "subject" and rest in {"’s", "'s"}
