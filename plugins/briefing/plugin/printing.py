"""Puts a PDF beside each briefing, when all pages and styles are written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..cache import PdfCache
from ..config import Config
from ..pdf import Sheet, print_sheet, prints_as
from .articles import all_articles
from .sharing import publication, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Press:
    """Takes down what is to be printed while Pelican runs, and prints it afterwards.

    Raises PdfError at once where PDFs are wanted and can't be written: not after the whole build.
    """

    def __init__(self, settings: Mapping[str, Any]) -> None:
        self._settings = settings
        self._config = Config.from_settings(settings)
        self._sheets: list[tuple[str, Sheet]] = []
        self._prints_as = prints_as() if self._config.pdf else ""

    def take(self, context: Mapping[str, Any]) -> None:
        """Note the briefings of all articles that get a page, drafts too."""
        if self._config.pdf:
            self._sheets.extend(self._sheets_of(context))

    def _sheets_of(self, context: Mapping[str, Any]) -> Iterator[tuple[str, Sheet]]:
        root = Path(self._settings["OUTPUT_PATH"]).resolve()
        for article in all_articles(context):
            page = getattr(article, "briefing", None)
            if page is None:
                continue
            document = page.briefing.document
            yield (
                page.pdf.url,
                Sheet(
                    path=root / article.save_as,
                    root=root,
                    siteurl=publication(self._settings).address,
                    title=document.title,
                    author=document.byline,
                    date=document.date,
                ),
            )

    def print(self) -> None:
        """Write the PDFs; those whose page is as it was are taken from the cache."""
        if not self._sheets:
            return
        with PdfCache(Path(self._config.cache), fingerprint=self._prints_as) as kept:
            for name, sheet in self._sheets:
                told = sheet.told()
                printed = kept.get(told)
                if printed is None:
                    printed = print_sheet(sheet)
                    kept.put(told, printed)
                write(self._settings["OUTPUT_PATH"], name, printed)
