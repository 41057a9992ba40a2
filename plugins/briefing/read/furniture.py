"""Lines that stand round a story and aren't part of it: bylines, credits, end marks, notices."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .agencies import agency_of
from .credits import LONGEST_LINE, credit_of
from .days import DATE
from .people import read_author_line, read_byline, read_lone_name

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_ABOUT = 600
_MOST = 8  # lines that may close a story

_END_MARK = re.compile(r"[\W_]*(?:ends?|enditem|30|nnnn)?[\W_]*", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright\b)|.*\ball rights reserved\b"
    r"|(?:no (?:part|portion) of (?:the|these|this)|this) (?:articles?|contents?|materials?"
    r"|publication|story|text)\b.{0,60}\bmay (?:not )?be (?:broadcast|copied|published"
    r"|redistributed|reprinted|reproduced|rewritten|used)\b",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:editor['’]?s['’]?|eds?)\.?\s+notes?\s*[:—–-]|correction\s*:|clarification\s*:"
    r"|(?:an (?:earlier|original)|a previous|the original) version of this (?:article|report|story)"
    r"|this (?:article|report|story) (?:has been|was) (?:amended|corrected|edited|updated)\b",
    re.IGNORECASE,
)
_CHANGES = re.compile(  # what an agency did to an earlier version: "(Adds quotes, background)"
    r"\((?:adds?|updates?|recasts?|refiles?|corrects?|repeats?|rewrites?|writes through)\b[^()]*\)",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"(?:©|\(c\)|copyright)\s.{0,12}\b\d{4}\b", re.IGNORECASE)
_MAIL = re.compile(r"(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+[\s;,|+()\d-]*)+")
_DESK = re.compile(r"[A-Za-z]{2,5}(?:-[A-Za-z]{2,4})?(?:/[A-Za-z]{2,5}){1,4}")
_HELP = re.compile(
    r"with\s+(?:additional\s+)?(?:inputs?|files|reporting|material)\s+(?:from|by)\b", re.IGNORECASE
)
_LABEL = re.compile(
    r"(?:contact|e-?mail|keywords?|editor|our standards|read more|related|see also|tags|topics)"
    r"\s*:\s*\S",
    re.IGNORECASE,
)
_CLOCK = (
    r"(?:,?\s*(?:at\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*\(?[A-Z]{1,5}\)?)?)?"
)
_DAY = rf"(?:\w+,?\s+)?{DATE}"
_PUBLISHED = r"(?:first\s+|last\s+)?(?:published|posted|updated|issued|date)(?:\s+on|\s+at)?:?\s+"
_DATE_LINE = re.compile(rf"(?:{_PUBLISHED})?{_DAY}{_CLOCK}\.?", re.IGNORECASE)
_RELEASE = re.compile(
    r"(?:press|news|media)\s+(?:release|statement|notice)(?:\s+(?:no\.?\s*)?[\d/.-]+)?"
    rf"|(?:(?:for|not\s+for)\s+)?(?:immediate\s+)?release(?:\s*[:,–—-]|\s+on|\s+before)?\s+{_DAY}{_CLOCK}"
    r"|for\s+(?:immediate\s+|general\s+)?release"
    rf"|(?:under\s+)?embargo(?:ed)?(?:\s+until|\s+till|\s+to|\s*:)\s+"
    rf"(?:\d{{1,2}}[:.]\d\d(?:\s*\(?[A-Z]{{1,5}}\)?)?,?\s+(?:on\s+)?)?{_DAY}{_CLOCK}",
    re.IGNORECASE,
)
_KICKER = re.compile(  # of a kind of article, or a section of a paper; never a title by itself
    r"(?:(?:(?:news|special|long)\s+)?(?:analysis|feature|report|read|review)|background(?:er)?"
    r"|breaking(?:\s+news)?|comment(?:ary)?|editorial|exclusive|explaine[dr]|fact\s?box|in\s+brief"
    r"|interview|investigation|obituar(?:y|ies)|opinion|profile|q\s?(?:&|and)\s?a|timeline|update"
    r"|(?:(?:world|national|local|regional|court|business|sports?)\s+)?news|business|culture"
    r"|economy|health|politics|science|sports?|technology|world)"
    r"(?:\s*[|/]\s*(?:[A-Z][\w’'-]*\s?){1,3})?:?",
    re.IGNORECASE,
)
_GIVEN_DATE = re.compile(r"date\s*[:：]\s*(?P<date>(?=.*\d)[^|]{4,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What the lines round a story say.

    authors  the byline's people, one by one
    notices  lines that are none of the others, as they stand: end marks, rights, addresses
    """

    byline: str | None = None
    authors: tuple[str, ...] = ()
    about_author: str | None = None
    credit: str | None = None
    source: str | None = None
    notices: tuple[str, ...] = ()


