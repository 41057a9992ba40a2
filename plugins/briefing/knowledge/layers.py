"""Dossiers laid over the snapshot, and that over the packs, field by field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast, overload

import msgspec
from msgspec.structs import replace

from ..digest import code_in, digest_of
from ..errors import ContentError
from ..model import Alias, Entity, EntityId, Fact, Flag, Record, Tenure
from .edited import facts_of, laid_over
from .fetched import Fetched
from .merging import EDITED, merge_edited, merge_fetched
from .owners import renamed
from .records import Editions, record_of
from .tenures import HEADS, Held

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model import EntityType
    from .dossiers import DossierRole, Entry
    from .packs import Packs
    from .snapshot import SnapshotEntry

T = TypeVar("T")
_BODIES: tuple[EntityType, ...] = ("place", "organisation")
OUTDONE = frozenset({"person", "organisation", "event"})
"""An editor's dossier alone has its names, whatever the packs call so; places share names."""


class Layers(Mapping[EntityId, Entity]):
    """The entities of all layers by id, and what is known of them.

    A dossier joins an entity of the packs by its id, else as ``owners`` says; it then keeps its
    own id. A file of the snapshot joins either by its Wikidata id,
    else by its own.
    """

    def __init__(
        self, entries: Iterable[Entry], packs: Packs, snapshot: Iterable[SnapshotEntry] = ()
    ) -> None:
        self.entries = {EntityId(entry.id): entry for entry in entries}
        self.packs = packs.renaming(renamed(self.entries.values(), packs))
        self.fetched = Fetched(snapshot, self._owner, self.packs.__contains__, self)
        self._made: dict[EntityId, Entity | None] = {}
        # Each is asked for once an article; made anew each time they cost half of a warm build.
        self._records: dict[EntityId, Record | None] = {}
        self._offices: dict[EntityId, tuple[Held, ...]] = {}
        self._heads: dict[EntityId, tuple[Held, ...]] = {}
        self._editions: dict[EntityId, Editions] = {}
        self._yearly: dict[tuple[EntityId, int], list[Fact]] = {}
        self._flags: dict[EntityId, Flag | None] = {}
        self._named_so: dict[EntityType, dict[str, EntityId]] = {}

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all entities."""
        return self.packs.ids | frozenset(self.entries) | self.fetched.ids

    def __getitem__(self, known: EntityId) -> Entity:
        entity = self.get(known)
        if entity is None:
            raise KeyError(known)
        return entity

    @overload
    def get(self, known: EntityId, /) -> Entity | None: ...
    @overload
    def get(self, known: EntityId, /, default: Entity | T) -> Entity | T: ...
    def get(self, known: EntityId, /, default: Entity | T | None = None) -> Entity | T | None:
        """The entity, which is made once; else the default. Resolving asks for hundreds."""
        try:
            found = self._made[known]
        except KeyError:
            found = self._made[known] = self._entity(known)
        return found or default

    def __contains__(self, known: object) -> bool:
        return known in self.entries or known in self.packs or known in self.fetched.ids

    def __iter__(self) -> Iterator[EntityId]:
        return iter(cast("list[EntityId]", sorted(self.ids)))

    def __len__(self) -> int:
        return len(self.ids)

    def names_of(self, kind: EntityType) -> Iterator[str]:
        """What the entities of one kind are called, in no order; of the packs' none is made."""
        others = self.fetched.ids | frozenset(self.entries)
        for known, names in self.packs.names_of(kind):
            yield from names if known not in others else ()
        for one in map(self.__getitem__, map(EntityId, others)):
            yield from (one.name, *one.aliases) if one.type == kind else ()

    def name_of(self, known: EntityId) -> str:
        """What the site calls an entity, which isn't made for that. Raises KeyError if unknown."""
        entry = self.entries.get(known)
        return (entry and entry.dossier.name) or (self.packs.named(known) or self[known]).name

    def _entity(self, known: EntityId) -> Entity | None:
        pack, entry = self.packs.entity(known), self.entries.get(known)
        fetched = self.fetched.entity(known)
        found = _joined(pack, fetched) if pack and fetched else pack or fetched
        if entry is None:
            return found
        own = entry.dossier
        base = found or Entity(
            id=known, type=own.type or "event", name=own.name or known, known=True
        )
        return replace(
            base,
            type=own.type or base.type,
            name=own.name or base.name,
            aliases=tuple(dict.fromkeys([*own.aliases, *base.aliases])),
            wikidata=own.wikidata or base.wikidata,
            capital_of=EntityId(own.capital_of) if own.capital_of else base.capital_of,
            within=EntityId(own.within) if own.within else base.within,
        )

    def problems(self) -> Iterator[ContentError]:
        """Dossiers that don't say what only they can say."""
        for known, entry in self.entries.items():
            for key in ("type", "name"):
                is_held = known in self.packs or known in self.fetched.ids
                if not is_held and getattr(entry.dossier, key) is None:
                    yield ContentError(
                        f"the dossier has no `{key}`, and no pack holds {known}",
                        f"Add `{key}: …`, or rename the file to the id of the entity you mean.",
                        entry.at(""),
                    )

    def aliases(self) -> Iterator[Alias]:
        """Every naming form of every layer."""
        edited = {
            (entry.dossier.type, form)
            for entry in self.entries.values()
            for form in (entry.dossier.name, *entry.dossier.aliases)
            if entry.dossier.type in OUTDONE
        }
        yield from (
            alias
            for alias in self.packs.aliases()
            if (alias.type, alias.text) not in edited or alias.entity in self.entries
        )
        for known in sorted(self.fetched.ids):
            if known not in self.packs:  # whose names are weighed against each other
                yield from self.fetched.aliases(known)
        for known, entry in self.entries.items():
            entity = self[known]
            forms = [entry.dossier.name, *entry.dossier.aliases]
            for text in dict.fromkeys(form for form in forms if form):
                yield Alias(text=text, entity=known, type=entity.type)

    def names_digest(self) -> str:
        """A digest of our code, the packs' files that name, and the names that dossiers give."""
        named = [
            (known, own.type, own.name, own.aliases, own.wikidata, own.capital_of, own.within)
            for known, own in sorted((key, entry.dossier) for key, entry in self.entries.items())
        ]
        fetched = [
            (one.id, one.type, one.name, one.aliases, one.wikidata)
            for one in map(self.fetched.entity, sorted(self.fetched.ids))
            if one
        ]
        files = [*code_in(Path(__file__).parent), *self.packs.naming_files()]
        return digest_of(files, repr(named), repr(fetched))

    def digest(self, of_names: str) -> str:
        """A digest of all else, too, that any layer says: the files behind it, and our code.

        of_names   ``names_digest``
        """
        model = code_in(Path(__file__).parent.parent / "model")
        files = [*model, *self.packs.nameless_files()]
        said = repr((self.entries, self.fetched.entries))
        return digest_of(files, of_names, said, msgspec.__version__)

    def id_of(self, wikidata: str | None, name: str | None) -> EntityId | None:
        """The entity with that item, else the only place or body with that full name."""
        if wikidata and wikidata in self.by_wikidata:
            return self.by_wikidata[wikidata]
        found = {self._by_name(kind).get((name or "").casefold()) for kind in _BODIES} - {None}
        return found.pop() if len(found) == 1 else None

    def holds(self, wikidata: str, known: str) -> bool:
        """Whether a dossier or a pack has the item or the id."""
        edited = {entry.dossier.wikidata for entry in self.entries.values()}
        is_taken = known in self.packs or known in self.entries
        return is_taken or wikidata in self.packs.by_wikidata or wikidata in edited

    @cached_property
    def by_wikidata(self) -> dict[str, EntityId]:
        """The site's ids by Wikidata's; an editor's word counts before the others'."""
        found = {q: self.packs.site_id(known) for q, known in self.packs.by_wikidata.items()}
        found |= self.fetched.by_wikidata
        edited = ((e.dossier.wikidata, known) for known, e in self.entries.items())
        return found | {q: known for q, known in edited if q}

    def _by_name(self, kind: EntityType) -> dict[str, EntityId]:
        if kind not in self._named_so:
            packed = self.packs.by_name(kind).items()
            own = {
                (entry.dossier.name or "").casefold(): known
                for known, entry in self.entries.items()
                if entry.dossier.type == kind
            }
            self._named_so[kind] = {key: self.packs.site_id(known) for key, known in packed} | own
        return self._named_so[kind]

    def _owner(self, entry: SnapshotEntry) -> str:
        """The id of the entity that a file of the snapshot describes."""
        item = entry.snapshot.wikidata
        edited = (k for k, other in self.entries.items() if other.dossier.wikidata == item)
        packed = self.packs.by_wikidata.get(item)
        return next(edited, self.packs.site_id(packed) if packed else entry.id)

    def flag(self, known: EntityId) -> Flag | None:
        """A country's flag, if the packs have one and no editor hides it."""
        if known not in self._flags:
            entry = self.entries.get(known)
            is_hidden = entry is not None and not entry.dossier.flag
            self._flags[known] = None if is_hidden else self.packs.flag(known)
        return self._flags[known]

    def yearly(self, country: EntityId, year: int) -> list[Fact]:
        """What the yearly editions of the packs say of a country by a year."""
        if (country, year) not in self._yearly:
            self._yearly[country, year] = self.editions(country).facts(year)
        return self._yearly[country, year]

    def first_year(self, country: EntityId) -> int:
        """The first year of which the packs tell of a country."""
        return self.editions(country).first_year

    def editions(self, country: EntityId) -> Editions:
        """The yearly editions of the packs on a country; empty for all else."""
        if country not in self._editions:
            self._editions[country] = Editions(self.packs, country)
        return self._editions[country]

    def record(self, known: EntityId) -> Record | None:
        """All that the layers hold of one."""
        if known not in self._records:
            self._records[known] = self._record(known)
        return self._records[known]

    def _record(self, known: EntityId) -> Record | None:
        entity = self.get(known)
        if entity is None:
            return None
        held = self.offices(known) if entity.type == "person" else self.heads(known)
        base = record_of(entity, self.editions(known), tenures=tuple(one.tenure for one in held))
        base = self._with_fetched(base)
        entry = self.entries.get(known)
        return laid_over(base, entry.dossier) if entry else base

    def _with_fetched(self, base: Record) -> Record:
        """The record of the packs with what the snapshot says; which fact counts is a day's."""
        known = base.entity.id
        entry = self.fetched.entries.get(known)
        if entry is None:
            return base
        own = self.fetched.happenings(known)
        told = {one.text for one in own}
        packed = (one for one in base.happenings if one.text not in told)
        return replace(
            base,
            summary=entry.snapshot.summary or base.summary,
            summary_source=entry.summary_reference() or base.summary_source,
            coordinates=base.coordinates or entry.snapshot.coordinates,
            facts=(*self.fetched.facts(known), *base.facts),
            happenings=tuple(sorted((*own, *packed), key=lambda one: one.date)),
        )

    def offices(self, known: EntityId) -> tuple[Held, ...]:
        """What a person held; an editor's role stands for the packs' of that office and time."""
        if known not in self._offices:
            fetched = self.fetched.offices(known)
            bodies = sorted({one.tenure.of for one in fetched if one.tenure.of})
            others = [held for body in bodies for held in self.packs.heads(body)]
            packed = self.packs.offices(known)
            under = merge_fetched(fetched, packed, rank=self.packs.rank, others=others)
            self._offices[known] = merge_edited(self.edited_offices(known), self._named(under))
        return self._offices[known]

    def edited_offices(self, known: EntityId) -> list[Held]:
        """What an editor wrote of a person's offices."""
        entry = self.entries.get(known)
        return [self._held(known, role) for role in entry.dossier.roles] if entry else []

    def edited_facts(self, known: EntityId) -> tuple[Fact, ...]:
        """What an editor wrote of an entity's facts."""
        entry = self.entries.get(known)
        return facts_of(entry.dossier) if entry else ()

    def heads(self, of: EntityId) -> tuple[Held, ...]:
        """Who headed a country or body, by an editor's roles, the snapshot and the packs."""
        if of not in self._heads:
            own = [self._held(person, role) for person, role in self._roles_of.get(of, ())]
            packed = self.packs.heads(of)
            under = merge_fetched(self.fetched.holders(of), packed, rank=self.packs.rank)
            merged = merge_edited([one for one in own if one.rank < HEADS], self._named(under))
            self._heads[of] = tuple(one for one in merged if one.rank < HEADS)
        return self._heads[of]

    def _named(self, held: tuple[Held, ...]) -> tuple[Held, ...]:
        """Tenures with the names that dossiers, else the site, give to the bodies.

        Else one change of hands would be told twice, as of NATO and of the North Atlantic Treaty
        Organization.
        """
        return tuple(
            replace(one, tenure=replace(one.tenure, of_name=name))
            if (name := self._body_name(one.tenure))
            else one
            for one in held
        )

    def _body_name(self, tenure: Tenure) -> str | None:
        entry = self.entries.get(tenure.of) if tenure.of else None
        if entry and entry.dossier.name:
            return entry.dossier.name
        is_fetched = tenure.of and tenure.source.layer == "snapshot"
        return self[tenure.of].name if is_fetched and tenure.of else None

    @cached_property
    def _roles_of(self) -> dict[EntityId, list[tuple[EntityId, DossierRole]]]:
        found: dict[EntityId, list[tuple[EntityId, DossierRole]]] = defaultdict(list)
        for known, entry in self.entries.items():
            for role in entry.dossier.roles:
                if role.of:
                    found[EntityId(role.of)].append((known, role))
        return found

    def _held(self, person: EntityId, role: DossierRole) -> Held:
        """An editor's role; of an office that the packs don't know it is among the first."""
        body = self.get(EntityId(role.of)) if role.of else None
        rank = self.packs.rank(body.id, role.title) if body else None
        tenure = Tenure(
            person=person,
            title=role.title,
            of=body.id if body else None,
            of_name=body.name if body else None,
            start=role.start,
            until=role.until,
            acting=role.acting,
            source=role.source.reference(),
        )
        return Held(tenure=tenure, rank=EDITED if rank is None else rank)


def _joined(pack: Entity, fetched: Entity) -> Entity:
    """An entity of the packs with the names of the snapshot besides; its usual name stays."""
    others = (name for name in (fetched.name, *fetched.aliases) if name != pack.name)
    return replace(
        pack,
        aliases=tuple(dict.fromkeys([*pack.aliases, *others])),
        wikidata=pack.wikidata or fetched.wikidata,
    )
