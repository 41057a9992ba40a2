"""Lines of wire text to paragraphs: blank lines, hard wraps, indents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WIDEST = 100  # a longer line isn't wrapped by hand
_NARROWEST = 40
_ENDS = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_INDENT = re.compile(r"[ \t\u3000]+")
_LABELLED = re.compile(r"\s*(?:date|source)\s*[:：]", re.IGNORECASE)
_MARK = re.compile(r"(?:[*•·▪►-]|\d{1,2}[.)])\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph in one line, and the line of the file, from 1, on which it began."""

    text: str
    line: int


def paragraphs_of(lines: Sequence[str], *, first_line: int = 1) -> tuple[Paragraph, ...]:
    """Join lines to paragraphs; not a character is lost but line breaks and space at their ends.

    Where the text is wrapped by hand (each line is as long as it can be), a paragraph ends at a
    blank line, before an indent, and after a short line with a final stop. Elsewhere every line
    is a paragraph.
    """
    stretches = list(_stretches(lines, first_line))
    width = _width(stretches)
    solid = set(re.findall(r"\w+", "\n".join(lines).lower()))
    found: list[Paragraph] = []
    for number, stretch in stretches:
        groups = list(_wrapped(stretch, width) if width else ([line] for line in stretch))
        if not found and _begins_with_title(groups[0]):
            groups[:1] = [groups[0][:1], groups[0][1:]]
        line_number = number
        for group in groups:
            found.append(Paragraph(text=_join(group, solid), line=line_number))
            line_number += len(group)
    return tuple(found)


def _begins_with_title(group: Sequence[str]) -> bool:
    """Whether a file's first lines are a title and something else, not one title in two lines."""
    if len(group) == 1:
        return False
    is_sentence = _ENDS.search(group[-1]) and group[1].lstrip()[0].isupper()
    return bool(is_sentence or _LABELLED.match(group[1]))


def _stretches(lines: Sequence[str], first: int) -> Iterator[tuple[int, list[str]]]:
    """Lines between blank ones, each with the number of its first."""
    stretch: list[str] = []
    for number, line in enumerate(lines, first):
        if line.strip():
            stretch.append(line.rstrip())
        elif stretch:
            yield number - len(stretch), stretch
            stretch = []
    if stretch:
        yield first + len(lines) - len(stretch), stretch


def _width(stretches: Sequence[tuple[int, list[str]]]) -> int:
    """The column at which the text is wrapped; 0 if it isn't."""
    pairs = [pair for _, stretch in stretches for pair in pairwise(stretch)]
    longest = max((len(line) for pair in pairs for line in pair), default=0)
    if not _NARROWEST <= longest <= _WIDEST or _runs_on(stretches, longest):
        return 0
    full = sum(_is_full(line, then, longest) for line, then in pairs)
    # A paragraph's last line may be short and stand in the same stretch.
    ended = sum(
        not _is_full(line, then, longest) and bool(_ENDS.search(line)) for line, then in pairs
    )
    return longest if full > ended and full + ended >= 0.8 * len(pairs) else 0


def _runs_on(stretches: Sequence[tuple[int, list[str]]], width: int) -> bool:
    """Whether most of the text stands in lines that no hand has wrapped at ``width``."""
    lengths = [len(line) for _, stretch in stretches for line in stretch]
    return 2 * sum(length for length in lengths if length > 1.2 * width) > sum(lengths)


def _is_full(line: str, then: str, width: int) -> bool:
    """Whether the first word of the next line wouldn't have fitted; a ragged edge is forgiven."""
    word = then.split(maxsplit=1)[0]
    return len(line) + 1 + len(word) > width - 4


def _wrapped(stretch: Sequence[str], width: int) -> Iterator[list[str]]:
    group = [stretch[0]]
    indents = {_indent(line) for line in stretch}
    for line, then in pairwise(stretch):
        is_indented = len(indents) > 1 and _indent(then) > min(indents)
        ended = not _is_full(line, then, width) and (_ENDS.search(line) or len(line) < width // 2)
        if is_indented or ended or _MARK.match(then.lstrip()):
            yield group
            group = []
        group.append(then)
    yield group


def _indent(line: str) -> int:
    match = _INDENT.match(line)
    return len(match[0].expandtabs(4)) if match else 0


def _join(group: Sequence[str], solid: set[str]) -> str:
    text = group[0].strip(" \t\u3000")
    for line in group[1:]:
        text = _joint(text, line.strip(" \t\u3000"), solid)
    return text


def _joint(text: str, then: str, solid: set[str]) -> str:
    if re.search(r"\S[—–/]$", text) and not text.endswith("--"):
        return text + then
    if match := re.search(r"(\w+)-$", text):
        word = re.match(r"\w+", then)
        # A syllable's hyphen goes only if the text has the word elsewhere; a compound's stays.
        if word and (match[1] + word[0]).lower() in solid:
            return text[:-1] + then
        return text + then
    return f"{text} {then}"
