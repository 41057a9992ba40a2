"""Dossiers laid over packs, field by field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ..digest import code_in, digest_of
from ..errors import ContentError
from ..model import Alias, Entity, EntityId, Fact, Happening, Record, Reference, Tenure
from .as_of import overlap
from .packs import HEADS, Held
from .records import record_of
from .whereabouts import feature_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .dossiers import Dossier, DossierRole, Entry, Source
    from .packs import Packs

EDITED = 0  # the rank of an editor's tenures: they come first


class Layers(Mapping[EntityId, Entity]):
    """The entities of all layers by id, and what is known of them.

    A dossier joins an entity of the packs by its id, else by its Wikidata id, else by type and
    full name; it then keeps its own id.
    """

    def __init__(self, entries: Iterable[Entry], packs: Packs) -> None:
        self._entries = {EntityId(entry.id): entry for entry in entries}
        self.packs = packs.renaming(_renamed(self._entries.values(), packs))
        self._made: dict[EntityId, Entity] = {}
        # Each is asked for once an article; made anew each time they cost half of a warm build.
        self._records: dict[EntityId, Record | None] = {}
        self._offices: dict[EntityId, tuple[Held, ...]] = {}
        self._heads: dict[EntityId, tuple[Held, ...]] = {}

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all entities."""
        return self.packs.ids | frozenset(self._entries)

    def __getitem__(self, known: EntityId) -> Entity:
        if known not in self._made:
            entity = self._entity(known)
            if entity is None:
                raise KeyError(known)
            self._made[known] = entity
        return self._made[known]

    def __iter__(self) -> Iterator[EntityId]:
        return iter(cast("list[EntityId]", sorted(self.ids)))

    def __len__(self) -> int:
        return len(self.ids)

    def _entity(self, known: EntityId) -> Entity | None:
        pack, entry = self.packs.entity(known), self._entries.get(known)
        if entry is None:
            return pack
        own = entry.dossier
        base = pack or Entity(
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
        for known, entry in self._entries.items():
            for key in ("type", "name"):
                if known not in self.packs.ids and getattr(entry.dossier, key) is None:
                    yield ContentError(
                        f"the dossier has no `{key}`, and no pack holds {known}",
                        f"Add `{key}: …`, or rename the file to the id of the entity you mean.",
                        entry.at(""),
                    )

    def aliases(self) -> Iterator[Alias]:
        """Every naming form of every layer."""
        yield from self.packs.aliases()
        for known, entry in self._entries.items():
            entity = self[known]
            forms = [entry.dossier.name, *entry.dossier.aliases]
            for text in dict.fromkeys(form for form in forms if form):
                yield Alias(text=text, entity=known, type=entity.type)

    def names_digest(self) -> str:
        """A digest of our own code, the packs' files, and the names that dossiers give."""
        named = [
            (known, own.type, own.name, own.aliases, own.wikidata, own.capital_of, own.within)
            for known, own in sorted((key, entry.dossier) for key, entry in self._entries.items())
        ]
        return digest_of([*code_in(Path(__file__).parent), *self.packs.files()], repr(named))

    # --- records --------------------------------------------------------------------------

    def record(self, known: EntityId) -> Record | None:
        """All that the layers hold of one."""
        if known not in self._records:
            self._records[known] = self._record(known)
        return self._records[known]

    def _record(self, known: EntityId) -> Record | None:
        entity = self.get(known)
        if entity is None:
            return None
        held = self.offices(entity) if entity.type == "person" else self.heads(known)
        base = record_of(self.packs, entity, tenures=tuple(one.tenure for one in held))
        entry = self._entries.get(known)
        return _laid_over(base, entry) if entry else base

    def offices(self, entity: Entity) -> tuple[Held, ...]:
        """What a person held; an editor's role stands for the packs' of that office and time."""
        known = entity.id
        if known not in self._offices:
            entry = self._entries.get(known)
            own = [self._held(known, role) for role in entry.dossier.roles] if entry else []
            self._offices[known] = _merged(own, self._packed(self.packs.offices(known)))
        return self._offices[known]

    def heads(self, of: EntityId) -> tuple[Held, ...]:
        """Who headed a country or body, by an editor's roles and by the packs."""
        if of not in self._heads:
            own = [self._held(person, role) for person, role in self._roles_of.get(of, ())]
            heads = [one for one in own if one.rank < HEADS]
            self._heads[of] = _merged(heads, self._packed(self.packs.heads(of)))
        return self._heads[of]

    def _packed(self, held: tuple[Held, ...]) -> tuple[Held, ...]:
        """Tenures of the packs with the names that dossiers give to the bodies.

        Else one change of hands would be told twice, as of NATO and of the North Atlantic Treaty
        Organization.
        """
        return tuple(
            replace(one, tenure=replace(one.tenure, of_name=entry.dossier.name))
            if one.tenure.of and (entry := self._entries.get(one.tenure.of)) and entry.dossier.name
            else one
            for one in held
        )

    @cached_property
    def _roles_of(self) -> dict[EntityId, list[tuple[EntityId, DossierRole]]]:
        found: dict[EntityId, list[tuple[EntityId, DossierRole]]] = defaultdict(list)
        for known, entry in self._entries.items():
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
            source=_reference(role.source),
        )
        return Held(tenure=tenure, rank=EDITED if rank is None else rank)


