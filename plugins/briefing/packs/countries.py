"""Countries and territories: Factbook facts (public domain), mledoze's names (ODbL) apart."""

# ruff: noqa: INP001, PLR2004 -- a folder of scripts; bounds are told where they stand
from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from briefing.packs.tables import joined, read_csv, slug

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

Row = dict[str, str]

MEMBERSHIPS = {
    "UN": "united-nations", "NATO": "nato", "EU": "european-union", "ASEAN": "asean",
    "AU": "african-union", "G-7": "g7", "G-8": "g8", "G-20": "g20", "BRICS": "brics",
    "OECD": "oecd", "OPEC": "opec", "SCO": "shanghai-cooperation-organisation",
    "CSTO": "collective-security-treaty-organization", "LAS": "arab-league",
    "GCC": "gulf-cooperation-council", "Mercosur": "mercosur", "APEC": "apec",
    "EAEU": "eurasian-economic-union", "CIS": "commonwealth-of-independent-states",
    "ECOWAS": "ecowas", "OSCE": "osce", "CE": "council-of-europe",
    "WTO": "world-trade-organization", "WTrO": "world-trade-organization",
    "OAS": "organization-of-american-states",
    "IAEA": "international-atomic-energy-agency",
    "Quad": "quad",
}  # fmt: skip
LEFT = {
    ("GB", "EU"): "2020", ("RU", "CE"): "2022", ("UZ", "CSTO"): "2012", ("QA", "OPEC"): "2018",
    ("EC", "OPEC"): "2019", ("NI", "OAS"): "2023",
}  # fmt: skip
"""Who left in which year, where the Factbook went on listing it for years.

Russia: "ceases to be a member of the Council of Europe as from today, 16 March 2022", the Committee
of Ministers, as reported by Interfax-Ukraine that day and by the EU's delegation to the Council.
Uzbekistan: Itar-Tass, 19 December 2012, on the decision of the CSTO's leaders. Qatar ("terminated
its membership in 2019") and Ecuador ("withdrew its membership in 2020"): The Motley Fool on OPEC.
Nicaragua: AP, 19 November 2023, by KTVZ.
"""

GONE = LEFT.keys() | {
    ("AO", "OPEC"), ("ID", "OPEC"), ("GE", "CIS"), ("BF", "ECOWAS"), ("ML", "ECOWAS"),
    ("NE", "ECOWAS"),
}  # fmt: skip
"""Who really left. Of others that later editions don't list, some are suspended, most are left out
by a slip (Vietnam and Albania of the WTO, Chile of the OECD): nothing is said of their leaving.

Angola and Indonesia: The Motley Fool on OPEC. Georgia: the Factbook's Appendix B on the CIS.
Burkina Faso, Mali and Niger: hotjist.com on the 66th summit of ECOWAS, whose president it quotes.
"""

OVERTAKEN = {
    ("IN", "SCO"): "2016", ("PK", "SCO"): "2016", ("IR", "SCO"): "2022", ("BY", "SCO"): "2014",
    ("AF", "SCO"): "2014", ("KM", "WTO"): "2023", ("BO", "Mercosur"): "2023",
}  # fmt: skip
"""Up to which year who stood short of membership did so, where the Factbook went on saying it.

India and Pakistan joined on 9 June 2017 (Trend), Iran in July 2023 (teleSUR), Belarus in July 2024,
an observer since 2015 (News.az); Afghanistan is an observer (Moneycontrol, 4 July 2023). Comoros:
WTO, 21 August 2024, by Zawya. Bolivia: in force since 8 August 2024 (Prensa Latina).
"""

AS_MEMBERS = {"new member", "2024", "Taipei, China", "Chinese Taipei"}
"""What stands in brackets behind a member: Taiwan's name there, or the year of a slip, too."""

NO_MEMBER = {("IN", "OECD"), ("CL", "BRICS"), ("SA", "BRICS")}
"""Whom it listed as a member of what by mistake, or too early.

Its own Appendix B doesn't list India as a member of the OECD; Chile stands there for China, which
that edition lacks; Saudi Arabia was invited, and no source says that it joined.
"""

