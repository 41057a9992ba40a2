"""Kinds of error in quotes, dates and roles that the older sets showed."""

import datetime as dt
from dataclasses import replace

import pytest
from hearing import MODEL, a_document, heard, reported, roles_in

from briefing.extract import extract
from briefing.extract.mentions.runs import find_runs


@pytest.fixture
def dates():
    """The dates of a text, each with its value; the article is of a day of 2022."""

    def dates(text, *, month=6, day=30):
        document = replace(a_document(text), date=dt.date(2022, month, day))
        (found,) = extract([document], model=MODEL)
        return [(one.span.of(text), one.value) for one in found.timexes]

    return dates


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It closed in October 1989. The following spring she left.", "1990-SP"),
        ("It closed in March 1989. The following winter she left.", "1989-WI"),
        ("The fair lasted from June 20 to Wednesday.", "2022-06-20/2022-06-29"),
        ("The audit covers fiscal 2016-17 to 2018-19.", "FY2016/FY2018"),
        ("For most of the next decade she drew.", "P10Y"),
        ("Bakers looked ahead to July 14, when the mill meets.", "2022-07-14"),
        ("The town was shut from May 14.", "2022-05-14"),
        ("Brent crude for August fell two dollars.", "2022-08"),
        ("In August two mills fell.", "2021-08"),
        ("The mayor called off Saturday's parade.", "2022-07-02"),
        ("The mayor praised Saturday's parade.", "2022-06-25"),
        ("Profit fell in the third quarter.", "2022-Q3"),
    ],
)
def test_a_date_by_what_is_told(dates, text, found):
    assert dates(text)[-1][1] == found


@pytest.mark.parametrize(
    "text",
    [
        "The Otters led by 11 in the third quarter.",
        "They trailed by six points in the second quarter.",
    ],
)
def test_a_quarter_of_a_match_is_no_date(dates, text):
    assert dates(text) == []


def test_what_a_place_is_today_is_no_day(dates):
    assert dates("She was born in Lurena, today Tarvo's Port Ana, in 1920.") == [("1920", "1920")]
    assert dates("In Lima, today Paz will speak.") == [("today", "2022-06-30")]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("The board said no ship built in the yard would be sold.",
         "no ship built in the yard would be sold"),
        ("Rao argued that rules dated from 1970, when nobody was counting.",
         "rules dated from 1970, when nobody was counting"),
        (("Rao argued that a law of 1939, signed by Paz but never read because of the heat, bound"
         " nobody."),
         "a law of 1939, signed by Paz but never read because of the heat, bound nobody"),
        ("Ana Rao said outside church that she would sing on Sunday.",
         "she would sing on Sunday"),
        ("According to the vicar, the Cassava Seed Bill, which fell in May, would have cut prices.",
         "the Cassava Seed Bill, which fell in May, would have cut prices"),
    ],
)  # fmt: skip
def test_a_clause_that_parsers_tear_is_whole(text, clause):
    assert [words for words, _ in reported(text)] == [clause]


def test_words_as_somebody_put_it_late_in_a_sentence_are_speech():
    text = "Whether the bells will ring again is, as one sexton put it, “a question of rope.”"
    assert heard(text) == [("“a question of rope.”", "one sexton")]


def test_titles_in_the_plural_have_each_their_country():
    found = roles_in("Presidents Ana Rao of Peru and Leo Paz of Chile met.")
    assert found == [("Ana Rao", "president", "Peru"), ("Leo Paz", "president", "Chile")]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("UPDATE 2-NATO meets in May", ["UPDATE", "NATO", "May"]),
        ("the Museum für Kielkunde is shut", ["Museum für Kielkunde"]),
        ("a 3-Day sale", []),
    ],
)
def test_what_looks_like_a_name(text, runs):
    assert [text[start:end] for start, end in find_runs(text)] == runs
