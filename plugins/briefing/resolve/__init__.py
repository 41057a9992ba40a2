"""From what may be a name to who or what it names: mentions, entities, claims, roles, lead."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from ..digest import code_in, digest_of
from .gazetteer import Gazetteer

if TYPE_CHECKING:
    from ..model import Document, Extraction, Resolution

__all__ = ["Gazetteer", "fingerprint", "resolve"]


def resolve(document: Document, extraction: Extraction, gazetteer: Gazetteer) -> Resolution:
    """The mentions of a document that stand, and the entities that they name.

    Mentions are sorted and don't overlap; each has a score of at least 0.5 and a reason. What
    stays under it is a doubt. Entities that the gazetteer knows keep its ids; others get the slug
    of their name, the same in every article. The header's ``Entities:`` hints win over all else.
    Pure: the same arguments give the same result.
    """
    # Here, for it compiles some hundred patterns that a warm build has no use for.
    from .document import resolve_document

    return resolve_document(document, extraction, gazetteer)


def fingerprint(*made_from: str) -> str:
    """A digest that changes whenever a resolution might: our code, and what it is made from."""
    here = Path(__file__).parent
    code = [*code_in(here), *code_in(here.parent / "model")]
    return digest_of(code, version("anyascii"), *made_from)
