"""A site in German around English texts: what is ours is German, what an article says is marked."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from briefing.language import load_language

ROOT = Path(__file__).parent.parent
SETTINGS = f"""
import sys

sys.path.append({str(ROOT)!r})
from pelicanconf import *

DEFAULT_LANG = "de"
SITESUBTITLE = "Nachrichten mit ihren Fakten"
BRIEFING_ARTICLE_LANG = "en"
BRIEFING_CACHE = {str(ROOT / ".cache" / "briefing")!r}
THEME = {str(ROOT / "theme")!r}
PLUGIN_PATHS = [{str(ROOT / "plugins")!r}]
"""
OWN = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8"

msgid "At a glance"
msgstr "Kurz gesagt"
"""
BRIEFING = "briefings/terminal-opens/index.html"

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("german")]


class Languages(HTMLParser):
    """The text of a page by the language that it stands in."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text: dict[str, list[str]] = {}
        self._open: list[tuple[str, str]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag not in {"meta", "link", "img", "input", "br", "path", "circle"}:
            inherited = self._open[-1][1] if self._open else ""
            self._open.append((tag, dict(attrs).get("lang") or inherited))

    def handle_endtag(self, tag):
        if self._open and self._open[-1][0] == tag:
            self._open.pop()

    def handle_data(self, data):
        if data.strip() and self._open[-1][0] not in {"script", "style"}:
            self.text.setdefault(self._open[-1][1], []).append(data.strip())


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """The golden articles as a German site, with one word of its own."""
    folder = tmp_path_factory.mktemp("german")
    (folder / "conf.py").write_text(SETTINGS, encoding="utf-8")
    (folder / "locale").mkdir()
    (folder / "locale" / "de.po").write_text(OWN, encoding="utf-8")
    command = [sys.executable, "-m", "briefing.cli", "build", "--settings", "conf.py"]
    command += ["--content", str(ROOT / "tests" / "golden" / "content"), "--output", "site"]
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "plugins")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def page(site: Path, name: str) -> str:
    return (site / name).read_text(encoding="utf-8")


def test_the_page_is_german_and_what_the_article_says_is_english(site):
    said = Languages(page(site, BRIEFING)).text
    assert {"Quellen dieser Seite", "Wer und was", "Wer", "Archiv", "Suche"} <= set(said["de"])
    english = " ".join(said["en"])
    assert "Denmark" in english
    assert not re.search(r"\b(und|Quelle|Satz)\b", english)


@pytest.mark.parametrize("kind", [BRIEFING, "dossiers/karla-brandt/index.html", "index.html"])
def test_no_sentence_of_an_article_stands_as_german(site, kind):
    german = Languages(page(site, kind)).text["de"]
    assert [one for one in german if re.search(r"\b(signed|said|agreed)\b", one)] == []


def test_dates_are_german_on_every_kind_of_page(site):
    assert '<time datetime="2023-05-02">2. Mai 2023</time>' in page(site, BRIEFING)
    assert "11. März 2022" in page(site, "archives/index.html")
    assert "März 2022" in page(site, "index.html")
    assert "1. Juni 2023" in page(site, "briefings/notes/index.html")
    assert '"day":"2. Mai 2023"' in page(site, "search/index.js")


def test_numbers_choose_their_form(site):
    assert ">2 Briefings<" in page(site, "people/index.html")
    assert ">2 Artikel<" in page(site, "authors/index.html")
    german = load_language("de")
    forms = [german.ngettext("%(num)s fact", "%(num)s facts", one) for one in (0, 1, 2)]
    assert forms == ["0 Angaben", "1 Angabe", "2 Angaben"]


def test_the_searchs_script_gets_its_words_from_the_page(site):
    search = page(site, "search/index.html")
    assert 'data-other="{count} Briefings erwähnen „{query}“"' in search
    assert "<kbd>/</kbd> hierher" in search


def test_copies_and_accessible_names_are_german(site):
    assert page(site, BRIEFING.replace(".html", ".txt")).count("Zeitleiste\n----------") == 1
    assert re.search(r'aria-label="Quelle für [^"]+: Satz \d+"', page(site, BRIEFING))
    assert 'aria-label="Karte: Denmark"' in page(site, "dossiers/denmark/index.html")
    assert re.search(r"Beide (nennen|handeln von:) \w", page(site, BRIEFING))


def test_a_word_of_the_sites_own_catalogue_wins(site):
    assert ">Kurz gesagt</h2>" in page(site, BRIEFING)
    assert "Auf einen Blick" not in page(site, BRIEFING)


def test_machines_are_told_the_language_of_the_text(site):
    assert '"inLanguage": "en"' in page(site, BRIEFING)
    assert '"inLanguage": "de"' in page(site, "index.html")


def test_a_fact_that_is_a_date_is_german(site):
    facts = page(site, "dossiers/sweden/index.html") + page(site, "dossiers/denmark/index.html")
    assert not re.search(r'lang="en">\d+ \w+ \d{4}<', facts)
