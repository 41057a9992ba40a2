"""Runs Pelican in this process, and takes its warnings for what they are: a site not to publish."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateSyntaxError
from pelican import Pelican, signals
from pelican.generators import PelicanTemplateNotFound
from pelican.log import LimitFilter, console
from pelican.writers import FileOverwriteFailedError

from ..errors import BriefingError, ConfigError, ContentError, Place, Problems
from .places import site_root

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from pelican.generators import Generator

_PELICAN_SAYS = "Pelican would publish the site all the same; a strict build doesn't. Mend this."


class _Records(logging.Handler):
    """Keeps what is logged as warning or error."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def run(settings: Mapping[str, Any]) -> str:
    """Build a site with Pelican into OUTPUT_PATH, and say in a few words what it has.

    Raises BriefingError for what a person can mend. Warnings and errors in the log are that, too:
    they come in one list after the run.
    """
    counted: dict[str, int] = {}

    def count(generators: Sequence[Generator]) -> None:
        context = generators[0].context
        articles, dossiers = context["articles"], context.get("dossiers", ())
        briefings = sum(getattr(article, "briefing", None) is not None for article in articles)
        counted.update(briefing=briefings, article=len(articles) - briefings, dossier=len(dossiers))

    signals.all_generators_finalized.connect(count)
    try:
        with watched_log(site_root(settings)), _quiet_console(), _told():
            Pelican(dict(settings)).run()
    finally:
        signals.all_generators_finalized.disconnect(count)
    parts = [f"{n} {name}{'' if n == 1 else 's'}" for name, n in counted.items() if n]
    return ", ".join(parts) or "an empty site"


@contextmanager
def watched_log(root: Path) -> Iterator[None]:
    """Raise Problems at the end if anything logged a warning or an error meanwhile.

    root   left out of the paths in the messages
    """
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
        said = (message.strip().replace(f"{root}/", "") for message in records.messages)
        raise Problems.of(BriefingError(message, _PELICAN_SAYS) for message in said)


@contextmanager
def _quiet_console() -> Iterator[None]:
    """Keep Pelican's own line at the end, and its spinner, from the terminal."""
    before, console.quiet = console.quiet, True
    try:
        yield
    finally:
        console.quiet = before


@contextmanager
def _told() -> Iterator[None]:
    """Put into words what a theme or a header can do wrong, and Pelican only notices as it goes."""
    try:
        yield
    except TemplateSyntaxError as error:
        at = Place(path=error.filename or error.name or "a template", line=error.lineno)
        raise ContentError(error.message or "no template", "Mend the template.", at) from error
    except PelicanTemplateNotFound as error:
        remedy = "Correct THEME, or the `Template:` of an article, or add the template."
        raise ConfigError(str(error), remedy, Place(path="pelicanconf.py")) from error
    except FileOverwriteFailedError as error:
        remedy = "Two pages have one address: change `Save_as:`, `Slug:` or a *_SAVE_AS setting."
        raise ConfigError(str(error), remedy, Place(path="pelicanconf.py")) from error
