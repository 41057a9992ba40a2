"""What is told of an event on a day, and what it is called."""

import datetime as dt
import re

import pytest
from packed import curated_rows, facts, portrait


def test_an_event_is_told_from_its_first_day(knowledge):
    event = "2022-nato-summit-madrid"
    assert facts(knowledge, event, "2022-06-28") == {}
    assert portrait(knowledge, event, "2022-06-28").since[0].date == "2022-06-29"
    assert facts(knowledge, event, "2022-06-29")["Began"] == "29 June 2022"
    after = portrait(knowledge, event, "2022-07-01")
    told = {fact.label: fact.value for fact in after.facts}
    assert (told["Kind"], told["Date"], told["Place"]) == (
        "Summit", "29–30 June 2022", "Madrid, Spain",
    )  # fmt: skip
    assert told["What happened"].startswith("Leaders of NATO's 30 countries met")
    assert {fact.source.publisher for fact in after.facts} == {"The White House"}
    assert not after.since


def test_what_came_of_a_treaty_later_isnt_told_before(knowledge):
    assert facts(knowledge, "kyoto-protocol", "2003-01-01")["Date"] == "11 December 1997"
    assert "What happened" not in facts(knowledge, "kyoto-protocol", "2003-01-01")
    assert "2005" in facts(knowledge, "kyoto-protocol", "2007-01-01")["What happened"]


def test_a_meeting_by_video_has_no_place(knowledge):
    assert "Place" not in facts(knowledge, "14th-brics-summit", "2022-06-30")


@pytest.mark.parametrize(
    ("text", "event", "start"),
    [
        ("COP27", "cop27", None),
        ("Kyoto Protocol", "kyoto-protocol", None),
        ("JCPOA", "joint-comprehensive-plan-of-action", None),
        ("Pacific Dragon", "pacific-dragon-2022", dt.date(2021, 8, 5)),
        ("NATO summit in Madrid", "2022-nato-summit-madrid", dt.date(2022, 6, 29)),
    ],
)
def test_an_event_may_be_named_in_its_time(aliases, text, event, start):
    [alias] = aliases[text]
    assert (alias.entity, alias.type, alias.start) == (event, "event", start)


def test_a_description_of_an_event_needs_support_and_is_never_in_lower_case(aliases):
    ids = {row["id"] for row in curated_rows("events.tsv", "events_ccbysa.tsv")}
    given = [a for found in aliases.values() for a in found if a.entity in ids]
    assert all(not alias.text[0].islower() for alias in given)
    described = [alias for alias in given if re.search(r"\b(summit|war)\b", alias.text)]
    assert described
    assert all(alias.weight < 0.3 and alias.start for alias in described)


def test_no_two_events_share_a_name_at_one_time(aliases):
    ids = {row["id"] for row in curated_rows("events.tsv", "events_ccbysa.tsv")}
    shared = {text for text, found in aliases.items() if len({a.entity for a in found} & ids) > 1}
    assert not shared
