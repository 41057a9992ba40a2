from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language import ENGLISH, load_language
from briefing.views import date_view, day_view, first_day, gap_words, last_day
from briefing.views.dates import days_in, spelt_in


@pytest.mark.parametrize(
    ("value", "text", "iso"),
    [
        ("2022-06-30", "30 June 2022", "2022-06-30"),
        ("2022-06", "June 2022", "2022-06"),
        ("2022", "2022", "2022"),
        ("2022-W26", "week of 27 June 2022", "2022-W26"),
        ("2022-SU", "summer 2022", None),
        ("2022-Q2", "second quarter of 2022", None),
        ("2022-H1", "first half of 2022", None),
        ("199X", "the 1990s", None),
        ("18XX", "the 19th century", None),
        ("11XX", "the 12th century", None),
        ("FY2023", "fiscal 2023", None),
        ("2022-06-28/2022-06-30", "28–30 June 2022", None),
        ("2022-06-28/2022-07-02", "28 June – 2 July 2022", None),
        ("2021-12-28/2022-01-02", "28 December 2021 – 2 January 2022", None),
        ("2017/2019", "2017–2019", None),
        ("2017-03/2019", "March 2017 – 2019", None),
        ("2018-01/2018-06", "January–June 2018", None),
        ("2017-11/2018-06", "November 2017 – June 2018", None),
        ("PAST_REF", "PAST_REF", None),
    ],
)
def test_a_date_is_written_out_as_precisely_as_it_is_known(value, text, iso):
    view = date_view(value)
    assert (view.text, view.iso) == (text, iso)


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "30. Juni 2022"), ("fr", "30 juin 2022"), ("en_US", "30 June 2022")],
)
def test_days_follow_the_sites_language_and_english_has_one_form(language, text):
    assert day_view(dt.date(2022, 6, 30), load_language(language)).text == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2022-06", "Juni 2022"),
        ("2022-SU", "Sommer 2022"),
        ("2022-Q2", "zweites Quartal 2022"),
        ("2022-W26", "Woche vom 27. Juni 2022"),
        ("199X", "1990er Jahre"),
        ("18XX", "19. Jahrhundert"),
        ("2022-06-28/2022-06-30", "28.–30. Juni 2022"),
        ("2017/2019", "2017–2019"),
        ("2017-03/2019", "März 2017 – 2019"),
    ],
)
def test_less_and_more_than_a_day_follow_the_sites_language(value, text):
    assert re.sub("\u2009", "", date_view(value, load_language("de")).text) == text


@pytest.mark.parametrize(
    ("text", "german"),
    [
        ("8 July 2022", "8. Juli 2022"),
        ("March 1959", "März 1959"),
        ("1959", None),
        ("8 Smarch 2022", None),
        ("42 July 2022", None),
        ("Prince from 8 July 2022", None),
    ],
)
def test_a_value_that_is_a_date_follows_the_sites_language(text, german):
    assert spelt_in(text, load_language("de")) == german
    assert spelt_in(text, ENGLISH) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("12 December 2015", ("2015-12-12", None)),
        ("29–30 June 2022", ("2022-06-29", "2022-06-30")),
        ("30 November to 13 December 2023", ("2023-11-30", "2023-12-13")),
        ("30 December 2021 – 2 January 2022", ("2021-12-30", "2022-01-02")),
        ("30–29 June 2022", None),
        ("31 June 2022", None),
        ("June 2022", None),
        ("22 July 2022 in Istanbul", None),
        ("2022", None),
    ],
)
def test_days_are_read_of_a_value_that_is_nothing_else(text, days):
    assert days_in(text) == days


def test_without_a_catalogue_days_follow_the_language_and_the_rest_is_english():
    assert date_view("2022-W26", load_language("fr")).text == "week of 27 juin 2022"
    assert date_view("18XX", load_language("fr")).text == "the 19th century"


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2022-06-30", dt.date(2022, 6, 30)),
        ("2022-06", dt.date(2022, 6, 1)),
        ("2022-W26", dt.date(2022, 6, 27)),
        ("2022-Q3", dt.date(2022, 7, 1)),
        ("2022-WI", dt.date(2022, 12, 1)),
        ("199X", dt.date(1990, 1, 1)),
        ("FY2023", dt.date(2023, 1, 1)),
        ("2017/2019", dt.date(2017, 1, 1)),
        ("P3D", None),
        ("PRESENT_REF", None),
    ],
)
def test_the_first_day_of_a_date(value, day):
    assert first_day(value) == day


@given(st.from_regex(r"(FY)?\d{2}[\dX]{2}(-W?\d\d)?(-\d\d)?(/\d{4}(-\d\d){0,2})?", fullmatch=True))
def test_no_value_breaks_a_page(value):
    assert isinstance(date_view(value).text, str)
    first_day(value)
    last_day(value)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2022-06-30", "2022-06-30"),
        ("2022-06", "2022-06-30"),
        ("2022-12", "2022-12-31"),
        ("2022", "2022-12-31"),
        ("2022-W26", "2022-07-03"),
        ("2022-SP", "2022-05-31"),
        ("2022-WI", "2023-02-28"),
        ("2022-Q2", "2022-06-30"),
        ("2022-H2", "2022-12-31"),
        ("199X", "1999-12-31"),
        ("18XX", "1899-12-31"),
        ("9999", None),
    ],
)
def test_the_last_day_of_a_date(value, day):
    assert last_day(value) == (day and dt.date.fromisoformat(day))


@pytest.mark.parametrize(
    ("earlier", "later", "words"),
    [
        ("2017", "2022-06-30", "5 years later"),
        ("2021-03", "2022-06-30", "1 year later"),
        ("2021-09", "2022-06-30", None),
        ("2024", "2025-05", None),  # five months, if it was in December
        ("1897", "1898", None),
        ("P3D", "2022", None),
        ("18XX", "1911", None),  # of which year?
        ("2016-10-17", "202X", None),
    ],
)
def test_a_gap_of_more_than_a_year_is_said_in_years(earlier, later, words):
    assert gap_words(earlier, later) == words
