"""The snapshot as a layer: whose each of its files is, and what it says in the site's own ids."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from anyascii import anyascii
from msgspec.structs import replace

from ..model import Alias, Entity, EntityId, Fact, Happening, Tenure
from .merging import is_one_time
from .tenures import Held

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from .snapshot import SnapshotEntry, SnapshotHolder, SnapshotRole

LOWEST = 3  # of an office that the packs don't know
_RANKS = {"state": 0, "government": 1}
ALIAS_WEIGHT = 0.7  # of Wikidata's other names: the usual name of another entity beats them
_SHORTEST = 3  # letters of such a name


class Others(Protocol):
    """What the other layers hold."""

    def id_of(self, wikidata: str | None, name: str | None) -> EntityId | None:
        """The site's id of an item, or of a name where only one place or body has it in full."""

    def holds(self, wikidata: str, known: str) -> bool:
        """Whether a dossier or a pack has the item or the id."""


class Fetched:
    """What the snapshot says of each entity.

    A file belongs to the entity that has its item, else to the one that it is named by. Of an
    entity that the packs hold only what cites a source counts: the rest gives way to them.
    """

    def __init__(
        self,
        entries: Iterable[SnapshotEntry],
        owner: Callable[[SnapshotEntry], str],
        is_packed: Callable[[str], bool],
        others: Others,
    ) -> None:
        self.entries: dict[EntityId, SnapshotEntry] = {}
        for entry in entries:
            self.entries.setdefault(EntityId(owner(entry)), entry)
        self._is_packed, self._others = is_packed, others

    @cached_property
    def ids(self) -> frozenset[EntityId]:
        """The ids of all whom it names: its files' and those of heads of countries."""
        return frozenset(self.entries) | frozenset(self._people)

    @cached_property
    def by_wikidata(self) -> dict[str, EntityId]:
        """Its ids by Wikidata's."""
        people = {one.wikidata: known for known, one in self._people.items() if one.wikidata}
        return people | {one.snapshot.wikidata: known for known, one in self.entries.items()}

    @cached_property
    def _people(self) -> dict[EntityId, Entity]:
        """Heads of countries whom no layer has otherwise; one whose id is taken stays out."""
        found: dict[EntityId, Entity] = {}
        items = {entry.snapshot.wikidata for entry in self.entries.values()}
        for country in self.entries:
            for _, one in self._heads_of(country):
                known = EntityId(slug(one.name))
                is_held = one.person in items or known in self.entries
                if not is_held and not self._others.holds(one.person, known):
                    found.setdefault(
                        known,
                        Entity(
                            id=known, type="person", name=one.name, wikidata=one.person, known=True
                        ),
                    )
        return found

    def _heads_of(self, country: EntityId) -> Iterator[tuple[SnapshotEntry, SnapshotHolder]]:
        entry, cited = self.entries[country], self._is_packed(country)
        yield from ((entry, one) for one in entry.snapshot.holders if one.cites or not cited)

    def entity(self, known: EntityId) -> Entity | None:
        """An entity as the snapshot has it."""
        entry = self.entries.get(known)
        if entry is None:
            return self._people.get(known)
        own = entry.snapshot
        return Entity(
            id=known, type=own.type, name=own.name, aliases=tuple(own.aliases),
            wikidata=own.wikidata, known=True,
        )  # fmt: skip

    def aliases(self, known: EntityId) -> Iterator[Alias]:
        """How texts may call an entity; names that are short or begin in lower case don't count."""
        own = self.entity(known)
        if own is None:
            return
        yield Alias(text=own.name, entity=known, type=own.type)
        for text in own.aliases:
            if len(text) >= _SHORTEST and text[0].isupper():
                yield Alias(text=text, entity=known, type=own.type, weight=ALIAS_WEIGHT)

    def facts(self, known: EntityId) -> tuple[Fact, ...]:
        """The facts that count, in the file's order."""
        if known not in self.entries:
            return ()
        found = self.entries[known].facts(cited=self._is_packed(known))
        return tuple(
            replace(fact, entity=self._others.id_of(item, fact.value)) if item else fact
            for fact, item in found
        )

    def happenings(self, known: EntityId) -> tuple[Happening, ...]:
        """The dated things that count."""
        entry = self.entries.get(known)
        return entry.happenings(cited=self._is_packed(known)) if entry else ()

    def offices(self, person: EntityId) -> tuple[Held, ...]:
        """The offices of a person that count, those that only a country's file tells too."""
        return tuple(self._by_person.get(person, ()))

    def holders(self, of: EntityId) -> tuple[Held, ...]:
        """Who held offices of a country or body."""
        held = (one for own in self._by_person.values() for one in own)
        return tuple(one for one in held if one.tenure.of == of)

    @cached_property
    def _by_person(self) -> Mapping[EntityId, list[Held]]:
        found: dict[EntityId, list[Held]] = defaultdict(list)
        for person, entry in sorted(self.entries.items()):
            cited = self._is_packed(person)
            for role in entry.snapshot.roles:
                if role.cites or not cited:
                    found[person].append(
                        Held(tenure=self._tenure(person, entry, role), rank=LOWEST)
                    )
        for country in sorted(self.entries):
            for entry, one in self._heads_of(country):
                holder = self._others.id_of(one.person, None)
                if holder is None:  # who has the id is somebody else
                    continue
                head = _head(holder, country, entry, one)
                if not any(is_one_time(head, other.tenure) for other in found[holder]):
                    found[holder].append(Held(tenure=head, rank=_RANKS[one.head]))
        return found

    def _tenure(self, person: EntityId, entry: SnapshotEntry, role: SnapshotRole) -> Tenure:
        return Tenure(
            person=person,
            title=role.title,
            of=self._others.id_of(role.of, role.of_name),
            of_name=role.of_name,
            start=role.start,
            until=role.until,
            confirmed=None if role.until else entry.confirmed,
            predecessor=self._others.id_of(role.before, None),
            successor=self._others.id_of(role.after, None),
            acting=role.title.lower().startswith("acting"),
            source=entry.reference(role.cites),
        )


def _head(person: EntityId, country: EntityId, entry: SnapshotEntry, one: SnapshotHolder) -> Tenure:
    return Tenure(
        person=person,
        title=one.title,
        of=country,
        of_name=entry.snapshot.name,
        start=one.start,
        until=one.until,
        confirmed=None if one.until else entry.confirmed,
        source=entry.reference(one.cites),
    )


def slug(name: str) -> str:
    """A name as an id."""
    return "-".join(re.findall(r"[a-z0-9]+", anyascii(name).lower())) or "unnamed"
