"""Measures the search page on many articles, against Pagefind.

    bench_search.py ARTICLES [--sizes 12 1000 10000] [--pagefind PYTHON] [--word WORD]

ARTICLES is a folder of .txt articles; of each size the first so many are taken, in the order of
what ends their names. PYTHON is the interpreter of an environment with ``pagefind[bin]``; without
it only our own is measured. Names are stand-ins: what looks like a person in two articles or more.
Made-up articles use few words again and again; so one small word in three becomes one of 60,000, by
Zipf's law, which makes as many different ones as news has, and texts that compress like news.
Pages come compressed from this machine; "phone" is a processor four times slower behind 1.6 Mbit/s
and 150 ms, Lighthouse's slow 4G. Each figure is the median of three, each with an empty cache.
"""

from __future__ import annotations

import contextlib
import functools
import gzip
import http.server
import json
import re
import subprocess
import sys
import tempfile
import threading
import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from random import Random
from statistics import median
from typing import ClassVar

from jinja2 import Environment, FileSystemLoader
from pictures import find_chromium, launch
from playwright.sync_api import Browser, Error, Page

from briefing.language import ENGLISH
from briefing.model import Entity, EntityId, Profile
from briefing.read import read_article
from briefing.search import Findable, search_files
from briefing.views import offer_words

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ROOT / "plugins" / "briefing" / "templates"
STRICT = "default-src 'self'"
LOOSE = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"
RUNS = 3
FILES = {"index": "search/index.js", "texts": "search/[12]*.js", "code": "search/[!i]*[a-z].js"}
NETWORKS = {  # bytes a second, milliseconds, how many times slower
    "desktop": None,
    "phone": {"rate": 200_000, "latency": 150, "slower": 4},
}
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()
WORDS, RARE = 60_000, 1 / 3
NAME = re.compile(r"\b[A-Z][a-zé]+ [A-Z][a-zé]+\b")
PAGE = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Search</title>
<script src="search/minisearch.js" defer></script><script src="search/index.js" defer></script>
<script src="search/find.js" defer></script><script src="search/search.js" defer></script>
{}</html>"""
PAGEFIND = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Search</title>
<script src="bench.js" type="module"></script></html>"""
PAGEFIND_SCRIPT = """
try {
  const pagefind = await import("./pagefind/pagefind.js");
  const found = await pagefind.search(new URLSearchParams(location.search).get("q"));
  await Promise.all(found.results.slice(0, 5).map((one) => one.data()));
  document.body.dataset.found = found.results.length;
  document.body.dataset.first = performance.now();
} catch (error) {
  document.body.dataset.failed = error;
}
"""
FIRST_HIT = """new Promise((done) => {
  const look = () => document.querySelector("[data-search=hits] li")
    ? done(performance.now()) : requestAnimationFrame(look);
  look();
})"""
ALL_READ = """new Promise((done) => {
  const older = document.querySelector("[data-search=older-button]");
  if (older.closest("p").checkVisibility()) older.click();
  const look = () => document.querySelector("[data-reading=false]")
    ? done(performance.now()) : setTimeout(look, 20);
  look();
})"""
TYPED = """(() => {
  const field = document.querySelector("[data-search=field]");
  const times = [];
  for (const query of ["ha", "har", "harvest", "budget inquiry", "the ministers of"]) {
    field.value = query;
    const began = performance.now();
    field.dispatchEvent(new Event("input"));
    times.push(performance.now() - began);
  }
  return Math.max(...times);
})()"""


def findables(folder: Path, size: int) -> tuple[list[Findable], list[Profile]]:
    """The first ``size`` articles with stand-ins for their names."""
    paths = sorted(folder.rglob("*.txt"), key=lambda path: path.stem[-6:])[:size]
    documents = [read_article(path, root=folder) for path in paths]
    named = [frozenset(NAME.findall(one.text[one.body_start :])) for one in documents]
    counts = Counter(name for names in named for name in names)
    kinds = ("person", "place", "organisation")
    profiles = [
        Profile(entity=Entity(id=slug(name), type=kinds[len(name) % 3], name=name))
        for name, count in sorted(counts.items())
        if count > 1
    ]
    return [
        Findable(
            url=f"briefings/{number}/index.html",
            title=document.title,
            date=document.date,
            category=("Security", "Trade", "Politics")[number % 3],
            standfirst=document.standfirst,
            names=tuple(slug(name) for name in names),
            sentences=tuple(sentences(varied(document.text[document.body_start :], number))),
        )
        for number, (document, names) in enumerate(zip(documents, named, strict=True))
    ], profiles


