from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.markup import text_of, tokens

pytestmark = pytest.mark.slow

PLUGINS = Path(__file__).parents[2] / "plugins"
HOSTILE = '<script>alert(1)</script> & {{ SITENAME }} "quoted" <b>bold</b>'


def test_wire_text_becomes_a_briefing_with_a_twin(site, wire):
    site.write("briefings/ferry.txt", wire())

    assert str(site.build()).startswith("1 briefing, ")

    page = site.page("briefings/ferry-line-to-bergen-reopens/index.html")
    assert "Norway’s oldest ferry line" in page
    assert 'class="fact-box"' in page
    twin = site.twin("ferry-line-to-bergen-reopens")
    assert twin["title"] == "Ferry line to Bergen reopens"
    assert twin["date"] == "2023-05-02"


def test_markdown_becomes_a_briefing_too(site, wire):
    body = wire().split("\n\n", 3)[3]
    header = "Title: Ferries are back\nDate: 2023-05-02\nSlug: ferries\nSummary: All *good*.\n\n"
    site.write("briefings/ferry.md", header + body)

    site.build()

    twin = site.twin("ferries")
    assert twin["standfirst"] == "All good."
    assert 'class="sentence" id="s1"' in site.page("briefings/ferries/index.html")


def test_the_text_of_the_body_is_the_text_of_the_article(site, wire):
    site.write("briefings/ferry.txt", wire("Ferry", slug="ferry"))

    site.build()

    page = site.page("briefings/ferry/index.html")
    body = re.search(r'<div class="body">(.*?)</div>', page, re.DOTALL)[1]
    twin = site.twin("ferry")
    start = len(twin["title"]) + len(twin["standfirst"]) + 4
    assert text_of(body) == twin["text"][start:]


def test_every_source_on_a_page_leads_to_a_place_on_it(site, wire):
    site.write("briefings/ferry.txt", wire("Ferry", slug="ferry"))

    site.build()

    page = site.page("briefings/ferry/index.html")
    cited = set(re.findall(r'class="cite" href="#(s\d+|source-\d+)"', page))
    assert cited
    assert cited <= set(re.findall(r'id="([^"]+)"', page))


def test_a_link_that_shows_its_address_is_marked_so_that_paper_says_it_once(site):
    bare, named = "https://a.example/?b=1&c=2", "[a page](https://b.example/)"
    site.write(
        "briefings/2022-06-30-a.md", f"Title: A\nDate: 2022-06-30\n\nSee <{bare}>, {named}.\n"
    )
    site.build()
    page = site.page("briefings/a/index.html")
    assert 'See <a class="address" href="https://a.example/?b=1&amp;c=2">https://a' in page
    assert '<a href="https://b.example/">a page</a>' in page


def test_mentions_lead_to_dossiers_that_are_there(site, wire):
    site.write("briefings/ferry.txt", wire("Ferry", slug="ferry"))
    site.write("briefings/ship.txt", wire("Ship", slug="ship"))

    site.build()

    page = site.page("briefings/ferry/index.html")
    targets = re.findall(r'class="mention" href="\.\./\.\./([^"]+)"', page)
    assert "dossiers/norway/index.html" in targets
    assert set(targets) <= site.pages()


@pytest.mark.parametrize(("rule", "links"), [("section", 1), ("all", 3), ("none", 0)])
def test_a_setting_says_which_mentions_are_links(site, wire, rule, links):
    site.settings["BRIEFING_LINKS"] = rule
    site.write("briefings/ferry.txt", wire("Ferry", slug="ferry"))
    site.write("briefings/ship.txt", wire("Ship", slug="ship"))

    site.build()

    page = site.page("briefings/ferry/index.html")
    body = re.search(r'<div class="body">(.*?)</div>', page, re.DOTALL)[1]
    assert len(re.findall(r'href="[^"]*/norway/', body)) == min(links, body.count("Norway"))


def test_briefings_on_the_same_names_are_related(site, wire):
    site.write("briefings/ferry.txt", wire("Ferry", slug="ferry"))
    site.write("briefings/ship.txt", wire("Ship", slug="ship"))

    site.build()

    assert [one["slug"] for one in site.twin("ferry")["related"]] == ["ship"]
    assert 'href="../../briefings/ship/index.html"' in site.page("briefings/ferry/index.html")


