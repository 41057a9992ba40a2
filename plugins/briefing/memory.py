"""Joins knowledge with cache: what a build asked of it, the next need not work out again."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from .cache import AnswerCache

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .config import Config
    from .knowledge import KnowledgeBase


@contextmanager
def remembering(knowledge: KnowledgeBase, config: Config) -> Iterator[None]:
    """Let knowledge recall what the last build asked of it, and keep what this one asks."""
    with AnswerCache(Path(config.cache), fingerprint=knowledge.digest()) as kept:
        if packed := kept.get():
            knowledge.recall(packed)
        yield
        if packed := knowledge.answers():
            kept.put(packed)
