"""Roles whose body or bearer the text has told of before, and titles of more cultures."""

import pytest
from hearing import past_roles, roles_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An accountant at the hotel, Wong Siu-lan, left.", ("accountant", "hotel")),
        ("Norma Paz, 67, the president of the cooperative, smiled.", ("president", "cooperative")),
        (
            "An observer for the African Union spoke. The observer, Tom Otieno, left.",
            ("observer", "African Union"),
        ),
        ("The engineer, a former adviser to the Blue House, left.", ("adviser", "Blue House")),
        (
            "The town's bus firm, Halden Lines, is late. Its head, Leo Paz, left.",
            ("head", "Halden Lines"),
        ),
        ("Tatsuo Ito, who heads a fishing cooperative in Oga, left.", ("head", None)),
        (
            "Ana Rao, the mayor's sister, a lawyer with Halden Partners, left.",
            ("lawyer", "Halden Partners"),
        ),
        ("The director's uncle and producer, Beto Salinas, left.", ("producer", None)),
        ("Clarence Penn, its operator, kept it going.", ("operator", "its")),
        ("The Dutch centre-half Ruud Laan scored.", ("centre-half", None)),
        ("“It is good,” said Elder Thomas Beardy.", ("elder", None)),
        ("The health minister, the Right Honourable Ana Tulo, left.", ("health minister", None)),
        ("It was ordered by His Majesty Sultan Omar Haddad.", ("sultan", None)),
        ("Leader of the Opposition Hari Sahu left.", ("leader of the opposition", None)),
        (
            "Ana Rao, a lawmaker of the opposition People's Party, left.",
            ("lawmaker", "Party"),
        ),
        ("The Director of Training, Dr Zuwaina Haddad, left.", ("director of training", None)),
        (
            "The Minister for Lands and Natural Resources, Kofi Addo, left.",
            ("minister for lands and natural resources", None),
        ),
    ],
)
def test_roles_of_whom_or_what_was_told_of(text, expected):
    assert expected in [(title, of) for _, title, of, *_ in roles_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Maria Lindner was blunter.",
        "The Coast Guard and Commander Omar Haddad left.",
        "Omar Haddad stood at the hotel of a friend.",
    ],
)
def test_what_only_describes_or_ends_a_name_is_no_role(text):
    assert not {title for _, title, *_ in roles_in(text)} - {"commander"}


def test_a_second_guest_s_post_is_not_the_first_one_s():
    text = (
        "Colonel Omar Haddad of Peru's Coast Guard and Commander Ana Rao, the naval attaché, came."
    )

    assert [p for p, title, *_ in roles_in(text) if title == "naval attaché"] == ["Ana Rao"]


def test_who_comes_from_a_house_works_there_but_not_who_comes_from_a_town():
    text = "Ana Rao, the geologist from {}, who drilled into the slope, was calm."

    assert roles_in(text.format("the Lima Institute")) == [
        ("Ana Rao", "geologist", "Lima Institute")
    ]
    assert roles_in(text.format("Lima")) == [("Ana Rao", "geologist", None)]


def test_a_member_of_a_house_has_its_name_in_the_title():
    text = "Ana Rao, then the club's treasurer and now a member of the provincial parliament, left."

    assert roles_in(text) == [
        ("Ana Rao", "treasurer", "club"),
        ("Ana Rao", "member of the provincial parliament", None),
    ]
    assert past_roles(text) == [True, False]
