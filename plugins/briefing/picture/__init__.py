"""Locator maps and share cards: from what they show to SVG, the same bytes for the same input."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..digest import code_in, digest_of
from ..model import Picture
from .card import CARD_SIZE, can_paint, card, paint, paints_as
from .frame import LEAST, WIDTH, frame_of
from .globe import globe
from .marks import marks_of
from .sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model import Atlas, Locator

_WIDENINGS = (1.0, 2.0, 4.0, 8.0)
_REGION = 3 * LEAST  # kilometres: a region or water alone reaches nobody knows how far

__all__ = ["CARD_SIZE", "can_paint", "card", "draw", "fingerprint", "paint", "paints_as"]


def draw(locator: Locator, atlas: Atlas) -> Picture:
    """Draw a map 512 pixels wide: land, countries in question, dots, names, the globe in a corner.

    Names are placed twice, in letters for a page of 32rem and in larger ones for 20rem, and never
    overlap; a dot whose name finds no room is left out, unless the locator is full. Colours stand
    as attributes, for a theme without rules for the classes. Raises ValueError if there is nothing
    to show.
    """
    sheet = _sheet(locator, atlas)
    frame = sheet.frame
    inset = None if frame.projection.cut is not None else globe(frame, atlas, sheet.busy)
    return Picture(
        width=WIDTH,
        height=frame.height,
        ground=sheet.ground(),
        marks=tuple(marks_of(locator, sheet, inset.box if inset else None)),
        inset=inset.svg if inset else "",
    )


def _sheet(locator: Locator, atlas: Atlas) -> Sheet:
    """The nearest view in which other land says where it is: islands alone say little."""
    least = LEAST if any(one.feature in {"spot", "country"} for one in locator.pins) else _REGION
    for widening in _WIDENINGS:
        frame = frame_of(locator, atlas, least=widening * least)
        sheet = Sheet.of(locator, frame, atlas)
        if sheet.has_neighbours:
            break
    return sheet


def fingerprint(files: Iterable[Path]) -> str:
    """A digest that changes whenever a drawing might: with our code and with these files."""
    return digest_of([*code_in(Path(__file__).parent), *files])
