"""The search as a reader meets it: in real Chromium, by the strictest policy and from the disk."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from pictures import serve
from test_pages import BRIEFING, browser, build, open_page  # noqa: F401 -- fixtures

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("pages")]

CONTENT = Path(__file__).parent.parent / "content"
PAGE = "search/index.html"
HOSTILE = "<img src=x onerror=alert(1)> {query} &amp; $& costs more"
WIRE = f"""Title: {HOSTILE}
Date: 2024-05-03
Category: Odd & "even"

OSLO, May 3 — Prime Minister Lena Zorgoğan of Norway met Anna <b>Łubnik</b> in Oslo on Friday, and
<script>alert(2)</script> was what the two had agreed to strike out of the treaty.

Zorgoğan said the parliaments sanctioned the talks. Łubnik left Oslo for Bergen.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """The sample site and a hostile article, two folders down and with a space on the way."""
    content = tmp_path_factory.mktemp("desk") / "content"
    shutil.copytree(CONTENT, content)
    (content / "briefings" / "2024-05-03-hostile.txt").write_text(WIRE, "utf-8")
    output = tmp_path_factory.mktemp("host") / "below a path" / "site"
    return build(output, "--content", str(content))


@pytest.fixture(scope="module")
def root(folder):
    with serve(folder.parent.parent) as address:
        yield f"{address}/below%20a%20path/site"


@pytest.fixture
def search(root, open_page):  # noqa: F811
    """Opens the search page, by default on a desktop: ``search("?q=grain", width=360)``."""

    def opened(asked: str = "", **options: object):
        one = open_page(f"{root}/{PAGE}{asked}", **options)
        one.page.wait_for_selector("form[data-reading=false]")
        return one

    return opened


def status(page) -> str:
    return page.get_by_role("status").inner_text()


def titles(page) -> list[str]:
    return page.locator(".hit__link").all_inner_texts()


def asked(page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def type_into(page, words: str) -> None:
    page.get_by_role("searchbox").fill(words)
    page.wait_for_selector("form[data-reading=false]")


def test_typing_finds_the_briefing_its_sentence_and_the_word_marked(search):
    opened = search()
    type_into(opened.page, "grain")
    assert status(opened.page) == "1 briefing mentions “grain”"
    hit = opened.page.locator(".hit")
    assert hit.locator(".hit__words mark").all_inner_texts()[0] == "grain"
    assert hit.locator("time").get_attribute("datetime") == "2022-07-24"
    assert opened.messages == []


def test_one_letter_finds_nothing_and_two_do(search):
    page = search().page
    type_into(page, "g")
    assert titles(page) == []
    assert status(page) == "Type two letters or more, or choose from the filters."
    type_into(page, "gr")
    assert titles(page)


def test_a_sentence_leads_to_itself_on_its_page(search):
    page = search("?q=ceremony+turkish").page
    page.locator(".hit__words a").first.click()
    page.locator(".sentence:target").first.wait_for()  # the other page has to be there
    assert page.locator(".sentence:target").count() == 1
    assert "ceremony" in page.locator(".sentence:target").inner_text()


def test_names_come_first_and_lead_to_dossiers(search):
    page = search("?q=stoltenberg").page
    page.locator(".found-name a").first.click()
    page.wait_for_load_state()
    assert page.url.endswith("/dossiers/jens-stoltenberg/index.html")


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("zorgogan", "Zorgoğan"),  # a letter with a mark
        ("lubnik", "Łubnik"),  # a letter of its own
        ("sanction", "sanctioned"),
        ("parliament", "parliaments"),
        ("sanctioning", "sanctioned"),
        ("trea", "treaty"),  # the beginning of a word
    ],
)
def test_a_word_is_found_without_its_marks_and_ending(query, marked, search):
    page = search(f"?q={query}&year=2024").page
    assert status(page) == f"1 briefing mentions “{query}”"
    assert marked in page.locator(".hit__words mark").all_inner_texts()


def test_a_word_like_it_is_said_to_be_no_more_than_that(search):
    page = search("?q=zorgogen").page
    assert status(page) == "No briefing mentions “zorgogen”. 1 mentions a word like it."
    assert "Zorgoğan" in page.locator(".hit__words mark").all_inner_texts()


def test_what_isn_t_there_has_a_way_out(search):
    page = search("?q=zzxqyy").page
    assert status(page) == "No briefing mentions “zzxqyy”"
    page.get_by_role("main").get_by_role("link", name="People").click()
    assert page.url.endswith("/people/index.html")


def test_filters_count_what_they_leave_and_keep_the_other_choices(search):
    page = search("?q=nato").page
    before = len(titles(page))
    box = page.get_by_role("checkbox", name="Joe Biden")
    count = int(box.locator("xpath=..").locator(".choice__number").inner_text())
    box.check()
    assert len(titles(page)) == count < before
    assert page.evaluate("document.activeElement.value") == "joe-biden"  # where the reader was
    page.get_by_role("button", name="Clear all filters").click()
    assert len(titles(page)) == before


def test_a_filter_alone_lists_briefings_the_newest_first(search):
    page = search("?category=Security").page
    dates = [one.get_attribute("datetime") for one in page.locator(".hit time").all()]
    assert len(dates) > 1
    assert dates == sorted(dates, reverse=True)
    assert status(page) == f"Briefings: {len(dates)}"


