"""Measures the pipeline on annotated articles, against what the spaCy model alone makes of them.

    quality.py [--data DIR] [--out DIR] [--model NAME] [--errors]

Reads every .txt and .md of DIR (or of DIR/briefings) and sends it through the same functions as
``make html``; dossiers in DIR/entities count. An expectation is NAME.json beside NAME.txt.
"""

from __future__ import annotations

import json
import sys
import time
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scoring import COUNTED, PARTS, Json, score
from tally import Score

from briefing.config import Config
from briefing.errors import BriefingError
from briefing.extract.language import load_language
from briefing.knowledge import KnowledgeBase
from briefing.model import Document
from briefing.pipeline import enrich
from briefing.read import read_article
from briefing.twin import as_json

ROOT = Path(__file__).resolve().parent.parent
SETS = (ROOT.parent / "shared" / "bench" / "dev", ROOT / "tests" / "quality" / "passages")
MODEL = Config().model
CACHE = ROOT / ".cache" / "quality"
FORMATS = frozenset({".txt", ".md"})
RAW_TYPES = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place",
    "NORP": "place", "EVENT": "event",
}  # fmt: skip
RAW_MEASURES = frozenset({"mentions", "entities", "linking", "date spans", "dates"})
SHARES = ("speakers of direct quotes", "speakers of indirect quotes", "former", *PARTS)
_SHOWN_ERRORS = 3  # words for each kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Articles:
    """The articles of a folder.

    documents  by path
    refused    what is wrong with those that can't be read, by path
    """

    folder: Path
    documents: Mapping[Path, Document]
    refused: Mapping[Path, BriefingError]

    @classmethod
    def of(cls, folder: Path) -> Articles:
        """Read all .txt and .md files, in the order of their names."""
        documents: dict[Path, Document] = {}
        refused: dict[Path, BriefingError] = {}
        inner = folder / "briefings"
        for path in sorted((inner if inner.is_dir() else folder).iterdir()):
            if path.suffix not in FORMATS:
                continue
            try:
                documents[path] = read_article(path, root=folder)
            except BriefingError as error:
                refused[path] = error
        return cls(folder=folder, documents=documents, refused=refused)

    def expectations(self) -> dict[str, Path]:
        """The article that each expectation beside them is of, by its name."""
        articles = [*self.documents, *self.refused]
        return {path.stem: path for path in articles if path.with_suffix(".json").is_file()}


def predict(articles: Articles, *, model: str, cache_folder: Path = CACHE) -> dict[str, str]:
    """The JSON twin of each article by its name, as the site would lay it beside the page."""
    folder = articles.folder
    knowledge = KnowledgeBase.load(entities=folder / "entities", snapshot=None, root=folder)
    names = {document.path: path.stem for path, document in articles.documents.items()}
    config = Config(model=model, cache=str(cache_folder))
    briefings = enrich(articles.documents.values(), knowledge=knowledge, config=config)
    return {names[one.document.path]: as_json(one) for one in briefings}


def raw(text: str, *, model: str) -> dict[str, Any]:
    """What the model alone says, line by line; each spelling is an entity, dates have no value."""
    entities: dict[str, dict[str, str]] = {}
    mentions: list[dict[str, Any]] = []
    dates: list[dict[str, Any]] = []
    offset = 0
    for doc in load_language(model).pipe(text.splitlines(keepends=True)):
        for span in doc.ents:
            place = {"start": offset + span.start_char, "end": offset + span.end_char}
            if kind := RAW_TYPES.get(span.label_):
                entity = {"id": span.text, "type": kind, "name": span.text}
                entities.setdefault(span.text, entity)
                mentions.append({**place, "entity": span.text})
            elif span.label_ == "DATE":
                dates.append({**place, "value": ""})
        offset += len(doc.text)
    return {"text": text, "entities": [*entities.values()], "mentions": mentions, "dates": dates}


def measure(articles: Articles, predictions: Mapping[str, str], *, model: str) -> tuple[Score, ...]:
    """The scores of the model alone and of the pipeline, over all articles with expectations."""
    alone, ours = Score(), Score()
    for name, path in articles.expectations().items():
        expected: Json = json.loads(path.with_suffix(".json").read_text("utf-8"))
        source = path.read_bytes().decode("utf-8")
        alone += score(expected, source, raw(source, model=model))
        twin = predictions.get(name)
        ours += score(expected, source, json.loads(twin) if twin else None)
    return alone, ours


# --- what is printed --------------------------------------------------------------------------


