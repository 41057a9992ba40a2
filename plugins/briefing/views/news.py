"""Who is in the news, as the front page shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..language import ENGLISH, Language
from .addresses import index_url
from .dates import day_view
from .nouns import NameView, NewsGroupView, NewsView
from .wording import index_title

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model import EntityId, EntityType, News

_KINDS: tuple[EntityType, ...] = ("person", "place", "organisation")


def news_view(
    news: News, *, dossiers: Mapping[EntityId, str], language: Language = ENGLISH
) -> NewsView:
    """Word it by kind: people, places, organisations; a kind of which none is named is left out."""
    groups = []
    for kind in _KINDS:
        names = tuple(
            NameView(id=one.id, name=one.name, kind=kind, url=dossiers.get(one.id), count=briefings)
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
    )
