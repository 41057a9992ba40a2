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
    ],
)
def test_what_is_to_come_has_its_day(text, value):
    assert [(one.value, one.is_main) for one in find_timexes(a_reading(text))] == [(value, True)]
