"""Runs of capitalised words: what a name looks like before anybody asks what it means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...abbreviations import STATES, TITLES
from ..roles.person_names import PARTICLES as PERSONAL

if TYPE_CHECKING:
    from collections.abc import Iterator

LETTER = r"[^\W\d_]"
MOHAMMED = r"(?<!,[ ])\b(?:Md|Mohd)\.(?=[ ](?!(?:Gov|Sen|Rep|Del|Lt|House|Senate)\b)[A-Z])"
WORD = re.compile(
    rf"""
    \bW\.\s?Va\.
  | {LETTER}\.(?:-?{LETTER}\.)+           # U.S., J.-P.
  | (?:{TITLES})\.
  | {MOHAMMED}
  | (?:(?<=,[ ])|(?<=\b[DRI]-))(?:{STATES}|La|Miss|Mo)\.
  | \b(?:{STATES})\.(?=[ ](?:[a-z]|(?:Gov|Sen|Rep|Lt|Atty)\.))
  | \b[DRI](?=-(?:(?:{STATES})\.|[A-Z]\.))
  | {LETTER}\.(?=[ ]{LETTER})             # an initial: "W. Bush"
  | {LETTER}\.{LETTER}{{2,}}              # "S.Paulo"
  | [^\W_]+(?:[’'&‐‑-][^\W_]+)*
    """,
    re.VERBOSE,
)
POSSESSIVE = re.compile(r"['’][sS]?$")
PARTICLES = PERSONAL | {"ap", "e", "t", "zur", "zum", "für", "und", "pour", "para"}
LEADING_PARTICLES = PARTICLES - {
    "t", "la", "le", "y", "e", "do", "für", "und", "pour", "para",
    "den", "ten", "al", "el", "binte", "binti", "bint", "mint",
}  # fmt: skip
CONNECTORS = PARTICLES | {"of", "for", "the", "and", "on", "in", "&", "against"}
PREFIXED = re.compile(rf"^(?:al|el|ad|ar|as|ash|an|at|ul)-{LETTER}|^{LETTER}{{1,4}}['’]{LETTER}")
BEFORE_HYPHEN = re.compile(rf"^[^\W_]+[‐‑-](?={LETTER})")
NUMBERED = re.compile(r"\d{1,2}-[A-Z]")
SERVED = ("UPDATE ", "WRAPUP ", "TAKE ", "CORRECTED ", "REFILE ")
"""Before a number and a hyphen, agencies' words for what they send again: "UPDATE 2-NATO meets"."""
PARTICLE_BEFORE = re.compile(rf"\b({'|'.join(sorted(LEADING_PARTICLES))}) $")
# up to three small words between two capitalised ones: "Battle of the Capes"
JOINT = re.compile(r"[-–‑]|(?:['’]s?)?((?: [’'‘]?[a-zà-ü&]+){0,3}) ")


def find_runs(text: str) -> Iterator[tuple[int, int]]:
    """The longest stretches of capitalised words, small words like "of" and "de" between them.

    Yields start and end, in order, not overlapping. A comma, a bracket, a quotation mark end a
    run, and its end has no possessive ending; a prefix with a hyphen ("non-NATO") stays outside.
    Whether a stretch is one name, several or none, resolve decides.
    """
    run: tuple[int, int] | None = None
    for start, end, is_name in _words(text):
        if not is_name:
            continue
        if run and _joins(text[run[1] : start]):
            run = (run[0], end)
            continue
        if run:
            yield run
        run = (_with_particles(text, start), end)
    if run:
        yield run


def _joins(gap: str) -> bool:
    match = JOINT.fullmatch(gap)
    return match is not None and all(
        word.lstrip("’'‘") in CONNECTORS for word in (match[1] or "").split()
    )


def _with_particles(text: str, start: int) -> int:
    while match := PARTICLE_BEFORE.search(text, max(0, start - 5), start):
        start = match.start(1)
    return start


def _words(text: str) -> Iterator[tuple[int, int, bool]]:
    """Each word: start, end without possessive ending, whether it looks like a name."""
    for match in WORD.finditer(text):
        start, end, word = match.start(), match.end(), match[0]
        if (cut := POSSESSIVE.search(word, max(1, len(word) - 2))) is not None:
            end -= len(cut[0])
        prefix = BEFORE_HYPHEN.match(word) if word[0].islower() else None
        if prefix and not PREFIXED.match(word):
            start += prefix.end()
        if NUMBERED.match(word) and text.endswith(SERVED, 0, start):
            start += word.index("-") + 1
        is_first_war = word == "I" and text.endswith(" War ", 0, start)
        is_count = word.isdigit() and text.endswith("Group of ", 0, start)
        yield start, end, is_first_war or is_count or _is_name(text[start:end])


def _is_name(word: str) -> bool:
    if not word or word == "I" or word[:2] in {"I'", "I’"}:
        return False
    if PREFIXED.match(word) and word[0].islower():
        return any(map(str.isupper, word))
    return word[0].isupper()
