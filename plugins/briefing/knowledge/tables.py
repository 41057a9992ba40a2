"""The lines of a pack's file and what stands in their cells."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path


INITIALS = re.compile(r"\.[A-Z]\.$")


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


class Sheet:
    """A pack file, each of whose lines begins with an id. It may be missing.

    A page asks for a few of thousands of lines: no other is decoded.
    """

    def __init__(self, path: Path) -> None:
        self.raw = path.read_bytes().splitlines() if path.exists() else []
        self.head = self.raw.pop(0).decode().split("\t") if self.raw else []

    @cached_property
    def _by_id(self) -> Mapping[bytes, list[bytes]]:
        return lines_by_id(self.raw)

    def lines(self, known: str) -> list[str]:
        """The lines that begin with an id, in their order."""
        return list(map(bytes.decode, self._by_id.get(known.encode(), ())))

    def __iter__(self) -> Iterator[str]:
        return (line.decode() for line in self.raw)


def lines_by_id(lines: Iterable[bytes]) -> Mapping[bytes, list[bytes]]:
    """Lines by the id that each begins with, in their order."""
    found: defaultdict[bytes, list[bytes]] = defaultdict(list)
    for line in lines:
        found[line.partition(b"\t")[0]].append(line)
    return found


def read(path: Path) -> tuple[list[str], list[str]]:
    """Column names and lines of a pack file; both empty if there is no such file."""
    if not path.exists():
        return [], []
    head, _, body = path.read_text(encoding="utf-8").partition("\n")
    return head.split("\t"), body.splitlines()


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
    bare = text.rstrip(".") if text.endswith(".") and not INITIALS.search(text) else text
    return bare[:1].upper() + bare[1:]
