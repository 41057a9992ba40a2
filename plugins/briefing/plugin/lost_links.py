"""Links to files of the site that aren't there: Pelican names the target, and not the article."""

from __future__ import annotations

import re
from difflib import get_close_matches
from html import unescape
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ..errors import ContentError, Place
from .places import content_files, content_folder, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SAID = re.compile(r"Unable to find '(?P<target>.*)', skipping url replacement\.")


def lost_links(message: str, settings: Mapping[str, Any]) -> Iterator[ContentError]:
    """Where the link stands that Pelican's ``message`` is about; nothing if it isn't about one."""
    said = _SAID.fullmatch(message)
    if not said:
        return
    target = unescape(said["target"])
    written = "|".join({re.escape(said["target"]), re.escape(target)})
    link = re.compile(rf"[{{|](?:filename|static|attach)[|}}](?:{written})(?=[\s\"'<>)]|$)")
    files = [*content_files("ARTICLE", settings), *content_files("PAGE", settings)]
    for path in files:
        text = path.read_text("utf-8-sig", errors="replace")
        for match in link.finditer(text):
            yield ContentError(
                f'links to "{target}", which isn\'t there',
                _remedy(target, files, settings),
                Place(path=shown(path), line=text.count("\n", 0, match.start()) + 1),
            )


def _remedy(target: str, files: list[Path], settings: Mapping[str, Any]) -> str:
    """The file of the nearest name, else how paths count."""
    content, wanted = content_folder(settings), PurePosixPath(urlsplit(target).path)
    place_of_name = {
        path.name: path.relative_to(content).as_posix()
        for path in files
        if path.suffix == wanted.suffix
    }
    near = get_close_matches(wanted.name, place_of_name, n=1)
    if near:
        return f"Did you mean {{filename}}/{place_of_name[near[0]]}?"
    return "Correct the path: it counts from this file's folder, or behind / from the content's."
