"""Who has made works is somebody: "Rao's “Night”", "plays by Rao"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..lexicon import APOSTROPHES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...model import EntityType
    from ..around import Around

MADE = (
    "drawing painting sketch sculpture opera play novel poem symphony concerto sonata song lyric "
    "music score aria quartet overture cantata tragedy comedy sonnet portrait canvas memoir "
    "autobiography essay manuscript diary oeuvre handwriting"
).split()
BY_MAKERS = frozenset(MADE) | {f"{noun}s" for noun in MADE} | {"comedies", "tragedies"}
WORK_BEHIND = re.compile(
    rf"['’]s? (?:(?:own|first|second|last|early|late|great|new|best) )*"
    rf"(?:[“\"](?=[A-Z])|(?:{'|'.join(sorted(BY_MAKERS))})\b)"
)
MAKER = 1.6


def making(words: Around) -> Iterator[tuple[EntityType, float]]:
    """Who has made works: "Rao's “Night”", "Rao's early drawings", "plays by Rao"."""
    behind = WORK_BEHIND.match(words.tail) if words.tail[:1] in APOSTROPHES else None
    is_by = words.previous == "by" and bool(set(words.before[-2:-1]) & BY_MAKERS)
    if is_by or (behind and behind[0][-1].isalpha()):
        yield "person", MAKER
        yield "organisation", -MAKER
    elif behind:
        yield "person", MAKER / 2  # firms have films, too: "Lumo's “Night”"
