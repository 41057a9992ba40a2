import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.views import date_view, day_view, first_day, gap_words


@pytest.mark.parametrize(
    ("value", "text", "iso"),
    [
        ("2022", "2022", "2022"),
        ("2022-06", "June 2022", "2022-06"),
        ("2022-06-30", "30 June 2022", "2022-06-30"),
        ("2022-W26", "week of 27 June 2022", "2022-W26"),
        ("199X", "the 1990s", None),
        ("18XX", "the 19th century", None),
        ("2022-Q2", "second quarter of 2022", None),
        ("2022-SP", "spring 2022", None),
        ("2022-06-28/2022-06-30", "28–30 June 2022", None),
        ("FY2024", "fiscal 2024", None),
    ],
)
def test_a_date_is_written_out_as_precise_as_it_is_known(value, text, iso):
    view = date_view(value, "en")
    assert (view.text, view.iso) == (text, iso)


def test_a_day_is_worded_in_the_language_of_the_site():
    assert day_view(dt.date(2022, 3, 1), "de").text == "1. März 2022"


@given(st.text(max_size=12))
def test_no_value_breaks_a_page(value):
    assert isinstance(date_view(value, "en").text, str)


@given(st.dates(), st.sampled_from(["%Y", "%Y-%m", "%Y-%m-%d"]))
def test_a_date_begins_no_later_than_any_of_its_days(day, precision):
    value = f"{day.year:04d}" + day.strftime(precision).removeprefix(day.strftime("%Y"))
    begins = first_day(value)
    assert begins is not None
    assert begins <= day


def test_a_gap_is_told_in_whole_years():
    assert gap_words("2019-03-02", "2021-09-15") == "2 years"
    assert gap_words("2021-03-02", "2021-09-15") is None