OTHERWISE_CALLED = {"MM"}
"""Whose official name isn't the one that the Factbook gives: "Union of Burma" is American usage."""

GOVERNED_OTHERWISE = {"KG", "TN", "BF", "ML", "SD", "GW", "MG"}
"""Of which the last edition's form of government is out of date.

Kyrgyzstan's "has changed from parliamentary to presidential" (Kazinform, 5 May 2021), Tunisia's
with the constitution of 25 July 2022 (Universalis); in the others soldiers took over, as the rows
of their heads tell.
"""

CAPITAL_SINCE = {"BI": "2020", "KZ": "2023", "MM": "2007", "PW": "2007"}
"""From which year on the last edition's capital surely was one, or was called so.

The government of Burundi, Myanmar and Palau moved within these twenty years, and Kazakhstan's
capital had another name from 2019 to 2022: before, no capital is told.
"""

TAUGHT = {"KR": {"English"}}
"""Languages that the last edition lists beside a country's own, with nothing to tell them apart.

Of English in South Korea that of 2017 says: "widely taught in junior high and high school".
"""

REGIONAL_SHARE = 5.0
"""Per cent: who lists a country's languages names one that is official in a region from here on."""


def coordinates(text: str) -> tuple[str, str]:
    """Latitude and longitude of "35 41 N, 139 45 E"; empty cells for what can't be read."""
    found = re.findall(r"(\d+) (\d+) ?([NSEW])", text)
    if len(found) < 2:
        return "", ""
    degrees = [(int(d) + int(m) / 60) * (-1 if side in "SW" else 1) for d, m, side in found[:2]]
    if any(int(minutes) > 59 for _, minutes, _ in found[:2]):
        return "", ""  # Brussels is given as "50 84 N"
    return f"{degrees[0]:.2f}", f"{degrees[1]:.2f}"


def clean(text: str) -> str:
    """A cell without "none", notes and what stands in brackets."""
    text = re.sub(r"\s*[(\[][^)\]]*[)\]]", "", text.split(";", maxsplit=1)[0]).strip()
    return "" if text in {"none", "NA"} else text


def people(row: Row) -> list[str]:
    """The forms of a country's adjective and of the nouns for its people, singular and plural."""
    forms = re.split(
        r",| or |/|;",
        re.sub(r"\((singular|plural|coll|US|note)[^)]*\)", "", row["demonym_adjective"]),
    )
    for text in re.split(r",| or |/|;", row["demonym_noun"]):
        noun = re.sub(r"\((?!s\)|men\)|women\))[^)]*\)", "", text).strip()
        if match := re.fullmatch(r"(.*?)(man|woman)? ?\((s|men|women)\)", noun):
            stem, sex, ending = match[1], match[2] or "", match[3]
            forms += [stem + sex, stem + ending]
        else:
            forms.append(noun)
    return [
        form.strip()
        for form in forms
        if re.fullmatch(r"[A-ZÀ-Ý][\w’'-]+( [A-Z][\w’'-]+){0,3}", form.strip())
        and form.strip() not in {"NA", "Collective"}
    ]


def countries(data: Path, curated: dict[str, Row]) -> list[Row]:
    """One row a place that the Factbook describes, with its facts as of its last edition."""
    rows = []
    for source in read_csv(data / "countries/countries_factbook.csv"):
        iso2 = source["iso2"]
        if source["kind"] == "misc" or not (iso2 or source["kind"] == "disputed"):
            continue
        if iso2 in {"PS", "EU", "UM"} or source["name"].startswith("Gaza"):
            continue  # the West Bank's figures aren't Palestine's
        usual = curated.get(f"country:{iso2}") or curated.get(f"country:={source['name']}") or {}
        name = usual.get("name") or re.sub(
            r"^The ", "", clean(source["name"]) or clean(source["long_name"])
        )
        known = usual.get("id") or slug(name)
        lat, lon = coordinates(source["coordinates"])
        rows.append(
            {
                "id": known, "type": "place", "kind": source["kind"], "iso2": iso2, "name": name,
                "names": joined([usual.get("names", ""), *other_names(source, name)]),
                "demonyms": usual.get("demonyms") or joined(people(source)),
                "lat": lat, "lon": lon, "weight": "1",
                "official": official(source),
                "capital": capital(source), "capital_since": CAPITAL_SINCE.get(iso2, ""),
                "location": location(source["location"]),
                "area": re.sub("^0$", "", source["area_km2"]), "population": source["population"],
                "population_year": source["population_year"],
                "languages": languages(source["languages"], without=TAUGHT.get(iso2, ())),
                "government": government(source),
            }
        )  # fmt: skip
    return sorted(rows, key=lambda row: row["id"])


