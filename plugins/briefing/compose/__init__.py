"""Which of all that was read and is known a page shows, and in which order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..model import Briefing, Moment
from .dossier import profiles
from .factbox import find_rows
from .key_points import find_key_points
from .locator import find_locator, locate, survey
from .material import gather
from .news import in_the_news
from .related import relate
from .sidebar import find_cards, find_introductions
from .since import find_since
from .summary import summarise
from .timeline import find_moments, with_earlier

if TYPE_CHECKING:
    from collections.abc import Container

    from ..model import Document, EntityId, Extraction, Knowledge, Related, Resolution

__all__ = [
    "compose",
    "connect",
    "in_the_news",
    "locate",
    "profiles",
    "relate",
    "summarise",
    "survey",
]


def compose(
    document: Document, extraction: Extraction, resolution: Resolution, knowledge: Knowledge
) -> Briefing:
    """Choose and order what the page of one article shows; nothing from other articles.

    Every entry stands on a sentence of the article or on a reference.
    """
    material = gather(document, extraction, resolution, knowledge)
    return Briefing(
        document=document,
        extraction=extraction,
        resolution=resolution,
        knowledge=knowledge,
        key_points=find_key_points(material),
        rows=find_rows(material),
        since=find_since(material),
        cards=find_cards(material),
        timeline=find_moments(material),
        locator=find_locator(material),
    )


def connect(
    briefing: Briefing, related: tuple[Related, ...], *, linked: Container[EntityId] = ()
) -> Briefing:
    """The briefing with what it is beside others.

    related  its related ones, the earlier of which join the timeline
    linked   the entities that have a page of their own: each is introduced
    """
    document = briefing.document
    own = Moment(date=document.date.isoformat(), text=document.title, is_own=True)
    places = {one.id for one in briefing.resolution.entities if one.type == "place"}
    timeline = with_earlier(briefing.timeline, own, related, date=document.date, places=places)
    material = gather(document, briefing.extraction, briefing.resolution, briefing.knowledge)
    return replace(
        briefing,
        related=related,
        timeline=timeline,
        introductions=find_introductions(material, linked),
    )
