"""Passages between quotation marks, found by characters, a paragraph at a time."""

from __future__ import annotations

import re
from dataclasses import dataclass

PAIRS = {"“": "”", "«": "»", "„": "“”", "‘": "’", '"': '"', "'": "'"}
"""Each opening mark with the marks that may close it."""

SINGLE = "‘'"
_OPENING = re.compile(f"[{''.join(PAIRS)}]")
_BEFORE = re.compile(r"[\s(\[{—–/-]")  # what may stand before a mark that opens
_SPACE = re.compile(r"\s(?!…|\. ?\.)")  # “ … and so on” begins in the middle
_CONTRACTION = re.compile(
    r"['‘’](?:\d\d(?:s|\b)|(?:em|tis|twas|til|cause|n|round)\b)", re.IGNORECASE
)
_LEADS = re.compile(r"(?:^\s*|[,:]\s*)$")
_MARK = re.compile('[“”"«»„]')
_PLURAL = re.compile(r"s[’'] \w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """``text[start:end]`` with its marks; ``closed`` is False where the last mark is missing."""

    start: int
    end: int
    closed: bool = True


def find_marked(text: str, *, goes_on: bool = False) -> tuple[Marked, ...]:
    """The outermost passages in marks, in order, never overlapping.

    text      one paragraph
    goes_on   whether the next paragraph opens with a mark: then one that is never closed here
              runs to the end, as newspapers set a quotation over several paragraphs
    So does the only mark of a paragraph, if it opens it or follows a comma or colon: there its
    fellow was forgotten.
    Apostrophes, plurals' possessives and decades ('96) open and close nothing.
    """
    found: list[Marked] = []
    at = 0
    while (mark := _OPENING.search(text, at)) is not None:
        at = mark.start()
        if not _opens(text, at):
            at += 1
        elif (end := _closing(text, at)) is not None:
            found.append(Marked(start=at, end=end))
            at = end
        elif _runs_on(text, at, goes_on=goes_on):
            found.append(Marked(start=at, end=len(text.rstrip()), closed=False))
            break
        else:
            at += 1
    return tuple(found)


def opens_with_mark(text: str) -> bool:
    """Whether a paragraph begins with an opening double mark."""
    return text.lstrip()[:1] in {"“", '"', "«", "„"}


def _opens(text: str, at: int) -> bool:
    mark = text[at]
    if mark not in PAIRS or at + 1 >= len(text) or _SPACE.match(text, at + 1):
        return False
    if at and not _BEFORE.match(text[at - 1]) and mark in "'\"‘":
        return False
    return mark not in SINGLE or not _CONTRACTION.match(text, at)


def _closing(text: str, at: int) -> int | None:
    """Just behind the mark that closes the one at ``at``."""
    closers = PAIRS[text[at]]
    ends = (i for i in range(at + 2, len(text)) if text[i] in closers)
    if text[at] not in SINGLE:
        mixed = _closing_mixed(text, at) if text[at] in '“"' else None
        return mixed or next((i + 1 for i in ends), None)
    ends = (i for i in ends if not text[i + 1 : i + 2].isalnum() and not text[i - 1].isspace())
    first = next(ends, None)
    if first is None or not _PLURAL.match(text, first - 1):
        return first and first + 1
    return next((i for i in ends if not _PLURAL.match(text, i - 1)), first) + 1


def _closing_mixed(text: str, at: int) -> int | None:
    """The same for a mark that one of either kind may close: “It rains," he said.

    A pair of the other kind within is another's: “I saw "Cats" twice,” he said.
    """
    other, its_end = ("“", "”") if text[at] == '"' else ('"', '"')
    inner = False
    for i in range(at + 2, len(text)):
        if inner:
            inner = text[i] != its_end
        elif text[i] == other and _opens(text, i) and _BEFORE.match(text[i - 1]):
            inner = True
        elif text[i] in {"”", '"', other}:
            inches = text[i] == other == '"' and text[i - 1].isdigit()
            if not inches:
                return i + 1
    return None


def _runs_on(text: str, at: int, *, goes_on: bool) -> bool:
    """Whether a passage without closing mark is one: the next paragraph takes it up."""
    if text[at] in SINGLE or len(text.rstrip()) <= at + 1:
        return False
    return goes_on or (_LEADS.search(text, 0, at) is not None and not _MARK.search(text, at + 1))