def official(source: Row) -> str:
    """The long name, unless the Factbook calls it disputed."""
    if "disputed" in source["long_name"] or source["iso2"] in OTHERWISE_CALLED:
        return ""
    return clean(source["long_name"]) or clean(source["name"])


def capital(source: Row) -> str:
    """The capital as the Factbook names it, without its notes on time and spelling."""
    if seat := re.search(r"; ([^;]+) is the (administrative capital)$", source["capital"]):
        return f"{seat[1]} ({seat[2]})"  # the Factbook goes on naming Rangoon before it
    text = re.split(r"[;,] ?note|, continues|\(aka", source["capital"])[0].strip()
    if "administer" in text or text.startswith("no "):
        return ""
    return re.sub(r"\s*\((?![^)]*(?:capital|seat))[^)]*\)| in Romanian.*", "", text)


def government(source: Row) -> str:
    """The form of government, without what it was before, and whose it is."""
    if source["iso2"] in GOVERNED_OTHERWISE:
        return ""
    return re.sub("^formerly.*|^[^-]* - ", "", source["government"].split(";")[0])


def location(text: str) -> str:
    """The region, without the part of a country that it is said of, and without asides.

    Russia's extends to another.
    """
    text = re.sub(r"\s*\([^)]*\)", "", re.sub("^metropolitan [^:]*: ", "", text))
    return re.split("[,;](?! extending)", text)[0].strip()


def languages(text: str, *, without: Collection[str] = ()) -> str:
    """The official languages, or, where none is marked, the three that are named first.

    Where there are more, the list says so.
    """
    parts = re.split(r"(?:,|;|\band\b)(?![^(]*\))", re.sub(r"note.*|; less than.*", "", text))
    stops = r"\s*(?:[\d(<~,.]|$|only|not |or )|\s+is "
    name_of = re.compile(rf"\s*[a-z]{{0,3}}[A-Z][\w’'/ -]*?(?={stops})")
    found = ((name_of.match(part), is_official(part)) for part in parts)
    named = [(match[0].strip(), counts) for match, counts in found if match]
    named = [(name, counts) for name, counts in named if name not in without]
    official = [name for name, counts in named if counts]
    first = list(dict.fromkeys(official or [name for name, _ in named[:3]]))
    more = ["others"] if not official and len(named) > len(first) else []
    return ", ".join([*first, *more])


def is_official(part: str) -> bool:
    """Whether a language is called official or that of the state, as Kyrgyz is.

    A subsidiary one isn't alone in being so, and one of a region where few live isn't the state's.
    """
    share = re.search(r"([\d.]+)%", part)
    is_regional = re.search(r"official(?:,? only)? in ", part) is not None
    if is_regional and (share is None or float(share[1]) < REGIONAL_SHARE):
        return False
    return "subsidiary" not in part and ("official" in part or "(state language)" in part)


def other_names(source: Row, name: str) -> list[str]:
    """Official, short, local and abbreviated names; former ones at a lower weight."""
    now = [source["name"], source["long_name"], source["abbreviation"], source["local_name"]]
    forms = [clean(form) for form in now if "disputed" not in form]
    former = [clean(form) for form in re.split(r",|;", source["former_names"])]
    forms = [part for form in forms for part in re.split(r" or ", form)]
    kept = [form for form in forms if fits(form) and form != name]
    return kept + [f"{form}=0.5" for form in former if fits(form) and form not in [*forms, name]]


def fits(form: str) -> bool:
    """Whether a form can stand in an English text as a name: Latin letters, two words or long."""
    return bool(re.fullmatch(r"[A-ZÀ-Ý][\w.’' -]{3,}|[A-Z]{3,4}", form)) and form not in {
        "Quito", "Santo Domingo", "Central African Empire ", "Oman", "Belgian", "Micronesia",
        "Island",  # Iceland's own name for itself, and an English word
    }  # fmt: skip


