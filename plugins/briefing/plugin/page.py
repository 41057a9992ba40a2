"""What an article's template gets: ``article.briefing``."""

from __future__ import annotations

import re
from collections import ChainMap
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from ..annotate import annotate
from ..picture import card
from ..views import (
    BriefingView,
    CopyView,
    ShareCardView,
    briefing_data,
    briefing_view,
    period_url,
)
from .articles import category_of, header_value, signers
from .faults import own_fault
from .links import anchors_of, links_of
from .pictures import picture_of
from .places import period_patterns
from .sharing import beside, card_view, has_cards, json_copy, pdf_copy, publication, text_copy

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from pelican.contents import Article

    from ..config import Config
    from ..language import Language
    from ..model import Briefing, EntityId, LocatorMap


_BARE = re.compile(r'<a (href="([^"]*)">\2</a>)')  # paper needn't spell out what is spelt out


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Where the pages of the site lie, from its root: dossiers by entity, briefings by slug.

    naming   by entity that has a dossier, how many briefings name it
    bodies   names of organisations in lower case, that sign articles, too
    """

    dossiers: Mapping[EntityId, str]
    briefings: dict[str, str]
    naming: Mapping[EntityId, int]
    bodies: Collection[str] = ()


@dataclass(frozen=True, kw_only=True)
class BriefingPage:
    """A briefing beside its article.

    Its properties are asked for while pages are written: only then are the way to the site's
    root and the addresses of static files known. The article itself keeps its plain text, for
    feeds, summaries and search.
    """

    article: Article
    briefing: Briefing
    addresses: Addresses
    config: Config
    context: Mapping[str, Any]
    language: Language
    locator_map: LocatorMap | None = None

    @cached_property
    @own_fault
    def view(self) -> BriefingView:
        """All of the page but its text."""
        modified = getattr(self.article, "modified", None)
        return briefing_view(
            self.briefing,
            dossiers=self.addresses.dossiers,
            pages=ChainMap({self.article.slug: self.article.url}, self.addresses.briefings),
            naming=self.addresses.naming,
            image=picture_of(self.article, self.context),
            locator_map=self.locator_map,
            modified=modified.date() if modified else None,
            rights=header_value(self.article, "rights"),
            language=self.language,
            month_url=self._month_url(),
        )

    def _month_url(self) -> str | None:
        """The page of its month; what isn't listed (a draft) stands in no archive."""
        if self.article.slug not in self.addresses.briefings:
            return None
        return period_url(period_patterns(self.article.settings)[1], self.article.date)

    @cached_property
    @own_fault
    def structured(self) -> dict[str, Any]:
        """What search engines read of the page."""
        article, view = self.article, self.view
        category = getattr(article, "category", None)
        images = [view.image.url] if view.image and not view.image.url.endswith(".svg") else []
        return briefing_data(
            view,
            replace(publication(article.settings), language=article.lang),
            signers=signers(article, self.addresses.bodies),
            section=(category.name, category.url) if category else None,
            images=[*images, *([self.share_card.url] if self.share_card else [])],
        )

    @property
    @own_fault
    def copies(self) -> tuple[CopyView, ...]:
        """The same page in other forms."""
        copies = (text_copy(self.article.save_as, self.language), json_copy(self.article.save_as))
        return (*copies, self.pdf) if self.pdf else copies

    @property
    @own_fault
    def pdf(self) -> CopyView | None:
        """Where the page lies as PDF, if the site is built with PDFs."""
        return pdf_copy(self.article.save_as, self.article.slug) if self.config.pdf else None

    @property
    @own_fault
    def share_card(self) -> ShareCardView | None:
        """The picture that networks show beside a link to the page."""
        if self.card is None:
            return None
        return card_view(beside(self.article.save_as, ".png"), self.view.title)

    @cached_property
    @own_fault
    def card(self) -> str | None:
        """That picture as SVG; None where the site has no cards, or none can be drawn."""
        settings, view = self.article.settings, self.view
        if not has_cards(settings):
            return None
        return card(
            title=view.title,
            site=settings["SITENAME"],
            note=" · ".join(filter(None, [view.date.text, category_of(self.article)])),
            standfirst=view.standfirst or "",
        )

    @property
    @own_fault
    def body(self) -> Markup:
        """The text, mentions linked and sentences marked, for the page that is being written."""
        root = self.article.get_siteurl()
        dossiers = self.addresses.dossiers
        named = [one.id for one in self.briefing.resolution.entities if one.id in dossiers]
        links = links_of(
            self.briefing,
            addresses={one: f"{root}/{dossiers[one]}" for one in named},
            rule=self.config.links,
            min_score=self.config.min_score,
        )
        html = annotate(self.briefing.document.html, links, anchors_of(self.briefing))
        html = _BARE.sub(r'<a class="address" \1', html)
        # Addresses of {filename} and {static} links, which Pelican replaces in its own copy only.
        return Markup(self.article._update_content(html, root))  # noqa: S704, SLF001 -- see above
