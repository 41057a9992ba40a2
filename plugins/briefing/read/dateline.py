"""The dateline that opens a wire story: place, day, agency, dash."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..model import Span
from .days import DAY

_DAY = rf"{DAY}\.?"
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"(?:{_UPPER}[\w.'’-]*|d[aeiou]s?|del|la|le|el|al-\w+|of|on|and|upon|am|sur)"
_OPENS = r"(?:After|And|As|At|Before|But|By|For|From|In|On|Since|To|Until|When|With)\b"
_PLACE = rf"(?!{_OPENS}){_UPPER}[\w.'’-]*(?:[ \u00a0]{_WORD})*"
_DATELINE = re.compile(
    rf"(?:(?P<first>{_DAY}),\s+)?"
    rf"(?P<place>{_PLACE}(?:\s?[/,]\s?(?!{_DAY}){_PLACE}){{0,3}})?"
    rf"(?:(?(place)(?:,?\s*|\s[–-]\s))(?P<day>{_DAY}|\({_DAY}\)),?)?"
    rf"(?:\s*(?P<agency>\([^()\n]{{2,40}}\)|\[[A-Z][\w .-]{{1,30}}\]|/[\w -]{{2,30}}/"
    rf"|(?(day)[A-Z]\w{{1,20}}(?=\s+[–-])|(?!))))?"
    r"(?P<end>\s*\.?\s?(?:—|―|--+)\s*|\s+[–-]\s+|\s?\.-\s+|(?<=/)\.\s+|:\s+|(?<=\))\s+)"
)
_OPENING = re.compile(rf"[\"'“‘«„\[(]*(?:{_UPPER}|\d|[$€£¥])")
_LABEL = re.compile(
    r"ANALYSIS|BREAKING|COMMENT|CORRECTION|EDITORIAL|EXCLUSIVE|EXPLAINER|FACTBOX|LIVE|NOTE|OPINION"
    r"|PHOTOS?|UPDATE|VIDEO|WATCH"
)
_DASH = re.compile(r"\s[–-]\s|—|--")
_LONGEST = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A dateline in its paragraph. ``agency`` is the bracket with its marks, None without one."""

    span: Span
    agency: Span | None = None


def find_dateline(paragraph: str) -> Dateline | None:
    """The dateline at the start of ``paragraph``, with its dash, or None if it isn't surely one.

    Without a day or an agency the place must stand in capitals, be a town with its country, or
    have the only dash of its paragraph behind it; what follows must look like the start of a
    sentence. Ours, after the layouts of AP, Reuters,
    AFP, Xinhua, Yonhap and TASS.
    """
    match = _DATELINE.match(paragraph)
    if not match or match.end() > _LONGEST or not _OPENING.match(paragraph, match.end()):
        return None
    if not (_is_sure(match) or _is_apart(match, paragraph)):
        return None
    words = paragraph[: match.end()].rstrip()
    agency = match.span("agency")
    return Dateline(
        span=Span(start=0, end=len(words)),
        agency=Span(start=agency[0], end=agency[1]) if match["agency"] else None,
    )


def lone_dateline(line: str) -> Dateline | None:
    """The dateline that ``line`` is and nothing else ("MADRID, June 30 (Reuters)"), or None.

    Without a day the place must stand in capitals: "PARIS (AFP)", not "Hello (again)".
    """
    place, bracket, _ = line.partition("(")
    if not (re.search(r"\d", place) or (bracket and place.isupper())):
        return None
    found = find_dateline(f"{line.rstrip(' —–-')} — X")
    if found is None:
        return None
    return Dateline(span=Span(start=0, end=len(line)), agency=found.agency)


def _is_apart(match: re.Match[str], paragraph: str) -> bool:
    """Whether a dash alone sets the place off: "Cape Town - The ferry sank", "Pretoria – A man"."""
    place, end = match["place"] or "", match["end"]
    is_dash = bool(place) and end.startswith(" ") and end.strip() in {"-", "–", "—"}
    is_label = any(_LABEL.fullmatch(word) for word in place.upper().split())
    return is_dash and not is_label and not _DASH.search(paragraph, match.end())


def _is_sure(match: re.Match[str]) -> bool:
    place, end = match["place"] or "", match["end"].strip()
    dated = bool(match["first"] or match["day"])
    capitals = len(place) > 2 and place.upper() == place  # noqa: PLR2004 -- "EU: " is no place
    if end == ":":
        return capitals and not _LABEL.fullmatch(place)
    if not end:
        return bool(match["agency"] and (capitals or dated))
    if match["agency"]:
        return bool(place) or not dated
    return bool(place) and (dated or capitals or "," in place)
