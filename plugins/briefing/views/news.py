"""Who is in the news, as the front page shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..language import ENGLISH, Language
from .addresses import dossier_url, index_url
from .dates import day_view
from .introductions import introductions
from .nouns import NameView, NewsGroupView, NewsView
from .wording import index_title

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model import EntityId, EntityType, News, Profile

_KINDS: tuple[EntityType, ...] = ("person", "place", "organisation")


def news_view(
    news: News,
    *,
    profiles: Mapping[EntityId, Profile],
    pages: Mapping[str, str],
    language: Language = ENGLISH,
) -> NewsView:
    """Word it by kind: people, places, organisations; a kind of which none is named is left out.

    profiles   of all that have a dossier
    pages      the addresses of briefings, by slug
    """
    groups = []
    for kind in _KINDS:
        names = tuple(
            NameView(id=one.id, name=one.name, kind=kind, url=dossier_url(one.id), count=briefings)
            for one, briefings in news.named
            if one.type == kind
        )
        if names:
            title, url = index_title(kind, language), index_url(kind)
            groups.append(NewsGroupView(kind=kind, title=title, url=url, names=names))
    return NewsView(
        start=day_view(news.start, language),
        until=day_view(news.until, language),
        days=news.days,
        briefings=news.briefings,
        groups=tuple(groups),
        names=tuple(
            introductions(
                (name for group in groups for name in group.names),
                profiles,
                pages=pages,
                citations=None,
                language=language,
            )
        ),
    )
