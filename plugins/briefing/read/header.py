"""The header of an article: lines ``Key: value`` above its text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from ..errors import ContentError, Place
from .when import parse_date

_LINE = re.compile(r" {0,3}(?P<key>[A-Za-z][A-Za-z0-9_-]*):(?:[ \t]+(?P<value>.*))?")
_MORE = re.compile(r"(?: {4,}|\t)[ \t]*(?P<value>\S.*)")
_FENCE = re.compile(r"-{3}\s*")
_HINT = re.compile(r"[+-]\s*[a-z0-9]+(?:-[a-z0-9]+)*|[^=]*[^=\s]\s*=\s*[a-z0-9]+(?:-[a-z0-9]+)*")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)

KNOWN = (
    "alt author authors briefing byline category credit date description entities image keywords "
    "lang link modified rights save_as slug source standfirst status subtitle summary tags "
    "template title translation url"
).split()
"""Keys that may open a header; the rest of it may hold others."""

_NEVER_EMPTY = ("date", "modified", "title", "slug")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A file's header.

    values    by key in lower case; a key that stands without a value has ""
    lines     of each key, from 1
    length    how many lines it takes, with the blank line or fence that ends it
    problems  what is wrong with it, in the order of the lines
    """

    values: Mapping[str, str]
    lines: Mapping[str, int]
    length: int
    problems: tuple[ContentError, ...] = ()

    def joined(self, key: str, value: str, *, at: Place) -> Header:
        """The header with a line that stands below it; what the header itself says wins."""
        if key in self.values or at.line is None:
            return self
        faults = _problems_of(key, value, at=at, strict=True)
        return replace(
            self,
            values={**self.values, key: value},
            lines={**self.lines, key: at.line},
            problems=(*self.problems, *faults),
        )


def read_header(lines: Sequence[str], *, path: str, strict: bool) -> Header:
    """Read the header that ``lines`` open with; an empty one if there is none.

    strict  as wire text needs it: the first key must be a known one, a key that looks like a
            mistyped one is a problem, and where no ``Title:`` stands the first unknown key is the
            title line ("Ukraine: what we know"). Else as Python-Markdown's ``meta`` reads it.
    """
    found, length = _entries(lines)
    if strict:
        found, length = _without_title_line(found, length)
    values: dict[str, str] = {}
    places: dict[str, int] = {}
    problems: list[ContentError] = []
    for line, key, value in found:
        at = Place(path=path, line=line)
        if key in values and key in KNOWN:
            problems.append(_duplicate(key, places[key], at))
            continue
        problems += _problems_of(key, value, at=at, strict=strict)
        values[key] = value
        places[key] = line
    return Header(values=values, lines=places, length=length, problems=tuple(problems))


def read_hints(value: str) -> tuple[str, ...]:
    """The entries of ``Entities: +pacific-dragon, -reuters, Korea=south-korea``."""
    return tuple(
        re.sub(r"\s*=\s*|(?<=^[+-])\s+", lambda m: m[0].strip(), entry.strip())
        for entry in value.split(",")
        if entry.strip()
    )


def _entries(lines: Sequence[str]) -> tuple[list[tuple[int, str, str]], int]:
    """Line number, key and value of each entry, and how many lines they take."""
    found: list[tuple[int, str, str]] = []
    index = 1 if lines and _FENCE.fullmatch(lines[0]) else 0
    for line in lines[index:]:
        if (entry := _LINE.fullmatch(line)) is not None:
            found.append((index + 1, entry["key"].lower(), (entry["value"] or "").strip()))
        elif (more := _MORE.fullmatch(line)) and found:
            number, key, value = found[-1]
            found[-1] = (number, key, f"{value} {more['value'].strip()}".strip())
        else:
            break
        index += 1
    ends = index < len(lines) and (not lines[index].strip() or _FENCE.fullmatch(lines[index]))
    if not found:
        return [], 0
    return found, index + 1 if ends else index


def _without_title_line(
    found: list[tuple[int, str, str]], length: int
) -> tuple[list[tuple[int, str, str]], int]:
    if not found or found[0][1] not in KNOWN:
        return [], 0
    if any(key == "title" for _, key, _ in found):
        return found, length
    for index, (line, key, _) in enumerate(found):
        if key not in KNOWN and not _near(key):
            return found[:index], line - 1
    return found, length


def _near(key: str) -> str | None:
    return next(iter(get_close_matches(key, KNOWN, n=1, cutoff=0.8)), None)


def _duplicate(key: str, first: int, at: Place) -> ContentError:
    return ContentError(
        f"`{key.capitalize()}:` stands twice, first in line {first}", "Keep one of them.", at
    )


def _problems_of(key: str, value: str, *, at: Place, strict: bool) -> list[ContentError]:
    name = f"`{key.capitalize()}:`"
    if strict and key not in KNOWN and (near := _near(key)):
        what, remedy = f"unknown header line {name}", f"Did you mean `{near.capitalize()}:`?"
    elif not value and key in _NEVER_EMPTY:
        what, remedy = f"{name} has no value", "Write one behind it, or take the line out."
    elif value and key in _CHECKS and (fault := _CHECKS[key](value)):
        wrong, remedy = fault
        what = f"{name} {wrong}"
    else:
        return []
    return [ContentError(what, remedy, at)]


def _date_fault(value: str) -> tuple[str, str] | None:
    try:
        parse_date(value)
    except ValueError as error:
        return f'is "{value}": {error}', "Write it as YYYY-MM-DD."
    return None


def _switch_fault(value: str) -> tuple[str, str] | None:
    return None if value.lower() in {"on", "off"} else (f'is "{value}"', "Write `on` or `off`.")


def _link_fault(value: str) -> tuple[str, str] | None:
    if _ADDRESS.fullmatch(value):
        return None
    return f'is "{value}", which is no web address', "Write it out, with https:// before it."


def _hints_fault(value: str) -> tuple[str, str] | None:
    wrong = [hint for hint in read_hints(value) if not _HINT.fullmatch(hint)]
    if not wrong:
        return None
    return f'has "{wrong[0]}"', "Write `+id`, `-id` or `Words=id`, with commas between them."


_CHECKS: Mapping[str, Callable[[str], tuple[str, str] | None]] = {
    "date": _date_fault,
    "modified": _date_fault,
    "briefing": _switch_fault,
    "link": _link_fault,
    "entities": _hints_fault,
}
