from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from making import ALMANAC, an_entity
from msgspec import structs
from views_made import full_dossier

from briefing.model import (
    Appearance,
    Companion,
    Fact,
    Flag,
    Happening,
    Holding,
    Membership,
    Profile,
    Record,
    Saying,
    Tenure,
)
from briefing.views import dossier_view

LENA = an_entity("Lena Harrow")


def a_tenure(**more):
    fields = {"person": LENA.id, "title": "mayor", "of": None, "start": "2020", "source": ALMANAC}
    return Tenure(**(fields | more))


OTTO = an_entity("Otto Pell")


def the_role(dossiers=None, kind="person", before=None, after=None, **more):
    holding = Holding(tenure=a_tenure(**more), holder=LENA, before=before, after=after)
    entity = LENA if kind == "person" else an_entity("Tale", kind)
    profile = Profile(entity=entity, record=Record(entity=entity), holdings=(holding,))
    return dossier_view(profile, dossiers=dossiers or {}).roles[0]


def test_a_role_says_whom_it_passed_from_and_links_who_has_a_page():
    before = the_role(before=OTTO).before
    assert (before.name, before.url) == ("Otto Pell", None)
    assert the_role({OTTO.id: "dossiers/otto-pell/index.html"}, before=OTTO).before.url
    assert the_role().holder is None


def test_on_the_page_of_a_place_its_roles_say_who_held_them():
    role = the_role(kind="place", before=OTTO)
    assert (role.holder.name, role.of_text, role.before) == ("Lena Harrow", None, None)


def a_membership(country, first=2000, last=2025):
    return Membership(
        country=country.lower(), country_name=country, body="league", body_name="League",
        first=first, last=last, is_listed=last == 2025, source=ALMANAC,
    )  # fmt: skip


def relations_of(entity, *memberships):
    return dossier_view(Profile(entity=entity, memberships=memberships), dossiers={}).relations


def test_a_body_lists_its_members_and_those_it_once_had():
    league = an_entity("League", "organisation")
    now, earlier = relations_of(
        league, a_membership("Arvenia"), a_membership("Orsk", 2004), a_membership("Tale", last=2020)
    )
    assert [(name.name, years) for name, years in now.entries] == [
        ("Arvenia", None),
        ("Orsk", None),  # the first edition to list it is no year of entry
    ]
    assert now.note == "as the edition of 2025 lists them"
    assert (now.label, earlier.label) == ("Member countries", "Earlier members")
    assert [(name.name, years) for name, years in earlier.entries] == [
        ("Tale", "last listed in 2020")
    ]
    assert len(now.sources) == 1


def test_a_country_lists_the_bodies_and_a_long_list_is_folded():
    arvenia = an_entity("Arvenia", "place")
    (own,) = relations_of(arvenia, a_membership("Arvenia"))
    assert (own.label, own.entries[0][0].name, own.is_long) == ("Member of", "League", False)
    many = [a_membership(f"State {number}") for number in range(30)]
    assert relations_of(an_entity("League", "organisation"), *many)[0].is_long


def test_facts_of_one_label_stand_in_one_row_and_a_list_of_members_stands_for_the_fact():
    arvenia = an_entity("Arvenia", "place")
    facts = (
        Fact(label="Seats", value="30", until="2023", source=ALMANAC),
        Fact(label="Member of", value="League", source=ALMANAC),
        Fact(label="Seats", value="31", start="2023", source=ALMANAC),
    )
    profile = Profile(
        entity=arvenia,
        record=Record(entity=arvenia, facts=facts),
        memberships=(a_membership("Arvenia"),),
    )
    (seats,) = dossier_view(profile, dossiers={}).facts
    assert (seats.value.text, [one.text for one in seats.further]) == ("31", ["30"])


def test_what_an_event_was_is_said_without_since_when():
    summit = an_entity("Tale Summit", "event")
    facts = (
        Fact(label="Kind", value="Summit", start="2022-06-29", source=ALMANAC),
        Fact(
            label="Began", value="29 June", start="2022-06-29", until="2022-06-30", source=ALMANAC
        ),
    )
    view = dossier_view(
        Profile(entity=summit, record=Record(entity=summit, facts=facts)), dossiers={}
    )
    assert [(one.label, one.value.time) for one in view.facts] == [("Kind", None)]


