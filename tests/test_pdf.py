"""PDFs, where WeasyPrint and Pango are: else one line says that none was written."""

from __future__ import annotations

import datetime as dt
import re
import sys
import zlib
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.errors import PdfError
from briefing.pdf import Sheet, print_sheet, prints_as
from briefing.plugin import run
from briefing.site.settings import read_settings

PAGE = """<!DOCTYPE html><html lang="en"><head><title>A page</title>
<link rel="stylesheet" href="../theme/plain.css">
<script>var count = 1;</script></head><body>
<nav>Home</nav><h1>A treaty</h1><p>Signed at <a href="../dossiers/arvenia.html">Arvenia</a>
[<a href="#one">1</a>].</p><img src="https://elsewhere.example/x.png" alt="far">
<img src="../../secret.svg" alt="near">
<svg role="img" aria-label="Map: Arvenia" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>
<h2 id="one">Sources</h2>
<p><a href="https://almanac.example/">Almanac</a></p><aside>In 3 briefings</aside></body></html>"""


@pytest.fixture
def sheet(tmp_path):
    root = tmp_path / "site"
    (root / "briefings").mkdir(parents=True)
    (root / "theme").mkdir()
    (root / "theme" / "plain.css").write_text("@page { size: A5 }", "utf-8")
    (tmp_path / "secret.svg").write_text("<svg/>", "utf-8")
    path = root / "briefings" / "treaty.html"
    path.write_text(PAGE, "utf-8")
    return Sheet(
        path=path,
        root=root,
        siteurl="",
        title="A treaty",
        author="Lena Harrow",
        date=dt.date(2022, 6, 30),
    )


def readable(printed: bytes) -> bytes:
    """The file with what its streams hold: objects are packed into some of them."""
    parts = [printed]
    for packed in re.findall(rb"stream\n(.*?)\nendstream", printed, re.DOTALL):
        with suppress(zlib.error):
            parts.append(zlib.decompress(packed))
    return b"\n".join(parts)


@pytest.fixture(scope="module")
def press():
    """What prints, if it is here."""
    try:
        return prints_as()
    except PdfError as error:
        pytest.skip(f"no PDF is written in this run: {error.args[0]} (docs/pdf.md)")


@pytest.mark.parametrize(
    ("url", "is_ours"),
    [
        ("../theme/plain.css", True),
        ("../../secret.svg", False),
        ("https://elsewhere.example/x.png", False),
        ("file:///etc/passwd", False),
        ("data:text/css,p{}", False),
    ],
)
def test_nothing_is_read_but_files_of_the_site(url, is_ours, sheet):
    assert (sheet.file_of(url) is not None) == is_ours


def test_an_address_of_the_site_is_a_file_of_it(sheet):
    published = replace(sheet, siteurl="https://desk.example/news")
    found = published.file_of("https://desk.example/news/theme/plain.css")
    assert found == sheet.root / "theme" / "plain.css"


@pytest.mark.parametrize(
    ("old", "new", "is_same"),
    [
        ("In 3 briefings", "In 4 briefings", True),
        ("count = 1", "count = 2", True),
        ("Signed at", "Signed in", False),
    ],
)
def test_a_brief_is_known_by_what_is_printed(old, new, is_same, sheet):
    before = sheet.told()
    sheet.path.write_text(PAGE.replace(old, new), "utf-8")
    assert (sheet.told() == before) == is_same


def test_a_brief_is_known_by_its_styles(sheet):
    before = sheet.told()
    (sheet.root / "theme" / "plain.css").write_text("@page { size: A6 }", "utf-8")
    assert sheet.told() != before


def test_who_lacks_the_library_is_told_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(PdfError, match="make pdf"):
        prints_as()


@pytest.mark.usefixtures("press")
def test_a_brief_is_tagged_and_says_what_it_is(sheet):
    file = print_sheet(sheet)
    assert file.startswith(b"%PDF-")
    assert print_sheet(sheet) == file
    printed = readable(file)
    for mark in (b"/StructTreeRoot", b"/Marked true", b"pdfuaid", b"/Lang (en)", b"/Outlines"):
        assert mark in printed, mark
    assert b"/Alt (Map: Arvenia)" in printed
    assert b"A treaty" in printed
    assert b"Lena Harrow" in printed
    assert b"D:20220630" in printed


@pytest.mark.usefixtures("press")
def test_links_lead_to_sources_and_never_to_a_file_of_this_machine(sheet):
    addresses = re.findall(rb"/URI \((.*?)\)", readable(print_sheet(sheet)))
    assert addresses == [b"https://almanac.example/"]
    published = replace(sheet, siteurl="https://desk.example/news")
    page = PAGE.replace("../dossiers", "https://desk.example/news/dossiers")
    sheet.path.write_text(page, "utf-8")
    assert b"https://desk.example/news/dossiers/arvenia.html" in readable(print_sheet(published))


@pytest.mark.slow
@pytest.mark.usefixtures("press")
def test_a_page_links_its_pdf_where_a_build_writes_them_and_only_there(tmp_path):
    content = tmp_path / "content"
    content.mkdir()
    (content / "2022-06-30-bridge.txt").write_text("A Bridge\n\nNorway opened a bridge.\n", "utf-8")
    settings = read_settings(
        Path(__file__).parents[1] / "pelicanconf.py",
        content=content,
        output=tmp_path / "site",
        siteurl=None,
    )
    folder = tmp_path / "site" / "briefings" / "bridge"

    run({**settings, "BRIEFING_PDF": True})
    assert (folder / "bridge.pdf").read_bytes().startswith(b"%PDF-")
    assert 'bridge.pdf" rel="alternate" type="application/pdf"' in (
        folder / "index.html"
    ).read_text("utf-8")

    run(settings)
    assert "bridge.pdf" not in (folder / "index.html").read_text("utf-8")