def test_links_follow_the_addresses_that_the_site_has_chosen(site, wire):
    site.settings |= {"ARTICLE_URL": "news/{slug}.html", "ARTICLE_SAVE_AS": "news/{slug}.html"}
    site.write("briefings/ferry.txt", wire("Ferry", slug="ferry"))
    site.write("briefings/ship.txt", wire("Ship", slug="ship"))

    site.build()

    assert 'href="../news/ship.html"' in site.page("news/ferry.html")
    dossier = site.page("dossiers/norway/index.html")
    assert set(re.findall(r'href="\.\./\.\./((?:news|briefings)/[^"#]*)', dossier)) == {
        "news/ferry.html",
        "news/ship.html",
    }
    assert {"news/ferry.json", "news/ship.json"} <= site.pages()


def test_there_is_an_index_of_each_kind_and_a_page_of_sources(site, wire):
    site.write("briefings/ferry.txt", wire())

    site.build()

    assert {
        f"{name}/index.html" for name in ("people", "places", "organisations", "events", "sources")
    } <= site.pages()
    assert "dossiers/norway/index.html" in site.page("places/index.html")


def test_hostile_words_stay_words(site, wire):
    site.settings["SITEURL"] = "https://example.org"
    site.settings["RELATIVE_URLS"] = False
    site.settings["FEED_ALL_ATOM"] = "feeds/all.atom.xml"
    text = wire(HOSTILE, slug="evil", source=HOSTILE, credit=HOSTILE)
    text = text.replace("two years", HOSTILE).replace("Hirtshals", HOSTILE)
    site.write("briefings/evil.txt", text)

    site.build()

    pages = [name for name in site.pages() if name.endswith(".html")]
    found = {token.name for name in pages for token in tokens(site.page(name))}
    assert "b" not in found
    assert [name for name in pages if "<script>" in site.page(name)] == []  # ours have attributes
    assert site.twin("evil")["title"] == HOSTILE
    feed = site.page("feeds/all.atom.xml")
    assert "<script" not in feed
    assert "{{ SITENAME }}" in feed


def test_feeds_and_summaries_carry_the_plain_text(site, wire):
    site.settings |= {"SITEURL": "https://example.org", "RELATIVE_URLS": False}
    site.settings["FEED_ALL_ATOM"] = "feeds/all.atom.xml"
    site.write("briefings/ferry.txt", wire("Ferry & ship", slug="ferry"))
    site.write("briefings/ship.txt", wire("Ship", slug="ship"))

    site.build()

    feed = site.page("feeds/all.atom.xml")
    assert "mention" not in feed
    assert 'class="sentence"' not in feed + site.page("index.html")
    assert "<title>Ferry &amp; ship</title>" in feed


def test_a_draft_has_a_briefing_and_is_named_nowhere_else(site, wire):
    site.write("briefings/ferry.txt", wire("Ferry", slug="ferry"))
    site.write("briefings/plan.txt", wire("Secret plan", slug="plan", status="draft"))

    site.build()

    draft = site.page("drafts/plan.html")
    assert 'class="fact-box"' in draft
    assert "briefings/ferry/index.html" in draft
    assert "drafts/plan.json" in site.pages()
    others = [name for name in site.pages() if not name.startswith("drafts/")]
    assert not [name for name in others if "Secret plan" in site.page(name)]


@pytest.mark.parametrize("switch", ["header", "category", "language"])
def test_an_ordinary_post_stays_as_it_is(site, wire, switch):
    site.settings["BRIEFING_OFF_CATEGORIES"] = ["Notes"]
    header = {
        "header": {"briefing": "off"},
        "category": {"category": "notes"},
        "language": {"lang": "no"},
    }[switch]
    text = wire("Housekeeping", slug="post", **header)
    site.write("briefings/post.txt", text)

    site.build()

    (page,) = (site.page(name) for name in site.pages() if re.search(r"post\S*\.html", name))
    assert "fact-box" not in page
    assert "mention" not in page
    assert not [name for name in site.pages() if name.endswith(".json")]


def test_an_article_can_be_a_briefing_though_its_category_is_off(site, wire):
    site.settings["BRIEFING_OFF_CATEGORIES"] = ["Notes"]
    site.write("briefings/ferry.txt", wire(slug="ferry", category="Notes", briefing="on"))

    site.build()

    assert 'class="fact-box"' in site.page("briefings/ferry/index.html")


def test_an_article_can_link_to_a_dossier_by_its_file(site, wire):
    site.write(
        "entities/ingrid-solberg.yaml",
        "type: person\nname: Ingrid Solberg\nsummary: Leads the port.\n"
        "roles:\n- title: Director\n  from: 2019-01-01\n"
        "  source: {title: Register, publisher: Port of Bergen, date: 2020-01-01}\n",
    )
    body = wire().split("\n\n", 3)[3]
    link = "[Solberg]({filename}/entities/ingrid-solberg.yaml) and [back]({filename}other.txt)"
    site.write("briefings/ferry.md", f"Title: Ferries\nDate: 2023-05-02\n\n{link} {body}")
    site.write("briefings/other.txt", wire("Other", slug="other"))

    site.build()

    page = site.page("briefings/ferries/index.html")
    assert 'href="../../dossiers/ingrid-solberg/index.html"' in page
    assert 'href="../../briefings/other/index.html"' in page
    assert "dossiers/ingrid-solberg/index.html" in site.pages()


