"""What a built site says of its pages to search engines, networks, feed readers and programs."""

from __future__ import annotations

import json
import re
import struct
from dataclasses import dataclass
from pathlib import Path

import pytest
from atom import entries_of, faults_of
from jsonschema import Draft202012Validator

from briefing.picture import can_paint
from briefing.twin import dossier_schema

pytestmark = pytest.mark.slow

ADDRESS = "https://desk.example/news"
THEME = str(Path(__file__).parents[2] / "theme")
FERRY, NORWAY = "briefings/ferry/index", "dossiers/norway/index"
painted = pytest.mark.skipif(
    not can_paint(), reason="no resvg_py: pages have no cards (requirements/site.in)"
)


HOSTILE = '</script><script>alert(1)</script> & "so"'


@pytest.fixture(scope="module")
def published(tmp_path_factory, site_in, wire):
    """A site by our theme, built once, with an address and five articles."""
    site = site_in(tmp_path_factory.mktemp("desk"))
    site.settings |= {
        "SITENAME": "The Desk",
        "SITESUBTITLE": "All the news",
        "THEME": THEME,
        "JINJA_ENVIRONMENT": {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True},
        "RELATIVE_URLS": False,
        "SITEURL": ADDRESS,
        "FEED_ALL_ATOM": "feeds/all.atom.xml",
        "CATEGORY_FEED_ATOM": "feeds/{slug}.atom.xml",
        "TAG_FEED_ATOM": "feeds/tags/{slug}.atom.xml",
        "DIRECT_TEMPLATES": ["index", "sitemap", "robots"],
        "TEMPLATE_EXTENSIONS": [".html", ".xml", ".txt"],
        "SITEMAP_SAVE_AS": "sitemap.xml",
        "ROBOTS_SAVE_AS": "robots.txt",
    }
    site.write("briefings/ferry.txt", wire("Ferry", slug="ferry", category="Sea", tags="ships"))
    site.write("briefings/ship.txt", wire("Ship", slug="ship", authors="Ana Ruiz; Leo Paz"))
    site.write("briefings/fog.txt", wire("Fog", slug="fog", byline="Deutsche Welle"))
    site.write("briefings/bad.txt", wire(HOSTILE, slug="bad"))
    site.write("briefings/tokyo.txt", wire("東京の新聞", slug="tokyo"))
    site.build()
    return site


