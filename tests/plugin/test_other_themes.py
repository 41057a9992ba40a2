"""Our parts in Pelican's own themes, by the template that the documentation shows; hostile text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from test_docs import DOCS, blocks

ARTICLE = """Title: <img src=x onerror=alert(1)> "costs" {{ 7 * 7 }} &amp; </title><script>x()
Date: 2024-05-03
Slug: talks
Source: <b>Wire</b> "& co" <script>alert(3)</script>
Link: https://example.org/?a=1&b=%22

The talks in Bergen <script>alert(4)</script> ended "early" onclick=alert(5) & well.

BERGEN, May 3 — Prime Minister Lena Harrow of Norway met Anna <b>Lind</b> in Bergen on Friday, and
<script>alert(6)</script> was what the two had agreed to strike out of the treaty. In 2019 Norway
had signed a treaty on 300 <i>ships</i>.

“We will <img src=x onerror=alert(7)> not sign before June & July,” said Lena Harrow. The Border
<u>Council</u> met in Bergen, and Harrow will travel to Stockholm on 9 June 2024.

About the author: <script>alert(8)</script> writes "for" us.
"""
HARROW = """type: person
name: Lena Harrow
aliases: ["<script>alert(9)</script> Harrow", Harrow]
summary: 'Politician <script>alert(10)</script> & "more".'
roles:
  - title: Prime Minister <script>alert(11)</script>
    of: norway
    from: 2021-10-04
    until: 2024-10-01
    source: {title: "Paper </script><script>alert(12)</script>", publisher: <b>Press & co</b>,
             date: 2021-10-04, url: "https://example.org/?a=1&b=%3Cx"}
facts:
  - {label: Party <i>&, value: 'Left "& right" <script>alert(13)</script>',
     source: {title: T <b>, publisher: P, date: 2021-10-04}}
events:
  - date: 2022-09-15
    text: Harrow <script>alert(14)</script> opened the house
    source: {title: T <b>, publisher: P, date: 2022-10-04}
"""
COUNCIL = """type: organisation
name: Border <u>Council</u>
aliases: [Border Council]
summary: Body & <script>alert(15)</script>.
"""
VOID = {"br", "hr", "img", "input", "link", "meta"}


class Page(HTMLParser):
    """Tags of a page, each closed by its own, with what its scripts hold and where it leads."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.scripts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, _tag, attrs):
        self.attributes += attrs

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, text):
        if self.open[-1:] == ["script"]:
            self.scripts.append(text.strip())

    def ids(self) -> list[str | None]:
        return [value for name, value in self.attributes if name == "id"]


def shown(name: str) -> str:
    """A file as the documentation shows it."""
    return next(one.body for one in blocks(DOCS / "theme.md") if one.rest == name)


@pytest.fixture(scope="module", params=["notmyidea", "simple"])
def pages(request, site_in, tmp_path_factory):
    """All HTML of a hostile site in that theme, by its place."""
    folder = tmp_path_factory.mktemp(request.param)
    (folder / "templates").mkdir()
    (folder / "templates" / "article.html").write_text(shown("parts/article.html"))
    site = site_in(folder, {"THEME": request.param})
    site.write("briefings/2024-05-03-talks.txt", ARTICLE)
    site.write("entities/lena-harrow.yaml", HARROW)
    site.write("entities/border-council.yaml", COUNCIL)
    site.build()
    found = {name: site.page(name) for name in site.pages() if name.endswith((".html", ".css"))}
    return dict(sorted(found.items()))


BRIEFING = "briefings/talks/index.html"
DOSSIER = "dossiers/lena-harrow/index.html"


def test_the_settings_shown_are_for_such_a_theme():
    assert 'THEME = "simple"' in shown("plain.py")
    assert "autoescape" not in shown("plain.py")


def test_hostile_text_stays_text_on_every_page(pages):
    for name, html in pages.items():
        if name.endswith(".css"):
            continue
        page = Page(html)
        assert page.open == [], name
        handlers = [one for one, _ in page.attributes if one.startswith("on")]
        assert handlers == [], name
        assert [one for one in page.scripts if not re.fullmatch(r"\{[^<>]*\}|", one)] == [], name
        assert len(page.ids()) == len(set(page.ids())), name


def test_the_page_of_an_article_has_its_parts(pages):
    text = pages[BRIEFING]
    parts = ("fact-box", "since", "cards", "names", "sources", "copies")
    assert [part for part in parts if f'class="{part}"' not in text] == []
    assert "{{ 7 * 7 }} &amp;amp;" in text
    assert "&#34;costs&#34;" in text
    assert '"@type": "NewsArticle"' in text


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (DOSSIER, "Prime Minister &lt;script&gt;alert(11)&lt;/script&gt;"),
        ("dossiers/border-council/index.html", "Border &lt;u&gt;Council&lt;/u&gt;"),
        ("people/index.html", "dossiers/lena-harrow/index.html"),
        ("organisations/index.html", "Border &lt;u&gt;Council&lt;/u&gt;"),
        ("sources/index.html", "&lt;b&gt;Press &amp; co&lt;/b&gt;"),
    ],
)
def test_dossiers_indexes_and_sources_are_there_too(pages, place, words):
    assert words in pages[place]
    assert '<div id="content" class="body">' in pages[place]


def test_pages_with_our_parts_load_their_stylesheet(pages):
    root = {name: "../" * name.count("/") for name in (BRIEFING, DOSSIER, "people/index.html")}
    assert all(f'href="{root[name]}briefing/parts.css"' in pages[name] for name in root)
    assert len(pages["briefing/parts.css"]) < 6_000


def test_the_stylesheet_leaves_colours_to_the_theme(pages):
    sheet = pages["briefing/parts.css"]
    assert not re.search(r"#[0-9a-f]{3,8}\b|rgb\(|hsl\(|font-family", sheet)
