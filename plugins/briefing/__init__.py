"""Briefing pages for Pelican: news articles with the facts and context behind them."""

from __future__ import annotations

__version__ = "0.1.0"


def register() -> None:
    """Connect to Pelican's signals; loads neither Pelican nor spaCy before it is called."""
    from .plugin import connect

    connect()
