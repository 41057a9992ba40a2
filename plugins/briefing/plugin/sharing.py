"""What a page says of itself to other programs: where its copies lie, its card, its feed."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from babel.core import Locale, get_global
from pelican.utils import sanitised_join
from pelican.writers import get_tag_uri

from ..cache import CardCache
from ..config import SETTINGS_FILE, Config
from ..language import Language, load_language
from ..picture import CARD_SIZE, can_paint, card, paint, paints_as
from ..twin import Feed, FeedEntry
from ..views import CopyView, Publication, ShareCardView
from .places import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican.contents import Article

    from ..views import DossierView

SITE_CARD = "card.png"
"""The card of every page that has none of its own."""

_NEWEST = 20  # entries of a dossier's feed


def site_language(settings: Mapping[str, Any]) -> Language:
    """The language of the pages: DEFAULT_LANG, in the words of the site's catalogue or ours.

    Raises ConfigError or Problems where it or the catalogue can't be used.
    """
    own = Path(shown(Path(Config.from_settings(settings).locale)))
    file = str(settings.get(SETTINGS_FILE, "pelicanconf.py"))
    return load_language(settings["DEFAULT_LANG"], own, settings=file)


def publication(settings: Mapping[str, Any]) -> Publication:
    """The site as publisher; its address only where it is one that others can follow."""
    return Publication(
        name=settings["SITENAME"],
        address=settings["SITEURL"].rstrip("/") if "://" in settings["SITEURL"] else "",
        description=settings.get("SITESUBTITLE") or "",
        language=settings["DEFAULT_LANG"],
    )


def locale_of(language: Language) -> str | None:
    """The language as Open Graph wants it, with a territory: "en_US" for "en"; None if unknown."""
    locale = Locale.parse(language.locale)
    territory = locale.territory or get_global("likely_subtags").get(str(locale), "")[-2:]
    return f"{locale.language}_{territory}" if territory else None


def beside(save_as: str, suffix: str) -> str:
    """The file beside a page: index.json beside index.html."""
    return str(PurePosixPath(save_as).with_suffix(suffix))


def text_copy(save_as: str, language: Language) -> CopyView:
    """A page as plain text."""
    label = language.gettext("plain text")
    return CopyView(label=label, kind="text/plain", url=beside(save_as, ".txt"))


def json_copy(save_as: str) -> CopyView:
    """A page as JSON."""
    return CopyView(label="JSON", kind="application/json", url=beside(save_as, ".json"))


def pdf_copy(save_as: str, slug: str) -> CopyView:
    """A page as PDF, named by its slug since readers keep such files."""
    url = str(PurePosixPath(save_as).with_name(f"{slug}.pdf"))
    return CopyView(label="PDF", kind="application/pdf", url=url)


def feed_copy(url: str, language: Language) -> CopyView:
    """A page as a feed of what is new on it."""
    label = language.gettext("feed")
    return CopyView(label=label, kind="application/atom+xml", url=url)


def has_cards(settings: Mapping[str, Any]) -> bool:
    """Whether cards are of use (others must find them) and can be painted."""
    return bool(publication(settings).address) and can_paint()


def card_view(url: str, title: str) -> ShareCardView:
    """A card for templates."""
    width, height = CARD_SIZE
    return ShareCardView(url=url, width=width, height=height, alt=title)


def site_card(settings: Mapping[str, Any]) -> str | None:
    """The card of the site itself as SVG."""
    site = publication(settings)
    return card(title=site.name, standfirst=site.description)


def feed_url(view: DossierView, settings: Mapping[str, Any]) -> str | None:
    """Where a dossier's feed lies from the site's root; None where there is none.

    Feeds need an address and an entry; a site has them if it has one of everything.
    """
    is_wanted = settings.get("FEED_ALL_ATOM") and publication(settings).address
    return beside(view.url, ".atom.xml") if is_wanted and view.briefings else None


def feed_of(
    view: DossierView, url: str, *, articles: Mapping[str, Article], settings: Mapping[str, Any]
) -> Feed:
    """The feed of a dossier; ``articles`` by address. Its entries have the ids of Pelican's."""
    site = publication(settings)
    entries = []
    for one in view.briefings[:_NEWEST]:
        article = articles[one.url]
        link = f"{site.address}/{one.url}"
        changed = getattr(article, "modified", None) or article.date
        entries.append(
            FeedEntry(
                title=one.title,
                url=link,
                id=get_tag_uri(link, article.date),
                published=article.date.isoformat(),
                updated=changed.isoformat(),
                summary=one.words,
            )
        )
    return Feed(
        title=f"{site.name}: {view.name}",
        url=f"{site.address}/{url}",
        page=f"{site.address}/{view.url}",
        author=site.name,
        entries=tuple(entries),
    )


def write(output: str, name: str, content: str | bytes) -> None:
    """Write a file of the site, text as UTF-8."""
    path = Path(sanitised_join(output, name))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def write_cards(output: str, cards: Mapping[str, str], *, cache: Path) -> None:
    """Write cards as PNG: ``cards`` are SVG by file name; those painted before are kept."""
    if not cards:
        return
    with CardCache(cache, fingerprint=paints_as()) as kept:
        for name, svg in cards.items():
            picture = kept.get(svg)
            if picture is None:
                picture = paint(svg)
                kept.put(svg, picture)
            write(output, name, picture)
