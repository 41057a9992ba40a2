"""Raw wire text to an article: title, standfirst, paragraphs, and who wrote it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from html import escape
from itertools import groupby, takewhile
from statistics import median

from ..errors import BriefingError, ContentError, Place, Problems
from .credits import credit_of, parted
from .dateline import find_dateline, lone_dateline
from .furniture import (
    Furniture,
    closing,
    date_in,
    goes_on,
    is_kicker,
    is_release_line,
    joined,
    opening_line,
    plain_line,
)
from .header import Header, read_header, read_hints
from .lines import Paragraph, paragraphs_of
from .marks import typeset
from .people import given_byline, is_name, read_byline, read_lone_name
from .when import date_of, parse_date

_LONGEST_TITLE = 300
_LONGEST_STANDFIRST = 280
_LONGEST_HEADING = 60
_POINT = re.compile(r"[*•▪►]\s+(?=\w|[\"'“‘$€£])")
_SPEECH = re.compile(r"^[\"“‘'«„]|[”\"],? (?:he|she|they|[A-Z]\w+) (?:said|told|added|says)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """A wire article.

    html       the body, text escaped: a line ``<p>…</p>`` a paragraph, ``<h2>`` a subhead, ``<li>``
               one of several points, without its mark
    authors    the byline's people, one by one
    date       with the time and zone that the header gives; else midnight, without zone
    hints      the entries of ``Entities:``
    metadata   the other header lines, keys in lower case
    notices    lines set apart that are nothing else: end marks, rights, addresses
    """

    title: str
    html: str
    date: dt.datetime
    modified: dt.datetime | None = None
    standfirst: str | None = None
    byline: str | None = None
    authors: tuple[str, ...] = ()
    about_author: str | None = None
    credit: str | None = None
    source: str | None = None
    link: str | None = None
    hints: tuple[str, ...] = ()
    metadata: Mapping[str, str]
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Story:
    """The text under the header, in its parts; ``date`` is a line ``Date: …`` above the body."""

    title: Paragraph | None
    standfirst: str | None
    body: tuple[Paragraph, ...]
    furniture: Furniture
    date: Paragraph | None


_OURS = frozenset(
    "author authors byline credit date entities link modified source standfirst summary "
    "title".split()
)


def read_wire(text: str, *, path: str) -> Wire:
    """Read wire text; what its header says wins over what is recognised.

    Raises ContentError with the line of ``path``, or Problems if there are several: no date, no
    title or too long a one, no text, a header line that can't be right.
    """
    header, story = _parts(text, path=path)
    problems = problems_of(header, story, path=path)
    if problems:
        raise problems[0] if len(problems) == 1 else Problems.of(problems)
    values = header.values
    found = story.furniture
    given = given_byline(values)
    byline, authors = (given.text or None, given.names) if given else (found.byline, found.authors)
    modified = values.get("modified")
    return Wire(
        title=values.get("title") or (story.title.text if story.title else ""),
        html=_html(story.body),
        date=date_of(values, path=path),
        modified=parse_date(modified) if modified else None,
        standfirst=_given(values, ("standfirst", "summary"), story.standfirst),
        byline=byline,
        authors=authors,
        about_author=found.about_author,
        credit=_given(values, ("credit",), found.credit),
        source=_given(values, ("source",), found.source),
        link=values.get("link") or None,
        hints=read_hints(values.get("entities", "")),
        metadata={key: value for key, value in values.items() if key not in _OURS},
        notices=found.notices,
    )


def wire_problems(text: str, *, path: str) -> tuple[BriefingError, ...]:
    """All that is wrong with a wire text, in the order of its lines."""
    header, story = _parts(text, path=path)
    return problems_of(header, story, path=path)


def problems_of(header: Header, story: _Story, *, path: str) -> tuple[BriefingError, ...]:
    """What keeps header and story from being an article."""
    problems: list[BriefingError] = list(header.problems)
    if "date" not in header.lines:
        problems += date_problems(header, path=path)
    remedy = "Put the title alone on the first line, or set `Title:` in a header block."
    if story.title is None and not header.values.get("title"):
        problems.append(ContentError("has no title", remedy, Place(path=path, line=1)))
    elif story.title and len(story.title.text) > _LONGEST_TITLE:
        what = f"title is {len(story.title.text)} characters long"
        problems.append(ContentError(what, remedy, Place(path=path, line=story.title.line)))
    if not story.body:
        remedy = "Write the article's text under its title, a line a paragraph."
        problems.append(ContentError("has no text", remedy, Place(path=path)))
    return tuple(problems)


def date_problems(header: Header, *, path: str) -> list[BriefingError]:
    """The error of a file that says its date in neither way."""
    try:
        date_of(header.values, path=path)
    except ContentError as error:
        return [error]
    return []


def _parts(text: str, *, path: str) -> tuple[Header, _Story]:
    lines = re.split(r"\r\n|\r|\n", text)
    blank = next((i for i, line in enumerate(lines) if line.strip()), len(lines))
    header = read_header(lines[blank:], path=path, strict=True)
    start = blank + header.length
    typewritten = paragraphs_of(lines[start:], first_line=start + 1)
    paragraphs = [replace(one, text=typeset(one.text)) for one in typewritten]
    below = [part for paragraph in paragraphs[1:] for part in _parted(paragraph)]
    story = _story([*paragraphs[:1], *_unbroken(below)], header)
    if story.date and (value := date_in(story.date.text)):
        header = header.joined("date", value, at=Place(path=path, line=story.date.line))
    return header, story


def _story(paragraphs: list[Paragraph], header: Header) -> _Story:
    given = header.values.get("title", "")
    title = None
    labels, paragraphs = _take_labels(paragraphs)
    if paragraphs and (not given or _same(paragraphs[0].text, given)):
        title = paragraphs.pop(0)
    said = header.values.get("standfirst") or header.values.get("summary")
    standfirst, body = None, paragraphs
    if body and said is not None and _same(body[0].text, said):
        body = body[1:]
    above = body
    early, body = _take_opening(body, plain=True)
    points = list(takewhile(_is_point, body))
    body = body[len(points) :]
    if said is None and not points:
        standfirst, body = _take_standfirst(body)
    opening, body = _take_opening(body, plain=False)
    above = above[: len(above) - len(body)]
    body = points + body
    heads = [title.text if title else given, standfirst or said or ""]
    texts = [paragraph.text for paragraph in body]
    count, ending = closing(texts, heads=heads)
    between = Furniture(credit=next(filter(None, map(credit_of, texts)), None))
    return _Story(
        title=None if given else title,
        standfirst=standfirst,
        body=tuple(body[: len(body) - count]),
        furniture=reduce(joined, (labels, early, opening, ending, between)),
        date=next((one for one in above if date_in(one.text)), None),
    )


def _take_labels(paragraphs: list[Paragraph]) -> tuple[Furniture, list[Paragraph]]:
    """What stands above the title, where a title and a text stand below: a sheet's kind, or its."""
    texts = [one.text for one in paragraphs]
    count = len([*takewhile(is_release_line, texts)])
    if len(texts) > count + 1 and is_kicker(texts[count], below=texts[count + 1]):
        count += 1
    count = max(0, min(count, len(paragraphs) - 2))
    return Furniture(notices=tuple(texts[:count])), paragraphs[count:]


