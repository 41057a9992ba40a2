from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from making import ALMANAC, DATE, an_entity
from msgspec import structs
from views_made import (
    HOSTILE,
    a_map,
    empty_dossier,
    empty_view,
    full_dossier,
    full_view,
    hostile_view,
)

import briefing
from briefing.language import ENGLISH
from briefing.model import Appearance, Entity, Fact, Happening, News, Profile, Record
from briefing.views import (
    CopyView,
    DossierYearView,
    IndexView,
    NewsView,
    dossier_view,
    dossier_years,
    index_view,
    news_view,
    offer_words,
)

FOLDER = Path(briefing.__file__).parent / "templates"
PARTIALS = sorted(
    str(path.relative_to(FOLDER))
    for path in (FOLDER / "briefing").rglob("*.html")
    if path.name not in {"macros.html", "structured.html", "page_head.html"}  # see below
)
VOID = {"img", "br", "meta", "link", "input", "hr"}


def environment(*, autoescape: bool) -> Environment:
    made = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=autoescape,  # noqa: S701 -- partials must be safe where it is off
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    offer_words(made, ENGLISH)
    return made


def an_index(name: str) -> IndexView:
    lena = structs.replace(an_entity(name), id="lena-harrow")
    noted, called = a_profile_of(lena), replace(a_profile_of(lena), record=None)
    people = index_view("person", [noted, called], locator_map=a_map(name))
    held = Happening(date="2022-06", text=name, source=ALMANAC)
    told = Fact(label="Place", value=name, source=ALMANAC)
    fair, war = an_entity(name, "event"), an_entity("Old war", "event")
    dated = Profile(entity=fair, record=Record(entity=fair, facts=(told,)), dated=held)
    return structs.replace(people, years=index_view("event", [dated, Profile(entity=war)]).years)


def a_year(name: str) -> DossierYearView:
    """Of a dossier that so many briefings name that its years have pages."""
    lena = structs.replace(an_entity(name), id="lena-harrow")
    some = tuple(
        Appearance(slug=f"b{day}", title=name, date=DATE, anchor="s1", words=name, role=name)
        for day in range(101)
    )
    view = dossier_view(Profile(entity=lena, appearances=some), dossiers={})
    return dossier_years(view)[0]


def the_news(name: str) -> NewsView:
    lena = structs.replace(an_entity(name), id="lena-harrow")
    news = News(start=DATE, until=DATE, days=30, briefings=5, named=((lena, 2),))
    return news_view(news, profiles={lena.id: a_profile_of(lena)}, pages={})


def a_profile_of(person: Entity) -> Profile:
    """Known in a line, and called something by a briefing."""
    shown = Appearance(
        slug="b1", title=person.name, date=DATE, anchor="s1", words=person.name, role=person.name
    )
    record = Record(entity=person, summary=person.name, summary_source=ALMANAC)
    return Profile(entity=person, record=record, appearances=(shown,))


def contexts(name: str) -> dict[str, object]:
    view, dossier = full_view(name), full_dossier(name)
    return {
        "SITEURL": "../..",
        "briefing": view,
        "dossier": dossier,
        "year": a_year(name),
        "index": an_index(name),
        "map": an_index(name).map,
        "indexes": [an_index(name)],
        "news": the_news(name),
        "sources": view.sources,
        "copies": (CopyView(label=name, kind="text/plain", url="briefings/x/index.txt"),),
    }


EMPTY = {
    "SITEURL": "..",
    "briefing": empty_view(),
    "dossier": empty_dossier(),
    "year": None,
    "index": index_view("person", []),
    "map": None,
    "indexes": [],
    "news": None,
    "sources": (),
    "copies": (),
}


