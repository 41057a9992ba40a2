"""What is told of a day before the packs' sheets begin, or before a state did."""

import datetime as dt

import pytest


@pytest.fixture
def labels(knowledge):
    def labels(entity, day):
        portraits = knowledge.know([entity], dt.date.fromisoformat(day)).portraits
        return {fact.label for portrait in portraits for fact in portrait.facts}

    return labels


SHEET = {"Capital", "Member of", "Official name", "Area", "Population", "Region", "Languages"}


@pytest.mark.parametrize("country", ["russia", "united-states", "germany"])
def test_no_sheet_tells_of_a_country_before_2000(labels, country):
    assert not labels(country, "1989-11-02") & SHEET


def test_who_governed_is_told_where_the_data_has_it(labels):
    assert "Prime Minister" in labels("united-kingdom", "1998-04-07")


def test_a_state_has_no_sheet_before_it_began(labels):
    assert not labels("serbia", "2003-06-01") & SHEET
    assert labels("serbia", "2008-06-01") >= {"Capital", "Member of"}


def test_a_capital_is_no_later_states(labels):
    assert "Capital of" not in labels("belgrade", "1998-06-01")
    assert "Capital of" in labels("belgrade", "2008-06-01")


def test_a_body_is_of_no_later_state(labels):
    assert "Country" not in labels("tass", "1989-11-02")
    assert "Country" in labels("tass", "2008-06-01")


def test_an_organisation_keeps_when_it_was_founded(labels):
    assert "Founded" in labels("united-nations", "1989-11-02")
