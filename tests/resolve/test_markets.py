"""What markets measure has no page: indices, grades of oil, ratings, advice."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The S&P 500 fell 2 percent and the Nasdaq 100 rose.",
        "The BIST 100 gained a point, and the WIG20 was flat.",
        "The Hang Seng has done better.",
        "The bourse's main index, the OSEBX, fell 1.1%.",
        "Brent was up 3 percent a barrel; WTI fell.",
        "The bond has a BBB- rating, a notch above junk.",
        "It was downgraded to Caa2 from Caa1.",
        "Brokers cut it to Underweight from Neutral.",
    ],
)
def test_a_measure_of_a_market_names_nothing(read, text):
    assert read(text).words == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("S&P cut the rating of the bond.", "S&P"),
        ("Hang Seng said it would close branches.", "Hang Seng"),
        ("The council in Brent fined a landlord.", "Brent"),
        ("A spokesman for the AAA said drivers would pay.", "AAA"),
        ("Refiners buy Russian crude.", "Russian"),
    ],
)
def test_who_is_called_like_a_measure_is_named(read, text, name):
    assert name in read(text).words
