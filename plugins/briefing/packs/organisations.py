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
UNTOLD = {
    "ASEAN": {"aim"}, "CELAC": {"aim"}, "EBRD": {"aim"}, "AU": {"founded"}, "UNAMA": {"founded"},
    "G-5": BOTH, "G-7": BOTH, "G-8": BOTH,
}  # fmt: skip
"""What the page says of whom that is overtaken, slanted, or of another body of the name.

ASEAN's aim names "the non-Communist countries", the EBRD's the former USSR; groups of 5, 7 and 8
are the finance ministers' of 1985 and a conference's of 1975. UNAMA dates from 28 March 2002 (UN,
press release SC/7345), the African Union's launch from July 2002 (Policy Vault Africa).
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
            "weight": "1", "acronym": acronym, "founded": founded(source["established"]),
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
