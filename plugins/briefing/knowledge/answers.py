"""What a knowledge base is asked in a build, and what it says: the next build asks the same."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

T = TypeVar("T")


class Answers:
    """Answers by question. Those that this build doesn't ask for aren't packed again."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, Any] = {}
        self._given: dict[Hashable, Any] = {}

    def of(self, question: Hashable, find: Callable[[], T]) -> T:
        """The answer, found once."""
        if question not in self._given:
            is_kept = question in self._kept
            self._given[question] = self._kept[question] if is_kept else find()
        found: T = self._given[question]
        return found

    def recall(self, packed: bytes) -> None:
        """Take over what another build packed, from knowledge that had the same digest."""
        # Pickle, since thousands of facts share their few sources: as JSON it is ten times as long,
        # and takes longer to read than to find the answers. Jinja keeps templates so, too.
        self._kept = pickle.loads(packed)  # noqa: S301 -- the site's own cache

    def packed(self) -> bytes | None:
        """All that was asked; None if that is what was recalled."""
        if self._given.keys() == self._kept.keys():
            return None
        return pickle.dumps(self._given, protocol=pickle.HIGHEST_PROTOCOL)
