"""Build the packs: ``python plugins/briefing/packs/build.py DATA_FOLDER``.

A script, and no part of the imported package: it lies beside what it writes, reads the data
folder, needs nothing that the package doesn't, and writes the same bytes each time. What the files
hold: README.md in this folder.
"""

# ruff: noqa: INP001 -- a folder of scripts; bounds are told where they stand
from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from briefing.knowledge.curated import Curated  # noqa: E402
from briefing.packs import (  # noqa: E402
    corrections,
    countries,
    flags,
    organisations,
    outlines,
    people,
    persons,
    places,
    terms,
)
from briefing.packs.tables import read_tsv, write_tsv  # noqa: E402

Row = dict[str, str]

NAMED = (
    "id",
    "type",
    "kind",
    "name",
    "names",
    "demonyms",
    "within",
    "wikidata",
    "lat",
    "lon",
    "weight",
)
FACTS = ("iso2", "official", "capital", "capital_since", "location", "area", "population",
         "population_year", "languages", "government")  # fmt: skip
LIFE = ("family", "family_weight", "meant_from", "meant_until", "gender", "born", "died")
TENURE = ("person", "title", "of", "rank", "start", "until", "confirmed", "flags", "predecessor",
          "successor", "gaps", "source")  # fmt: skip


def main(data: Path) -> None:
    """Write every pack file and say how many rows each has."""
    named = read_tsv(HERE / "names_curated.tsv")
    curated = {row["joins"]: row for row in named if row["joins"]}
    country_rows = countries.countries(data, curated)
    ids = {row["iso2"]: row["id"] for row in country_rows if row["iso2"]} | {"PS": "palestine"}
    items = {row["iso2"]: row["wikidata"] for row in read_tsv(HERE / "items.tsv")}
    country_rows = [row | {"wikidata": items.get(row["iso2"], "")} for row in country_rows]
    country_rows = with_palestine(country_rows, curated)
    body_rows = organisations.organisations(data, curated)
    taken = {row["id"] for row in [*named, *country_rows, *body_rows]}
    write_places(data, ids, curated, taken)
    write_countries(data, ids, country_rows)
    told = Curated(HERE / "curated").lines({})
    told_here = [row for row in body_rows if row["id"] not in told]
    write("organisations.tsv", (*NAMED, "acronym", "founded", "aim"), told_here)
    sizes = {row["id"]: int(row.get("population") or 0) for row in country_rows}
    write_people(data, ids, body_rows, taken, curated, sizes=sizes)
    shapes, arcs = outlines.outlines(data, ids)
    write("outlines.tsv", ("id", "scale", "main", "box", "rings", "worth"), shapes)
    write("arcs.tsv", ("steps",), arcs)
    write("flags.tsv", ("id", "svg"), flags.flags(data, country_rows))


def write(name: str, columns: tuple[str, ...], rows: list[Row]) -> None:
    """Write one file, and say so."""
    sys.stdout.write(f"{name}: {write_tsv(HERE / name, columns, rows)} rows\n")


def write_places(data: Path, ids: dict[str, str], curated: dict[str, Row], taken: set[str]) -> None:
    """Capitals, cities, seas and regions; their ids are taken afterwards."""
    capital_rows = places.capitals(data, ids, curated)
    reserved = {row["id"] for row in curated.values() if row["joins"].startswith("city:")}
    taken |= {row["id"] for row in capital_rows}
    free = taken - (reserved - {row["id"] for row in capital_rows})
    city_rows = places.cities(data, ids, capital_rows, free, curated)
    taken |= {row["id"] for row in city_rows}
    region_rows = places.regions(data, taken, curated)
    taken |= {row["id"] for row in region_rows}
    write("capitals.tsv", (*NAMED, "capital_of"), capital_rows)
    write("cities_ccby.tsv", (*NAMED, "population", "geonameid", "state", "elsewhere"), city_rows)
    write("regions.tsv", NAMED, region_rows)


