"""Names as strings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.resolve.names import (
    abbreviates,
    core,
    family_name,
    fold,
    is_acronym,
    is_family_first,
    plain,
    slug,
    suffix,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Viktor Orbán", "viktor orban"),
        ("Kim Jong Un", "Kim Jong-un"),
        ("The Carter Center", "Carter Center"),
        ("Ndung’u", "Ndung'u"),
        ("J. J. Rao", "J J Rao"),
    ],
)
def test_case_diacritics_hyphens_stops_and_article_make_no_difference(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("short", "long", "is_so"),
    [
        ("OSCE", "Organization for Security and Co-operation in Europe", True),
        ("WADA", "World Anti-Doping Agency", True),
        ("UN", "United Nations", True),
        ("IEBC", "Independent Electoral and Boundaries Commission", True),
        ("NASA", "National Super Alliance", False),
        ("EU", "United Nations", False),
        ("U.S.", "United States", True),
        ("A", "Aviation", False),
        ("NEPCO", "Norland Electric Power Co", True),
        ("NEPCO", "Norland Electric Power Council", False),
    ],
)
def test_an_acronym_is_made_of_first_letters(short, long, is_so):
    assert abbreviates(short, long) is is_so


@pytest.mark.parametrize(
    ("name", "is_so"),
    [("Moon Jae-in", True), ("Xi Jinping", True), ("Viktor Orbán", False), ("Jean-Luc Li", False)],
)
def test_the_order_of_a_name_is_told_by_its_form_or_its_family(name, is_so):
    assert is_family_first(name) is is_so


def test_initials_particles_and_suffix_tell_no_person_from_another():
    assert core("J. R. van der Velde Jr.") == ("velde",)
    assert suffix("Ferdinand Marcos Jr.") == "jr"
    assert suffix("Ferdinand Marcos") == ""


@pytest.mark.parametrize(
    ("text", "is_so"),
    [("IPCC", True), ("U.S.", True), ("G7", False), ("Xi", False), ("NGOs", True), ("A B", False)],
)
def test_a_word_in_capitals_is_an_acronym(text, is_so):
    assert is_acronym(text) is is_so


@given(st.text(max_size=30))
def test_a_slug_is_never_empty_and_always_safe_in_an_address(text):
    made = slug(text)

    assert made
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert made == made.strip("-")


@given(st.text(max_size=30))
def test_a_key_is_the_key_of_itself(text):
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Donald Tusk", "Tusk"),
        ("Moon Hyung-bae", "Moon"),
        ("Xi Jinping", "Xi"),
        ("Jean-Yves Le Drian", "Le Drian"),
        ("Luiz Inácio Lula da Silva", "Silva"),
        ("Robert Kennedy Jr.", "Kennedy"),
        ("Naruhito", "Naruhito"),
    ],
)
def test_a_list_files_a_person_under_the_family_name(name, family):
    assert family_name(name) == family
