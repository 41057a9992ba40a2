"""Languages, and the peoples and faiths that no country is named by."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from .. import lexicon
from ..classify.before import SITES
from ..names import is_acronym, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...model import Document, Span
    from ..piece import Piece

NO_NOUNS = (
    lexicon.LOCATIVE
    | lexicon.SMALL_WORDS
    | {"is", "was", "and", "or", "than", "but", "as", "when", "because"}
)
TRANSLATED = re.compile(
    r"\b(?:(?:written|translated|printed|published|sung|spoken|said|wrote|sang|fluent|recited|"
    r"conducted|broadcast|read|held|posters?|signs?|lessons?|leaflets?|word|words|poems?|versions?|texts?|translations?|editions?|"
    r"subtitles|captions|speech|speeches|fluency|letters?|lyrics|prayers?|instructions|classes) "
    r"(?:in|from|into|of)|(?:speak|teach|taught|learn|learnt|learned|spoke|understand|studied|study)"
    r"(?:s|es|ing)?)(?: (?:only|also|no|some|little|good|fluent))?"
    r"(?: [A-Z][a-z]+,?){0,2}(?: (?:and|or))? $"
)
WRITTEN = re.compile(
    r"\b(?:written|translated|printed|sung|[Ss]peaking|spoken?|wrote|sang|fluent|recited|broadcast|versions?|"
    r"texts?|translations?|editions?|subtitles|captions|speech|fluency|lyrics|prayers?) in(?:to)? $"
)
OWN_TONGUE = re.compile(
    r"\b(?:[Hh]er|[Hh]is|[Mm]y|[Tt]heir|[Yy]our|[Oo]ur|whose|broken|fluent|perfect|a little|"
    r"little) $"
)
SPOKEN_TOO = re.compile(
    r"\b(?:speaks?|spoke|speaking)(?! (?:of|about|for|at|out|on|up)\b)\b[^.;:]{3,45} "
    r"(?:and|or|but) $"
)
"""Before the second language: "speaks Romansh with the cat and Tarvoan with her son"."""
OF_TONGUE = re.compile(r"\b(?:dialects?|command|knowledge|grasp|mastery|speakers?|forms?) of $")
IN_BOTH = re.compile(r"\bin both (?:[A-Z][a-z]+ and )?$")
AND_BOTH = re.compile(r"(?: and [A-Z][a-z]+)?(?:[,.;:)]|$| (?:with|by|on|at|for|to|from|in)\b)")
WORDINGS = frozenset("text texts translation translations subtitles captions wording".split())
OF_ENGLISH = WORDINGS | {
    "version",
    "versions",
    "edition",
    "editions",
    "original",
    "alphabet",
    "name",
    "word",
    "words",
    "term",
}
ENDINGS = ("ish", "ese", "ian", "an", "ench", "ch", "ic", "ek", "ai", "sh", "que")
ENDINGS_ABROAD = (*ENDINGS, "i")
SPEAKING = frozenset(
    "in into speak speaks spoke speaking fluent teach teaches taught teaching learn learns learned "
    "learnt learning studied studying".split()
)
LISTED = re.compile(r",? (?:and|or) (?:in )?|, ")


def tongues(
    pieces: Sequence[Piece], document: Document, languages: frozenset[str]
) -> frozenset[Span]:
    """Where names are languages', or peoples' that only a language is named for.

    languages  their names, in plain letters
    """
    found = {
        piece.span
        for piece in pieces
        if (not piece.known and not piece.titled and _is_named_so(piece.text, languages))
        or ("other" in piece.labels and _is_in_other(piece))
        or _is_spoken(piece)
    }
    if not found:
        return frozenset()
    parts = {part for piece in pieces if " " in piece.text for part in piece.folded.split()}
    found -= {piece.span for piece in pieces if piece.folded in parts and not piece.known}
    return frozenset(found | set(_beside(pieces, document, found, languages)))


def _is_in_other(piece: Piece) -> bool:
    """Whether it is what the model has no kind for, behind "in": "in Tagalog"."""
    is_place = bool(piece.known) and piece.known[0].type == "place" and not piece.known[0].demonym
    before = piece.around.before
    is_site = len(before) > 1 and before[-2].removesuffix("s") in SITES  # "at camps in Tarvo"
    return before[-1:] == ("in",) and " " not in piece.text and not (is_place or is_site)


def _is_named_so(name: str, languages: frozenset[str]) -> bool:
    """Whether a list has it for a language."""
    low = plain(name).replace("'", "")
    is_listed = low in languages or (low.endswith("s") and low[:-1] in languages)
    return is_listed and not is_acronym(name)


def _is_spoken(piece: Piece) -> bool:
    """Whether a people's adjective is its language: "speaks Welsh", "her Spanish is better"."""
    words = piece.around
    if words.tail.startswith(("-speaking", "-language")):
        return True
    is_adjective = bool(piece.known) and piece.known[0].demonym
    if not piece.known and piece.text.endswith(ENDINGS_ABROAD) and " " not in piece.text:
        return bool(WRITTEN.search(words.lead)) and is_alone(piece)
    if words.previous in {"speaking", "speaks", "spoke", "speak"} and " " not in piece.text:
        return is_adjective or not (piece.titled or "person" in piece.labels)
    is_within = words.previous in {"in", "into"} and piece.text.endswith(ENDINGS_ABROAD)
    if not is_adjective or not (is_within or piece.text.endswith(ENDINGS)):
        return False
    is_wording = words.next in (OF_ENGLISH if piece.text == "English" else WORDINGS)
    if is_wording or not is_alone(piece):
        return is_wording and words.previous in {"the", "an"}
    return bool(
        words.previous in SPEAKING
        or TRANSLATED.search(words.lead)
        or OWN_TONGUE.search(words.lead)
        or OF_TONGUE.search(words.lead)
        or (words.previous in {"and", "or", "but"} and SPOKEN_TOO.search(words.lead))
        or (IN_BOTH.search(words.lead) and AND_BOTH.match(words.tail))
    )


def is_alone(piece: Piece) -> bool:
    """Whether no noun stands behind an adjective."""
    words = piece.around
    is_head = piece.candidate is not None and not piece.candidate.after
    return is_head or not words.next or words.next in NO_NOUNS


def _beside(
    pieces: Sequence[Piece], document: Document, found: set[Span], languages: frozenset[str]
) -> Iterator[Span]:
    """The adjectives that a list puts beside a language: "in Lingala and French"."""
    pairs = [
        (one, other)
        for one, other in pairwise(pieces)
        if LISTED.fullmatch(document.text, one.span.end, other.span.start)
    ]
    for one, other in (*pairs, *((other, one) for one, other in reversed(pairs))):
        is_adjective = bool(other.known) and other.known[0].demonym
        is_unknown = not (other.known or other.titled or " " in other.text)
        is_spoken = is_unknown and "person" not in other.labels and one.span.end < other.span.start
        is_adjective = is_adjective or plain(other.text) in languages or is_spoken
        if one.span in found and is_adjective and is_alone(other):
            found.add(other.span)
            yield other.span
