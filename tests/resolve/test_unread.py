"""Kinds of error that were found in text that nobody had read before."""

import datetime as dt

import pytest


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("They ran to the lakeside town of Beluá, the head of the Sosa Line, Ana Rao, said.",
         "Beluá"),
        ("They met in the port of Brenno, the chair of the league, Leo Paz, said.", "Brenno"),
        ("It began in the hamlet of Vesse, the author of a book, Ana Rao, wrote.", "Vesse"),
    ],
)  # fmt: skip
def test_what_is_called_a_town_is_nobody_who_holds_an_office(read, text, place):
    assert read(text).kind(place) == "place"


def test_a_home_town_is_somebodys(read):
    assert read("The home town of Ana Rao, the mayor, is near.").kind("Ana Rao") == "person"


def test_a_railway_is_called_by_the_whole_of_its_founders_name(read):
    resolved = read("The head of the Luis Antonio Pinto Railway, Blas Rao, told reporters.")
    assert resolved.words == ["Luis Antonio Pinto Railway", "Blas Rao"]
    assert resolved.kind("Luis Antonio Pinto Railway") != "person"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tokachi Precision Co. will spend more.", ["Tokachi Precision Co."]),
        ("Shares of Zentra Foods Inc., which fell, rose.", ["Zentra Foods Inc."]),
        ("Ana Rao works for Zentra Foods Inc. She sings.", ["Ana Rao", "Zentra Foods Inc"]),
    ],
)
def test_the_stop_of_a_firms_form_is_its_own_where_the_sentence_goes_on(read, text, words):
    assert read(text).words == words


@pytest.mark.parametrize(
    "text",
    [
        "On Monday Ana Rao, the mayor, left.",
        "In March Ana Rao, a nurse, opened it.",
        "By Friday Ana Rao had left.",
    ],
)
def test_a_day_right_before_a_name_is_no_part_of_it(read, text):
    assert read(text).words == ["Ana Rao"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Clerk Md. Rafiq Anwar came. Anwar left.", ["Md. Rafiq Anwar", "Anwar"]),
        ("He sold a depot in Rockville, Md. on Monday.", ["Rockville", "Md."]),
    ],
)
def test_md_before_a_name_is_short_for_mohammed(read, text, words):
    assert [word for word in read(text).words if word != "Clerk"] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The versions in Farsi and Russian are not the same.", []),
        ("In a dispute the English text prevails.", []),
        ("The French translation of the law is late.", []),
        ("The Russian version of events differs.", ["Russian"]),
        ("Those English teachers came.", ["English"]),
    ],
)
def test_the_language_of_a_text_is_no_country(read, text, words):
    assert read(text).words == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Its frigate Norway fired.", []),
        ("They went aboard the ferry Norway.", []),
        ("The tanker Norway seized is back.", ["Norway"]),
    ],
)
def test_a_ship_may_have_a_countrys_name(read, text, words):
    assert read(text).words == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A sensor called Tea Strainer sank.", []),
        ("She has a goat named Pitou.", []),
        ("A Leghorn Red named Susie came in a cage.", []),
        ("The plan is known inside the firm as Swallow.", []),
        ("Water of 15 million litres per day (MLD) runs.", []),
        ("They live in a village called Brenno.", ["Brenno"]),
        ("A South African named Ana Rao won.", ["South African", "Ana Rao"]),
    ],
)
def test_who_is_called_so_is_seen_by_the_noun_before(read, text, words):
    assert read(text).words == words


@pytest.mark.parametrize(
    "text",
    [
        "Jewish voters met the Republican Jewish Coalition.",
        "Christian groups and the Young Men’s Christian Association met.",
        "Islamic schools and the Tarvo Islamic Center agreed.",
    ],
)
def test_a_faith_is_no_name_though_a_bodys_name_has_it(read, text):
    assert not {"Jewish", "Christian", "Islamic"} & set(read(text).words)


def test_what_only_opens_a_sentence_is_no_part_of_a_surname(read):
    text = "Mayor Ana Rao won. Longtime Rao aides cheered. Beyond Norway nobody knew."
    assert read(text).words == ["Ana Rao", "Rao", "Norway"]
    typed = "Leo Paz spoke. ''If Leo remains Leo, I will go,'' she said."
    assert "If Leo" not in read(typed).words


def test_a_states_party_members_are_no_person(read):
    text = "Ana Rao, the Ohio Republican who lost, met Iowa Democrats."
    words = read(text, date=dt.date(2016, 6, 1)).words
    assert "Ohio Republican" not in words
    assert "Iowa Democrats" not in words


def test_the_south_is_no_state_that_begins_so(read):
    text = "He won South Carolina. Across the South, Western values count in West Virginia."
    resolved = read(text, date=dt.date(2016, 6, 1))
    assert not set(resolved.named("South")) & set(resolved.named("South Carolina"))
    assert "Western" not in resolved.words


