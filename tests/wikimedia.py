"""A small Wikidata and Wikipedia on loopback: real HTTP, in their shapes, faults included."""

from __future__ import annotations

import gzip
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

REVISED = "2026-11-20T08:00:00Z"
HUMAN, ORGANISATION, LOCATION, EVENT = "Q5", "Q43229", "Q2221906", "Q1656682"


# --- items ------------------------------------------------------------------------------------


def an_item(known, label, *, description="", aliases=(), page=None, **claims):
    """An item as ``wbgetentities`` gives it; claims are lists of statements, by property."""
    return {
        "type": "item",
        "id": known,
        "title": known,
        "lastrevid": 1,
        "modified": REVISED,
        "labels": {"en": {"language": "en", "value": label}},
        "descriptions": {"en": {"language": "en", "value": description}} if description else {},
        "aliases": {"en": [{"language": "en", "value": one} for one in aliases]} if aliases else {},
        "claims": claims or [],  # as MediaWiki writes an empty mapping
        "sitelinks": {"enwiki": {"site": "enwiki", "title": page, "badges": []}} if page else {},
    }


def a_statement(value, *, rank="normal", cites=None, **qualifiers):
    """A statement; a value is a snak, or the id of an item. ``cites`` is a URL or an item."""
    made = {
        "id": "Q1$0",
        "type": "statement",
        "rank": rank,
        "mainsnak": a_snak(value),
    }
    if qualifiers:
        made["qualifiers"] = {prop: [a_snak(one)] for prop, one in qualifiers.items()}
    if cites:
        prop = "P248" if cites.startswith("Q") else "P854"
        snak = a_snak(cites) if cites.startswith("Q") else a_text(cites)
        made["references"] = [{"hash": "0", "snaks": {prop: [snak]}, "snaks-order": [prop]}]
    return made


def a_snak(value):
    if isinstance(value, dict):
        return value
    number = int(value[1:])
    return _valued("wikibase-entityid", {"entity-type": "item", "numeric-id": number, "id": value})


def a_time(text, *, calendar="Q1985727"):
    """A time of the precision in which it is written: "2021", "2021-10" or "2021-10-04"."""
    year, month, day = f"{text}-00-00"[: len("2021-10-04")].split("-")
    return _valued(
        "time",
        {
            "time": f"+{year}-{month}-{day}T00:00:00Z",
            "precision": 9 + text.count("-"),
            "timezone": 0,
            "before": 0,
            "after": 0,
            "calendarmodel": f"http://www.wikidata.org/entity/{calendar}",
        },
    )


def a_quantity(amount, unit="1"):
    unit = unit if unit == "1" else f"http://www.wikidata.org/entity/{unit}"
    return _valued("quantity", {"amount": f"+{amount}", "unit": unit})


def a_place(latitude, longitude):
    value = {"latitude": latitude, "longitude": longitude, "precision": 0.01}
    return _valued("globecoordinate", value | {"globe": "http://www.wikidata.org/entity/Q2"})


def a_text(text):
    return _valued("string", text)


def in_english(text):
    return _valued("monolingualtext", {"text": text, "language": "en"})


def nothing(kind="novalue"):
    return {"snaktype": kind, "property": "P0", "hash": "0", "datatype": "time"}


def _valued(kind, value):
    datavalue = {"type": kind, "value": value}
    return {"snaktype": "value", "property": "P0", "hash": "0", "datavalue": datavalue}


def a_person(known, label, **more):
    return an_item(known, label, P31=[a_statement(HUMAN)], **more)


def a_page(title, extract, item, *, kind="standard"):
    """A summary as Wikipedia gives it."""
    address = f"https://en.wikipedia.org/wiki/{title.replace(' ', '_')}"
    return {
        "type": kind,
        "title": title,
        "wikibase_item": item,
        "lang": "en",
        "timestamp": REVISED,
        "extract": extract,
        "content_urls": {"desktop": {"page": address}},
    }


# --- faults -----------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Fault:
    """What a request gets instead of its answer."""

    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b"{}"
    is_cut: bool = False
    pause: float = 0.0


def in_seconds(seconds):
    """An HTTP date, as Retry-After may be given."""
    return formatdate(time.time() + seconds, usegmt=True)


LAGGED = Fault(
    headers=(("Retry-After", "5"), ("X-Database-Lag", "7")),
    body=b'{"error": {"code": "maxlag", "info": "Waiting for db1: 7 seconds lagged", "lag": 7}}',
)
BUSY = Fault(status=429, headers=(("Retry-After", "3"),))
BROKEN = Fault(status=500, body=b"<html>Internal error</html>")
CUT = Fault(is_cut=True, body=b'{"entities": {')
GARBAGE = Fault(body=b'{"entities": {"Q')
EMPTY = Fault(body=b"{}")
SILENT = Fault(pause=1.0)


# --- the server -------------------------------------------------------------------------------


