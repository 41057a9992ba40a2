from __future__ import annotations

import datetime as dt

from making import an_entity

from briefing.compose import in_the_news
from briefing.model import Summary

NEWEST = dt.date(2022, 6, 30)
LENA, OTTO, SUMMIT = an_entity("Lena Harrow"), an_entity("Otto Pell"), an_entity("Summit", "event")
ALL = {LENA.id, OTTO.id, SUMMIT.id}


def a_summary(days_ago, *entities, salience=0.5):
    return Summary(
        slug=f"briefing-{days_ago}",
        title="Title",
        standfirst=None,
        date=NEWEST - dt.timedelta(days=days_ago),
        category="World",
        entities=tuple((one.id, salience) for one in entities),
        named=entities,
    )


def counts(news):
    return [(one.name, briefings) for one, briefings in news.named]


def test_the_briefings_of_thirty_days_up_to_the_newest_count():
    recent = [a_summary(day, LENA) for day in (0, 1, 2, 3, 29)]
    news = in_the_news([*recent, a_summary(30, LENA)], ALL)
    assert counts(news) == [("Lena Harrow", 5)]
    assert (news.days, news.briefings, news.until) == (30, 5, NEWEST)


def test_where_few_are_recent_the_newest_ten_count_and_no_days_are_claimed():
    news = in_the_news([a_summary(400 * one, LENA) for one in range(12)], ALL)
    assert counts(news) == [("Lena Harrow", 10)]
    assert (news.days, news.start) == (None, NEWEST - dt.timedelta(days=3600))


def test_of_equals_the_more_salient_stands_first_in_any_order_of_briefings():
    summaries = [a_summary(one, LENA, salience=0.2) for one in range(3)]
    summaries += [a_summary(one + 5, OTTO, salience=0.4) for one in range(3)]
    news = in_the_news(summaries, ALL)
    assert counts(news) == [("Otto Pell", 3), ("Lena Harrow", 3)]
    assert in_the_news(summaries[::-1], ALL) == news


def test_named_once_without_a_page_or_an_event_is_not_in_the_news():
    summaries = [a_summary(one, LENA, SUMMIT) for one in range(5)]
    assert in_the_news(summaries, {SUMMIT.id}) is None
    assert in_the_news([a_summary(0, LENA)], ALL) is None
    assert in_the_news([], ALL) is None
