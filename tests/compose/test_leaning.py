"""What says something beside a date, and what needs the sentences before it."""

from __future__ import annotations

import pytest
from making import Draft, an_entity

TALE = an_entity("Tale", "place")


def stands(sentence):
    """Whether a sentence that is dated to May stands beside it."""
    draft = Draft(
        paragraphs=("Nothing more was heard from the mill.", sentence),
        entities=(TALE,) if "Tale" in sentence else (),
        dates={"May": "2022-05"},
    )
    return any(one.key == "when" for one in draft.briefing().rows)


@pytest.mark.parametrize(
    "sentence",
    [
        "According to a clerk there, the mill closed its doors in May.",
        "When that mill closed in May, its saws were sold.",
        "The millers had sold the saws in May, two days before that.",
        "A clerk, no kin of hers, bought the saws in May.",
        "- bought the saws of the mill in May",
        "Let’s look at the saws that the mill sold in May.",
    ],
)
def test_what_points_at_a_sentence_before_is_not_shown_alone(sentence):
    assert not stands(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "In May there were saws for sale at the mill.",
        "The saws went to Tale in May, and a clerk there sold them.",
        "The miller said in May that saws were sold.",
        "The saws were the best that money could buy in May.",
        "- Saws were sold at the mill in May.",
    ],
)
def test_what_says_it_itself_is_shown(sentence):
    assert stands(sentence)


def test_the_tools_of_tomorrow_are_of_no_day():
    def rows(words):
        draft = Draft(
            paragraphs=(words,),
            dates={"tomorrow": "2022-07-01"},
            passing=("tomorrow",),
        )
        return {one.key for one in draft.briefing().rows}

    assert "next" not in rows("The mill makes the tools of tomorrow.")
    assert "next" in rows("The mill will be sold tomorrow.")
