"""The references of one twin, and what stands on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .shape import Provenance, Source, Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model import Entry, Evidence, Reference


class Sources:
    """The references of one twin, each listed once, by index."""

    def __init__(self) -> None:
        self._indices: dict[Reference, int] = {}

    def index(self, reference: Reference) -> int:
        """Where a reference stands in the list, which it enters when first asked for."""
        return self._indices.setdefault(reference, len(self._indices))

    def listed(self) -> tuple[Source, ...]:
        """All references, by index."""
        return tuple(
            Source(
                title=one.title,
                publisher=one.publisher,
                date=one.date,
                url=one.url,
                licence=one.licence,
                layer=one.layer,
            )
            for one in self._indices
        )

    def provenance(self, evidence: Iterable[Evidence]) -> tuple[Provenance, ...]:
        """Evidence as indices."""
        return tuple(
            Provenance(
                sentence=one.sentence,
                source=None if one.reference is None else self.index(one.reference),
            )
            for one in evidence
        )

    def value(self, entry: Entry) -> Value:
        """An entry with its provenance."""
        return Value(
            text=entry.text,
            entity=entry.entity,
            note=f"as of {entry.as_of}" if entry.as_of else entry.note,
            cue=entry.cue,
            kind=entry.kind,
            value=entry.value,
            provenance=self.provenance(entry.evidence),
        )
