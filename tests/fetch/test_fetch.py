"""From names to items, over real HTTP."""

from __future__ import annotations

import pytest
import yaml
from asking import IN_ARVENIA, wanted
from wikimedia import (
    LOCATION,
    a_person,
    a_place,
    a_statement,
    a_time,
    an_item,
)

from briefing.fetch.files import QUESTIONS


@pytest.mark.usefixtures("arvenia")
def test_a_name_that_the_article_ties_to_its_country_is_found(run, read):
    fetched = run(wanted(beside=IN_ARVENIA))

    assert fetched.found == {"lia-moreno": "Q1"}
    row = read("lia-moreno")
    assert row["wikidata"] == "Q1"
    assert row["revised"] == "2026-11-20"
    assert row["summary_source"] == {
        "title": "Lia Moreno",
        "publisher": "Wikipedia",
        "url": "https://en.wikipedia.org/wiki/Lia_Moreno",
        "date": "2026-11-20",
        "licence": "CC BY-SA 4.0",
    }


@pytest.mark.usefixtures("arvenia")
def test_terms_of_one_office_are_joined_and_deprecated_ones_dropped(run, read):
    run(wanted(beside=IN_ARVENIA))

    assert read("lia-moreno")["roles"] == [
        {
            "title": "Prime minister",
            "of": "Q17",
            "of_name": "Arvenia",
            "from": "2019-05-10",
            "cites": "gazette.example",
        }
    ]


@pytest.mark.usefixtures("arvenia")
def test_a_fact_names_what_wikidata_cites(run, read):
    run(wanted(beside=IN_ARVENIA))

    born, citizen = read("lia-moreno")["facts"]
    assert born == {"label": "Born", "value": "1961-02-03", "cites": "Gazette of Arvenia"}
    assert citizen == {
        "label": "Citizenship", "value": "Arvenia", "entity": "Q17", "as_of": "2026-11-20",
    }  # fmt: skip


@pytest.mark.usefixtures("arvenia")
def test_one_namesake_is_no_proof(run, tmp_path):
    fetched = run(wanted(beside=frozenset({"Norway"})))

    assert fetched.found == {}
    (open_name,) = yaml.safe_load((tmp_path / "snapshot" / QUESTIONS).read_text("utf-8"))
    assert open_name == {
        "id": "lia-moreno",
        "type": "person",
        "name": "Lia Moreno",
        "candidates": [
            {"wikidata": "Q1", "name": "Lia Moreno", "description": "Arvenian politician"}
        ],
    }


def test_two_namesakes_in_one_country_are_for_the_editor(arvenia, run):
    arvenia.add(a_person("Q2", "Lia Moreno", P27=[a_statement("Q17")]))

    fetched = run(wanted(beside=IN_ARVENIA))

    assert fetched.found == {}
    assert [one[0] for one in fetched.questions[0].candidates] == ["Q1", "Q2"]


def test_a_namesake_elsewhere_makes_it_unsure(arvenia, run):
    arvenia.add(a_person("Q2", "Lia Moreno"))

    assert run(wanted(beside=IN_ARVENIA)).found == {}


@pytest.mark.parametrize(
    "other",
    [
        an_item("Q2", "Lia Moreno", P31=[a_statement("Q100")]),
        a_person("Q2", "Lia Moreno", P569=[a_statement(a_time("2023"))]),
        a_person("Q2", "Lia Moreno Prat the Younger"),
    ],
    ids=["of another kind", "born later", "of another name"],
)
def test_who_can_not_be_meant_leaves_no_doubt(arvenia, run, other):
    arvenia.add(other)

    assert run(wanted(beside=IN_ARVENIA)).found == {"lia-moreno": "Q1"}


def test_a_place_is_known_by_where_it_lies(wiki, run):
    wiki.add(
        an_item(
            "Q1", "Solmar", P31=[a_statement(LOCATION)], P625=[a_statement(a_place(47.1, 9.8))]
        ),
        an_item("Q2", "Solmar", P31=[a_statement(LOCATION)], P625=[a_statement(a_place(5.0, 9.8))]),
    )

    fetched = run(wanted("solmar", "place", "Solmar", coordinates=(47.0, 9.8)))

    assert fetched.found == {"solmar": "Q1"}


@pytest.mark.parametrize(("known", "found"), [((47.0, 9.5), {}), ((47.0, 9.0), {"solmar": "Q1"})])
def test_coordinates_in_whole_degrees_are_a_country_s(known, found, wiki, run):
    there = [a_statement(a_place(48.9, 10.8))]
    wiki.add(an_item("Q1", "Solmar", P31=[a_statement(LOCATION)], P625=there))

    assert run(wanted("solmar", "place", "Solmar", coordinates=known)).found == found


@pytest.mark.usefixtures("arvenia")
def test_an_item_that_another_entity_is_already_is_for_the_editor(run):
    fetched = run(wanted(beside=IN_ARVENIA), held={"Q1": "lia-prat"})

    assert fetched.questions[0].candidates[0][3] == "lia-prat"


@pytest.mark.usefixtures("arvenia")
def test_two_names_of_one_item_make_one_file(run, read):
    run(
        wanted(beside=IN_ARVENIA),
        wanted("lia-moreno-prat", name="Lia Moreno Prat", wikidata="Q1"),
    )

    assert read("lia-moreno-prat")["aliases"] == ["Lia Moreno Prat"]


def test_an_item_merged_into_another_is_followed(arvenia, run, read):
    arvenia.merged["Q9"] = "Q1"

    run(wanted(wikidata="Q9"))

    assert read("lia-moreno")["wikidata"] == "Q1"


@pytest.mark.usefixtures("wiki")
def test_an_item_that_is_gone_is_told(run):
    assert run(wanted(wikidata="Q9")).gone == ["lia-moreno"]


@pytest.mark.usefixtures("arvenia")
def test_one_id_that_fails_a_batch_fails_no_other(run):
    bad = wanted("other", name="Other", wikidata="Q12345678901")

    assert run(wanted(wikidata="Q1"), bad).found == {"lia-moreno": "Q1"}


def test_batches_hold_fifty(wiki, run):
    wiki.add(*(a_person(f"Q{n}", f"Person {n}") for n in range(100, 220)))
    everybody = [wanted(f"person-{n}", name=f"P {n}", wikidata=f"Q{n}") for n in range(100, 220)]

    run(*everybody)

    sizes = [one["ids"].count("|") + 1 for one in wiki.questions("wbgetentities")]
    assert sizes[:3] == [50, 50, 20]
    assert all(one["maxlag"] == "5" for one in wiki.questions("wbgetentities"))
