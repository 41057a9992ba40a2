"""Towns that share a name, told apart by the state or country behind the comma."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "name", "entity"),
    [
        ("Corbett Ltd of Birmingham, Ala., makes rope.", "Birmingham", "birmingham-united-states"),
        ("The race to Cambridge, England, was wet.", "Cambridge", "cambridge"),
        ("It is based in Santa Clara, Calif., now.", "Santa Clara", "santa-clara-united-states"),
        ("The Museum of Rope in Seattle, Washington was shut.", "Washington", "washington-state"),
        ("He grew up in Wenatchee, Washington, by a river.", "Washington", "washington-state"),
        ("She wrote to the Governor of Washington, Lea Finch.", "Washington", "washington-state"),
        ("Ministers from Washington, Japan and Australia met.", "Washington", "washington-dc"),
        ("Growers in Victoria, Tasmania and Queensland lost it.", "Victoria", "victoria-state"),
    ],
)  # fmt: skip
def test_a_town_lies_where_the_text_says(read, sentence, name, entity):
    assert read(sentence).named(name) == [entity]


@pytest.mark.parametrize(
    "sentence",
    ["The race began in Perth, Scotland, at noon.", "He lives in Paris, Texas, with a goat."],
)
def test_a_town_that_nothing_knows_is_no_other_of_its_name(read, sentence):
    name = sentence.split(",")[0].split()[-1]
    [entity] = read(sentence).named(name)
    assert entity == f"{name.lower()}-place"


def test_a_town_keeps_the_state_that_was_told_of_it(read):
    story = read("LONDON, Ontario -- A mill burned. Firemen said London would have another.")
    assert {*story.named("LONDON"), *story.named("London")} == {"london-canada"}


def test_a_state_of_the_name_isnt_meant_for_its_short_form_alone(read):
    story = read("Rowe & Finch, New York, has the account. Ana Rao lives in Scarsdale, N.Y., now.")
    assert story.named("New York") == ["new-york-city"]
    assert story.named("N.Y.") == ["new-york-state"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Mango farmer Ann Lee lost her crop.", "Mango"),
        ("Snakes from the Kimberley are rare in Queensland.", "Kimberley"),
    ],
)
def test_a_little_known_town_isnt_meant_by_its_letters_alone(read, sentence, name):
    assert not {"mango", "kimberley"} & set(read(sentence).named(name))


def test_a_provinces_short_form_has_its_stop(read):
    story = read("OTTER NARROWS, Man. (Wire) -- A bridge fell into the river.")
    assert story.named("Man.") == ["manitoba"]


def test_a_state_of_other_times_rules_no_town_out(read):
    story = read("The group, of Frankfurt, West Germany, is buying. Frankfurt shares fell.")
    assert set(story.named("Frankfurt")) == {"frankfurt"}


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("Newcastle", "newcastle-upon-tyne"),
        ("Lincoln", "lincoln-united-kingdom"),
        ("Durham", "durham-place"),
        ("Boston", "boston"),
    ],
)
def test_a_town_is_of_the_country_that_is_named(read, name, entity):
    story = read(f"Police in {name} held a man. A court in England hears him. The British agreed.")
    assert story.named(name) == [entity]


def test_a_town_that_all_know_is_its_own_everywhere(read):
    story = read("Envoys met in Geneva on Monday. American officials in Ohio were glad.")
    assert story.named("Geneva") == ["geneva"]


@pytest.mark.parametrize(
    ("sentence", "entity"),
    [
        ("As a New York senator, Ana Rao voted for it.", "new-york-state"),
        ("They met in Atlanta. New York Gov. Ana Rao was late.", "new-york-state"),
        ("The mayor of New York was late.", "new-york-city"),
    ],
)
def test_senators_and_governors_are_of_states(read, sentence, entity):
    assert read(sentence).named("New York") == [entity]
