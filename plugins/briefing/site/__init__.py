"""Builds a site aside and swaps it in when it is whole; ``server`` serves it."""

from __future__ import annotations

import atexit
import gc
import shlex
import time
from collections.abc import Iterator
from pathlib import Path

from ..config import PREFIX
from .progress import progress_bar
from .settings import read_settings, sources
from .target import Target, shown

__all__ = ["build", "context", "have_patience", "review"]


def build(
    settings_file: Path,
    *,
    content: Path | None = None,
    output: Path | None = None,
    siteurl: str | None = None,
    pdf: bool = False,
) -> str:
    """Build the site of ``settings_file``; the old one stays whole until the new one is.

    content   another content folder than the settings name: with ``briefings/`` inside, or with
              the articles directly in it
    output    another folder to write to
    siteurl   the public address, for absolute links, feeds and the sitemap
    pdf       put a PDF beside each briefing, whatever the settings say
    Returns one line on what was built, and one on what there is to review, if anything. Raises
    BriefingError; then ``output`` is untouched.
    """
    began = time.monotonic()
    have_patience()
    from ..plugin import run

    settings = read_settings(settings_file, content=content, output=output, siteurl=siteurl)
    if pdf:
        settings[f"{PREFIX}PDF"] = True
    target = Target(
        path=Path(settings["OUTPUT_PATH"]).resolve(),
        keep=settings["OUTPUT_RETENTION"],
        sources=sources(settings, settings_file),
        locks=settings_file.parent / ".cache",
    )
    with target.building() as aside:
        built = run({**settings, "OUTPUT_PATH": str(aside)})
    line = f"{built} in {shown(target.path)}, {time.monotonic() - began:.1f} s"
    where = f" CONTENT={shlex.quote(str(content))}" if content else ""
    return f"{line}\n{built.to_review}: make review{where}" if built.to_review else line


def have_patience() -> None:
    """Look for garbage seldom, for the rest of this process, and not at its end.

    Modules, what is known, and pages are many small objects that live to the end: looking through
    them each time a few hundred more are there takes a tenth of a build, and once more at the end
    a twentieth.
    """
    gc.set_threshold(500_000, 50, 50)
    atexit.register(gc.freeze)


def review(settings_file: Path, *, content: Path | None = None) -> Iterator[str]:
    """The review report of the site of ``settings_file``, line by line; nothing is written.

    Raises BriefingError for what keeps the site from being built.
    """
    from ..plugin import review as review_of

    settings = read_settings(settings_file, content=content, output=None, siteurl=None)
    return review_of(settings)


def context(
    settings_file: Path,
    *,
    content: Path | None = None,
    only: str | None = None,
    is_dry: bool = False,
) -> Iterator[str]:
    """Ask Wikidata and Wikipedia for what the site of ``settings_file`` doesn't know of its names.

    only      the id of the one entity to ask for
    is_dry    tell what would be asked, and ask nothing
    Returns what to tell, line by line. Raises BriefingError; then the snapshot is untouched.
    """
    from ..plugin.context import Wish
    from ..plugin.context import context as context_of

    settings = read_settings(settings_file, content=content, output=None, siteurl=None)
    with progress_bar() as progress:
        return context_of(settings, Wish(only=only, is_dry=is_dry), progress=progress)