def _renamed(entries: Iterable[Entry], packs: Packs) -> dict[str, str]:
    """By id of the packs, the id of the dossier that describes the same entity under another."""
    found = {}
    for entry in entries:
        own = entry.dossier
        if entry.id in packs.ids:
            continue
        pack = packs.by_wikidata.get(own.wikidata or "") or packs.by_name.get(
            (own.type or "", (own.name or "").casefold())
        )
        other = packs.named(pack).wikidata if pack and (packs.named(pack)) else ""  # type: ignore[union-attr]
        if pack and not (own.wikidata and other and own.wikidata != other):
            found[pack] = entry.id
    return found


def _merged(own: list[Held], packed: tuple[Held, ...]) -> tuple[Held, ...]:
    """An editor's tenures, then those of the packs that they don't speak of."""
    edited = [replace(mine, tenure=_linked(mine.tenure, packed)) for mine in own]
    kept = [one for one in packed if not any(_is_same(mine.tenure, one.tenure) for mine in own)]
    return tuple(sorted([*edited, *kept], key=lambda held: (held.rank, held.tenure.start)))


def _linked(mine: Tenure, packed: tuple[Held, ...]) -> Tenure:
    """An editor's tenure with the neighbours that the packs know."""
    twins = [held.tenure for held in packed if _is_same(mine, held.tenure)]
    before = next((twin.predecessor for twin in twins if twin.start == mine.start), None)
    after = next((twin.successor for twin in twins if twin.until == mine.until), None)
    return replace(mine, predecessor=before, successor=after)


def _is_same(mine: Tenure, other: Tenure) -> bool:
    """Whether both speak of one person's time in one office."""
    ours, theirs = ((one.person, one.of, one.title.casefold()) for one in (mine, other))
    return ours == theirs and overlap(mine, other)


def _laid_over(base: Record, entry: Entry) -> Record:
    own = entry.dossier
    facts = tuple(
        Fact(
            label=fact.label, value=fact.value, start=fact.start, until=fact.until,
            as_of=fact.as_of, source=_reference(fact.source),
        )
        for fact in own.facts
    )  # fmt: skip
    said = {fact.label.casefold() for fact in facts}
    events = tuple(
        Happening(date=e.date, text=e.text, until=e.until, source=_reference(e.source))
        for e in own.events
    )
    return replace(
        base,
        summary=own.summary or base.summary,
        summary_source=_summary_source(own, base),
        coordinates=own.coordinates or base.coordinates,
        coordinates_source=_editors(base) if own.coordinates else base.coordinates_source,
        feature=base.feature or (feature_of(base.entity.name) if own.coordinates else None),
        facts=facts + tuple(fact for fact in base.facts if fact.label.casefold() not in said),
        happenings=tuple(sorted((*events, *base.happenings), key=lambda one: one.date)),
    )


def _summary_source(own: Dossier, base: Record) -> Reference | None:
    """Who says the summary: the editors themselves, where they wrote it and name nobody."""
    if own.summary_source:
        return _reference(own.summary_source)
    return _editors(base) if own.summary else base.summary_source


def _editors(base: Record) -> Reference:
    return Reference(title=f"Dossier of {base.entity.name}", publisher="Editors of this site")


def _reference(source: Source) -> Reference:
    return Reference(
        title=source.title,
        publisher=source.publisher or source.title,
        date=source.date,
        url=source.url,
        licence=source.licence,
    )
