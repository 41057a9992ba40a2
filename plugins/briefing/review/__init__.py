"""What stayed uncertain, unlinked or contradictory, for an editor; never for a page."""

from __future__ import annotations

from .finding import Finder, Item
from .settling import Fix
from .telling import Desk, counted, report
from .twins import twins

__all__ = ["Desk", "Finder", "Fix", "Item", "counted", "report", "twins"]