@pytest.mark.parametrize(
    ("more", "until", "text"),
    [
        ({"until": "2021-05-01"}, "1 May 2021", ""),
        ({"until": "2021-05-01", "until_shown": False}, None, "end not known to the day"),
        ({"confirmed": dt.date(2026, 1, 22)}, None, "in office on 22 January 2026"),
        ({}, None, "no end known as of March 2022"),
        ({"source": replace(ALMANAC, date=None)}, None, "no end known"),
        ({"source": replace(ALMANAC, date="2019")}, None, "no end known"),
    ],
)
def test_an_end_is_shown_only_where_it_is_known(more, until, text):
    role = the_role(**more)
    assert (role.until.text if role.until else None, role.until_text) == (until, text)


def test_the_last_day_of_one_whom_another_followed_doesnt_read_as_if_he_were_in_office():
    tenure = a_tenure(confirmed=dt.date(2025, 8, 14))
    profile = Profile(
        entity=an_entity("Tale", "place"),
        holdings=(Holding(tenure=tenure, holder=LENA, is_last=False),),
    )
    (role,) = dossier_view(profile, dossiers={}).roles
    assert role.until_text == "last known on 14 August 2025"


def test_an_end_that_is_only_the_successors_start_is_told_as_that():
    role = the_role(until="2021-05-01", until_shown=False, after=OTTO)
    assert (role.until, role.until_text) == (None, "successor from 1 May 2021")


def test_a_title_that_names_its_body_is_followed_by_no_body():
    assert the_role(title="Governor of the Bank", of="bank", of_name="Bank").of_text is None
    assert the_role(title="Governor", of="bank", of_name="Bank").of_text == "Bank"


def test_where_sources_differ_an_office_had_begun_by_the_latest_of_their_dates():
    assert the_role(start_shown=False).start.text == "by 2020"


def test_a_value_that_is_a_date_doesnt_say_since_when_it_holds():
    died = Fact(label="Died", value="8 July 2022", start="2022-07-08", source=ALMANAC)
    view = dossier_view(
        Profile(entity=LENA, record=Record(entity=LENA, facts=(died,))), dossiers={}
    )
    assert view.facts[0].value.time is None


def test_who_heads_a_place_is_linked_and_the_last_day_known_is_said():
    arvenia = an_entity("Arvenia", "place")
    head = Fact(
        label="President", value="L. Harrow", entity=LENA.id, as_of="2026-01-22", source=ALMANAC
    )
    profile = Profile(entity=arvenia, record=Record(entity=arvenia, facts=(head,)))
    view = dossier_view(profile, dossiers={LENA.id: "dossiers/lena-harrow/index.html"})
    assert view.facts == ()  # it stands at the page's head, once
    assert view.heads[0].value.name.url == "dossiers/lena-harrow/index.html"
    assert view.heads[0].value.time == "as of 22 January 2026"


def test_an_editors_word_of_who_heads_a_body_stands_at_its_head_too():
    league = an_entity("League", "organisation")
    facts = tuple(Fact(label=one, value="so", source=ALMANAC) for one in ("Mayor", "Founded"))
    holding = Holding(tenure=a_tenure(), holder=LENA)
    record = Record(entity=league, facts=facts)
    view = dossier_view(Profile(entity=league, record=record, holdings=(holding,)), dossiers={})
    assert [one.label for one in (*view.heads, *view.facts)] == ["Mayor", "Founded"]
    assert len(view.heads) == 1


@pytest.mark.parametrize(
    ("start", "said", "time"),
    [
        ("2017-01-01", "2022-07", "since 1 January 2017, as of July 2022"),
        ("2024-03-07", "2024-03-07", "as of 7 March 2024"),
        ("2024-03", "2024", "since March 2024, as of 2024"),
        ("2024-03-07", "2023-01-01", "since 7 March 2024"),  # announced before
        ("2024-03-07", None, "since 7 March 2024"),
    ],
)
def test_since_when_a_fact_holds_is_told_with_the_day_of_who_says_so(start, said, time):
    fact = Fact(label="Seats", value="31", start=start, source=replace(ALMANAC, date=said))
    league = an_entity("League", "organisation")
    view = dossier_view(
        Profile(entity=league, record=Record(entity=league, facts=(fact,))), dossiers={}
    )
    assert view.facts[0].value.time == time


def test_what_a_fact_says_stands_on_no_timeline_in_the_same_words():
    treaty = an_entity("River Treaty", "event")
    told = Fact(label="What happened", value="Two states signed it", source=ALMANAC)
    signed = Happening(date="2022", text="Two states signed it", source=ALMANAC)
    ended = Happening(date="2024", text="It ended", source=ALMANAC)
    record = Record(entity=treaty, facts=(told,), happenings=(signed, ended))
    view = dossier_view(Profile(entity=treaty, record=record), dossiers={})
    assert [one.text for one in view.happenings] == ["It ended"]


