"""SVG elements as text: classes for a theme, attributes for one that has no rules for them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from .labels import LINE
from .shapes import number

if TYPE_CHECKING:
    from .labels import Label
    from .projection import Point

_BORDER = 'stroke="#b9b2a3" stroke-width=".75"'
_AREA = f'fill-rule="evenodd" {_BORDER}'
_TEXT_MIDDLE = 0.35  # em from the middle of capitals down to the baseline


def water(d: str) -> str:
    """The sea, below all else."""
    return f'<path class="map__water" fill="#dde7ee" d="{d}"/>'


def land(d: str) -> str:
    """Countries that aren't in question."""
    return f'<path class="map__land" fill="#efece4" {_AREA} d="{d}"/>' if d else ""


def country(d: str) -> str:
    """A country in question."""
    return f'<path class="map__country" fill="#d9c48c" {_AREA} d="{d}"/>'


def speck(at: Point, radius: float) -> str:
    """A country in question that is too small to be seen."""
    x, y = map(_number, at)
    return (
        f'<circle class="map__country" fill="#d9c48c" {_BORDER}'
        f' cx="{x}" cy="{y}" r="{_number(radius)}"/>'
    )


def dot(at: Point, radius: float) -> str:
    """A place."""
    x, y = map(_number, at)
    return (
        '<circle class="map__dot" fill="#a3201d" stroke="#efece4" stroke-width="1.5" '
        f'cx="{x}" cy="{y}" r="{_number(radius)}"/>'
    )


def ring(at: Point, radius: float) -> str:
    """A region, at its middle."""
    x, y = map(_number, at)
    return (
        '<circle class="map__region" fill="#efece4" stroke="#a3201d" stroke-width="1.5" '
        f'cx="{x}" cy="{y}" r="{_number(radius - 0.5)}"/>'
    )


def text(label: Label, kind: str, *, is_main: bool = False) -> str:
    """A name; its lines keep their middle where it is, whatever the size of the font."""
    main = " map__label--main" if is_main else ""
    style = {
        "country": ' letter-spacing=".1em"',
        "water": ' font-style="italic"',
    }.get(kind, "") + (' font-weight="700"' if is_main else "")
    x, y = _number(label.x), _number(label.y)
    first = _TEXT_MIDDLE - (len(label.lines) - 1) / 2 * LINE
    further = [f'<tspan x="{x}" dy="{LINE}em">{_words(line)}</tspan>' for line in label.lines[1:]]
    return (
        f'<text class="map__label--{kind}{main}" x="{x}" y="{y}" dy="{first:.3g}em"'
        f' text-anchor="{label.anchor}"{style}>{_words(label.lines[0])}{"".join(further)}</text>'
    )


def leader(label: Label) -> str:
    """The line from what is named to a name that stands farther off, if it does."""
    if label.leader is None:
        return ""
    (x, y), (end_x, end_y) = (tuple(map(_number, point)) for point in label.leader)
    return (
        f'<path class="map__leader" fill="none" stroke="#1b1a18" stroke-width=".75"'
        f' d="M{x} {y}L{end_x} {end_y}"/>'
    )


def title(name: str) -> str:
    """What a pointer that rests on it is told."""
    return f"<title>{_words(name)}</title>"


def inset(at: Point, radius: float, d: str, window: str) -> str:
    """The globe with its land and, on it, what the map shows."""
    x, y = map(_number, at)
    return (
        f'<circle class="map__globe" fill="#dde7ee" stroke="#efece4" stroke-width="4" cx="{x}"'
        f' cy="{y}" r="{_number(radius + 1)}"/>'
        f'<path class="map__continents" fill="#b9b2a3" d="{d}"/>'
        f'<circle class="map__horizon" fill="none" stroke="#b9b2a3" cx="{x}" cy="{y}"'
        f' r="{_number(radius)}"/>{window}'
    )


def window(d: str) -> str:
    """What the map shows, on the globe."""
    return f'<path class="map__window" fill="none" stroke="#a3201d" stroke-width="1.5" d="{d}"/>'


def _number(pixels: float) -> str:
    return number(round(pixels * 10))


def _words(words: str) -> str:
    """Text for XML, without the characters that it can't hold or that turn what follows."""
    return escape("".join(one for one in words if one.isprintable()), quote=False)
