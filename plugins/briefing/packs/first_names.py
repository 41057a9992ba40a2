"""Build ``first_names.tsv``: ``python first_names.py WORD_LIST``, where the package faker is.

WORD_LIST holds English words, one a line. A first name that is also a word ("Amber"), or the name
of a place that the packs know ("Milan"), tells too little of a person and stays out.
"""

# ruff: noqa: INP001, T201 -- a folder of scripts
from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Collection
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from anyascii import anyascii

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from briefing.packs.tables import read_tsv, write_tsv  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "GEORGIAN", "ARMENIAN")
"""Scripts that are written in Latin letters sound by sound, as texts have them."""
LISTS = re.compile(r"first_names?(?:$|_)|first_romanized")
SHAPE = re.compile(r"[a-z]{3,}(?:-[a-z]+)?")
OTHER_WORDS = frozenset("das der des les los las san santa santo saint sol mar nova villa".split())
"""Words of other languages that begin names of places and works."""


def first_names() -> Iterator[str]:
    """The first names of all lists in plain lower-case letters."""
    providers = import_module("faker.providers.person")
    for module in iter_modules(providers.__path__):
        provider = import_module(f"{providers.__name__}.{module.name}").Provider
        for attribute in filter(LISTS.match, dir(provider)):
            names = getattr(provider, attribute)
            for name in names if isinstance(names, Collection) else ():
                plain = anyascii(name).lower().strip() if isinstance(name, str) else ""
                if SHAPE.fullmatch(plain) and is_spelt(name):
                    yield plain


def is_spelt(name: str) -> bool:
    """Whether all letters are of scripts that texts spell in Latin letters."""
    return all(unicodedata.name(c, "").startswith(SCRIPTS) for c in name if c.isalpha())


def places() -> Iterator[str]:
    """The places of the packs that have one word, in plain lower-case letters."""
    for file in ("countries", "capitals", "cities_ccby", "regions", "names_curated"):
        for row in read_tsv(HERE / f"{file}.tsv"):
            yield anyascii(row["name"]).lower()


def main(words: Path) -> None:
    """Write the file."""
    ordinary = {word for word in words.read_text(encoding="utf-8").split() if word.islower()}
    named = set(places())
    rows = [
        {"name": name}
        for name in sorted({*first_names()})
        if name not in ordinary | named | OTHER_WORDS
    ]
    print(write_tsv(HERE / "first_names.tsv", ("name",), rows))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
