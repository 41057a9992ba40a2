"""Article files, with no Pelican about: loading, reading, checking."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from markdown import Markdown

from ..errors import BriefingError, ContentError, Place, Problems
from ..markup import text_of
from .header import Header, read_header, read_hints
from .html import document_from_html
from .people import given_byline
from .when import date_of
from .wire import date_problems, read_wire, wire_problems

if TYPE_CHECKING:
    from ..model import Document

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_LINE_END = re.compile(r"\r\n|\r|\n")
_DATE_IN_NAME = re.compile(r"^\d{4}-\d{2}-\d{2}[-_ ]?")
_MARKDOWN = frozenset({".md", ".markdown", ".mkd", ".mdown"})


def load(path: Path, *, root: Path) -> str:
    """The text of a file in UTF-8, without its byte order mark, line ends as they are.

    Raises ContentError, with the line where there is one: it can't be read, is empty, isn't
    UTF-8, or holds control characters, which no feed can carry.
    """
    name = _relative(path, root)
    try:
        raw = path.read_bytes()
    except OSError as error:
        what = f"can't be read: {error.strerror}"
        raise ContentError(what, "Check that it is there and readable.", Place(path=name)) from None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = Place(path=name, line=raw.count(b"\n", 0, error.start) + 1)
        what = f"isn't UTF-8: byte 0x{raw[error.start]:02x}"
        raise ContentError(what, "Save it in the encoding UTF-8.", at) from None
    if not text.strip():
        raise ContentError("is empty", "Write the article, or remove the file.", Place(path=name))
    if control := _CONTROL.search(text):
        at = Place(path=name, line=len(_LINE_END.findall(text, 0, control.start())) + 1)
        what = f"holds the control character U+{ord(control[0]):04X}"
        raise ContentError(what, "Delete it; it was probably copied along unseen.", at)
    return text


def read_article(path: Path, *, root: Path) -> Document:
    """Read a .txt or .md file as Pelican with its default settings would render it.

    Raises ContentError or Problems: what ``load`` and ``read_wire`` raise, and a Markdown file
    without title, date or text.
    """
    text = load(path, root=root)
    name = _relative(path, root)
    return (
        _read_markdown(text, name) if path.suffix.lower() in _MARKDOWN else _read_text(text, name)
    )


def check(path: Path, *, root: Path) -> tuple[BriefingError, ...]:
    """All that is wrong with one article file, found without converting Markdown.

    Files of other kinds are only loaded.
    """
    name = _relative(path, root)
    try:
        text = load(path, root=root)
    except ContentError as error:
        return (error,)
    suffix = path.suffix.lower()
    if suffix == ".txt":
        return wire_problems(text, path=name)
    return _markdown_problems(text, name)[1] if suffix in _MARKDOWN else ()


def _relative(path: Path, root: Path) -> str:
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()


def _slug(header_slug: str | None, path: str) -> str:
    stem = PurePosixPath(path).stem
    return header_slug or _DATE_IN_NAME.sub("", stem) or stem


def _read_text(text: str, path: str) -> Document:
    wire = read_wire(text, path=path)
    return document_from_html(
        wire.html,
        slug=_slug(wire.metadata.get("slug"), path),
        path=path,
        date=wire.date,
        title=wire.title,
        standfirst=wire.standfirst,
        byline=wire.byline,
        about_author=wire.about_author,
        credit=wire.credit,
        source=wire.source,
        link=wire.link,
        hints=wire.hints,
    )


def _read_markdown(text: str, path: str) -> Document:
    header, problems = _markdown_problems(text, path)
    if problems:
        raise problems[0] if len(problems) == 1 else Problems.of(problems)
    values = header.values
    byline = given_byline(values)
    standfirst = values.get("standfirst") or values.get("summary", "")
    return document_from_html(
        _convert(text),
        slug=_slug(values.get("slug"), path),
        path=path,
        date=date_of(values, path=path),
        title=values["title"],
        standfirst=text_of(_convert("\n" + standfirst)).strip() or None,
        byline=byline.text if byline else None,
        credit=values.get("credit"),
        source=values.get("source"),
        link=values.get("link"),
        hints=read_hints(values.get("entities", "")),
    )


def _markdown_problems(text: str, path: str) -> tuple[Header, tuple[BriefingError, ...]]:
    lines = _LINE_END.split(text)
    header = read_header(lines, path=path, strict=False)
    problems: list[BriefingError] = list(header.problems)
    if "title" not in header.lines:
        at = Place(path=path, line=1)
        problems.append(ContentError("has no title", "Add a line `Title: …` at its top.", at))
    if "date" not in header.lines:
        problems += date_problems(header, path=path)
    if not any(line.strip() for line in lines[header.length :]):
        remedy = "Write the article's text under its header."
        problems.append(ContentError("has no text", remedy, Place(path=path)))
    return header, tuple(problems)


def _convert(text: str) -> str:
    # Pelican's defaults (settings.py, MARKDOWN)
    return Markdown(
        extensions=["codehilite", "extra", "meta"],
        extension_configs={"codehilite": {"css_class": "highlight"}},
        output_format="html",
    ).convert(text)
