"""What is taken of an item."""

from __future__ import annotations

import pytest
from asking import GAZETTE, wanted
from wikimedia import (
    EVENT,
    HUMAN,
    ORGANISATION,
    a_page,
    a_person,
    a_place,
    a_quantity,
    a_statement,
    a_time,
    an_item,
    in_english,
    nothing,
)


def test_a_country(wiki, run, read):
    wiki.add(
        an_item("Q2", "Solmar"),
        an_item("Q3", "River Commission"),
        an_item(
            "Q17",
            "Arvenia",
            P625=[a_statement(a_place(47.12345, 9.8))],
            P36=[a_statement("Q2", cites=GAZETTE)],
            P1082=[
                a_statement(a_quantity(1900000), P585=a_time("2021"), rank="preferred"),
                a_statement(a_quantity(1800000), P585=a_time("2011"), cites=GAZETTE),
                a_statement(a_quantity(5), cites=GAZETTE),
            ],
            P2046=[a_statement(a_quantity(41000, "Q712226"), cites=GAZETTE)],
            P1448=[a_statement(in_english("Republic of Arvenia"), P580=a_time("1991"))],
            P463=[a_statement("Q3", P580=a_time("2022-08-01"), cites=GAZETTE)],
        ),
    )

    run(wanted("arvenia", "place", "Arvenia", wikidata="Q17"))

    row = read("arvenia")
    assert row["coordinates"] == [47.1234, 9.8]
    assert [(one["label"], one["value"]) for one in row["facts"]] == [
        ("Official name", "Republic of Arvenia"),
        ("Capital", "Solmar"),
        ("Population", "1,900,000"),
        ("Area", "41,000 km²"),
    ]
    assert row["events"] == [
        {
            "date": "2022-08-01",
            "text": "Arvenia joined the River Commission",
            "cites": "gazette.example",
        }
    ]


def test_who_headed_a_country_and_its_government(wiki, run, read):
    wiki.add(
        a_person("Q2", "Ada Brook"),
        a_person("Q3", "Lia Moreno"),
        an_item("Q30", "president of Arvenia"),
        an_item(
            "Q17",
            "Arvenia",
            P1906=[a_statement("Q30")],
            P35=[a_statement("Q2", P580=a_time("2020-01-01"), P582=a_time("2025-01-01"))],
            P6=[a_statement("Q3", rank="preferred", P580=a_time("2023"), cites=GAZETTE)],
        ),
    )

    run(wanted("arvenia", "place", "Arvenia", wikidata="Q17"))

    assert read("arvenia")["holders"] == [
        {
            "head": "state",
            "title": "President",
            "person": "Q2",
            "name": "Ada Brook",
            "from": "2020-01-01",
            "until": "2025-01-01",
        },
        {
            "head": "government",
            "title": "Head of government",
            "person": "Q3",
            "name": "Lia Moreno",
            "from": "2023",
            "cites": "gazette.example",
        },
    ]


def test_an_event_and_a_body(wiki, run, read):
    wiki.add(
        an_item("Q50", "summit", P279=[a_statement(EVENT)]),
        an_item("Q51", "news agency", P279=[a_statement(ORGANISATION)]),
        an_item(
            "Q60",
            "Solmar Summit",
            P31=[a_statement("Q50")],
            P580=[a_statement(a_time("2022-06-29"))],
            P582=[a_statement(a_time("2022-06-30"))],
        ),
        an_item(
            "Q61", "Meridian Press", P31=[a_statement("Q51")], P571=[a_statement(a_time("1946"))]
        ),
    )

    run(
        wanted("solmar-summit", "event", "Solmar Summit", wikidata="Q60"),
        wanted("meridian-press", "organisation", "Meridian Press", wikidata="Q61"),
    )

    assert read("solmar-summit")["events"] == [
        {"date": "2022-06-29", "until": "2022-06-30", "text": "Solmar Summit"}
    ]
    assert read("meridian-press")["facts"] == [
        {"label": "Kind", "value": "news agency"},
        {"label": "Founded", "value": "1946"},
    ]


@pytest.mark.parametrize(
    ("terms", "told"),
    [
        ([{"P580": a_time("2021-10-04"), "P582": nothing("somevalue")}], []),
        ([{"P582": a_time("2021-10-04")}], []),
        ([{"P580": nothing("somevalue"), "P582": a_time("2021")}], []),
        ([{"P580": a_time("2021-10")}], [("2021-10", None)]),
        ([{"P580": a_time("1912-03-04", calendar="Q1985786")}], [("1912", None)]),
        (
            [
                {"P580": a_time("2001-01-01"), "P582": a_time("2004-01-01")},
                {"P580": a_time("2008-01-01"), "P582": a_time("2012-01-01")},
            ],
            [("2001-01-01", "2004-01-01"), ("2008-01-01", "2012-01-01")],
        ),
        (
            [
                {"P580": a_time("2001-01-01"), "P582": a_time("2004-12-31")},
                {"P580": a_time("2005-01-01"), "P582": a_time("2009-01-01")},
            ],
            [("2001-01-01", "2009-01-01")],
        ),
        (
            [
                {"P580": a_time("2001-01-01")},
                {"P580": a_time("2008-01-01"), "P582": a_time("2012-01-01")},
            ],
            [("2008-01-01", "2012-01-01")],
        ),
        (
            [
                {"P580": a_time("2001"), "P582": a_time("2004")},
                {"P580": a_time("2004"), "P582": a_time("2009")},
            ],
            [("2001", "2009")],
        ),
    ],
    ids=["ended nobody knows when", "no start", "start unknown", "month", "other calendar",
         "twice", "the day after", "one left open", "years"],
)  # fmt: skip
def test_a_time_in_office(terms, told, wiki, run, read):
    held = [a_statement("Q30", **term) for term in terms]
    wiki.add(an_item("Q30", "mayor"), a_person("Q1", "Lia Moreno", P39=held))

    run(wanted(wikidata="Q1"))

    roles = read("lia-moreno").get("roles", [])
    assert [(one["from"], one.get("until")) for one in roles] == told


def test_two_birthdays_are_none(wiki, run, read):
    born = [a_statement(a_time("1961")), a_statement(a_time("1963"))]
    wiki.add(a_person("Q1", "Lia Moreno", P569=born))

    run(wanted(wikidata="Q1"))

    assert "facts" not in read("lia-moreno")


def test_a_summary_of_another_item_is_none(arvenia, run, read):
    arvenia.pages["Lia Moreno"] = a_page("Lia Moreno", "A ship.", "Q77")

    run(wanted(wikidata="Q1"))

    assert "summary" not in read("lia-moreno")


def test_what_a_wiki_copied_from_another_is_no_reference(wiki, run, read):
    copied = a_statement(a_time("1961"))
    copied["references"] = [{"hash": "0", "snaks": {"P143": [a_statement(HUMAN)["mainsnak"]]}}]
    wiki.add(a_person("Q1", "Lia Moreno", P569=[copied]))

    run(wanted(wikidata="Q1"))

    assert "cites" not in read("lia-moreno")["facts"][0]
