"""Prints a written page as PDF, by its theme's print style; alone knows WeasyPrint, an extra."""

from __future__ import annotations

import datetime as dt
import hashlib
import logging
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from .errors import PdfError

if TYPE_CHECKING:
    from collections.abc import Iterable

_SVG = "{http://www.w3.org/2000/svg}"
_FONTS = Path(__file__).parent / "picture" / "fonts"
# Text in the font of the share cards, so that a brief has the same lines on every machine; a
# letter that it lacks comes from the system. A word never breaks inside: WeasyPrint would do so
# where a link begins.
_STYLE = """
@font-face { font-family: "Briefing Card Serif"; src: url("regular.ttf"); font-weight: 400; }
@font-face { font-family: "Briefing Card Serif"; src: url("semibold.ttf"); font-weight: 700; }
:root { --serif: "Briefing Card Serif", serif !important; }
body { overflow-wrap: normal !important; }
"""
# What no paper shows, and what changes a page without changing its brief.
_UNPRINTED = re.compile(
    r"<(script|nav|aside)\b.*?</\1>|<p class=\"copies\".*?</p>", re.DOTALL | re.IGNORECASE
)
_RESOURCE = re.compile(r"\b(?:href|src)=\"([^\"#?]+\.(?:css|svg|png|jpe?g|gif|webp|avif))\"")
_AS_PRINTED = "2"  # count up when this file prints the same page in another way


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page to print.

    path     of its HTML, absolute
    root     of the written site, absolute: nothing is read from outside
    siteurl  the address of the root; "" where pages link each other by relative paths
    """

    path: Path
    root: Path
    siteurl: str
    title: str
    author: str | None
    date: dt.date

    def told(self) -> bytes:
        """All that decides what is printed: the page, the files that it shows or is styled by."""
        page = self.printable()
        parts = [page, self.siteurl, self.title, self.author or "", self.date.isoformat()]
        files = (self.file_of(one) for one in sorted(set(_RESOURCE.findall(page))))
        held = [hashlib.blake2b(one.read_bytes()).hexdigest() for one in files if one]
        return "\0".join([*parts, *held]).encode()

    def printable(self) -> str:
        """The page's HTML without what paper doesn't show."""
        return _UNPRINTED.sub("", self.path.read_text(encoding="utf-8"))

    def file_of(self, url: str) -> Path | None:
        """The file of the site behind an address of the page; None for any other address."""
        if self.siteurl and url.startswith(f"{self.siteurl}/"):
            path = self.root / unquote(urlsplit(url.removeprefix(f"{self.siteurl}/")).path)
        elif url.startswith("file:"):
            path = Path(unquote(urlsplit(url).path))
        elif "://" in url or url.startswith("data:"):
            return None
        else:
            path = self.path.parent / unquote(url)
        found = path.resolve()
        return found if found.is_relative_to(self.root) and found.is_file() else None


def prints_as() -> str:
    """What decides, beside a sheet, how it is printed: versions, our font and our style.

    Raises PdfError where PDFs can't be written here, and says what is missing.
    """
    weasyprint = _weasyprint()
    fonts = [(_FONTS / name).read_bytes() for name in ("regular.ttf", "semibold.ttf")]
    digest = hashlib.blake2b(b"".join([*fonts, _STYLE.encode()]), digest_size=16).hexdigest()
    return f"{_AS_PRINTED} {weasyprint.__version__} {digest}"


def print_sheet(sheet: Sheet) -> bytes:
    """A page as a tagged PDF (PDF/UA-1): bookmarks, page numbers, its fonts inside.

    The same sheet gives the same bytes on one machine. No other host is asked: what lies
    elsewhere is left out, as are links that would lead to this machine's files.
    """
    weasyprint = _weasyprint()
    from weasyprint.text.fonts import FontConfiguration

    fonts, fetcher = FontConfiguration(), _fetcher(sheet)
    page = weasyprint.HTML(
        string=sheet.printable(), base_url=sheet.path.as_uri(), url_fetcher=fetcher
    )
    elements = page.etree_element.iter()
    _prepare(elements)
    style = weasyprint.CSS(
        string=_STYLE, base_url=f"{_FONTS.as_uri()}/", url_fetcher=fetcher, font_config=fonts
    )
    document = page.render(font_config=fonts, stylesheets=[style], pdf_variant="pdf/ua-1")
    document.metadata.title = sheet.title
    document.metadata.authors = [sheet.author] if sheet.author else []
    document.metadata.created = sheet.date.isoformat()
    written: bytes = document.write_pdf(pdf_variant="pdf/ua-1")
    return written


def _prepare(elements: Iterable[Any]) -> None:
    """Take out links into the site that have no address, and mend what WeasyPrint does otherwise.

    Inside SVG it knows no styles of the page, and draws a letter's halo over the letter; what a
    drawing shows it reads in a ``title`` alone.
    """
    for element in elements:
        kind = element.get("class") or ""
        link = element.get("href") if element.tag == "a" else None
        if link is not None and not link.startswith(("#", "http:", "https:", "mailto:")):
            del element.attrib["href"]
        if element.tag == f"{_SVG}svg" and (label := element.get("aria-label")):
            title = element.makeelement(f"{_SVG}title", {})
            title.text = label
            element.append(title)
        if kind.startswith("map__names"):
            element.attrib.pop("stroke", None)
            element.attrib.pop("display", None)
            if kind.endswith("--wide"):
                element.set("display", "none")


def _fetcher(sheet: Sheet) -> Any:  # noqa: ANN401 -- a class of WeasyPrint's, which has no types
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Within(URLFetcher):  # type: ignore[misc]
        """Reads the site's own files and our font, nothing else."""

        def fetch(self, url: str, _headers: object = None) -> Any:  # noqa: ANN401
            found = sheet.file_of(url)
            if found is None and url.startswith(f"{_FONTS.as_uri()}/"):
                found = _FONTS / url.rpartition("/")[2]
            if found is None:
                msg = f"not of this site: {url}"
                raise ValueError(msg)
            kinds = {".css": "text/css", ".svg": "image/svg+xml"}
            kind = kinds.get(found.suffix, "application/octet-stream")
            return URLFetcherResponse(url, found.read_bytes(), {"Content-Type": kind})

    return Within()


def _weasyprint() -> Any:  # noqa: ANN401 -- a module without types
    try:
        import weasyprint
    except ImportError as error:
        raise PdfError(
            "PDFs are wanted, and WeasyPrint, which writes them, is not installed",
            "Run `make pdf`, which installs it; or build without PDFs.",
        ) from error
    except OSError as error:  # it looks for Pango when it is imported
        raise PdfError(
            "PDFs are wanted, and WeasyPrint finds no Pango on this machine",
            "Debian, Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0"
            " libharfbuzz-subset0. macOS: brew install pango. Or build without PDFs.",
        ) from error
    # It warns of each line of CSS that is for screens alone.
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    return weasyprint
