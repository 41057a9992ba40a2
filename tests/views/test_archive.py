from __future__ import annotations

import datetime as dt

from briefing.language import load_language
from briefing.views import archive_view, period_url

YEAR, MONTH = "archives/{date:%Y}/index.html", "archives/{date:%Y}/{date:%m}/index.html"


def days(*isos):
    return [dt.date.fromisoformat(iso) for iso in isos]


def test_years_and_months_are_counted_the_newest_first():
    archive = archive_view(
        days("2022-06-01", "2023-01-09", "2022-06-30", "2022-11-02"), year_url=YEAR, month_url=MONTH
    )
    assert archive.count == 4
    told = [
        (year.title, year.count, [(m.name, m.count) for m in year.parts]) for year in archive.years
    ]
    assert told == [("2023", 1, [("January", 1)]), ("2022", 3, [("November", 1), ("June", 2)])]
    june = archive.years[1].parts[1]
    assert (june.title, june.url) == ("June 2022", "archives/2022/06/index.html")
    assert june.above.url == archive.years[1].url == "archives/2022/index.html"


def test_a_month_leads_to_those_beside_it_across_years_and_gaps():
    archive = archive_view(days("2020-03-01", "2022-06-01", "2023-01-09"), month_url=MONTH)
    june = archive.years[1].parts[0]
    assert (june.later.text, june.earlier.text) == ("January 2023", "March 2020")
    assert archive.years[0].parts[0].later is None
    assert archive.years[-1].parts[0].earlier is None


def test_without_pages_nothing_leads_to_them_and_nothing_is_left_to_them():
    archive = archive_view(days("2022-06-01") * 300)
    (year,) = archive.years
    assert (year.url, year.parts[0].url, year.parts[0].later) == (None, None, None)
    assert not archive.is_long
    assert not year.is_long
    assert period_url("", dt.date(2022, 6, 1)) is None


def test_what_is_too_much_for_a_page_is_left_to_the_pages_of_its_parts():
    archive = archive_view(days("2022-06-01") * 201, year_url=YEAR, month_url=MONTH)
    assert archive.is_long
    assert archive.years[0].is_long
    assert not archive_view(days("2022-06-01") * 200, year_url=YEAR, month_url=MONTH).is_long


def test_months_speak_the_language_of_the_site():
    archive = archive_view(days("2022-03-01"), language=load_language("de"))
    assert archive.years[0].parts[0].name == "März"