def test_a_date_of_an_event_stands_once_under_the_editors_label():
    treaty = an_entity("River Treaty", "event")
    facts = tuple(
        Fact(label=label, value="14 July 2015", source=ALMANAC) for label in ("Concluded", "Date")
    )
    profile = Profile(entity=treaty, record=Record(entity=treaty, facts=facts))
    view = dossier_view(profile, dossiers={})
    assert [one.label for one in view.facts] == ["Concluded"]
    assert view.days == ("2015-07-14", None)


@pytest.mark.parametrize(
    ("cue", "words", "kind", "shown"),
    [
        ("says", "the bridge is safe", "indirect", "says:"),
        ("called the bridge", "a marvel of stone", "direct", "called the bridge"),
        (None, "Harrow told the mayor that the bridge is safe.", "indirect", None),
    ],
)
def test_what_was_said_stands_behind_the_words_that_report_it(cue, words, kind, shown):
    where = Appearance(slug="one", title="One", date=dt.date(2022, 6, 30), anchor="s3", words="…")
    said = Saying(speaker=LENA.id, sentence=2, words=words, kind=kind, cue=cue)
    view = dossier_view(Profile(entity=LENA, sayings=((where, said),)), dossiers={})
    assert [(one.cue, one.words) for one in view.quotes] == [(shown, words)]


def test_every_line_of_a_dossier_leads_to_its_source():
    view = full_dossier()
    assert [one.sentence_url for one in view.briefings] == [
        "briefings/two/index.html#s1",
        "briefings/one/index.html#s1",
    ]
    assert view.quotes[0].url == "briefings/two/index.html#s3"
    assert view.companions[0].names[0].count == 2
    assert view.facts[0].value.sources[0].url == "#source-1"
    named = [one.publisher or one.title for one in view.sources]
    assert named[:2] == ["Meridian Press", "flag-icons"]
    assert named[2].startswith("Natural Earth")


def test_other_names_leave_out_what_the_name_says_already():
    aliases = ("ROK", "R.O.K.", "South", "Korea", "the South", "Korea South", "Republic of Korea")
    entity = structs.replace(an_entity("South Korea", "place"), aliases=aliases)
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


@pytest.mark.parametrize(("words", "together"), [("Ada came.", False), ("", True)])
def test_a_briefing_that_names_both_without_a_clear_sentence_that_does_is_named(words, together):
    shown = Appearance(slug="one", title="One", date=dt.date(2022, 6, 30), anchor="s1", words=words)
    ada = Companion(entity=an_entity("Ada"), briefings=2, shown=shown, together=together)
    view = dossier_view(Profile(entity=an_entity("Lena"), companions=(ada,)), dossiers={})
    [group] = view.companions
    assert (group.title, group.url) == ("One", "briefings/one/index.html")
    assert group.words is None


def test_seven_facts_are_open_and_none_is_dropped():
    labels = [f"Fact {number}" for number in range(9)]
    facts = tuple(Fact(label=label, value="so", source=ALMANAC) for label in labels)
    view = dossier_view(Profile(entity=LENA, record=Record(entity=LENA, facts=facts)), dossiers={})
    assert [one.label for one in view.facts] == labels[:7]
    assert [one.label for one in view.facts_rest] == labels[7:]


def test_a_flag_says_of_when_it_is_and_leads_to_its_source():
    flag = Flag(svg="<svg/>", source=replace(ALMANAC, date="2025-05", licence="MIT"))
    profile = Profile(entity=an_entity("United States", "place"))
    view = dossier_view(profile, dossiers={}, flag=flag)
    assert view.flag.alt == "Flag of the United States"
    assert (view.flag.url, view.flag.date.text) == ("flags/united-states.svg", "May 2025")
    assert [one.url for one in view.flag.sources] == [f"#{view.sources[0].id}"]


def test_a_flag_of_no_known_date_is_not_shown():
    flag = Flag(svg="<svg/>", source=replace(ALMANAC, date=None))
    profile = Profile(entity=an_entity("Tale", "place"))
    assert dossier_view(profile, dossiers={}, flag=flag).flag is None


def test_coordinates_are_given_with_who_says_so_or_not_at_all():
    tale = an_entity("Tale", "place")
    said = Record(entity=tale, coordinates=(47.1, 9.8), coordinates_source=ALMANAC)
    view = dossier_view(Profile(entity=tale, record=said), dossiers={})
    assert view.coordinates == (47.1, 9.8)
    assert [one.publisher for one in view.sources] == ["Meridian Press"]
    unsaid = structs.replace(said, coordinates_source=None)
    assert dossier_view(Profile(entity=tale, record=unsaid), dossiers={}).coordinates is None
