"""Days named twice, weekdays in lists, and names that look like dates. It is Monday, 25 July 2022."""

# ruff: noqa: E501 -- each passage reads in one line

import datetime as dt
from dataclasses import replace

import pytest
from hearing import MODEL, a_document

from briefing.extract.dates import find_timexes
from briefing.extract.reading import read

MONDAY = dt.date(2022, 7, 25)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Flights will leave on Monday, Wednesday, and Friday.", ["2022-07-25", "2022-07-27", "2022-07-29"]),
        ("On Monday and Tuesday, Rao argued before a full bench.", ["2022-07-18", "2022-07-19"]),
        ("On Friday and Sunday, letters were issued.", ["2022-07-22", "2022-07-24"]),
        ("The office reported Thursday afternoon, June 23, that it was wet.", ["2022-06-23", "2022-06-23"]),
        ("She said in a talk on Wednesday (Feb. 23) that it was dry.", ["2022-02-23", "2022-02-23"]),
        ("A fair is to open on Sept. 13 (Thursday), 2018 with a band.", ["2018-09-13"]),
        ("He spoke on May 15. After the May 15 rites, all left.", ["2022-05-15", "2022-05-15"]),
        ("He said on Friday that he left. Friday’s announcement remains a riddle.", ["2022-07-22", "2022-07-22"]),
        ("He said on Friday that he left. The board will meet on Friday.", ["2022-07-22", "2022-07-29"]),
        ("The union was to have begun its congress on July 29.", ["2022-07-29"]),
        ("The ferry sank on September 12.", ["2021-09-12"]),
        ("Ana Rao told a meeting in Oslo on Tuesday she will skate.", ["2022-07-19"]),
        ("Ana Rao said the talks in Oslo on Thursday will be short.", ["2022-07-28"]),
        ("It is to shut, according to a report by a house in Oslo on Wednesday.", ["2022-07-20"]),
        ("Its plan to open a bureau by Aug. 2 was attacked.", ["2022-08-02"]),
        ("Between 2001 and 2013 she lived in Spain, but came back that year.", ["2001/2013", "2013"]),
        ("The harvest was the worst in 41 years.", ["P41Y"]),
        ("Korea qualified for the 2022 Otter Cup in Qatar in November.", ["2022", "2022-11"]),
        ("The mosque was built in 1277, and fell in the summer of 1281.", ["1277", "2022-SU"]),
    ],
)  # fmt: skip
def test_days(text, values):
    document = replace(a_document(text), date=MONDAY)
    reading = read(document, model=MODEL)
    assert [one.value for one in find_timexes(reading)] == values


@pytest.mark.parametrize(
    "text",
    [
        "She died in Mar del Plata.",
        "The bill was seen by This Week in Asia.",
        "Its largest holder Tomorrow Group failed.",
        "The ’10’ admits that he is tired.",
        "Q1: Thank you for coming.",
        "At 11 years, he went to sea.",
        "The market is lively on Saturday mornings.",
        "It was asked by June Leow Hui of Tarvo.",
    ],
)
def test_no_days(text):
    document = replace(a_document(text), date=MONDAY)
    reading = read(document, model=MODEL)
    assert find_timexes(reading) == ()
