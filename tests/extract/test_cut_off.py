"""Texts that begin or end in the middle: nothing is read beyond either end, and nothing fails."""

import sys

import pytest
import spacy
from hearing import MODEL, a_document, a_reading, heard, past_roles, reported, roles_in
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from briefing.errors import FaultError
from briefing.extract import extract
from briefing.extract.dates import find_timexes
from briefing.extract.quantities import find_quantities
from briefing.extract.roles.verbs import by_verbs


@pytest.mark.parametrize(
    "text", ["The mill will close, and according to Ana Rao.", "And according to Ana Rao"]
)
def test_an_attribution_that_ends_a_text_reports_nothing(text):
    assert reported(text) == []


def test_a_verb_that_opens_a_text_before_marks_has_no_subject_in_front():
    assert [by for _, by in heard("Adding “a new wing” took a year.")] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "4%: That is what rents rose",
        "14 percent: rents rose",
        "By 25% it should cut emissions",
        "By 25 percent, Norland cut emissions",
        "$4 billion Norland fined Aquafox",
    ],
)
def test_a_figure_that_opens_a_text_is_of_nothing_at_its_end(text):
    assert not find_quantities(a_reading(text))


def test_a_state_in_small_letters_is_whose_governor_somebody_is():
    assert roles_in("Then texas Gov. Ana Rao left.") == [("Ana Rao", "governor", "texas")]


def test_figures_set_high_are_no_year():
    assert past_roles("Ana Rao, mayor of Lima in 201², left.") == [False]


@pytest.mark.parametrize("text", ["It was dug 900 decades ago today.", "It fell 900 decades ago."])
def test_what_is_before_the_first_year_has_no_date(text):
    assert [one.value for one in find_timexes(a_reading(text))] == ["P9000Y"]


def test_a_list_may_have_more_things_than_calls_nest():
    words = ["Rao", "was", *["bridge", ","] * sys.getrecursionlimit(), "clerk"]
    rest = range(2, len(words))
    doc = Doc(
        spacy.blank("en").vocab,
        words,
        heads=[1, 1, *(max(1, i - 2 - i % 2) for i in rest)],
        deps=["nsubj", "ROOT", "attr", *("punct" if i % 2 else "conj" for i in rest[1:])],
        pos=["PROPN", "AUX", *("PUNCT" if i % 2 else "NOUN" for i in rest)],
        tags=["NNP", "VBD", *("," if i % 2 else "NN" for i in rest)],
        lemmas=["Rao", "be", *words[2:]],
    )

    assert [title.text for _, title in by_verbs(doc, [(0, 1)])] == ["clerk"]


SENTENCES = (
    "According to Ana Rao, the mayor of Lima, “it will rain” by 25 percent more in May 2023, and",
    "By $4 billion, said Leo Paz, whose firm Norland fined, prices rose “a lot”, adding",
    "The town's chief, Ana Rao, told reporters that texas Gov. Leo Paz, 54, was its director until",
    "Asked on Friday, “Will it rain?” the former minister of state and envoy to Peru Rao wrote:",
    "“We stay,” she says, as he did 3 years ago. So says Rao. The new head of the Wool Board is",
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from([word for text in SENTENCES for word in text.split()]),
        min_size=1,
        max_size=14,
    )
    | st.sampled_from(SENTENCES).flatmap(
        lambda text: st.tuples(st.integers(0, 12), st.integers(1, 30)).map(
            lambda cut: text.split()[cut[0] : cut[0] + cut[1]] or ["Rao"]
        )
    ),
)
def test_no_piece_of_a_sentence_makes_extraction_fail(words):
    (found,) = extract([a_document(" ".join(words))], model=MODEL)

    assert not isinstance(found, FaultError), str(found)
