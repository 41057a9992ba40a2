"""Given names that only men bear, or only women, as far as three sources know: given_names.tsv.

Run by hand, where Faker 40.63.0 and names 0.3.0 are installed, as a script.
"""

# ruff: noqa: INP001 -- a folder of scripts

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent.parent))

from briefing.resolve.names import is_family_first  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PRONOUN = {"male": "he", "female": "she"}
LATIN = "\u0250"  # letters before it
MOSTLY = 50  # times as many bearers in the census: the others are misread forms
LEAST_MEN = 3  # of a given name and no woman: most office holders are men, so that one is chance


def main() -> None:
    """Write the table: name in small letters and pronoun, sorted; names of both are left out."""
    by_faker = {gender: set(_of_faker(gender)) for gender in PRONOUN}
    by_census = {gender: dict(_of_census(gender)) for gender in PRONOUN}
    genders: dict[str, str] = {}
    for name in set().union(*by_faker.values(), *by_census.values()):
        found = {gender for gender in PRONOUN if name in by_faker[gender]}
        shares = {gender: by_census[gender].get(name, 0.0) for gender in PRONOUN}
        found |= {g for g in PRONOUN if shares[g] and shares[g] * MOSTLY >= max(shares.values())}
        if len(found) == 1:
            genders[name] = PRONOUN[found.pop()]
    for name, held in _of_office_holders().items():
        one = held[0]
        if len(set(held)) > 1 or genders.get(name, one) != one:
            genders.pop(name, None)
        elif one == "she" or len(held) >= LEAST_MEN:
            genders[name] = one
    lines = [f"{name}\t{genders[name]}\n" for name in sorted(genders)]
    (HERE / "given_names.tsv").write_text("name\tgender\n" + "".join(lines), encoding="utf-8")


def _of_faker(gender: str) -> Iterator[str]:
    """First names of one gender in Latin letters, of all of Faker's locales."""
    package = import_module("faker.providers.person")
    for module in iter_modules(package.__path__):
        provider = import_module(f"{package.__name__}.{module.name}").Provider
        for name in getattr(provider, f"first_names_{gender}", ()):
            if name and " " not in name and all(letter < LATIN for letter in name):
                yield name.casefold()


def _of_census(gender: str) -> Iterator[tuple[str, float]]:
    """First names of one gender in the US census of 1990, with their shares in percent."""
    folder = Path(str(import_module("names").__file__)).parent
    for line in (folder / f"dist.{gender}.first").read_text("ascii").splitlines():
        name, share, *_ = line.split()
        yield name.casefold(), float(share)


def _of_office_holders() -> Mapping[str, list[str]]:
    """By given name, the pronouns of the office holders who bear it."""
    held: defaultdict[str, list[str]] = defaultdict(list)
    with (HERE / "persons.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            if row["gender"] in PRONOUN and " " in row["name"] and not is_family_first(row["name"]):
                held[row["name"].partition(" ")[0].casefold()].append(PRONOUN[row["gender"]])
    return held


if __name__ == "__main__":
    main()
