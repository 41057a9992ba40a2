"""What only a body does or has, right behind its name: shares that fall, a score, an acronym."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..heads import kinds_of_head
from ..names import abbreviates
from ..segment.acronyms import SHORT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..around import Around
    from .owned import Sign

SEAT_BEHIND = re.compile(r" (?:MP|MSP|MEP)s? [A-Z]")
"""A party's or a seat's, behind which its member stands: "Nationals MP Ana Rao"."""
SAYS_IT = re.compile(
    r",? (?:which [^,.]{1,40}, )?(?:says|said|has said|had said|announced|has announced|reported) "
    r"(?:(?:in|on) [A-Z][a-z]+ )?(?:that )?"
    r"(?:its\b|it(?!['’]s (?!\w+ing)| (?:is|was) (?!\w+ing)| (?:takes|took|may|seems|makes)\b)\b)"
)
MEDAL_BEHIND = re.compile(
    r",? (?:who )?(?:won|wins|took|claimed|bagged|clinched|earned|grabbed) "
    r"(?:the |a |her |his )?(?:first |second |third )?(?:gold|silver|bronze)\b"
)
SCORE_BEHIND = re.compile(r" (?:by )?\d{1,3}[-–]\d{1,3}(?![-–\d])")
TRADED_BEHIND = re.compile(
    r" (?:(?:was|were|is) (?:up|down)|fell|rose|gained|lost|dropped|slid|jumped|climbed|added|shed|"
    r"surged|tumbled|slipped|soared|sank)(?: by)? (?:(?:[\d.,]+|a|half|nearly \d+|more than \d+) ?"
    r"(?:percent\b|per cent|%|pence|cents)(?! of h(?:is|er)\b)"
    r"|[$€£]?\d[\d./]*(?: \d+/\d+)?,? to [$€£]?\d)"
    r"| (?:has |had )?(?:posted|reported) (?:an? |its |net |record |quarterly |annual |operating |"
    r"pre-tax |higher |lower |first-|second-|third-|fourth-|quarter |full-year |half-year )*"
    r"(?:loss|losses|profits?|earnings|income|sales|revenues?)\b"
    r"| (?:employs|employed) (?:about |some |nearly |more than |over )?[\d.,]+"
)
"""Behind a name: a firm's, whatever the form of it."""


def doing(words: Around, name: str) -> Iterator[Sign]:
    """What a firm's shares do, what a body says of itself, a team's score, an acronym."""
    short = SHORT.match(words.tail)
    if short and abbreviates(short[1], name) and not kinds_of_head(name):
        yield "organisation", 1.2
    if SEAT_BEHIND.match(words.tail):
        yield ("organisation" if name.endswith("s") or name.isupper() else "place"), 1.5
    for pattern, weight in ((TRADED_BEHIND, 2.5), (SAYS_IT, 1.0)):
        if pattern.match(words.tail):
            yield "organisation", weight
            yield "person", -weight
    if " " in name and MEDAL_BEHIND.match(words.tail):
        yield "person", 1.2
    if SCORE_BEHIND.match(words.tail):
        yield "organisation", 1.0
