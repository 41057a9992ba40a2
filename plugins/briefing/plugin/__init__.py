"""All of Pelican: its signals, the reader of wire text, the generator of briefings and dossiers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import FileSystemLoader
from pelican import signals

from ..views import offer_words
from .articles import all_articles
from .compiled import keep_compiled
from .dossiers import Dossier
from .generator import BriefingGenerator
from .pictures import picture_of
from .places import TEMPLATES
from .preflight import preflight
from .reader import WireReader
from .running import review, run
from .sharing import site_language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pelican import Pelican
    from pelican.generators import Generator
    from pelican.writers import SyndicationFeed

__all__ = ["BriefingGenerator", "Dossier", "WireReader", "connect", "preflight", "review", "run"]


def connect() -> None:
    """Listen to Pelican's signals. They hold their receivers weakly: module-level functions only.

    An exception in ``initialized`` or in a generator ends the build with a status, and the message
    that ``str(error)`` is; one in a reader or in ``register`` would only be logged.
    """
    signals.initialized.connect(_check_settings)
    signals.get_generators.connect(_give_generator)
    signals.generator_init.connect(_offer_templates)
    signals.all_generators_finalized.connect(_give_pictures)
    signals.feed_generated.connect(_complete_feed)


def _check_settings(pelican: Pelican) -> None:
    site_language(pelican.settings)  # and Config with it


def _give_generator(_pelican: Pelican) -> type[Generator]:
    return BriefingGenerator


def _give_pictures(generators: Sequence[Generator]) -> None:
    """Give each article ``picture`` (ImageView or None): only now are static files known."""
    context = generators[0].context
    for article in all_articles(context):
        article.picture = picture_of(article, context)


def _complete_feed(context: Mapping[str, Any], feed: SyndicationFeed) -> None:
    """Mend what RFC 4287 minds in Pelican's feeds: one id for all, and entries without author."""
    feed.feed["id"] = feed.feed["feed_url"]
    feed.feed["author_name"] = feed.feed["author_name"] or context["SITENAME"]
    for item in feed.items:
        item["author_name"] = item["author_name"] or None  # "" would be an author without a name


def _offer_templates(generator: Generator) -> None:
    """Add our templates last, so that a theme's own file of the same name wins, and our words."""
    generator.env.loader.loaders.append(FileSystemLoader(TEMPLATES))
    offer_words(generator.env, site_language(generator.settings))
    keep_compiled(generator.env, generator.settings)
