"""How pack files are read, named and written: tab-separated, one header line, sorted by id."""

# ruff: noqa: INP001 -- a folder of scripts; bounds are told where they stand
from __future__ import annotations

import csv
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

# Letters that Unicode doesn't take apart into a base and a mark.
LETTERS = str.maketrans(
    {
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D",
        "ı": "i", "ŋ": "n", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th",
        "Þ": "Th", "ə": "a", "Ə": "A", "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "ʿ": "'", "ʾ": "'",
        "–": "-", "‐": "-",
    }
)  # fmt: skip


def plain(text: str) -> str:
    """The text in letters without marks: "Kraków" → "Krakow"; other scripts stay."""
    parts = unicodedata.normalize("NFKD", text.translate(LETTERS))
    return "".join(char for char in parts if not unicodedata.combining(char))


def slug(name: str) -> str:
    """An id made of a name: lower-case Latin letters, digits and single hyphens."""
    letters = plain(name).lower().replace("'", "").replace(".", "")
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in letters)
    return "-".join(words.split())


def folded(name: str) -> str:
    """A name for comparison: order of words, case, marks and punctuation aside."""
    return " ".join(sorted(slug(name).split("-")))


def read_csv(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file with a header."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def read_tsv(path: Path) -> list[dict[str, str]]:
    """The rows of a pack file."""
    head, *lines = path.read_text(encoding="utf-8").splitlines()
    return [dict(zip(head.split("\t"), line.split("\t"), strict=True)) for line in lines]


def write_tsv(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> int:
    """Write rows in the order given, missing cells empty; return how many.

    White space inside a cell becomes one space each: a tab or line break would end the cell.
    """
    lines = ["\t".join(columns)]
    lines += [
        "\t".join(" ".join(str(row.get(column, "")).split()) for column in columns) for row in rows
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return len(lines) - 1


def joined(forms: Iterable[str]) -> str:
    """Several forms in one cell, each once, in order; the first says the weight ("Congo=0.7")."""
    found: dict[str, str] = {}
    for form in "|".join(forms).split("|"):
        if form.strip():
            found.setdefault(form.split("=")[0].strip(), form.strip())
    return "|".join(found.values())