def test_a_picture_stands_at_the_head_and_is_copied(site, wire):
    site.settings["STATIC_PATHS"] = []
    site.write("images/ferry.jpg", b"\xff\xd8 a picture")
    site.write(
        "briefings/ferry.txt",
        wire("Ferry", slug="ferry", image="images/ferry.jpg", alt="A ferry", credit="Ada Moor"),
    )

    site.build()

    page = site.page("briefings/ferry/index.html")
    assert 'src="../../images/ferry.jpg" alt="A ferry"' in page
    assert "Ada Moor" in page
    assert "images/ferry.jpg" in site.pages()


def test_english_of_any_country_is_english(site, wire):
    site.write("briefings/ferry.txt", wire("Ferry", slug="ferry", lang="en-GB"))

    site.build()

    assert [name for name in site.pages() if name.endswith("ferry-en-GB.json")]


def test_an_update_is_shown(site, wire):
    site.write("briefings/ferry.txt", wire("Ferry", slug="ferry", modified="2023-05-04"))

    site.build()

    assert '<time datetime="2023-05-04">' in site.page("briefings/ferry/index.html")


def test_a_text_file_that_is_only_copied_is_no_article(site, wire):
    site.settings |= {"ARTICLE_PATHS": [""], "STATIC_PATHS": ["extra"]}
    site.write("extra/robots.txt", "User-agent: *\nAllow: /\n")
    site.write("briefings/ferry.txt", wire("Ferry", slug="ferry"))

    assert str(site.build()).startswith("1 briefing, ")
    assert "extra/robots.txt" in site.pages()


def test_the_same_content_gives_the_same_bytes(site, wire, tmp_path):
    site.write("briefings/ferry.txt", wire("Ferry", slug="ferry"))
    site.write("briefings/ship.txt", wire("Ship", slug="ship"))
    site.build()
    first = {name: site.page(name) for name in site.pages() if not name.startswith("theme/")}
    shutil.rmtree(tmp_path / "output")

    site.build()

    assert {name: site.page(name) for name in first} == first


def test_a_theme_may_replace_a_part(site, wire):
    (site.folder / "templates" / "briefing").mkdir()
    (site.folder / "templates" / "briefing" / "fact_box.html").write_text("<p>Own facts</p>")
    site.write("briefings/ferry.txt", wire("Ferry", slug="ferry"))

    site.build()

    assert "<p>Own facts</p>" in site.page("briefings/ferry/index.html")


