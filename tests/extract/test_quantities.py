import pytest
from hearing import a_reading

from briefing.extract.quantities import find_quantities


def quantities(text):
    reading = a_reading(text)
    return [(one.span.of(reading.document.text), one.counted) for one in find_quantities(reading)]


@pytest.mark.parametrize(
    ("text", "words", "counted"),
    [
        ("At least 61 people died in the flood.", "At least 61 people", "people"),
        ("The army sent 40,000 troops to the border.", "40,000 troops", "troops"),
        ("More than 300 small boats left the port.", "More than 300 small boats", "boats"),
    ],
)
def test_a_figure_comes_with_its_bound_and_what_it_counts(text, words, counted):
    assert quantities(text) == [(words, counted)]


@pytest.mark.parametrize(
    "text",
    [
        "They waited 12 days.",
        "In 2017 ministers met in Lima.",
        "The port cost $300 million.",
        "A 54-year-old man was hurt.",
        "Two leaders met.",
    ],
)
def test_dates_money_ages_and_words_are_no_figures(text):
    assert quantities(text) == []
