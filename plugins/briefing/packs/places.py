"""Capitals, seas and regions (Natural Earth, public domain); cities (GeoNames, CC BY) apart."""

# ruff: noqa: INP001, PLR2004 -- a folder of scripts; bounds are told where they stand
from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefing.packs.tables import folded, joined, plain, read_csv, slug

if TYPE_CHECKING:
    from pathlib import Path

Row = dict[str, str]

LARGE = 100_000  # inhabitants from which a city is in the gazetteer
CAPITAL_OF = {"Hargeisa": "", "Prishtina": "XK"}  # Natural Earth gives these no country code
NOT_THE_SEAT = {  # several capitals: the one that the press lets stand for the government stays
    "Abidjan", "Bujumbura", "Cotonou", "Sucre", "Dar es Salaam", "Bloemfontein", "Cape Town",
    "Yangon", "Johannesburg", "Hamilton",
}  # fmt: skip
SEATS = {"Dodoma": "TZ", "Juba": "SS", "Ramallah": ""}
SEA_KINDS = {"ocean", "sea", "gulf", "bay", "strait", "channel"}
REGION_KINDS = {"Desert", "Island", "Island group", "Peninsula", "Pen/cape", "Range/mtn", "Isthmus"}
NOT_SO_CALLED = {"1931681"}  # GeoNames' Victoria: news says Hong Kong, and means another
WIDER = {"Gaza"}
"""Forms of a city's name that news gives to what lies round it: there "Gaza" is the Strip."""
WIDER_WEIGHT = "0.5"
LEFT_OUT = {
    "PUNJAB": "",
    "Caribbean Sea": "",
    "Inner Sea": "",
    "Inner Seas": "",
    "KOREA": "",
    "INDIA": "",
}


def capitals(data: Path, ids: dict[str, str], curated: dict[str, Row]) -> list[Row]:
    """The world's capitals and old capitals, each with the country that it may stand for."""
    rows = []
    for source in read_csv(data / "places/ne_populated_places_50m.csv"):
        if not source["kind"].startswith("Admin-0"):
            continue
        name, iso2 = source["name_en"] or source["name"], source["country"]
        iso2 = CAPITAL_OF.get(name, iso2)
        country = ids.get(iso2, "")
        spelt = (name, source["name"], *source["aliases"].split("|"))
        usual = next((curated[k] for n in spelt if (k := f"city:{iso2}:{n}") in curated), {})
        name = usual.get("name") or name
        if not country or slug(name) == country:
            continue  # Singapore, Monaco: the country is the city
        is_seat = SEATS.get(name) == iso2 or (bool(source["capital"]) and name not in NOT_THE_SEAT)
        rows.append(
            {
                "id": usual.get("id") or slug(name), "type": "place", "kind": "capital",
                "name": name, "iso2": iso2, "geonameid": source["geonameid"],
                "names": joined([usual.get("names", ""), *spellings(name, source["name"])]),
                "demonyms": usual.get("demonyms", ""), "within": country,
                "wikidata": source["wikidata"], "lat": source["lat"], "lon": source["lon"],
                "weight": "0.95", "capital_of": country if is_seat else "",
            }
        )  # fmt: skip
    return sorted(unlike(rows), key=lambda row: row["id"])


def spellings(name: str, *others: str) -> list[str]:
    """Other ways to write a place's name: without marks, with the curly apostrophe."""
    forms = [plain(name), name.replace("'", "’"), *others]
    return [
        f"{form}={WIDER_WEIGHT}" if form in WIDER else form
        for form in forms
        if form and form != name
    ]


def unlike(rows: list[Row]) -> list[Row]:
    """The rows, the later of two with one id renamed after its country."""
    seen: set[str] = set()
    for row in rows:
        if row["id"] in seen:
            row["id"] = f"{row['id']}-{row['within']}"
        seen.add(row["id"])
    return rows


