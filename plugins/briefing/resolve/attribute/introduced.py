"""The person whom the words of a speaker introduce: "the chair of the forum, Ana Rao"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...model import Span
from ..lexicon import HONORIFICS, TITLE_WORDS

if TYPE_CHECKING:
    from ...model import Mention, Quote
    from .scene import Scene

_TITLES = re.compile(r"(?: (?:for|from|in|of|on) [^,.;:“”]{2,40})?, (?:[A-Z][\w.]* ){0,3}")
_CLOSES = frozenset(",.;:")  # behind a name in apposition
_IN_TITLES = TITLE_WORDS | HONORIFICS
_SHORT = re.compile(r"[A-Z][a-z]{0,5}\.?")
_CUT = re.compile(r"\.?\s(?:\([A-Z]\w*\.?\)\s)?")
_OWNED = re.compile(r"\)? |[^,;:“”]*['’]s (?:[a-z-]+ )*(?:(?:in|of|for|at) (?:[A-Z]\w+ )+)?")
"""Between a body cut short and a name: "Hay and Straw" of "Hay and Straw Peru's chief Ana Rao"."""
_WITHOUT_COMMA = re.compile(
    r"[A-Za-z][a-z-]+(?: [a-z-]+){0,3} (?:of|at|for|in|on|to) [^,;:“”.]*?"
    r"(?:\b(?!(?:[Oo]f|[Aa]t|[Ff]or|[Tt]he|[Aa]nd)\b)[A-Z][\w’'&-]*|\([A-Z]+\)) "
)
"""What stands before a name without a comma: "Chair of the Farmers' Union (FU) Ana Rao"."""
_FROM = re.compile(r" (?:at|from|of|with) (?:the )?(?:[a-z][a-z'’-]* ){0,4}")
_SHORTEST = "Bo at "
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
        if speaks and (_OWNED.fullmatch(gap) or _is_title(text, span.start, mention)):
            return mention
        is_close = len(gap) < _TITLED and _TITLES.fullmatch(gap)
        is_said = cue is None or cue.start < span.start or cue.start > mention.span.end
        is_apart = text[mention.span.end : mention.span.end + 1] in _CLOSES and is_said
        if is_close and is_apart:
            return mention
    return None


def from_body(scene: Scene, mention: Mention) -> Mention | None:
    """The person who speaks where the parser hears the body: "Ana Rao from growers' group Acme"."""
    at = mention.span.start
    if scene.type_of(mention.entity) != "organisation" or at < len(_SHORTEST):
        return None
    before = scene.touching(Span(start=max(0, at - _BEFORE_CUE), end=at - 1))
    last = before[-1] if before else None
    if last is None or scene.type_of(last.entity) != "person" or last.demonym:
        return None
    gap = scene.document.text[last.span.end : mention.span.start]
    return last if _FROM.fullmatch(gap) else None


def behind_title(scene: Scene, span: Span) -> Mention | None:
    """The person whose name ends a title without a comma: "Manager of Lima Mills Ana Rao"."""
    for mention in scene.touching(span):
        if mention.span.end == span.end and scene.type_of(mention.entity) == "person":
            return mention if _is_title(scene.document.text, span.start, mention) else None
    return None


def _is_title(text: str, start: int, mention: Mention) -> bool:
    """Whether the words before a name are a title that names a body, and not somebody else's."""
    title = _WITHOUT_COMMA.fullmatch(text, start, mention.span.start)
    last = text[start : mention.span.start].split()[-1:]
    return title is not None and last[0].lower().rstrip(".") not in _IN_TITLES


def opening_or_titled(scene: Scene, span: Span) -> Mention | None:
    """The person with whose name the words begin, or in front of whom they are a title cut short.

    "Ana Rao, a baker no relative"; "Smt" of "Smt. Ana Rao", "Prof." of "Prof. (Mrs.) Ana Rao".
    """
    text = scene.document.text
    is_short = _SHORT.fullmatch(span.of(text)) is not None
    for mention in scene.mentions:
        opens = mention.span.start == span.start and text.startswith(",", mention.span.end)
        behind = is_short and _CUT.fullmatch(text, span.end, mention.span.start)
        is_there = (opens and mention.span.end < span.end) or behind
        if is_there and scene.type_of(mention.entity) == "person":
            return mention
    return None
