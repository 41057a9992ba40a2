"""Dossiers that seem to describe what the embedded data holds under another id."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ..resolve.names import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from ..model import Alias

_SURE = 0.5  # a name that means its entity less often is shared by chance


def twins(aliases: Iterable[Alias], edited: Collection[str]) -> Iterator[str]:
    """A line, after an empty one, on each dossier that shares a full name with another entity.

    aliases   every form of every entity, as knowledge gives them
    edited    the ids of dossiers that the embedded data doesn't hold
    Both are of one type, and nobody else has the name. Names of one word ("Georgia", "Moon") are
    shared by many; of two or more, they say that it is the same.
    """
    named: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for one in aliases:
        if one.weight >= _SURE and not one.demonym and len(one.text.split()) > 1:
            named[one.type, fold(one.text)].setdefault(one.entity, one.text)
    told = set()
    for forms in named.values():
        own = [one for one in forms if one in edited]
        others = [one for one in forms if one not in edited]
        if len(own) == len(others) == 1 and (own[0], others[0]) not in told:
            told.add((own[0], others[0]))
            yield ""
            yield (
                f'{own[0]}: the dossier is named "{forms[own[0]]}", as is {others[0]} in the'
                f" embedded data. If they are one, rename its file to {others[0]}.yaml"
            )