def write_countries(data: Path, ids: dict[str, str], rows: list[Row]) -> None:
    """Countries with their yearly sheets; names under the ODbL apart."""
    numbers = ("edition", "population", "estimate_of")
    write("countries.tsv", (*NAMED, *FACTS), rows)
    write(
        "countries_odbl.tsv",
        ("id", "iso3", "numeric", "names", "demonyms", "region", "subregion"),
        countries.odbl_names(data, ids),
    )
    sheets = (("population", numbers), ("names", ("from_edition", "long_name")))
    told = {iso2: known for iso2, known in ids.items() if iso2 != "PS"}  # only the West Bank is
    called = {ids[iso2] for iso2 in countries.OTHERWISE_CALLED}
    for sheet, columns in sheets:
        found = countries.by_edition(data, f"{sheet}_by_edition", told, columns)
        if sheet == "names":
            found = [row for row in found if row["id"] not in called]
        write({"names": "official_names"}.get(sheet, sheet) + ".tsv", ("id", "editions"), found)
    found = countries.memberships(data, ids)
    write("memberships.tsv", ("id", "body", "status", "first", "last"), found)


def write_people(  # noqa: PLR0913 -- what the rows are joined with
    data: Path,
    ids: dict[str, str],
    bodies: list[Row],
    taken: set[str],
    curated: dict[str, Row],
    *,
    sizes: dict[str, int],
) -> None:
    """Persons and their tenures; those under other licences in files of their own."""
    names = {
        name.lower(): row["id"]
        for row in bodies
        for name in (row["name"], *row["names"].split("|"))
    }
    others = people.minister_terms(data, ids, names)
    heads, ministers = people.heads(data, ids, others), people.ministers(data, others)
    rows = persons.persons(data, heads + ministers, taken, curated, sizes)
    id_of = {row["key"]: row["id"] for row in rows}
    write("persons.tsv", (*NAMED, *LIFE), rows)
    lines = Curated(HERE / "curated").tenures
    better = corrections.curated_terms(lines, ids.values(), {v: k for k, v in id_of.items()})
    told = [term for term in heads if not (terms.is_untold(term) or terms.is_before_a_reign(term))]
    heads = people.linked(corrections.corrected(told, better))
    heads = [term for term in heads if corrections.CURATED not in term.also]
    held = [term for term in (*heads, *ministers) if not terms.is_brief(term)]
    tenures = sorted(
        (tenure(term, id_of) for term in held), key=lambda row: [row[c] for c in TENURE]
    )
    for name in ("tenures_ccby.tsv", "tenures_ccbysa.tsv", "tenures.tsv"):
        mine = [row for row in tenures if licence_file(row["source"]) == name]
        write(name, TENURE, mine)


def licence_file(sources: str) -> str:
    """Into which file a row belongs, by the licences of its sources."""
    if "ifg" in sources.split(";"):
        return "tenures_ccby.tsv"
    return "tenures_ccbysa.tsv" if sources == "wlc" else "tenures.tsv"


def tenure(term: terms.Term, id_of: dict[str, str]) -> Row:
    """A term as a row."""
    return {
        "person": id_of[term.person], "title": term.title, "of": term.country,
        "rank": str(term.rank), "start": term.start, "until": term.until,
        "confirmed": term.confirmed, "flags": "".join(sorted(term.flags)),
        "predecessor": id_of.get(term.before, term.before),
        "successor": id_of.get(term.after, term.after),
        "gaps": "|".join(f"{first}/{last}" for first, last in term.gaps), "source": term.sources,
    }  # fmt: skip


def with_palestine(rows: list[Row], curated: dict[str, Row]) -> list[Row]:
    """The rows and Palestine, which the Factbook doesn't describe as one: names alone."""
    usual = curated["country:PS"]
    row = {
        "id": usual["id"], "type": "place", "kind": "disputed", "iso2": "PS", "name": usual["name"],
        "names": usual["names"], "demonyms": usual["demonyms"], "weight": "1",
    }  # fmt: skip
    return sorted([*rows, row], key=lambda one: one["id"])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
