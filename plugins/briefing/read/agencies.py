"""News agencies: their names, and the lines that name one and no more."""

from __future__ import annotations

import re

BODIES_ALONE = "afp|ansa|ap|dpa|efe|ians|kyodo|pti|reuters|tass|upi|xinhua|yonhap"
"""Agencies whose names, in whatever case, nobody has: no part of a person's."""
AGENCY = (
    rf"(?i:agence\s+france-presse|anadolu(?:\s+agency)?|associated\s+press|bloomberg|epa(?:-efe)?"
    rf"|getty(?:\s+images)?|kcna|kyodo\s+news|pa|shutterstock|{BODIES_ALONE})"
)
"""Agencies that stand alone in a line, or beside whom they took a picture by."""
_SIGNING = (
    "AAP|ANI|ANP|APP|BSS|BTA|CANA|CNA|CTK|HINA|IRNA|KUNA|MENA|MTI|PAP|SANA|STA|UNB|WAFA|WAM|dpa"
)
_NAMED = "Antara|Belga|Bernama|Interfax|Jiji|Kyodo|Lusa|Petra|Reuters|Tanjug|Xinhua|Yonhap"
_DESK = rf"(?:{_SIGNING}|{_NAMED}|{_NAMED.upper()}|{BODIES_ALONE.upper()})"
"""With a desk's initials behind it also what may be a word, or somebody's first name."""
_SOURCE = re.compile(r"(?:source|agency)\s*[:：]\s*(?P<name>[^|]*[^|\s.])", re.IGNORECASE)
_SEVERAL = re.compile(
    rf"(?:the\s+)?{AGENCY}(?:(?:\s*[/,&]\s*|\s+and\s+)(?:the\s+)?{AGENCY})*\.?", re.IGNORECASE
)
_SIGN_OFF = re.compile(
    rf"(?P<one>{_DESK})(?:(?:\s+[A-Z]{{2,4}}){{1,5}}|\s+[a-z]{{2,5}}(?:/[a-z]{{0,5}}){{1,3}})?"
    rf"|(?:[a-z]{{2,5}}(?:/[a-z]{{2,5}}){{0,3}}\s*)\((?P<several>{_DESK}"
    rf"(?:\s*[,/]\s*{_DESK})*)\)"
)
"""An agency and its desk's initials at a story's end: "PTI ANR KLM", "ab/cd (AFP, dpa)"."""
_WIRE = re.compile(
    r"(?:[–—]|--?|={1,2})\s?(?P<name>[A-Z]{2,6}|(?:[A-Z][\w’'-]*\s){1,4}(?:Press|Agency|Wire))\.?"
)
"""An agency that no list has, set off at a story's end: "– MENA", "— The Lakeland Press"."""


def agency_of(line: str) -> str | None:
    """The agency that a line names and no more, else None: "Source: PTI", "(Reuters, dpa)"."""
    bare = line.strip("()[] ")
    if source := _SOURCE.match(bare):
        return source["name"].strip()
    if _SEVERAL.fullmatch(agency := bare.lstrip("=–—- ")):
        return agency.rstrip(".")
    if signed := _SIGN_OFF.fullmatch(bare) or _SIGN_OFF.fullmatch(line):
        return signed["one"] or signed["several"]
    wire = _WIRE.fullmatch(line)
    return wire["name"] if wire else None
