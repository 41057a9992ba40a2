"""English words, with their regular endings."""

import pytest

from briefing.resolve.vocabulary import is_word

WORDS = frozenset({"dart", "city", "dance", "gold"})


@pytest.mark.parametrize("low", ["dart", "darts", "cities", "dancing", "danced", "dances"])
def test_a_regular_ending_makes_a_word_of_a_word(low):
    assert is_word(low, WORDS)


@pytest.mark.parametrize("low", ["darto", "golding s", "as", "es", "ing"])
def test_other_letters_make_none(low):
    assert not is_word(low, WORDS)


def test_the_packs_have_words_and_languages(gazetteer):
    assert {"stowaway", "harbour", "color"} <= gazetteer.words
    assert {"Lingala", "Quechua"} <= gazetteer.languages
    assert "ferdinand" not in gazetteer.words
