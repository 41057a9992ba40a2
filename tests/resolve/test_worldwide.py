"""Places in news from around the world: which one is meant, and what is a place at all."""

import pytest


@pytest.mark.parametrize(
    ("story", "name", "entity"),
    [
        ("Nora Lind, from the nearby town of Morelia, spoke. Colombia and Colombians wait.",
         "Morelia", None),
        ("Mexico and Mexicans mourned a singer from Morelia.", "Morelia", "morelia"),
        ("Colombia and Colombians mourned a singer in Kyoto.", "Kyoto", "kyoto"),
        ("In Victoria, capital of Seychelles, the market was full. Seychelles was glad.",
         "Victoria", "victoria-seychelles"),
        ("Police in Punjab, officials in Lahore and Islamabad said, hold six.", "Punjab",
         "punjab-pakistan"),
        ("Police in Punjab, officials in Amritsar and New Delhi said, hold six.", "Punjab",
         "punjab-india"),
        ("The play runs in Georgetown, an area of Washington, this week.", "Georgetown", None),
        ("The talks in Georgetown, a port in Guyana, ended.", "Georgetown", "georgetown"),
        ("The address is Bo. Los Pinos 8, and Honduras pays.", "Bo", None),
        ("Seattle paid. Norway and Norwegians wrote to a museum in Seattle.", "Seattle", "seattle"),
    ],
)  # fmt: skip
def test_a_pin_lies_in_the_country_of_the_story(read, story, name, entity):
    known = [
        one for one in read(story).named(name) if not one.endswith(("-place", "-organisation"))
    ]
    assert known == ([entity] * len(known) if entity else [])
    assert bool(known) == bool(entity)


@pytest.mark.parametrize(
    ("story", "name", "entity"),
    [
        ("Ghana's Forestry Board and the Environmental Protection Agency (EPA) met in Ghana.",
         "EPA", None),
        ("The U.S. Senate wrote to the Environmental Protection Agency (EPA).", "EPA", "epa"),
        ("Pakistan votes. In Pakistan the seats were won by PTI.", "PTI", "pti-pakistan"),
        ("India waits, the agency PTI said in India.", "PTI", "press-trust-of-india"),
        ("The strike was put off by a Labour Court ruling in Pretoria.", "Labour", None),
    ],
)  # fmt: skip
def test_a_body_is_that_of_the_country(read, story, name, entity):
    known = [one for one in read(story).named(name) if one in {entity, "epa", "labour-party-uk"}]
    assert known == ([entity] if entity else [])


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("“IT WAS A THREAT FOR US. BUT WE WAIT, WHOEVER WINS AND REGARDLESS OF WHO IS NEXT.”", []),
        ("Officials of the US and the WHO met; IS was blamed.", ["US", "WHO", "IS"]),
        ("The manual was written in both English and Spanish.", []),
        ("She was hired for her command of English.", []),
        ("The trawlers fished in both Danish and French waters.", ["Danish", "French"]),
        ("KUWAIT: His Highness the Amir spoke to His Majesty.", ["KUWAIT"]),
        ("The State of Emergency in Chile ended.", ["Chile"]),
        ("It serves UN Member States.", ["UN"]),
        ("Rain from the North filled the dam.", []),
        ("He has a degree in Sociology and teaches Diplomacy.", []),
    ],
)
def test_what_no_country_or_body_is(read, sentence, names):
    assert [word for word in read(sentence).words if word != "Amir"] == names


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The flight from Arktun to Qamirut was full. He said Qamirut is more than a town.",
         "Qamirut"),
        ("The provinces of Chiang Mai, Khon Kaen, Uthoradit, Phetabun and Rayong had rain.",
         "Uthoradit"),
        ("The road shortened the travel time and the distance between Tosongel and Ulitai.",
         "Tosongel"),
        ("He was banished to Gunshar, in the hills.", "Gunshar"),
        ("Troops closed the Futemba air base.", "Futemba"),
        ("A suspect was held in Tilok Nagar on Sunday.", "Tilok Nagar"),
        ("He lives in the southern governorate of Qatum.", "Qatum"),
    ],
)  # fmt: skip
def test_a_place_is_told_by_the_words_around_it(read, sentence, name):
    assert read(sentence).kind(name) == "place"


@pytest.mark.parametrize(
    "name",
    ["Talura (Odisha) Mining Private Limited", "Bangladesh Mohila Parishad", "St. John’s Ambulance",
     "Labour Court"],
)  # fmt: skip
def test_a_place_inside_a_bodys_name_isnt_shown_apart(read, name):
    story = read(f"She is the president of {name}, which is large.")
    assert story.words == [name]
    assert story.kind(name) == "organisation"


def test_two_halves_of_a_foundation_are_one_name(read):
    story = read("Aid came from the Jasim and Amad bin Jasim Charitable Foundation on Friday.")
    assert story.words == ["Jasim and Amad bin Jasim Charitable Foundation"]


def test_a_line_may_be_a_firms(read):
    story = read("Badri Line, a unit of Badri Logistics, signed a contract with Tarvo Motors.")
    assert story.kind("Badri Line") == "organisation"


def test_the_family_names_of_somebody_are_no_mountain(read):
    story = read("Vice President Salvador Aldés Mesa spoke. Aldés Mesa called for calm.")
    assert set(story.named("Aldés Mesa")) == set(story.named("Salvador Aldés Mesa"))


def test_the_name_of_a_case_is_somebodys(read):
    story = read("Gandhi led it. Gandhi wrote much. Two men were held in the Gandhi murder case.")
    assert "place" not in {entity.type for entity in story.resolution.entities}
