"""The persons behind the offices: ids, names, dates of life, and when a surname means them."""

# ruff: noqa: INP001, PLR2004 -- a folder of scripts; bounds are told where they stand
from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from briefing.knowledge.as_of import first_day
from briefing.packs.tables import folded, joined, plain, read_csv, slug
from briefing.packs.terms import meet
from briefing.resolve.names import is_family_first

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from briefing.packs.terms import Term

Row = dict[str, str]

PARTICLES = {
    *("de", "da", "do", "dos", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den"),
    *("ter", "ten", "zu", "bin", "ibn", "ben", "al", "el", "st."),
}
ALIKE = 0.72  # "hasan ruhani" and "hassan rouhani" reach it, two Kims don't
TITLED = re.compile(r"^(\S+ .*), (?:Baron|Baroness|Prince|Viscount|Earl) .*$")  # most since later
REGNAL = re.compile(r"[IVX]+$")
LEAD = dt.timedelta(days=365)  # before and after the office a surname may still mean its holder
FAMILY_FIRST = {"china", "taiwan", "south-korea", "north-korea", "singapore"}
DOUBTED = {"Q56226"}  # Kim Jong-un: of three years of birth the data have one
FAMILY_WEIGHTS = {0: "0.5", 1: "0.5", 2: "0.3", 3: "0.15"}


def persons(
    data: Path,
    terms: Iterable[Term],
    taken: set[str],
    curated: dict[str, Row],
    sizes: Mapping[str, int],
) -> list[Row]:
    """One row a person who held an office, the most important first when two want one id.

    sizes   inhabitants of the countries, by id
    """
    details = {row["qid"]: row for row in read_csv(data / "leaders/persons.csv")}
    held: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        held[term.person].append(term)
    rows = []
    for person in sorted(held, key=lambda p: _importance(held[p])):
        mine = held[person]
        row = details.get(mine[0].qid, {})
        usual = curated.get(f"person:{mine[0].name}", {})
        name = usual.get("name") or TITLED.sub(r"\1", row.get("name") or mine[0].name)
        known = usual.get("id") or _free_id(name, mine, row, taken)
        taken.add(known)
        rows.append(
            {
                "id": known, "key": person, "type": "person", "kind": "office holder",
                "name": name, "within": _home(mine, sizes), "wikidata": mine[0].qid,
                "names": joined([usual.get("names", ""), *_forms(name, row, mine)]),
                "weight": "1", "family": "|".join(_family(name, row, mine[0].country)),
                "family_weight": FAMILY_WEIGHTS[min(term.rank for term in mine)],
                "meant_from": (min(first_day(t.start) for t in mine) - LEAD).isoformat(),
                "meant_until": _meant_until(mine),
                "gender": row.get("gender", ""),
                "born": _day(row.get("born", "")) if mine[0].qid not in DOUBTED else "",
                "died": _day(row.get("died", "")),
            }
        )  # fmt: skip
    return sorted(rows, key=lambda row: row["id"])


def _home(terms: list[Term], sizes: Mapping[str, int]) -> str:
    """The country of the first term; of the head of several states at once the most populous."""
    realms = {term.country for term in terms if term.rank == 0 and meet(term, terms[0])}
    return max(sorted(realms), key=lambda one: sizes.get(one, 0), default=terms[0].country)


def _importance(terms: list[Term]) -> tuple[int, str, str]:
    rank = min(term.rank for term in terms)
    last = max(term.until or "9999" for term in terms)
    return (
        rank,
        "".join(chr(ord("9") - int(c) + ord("0")) if c.isdigit() else c for c in last),
        terms[0].person,
    )


def _free_id(name: str, terms: list[Term], row: Row, taken: set[str]) -> str:
    base = slug(name)
    year = row.get("born", "")[:4]
    options = [base, f"{base}-{terms[0].country}", f"{base}-{year}" if year else base]
    options.append(f"{base}-{terms[0].qid.lower() or slug(terms[0].start)}")
    return next(option for option in options if option not in taken)


def _day(text: str) -> str:
    return text if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", text) else ""


def _meant_until(terms: list[Term]) -> str:
    """A year after the last office ended; empty while one is held."""
    if any(not term.until for term in terms):
        return ""
    return (max(first_day(term.until) for term in terms) + LEAD).isoformat()


def _forms(name: str, row: Row, terms: list[Term]) -> list[str]:
    """Other full names: as data give them, without marks or initials, family name first."""
    given = [
        name,
        *row.get("aliases", "").split("|"),
        row.get("enwiki", ""),
        *(t.name for t in terms),
        *(t.spelt for t in terms),
    ]
    forms = [re.sub(r"\s*\([^)]*\)|,.*", "", form) for form in given if form]
    forms += [re.sub(r" [A-Z]\.(?= )", "", form) for form in forms]
    forms += [re.sub(r"-([a-z]\w+)$", lambda m: f" {m[1].capitalize()}", form) for form in forms]
    family = row.get("family_name", "")
    words = name.split()
    if family and len(words) == 2 and family in words and words[-1] == family:
        forms.append(f"{family} {words[0]}")
    forms += [plain(form) for form in forms]
    return [form for form in forms if re.fullmatch(r"[^\[\]{}=()]+ [^\[\]{}=()]+", form)
            and form != name and not form.isupper() and _is_alike(form, name)]  # fmt: skip


def _is_alike(form: str, name: str) -> bool:
    """Whether two names can be one person's: the data have some aliases of somebody else."""
    mine, theirs = folded(form), folded(name)
    shared = set(mine.split()) & set(theirs.split())
    close = SequenceMatcher(None, mine, theirs, autojunk=False).ratio() >= ALIKE
    return close or len(shared) > 1 or (bool(shared) and len(mine.split()) < 3)


def _family(name: str, row: Row, country: str) -> list[str]:
    """The surname, with and without its particle; none where the name shows no plain one."""
    given = row.get("family_name", "")
    words = re.sub(r",.*| (Jr|Sr)\.?$", "", name).split()
    families = [given] if given else []
    if not given or (given.lower() not in name.lower() and given[:2].lower() in {"al", "el"}):
        is_first = country in FAMILY_FIRST and is_family_first(name)
        families += words[:1] if is_first else _last_words(words)
    forms: list[str] = []
    for family in families:
        bare = re.sub(r"^(?:al|el|as|ar|ash)-", "", family)
        bare = " ".join(w for w in bare.split() if w.lower() not in PARTICLES)
        forms += [family, bare, plain(family), plain(bare)]
    return [
        f
        for f in dict.fromkeys(forms)
        if len(f) > 1 and f != name and f[:1].isupper() and f.isprintable()
    ]


def _last_words(words: list[str]) -> list[str]:
    """The last word with the particles before it; none for a king's number or a single name."""
    if len(words) < 2 or REGNAL.match(words[-1]) or not words[-1][:1].isalpha():
        return []
    inner = range(1, len(words) - 1)
    first = next((n for n in inner if words[n].lower() in PARTICLES), len(words) - 1)
    return [" ".join(words[first:])]
