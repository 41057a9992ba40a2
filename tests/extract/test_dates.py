"""The article's date is 30 June 2022, a Thursday."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hearing import a_reading
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.extract.dates import find_timexes
from briefing.extract.dates.rules import RULES, first_matches

ROOT = Path(__file__).parents[2]
VALUE = re.compile(
    r"\d{4}(-(\d\d(-\d\d)?|W\d\d|Q[1-4]|H[12]|SP|SU|FA|WI))?|\d{3}X|\d\dXX|FY\d{4}|PT?\d+[A-Z]"
)


def dates(*paragraphs):
    reading = a_reading(*paragraphs)
    return [(one.span.of(reading.document.text), one.value) for one in find_timexes(reading)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("ALDIN, JUNE 14. The mill shut.", "JUNE 14", "2022-06-14"),
        ("The trial was adjourned until Monday.", "Monday", "2022-07-04"),
        ("They called a strike from Tuesday.", "Tuesday", "2022-07-05"),
        ("The band was to play in Lima in August.", "August", "2022-08"),
        ("Rain was likely on Saturday.", "Saturday", "2022-07-02"),
        ("The storm could reach Lima by Friday.", "Friday", "2022-07-01"),
        ("The ferry will be sold in the autumn.", "autumn", "2022-FA"),
        ("The ferry will not run before autumn.", "autumn", "2022-FA"),
        ("Brokers saw no new loan until the autumn.", "autumn", "2022-FA"),
        ("The strike lasted until spring.", "spring", "2022-SP"),
        ("The hearing took four and a half hours.", "four and a half hours", "PT4H30M"),
        ("The envoys met last Thursday.", "last Thursday", "2022-06-23"),
        ("The envoys met on Thursday.", "Thursday", "2022-06-30"),
        ("The envoys met on Tuesday.", "Tuesday", "2022-06-28"),
        ("The envoys will meet on Tuesday.", "Tuesday", "2022-07-05"),
        ("The drill will take place in August.", "August", "2022-08"),
        ("It said on Wednesday it would resume flights.", "Wednesday", "2022-06-29"),
        ("The fire should be out by Saturday, the town said.", "Saturday", "2022-07-02"),
        ("The third ballot in nine years turns on a hill.", "nine years", "P9Y"),
        ("The water was warmer than last summer.", "last summer", "2021-SU"),
        ("The list had been wrong since the ’90s.", "’90s", "199X"),
        ("They fished from December to April.", "December to April", "2021-12/2022-04"),
        ("Jordan, July 23-27.", "July 23-27", "2022-07-23/2022-07-27"),
        ("Guinea, Dec. 29 to Jan. 2.", "Dec. 29 to Jan. 2", "2021-12-29/2022-01-02"),
        ("Since Monday the ship has waited.", "Monday", "2022-06-27"),
        ("The drill took place last August.", "last August", "2021-08"),
        ("They have not met since 2017.", "2017", "2017"),
        ("They met on June 28-30 in Lima.", "June 28-30", "2022-06-28/2022-06-30"),
        ("The strike began on June 28.", "June 28", "2022-06-28"),
        ("She took office on Oct. 4, 2021.", "Oct. 4, 2021", "2021-10-04"),
        ("They signed it on 30 June 2022.", "30 June 2022", "2022-06-30"),
        ("It was built in the 1990s.", "1990s", "199X"),
        ("It was built in the early 1990s.", "early 1990s", "199X"),
        ("It ended a thirty-five-year occupation.", "thirty-five-year", "P35Y"),
        ("The port was shut for three weeks.", "three weeks", "P3W"),
        ("The budget for fiscal 2023 is smaller.", "fiscal 2023", "FY2023"),
        ("She left a decade ago.", "a decade ago", "2012"),
        ("She left two years ago.", "two years ago", "2020"),
        ("Talks will go on next month.", "next month", "2022-07"),
        ("Talks began this week.", "this week", "2022-W26"),
        ("Output fell in the third quarter of 2021.", "third quarter of 2021", "2021-Q3"),
        ("It opened in spring 2020.", "spring 2020", "2020-SP"),
        ("He served between 2014 and 2016.", "2014 and 2016", "2014/2016"),
        ("He served from 1998 to 2003.", "1998 to 2003", "1998/2003"),
        ("They met yesterday.", "yesterday", "2022-06-29"),
        ("The pier is of the 19th century.", "19th century", "18XX"),
        ("Rain is expected in mid-July.", "mid-July", "2022-07"),
        ("The law dates from February 2016.", "February 2016", "2016-02"),
        ("He has bred sheep since ’96.", "’96", "1996"),
        ("The march lasted half an hour.", "half an hour", "PT30M"),
        ("It was the first visit in 17 years.", "17 years", "P17Y"),
    ],
)
def test_a_date_has_the_value_that_its_words_say(text, words, value):
    assert dates(text) == [(words, value)]


def test_told_time_counts_from_the_date_that_the_story_has_reached():
    found = dates("The pier burned down in 2017. It was rebuilt the following year.")
    assert found == [("2017", "2017"), ("following year", "2018")]
    found = dates("The vote was on June 20. Two days later he resigned.")
    assert found == [("June 20", "2022-06-20"), ("Two days later", "2022-06-22")]


def test_what_is_no_date_hides_none_behind_it():
    assert dates("A 54-year-old man waited two days.") == [("two days", "P2D")]


@pytest.mark.parametrize(
    "text",
    [
        "A 54-year-old man was hurt.",
        "The September 11 attacks changed that.",
        "They waited for years.",
        "The port ships two tonnes of grain a year.",
        "Some 2000 people came.",
        "The fund holds 2.5 million shares at $1999.",
        "The chancellor may march again.",
        "A boy of three months was saved.",
        "Nine months pregnant, she rowed on.",
        "It fell in Q1-Q3.",
        "Shops opened early on Black Friday.",
        "The Sunday Herald asked for more; so did The Mail on Sunday.",
        "She was on Saturday Night Live.",
        "The town is as quiet as a Sunday in Lent.",
        "They always met on a Friday.",
    ],
)
def test_ages_names_vague_spans_and_numbers_are_no_dates(text):
    assert dates(text) == []


@given(
    st.lists(
        st.sampled_from(
            "on June 31 2022 to May 5, last week Sunday 1998 - 2003 ago two days".split()
        ),
        min_size=1,
        max_size=12,
    ).map(" ".join)
)
@settings(max_examples=40, deadline=None)
def test_dates_lie_in_the_text_apart_from_each_other_with_values_of_timex3(text):
    reading = a_reading(text)
    found = find_timexes(reading)
    for before, after in pairwise(found):
        assert before.span.end <= after.span.start
    for one in found:
        assert one.span.end <= len(reading.document.text)
        assert all(VALUE.fullmatch(part) for part in one.value.split("/")), one.value


@pytest.mark.parametrize(
    ("text", "is_main"),
    [
        ("Lula first took office in 2003.", True),
        ("On July 23, Russian missiles hit the port of Odesa.", True),
        ("The capacity is to be tripled by 2030.", True),
        ("The court removed him on April 4, because he had declared martial law.", True),
        ("Haldane, 75, signed the resignation on Sunday.", True),
        ("No election has been closer since the end of military rule in 1985.", False),
        ("The Antarctic Treaty of 1959 protects the land.", False),
        ("Hu Jintao, president of China until 2013, was led away.", False),
        ("David Perdue, whose term ended on Sunday, trailed Ossoff.", False),
        ("Acme, fined in 2004, kept quiet.", False),
        ("Athletes may compete only as individuals, as in 2024.", False),
    ],
)
def test_a_date_is_main_if_the_sentence_tells_what_happened_then(text, is_main):
    assert [one.is_main for one in find_timexes(a_reading(text))] == [is_main]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The mayor promised a plan by Friday.", "Friday", "2022-07-01"),
        ("The town has asked for volunteers for Saturday.", "Saturday", "2022-07-02"),
        ("The judge is to be sworn in on Tuesday.", "Tuesday", "2022-07-05"),
        ("They sent a crew, to be named on Tuesday.", "Tuesday", "2022-07-05"),
        ("“Give it to me by Tuesday,” she said.", "Tuesday", "2022-07-05"),
        ("They left the hard parts for December.", "December", "2022-12"),
        ("The mayor has been ill since July.", "July", "2021-07"),
        ("Fares would go up in the fall.", "fall", "2022-FA"),
        ("They will meet from Tuesday to Friday.", "Tuesday to Friday", "2022-07-05/2022-07-08"),
        ("They met from Monday to Wednesday.", "Monday to Wednesday", "2022-06-27/2022-06-29"),
        (
            "It rose between September 2021 and May 2022.",
            "September 2021 and May 2022",
            "2021-09/2022-05",
        ),
        ("The pipes are of the nineteenth century.", "nineteenth century", "18XX"),
        ("It was built a decade before 1976.", "a decade before 1976", "1966"),
        ("It came six months later than planned.", "six months", "P6M"),
        (
            "It was closed for the fourth quarter of this year.",
            "fourth quarter of this year",
            "2022-Q4",
        ),
        ("Bakers to strike on Monday over pay", "Monday", "2022-07-04"),
        ("If they can't agree by Tuesday, the port shuts.", "Tuesday", "2022-07-05"),
        ("The gull was banned after stealing a pie in May.", "May", "2022-05"),
        ("Q1 profit rises 5 percent.", "Q1", "2022-Q1"),
        ("It earned more in Q2 2021.", "Q2 2021", "2021-Q2"),
        ("The fourth-quarter loss was 3 mln.", "fourth-quarter", "2021-Q4"),
        ("It hopes to name one by the end of the first quarter.", "first quarter", "2023-Q1"),
        ("Output fell in the second half of last year.", "second half of last year", "2021-H2"),
        ("It broke even in the January-March period.", "January-March", "2022-01/2022-03"),
        ("The budget for financial year 2022-23 passed.", "financial year 2022-23", "FY2022"),
        ("It was the best result in FY2021.", "FY2021", "FY2021"),
        ("She doesn't want to talk about 1998.", "1998", "1998"),
        ("The bowl is of ninth-century clay.", "ninth-century", "08XX"),
        ("A Monday vote ended it.", "Monday", "2022-06-27"),
        ("Rao faces a Friday deadline.", "Friday", "2022-07-01"),
    ],
)
def test_the_verb_or_the_words_say_which_date_is_meant(text, words, value):
    assert dates(text) == [(words, value)]


def test_a_fall_is_no_autumn_where_something_past_is_told():
    assert dates("She was hurt in the fall.") == []


def test_each_of_two_months_has_the_year_behind_them():
    found = dates("The tapes of May and June 2011 are missing.")
    assert found == [("May", "2011-05"), ("June 2011", "2011-06")]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "The court met in 2019. Ana Ruiz, who left in 2013, was there. A year later it moved.",
            ("A year later", "2020"),
        ),
        (
            "The fort fell on 2 May 1845. The bridge of 1787 burned. Two days later peace came.",
            ("Two days later", "1845-05-04"),
        ),
        (
            "He was caught on 3 March 2010. He had left 4 days earlier; he was freed the next day.",
            ("next day", "2010-03-04"),
        ),
        ("The firm, founded in 1994, is small. The next year it moved.", ("next year", "1995")),
        (
            "She left in 2003 and made way for Kern, who fell in 2009. Two years later she sued.",
            ("Two years later", "2011"),
        ),
        (
            "The dam, built in 1931 and raised the following year, holds.",
            ("following year", "1932"),
        ),
    ],
)
def test_told_time_counts_from_an_aside_only_in_its_sentence_or_where_nothing_else_is_told(
    text, last
):
    assert dates(text)[-1] == last


def test_an_aside_is_gone_with_its_paragraph():
    found = dates("The firm, founded in 1994, is small.", "The year before it had moved.")
    assert found[-1] != ("year before", "1993")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It met on June 14 and 15.", [("June 14", "2022-06-14"), ("15", "2022-06-15")]),
        (
            "It met on June 14, 15 and 16, 2004.",
            [("June 14", "2004-06-14"), ("15", "2004-06-15"), ("16, 2004", "2004-06-16")],
        ),
        (
            "It sat on 3, 4 and 5 March.",
            [("3", "2022-03-03"), ("4", "2022-03-04"), ("5 March", "2022-03-05")],
        ),
        ("On June 14 and 15 people fell ill.", [("June 14", "2022-06-14")]),
        (
            "In May 2014 people sat on their roofs. In July Rao counted the money.",
            [("May 2014", "2014-05"), ("July", "2014-07")],
        ),
        ("In May 2014 it rained. It opened in June.", [("May 2014", "2014-05")]),
        (
            "It rained in March, April and May.",
            [("March", "2022-03"), ("April", "2022-04"), ("May", "2022-05")],
        ),
    ],
)
def test_each_day_and_month_of_a_list_is_one(text, found):
    assert dates(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "It began ten minutes past nine.",
        "Two hours later the ferry sank.",
        "She had sung there three years earlier.",
    ],
)
def test_a_point_in_time_is_no_duration(text):
    assert dates(text) == []


def test_what_is_past_counts_from_no_date_to_come():
    found = dates(
        "They met on June 20. The road will shut on July 6. It was sold two days earlier."
    )
    assert found[-1] == ("two days earlier", "2022-06-18")


def test_a_week_earlier_is_a_week_and_no_day():
    found = dates("The vote was on June 20. A week earlier they had met.")
    assert found[-1] == ("A week earlier", "2022-W24")


def test_no_day_is_counted_from_a_day_of_the_week_that_another_paragraph_told():
    found = dates("They met on Monday.", "The agency had said so a day earlier.")
    assert [value for _, value in found] == ["2022-06-27"]
    found = dates("They met on Monday.", "In 1925 the mill burned. He fled the next day.")
    assert [value for _, value in found] == ["2022-06-27", "1925"]


def test_no_rule_is_left_out_where_it_would_find_something():
    texts = (ROOT / "tests" / "quality" / "passages").glob("*.txt")
    for line in (line for text in texts for line in text.read_text("utf-8").splitlines()):
        found = [match and match.span() for match in first_matches(line)]
        assert found == [
            match and match.span() for match in (rule.search(line) for rule, _ in RULES)
        ]
