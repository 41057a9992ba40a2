"""Where a site's files lie, by Pelican's settings."""

from __future__ import annotations

import fnmatch
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..config import Config

Settings = dict[str, Any]
"""Pelican's, all names in capitals."""

SUFFIXES = frozenset({".txt", ".md", ".markdown", ".mkd", ".mdown", ".rst", ".html", ".htm"})
"""Of files that may be articles and pages."""

SOURCES_URL = "sources/index.html"
"""The page of all sources."""

SEARCH_URL = "search/index.html"
"""The page of the search; what it loads lies beside it."""


PREVIEWS_URL = "briefing/previews.js"
"""The script that opens previews."""

PARTS_URL = "briefing/parts.css"
"""The stylesheet of the parts, for a theme that has none."""

TEMPLATES = Path(__file__).parent.parent / "templates"
"""The partials, and pages for a theme that lacks them."""

STATIC = TEMPLATES.with_name("static")
"""What pages load: PARTS_URL and PREVIEWS_URL by their names."""


def content_folder(settings: Mapping[str, Any]) -> Path:
    """The content folder, absolute."""
    return Path(settings["PATH"]).absolute()


def shown(path: Path) -> str:
    """A file as messages name it: so that it can be opened from where the command runs."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def entities_folder(settings: Mapping[str, Any], config: Config) -> Path:
    """The folder of dossiers; need not be there."""
    return content_folder(settings) / config.entities


def content_files(kind: str, settings: Mapping[str, Any]) -> list[Path]:
    """The files that Pelican will read as ARTICLE or PAGE, sorted."""
    content = content_folder(settings)
    roots = [content / part for part in settings[f"{kind}_PATHS"]]
    excluded = {content / part for part in settings[f"{kind}_EXCLUDES"]}
    found = {
        path
        for root in roots
        for path in ([root] if root.is_file() else _walk(root, excluded, settings["IGNORE_FILES"]))
        if path.suffix in SUFFIXES and not is_static(path, settings)
    }
    return sorted(found)


def is_static(path: Path, settings: Mapping[str, Any]) -> bool:
    """Whether a wire text's suffix misleads: Pelican copies the file as it is (robots.txt)."""
    content = content_folder(settings)
    places = (content / part for part in settings["STATIC_PATHS"] if part)
    return path.suffix == ".txt" and any(path.is_relative_to(place) for place in places)


def _walk(root: Path, excluded: set[Path], ignored: list[str]) -> Iterator[Path]:
    def is_left_out(path: Path) -> bool:
        return path in excluded or any(fnmatch.fnmatch(path.name, one) for one in ignored)

    for folder, folders, files in os.walk(root, followlinks=True):
        here = Path(folder)
        folders[:] = [name for name in folders if not is_left_out(here / name)]
        yield from (here / name for name in files if not is_left_out(here / name))


def period_patterns(settings: Mapping[str, Any]) -> tuple[str, str]:
    """The addresses of pages of years and of months, with a date to fill in; "" without such."""
    return (
        settings["YEAR_ARCHIVE_SAVE_AS"] and settings["YEAR_ARCHIVE_URL"],
        settings["MONTH_ARCHIVE_SAVE_AS"] and settings["MONTH_ARCHIVE_URL"],
    )