def _parted(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """A paragraph, and by itself the credit that closes its line."""
    parts = parted(paragraph.text) or (paragraph.text,)
    return tuple(replace(paragraph, text=part) for part in parts)


def _unbroken(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, with what is said of rights in one."""
    last: Paragraph | None = None
    for one in paragraphs:
        if last and goes_on(last.text, one.text):
            last = replace(last, text=f"{last.text} {one.text}")
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _is_point(paragraph: Paragraph) -> bool:
    """Whether it is a line of a list of points."""
    return bool(_POINT.match(paragraph.text))


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _take_standfirst(body: list[Paragraph]) -> tuple[str | None, list[Paragraph]]:
    texts = [paragraph.text for paragraph in body]
    return (texts[0], body[1:]) if _has_standfirst(texts) else (None, body)


def _has_standfirst(texts: Sequence[str]) -> bool:
    """Whether the first paragraph stands above the story instead of beginning it.

    Ours: one or two sentences, no speech, no dateline; and either the story's own beginning
    follows (a byline, a dateline), or the paragraphs that follow are clearly longer.
    """
    if len(texts) < 2:  # noqa: PLR2004 -- it needs a story
        return False
    least = 3 if read_byline(texts[1]) else 5  # words: "Ana Rao, potter, 1931-2014" above "By …"
    if len(texts[0].split()) < least or not _may_be_standfirst(texts[0]):
        return False
    rest = [text for text in texts[1:] if not _is_opening(text)]
    is_signed = read_lone_name(texts[1], stories=texts[2:])
    if is_signed or (_is_opening(texts[1]) and not credit_of(texts[1])):
        return bool(rest)
    if rest and find_dateline(rest[0]):
        return True
    return len(rest) > 1 and len(texts[0]) <= min(0.6 * median(map(len, rest)), 0.8 * len(rest[0]))


def _may_be_standfirst(text: str) -> bool:
    if len(text) > _LONGEST_STANDFIRST:
        return False
    if _is_opening(text) or find_dateline(text) or lone_dateline(text) or _SPEECH.search(text):
        return False
    return len(re.findall(r"[.!?][”\"')]?\s+[A-Z“\"]", text)) < 3  # noqa: PLR2004 -- ours


def _is_opening(text: str) -> bool:
    return bool(plain_line(text) or read_byline(text))


def _take_opening(body: list[Paragraph], *, plain: bool) -> tuple[Furniture, list[Paragraph]]:
    """Source, credit, date lines and, unless ``plain``, bylines that the story's text follows."""
    found, index = Furniture(), 0
    while index < len(body) - 1:
        text = body[index].text
        more = plain_line(text)
        if more is None and not plain:
            more = opening_line(text, after=[paragraph.text for paragraph in body[index + 1 :]])
        if more is None and found.byline and _is_affiliation(text):
            more = Furniture(notices=(text,))
        if more is None:
            break
        found = joined(found, more)
        index += 1
    return found, body[index:]


def _is_affiliation(text: str) -> bool:
    """The line under a byline: "Associated Press", "MADRID", "Staff Writer"."""
    return len(text) < 50 and is_name(text.rstrip(".")) and not find_dateline(text)  # noqa: PLR2004


def _given(values: Mapping[str, str], keys: Sequence[str], found: str | None) -> str | None:
    """What the header says under the first of ``keys`` it has, empty for none; else ``found``."""
    return next((values[key] or None for key in keys if key in values), found)


def _html(body: Sequence[Paragraph]) -> str:
    texts = [paragraph.text for paragraph in body]
    lines: list[str] = []
    for is_point, group in groupby(range(len(body)), key=lambda index: _is_point(body[index])):
        indexes = list(group)
        if is_point and len(indexes) > 1:
            points = (_element("li", _POINT.sub("", texts[index], count=1)) for index in indexes)
            lines += ("<ul>", *points, "</ul>")
            continue
        for index in indexes:
            lines.append(_element("h2" if _is_heading(texts, index) else "p", texts[index]))
    return "".join(f"{line}\n" for line in lines)


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(text, quote=False)}</{name}>"


def _is_heading(texts: Sequence[str], index: int) -> bool:
    """Whether a paragraph is a subhead: short, without a stop, between two full paragraphs."""
    if not 0 < index < len(texts) - 1:
        return False
    text, before, after = texts[index], texts[index - 1], texts[index + 1]
    return (
        len(text) <= _LONGEST_HEADING
        and text[0].isupper()
        and not re.search(r"[.!?:;,…”\"’)\]—–-]$|^\W|:\s", text)
        and not find_dateline(text)
        and len(before) > 80  # noqa: PLR2004 -- ours: verse, lists and tables have short lines
        and len(after) > 80  # noqa: PLR2004
        and bool(re.search(r"[.!?…][”\"’')\]]*$", before))
    )
