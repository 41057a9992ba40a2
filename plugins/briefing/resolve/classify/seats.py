"""What is named where a seat in parliament or the end of a match is told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...model import Document
    from ..piece import Piece
    from .owned import Sign

SEATED = re.compile(
    r"\b(?:MPs?|MLAs?|[Mm]embers? of [Pp]arliament|[Ll]awmakers?|[Mm]ember|[Ss]enator"
    r"|[Cc]onstituency) (?:for|of) (?:the )?$"
)
"""Behind it a constituency is named: "MP for Ellsmere South"."""
MEMBER = re.compile(
    r"[A-Z][\w’'&-]* (?:TD|MPs?|MEP|MSP|MLA|MHA|[Ss]enator|Sen\.?|[Cc]ouncill?or|Cllr|lawmaker) "
    r"(?:[A-Z][\w’'.-]* ){1,3}\($|[A-Z][\w’'-]+ \([A-Z]{2,6}, $"
)
"""In brackets behind a member whose party stands before: "Labour MP Ana Rao (Ellsmere)".

Or behind the party in the same brackets: "Ana Rao (NPP, Ellsmere)".
"""
TEAM = r"[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){0,3}"
SCORE = re.compile(
    rf"{TEAM} \d{{1,3}}(?: ?[,–-] ?| ){TEAM}(?: \d{{1,3}})?|{TEAM} \d+[–-]\d+ {TEAM}"
)
"""A line that says how a match ended: "Ellsmere Town 3 Marden Athletic 1"."""
LONGEST = 80  # characters of such a line


def seated(piece: Piece, document: Document) -> Iterator[Sign]:
    """A constituency's place, or a team in a line of scores."""
    words = piece.around
    if words.previous in {"for", "of"} and SEATED.search(words.lead):
        yield "place", 3.0
        yield "organisation", -1.5
    is_seat = words.tail[:1] == ")" and words.lead.endswith(("(", ", ")) and not piece.known
    if is_seat and MEMBER.search(words.lead):
        yield "place", 3.0
        yield "person", -2.0
    block = piece.block.span
    is_line = piece.block.kind == "paragraph" and block.end - block.start <= LONGEST
    if is_line and SCORE.fullmatch(block.of(document.text).strip()):
        yield "organisation", 3.5
