"""Share cards: a page's headline as a picture, for those places that show one beside a link."""

from __future__ import annotations

import importlib.metadata
import importlib.util
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

from ..digest import digest_of
from .lettering import FONTS, can_write, clean, fit, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CARD_SIZE = (1200, 630)
"""Width and height in pixels: 1.91:1, which networks show uncut."""

_RENDERER = "resvg_py"
_GROUND, _TEXT, _MUTED, _RULE, _ACCENT = "#f6f4ee", "#1b1a18", "#5c5850", "#d8d3c7", "#a3201d"
_MARGIN = 80
_MEASURE = CARD_SIZE[0] - 2 * _MARGIN
_TOP, _BOTTOM = 168, 508  # of the room for headline and standfirst
_SIZES = ((76, 3), (68, 4), (60, 4), (52, 5))  # of a headline, each with the lines it may take
_SMALL = 32
_LEADING, _WIDE_LEADING = 1.16, 1.35


class _Line(NamedTuple):
    y: float
    size: int
    colour: str
    weight: int
    words: str


def card(*, title: str, site: str = "", note: str = "", standfirst: str = "") -> str | None:
    """The card as SVG; None if the headline has letters that our font lacks: no card beats boxes.

    title       at most five lines, cut at a word if it is longer
    site, note  a line above (whose page it is), and one below (the date, the section)
    standfirst  where all of it finds room below a short headline
    Of the last three each is left out if the font lacks letters for it. The same bytes for the
    same words.
    """
    if not (headline := clean(title)) or not can_write(headline, "semibold"):
        return None
    others = (clean(one) for one in (site, note, standfirst))
    above, below, more = (one if can_write(one, "regular") else "" for one in others)
    lines = [
        *_set(fit(above, _MEASURE, size=_SMALL, font="regular", lines=1), 124, _SMALL, _MUTED),
        *_middle(headline, more),
        *_set(fit(below, _MEASURE, size=30, font="regular", lines=1), 572, 30, _MUTED),
    ]
    return _svg(lines)


@cache
def can_paint() -> bool:
    """Whether the renderer is installed, which a site needs for cards alone."""
    return importlib.util.find_spec(_RENDERER) is not None


def paint(svg: str) -> bytes:
    """The card as PNG. Raises ImportError without the renderer."""
    import resvg_py

    files = [str(font) for font in FONTS.values()]
    picture: bytes = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=files)
    return picture


def paints_as() -> str:
    """A digest that changes whenever the same SVG might be painted otherwise."""
    return digest_of([Path(__file__), *FONTS.values()], importlib.metadata.version(_RENDERER))


def _middle(headline: str, standfirst: str) -> Iterator[_Line]:
    """The headline as large as it fits, or a size smaller if the whole standfirst then fits, too.

    A standfirst is never cut: half of it may say the opposite.
    """
    more = wrap(standfirst, _MEASURE, size=_SMALL, font="regular")
    smallest, most = _SIZES[-1]
    tried = [
        (size, lines)
        for size, allowed in _SIZES
        if len(lines := wrap(headline, _MEASURE, size=size, font="semibold")) <= allowed
    ]
    both = [one for one in tried if more and one[0] > smallest and _end(*one, more) <= _BOTTOM]
    if not tried:
        tried = [(smallest, fit(headline, _MEASURE, size=smallest, font="semibold", lines=most))]
    size, lines = (both or tried)[0]
    yield from _set(lines, _TOP + size * 0.8, size, _TEXT, weight=600)
    if both:
        foot = _TOP + len(lines) * size * _LEADING + _SMALL * 1.5
        yield from _set(more, foot, _SMALL, _MUTED, leading=_WIDE_LEADING)


def _end(size: int, lines: Sequence[str], more: Sequence[str]) -> float:
    return _TOP + len(lines) * size * _LEADING + _SMALL * (0.8 + len(more) * _WIDE_LEADING)


def _set(  # noqa: PLR0913 -- what a line of type depends on
    lines: Sequence[str],
    y: float,
    size: int,
    colour: str,
    *,
    weight: int = 400,
    leading: float = _LEADING,
) -> Iterator[_Line]:
    """Lines below one another, the first with its foot at ``y``."""
    for index, words in enumerate(lines):
        yield _Line(y + index * size * leading, size, colour, weight, words)


def _svg(lines: Sequence[_Line]) -> str:
    width, height = CARD_SIZE
    text = "".join(
        f'<text x="{_MARGIN}" y="{one.y:.0f}" font-size="{one.size}" font-weight="{one.weight}"'
        f' fill="{one.colour}">{escape(one.words)}</text>'
        for one in lines
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        # in quotes: a family's name is no list of words to every reader of SVG
        " font-family=\"'Briefing Card Serif'\">"
        f'<rect width="{width}" height="{height}" fill="{_GROUND}"/>'
        f'<rect x="{_MARGIN}" y="64" width="96" height="10" fill="{_ACCENT}"/>'
        f'<rect x="{_MARGIN}" y="524" width="{_MEASURE}" height="2" fill="{_RULE}"/>'
        f"{text}</svg>"
    )
