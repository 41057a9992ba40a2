"""Persons as papers of Asia, Africa, Latin America and the Gulf name them, and what is nobody."""

import pytest


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The president of Bangladesh Mahila Parishad came.", "Mahila Parishad", "person"),
        (
            "The building of the Manuel José Arvel international bridge began.",
            "José Arvel",
            "person",
        ),
        ("In its KU Laarven, people study the law.", "KU Laarven", "person"),
        ("He violated the Executive Ethics Code on Monday.", "Ethics Code", "person"),
        ("The General Presidency for the mosque said so.", "Presidency", "person"),
        ("Deputy Youth and Sports Minister Ti Lian Ker spoke.", "Youth", "person"),
        ("The 2022 Miss Tourism Norland is on a theme of peace.", "Tourism Norland", "person"),
        ("The Minister of Climate Change was asked.", "Change", "person"),
        ("They left through Prince Muhammad bin Karim International Airport.", "Karim", "person"),
        ("He held the title of Jhujar Khan until he died.", "Jhujar Khan", "person"),
        ("The third season of Jhalak Dikha Jaa begins.", "Jhalak Dikha Jaa", "person"),
        ("The founders of Tarvo Precision, who live abroad, sold it.", "Tarvo Precision", "person"),
        ("Ana Rao told him that the Wagga Wagga is closed.", "Wagga Wagga", "person"),
        ("Ana Rao came. His Highness the Amir spoke.", "Amir", "organisation"),
    ],
)
def test_a_post_a_work_a_firm_is_nobody(read, text, name, kind):
    found = read(text)

    assert all(name not in each or found.kind(each) != kind for each in found.words)


def test_a_line_and_a_list_tell_of_towns(read):
    story = read(
        "The train links towns from Al Sira to Fujairah, among them Al Mirva, Dubai, Sharjah."
    )

    assert {story.kind(name) for name in ("Al Sira", "Al Mirva")} == {"place"}


def test_who_gives_a_first_name_alone_is_no_body(read):
    story = read("A student, who gave her name as Amanda, was there. “It is fine,” Amanda said.")

    assert story.kind("Amanda") == "person"


def test_both_family_names_are_the_person(read):
    story = read(
        "Vice President Salvador Valdés Lurena spoke in Havana. Valdés Lurena said that it is hard."
    )

    assert len(set(story.named("Salvador Valdés Lurena") + story.named("Valdés Lurena"))) == 1


def test_a_name_with_and_without_its_ending_is_no_house(read):
    story = read("Ola Kublin sent a fleet. It was Kublin's second. Kublin's lost ships were found.")

    assert "Kublin's" not in story.words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("There were rumours of Bintou Kwarbel in the series.", "Bintou Kwarbel"),
        ("The award went to Saurabh Tellivar for the bridge.", "Saurabh Tellivar"),
        ("The refereeing of Gambian Tinashe Gwarumba was fair.", "Tinashe Gwarumba"),
        ("Posters of Kalavati Norsund hang in the hall.", "Kalavati Norsund"),
    ],
)
def test_first_names_of_africa_and_asia_tell_of_persons(read, text, name):
    assert read(text).kind(name) == "person"


@pytest.mark.parametrize("name", ["Umbel Group", "Costa Verlinda Bank", "Abu Mirva District"])
def test_what_begins_like_a_bodys_or_a_places_name_is_none(read, name):
    assert read(f"Rumours of {name} went round.").kind(name) != "person"
