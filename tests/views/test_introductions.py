from __future__ import annotations

import datetime as dt

from making import ALMANAC, an_entity
from msgspec.structs import replace

from briefing.model import Appearance, Companion, Profile, Record
from briefing.views import dossier_view

LENA, OTTO, ARVENIA = (
    an_entity("Lena Harrow"),
    an_entity("Otto Pell"),
    an_entity("Arvenia", "place"),
)
DOSSIERS = {one.id: f"dossiers/{one.id}/index.html" for one in (LENA, OTTO, ARVENIA)}


def shown(year, role=None):
    day = dt.date(year, 6, 30)
    return Appearance(
        slug=f"in-{year}", title="T", date=day, anchor="s3", words="All met.", role=role
    )


def names_of(*others, profiles, dossiers=None):
    companions = tuple(
        Companion(entity=one, briefings=2, shown=shown(2022), together=True) for one in others
    )
    own = Profile(entity=LENA, companions=companions)
    return dossier_view(own, dossiers=DOSSIERS if dossiers is None else dossiers, profiles=profiles)


def test_a_person_is_called_what_the_newest_briefing_that_does_says():
    otto = Profile(
        entity=OTTO,
        appearances=(shown(2023), shown(2022, "mayor, Solmar"), shown(2021, "clerk, Solmar")),
    )
    (one,) = names_of(OTTO, profiles={OTTO.id: otto}).names
    assert (one.name.name, one.called.role, one.briefings) == ("Otto Pell", "mayor, Solmar", 3)
    assert one.called.date.text == "30 June 2022"
    assert one.called.sentence_url == "briefings/in-2022/index.html#s3"


def test_a_summary_is_shown_with_its_source_on_this_page():
    record = Record(entity=ARVENIA, summary="Country on a river.", summary_source=ALMANAC)
    view = names_of(ARVENIA, profiles={ARVENIA.id: Profile(entity=ARVENIA, record=record)})
    assert view.names[0].summary.text == "Country on a river."
    assert view.names[0].summary.sources[0].url == f"#{view.sources[0].id}"
    unsaid = replace(record, summary_source=None)
    view = names_of(ARVENIA, profiles={ARVENIA.id: Profile(entity=ARVENIA, record=unsaid)})
    assert view.names[0].summary is None


def test_who_is_linked_twice_is_introduced_once_and_who_has_no_page_not_at_all():
    profiles = {one.id: Profile(entity=one) for one in (OTTO, ARVENIA)}
    view = names_of(OTTO, ARVENIA, OTTO, profiles=profiles)
    assert [one.name.id for one in view.names] == [OTTO.id, ARVENIA.id]
    assert names_of(OTTO, profiles=profiles, dossiers={}).names == ()
