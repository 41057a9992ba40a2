"""Build the packs: ``python plugins/briefing/packs/build.py DATA_FOLDER``.

A script, and no part of the imported package: it lies beside what it writes, reads the data
folder, needs the standard library alone, and writes the same bytes each time. What the files
hold: README.md in this folder.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from briefing.packs import countries, organisations, places  # noqa: E402
from briefing.packs.tables import read_tsv, write_tsv  # noqa: E402

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
FACTS = ("iso2", "official", "capital", "location", "area", "population", "population_year", "languages",
         "government")  # fmt: skip


def main(data: Path) -> None:
    """Write every pack file and say how many rows each has."""
    named = read_tsv(HERE / "names_curated.tsv")
    curated = {row["joins"]: row for row in named if row["joins"]}
    country_rows = countries.countries(data, curated)
    ids = {row["iso2"]: row["id"] for row in country_rows if row["iso2"]} | {"PS": "palestine"}
    country_rows = with_palestine(country_rows, curated)
    capital_rows = places.capitals(data, ids, curated)
    taken = {row["id"] for row in [*named, *country_rows, *capital_rows]}
    named_ids = {row["id"] for row in named if row["joins"].startswith("city:")}
    city_rows = places.cities(
        data, ids, capital_rows, taken - (named_ids - {r["id"] for r in capital_rows}), curated
    )
    taken |= {row["id"] for row in city_rows}
    by_edition = countries.by_edition
    written = {
        "countries.tsv": ((*NAMED, *FACTS), country_rows),
        "countries_odbl.tsv": (
            ("id", "iso3", "numeric", "names", "demonyms", "region", "subregion"),
            countries.odbl_names(data, ids),
        ),
        "population.tsv": (
            ("id", "editions"),
            by_edition(
                data, "population_by_edition", ids, ("edition", "population", "estimate_of")
            ),
        ),
        "official_names.tsv": (
            ("id", "editions"),
            by_edition(data, "names_by_edition", ids, ("from_edition", "long_name")),
        ),
        "memberships.tsv": (
            ("id", "body", "status", "first", "last"),
            countries.memberships(data, ids),
        ),
        "capitals.tsv": ((*NAMED, "capital_of"), capital_rows),
        "regions.tsv": (NAMED, places.regions(data, taken)),
        "cities_ccby.tsv": ((*NAMED, "population", "geonameid"), city_rows),
        "organisations.tsv": (
            (*NAMED, "acronym", "founded", "aim"),
            organisations.organisations(data, curated),
        ),
    }
    for name, (columns, rows) in written.items():
        count = write_tsv(HERE / name, columns, rows)
        sys.stdout.write(f"{name}: {count} rows\n")


def with_palestine(
    rows: list[dict[str, str]], curated: dict[str, dict[str, str]]
) -> list[dict[str, str]]:
    """The rows and Palestine, which the Factbook doesn't describe as one: names alone."""
    usual = curated["country:PS"]
    row = {
        "id": usual["id"], "type": "place", "kind": "disputed", "iso2": "PS", "name": usual["name"],
        "names": usual["names"], "demonyms": usual["demonyms"], "weight": "1",
    }  # fmt: skip
    return sorted([*rows, row], key=lambda one: one["id"])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
