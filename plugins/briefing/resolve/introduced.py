"""The person whom the words of a speaker introduce: "the chair of the forum, Ana Rao"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..model import Span
from .lexicon import TITLE_WORDS

if TYPE_CHECKING:
    from ..model import Mention, Quote
    from .scene import Scene

_TITLES = re.compile(r"(?: (?:for|of|on) [^,.;:“”]{2,40})?, (?:[A-Z][\w.]* ){0,3}")
_LINKS = frozenset({"and", "at", "for", "of", "the"} | TITLE_WORDS)
_CLOSES = frozenset(",.;:")  # behind a name in apposition
_SHORT = re.compile(r"[A-Z][a-z]{0,5}\.?")
_CUT = re.compile(r"\.?\s(?:\([A-Z]\w*\.?\)\s)?")
_OF_BODY = re.compile(r"\)? |[^,;:“”]*['’]s (?:[a-z-]+ )*(?:(?:in|of|for|at) (?:[A-Z]\w+ )+)?")
"""Between the words and a name right before the verb: "chair of the Union (FU) Ana Rao says"."""
_WITHOUT_COMMA = re.compile(
    r"(?:[A-Za-z][a-z-]+ ){1,4}(?:of|at|for) (?:the )?"
    r"(?:[A-Z][\w’'&-]* |(?:of|and|for) )+(?:\([A-Z]+\) )?"
)
_TITLED = 30  # characters of titles between
_BEFORE_CUE = 60  # characters in which a name right before the verb may stand


def apposed_to(scene: Scene, quote: Quote, span: Span) -> Mention | None:
    """The person whom the words describe: "The chair of the forum, Ana Rao, said"."""
    text, cue = scene.document.text, quote.cue
    for mention in scene.touching(Span(start=span.start, end=span.end + _BEFORE_CUE)):
        if scene.type_of(mention.entity) != "person":
            continue
        if mention.span.overlaps(span):
            return None
        gap = text[span.end : mention.span.start]
        speaks = cue is not None and text[mention.span.end : cue.start] == " "
        if speaks and _OF_BODY.fullmatch(gap):
            return mention
        is_close = len(gap) < _TITLED and _TITLES.fullmatch(gap)
        is_said = cue is None or cue.start < span.start or cue.start > mention.span.end
        is_apart = text[mention.span.end : mention.span.end + 1] in _CLOSES and is_said
        if is_close and is_apart:
            return mention
    return None


def behind_title(scene: Scene, span: Span) -> Mention | None:
    """The person whose name ends a title without a comma: "Manager of Lima Mills Ana Rao"."""
    text = scene.document.text
    for mention in scene.touching(span):
        if mention.span.end == span.end and scene.type_of(mention.entity) == "person":
            words = text[span.start : mention.span.start].split()
            is_apart = words[-1:] != [] and words[-1].lower() not in _LINKS
            title = _WITHOUT_COMMA.fullmatch(text, span.start, mention.span.start)
            return mention if title and is_apart else None
    return None


def opening_or_titled(scene: Scene, span: Span) -> Mention | None:
    """The person with whose name the words begin, or in front of whom they are a title cut short.

    "Ana Rao, a baker no relative"; "Smt" of "Smt. Ana Rao", "Prof." of "Prof. (Mrs.) Ana Rao".
    """
    text = scene.document.text
    is_short = _SHORT.fullmatch(span.of(text)) is not None
    for mention in scene.mentions:
        if scene.type_of(mention.entity) != "person":
            continue
        opens = mention.span.start == span.start and text.startswith(",", mention.span.end)
        behind = is_short and _CUT.fullmatch(text, span.end, mention.span.start)
        if (opens and mention.span.end < span.end) or behind:
            return mention
    return None
