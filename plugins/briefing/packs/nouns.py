"""Build ``nouns.tsv``: ``python nouns.py WORDNET``, the folder of WordNet 3.0's database files.

A row is a noun in small letters whose first sense is a thing that has no page here (a vessel, a
work, an animal, a dish …), and none of whose senses that WordNet's texts have is somebody, a body
or a place: "dhow", "epic", "vest", but neither "fan" nor "star".
"""

# ruff: noqa: INP001, T201 -- a folder of scripts

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from briefing.packs.tables import write_tsv  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOTS = (
    "vehicle:1 weapon:1 machine:1 musical_instrument:1 clothing:1 "
    "literary_work:1 musical_composition:1 movie:1 painting:1 sculpture:1 dramatic_composition:1 "
    "poem:1 musical:1 ballet:1 album:1 software:1 "
    "animal:1 plant:2 food:1 food:2 beverage:1 drug:1 illness:1 wind:1 fabric:1"
).split()
"""Lemma and number of the sense under which they lie; ``album`` is for records, too."""
BEARERS = frozenset({"14", "15", "18"})
"""WordNet's files of groups, locations and persons."""
NOUN = re.compile(r"[a-z]{3,}")


@dataclass(frozen=True, slots=True)
class Synset:
    """A sense: the file it is in, its words, and what it is a kind of."""

    file: str
    words: frozenset[str]
    above: tuple[str, ...]
    is_instance: bool


class WordNet:
    """The nouns of a WordNet: their senses by frequency, as offsets."""

    def __init__(self, folder: Path) -> None:
        self.synsets = {line[:8]: _synset(line) for line in _lines(folder / "data.noun")}
        fields = [line.split() for line in _lines(folder / "index.noun")]
        self.senses = {each[0]: each[-int(each[2]) :] for each in fields}
        counts = (line.split() for line in _lines(folder / "cntlist.rev"))
        self.attested = {(key.partition("%")[0], int(number)) for key, number, _ in counts}
        self.above = cache(self._above)

    def _above(self, offset: str) -> frozenset[str]:
        found = [self.above(each) for each in self.synsets[offset].above]
        return frozenset({offset}).union(*found)

    def is_thing(self, noun: str, roots: frozenset[str]) -> bool:
        """Whether a noun's first sense lies under a root, and no attested one is a bearer."""
        first, *others = self.senses[noun]
        sense = self.synsets[first]
        is_common = noun in sense.words and not sense.is_instance
        bears = any(
            self.synsets[offset].file in BEARERS and (noun, number) in self.attested
            for number, offset in enumerate(others, 2)
        )
        return is_common and not bears and not roots.isdisjoint(self.above(first))


def main(folder: Path) -> None:
    """Write the table, sorted by noun."""
    net = WordNet(folder)
    pairs = (root.split(":") for root in ROOTS)
    roots = frozenset(net.senses[lemma][int(number) - 1] for lemma, number in pairs)
    found = (noun for noun in net.senses if NOUN.fullmatch(noun) and net.is_thing(noun, roots))
    print(write_tsv(HERE / "nouns.tsv", ("noun",), ({"noun": noun} for noun in sorted(found))))


def _lines(path: Path) -> Iterator[str]:
    """The lines of a database file, without the licence that it begins with."""
    with path.open(encoding="latin-1") as file:
        yield from (line for line in file if not line.startswith("  "))


def _synset(line: str) -> Synset:
    fields = line.partition(" | ")[0].split()
    count = int(fields[3], 16)
    words = frozenset(fields[4 : 4 + 2 * count : 2])
    pointers = fields[5 + 2 * count :]
    kinds = list(zip(pointers[::4], pointers[1::4], strict=False))
    return Synset(
        file=fields[1],
        words=words,
        above=tuple(offset for kind, offset in kinds if kind in {"@", "@i"}),
        is_instance=any(kind == "@i" for kind, _ in kinds),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
