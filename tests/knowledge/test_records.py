"""What the packs tell of a country or body, against what is publicly known."""

import datetime as dt

import pytest
from packed import facts

from briefing.knowledge.packs import FOLDER
from briefing.knowledge.tables import read


@pytest.mark.parametrize(
    ("country", "year", "body"),
    [("india", 2022, "OECD"), ("chile", 2013, "BRICS"), ("saudi-arabia", 2025, "BRICS")],
)
def test_a_slip_of_the_factbook_makes_nobody_a_member(knowledge, country, year, body):
    [portrait] = knowledge.know([country], dt.date(year, 6, 30)).portraits
    assert body not in the_bodies(portrait.facts)


def test_population_is_what_was_known_in_the_articles_year(knowledge):
    [japan] = knowledge.know(["japan"], dt.date(2005, 6, 30)).portraits
    [people] = [fact for fact in japan.facts if fact.label == "Population"]
    assert (people.value, people.as_of, people.source.date) == ("127,417,244", "2005", "2005")


@pytest.mark.parametrize(
    ("country", "body", "last"),
    [("united-kingdom", "European Union", 2019), ("russia", "Council of Europe", 2021)],
)
def test_who_left_a_body_is_no_member_afterwards(knowledge, country, body, last):
    for year in (2005, last, last + 2, 2025):
        [portrait] = knowledge.know([country], dt.date(year, 6, 30)).portraits
        assert (body in the_bodies(portrait.facts)) is (year <= last)


def the_bodies(facts, label="Member of"):
    return next((fact.value.split(", ") for fact in facts if fact.label == label), [])


def test_bodies_stand_in_one_order_at_most_twelve_on_a_card_and_never_the_group_of_eight(knowledge):
    countries = [line.split("\t")[0] for line in read(FOLDER / "countries.tsv")[1]]
    portraits = knowledge.know(countries, dt.date(2012, 6, 30)).portraits
    listed = {one.record.entity.id: the_bodies(one.facts) for one in portraits}
    assert max(map(len, listed.values())) <= 12
    assert not [one for one, names in listed.items() if {"G8", "Group of Eight"} & {*names}]
    assert listed["germany"][:3] == ["United Nations", "NATO", "European Union"]
    order = {name: at for at, name in enumerate(listed["germany"])}
    for names in listed.values():
        shared = [order[name] for name in names if name in order]
        assert shared == sorted(shared)


def test_a_dossier_has_the_ties_that_a_card_leaves_out(knowledge):
    facts = knowledge.record("south-korea").facts
    assert "ASEAN (dialogue partner)" in the_bodies(facts, "Other ties")
    assert {"OAS (observer)", "OSCE (partner)"} <= {*the_bodies(facts, "Other ties")}
    [on_a_card] = knowledge.know(["south-korea"], dt.date(2022, 6, 30)).portraits
    assert not the_bodies(on_a_card.facts, "Other ties")


@pytest.mark.parametrize(
    ("country", "label", "value"),
    [
        ("kyrgyzstan", "Languages", "Kyrgyz, Russian"),  # one the state's, the other official
        ("south-korea", "Languages", "Korean"),  # English is only taught there
        ("slovenia", "Languages", "Slovene"),  # two are official in a few municipalities alone
        ("spain", "Languages", "Castilian Spanish, Catalan, Galician"),  # those that many speak
        ("south-korea", "Area", "99,720 km²"),
        ("vatican-city", "Area", None),  # the Factbook rounds it to nothing
        ("niger", "Government", None),  # it only says what it was "formerly"
    ],
)
def test_a_country_is_told_what_the_factbook_means(knowledge, country, label, value):
    facts = {fact.label: fact.value for fact in knowledge.record(country).facts}
    assert facts.get(label) == value


def test_an_abbreviation_keeps_its_point(knowledge):
    [capital] = [one for one in knowledge.record("united-states").facts if one.label == "Capital"]
    assert capital.value == "Washington, D.C."


@pytest.mark.parametrize(("day", "founded"), [("2001-06-14", None), ("2001-06-15", "15 June 2001")])
def test_a_founding_is_told_from_its_day(knowledge, day, founded):
    assert facts(knowledge, "shanghai-cooperation-organisation", day).get("Founded") == founded


@pytest.mark.parametrize("year", [2005, 2014, 2022, 2025])
def test_no_fact_but_an_area_is_from_after_the_article(knowledge, year):
    day = dt.date(year, 6, 30)
    countries = [line.split("\t")[0] for line in read(FOLDER / "countries.tsv")[1]]
    for portrait in knowledge.know(countries, day).portraits:
        facts = [fact for fact in portrait.facts if fact.label != "Area"]
        assert all(int((fact.as_of or "0")[:4]) <= year for fact in facts)


@pytest.mark.parametrize(
    ("country", "year", "capital"),
    [
        ("myanmar", 2005, None),
        ("myanmar", 2014, "Nay Pyi Taw (administrative capital)"),
        ("kazakhstan", 2020, None),
        ("kazakhstan", 2024, "Astana"),
        ("ghana", 2005, "Accra"),
    ],
)
def test_a_capital_that_moved_is_told_from_then_on(knowledge, country, year, capital):
    [one] = knowledge.know([country], dt.date(year, 6, 30)).portraits
    assert {fact.label: fact.value for fact in one.facts}.get("Capital") == capital


def test_the_west_banks_people_are_not_palestines(knowledge):
    [one] = knowledge.know(["palestine"], dt.date(2014, 6, 30)).portraits
    assert "Population" not in {fact.label for fact in one.facts}


def test_every_sovereign_state_has_a_card_with_its_capital_and_people(knowledge):
    head, lines = read(FOLDER / "countries.tsv")
    kind = head.index("kind")
    states = [line.split("\t")[0] for line in lines if line.split("\t")[kind] == "sovereign"]
    for portrait in knowledge.know(states, dt.date(2022, 6, 30)).portraits:
        labels = {fact.label for fact in portrait.facts}
        wanted = {"Region"} if portrait.record.entity.id == "taiwan" else {"Region", "Member of"}
        assert wanted <= labels, portrait.record.entity.id
    assert len(states) == 192
