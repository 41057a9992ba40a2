"""Bodies and firms: where their names end, and what form of them a page shows."""

import datetime as dt

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Disaster and Emergency Management Authority spoke.",
         "Disaster and Emergency Management Authority"),
        ("The Water Resources and Energy Directorate warned of floods.",
         "Water Resources and Energy Directorate"),
        ("Shares in Sainsbury's fell.", "Sainsbury's"),
        ("She worked at Macy's.", "Macy's"),
        ("The Eastern Command of the Indian Army closed the road.", "Indian Army"),
        ("The Communist Party of the Russian Federation won.",
         "Communist Party of the Russian Federation"),
        ("The Orel Party for the Freedom of Work and Trade (POFWT) split.",
         "Orel Party for the Freedom of Work and Trade"),
        ("A cable was laid for TenneT.", "TenneT"),
        ("The Asom Gana Parishad met.", "Asom Gana Parishad"),
        ("The Ministry learnt of it from La Nación.", "La Nación"),
        ("Otto Kern fell 3 percent.", "Otto Kern"),
        ("James Bullard, president of the St. Louis Fed, spoke.", "St. Louis Fed"),
        ("Number 10 Downing Street said nothing.", "Number 10 Downing Street"),
        ("The Labour MP Sheila Braithwaite disagrees.", "Labour"),
    ],
)  # fmt: skip
def test_a_bodys_name_is_whole_and_a_bodys(read, text, name):
    found = read(text)

    assert name in found.words
    assert found.kind(name) == "organisation"


def test_a_person_may_fall_too(read):
    assert read("Mayor Ana Rao dropped 3 percent in the poll.").kind("Ana Rao") == "person"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The UN High Commissioner for Human Rights spoke.", ["UN"]),
        ("It was Minister for Health Ana Rao.", ["Ana Rao"]),
        ("Chief Content Officer Ana Rao left.", ["Ana Rao"]),
        ("State Water Resources Minister Ana Rao left.", ["Ana Rao"]),
        ("He thanked our Ally Turkey for the grain.", ["Turkey"]),
        ("Tan Sri Rahimah binti Osman left.", ["Rahimah binti Osman"]),
        ("Sen. Ana Rao (D., W.Va.) left.", ["Ana Rao", "W.Va."]),
        ("Rep. Ana Rao (R., N.Y.) left.", ["Ana Rao", "N.Y."]),
    ],
)
def test_posts_and_titles_stay_outside(read, text, words):
    assert read(text).words == words


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("France's National Front won two towns.", {"France", "National Front"}),
        ("Ships left Tartus.", {"Tartus"}),
        ("The European Union and Xinhua spoke.", {"European Union", "Xinhua News Agency"}),
    ],
)
def test_a_page_shows_the_name_that_the_text_gives(read, text, names):
    entities = read(text, date=dt.date(2016, 3, 1)).resolution.entities

    assert {entity.name for entity in entities} == names


def test_an_arabic_name_may_lack_its_article(read):
    found = read("President Bashar Assad left.", date=dt.date(2016, 3, 1))

    assert found.named("Bashar Assad") == ["bashar-al-assad"]


def test_the_moon_is_no_president(read):
    text = "The probe passed the Moon on Saturday. President Moon Jae-in watched."
    found = read(text, date=dt.date(2018, 6, 1))

    assert (found.kind("Moon"), found.kind("Moon Jae-in")) == ("place", "person")


def test_a_nickname_is_told_of_whom_a_people_knows_by_it(read):
    found = read("The coach Marcelo Queiroga, the Brazilian known as Marcelinho, left.")

    assert found.named("Marcelinho") == found.named("Marcelo Queiroga")


@pytest.mark.parametrize(
    "text",
    [
        "The drug kills Plasmodium falciparum.",
        "A sack of Violet de Galmi costs more.",
        "It sold a bottle of Havana Club.",
        "Three boats, the Oriole, the Nikopol and the tug Yany Kapu, sank.",
        "James Webb, launched in December 2021, needs ten days.",
        "She serves Caesar salad and a Bakewell tart.",
        "They came in an MI-35.",
    ],
)
def test_species_dishes_and_fleets_have_no_page(read, text):
    assert read(text).words == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("SIR PATRICK O'BRIEN-HART, who has died, was in Oslo.", ["PATRICK O'BRIEN-HART", "Oslo"]),
        ("MARY-JANE FOLEY sang in Cork.", ["MARY-JANE FOLEY", "Cork"]),
        ("The firm bought Larkin Instruments of Sheffield.", ["Larkin Instruments", "Sheffield"]),
        ("She was born in Carlow, County Kildare.", ["Carlow", "County Kildare"]),
        ("“We wait,” said Hanna zur Mühlen, a nurse.", ["Hanna zur Mühlen"]),
        ("The clinic filled when SARS came to Toronto.", ["Toronto"]),
        ("The chamber speaks only Danish and Finnish.", []),
        ("A leaflet was printed in Bengali.", []),
        ("He photographed a Greenland shark.", []),
        ("Both were named after dogs.", []),
    ],
)
def test_names_end_where_they_end(read, text, words):
    assert read(text).words == words


def test_a_country_in_a_headline_owns_something_in_capitals(read):
    found = read("Cases rose in Juba.", title="FEVER RETURNS TO SOUTH SUDAN'S TOWNS")

    assert "south-sudan" in found.named("SOUTH SUDAN")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("She was at Wadham College, Oxford, in May.", "Oxford", "place"),
        ("He signed for Luton Town in May.", "Luton Town", "organisation"),
        ("He read the front page of El Faro.", "El Faro", "organisation"),
        ("Salto and Río Negro had changed hands.", "Río Negro", "place"),
        ("Indonesia's Second Fleet sailed.", "Second Fleet", "organisation"),
        ("Marines will land on Sapudi next Monday.", "Sapudi", "place"),
        ("Cobalt Lantern, which runs until May, has 21 ships.", "Cobalt Lantern", "event"),
        ("Achol Deng, no relation, is eleven.", "Achol Deng", "person"),
        ("A Fidesz MEP slept.", "Fidesz", "organisation"),
        ("Sinn Fein MPs stayed away.", "Sinn Fein", "organisation"),
        ("The National Party won the election.", "National Party", "organisation"),
        ("In Montevideo, President Ana Rao stayed at home.", "Montevideo", "place"),
    ],
)
def test_the_words_beside_say_the_kind(read, text, name, kind):
    found = read(text)

    assert name in found.words
    assert found.kind(name) == kind


@pytest.mark.parametrize(
    "text",
    [
        "A boat with rice, the Lady of Wau, left.",
        "He sold the old Nimbus 7, which he built.",
        "KALA-AZAR kills, and kala-azar spreads.",
    ],
)
def test_boats_products_and_diseases_are_no_names(read, text):
    assert not read(text).words
