"""What a text itself proves a short name, a bracket or a possessive to be."""

import pytest


def test_what_a_firm_is_called_without_its_form_is_the_firm(read):
    found = read(
        "Anita Softmills Ltd on Thursday reported higher profits. Anita Softmills shares rose.",
        "Anita also said that it would buy a rival.",
    )
    assert found.kind("Anita Softmills") == "organisation"
    assert {*found.named("Anita Softmills"), *found.named("Anita")} == {"anita-softmills-ltd"}


def test_the_founder_of_a_firm_of_that_name_stays_somebody(read):
    found = read(
        "Ralph Tamman Corp said on Monday that sales had fallen.",
        "Ralph Tamman, who founded the firm in 1987, said he was sorry. Tamman left on Friday.",
    )
    assert found.kind("Ralph Tamman") == "person"
    assert found.named("Tamman") == ["ralph-tamman"]


@pytest.mark.parametrize(
    ("long", "short"),
    [("Tarvo Stock Exchange", "TSE"), ("Directorate of Civil Inspections", "DCI")],
)
def test_an_acronym_in_brackets_is_its_bodys_whatever_else_it_may_mean(read, long, short):
    found = read(f"She asked the {long} ({short}) to look into the books. The {short} refused.")
    assert len({*found.named(long), *found.named(short)}) == 1
    assert found.words.count(short) == 2


def test_letters_of_a_disease_or_a_seat_in_brackets_are_no_body(read):
    vets = "Vets found bovine spongiform encephalopathy (BSE) in a cow. Ana Rao (MEP) was told."
    found = read(vets)
    assert {"BSE", "MEP"}.isdisjoint(found.words)


def test_an_acronym_may_leave_out_where_a_council_sits(read):
    found = read(
        "Tarvo Urban District Council has voted to sell the green.",
        "The field behind the creamery, which the UDC has owned since 1978, stays empty.",
    )
    assert found.named("UDC") == found.named("Tarvo Urban District Council")


def test_a_bay_is_named_with_its_owner(read):
    found = read("Ewes left Tolley's Bay by train. In Tolley's Bay alone, 40,000 will be moved.")
    assert found.words == ["Tolley's Bay", "Tolley's Bay"]
    assert found.kind("Tolley's Bay") == "place"


def test_a_college_is_named_with_its_king(read):
    found = read("She works at King's College Hospital in London. The Queen's Speech was short.")
    assert "King's College Hospital" in found.words
    assert "Queen's Speech" not in found.words


@pytest.mark.parametrize(
    "title", ["Regional Director", "Electoral Commissioner", "Clinical Director", "Ward Councillor"]
)
def test_what_a_post_is_of_is_no_body(read, title):
    assert read(f"{title} Nora Tolley said the road was closed. Tolley left.").words == [
        "Nora Tolley",
        "Tolley",
    ]


def test_a_captain_of_a_coast_guard_is_aboard_no_ship(read):
    found = read("Lina Rao, a retired captain of the Norland Coast Guard, met her in May.")
    assert "Norland Coast Guard" in found.words


@pytest.mark.parametrize("feast", ["Hari Raya Haji", "Vijaya Dashami", "Chuseok"])
def test_a_feast_is_nobody(read, feast):
    assert read(f"A first payment would reach the members before {feast}.").words == []
