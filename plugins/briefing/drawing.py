"""Joins picture with outlines and cache: what maps show in, maps out."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .cache import PictureCache
from .model import LocatorMap
from .picture import draw, fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .config import Config
    from .knowledge import KnowledgeBase
    from .model import Locator


@dataclass(frozen=True, kw_only=True)
class Draughtsman:
    """Draws maps while a site is built, each once."""

    knowledge: KnowledgeBase
    pictures: PictureCache

    def draw(self, locator: Locator | None) -> LocatorMap | None:
        """The map, kept or drawn; None of nothing to show."""
        if locator is None:
            return None
        outlines = self.knowledge.outlines
        picture = self.pictures.get(locator)
        if picture is None:
            picture = draw(locator, outlines)
            self.pictures.put(locator, picture)
        sources = dict.fromkeys((outlines.source, *locator.sources))
        return LocatorMap(locator=locator, picture=picture, sources=tuple(sources))


@contextmanager
def drawing(knowledge: KnowledgeBase, config: Config) -> Iterator[Draughtsman]:
    """Open what maps are drawn from and kept in. No outline is read for a map that is kept."""
    seen = fingerprint(knowledge.outlines.files())
    with PictureCache(Path(config.cache), fingerprint=seen) as pictures:
        yield Draughtsman(knowledge=knowledge, pictures=pictures)
