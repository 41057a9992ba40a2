"""What the search page loads: scripts that only hold data, and the few that find in it.

``index.js`` has all that is listed, ``YEAR.js`` the sentences of a year's articles. They are plain
scripts, so that they load under ``default-src 'self'`` and from the disk. The library and the
scripts beside this file are copied as they are (docs/decisions/0015-search.md).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from ..language import ENGLISH, Language
from ..views import day_view, dossier_url

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from ..model import EntityId, Profile

__all__ = ["Findable", "search_files"]

_PARTS = ("minisearch.js", "minisearch-licence.txt", "find.js", "search.js", "shortcut.js")
_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """An article as search sees it.

    url        from the site's root
    names      the entities that it names, in any order
    sentences  without title and standfirst, in text order: the id on the page ("s3"; "" where it
               has none) and the words
    """

    url: str
    title: str
    date: dt.date
    category: str
    standfirst: str | None = None
    names: tuple[EntityId, ...] = ()
    sentences: tuple[tuple[str, str], ...] = ()


def search_files(
    articles: Iterable[Findable], profiles: Sequence[Profile], *, language: Language = ENGLISH
) -> Iterator[tuple[str, str]]:
    """Name and text of each file of the search page's folder, but for the page itself.

    profiles   of the entities that have a page; other names are found as words of the text
    language   of the site, for dates
    """
    newest_first = sorted(articles, key=lambda one: (one.date, one.url), reverse=True)
    texts: dict[str, dict[str, Any]] = defaultdict(dict)
    for article in newest_first:
        texts[f"{article.date.year:04}"][article.url] = article.sentences
    scripts = {
        year: f"briefingSearch.texts[{_js(year)}] = {_js(text)};\n" for year, text in texts.items()
    }
    numbers = {profile.entity.id: number for number, profile in enumerate(profiles)}
    index = {
        "names": [_name(one) for one in profiles],
        "articles": [_article(one, numbers, language) for one in newest_first],
        "years": [[year, len(script)] for year, script in scripts.items()],
        "texts": {},
    }
    yield "index.js", f"var briefingSearch = {_js(index)};\n"
    for year, script in scripts.items():
        yield f"{year}.js", script
    for part in _PARTS:
        yield part, (_HERE / part).read_text(encoding="utf-8")


def _name(profile: Profile) -> dict[str, Any]:
    entity, record = profile.entity, profile.record
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.type,
        "url": dossier_url(entity.id),
        "aliases": entity.aliases,
        "note": (record.summary if record else None) or "",
        "count": len(profile.appearances),
    }


def _article(article: Findable, numbers: dict[EntityId, int], language: Language) -> dict[str, Any]:
    return {
        "url": article.url,
        "title": article.title,
        "date": article.date.isoformat(),
        "day": day_view(article.date, language).text,
        "category": article.category,
        "standfirst": article.standfirst or "",
        "names": sorted(numbers[one] for one in article.names if one in numbers),
    }


def _js(value: object) -> str:
    return msgspec.json.encode(value).decode()
