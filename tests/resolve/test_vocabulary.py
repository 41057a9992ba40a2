"""English words, with their regular endings."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.resolve.vocabulary import ends_of, is_word

WORDS = frozenset({"dart", "city", "dance", "gold"})


@pytest.mark.parametrize("low", ["dart", "darts", "cities", "dancing", "danced", "dances"])
def test_a_regular_ending_makes_a_word_of_a_word(low):
    assert is_word(low, WORDS)


@pytest.mark.parametrize("low", ["darto", "golding s", "as", "es", "ing"])
def test_other_letters_make_none(low):
    assert not is_word(low, WORDS)


@given(st.text("ab_.’ é", min_size=1, max_size=3), st.text("ab_.’ é", max_size=12))
def test_a_word_is_found_where_a_pattern_with_word_boundaries_finds_it(word, text):
    pattern = re.compile(rf"\b{re.escape(word)}\b")
    assert list(ends_of(word, text)) == [match.end() for match in pattern.finditer(text)]


def test_the_packs_have_words_and_languages(gazetteer):
    assert {"stowaway", "harbour", "color"} <= gazetteer.words
    assert {"Lingala", "Quechua"} <= gazetteer.languages
    assert "ferdinand" not in gazetteer.words
