"""Wire text as Pelican reads it: ``.txt`` files."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape
from pelican.contents import Content
from pelican.readers import BaseReader

from ..read import Wire, is_note, is_rights, load, read_wire
from .places import is_static, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENING = re.compile(r'(?<!\S)"|(?<=[(\[])"')
_SETTABLE = frozenset({"save_as", "status", "url"})
_TAKEN = frozenset({"settings", "translations"})  # Pelican would let a header overwrite them


class WireReader(BaseReader):
    """Reads ``.txt``. Pelican finds it as a subclass of its own reader; READERS can refuse it."""

    enabled = True
    file_extensions = ("txt",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The body as HTML, and the metadata that Pelican and templates know.

        Raises ContentError or Problems; Pelican logs them and leaves the article out, which is
        why preflight looks at every file before.
        """
        path = Path(source_path)
        if is_static(path, self.settings):
            return "", {"status": "skip"}
        text = load(path, root=Path.cwd())
        wire = read_wire(text, path=shown(path))
        return wire.html, dict(self._metadata(wire))

    def _metadata(self, wire: Wire) -> Iterator[tuple[str, Any]]:
        # Wire text is nobody's markup. Where autoescape is off a Markup is safe, too, and where it
        # is on it isn't escaped twice.
        yield "title", escape(self._harmless(wire.title))
        yield "headline", escape(wire.title)
        if wire.standfirst:
            yield "standfirst", escape(wire.standfirst)
            yield "summary", Markup("<p>{}</p>").format(self._harmless(wire.standfirst))
        for name in ("byline", "about_author", "credit", "source", "link"):
            if value := getattr(wire, name):
                yield name, escape(value)
        if rights := " ".join(one for one in wire.notices if is_rights(one) or is_note(one)):
            yield "rights", escape(rights)
        yield "entities", ", ".join(wire.hints)
        yield from self._processed(wire)

    def _harmless(self, text: str) -> str:
        """The text so that it can take being unescaped within an attribute.

        Pelican's own themes do that to titles and summaries by ``striptags``, autoescape being off.
        """
        if self.settings["JINJA_ENVIRONMENT"].get("autoescape"):
            return text
        opened = _OPENING.sub("“", text)
        return opened.translate({ord("<"): "‹", ord(">"): "›", ord('"'): "”"})

    def _processed(self, wire: Wire) -> Iterator[tuple[str, Any]]:
        """What Pelican makes objects of: dates, authors, tags; and lines that only it knows."""
        for key, date in (("date", wire.date), ("modified", wire.modified)):
            if date is not None:
                yield key, self.process_metadata(key, date.isoformat())
        if wire.authors:
            yield "authors", self.process_metadata("authors", list(wire.authors))
        for name, value in wire.metadata.items():
            if name in _SETTABLE or not (name in _TAKEN or hasattr(Content, name)):
                yield name, self.process_metadata(name, value)
