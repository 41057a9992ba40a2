"""The questions that Wikidata and Wikipedia answer, and the shapes of their answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

from anyascii import anyascii

from .client import ApiError, Client

BATCH = 50
PAGES = 5  # of search results: a name of more bearers than that is anybody's
MAXLAG = "5"

WHOLE = "labels|descriptions|aliases|claims|sitelinks|info"
CLASS = "labels|claims"  # of what an item is, and of offices
LABEL = "labels"
REVISION = "info"

Item = Mapping[str, Any]
"""An entity as the API gives it."""


class Wikidata:
    """Items by name and by id; what was asked once is remembered.

    api   the address of ``api.php``
    """

    def __init__(self, client: Client, api: str, progress: Callable[[str, int, int], None]) -> None:
        self._client, self._api, self._progress = client, api, progress
        self._items: dict[str, Item] = {}

    def search(self, name: str) -> Iterator[dict[str, Any]]:
        """Hits for a name, best first; goes on as long as a page ends in the very name."""
        start = 0
        for _ in range(PAGES):
            more = {"continue": str(start)} if start else {}
            answer = self._ask(
                "wbsearchentities", search=name, language="en", type="item", limit="10", **more
            )
            hits = [hit for hit in answer.get("search", ()) if is_id(hit.get("id"))]
            yield from hits
            start = answer.get("search-continue", 0)
            if not start or not hits or not is_same(str(matched(hits[-1])), name):
                return

    def items(self, ids: Iterable[str], props: str) -> dict[str, Item]:
        """Items by the ids asked for, those that were merged into others too; none that is gone.

        What an earlier call gave isn't asked again, so ask for the most first.
        """
        wanted = sorted({one for one in ids if is_id(one)}, key=_number)
        new = [one for one in wanted if one not in self._items]
        for n in range(0, len(new), BATCH):
            self._items |= self._batch(new[n : n + BATCH], props)
            self._progress("Reading items", min(n + BATCH, len(new)), len(new))
        return {one: self._items[one] for one in wanted if one in self._items}

    def revisions(self, ids: Iterable[str]) -> dict[str, int]:
        """The newest revision of each item; 0 for one that is gone."""
        wanted = sorted({one for one in ids if is_id(one)}, key=_number)
        found: dict[str, int] = dict.fromkeys(wanted, 0)
        for n in range(0, len(wanted), BATCH):
            items = self._batch(wanted[n : n + BATCH], REVISION)
            found |= {one: int(item.get("lastrevid", 0)) for one, item in items.items()}
        return found

    def label(self, known: str) -> str:
        """The English name of an item that was asked for; "" if it has none."""
        return text_of(self._items.get(known, {}), "labels")

    def item(self, known: str) -> Item:
        """An item that was asked for; empty if it is gone."""
        return self._items.get(known, {})

    def _batch(self, ids: list[str], props: str) -> dict[str, Item]:
        """At most 50 items. One id that the API can't take fails all: then each half is asked."""
        try:
            answer = self._ask(
                "wbgetentities", ids="|".join(ids), props=props, languages="en|mul",
                sitefilter="enwiki",
            )  # fmt: skip
        except ApiError:
            if len(ids) == 1:
                return {}
            half = len(ids) // 2
            return self._batch(ids[:half], props) | self._batch(ids[half:], props)
        found = {}
        for key, item in (answer.get("entities") or {}).items():
            if "missing" not in item:
                origin = item.get("redirects", {}).get("from")
                found.update({one: item for one in (key, item.get("id"), origin) if one})
        return found

    def _ask(self, action: str, **params: str) -> dict[str, Any]:
        asked = {"action": action, "format": "json", "maxlag": MAXLAG, **params}
        return self._client.get(self._api, asked) or {}


def summary(client: Client, base: str, title: str, item: str) -> dict[str, Any] | None:
    """Wikipedia's summary of a page: ``title``, ``extract``, ``url``, ``date``.

    None for a page that is gone, lists meanings, or describes another item.
    """
    try:
        answer = client.get(f"{base}/page/summary/{quote(title.replace(' ', '_'), safe='')}")
    except ApiError:
        return None
    if not answer or answer.get("type") != "standard" or not answer.get("extract"):
        return None
    if answer.get("wikibase_item") not in {None, item}:
        return None
    return {
        "title": one_line(answer.get("title", title)),
        "extract": one_line(answer["extract"]),
        "url": answer.get("content_urls", {}).get("desktop", {}).get("page"),
        "date": str(answer.get("timestamp", ""))[:10],
    }


def is_id(value: object) -> bool:
    """Whether it is an item's id: Q and a number."""
    return isinstance(value, str) and re.fullmatch(r"Q[1-9]\d*", value, re.ASCII) is not None


def matched(hit: Mapping[str, Any]) -> object:
    """The words of an item by which a search found it."""
    return hit.get("match", {}).get("text") or hit.get("label", "")


def text_of(item: Item, key: str) -> str:
    """A label or description in English, or the one that is the same in all languages."""
    texts = item.get(key) or {}
    return one_line((texts.get("en") or texts.get("mul") or {}).get("value", ""))


def one_line(text: object) -> str:
    """A text without line breaks and control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in str(text)).split())


def is_same(one: str, other: str) -> bool:
    """Whether two names are one but for case, diacritics and punctuation."""
    return bare(one) == bare(other)


def bare(name: str) -> str:
    """A name in lower-case Latin letters and figures."""
    words = re.findall(r"[a-z0-9]+", anyascii(name).lower())
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _number(known: str) -> int:
    return int(known[1:])
