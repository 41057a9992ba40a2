"""What is known of entities as of a date, and since: dossiers over snapshot over packs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..errors import Problems
from ..model import Knowledge
from .dossiers import check_references, dossier_schema, read_dossiers
from .layers import Layers
from .memberships import Memberships
from .outlines import Outlines
from .packs import FOLDER, Packs
from .portraits import last_heads, portrait

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from typing import Self

    from ..model import Alias, Attribution, Entity, EntityId, Membership, Record

__all__ = ["KnowledgeBase", "dossier_schema"]


class KnowledgeBase:
    """All that a site knows, in layers: a dossier's field wins over the packs'.

    entities   every entity that a layer holds, by id; made when asked for
    outlines   the borders and coasts of countries
    """

    def __init__(self, layers: Layers) -> None:
        self._layers = layers
        self._memberships = Memberships(layers.packs)
        self.entities: Mapping[EntityId, Entity] = layers
        self.outlines = Outlines(layers.packs, FOLDER)

    @classmethod
    def load(cls, *, entities: Path | None, snapshot: Path | None, root: Path) -> Self:
        """Read the dossiers of a folder and open the packs.

        entities, snapshot   folders; None or a missing one: there are none
        root                 what paths in messages are relative to
        Raises Problems with everything that is wrong in any dossier.
        """
        del snapshot  # comes with `make context`
        entries = read_dossiers(entities, root=root) if entities and entities.is_dir() else ()
        layers = Layers(entries, Packs())
        problems = [*layers.problems(), *check_references(entries, layers.ids)]
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

    def names_digest(self) -> str:
        """A digest that changes whenever ``aliases`` or ``entities`` might.

        Costs a few milliseconds, since no pack is parsed for it.
        """
        return self._layers.names_digest()

    def record(self, known: EntityId) -> Record | None:
        """All that the layers hold of one entity, at whatever date; None if nothing.

        Who heads a place or a body stands first among its facts, as of the last day known.
        """
        record = self._layers.record(known)
        if record is None:
            return None
        return replace(record, facts=(*last_heads(record, self._layers), *record.facts))

    def memberships(self, known: EntityId) -> tuple[Membership, ...]:
        """Which bodies a country is a member of, or which countries a body's members are.

        By body in our order, then by the country's name; both as the site calls them.
        """
        return tuple(
            replace(
                one,
                country_name=self.entities[one.country].name,
                body_name=self.entities[one.body].name,
            )
            for one in self._memberships.of(known)
        )

    @property
    def embedded(self) -> frozenset[str]:
        """The ids of all that the packs hold, as the site calls it."""
        return self._layers.packs.ids

    def attributions(self) -> tuple[Attribution, ...]:
        """Whom the embedded data files come from, as their licences ask to say."""
        return self._layers.packs.attributions()

    def know(self, ids: Iterable[EntityId], date: dt.date) -> Knowledge:
        """Portraits as of a date, in the order of the ids; ids nobody holds are left out."""
        records = (self._layers.record(known) for known in dict.fromkeys(ids))
        portraits = (portrait(record, date, self._layers) for record in records if record)
        return Knowledge(date=date, portraits=tuple(portraits))
