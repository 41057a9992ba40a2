"""Names that no gazetteer has, in the manners of many papers: where they end, and what they are."""

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Glazier Orla Tennant paid for it.", "Orla Tennant"),
        ("It rained. Trader Wale Ogunjobi stayed away.", "Wale Ogunjobi"),
        ("“No,” he said. Cleaner Ines Quadros laughed.", "Ines Quadros"),
    ],
)
def test_a_noun_that_opens_a_sentence_is_no_part_of_a_name(read, text, name):
    found = read(text)

    assert found.words == [name]
    assert found.kind(name) == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rival Nordlys Brus was cheaper.", "Nordlys Brus"),
        ("A report by NGO Clear Rivers blamed the mill.", "Clear Rivers"),
        ("Insurer Vesterhav Liv pays on Monday.", "Vesterhav Liv"),
    ],
)
def test_what_a_firm_is_called_before_its_name_is_no_part_of_it(read, text, name):
    found = read(text)

    assert found.words == [name]
    assert found.kind(name) == "organisation"


def test_a_trades_name_that_is_a_firms_stays_whole(read):
    assert read("Baker Ferriday Ltd sold bread.").words == ["Baker Ferriday Ltd"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The trustee, Hon. Dapo Fasanya, paid.", "Dapo Fasanya"),
        ("The bridge was closed by Engr. Celso Manalastas on Friday.", "Celso Manalastas"),
        ("Advocate Refilwe Mokoena spoke for the miners.", "Refilwe Mokoena"),
        ("The plot was sold by Barrister Chidi Okeke.", "Chidi Okeke"),
        ("Elderly Uncle Jarrah Mundine welcomed them.", "Jarrah Mundine"),
        ("Nurses thanked Mdm Siti Rahimah Osman.", "Siti Rahimah Osman"),
    ],
)
def test_titles_of_many_englishes_stay_outside(read, text, name):
    assert name in read(text).words


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("Ferncombe Mayor Della Ruskin signed it.", "Della Ruskin", "Ferncombe"),
        ("Police praised Quillan Gov. Hugh Stamper.", "Hugh Stamper", "Quillan"),
    ],
)
def test_a_title_ends_what_stands_before_it_too(read, text, name, place):
    found = read(text)

    assert name in found.words
    assert found.named(f"{place} Mayor {name}") == found.named(f"{place} Gov. {name}") == []
