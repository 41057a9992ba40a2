from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from making import ALMANAC, an_entity
from views_made import full_dossier, full_view

from briefing.model import Appearance, Companion, Fact, Profile, Record, Tenure
from briefing.views import dossier_view, index_view, sources_view

LENA = an_entity("Lena Harrow")


def a_tenure(**more):
    fields = {"person": LENA.id, "title": "mayor", "of": None, "start": "2020", "source": ALMANAC}
    return Tenure(**(fields | more))


def the_role(**more):
    record = Record(entity=LENA, tenures=(a_tenure(**more),))
    return dossier_view(Profile(entity=LENA, record=record), dossiers={}).roles[0]


def test_roles_stand_newest_first():
    record = Record(
        entity=LENA, tenures=(a_tenure(start="2010"), a_tenure(start="2020", title="judge"))
    )
    view = dossier_view(Profile(entity=LENA, record=record), dossiers={})
    assert [one.title for one in view.roles] == ["Judge", "Mayor"]


@pytest.mark.parametrize(
    ("more", "until", "text"),
    [
        ({"until": "2021-05-01"}, "1 May 2021", ""),
        ({"until": "2021-05-01", "until_shown": False}, None, "end not known to the day"),
        ({"confirmed": dt.date(2026, 1, 22)}, None, "in office on 22 January 2026"),
        ({}, None, "no end known"),
    ],
)
def test_an_end_is_shown_only_where_it_is_known(more, until, text):
    role = the_role(**more)
    assert (role.until.text if role.until else None, role.until_text) == (until, text)


def test_where_sources_differ_an_office_had_begun_by_the_latest_of_their_dates():
    assert the_role(start_shown=False).start.text == "by 2020"


def test_every_line_of_a_dossier_leads_to_its_source():
    view = full_dossier()
    assert [one.sentence_url for one in view.briefings] == [
        "briefings/two/index.html#s1",
        "briefings/one/index.html#s1",
    ]
    assert view.quotes[0].url == "briefings/two/index.html#s3"
    assert view.companions[0].names[0].count == 2
    assert view.facts[0].value.sources[0].url == "#source-1"
    assert [one.publisher for one in view.sources] == ["Meridian Press"]


def profile(name, filed="", kind="person"):
    return Profile(entity=an_entity(name, kind), filed=filed)


def test_an_index_files_people_under_their_family_name_and_ignores_diacritics():
    view = index_view(
        "person",
        [
            profile("Lena Harrow", "Harrow, Lena Harrow"),
            profile("Éva Hain"),
            profile("Ødger Lund"),
            profile("Arvenia", kind="place"),
            profile("9th Council"),
        ],
    )
    filed = [(one.letter, [entry.name.name for entry in one.entries]) for one in view.letters]
    assert filed == [
        ("E", ["Éva Hain"]),
        ("H", ["Lena Harrow"]),
        ("Ø", ["Ødger Lund"]),
        ("#", ["9th Council"]),
    ]
    assert view.total == 4
    assert view.title == "People"


def test_the_sites_sources_stand_once_each_with_the_pages_that_cite_them():
    sources = full_view().sources
    renumbered = tuple(replace(one, number=9, id="source-9") for one in sources)
    view = sources_view([("One", "one/index.html", sources), ("Two", "two/index.html", renumbered)])
    (entry,) = view.entries
    assert entry.reference.number == 1
    assert entry.pages == (("One", "one/index.html"), ("Two", "two/index.html"))


def test_other_names_leave_out_what_the_name_says_already():
    aliases = ("ROK", "R.O.K.", "South", "Korea", "the South", "Korea South", "Republic of Korea")
    entity = replace(an_entity("South Korea", "place"), aliases=aliases)
    view = dossier_view(Profile(entity=entity), dossiers={})
    assert view.aliases == ("ROK", "Republic of Korea")


def test_those_whom_one_sentence_shows_stand_together():
    shown = Appearance(
        slug="one", title="One", date=dt.date(2022, 6, 30), anchor="s1", words="All three met."
    )
    companions = tuple(
        Companion(entity=an_entity(name), briefings=2, shown=shown, together=True)
        for name in ("Ada", "Leo")
    )
    view = dossier_view(Profile(entity=an_entity("Lena"), companions=companions), dossiers={})
    assert [[one.name for one in group.names] for group in view.companions] == [["Ada", "Leo"]]


def test_a_briefing_that_names_both_without_a_sentence_that_does_is_told_from_a_sentence():
    shown = Appearance(
        slug="one", title="One", date=dt.date(2022, 6, 30), anchor="s1", words="Ada came."
    )
    ada = Companion(entity=an_entity("Ada"), briefings=2, shown=shown, together=False)
    view = dossier_view(Profile(entity=an_entity("Lena"), companions=(ada,)), dossiers={})
    [group] = view.companions
    assert (group.words, group.url) == ("One", "briefings/one/index.html")
    assert not group.together


def test_seven_facts_are_open_and_none_is_dropped():
    labels = [f"Fact {number}" for number in range(9)]
    facts = tuple(Fact(label=label, value="so", source=ALMANAC) for label in labels)
    view = dossier_view(Profile(entity=LENA, record=Record(entity=LENA, facts=facts)), dossiers={})
    assert [one.label for one in view.facts] == labels[:7]
    assert [one.label for one in view.facts_rest] == labels[7:]