def closing(paragraphs: Sequence[str], *, heads: Sequence[str]) -> tuple[int, Furniture]:
    """How many of the last paragraphs close the story, and what they say.

    heads   title and standfirst: who is named there is the story's, not its author
    """
    count, found = 0, Furniture()
    while count < min(_MOST, len(paragraphs)):
        before = paragraphs[: len(paragraphs) - 1 - count]
        line = paragraphs[len(before)]
        more = plain_line(line)
        if more is None and before:
            more = author_line(line, before=(*heads, *before))
        if more is None:
            break
        found = joined(more, found)
        count += 1
    return count, found


def plain_line(line: str) -> Furniture | None:
    """What a line says that needs no look at its neighbours; None if it is none of ours."""
    line = line.strip()
    if not line or len(line) > LONGEST_LINE:
        is_told = _SIGNED.match(line) or is_note(line)
        is_long_notice = len(line) <= _LONGEST_ABOUT and is_told
        return Furniture(notices=(line,)) if is_long_notice else None
    if credit := credit_of(line):
        return Furniture(credit=credit)
    bare = line.strip("()[] ")
    if source := agency_of(line):
        return Furniture(source=source)
    is_notice = (
        _END_MARK.fullmatch(line)
        or is_rights(line)
        or is_note(line)
        or _CHANGES.fullmatch(line)
        or is_release_line(line)
        or _MAIL.fullmatch(bare)
        or _LABEL.match(bare)
        or _HELP.match(bare)
        or _DESK.fullmatch(bare)
        or _DATE_LINE.fullmatch(bare)
        or date_in(line)
    )
    return Furniture(notices=(line,)) if is_notice else None


def is_release_line(line: str) -> bool:
    """Whether a line says what a sheet is, or from when on it may be told, and no more.

    "PRESS RELEASE", "For immediate release: 3 May 2013", "Embargoed until 00:01 GMT, 3 May 2013".
    """
    return bool(_RELEASE.fullmatch(line.strip(" ()[]*.:!")))


def is_kicker(line: str, *, below: str) -> bool:
    """Whether a line says what kind of article a title below it has: "OBITUARY", "World | Asia"."""
    has_title = len(below) <= LONGEST_LINE and not below.rstrip("”\"'’").endswith((".", ":"))
    return has_title and _KICKER.fullmatch(line.strip()) is not None


def is_rights(line: str) -> bool:
    """Whether a line says who keeps the rights: "© Example News 2022", "… All rights reserved."."""
    return bool(_COPYRIGHT.match(line))


def is_note(line: str) -> bool:
    """Whether an editor says something of the article in a line: a note, a correction."""
    return bool(_NOTE.match(line.strip("*_()[] ")))


def goes_on(line: str, below: str) -> bool:
    """Whether words about rights go on in the line below, where a wire broke it."""
    is_cut = line[-1:] not in {".", "!", "?", "”", '"'} and is_rights(line)
    return is_cut and (below[:1].islower() or (line.isupper() and below.isupper()))


def date_in(line: str) -> str | None:
    """What stands behind "Date:", be it a date or not; None if the line is none of that kind."""
    match = _GIVEN_DATE.fullmatch(line.strip("()[] "))
    return match["date"].strip() if match else None


def author_line(line: str, *, before: Sequence[str]) -> Furniture | None:
    """A byline, or a line about the author, whose family name must not occur ``before``."""
    line = line.strip()
    if len(line) > _LONGEST_ABOUT:
        return None
    if byline := read_byline(line):
        about = line if byline.says_more else None
        return Furniture(byline=byline.text, authors=byline.names, about_author=about)
    if author := read_author_line(line, before=before):
        return Furniture(byline=author.text or None, authors=author.names, about_author=line)
    if name := read_lone_name(line, stories=before):
        return Furniture(byline=name.text, authors=name.names)
    return None


def opening_line(line: str, *, after: Sequence[str]) -> Furniture | None:
    """A byline above the story, or a name alone that doesn't occur ``after``."""
    byline = read_byline(line) or read_lone_name(line, stories=after)
    if byline is None:
        return None
    about = line if byline.says_more else None
    return Furniture(byline=byline.text, authors=byline.names, about_author=about)


def joined(first: Furniture, then: Furniture) -> Furniture:
    """Both; where both say the same thing, ``first`` wins, and lines about authors add up."""
    abouts = [about for about in (first.about_author, then.about_author) if about]
    leading = first if first.byline else then
    return replace(
        first,
        byline=leading.byline,
        authors=leading.authors,
        about_author=" ".join(abouts) or None,
        credit=first.credit or then.credit,
        source=first.source or then.source,
        notices=(*first.notices, *then.notices),
    )
