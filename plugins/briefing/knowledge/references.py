"""The sources of the packs: what their keys stand for, and whom a site has to name."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from ..model import Attribution, Reference
from .tables import read

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from .curated import Curated

EDITIONS = "2000 to 2025"  # what the yearly sheets are made from
_EDITION = "{edition}"  # stands in a title or date for the year of the edition


class References:
    """What the keys in the last cells of lines stand for; each reference is made once.

    listed   the file of the data files' sources
    curated  the sources of record of the curated files
    """

    def __init__(self, listed: Path, curated: Curated) -> None:
        self._listed = listed
        self._curated = curated
        self._made: dict[tuple[str, str | None], Reference] = {}

    def of(self, key: str, edition: str | None = None) -> Reference:
        """The source that a key names; of several ("fb;wd") one that names them all.

        The date is then the latest of theirs, the address that of the first.
        Raises KeyError for a key that no file has.
        """
        made = self._made.get((key, edition))
        if made is None:
            made = self._made[key, edition] = self._reference(key, edition)
        return made

    def _reference(self, key: str, edition: str | None) -> Reference:
        keys = key.split(";")
        rows = [self._cells[part] for part in keys]
        title, publisher, licence = (_joined(row[n] for row in rows) for n in (0, 1, 4))
        return Reference(
            title=title.replace(_EDITION, edition or ""),
            publisher=publisher,
            date=max(row[2] for row in rows).replace(_EDITION, edition or "") or None,
            url=rows[0][3] or None,
            licence=licence,
            layer="pack",
            parts=tuple(self.of(part, edition) for part in keys) if len(keys) > 1 else (),
        )

    def latest(self, keys: str) -> Reference:
        """Of the sources that a cell names the one of the latest date."""
        return max(map(self.of, keys.split(";")), key=lambda one: one.date or "")

    def attributions(self) -> tuple[Attribution, ...]:
        """The sources of the data files, in the order of the list; those of curated lines aside."""
        head, lines = read(self._listed)
        rows = (dict(zip(head, line.split("\t"), strict=False)) for line in lines)
        return tuple(map(self._attribution, rows))

    def _attribution(self, row: dict[str, str]) -> Attribution:
        date = None if _EDITION in row["date"] else row["date"] or None
        return Attribution(
            reference=replace(self.of(row["key"], EDITIONS), date=date),
            titles=re.escape(row["title"]).replace(re.escape(_EDITION), r"\d{4}"),
            files=tuple(filter(None, row.get("files", "").split(", "))),
        )

    @cached_property
    def _cells(self) -> dict[str, list[str]]:
        """By key, title, publisher, date, address and licence."""
        rows = (line.split("\t") for line in read(self._listed)[1])
        return self._curated.sources | {row[0]: row[1:] for row in rows}


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(part for part in parts if part))
