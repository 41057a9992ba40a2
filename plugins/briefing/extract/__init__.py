"""All of spaCy: documents in, what grammar and model see in them out."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from ..digest import code_in, digest_of
from ..errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..errors import FaultError
    from ..model import Document, Extraction

BATCH = 16  # whole articles; measured best in time and memory, and what one worker gets at a time


def extract(
    documents: Iterable[Document], *, model: str, processes: int = 1
) -> Iterator[Extraction | FaultError]:
    """What grammar and model see in each document, one extraction a document, in their order.

    Where our own code fails at a document, its error stands in the place of the extraction.

    model      a spaCy pipeline with ``ner`` and ``parser``: name of a package, or a path
    processes  more than one starts as many workers; the result is the same
    Raises ModelError if the pipeline isn't there or lacks a component, or if the system ended a
    worker. Documents are taken as needed: at most two batches a process are in memory.
    """
    batches = _batches(documents)
    if processes <= 1:
        for batch in batches:
            yield from _extract_batch(batch, model)
        return
    try:
        yield from _extract_beside(batches, model, processes)
    except BrokenProcessPool as error:
        raise ModelError(
            "a process that reads articles was ended by the system, most often for want of memory",
            "What was read by then is kept. With `BRIEFING_PROCESSES = 1` one process reads all.",
        ) from error


def _extract_beside(
    batches: Iterable[tuple[Document, ...]], model: str, processes: int
) -> Iterator[Extraction | FaultError]:
    with ProcessPoolExecutor(
        processes, mp_context=get_context("spawn"), initializer=_use_one_thread
    ) as pool:
        waiting: deque[Future[tuple[Extraction | FaultError, ...]]] = deque()
        for batch in batches:
            waiting.append(pool.submit(_extract_batch, batch, model))
            if len(waiting) >= 2 * processes:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def fingerprint(model: str) -> str:
    """A digest that changes whenever an extraction might: our code, spaCy, the model.

    Never imports spaCy. A model that isn't installed has a fingerprint, too; ``extract`` says so.
    """
    parts = sorted(each for each in Path(model).rglob("*") if each.is_file())
    versions = (f"{name}={_version(name)}" for name in ("spacy", "thinc", "numpy", model))
    here = Path(__file__).parent
    code = [*code_in(here), here.parent / "abbreviations.py"]
    return digest_of([*code, *parts], *versions)


def _version(package: str) -> str:
    try:
        return version(package)
    except (PackageNotFoundError, ValueError):  # a path is no name of a package
        return "none"


def _batches(documents: Iterable[Document]) -> Iterator[tuple[Document, ...]]:
    stream = iter(documents)
    while batch := tuple(islice(stream, BATCH)):
        yield batch


def _use_one_thread() -> None:
    # before numpy is loaded; else each worker starts as many threads as there are cores
    os.environ["OMP_NUM_THREADS"] = "1"


def _extract_batch(
    documents: tuple[Document, ...], model: str
) -> tuple[Extraction | FaultError, ...]:
    # Here, for it compiles some hundred patterns that a warm build has no use for.
    from .batch import extract_batch

    return extract_batch(documents, model)
