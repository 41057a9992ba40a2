import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import ContentError
from briefing.read.when import date_of, parse_date

JUNE_30 = dt.datetime.fromisoformat("2022-06-30")


@given(st.dates(min_value=dt.date(1000, 1, 1), max_value=dt.date(9998, 12, 31)))
def test_an_iso_date_is_read_as_it_is(date):
    assert parse_date(date.isoformat()).date() == date
    assert date_of({}, path=f"content/{date.isoformat()}-slug.txt").date() == date


@pytest.mark.parametrize(
    "value",
    [
        "2022-06-30",
        "2022-6-30",
        "20220630",
        "2022/06/30",
        "30 June 2022",
        "June 30, 2022",
        "Thu, 30 Jun 2022",
        "2022-06-30 00:00",
        "2022-06-30_00:00",
        "2022-06-30T00:00:00",
    ],
)
def test_dates_that_can_be_read_in_one_way_are_read(value):
    assert parse_date(value) == JUNE_30


@pytest.mark.parametrize("value", ["2022-06-30 08:30+02:00", "2022-06-30T08:30:00 +0200"])
def test_a_zone_in_figures_is_kept(value):
    assert parse_date(value).utcoffset() == dt.timedelta(hours=2)


@pytest.mark.parametrize("value", ["2022-06-30T08:30Z", "2022-06-30 08:30 UTC"])
def test_universal_time_is_the_one_zone_with_a_name(value):
    assert parse_date(value).utcoffset() == dt.timedelta(0)


def test_a_week_day_that_contradicts_the_date_is_not_looked_at():
    assert parse_date("Mon, 30 Jun 2022") == JUNE_30


@pytest.mark.parametrize(
    "value",
    ["", "2022", "June", "10:30", "2022-06", "June 30", "0", "2022-06-31", "2022-06-30 25:00", "x",
     "3/4/5", "0202-06-30", "0001-01-01", "9999-12-31", "99999999999999999999",
     "2022-06-30 10:00 +24:00", "2022-06-30 10:00 Mars"],
)  # fmt: skip
def test_anything_less_is_refused(value):
    with pytest.raises(ValueError, match=r"it|date|zone"):
        parse_date(value)


@given(st.text())
def test_any_other_text_is_refused_and_never_fails_otherwise(text):
    with suppress(ValueError):
        assert isinstance(parse_date(text), dt.datetime)


@pytest.mark.parametrize(
    "name", ["harbour.txt", "2022-06-harbour.txt", "12022-06-30-x.txt", "x-2022-06-30.txt"]
)
def test_a_file_without_a_date_is_told_both_ways_to_give_one(name):
    with pytest.raises(ContentError) as caught:
        date_of({}, path=name)

    assert "Date: YYYY-MM-DD" in str(caught.value)
    assert "YYYY-MM-DD-slug.txt" in str(caught.value)


@pytest.mark.parametrize("name", ["2022-06-30.md", "2022-06-30_x.md", "a/b/2022-06-30-x.y.md"])
def test_the_name_of_a_file_may_hold_its_date(name):
    assert date_of({}, path=name) == JUNE_30


def test_the_header_wins_over_the_name():
    assert date_of({"date": "2021-01-02"}, path="2022-06-30-x.md") == dt.datetime.fromisoformat(
        "2021-01-02"
    )
