"""Words that join words, names of kinds, and how names are compared."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from ..language import ENGLISH, msgid
from ..model import with_article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..language import Language
    from ..model import EntityType

_INDEXES: dict[EntityType, str] = {
    "person": msgid("People"),
    "organisation": msgid("Organisations"),
    "place": msgid("Places"),
    "event": msgid("Events"),
}

FACT_LABELS = (
    msgid("Aim"),
    msgid("Area"),
    msgid("Began"),
    msgid("Born"),
    msgid("Capital"),
    msgid("Capital of"),
    msgid("Country"),
    msgid("Date"),
    msgid("Died"),
    msgid("Dissolved"),
    msgid("Founded"),
    msgid("Government"),
    msgid("Kind"),
    msgid("Languages"),
    msgid("Member of"),
    msgid("Official name"),
    msgid("Other ties"),
    msgid("Ownership"),
    msgid("Place"),
    msgid("Population"),
    msgid("Region"),
    msgid("What happened"),
)
"""What the embedded data calls its facts, for the catalogues: each is looked up as it is shown."""


def join_names(names: Sequence[str], language: Language = ENGLISH) -> str:
    """Join names as prose does: "Japan", "KCNA and Japan", "KCNA, Japan and NATO"."""
    if len(names) < 2:  # noqa: PLR2004 -- nothing to join
        return "".join(names)
    first = ", ".join(names[:-1])
    return language.gettext("%(first)s and %(last)s", first=first, last=names[-1])


def index_title(kind: EntityType, language: Language) -> str:
    """What the index of a kind is called."""
    return language.gettext(_INDEXES[kind])


def country_name(name: str, language: Language) -> str:
    """A state's name inside a phrase: in English "the United States"; elsewhere as it stands."""
    return with_article(name) if language.is_english else name


def prose_name(name: str, kind: EntityType, language: Language) -> str:
    """A name inside a phrase: "the United States", "the United Nations"; not a firm's."""
    is_brand = kind == "organisation" and _BRAND.match(name) is not None
    return name if kind in {"person", "event"} or is_brand else country_name(name, language)


_BRAND = re.compile(r"United (?!Nations)|\w+ Bank$")


def unmarked(text: str) -> str:
    """A text without case and diacritics: "erdogan" for "Erdoğan"."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(one for one in decomposed if not unicodedata.combining(one)).casefold()
