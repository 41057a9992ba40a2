from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from making import ALMANAC, Draft, a_portrait, an_entity
from msgspec import Struct, structs
from views_made import full_briefing

from briefing.compose import connect
from briefing.language import ENGLISH
from briefing.model import Fact, Flag, Happening, Related
from briefing.views import BriefingView, EntryView, briefing_view, join_names
from briefing.views.citing import Citations

DOSSIERS = {"lena-harrow": "dossiers/lena-harrow/index.html"}


def entries_of(thing: object):
    """Every EntryView inside a view, whatever holds it."""
    if isinstance(thing, EntryView):
        yield thing
    if isinstance(thing, Struct):
        for name in thing.__struct_fields__:
            yield from entries_of(getattr(thing, name))
    if isinstance(thing, tuple):
        for one in thing:
            yield from entries_of(one)


@pytest.fixture
def view() -> BriefingView:
    return briefing_view(full_briefing(), dossiers=DOSSIERS)


def test_every_entry_has_a_source_on_the_same_page(view):
    shown = list(entries_of(view))
    assert len(shown) > 10
    assert all(one.sources for one in shown)
    assert all(source.url.startswith("#") for one in shown for source in one.sources)


def test_every_source_leads_to_a_sentence_or_to_an_entry_in_the_list(view):
    listed = {f"#{one.id}" for one in view.sources}
    cited = {source.url for one in entries_of(view) for source in one.sources}
    assert {one for one in cited if one.startswith("#source-")} == listed


def test_a_sentence_is_cited_by_its_number_and_says_of_what(view):
    (source, *_) = view.rows[0].entries[0].sources
    assert source.label == "sentence 1"
    assert source.url == "#s1"
    assert source.name == "Source for Lena Harrow: sentence 1"


def test_sources_are_numbered_in_reading_order_each_once(view):
    assert [one.number for one in view.sources] == list(range(1, len(view.sources) + 1))
    assert view.sources[0].title == "Almanac of States"


def test_the_fact_box_has_five_rows_open(view):
    assert [one.label for one in view.rows] == [
        "Who",
        "Organisations",
        "Where",
        "When",
        "What was said",
    ]
    assert [one.label for one in view.rows_folded] == ["Numbers", "What is next"]


@pytest.mark.parametrize(("people", "open_"), [(5, 5), (6, 6), (7, 5), (8, 5)])
def test_a_long_row_is_folded_where_that_saves_lines(people, open_):
    persons = [an_entity(f"Ana {letter * 4}o") for letter in "BCDFGHJK"[:people]]
    names = " ".join(f"{one.name} came." for one in persons)
    row = briefing_view(Draft(paragraphs=(names,), entities=persons).briefing(), dossiers={}).rows[
        0
    ]
    assert len(row.entries) == open_
    assert len(row.entries) + len(row.rest) == people


def test_persons_in_groups_stand_under_their_side_which_their_roles_then_leave_out():
    briefing = full_briefing()
    lena = next(one for row in briefing.rows for one in row.entries if one.entity == "lena-harrow")
    member = structs.replace(lena, note="president, Arvenia", side="arvenia")
    first = structs.replace(briefing.rows[0], entries=(member,))
    view = briefing_view(replace(briefing, rows=(first, *briefing.rows[1:])), dossiers=DOSSIERS)
    (group,) = view.rows[0].entries
    assert (group.text, group.name.name) == ("Arvenia", "Arvenia")
    assert [(one.text, one.note) for one in group.members] == [("Lena Harrow", "president")]
    assert all(one.sources for one in group.members)


def test_a_figure_that_its_words_begin_with_is_not_said_twice():
    words = "More than 20 states signed."
    draft = Draft(paragraphs=(words,), numbers={"More than 20 states": "states"})
    (entry,) = briefing_view(draft.briefing(), dossiers={}).rows[0].entries
    assert (entry.figure, entry.text, entry.note) == (None, words, None)


def test_a_name_without_a_dossier_has_no_address(view):
    urls = {one.name.name: one.name.url for one in view.names}
    assert urls["Lena Harrow"] == "dossiers/lena-harrow/index.html"
    assert urls["Arvenia"] is None


def test_names_know_where_they_first_stand(view):
    assert next(one.name for one in view.names if one.name.name == "Lena Harrow").anchor == "#s1"


def test_a_name_with_a_dossier_is_introduced():
    briefing = connect(full_briefing(), (), linked={"lena-harrow"})
    view = briefing_view(briefing, dossiers=DOSSIERS, naming={"lena-harrow": 4})
    lena, *others = sorted(view.names, key=lambda one: one.role is None)
    assert lena.name.name == "Lena Harrow"
    assert lena.role.sources
    assert lena.briefings == 4
    assert [one for one in others if one.role or one.summary or one.briefings] == []