def table(alone: Score, ours: Score) -> Iterator[str]:
    """A line a measure: precision, recall, F1 of both; then shares and counts."""
    yield f"{'':28}{'the model alone':>21}{'whole pipeline':>24}"
    yield f"{'':28}{'P':>7}{'R':>7}{'F1':>7}   {'P':>7}{'R':>7}{'F1':>7}"
    for name in COUNTED:
        yield _line(
            name, _figures(alone, name) if name in RAW_MEASURES else "–", _figures(ours, name)
        )
    yield _line("names", _share(alone, "names"), _share(ours, "names"))
    for name in SHARES:
        yield _line(name, "–", _share(ours, name))
    yield _line("persons right", _persons(alone), _persons(ours))
    for kind in ("wrong", "double"):
        key = f"persons {kind}"
        yield _line(f"{key} an article", _mean(alone, key), _mean(ours, key))
    yield _line("traps sprung", _fraction(alone, "traps"), _fraction(ours, "traps"))


def _line(name: str, alone: str, ours: str) -> str:
    return f"{name:28}{alone:>21}   {ours:>21}"


def _figures(side: Score, name: str) -> str:
    return "".join(f"{figure:7.3f}" for figure in side.figures(name))


def _mean(side: Score, key: str) -> str:
    return f"{side.rates[key].right / max(1, side.articles):.2f}"


def _fraction(side: Score, key: str) -> str:
    return f"{side.rates[key].right:.0f}/{side.rates[key].expected:.0f}"


def _share(side: Score, key: str) -> str:
    return f"{_fraction(side, key)}{side.rates[key].recall:7.3f}"


def _persons(side: Score) -> str:
    right, *others = (side.rates[f"persons {kind}"].right for kind in ("right", "wrong", "double"))
    every = right + sum(others)
    return f"{right:.0f}/{every:.0f}{right / every if every else 1.0:7.3f}"


def kinds_of_error(ours: Score) -> Iterator[str]:
    """The kinds of error of each measure, the most frequent first, each with a few of its words."""
    yield "Kinds of error (to find rules that fail, not words to list):"
    kinds: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for name, kind, words in ours.errors:
        kinds[name, kind][words] += 1
    totals = Counter({key: words.total() for key, words in kinds.items()})
    order = {name: place for place, name in enumerate((*COUNTED, "names", *PARTS, "traps"))}
    for (name, kind), count in sorted(
        totals.items(), key=lambda pair: (order[pair[0][0]], -pair[1], pair[0])
    ):
        often = " · ".join(words for words, _ in kinds[name, kind].most_common(_SHOWN_ERRORS))
        yield f"  {count:4} {name}: {kind}   {often}"


def run(folder: Path, *, out: Path | None, model: str, errors: bool) -> None:
    """Measure one folder and print it."""
    began = time.monotonic()
    articles = Articles.of(folder)
    for error in articles.refused.values():
        print(f"left out: {error}", file=sys.stderr)
    predictions = predict(articles, model=model)
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        for name, twin in predictions.items():
            (out / f"{name}.json").write_text(twin, encoding="utf-8", newline="\n")
    expected = len(articles.expectations())
    lines: list[str] = []
    if expected:
        alone, ours = measure(articles, predictions, model=model)
        lines += table(alone, ours)
        lines += ["", *kinds_of_error(ours)] if errors else []
    took = time.monotonic() - began
    written = f", predictions in {out}/" if out is not None else ""
    print(
        f"{_named(folder)}: {_count(len(predictions), 'article')} read, {expected} with"
        f" expectations{written}; {took:.0f} s"
    )
    print(*lines, sep="\n", end="\n\n" if lines else "")


def _named(folder: Path) -> str:
    return folder.name if folder in SETS else str(folder)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def folders(data: Path | None) -> Sequence[Path]:
    """What to measure: the folder that was asked for, else the sets that are there."""
    if data is None:
        return [folder for folder in SETS if folder.is_dir()]
    if not data.is_dir():
        sys.exit(f"{data} is not a folder\n  Name the folder that holds the articles: DATA=DIR")
    return [data]


def main(arguments: Iterable[str] | None = None) -> None:
    """Measure what the command line names."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--model", default=MODEL)
    parser.add_argument("--errors", action="store_true")
    asked = parser.parse_args(None if arguments is None else [*arguments])
    chosen = folders(asked.data)
    print(
        f"Measuring the whole pipeline, and {asked.model} alone"
        " (some seconds to start, then 0.2 s an article) …",
        flush=True,
    )
    try:
        for folder in chosen:
            run(folder, out=asked.out, model=asked.model, errors=asked.errors)
    except BriefingError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
