"""Which of two names in one country are one person's, where the data give only one an identity."""

# ruff: noqa: INP001, PLR2004 -- a folder of scripts; bounds are told where they stand
from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from briefing.packs.tables import read_csv, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from briefing.packs.terms import Term

SMALL = {"al", "el", "bin", "ibn", "de", "da", "do", "dos", "del", "la", "van", "der", "von", "jr"}
ALIKE = 0.8  # "gouma" and "goumba" reach it, "jalil" and "khalil" don't
SPELLINGS = {
    "Abdul Hamid Dubaybah": "Abdul Hamid Dbeibeh",
    "Camsek Chin": "Elias Camsek Chin",
    "Cesare Gasperoni": "Cesare Antonio Gasperoni",
    "Gian Franco Terenzi": "Gianfranco Terenzi",
    "Maktum bin Rashid al-Maktum": "Maktoum bin Rashid Al Maktoum",
    "Muhammad bin Abd al-Rahman Al Thani": "Mohammed bin Abdulrahman bin Jassim Al Thani",
    "Kazymzhomart Tokayev": "Kassym-Jomart Tokayev",
    "Nangola Mbumba": "Nangolo Mbumba",
    "Rodolfo Nin Nova": "Rodolfo Nin Novoa",
    "Stephen Kalonzo Musyoka": "Kalonzo Musyoka",
}
"""One person's names that are too far apart for the rule, or two identities of one person.

Each pair was compared: same country, and the same office at the same time or the next in a career.
"""

Parts = tuple[str, ...]


def forms_of_persons(data: Path) -> dict[str, list[str]]:
    """By Wikidata id, the names that the data give a person."""
    return {
        row["qid"]: [
            form for form in (row["name"], row["enwiki"], *row["aliases"].split("|")) if form
        ]
        for row in read_csv(data / "leaders/persons.csv")
    }


def joined(
    terms: Iterable[Term], pool: Iterable[Term], forms: Mapping[str, Sequence[str]]
) -> list[Term]:
    """The terms, those of somebody without an identity given to whom the name must mean.

    pool   the terms among which the person may be found
    forms  by Wikidata id, further names
    One name is another's, with parts left out or spelt a little otherwise, and only one person of
    the country fits. Of two names without an identity the fuller stays.
    """
    persons: dict[str, dict[str, Term]] = defaultdict(dict)
    for term in pool:
        persons[term.country].setdefault(term.person, term)
    parts = {
        key: [_parts(name) for name in (term.name, *forms.get(term.qid, ()))]
        for some in persons.values()
        for key, term in some.items()
    }
    found: dict[tuple[str, str], Term] = {}
    for country, some in persons.items():
        by_name = {term.name: term for term in some.values()}
        for key, term in some.items():
            if usual := by_name.get(SPELLINGS.get(term.name, "")):
                found[country, key] = usual
        for key in (k for k, term in some.items() if not term.qid and (country, k) not in found):
            mine = _parts(some[key].name)
            fits = [
                other
                for other_key, other in some.items()
                if other_key != key and (other.qid or len(other.name) > len(some[key].name))
                and any(_is_one(mine, theirs) for theirs in parts[other_key])
            ]  # fmt: skip
            if len(fits) == 1:
                found[country, key] = fits[0]
    return [_renamed(term, found) for term in terms]


def _renamed(term: Term, found: Mapping[tuple[str, str], Term]) -> Term:
    for _ in range(2):  # a short name may lead to a fuller one, and that to an identity
        if other := found.get((term.country, term.person)):
            spelt = term.spelt or term.name
            term = replace(term, person=other.person, qid=other.qid, name=other.name, spelt=spelt)
    return term


def _parts(name: str) -> Parts:
    return tuple(p for p in slug(name).split("-") if len(p) > 1 and p not in SMALL)


def _is_one(mine: Parts, theirs: Parts) -> bool:
    """Whether one name has all parts of the other, the first of both the same.

    A son's name has all parts of his father's, but begins with another.
    """
    if "".join(mine) == "".join(theirs):
        return len(mine) > 1
    short, long = sorted((mine, theirs), key=len)
    if len(short) < 2 or not _is_alike(short[0], long[0]):
        return False
    left = list(long)
    for part in short:
        match = next((other for other in left if _is_alike(part, other)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _is_alike(part: str, other: str) -> bool:
    if part == other:
        return True
    if min(len(part), len(other)) < 5 or part.rstrip("aeo") == other.rstrip("aeo"):
        return False  # Rafael isn't Rafaela
    return SequenceMatcher(None, part, other, autojunk=False).ratio() >= ALIKE
