"""Tells whether what a kept result was made from is still the same."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def digest_of(files: Iterable[Path], *facts: str) -> str:
    """A digest that changes with the content, name or order of a file, and with every fact."""
    digest = hashlib.blake2b(digest_size=16)
    for file in files:
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    digest.update("\n".join(facts).encode())
    return digest.hexdigest()


def code_in(folder: Path) -> list[Path]:
    """The Python files of a folder and of those in it, in order."""
    return sorted(folder.rglob("*.py"))
