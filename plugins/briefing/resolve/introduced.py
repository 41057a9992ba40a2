"""The person whom the words of a speaker introduce: "the chair of the forum, Ana Rao"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..model import Span

if TYPE_CHECKING:
    from ..model import Mention, Quote
    from .scene import Scene

_TITLES = re.compile(r"(?: (?:for|of|on) [^,.;:“”]{2,40})?, (?:[A-Z][\w.]* ){0,3}")
_CLOSES = frozenset(",.;:")  # behind a name in apposition
_SHORT = re.compile(r"[A-Z][a-z]{0,5}\.?")
_CUT = re.compile(r"\.?\s(?:\([A-Z]\w*\.?\)\s)?")
_TITLED = 30  # characters of titles between


def apposed_to(scene: Scene, quote: Quote, span: Span) -> Mention | None:
    """The person whom the words describe: "The chair of the forum, Ana Rao, said"."""
    text, cue = scene.document.text, quote.cue
    for mention in scene.touching(Span(start=span.start, end=span.end + _TITLED)):
        if scene.type_of(mention.entity) != "person":
            continue
        if mention.span.overlaps(span):
            return None
        gap = text[span.end : mention.span.start]
        speaks = cue is not None and text[mention.span.end : cue.start] == " "
        if speaks and gap in {" ", ") "}:  # "Chair of the Farmers' Union (FU) Ana Rao says"
            return mention
        is_close = len(gap) < _TITLED and _TITLES.fullmatch(gap)
        is_said = cue is None or cue.start < span.start or cue.start > mention.span.end
        is_apart = text[mention.span.end : mention.span.end + 1] in _CLOSES and is_said
        if is_close and is_apart:
            return mention
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