@dataclass
class Wikimedia:
    """What the server knows, what goes wrong, and what it was asked.

    merged     by old id, the item it was merged into
    faults     for the next requests, one each; then it answers
    failing    befalls each question once, before its answer
    dies_after   so many answers; from then on all is broken
    answered   questions that got an answer: the path with its query
    agents     User-Agents seen
    """

    items: dict = field(default_factory=dict)
    pages: dict = field(default_factory=dict)
    merged: dict = field(default_factory=dict)
    faults: list = field(default_factory=list)
    answered: list = field(default_factory=list)
    agents: set = field(default_factory=set)
    at_once: int = 0
    most_at_once: int = 0
    base: str = ""
    failing: Fault | None = None
    dies_after: int | None = None
    _failed: set = field(default_factory=set)

    def fault(self, path):
        """What goes wrong with this request, if anything."""
        if self.faults:
            return self.faults.pop(0)
        if self.dies_after is not None and len(self.answered) >= self.dies_after:
            return BROKEN
        if self.failing and path not in self._failed and "moved=1" not in path:
            self._failed.add(path)
            return self.failing
        return None

    def add(self, *items):
        self.items |= {item["id"]: item for item in items}

    @property
    def addresses(self):
        return {"wikidata": f"{self.base}/w/api.php", "wikipedia": f"{self.base}/api/rest_v1"}

    def questions(self, action):
        """The parameters of the answered questions of a kind."""
        asked = [
            {key: one[0] for key, one in parse_qs(urlsplit(path).query).items()}
            for path in self.answered
        ]
        return [one for one in asked if one.get("action") == action]

    def ids(self, props=None):
        """The ids that were asked for, each as often as it was."""
        asked = self.questions("wbgetentities")
        return [q for one in asked if props in {None, one["props"]} for q in one["ids"].split("|")]

    def answer(self, path):
        """Status and body."""
        parts = urlsplit(path)
        query = {key: one[0] for key, one in parse_qs(parts.query).items()}
        if "/page/summary/" in parts.path:
            title = unquote(parts.path.rpartition("/")[2]).replace("_", " ")
            page = self.pages.get(title)
            return (200, page) if page else (404, {"type": "not found"})
        kinds = {"wbsearchentities": self._search, "wbgetentities": self._entities}
        return 200, kinds[query["action"]](query)

    def _search(self, query):
        name, start = query["search"].casefold(), int(query.get("continue", 0))
        hits = []
        for known, item in self.items.items():
            label = item["labels"]["en"]["value"]
            others = [one["value"] for one in item["aliases"].get("en", ())]
            for kind, texts in (("label", [label]), ("alias", others)):
                found = [text for text in texts if text.casefold().startswith(name)]
                if found:
                    match = {"type": kind, "language": "en", "text": found[0]}
                    hits.append({"id": known, "title": known, "label": label, "match": match})
                    break
        limit = int(query["limit"])
        more = {"search-continue": start + limit} if len(hits) > start + limit else {}
        page = hits[start : start + limit]
        return {"searchinfo": {"search": query["search"]}, "search": page, **more, "success": 1}

    def _entities(self, query):
        ids = query["ids"].split("|")
        assert len(ids) <= 50, "Wikidata takes 50 at most"
        if bad := [one for one in ids if len(one) > len("Q123456789")]:
            return {"error": {"code": "no-such-entity", "info": "Could not find", "id": bad[0]}}
        return {"entities": dict(map(self._entity, ids)), "success": 1}

    def _entity(self, known):
        target = self.merged.get(known, known)
        if target not in self.items:
            return known, {"id": known, "missing": ""}
        item = dict(self.items[target])
        if target != known:
            item["redirects"] = {"from": known, "to": target}
        return target, item


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wiki: Wikimedia

    def do_GET(self):
        self.wiki.at_once += 1
        self.wiki.most_at_once = max(self.wiki.most_at_once, self.wiki.at_once)
        self.wiki.agents.add(self.headers["User-Agent"])
        try:
            if fault := self.wiki.fault(self.path):
                self._fail(fault)
                return
            status, answer = self.wiki.answer(self.path)
            self.wiki.answered.append(self.path)
            self._send(status, json.dumps(answer).encode())
        finally:
            self.wiki.at_once -= 1

    def _fail(self, fault):
        time.sleep(fault.pause)
        if fault.is_cut:
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(fault.body)
            self.close_connection = True
            return
        self._send(fault.status, fault.body, fault.headers)

    def _send(self, status, body, headers=()):
        self.send_response(status)
        if "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        for name, value in headers:
            moved = self.path + ("&" if "?" in self.path else "?")
            self.send_header(name, value.replace("SELF", moved))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Stay quiet."""


@contextmanager
def running() -> Iterator[Wikimedia]:
    """A server for as long as the block lasts."""
    wiki = Wikimedia()
    handler = type("Handler", (_Handler,), {"wiki": wiki})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        wiki.base = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield wiki
        server.shutdown()
        thread.join()