def fresh(code: str, folder: Path) -> str:
    """Run code in a process of its own, and give what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        env={"PYTHONPATH": str(PLUGINS), "PATH": ""},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_importing_the_plugin_loads_neither_pelican_nor_spacy(tmp_path):
    code = "import briefing, sys; print({'pelican', 'spacy', 'jinja2'} & {*sys.modules})"

    assert fresh(code, tmp_path) == "set()"


def test_a_warm_build_never_loads_spacy(site, wire):
    site.write("briefings/ferry.txt", wire("Ferry", slug="ferry"))
    site.build()
    keys = ("PATH", "OUTPUT_PATH", "ARTICLE_PATHS", "BRIEFING_CACHE", "RELATIVE_URLS", "THEME")
    settings = {key: value for key, value in site.all_settings().items() if key in keys}
    settings |= {"PLUGINS": ["briefing"], "FEED_ALL_ATOM": None, "CATEGORY_FEED_ATOM": None}
    settings |= {"AUTHOR_FEED_ATOM": None, "AUTHOR_FEED_RSS": None, "TRANSLATION_FEED_ATOM": None}
    code = (
        "import sys\nfrom pelican.settings import read_settings\nfrom briefing.plugin import run\n"
        f"print(run(read_settings(override={settings!r})), 'spacy' in sys.modules)"
    )

    said = fresh(code, site.folder)

    assert said.startswith("1 briefing")
    assert said.endswith("False")


def in_our_theme(site):
    """Build a site with the project's theme instead of Pelican's own."""
    site.settings |= {
        "THEME": str(PLUGINS.parent / "theme"),
        "THEME_TEMPLATES_OVERRIDES": [],
        "JINJA_ENVIRONMENT": {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True},
    }
    site.build()


def test_a_post_shows_its_picture_and_whose_it_is(site, wire):
    site.write("images/ferry.jpg", b"\xff\xd8 a picture")
    picture = {"image": "images/ferry.jpg", "alt": "A ferry", "credit": "Ada Moor"}
    site.write("briefings/post.txt", wire("Ferry", slug="post", briefing="off", **picture))

    in_our_theme(site)

    page = site.page("briefings/post/index.html")
    assert 'src="../../images/ferry.jpg" alt="A ferry"' in page
    assert "Image: Ada Moor</figcaption>" in page
    assert "fact-box" not in page


@pytest.mark.parametrize("switch", ["", "Briefing: off\n"])
@pytest.mark.parametrize("place", ["header", "text"])
def test_the_line_on_rights_stands_below_the_text(site, wire, place, switch):
    line = "Copyright © 2023 Harbour Post. All rights reserved."
    header, end = ({"rights": line}, "") if place == "header" else ({}, f"\n{line}\n")
    text = wire("Ferry", slug="ferry", **header)
    site.write("briefings/ferry.txt", switch + text + end)

    in_our_theme(site)

    page = site.page("briefings/ferry/index.html")
    assert page.count(line) == 1
    assert page.index("in Kristiansand") < page.index(f'<p class="about-author">{line}</p>')


def test_what_an_editor_notes_stands_below_the_text_and_tells_nothing(site, wire):
    line = "Correction: an earlier version said that Leo Paz owned the ferry."
    site.write("briefings/ferry.txt", f"{wire('Ferry', slug='ferry')}\n{line}\n")

    in_our_theme(site)

    page = site.page("briefings/ferry/index.html")
    assert page.count("Leo Paz") == 1
    assert f'<p class="about-author">{line}</p>' in page


def test_a_page_for_the_footer_stands_there_and_not_in_the_menu(site, wire):
    site.write("briefings/ferry.txt", wire())
    site.write("pages/about.md", "Title: About\n\nText.")
    site.write("pages/imprint.md", "Title: Imprint\nMenu: footer\n\nText.")

    in_our_theme(site)

    menu, _, footer = site.page("index.html").partition("<main")
    assert (">About</a>" in menu, ">Imprint</a>" in menu) == (True, False)
    assert (">About</a>" in footer, ">Imprint</a>" in footer) == (False, True)


def test_a_tag_that_repeats_the_category_is_not_said_twice(site, wire):
    site.write("briefings/ferry.txt", wire("Ferry", slug="ferry", category="Sea", tags="sea, Oslo"))

    in_our_theme(site)

    page = site.page("briefings/ferry/index.html")
    filed = page[page.index("Filed under") :]
    assert re.findall(r'class="filed__link"[^>]*>(\w+)<', filed) == ["Sea", "Oslo"]


def test_a_theme_without_a_search_page_gets_none(site, wire):
    site.write("briefings/one.txt", wire())
    site.build()
    assert not [name for name in site.pages() if name.startswith("search/")]


def test_a_theme_with_a_search_page_gets_it_with_what_it_loads(site, wire):
    page = '{% include "briefing/search.html" %}<a rel="search" href="{{ search_url }}">Search</a>'
    (site.folder / "templates" / "search.html").write_text(page)
    site.write("briefings/one.txt", wire())
    site.write(
        "briefings/two.md", "Title: A note\nDate: 2021-02-03\nBriefing: off\n\nNo *facts*.\n"
    )
    site.build()
    assert 'href="search/index.html"' in site.page("search/index.html")
    assert '["s1","The first ship' in site.page("search/2023.js").replace("BERGEN, May 2 — ", "")
    assert '[["","No facts."]]' in site.page("search/2021.js")
    assert '"title":"A note"' in site.page("search/index.js")


def test_a_draft_is_not_found(site, wire):
    (site.folder / "templates" / "search.html").write_text("Search")
    site.write("briefings/one.txt", wire(status="draft"))
    site.build()
    assert '"articles":[]' in site.page("search/index.js")


def test_the_site_holds_the_flags_that_dossiers_show_and_no_others(site, wire):
    site.write("briefings/ferry.txt", wire("Ferry", slug="ferry"))
    site.write("entities/norway.yaml", "summary: A country.\n")
    site.write("entities/syria.yaml", "aliases: [Syrian Republic]\n")

    site.build()

    names = site.pages()
    pages = [site.page(name) for name in names if name.endswith(".html")]
    shown = {name for page in pages for name in re.findall(r'src="[./]*(flags/\S+)"', page)}
    assert shown == {name for name in names if name.startswith("flags/")}
    assert "flags/norway.svg" in shown
    assert "flags/syria.svg" not in shown
