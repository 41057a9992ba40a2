"""Firms, parties and other bodies in business and farm news: where they end, what they are."""

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Regulators fined sites such as Brelio, Tandori and Vask, which sell used cars.",
         {"Brelio": "organisation", "Tandori": "organisation", "Vask": "organisation"}),
        ("Cities like Pelmont, Darveth and Coln have banned scooters.",
         {"Pelmont": "place", "Darveth": "place", "Coln": "place"}),
        ("Zentra Foods, Oslo, bought Lindmark & Sons, a bakery.",
         {"Zentra Foods": "organisation", "Oslo": "place", "Lindmark & Sons": "organisation"}),
        ("Trains stopped in Harwick, Kent, and Selby, Yorkshire, on Friday.",
         {"Harwick": "place", "Selby": "place"}),
        ("GTX, the leader in phone chips, said sales rose.", {"GTX": "organisation"}),
        ("A major San Diego bank agreed.", {"San Diego": "place"}),
        ("Portman Paper rose 3/8 to 17 1/2.", {"Portman Paper": "organisation"}),
        ("The Swedish processor Brelmo cut jobs.", {"Brelmo": "organisation"}),
        ("Nationals MP Ruth Calder and Tarvo MP Lena Ostrow met.",
         {"Nationals": "organisation", "Tarvo": "place", "Ruth Calder": "person"}),
        ("The Communists and Christian Democrats lost.",
         {"Communists": "organisation", "Christian Democrats": "organisation"}),
        ("But Labor leader Ana Calder wants more.", {"Labor": "organisation"}),
        ("The Treasury sold bonds.", {"Treasury": "organisation"}),
    ],
)  # fmt: skip
def test_the_words_beside_a_name_tell_a_firm_from_a_place_and_a_person(read, text, names):
    found = read(text)

    assert {name: found.kind(name) for name in names} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Coffee was little changed, said brokers Moreira Pinto.",
         {"Moreira Pinto": "organisation"}),
        ("Auctioneers Harold Finch will sell the painting.", {"Harold Finch": "organisation"}),
        ("Lawyers Ana Rao and Leo Paz left.", {"Ana Rao": "person", "Leo Paz": "person"}),
        ("Brothers Tom and Leo Paz left.", {"Leo Paz": "person"}),
        ("Law firm Simon Leys advised the bank.", {"Simon Leys": "organisation"}),
        ("The company Ana Rao founded has closed.", {"Ana Rao": "person"}),
        ("At home, retired miner Ed Sforza stirred his tea.", {"Ed Sforza": "person"}),
        ("At the Harwick Diner she stirred her tea.", {"Harwick Diner": "organisation"}),
        ("It was led by property shares such as Havn Eiendom.",
         {"Havn Eiendom": "organisation"}),
        ("A physician at the Hospital Clínic was amused.", {"Hospital Clínic": "organisation"}),
        ("He watched from the Pickwick Pavilion.", {"Pickwick Pavilion": "place"}),
        ("It will end with the World Series.", {"World Series": "event"}),
        ("Scores: Barbados 268; Guyana 233 and 222.", {"Guyana": "place"}),
        ("Her works are shown at Lucinda Park Galleries.",
         {"Lucinda Park Galleries": "organisation"}),
        ("The drug is made by Anna Park Pharma.", {"Anna Park Pharma": "organisation"}),
    ],
)  # fmt: skip
def test_firms_and_houses_that_are_called_like_persons_and_places(read, text, names):
    found = read(text)

    assert {name: found.kind(name) for name in names} == names


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Officials of Meat and Livestock Australia met.", ["Meat and Livestock Australia"]),
        ("Meat and Livestock Australia's Ana Rao is sure.",
         ["Meat and Livestock Australia", "Ana Rao"]),
        ("The Pelmont Cattle and Buffalo Farmers Association agreed.",
         ["Pelmont Cattle and Buffalo Farmers Association"]),
        ("The House Water Works and Transportation Committee met.",
         ["House Water Works and Transportation Committee"]),
        ("The Oil and Gas Authority met.", ["Oil and Gas Authority"]),
        ("The National Cattlemen's Beef Association met.",
         ["National Cattlemen's Beef Association"]),
        ("Lecturers of the University of Darveth and Paul Tolley of Coln Law School met.",
         ["University of Darveth", "Paul Tolley", "Coln Law School"]),
        ("Analysts doubt Tolley and Drexel Burnham Lambert Inc.",
         ["Tolley", "Drexel Burnham Lambert Inc"]),
        ("He built Harwick Park for the Giants, a club.", ["Harwick Park", "Giants"]),
        ("The Institute for Fiscal Studies agreed.", ["Institute for Fiscal Studies"]),
    ],
)  # fmt: skip
def test_and_and_for_stand_inside_a_name_where_both_halves_are_its(read, text, words):
    assert read(text).words == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Shares were sold via Tolman, Sachs & Co. and Pyper, Jaffrey & Hopwell Inc. on Monday.",
         ["Tolman, Sachs & Co.", "Pyper, Jaffrey & Hopwell Inc."]),
        ("Lawyers at Brell, Ostrow & Kane filed the suit.", ["Brell, Ostrow & Kane"]),
        ("Ford, Deloitte & Touche and Volkswagen AG left.",
         ["Ford", "Deloitte & Touche", "Volkswagen AG"]),
        ("In Oslo, Kirin & Sons Ltd said so.", ["Oslo", "Kirin & Sons Ltd"]),
        ("Zentra Foods, Inc. sued Melkor (Malaysia) Sdn Bhd.",
         ["Zentra Foods, Inc.", "Melkor (Malaysia) Sdn Bhd"]),
        ("Norwegian Wool Innovation (NWI) has paid.", ["Norwegian Wool Innovation", "NWI"]),
    ],
)  # fmt: skip
def test_commas_and_brackets_are_part_of_a_firms_name(read, text, words):
    assert read(text).words == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lecturer in law at Harwick University Paul Dorset left.",
         ["Harwick University", "Paul Dorset"]),
        ("Former regional manager in Tokyo Samantha Tolley left.", ["Tokyo", "Samantha Tolley"]),
        ("President of the National Bakers Federation Peter Tolley left.",
         ["National Bakers Federation", "Peter Tolley"]),
        ("Random House Chairman Robert Tolley resigned.", ["Random House", "Robert Tolley"]),
        ("The owner of Radio Maria Elena left.", ["Radio Maria Elena"]),
        ("She works at Hospital Luis Vernaza in Guayaquil.",
         ["Hospital Luis Vernaza", "Guayaquil"]),
        ("He teaches at King Edward School.", ["King Edward School"]),
    ],
)  # fmt: skip
def test_a_person_is_cut_off_the_body_named_right_before(read, text, words):
    assert read(text).words == words


