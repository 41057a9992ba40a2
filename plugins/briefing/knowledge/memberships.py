"""Which body lists which country, by the yearly editions of the Factbook."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from ..model import EntityId, Membership
from .records import LAST_EDITION, RANKS

if TYPE_CHECKING:
    from .packs import Packs

_LEFT = "left"


class Memberships:
    """All that the editions list, read when first asked for."""

    def __init__(self, packs: Packs) -> None:
        self._packs = packs

    def of(self, known: EntityId) -> tuple[Membership, ...]:
        """Of a country the bodies, in our order; of a body the countries, by name.

        What one edition alone says is left out: it was a slip as often as a change. So is, of who
        is listed no more, whoever isn't known to have left.
        """
        pack_id = self._packs.pack_id(known)
        found = [
            self._membership(country, body, first=min(seen), last=max(seen))
            for (country, body), seen in self._years.get(pack_id, {}).items()
            if min(seen) < max(seen)
            and (max(seen) == LAST_EDITION or (country, body) in self._left)
        ]
        if found and found[0].body == known:
            return tuple(sorted(found, key=lambda one: one.country_name))
        return tuple(sorted(found, key=lambda one: RANKS[self._packs.pack_id(one.body)]))

    @cached_property
    def _years(self) -> dict[str, dict[tuple[str, str], list[int]]]:
        """By country and by body, of each country in a body the years of its editions."""
        found: dict[str, dict[tuple[str, str], list[int]]] = defaultdict(lambda: defaultdict(list))
        for country, body, status, first, last in self._packs.rows("memberships.tsv"):
            if body in RANKS and not status:
                for known in (country, body):
                    found[known][country, body] += [int(first), int(last)]
        return found

    @cached_property
    def _left(self) -> frozenset[tuple[str, str]]:
        rows = self._packs.rows("memberships.tsv")
        return frozenset((country, body) for country, body, status, *_ in rows if status == _LEFT)

    def _membership(self, country: str, body: str, *, first: int, last: int) -> Membership:
        ids = self._packs.site_id(country), self._packs.site_id(body)
        names = [named.name if (named := self._packs.named(one)) else str(one) for one in ids]
        return Membership(
            country=ids[0],
            country_name=names[0],
            body=ids[1],
            body_name=names[1],
            first=first,
            last=last,
            is_listed=last == LAST_EDITION,
            source=self._packs.references.of("fb_edition", str(last)),
        )
