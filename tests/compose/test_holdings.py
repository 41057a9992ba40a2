from __future__ import annotations

import datetime as dt

import pytest
from making import ALMANAC, an_entity

from briefing.compose.holdings import holdings
from briefing.model import Record, Tenure

LENA, OTTO, ADA = (an_entity(name) for name in ("Lena Harrow", "Otto Pell", "Ada Dorn"))
ARVENIA = an_entity("Arvenia", "place")
KNOWN = {one.id: one for one in (LENA, OTTO, ADA, ARVENIA)}


def a_tenure(person, start, until=None, title="President", **more):
    return Tenure(
        person=person.id, title=title, of=ARVENIA.id, start=start, until=until, source=ALMANAC,
        **more,
    )  # fmt: skip


def test_a_persons_offices_stand_newest_first_with_those_before_and_after():
    tenures = (
        a_tenure(LENA, "2010", "2014", title="Mayor"),
        a_tenure(LENA, "2020", predecessor=OTTO.id, successor="nobody-known"),
    )
    found = holdings(Record(entity=LENA, tenures=tenures), KNOWN)
    assert [one.tenure.title for one in found] == ["President", "Mayor"]
    assert (found[0].before, found[0].after) == (OTTO, None)


def test_a_countrys_offices_stand_one_after_the_other_each_newest_first():
    tenures = (
        a_tenure(LENA, "2000", "2010"),
        a_tenure(OTTO, "2010"),
        a_tenure(ADA, "2004", title="Prime Minister"),
        a_tenure(an_entity("Not Known"), "1990", "2000"),
    )
    found = holdings(Record(entity=ARVENIA, tenures=tenures), KNOWN)
    assert [one.holder for one in found] == [OTTO, LENA, ADA]


def test_acting_holders_and_kings_after_queens_stand_in_their_office_by_time():
    tenures = (
        a_tenure(LENA, "2000", "2010", title="Queen"),
        a_tenure(OTTO, "2010", title="King"),
        a_tenure(ADA, "2004", "2005", title="Prime Minister"),
        a_tenure(OTTO, "2005", "2006", title="Acting Prime Minister", acting=True),
        a_tenure(LENA, "2006", title="Prime Minister"),
    )
    found = holdings(Record(entity=ARVENIA, tenures=tenures), KNOWN)
    assert [one.tenure.start for one in found] == ["2010", "2000", "2006", "2005", "2004"]
    assert [one.is_last for one in found] == [True, False, True, False, False]


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        ({"start": "2010-05-01", "until": "2014-05-01"}, {"start": "2014-05-01"}, 2),
        ({"start": "2010", "until": "2014-05-01"}, {"start": "2014"}, 2),
        ({"start": "2010", "until": "2014-05-01"}, {"start": "2014-03-01"}, 0),
        ({"start": "2010", "confirmed": dt.date(2016, 1, 1)}, {"start": "2014"}, 0),
        ({"start": "2010", "until": "2016"}, {"start": "2014", "acting": True}, 2),
    ],
)
def test_two_in_one_office_at_one_time_are_both_left_out(first, second, shown):
    tenures = (a_tenure(LENA, **first), a_tenure(OTTO, **second))
    assert len(holdings(Record(entity=ARVENIA, tenures=tenures), KNOWN)) == shown
