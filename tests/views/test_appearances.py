from __future__ import annotations

import datetime as dt

import pytest
from making import an_entity

from briefing.model import Appearance, Profile
from briefing.views import dossier_view, dossier_years

NEWEST = dt.date(2022, 6, 30)


def a_dossier(count, days_apart=30):
    some = tuple(
        Appearance(
            slug=f"briefing-{number}",
            title="Title",
            date=NEWEST - dt.timedelta(days=number * days_apart),
            anchor="s2",
            words="Lena Harrow came.",
        )
        for number in range(count)
    )
    return dossier_view(Profile(entity=an_entity("Lena Harrow"), appearances=some), dossiers={})


@pytest.mark.parametrize(("count", "is_open"), [(1, 1), (7, 7), (8, 8), (9, 7), (100, 7), (101, 7)])
def test_seven_briefings_are_open_and_a_single_one_more(count, is_open):
    view = a_dossier(count)
    assert view.newest == view.briefings[:is_open]
    assert len(view.briefings) == count


def test_a_long_list_is_folded_by_year_the_newest_first():
    view = a_dossier(20)
    folded = [(one.year, one.count, one.url) for one in view.earlier]
    assert folded == [("2021", 12, None), ("2020", 1, None)]
    assert [one for year in view.earlier for one in year.entries] == list(view.briefings[7:])
    assert dossier_years(view) == ()


def test_a_very_long_one_stands_on_the_pages_of_its_years():
    view = a_dossier(120)
    assert sum(one.count for one in view.earlier) == 120
    assert view.earlier[0].url == "dossiers/lena-harrow/2022/index.html"
    assert all(one.entries == () for one in view.earlier)
    pages = dossier_years(view)
    assert [one.url for one in pages] == [one.url for one in view.earlier]
    assert [one for page in pages for one in page.entries] == list(view.briefings)
    assert pages[0].name.count == 120
    assert pages[0].name.url == view.url


def test_more_than_a_year_without_a_briefing_is_said():
    assert [one.gap for one in a_dossier(3, days_apart=800).briefings] == [
        None,
        "2 years earlier",
        "2 years earlier",
    ]
    assert [one.gap for one in a_dossier(2).briefings] == [None, None]
