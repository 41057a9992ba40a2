"""The lines of a pack's file and what stands in their cells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class Named(NamedTuple):
    """The columns that all files of named things share, as their cells stand."""

    id: str
    type: str
    kind: str
    name: str
    names: str
    demonyms: str
    within: str
    wikidata: str
    lat: str
    lon: str
    weight: str


def read(path: Path) -> tuple[list[str], list[str]]:
    """Column names and lines of a pack file; both empty if there is no such file."""
    if not path.exists():
        return [], []
    head, _, body = path.read_text(encoding="utf-8").partition("\n")
    return head.split("\t"), body.splitlines()


def head_of(path: Path) -> list[str]:
    """The column names of a pack file alone; empty if there is no such file."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8") as lines:
        return next(lines, "").rstrip("\n").split("\t")


def forms_of(name: str, names: str, weight: float, kind: str) -> dict[str, float]:
    """The usual name and the others with their weights; a weight in the cell wins."""
    forms = weighed(names, weight)
    if name not in forms and not (kind == "place" and "," in name):
        forms = {name: weight} | forms
    return forms


def weighed(cell: str, weight: float) -> dict[str, float]:
    """The forms of a cell with the weight that each gives, or else the one for all."""
    if not cell:
        return {}
    if "=" not in cell:
        return dict.fromkeys(cell.split("|"), weight)
    parts = (form.partition("=") for form in cell.split("|"))
    return {text: float(likely) if likely else weight for text, _, likely in parts}


def sentence(text: str) -> str:
    """The text with a capital first letter, and no full stop but that of "Washington, D.C."."""
    bare = text if re.search(r"\.[A-Z]\.$", text) else text.rstrip(".")
    return bare[:1].upper() + bare[1:]
