"""Lines that say whose picture it is: "Photo: Ana Ruiz/EPA", "(AP Photo/Leo Paz)"."""

from __future__ import annotations

import re

from .agencies import AGENCY

_LONGEST_CREDIT = 80
LONGEST_LINE = 160
_LONGEST_CAPTION = 300

_PICTURE = (
    r"(?:(?:archive|cover|featured?|file|handout|header|lead|library|main|pool|stock|top|video)\s+)?"
    r"(?:images?|photos?|photographs?|photography|photographer|pictures?|pics?|pix|illustrations?"
    r"|artwork|graphics?|foto|still|screenshot|screengrab)"
)
_LABEL = rf"(?:{_PICTURE}(?:\s+(?:credits?|courtesy|source|supplied))?|(?:image\s+)?credits?)"
_COLON = r"\s*(?:[:：]|\.{3}|…)\s*"
_SIGN = r"(?:\s*[|©]\s*|/|\s[–—-]\s)"
_BY = r"\s+(?:credit\s+|supplied\s+)?(?:by|via|courtesy\s+of|courtesy)\s+"
_LABELLED = re.compile(
    rf"(?i:{_LABEL}{_COLON})(?P<any>\S.*)"
    rf"|(?i:{_PICTURE}{_SIGN})(?P<signed>(?!(?i:video)s?\b)[A-Z@].*)"
    rf"|(?i:{_PICTURE}{_BY}|courtesy(?:\s+of|\s*:)\s+)(?P<by>(?:the\s)?[A-Z@].*)"
)
_NAME = r"(?!By\b)[A-Z][\w.'’-]*(?:\s[\w.'’-]+){0,4}"
_CAPITALS = r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}"
_HOUSE = re.compile(
    rf"{AGENCY}\s+(?i:(?:file|handout|pool)?\s*photos?)(?:\s*[/|:–—-]\s*\S.*|\s+(?i:by)\s+[A-Z].*)?"
    rf"|{AGENCY}\s?/\s?(?!{AGENCY}$){_NAME}"
    rf"|(?!{AGENCY}\s?/){_NAME}\s?/\s?{AGENCY}"
    rf"|{_CAPITALS}(?:\s?/\s?{_CAPITALS})?\s(?i:via)\s{AGENCY}\.?"  # "… via Getty Images"
    r"|(?i:getty\s+images|shutterstock)"
)
_STOP = re.compile(r"(?<![A-Z]\.[A-Z])(?<!\bC[Oo])(?<!\b(?i:inc|ltd))(?<!\b(?i:corp))\.$")
"""The stop of a line, but not of "Acme Co."."""


def credit_of(line: str) -> str | None:
    """Whose picture it is: "Reuters" of "(Image: Reuters.)"; None if the line isn't a credit."""
    bare = line.strip().strip("[]*_ ")
    if bare.startswith("(") and bare.endswith((")", ").")):
        bare = bare.removesuffix(".")[1:-1].strip()
    if len(bare) > LONGEST_LINE:
        return None
    if match := _LABELLED.fullmatch(bare):
        words: str = (match["any"] or match["signed"] or match["by"]).strip()
    elif len(bare) <= _LONGEST_CREDIT and _HOUSE.fullmatch(bare):
        words = bare
    else:
        return None
    return _STOP.sub("", words) or None


def parted(line: str) -> tuple[str, str] | None:
    """A caption and the credit that closes its line, or None: "A stall. (AP Photo/Leo Paz)"."""
    if len(line) > _LONGEST_CAPTION:
        return None
    for start in (match.end() for match in re.finditer(r"[.!?…][”\"’')]?\s+|\s(?=[(\[])", line)):
        caption, credit = line[:start].strip(), line[start:].strip()
        is_short = len(credit) <= _LONGEST_CREDIT
        if caption and is_short and not re.match(r"\w+\.$", caption) and credit_of(credit):
            return caption, credit
    return None