@pytest.mark.parametrize(
    ("text", "nickname"),
    [
        ("A seller, Ana Rao, popularly known as Mama Beji, left. Mama Beji sang.", "Mama Beji"),
        ("Ana Rao, commonly called Anita, left. Anita sang.", "Anita"),
    ],
)
def test_what_somebody_is_called_by_is_theirs_and_not_their_name(read, text, nickname):
    resolved = read(text)
    (person,) = [one for one in resolved.resolution.entities if one.type == "person"]
    assert person.name == "Ana Rao"
    assert resolved.named(nickname) == [person.id, person.id]


def test_of_whose_town_somebody_is_the_queen_has_another_name(read):
    resolved = read("A song by Ana Rao, known as Queen of Tarvo, is old.")
    assert set(resolved.named("Tarvo")).isdisjoint(resolved.named("Ana Rao"))


def test_what_a_town_has_a_director_for_is_of_the_title(read):
    resolved = read("Public Works Director Ana Rao met Human Resources Manager Leo Paz.")
    assert resolved.words == ["Ana Rao", "Leo Paz"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They hired Kendal Paving of Barnesville.", ["Kendal Paving"]),
        ("It will be ready before Ugadi.", []),
        ("The locomotive Doña Rosa, built in 1911, needs a boiler.", []),
        ("“They know what I charge.” EFE", []),
        ("Under the slogan “Slowly, Norway,” they sang.", ["Norway"]),
        ("Holly, 12, sang. Holly left.", ["Holly", "Holly"]),
        ("Aboard a tanker out of Turkmenbashi they sang.", ["Turkmenbashi"]),
        ("FIRM TO BUY ITS RIVAL FOR MORE The deal is done.", []),
        ("JUAN CARLOS DE LA CRUZ spoke.", ["JUAN CARLOS DE LA CRUZ"]),
        ("INTERNATIONAL COMMITTEE OF THE RED CROSS staff came.",
         ["INTERNATIONAL COMMITTEE OF THE RED CROSS"]),
    ],
)  # fmt: skip
def test_what_stands_large_for_other_reasons_is_no_name(read, text, words):
    assert [word for word in read(text).words if word != "Barnesville"] == words


@pytest.mark.parametrize(
    "text",
    [
        "Traders in Kwara State came. In Kwara they wait.",
        "In Brenno they wait. Later Brenno Province, in the north, paid.",
    ],
)
def test_a_province_is_one_with_and_without_its_word(read, text):
    resolved = read(text)
    assert len({mention.entity for mention in resolved.resolution.mentions}) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is over. — Ana Rao (@AnaRao)", ["Ana Rao"]),
        ("Ana Rao (R-TX) met Leo Paz, D-OH.", ["Ana Rao", "Leo Paz"]),
        ("Ana Rao (R-Ohio) left.", ["Ana Rao", "Ohio"]),
        ("A Super PAC paid, and HE said WHAT it is.", []),
        ("Council Agreement Is One Huge Step, she wrote.", []),
        ("Muslim Americans voted.", ["Americans"]),
        ("Sullivan County Recorder Ana Rao spoke.", ["Sullivan County", "Ana Rao"]),
    ],
)
def test_accounts_seats_shouts_and_headlines_are_no_names(read, text, words):
    assert read(text, date=dt.date(2016, 6, 1)).words == words


def test_whose_speech_or_supporters_open_a_sentence_is_the_surnames(read):
    text = "Mayor Ana Rao won. Said Rao, “It was hard.” Young Rao supporters sang."
    assert read(text).words == ["Ana Rao", "Rao", "Rao"]
    assert read("Said Rao, 61, a farmer, left.").words == ["Said Rao"]


def test_party_members_on_a_committee_are_their_partys(read):
    text = "Democrats on the Senate Judiciary Committee met."
    assert read(text, date=dt.date(2016, 6, 1)).words[0] == "Democrats"


def test_a_states_supreme_court_is_not_the_federal_one(read):
    text = "Ana Rao sits on the state Supreme Court in Wisconsin. The Supreme Court ruled for her."
    resolved = read(text, date=dt.date(2016, 6, 1))
    assert "us-supreme-court" not in resolved.named("Supreme Court")


def test_what_is_written_on_a_network_makes_no_place_of_it(read):
    assert read("Ana Rao wrote on Tooter that it was over.").kind("Tooter") == "organisation"


def test_a_speaker_is_of_the_house_and_of_none_of_its_committees(read):
    text = "The House Judiciary Committee sat. House Speaker Ana Rao left."
    (role,) = read(text, date=dt.date(2016, 6, 1)).resolution.roles
    assert role.title == "speaker"
    assert role.of is None


def test_a_chamber_stands_before_a_partys_people_and_a_state_in_its_partys_name(read):
    text = "Senate Democrats met in the Senate. The Iowa Democratic Party did, too."
    words = read(text, date=dt.date(2016, 6, 1)).words
    assert words == ["Senate", "Democrats", "Senate", "Iowa Democratic Party"]