def varied(text: str, number: int) -> str:
    """The text of an article with rare words among its common ones."""
    chance = Random(number)  # noqa: S311 -- no secret

    def rare(match: re.Match[str]) -> str:
        if chance.random() > RARE:
            return match[0]
        rank = int(WORDS ** chance.random())
        return "".join(SYLLABLES[rank // 20**place % 20] for place in range(4))

    return re.sub(r"\b[a-z]{4,}\b", rare, text)


def slug(name: str) -> EntityId:
    """A name's id."""
    return EntityId(name.lower().replace(" ", "-"))


def sentences(text: str) -> Iterator[tuple[str, str]]:
    """Roughly: what ends with a point before a capital."""
    parts = re.split(r"(?<=[.”])\s+(?=[A-Z“])", text)
    yield from ((f"s{number}", part) for number, part in enumerate(parts, start=1))


def write_ours(folder: Path, articles: Sequence[Findable], profiles: Sequence[Profile]) -> float:
    """Our files; CPU seconds."""
    began = time.process_time()
    (folder / "search").mkdir(parents=True)
    for name, text in search_files(articles, profiles):
        (folder / "search" / name).write_text(text, encoding="utf-8")
    took = time.process_time() - began
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
    offer_words(environment, ENGLISH)
    part = environment.get_template("briefing/search.html")
    html = PAGE.format(
        part.render(indexes=[{"url": "x", "title": "People", "total": 1}], SITEURL=".")
    )
    (folder / "index.html").write_text(html, encoding="utf-8")
    return took


def write_pagefind(folder: Path, articles: Sequence[Findable], python: Path) -> float:
    """A plain page an article, and Pagefind's index of them; seconds."""
    for article in articles:
        page = folder / article.url
        page.parent.mkdir(parents=True)
        text = " ".join(
            f'<span id="{name}">{escape(words)}</span>' for name, words in article.sentences
        )
        filters = "".join(f'<i data-pagefind-filter="name">{one}</i>' for one in article.names)
        filters += f'<i data-pagefind-filter="year">{article.date.year}</i>'
        page.write_text(
            f'<!DOCTYPE html><html lang="en"><title>{escape(article.title)}</title>'
            f"<body data-pagefind-body><h1>{escape(article.title)}</h1>{text}"
            f"<p data-pagefind-ignore>{filters}</p></html>",
            encoding="utf-8",
        )
    began = time.monotonic()
    command = [str(python), "-m", "pagefind", "--site", str(folder), "--quiet"]
    subprocess.run(command, check=True, capture_output=True)
    took = time.monotonic() - began
    (folder / "index.html").write_text(PAGEFIND, encoding="utf-8")
    (folder / "bench.js").write_text(PAGEFIND_SCRIPT, encoding="utf-8")
    return took


def weight(folder: Path, pattern: str) -> tuple[int, int, int]:
    """Of the files: how many, kilobytes, kilobytes compressed."""
    texts = [path.read_bytes() for path in sorted(folder.glob(pattern)) if path.is_file()]
    packed = sum(len(gzip.compress(one, 6)) for one in texts)
    return len(texts), sum(map(len, texts)) // 1000, packed // 1000


class _Compressed(http.server.SimpleHTTPRequestHandler):
    """Serves as a host does: compressed, under a policy; counts the bytes."""

    policy = STRICT
    sent = 0
    packed: ClassVar[dict[Path, bytes]] = {}

    def do_GET(self) -> None:
        """Send a file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        if path not in self.packed:
            self.packed[path] = gzip.compress(path.read_bytes(), 6)
        body = self.packed[path]
        _Compressed.sent += len(body)
        self.send_response(200)
        self.send_header("Content-Security-Policy", self.policy)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextlib.contextmanager
def serve(folder: Path, policy: str) -> Iterator[str]:
    """The address of ``folder`` on this machine, under a policy."""
    handler = functools.partial(
        type("Handler", (_Compressed,), {"policy": policy}), directory=folder
    )
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@contextlib.contextmanager
def opened(browser: Browser, address: str, network: str) -> Iterator[Page]:
    """A page with an empty cache, on a network of ``NETWORKS``."""
    context = browser.new_context()
    page = context.new_page()
    if limits := NETWORKS[network]:
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": limits["slower"]})
        session.send(
            "Network.emulateNetworkConditions",
            {
                "offline": False,
                "latency": limits["latency"],
                "downloadThroughput": limits["rate"],
                "uploadThroughput": limits["rate"],
            },
        )
    page.set_default_timeout(120_000)
    _Compressed.sent = 0
    page.goto(address)
    yield page
    context.close()


def try_ours(browser: Browser, address: str, network: str) -> dict[str, float]:
    """Milliseconds to the first hit and to all texts, per keystroke then; kilobytes until then."""
    with opened(browser, address, network) as page:
        first = page.evaluate(FIRST_HIT)
        sent = _Compressed.sent
        everything = page.evaluate(ALL_READ)
        return {
            "first": first,
            "KB then": sent / 1000,
            "all read": everything,
            "KB in all": _Compressed.sent / 1000,
            "a keystroke": page.evaluate(TYPED),
            "heap MB": page.evaluate("performance.memory.usedJSHeapSize") / 1e6,
        }


def try_pagefind(browser: Browser, address: str, network: str) -> dict[str, float] | str:
    """Milliseconds to the first five hits, and kilobytes; or what the browser refused."""
    with opened(browser, address, network) as page:
        try:
            page.wait_for_selector(
                "body[data-first], body[data-failed]", state="attached", timeout=20_000
            )
        except Error:
            return "the script was refused"
        found = json.loads(page.evaluate("JSON.stringify({...document.body.dataset})"))
        if "failed" in found:
            return str(found["failed"]).partition("\n")[0][:120]
        return {"first": float(found["first"]), "KB then": _Compressed.sent / 1000}


def middle(runs: Sequence[dict[str, float] | str]) -> str:
    """The median of each figure."""
    if isinstance(runs[0], str):
        return runs[0]
    return ", ".join(f"{key} {median(one[key] for one in runs):.0f}" for key in runs[0])


def measure_ours(
    folder: Path,
    articles: Sequence[Findable],
    profiles: Sequence[Profile],
    query: str,
    browser: Browser,
) -> None:
    """Measure and print what is ours."""
    print(f"ours: {write_ours(folder, articles, profiles):.2f} s to write")
    for what, pattern in FILES.items():
        print(f"  {what}: {{}} files, {{}} kB, {{}} kB compressed".format(*weight(folder, pattern)))
    with serve(folder, STRICT) as root:
        for network in NETWORKS:
            runs = [try_ours(browser, f"{root}/index.html{query}", network) for _ in range(RUNS)]
            print(f"  {network}: {middle(runs)}")
    disk = (folder / "index.html").as_uri() + query
    print(f"  from the disk: {middle([try_ours(browser, disk, 'desktop')])}")


def measure_pagefind(
    folder: Path, articles: Sequence[Findable], python: Path, query: str, browser: Browser
) -> None:
    """Measure and print the same of Pagefind."""
    print(f"Pagefind: {write_pagefind(folder, articles, python):.1f} s to write")
    print("  all: {} files, {} kB, {} kB compressed".format(*weight(folder, "pagefind/**/*")))
    for policy, network in [(STRICT, "desktop"), (LOOSE, "desktop"), (LOOSE, "phone")]:
        with serve(folder, policy) as root:
            address = f"{root}/index.html{query}"
            runs = [try_pagefind(browser, address, network) for _ in range(RUNS)]
            print(f"  {policy}, {network}: {middle(runs)}")
    disk = (folder / "index.html").as_uri() + query
    print(f"  from the disk: {middle([try_pagefind(browser, disk, 'desktop')])}")


def main() -> int:
    """Measure all sizes."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[12, 1000, 10_000])
    parser.add_argument("--pagefind", type=Path, metavar="PYTHON")
    parser.add_argument("--word", default="ceasefire")
    given = parser.parse_args()
    chromium = find_chromium()
    if chromium is None:
        sys.stderr.write("No Chromium on PATH.\n  Install it (Debian: apt install chromium).\n")
        return 1
    with launch(chromium) as browser:
        for size in given.sizes:
            articles, profiles = findables(given.articles, size)
            print(f"\n{len(articles)} articles", flush=True)
            query = f"?q={given.word}"
            with tempfile.TemporaryDirectory() as folder:
                measure_ours(Path(folder, "ours"), articles, profiles, query, browser)
                if given.pagefind:
                    theirs = Path(folder, "pagefind")
                    measure_pagefind(theirs, articles, given.pagefind, query, browser)
    return 0


if __name__ == "__main__":
    sys.exit(main())
