"""How wide words are in our font, where lines break, and what the font can't write."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from typing import Literal

Font = Literal["regular", "semibold"]

FONTS: dict[Font, Path] = {
    "regular": Path(__file__).parent / "fonts" / "regular.ttf",
    "semibold": Path(__file__).parent / "fonts" / "semibold.ttf",
}

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))  # hints for breaking lines
_EM = 1000


def clean(text: str) -> str:
    """The text composed, in one line, without what draws nothing."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_UNSEEN).split())


def can_write(text: str, font: Font) -> bool:
    """Whether the font has every character of a clean text."""
    return all(character in _widths(font) for character in text)


def wrap(text: str, measure: float, *, size: float, font: Font) -> list[str]:
    """Break a clean text at spaces into lines of at most ``measure`` pixels; long words anywhere.

    Widths are those of the single letters: pairs are drawn nearer, hardly ever farther.
    """
    lines: list[str] = []
    used = 0.0
    space = _width(" ", size, font)
    for word in text.split():
        width = _width(word, size, font)
        if lines and used + space + width <= measure:
            lines[-1] += f" {word}"
            used += space + width
        else:
            lines += [word] if width <= measure else _pieces(word, measure, size, font)
            used = _width(lines[-1], size, font)
    return lines


def fit(text: str, measure: float, *, size: float, font: Font, lines: int) -> list[str]:
    """At most so many lines of a text; the last one ends in "…" if more was to come."""
    found = wrap(text, measure, size=size, font=font)
    if len(found) <= lines:
        return found
    last = found[lines - 1]
    while " " in last and _width(f"{last}…", size, font) > measure:
        last = last.rpartition(" ")[0]
    while last and _width(f"{last}…", size, font) > measure:
        last = last[:-1]
    return [*found[: lines - 1], f"{last.rstrip(' ,;:.–—-')}…"]


def _pieces(word: str, measure: float, size: float, font: Font) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and _width(pieces[-1] + character, size, font) > measure:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _width(text: str, size: float, font: Font) -> float:
    widths = _widths(font)
    return sum(widths[character] for character in text) * size / _EM


@cache
def _widths(font: Font) -> dict[str, int]:
    """Of each character the advance, in 1/1000 em, as ``tools/card_font.py`` read it."""
    table = (Path(__file__).parent / "fonts" / "widths.tsv").read_text(encoding="utf-8")
    names, *rows = (line.split("\t") for line in table.splitlines())
    column = names.index(font)
    return {chr(int(row[0], 16)): int(row[column]) for row in rows}
