"""The picture at the head of an article: its ``Image:``, ``Alt:`` and ``Credit:``."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from ..views import ImageView
from .articles import header_value
from .places import content_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican.contents import Article

_INDICATOR = re.compile(r"^[{|](?:static|attach|filename)[|}]")


def picture_source(value: str, *, article: Path, content: Path) -> Path:
    """The file that ``Image:`` means, absolute; need not be there.

    ``{static}/images/x.jpg`` and ``/images/x.jpg`` count from the content folder,
    ``{static}x.jpg`` from the article's, ``images/x.jpg`` from where it is found.
    """
    bare = unquote(_INDICATOR.sub("", value))
    inside = PurePosixPath(bare.lstrip("/"))
    if bare.startswith("/"):
        return content / inside
    beside = article.parent / inside
    return beside if _INDICATOR.match(value) or beside.is_file() else content / inside


def picture_path(article: Article) -> str | None:
    """The file of an article's picture, relative to the content folder, as Pelican keys it."""
    value = header_value(article, "image")
    if value is None:
        return None
    content = content_folder(article.settings)
    source = picture_source(value, article=Path(article.source_path), content=content)
    relative: str = article.get_relative_source_path(str(source))
    return relative


def picture_of(article: Article, context: Mapping[str, Any]) -> ImageView | None:
    """The picture as a page shows it. Ask when static files have been read, not before."""
    path = picture_path(article)
    static = context["static_content"].get(path) if path else None
    if static is None:
        return None
    return ImageView(
        url=static.url,
        alt=header_value(article, "alt") or "",
        credit=header_value(article, "credit"),
    )
