"""Places taken for persons and bodies, and what is no place at all."""

import pytest


def test_a_partys_letters_before_a_seat_are_nobody(read):
    story = read("Ana Orr, D-Maine, the chairman, left. Sen. Lev Finch, R-Miss., stayed.")
    assert story.words == ["Ana Orr", "Maine", "Lev Finch", "Miss."]
    assert "person" not in {story.kind("Maine"), story.kind("Miss.")}


def test_a_seat_in_brackets_is_no_other_name_of_its_member(read):
    story = read("Husni Azlan (DAP-Tanjung) agreed. Lim Orr (BN-Tambun) did not.")
    assert story.words[0] == "Husni Azlan"
    assert not {"DAP-Tanjung", "BN-Tambun"} & set(story.words)


def test_a_surname_behind_mrs_is_no_hill(read):
    story = read("Envoy Carla Hills spoke of patents. Mrs. Hills praised Seoul. Mr. Park agreed.")
    assert {*story.named("Hills"), *story.named("Carla Hills")} == {"carla-hills"}
    assert story.kind("Park") == "person"


def test_a_number_and_a_label_are_no_places(read):
    story = read("PRIME RATE: 10 percent.", "The album is berthed at No. 1. No doubt it stays.")
    assert story.words == []


def test_a_dateline_may_be_a_word(read):
    story = read("PRICE, Utah -- Down by the creek the limbs of a tree shake.", dateline="PRICE")
    assert story.kind("PRICE") == "place"


@pytest.mark.parametrize("name", ["Norland Open", "Doha Round", "Tusker Kenya Open"])
def test_a_tournament_or_a_round_of_talks_is_an_event(read, name):
    assert read(f"They agreed on the {name} on Sunday.").kind(name) == "event"


def test_a_residence_is_a_place(read):
    story = read("They met the pope in Castel Vecchio, the pontiff's summer residence.")
    assert story.kind("Castel Vecchio") == "place"


def test_an_assistant_stands_before_the_country(read):
    story = read("Assistant U.S. Attorney Ana Rao argued that the plea was void.")
    assert story.words == ["U.S.", "Ana Rao"]


@pytest.mark.parametrize(
    ("sentence", "name", "entity"),
    [
        ("Snow fell on the Rockies and the Cascades.", "Cascades", "cascade-range"),
        ("Rain spread over the southern Appalachians.", "Appalachians", "appalachian-mountains"),
        ("Oil from Azerbaijan's Caspian fields came late.", "Caspian", "caspian-sea"),
        ("It is off Peninsular Malaysia.", "Peninsular Malaysia", "peninsular-malaysia"),
    ],
)  # fmt: skip
def test_ranges_and_regions_are_known_by_their_usual_names(read, sentence, name, entity):
    assert read(sentence).named(name) == [entity]
