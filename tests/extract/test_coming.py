"""Dates of what is to come: their day, and that the sentence is about it."""

import pytest
from hearing import a_reading

from briefing.extract.dates import find_timexes


@pytest.mark.parametrize(
    ("text", "value"),  # the article is of Thursday, 30 June 2022
    [
        ("A ruling is expected on Tuesday.", "2022-07-05"),
        ("Parliament will vote on Monday.", "2022-07-04"),
        ("The court is due to rule on Friday.", "2022-07-01"),
        ("The talks are scheduled for 3 July.", "2022-07-03"),
        ("The next round is planned for September.", "2022-09"),
        ("A final vote is set for Wednesday.", "2022-07-06"),
        ("The minister is due to sign by the end of August.", "2022-08"),
        ("The works are to be finished by the end of 2023.", "2023"),
        ("The hearing was postponed to 12 July.", "2022-07-12"),
        ("The election will be held in October.", "2022-10"),
        ("Rao invited both ministers to Oslo on Monday.", "2022-07-04"),
    ],
)
def test_what_is_to_come_has_its_day(text, value):
    assert [(one.value, one.is_main) for one in find_timexes(a_reading(text))] == [(value, True)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On Monday Rao invited both ministers to Oslo.", "2022-06-27"),
        ("The judge ordered that both be held until July 21.", "2022-07-21"),
        ("They announced a strike starting on Monday.", "2022-07-04"),
        ("A court sitting in Oslo on Monday freed both of them.", "2022-06-27"),
        ("They claimed to rule, announcing late Wednesday that it was over.", "2022-06-29"),
        ("They plan to march, gathering at noon on Saturday.", "2022-07-02"),
        ("The bank had been forced to step in on Sept. 28.", "2021-09-28"),
        ("After losing a vote Tuesday night, they are expected to regroup.", "2022-06-28"),
        ("Since a storm on Monday, crews are due to sail.", "2022-06-27"),
        ("He will leave after signing the treaty on Monday.", "2022-07-04"),
        ("She had seen two families leave by boat on Monday.", "2022-06-27"),
        ("They will see the ferry sail on Monday.", "2022-07-04"),
        ("We are 38, and we are owed for July.", "2021-07"),
        ("I'd rather have a map by August.", "2022-08"),
        ("The club could rent the hall in August.", "2022-08"),
        ("Cocoa for March delivery gained 3 percent.", "2023-03"),
        ("Talks since the end of the strike in June have failed.", "2022-06"),
        ("Voters decide in mid-September whether to build it.", "2022-09"),
        ("She could start in Lima on Friday, when the season opens.", "2022-07-01"),
        ("He left Lima on Friday, when the shop was shut.", "2022-06-24"),
        ("The bank could cut as early as August.", "2022-08"),
        ("The firm knew as early as March.", "2022-03"),
        ("It will not wait beyond December.", "2022-12"),
        ("Calls would go to Oslo, as they had in December when two were sick.", "2021-12"),
    ],
)
def test_a_participle_has_the_time_of_its_verb_and_what_was_forced_is_past(text, value):
    assert [one.value for one in find_timexes(a_reading(text))] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Orders keep coming: 3,200 tons in May, up from 1,900.", "2022-05"),
        ("Prices are up 4 percent in April.", "2022-04"),
        ("The mine opens in September.", "2022-09"),
        ("The mill will shut in May.", "2023-05"),
        ("The fair is due in May.", "2023-05"),
        ("They want to be one firm by the end of May.", "2023-05"),
    ],
)
def test_a_present_tense_in_a_month_just_gone_tells_of_that_month(text, value):
    assert [one.value for one in find_timexes(a_reading(text))] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Today, many of them live abroad.", []),
        ("Readers today expect a map.", []),
        ("If only we chose the people of tomorrow.", []),
        ("The council meets today.", ["2022-06-30"]),
        ("Today the council will meet.", ["2022-06-30"]),
        ("Today the union announces a strike.", ["2022-06-30"]),
    ],
)
def test_nowadays_is_no_day(text, values):
    assert [one.value for one in find_timexes(a_reading(text))] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They will put a tent called Igloo up there in September.", "2022-09"),
        ("It will take 40 more to see the parks in September.", "2022-09"),
        ("It took 40 more to see the parks in September.", "2021-09"),
        ("The judge had fixed November 3 for hearing.", "2022-11-03"),
        ("The council has set September 12 for a vote.", "2022-09-12"),
        ("She fixed the roof September 12 for him.", "2021-09-12"),
        ("He invited five of them for talks on Friday.", "2022-07-01"),
        ("She was summoned for talks on Friday.", "2022-06-24"),
        ("We have managed to spoil it in 30 years.", "P30Y"),
        ("It has agreed to close in two years.", "2024"),
    ],
)
def test_what_somebody_will_take_others_to_and_has_fixed_is_to_come(text, value):
    assert [one.value for one in find_timexes(a_reading(text))] == [value]
