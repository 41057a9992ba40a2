"""Where pages and their parts lie: paths from the site's root, and ids inside a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..language import ENGLISH, Language, msgid

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..model import Document, EntityId, EntityType, Sentence

PLURALS: dict[EntityType, str] = {
    "person": "people",
    "organisation": "organisations",
    "place": "places",
    "event": "events",
}
_NAMED = {"headline": msgid("headline"), "standfirst": msgid("standfirst")}


def briefing_url(slug: str, pages: Mapping[str, str] | None = None) -> str:
    """The page of a briefing. Index files are named, so that pages open from a disk, too.

    pages   by slug, where a site or an article's header has chosen another address
    """
    return (pages or {}).get(slug, f"briefings/{slug}/index.html")


def dossier_url(entity: EntityId) -> str:
    """The page of a dossier."""
    return f"dossiers/{entity}/index.html"


def flag_url(entity: EntityId) -> str:
    """The picture of a country's flag."""
    return f"flags/{entity}.svg"


def index_url(kind: EntityType) -> str:
    """The index page of all dossiers of a kind."""
    return f"{PLURALS[kind]}/index.html"


def letter_url(kind: EntityType, letter: str) -> str:
    """The page of a letter of a very long index."""
    return f"{PLURALS[kind]}/{letter}/index.html"


def sentence_ids(document: Document, sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """For each sentence the id it has on the page.

    "headline" and "standfirst" for those before the body, then "s1", "s2" in text order.
    """
    ids: list[str] = []
    body = 0
    for sentence in sentences:
        kind = document.blocks[sentence.block].kind
        if kind == "title":
            ids.append("headline")
        elif kind == "standfirst":
            ids.append("standfirst")
        else:
            body += 1
            ids.append(f"s{body}")
    return tuple(ids)


def sentence_label(sentence_id: str, language: Language = ENGLISH) -> str:
    """How a sentence is cited: "sentence 4" for "s4", else "headline" or "standfirst"."""
    if re.fullmatch(r"s\d+", sentence_id):
        return language.gettext("sentence %(number)s", number=sentence_id[1:])
    return language.gettext(_NAMED[sentence_id])


def outside_url(url: str | None) -> str | None:
    """The address if a browser may follow it: http or https, never a script."""
    return url if url and re.match(r"https?://[^\s]+$", url, re.IGNORECASE) else None
