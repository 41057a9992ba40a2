"""Persons who have an office holder's full name, and aren't the office holder."""

import datetime as dt

import pytest

LONG_BEFORE = dt.date(1998, 4, 3)


@pytest.mark.parametrize(
    "sentence",
    [
        "The pitcher threw wide and Paul O'Neill walked to first base in Ohio.",
        "Tony Smith, who sells rope in Australia, is content.",
    ],
)
def test_who_has_a_later_ministers_name_is_somebody_else(read, sentence):
    story = read(sentence, date=LONG_BEFORE)
    known = {entity.id for entity in story.resolution.entities if entity.known}
    assert not known & {"paul-h-oneill", "tony-smith"}


def test_an_office_tells_that_the_minister_is_meant(read):
    story = read("António Monteiro, Portugal's ambassador, agreed.", date=LONG_BEFORE)
    assert story.named("António Monteiro") == ["antonio-monteiro"]


def test_who_governs_needs_no_office_said(read):
    story = read("Tony Blair telephoned Bill Clinton.", date=LONG_BEFORE)
    assert story.named("Tony Blair") + story.named("Bill Clinton") == ["tony-blair", "bill-clinton"]