def cities(data: Path, ids: dict[str, str], capital_rows: list[Row], taken: set[str],
           curated: dict[str, Row]) -> list[Row]:  # fmt: skip
    """Large cities that are no capital, weighed by inhabitants against all towns of their name."""
    sources = read_csv(data / "places/cities15000.csv")
    inhabitants: dict[str, int] = defaultdict(int)
    countries: dict[str, set[str]] = defaultdict(set)
    for source in sources:
        inhabitants[folded(source["name"])] += int(source["population"])
        countries[folded(source["name"])].add(ids.get(source["country"], ""))
    is_capital = {row["geonameid"] for row in capital_rows} | {
        f"{row['iso2']}:{folded(row['name'])}" for row in capital_rows
    }
    rows = []
    for source in sorted(sources, key=lambda s: (-int(s["population"]), int(s["geonameid"]))):
        population, iso2 = int(source["population"]), source["country"]
        usual = curated.get(f"city:{iso2}:{source['name']}", {})
        if (population < LARGE and not usual) or iso2 not in ids:
            continue
        if source["geonameid"] in is_capital or f"{iso2}:{folded(source['name'])}" in is_capital:
            continue
        name = usual.get("name") or source["name"]
        is_no_name = source["geonameid"] in NOT_SO_CALLED or ("'" in name[1:-1] and "ḩ" in name)
        if slug(name) == ids[iso2] or is_no_name:
            continue
        share = population / max(1, inhabitants[folded(source["name"])])
        known = next(
            i for i in (usual.get("id") or slug(name), f"{slug(name)}-{ids[iso2]}",
                        f"{slug(name)}-{source['geonameid']}") if i not in taken
        )  # fmt: skip
        taken.add(known)
        rows.append(
            {
                "id": known, "type": "place", "kind": "city", "name": name,
                "names": joined([usual.get("names", ""), *spellings(name)]),
                "demonyms": usual.get("demonyms", ""), "within": ids[iso2],
                "lat": source["lat"], "lon": source["lon"],
                "weight": f"{likelihood(population) * share:.2f}", "population": str(population),
                "geonameid": source["geonameid"],
                "state": curated.get(f"state:{iso2}:{source['admin1']}", {}).get("id", ""),
                "elsewhere": "|".join(
                    sorted(countries[folded(source["name"])] - {"", ids[iso2]})
                ),
            }
        )  # fmt: skip
    return sorted(rows, key=lambda row: row["id"])


def likelihood(population: int) -> float:
    """How likely a capitalised word that is a city's name means that city (ours, by size)."""
    steps = ((5_000_000, 0.95), (1_000_000, 0.9), (300_000, 0.75), (0, 0.55))
    return next(weight for least, weight in steps if population >= least)


def regions(data: Path, taken: set[str], curated: dict[str, Row]) -> list[Row]:
    """Seas, straits, islands and ranges with a usual English name that nothing else has."""
    rows: dict[str, Row] = {}
    for source in read_csv(data / "places/ne_seas_and_regions_50m.csv"):
        name = usual_name(source["name"] or "")
        known = slug(name)
        usual = curated.get(f"region:{known}", {})
        is_taken = (known in taken and not usual) or known in rows
        if not name or is_taken or source["name"] in LEFT_OUT:
            continue
        if source["kind"] not in SEA_KINDS | REGION_KINDS or int(source["scalerank"] or 9) > 4:
            continue
        rows[known] = {
            "id": known, "type": "place", "kind": source["kind"].split("/")[0].lower(),
            "name": name, "names": joined(
                [usual.get("names", ""), *spellings(name), source["aliases"] or ""]
            ),
            "lat": source["lat"], "lon": source["lon"], "wikidata": source["wikidata"],
            "weight": "0.7" if " " in name else "0.5",
        }  # fmt: skip
    return sorted(rows.values(), key=lambda row: row["id"])


def usual_name(name: str) -> str:
    """A map's name as a text writes it; empty if it is shortened or no English."""
    name = " ".join(name.split())
    foreign = ("Golf", "Bahía", "Isla", "Cord", "Serra ", "Sierra ", "ILHAS", "ISLAS", "ARCHIPEL",
               "PÉN", "PLANALTO", "DESIERTO", "Pén", "PEN. ", "HAUT", "Río", "ALTI-")  # fmt: skip
    if "." in name or name.startswith(foreign) or "ISANDS" in name:
        return ""
    if name.isupper():
        small = {"Of", "The", "De", "Du"}
        words = [word.capitalize() for word in name.split()]
        name = " ".join(word.lower() if word in small else word for word in words)
    return name
