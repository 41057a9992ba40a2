"""The curated files of the packs: what no data file gives, where the page read is of record."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .tables import Named, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMED_FILES = (
    "agencies.tsv",
    "agencies_ccbysa.tsv",
    "bodies.tsv",
    "bodies_ccbysa.tsv",
    "events.tsv",
    "events_ccbysa.tsv",
    "persons.tsv",
    "persons_ccbysa.tsv",
)
TENURE_FILES = ("heads.tsv", "heads_ccbysa.tsv")
DEATHS = "deaths.tsv"
OF_RECORD = frozenset({"institution", "government", "encyclopedia", "agency", "press"})
"""Whose pages we follow: an institution on itself or its field, governments, encyclopedias, news
agencies, newspapers and broadcasters. Lines read from copies on odd hosts and from other pages wait
in the files for a better source."""

OWN_WORDS = "facts, in our own words"


class Curated:
    """The lines of record in a folder of curated files; each file is read once, on first use."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def sources(self) -> dict[str, list[str]]:
        """By key, the sources of record: title, publisher, date, address, licence.

        Of a page without a licence the facts were taken, and put in words of ours.
        """
        head, lines = read(self._folder / "sources.tsv")
        if not head:
            return {}
        standing = head.index("standing") - 1
        rows = (line.split("\t") for line in lines)
        return {
            key: [*cells[:4], cells[4] or OWN_WORDS]
            for key, *cells in rows
            if cells[standing] in OF_RECORD
        }

    def _of_record(self, name: str) -> tuple[list[str], list[str]]:
        head, lines = read(self._folder / name)
        return head, [
            line for line in lines if self._citable.issuperset(line.rpartition("\t")[2].split(";"))
        ]

    @cached_property
    def _citable(self) -> frozenset[str]:
        """The keys of the sources of record, and of the data files' own."""
        packed = read(self._folder.parent / "sources.tsv")[1]
        return frozenset(self.sources) | {line.partition("\t")[0] for line in packed}

    @cached_property
    def _named(self) -> dict[str, tuple[list[str], str]]:
        """By id, the column names and the line of each named thing."""
        found = {}
        for name in NAMED_FILES:
            head, lines = self._of_record(name)
            found.update({line.partition("\t")[0]: (head, line) for line in lines})
        return found

    @cached_property
    def tenures(self) -> list[str]:
        """The lines of heads of bodies, in the columns of the packs' tenures."""
        return [line for name in TENURE_FILES for line in self._of_record(name)[1]]

    @cached_property
    def deaths(self) -> dict[str, tuple[str, str]]:
        """By person, the day of a death that the data files don't know of, and its source."""
        rows = (line.split("\t") for line in self._of_record(DEATHS)[1])
        return {person: (died, source) for person, died, source in rows}

    def lines(self, usual: dict[str, str]) -> dict[str, str]:
        """By id, the lines of named things; a form that ``usual`` has keeps its weight there."""
        return {
            known: _with_forms(line, usual[known]) if known in usual else line
            for known, (_, line) in self._named.items()
        }

    def head(self, known: str) -> list[str] | None:
        """The column names of an entity's line; None if the files don't hold it."""
        return self._named[known][0] if known in self._named else None

    def persons(self) -> Iterator[tuple[list[str], str]]:
        """The lines of persons, each with its column names."""
        return ((head, line) for head, line in self._named.values() if "family" in head)


def _with_forms(line: str, usual: str) -> str:
    cells, other = line.split("\t"), Named(*usual.split("\t", 11)[:11])
    given = {form.partition("=")[0] for form in other.names.split("|")} | {other.name}
    further = [form for form in cells[4].split("|") if form.partition("=")[0] not in given]
    cells[3], cells[4] = other.name, "|".join(filter(None, [other.names, *further]))
    return "\t".join(cells)
