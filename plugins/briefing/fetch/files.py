"""Writes the snapshot: a file an entity, each whole or not at all, none that an editor changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from ..digest import digest_of

if TYPE_CHECKING:
    from ..model import EntityId
    from .matching import Question

QUESTIONS = "_questions.yaml"
"""Beside the snapshot's files; no entity has such an id."""

_HEAD = """\
# Fetched by `make context`: review, commit. To correct it, write a dossier; a file that was changed
# by hand is left as it is.
"""
_QUESTIONS_HEAD = (
    "# Names that may mean several in Wikidata; `make review` says how to settle them.\n"
)
_DIGEST = "digest: "
_CANDIDATE = ("wikidata", "name", "description", "known")


@dataclass(kw_only=True)
class Written:
    """What became of the files, by name: ``edited`` ones were left as an editor made them."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)


def write_snapshot(folder: Path, rows: Mapping[EntityId, Mapping[str, Any]]) -> Written:
    """Write each entity's file, in the order of the ids."""
    written = Written()
    for known, row in sorted(rows.items()):
        path = folder / f"{known}.yaml"
        text = _sealed(row)
        if not path.exists():
            told = written.new
        elif (there := path.read_bytes()) == text.encode():
            written.same.append(path.name)
            continue
        else:
            told = written.changed if is_untouched(there) else written.edited
        told.append(path.name)
        if told is not written.edited:
            _put(path, text)
    return written


def is_untouched(there: bytes) -> bool:
    """Whether a file is as we wrote it."""
    body, mark, digest = there.decode("utf-8", "replace").rpartition(_DIGEST)
    return bool(mark) and digest.strip() == digest_of((), body)


def write_questions(
    folder: Path, questions: Iterable[Question], *, asked: Sequence[EntityId] | None
) -> None:
    """Keep what an editor must settle.

    asked   only these were looked up: what stands there of others stays; None: all were
    """
    path = folder / QUESTIONS
    there = _there(path) if asked is not None else []
    rows = [row for row in there if row.get("id") not in set(asked or ())]
    rows += [_row(question) for question in questions]
    if rows:
        _put(path, _QUESTIONS_HEAD + _dumped(sorted(rows, key=lambda row: str(row["id"]))))
    else:
        path.unlink(missing_ok=True)


def _there(path: Path) -> list[dict[str, Any]]:
    try:
        rows = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return []
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _row(question: Question) -> dict[str, Any]:
    wanted = question.wanted
    candidates = [
        {key: value for key, value in zip(_CANDIDATE, one, strict=True) if value}
        for one in question.candidates
    ]
    return {
        "id": str(wanted.id), "type": wanted.type, "name": wanted.names[0],
        "candidates": candidates,
    }  # fmt: skip


def _sealed(row: Mapping[str, Any]) -> str:
    """The text of a file, closed by a digest of all that stands above it."""
    body = _HEAD + _dumped(dict(row))
    return f"{body}{_DIGEST}{digest_of((), body)}\n"


def _dumped(value: object) -> str:
    """YAML with one value a line, however long, so that a diff shows what changed."""
    return yaml.safe_dump(value, sort_keys=False, allow_unicode=True, width=10**6)


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.new")
    aside.write_bytes(text.encode())
    aside.replace(path)
