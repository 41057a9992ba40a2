"""The ``briefing`` command: ``make html`` is its ``build``."""

from __future__ import annotations

import sys
from pathlib import Path
from traceback import print_exception

import click

from .errors import BriefingError

FOLDER = click.Path(path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Build briefing pages from the articles in content/."""


@main.command()
@click.option("--settings", type=FOLDER, default="pelicanconf.py", show_default=True)
@click.option("--content", type=FOLDER, help="Another content folder.")
@click.option("--output", type=FOLDER, help="Another folder to write to.")
@click.option("--siteurl", help="The public address of the site.")
@click.option("--pdf", is_flag=True, help="Put a PDF beside each briefing.")
def build(
    settings: Path, content: Path | None, output: Path | None, siteurl: str | None, *, pdf: bool
) -> None:
    """Build the site; the old one stays until the new one is whole."""
    from . import site

    with _told():
        click.echo(site.build(settings, content=content, output=output, siteurl=siteurl, pdf=pdf))


@main.command()
@click.option("--settings", type=FOLDER, default="pelicanconf.py", show_default=True)
@click.option("--content", type=FOLDER, help="Another content folder.")
def review(settings: Path, content: Path | None) -> None:
    """List what stayed uncertain, with the sentence and the line that settles it."""
    from . import site

    with _told():
        for line in site.review(settings, content=content):
            click.echo(line)


@main.command()
@click.option("--settings", type=FOLDER, default="pelicanconf.py", show_default=True)
@click.option("--content", type=FOLDER, help="Another content folder.")
@click.option("--only", metavar="ID", help="Ask for this entity alone.")
@click.option("--dry-run", "is_dry", is_flag=True, help="Tell what would be asked; ask nothing.")
def context(settings: Path, content: Path | None, only: str | None, *, is_dry: bool) -> None:
    """Ask Wikidata and Wikipedia for what nobody here knows; writes content/snapshot/."""
    from . import site

    with _told():
        for line in site.context(settings, content=content, only=only, is_dry=is_dry):
            click.echo(line)


@main.command()
@click.option("--settings", type=FOLDER, default="pelicanconf.py", show_default=True)
@click.option("--content", type=FOLDER, help="Another content folder.")
@click.option("--output", type=FOLDER, help="Another folder to write to.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
def serve(settings: Path, content: Path | None, output: Path | None, port: int) -> None:
    """Build, serve on this machine, and build again on every change."""
    from .site import server

    with _told():
        server.serve(settings, content=content, output=output, port=port)


class _told:  # noqa: N801 -- reads as a phrase: with told errors
    """Print what a person can mend as it is, and exit with its status; to developers, all of it."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, BriefingError):
            if sys.flags.dev_mode:
                print_exception(error)
            click.echo(str(error), err=True)
            sys.exit(error.exitcode)


if __name__ == "__main__":
    main()