def test_the_address_keeps_what_is_asked(search):
    page = search().page
    type_into(page, "nato")
    page.get_by_role("checkbox", name="Joe Biden").check()
    found = titles(page)
    page.wait_for_url("**person=joe-biden*")
    assert asked(page) == {"q": ["nato"], "person": ["joe-biden"]}
    page.reload()
    page.wait_for_selector("form[data-reading=false]")
    assert titles(page) == found
    page.locator(".hit__link").first.click()
    page.go_back()
    page.wait_for_selector("form[data-reading=false]")
    assert page.get_by_role("checkbox", name="Joe Biden").is_checked()


def test_hostile_words_stay_words(search):
    opened = search("?q=costs+more&category=Odd+%26+%22even%22")
    opened.page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    assert titles(opened.page) == [HOSTILE]
    assert opened.page.get_by_role("checkbox", name='Odd & "even"').is_checked()
    type_into(opened.page, "<img src=x onerror=alert(3)> $& {count}")
    assert opened.page.locator("main img").count() == 0
    assert opened.messages == []


def test_it_works_from_the_disk(folder, open_page):  # noqa: F811
    opened = open_page(f"{(folder / PAGE).as_uri()}?q=grain")
    opened.page.wait_for_selector(".hit")
    type_into(opened.page, "nato")
    opened.page.wait_for_url("**q=nato*")
    opened.page.locator(".hit__words a").first.click()
    opened.page.locator(".sentence:target, #standfirst:target").first.wait_for()
    assert opened.page.locator(".sentence:target, #standfirst:target").count() == 1
    assert opened.messages == []


def test_it_asks_for_texts_when_they_are_wanted_and_no_other_host(search, root):
    opened = search()
    hosts = {urlsplit(one).netloc for one in opened.requests}
    assert hosts == {urlsplit(root).netloc}
    assert any(one.endswith("/search/2022.js") for one in opened.requests)


def test_texts_that_do_not_come_are_named_and_can_be_asked_for_again(open_page, root):  # noqa: F811
    opened = open_page("about:blank")
    opened.page.route("**/search/2022.js", lambda route: route.abort())
    opened.page.goto(f"{root}/{PAGE}?q=corridor")
    opened.page.wait_for_selector("form[data-reading=false]")
    assert opened.page.get_by_text(
        "Searched by title and names alone: briefings of 2022."
    ).is_visible()
    type_into(opened.page, "zzxqyy")
    assert status(opened.page) == "No briefing that was searched mentions “zzxqyy”"
    opened.page.unroute("**/search/2022.js")
    opened.page.get_by_role("button", name="Search their texts, too").click()
    opened.page.wait_for_selector("form[data-reading=false]")
    assert status(opened.page) == "No briefing mentions “zzxqyy”"


def test_the_key_leads_to_the_field_from_any_page(root, open_page):  # noqa: F811
    page = open_page(f"{root}/{BRIEFING}").page
    page.keyboard.press("/")
    page.wait_for_url(f"**/{PAGE}")
    page.wait_for_selector("form[data-reading]")
    page.keyboard.type("grain/")
    assert page.get_by_role("searchbox").input_value() == "grain/"
    page.get_by_role("link", name="The Brief Room").focus()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.type") == "search"


def test_the_key_can_be_turned_off(search, root):
    page = search().page
    page.get_by_role("checkbox", name="On every page the key").uncheck()
    page.goto(f"{root}/{BRIEFING}")
    page.keyboard.press("/")
    page.goto(f"{root}/{PAGE}")
    assert not page.get_by_role("checkbox", name="On every page the key").is_checked()


def test_every_page_leads_to_it(folder):
    pages = [page for page in folder.rglob("*.html") if page.name != "404.html"]
    assert [page for page in pages if 'rel="search"' not in page.read_text("utf-8")] == []


def test_all_can_be_done_by_keyboard(search):
    page = search("?q=nato").page
    page.get_by_role("searchbox").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "person"
    page.keyboard.press("Space")
    assert page.get_by_role("checkbox").first.is_checked()
    page.get_by_role("group", name="People").get_by_role("button").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "person"


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_results_never_scroll_sideways(width, search):
    page = search("?q=the+summit", width=width).page
    page.evaluate("document.querySelector('details').open = true")
    assert page.locator(".hit").count() > 1
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_filters_are_folded_on_a_phone(search):
    page = search(width=360).page
    assert not page.get_by_role("checkbox", name="Joe Biden").is_visible()
    page.get_by_text("Filters", exact=True).click()
    assert page.get_by_role("checkbox", name="Joe Biden").is_visible()


def test_without_javascript_it_says_so_and_lists_the_indexes(root, open_page):  # noqa: F811
    page = open_page(f"{root}/{PAGE}", java_script_enabled=False).page
    main = page.get_by_role("main")
    assert "needs JavaScript" in main.inner_text()
    assert not page.get_by_role("searchbox").is_visible()
    assert main.get_by_role("link").all_inner_texts() == [
        "People", "Organisations", "Places", "Events",
    ]  # fmt: skip


def test_a_keystroke_is_answered_at_once(search):
    page = search().page
    took = page.evaluate(
        "(() => { const field = document.querySelector('[type=search]');"
        " field.value = 'summ'; const began = performance.now();"
        " field.dispatchEvent(new Event('input')); return performance.now() - began; })()"
    )
    assert took < 100


def test_filters_that_would_leave_all_are_not_offered(search):
    page = search("?q=zorgogan", width=360).page
    assert len(titles(page)) == 1
    assert not page.get_by_text("Filters", exact=True).is_visible()
