"""Fits the weights of what leads an article, by logistic regression over annotated articles.

    fit_lead.py DIR DIR …

Each DIR is a set as ``quality.py`` reads it. Prints the weights over all of them, and for each set
how well those find its lead that were fitted on the others. Needs numpy, which spaCy brings.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from quality import CACHE, MODEL, Articles
from scoring import meant_by

from briefing.config import Config
from briefing.knowledge import KnowledgeBase
from briefing.pipeline import enrich
from briefing.resolve.salience import MOST, WEIGHTS, reasons
from briefing.twin import as_json

CUT = 0.42  # of the odds, at which F1 is highest
_HELD = 0.3  # 1/C: how much small weights are preferred, in units of spread
_STEPS = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An article: its entities' reasons, a row each, which of them lead, how many lead in all."""

    rows: np.ndarray
    leads: np.ndarray
    expected: int


def read(folder: Path) -> Iterator[Case]:
    """The annotated articles of a set."""
    articles = Articles.of(folder)
    known = KnowledgeBase.load(entities=folder / "entities", snapshot=None, root=folder)
    config = Config(model=MODEL, cache=str(CACHE))
    paths = {document.path: path for path, document in articles.documents.items()}
    for found in enrich(articles.documents.values(), knowledge=known, config=config):
        path = paths[found.document.path]
        if not path.with_suffix(".json").is_file():
            continue
        expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
        source = path.read_bytes().decode("utf-8")
        meant = meant_by(expected, source, json.loads(as_json(found)))
        entities = {one.id: one for one in found.resolution.entities}
        why = reasons(
            found.document, found.extraction.sentences, found.resolution.mentions, entities
        )
        leading = {one["id"] for one in expected["entities"] if one["lead"]}
        first = {meant.get(id_): id_ for id_ in reversed(why)}  # not its double
        found_leads = {first[one] for one in leading & first.keys()}
        yield Case(
            rows=np.array([[float(much) for much in each] for each in why.values()]),
            leads=np.array([id_ in found_leads for id_ in why], dtype=float),
            expected=len(leading),
        )


def fit(cases: Sequence[Case]) -> np.ndarray:
    """The weights, the base first: Newton's method on the penalised log loss."""
    rows = np.vstack([case.rows for case in cases if len(case.rows)])
    leads = np.concatenate([case.leads for case in cases])
    spread = rows.std(axis=0) + 1e-9
    held = np.diag([0.0, *(spread**2 / _HELD)])
    rows = np.hstack([np.ones((len(rows), 1)), rows])
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        odds = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (leads - odds) - held @ weights
        bend = (rows * (odds * (1 - odds))[:, None]).T @ rows + held
        weights += np.linalg.solve(bend, slope)
    return weights


def counts(cases: Sequence[Case], weights: np.ndarray) -> np.ndarray:
    """Right, chosen and expected ones, as the plugin chooses them."""
    total = np.zeros(3)
    for case in cases:
        if len(case.rows):
            odds = 1 / (1 + np.exp(-(weights[0] + case.rows @ weights[1:])))
            order = np.argsort(-odds, kind="stable")[:MOST]
            chosen = order[odds[order] >= CUT] if odds[order[0]] >= CUT else order[:1]
            total += (case.leads[chosen].sum(), len(chosen), 0)
        total[2] += case.expected
    return total


def main(folders: Sequence[str]) -> None:
    """Fit and print."""
    if not folders:
        sys.exit(__doc__)
    sets = {folder: tuple(read(Path(folder))) for folder in folders}
    whole = np.zeros(3)
    for name, cases in sets.items():
        others = [case for other in sets if other != name for case in sets[other]]
        found = counts(cases, fit(others or cases))
        whole += found
        print(f"{2 * found[0] / (found[1] + found[2]):.3f}  {name}, fitted on the others")
    print(f"{2 * whole[0] / (whole[1] + whole[2]):.3f}  together")
    weights = fit([case for cases in sets.values() for case in cases])
    base = weights[0] - np.log(CUT / (1 - CUT))  # at zero the cut is reached
    for name, weight in zip(("base", *WEIGHTS), (base, *weights[1:]), strict=True):
        print(f"{weight:6.2f}  {name}")


if __name__ == "__main__":
    main(sys.argv[1:])
