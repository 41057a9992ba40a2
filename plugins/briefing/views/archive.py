"""The archive: what was published in which year and month."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from babel.dates import format_date
from msgspec.structs import replace

from ..language import ENGLISH, Language
from .dates import date_view, first_day
from .nouns import ArchiveView, LinkView, PeriodView

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

_MOST_LINES = 200  # titles on one page, about 60 kB; a period of more leads to its parts instead


def archive_view(
    days: Iterable[dt.date],
    *,
    year_url: str = "",
    month_url: str = "",
    language: Language = ENGLISH,
) -> ArchiveView:
    """Count what was published on ``days`` by year and month, the newest first.

    year_url, month_url   patterns as in Pelican's settings, "archives/{date:%Y}/index.html"; ""
                          where there are no such pages
    """
    dates = [day.isoformat() for day in days]
    months = _periods(Counter(one[:7] for one in dates), month_url, language)
    years = _periods(Counter(one[:4] for one in dates), year_url, language)
    return ArchiveView(
        count=len(dates),
        is_long=len(dates) > _MOST_LINES and bool(year_url or month_url),
        years=tuple(_with_months(year, months, has_pages=bool(month_url)) for year in years),
    )


def period_url(pattern: str, day: dt.date) -> str | None:
    """The page of the year or month of ``day``, None where there are no such pages."""
    return pattern.format(date=day) or None


def _periods(counts: Mapping[str, int], pattern: str, language: Language) -> list[PeriodView]:
    periods = []
    for iso in sorted(counts, reverse=True):
        day = first_day(iso)
        if day is None:
            msg = f"{iso} is no month and no year"
            raise ValueError(msg)
        is_month = len(iso) > len("2022")
        title = date_view(iso, language).text
        name = str(format_date(day, "LLLL", locale=language.locale)) if is_month else title
        url = period_url(pattern, day)
        periods.append(PeriodView(iso=iso, title=title, name=name, url=url, count=counts[iso]))
    links = [LinkView(text=one.title, url=one.url) if one.url else None for one in periods]
    beside = zip(periods, [None, *links], [*links[1:], None], strict=False)
    return [replace(one, later=later, earlier=earlier) for one, later, earlier in beside]


def _with_months(year: PeriodView, months: Iterable[PeriodView], *, has_pages: bool) -> PeriodView:
    above = LinkView(text=year.title, url=year.url) if year.url else None
    parts = tuple(
        replace(one, above=above, is_long=one.count > _MOST_LINES)
        for one in months
        if one.iso.startswith(year.iso)
    )
    return replace(year, parts=parts, is_long=has_pages and year.count > _MOST_LINES)
