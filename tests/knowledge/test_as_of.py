import contextlib
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.knowledge.as_of import after, first_day, held, holds, is_over, last_day, over, valid
from briefing.model import EntityId, Fact, Happening, Reference, Tenure

SOURCE = Reference(title="Gazette", publisher="A Press")


def tenure(start, until=None, confirmed=None, person="ada-example", **more):
    return Tenure(
        person=EntityId(person),
        title="Mayor",
        of=EntityId("exampletown"),
        start=start,
        until=until,
        confirmed=confirmed,
        source=SOURCE,
        **more,
    )


@pytest.mark.parametrize(
    ("partial", "first", "last"),
    [
        ("2021", dt.date(2021, 1, 1), dt.date(2021, 12, 31)),
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2021-10-04", dt.date(2021, 10, 4), dt.date(2021, 10, 4)),
    ],
)
def test_a_partial_date_spans_the_days_it_may_mean(partial, first, last):
    assert (first_day(partial), last_day(partial)) == (first, last)


@pytest.mark.parametrize("partial", ["2021-13", "2021-02-30", "21", "2021-1", "", "2021-10-04T00"])
def test_what_is_no_date_is_refused(partial):
    with pytest.raises(ValueError, match=r".+"):
        first_day(partial)


@given(st.dates(), st.sampled_from([4, 7, 10]))
def test_every_date_lies_between_the_days_that_its_shorter_form_may_mean(day, length):
    partial = day.isoformat()[:length]
    assert first_day(partial) <= day <= last_day(partial)


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_a_value_error(text):
    with contextlib.suppress(ValueError):
        assert first_day(text) <= last_day(text)


@pytest.mark.parametrize(
    ("start", "until", "expected"),
    [
        ("2022-06-30", None, True),
        ("2022-07-01", None, False),
        ("2022-06-01", "2022-06-30", False),
        ("2022-06-01", "2022-07-01", True),
        ("2022", None, False),
        ("2021", "2022-07", True),
        ("2021", "2022", False),
    ],
)
def test_a_period_holds_only_where_every_reading_of_its_dates_says_so(start, until, expected):
    assert holds(start, until, dt.date(2022, 6, 30)) is expected


def test_on_the_day_of_a_handover_the_later_start_counts():
    old, new = tenure("2020-01-01", "2022-06-30"), tenure("2022-06-30", person="bo-example")
    assert [t.person for t in held([old, new], dt.date(2022, 6, 30))] == ["bo-example"]


def test_nobody_holds_an_office_after_the_last_day_for_which_the_source_speaks():
    mayor = tenure("2020-01-01", confirmed=dt.date(2022, 6, 30))
    assert held([mayor], dt.date(2022, 6, 30))
    assert not held([mayor], dt.date(2022, 7, 1))
    assert not is_over(mayor, dt.date(2022, 7, 1))


def test_who_is_in_office_has_no_end_and_no_successor_yet():
    mayor = tenure("2020-01-01", "2023-01-01", successor=EntityId("bo-example"))
    [now] = held([mayor], dt.date(2022, 6, 30))
    assert (now.until, now.successor) == (None, None)


def test_past_offices_come_newest_first():
    first, second = tenure("2010", "2012"), tenure("2014", "2018-05")
    assert over([first, second], dt.date(2022, 1, 1)) == (second, first)


def test_a_value_as_of_a_later_year_is_left_out():
    early, late = (Fact(label="People", value=y, as_of=y, source=SOURCE) for y in ("2020", "2023"))
    assert valid([early, late], dt.date(2022, 6, 30)) == (early,)


def test_an_area_is_told_of_years_before_its_own():
    area = Fact(label="Area", value="40 km²", as_of="2026", source=SOURCE)
    assert valid([area], dt.date(2005, 3, 9)) == (area,)


def test_what_happened_after_is_told_once_and_in_order():
    later = Happening(date="2023-01-01", text="Later", source=SOURCE)
    soon = Happening(date="2022-07", text="Soon", source=SOURCE)
    same_month = Happening(date="2022-06", text="Perhaps before", source=SOURCE)
    assert after([later, soon, same_month, later], dt.date(2022, 6, 30)) == (soon, later)
