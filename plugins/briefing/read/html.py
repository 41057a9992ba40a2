"""Rendered HTML to a document: its text, its paragraphs, and what in it isn't prose."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ..markup import BREAKING, VOID, Token, tokens
from ..model import Block, BlockKind, Document, Span
from .credits import credit_of
from .dateline import find_dateline, lone_dateline
from .furniture import Furniture, closing, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_KIND_OF_ELEMENT: dict[str, BlockKind] = {
    **dict.fromkeys(_HEADINGS, "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("td", "th"), "cell"),
    "blockquote": "quotation",
}
_LEANING = frozenset({"cite", "em", "i"})
_SILENT = frozenset("code kbd math pre samp svg tt".split())
# An end tag is often left out before these: one of them ends the last one of its kind.
_SIBLINGS = {
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "td": {"td", "th"},
    "th": {"td", "th"},
}
_LISTS = frozenset({"ul", "ol", "dl", "table", "menu"})
_NOTE_LINK = re.compile(r"""class\s*=\s*["']?[^"'>]*\bfootnote-(?:ref|backref)\b""")
_ADDRESS = re.compile(
    r"\b(?:(?:https?|ftp)://|www\.)[^\s<>“”\"]*[\w/#=&%~-]|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
)
_ASIDES = frozenset({"bibliography", "further reading", "notes", "references", "sources"})


@dataclass(slots=True)
class _Walk:
    """Where a walk over tokens stands; offsets are those of the body's text."""

    open: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    leaning: list[str] = field(default_factory=list)
    section: int = 0
    start: int = 0
    position: int = 0

    def kind(self) -> BlockKind:
        kinds = (_KIND_OF_ELEMENT[name] for name in reversed(self.open) if name in _KIND_OF_ELEMENT)
        return next(kinds, "paragraph")


def document_from_html(  # noqa: PLR0913 -- an article has that many parts
    html: str,
    *,
    slug: str,
    path: str,
    date: dt.date,
    title: str,
    standfirst: str | None = None,
    byline: str | None = None,
    about_author: str | None = None,
    credit: str | None = None,
    source: str | None = None,
    link: str | None = None,
    hints: Sequence[str] = (),
) -> Document:
    """Read an article's body as Pelican rendered it, and what its header says, into a document.

    html     may be malformed; images' alternative texts are no text
    date     of a datetime only the day is kept
    Closing lines about the author or the image that the body still holds stay in its text, but
    are muted and no block; they give byline and credit where the arguments have none. So are
    sections headed "Sources", "References", "Notes" or "Further reading", but for giving anything.
    """
    head = "".join(part + "\n\n" for part in (title, standfirst) if part)
    body = _read_body(html, heads=[title, standfirst or ""])
    ending = body.ending
    return Document(
        slug=slug,
        path=path,
        date=date.date() if isinstance(date, dt.datetime) else date,
        title=title,
        standfirst=standfirst or None,
        byline=byline or ending.byline,
        about_author=about_author or ending.about_author,
        credit=credit or ending.credit,
        source=source or ending.source,
        link=link or None,
        html=html,
        text=head + body.text,
        body_start=len(head),
        blocks=(
            *_head_blocks(title, standfirst),
            *(replace(one, span=_moved(one.span, len(head))) for one in body.blocks),
        ),
        dateline=_moved(body.dateline, len(head)) if body.dateline else None,
        muted=tuple(_moved(span, len(head)) for span in body.muted),
        emphasised=tuple(_moved(span, len(head)) for span in body.emphasised),
        hints=tuple(hints),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Body:
    """An article's body; spans count from its own start."""

    text: str
    blocks: tuple[Block, ...]
    ending: Furniture
    dateline: Span | None
    muted: tuple[Span, ...]
    emphasised: tuple[Span, ...]


def _read_body(html: str, *, heads: list[str]) -> _Body:
    text, blocks, muted, emphasised = _scan(html)
    kept, ending = _without_closing(text, _without_asides(text, blocks), heads=heads)
    first = next((block for block in kept if block.kind == "paragraph"), None)
    opening = first.span.of(text) if first else ""
    dateline = find_dateline(opening) or lone_dateline(opening)
    muted += [block.span for block in blocks if block not in kept]
    muted += [Span(start=m.start(), end=m.end()) for m in _ADDRESS.finditer(text)]
    if first and dateline and dateline.agency:
        muted.append(_moved(dateline.agency, first.span.start))
    return _Body(
        text=text,
        blocks=tuple(kept),
        ending=ending,
        dateline=_moved(dateline.span, first.span.start) if first and dateline else None,
        muted=tuple(_joined(muted)),
        emphasised=emphasised,
    )


def _head_blocks(title: str, standfirst: str | None) -> Iterator[Block]:
    if title:
        yield Block(kind="title", span=Span(start=0, end=len(title)))
    if standfirst:
        start = len(title) + 2 if title else 0
        yield Block(kind="standfirst", span=Span(start=start, end=start + len(standfirst)))


def _moved(span: Span, by: int) -> Span:
    return Span(start=span.start + by, end=span.end + by)


def _joined(spans: Sequence[Span]) -> Iterator[Span]:
    """Sorted, and one where several overlap or touch."""
    last: Span | None = None
    for span in sorted(spans):
        if last and span.start <= last.end:
            last = Span(start=last.start, end=max(last.end, span.end))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def _without_asides(body: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks without sections headed "Sources" or the like, which tell nothing themselves."""
    asides = {
        block.section
        for block in blocks
        if block.kind == "heading" and block.span.of(body).strip(" :").lower() in _ASIDES
    }
    return [block for block in blocks if block.section not in asides]


def _without_closing(
    body: str, blocks: Sequence[Block], *, heads: Sequence[str]
) -> tuple[Sequence[Block], Furniture]:
    """The blocks of the story, without pictures' credits, and what the closing lines say.

    Where they credit no picture, the first credit between the paragraphs does.
    """
    paragraphs = [block.span.of(body) if block.kind == "paragraph" else "" for block in blocks]
    count, ending = closing(paragraphs, heads=heads)
    named = [credit_of(paragraph) for paragraph in paragraphs]
    between = Furniture(credit=next(filter(None, named), None))
    kept = zip(blocks[: len(blocks) - count], named, strict=False)
    return [block for block, credit in kept if not credit], joined(ending, between)


def _scan(html: str) -> tuple[str, list[Block], list[Span], tuple[Span, ...]]:
    """Text, blocks, muted and emphasised spans of ``html``, offsets in that text."""
    walk = _Walk()
    texts: list[str] = []
    blocks: list[Block] = []
    muted: list[Span] = []
    leaning: list[Span] = []
    for token in tokens(html):
        if token.name in BREAKING and token.kind in {"open", "close"}:
            _end_block(walk, texts, blocks)
        if token.kind == "open":
            _open(walk, token, html)
        elif token.kind == "close":
            _close(walk, token.name)
        elif token.text:
            texts.append(token.text)
            end = walk.position + len(token.text)
            if walk.silent or token.kind == "raw":
                muted.append(Span(start=walk.position, end=end))
            if walk.leaning:
                leaning.append(Span(start=walk.position, end=end))
            walk.position = end
    _end_block(walk, texts, blocks)
    body = "".join(texts)
    quiet = list(_joined(muted))
    told = [block for block in blocks if not any(q.covers(block.span) for q in quiet)]
    return body, told, quiet, tuple(_joined(leaning))


def _open(walk: _Walk, token: Token, html: str) -> None:
    name = token.name
    if name in VOID:
        return
    if siblings := _SIBLINGS.get(name):
        _end_sibling(walk, siblings)
    if name in _HEADINGS:
        walk.section += 1
    if name in _KIND_OF_ELEMENT or name in _LISTS:
        walk.open.append(name)
    is_note = name == "a" and _NOTE_LINK.search(html, token.start, token.end)
    if name in _SILENT or is_note:
        walk.silent.append(name)
    if name in _LEANING:
        walk.leaning.append(name)


def _end_sibling(walk: _Walk, siblings: set[str]) -> None:
    for index in range(len(walk.open) - 1, -1, -1):
        if walk.open[index] in _LISTS:
            return
        if walk.open[index] in siblings:
            del walk.open[index:]
            return


def _close(walk: _Walk, name: str) -> None:
    for stack in (walk.open, walk.silent, walk.leaning):
        if name in stack:
            del stack[len(stack) - 1 - stack[::-1].index(name) :]


def _end_block(walk: _Walk, texts: Sequence[str], blocks: list[Block]) -> None:
    """Close the block that began at ``walk.start``, without white space at its ends."""
    text = _tail(texts, walk.position - walk.start)
    stripped = text.strip()
    if stripped:
        start = walk.start + text.index(stripped)
        span = Span(start=start, end=start + len(stripped))
        blocks.append(Block(kind=walk.kind(), span=span, section=walk.section))
    walk.start = walk.position


def _tail(texts: Sequence[str], length: int) -> str:
    parts: list[str] = []
    for text in reversed(texts):
        if length <= 0:
            break
        parts.append(text)
        length -= len(text)
    return "".join(reversed(parts))
