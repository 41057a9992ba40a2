import re

import pytest

from briefing.read.days import DATE, DAY


@pytest.mark.parametrize(
    "day", ["June 30", "Thurs, 30th June", "Sept. 1", "30 JUNE 2022", "2022-06-30", "30.6.2022"]
)
def test_a_day_is_known_however_english_texts_write_it(day):
    assert re.fullmatch(DAY, day)


@pytest.mark.parametrize("text", ["May", "30", "June 2022", "Marz 30", "30 June 22"])
def test_what_is_no_day_is_none(text):
    assert not re.fullmatch(DAY, text)


def test_a_date_has_its_year():
    assert re.fullmatch(DATE, "Thursday, June 30, 2022")
    assert not re.fullmatch(DATE, "Thursday, June 30")
