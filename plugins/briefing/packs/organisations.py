"""International organisations and groups from the Factbook's Appendix B (public domain)."""

# ruff: noqa: INP001, PLR2004 -- a folder of scripts; bounds are told where they stand
from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.packs.tables import joined, read_csv, slug

if TYPE_CHECKING:
    from pathlib import Path

Row = dict[str, str]

NO_ORGANISATION = {"North", "South", "Near Abroad", "Second World", "Third World"}
SHORT = {"AG", "BA", "CAN", "CD", "CE", "CP", "G-3", "G-5", "G-6", "NC", "RG", "WP", "ZC", "PCA",
         "MIGA", "NEA", "IDA", "ECO", "EMU", "GUAM", "NAM", "BIS", "CIS", "ISO", "IDB", "LAS",
         "NSG", "PIF", "SPC", "CEI", "AMU", "AMF", "IOM"}  # fmt: skip
BOTH = frozenset({"founded", "aim"})
UNTOLD = {"G-5": BOTH, "G-8": BOTH}
"""What the page says of another body of the name.

Its groups of 5 and 8 are the finance ministers' of 1985 and a conference's of 1975.
"""
FOUNDED = {
    "OPANAL": "14 February 1967 (effective 25 April 1969)",
    "CAN": "26 May 1969 (effective 16 October 1969)",
    "Benelux": "3 February 1958 (effective 1 November 1960)",
    "BRICS": "16 June 2009",
    "BCIE": "13 December 1960 (operations began 31 May 1961)",
    "CEI": "11 November 1989",
    "EMU": "7 February 1992",
    "EAEU": "29 May 2014 (effective 1 January 2015)",
    "EITI": "October 2002",
    "FATF": "1989",
    "G-20": "15-16 December 1999",
    "ILO": "1919",
    "Interpol": "September 1923 (present name 13 June 1956)",
    "OAS": "14 April 1890 (present charter 30 April 1948)",
    "Schengen Convention": "June 1990 (effective March 1995)",
    "UNITAR": "11 December 1963 (effective 24 March 1965)",
    "UPU": "9 October 1874",
}
"""When a body began, by its acronym or name, where the page tells it in many words.

Of two days that differ (the ILO became "operative" before it was "set up") the year alone.
"""
MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"


def organisations(data: Path, curated: dict[str, Row]) -> list[Row]:
    """One row an organisation: acronym, founding date, aim; usual names from the curated file."""
    rows: dict[str, Row] = {}
    for source in read_csv(data / "organisations/organisations_factbook_2020.csv"):
        name, acronym = source["name"], re.split(r" or | - ", source["acronym"])[0].strip()
        if name[0].islower() or name in NO_ORGANISATION or "countries" in name:
            continue
        usual = curated.get(f"organisation:={name}") or curated.get(f"organisation:{acronym}") or {}
        if not usual and not source["aim"] and not source["established"] and not acronym:
            continue
        known = usual.get("id") or slug(name)
        forms = [f"{acronym}=0.4" if acronym in SHORT else acronym] if acronym else []
        if usual:
            forms = [form for form in forms if acronym not in SHORT]
        rows[known] = {
            "id": known, "type": "organisation", "kind": "international",
            "name": usual.get("name") or name,
            "names": joined([usual.get("names", ""), *forms, *compact(acronym), name]),
            "weight": "1", "acronym": acronym,
            "founded": FOUNDED.get(acronym or name) or founded(source["established"]),
            "aim": re.split("[;:]", source["aim"])[0].strip(' "'),
        }  # fmt: skip
        rows[known] |= dict.fromkeys(UNTOLD.get(acronym, ()), "")
    return sorted(rows.values(), key=lambda row: row["id"])


def compact(acronym: str) -> list[str]:
    """A group's acronym without its hyphen: "G-20" → "G20"."""
    return [acronym.replace("-", "")] if re.fullmatch(r"[GD]-\d+", acronym) else []


def founded(text: str) -> str:
    """When it was founded, in the source's words; empty where these need more than a line."""
    if (
        not re.match(rf"(\d{{1,2}}(-\d{{1,2}})? )?({MONTH})? ?,? ?\d{{4}}\b", text)
        or len(text) > 70
    ):
        return ""
    return re.sub(
        r"; effective - (.*)$", r" (effective \1)", text.replace("15 June1964", "15 June 1964")
    )
