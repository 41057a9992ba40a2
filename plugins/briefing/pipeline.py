"""Joins the stages: documents in, briefings out. No Pelican; spaCy for new text only."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from .compose import compose
from .extract import extract
from .resolve import Gazetteer, resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from .cache import ExtractionCache
    from .config import Config
    from .knowledge import KnowledgeBase
    from .model import Briefing, Document, Extraction

_PAYS = 200
"""From so many articles on, starting workers (a model each) costs less than it saves."""


def enrich(
    documents: Iterable[Document],
    *,
    knowledge: KnowledgeBase,
    config: Config,
    cache: ExtractionCache,
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[Briefing]:
    """Make the briefing of each document, those first whose extraction is kept in the cache.

    cache     open, made for ``extract.fingerprint(config.model)``
    progress  called with how many new articles were read, and how many there are to read
    Each briefing names its document; nothing in one depends on another, nor on the order or the
    number of processes. Raises ModelError if new text must be read and the model can't.
    """
    gazetteer = Gazetteer(knowledge.aliases(), knowledge.entities)
    new: list[Document] = []
    for document in documents:
        if (kept := cache.get(document)) is None:
            new.append(document)
        else:
            yield _brief(document, kept, gazetteer, knowledge)
    for document, extraction in _read(new, config, cache, progress):
        yield _brief(document, extraction, gazetteer, knowledge)


def _read(
    documents: list[Document],
    config: Config,
    cache: ExtractionCache,
    progress: Callable[[int, int], None] | None,
) -> Iterator[tuple[Document, Extraction]]:
    """Extract what the cache lacks, and keep it there."""
    processes = config.processes or _processes_that_pay(len(documents))
    extractions = extract(documents, model=config.model, processes=processes)
    for done, (document, extraction) in enumerate(zip(documents, extractions, strict=True), 1):
        cache.put(document, extraction)
        if progress is not None:
            progress(done, len(documents))
        yield document, extraction


def _processes_that_pay(articles: int) -> int:
    return 1 if articles < _PAYS else os.cpu_count() or 1


def _brief(
    document: Document, extraction: Extraction, gazetteer: Gazetteer, knowledge: KnowledgeBase
) -> Briefing:
    resolution = resolve(document, extraction, gazetteer)
    known = knowledge.know((entity.id for entity in resolution.entities), document.date)
    return compose(document, extraction, resolution, known)
