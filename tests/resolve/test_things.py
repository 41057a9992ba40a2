"""What has no page of its own: works, ships, prizes, tongues, feasts, laws, breeds."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Her memoir Salt and Ashes sold out within a week.",
        "The documentary Quiet Harvest opens in cinemas on Friday.",
        "The freighter Mekong Star ran aground at dawn.",
        "The Coral Venture, a livestock carrier, was held for ten days.",
        "Two Kestrel drones were shot down overnight.",
        "The army ordered forty Lynx howitzers.",
        "Cases of Rift Valley fever have doubled.",
        "The tablet, called Nimbus, costs 200 dollars.",
        "Sales of Zentora, a pill for migraine, fell.",
        "The dhow Al Reem, seized in May, was given back.",
        "The elders recited from the Sundara, the epic of the hills.",
        "The shops close for the feast of Orozo each spring.",
        "In the valley live many ethnic Tavarians.",
        "Speaking in Wakhi, the elder denied it.",
        "She was voted Best Young Baker by the readers.",
        "He was offered an OBE and said no.",
        "She holds a PhD and teaches.",
        "German Bunds and Gilts rose.",
        "The Dow Jones industrial average was flat.",
    ],
)
def test_works_vessels_arms_diseases_and_products_are_nobodys_names(read, text):
    assert read(text).words == []


@pytest.mark.parametrize(
    "text",
    [
        "She came third in the Player of the Year vote.",
        "The film won the Golden Otter at the festival.",
        "He holds the Ebury Scholarship for painters.",
        "Two teams share the Harrow Trophy.",
        "Markets close for Lunar New Year next week.",
        "Prices rise before Eid al-Fitr each spring.",
        "The converts to Buddhism and Islam met weekly.",
        "The Third Coastal Package forbids such sales.",
        "The Data Retention Directive was struck down.",
        "The Safe Streets Programme pays for lamps.",
        "Under the Warm Homes scheme, pensioners get blankets.",
        "The Chief Executive-designate will move in May.",
        "EXCLUSIVE",
        "UPDATE 1 (Adds quotes)",
    ],
)
def test_prizes_feasts_faiths_laws_schemes_and_marks_of_wires_are_none(read, text):
    assert read(text).words == []


@pytest.mark.parametrize(
    "text",
    [
        "The letters were written in Spanish and Portuguese.",
        "Spanish lessons cost ten pounds an hour.",
        "Her Spanish is better than her French.",
        "A pair of Egyptian vultures nested there.",
        "Two Canada geese blocked the track.",
    ],
)
def test_tongues_and_breeds_are_no_countries(read, text):
    assert read(text).words == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Spanish ministers met Portuguese ones.", ["Spanish", "Portuguese"]),
        ("Her Spanish husband stayed in Canada.", ["Spanish", "Canada"]),
        ("Non-NATO members and anti-UN groups met.", ["NATO", "UN"]),
        ("The Belgo-Dutch venture will build tugs.", ["Belgo", "Dutch"]),
        ("Cr Moira Pascoe told the meeting it was over.", ["Moira Pascoe"]),
    ],
)
def test_what_is_beside_them_is_named_still(read, text, words):
    assert read(text).words == words


@pytest.mark.parametrize(
    "text",
    [
        "Her new novel, Bread for Tangier, is out.",
        "The ballet Lake of Glass was danced in June.",
        "The film Autumn in Tangier opens on Friday.",
        "His essay Broken Ladders lists forty cases.",
        "The sloop Lady Corisande sank within an hour.",
        "The MS Estonia Star was towed home.",
        "Lawmakers adopted the Law on Public Bells.",
        "The Ports and Harbours (Wales) Measure was read.",
        "The Minister for Fisheries and Housing resigned.",
        "A staging of Hadrian Weeps was cancelled.",
    ],
)
def test_titles_vessels_laws_and_posts_hold_no_names(read, text):
    assert read(text).words == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The film was shot by Orla Tennant in Lisbon.", ["Orla Tennant", "Lisbon"]),
        ("The ferry firm Norrland Ferries sank into debt.", ["Norrland Ferries"]),
        ("The minister for fisheries in Kenya resigned.", ["Kenya"]),
        ("They play Kenya on Sunday.", ["Kenya"]),
    ],
)
def test_names_beside_works_and_vessels_stay(read, text, words):
    assert [word for word in read(text).words if word in words] == words


@pytest.mark.parametrize(
    "text",
    [
        "The Rosa Dorada ran aground at noon.",
        "He skippered the Grey Petrel for years.",
        "He received the Iron Cross twice.",
        "Sales on Silver Thursday fell.",
        "Shops close on St Brannoc's Day.",
        "Benford's Law explains it, and Encke's Comet doesn't.",
        "SMEs and NGOs asked for an MRI.",
        "The scanner, called Lumino, was stolen.",
        "The robot vacuum, dubbed Whisker, fell.",
        "The Tarvan crown fell.",
        "The Golden Permit was abolished.",
        "The Grey Badge was refused.",
        "Stokers marched on Sunday. Renters did not.",
    ],
)
def test_what_vessels_do_prizes_days_and_plain_words_are_no_names(read, text):
    assert read(text).words == []


@pytest.mark.parametrize(
    "text",
    [
        "Posters in Ewe and French went up.",
        "She learned Welsh, and a little Danish.",
        "Pupils sang in Guarani.",
        "Many Oromos and Hausas fled.",
    ],
)
def test_tongues_and_their_speakers_are_no_names(read, text):
    assert read(text).words == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In Danish waters, two boats met.", ["Danish"]),
        ("Danish and Welsh farmers met.", ["Danish", "Welsh"]),
        ("Yao Ming won. Yao smiled.", ["Yao Ming", "Yao"]),
    ],
)
def test_peoples_adjectives_and_surnames_stay_beside_tongues(read, text, words):
    assert read(text).words == words


@pytest.mark.parametrize(
    "text",
    [
        "Tom Quill came. The car Quill drove was red.",
        "Ana Quill, a cigarette in one hand, laughed. Ana Quill, a book in hand, read.",
    ],
)
def test_who_has_or_makes_a_thing_is_somebody(read, text):
    assert len(read(text).words) == 2


def test_a_body_that_does_nothing_in_passing_is_left_to_the_editor(read):
    assert read("They ate lunch beside Velmora and went home.").words == []