def test_since_says_from_when_to_when(view):
    assert view.since is not None
    assert view.since.as_of.text == "30 June 2022"
    assert view.since.known_until.text == "1 January 2025"


def test_the_lead_sentence_is_the_bottom_line_where_there_is_no_standfirst():
    view = briefing_view(Draft().briefing(), dossiers={})
    assert view.bottom_line.text == "Arvenia signed the treaty."
    assert view.bottom_line.sources[0].url == "#s1"


def test_the_bottom_line_begins_behind_the_dateline():
    words = "TALE, June 29 — Arvenia signed the treaty."
    view = briefing_view(
        Draft(paragraphs=(words,), dateline="TALE, June 29 —").briefing(), dossiers={}
    )
    assert view.bottom_line.text == "Arvenia signed the treaty."


def test_a_standfirst_is_the_bottom_line():
    view = briefing_view(Draft(standfirst="In short.").briefing(), dossiers={})
    assert (view.standfirst, view.bottom_line) == ("In short.", None)


def test_related_briefings_say_what_they_share():
    briefing = Draft(
        paragraphs=("Arvenia met Lena Harrow.",),
        entities=(an_entity("Arvenia", "place"), an_entity("Lena Harrow")),
    ).briefing()
    related = Related(
        slug="prelude",
        title="Prelude",
        date=dt.date(2022, 1, 1),
        shared=("lena-harrow", "arvenia"),
    )
    (view,) = briefing_view(connect(briefing, (related,)), dossiers={}).related
    assert view.reason == "Both name Lena Harrow and Arvenia"
    assert view.url == "briefings/prelude/index.html"


def test_a_hostile_link_is_dropped():
    briefing = Draft().briefing()
    hostile = replace(briefing, document=replace(briefing.document, link="javascript:alert(1)"))
    assert briefing_view(hostile, dossiers={}).link is None


def test_one_reference_in_two_layers_is_one_source():
    arvenia = an_entity("Arvenia", "place")
    portrait = a_portrait(
        arvenia,
        facts=(
            Fact(label="Capital", value="Tale", source=ALMANAC),
            Fact(label="Area", value="10 km²", source=replace(ALMANAC, layer="pack")),
        ),
        since=(Happening(date="2023", text="It joined", source=ALMANAC),),
    )
    draft = Draft(
        paragraphs=("Arvenia met.",),
        entities=(arvenia,),
        lead=["Arvenia"],
        portraits=[portrait],
    )
    assert len(briefing_view(draft.briefing(), dossiers={}).sources) == 1


@pytest.mark.parametrize(
    ("names", "words"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_names_are_joined_as_prose_does(names, words):
    assert join_names(names) == words


@pytest.mark.parametrize(("drawn", "date"), [("2025-05-29", None), ("2020", "2020")])
def test_a_flag_on_a_card_says_of_when_it_is_if_it_is_older_than_the_article(drawn, date):
    arvenia = an_entity("Arvenia", "place")
    flag = Flag(svg="<svg/>", source=replace(ALMANAC, date=drawn), described=ALMANAC)
    head = Fact(label="Capital", value="Tale", source=ALMANAC)
    draft = Draft(
        paragraphs=("Arvenia agreed.",),
        entities=(arvenia,),
        lead=["Arvenia"],
        portraits=[a_portrait(arvenia, facts=(head,), flag=flag)],
    )
    (card,) = briefing_view(draft.briefing(), dossiers={}).cards
    assert (card.flag.url, card.flag.alt) == ("flags/arvenia.svg", "Flag of Arvenia")
    assert (card.flag.date and card.flag.date.text) == date
    assert len(card.flag.sources) == 2


def test_who_heads_a_country_is_linked_on_its_card_though_the_text_names_the_country_alone():
    arvenia = an_entity("Arvenia", "place")
    head = Fact(label="President", value="Otto Pell", entity="otto-pell", source=ALMANAC)
    draft = Draft(
        paragraphs=("Arvenia agreed.",),
        entities=(arvenia,),
        lead=["Arvenia"],
        portraits=[a_portrait(arvenia, facts=(head,))],
    )
    page = "dossiers/otto-pell/index.html"
    (card,) = briefing_view(draft.briefing(), dossiers={"otto-pell": page}).cards
    assert [(one.value.name.name, one.value.name.url) for one in card.facts] == [
        ("Otto Pell", page)
    ]


def test_what_only_cards_and_names_cite_is_left_out_on_paper():
    told, card = (replace(ALMANAC, title=title) for title in ("Told", "On a card"))
    citations = Citations((), ENGLISH)
    citations.cite_reference(told, "the text")
    citations.turn_aside()
    for one in (card, told):
        citations.cite_reference(one, "a card")
    assert [(one.title, one.is_aside) for one in citations.listed] == [
        ("Told", False),
        ("On a card", True),
    ]
