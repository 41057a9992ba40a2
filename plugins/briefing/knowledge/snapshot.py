"""What `make context` fetched and an editor reviewed: the files of the snapshot, as nouns."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec
import yaml

from ..errors import ContentError, Place, Problems
from ..model import EntityId, Fact, Happening, Reference
from .as_of import last_day, spelt
from .dossiers import Source, Text, compose_yaml
from .nodes import Latitude, Longitude, NodeReader, PartialDate, is_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ..errors import BriefingError

QUESTIONS = "_questions.yaml"
"""Beside the files of entities: names that may mean several."""

_ITEM = Annotated[str, msgspec.Meta(pattern=r"^Q[1-9]\d*$")]
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)


class SnapshotRole(
    msgspec.Struct, forbid_unknown_fields=True, frozen=True, rename={"start": "from"}
):
    """An office as Wikidata has it; ``of``, ``before`` and ``after`` are its items."""

    title: Text
    start: PartialDate
    of: _ITEM | None = None
    of_name: Text | None = None
    until: PartialDate | None = None
    before: _ITEM | None = None
    after: _ITEM | None = None
    cites: Text | None = None


class SnapshotHolder(
    msgspec.Struct, forbid_unknown_fields=True, frozen=True, rename={"start": "from"}
):
    """Who headed a country or its government, by its own item: ``person`` is the holder's."""

    head: Literal["state", "government"]
    title: Text
    person: _ITEM
    name: Text
    start: PartialDate
    until: PartialDate | None = None
    cites: Text | None = None


class SnapshotFact(
    msgspec.Struct, forbid_unknown_fields=True, frozen=True, rename={"start": "from"}
):
    """A label and a value; ``entity`` is the item that the value names."""

    label: Text
    value: Text
    entity: _ITEM | None = None
    start: PartialDate | None = None
    until: PartialDate | None = None
    as_of: PartialDate | None = None
    cites: Text | None = None


class SnapshotEvent(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Something dated."""

    date: PartialDate
    text: Text
    until: PartialDate | None = None
    cites: Text | None = None


class Snapshot(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """An entity as Wikidata had it at a revision.

    revised   the day of that revision: up to then it speaks
    cites     of a row: what Wikidata names as its own source; rows without it give way to packs
    digest    of what was fetched, so that a later run sees what an editor changed
    """

    type: Literal["person", "organisation", "place", "event"]
    name: Text
    wikidata: _ITEM
    revised: PartialDate
    revision: int = 0
    aliases: list[Text] = []
    description: Text | None = None
    coordinates: tuple[Latitude, Longitude] | None = None
    summary: Text | None = None
    summary_source: Source | None = None
    roles: list[SnapshotRole] = []
    holders: list[SnapshotHolder] = []
    facts: list[SnapshotFact] = []
    events: list[SnapshotEvent] = []
    digest: Text | None = None


class SnapshotEntry(msgspec.Struct, frozen=True):
    """A file of the snapshot with its id."""

    id: str
    path: str
    snapshot: Snapshot

    @property
    def confirmed(self) -> dt.date:
        """The last day of which it speaks."""
        return last_day(self.snapshot.revised)

    def reference(self, cites: str | None = None) -> Reference:
        """Wikidata's item as the source, with what it cites."""
        own = self.snapshot
        citing = f", citing {cites}" if cites else ""
        return Reference(
            title=f"{own.name} ({own.wikidata}){citing}",
            publisher="Wikidata",
            date=own.revised,
            url=f"https://www.wikidata.org/wiki/{own.wikidata}",
            licence="CC0 1.0",
            layer="snapshot",
        )

    def summary_reference(self) -> Reference | None:
        """Who says the summary."""
        source = self.snapshot.summary_source
        return source.reference("snapshot") if source else None

    def happenings(self, *, cited: bool) -> tuple[Happening, ...]:
        """What it dates; ``cited``: only what has a source of its own."""
        return tuple(
            Happening(
                date=one.date, until=one.until, text=one.text, source=self.reference(one.cites)
            )
            for one in self.snapshot.events
            if one.cites or not cited
        )

    def facts(self, *, cited: bool) -> Iterator[tuple[Fact, str | None]]:
        """Its facts, each with the item that its value names."""
        for one in self.snapshot.facts:
            if one.cites or not cited:
                value = spelt(one.value) if _DATE.fullmatch(one.value) else one.value
                fact = Fact(
                    label=one.label, value=value, start=one.start, until=one.until,
                    as_of=one.as_of, source=self.reference(one.cites),
                )  # fmt: skip
                yield fact, one.entity


class Candidate(msgspec.Struct, frozen=True):
    """Whom an open name may mean; ``known`` is an entity of the site that has this item."""

    wikidata: str
    name: str = ""
    description: str = ""
    known: str | None = None


class OpenName(msgspec.Struct, frozen=True):
    """A name that may mean several items, for the editor's report."""

    id: EntityId
    type: str
    name: str
    candidates: tuple[Candidate, ...] = ()


def read_snapshot(folder: Path, *, root: Path) -> tuple[SnapshotEntry, ...]:
    """All files of a snapshot, by id. Raises Problems with everything wrong in any of them."""
    entries: list[SnapshotEntry] = []
    problems: list[BriefingError] = []
    for path in sorted(folder.glob("*.yaml")):
        if path.name == QUESTIONS:
            continue
        try:
            entries.append(_entry(path, root))
        except ContentError as error:
            problems.append(error)
        except Problems as found:
            problems += found.errors
    if problems:
        raise Problems.of(problems)
    return tuple(entries)


def read_open_names(folder: Path) -> tuple[OpenName, ...]:
    """The names that a run left open; none if the file isn't there or can't be read."""
    try:
        text = (folder / QUESTIONS).read_text("utf-8")
        return msgspec.convert(yaml.safe_load(text) or (), tuple[OpenName, ...])
    except (OSError, UnicodeDecodeError, yaml.YAMLError, msgspec.ValidationError):
        return ()


def _entry(path: Path, root: Path) -> SnapshotEntry:
    place = (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()
    if not is_id(path.stem):
        raise ContentError(
            f'"{path.stem}" is no id: a file of the snapshot is named by its entity',
            "Give it the name under which `make context` wrote it.",
            Place(path=place),
        )
    reader = NodeReader(place)
    snapshot = reader.mapping(compose_yaml(path, place), Snapshot, "")
    if snapshot is None or reader.problems:
        raise Problems.of(reader.problems)
    return SnapshotEntry(id=path.stem, path=place, snapshot=snapshot)
