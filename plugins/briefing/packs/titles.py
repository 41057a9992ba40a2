"""Which office a title names, and how a page writes it."""

# ruff: noqa: INP001, PLR2004 -- a folder of scripts; bounds are told where they stand
from __future__ import annotations

import re

KINDS = (  # the first that a title contains says which office it is
    ("several", r"captain regent|co-prince|co-regent"),
    ("vice", r"vice|deputy|first minister of state"),
    ("minister", r"prime minister|premier|chancellor|chair\w* of the (council|cabinet) of min"),
    ("minister", r"taoiseach|head of government|minister of state|^chief (executive|adviser)$"),
    ("leader", r"supreme leader"),
    ("monarch", r"king|queen|monarch|emperor|sultan|emir|amir|grand duke|prince|pope|yang di"),
    ("governor", r"governor"),
    ("president", r"president|chair|head of state|leader|secretary|co-ordinator|o le ao"),
)  # fmt: skip
NO_TITLE = re.compile(
    r" is |elect|statement|members of|deput|designate|first vice|supreme people", re.IGNORECASE
)


def kind_of(title: str) -> str:
    """Which office a title names, by its words; empty for text that is no title of a head."""
    low = title.lower()
    if not title or len(title) > 70 or (NO_TITLE.search(low) and "vice president" not in low):
        return ""
    return next((kind for kind, words in KINDS if re.search(words, low)), "")


def title_of(text: str) -> str:
    """A title as a page writes it: a capital letter first, no repetition.

    "Druk Gyalpo (King)" is a king, and Kyrgyzstan's "Chairman of the Cabinet of Ministers (Prime
    Minister)" a prime minister: the first words hold from 2021 only.
    """
    double = re.fullmatch(r"(.*\S)\s*\(([^)]*)\)", text)
    if double and (double[2] == "Prime Minister" or not kind_of(double[1])):
        return double[2]
    text = re.sub(
        r"\s*\([^)]*\)| of the State Council$| of Montenegro$|^Interim Iraqi Government ",
        "",
        text.replace("_", "-"),
    )
    text = {"monarch": "Monarch", "Amir": "Emir", "Depurty Prime Minister": "Deputy Prime Minister",
            "King Sultan": "King"}.get(text, text)  # fmt: skip
    return text[:1].upper() + text[1:]
