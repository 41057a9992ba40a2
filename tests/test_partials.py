"""Every partial, with real views: full, empty and hostile, where autoescape is on and where not."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from making import ALMANAC, DATE, Draft, an_entity

import briefing
from briefing.compose import profiles, relate, summarise
from briefing.model import Fact, Portrait, Record, Tenure
from briefing.views import briefing_view, dossier_url, dossier_view, index_view

TEMPLATES = Path(briefing.__file__).parent / "templates"
PARTS = sorted(
    path.relative_to(TEMPLATES).as_posix()
    for path in (TEMPLATES / "briefing").rglob("*.html")
    if path.name != "macros.html"
)
HOSTILE = '<b onclick="x()">{{ 7 * 7 }}</b>\u202e&amp;\''
VOID = {"br", "hr", "img", "input", "link", "meta", "path", "circle", "rect"}


class Balance(HTMLParser):
    """Finds tags that aren't closed in order, and collects the names of all tags."""

    def __init__(self):
        super().__init__()
        self.open, self.tags, self.faults = [], set(), []

    def handle_starttag(self, tag, _attrs):
        self.tags.add(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)


def draft(name, words):
    person, land = an_entity(name), an_entity("Arvenia", "place")
    tenure = Tenure(
        person=person.id, title=words, of=land.id, start="2020", source=ALMANAC, of_name="Arvenia"
    )
    fact = Fact(label=words, value=words, source=ALMANAC)
    record = Record(
        entity=person, summary=words, summary_source=ALMANAC, tenures=(tenure,), facts=(fact,)
    )
    return Draft(
        title=f"{name} signs {words}",
        standfirst=f"A standfirst with {words}.",
        paragraphs=(
            f"{name} of Arvenia signed in June that {words}.",
            f"“So it goes {words} on and on,” said {name}.",
        ),
        entities=(person, land),
        mentions={name: name, "Arvenia": "Arvenia"},
        dates={"June": "2022-06"},
        quotes=((f"“So it goes {words} on and on,”", name, "direct"),),
        portraits=(Portrait(record=record, date=DATE, tenures=(tenure,), facts=(fact,)),),
        lead=(name,),
        byline=words,
    )


def views(name="Ana Rao", words="the treaty"):
    made = draft(name, words).briefing()
    records = {one.record.entity.id: one.record for one in made.knowledge.portraits}
    summary = summarise(made, category=words)
    found = profiles([summary], records)
    urls = {one.entity.id: dossier_url(one.entity.id) for one in found}
    assert relate([summary])[summary.slug] == ()
    page = briefing_view(made, dossiers=urls)
    dossier = dossier_view(next(one for one in found if one.entity.type == "person"), dossiers=urls)
    return {
        "briefing": page,
        "dossier": dossier,
        "index": index_view("person", found),
        "sources": page.sources,
        "SITEURL": "../..",
    }


def empty_views():
    made = Draft(paragraphs=("Nothing is named here.",)).briefing()
    full = views()
    page = briefing_view(made, dossiers={})
    return {**full, "briefing": page, "index": index_view("event", []), "sources": ()}


def render(part, given, *, autoescape):
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=autoescape,  # noqa: S701 -- off is one of the cases
    )
    return environment.get_template(part).render(**given)


def faults(html):
    balance = Balance()
    balance.feed(html)
    return balance.faults + balance.open


@pytest.mark.parametrize("autoescape", [True, False])
@pytest.mark.parametrize("part", PARTS)
def test_a_part_is_whole_with_all_there_is_and_with_nothing(part, autoescape):
    for given in (views(), empty_views()):
        assert faults(render(part, given, autoescape=autoescape)) == []


@pytest.mark.parametrize("autoescape", [True, False])
@pytest.mark.parametrize("part", PARTS)
def test_hostile_words_stay_words(part, autoescape):
    html = render(part, views(words=HOSTILE), autoescape=autoescape)
    balance = Balance()
    balance.feed(html)
    assert "b" not in balance.tags
    assert "<b " not in html
    assert "49" not in html
    assert balance.faults + balance.open == []


def test_hostile_words_do_reach_the_parts():
    rendered = "".join(render(part, views(words=HOSTILE), autoescape=False) for part in PARTS)
    assert "&lt;b onclick=" in rendered
    assert "&amp;amp;" in rendered


@pytest.mark.parametrize(
    "part",
    [
        "briefing/fact_box.html",
        "briefing/cards.html",
        "briefing/since.html",
        "briefing/timeline.html",
        "briefing/related.html",
        "briefing/sources.html",
    ],
)
def test_an_empty_part_leaves_no_box(part):
    given = empty_views()
    empty = {"fact_box": "rows", "cards": "cards", "since": "since", "related": "related"}
    name = empty.get(part.removeprefix("briefing/").removesuffix(".html"))
    if name is None or not getattr(given["briefing"], name):
        assert "<section" not in render(part, given, autoescape=True)


def test_no_template_marks_text_as_safe():
    places = [TEMPLATES, Path(briefing.__file__).parents[2] / "theme" / "templates"]
    files = [path for place in places for path in place.rglob("*.html")]
    assert files
    assert [path.name for path in files if "|safe" in path.read_text().replace(" ", "")] == []
