"""Measures what an article costs, stage by stage: ``bench_extract.py [DIR] [--runs N]``.

CPU time of this process: of each stage the median article, and of that the median run. Each run
loads what is known and the gazetteer anew and reads a batch of articles before it does the rest
for them, as a build does, and garbage is collected as seldom as there. Without DIR it takes the
development articles where they are, else the site's own.
"""

from __future__ import annotations

import time
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import TypeVar

from quality import MODEL, ROOT, SETS, Articles

from briefing.compose import compose
from briefing.extract import BATCH, extract
from briefing.extract.language import load_language
from briefing.extract.reading import read
from briefing.knowledge import KnowledgeBase
from briefing.model import Document, Extraction
from briefing.resolve import Gazetteer, resolve
from briefing.site import have_patience

TARGET = 0.1
AFTER = ("resolve", "knowledge", "compose")
ONCE = ("load the model", "load what is known", "make the gazetteer")
Result = TypeVar("Result")


class Stopwatch:
    """Notes CPU seconds by what they went into."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, list[float]] = defaultdict(list)

    def time(self, what: str, work: Callable[[], Result]) -> Result:
        """The result of ``work``, its time noted under ``what``."""
        began = time.process_time()
        result = work()
        self.seconds[what].append(time.process_time() - began)
        return result


def run(folder: Path, documents: Sequence[Document]) -> dict[str, float]:
    """Seconds of the median article in one run, by stage."""
    watch = Stopwatch()
    knowledge = watch.time(
        "load what is known",
        lambda: KnowledgeBase.load(entities=folder / "entities", snapshot=None, root=folder),
    )
    gazetteer = watch.time(
        "make the gazetteer",
        lambda: Gazetteer(knowledge.aliases(), knowledge.entities, knowledge.given_names),
    )
    for start in range(0, len(documents), BATCH):  # a build reads so many, then does the rest
        batch = documents[start : start + BATCH]
        extractions = [_extracted(document, watch) for document in batch]
        for document, extraction in zip(batch, extractions, strict=True):
            _after(document, extraction, knowledge, gazetteer, watch)
    seconds = {what: median(times) for what, times in watch.seconds.items()}
    seconds["rest of extract"] = max(0.0, seconds.pop("extract") - seconds["model"])
    return seconds


def _extracted(document: Document, watch: Stopwatch) -> Extraction:
    watch.time("model", lambda: read(document, model=MODEL))
    (extraction,) = watch.time("extract", lambda: list(extract([document], model=MODEL)))
    return extraction


def _after(
    document: Document,
    extraction: Extraction,
    knowledge: KnowledgeBase,
    gazetteer: Gazetteer,
    watch: Stopwatch,
) -> None:
    resolution = watch.time("resolve", lambda: resolve(document, extraction, gazetteer))
    ids = [entity.id for entity in resolution.entities]
    known = watch.time("knowledge", lambda: knowledge.know(ids, document.date))
    watch.time("compose", lambda: compose(document, extraction, resolution, known))


def report(runs: Sequence[dict[str, float]]) -> Iterator[str]:
    """A line a stage, then the ratio that has a target."""
    middle = {what: median(each[what] for each in runs) for what in runs[0]}
    for what in ("model", "rest of extract", *AFTER):
        yield f"{what:20}{1000 * middle[what]:9.2f} ms an article"
    ratio = sum(middle[what] for what in AFTER) / middle["model"]
    verdict = "met" if ratio < TARGET else "missed"
    yield f"{'+'.join(AFTER)} / model = {ratio:.3f} (target: below {TARGET}; {verdict})"
    for what in ONCE:
        yield f"{what:20}{1000 * middle[what]:9.0f} ms once a build"


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description=__doc__)
    default = next((folder for folder in SETS[:1] if folder.is_dir()), ROOT / "content")
    parser.add_argument("folder", type=Path, nargs="?", default=default)
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    documents = [*Articles.of(asked.folder).documents.values()]
    print(
        f"Measuring {len(documents)} articles, {asked.runs} runs"
        f" (about {len(documents) * asked.runs // 3 + 5} s) …",
        flush=True,
    )
    have_patience()
    began = time.process_time()
    load_language(MODEL)
    loaded = time.process_time() - began
    list(extract(documents[:1], model=MODEL))  # what the first article costs more isn't its own
    runs = [{**run(asked.folder, documents), ONCE[0]: loaded} for _ in range(asked.runs)]
    print(*report(runs), sep="\n")


if __name__ == "__main__":
    main()
