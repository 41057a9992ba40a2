"""Joins the stages: documents in, briefings out. No Pelican; spaCy for new text only."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from .cache import ExtractionCache, ResolutionCache
from .compose import compose
from .errors import FaultError, Problems, tried
from .extract import extract
from .extract import fingerprint as fingerprint_of_extraction
from .resolve import Gazetteer, resolve
from .resolve import fingerprint as fingerprint_of_resolution

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from .config import Config
    from .knowledge import KnowledgeBase
    from .model import Briefing, Document, Extraction, Resolution

_PAYS = 200
"""From so many articles on, starting workers (a model each) costs less than it saves."""


def enrich(
    documents: Iterable[Document],
    *,
    knowledge: KnowledgeBase,
    config: Config,
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[Briefing]:
    """Make the briefing of each document, those first whose extraction is kept in the cache.

    progress  called with how many new articles were read, and how many there are to read
    Each briefing names its document; nothing in one depends on another, nor on the order or the
    number of processes. Raises ModelError if new text must be read and the model can't; when all
    others are done and kept, Problems of the articles at which our own code fails.
    """
    faults: list[FaultError] = []
    with _opened(knowledge, config) as pipeline:
        for made in pipeline.briefings(documents, progress):
            if isinstance(made, FaultError):
                faults.append(made)
            else:
                yield made
    if faults:
        raise Problems.of(faults) from faults[0]


@dataclass(frozen=True, kw_only=True)
class _Pipeline:
    """The stages with what they share while a site is built."""

    knowledge: KnowledgeBase
    config: Config
    extractions: ExtractionCache
    resolutions: ResolutionCache

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Made when the first resolution is: where all are kept, a build never needs it."""
        known = self.knowledge
        return Gazetteer(known.aliases(), known.entities, known.given_names)

    def briefings(
        self, documents: Iterable[Document], progress: Callable[[int, int], None] | None
    ) -> Iterator[Briefing | FaultError]:
        """What is made of each document, those first whose extraction is kept."""
        new: list[Document] = []
        for document in documents:
            if (kept := self.extractions.get(document)) is None:
                new.append(document)
            else:
                yield self._tried(document, kept)
        for document, found in self._read(new, progress):
            yield found if isinstance(found, FaultError) else self._tried(document, found)

    def _read(
        self, documents: list[Document], progress: Callable[[int, int], None] | None
    ) -> Iterator[tuple[Document, Extraction | FaultError]]:
        """Extract what the cache lacks, and keep it there."""
        processes = self.config.processes or _processes_that_pay(len(documents))
        extractions = extract(documents, model=self.config.model, processes=processes)
        for done, (document, found) in enumerate(zip(documents, extractions, strict=True), 1):
            if not isinstance(found, FaultError):
                self.extractions.put(document, found)
            if progress is not None:
                progress(done, len(documents))
            yield document, found

    def _tried(self, document: Document, extraction: Extraction) -> Briefing | FaultError:
        return tried(partial(self._brief, document, extraction), document.path)

    def _brief(self, document: Document, extraction: Extraction) -> Briefing:
        """All stages behind extraction."""
        resolution = self._resolution(document, extraction)
        extraction = extraction.without_names(one.span for one in resolution.mentions)
        known = self.knowledge.know((entity.id for entity in resolution.entities), document.date)
        return compose(document, extraction, resolution, known)

    def _resolution(self, document: Document, extraction: Extraction) -> Resolution:
        kept = self.resolutions.get(document)
        if kept is None:
            kept = resolve(document, extraction, self.gazetteer)
            self.resolutions.put(document, kept)
        return kept


@contextmanager
def _opened(knowledge: KnowledgeBase, config: Config) -> Iterator[_Pipeline]:
    folder, seen = Path(config.cache), fingerprint_of_extraction(config.model)
    resolved = fingerprint_of_resolution(seen, knowledge.names_digest())
    with (
        ExtractionCache(folder, fingerprint=seen) as extractions,
        ResolutionCache(folder, fingerprint=resolved) as resolutions,
    ):
        yield _Pipeline(
            knowledge=knowledge, config=config, extractions=extractions, resolutions=resolutions
        )


def _processes_that_pay(articles: int) -> int:
    return 1 if articles < _PAYS else os.cpu_count() or 1
