"""Words that join words."""

from __future__ import annotations


def join_names(names: list[str]) -> str:
    """Join names as prose does: "Japan", "KCNA and Japan", "KCNA, Japan and NATO"."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
