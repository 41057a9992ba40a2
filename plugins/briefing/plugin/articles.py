"""Pelican's articles: which of them become briefings, and as which documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from ..markup import text_of
from ..read import document_from_html, kind_of_author, read_byline, read_hints
from ..views import Signer
from .places import shown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from pelican.contents import Article

    from ..config import Config
    from ..model import Document


def all_articles(context: Mapping[str, Any]) -> list[Article]:
    """Every article that gets a page, each once: listed ones first, drafts last."""
    originals = [*context["articles"], *context["hidden_articles"], *context["drafts"]]
    with_translations = (one for each in originals for one in (each, *each.translations))
    return list({id(one): one for one in with_translations}.values())


def language_of(article: Article, config: Config) -> str:
    """The language of its text: by its header, else the setting, else the site's."""
    return header_value(article, "lang") or config.article_lang or str(article.lang)


def is_enriched(article: Article, config: Config) -> bool:
    """Whether an article gets a briefing: an English one, unless header or else category say no."""
    if not str(article.lang).lower().startswith("en"):
        return False
    said = (header_value(article, "briefing") or "").casefold()
    return said == "on" or (said != "off" and not _is_off(article, config.off_categories))


def _is_off(article: Article, categories: Iterable[str]) -> bool:
    """Whether its category is one of ``categories``, by name or slug."""
    category = getattr(article, "category", None)
    off = {name.casefold() for name in categories}
    return category is not None and not off.isdisjoint({category.name.casefold(), category.slug})


def category_of(article: Article) -> str:
    """The name of its category; "" if it has none."""
    category = getattr(article, "category", None)
    return category.name if category else ""


def document_of(article: Article) -> Document:
    """What the pipeline reads of an article.

    Takes the stored HTML: asking for ``content`` or ``summary`` now would fix the addresses of
    their links before Pelican knows them.
    """
    return document_from_html(
        article._content,  # noqa: SLF001 -- see above
        slug=article.slug,
        path=shown(Path(article.source_path)),
        date=article.date.date(),
        title=plain_title(article),
        standfirst=_standfirst(article),
        byline=_byline(article),
        about_author=header_value(article, "about_author"),
        credit=header_value(article, "credit"),
        source=header_value(article, "source"),
        link=header_value(article, "link"),
        hints=read_hints(header_value(article, "entities") or ""),
    )


def header_value(article: Article, name: str) -> str | None:
    """A line of the article's header as plain text; None if it is missing or empty."""
    value = article.metadata.get(name)
    if isinstance(value, list):  # Markdown's, of a value that goes on in the next line
        value = " ".join(map(str, value))
    if isinstance(value, Markup):
        value = value.unescape()
    return str(value).strip() or None if value is not None else None


def plain_title(article: Article) -> str:
    """The title as it was written, without markup."""
    if headline := header_value(article, "headline"):  # WireReader's
        return headline
    title = header_value(article, "title") or ""
    return text_of(title) if article.settings["TYPOGRIFY"] else title


def _standfirst(article: Article) -> str | None:
    html = article.metadata.get("standfirst") or article.metadata.get("summary") or ""
    return " ".join(text_of(" ".join(html) if isinstance(html, list) else html).split()) or None


def signers(article: Article, bodies: Collection[str]) -> Iterator[Signer]:
    """Who signed an article, one by one; ``bodies``, in lower case, are no persons."""
    pages = {
        author.name: author.url for author in getattr(article, "authors", ()) if author.save_as
    }
    names = _authors(article)
    if not names and (byline := read_byline(f"By {header_value(article, 'byline') or ''}")):
        names = list(byline.names)
    for name in names:
        kind = "organisation" if name.casefold() in bodies else kind_of_author(name)
        yield Signer(name=name, kind=kind, url=pages.get(name))


def _byline(article: Article) -> str | None:
    """Who signed this article; the site's own AUTHOR signs none."""
    names = _authors(article)
    listed = " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
    return header_value(article, "byline") or listed or None


def _authors(article: Article) -> list[str]:
    metadata = article.metadata
    authors = metadata.get("authors") or ([metadata["author"]] if metadata.get("author") else [])
    return [author.name for author in authors]
