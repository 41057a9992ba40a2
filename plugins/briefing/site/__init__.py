"""Builds a site aside and swaps it in when it is whole; serves it and rebuilds on change."""

from __future__ import annotations

import time
from pathlib import Path

from .server import serve
from .settings import read_settings, sources
from .target import Target, shown

__all__ = ["build", "serve"]


def build(
    settings_file: Path,
    *,
    content: Path | None = None,
    output: Path | None = None,
    siteurl: str | None = None,
) -> str:
    """Build the site of ``settings_file``; the old one stays whole until the new one is.

    content   another content folder than the settings name: with ``briefings/`` inside, or with
              the articles directly in it
    output    another folder to write to
    siteurl   the public address, for absolute links, feeds and the sitemap
    Returns one line on what was built. Raises BriefingError; then ``output`` is untouched.
    """
    from ..plugin import run

    began = time.monotonic()
    settings = read_settings(settings_file, content=content, output=output, siteurl=siteurl)
    target = Target(
        path=Path(settings["OUTPUT_PATH"]).resolve(),
        keep=settings["OUTPUT_RETENTION"],
        sources=sources(settings, settings_file),
        locks=settings_file.parent / ".cache",
    )
    with target.building() as aside:
        built = run({**settings, "OUTPUT_PATH": str(aside)})
    return f"{built} in {shown(target.path)}, {time.monotonic() - began:.1f} s"
