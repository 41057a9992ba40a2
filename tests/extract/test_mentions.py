"""Candidates, pronouns and equations, as the real model sees them."""

import pytest
from hearing import a_reading
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.extract.mentions import find_candidates, find_pronouns
from briefing.extract.mentions.equations import find_equations


def candidates(*paragraphs, kinds=()):
    reading = a_reading(*paragraphs, kinds=kinds)
    return {each.span.of(reading.document.text): each for each in find_candidates(reading)}


def equations(text):
    reading = a_reading(text)
    words = reading.document.text
    return [(q.left.of(words), q.right.of(words), q.kind) for q in find_equations(reading)]


def test_a_names_grammar_is_kept():
    found = candidates("Foreign minister Ana Rao met the French envoy in Oslo.")

    assert found["Ana Rao"].position == "subject"
    assert found["Ana Rao"].before[-1] == "minister"
    assert found["French"].label == "demonym"
    assert found["French"].after == ("envoy",)
    assert found["French"].determiner
    assert found["Oslo"].governor == "in"


def test_what_the_model_misses_is_there_as_a_run():
    found = candidates("They came with the Commission for the Protection of Norland Fisheries.")

    assert "Commission for the Protection of Norland Fisheries" in found


def test_the_first_word_of_a_sentence_is_no_name_by_its_capital():
    assert not candidates("Pensions were late. Nobody had any. Yesterday was worse.")


def test_where_somebody_is_stays_outside_the_name_of_the_place():
    names = candidates("Outside Leinster House, people sang. Near Aston Hall, they ran.")
    assert {"Leinster House", "Aston Hall"} <= {*names}
    assert not any(name.startswith(("Outside", "Near")) for name in names)
    names = candidates("He reads Outside Magazine. Outside Magazine is old.")
    assert {*names} == {"Outside Magazine"}


def test_possessive_endings_articles_and_marks_stay_outside():
    found = candidates("The minister of “Norland” praised the Netherlands's plan.")

    assert {"Norland", "Netherlands"} <= found.keys()


def test_a_pronoun_behind_an_abbreviation_is_no_name():
    found = candidates("The trams stop at 6:20 p.m. Its head, Ana Rao, who ran it, left the U.S.")

    assert {"Ana Rao", "U.S."} == found.keys()


def test_a_prefix_with_a_hyphen_stays_outside():
    assert "NATO" in candidates("They are major non-NATO allies of Norland.")


def test_a_weekday_is_no_part_of_a_name():
    assert "Oslo Monday" not in candidates("They reached Oslo Monday evening.")


def test_pronouns_have_their_gender():
    reading = a_reading("Ana Rao said that she would go. Her son stayed; he had work, it is said.")

    assert [each.gender for each in find_pronouns(reading)] == ["she", "she", "he", "it"]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (
            "The Norland Fisheries Council (NFC) met.",
            ("Norland Fisheries Council", "NFC", "acronym"),
        ),
        (
            "Members of the Norland Fisheries Council, or NFC, met.",
            ("Norland Fisheries Council", "NFC", "acronym"),
        ),
        ("They call it Alder Point, also known as Red Rock.", ("Alder Point", "Red Rock", "alias")),
    ],
)
def test_two_names_of_one_thing_are_equated(text, pair):
    assert pair in equations(text)


def test_a_description_in_apposition_is_equated_with_its_name():
    found = equations("Ana Rao, the mayor, resigned on Monday.")

    assert ("Ana Rao", "the mayor", "apposition") in found


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.sampled_from(
            [
                "Ana Rao",
                "’s",
                "the",
                "U.S.-Japan",
                "“",
                "”",
                "é",
                "\u00a0",
                "said.",
                "NATO",
                "(",
                ")",
            ]
        ),
        min_size=1,
        max_size=12,
    )
)
def test_every_span_lies_inside_the_text_and_has_no_space_at_its_ends(words):
    text = " ".join(words)
    reading = a_reading(text)

    spans = [each.span for each in find_candidates(reading)]
    spans += [side for each in find_equations(reading) for side in (each.left, each.right)]

    assert all(span.end <= len(text) for span in spans)
    assert all(span.of(text) == span.of(text).strip() for span in spans)
