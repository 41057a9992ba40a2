"""Locator maps and share cards: from what they show to SVG, the same bytes for the same input."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..digest import code_in, digest_of
from .card import CARD_SIZE, can_paint, card, paint, paints_as

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model import Atlas, Locator, Picture

__all__ = ["CARD_SIZE", "can_paint", "card", "draw", "fingerprint", "paint", "paints_as"]


def draw(locator: Locator, atlas: Atlas) -> Picture:
    """Draw a map 512 pixels wide: land, countries in question, dots, names, the globe in a corner.

    Names are placed twice, in letters for a page of 32rem and in larger ones for 20rem, and never
    overlap; a dot whose name finds no room is left out, unless the locator is full. Colours stand
    as attributes, for a theme without rules for the classes. Raises ValueError if there is nothing
    to show.
    """
    from .drawn import drawn  # numpy comes with it, which a build that draws nothing spares

    return drawn(locator, atlas)


def fingerprint(files: Iterable[Path]) -> str:
    """A digest that changes whenever a drawing might: with our code and with these files."""
    return digest_of([*code_in(Path(__file__).parent), *files])