@pytest.mark.parametrize(
    "text",
    [
        "The Web is large, and the Budget is not.",
        "Doctors gave tetrahydrocortisol (THC). THC users were well.",
        "A magnetic field scan (MFS) is safe. MFS has no side effects.",
        "The Dow Jones Industrial Average fell 1%. Dow Jones industrials rose.",
        "Homeopathy is medicine. He likes homeopathy.",
        "The “Meridian” album sold well. “Meridian” is a film, too. The Meridian was old.",
        "PRIME RATE: 10 percent.",
        "They spoke of Communist rule in Communist countries.",
        "The new Zephyr sport-utility vehicle sells well.",
        "Critics liked “The Gifts of Tarvo” and “How the Irish Saved Us”.",
        "He hummed “Midnight in Paris”.",
        "Boxes had SRPT, software that misfired. SRPT was old.",
    ],
)
def test_measures_drugs_works_and_mere_words_are_no_bodies(read, text):
    assert read(text).words == []


def test_a_partys_adjective_and_its_members_are_one(read):
    found = read("The Communists lost. A Communist leader resigned on Friday.")

    assert found.named("Communists") == found.named("Communist")


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Nigeria's House of Representatives voted in Abuja.", "house-of-representatives-nigeria"),
        ("The House of Representatives voted in Washington on U.S. aid.",
         "us-house-of-representatives"),
    ],
)  # fmt: skip
def test_a_chamber_is_its_own_countrys(read, text, id_):
    assert read(text).named("House of Representatives") == [id_]


def test_the_house_is_a_chamber_where_the_other_one_is_named(read):
    found = read("The House voted in Washington. The Senate did not. House prices rose.")

    assert found.named("House") == ["us-house-of-representatives"]


@pytest.mark.parametrize(
    ("text", "words", "same"),
    [
        ("Staff of the Department of Fish and River Safety left. FRS said so.",
         "FRS", "Department of Fish and River Safety"),
        ("Kelso Mowers Corp. rose. A KM spokesman spoke.", "KM", "Kelso Mowers Corp."),
    ],
)  # fmt: skip
def test_an_acronym_leaves_out_the_legal_form_and_the_state(read, text, words, same):
    found = read(text)

    assert found.named(words) == found.named(same)


def test_another_supreme_court_is_another_one(read):
    found = read("The U.S. Supreme Court sat. The U.S. waits. Kenya's Supreme Court did not sit.")

    first, second = found.named("U.S. Supreme Court") + found.named("Supreme Court")
    assert first != second


def test_or_without_a_comma_makes_nothing_one(read):
    found = read("The United Nations or Sedlar Research may pay. The United Nations may not.")

    assert found.named("Sedlar Research") != found.named("United Nations")[:1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Sino-British Joint Declaration promised it.", ["Sino-British Joint Declaration"]),
        ("Shares of Georgia-Pacific Corp. rose.", ["Georgia-Pacific Corp."]),
        ("The Samsung-Boeing deal is off. Samsung said so; Boeing did not.",
         ["Samsung", "Boeing", "Samsung", "Boeing"]),
        ("Ana Rao-Tolley met Ben Tolley.", ["Ana Rao-Tolley", "Ben Tolley"]),
        ("He reads U.S. News & World Report.", ["U.S. News & World Report"]),
        ("The Hong Kong and Macau Affairs Office spoke.", ["Hong Kong and Macau Affairs Office"]),
        ("The firm Tarvo.com ranks sites.", ["Tarvo.com"]),
    ],
)  # fmt: skip
def test_hyphens_and_stops_inside_a_name(read, text, words):
    assert read(text).words == words


def test_a_bodys_doubtful_name_needs_its_country(read):
    assert read("The choir sang Wagner. Critics love Wagner.").named("Wagner")[:1] != [
        "wagner-group"
    ]
    assert "wagner-group" in read("Russia sent Wagner fighters to Mali.").named("Wagner")
