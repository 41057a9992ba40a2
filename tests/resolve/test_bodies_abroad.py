"""Bodies in news from around the world: where they end, what they are, what is none."""

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Ministry of Farming, Fisheries and Water Resources will pay.",
         "Ministry of Farming, Fisheries and Water Resources"),
        ("The Federal Authority for Customs, Trade and Port Security opened.",
         "Federal Authority for Customs, Trade and Port Security"),
        ("She leads the Union of Women with Disabilities in Lusaka.",
         "Union of Women with Disabilities"),
        ("The Centre for Research on Energy and Clean Soil, a think-tank, agreed.",
         "Centre for Research on Energy and Clean Soil"),
        ("The National Publishing and Printing Agency asked for the sum.",
         "National Publishing and Printing Agency"),
        ("Officials of the Broadcasting Corp of Kenya left.", "Broadcasting Corp of Kenya"),
        ("She joined the Non-Aligned Movement on Monday.", "Non-Aligned Movement"),
        ("It belongs to Sendrova Motors Group Co., Ltd., which sold it.",
         "Sendrova Motors Group Co., Ltd."),
        ("The Labour Court in Durban ruled.", "Labour Court"),
        ("She asked for an HHS review of the plan.", "HHS"),
        ("The National Rail and Road Museum Ana K. Tolley Center opened.",
         "National Rail and Road Museum Ana K. Tolley Center"),
    ],
)  # fmt: skip
def test_a_bodys_name_is_whole(read, text, name):
    assert read(text).words[0] == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Department of Health, Melkor Foods and Tarvo Bank agreed.",
         ["Department of Health", "Melkor Foods", "Tarvo Bank"]),
        ("Members of the National Assembly and National Council met.",
         ["National Assembly", "National Council"]),
        ("“It pays,” said Ben Tolley, Kestra Airways CEO.", ["Ben Tolley", "Kestra Airways"]),
        ("Hong Kong-listed Kestra said in a statement that it grew.", ["Hong Kong", "Kestra"]),
    ],
)  # fmt: skip
def test_a_bodys_name_ends_before_the_next(read, text, names):
    assert read(text).words == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Its main competitor, Samvora, rose.", {"Samvora"}),
        ("It signed with Melkorix, the world's leading manufacturer of mining gear.", {"Melkorix"}),
        ("Dubrova, a global leader in logistics, has six units.", {"Dubrova"}),
        ("Simetro is a company that checks bills. Simetro has sixty clients.", {"Simetro"}),
        ("Police raided exchanges, including Upvit and Korbix.", {"Upvit", "Korbix"}),
        ('He owned two newspapers "Al Badr" and "Al Hilal" until May.', {"Al Badr", "Al Hilal"}),
        ("An unnamed source at Tensova, and e-mails from Tensova, said so.", {"Tensova"}),
        ("The alert came from Kestra Gold Mines Limited.", {"Kestra Gold Mines Limited"}),
        ("The Conference of Catholic Bishops met in Oslo.", {"Conference of Catholic Bishops"}),
        ("The Campaign for Clean Rivers sued.", {"Campaign for Clean Rivers"}),
        ("What is done in Parliament is seen. Parliament rose.", {"Parliament"}),
        ("The plan will see Treasury and the central bank agree.", {"Treasury"}),
        ("She joined the FARC 11 years ago in Colombia.", {"FARC"}),
        ("The storm was seen on channel C7N, he told channel C7N.", {"C7N"}),
    ],
)  # fmt: skip
def test_bodies_by_what_is_said_of_them(read, text, names):
    found = read(text)

    assert {name: found.kind(name) for name in names} == dict.fromkeys(names, "organisation")


@pytest.mark.parametrize(
    "text",
    [
        "His Highness thanked Her Majesty for the gift.",
        "The Presidential and Vice Presidential races are open.",
        "The Chief Election Commissioner (CEC) resigned, and the CEC left.",
        "The superintendent of police (SP) came, said the SP.",
        "The Imam replied that he would come.",
        "Treasury bonds fell, and an IPO was put off; an MoU will follow.",
        "Time is short, she said.",
        "Classes X and XII passed.",
        "The Minister of Arts and Cultural Heritage left.",
        "The Director of Events and Operations left.",
    ],
)
def test_posts_honours_and_words_are_no_bodies(read, text):
    assert read(text).words == []


def test_what_somebody_has_is_no_maker(read):
    text = "Its Tarvix system runs on phones. It paid for Tarvix. With Tarvix it sued Tarvix."

    assert "Tarvix" not in read(text).words
