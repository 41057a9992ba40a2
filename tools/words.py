"""Gathers the words of the interface: writes ``briefing.pot``, and brings catalogues up to date.

A catalogue keeps its translations; new words come in empty, what nobody says any more goes.
"""

from __future__ import annotations

import re
import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "plugins" / "briefing" / "locale"
ROOMS = ("plugins/briefing", "theme/templates")
METHODS = [("**.py", "python"), ("**.html", "jinja2")]
OPTIONS = {"**.html": {"trimmed": "true"}}
KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "say": None,
    "plurals": (1, 2),
    "msgid": None,
}
NOTE = "For translators:"
HEADER = """\
# The words of pelican-briefing's pages. `make words` keeps this file up to date.
# What each %(name)s stands for follows from the English; keep them all."""


def gathered() -> Catalog:
    """All messages of Python and templates, in the order of their files."""
    catalogue = Catalog(project="pelican-briefing", header_comment=HEADER, fuzzy=False)
    for room in ROOMS:
        found = extract_from_dir(
            ROOT / room,
            method_map=METHODS,
            options_map=OPTIONS,
            keywords=KEYWORDS,
            comment_tags=(NOTE,),
            strip_comment_tags=True,
        )
        for file, _, message, comments, context in sorted(found, key=lambda one: one[:2]):
            catalogue.add(
                message, locations=[(f"{room}/{file}", 0)], auto_comments=comments, context=context
            )
    return catalogue


def written(catalogue: Catalog) -> str:
    """A catalogue as a file: the same bytes for the same words, so without times."""
    out = BytesIO()
    write_po(out, catalogue, width=100, ignore_obsolete=True, include_lineno=False)
    text = out.getvalue().decode()
    return re.sub(r'^"(POT-Creation|PO-Revision)-Date:.*\n', "", text, flags=re.MULTILINE)


def updated(file: Path, template: Catalog) -> str:
    """A language's catalogue with the words that the template has now."""
    with file.open("rb") as opened:
        catalogue = read_po(opened, locale=file.stem)
    catalogue.update(template, no_fuzzy_matching=True)
    return written(catalogue)


def _is_whole(words: str | Sequence[str]) -> bool:
    """Whether words are there, in each of their plural forms."""
    return all((words,) if isinstance(words, str) else words)


def main() -> None:
    """Write the template and every catalogue beside it; say what is left to translate."""
    template = gathered()
    (LOCALE / "briefing.pot").write_text(written(template), encoding="utf-8")
    for file in sorted(LOCALE.glob("*.po")):
        file.write_text(updated(file, template), encoding="utf-8")
        with file.open("rb") as opened:
            left = [one.id for one in read_po(opened) if one.id and not _is_whole(one.string)]
        print(f"{file.name}: {len(left)} of {len(template)} words left to translate")
        for message in left:
            print(f"  {message}", file=sys.stderr)


if __name__ == "__main__":
    main()
