"""What search engines read of a page: schema.org's words for it, as mappings for JSON-LD.

Absolute addresses only, so where the site has none they are left out; dates without invented
times; a person is called one only where that is sure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..language import ENGLISH, Language
from .addresses import index_url
from .wording import index_title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model import EntityType
    from .nouns import BriefingView, DossierView, NameView

Node = dict[str, Any]

_TYPES: dict[EntityType, str] = {
    "person": "Person",
    "organisation": "Organization",
    "place": "Place",
    "event": "Event",
}
_CONTEXT = "https://schema.org"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """The site as publisher.

    address    without a slash at its end, "" where it isn't known
    language   of what is published
    """

    name: str
    address: str = ""
    description: str = ""
    language: str = "en"

    def at(self, url: str | None) -> str | None:
        """The whole address of a path from the site's root, None where either isn't known."""
        return f"{self.address}/{url}" if self.address and url is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signed an article; ``kind`` None where the name doesn't say whether that is a person.

    url   of the list of what they signed, from the site's root; None where there is none
    """

    name: str
    kind: EntityType | None
    url: str | None = None


def briefing_data(
    briefing: BriefingView,
    site: Publication,
    *,
    signers: Iterable[Signer] = (),
    section: tuple[str, str] | None = None,
    images: Iterable[str] = (),
) -> Node:
    """A briefing as NewsArticle, and the way to it as BreadcrumbList.

    section  the category's name and address from the site's root
    images   from the site's root, those that browsers and networks show
    """
    lead = {one.id for one in briefing.lead}
    named = (one.name for one in briefing.names)
    others = (one for one in named if one.id not in lead and (one.url or one.wikidata))
    article = _node(
        "NewsArticle",
        id=site.at(f"{briefing.url}#article"),
        headline=briefing.title,
        description=briefing.standfirst,
        datePublished=briefing.date.iso,
        dateModified=briefing.modified.iso if briefing.modified else None,
        inLanguage=site.language,
        articleSection=section[0] if section else None,
        author=[
            _node(_TYPES[one.kind], name=one.name, url=site.at(one.url))
            for one in signers
            if one.kind
        ],
        publisher=_publisher(site),
        image=[site.at(one) for one in images if site.address],
        url=site.at(briefing.url),
        mainEntityOfPage=site.at(briefing.url),
        isBasedOn=_node("CreativeWork", url=briefing.link) if briefing.link else None,
        creditText=briefing.source,
        about=[_entity(one, site) for one in briefing.lead],
        mentions=[_entity(one, site) for one in others],
    )
    return _graph(article, _way(site, section, (briefing.title, briefing.url)))


def dossier_data(dossier: DossierView, site: Publication, *, language: Language = ENGLISH) -> Node:
    """A dossier as the Person, Organization, Place or Event that it is on, and the way to it.

    language   of the site, for the name of the index above it
    """
    entity = _node(
        _TYPES[dossier.kind],
        id=site.at(f"{dossier.url}#entity"),
        name=dossier.name,
        alternateName=list(dossier.aliases),
        description=dossier.summary.text if dossier.summary else None,
        mainEntityOfPage=site.at(dossier.url),
        sameAs=_wikidata(dossier.wikidata),
        geo=_geo(dossier) if dossier.kind == "place" else None,
        startDate=dossier.days[0] if dossier.days else None,
        endDate=dossier.days[1] if dossier.days else None,
        location=_location(*dossier.place, site) if dossier.place else None,
    )
    index = (index_title(dossier.kind, language), index_url(dossier.kind))
    return _graph(entity, _way(site, index, (dossier.name, dossier.url)))


def _location(name: str, url: str | None, site: Publication) -> Node:
    return _node("Place", id=site.at(f"{url}#entity") if url else None, name=name)


def _geo(dossier: DossierView) -> Node | None:
    if dossier.coordinates is None:
        return None
    latitude, longitude = dossier.coordinates
    node = _node("GeoCoordinates")
    return {**node, "latitude": latitude, "longitude": longitude}  # 0 is a place, too


def website_data(site: Publication) -> Node:
    """The site itself as WebSite, for its front page."""
    website = _node(
        "WebSite",
        id=site.at("#website"),
        name=site.name,
        description=site.description,
        inLanguage=site.language,
        url=site.at(""),
        publisher=_publisher(site),
    )
    return _graph(website, None)


def _graph(*nodes: Node | None) -> Node:
    return {"@context": _CONTEXT, "@graph": [node for node in nodes if node]}


def _node(kind: str, *, id: str | None = None, **properties: Any) -> Node:  # noqa: A002, ANN401
    """A node without the properties of which nothing is known."""
    known = {name: value for name, value in properties.items() if value}
    return {"@type": kind, **({"@id": id} if id else {}), **known}


def _publisher(site: Publication) -> Node:
    return _node("Organization", id=site.at("#publisher"), name=site.name, url=site.at(""))


def _entity(name: NameView, site: Publication) -> Node:
    page = site.at(f"{name.url}#entity") if name.url else None
    return _node(_TYPES[name.kind], id=page, name=name.name, sameAs=_wikidata(name.wikidata))


def _wikidata(item: str | None) -> str | None:
    if item is None or not re.fullmatch(r"Q[1-9]\d*", item):
        return None
    return f"https://www.wikidata.org/wiki/{item}"


def _way(site: Publication, above: tuple[str, str] | None, here: tuple[str, str]) -> Node | None:
    """The pages from the front page down to this one; None without addresses to lead by."""
    if not site.address:
        return None
    steps = [(site.name, ""), *([above] if above else []), here]
    return _node(
        "BreadcrumbList",
        itemListElement=[
            _node("ListItem", position=position, name=name, item={"@id": site.at(url)})
            for position, (name, url) in enumerate(steps, start=1)
        ],
    )
