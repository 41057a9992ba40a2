"""Links and sentence anchors into HTML, its text untouched."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from html import escape
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from .markup import BREAKING, VOID, Token, tokens
from .model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_NO_LINK = frozenset(
    "a audio button canvas code datalist iframe kbd label math noembed noframes noscript object "
    "option pre samp script select style summary svg template textarea title tt video".split()
)
_NO_ANCHOR = frozenset(
    "audio canvas datalist iframe math noembed noframes noscript object option script select style "
    "svg template textarea title video".split()
)
# Text that stands directly in these is moved by the browser, or must not stand there.
_NO_PHRASING = frozenset("col colgroup dl head html menu ol table tbody tfoot thead tr ul".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A mention to be linked: ``span`` in the text of the HTML, ``href`` and texts unescaped."""

    span: Span
    href: str
    css: str = "mention"
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A sentence that facts link to: ``span`` in the text of the HTML, ``id`` on the page."""

    span: Span
    id: str


class _Piece(NamedTuple):
    """A token with its place in the text, and whether a link or an anchor may stand there."""

    token: Token
    start: int
    end: int
    run: int
    linkable: bool
    wrappable: bool


class _Insertion(NamedTuple):
    """``markup`` to be spliced in at ``position``; at one position, by ``order``."""

    position: int
    order: int
    markup: str


_LINK_END, _ANCHOR_END, _ANCHOR_START, _LINK_START = range(4)


def annotate(html: str, links: Sequence[Link], anchors: Sequence[Anchor] = ()) -> str:
    """Link mentions, wrap sentences, and leave every other character of ``html`` as it is.

    html     an article's body as Pelican rendered it; may be malformed
    links    sorted by start, not overlapping; spans count code points of the text alone: a tag
             counts 0, a character reference what it stands for
    anchors  the same; a link lies in an anchor or outside it
    Returns ``html`` with ``<a class="mention">`` and ``<span class="sentence" id>`` spliced in. A
    link that would cross a tag, an anchor's end, or the inside of a reference, or would sit inside
    ``a``, ``code``, ``script`` and their like, is left out: no link beats a broken page. A
    sentence that crosses a tag becomes several spans, the first of which has the id.
    Raises ValueError if a span ends past the text, or two links or anchors overlap (a bug in
    resolve). Invariant, property-tested: the text of the result is the text of ``html``.
    Source: WHATWG HTML, 13.2.5 (tokenization).
    """
    if not links and not anchors:
        return html
    pieces = list(_pieces(html))
    length = pieces[-1].end if pieces else 0
    _demand_order([link.span for link in links], length)
    _demand_order([anchor.span for anchor in anchors], length)
    text_pieces = [piece for piece in pieces if piece.end > piece.start]
    starts = [piece.start for piece in text_pieces]
    insertions = [
        *_wrapped(pieces, anchors),
        *(
            insertion
            for link in links
            if not _crosses(link.span, anchors)
            for insertion in _linked(link, text_pieces, starts)
        ),
    ]
    return _spliced(html, sorted(insertions))


def _demand_order(spans: Sequence[Span], length: int) -> None:
    if any(then.start < span.end for span, then in pairwise(spans)):
        msg = "spans overlap or aren't sorted"
        raise ValueError(msg)
    if spans and spans[-1].end > length:
        msg = f"span ends at {spans[-1].end}, the text at {length}"
        raise ValueError(msg)


def _pieces(html: str) -> Iterator[_Piece]:
    """Tokens with their places; ``run`` counts the tags and comments before."""
    open_: list[str] = []
    position = run = 0
    for token in tokens(html):
        end = position + len(token.text)
        if token.kind in {"open", "close"}:
            _track(open_, token)
        if token.kind in {"open", "close", "comment", "raw"}:
            run += 1
        may_wrap = token.kind != "raw" and _may_wrap(open_)
        yield _Piece(token, position, end, run, may_wrap and _NO_LINK.isdisjoint(open_), may_wrap)
        position = end


def _track(open_: list[str], token: Token) -> None:
    """Keep the names of the elements that matter and are open; an unclosed one stays so."""
    name = token.name
    if name in VOID or name not in _NO_LINK | _NO_ANCHOR | _NO_PHRASING | BREAKING:
        return
    if token.kind == "open":
        open_.append(name)
    elif name in open_:
        # Only the element itself: what else is open is a mistake of the page's, and stays open.
        del open_[len(open_) - 1 - open_[::-1].index(name)]


def _may_wrap(open_: Sequence[str]) -> bool:
    return _NO_ANCHOR.isdisjoint(open_) and not (open_ and open_[-1] in _NO_PHRASING)


def _crosses(span: Span, anchors: Sequence[Anchor]) -> bool:
    index = bisect_right(anchors, span.start, key=lambda anchor: anchor.span.start)
    near = anchors[max(0, index - 1) : index + 1]
    return any(anchor.span.overlaps(span) and not anchor.span.covers(span) for anchor in near)


def _linked(link: Link, pieces: Sequence[_Piece], starts: Sequence[int]) -> Iterator[_Insertion]:
    first = pieces[bisect_right(starts, link.span.start) - 1]
    last = pieces[bisect_right(starts, link.span.end - 1) - 1]
    start, end = _place(first, link.span.start), _place(last, link.span.end)
    if first.run != last.run or not first.linkable or start is None or end is None:
        return
    title = f' title="{escape(link.title)}"' if link.title else ""
    yield _Insertion(
        start, _LINK_START, f'<a class="{escape(link.css)}" href="{escape(link.href)}"{title}>'
    )
    yield _Insertion(end, _LINK_END, "</a>")


def _place(piece: _Piece, offset: int) -> int | None:
    """Where in the HTML an offset at or in ``piece`` lies; None inside a reference."""
    if offset == piece.start:
        return piece.token.start
    if offset == piece.end:
        return piece.token.end
    return None if piece.token.kind == "reference" else piece.token.start + offset - piece.start


def _wrapped(pieces: Sequence[_Piece], anchors: Sequence[Anchor]) -> Iterator[_Insertion]:
    ends = [piece.end for piece in pieces]
    for anchor in anchors:
        first, last = bisect_right(ends, anchor.span.start), bisect_left(ends, anchor.span.end)
        if pieces[first].start == anchor.span.start:
            first -= _count(reversed(pieces[:first]), "open")
        if pieces[last].end == anchor.span.end:
            last += _count(pieces[last + 1 :], "close")
        opening = f'<span class="sentence" id="{escape(anchor.id)}">'
        for start, end in _segments(pieces[first : last + 1], anchor.span):
            yield _Insertion(start, _ANCHOR_START, opening)
            yield _Insertion(end, _ANCHOR_END, "</span>")
            opening = '<span class="sentence">'


def _count(pieces: Iterable[_Piece], kind: str) -> int:
    """How many of the next tags may be of the sentence beside: "<em>All of it.</em>"."""
    tags = takewhile(
        lambda piece: piece.token.kind == kind and piece.token.name not in BREAKING | VOID, pieces
    )
    return sum(1 for _ in tags)


def _segments(pieces: Sequence[_Piece], span: Span) -> Iterator[tuple[int, int]]:
    """Stretches of HTML that make up a sentence, each well nested in itself and not blank."""
    inner = _matched(pieces)
    run: list[tuple[int, int]] = []
    has_words = False
    for index, piece in enumerate(pieces):
        token = piece.token
        is_tag = token.kind in {"open", "close"}
        start = _place(piece, max(piece.start, span.start))
        end = _place(piece, min(piece.end, span.end))
        fits = index in inner if is_tag else piece.wrappable or not token.text
        if fits and start is not None and end is not None:
            run.append((start, end) if token.text else (token.start, token.end))
            has_words = has_words or bool(token.text.strip())
            continue
        if has_words:
            yield run[0][0], run[-1][1]
        run, has_words = [], False
    if has_words:
        yield run[0][0], run[-1][1]


def _matched(pieces: Sequence[_Piece]) -> set[int]:
    """Indexes of tags that pair up inside ``pieces``, and of inline tags that need no partner."""
    found: set[int] = set()
    waiting: list[int] = []
    for index, (token, *_) in enumerate(pieces):
        if token.kind not in {"open", "close"}:
            continue
        if token.name in BREAKING or token.name in _NO_ANCHOR:
            waiting.clear()
        elif token.name in VOID:
            found.add(index)
        elif token.kind == "open":
            waiting.append(index)
        elif waiting and pieces[waiting[-1]].token.name == token.name:
            found |= {waiting.pop(), index}
        else:
            waiting.clear()
    return found


def _spliced(html: str, insertions: Sequence[_Insertion]) -> str:
    parts: list[str] = []
    done = 0
    for position, _, markup in insertions:
        parts += (html[done:position], markup)
        done = position
    parts.append(html[done:])
    return "".join(parts)
