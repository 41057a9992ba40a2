"""What is known of entities as of a date, and since: dossiers over snapshot over packs."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..errors import Problems
from ..model import EntityId, Knowledge
from .answers import Answers
from .conflicts import find_conflicts
from .dossiers import check_references, dossier_schema, read_dossiers
from .layers import Layers
from .memberships import Memberships
from .outlines import Outlines
from .packs import FOLDER, Packs
from .portraits import last_heads, portrait
from .snapshot import OpenName, read_open_names, read_snapshot

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from typing import Self

    from ..errors import BriefingError
    from ..model import (
        Alias,
        Attribution,
        Conflict,
        Entity,
        EntityType,
        Flag,
        GivenNames,
        Membership,
        Portrait,
        Record,
    )
    from .dossiers import Entry
    from .snapshot import SnapshotEntry

__all__ = ["KnowledgeBase", "OpenName", "dossier_schema", "read_open_names"]


class KnowledgeBase:
    """All that a site knows, in layers: dossiers over the snapshot over packs.

    entities   every entity that a layer holds, by id; made when asked for
    outlines   the borders and coasts of countries
    """

    def __init__(self, layers: Layers) -> None:
        self._layers = layers
        self._answers = Answers()
        self._memberships = Memberships(layers.packs)
        self.entities: Mapping[EntityId, Entity] = layers
        self.outlines = Outlines(layers.packs, FOLDER)

    @classmethod
    def load(cls, *, entities: Path | None, snapshot: Path | None, root: Path) -> Self:
        """Read dossiers and snapshot, and open the packs.

        entities, snapshot   folders; None or a missing one: there are none
        root                 what paths in messages are relative to
        Raises Problems with everything that is wrong in any of their files.
        """
        entries, fetched, problems = _read(entities, snapshot, root)
        if problems:
            raise Problems.of(problems)
        layers = Layers(entries, Packs(), fetched)
        problems = [*layers.problems(), *check_references(entries, layers)]
        if problems:
            raise Problems.of(problems)
        return cls(layers)

    def aliases(self) -> Iterable[Alias]:
        """Every form by which an entity may be named, as it is written, in no order.

        ``weight`` says how likely the form alone means the entity; a form below 0.3 ("North",
        "WAM") needs support from the text. Surnames of office holders carry the time in which
        the office may be meant.
        """
        return self._layers.aliases()

    def given_names(self) -> GivenNames:
        """First names of many countries; read at each call."""
        return self._layers.packs.given_names()

    def names_of(self, kind: EntityType) -> Iterable[str]:
        """What the entities of one kind are called, in no order; no entity of the packs is made."""
        return self._layers.names_of(kind)

    def names_digest(self) -> str:
        """A digest that changes whenever ``aliases`` or ``entities`` might.

        Costs a few milliseconds, since no pack is parsed for it.
        """
        return self._names_digest

    @cached_property
    def _names_digest(self) -> str:
        return self._layers.names_digest()

    def digest(self) -> str:
        """A digest that changes whenever what ``recall`` takes over might."""
        return self._layers.digest(self._names_digest)

    def recall(self, packed: bytes) -> None:
        """Take over the answers that were packed from knowledge with the same digest."""
        self._answers.recall(packed)

    def answers(self) -> bytes | None:
        """All that was asked, packed; None if it is what was recalled."""
        return self._answers.packed()

    def record(self, known: EntityId) -> Record | None:
        """All that the layers hold of one entity, at whatever date; None if nothing.

        Who heads a place or a body stands first among its facts, as of the last day known.
        """
        return self._answers.of(("record", known), partial(self._record, known))

    def _record(self, known: EntityId) -> Record | None:
        record = self._layers.record(known)
        if record is None:
            return None
        return replace(record, facts=(*last_heads(record, self._layers), *record.facts))

    def memberships(self, known: EntityId) -> tuple[Membership, ...]:
        """Which bodies a country is a member of, or which countries a body's members are.

        By body in our order, then by the country's name; both as the site calls them.
        """
        return self._answers.of(("memberships", known), partial(self._members, known))

    def _members(self, known: EntityId) -> tuple[Membership, ...]:
        return tuple(
            replace(
                one,
                country_name=self._layers.name_of(one.country),
                body_name=self._layers.name_of(one.body),
            )
            for one in self._memberships.of(known)
        )

    def flag(self, known: EntityId) -> Flag | None:
        """A country's flag of today, that is, of its source's date.

        None if we have none, and where an editor wants none.
        """
        return self._answers.of(("flag", known), partial(self._layers.flag, known))

    @property
    def embedded(self) -> frozenset[str]:
        """The ids of all that the packs hold, as the site calls it."""
        return self._layers.packs.ids

    def attributions(self) -> tuple[Attribution, ...]:
        """Whom the embedded data files come from, as their licences ask to say."""
        return self._layers.packs.references.attributions()

    def know(self, ids: Iterable[EntityId], date: dt.date) -> Knowledge:
        """Portraits as of a date, in the order of the ids; ids nobody holds are left out."""
        asked = dict.fromkeys(ids)
        found = (
            self._answers.of(("portrait", one, date), partial(self._portrait, one, date))
            for one in asked
        )
        return Knowledge(date=date, portraits=tuple(filter(None, found)))

    def _portrait(self, known: EntityId, date: dt.date) -> Portrait | None:
        record = self._layers.record(known)
        return portrait(record, date, self._layers) if record else None

    def revision(self, known: EntityId) -> int | None:
        """The revision of Wikidata that the snapshot holds of an entity; None if it holds none."""
        entry = self._layers.fetched.entries.get(known)
        return entry.snapshot.revision if entry else None

    def fetched(self) -> Mapping[EntityId, EntityId]:
        """By entity, the id by which its file in the snapshot is named."""
        return {k: EntityId(entry.id) for k, entry in self._layers.fetched.entries.items()}

    def conflicts(self) -> Iterable[Conflict]:
        """What dossiers, snapshot and packs tell otherwise, by entity."""
        return find_conflicts(self._layers)

    def items(self) -> Mapping[str, EntityId]:
        """The site's ids by Wikidata's."""
        return self._layers.by_wikidata

    def is_edited(self, known: EntityId) -> bool:
        """Whether an editor wrote a dossier of it."""
        return known in self._layers.entries


def _read(
    entities: Path | None, snapshot: Path | None, root: Path
) -> tuple[tuple[Entry, ...], tuple[SnapshotEntry, ...], list[BriefingError]]:
    """The files of both folders, and what is wrong with them."""
    entries: tuple[Entry, ...] = ()
    fetched: tuple[SnapshotEntry, ...] = ()
    problems: list[BriefingError] = []
    try:
        entries = read_dossiers(entities, root=root) if entities and entities.is_dir() else ()
    except Problems as found:
        problems += found.errors
    try:
        fetched = read_snapshot(snapshot, root=root) if snapshot and snapshot.is_dir() else ()
    except Problems as found:
        problems += found.errors
    return entries, fetched, problems
