"""Enriches Pelican's articles, and writes what Pelican wouldn't: dossiers, indexes, twins."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, get_args

from pelican.generators import Generator, PelicanTemplateNotFound
from pelican.log import console
from rich.console import Console
from rich.progress import Progress

from ..compose import connect, in_the_news, locate, profiles, relate, summarise, survey
from ..config import Config
from ..drawing import drawing
from ..memory import remembering
from ..model import EntityId, EntityType
from ..pipeline import enrich
from ..search import search_files
from ..twin import as_atom, as_json, as_text, dossier_as_json
from ..views import (
    archive_view,
    dossier_url,
    dossier_view,
    flag_url,
    index_view,
    letter_pages,
    news_view,
    sources_view,
    website_data,
)
from .articles import all_articles, category_of, document_of, is_enriched, language_of
from .dossiers import Dossier, dossier_file
from .findable import findable
from .page import Addresses, BriefingPage
from .pictures import picture_path
from .places import (
    PARTS_URL,
    PREVIEWS_URL,
    SEARCH_URL,
    SOURCES_URL,
    STATIC,
    TEMPLATES,
    entities_folder,
    period_patterns,
)
from .preflight import preflight
from .sharing import (
    SITE_CARD,
    beside,
    card_view,
    feed_of,
    has_cards,
    locale_of,
    publication,
    site_card,
    site_language,
    write,
    write_cards,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pelican.contents import Article
    from pelican.writers import Writer

    from ..drawing import Draughtsman
    from ..model import Briefing, Locator, News, Profile, Record, Summary
    from ..views import ReferenceView


class BriefingGenerator(Generator):
    """Runs after Pelican has read articles and pages, before it looks for static files.

    Gives each article ``briefing`` (a BriefingPage, None if it isn't enriched), and the context
    ``dossiers`` (a list of Dossier), ``indexes`` (IndexViews of the four kinds of entity),
    ``website`` (what search engines read of the front page), ``site_card`` (a ShareCardView),
    ``open_graph_locale``, ``conflicts`` (what layers of knowledge tell otherwise), ``search_url``
    (None where the theme has no search page), ``parts_url`` (None where the theme has pages, and
    so CSS, of its own), ``archive`` (an ArchiveView) with ``periods`` (its PeriodViews by
    Pelican's ``period_num``),
    and ``news`` (a NewsView, None where nothing is named twice).
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 -- Pelican's, passed on
        """Check everything first; nothing is written then. Raises Problems."""
        super().__init__(*args, **kwargs)
        self._config = Config.from_settings(self.settings)
        self._knowledge = preflight(self.settings)
        self._language = site_language(self.settings)
        self._pages: list[BriefingPage] = []
        self._profiles: tuple[Profile, ...] = ()
        self._site_card = site_card(self.settings) if has_cards(self.settings) else None

    def generate_context(self) -> None:
        """Enrich the articles, and make the dossiers that listed ones call for."""
        with remembering(self._knowledge, self._config):
            self._generate_context()

    def _generate_context(self) -> None:
        articles = all_articles(self.context)
        self.context["search_url"] = SEARCH_URL if self._has_search() else None
        self.context["parts_url"] = None if self._has_pages() else PARTS_URL
        for article in articles:
            article.briefing = None  # else what a header says under `Briefing:`
            article.lang = language_of(article, self._config)
        self._add_pictures(articles)
        enriched = [article for article in articles if is_enriched(article, self._config)]
        pairs = list(self._enrich(enriched))
        listed = {id(article) for article in self.context["articles"]}
        public = [pair for pair in pairs if id(pair[0]) in listed]
        summaries = [_summary(article, briefing) for article, briefing in public]
        self._profiles = profiles(
            summaries,
            self._records(summaries),
            self._edited(),
            known=self._knowledge.entities,
            memberships=self._knowledge.memberships,
        )
        addresses = Addresses(
            dossiers={one.entity.id: dossier_url(one.entity.id) for one in self._profiles},
            briefings={article.slug: article.url for article, _ in public},
            naming={one.entity.id: len(one.appearances) for one in self._profiles},
            bodies=self._bodies(),
        )
        self._add_news(in_the_news(summaries, addresses.dossiers), addresses)
        with drawing(self._knowledge, self._config) as draughtsman:
            self._give_pages(pairs, summaries, addresses, draughtsman)
            self._add_dossiers(addresses, draughtsman)
        self._add_archive()
        self.context["conflicts"] = tuple(self._knowledge.conflicts())
        self.context["website"] = website_data(publication(self.settings))
        named = card_view(SITE_CARD, self.settings["SITENAME"]) if self._site_card else None
        self.context["site_card"] = named
        self.context["open_graph_locale"] = locale_of(self._language)

    def generate_output(self, writer: Writer) -> None:
        """Write the pages of dossiers, indexes, sources and search, copies and cards."""
        for dossier in self.context["dossiers"]:
            self._write(writer, dossier.save_as, dossier.template, dossier=dossier)
            for year in dossier.years:
                self._write(writer, year.url, "dossier_year", year=year)
        self._write_flags()
        for index in self.context["indexes"]:
            for page in (index, *letter_pages(index, self._language)):
                self._write(writer, page.url, "entities", index=page)
        sources = sources_view(
            self._sources(), self._knowledge.attributions(), language=self._language
        )
        self._write(writer, SOURCES_URL, "sources", sources=sources)
        self._write_copies()
        cards = {beside(page.article.save_as, ".png"): page.card for page in self._pages}
        cards[SITE_CARD] = self._site_card
        drawn = {name: svg for name, svg in cards.items() if svg is not None}
        write_cards(self.output_path, drawn, cache=Path(self._config.cache))
        for url in filter(None, [PREVIEWS_URL, self.context["parts_url"]]):
            name = PurePosixPath(url).name
            write(self.output_path, url, (STATIC / name).read_text(encoding="utf-8"))
        if self.context["search_url"]:
            self._write_search(writer)

    def _enrich(self, articles: list[Article]) -> Iterator[tuple[Article, Briefing]]:
        """Each article with its briefing, in the order of ``articles``."""
        documents = [document_of(article) for article in articles]
        with _progress_bar() as progress:
            briefings = enrich(
                documents, knowledge=self._knowledge, config=self._config, progress=progress
            )
            briefing_of = {briefing.document.path: briefing for briefing in briefings}
        for article, document in zip(articles, documents, strict=True):
            yield article, briefing_of[document.path]

    def _records(self, summaries: Iterable[Summary]) -> dict[EntityId, Record]:
        """What is known of the entities that briefings name or editors wrote of."""
        named = {entity.id for summary in summaries for entity in summary.named}
        ids = sorted(named | self._edited())
        records = {known: self._knowledge.record(known) for known in ids}
        return {known: record for known, record in records.items() if record is not None}

    def _bodies(self) -> frozenset[str]:
        """What organisations are called, in lower case: agencies sign articles, too."""
        return frozenset(map(str.casefold, self._knowledge.names_of("organisation")))

    def _edited(self) -> set[EntityId]:
        folder = entities_folder(self.settings, self._config)
        return {EntityId(path.stem) for path in folder.glob("*.y*ml")}

    def _give_pages(
        self,
        pairs: Iterable[tuple[Article, Briefing]],
        summaries: list[Summary],
        addresses: Addresses,
        draughtsman: Draughtsman,
    ) -> None:
        related = relate(summaries)
        for article, briefing in pairs:
            slug = briefing.document.slug
            if slug in related:
                others = related[slug]
            else:  # a draft sees the others, and isn't seen by them
                others = relate([*summaries, _summary(article, briefing)])[slug]
            page = BriefingPage(
                article=article,
                briefing=connect(briefing, others, linked=addresses.dossiers),
                addresses=addresses,
                config=self._config,
                context=self.context,
                language=self._language,
                locator_map=draughtsman.draw(briefing.locator),
            )
            article.briefing = page
            self._pages.append(page)

    def _add_dossiers(self, addresses: Addresses, draughtsman: Draughtsman) -> None:
        """Make the dossiers contents, so that ``{filename}/entities/x.yaml`` leads to them."""
        folder = entities_folder(self.settings, self._config)
        by_id = {one.entity.id: one for one in self._profiles}
        made = [
            Dossier(
                dossier_view(
                    profile,
                    dossiers=addresses.dossiers,
                    pages=addresses.briefings,
                    profiles=by_id,
                    locator_map=draughtsman.draw(self._locator(profile)),
                    flag=self._knowledge.flag(profile.entity.id),
                    language=self._language,
                ),
                source=dossier_file(folder, profile.entity.id),
                settings=self.settings,
                context=self.context,
                language=self._language,
            )
            for profile in self._profiles
        ]
        for dossier in made:
            if dossier.source_path:
                self.add_source_path(dossier)
                self.add_static_links(dossier)
        self.context["dossiers"] = made
        everywhere = draughtsman.draw(survey(self._profiles))
        self.context["indexes"] = [
            index_view(
                kind,
                self._profiles,
                pages=addresses.briefings,
                locator_map=everywhere if kind == "place" else None,
                language=self._language,
            )
            for kind in get_args(EntityType)
        ]

    def _add_news(self, news: News | None, addresses: Addresses) -> None:
        """Say who is in the news, for the front page."""
        self.context["news"] = news and news_view(
            news,
            profiles={one.entity.id: one for one in self._profiles},
            pages=addresses.briefings,
            language=self._language,
        )

    def _add_archive(self) -> None:
        """Say what was published when, for the archive's pages and by Pelican's ``period_num``."""
        days = (article.date.date() for article in self.context["articles"])
        year_url, month_url = period_patterns(self.settings)
        archive = archive_view(
            days, year_url=year_url, month_url=month_url, language=self._language
        )
        periods = (one for year in archive.years for one in (year, *year.parts))
        self.context["archive"] = archive
        self.context["periods"] = {tuple(map(int, one.iso.split("-"))): one for one in periods}

    def _locator(self, profile: Profile) -> Locator | None:
        """What the map of a dossier shows."""
        if profile.record is None:
            return None
        home = profile.entity.within
        return locate(profile.record, self._knowledge.record(home) if home else None)

    def _add_pictures(self, articles: Iterable[Article]) -> None:
        paths = map(picture_path, articles)
        self.context["static_links"].update(path for path in paths if path)

    def _sources(self) -> Iterator[tuple[str, str, Sequence[ReferenceView]]]:
        """Of each page that is listed its title, its address, and the sources it ends with."""
        listed = {id(article) for article in self.context["articles"]}
        for page in self._pages:
            if id(page.article) in listed:
                yield page.view.title, page.article.url, page.view.sources
        for dossier in self.context["dossiers"]:
            yield dossier.view.name, dossier.url, dossier.view.sources
        for index in self.context["indexes"]:
            yield index.title, index.url, index.sources

    def _write(self, writer: Writer, url: str, template: str, **names: object) -> None:
        writer.write_file(
            url,
            self.get_template(template),
            self.context,
            relative_urls=self.settings["RELATIVE_URLS"],
            url=url,
            **names,
        )

    def _write_flags(self) -> None:
        """Put the flags that dossiers and cards show where they look for them."""
        shown = {one.view.id for one in self.context["dossiers"] if one.view.flag}
        cards = (card for page in self._pages for card in page.briefing.cards)
        shown |= {card.entity.id for card in cards if card.flag}
        for known in sorted(shown):
            if flag := self._knowledge.flag(known):
                write(self.output_path, flag_url(known), flag.svg + "\n")

    def _write_copies(self) -> None:
        """Put the other forms of a page beside it: index.json, index.txt, a dossier's feed."""
        output = self.output_path
        for page in self._pages:
            save_as, briefing = page.article.save_as, page.briefing
            write(output, beside(save_as, ".json"), as_json(briefing))
            write(
                output,
                beside(save_as, ".txt"),
                as_text(page.view, briefing.document, self._language),
            )
        articles = {article.url: article for article in self.context["articles"]}
        for dossier, profile in zip(self.context["dossiers"], self._profiles, strict=True):
            write(output, beside(dossier.save_as, ".json"), dossier_as_json(profile))
            if dossier.feed is not None:
                feed = feed_of(
                    dossier.view, dossier.feed, articles=articles, settings=self.settings
                )
                write(output, dossier.feed, as_atom(feed))

    def _has_search(self) -> bool:
        try:
            self.get_template("search")
        except PelicanTemplateNotFound:
            return False
        return True

    def _has_pages(self) -> bool:
        """Whether the theme has a page of its own for dossiers."""
        return not Path(self.get_template("dossier").filename).is_relative_to(TEMPLATES)

    def _write_search(self, writer: Writer) -> None:
        """Write the search page, and beside it what it loads."""
        self._write(writer, SEARCH_URL, "search")
        articles = map(findable, self.context["articles"])
        for name, text in search_files(articles, self._profiles, language=self._language):
            write(self.output_path, str(PurePosixPath(SEARCH_URL).with_name(name)), text)


def _summary(article: Article, briefing: Briefing) -> Summary:
    return summarise(briefing, category=category_of(article))


@contextmanager
def _progress_bar() -> Iterator[Callable[[int, int], None] | None]:
    """A bar on the terminal's error stream; none where Pelican shows its own spinner."""
    if not console.quiet or not sys.stderr.isatty():
        yield None
        return
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading new articles", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
