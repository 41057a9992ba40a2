from __future__ import annotations

import datetime as dt

import pytest
from making import ALMANAC, Draft, a_portrait, an_entity, rows

from briefing.model import Fact

LENA = an_entity("Lena Harrow")
OTTO = an_entity("Otto Pell")
ARVENIA = an_entity("Arvenia", "place")
TALE = an_entity("Tale", "place")
TODAY = "2022-06-30"


def test_past_and_coming_dates_stand_in_rows_of_their_own_oldest_first():
    draft = Draft(
        paragraphs=(
            "Envoys met on Tuesday. The old treaty dates from 1998. A vote is due in August.",
        ),
        dates={"Tuesday": "2022-06-28", "1998": "1998", "August": "2022-08"},
    )
    assert [one.value for one in rows(draft)["when"]] == ["1998", "2022-06-28"]
    assert [one.value for one in rows(draft)["next"]] == ["2022-08"]


def test_a_day_of_which_the_sentence_leaves_open_what_it_is_for_is_not_shown():
    draft = Draft(
        paragraphs=("Envoys met. The last possible day is 3 August. Arvenia votes on 7 August.",),
        entities=(ARVENIA,),
        dates={"3 August": "2022-08-03", "7 August": "2022-08-07"},
    )
    assert [one.value for one in rows(draft)["next"]] == ["2022-08-07"]


def test_the_end_of_a_time_that_runs_is_still_to_come():
    draft = Draft(
        paragraphs=("Envoys met in the year 2022. Arvenia is to sign by the end of 2022.",),
        dates={"2022.": "2022"},
    )
    assert [one.value for one in rows(draft)["next"]] == ["2022"]


@pytest.mark.parametrize("value", ["P3D", "PAST_REF", "199X"])
def test_durations_vague_dates_and_decades_are_no_key_dates(value):
    draft = Draft(paragraphs=("Arvenia has signed for a while.",), dates={"a while": value})
    assert "when" not in rows(draft)


def test_a_time_that_a_clause_aside_bounds_is_not_what_is_next():
    paragraphs = (
        "Otto Pell, who sits in Tale because Arvenia is in the chair until June 2023, spoke.",
        "Lena Harrow stays in Tale until May 2023.",
    )
    draft = Draft(
        paragraphs=paragraphs,
        entities=(LENA, OTTO, ARVENIA, TALE),
        dates={"June 2023": "2023-06", "May 2023": "2023-05"},
    )
    assert [one.value for one in rows(draft)["next"]] == ["2023-05"]


def test_a_date_in_somebodys_own_words_is_no_key_date():
    draft = Draft(
        paragraphs=("“I have fished here since 1998 and never saw that,” said Lena Harrow.",),
        entities=(LENA,),
        dates={"1998": "1998"},
        quotes=[("“I have fished here since 1998 and never saw that,”", "Lena Harrow", "direct")],
    )
    assert "when" not in rows(draft)


def test_a_sentence_stands_once_at_its_most_exact_date_or_at_what_is_next():
    draft = Draft(
        paragraphs=(
            "Arvenia cuts a quarter below the level of 2005 by 2025.",
            "Envoys met on June 28 for a treaty that ends in 2030.",
        ),
        dates={"2005": "2005", "2025": "2025", "June 28": "2022-06-28", "2030": "2030"},
    )
    assert [one.value for one in rows(draft)["when"]] == ["2022-06-28"]
    assert [one.value for one in rows(draft)["next"]] == ["2025"]


def test_an_event_says_its_day_and_one_named_on_the_way_is_left_out():
    flood, war = an_entity("Great Flood", "event"), an_entity("River War", "event")
    date = Fact(label="Date", value="3 May 1998", source=ALMANAC)
    draft = Draft(
        paragraphs=(
            "The Great Flood is remembered.",
            "One. Two. Three. A veteran of the River War spoke.",
        ),
        entities=(flood, war),
        portraits=[a_portrait(flood, facts=(date,))],
    )
    (entry,) = rows(draft)["when"]
    assert (entry.text, entry.note) == ("Great Flood", "3 May 1998")
    assert entry.evidence[-1].reference == ALMANAC


@pytest.mark.parametrize(
    ("told", "shown"),
    [("Arvenia signed on 5 May 2021.", "2021-05-05"), ("Arvenia signed.", "2017")],
)
def test_a_date_in_passing_stands_only_where_there_is_no_other(told, shown):
    draft = Draft(
        paragraphs=(told, "The treaty of Arvenia replaced one of 2017, when Tale left."),
        entities=(ARVENIA,),
        dates={"2017": "2017"} | ({"5 May 2021": "2021-05-05"} if "May" in told else {}),
        passing=("2017",),
    )
    assert [one.value for one in rows(draft)["when"]] == [shown]


def test_a_date_since_which_something_lasts_is_no_key_date():
    draft = Draft(
        paragraphs=("Arvenia signed for the first time since early 2017.",),
        entities=(ARVENIA,),
        dates={"2017": "2017"},
        passing=("2017",),
    )
    assert "when" not in rows(draft)


def when(text, dates):
    draft = Draft(paragraphs=(text,), entities=(ARVENIA,), dates=dates)
    return [one.value for one in rows(draft)["when"]] if "when" in rows(draft) else []


def test_what_happened_on_the_articles_own_day_is_told_with_its_day():
    assert when("Arvenia signed the treaty on Thursday.", {"Thursday": TODAY}) == [TODAY]


def test_the_day_on_which_something_earlier_was_announced_is_not_when_it_was():
    text = "Arvenia won Tuesday's vote by a clear margin, the results showed on Thursday."
    assert TODAY not in when(text, {"Thursday": TODAY, "Tuesday": "2022-06-28"})


def test_a_dateline_that_was_not_known_as_one_is_no_event():
    assert when("Arvenia, JUNE 30. Tale left the room.", {"JUNE 30": TODAY}) == []


@pytest.mark.parametrize(
    ("words", "value"), [("before the end of the year", "2022"), ("later this month", "2022-06")]
)
def test_what_is_due_within_a_time_that_runs_is_ahead(words, value):
    date = "year" if value == "2022" else "this month"
    draft = Draft(
        paragraphs=(f"Envoys of Arvenia visit Tale {words}.",),
        entities=(ARVENIA, TALE),
        dates={date: value},
        date=dt.date(2022, 6, 9),
    )
    assert {"when", "next"} & rows(draft).keys() == {"next"}
