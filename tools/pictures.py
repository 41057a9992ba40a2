"""Take pictures of a built site in headless Chromium: phone, desktop, dark, paper.

    python tools/pictures.py OUTPUT PICTURES [--page briefings/x/index.html ...] [--full]

Builds nothing and asks no other host: the folder OUTPUT is served on this machine while it runs.
Chromium is the one on PATH (Debian: ``apt install chromium``); none is downloaded.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import http.server
import shutil
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Browser

# Without a sandbox, since Chromium refuses one to root, whom containers run as; the rest keeps it
# from looking up its maker's hosts at every start.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PAGES = (  # of the sample site: what the README shows
    "index.html",
    "briefings/madrid-summit/index.html",
    "dossiers/jens-stoltenberg/index.html",
)
NAMES = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a page is looked at; ``width`` and ``height`` in CSS pixels."""

    name: str
    width: int
    height: int
    scheme: Literal["light", "dark"] = "light"
    scale: float = 1


LOOKS = (
    Look(name="phone", width=360, height=740, scale=2),
    Look(name="phone-dark", width=360, height=740, scale=2, scheme="dark"),
    Look(name="desktop", width=1280, height=900),
    Look(name="desktop-dark", width=1280, height=900, scheme="dark"),
)


def find_chromium() -> str | None:
    """The path of the browser, or None if there is none on PATH."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class _Strict(http.server.SimpleHTTPRequestHandler):
    """Serves as the strictest host would: nothing inline, nothing from elsewhere."""

    def end_headers(self) -> None:
        """Send our policy with every answer."""
        self.send_header("Content-Security-Policy", "default-src 'self'")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing: a picture's requests interest nobody."""


@contextlib.contextmanager
def serve(folder: Path) -> Iterator[str]:
    """The address ``http://127.0.0.1:PORT`` under which ``folder`` is served meanwhile."""
    handler = functools.partial(_Strict, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@contextlib.contextmanager
def launch(path: str) -> Iterator[Browser]:
    """The browser at ``path``, headless, closed at the end."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


def shoot(browser: Browser, address: str, target: Path, *, look: Look, full: bool) -> None:
    """Write a PNG of ``address`` to ``target``: what a first screen shows, or the whole page."""
    page = browser.new_page(
        viewport={"width": look.width, "height": look.height},
        color_scheme=look.scheme,
        device_scale_factor=look.scale,
    )
    page.goto(address)
    page.screenshot(path=target, full_page=full)
    page.close()


def put_on_paper(browser: Browser, address: str, target: Path) -> None:
    """Write ``address`` as a PDF of A4 pages to ``target``."""
    page = browser.new_page()
    page.goto(address)
    page.pdf(path=target, format="A4", prefer_css_page_size=True)
    page.close()


def name_of(page: str) -> str:
    """A page's part of a picture's name: "people" of ``people/index.html``, else "front"."""
    path = page.removesuffix("index.html").removesuffix(".html").strip("/")
    return path.rpartition("/")[2] or "front"


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures; 1 if there is no browser or no such page."""
    parser = argparse.ArgumentParser(description="Take pictures of a built site.")
    parser.add_argument("output", type=Path, help="the built site")
    parser.add_argument("pictures", type=Path, help="the folder for the pictures")
    parser.add_argument("--page", action="append", help="below OUTPUT; may come again")
    parser.add_argument("--full", action="store_true", help="whole pages, and paper as PDF")
    given = parser.parse_args(arguments)
    chromium = find_chromium()
    if chromium is None:
        sys.stderr.write("No Chromium on PATH.\n  Install it (Debian: apt install chromium).\n")
        return 1
    pages = given.page or PAGES
    if missing := [page for page in pages if not (given.output / page).is_file()]:
        sys.stderr.write(f"{given.output} has no {', '.join(missing)}\n  Build the site first.\n")
        return 1
    given.pictures.mkdir(parents=True, exist_ok=True)
    with serve(given.output) as root, launch(chromium) as browser:
        for page in pages:
            for look in LOOKS:
                target = given.pictures / f"{name_of(page)}-{look.name}.png"
                shoot(browser, f"{root}/{page}", target, look=look, full=given.full)
            if given.full:
                put_on_paper(browser, f"{root}/{page}", given.pictures / f"{name_of(page)}.pdf")
    return 0


if __name__ == "__main__":
    sys.exit(main())