@dataclass(frozen=True)
class Head:
    """The head of a page, asked by name."""

    html: str

    def meta(self, name: str) -> list[str]:
        return re.findall(rf'<meta (?:name|property)="{name}" content="([^"]*)">', self.html)

    def links(self, kind: str) -> list[str]:
        found = re.findall(rf'<link rel="alternate" type="{kind}" href="([^"]*)"', self.html)
        return [one.removeprefix(f"{ADDRESS}/") for one in found]

    @property
    def data(self) -> dict[str, dict]:
        """The nodes of the structured data, by type."""
        (held,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', self.html)
        return {node["@type"]: node for node in json.loads(held)["@graph"]}


def head(site, page: str) -> Head:
    return Head(site.page(page).partition("</head>")[0])


def test_a_briefing_is_told_to_networks_in_full(published):
    ferry = head(published, f"{FERRY}.html")
    assert ferry.meta("og:title") == ["Ferry"]
    assert ferry.meta("og:type") == ["article"]
    assert ferry.meta("og:url") == [f"{ADDRESS}/{FERRY}.html"]
    assert ferry.meta("og:site_name") == ["The Desk"]
    assert ferry.meta("og:locale") == ["en_US"]
    assert ferry.meta("article:published_time") == ["2023-05-02"]
    assert ferry.meta("article:section") == ["Sea"]
    assert ferry.meta("article:tag") == ["ships"]
    assert ferry.meta("og:description")[0].startswith("Norway’s oldest ferry line")


def test_structured_data_say_who_signed_where_it_stands_and_what_it_is_about(published):
    article = head(published, "briefings/ship/index.html").data["NewsArticle"]
    page = f"{ADDRESS}/author"
    assert article["author"] == [
        {"@type": "Person", "name": "Ana Ruiz", "url": f"{page}/ana-ruiz.html"},
        {"@type": "Person", "name": "Leo Paz", "url": f"{page}/leo-paz.html"},
    ]
    named = {one["name"]: one for one in (*article["about"], *article["mentions"])}
    assert named["Norway"]["@id"] == f"{ADDRESS}/{NORWAY}.html#entity"
    norway = head(published, f"{NORWAY}.html").data["Place"]
    assert norway["@id"] == named["Norway"]["@id"]
    assert head(published, "index.html").data["WebSite"]["name"] == "The Desk"


def test_an_agency_that_signs_is_no_person(published):
    article = head(published, "briefings/fog/index.html").data["NewsArticle"]
    (author,) = article["author"]
    assert (author["@type"], author["name"]) == ("Organization", "Deutsche Welle")


def test_hostile_titles_stay_inside_of_what_tells_them(published):
    bad = head(published, "briefings/bad/index.html")
    assert bad.data["NewsArticle"]["headline"] == HOSTILE
    assert "<script>" not in bad.html
    assert HOSTILE in published.page("briefings/bad/index.txt")
    assert faults_of(published.page("feeds/all.atom.xml")) == []


@painted
def test_a_briefing_has_a_card_and_other_pages_that_of_the_site(published):
    for page, card in ((FERRY, f"{FERRY}.png"), ("index", "card.png"), (NORWAY, "card.png")):
        told = head(published, f"{page}.html")
        assert told.meta("og:image") == [f"{ADDRESS}/{card}"]
        assert told.meta("twitter:card") == ["summary_large_image"]
        picture = (published.folder / "output" / card).read_bytes()
        size = [str(one) for one in struct.unpack(">II", picture[16:24])]
        assert size == [*told.meta("og:image:width"), *told.meta("og:image:height")]
    assert head(published, f"{FERRY}.html").meta("og:image:alt") == ["Ferry"]


@painted
def test_a_headline_that_our_font_lacks_gets_the_card_of_the_site(published):
    told = head(published, "briefings/tokyo/index.html")
    assert told.meta("og:image") == [f"{ADDRESS}/card.png"]
    assert "briefings/tokyo/index.png" not in published.pages()


@painted
def test_cards_are_painted_once(published, site_in, tmp_path, monkeypatch):
    monkeypatch.setattr("resvg_py.svg_to_bytes", None)  # a second painting would fail

    again = site_in(published.folder, {**published.settings, "OUTPUT_PATH": str(tmp_path)})
    again.build()

    assert (tmp_path / f"{FERRY}.png").is_file()


def test_a_site_without_an_address_names_none_and_has_no_cards(published, site_in, tmp_path):
    own = {"SITEURL": "", "RELATIVE_URLS": True, "OUTPUT_PATH": str(tmp_path / "output")}
    own |= dict.fromkeys(["FEED_ALL_ATOM", "CATEGORY_FEED_ATOM", "TAG_FEED_ATOM"])
    own |= {"DIRECT_TEMPLATES": ["index"]}
    again = site_in(published.folder, published.settings | own)
    again.build()

    local = site_in(tmp_path)  # where it was built to
    ferry = head(local, f"{FERRY}.html")
    assert not re.search(r"og:|canonical|desk\.example", ferry.html)
    assert ferry.data["NewsArticle"]["headline"] == "Ferry"
    assert [one for one in local.pages() if one.endswith((".png", ".atom.xml"))] == []
    assert {f"{FERRY}.txt", f"{FERRY}.json", f"{NORWAY}.json"} <= local.pages()


def test_every_feed_is_valid_and_has_an_id_of_its_own(published):
    feeds = {name: published.page(name) for name in published.pages() if "atom.xml" in name}
    assert {"feeds/all.atom.xml", "feeds/sea.atom.xml", f"{NORWAY}.atom.xml"} <= feeds.keys()
    assert "feeds/tags/ships.atom.xml" in feeds
    assert {name: faults_of(feed) for name, feed in feeds.items() if faults_of(feed)} == {}
    ids = [re.search(r"<id>(.*?)</id>", feed)[1] for feed in feeds.values()]
    assert len(set(ids)) == len(ids)


def test_a_briefing_is_the_same_entry_in_each_feed_and_carries_plain_text(published):
    whole, short = (
        {entry["title"]: entry for entry in entries_of(published.page(name))}
        for name in ("feeds/all.atom.xml", f"{NORWAY}.atom.xml")
    )
    for part in ("id", "published", "updated"):
        assert whole["Ferry"][part] == short["Ferry"][part]
    assert "The first ship left the harbour" in whole["Ferry"]["content"]
    assert "class=" not in whole["Ferry"]["content"]
    assert "Norway" in short["Ferry"]["summary"]


def test_a_page_names_its_other_forms_and_they_are_there(published):
    ferry, norway = head(published, f"{FERRY}.html"), head(published, f"{NORWAY}.html")
    assert ferry.links("text/plain") == [f"{FERRY}.txt"]
    assert ferry.links("application/json") == [f"{FERRY}.json"]
    assert norway.links("application/json") == [f"{NORWAY}.json"]
    assert f"{NORWAY}.atom.xml" in norway.links(r"application/atom\+xml")
    told = [*ferry.links('[^"]*'), *norway.links('[^"]*')]
    assert set(told) <= published.pages()
    assert f'href="{ADDRESS}/{FERRY}.txt" rel="alternate"' in published.page(f"{FERRY}.html")


def test_the_twin_of_a_dossier_fits_its_schema(published):
    twin = json.loads(published.page(f"{NORWAY}.json"))
    Draft202012Validator(dossier_schema()).validate(twin)
    assert {one["slug"] for one in twin["briefings"]} == {"ferry", "ship", "fog", "bad", "tokyo"}


def test_crawlers_are_told_of_the_sitemap_and_it_says_when_pages_changed(published):
    assert f"Sitemap: {ADDRESS}/sitemap.xml" in published.page("robots.txt")
    sitemap = published.page("sitemap.xml")
    for page in (FERRY, NORWAY):
        assert f"<loc>{ADDRESS}/{page}.html</loc><lastmod>2023-05-02</lastmod>" in sitemap
