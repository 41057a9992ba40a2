"""Names behind titles of many cultures, constituencies, firms called like persons, teams."""

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sayyid Fahr bin Salim opened the hall. It was for His Majesty Sultan Omar bin Tarik.",
         {"Fahr bin Salim": "person", "Omar bin Tarik": "person"}),
        ("The chief, Barima Yaw Sarpong II, agreed.", {"Yaw Sarpong II": "person"}),
        ("Councilman Roy “Red” Kessler left.", {"Roy “Red” Kessler": "person"}),
        ("Congress whip Md. Salim Khan left.", {"Md. Salim Khan": "person"}),
        ("Pieter-Jan ter Braak, the minister of farms, said no.",
         {"Pieter-Jan ter Braak": "person"}),
        ("Tuna were counted by the student Fatou mint Sidi.", {"Fatou mint Sidi": "person"}),
        ("The judge, Paula Green Field, agreed.", {"Paula Green Field": "person"}),
        ("Ana Rao, MP for Naleri South, left.", {"Naleri South": "place"}),
        ("The state sold Arthur Kemp, its chain of shoe shops.", {"Arthur Kemp": "organisation"}),
        ("The Lahore High Court agreed. The Kenyan High Court did not.",
         {"Lahore High Court": "organisation", "Kenyan": "place", "High Court": "organisation"}),
    ],
)  # fmt: skip
def test_what_names_are_by_titles_seats_and_trades(read, text, names):
    found = read(text)

    assert {name: found.kind(name) for name in names} == names


def test_a_line_of_scores_names_teams(read):
    found = read("Harlow Town 3 Marden Athletic 1", "Leo Paz scored after three minutes.")

    assert found.kind("Harlow Town") == "organisation"


def test_the_family_name_stands_between_an_english_and_an_eastern_given_name(read):
    found = read("Christina Lau Suk-yee heads the guild. “It is so,” Lau said.")

    assert {entity.name for entity in found.resolution.entities} == {"Christina Lau Suk-yee"}