def odbl_names(data: Path, ids: dict[str, str]) -> list[Row]:
    """Codes, regions and further names from mledoze/countries: a file of its own."""
    rows = []
    for source in read_csv(data / "countries/countries_mledoze.csv"):
        if source["iso2"] not in ids:
            continue
        forms = [source["name"], source["official"], *source["aliases"].split("|")]
        demonyms = re.split(r", | or ", f"{source['demonym']}, {source['demonym_f']}")
        rows.append(
            {
                "id": ids[source["iso2"]], "iso3": source["iso3"], "numeric": source["numeric"],
                "names": joined(f for f in forms if fits(f) and f.isascii() and f not in SHARED),
                "demonyms": joined(d for d in demonyms if d.strip() and "Islander" not in d),
                "region": source["region"], "subregion": source["subregion"],
            }
        )  # fmt: skip
    return sorted(rows, key=lambda row: row["id"])


SHARED = {"Congo", "Prathet", "Thai", "Saudi", "Togolese", "Timor", "Georgia", "Ireland",
          "Republic of China",
          "Micronesia", "Virgin Islands", "Saint Martin", "Swatini"}  # fmt: skip


def by_edition(data: Path, name: str, ids: dict[str, str], columns: Iterable[str]) -> list[Row]:
    """One row a country, its editions in one cell: "2005=Kingdom of Nepal|2008=Nepal".

    An edition that says the same as the one before is left out.
    """
    found: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for source in read_csv(data / f"countries/{name}.csv"):
        if source["iso2"] in ids:
            edition, *cells = (clean_cell(source[column]) for column in columns)
            found[ids[source["iso2"]]][edition] = cells
    rows = []
    for known in sorted(found):
        editions = sorted(found[known].items())
        kept = [e for n, e in enumerate(editions) if n == 0 or e[1] != editions[n - 1][1]]
        rows.append({"id": known, "editions": "|".join("=".join([e, *c]) for e, c in kept)})
    return rows


def clean_cell(text: str) -> str:
    """A value that can stand beside others in one cell."""
    return re.sub(r"[|=]", " ", re.split(r"; ?note", text)[0])


def memberships(data: Path, ids: dict[str, str]) -> list[Row]:
    """Who the Factbook listed in which body, by edition, less what is known to be wrong."""
    rows = []
    for source in read_csv(data / "countries/memberships_by_edition.csv"):
        body, last = source["organisation"].replace("- ", "-"), source["last_edition"]
        if source["iso2"] not in ids or body not in MEMBERSHIPS:
            continue
        if (source["iso2"], body) in NO_MEMBER:
            continue
        ends = OVERTAKEN if source["status"] and source["status"] not in AS_MEMBERS else LEFT
        last = min(last, ends.get((source["iso2"], body), last))
        if last < source["first_edition"]:
            continue
        rows.append(
            {
                "id": ids[source["iso2"]], "body": MEMBERSHIPS[body],
                "status": "" if source["status"] in AS_MEMBERS else source["status"],
                "first": source["first_edition"], "last": last,
            }
        )  # fmt: skip
    gone = [(ids[iso2], MEMBERSHIPS[body]) for iso2, body in GONE]
    for known, body in gone:
        mine = [row["last"] for row in rows if (row["id"], row["body"]) == (known, body)]
        year = str(int(max(mine)) + 1)
        rows.append({"id": known, "body": body, "status": "left", "first": year, "last": year})
    rows.sort(key=lambda row: (row["id"], row["body"], row["first"], row["status"]))
    return _unbroken(rows)


def _unbroken(rows: list[Row]) -> list[Row]:
    """The rows with those made one where an edition goes on, under another name, with the last."""
    kept: list[Row] = []
    for row in rows:
        before = kept[-1] if kept else row
        goes_on = all(before[key] == row[key] for key in ("id", "body", "status"))
        if goes_on and int(row["first"]) == int(before["last"]) + 1:
            kept[-1] = before | {"last": row["last"]}
        else:
            kept.append(row)
    return kept
