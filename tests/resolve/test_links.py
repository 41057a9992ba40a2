"""Known bodies, capitals and sides of the compass that a name doesn't mean."""

import datetime as dt

import pytest

IN_1989 = dt.date(1989, 11, 2)


def test_a_composer_is_no_group_of_his_name(read):
    story = read("Whether he sings Wagner or Clara Weiss, he is hissed.", date=IN_1989)
    assert "wagner-group" not in story.named("Wagner") + story.named("Clara Weiss")


def test_half_a_bodys_name_means_it_where_its_country_is_named(read):
    story = read("Russia said that Wagner was paid.", date=dt.date(2023, 6, 25))
    assert story.named("Wagner") == ["wagner-group"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The damage may hurt the Australian Government or the United Nations.",
        "The cast has Peter Hollis (Brooklyn) and Tom Bright (St. Louis).",
        "Source: Harrow Lindqvist (U.S.A.) Inc. of New York.",
    ],
)
def test_what_stands_beside_it_is_no_other_name_of_a_known_one(read, sentence):
    story = read(sentence)
    words = {"Government", "Peter Hollis", "Tom Bright", "Harrow Lindqvist"} & set(story.words)
    known = {entity.id for entity in story.resolution.entities if entity.known}
    assert not known & {entity for word in words for entity in story.named(word)}


def test_who_has_half_a_party_in_hong_kong_is_no_american(read):
    story = read("The Democratic Party won in Hong Kong. Members of the Democratic Party sang.")
    assert set(story.named("Democratic Party")) == {"democratic-party-hong-kong"}


def test_the_administration_is_whoever_governs(read):
    story = read("NASA agreed. The senator for Texas said that the Administration was misguided.")
    assert story.named("NASA") == ["nasa"]
    assert "nasa" not in story.named("Administration")


def test_the_west_has_its_article(read):
    story = read("He ropes cattle in the American West. The West must act, Ana Rao said.")
    assert story.named("West") == ["the-west"]


def test_a_tongue_is_no_country(read):
    story = read("English-speaking countries of the Caribbean met.")
    assert story.words == ["Caribbean"]


def test_who_in_a_line_of_capitals_is_a_word_behind_a_noun(read):
    story = read("Ana Rao bakes.", title="A BAKER WHO WAITS, AND SEES IT RISE")
    assert "world-health-organization" not in {one.id for one in story.resolution.entities}


def test_two_places_with_a_hyphen_are_a_firm_or_a_relation(read):
    story = read("Georgia-Pacific fell on Monday. The Iran-Iraq war went on.")
    assert story.words == ["Iran", "Iraq"]


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("Moscow has settled the debts of the Soviet Union.", "soviet-union"),
        ("Moscow has settled its debts.", None),
    ],
)
def test_a_capital_stands_for_the_state_of_its_day(read, sentence, state):
    story = read(sentence, date=IN_1989)
    assert story.resolution.mentions[0].metonym == state
