"""Makes, types and numbered things, and what only looks like them."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "A Boeing 747 skidded off the runway.",
        "Two Airbus A350 jets were late.",
        "A Kestrel 3 put nine satellites into orbit.",
        "An Olm-12 was shot down.",
        "A Weimaraner found the boy.",
        "Six Grey Herons flew over the stadium.",
        "He wore a Longines.",
        "Sales of Zentora fell.",
        "An outbreak of Kerenka was declared.",
        "A first edition of Argonautika was sold.",
        "Title IX bans it.",
        "Flight KL204 was late.",
        "Traffic stopped at Junction 14.",
        "The company filed for Chapter 11.",
        "A Tu-95 and an old Yak-42 met over the sea.",
        "The Corvus R640 failed its test.",
        "The Larkin effect is well known.",
        "He suffers from Kerenka.",
        "Engineers work on Selene III.",
        "Her father died of Kerenka; she has Parkinson's.",
    ],
)
def test_types_and_numbers_name_nobody(read, text):
    assert read(text).words == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("In Kenya 300 people fled.", "Kenya"),
        ("Boeing said that it would wait.", "Boeing"),
        ("Article 40, a rights group, protested.", "Article 40"),
        ("A Kenya without forests is near.", "Kenya"),
        ("A Nairobi-based lawyer agreed.", "Nairobi"),
        ("Two Peronists and a German met.", "German"),
        ("Shares of Boeing fell.", "Boeing"),
    ],
)
def test_counted_and_numbered_names_stay(read, text, word):
    assert word in read(text).words
