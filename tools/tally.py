"""What a comparison counts: right, predicted, expected; precision, recall, F1."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Self


@dataclass(slots=True)
class Tally:
    """How many are right, of how many predicted and how many expected."""

    right: float = 0.0
    predicted: float = 0.0
    expected: float = 0.0

    def __iadd__(self, other: Tally) -> Self:
        self.right += other.right
        self.predicted += other.predicted
        self.expected += other.expected
        return self

    @property
    def precision(self) -> float:
        """The right among the predicted; 1 where nothing was expected, nor predicted."""
        return self.right / self.predicted if self.predicted else float(not self.expected)

    @property
    def recall(self) -> float:
        """The right among the expected."""
        return self.right / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _harmonic(self.precision, self.recall)


@dataclass(slots=True)
class Score:
    """What was counted in one article, or in several.

    counts  by measure: mentions, entities, dates …
    rates   by question, as right of expected: names, persons right, title, traps …
    errors  (measure, kind, words): ("mentions", "person read as place", "Jordan")
    """

    articles: int = 0
    counts: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    rates: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    errors: list[tuple[str, str, str]] = field(default_factory=list)

    def __iadd__(self, other: Score) -> Self:
        self.articles += other.articles
        for mine, theirs in ((self.counts, other.counts), (self.rates, other.rates)):
            for key, tally in theirs.items():
                mine[key] += tally
        self.errors += other.errors
        return self

    def rate(self, key: str, right: float, of: float = 1) -> None:
        """Add to a rate."""
        self.rates[key] += Tally(right, of, of)

    def figures(self, measure: str) -> tuple[float, float, float]:
        """Precision, recall and F1 of a measure; linking is B-cubed."""
        if measure != "linking":
            tally = self.counts[measure]
            return tally.precision, tally.recall, tally.f1
        precision, recall = self.rates["linking P"].recall, self.rates["linking R"].recall
        return precision, recall, _harmonic(precision, recall)


def _harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0
