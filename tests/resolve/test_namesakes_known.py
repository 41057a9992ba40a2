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


LONG_AFTER = dt.date(2015, 3, 4)


@pytest.mark.parametrize(
    "politics",
    [
        "David Cameron spoke after him.",  # who governs then, in full
        "Then Cameron spoke.",  # or by a surname
        "Members of the Labour Party clapped.",
    ],
)
def test_years_later_he_is_meant_where_the_text_is_of_his_countrys_politics(read, politics):
    story = read(f"Jack Straw answered questions for an hour. {politics}", date=LONG_AFTER)
    assert story.named("Jack Straw") == ["jack-straw"]


@pytest.mark.parametrize(
    "namesake",
    ["Goalkeeper Jack Straw", "Jack Straw, a goalkeeper,", "Jack Straw, the goalkeeper,"],
)
def test_not_one_of_whom_something_else_is_told(read, namesake):
    story = read(f"{namesake} met David Cameron in London.", date=LONG_AFTER)
    assert story.named("Jack Straw") != ["jack-straw"]


def test_nor_where_nothing_is_of_politics(read):
    story = read("Jack Straw opened a bakery in London.", date=LONG_AFTER)
    assert story.named("Jack Straw") != ["jack-straw"]
