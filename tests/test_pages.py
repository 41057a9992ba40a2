"""The sample site as a reader meets it: built by the command, opened in real Chromium."""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Self
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import pytest
from atom import ATOM, faults_of
from axe_playwright_python.sync_playwright import Axe
from pictures import find_chromium, launch, serve
from test_provenance import unsourced

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("pages")]

ROOT = Path(__file__).parent.parent
ADDRESS = "https://desk.example/news"
BRIEFING = "briefings/madrid-summit/index.html"  # at least 400 words
KINDS = {
    "front": "index.html",
    "briefing": BRIEFING,
    "wire": "briefings/finland-joins-nato/index.html",
    "person": "dossiers/jens-stoltenberg/index.html",
    "place": "dossiers/south-korea/index.html",
    "people": "people/index.html",
    "places": "places/index.html",
    "sources": "sources/index.html",
    "page": "about/index.html",
    "category": "category/security/index.html",
    "tag": "tag/nato/index.html",
    "archive": "archives/index.html",
    "year": "archives/2022/index.html",
    "month": "archives/2022/06/index.html",
    "events": "events/index.html",
    "tags": "tags/index.html",
    "search": "search/index.html",
    "lost": "404.html",
}
each_kind = pytest.mark.parametrize("kind", KINDS)


def build(output: Path, *options: str) -> Path:
    """What the command makes of the sample content, in ``output``."""
    command = [sys.executable, "-m", "briefing.cli", "build", "--output", str(output), *options]
    environment = {**os.environ, "PYTHONPATH": "plugins"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return output


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """The built site, two folders down and with a space on the way."""
    return build(tmp_path_factory.mktemp("host") / "below a path" / "site")


@pytest.fixture(scope="module")
def published(tmp_path_factory) -> Path:
    """The site as it is published at ``ADDRESS``."""
    output = tmp_path_factory.mktemp("published") / "site"
    return build(output, "--settings", "publishconf.py", "--siteurl", ADDRESS)


@pytest.fixture(scope="module")
def browser():
    path = find_chromium()
    if path is None and os.environ.get("CI") == "true":
        pytest.fail("CI has no Chromium: the pages weren't opened")
    if path is None:
        pytest.skip("no Chromium on PATH: pages are not opened (Debian: apt install chromium)")
    with launch(path) as started:
        yield started


@pytest.fixture(scope="module")
def root(folder):
    """Served under a sub-path, by the strictest policy that a host may set."""
    with serve(folder.parent.parent) as address:
        yield f"{address}/below%20a%20path/site"


@dataclass
class Opened:
    """A page in the browser with all that it complained of and asked for."""

    page: object
    messages: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


def opener(browser: object, contexts: list[object]):
    """Opens an address in a context of its own: ``(address, width=360, color_scheme="dark")``."""

    def opened(address: str, *, width: int = 1280, height: int = 800, **options: object) -> Opened:
        viewport = {"width": width, "height": height}
        context = browser.new_context(viewport=viewport, **options)
        contexts.append(context)
        one = Opened(context.new_page())
        one.page.on("console", lambda message: one.messages.append(message.text))
        one.page.on("pageerror", lambda error: one.messages.append(str(error)))
        one.page.on("request", lambda request: one.requests.append(request.url))
        one.page.goto(address)
        return one

    return opened


@pytest.fixture
def open_page(browser):
    """Opens pages that a test may do with what it likes."""
    contexts = []
    yield opener(browser, contexts)
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def seen(browser, root):
    """A page of a kind, opened once for all tests that only look at it."""
    contexts = []
    opened = opener(browser, contexts)
    yield cache(lambda kind: opened(f"{root}/{KINDS[kind]}"))
    for context in contexts:
        context.close()


def luminance(page: object) -> float:
    """How light the page's ground is, from 0 to 255."""
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return sum(map(int, re.findall(r"\d+", colour)[:3])) / 3


@each_kind
def test_a_page_opens_without_a_complaint_under_the_strictest_policy(kind, seen):
    if kind == "lost":
        pytest.skip("its addresses start at the host's root: see the test of publishing")
    assert seen(kind).messages == []


@pytest.mark.parametrize("kind", ["front", "briefing", "wire", "person", "place"])
def test_structured_data_are_read_and_not_run_under_the_strictest_policy(kind, root, open_page):
    opened = open_page(f"{root}/{KINDS[kind]}")
    held = opened.page.locator("script[type='application/ld+json']")
    assert json.loads(held.text_content())["@context"] == "https://schema.org"
    assert opened.messages == []


@each_kind
def test_a_page_asks_no_other_host(kind, root, seen):
    asked = seen(kind).requests
    assert {urlsplit(one).netloc for one in asked} == {urlsplit(root).netloc}


@each_kind
def test_a_page_never_scrolls_sideways(kind, root, open_page):
    page = open_page(f"{root}/{KINDS[kind]}").page
    for width in (1280, 768, 360, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", ["archive", "person", "briefing"])
def test_a_date_stays_in_its_column(kind, width, root, open_page):
    page = open_page(f"{root}/{KINDS[kind]}", width=width).page
    end = "one.getBoundingClientRect().right"
    beside = "one.parentElement.nextElementSibling.getBoundingClientRect()"
    over = (
        f"all => all.filter(one => {beside}.left > one.getBoundingClientRect().left"
        f" && {end} > {beside}.left).map(one => one.textContent)"
    )
    assert page.eval_on_selector_all(".line__date > time, .timeline__date > time", over) == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", ["archive", "briefing"])
def test_the_longest_date_stands_in_one_line(kind, width, root, open_page):
    page = open_page(f"{root}/{KINDS[kind]}", width=width).page
    lines = (
        "all => all.map(one =>"
        " (one.textContent = '30 September 2025', one.getClientRects().length))"
    )
    dates = ".line__date > time, .timeline__date > time"
    assert set(page.eval_on_selector_all(dates, lines)) == {1}


@pytest.mark.parametrize("width", [360, 1280])
def test_a_table_of_roles_is_seen_whole(width, root, open_page):
    page = open_page(f"{root}/dossiers/joe-biden/index.html", width=width).page
    over = "all => all.map(one => one.scrollWidth - one.clientWidth)"
    assert page.eval_on_selector_all(".table-region", over) == [0]


@each_kind
def test_a_page_has_one_first_heading_and_skips_no_level(kind, seen):
    page = seen(kind).page
    levels = page.evaluate(
        "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => Number(h.tagName[1]))"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


@each_kind
def test_the_landmarks_of_a_page_stand_once_and_navigations_have_names(kind, seen):
    page = seen(kind).page
    for role in ("banner", "main", "contentinfo"):
        assert page.get_by_role(role).count() == 1
    names = page.evaluate(
        "[...document.querySelectorAll('nav, aside')].map(one => one.getAttribute('aria-label'))"
    )
    assert all(names)
    assert len(set(names)) == len(names)


@each_kind
def test_an_id_stands_once_on_a_page(kind, seen):
    page = seen(kind).page
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")
    assert sorted(ids) == sorted(set(ids))


def test_the_first_stop_of_the_keyboard_skips_to_the_content(root, open_page):
    page = open_page(f"{root}/{BRIEFING}").page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_what_has_the_focus_is_outlined(root, open_page):
    page = open_page(f"{root}/{BRIEFING}").page
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outline")
    assert "solid 3px" in outline


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", ["front", "briefing", "person", "place"])
def test_nothing_lies_over_a_link(kind, width, root, open_page):
    page = open_page(f"{root}/{KINDS[kind]}", width=width).page
    covered = page.evaluate(
        """() => [...document.querySelectorAll("main a")].filter((link) => {
            if (!link.checkVisibility() || link.closest("details:not([open])")) return false;
            link.scrollIntoView({ block: "center", inline: "center" });
            const [box] = link.getClientRects();
            const hit = document.elementFromPoint(box.left + 3, box.top + box.height / 2);
            return !hit || !(link.contains(hit) || hit.contains(link));
        }).map((link) => link.textContent)"""
    )
    assert covered == []


@each_kind
def test_a_page_is_dark_where_the_system_is(kind, root, open_page):
    if kind == "lost":
        pytest.skip("its addresses start at the host's root")
    assert luminance(open_page(f"{root}/{KINDS[kind]}", color_scheme="dark").page) < 40
    assert luminance(open_page(f"{root}/{KINDS[kind]}", color_scheme="light").page) > 240


def test_a_briefing_says_all_without_javascript(root, open_page):
    address = f"{root}/{BRIEFING}"
    told = open_page(address).page.locator("main").inner_text()
    assert open_page(address, java_script_enabled=False).page.locator("main").inner_text() == told


def test_text_beside_the_cards_stands_left_and_below_them_on_a_phone(root, open_page):
    def boxes(width: int) -> tuple[dict[str, float], dict[str, float]]:
        page = open_page(f"{root}/{BRIEFING}", width=width).page
        return page.locator(".columns__text").bounding_box(), page.locator("aside").bounding_box()

    text, side = boxes(1280)
    assert text["x"] + text["width"] <= side["x"]
    assert text["y"] == side["y"]
    text, side = boxes(360)
    assert text["y"] + text["height"] <= side["y"]


def test_text_is_set_to_a_measure_that_can_be_read(root, open_page):
    page = open_page(f"{root}/{BRIEFING}").page
    assert page.locator(".prose").bounding_box()["width"] == 34 * 16


def test_a_fact_leads_to_its_sentence_marked_and_in_view(root, open_page):
    page = open_page(f"{root}/{BRIEFING}", width=360, height=740).page
    page.locator(".fact-box a.cite[href^='#s']:visible").last.click()
    marked = page.locator(".sentence:target")
    assert marked.count() == 1
    assert marked.evaluate("one => getComputedStyle(one).backgroundColor") != "rgba(0, 0, 0, 0)"
    assert 0 <= marked.bounding_box()["y"] < 740


def test_folded_rows_are_open_on_a_wide_screen_and_a_touch_away_on_a_phone(folder, root, open_page):
    briefing = next(
        page.relative_to(folder)
        for page in sorted(folder.glob("briefings/*/index.html"))
        if "fact-box__more" in page.read_text(encoding="utf-8")
    )
    wide = open_page(f"{root}/{briefing}").page
    assert not wide.locator(".fact-box__summary").is_visible()
    assert wide.locator(".fact-box__more dd").first.bounding_box()["height"] > 0
    phone = open_page(f"{root}/{briefing}", width=360).page
    assert not phone.locator(".fact-box__more dd").first.is_visible()
    phone.locator(".fact-box__summary").click()
    assert phone.locator(".fact-box__more dd").first.is_visible()


def test_links_in_lists_are_large_enough_to_touch(root, open_page):
    page = open_page(f"{root}/{BRIEFING}", width=360).page
    heights = page.evaluate(
        "[...document.querySelectorAll('nav a')].map(one => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 1.75 * 16


@each_kind
@pytest.mark.parametrize("width", [360, 640])
def test_twice_the_text_still_fits(kind, width, root, open_page):
    page = open_page(f"{root}/{KINDS[kind]}", width=width).page
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    over = (
        f"all => all.filter(one => one.getBoundingClientRect().right > {width})"
        ".map(one => one.textContent)"
    )
    assert page.eval_on_selector_all("time:not(.table-region time)", over) == []


# of all names on a map that are shown: where they stand, and how high their letters are
NAMES_ON_MAP = """
[...document.querySelectorAll('.map__names text')].map(one => {
  const box = one.getBoundingClientRect();
  const scale = one.ownerSVGElement.getBoundingClientRect().width / 512;
  return {left: box.left, right: box.right, top: box.top, bottom: box.bottom,
          size: parseFloat(getComputedStyle(one).fontSize) * scale};
}).filter(one => one.right > one.left)
"""


@pytest.mark.parametrize("width", [320, 360, 640, 1280])
@pytest.mark.parametrize("kind", ["briefing", "wire", "place", "places"])
def test_names_on_a_map_are_legible_inside_and_apart(kind, width, root, open_page):
    page = open_page(f"{root}/{KINDS[kind]}", width=width).page
    names = page.evaluate(NAMES_ON_MAP)
    box = page.locator(".map__picture").bounding_box()
    assert names
    assert min(one["size"] for one in names) >= 10
    for index, one in enumerate(names):
        assert box["x"] <= one["left"]
        assert one["right"] <= box["x"] + box["width"]
        for other in names[index + 1 :]:
            beside = one["right"] <= other["left"] or other["right"] <= one["left"]
            above = one["bottom"] <= other["top"] or other["bottom"] <= one["top"]
            assert beside or above


def test_a_map_takes_its_colours_from_the_scheme(root, open_page):
    fill = "getComputedStyle(document.querySelector('.map__water')).fill"
    colours = {
        scheme: open_page(f"{root}/{BRIEFING}", color_scheme=scheme).page.evaluate(fill)
        for scheme in ("light", "dark")
    }
    assert colours == {"light": "rgb(221, 231, 238)", "dark": "rgb(16, 32, 43)"}


def test_a_map_says_in_words_what_it_shows(root, open_page):
    page = open_page(f"{root}/{BRIEFING}").page
    picture = page.get_by_role("img", name=re.compile("^Map: .*Madrid"))
    assert picture.count() == 1
    described = picture.get_attribute("aria-describedby")
    assert "Shaded: " in page.locator(f"#{described}").text_content()


def test_the_map_of_the_site_leads_to_dossiers(root, open_page):
    page = open_page(f"{root}/{KINDS['places']}").page
    page.locator(".map__link", has_text="Madrid").first.click()
    assert page.url.endswith("/dossiers/madrid/index.html")


@pytest.mark.parametrize("slug", ["madrid-summit", "cop28-dubai"])  # the second has 600 words
def test_a_briefing_leaves_room_on_two_sheets_apart_from_its_sources(slug, root, open_page):
    page = open_page(f"{root}/briefings/{slug}/index.html", width=672).page  # A4 less its margins
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= 672
    page.evaluate(
        """() => {
            const end = document.querySelector(".columns__end");
            end.textContent = "room";
            end.style.blockSize = "20mm";
            end.style.breakInside = "avoid";
        }"""
    )
    assert pages_of(page.pdf(format="A4")) <= 2


def test_paper_shows_all_rows_of_the_fact_box(root, open_page):
    page = open_page(f"{root}/{BRIEFING}").page
    page.emulate_media(media="print")
    rows = page.locator(".fact-box__row").all()
    assert len(rows) >= 6
    assert all(row.is_visible() for row in rows)
    assert all(value.is_visible() for value in page.locator("li.fact-box__value").all())


def test_paper_shows_addresses_and_no_way_to_click(root, open_page):
    page = open_page(f"{root}/{BRIEFING}").page
    page.emulate_media(media="print", color_scheme="dark")
    assert luminance(page) == 255
    assert not page.get_by_role("navigation").first.is_visible()
    assert page.locator(".sources__address").first.is_visible()
    number = "getComputedStyle(document.querySelector('[data-number]'), '::after').content"
    assert "data-number" in page.evaluate(number) or "[" in page.evaluate(number)


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_the_site_opens_from_the_disk(folder, open_page):
    opened = open_page(folder.joinpath("index.html").as_uri(), color_scheme="dark")
    assert luminance(opened.page) < 40
    opened.page.locator("main h2 a").first.click()
    opened.page.locator(".fact-box").first.wait_for()
    assert opened.page.locator(".fact-box").count() == 1
    opened.page.locator("aside a.name").first.click()
    opened.page.wait_for_url("**/dossiers/**")
    assert opened.page.url.endswith("index.html")
    assert "/dossiers/" in opened.page.url
    assert luminance(opened.page) < 40
    assert opened.messages == []


class Links(HTMLParser):
    """Where a page leads to, where one may come in, what it loads, and what a policy forbids."""

    @classmethod
    @cache
    def of(cls, page: Path) -> Self:
        links = cls()
        links.feed(page.read_text(encoding="utf-8"))
        return links

    def __init__(self) -> None:
        super().__init__()
        self.targets: set[str] = set()
        self.ids: set[str] = set()
        self.loads: set[str] = set()
        self.forbidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        here = {value for name in ("href", "src") if (value := given.get(name))}
        self.targets |= here
        self.ids |= {given["id"]} if given.get("id") else set()
        if "src" in given or (tag == "link" and given["rel"] in {"stylesheet", "icon"}):
            self.loads |= here
        if tag == "style" or (tag == "script" and not {"src", "type"} & given.keys()):
            self.forbidden.append(tag)
        self.forbidden += [name for name in given if name == "style" or name.startswith("on")]
        self.forbidden += [one for one in here if one.startswith("javascript:")]


def pages_in(site: Path) -> list[Path]:
    """All pages but the one of what is lost, whose addresses start at the host's root."""
    return sorted(page for page in site.rglob("*.html") if page.name != "404.html")


def lost(target: str, page: Path, site: Path) -> bool:
    """Whether an address on a page, of the site by ``ADDRESS`` or the way there, leads nowhere."""
    if target == ADDRESS or target.startswith(f"{ADDRESS}/"):
        target = target.removeprefix(ADDRESS).lstrip("/") or "index.html"
        page = site / "index.html"
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return False
    reached = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    if not reached.is_file():
        return True
    return bool(parts.fragment) and unquote(parts.fragment) not in Links.of(reached).ids


both = pytest.mark.parametrize("built", ["folder", "published"])


@both
def test_every_link_within_the_site_leads_somewhere(built, request):
    site = request.getfixturevalue(built)
    pages = {page: Links.of(page).targets for page in pages_in(site)}
    broken = [
        (page.relative_to(site).as_posix(), target)
        for page, targets in pages.items()
        for target in targets
        if lost(target, page, site)
    ]
    assert sorted(broken) == []


@both
def test_no_page_of_the_site_has_what_the_strictest_policy_forbids(built, request):
    site = request.getfixturevalue(built)
    pages = pages_in(site)
    assert [(page, one) for page in pages for one in Links.of(page).forbidden] == []
    loaded = {one for page in pages for one in Links.of(page).loads}
    assert [one for one in loaded if "//" in one and not one.startswith(f"{ADDRESS}/")] == []


def test_every_feed_is_valid_and_leads_to_pages(published):
    feeds = sorted(published.rglob("*.atom.xml"))
    assert len(feeds) > 5
    texts = {feed: feed.read_text(encoding="utf-8") for feed in feeds}
    assert [(feed.name, fault) for feed in feeds for fault in faults_of(texts[feed])] == []
    roots = [ET.fromstring(text) for text in texts.values()]  # noqa: S314 -- we wrote them
    links = {one.get("href") for root in roots for one in root.iter(f"{ATOM}link")}
    within = Links()
    for content in (one.text for root in roots for one in root.iter(f"{ATOM}content")):
        within.feed(content)
    assert [one for one in {*links, *within.targets} if "://" not in one] == []
    assert [one for one in {*links, *within.targets} if lost(one, published, published)] == []
    told = {one for page in pages_in(published) for one in Links.of(page).targets}
    assert {f"{ADDRESS}/{feed.relative_to(published)}" for feed in feeds} <= told


def test_nothing_is_told_without_a_link_to_its_source(folder):
    pages = [page for page in folder.rglob("*.html") if page.name != "404.html"]
    assert [one for page in sorted(pages) for one in unsourced(page)] == []


def test_what_is_lost_finds_back_from_any_depth(folder):
    targets = Links.of(folder / "404.html").targets
    assert [one for one in targets if not one.startswith(("/", "#", "https://"))] == []


def test_what_is_lost_looks_like_the_published_site(published):
    targets = Links.of(published / "404.html").targets - {"#content"}
    assert [one for one in targets if not one.startswith(f"{ADDRESS}/")] == []


@each_kind
def test_a_published_page_says_where_it_lives(kind, published):
    if kind == "lost":
        pytest.skip("what is lost has no address")
    text = (published / KINDS[kind]).read_text(encoding="utf-8")
    path = "" if kind == "front" else KINDS[kind]
    assert f'<link rel="canonical" href="{ADDRESS}/{path}">' in text


def test_the_sitemap_lists_every_page_that_is_there_but_those_that_turn_a_list(published):
    sitemap = ET.parse(published / "sitemap.xml")  # noqa: S314 -- we wrote it
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
    listed = [one.text.removeprefix(f"{ADDRESS}/") for one in sitemap.iter(name)]
    assert len(listed) == len(set(listed))
    assert [one for one in listed if not (published / (one or "index.html")).is_file()] == []
    wanted = {page.relative_to(published).as_posix() for page in published.rglob("index.html")}
    turned = {page for page in wanted if "/page/" in page}
    assert wanted - turned - {"index.html"} == set(listed) - {""}


def weight(*files: Path) -> int:
    """Bytes of all, each compressed as a host does."""
    return sum(len(gzip.compress(one.read_bytes())) for one in files)


def test_a_briefing_of_700_words_weighs_less_than_a_picture(folder):
    sheets = sorted(folder.glob("theme/css/*.css"))
    scripts = [*sorted(folder.glob("briefing/*.js")), folder / "search" / "shortcut.js"]
    heaviest = max(weight(page) for page in folder.glob("briefings/*/index.html"))
    assert weight(*sheets) <= 12_000
    assert weight(*scripts) <= 10_000
    assert 1.4 * heaviest + weight(*sheets, *scripts) <= 40_000  # ours have 490 to 670 words


# --- ways through the site ------------------------------------------------------------------------


def test_whom_the_newest_name_most_stands_beside_the_lead_and_below_it_on_a_phone(root, open_page):
    def boxes(width: int) -> list[dict[str, float]]:
        page = open_page(f"{root}/{KINDS['front']}", width=width).page
        parts = (".entry--lead", "aside .news", ".columns__text")
        return [page.locator(one).bounding_box() for one in parts]

    lead, news, rest = boxes(1280)
    assert lead["x"] + lead["width"] <= news["x"]
    assert news["y"] <= lead["y"]
    assert rest["x"] == lead["x"]
    lead, news, rest = boxes(360)
    assert lead["y"] + lead["height"] <= news["y"]
    assert news["y"] + news["height"] <= rest["y"]


def test_who_is_named_most_leads_to_a_dossier_with_as_many_briefings_at_least(root, open_page):
    page = open_page(f"{root}/{KINDS['front']}").page
    first = page.locator(".news__entry").first
    count = int(first.locator(".news__count").inner_text())
    counts = [
        int(one)
        for one in page.locator(".news__list >> nth=0").locator(".news__count").all_inner_texts()
    ]
    assert counts == sorted(counts, reverse=True)
    first.locator("a").click()
    page.wait_for_url("**/dossiers/**")
    assert page.locator(".appearances__link").count() >= count >= 2


def test_what_was_written_in_june_2022_is_two_taps_away_from_any_page(root, open_page):
    page = open_page(f"{root}/dossiers/jens-stoltenberg/index.html", width=360).page
    page.get_by_role("link", name="Archive").click()
    page.wait_for_url("**/archives/index.html")
    page.locator(".calendar__year", has_text="2022").get_by_role("link", name="June").click()
    page.wait_for_url("**/archives/2022/06/index.html")
    titles = page.locator(".entry__title").all_inner_texts()
    assert titles == ["NATO invites two Nordic states, and looks to the Pacific"]


def test_the_date_of_a_briefing_leads_to_its_month_and_the_month_to_those_beside_it(
    root, open_page
):
    page = open_page(f"{root}/{BRIEFING}", width=360).page
    page.locator(".meta").get_by_role("link", name="30 June 2022").click()
    page.wait_for_url("**/archives/2022/06/index.html")
    page.get_by_role("link", name="Later: July 2022").click()
    page.wait_for_url("**/archives/2022/07/index.html")
    assert page.locator("h1").inner_text() == "July 2022"


def test_events_stand_in_time_and_none_is_said_to_be_named_in_no_briefing(root, open_page):
    page = open_page(f"{root}/{KINDS['events']}").page
    years = page.locator(".letter__title").all_inner_texts()
    assert years == sorted(years[:-1], reverse=True) + years[-1:]
    assert years[-1].startswith("Without a date")
    summit = page.locator(".timeline__entry", has_text="2022 NATO summit in Madrid")
    assert summit.locator(".timeline__date").inner_text() == "29–30 June 2022"
    assert "Madrid, Spain" in summit.inner_text()
    assert "0 briefings" not in page.locator("main").inner_text()


def test_briefings_beyond_the_newest_are_a_touch_away_on_a_dossier(root, open_page):
    page = open_page(f"{root}/dossiers/united-states/index.html", width=360).page
    open_ones = page.locator(".appearances__link:visible").count()
    assert open_ones == 7
    page.locator(".appearances__summary").first.click()
    assert page.locator(".appearances__link:visible").count() > open_ones


# --- previews ---------------------------------------------------------------------------------

MENTION = ".prose a.mention >> nth=1"
PREVIEW = ".preview"


def rests_on(page: object, mention: str = MENTION) -> object:
    """Lets the pointer rest on a name until its preview is there."""
    page.locator(mention).hover()
    preview = page.locator(PREVIEW)
    preview.wait_for()
    return preview


def test_a_preview_says_who_it_is_from_the_pages_own_list(root, open_page):
    opened = open_page(f"{root}/{BRIEFING}")
    mention = opened.page.locator(".prose a.mention", has_text="Recep Tayyip Erdogan")
    mention.hover()
    preview = opened.page.locator(PREVIEW)
    preview.wait_for()
    told = preview.inner_text()
    assert "president, Turkey" in told
    assert "person" in told
    assert "In 3 briefings" in told
    assert preview.get_by_text("Open dossier").evaluate("one => one.href") == mention.evaluate(
        "one => one.href"
    )
    assert preview.locator(".cites a").first.is_visible()
    assert opened.messages == []


def test_a_preview_takes_its_time_to_open(root, open_page):
    page = open_page(f"{root}/{BRIEFING}").page
    page.clock.install(time=0)
    page.clock.pause_at(60)  # a slow machine may take longer than the pointer rests
    page.locator(MENTION).hover()
    page.clock.run_for(100)
    page.mouse.move(5, 5)
    page.clock.run_for(1000)
    page.wait_for_timeout(400)
    assert page.locator(PREVIEW).count() == 0
    page.locator(MENTION).hover()
    page.clock.run_for(1000)
    page.locator(PREVIEW).wait_for()


def test_the_pointer_may_move_onto_a_preview_and_leaving_closes_it(root, open_page):
    page = open_page(f"{root}/{BRIEFING}").page
    preview = rests_on(page)
    preview.hover()
    page.wait_for_timeout(500)
    assert preview.is_visible()
    page.mouse.move(5, 5)
    preview.wait_for(state="detached")


def test_escape_closes_a_preview_and_leaves_the_focus(root, open_page):
    page = open_page(f"{root}/{BRIEFING}").page
    page.keyboard.press("Tab")  # so that the focus is the keyboard's
    mention = page.locator(MENTION)
    mention.focus()
    page.locator(PREVIEW).wait_for()
    assert mention.get_attribute("aria-describedby") == page.locator(PREVIEW).get_attribute("id")
    page.keyboard.press("Escape")
    assert page.locator(PREVIEW).count() == 0
    assert mention.evaluate("one => one === document.activeElement")
    assert mention.get_attribute("aria-describedby") is None


def test_a_name_on_a_dossier_has_a_preview_too(root, open_page):
    opened = open_page(f"{root}/{KINDS['person']}")
    page = opened.page
    page.keyboard.press("Tab")  # so that the focus is the keyboard's
    name = page.locator(".companions a.name", has_text="Recep Tayyip Erdogan")
    name.focus()
    preview = page.locator(PREVIEW)
    preview.wait_for()
    told = preview.inner_text()
    assert "president, Turkey (5 April 2023)" in told
    assert "In 3 briefings" in told
    assert preview.get_by_text("Open dossier").evaluate("one => one.href") == name.evaluate(
        "one => one.href"
    )
    page.keyboard.press("Escape")
    assert preview.count() == 0
    assert name.evaluate("one => one === document.activeElement")
    assert opened.messages == []


def test_all_names_that_a_dossier_links_are_on_its_own_list(root, open_page):
    page = open_page(f"{root}/{KINDS['place']}", java_script_enabled=False).page
    hrefs = "all => [...new Set(all.map(one => one.href))].sort()"
    listed = page.eval_on_selector_all(".names__entry .names__head a.name", hrefs)
    linked = page.eval_on_selector_all("main a.name", hrefs)
    assert listed == linked != []


def test_a_name_in_the_news_has_a_preview_too(root, open_page):
    opened = open_page(f"{root}/index.html")
    name = opened.page.locator(".news a.name", has_text="Joe Biden")
    name.hover()
    preview = opened.page.locator(PREVIEW)
    preview.wait_for()
    told = preview.inner_text()
    assert "person" in told
    assert "president" in told.casefold()
    assert preview.get_by_text("Open dossier").evaluate("one => one.href") == name.evaluate(
        "one => one.href"
    )
    assert opened.messages == []


@pytest.mark.parametrize("width", [320, 1280])
def test_a_preview_stays_in_the_window_and_off_its_link(width, root, open_page):
    page = open_page(f"{root}/{BRIEFING}", width=width, height=700).page
    mentions = page.locator(".prose a.mention")
    for index in range(0, mentions.count(), 3):  # a third of a second each
        page.mouse.move(1, 1)
        mentions.nth(index).scroll_into_view_if_needed()
        mentions.nth(index).hover()
        preview = page.locator(PREVIEW)
        preview.wait_for()
        card, link = preview.bounding_box(), mentions.nth(index).bounding_box()
        assert card["x"] >= 0
        assert card["x"] + card["width"] <= width
        assert card["y"] >= link["y"] + link["height"] or card["y"] + card["height"] <= link["y"]
        page.keyboard.press("Escape")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_finger_follows_the_link(root, open_page):
    page = open_page(f"{root}/{BRIEFING}", width=360, has_touch=True, is_mobile=True).page
    page.locator(MENTION).tap()
    page.wait_for_url("**/dossiers/**")


# --- axe ----------------------------------------------------------------------------------------

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
IN_NAME = {"label-content-name-mismatch": {"enabled": True}}  # WCAG 2.5.3; not among axe's tags


@pytest.mark.parametrize(
    ("scheme", "chosen"),
    [
        ("light", {"type": "tag", "values": RULES}),
        ("dark", {"type": "rule", "values": ["color-contrast"]}),  # the one that heeds the scheme
    ],
)
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_on_any_kind_of_page(width, scheme, chosen, root, open_page):
    found = []
    page = open_page(f"{root}/index.html", width=width, color_scheme=scheme, bypass_csp=True).page
    for kind, path in KINDS.items():
        if kind == "lost":
            continue  # its addresses start at the host's root
        page.goto(f"{root}/{path}")
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        options = {"runOnly": chosen, "rules": IN_NAME, "resultTypes": ["violations"]}
        violations = Axe().run(page, options=options).response["violations"]
        found += [(kind, one["id"], one["nodes"][0]["html"]) for one in violations]
    assert found == []
