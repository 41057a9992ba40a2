"""Not written yet: finds nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..model import Claim, Document, Entity, EntityId, Extraction, Mention, Role


def find_claims(
    document: Document,  # noqa: ARG001 -- the owner's to fill
    extraction: Extraction,  # noqa: ARG001
    mentions: Sequence[Mention],  # noqa: ARG001
    entities: Mapping[EntityId, Entity],  # noqa: ARG001
) -> tuple[Claim, ...]:
    """Nothing, for now."""
    return ()


def find_document_roles(
    document: Document,  # noqa: ARG001 -- the owner's to fill
    extraction: Extraction,  # noqa: ARG001
    mentions: Sequence[Mention],  # noqa: ARG001
    entities: Mapping[EntityId, Entity],  # noqa: ARG001
) -> tuple[Role, ...]:
    """Nothing, for now."""
    return ()
