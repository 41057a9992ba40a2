"""Headlines for the model: sentence case by the body's evidence, offsets untouched."""

import pytest
from hearing import a_document
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.case import Evidence, as_sentence, is_all_caps, is_title_case


def as_read(title, *body, kind="title"):
    return as_sentence(
        title, kind=kind, evidence=Evidence.of(a_document(title, *body, kinds=[kind]))
    )


def test_a_word_that_the_body_capitalises_stays_a_name():
    body = "Ministers met in Port Alder on Monday. A ferry to Alder Island was late."

    assert as_read("Ferry To Alder Delayed", body) == "Ferry to Alder delayed"


def test_a_word_that_the_body_never_has_becomes_small_and_the_first_keeps_its_capital():
    assert as_read("Miners Storm Office", "Nothing of it here.") == "Miners storm office"


def test_an_all_caps_line_gets_the_bodys_letter_case():
    body = "Envoys of NATO and of McAdam met in Oslo on Monday."

    assert as_read("NATO AND MCADAM MEET IN OSLO", body) == "NATO and McAdam meet in Oslo"


@pytest.mark.parametrize("day", ["July 21", "JULY 21", "Friday", "FRIDAY"])
def test_a_day_stays_one_in_a_line_of_capitals(day):
    written = as_read(f"NEW VAIKUNTAPURAM DISTRICT, {day}", "Nothing of it here.", kind="paragraph")

    assert written == f"New vaikuntapuram district, {day.title()}"


def test_what_the_body_mostly_writes_small_is_no_name():
    body = "The court sat. A court may sit. It said the court and the High Court differ."

    assert as_read("Judges Leave The Court Early", body) == "Judges leave the court early"


def test_acronyms_stay_in_a_title_case_headline():
    assert as_read("Talks On U.S. And UN Rules End", "No body.") == "Talks on U.S. and UN rules end"


def test_a_headline_in_sentence_case_is_left_alone():
    title = "Harbour workers of Port Alder vote to strike again"

    assert as_read(title, "Workers met.") == title


def test_a_paragraph_in_sentence_case_is_left_alone():
    text = "The Harbour Workers Union of Port Alder met The Ministry."

    assert as_read(text, "Other.", kind="paragraph") == text


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("PORT ALDER, Norland, May 4 — Ships waited.", "Port Alder, Norland"),
        ("OSLO (Reuters) - Ships waited.", "Oslo (Reuters)"),
        ("NATO leaders met in Oslo.", "NATO leaders"),
    ],
)
def test_only_a_datelines_capitals_become_small(line, start):
    assert as_read(line, "Other.", kind="paragraph").startswith(start)


def test_title_case_and_all_caps_are_told_from_sentence_case():
    assert is_title_case("Miners Storm the Office in Anger")
    assert is_all_caps("MINERS STORM OFFICE")
    assert not is_title_case("Miners storm the office in Oslo")


@given(st.text(max_size=80), st.text(max_size=120), st.sampled_from(["title", "paragraph"]))
def test_no_offset_ever_moves(title, body, kind):
    document = a_document(title or "-", body or "-", kinds=[kind])

    written = as_sentence(title, kind=kind, evidence=Evidence.of(document))

    assert len(written) == len(title)
    assert written.casefold() == title.casefold()
