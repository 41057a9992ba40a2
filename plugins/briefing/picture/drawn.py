"""A map from what it shows: the window, the sheet, the marks on it, the globe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Picture
from .frame import LEAST, WIDTH, frame_of
from .globe import globe
from .labels import SIZES, SIZES_OF_ALL
from .marks import marks_of
from .sheet import Sheet

if TYPE_CHECKING:
    from ..model import Atlas, Locator

_WIDENINGS = (1.0, 2.0, 4.0, 8.0)
_REGION = 3 * LEAST  # kilometres: a region or water alone reaches nobody knows how far


def drawn(locator: Locator, atlas: Atlas) -> Picture:
    """Draw a map, as ``briefing.picture.draw`` says."""
    sheet = _sheet(locator, atlas)
    frame = sheet.frame
    sizes = SIZES_OF_ALL if locator.is_full else SIZES
    inset = None if frame.projection.cut is not None else globe(frame, atlas, sheet.busy)
    return Picture(
        width=WIDTH,
        height=frame.height,
        ground=sheet.drawn(),
        marks=tuple(marks_of(locator, sheet, inset.box if inset else None)),
        inset=inset.svg if inset else "",
        letters=(sizes["wide"], sizes["narrow"]),
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
