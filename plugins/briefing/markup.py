"""The text of HTML and where it stands: what read counts and annotate splices must agree."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

BREAKING = frozenset(
    "address article aside blockquote body caption center col colgroup dd details dialog dir div "
    "dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html "
    "legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot "
    "th thead tr ul".split()
)
"""Elements before and after which a paragraph ends."""

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements without an end tag."""

_RAW = frozenset("iframe noembed noframes plaintext script style textarea title xmp".split())
_DECODED = frozenset({"textarea", "title"})

# The three productions of a tag's inside: space, an attribute, its value. Atomic groups, so that
# a tag that never ends costs one pass.
_TAG = re.compile(
    r"""<(?P<slash>/?)(?P<name>[A-Za-z][^\t\n\f\r\ />]*)
    (?>(?>[\s/]+|[^\s/>][^\s/>=]*(?>\s*=\s*(?>"[^"]*"|'[^']*'|(?=>)|[^\s>"'][^\s>]*))?)*)>""",
    re.VERBOSE,
)
_NAME = re.compile(r"</?[A-Za-z]")
_COMMENT = re.compile(r"<!--(?:>|->|.*?--!?>)|</>|<(?!!--)[!?][^>]*>|</[^A-Za-z>][^>]*>", re.DOTALL)
_COMMENT_START = re.compile(r"<[!?/]")
# html.unescape's own pattern: the two must see the same references.
_REFERENCE = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


class Token(NamedTuple):
    """A stretch ``html[start:end]``.

    kind   "text"       characters that stand for themselves
           "reference"  one character reference; ``text`` has what it stands for: as a rule one
                        code point, rarely two or none
           "raw"        the inside of script, style and their like, which is text, too
           "open"       a start tag
           "close"      an end tag
           "comment"    comments, declarations, and a tag that the end of the file cuts
    name   of the element, lower case; of raw text the element round it; else ""
    text   what the stretch adds to the text; "" for tags and comments
    """

    kind: Literal["text", "reference", "raw", "open", "close", "comment"]
    start: int
    end: int
    name: str = ""
    text: str = ""


def tokens(html: str) -> Iterator[Token]:
    """Cut ``html`` into tokens that follow each other without a gap; never fails.

    Source: WHATWG HTML, 13.2.5 (tokenization), without the escapes inside ``script``.
    """
    position = 0
    while position < len(html):
        for token in _next(html, position):
            yield token
            position = token.end


def text_of(html: str) -> str:
    """All text of ``html``: tags and comments count nothing, a reference what it stands for."""
    return "".join(token.text for token in tokens(html))


def _next(html: str, position: int) -> Iterator[Token]:
    if html[position] != "<":
        end = html.find("<", position)
        yield from _text(html, position, len(html) if end < 0 else end)
    elif tag := _TAG.match(html, position):
        yield from _tag(html, tag)
    elif comment := _COMMENT.match(html, position):
        yield Token("comment", position, comment.end())
    elif _NAME.match(html, position) or _COMMENT_START.match(html, position):
        yield Token("comment", position, len(html))  # cut by the end of the file: no text
    else:
        yield Token("text", position, position + 1, text="<")


def _tag(html: str, tag: re.Match[str]) -> Iterator[Token]:
    name = tag["name"].lower()
    yield Token("close" if tag["slash"] else "open", tag.start(), tag.end(), name)
    if tag["slash"] or name not in _RAW:
        return
    ending = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    close = None if name == "plaintext" else ending.search(html, tag.end())
    end = close.start() if close else len(html)
    if end > tag.end():
        raw = html[tag.end() : end]
        yield Token("raw", tag.end(), end, name, unescape(raw) if name in _DECODED else raw)


def _text(html: str, start: int, end: int) -> Iterator[Token]:
    done = start
    for match in _REFERENCE.finditer(html, start, end):
        length = _length_of_reference(match[0])
        if not length:
            continue
        if done < match.start():
            yield Token("text", done, match.start(), text=html[done : match.start()])
        done = match.start() + length
        yield Token("reference", match.start(), done, text=unescape(html[match.start() : done]))
    if done < end:
        yield Token("text", done, end, text=html[done:end])


def _length_of_reference(found: str) -> int:
    """How much of ``found`` is the reference: "&copy" of "&copyleft"; 0 if none of it is."""
    # AT&T arrives here as a reference; HTML has no &T
    name = found[1:]
    if name.startswith("#") or name in html5:
        return len(found)
    lengths = range(len(name) - 1, 1, -1)
    return next((length + 1 for length in lengths if name[:length] in html5), 0)
