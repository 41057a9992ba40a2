"""Pelican's settings, with what the caller wants otherwise."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..config import PREFIX, SETTINGS_FILE
from ..errors import ConfigError


def read_settings(
    file: Path, *, content: Path | None, output: Path | None, siteurl: str | None
) -> dict[str, Any]:
    """Read a settings file as Pelican does, and put the caller's wishes over it.

    Raises ConfigError: no such file, not Python, an address or folder that isn't one.
    """
    if not file.is_file():
        raise ConfigError(
            f"{file} is not there", "Run this in the folder of the site, or name its settings file."
        )
    if siteurl is not None and not siteurl.startswith(("https://", "http://")):
        raise ConfigError(
            f"SITEURL is {siteurl!r}, not an address",
            "Give the whole address: make publish SITEURL=https://example.org/briefings",
        )
    override: dict[str, Any] = {SETTINGS_FILE: str(file)}
    if siteurl is not None:
        override["SITEURL"] = siteurl.rstrip("/")
    if output is not None:
        override["OUTPUT_PATH"] = str(output.resolve())
    if content is not None:
        override |= _content_settings(content)
    return _read(file, override)


def _read(file: Path, override: Mapping[str, Any]) -> dict[str, Any]:
    from pelican import settings

    try:
        found: dict[str, Any] = settings.read_settings(str(file), override=override)
    except SyntaxError as error:
        raise ConfigError(
            f"{file}:{error.lineno}: not Python: {error.msg}", "Mend this line."
        ) from error
    # Pelican leaves out names with lower-case letters; a mistyped one of ours is to be told.
    module = vars(sys.modules.get(file.stem, object))
    return {name: value for name, value in module.items() if name.startswith(PREFIX)} | found


def _content_settings(content: Path) -> dict[str, Any]:
    """What changes for another content folder.

    Without ``briefings/`` in it, the articles are the .txt and .md files directly inside, named
    one by one so that Pelican leaves all else alone.
    """
    if not content.is_dir():
        raise ConfigError(
            f"{content} is not a folder", "Name the folder that holds the articles: CONTENT=DIR"
        )
    settings: dict[str, Any] = {"PATH": str(content.resolve())}
    if not (content / "briefings").is_dir():
        articles = sorted(p.name for p in content.iterdir() if p.suffix in {".txt", ".md"})
        if not articles:
            raise ConfigError(
                f"{content} holds no articles",
                "Put .txt or .md files into it, or into a folder briefings/ inside it.",
            )
        settings["ARTICLE_PATHS"] = articles
    return settings


def sources(settings: Mapping[str, Any], file: Path) -> tuple[Path, ...]:
    """The places that a build reads, absolute, and so must never replace."""
    return tuple(Path(place).resolve() for place in (settings["PATH"], settings["THEME"], file))
