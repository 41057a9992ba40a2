"""Flags of states and territories: flag-icons 7.5.0 (MIT), as drawings that hold shapes alone."""

# ruff: noqa: INP001 -- a folder of scripts
from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET  # the data folder's own files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Row = dict[str, str]

LARGEST = 200_000  # bytes: a page loads it as a picture of its own; nothing is simplified
WITHOUT_FLAG = {"disputed", "antarctic"}  # kinds of places that nobody's flag stands for alone
UNSETTLED = {"AF", "SY"}  # governments and their flags changed, and sources with them
OF_ANOTHER = {"BV", "SJ"}  # drawn with Norway's in other numbers; equal drawings are found

SHAPES = {"svg", "g", "path", "circle", "ellipse", "rect", "use", "defs", "clipPath",
          "linearGradient", "radialGradient", "stop", "marker"}  # fmt: skip
DRAWING = {
    "viewBox", "id", "href", "d", "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry",
    "x1", "x2", "y1", "y2", "fx", "fy", "transform", "fill", "fill-rule", "fill-opacity",
    "clip-path", "clip-rule", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin",
    "stroke-miterlimit", "stroke-opacity", "stroke-dashoffset", "opacity", "color",
    "marker-mid", "markerWidth", "markerHeight",
    "gradientUnits", "gradientTransform", "offset", "stop-color", "stop-opacity",
}  # fmt: skip
IDLE = {"class", "version", "aria-label", "font-family", "font-size", "font-weight", "text-anchor",
        "letter-spacing", "word-spacing", "overflow", "space"}  # fmt: skip
"""Attributes that draw nothing where there is neither text nor a style sheet."""
IDLE_STYLE = re.compile(r"(?:(?:marker:none|(?:line-height|text-[a-z-]+):[\w%]+)(?:;|$))+")


def flags(data: Path, countries: Iterable[Row]) -> list[Row]:
    """One row a country whose flag can be shown: its id and its drawing, in one line of SVG.

    Left out is a flag that is another's as well, or that isn't made of shapes alone.
    """
    drawings: dict[str, str] = json.loads((data / "flags/flags_4x3.json").read_text("utf-8"))
    found = {
        row["id"]: (row["kind"], shapes_alone(drawings[row["iso2"].lower()]))
        for row in countries
        if row["iso2"].lower() in drawings
        and row["kind"] not in WITHOUT_FLAG
        and row["iso2"] not in UNSETTLED | OF_ANOTHER
    }
    uses = Counter(svg for _, svg in found.values())
    return [
        {"id": known, "svg": svg}
        for known, (kind, svg) in sorted(found.items())
        if svg and len(svg.encode()) <= LARGEST and (kind == "sovereign" or uses[svg] == 1)
    ]


def shapes_alone(svg: str) -> str:
    """The same drawing, written anew without what draws nothing; "" if it holds anything else.

    Refused rather than stripped: text, pictures, scripts, styles, links to elsewhere. A flag
    without a part of it is another flag.
    """
    try:
        return "".join(_written(ET.fromstring(svg), is_root=True))  # noqa: S314
    except (ET.ParseError, ValueError):
        return ""


def _written(element: ET.Element, *, is_root: bool = False) -> Iterator[str]:
    name = _bare(element.tag)
    if name not in SHAPES or (element.text or "").strip() or (element.tail or "").strip():
        raise ValueError(name)
    cells = "".join(_attributes(element, is_root=is_root))
    yield f"<{name}{cells}"
    if len(element):
        yield ">"
        for child in element:
            yield from _written(child)
        yield f"</{name}>"
    else:
        yield "/>"


def _attributes(element: ET.Element, *, is_root: bool) -> Iterator[str]:
    if is_root:
        yield ' xmlns="http://www.w3.org/2000/svg"'
    for key, value in element.attrib.items():
        name = _bare(key)
        if name in IDLE or (is_root and name == "id"):
            continue
        if name == "style" and IDLE_STYLE.fullmatch(value):
            continue
        is_local = value.startswith("#") if name == "href" else not re.search(r"url\((?!#)", value)
        if name not in DRAWING or not is_local or re.search(r"[<>&\"]", value):
            raise ValueError(name)
        yield f' {name}="{" ".join(value.split())}"'


def _bare(name: object) -> str:
    """A tag or attribute without its namespace; a comment's tag is no name."""
    return str(name).rpartition("}")[2]
