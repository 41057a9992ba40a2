"""Runs Pelican in this process, and takes its warnings for what they are: a site not to publish."""

from __future__ import annotations

import logging
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateNotFound
from pelican import Pelican, signals
from pelican.generators import PelicanTemplateNotFound
from pelican.log import LimitFilter, console
from pelican.writers import FileOverwriteFailedError

from ..config import SETTINGS_FILE, Config
from ..errors import BriefingError, ConfigError, Place, Problems
from ..knowledge import KnowledgeBase, OpenName, read_open_names
from ..resolve import Gazetteer
from ..review import Desk, Finder, counted, report, twins
from .articles import all_articles
from .faults import fault_of
from .lost_links import lost_links
from .places import content_folder, entities_folder, shown
from .printing import Press

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pelican.generators import Generator

    from ..model import Briefing, Conflict

_PELICAN_SAYS = "Pelican would publish the site all the same; a strict build doesn't. Mend this."


class _Records(logging.Handler):
    """Keeps what is logged as warning or error."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a site has, in a few words, and how much of it an editor should look at, if any."""

    site: str
    to_review: str

    def __str__(self) -> str:
        return self.site


def run(settings: Mapping[str, Any]) -> Built:
    """Build a site with Pelican into OUTPUT_PATH, and say what it has.

    Raises BriefingError for what a person can mend. Warnings and errors in the log are that, too:
    they come in one list after the run.
    """
    counts: dict[str, int] = {}
    briefings: list[Briefing] = []
    press = Press(settings)
    conflicts: list[Conflict] = []

    def count(generators: Sequence[Generator]) -> None:
        context = generators[0].context
        articles, dossiers = context["articles"], context.get("dossiers", ())
        enriched = sum(getattr(article, "briefing", None) is not None for article in articles)
        counts.update(briefing=enriched, article=len(articles) - enriched, dossier=len(dossiers))
        briefings.extend(_briefings(context))
        press.take(context)
        conflicts.extend(context.get("conflicts", ()))

    _run(settings, count)
    press.print()
    parts = [f"{n} {name}{'' if n == 1 else 's'}" for name, n in counts.items() if n]
    config = Config.from_settings(settings)
    finder = Finder(min_score=config.min_score, open_names=_open_names(settings, config))
    return Built(
        site=", ".join(parts) or "an empty site",
        to_review=counted(finder.find(briefings), conflicts),
    )


def review(settings: Mapping[str, Any]) -> Iterator[str]:
    """The review report of a site, line by line. Reads and enriches as a build does, writes none.

    Raises BriefingError as ``run`` does.
    """
    briefings = read_briefings(settings)
    config = Config.from_settings(settings)
    knowledge = KnowledgeBase.load(
        entities=entities_folder(settings, config),
        snapshot=content_folder(settings) / config.snapshot,
        root=Path.cwd(),
    )
    gazetteer = Gazetteer(knowledge.aliases(), knowledge.entities, knowledge.given_names)
    finder = Finder(
        min_score=config.min_score,
        lookup=gazetteer.lookup,
        open_names=_open_names(settings, config),
    )
    folder = entities_folder(settings, config)
    desk = Desk(root=Path.cwd(), entities=folder, shown=shown)
    own = {path.stem for path in folder.glob("*.y*ml")} - knowledge.embedded
    told = report(finder.find(briefings), desk, tuple(knowledge.conflicts()))
    return chain(told, twins(knowledge.aliases(), own))


def _open_names(settings: Mapping[str, Any], config: Config) -> tuple[OpenName, ...]:
    return read_open_names(content_folder(settings) / config.snapshot)


def read_briefings(settings: Mapping[str, Any]) -> list[Briefing]:
    """The briefings of a site's articles, as a build would make them; writes nothing.

    Raises BriefingError as ``run`` does.
    """
    briefings: list[Briefing] = []

    def stop(generators: Sequence[Generator]) -> None:
        briefings.extend(_briefings(generators[0].context))
        raise _Enough

    with suppress(_Enough):
        _run({**settings, "DELETE_OUTPUT_DIRECTORY": False}, stop)
    return briefings


class _Enough(Exception):  # noqa: N818 -- ends a run of Pelican before it writes
    """All is known that a review needs."""


def _briefings(context: Mapping[str, Any]) -> list[Briefing]:
    """The briefings of all articles that get a page, drafts too."""
    pages = (getattr(article, "briefing", None) for article in all_articles(context))
    return [page.briefing for page in pages if page is not None]


def _run(settings: Mapping[str, Any], look: Callable[[Sequence[Generator]], None]) -> None:
    """Run Pelican; ``look`` is called when all is read and enriched, and nothing written."""
    signals.all_generators_finalized.connect(look)
    try:
        with watched_log(settings), _quiet_console(), _told(settings):
            Pelican(dict(settings)).run()
    finally:
        signals.all_generators_finalized.disconnect(look)


@contextmanager
def watched_log(settings: Mapping[str, Any]) -> Iterator[None]:
    """Raise Problems at the end if anything logged a warning or an error meanwhile."""
    # Pelican tells each warning once a process: a second build would look better than the first.
    LimitFilter._raised_messages.clear()  # noqa: SLF001 -- there is no other way
    LimitFilter._group_count.clear()  # noqa: SLF001
    records = _Records()
    logging.getLogger().addHandler(records)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(records)
    if records.messages:
        errors = (_errors(message, settings) for message in records.messages)
        raise Problems.of(error for some in errors for error in some)


def _errors(message: str, settings: Mapping[str, Any]) -> tuple[BriefingError, ...]:
    """What a message in the log comes to: links with their places, else its own words."""
    said = message.strip().replace(f"{Path.cwd()}/", "")
    return tuple(lost_links(said, settings)) or (BriefingError(said, _PELICAN_SAYS),)


@contextmanager
def _quiet_console() -> Iterator[None]:
    """Keep Pelican's own line at the end, and its spinner, from the terminal."""
    before, console.quiet = console.quiet, True
    try:
        yield
    finally:
        console.quiet = before


@contextmanager
def _told(settings: Mapping[str, Any]) -> Iterator[None]:
    """Put into words what a theme, a header or we do wrong, and Pelican only notices as it goes."""
    conf = Place(path=str(settings.get(SETTINGS_FILE, "pelicanconf.py")))
    try:
        yield
    except PelicanTemplateNotFound as error:
        remedy = "Correct THEME, or the `Template:` of an article, or add the template."
        raise ConfigError(str(error), remedy, conf) from error
    except FileOverwriteFailedError as error:
        remedy = "Two pages have one address: change `Save_as:`, `Slug:` or a *_SAVE_AS setting."
        raise ConfigError(str(error), remedy, conf) from error
    except TemplateNotFound as error:  # one that another template asks for; an OSError, to Jinja
        raise fault_of(error) from error
    except (BriefingError, OSError, _Enough):  # these are told elsewhere, or not at all
        raise
    except Exception as error:
        raise fault_of(error) from error
