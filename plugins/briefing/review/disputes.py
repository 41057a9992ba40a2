"""What layers of knowledge tell otherwise, in words, with the lines that decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Fact
from .settling import Fix, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Conflict, Reference, Tenure


def is_corrected(conflict: Conflict) -> bool:
    """Whether a dossier tells it otherwise: an editor has decided, and nothing is left to do."""
    return conflict.kept.source.layer == "dossier"


def what_differs(conflict: Conflict) -> str:
    """The value that counts and the other, each with its layer and source."""
    kept, other = conflict.kept, conflict.other
    label = kept.label if isinstance(kept, Fact) else kept.office
    return f"{conflict.entity.name}, {label}: {_said(kept)} counts; {_said(other)}"


def _said(told: Fact | Tenure) -> str:
    return f"{_value(told)} ({told.source.layer}: {told.source.title})"


def _value(told: Fact | Tenure) -> str:
    if isinstance(told, Fact):
        return f"“{told.value}”"
    return f"{told.start} to {told.until}" if told.until else f"from {told.start}"


def deciding(conflict: Conflict) -> Fix:
    """What to write into the dossier if the other is right."""
    lines = tuple(_lines(conflict.other))
    return Fix(when="If the other is right", dossier=conflict.entity.id, lines=lines)


def _lines(told: Fact | Tenure) -> Iterator[str]:
    if isinstance(told, Fact):
        yield from (
            "facts:",
            f"  - label: {quoted(told.label)}",
            f"    value: {quoted(told.value)}",
        )
    else:
        yield from ("roles:", f"  - title: {quoted(told.title)}")
        yield from ([f"    of: {told.of}"] if told.of else [])
    times = {"from": told.start, "until": told.until}
    if isinstance(told, Fact):
        times["as_of"] = told.as_of
    yield from (f'    {key}: "{date}"' for key, date in times.items() if date)
    yield f"    source: {_source(told.source)}"


def _source(source: Reference) -> str:
    parts = {
        "title": source.title, "publisher": source.publisher, "date": source.date,
        "url": source.url, "licence": source.licence,
    }  # fmt: skip
    return "{" + ", ".join(f"{key}: {quoted(one)}" for key, one in parts.items() if one) + "}"
