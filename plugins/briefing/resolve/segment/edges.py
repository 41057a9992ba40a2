"""Signs at a name's ends that are part of it: "OPEC+", "CPI(M)", "'Ofa"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...model import Span
from ..names import is_acronym

if TYPE_CHECKING:
    from ...model import Block
    from .cutting import Part
    from .words import Known

GLOTTALS = frozenset("'‘’ʻ")
SIGNS = frozenset("+.(")
LEGAL_FORMS = (" Co.", " Cos.", " Corp.", " Inc.", " Ltd.", " Bros.")
GOES_ON = re.compile(r"[,;:)’']| [a-z(\d]")
"""Behind a stop that doesn't end the sentence."""
VOWELS = frozenset("AEIOU")
CLOSING = re.compile(r"['’](?!\w)")
WING = re.compile(r"\((?:[A-Z]{1,2}|[A-Z][a-z])\)")
"""Behind a party's letters it is a part of them: "NPT(M)"."""


PARTY = re.compile(r"\b(?:Party|Congress|League|Front|Dal)\b")
WING_IN_FULL = re.compile(
    r" \((?:Marxist|Marxist-Leninist|Leninist|Maoist|Maoist Cent(?:re|er)|Secular|United|Unified|"
    r"Official|Provisional|Reformist|Revolutionary|Nationalist)\)"
)
"""The same in words behind a party's name: "Reef Party (Marxist)"."""


def with_signs(part: Part, block: Block, known: Known) -> Part:
    """The part with the signs beside it that are its own."""
    if known.text[part.span.end : part.span.end + 1] in SIGNS or known.text.startswith(
        " (", part.span.end
    ):
        part = _with_sign(part, known)
    if known.text[part.span.start - 1 : part.span.start] in GLOTTALS:
        part = _with_glottal(part, block, known.text)
    return part


def _with_sign(part: Part, known: Known) -> Part:
    """The part with the sign that is a known name's last: "OPEC+" is not OPEC, nor NPT(M) NPT.

    Behind a town a state's short form has its stop, "Flin Flon, Man.", and so has a firm's form.
    """
    sign = known.text[part.span.end]
    if sign in "( ":
        return _with_wing(part, known, sign)
    span = Span(start=part.span.start, end=part.span.end + 1)
    whole = span.of(known.text)
    if sign == "." and whole.endswith(LEGAL_FORMS):
        return replace(part, span=span) if GOES_ON.match(known.text, span.end) else part
    if sign == "." and not known.text.endswith((", ", "-"), 0, part.span.start):
        return part
    is_whole = any(alias.text == whole for alias in known.of(whole))
    return replace(part, span=span) if is_whole else part


def _with_wing(part: Part, known: Known, sign: str) -> Part:
    """The part with a party's wing: "CPI(M)", "Reef Party (Marxist)"."""
    name = part.span.of(known.text)
    is_party = is_acronym(name) if sign == "(" else PARTY.search(name) is not None
    wing = WING if sign == "(" else WING_IN_FULL
    match = wing.match(known.text, part.span.end) if is_party else None
    return replace(part, span=Span(start=part.span.start, end=match.end())) if match else part


def _with_glottal(part: Part, block: Block, text: str) -> Part:
    """The part with the mark before its vowel, if it opens no quotation: "'Ofa", "'Abd".

    One that opens a paragraph may be closed in a later one.
    """
    at, span = part.span.start, Span(start=part.span.start - 1, end=part.span.end)
    is_within = span.start > block.span.start and text[at - 2] in " ("
    if text[at] not in VOWELS or CLOSING.search(text, at, block.span.end):
        return part
    is_open = text.endswith(": ", 0, span.start) or not is_within
    is_else = is_open and re.search(rf"\w {re.escape(span.of(text))}", text) is None
    return part if is_else else replace(part, span=span)