class Outline(HTMLParser):
    """Tags in order, checked for nesting, with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, f"</{tag}> closes nothing"


def render(partial: str, context: dict[str, object], *, autoescape: bool = True) -> str:
    return environment(autoescape=autoescape).get_template(partial).render(context)


@pytest.mark.parametrize("autoescape", [True, False])
@pytest.mark.parametrize("partial", PARTIALS)
def test_a_full_page_part_is_whole_html(partial, autoescape):
    html = render(partial, contexts("Lena Harrow"), autoescape=autoescape)
    outline = Outline(html)
    assert outline.tags
    assert outline.open == []
    assert "&lt;" not in html


@pytest.mark.parametrize("partial", PARTIALS)
def test_a_part_looks_the_same_in_any_theme(partial):
    context = contexts("Lena & Otto")
    assert render(partial, context, autoescape=True) == render(partial, context, autoescape=False)


@pytest.mark.parametrize("autoescape", [True, False])
@pytest.mark.parametrize("partial", PARTIALS)
def test_hostile_text_stays_text(partial, autoescape):
    hostile = {key: hostile_view(value) for key, value in contexts("Lena Harrow").items()}
    hostile["indexes"] = [hostile["index"]]
    html = render(partial, hostile, autoescape=autoescape)
    outline = Outline(html)
    assert "script" not in {tag for tag, _ in outline.tags}
    assert "pxpxpx" not in html
    assert "&lt;script&gt;" in html
    tame = Outline(render(partial, contexts("Lena Harrow"), autoescape=autoescape))
    assert [tag for tag, _ in outline.tags] == [tag for tag, _ in tame.tags]
    assert [sorted(attrs) for _, attrs in outline.tags] == [sorted(a) for _, a in tame.tags]


@pytest.mark.parametrize(
    "partial", [one for one in PARTIALS if not one.endswith(("meta.html", "bottom_line.html"))]
)
def test_a_part_with_nothing_to_say_prints_nothing(partial):
    assert render(partial, EMPTY).strip() == ""


@pytest.mark.parametrize("partial", PARTIALS)
def test_ids_are_used_once_and_labels_lead_somewhere(partial):
    tags = Outline(render(partial, contexts("Lena Harrow"))).tags
    ids = [attrs["id"] for _, attrs in tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {attrs["aria-labelledby"] for _, attrs in tags if "aria-labelledby" in attrs} <= set(ids)


@pytest.mark.parametrize("partial", PARTIALS)
def test_addresses_stay_on_the_page_the_site_or_the_web(partial):
    tags = Outline(render(partial, contexts("Lena Harrow"))).tags
    addresses = [
        attrs.get("href") or attrs.get("src")
        for tag, attrs in tags
        if tag in {"a", "img"} and "data-search" not in attrs  # those are filled by a script
    ]
    assert all(re.match(r"#[\w-]+$|\.\./\.\./\w|https://", one or "") for one in addresses)


@pytest.mark.parametrize(
    "path", sorted((FOLDER / "briefing").rglob("*.html")), ids=lambda path: path.name
)
def test_a_template_opens_with_what_it_takes_and_marks_nothing_as_safe(path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith("{#")
    assert not re.search(r"\|\s*safe|Markup|style=|onclick", text)


def test_a_quotation_stands_in_marks_with_its_speaker():
    html = render("briefing/fact_box.html", contexts("Lena Harrow"))
    assert "“We have waited for this day”" in html
    assert 'href="#s3" aria-label="Source for We have waited for this day: sentence 3"' in html


def test_facts_beyond_the_first_are_folded_not_dropped():
    html = render("briefing/dossier/facts.html", contexts("Lena Harrow"))
    assert '<summary class="facts__summary">Born</summary>' in html


def test_a_briefing_that_names_both_is_no_sentence():
    dossier = full_dossier()
    apart = tuple(structs.replace(one, words=None) for one in dossier.companions)
    html = render(
        "briefing/dossier/companions.html",
        {**contexts("Lena Harrow"), "dossier": structs.replace(dossier, companions=apart)},
    )
    assert html.count(">Named in<") == len(apart) > 0


@pytest.mark.parametrize("autoescape", [True, False])
def test_no_text_ends_the_element_that_holds_structured_data(autoescape):
    said = {"headline": f"</script><!-- {HOSTILE} ]]>", "about": ["\u2028"]}
    html = render("briefing/structured.html", {"structured": said}, autoescape=autoescape)
    outline = Outline(html)
    assert outline.tags == [("script", {"type": "application/ld+json"})]
    held = re.fullmatch(r"\s*<script[^>]*>([^<>&]*)</script>\s*", html)
    assert held
    assert json.loads(held[1]) == said


@pytest.mark.parametrize("nothing", [None, {}])
def test_a_page_without_structured_data_has_no_element_for_it(nothing):
    assert render("briefing/structured.html", {"structured": nothing}).strip() == ""


def test_the_stylesheet_and_the_script_are_loaded_where_a_theme_has_no_pages_of_its_own():
    loaded = render("briefing/page_head.html", {"SITEURL": "..", "parts_url": "briefing/parts.css"})
    assert [tag for tag, _ in Outline(loaded).tags] == ["link", "script"]
    assert render("briefing/page_head.html", {"SITEURL": "..", "parts_url": None}).strip() == ""
