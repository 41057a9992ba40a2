"""Not written yet: finds nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model import Timex
    from .reading import Reading


def find_timexes(reading: Reading) -> tuple[Timex, ...]:  # noqa: ARG001 -- the owner's to fill
    """Nothing, for now."""
    return ()
