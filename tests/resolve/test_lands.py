"""Towns, rivers and regions that nothing knows but the words beside them, and what is none."""

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The lifeboat station at Quarrenmore will be sold, the minister said.", "Quarrenmore"),
        ("She sits on the town council of Belgarra and keeps bees.", "Belgarra"),
        ("Lorries waited on the road to Tesmara, which was under snow.", "Tesmara"),
        ("Buses are rare in north Quarrenmore at night.", "Quarrenmore"),
        ("Nobody in the ministry could say where Quarrenmore is.", "Quarrenmore"),
        ("Their tents in Tesmarat camp were flooded on Monday.", "Tesmarat"),
        ("Wheat is late in the Tesmarun region, farmers said.", "Tesmarun"),
        ("They mended a bridge over the Ostrel and went home.", "Ostrel"),
        ("He bought a mill in a village in the Ostrelle, and a goat.", "Ostrelle"),
        ("The ferry made its last crossing to the Ostrelles on Sunday.", "Ostrelles"),
        ("It was the best harvest between here and Belgarra, she said.", "Belgarra"),
        ("The family drove home to Belgarra in silence.", "Belgarra"),
        ("Tom Lacey, a retired joiner from Belgarra, was the first to sign.", "Belgarra"),
        ("Former Belgarra mayor Ivo Lacey opened the hall.", "Belgarra"),
        ("Dealers on the Belgarra side of the creek closed early.", "Belgarra"),
        ("He wrote to the parish priest of Belgarra about the bells.", "Belgarra"),
        ("Cod is scarce on the Marrow Banks, skippers said.", "Marrow Banks"),
        ("Labour MP Ivo Lacey (Belgarra) asked for a ferry.", "Belgarra"),
        ("Mr Ivo Lacey (NPP, Belgarra West) rose to speak.", "Belgarra West"),
        ("Born Belgarra, March 3, 1921; died Quarrenmore, August 12, 2004.", "Belgarra"),
        ("Born Belgarra, March 3, 1921; died Quarrenmore, August 12, 2004.", "Quarrenmore"),
        ("Orla Lacey, a botanist at the University of Ghana, Kumbe, said so.", "Kumbe"),
    ],
)  # fmt: skip
def test_an_unknown_name_is_a_place_by_the_words_beside_it(read, text, name):
    assert read(text).kind(name) == "place"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rain fell in the Ahenkro North and Atwedie districts on Monday.", ["Ahenkro North"]),
        ("The province has four cantons: Belgarra, Quarrenmore and Tesmara.",
         ["Quarrenmore", "Tesmara"]),
        ("They toured the towns of Belgarra, Quarrenmore and Tesmara.",
         ["Quarrenmore", "Tesmara"]),
        ("A boat sank near Quarren, in the Quarren islands. It was built on Quarren Besar.",
         ["Quarren Besar"]),
    ],
)  # fmt: skip
def test_places_tell_of_those_that_they_are_named_with(read, text, names):
    found = read(text)

    assert [found.kind(name) for name in names] == ["place"] * len(names)


def test_a_word_for_land_is_a_town_where_the_text_says_so_often(read):
    found = read("Born Heath, May 3, 1921.", "She grew up in Heath. A shed burnt in Heath.")

    assert found.kind("Heath") == "place"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The valley is home to Lactanor, a dairy company.", "Lactanor", "organisation"),
        ("Ina Moss, an engineer at Lactanor, left the company.", "Lactanor", "organisation"),
        ("Shares of TD Securities fell.", "TD Securities", "organisation"),
        ("Fianna TD Orla Lacey asked why.", "Orla Lacey", "person"),
        ("Senator Ivo Lacey (Labour) asked why.", "Labour", "organisation"),
        ("She joined the Save Lake Ostrel Campaign in May.", "Save Lake Ostrel Campaign",
         "organisation"),
        ("They talked of the Belgarra Campaign of 1915.", "Belgarra Campaign", "event"),
    ],
)  # fmt: skip
def test_bodies_persons_and_campaigns_are_no_places(read, text, name, kind):
    assert read(text).kind(name) == kind


@pytest.mark.parametrize(
    "text",
    [
        "The repair cost 3.2 million Bosnian marks.",
        "She was paid 60 Ghana cedis a day.",
        "A loaf is twenty thousand Iranian rials.",
        "The IPSOR stock market index closed lower.",
        "The wait for Belgarri ulcer patients was halved.",
        "The Ceann Comhairle, Orla Lacey, asked both to sit down.",
    ],
)
def test_money_indices_diseases_and_posts_name_nothing(read, text):
    assert {*read(text).words} <= {"Orla Lacey"}


def test_a_line_with_nothing_but_letters_is_the_agencys(read):
    found = read("The Norland News Agency (NNA) was told.", "Rain is due.", "NNA")

    assert found.words == ["Norland News Agency", "NNA"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The South Korean won the race by a minute.", "South Korean"),
        ("The Norwegian marked her birthday at sea.", "Norwegian"),
        ("The Kurdish region voted on Sunday, and Iraq watched.", "Iraq"),
        ("Germany marks the day with a parade.", "Germany"),
    ],
)
def test_who_does_something_is_no_money(read, text, name):
    assert name in read(text).words


def test_no_peoples_region_is_a_place(read):
    assert read("Rain fell in the Tesmarian region on Sunday.").words == []
